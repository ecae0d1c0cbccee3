"""Themes: the researchers' codebook applied to the evidence, and counted.

A theme is a topic with patterns that people wrote; a tag says that words are about it, and is a suggestion.
Where patterns find words: `tag_passages.py`. Theme tables, counted in witness bodies: `counting.py`. What no pattern
reaches: `unmatched.py`; words that could become patterns: `words_for_patterns.py`. The codebook's files:
`codebook/`; themes learned from decisions: `learning/`. How a pattern is matched to words: `text/pattern_matchers.py`.
"""
