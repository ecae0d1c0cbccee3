"""Seven reports and the reply to each, in seven more house styles; illustrative, written blind on 2026-11-30 for issue 19."""
