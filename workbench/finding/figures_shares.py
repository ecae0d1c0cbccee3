"""Shares worked out: each that stands beside its two counts, with whether it is what they come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ..model import FigureRead, FiguresCompared
from ..text.english.patterns_in_tables import in_table
from ..text.english.units import COUNT, FRACTION, PERCENT

ROUND = 0.1
"""How far, as a part of itself, a share in words may stand from what its counts come to: “a third” for 36 per cent."""
_OF_THE = in_table("figures", "leads from a part to its whole")
_OPENS_WITH_WHOLE = in_table("figures", "opens with a whole")
_WHOLE_FIRST = in_table("figures", "leads from a whole to its part")
_AND_OF_THEM = in_table("figures", "leads from a whole to another count")
_OF_THEM = in_table("figures", "says that a count is of the one before")
_SHARE_AFTER = in_table("figures", "leads from a count to its share")
_SHARE_AT_ONCE = in_table("figures", "leads from a count at once to its share")
_SHARE_BESIDE = in_table("figures", "leads from a count to a share set beside it")
_SHARE_BEFORE = in_table("figures", "leads from a share to its counts")
_WHOLE_OF_SHARE = in_table("figures", "leads from the whole of a share to its part")
_CLOSES = in_table("figures", "closes what is set beside")
_OF_CHANGE = in_table("figures", "makes a share a change")
_BOTH_COUNTS = in_table("figures", "two counts in one")


def shares(figures: Sequence[FigureRead], texts: Mapping[str, str]) -> Iterator[FiguresCompared]:
    """Yield each share that stands beside its two counts, with whether it is what they come to, as it is rounded.

    “58 of the 140 homes (41%)”, “41% (58 of 140)”, “of 140 homes 58 were closed, or 41%”, “a third, 41 out of 123”.
    """
    by_passage: dict[str, list[FigureRead]] = defaultdict(list)
    for one in figures:
        if one.unit in (COUNT, PERCENT, FRACTION):
            by_passage[one.passage_id].append(one)
    for passage_id, here in by_passage.items():
        text = texts[passage_id]
        for three in zip(here, here[1:], here[2:], strict=False):
            if order := _part_whole_share(three, text):
                part, whole, share = order
                yield _worked_out(part, whole, share, (part.value or 0.0, whole.value or 0.0))
        for first, second in pairwise(here):
            both = _BOTH_COUNTS.fullmatch(second.quote.strip())
            if both and _is_share(first) and _is_before(first, second, second, text):
                some, every = (float(both[name].replace(",", "")) for name in ("some", "every"))
                yield _worked_out(second, None, first, (some, every))


def _part_whole_share(
    three: Sequence[FigureRead], text: str
) -> tuple[FigureRead, FigureRead, FigureRead] | None:
    first, second, third = three
    between = text[first.end : second.start], text[second.end : third.start]
    if first.unit == second.unit == COUNT and _is_share(third):
        if _OF_THE.fullmatch(between[0]) and _is_after(between[1], third, text):
            return first, second, third
        if _is_part_after(first, second, text) and _is_after(between[1], third, text):
            return second, first, third
        if _is_less_of_the_same(first, second, between[0]) and _SHARE_AT_ONCE.fullmatch(between[1]):
            return None if _OF_CHANGE.match(text[third.end :]) else (second, first, third)
    if _is_share(first) and second.unit == third.unit == COUNT:
        if _OF_THE.fullmatch(between[1]) and _is_before(first, second, third, text):
            return second, third, first
        is_whole = _OF_THE.fullmatch(between[0]) and _WHOLE_OF_SHARE.fullmatch(between[1])
        if is_whole and _CLOSES.match(text[third.end :]):
            return third, second, first
    return None


def _is_share(one: FigureRead) -> bool:
    return one.unit in (PERCENT, FRACTION) and not _BOTH_COUNTS.fullmatch(one.quote.strip())


def _is_after(between: str, share: FigureRead, text: str) -> bool:
    """Whether a share after two counts is of them: “(41%)”, “, or 41%”; set beside them with a comma, it is closed."""
    if _OF_CHANGE.match(text[share.end :]):
        return False
    beside = _SHARE_BESIDE.fullmatch(between) and _CLOSES.match(text[share.end :])
    return bool(_SHARE_AFTER.fullmatch(between) or beside)


def _is_before(share: FigureRead, first: FigureRead, last: FigureRead, text: str) -> bool:
    between = text[share.end : first.start]
    return bool(_SHARE_BEFORE.fullmatch(between) and _CLOSES.match(text[last.end :]))


def _is_part_after(whole: FigureRead, part: FigureRead, text: str) -> bool:
    """Whether a count is of the one before: “of 140 homes, 58”, “140 homes and 58 of those”."""
    between = text[whole.end : part.start]
    if _WHOLE_FIRST.fullmatch(between) and _OPENS_WITH_WHOLE.search(text[: whole.start]):
        return True
    return bool(_AND_OF_THEM.fullmatch(between) and _OF_THEM.match(text[part.end :]))


def _is_less_of_the_same(whole: FigureRead, part: FigureRead, between: str) -> bool:
    """Whether a smaller count of the same follows with “and”: “heard 250 appeals and allowed 95”."""
    is_same = bool(part.about) and part.about == whole.about
    return is_same and (part.value or 0) < (whole.value or 0) and bool(_AND_OF_THEM.fullmatch(between))


def _worked_out(
    part: FigureRead, whole: FigureRead | None, share: FigureRead, counts: tuple[float, float]
) -> FiguresCompared:
    """Return the row of one share; where one figure gives both counts, “31 out of 62”, there is no ``whole``."""
    some, every = counts
    come_to = 100 * some / every if every else 0.0
    given = (share.value or 0.0) * (100 if share.unit == FRACTION else 1)
    places = len(f"{given:g}".partition(".")[2]) if share.unit == PERCENT else 0
    near = 0.5 * 10**-places if share.unit == PERCENT else given * ROUND
    kind = "share agrees" if every > 0 and abs(come_to - given) <= near + 1e-9 else "share does not agree"
    quoted = f"“{part.quote.strip()}”" + (f" of “{whole.quote.strip()}”" if whole else "")
    by = part.given_by or part.document_id
    words = f"{quoted} is {come_to:.{places + 1}f} per cent; printed is “{share.quote.strip()}” ({by})"
    ids = tuple(one.figure_id for one in (part, whole, share) if one)
    return FiguresCompared(kind, ids, PERCENT, part.about, words)
