"""English as data: the wordings by which people limit, deny, promise, ask, count and date what they say.

A table is a CSV file beside this one with the columns ``pattern, means, why, yes, no``; its examples are run as
tests. What several patterns share (who replies, months, offices) is a row of *parts*, and stands in braces in them:
``{months}``. `wordings.py` reads them: ``pattern_of("negation", "negates")`` is one compiled pattern of the rows that
mean that; for a name in a module `in_table` of `patterns_in_tables.py`, which compiles when it is first used. A list
of English words goes there, not into a module. Signs and forms that one trade knows are tables in its own folder,
named by their path: ``in_table("sources/transcripts/forms", "a question’s number")``. What reads whole sentences by
them: `verbs.py` (deeds and their objects), `limiting_words.py` (conditions, exceptions, hedges; what no row names
`limiting_clauses.py` sees from the build of a sentence), `numbers.py` (counts, money, shares, ratios, ranges; with
`quantities.py` for those that are only read whole), `dates.py`. Each is the one reading of its kind in the house.
"""
