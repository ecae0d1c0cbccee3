"""Twelve reports and replies in house styles not seen before; illustrative, everything is invented."""
