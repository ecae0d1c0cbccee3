"""Briefings: what an inquiry holds, as one page that stands alone. It stores nothing and opens no inquiry.

A kind of page is a file of `pages/`, and what every kind is made of stands in `page_kind.py`. All pages pass `gate.py`,
which is asked who may see what, which names are withheld (`disclosure.py`) and what must be marked. What a part says is
a file of `parts/`; how a passage is cited: `citing/`; pictures: `charts/`. Markup and the order on the page:
`templates/`; its look and its print style: `templates/briefing.css`. The frames that a page is made from:
`material.py`. On paper: `printed/`. Whether a page still quotes the sources to the letter: `verify.py`.
"""
