"""Finding words: a query over everything that is held, and counts that say of what they are counts.

Open `query_language.py` first: what a researcher may type. `word_spellings.py` and `spellings.csv` say in which other
forms a word is looked for, `fts_expression.py` writes what SQLite's index understands, `search_index.py` makes and asks
that index. `facets.py` narrows and counts what was found; `found_in_words.py` writes the sentence with the counts.
`discussions.py` finds where something was talked over, `like_a_passage.py` what is like a passage;
`query_as_patterns.py` says what of a query a codebook can say. `figures_of_passages.py` reads the figures given,
`figures_compared.py` sets them side by side, `figures_traced.py` looks for those of a report in the evidence.
"""
