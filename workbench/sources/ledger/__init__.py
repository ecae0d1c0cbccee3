"""The ledger: every letter of a file is looked for in its reading, and what is not there is said.

`account.py` draws the account up, one row per page; what the file holds is counted by `count_*.py`, one counter per
family of formats, which share no line of code with the readers; `verdict.py` says whether a document is read whole.
"""
