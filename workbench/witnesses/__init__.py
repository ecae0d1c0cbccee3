"""Who gave evidence: labels become people, people belong to bodies and kinds, campaigns count once.

Why a speaker was not resolved: `resolve_labels.py`, the only resolver; it says why and never guesses.
Who counts as one witness body, the unit of every count: `bodies.py`. What kind of witness somebody is:
`categories.py`. Submissions that are nearly the same: `campaigns.py`. What is a label and what is speech, in a
transcript: `sources/transcripts/speakers.py`. How names are compared: `text/names.py`.
"""
