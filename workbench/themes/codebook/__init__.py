"""The codebook: themes and patterns as researchers write them, checked as a whole when read.

Start at `read_codebook.py`: all mistakes at once, with row and column. A new kind of pattern of a theme is a word of
`KINDS` in `read_codebook.py`, spelt out in `spellings.py`, and matched in `text/pattern_matchers.py` and
`text/spacy_theme_component.py`. Examples that run as tests, when problems or tags are asked for: `examples.py`; what a
change would gain and lose: `dry_run.py`; codebooks of other programs: `qdc.py`. The one that a new inquiry starts
with: `starter.py`.
"""
