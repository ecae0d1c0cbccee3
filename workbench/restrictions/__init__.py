"""What must not leave: the register of restricted words, hints at people, and the one way out for bytes.

Start at `way_out.py`: whatever is saved for somebody else goes through it, is scanned as the bytes that it is, and is
refused until a named person has settled each hit. What the register says: `restricted_terms.py`; which words a term is
known by: `term_forms.py`, found by `term_finder.py`; what looks like a private detail: `identifier_hints.py`; who is
named in evidence without a name: `withheld_names.py`. The text of a file's bytes, with places: `printed_text.py`.
"""
