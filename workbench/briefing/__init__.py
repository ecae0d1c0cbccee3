"""Briefings: what an inquiry holds, as one page that stands alone. It stores nothing and opens no inquiry.

A kind of page is a file of `pages/`, with the order of its parts; what a part says is a file of `parts/`; how a
passage is cited: `citing/`; pictures: `charts/`; markup: `templates/`; looks, in print too: `templates/briefing.css`.
Who may see what, and which names are withheld: `disclosure.py`. The frames that a page is made from: `material.py`.
Whether a page still quotes the sources to the letter: `verify.py`.
"""
