"""Coders: samples read without suggestions, blind second coding, agreement, and how good the suggestions are.

It knows what coders marked, and scores it; it tags nothing itself and changes no decision.
Start at `coding_sheets.py`: a sheet goes out for each coder, what comes back is scored. How a sample is drawn:
`sampling.py`, and for bearings `bearing_sample.py`. Kappa, PABAK and alpha: `agreement.py`; precision and recall:
`accuracy.py`, `bearing_scores.py`. The paragraph for a methods section: `methods_paragraph.py`.
"""
