"""How alike a recommendation and a passage are: words, names, quotations, and the ranking that weighs them.

It puts passages in order and says why; whether the first ones are suggested is not decided here.
Start at `rank_passages.py`: what is weighed, and how much. Words: `bm25.py`; witnesses that a text names:
`witness_names.py`; long runs of the same words: `shared_phrases.py`; a campaign's letter, ranked once:
`campaign_copies.py`. The smallest thing that is ranked: `ranked_units.py`; how it is kept: `kept_units.py`, and its
words as numbers: `stemmed_texts.py`.
"""
