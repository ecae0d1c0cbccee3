"""A report becomes numbered paragraphs, notes, conclusions and recommendations.

Start at `report_paragraphs.py`; the items, under their printed number: `recommendations.py` and, for a committee's
own list, `item_lists.py`. Whom an item asks: `addressees.py`; by when: `deadlines.py`; which earlier one it repeats:
`relations.py`. The lists of witnesses and evidence at the end: `annexes.py`. What the notes cite is read later:
`citations/find_citations.py`.
"""
