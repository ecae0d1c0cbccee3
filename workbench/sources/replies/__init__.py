"""A reply to a report becomes the items that it restates and the paragraphs that answer each.

Start at `reply_paragraphs.py`. Which paragraph restates and which answers: `restated.py`; that a paper is a reply,
whose, and of which day: `reply_cover.py`. What an answer says, and to which item of ours, is another trade:
`replies/`.
"""
