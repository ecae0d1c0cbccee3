"""Formats of files: bytes become lines, one reader each, and what could not be read is said. Documents come later.

Every format, how it is recognised, who reads it and what is lost: `table_of_formats.py`, where a new format is one row
beside its reader's file, as e-mail is beside `email_message.py`; which kinds of file are not read, and why, stands
there, too. What asks the rows: `detect.py`. What every reader gives: `lines.py`. Zip archives: `archive.py`.
Lines become paragraphs, whatever the format: `paragraph_layout.py`, `footnotes.py`, `running_heads.py`.
"""
