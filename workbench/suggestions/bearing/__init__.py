"""What a passage bears on a recommendation: the words that show it, and the blind sample that measures them."""
