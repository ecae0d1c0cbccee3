"""References to evidence in a report: what its footnotes and text cite, and what that points to.

Where a footnote becomes a citation: `find_citations.py`. Each has the passages that it leads to, or why it leads
nowhere. How references are written: `grammar/`; what they point to among the evidence held: `lookup/`. Words in
quotation marks: `quotations.py`; where else they stand: `words_elsewhere.py`. What a researcher has still to look up:
`worklist.py`.
Printing a citation is another trade: `briefing/citing/`.
"""
