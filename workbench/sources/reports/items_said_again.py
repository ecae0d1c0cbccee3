"""Items that one document says again of another's list: a chapter saved beside the page of all recommendations.

Parts of one report may be held as files of their own. Where most of what a chapter recommends stands again, number by
number and word by word, in a longer list of another document, that list is the report's: the chapter's rows are the
same items, and what it quotes under a number of the list is another report's.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ...text.english.patterns_in_tables import in_table

if TYPE_CHECKING:
    import pandas as pd

_WORDS = in_table("text/signs", "words")
# The items of a document by their numbers: the id and the words of each.
_List = dict[str, list[tuple[str, str]]]
# Of a chapter's items, how many the longer list must have.
_MOST = 0.5


def again(items: pd.DataFrame) -> dict[str, str]:
    """Return the items that a longer list has: the id of each, and that of the list's item of the same number.

    ``items`` has the columns of `model.Recommendation`.
    """
    lists: dict[str, _List] = defaultdict(lambda: defaultdict(list))
    for one in items.itertuples():
        if one.number:
            # A chapter prints as a heading what the list has before the item's words.
            words = " ".join(_WORDS.findall(f"{one.title} {one.text}".lower()))
            lists[str(one.document_id)][str(one.number)].append((str(one.recommendation_id), words))
    found: dict[str, str] = {}
    for own in sorted(lists.values(), key=len):
        longer = next((other for other in lists.values() if len(other) > len(own) and _has(other, own)), {})
        found |= {row[0]: longer[number][0][0] for number in own.keys() & longer for row in own[number]}
    return found


def _has(longer: _List, own: _List) -> bool:
    """Say whether most of a list stands in a longer one: of each number with the same words."""
    words = {(number, words) for number, rows in longer.items() for _, words in rows}
    return sum(any((number, said) in words for _, said in own[number]) for number in own) >= _MOST * len(own)
