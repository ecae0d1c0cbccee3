"""English, before it is evidence: words, sentences, names, base forms, and whether two texts say the same.

It knows no document and no inquiry. The spaCy pipelines, imported here and nowhere else: `pipelines.py`; how a
codebook's patterns are matched: `pattern_matchers.py`, `spacy_theme_component.py`. Where sentences end: `sentences.py`.
Every form that a base form may have: `word_forms.py`. How names are compared: `names.py`. Whether a quotation has the
words of the evidence: `same_words.py`. Folding for matching, with places into the original kept: `folding.py`.
Conditions, numbers and dates as tables and grammars with their examples: `english/`.
"""
