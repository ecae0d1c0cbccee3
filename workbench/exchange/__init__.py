"""What leaves for other programs and comes back from them: spreadsheets, and the tracker of recommendations."""
