"""What machines propose and people decide: which passages bear on which recommendation, and how.

Nothing here is evidence: a row is *suggested*, with its reasons, until a person confirms it.
Links between passages and recommendations: `suggest_links.py`; to terms of reference: `suggest_term_links.py`; what a
passage says for or against an item: `suggest_bearings.py`. How alike two texts are: `ranking/`; yes, no and
on condition in a witness's words: `bearing/`. Themes are suggested elsewhere: `themes/tag_passages.py`.
"""
