"""Which items a letter counts instead of calling them by number: “your second recommendation”.

It may count the recommendations alone, or mean the item with that number: read only where both are one item, or where
no such number is a recommendation's and the report itself prints which its recommendations are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Recommendation
from ..text.english.counting_words import ORDINALS
from ..text.english.patterns_in_tables import in_table
from .item_said_again import locator
from .reply_exchanges import COUNTS

_NTH = in_table("replies", "an ordinal")


def counted(text: str, items: Sequence[Recommendation]) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Yield where a text counts items of the report, and their numbers; no number where nobody can tell which."""
    for match in COUNTS.finditer(text):
        nths = [ORDINALS.index(one[0].lower()) + 1 for one in _NTH.finditer(match["nths"])]
        found = [_number(match["kind"].lower(), nth, items) for nth in nths]
        yield match, found if all(found) else []


def _number(kind: str, nth: int, items: Sequence[Recommendation]) -> str:
    of_kind = [item for item in items if item.kind in (kind, "both")]
    numbers = [locator(item.number) for item in items]
    if nth > len(of_kind) or len(set(numbers)) < len(numbers):
        return ""
    by_kind = of_kind[nth - 1]
    by_number = next((item for item in items if locator(item.number) == str(nth)), None)
    if by_number is by_kind:
        return locator(by_kind.number)
    printed = all(item.kind_from == "printed" and item.kind != "both" for item in items)
    return locator(by_kind.number) if printed and by_number and by_number.kind != kind else ""
