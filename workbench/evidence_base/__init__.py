"""What stands behind an item: what is argued for and against it, in words and in labels."""
