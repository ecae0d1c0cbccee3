"""What a reference points to: questions, codes, ids and hearings looked up in the evidence that is held.

It is given a parsed reference and knows no grammar. A question number: `by_question.py`; a code, a document's id or a
day of hearings: `by_document.py`. The evidence laid out for looking up: `evidence_index.py`. What was perhaps meant
where nothing fits: `nearest_candidates.py`.
"""
