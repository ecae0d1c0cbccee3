"""Briefings: what an inquiry holds, as one page that stands alone. It stores nothing and opens no inquiry.

A kind of page is a file of `pages/`; what a part of it says is a file of `parts/`; how a
passage is cited: `citing/`; pictures: `charts/`. Markup and the order on the page: `templates/`; its look and its print
style: `templates/briefing.css`. Who may see what, and which names are withheld: `disclosure.py`. The frames that a page
is made from: `material.py`. Whether a page still quotes the sources to the letter: `verify.py`.
"""
