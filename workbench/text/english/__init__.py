"""English as data: the wordings by which people limit, deny, promise, ask, count and date what they say.

A table is a CSV file beside this one with the columns ``pattern, means, why, yes, no``; its examples are run as tests.
What several patterns share is a row of *parts*, and stands in braces in them: ``{months}``. `wordings.py` reads them:
``pattern_of("negation", "negates")`` is one compiled pattern of the rows that mean that; `patterns_in_tables.py` for a
module, and for tables that a trade has in its own folder. No list of English words goes into a module. Whole sentences:
`verbs.py` (deeds and their objects), `limiting_words.py` (conditions, exceptions, hedges; `limiting_clauses.py` what no
row names), `numbers.py` (with `quantities.py`), `dates.py`. Each is the one reading of its kind in the house.
"""
