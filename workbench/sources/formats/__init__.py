"""Formats of files: bytes become lines, one reader each, and what could not be read is said. Documents come later.

Which format a file is, by what stands in it, and who reads it: `detect.py`, where a new format such as e-mail goes,
beside a reader of its own. What every reader gives: `lines.py`. The readers: `pdf.py`, `docx.py`, `odt.py`, `rtf.py`,
`html.py`, `captions.py`, `akoma_ntoso.py`, `canada_hansard.py`, `table_file.py` and, for zip archives, `archive.py`.
Lines become paragraphs, whatever the format: `paragraph_layout.py`, `footnotes.py`, `running_heads.py`.
"""
