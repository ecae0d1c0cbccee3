"""English as data: the wordings by which a witness or a minister limits, doubts, counts and dates what is said.

A table is a CSV file beside this one with the columns ``pattern, means, why, yes, no``; `wordings.py` reads it, and its
examples are run as tests. What reads a text by them: `limiting_words.py` (conditions, exceptions, hedges), `numbers.py`
(counts, money, shares, ratios, ranges), `dates.py`. Each is the one reading of its kind in the house.
"""
