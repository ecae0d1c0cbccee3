"""Seven reports and the reply to each, several of the replies as ruled tables and letters (issue 19): illustrative, all invented."""
