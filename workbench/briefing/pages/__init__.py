"""The kinds of page, one file each: which parts stand on it, and for whom.

The briefing: `inquiry_briefing.py`; the order of its parts is that of its template, `briefing/templates/page.html.j2`.
The others: `evidence_summary.py` (who said what on each term of reference), `session_brief.py` (a Members' paper for
the next session), `quotation_bank.py` (quotations to copy) and `checked_draft.py` (what is wrong in a draft).
What a part says is not decided here but in `briefing/parts/`.
"""
