"""What the columns of a table of recommendations say beside their words: for whom each is, and by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text.english.patterns_in_tables import in_table
from .addressees import names
from .deadlines import deadline

_WORDS = in_table("sources/reports/forms", "heads the column of an item’s words")
_WHO = in_table("sources/reports/forms", "heads the column of whom it is for")
_WHEN = in_table("sources/reports/forms", "heads the column of by when")
_NOTHING = in_table("sources/reports/forms", "a cell that says nothing")
_NO_END = in_table("sources/reports/forms", "a cell that names no end")
_BRACKET = in_table("sources/reports/forms", "a bracket after a name")
_APART = in_table("sources/reports/forms", "parts the bodies of a cell")
_LETTER = in_table("text/signs", "a letter")
# Words of the longest cell that is a name, or an end of time, and no sentence.
_LONGEST = 12


@dataclass(frozen=True)
class Columns:
    """Which cell of a row holds the words of an item, for whom it is, and by when; -1 for none."""

    words: int = -1
    who: int = -1
    when: int = -1


def columns(row: Sequence[str]) -> Columns | None:
    """Return what the cells of a table's first row head, ``None`` where none of them heads such a column.

    >>> columns(["No.", "Recommendation", "For", "By when"])
    Columns(words=1, who=2, when=3)
    """
    heads = [" ".join(cell.split()) for cell in row]
    words, who, when = (
        next((at for at, head in enumerate(heads) if pattern.match(head)), -1)
        for pattern in (_WORDS, _WHO, _WHEN)
    )
    return Columns(words, who, when) if max(words, who, when) >= 0 else None


def cell(row: Sequence[str], at: int) -> str:
    """Return the words of one cell of a row, ``""`` for none, for a dash, and for “n/a”."""
    text = row[at].strip() if 0 <= at < len(row) else ""
    return "" if _NOTHING.match(text) else text


def whom(text: str) -> tuple[str, ...]:
    """Return whom a cell names, each body once; in the cell's own words where they name nobody that is known.

    >>> whom("Lampton Council (Lamps); Guild of Bells")
    ('Lampton Council', 'Guild of Bells')
    """
    pieces = [" ".join(one.split()) for one in _APART.split(_BRACKET.sub(" ", text))]
    found = [name for one in pieces if one for name in names(one) or _short(one)]
    return tuple(dict.fromkeys(found))


def by_when(text: str, published: str) -> str:
    """Return the deadline that a cell prints: as a date as far as it is one, else in its own words.

    >>> by_when("30 April 2031", ""), by_when("Annual conference", ""), by_when("Ongoing", "")
    ('2031-04-30', 'Annual conference', '')
    """
    if not _LETTER.search(text) and not text[:1].isdigit():
        return ""
    if _NO_END.match(text):
        return ""
    said = " ".join(text.split())
    read = deadline(f"By when: {said}", asked=True, published=published)
    return read.removeprefix("By when: ") or next(iter(_short(said)), "")


def _short(text: str) -> list[str]:
    """Return a cell's words where they are few enough for no sentence."""
    return [text] if _LETTER.search(text) and len(text.split()) <= _LONGEST else []
