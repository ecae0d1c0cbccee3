"""What stands under each item of a report, and what does not: cited, confirmed, suggested, and whose it is.

It counts and sets out what other trades found; it suggests nothing and decides nothing.
By recommendation: `by_item.py`; by theme, and which theme has no recommendation: `by_theme.py`; by witness, and who is
never cited: `by_witness.py`; items by category of witness: `matrix.py`. Contested, or resting on one source:
`contested.py`. The same in words: `base_in_words.py`.
"""
