"""The examples of a codebook run as tests: what a theme's patterns should find, and what they should leave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import BadTable
from ...model import Passage, Theme, tables
from ..tag_passages import tag
from . import read_codebook

if TYPE_CHECKING:
    import pandas as pd

    from .codebook_rows import Codebook

BETWEEN = "|"
BY_HAND = "by hand:"
"""What starts an example that only a reader can tell: it is shown to coders and not run."""

COLUMNS = ("theme", "column", "example", "quote", "right")


def split(cell: str) -> list[str]:
    """Return the examples of a cell, which stand with ``|`` between them."""
    return [example.strip() for example in cell.split(BETWEEN) if example.strip()]


def run(book: Codebook, meanings: Mapping[str, str] | None = None) -> pd.DataFrame:
    """Return one row per example that can be run: ``theme``, ``column``, ``example``, ``quote``, ``right``.

    ``column`` is *include* (the theme's patterns should find something) or *exclude* (they should find nothing);
    ``quote`` is what they found; ``right`` says whether that is so. A theme without patterns of its own is spoken
    for by the themes under it, and where these have none either it is coded by hand: nothing is run. Nor is an
    example that starts with ``by hand:``.
    """
    import pandas as pd

    rows = [
        (theme, column, text, quote, ok) for _, theme, column, text, quote, ok in _outcomes(book, meanings)
    ]
    kinds = dict(zip(COLUMNS, ("str", "str", "str", "str", "bool"), strict=True))
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(kinds)


def mistakes(book: Codebook, meanings: Mapping[str, str] | None = None) -> Iterator[tuple[int, str, str]]:
    """Yield (number of the theme's row, column, what is wrong in words) for each example that goes wrong."""
    for row, theme, column, text, quote, right in _outcomes(book, meanings):
        if not right and column == "include":
            what = f"no pattern of “{theme}” finds “{text}”; add a pattern, or start the example with “{BY_HAND}”"
            yield row, column, what
        elif not right:
            what = f"a pattern of “{theme}” finds “{quote}” in “{text}”; narrow the pattern, or start the example "
            yield row, column, f"{what}with “{BY_HAND}”"


def wrong(found: read_codebook.Checked) -> list[read_codebook.Mistake]:
    """Return the examples that a codebook's patterns get wrong, each with its place and in words.

    Such an example costs nothing: its theme is used as it is.
    """
    return [
        read_codebook.mistake(found.file, found.rows[n], column, what)
        for n, column, what in mistakes(found.book)
    ]


def proved(folder: Path) -> Codebook:
    """Return an inquiry's codebook if nothing is wrong with it and its patterns keep to all examples.

    Raises `NotFound` where there is none, and one `BadTable` that lists all mistakes and the examples that go wrong.
    """
    read_codebook.asked(folder)
    found = read_codebook.checked(folder)
    if mistaken := [*found.wrong, *wrong(found)]:
        raise BadTable(str(folder), [one.words for one in mistaken])
    return found.book


_Outcome = tuple[int, str, str, str, str, bool]


def _outcomes(book: Codebook, meanings: Mapping[str, str] | None) -> Iterator[_Outcome]:
    cases = list(_cases(book))
    found = _found(book, [text for _, _, _, text, _ in cases], meanings)
    for n, (row, theme, column, text, spoken_for) in enumerate(cases):
        quote = next((quote for name, quote in found.get(n, ()) if name in spoken_for), "")
        yield row, theme, column, text, quote, bool(quote) == (column == "include")


def _cases(book: Codebook) -> Iterator[tuple[int, str, str, str, frozenset[str]]]:
    rows: list[Theme] = tables.rows(book.themes, Theme)
    ruled = set(book.patterns["theme"])
    for n, row in enumerate(rows):
        spoken_for = frozenset({row.theme} if row.theme in ruled else _under(row.theme, rows) & ruled)
        if not spoken_for:
            continue
        for column, cell in (("include", row.include), ("exclude", row.exclude)):
            for text in split(cell):
                if not text.lower().startswith(BY_HAND):
                    yield n, row.theme, column, text, spoken_for


def _under(theme: str, rows: list[Theme]) -> set[str]:
    found = {theme}
    while more := {row.theme for row in rows if row.parent in found} - found:
        found |= more
    return found


def _found(
    book: Codebook, texts: list[str], meanings: Mapping[str, str] | None
) -> dict[int, list[tuple[str, str]]]:
    if not texts:
        return {}
    said = [Passage(str(n), "examples", n, "statement", str(n), text=text) for n, text in enumerate(texts)]
    tags = tag(tables.table(Passage, said), book, meanings)
    found: dict[int, list[tuple[str, str]]] = {}
    for passage_id, theme, quote in zip(tags["passage_id"], tags["theme"], tags["quote"], strict=True):
        found.setdefault(int(passage_id), []).append((theme, quote))
    return found
