"""What a reply answers, and how: its exchanges matched to items, its sentences read as positions."""
