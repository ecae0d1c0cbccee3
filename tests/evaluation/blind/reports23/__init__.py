"""Ten reports and replies in six more house styles; illustrative, written blind on 2026-11-30 for issue 19."""
