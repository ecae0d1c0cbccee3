"""How a passage is cited on a page or in a footnote: who said it, in what, when and where.

`citation.py` makes the one citation that every page prints, with its mark where the evidence is illustrative.
The forms of footnotes of the Commons, the Lords, OSCOLA and public inquiries: `house_styles.py`.
To *read* references in a report is another trade: `citations/`.
"""
