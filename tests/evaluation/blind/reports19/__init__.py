"""Illustrative: generated reports and replies in ten house styles, written blind on 2026-11-29 for issue 19."""
