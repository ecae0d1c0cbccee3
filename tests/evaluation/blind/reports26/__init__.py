"""Seven reports and the reply to each, of houses, auditors, reviewers and an inquiry, as printed in 2026 (issue 19): illustrative, all invented."""
