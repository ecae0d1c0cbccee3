"""How references to evidence are written: read from the words alone, before anything is looked up.

Start at `parse_references.py`, which tries each form in turn. A committee's (``Q37``, ``SDR0013``):
`committee_references.py`; a public inquiry's by day, page and line: `transcript_references.py`; by a document's id:
`document_references.py`. Newspapers, statutes and other published works, which are not evidence: `published.py`.
What a reference is, as a value: `reference.py`. Whether it is held: `citations/lookup/`.
"""
