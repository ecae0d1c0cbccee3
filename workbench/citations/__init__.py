"""References to evidence in a report: where a footnote becomes a citation, and what it points to.

Start at `find_citations.py`: every reference in notes and text, with the passages that it leads to or why it leads
nowhere. How references are written: `grammar/`; what they point to among the evidence held: `lookup/`. Words in
quotation marks: `quotations.py`. What a researcher has still to look up: `worklist.py`.
Printing a citation is another trade: `briefing/citing/`.
"""
