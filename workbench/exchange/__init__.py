"""What leaves for other programs and comes back from them: Excel and Word files.

It knows workbooks and Word documents, not inquiries: it is given frames and hands back frames or proposed changes.
`tracker.py` is the tracker of recommendations that committees keep in Excel; `found_passages.py` writes what a search
found; `spreadsheet.py` keeps every cell text, so that none is a formula; `returns_workbook.py` reads local returns from
a workbook. Word files of pages are written by `briefing/printed/page_as_word.py`.
"""
