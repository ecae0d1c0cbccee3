"""A small table of words and numbers, which scrolls by itself where it is wider than the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .escaping import Markup, element


def grid(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], words: int) -> Markup:
    """Return a table whose first ``words`` columns are words, and the others numbers."""
    head = [element("th", h, scope="col", class_="number" if n >= words else "") for n, h in enumerate(heads)]
    body = [
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(
                element("td", cell, class_="number" if n >= words else "")
                for n, cell in enumerate(row[1:], 1)
            ),
        )
        for row in rows
    ]
    table = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *head)),
        element("tbody", *body),
    )
    # who reads by keyboard must be able to scroll what is wider than the page
    return element("div", table, class_="scroll", role="region", tabindex="0", aria_label=caption)
