"""A draft's Word file with each finding as a comment at its place; its text is not touched.

It knows the XML of Word files and nothing of evidence. `word_comments.py` writes the comments; `word_pieces.py` says
where in the file each letter of a passage stands. Reading a Word file is another trade: `sources/formats/docx.py`.
"""
