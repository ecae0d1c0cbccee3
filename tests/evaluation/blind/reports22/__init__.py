"""Fourteen reports and replies as committees of eight kinds print them; illustrative, written blind on 2026-11-30 for issue 19."""
