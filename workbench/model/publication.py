"""Who may see a document: what each publication status allows, and what a word counts as that is none of ours.

Whoever shows, prints or exports evidence asks here, and compares no status with a word of its own. A status that
nobody gave is *received, not reported*; one that is not known is *held back* until somebody puts it right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Reader = Literal["public", "committee", "staff", "nobody"]


@dataclass(frozen=True)
class Publication:
    """One status: its ``word``, the widest circle of readers that may see the evidence, and what that means.

    *staff* are those who work on the inquiry: they read it in its tables, and it stands on no page and in no export.
    *nobody*: it is kept, and stands in no table either. ``beside`` is what is printed beside its words.
    """

    word: str
    widest: Reader
    means: str
    beside: str = ""


_ROWS = (
    Publication("published", "public", "published by the body, or by its order"),
    Publication("published in part", "public", "what is held is the part that was published"),
    Publication("name withheld", "public", "published; nothing may tell who gave it"),
    Publication("accepted, not reported", "committee", "accepted as evidence", "Accepted, not yet reported"),
    Publication("received, not reported", "committee", "nobody has said yet what it is", "Not yet reported"),
    Publication("no longer published", "committee", "it was published", "No longer published"),
    Publication("background", "staff", "background papers, which are no evidence", "Background"),
    Publication(
        "not accepted", "staff", "received, and not accepted as evidence", "Not accepted as evidence"
    ),
    Publication("confidential", "staff", "accepted in confidence", "Confidential"),
    Publication("individual case", "staff", "about one person’s or one child’s case", "An individual case"),
    Publication("held back", "nobody", "kept, with its decisions, until it is restored"),
)
"""The statuses, the most open first: of two that might fit, the later one is the safe one."""
_BY_WORD = {row.word: row for row in _ROWS}
_RANK = {row.word: rank for rank, row in enumerate(_ROWS)}
PUBLICATIONS = tuple(_BY_WORD)
NOT_REPORTED, CONFIDENTIAL, INDIVIDUAL_CASE = "received, not reported", "confidential", "individual case"
HELD_BACK = "held back"
"""What is kept, decisions and all, and stands in no table, page or export until it is restored."""
NO_LONGER = "no longer published"
_WITHHELD = "name withheld"
_ALSO = {"hold back": HELD_BACK, "heldback": HELD_BACK}
_CIRCLES: dict[str, tuple[Reader, ...]] = {
    "public": ("public",),
    "committee": ("public", "committee"),
    "staff": ("public", "committee", "staff"),
}
_BETWEEN = re.compile(r"[\s,_\-\u2010-\u2015]+")


def recognised(word: str, words: Iterable[str] = PUBLICATIONS) -> str:
    """Return which of a column's ``words`` is meant, whatever its case, spacing, commas and hyphens; ``""`` if none.

    >>> recognised("Confidential "), recognised("RECEIVED – not reported"), recognised("published?")
    ('confidential', 'received, not reported', '')
    """
    return {_folded(one): one for one in words}.get(_folded(word), "") if word.strip() else ""


def counted_as(word: str) -> str:
    """Return the status that a cell counts as: *received, not reported* where it is empty, *held back* if unknown."""
    if not word.strip():
        return NOT_REPORTED
    return recognised(word) or _ALSO.get(_folded(word), HELD_BACK)


def may_see(audience: str, word: str) -> bool:
    """Say whether an audience (*public*, *committee*; *staff* in their own tables) may see evidence of a status.

    No other audience may see anything.
    """
    return _BY_WORD[counted_as(word)].widest in _CIRCLES.get(audience, ())


def is_public(word: str) -> bool:
    """Say whether everybody may see evidence of a status."""
    return may_see("public", word)


def is_name_withheld(word: str) -> bool:
    """Say whether evidence is published without the name of who gave it."""
    return counted_as(word) == _WITHHELD


def is_held_back(word: str) -> bool:
    """Say whether evidence is kept out of every table: it was held back, or its status is no word of ours."""
    return counted_as(word) == HELD_BACK


def is_unreported(word: str) -> bool:
    """Say whether the body has the evidence and has not reported it to its House."""
    return counted_as(word).endswith(NOT_REPORTED.partition(", ")[2])


def beside(word: str) -> str:
    """Return what is printed beside words of this status, such as *Not yet reported*; else ``""``."""
    return _BY_WORD[counted_as(word)].beside


def safest(*words: str) -> str:
    """Return the most restrictive of some statuses."""
    return max(map(counted_as, words), key=_RANK.__getitem__)


def is_known(word: str) -> bool:
    """Say whether a cell names a status, or none: what it counts as is then what somebody meant."""
    return not word.strip() or bool(recognised(word)) or _folded(word) in _ALSO


def in_words() -> str:
    """Return the statuses with what each means, for a person who chooses one."""
    return "; ".join(f"{row.word} ({row.means})" for row in _ROWS)


@lru_cache(maxsize=1024)
def _folded(word: str) -> str:
    # Format characters (a zero-width space, a byte-order mark) come with words that are copied from a page.
    plain = "".join(c for c in unicodedata.normalize("NFKC", word) if unicodedata.category(c) != "Cf")
    return _BETWEEN.sub(" ", plain.strip()).casefold()
