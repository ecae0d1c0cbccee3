"""Themes learned from what people confirmed and dismissed; what it suggests is counted nowhere until confirmed.

Start at `train.py`. Which decisions are examples of what: `labels.py`; a passage as numbers: `features.py`; what was
learned, as plain arrays that hold no code: `learned_model.py`. The tags that this suggests, with the words that
weighed most: `suggest_tags.py`; what to read next: `what_next.py`.
"""
