"""Oral evidence becomes turns: who speaks, under which question, before which panel.

What decides a question's number, and where a turn begins: `committee_turns.py`. A new house style of transcript is a
row of `transcript_styles.py`, and that of a program which transcribes one of `timed_layouts.py`; hearings of public
inquiries, by page and line: `public_hearings.py`. What is a speaker's label: `speakers.py`, and what was added to the
name in it: `text/speaker_labels.py`; the front with date and witnesses: `transcript_header.py`, `where_it_begins.py`.
Who a label is, is decided later: `witnesses/resolve_labels.py`.
"""
