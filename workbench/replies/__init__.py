"""What a reply answers, and how: its exchanges matched to items, its sentences read as positions.

Which item an exchange answers: `match_replies.py`, by the paragraph it names and the words it repeats. The position
that it takes (accepted, rejected, in part, …): `read_position.py`, by rows of `text/english/positions.csv`; a new
position is a row there and a word in `model/values.py`. Who replies: `responders.py`. What is late: `overdue.py`.
Splitting the paper itself into items and answers is done before, in `sources/replies/`.
"""
