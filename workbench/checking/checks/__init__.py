"""The checks, one file each: given a draft, `found` yields what the evidence does not bear out.

Start at a short one, `repeats.py`; `references.py` looks up what notes cite, `quoted_words.py` compares quotations,
`figures.py` numbers, `conditions.py` quotations that are cut off before a condition. A check only reads; whether it
runs, and when, says `checking/run_checks.py`, and a finding's fields are in `model/problems_and_findings.py`.
"""
