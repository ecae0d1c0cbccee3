"""A finished page on paper, and whether a paper that comes back is that page.

A sheet is made of the page that a reader sees in the browser, and of nothing else: what may not stand in the page can't
stand in the sheet. What stands in a page: `page_flow.py`. The PDF: `page_as_pdf.py`, from words as `typst_sheet.py`
writes them and looks as a file of Typst’s beside it has them. One that comes back: `as_printed.py`.
"""
