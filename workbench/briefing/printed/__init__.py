"""A finished page on paper, and whether a paper that comes back is that page.

A sheet is made of the page that a reader sees in the browser, and of nothing else: what may not stand in the page can't
stand in the sheet. What stands in a page: `page_flow.py`. The PDF: `page_as_pdf.py`, from words as `typst_sheet.py`
writes them and looks as a file of Typst’s beside it has them; one that comes back: `as_printed.py`. The Word file:
`page_as_word.py`, from words as `word_sheet.py` writes them and the styles of `word_package.py`; one that comes back:
`word_back.py`.
"""
