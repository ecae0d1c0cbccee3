"""The item of a report that a reply says again: by paragraph and words, and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ..model import Recommendation
from ..text.english.patterns_in_tables import in_table
from .reply_exchanges import Restated

ENOUGH = 0.55
"""This share of the word pairs said again must stand in the item where no paragraph tells."""
SOME = 0.2
"""Where the paragraph is the same, so much is enough: replies shorten what they answer."""
LEAD = 0.85
"""The next best item must have less than this part of the best one's share, or the words don't tell."""

# Words of the longest title, letters of a word that tells, and how many of a title’s must stand in its item.
_TITLE, LONG, HALF = 12, 4, 0.5

_NOT_WORDS = in_table("checks", "no words of an item")
_HEAD = in_table("checks", "a number with its points")
_PIECES = in_table("checks", "a number or letters")
_PARTS = in_table("checks", "small letters")
_ENDING = in_table("checks", "an ending of a word")


@dataclass(frozen=True)
class Match:
    """The item answered, ``""`` for none: how it was found, the share of words in common, what to know of it.

    ``anew``: the reply gives the item another number than the report.
    """

    recommendation_id: str
    matched_by: str
    score: float | None
    note: str = ""
    restated_id: str = ""
    anew: bool = False


def best_match(restated: Restated, items: Sequence[Recommendation]) -> Match:
    """Return the item that ``restated`` says again; no number alone makes a match."""
    shares = [(likeness(restated.text, item.text), item) for item in items]
    named = [(share, item) for share, item in shares if set(restated.paragraphs) & set(item.paragraphs)]
    best = _first(shares, restated)
    by_paragraph = _first(named, restated)
    if by_paragraph is not None and by_paragraph[0] >= SOME:
        how = "paragraph and words" if by_paragraph[0] >= ENOUGH else "paragraph"
        if best is None or best[0] < ENOUGH or by_paragraph[0] >= LEAD * best[0]:
            return _match(restated, by_paragraph, how)
    if best is not None and best[0] >= ENOUGH and _leads(best, shares, restated):
        note = (
            "the reply names another paragraph than the item"
            if restated.paragraphs and best[1].paragraphs
            else ""
        )
        return _match(restated, best, "words", note)
    if by_paragraph is not None and len(named) == 1:
        return _match(restated, by_paragraph, "paragraph", "the words differ: check")
    if (titled := _titled(restated, items)) is not None:
        return _match(restated, titled, "words", "the reply says its number and a title: check")
    return Match("", "", None, _unmatched(restated), restated.passage_id)


def _titled(restated: Restated, items: Sequence[Recommendation]) -> tuple[float, Recommendation] | None:
    """Return the item of the number printed before a title (``Recommendation (ii) – Alarm on the gauge``).

    A number alone is no sign; half of the title's longer words must stand in it, and in no other item as many.
    """
    words = {word for pair in pairs(restated.text) for word in pair if len(word) >= LONG}
    if not words or restated.text.rstrip().endswith((".", ";")) or len(restated.text.split()) > _TITLE:
        return None
    shares = [(share_of(words, f"{item.title} {item.text}"), item) for item in items]
    best = max((share for share, _ in shares), default=0.0)
    found = [(share, item) for share, item in shares if share == best]
    own = len(found) == 1 and _numbers(restated.number, found[0][1], items)
    return found[0] if own and best >= HALF else None


def _numbers(number: str, item: Recommendation, items: Sequence[Recommendation]) -> bool:
    """Say whether a reply's number is an item's: ``1.2`` is the second action under 1, where no item is called 1.2."""
    known = {locator(one.number) for one in items if one.number}
    of = number if number in known else number.split(".")[0]
    return bool(of) and locator(item.number) == of


def share_of(words: set[str], text: str) -> float:
    """Return the share of these words that stand in a text, *closing* where it has *closed*."""
    said = {_ENDING.sub("", word) for pair in pairs(text) for word in pair}
    return len({word for word in words if _ENDING.sub("", word) in said}) / len(words)


def _unmatched(restated: Restated) -> str:
    number = f" {printed(restated.number)}" if restated.number else ""
    return f"item{number} of the reply was found in no report that is held"


def _first(
    shares: Sequence[tuple[float, Recommendation]], restated: Restated
) -> tuple[float, Recommendation] | None:
    """Return the likeliest item; of equals the one with the number that the reply prints."""
    if not shares:
        return None
    return max(shares, key=lambda one: (one[0], one[1].number == head(restated.number)))


def _leads(
    best: tuple[float, Recommendation], shares: Sequence[tuple[float, Recommendation]], restated: Restated
) -> bool:
    rivals = [share for share, item in shares if item is not best[1]]
    same_number = best[1].number == head(restated.number)
    return not rivals or max(rivals) < LEAD * best[0] or same_number


def _match(restated: Restated, found: tuple[float, Recommendation], how: str, note: str = "") -> Match:
    share, item = found
    notes = [_number_note(restated.number, item.number), note]
    said = "; ".join(filter(None, notes))
    anew = bool(restated.number and item.number) and head(restated.number) != head(locator(item.number))
    return Match(item.recommendation_id, how, round(share, 2), said, restated.passage_id, anew)


def _number_note(own: str, number: str) -> str:
    if not own or own == number or locator(number) == own:
        return ""
    if head(own) == number:
        return f"answers part {printed(own)} of it"
    return f"item {printed(own)} of the reply, {number} of the report" if number else ""


def head(number: str) -> str:
    """Return an item's number without the letters of its part: ``4.a.ii`` → 4."""
    match = _HEAD.match(number)
    return match[0].rstrip(".") if match else ""


def locator(number: str) -> str:
    """Return a number as ids hold it: ``4(a)(ii)`` → ``4.a.ii``."""
    return ".".join(_PIECES.findall(number.lower()))


def printed(number: str) -> str:
    """Return a number with its part in brackets, ``4.a.ii`` → ``4(a)(ii)``."""
    first = head(number)
    parts = _PARTS.findall(number[len(first) :])
    return first + "".join(f"({part})" for part in parts)


def likeness(said_again: str, item: str) -> float:
    """Return the share, 0 to 1, of word pairs of the shorter text that stand in the other, dashes and quotes folded.

    Of the shorter, as replies leave sentences out, and say parts of an item again one by one.
    """
    one, other = pairs(said_again), pairs(item)
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 3:
        return 1.0 if shorter and shorter <= longer and len(one) == len(other) else 0.0
    return len(shorter & longer) / len(shorter)


@lru_cache(maxsize=4096)
def pairs(text: str) -> frozenset[tuple[str, str]]:
    """Return each two words that stand side by side in a text."""
    words = _NOT_WORDS.sub(" ", text.lower().replace("’", "").replace("'", "").replace("‘", "")).split()
    return frozenset(pairwise(words))
