"""Items that a reply says again where nothing but their words tells: no label, no type of their own, a table's row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ..model import Passage, Recommendation
from ..text.english.wordings import pattern_of
from .item_said_again import best_match, locator, pairs
from .reply_exchanges import NAMES, Exchange, Restated, restated

ALMOST_ALL = 0.8
"""This share of a paragraph's word pairs in an item, or of an item's in a table's row, says it again."""
LEAST = 6
"""Fewer word pairs show nothing."""
_WHOLE = 0.9
"""This share of an item's word pairs is all of it."""
_TITLE = 20
"""Words that a title has at the most."""


def with_items(passages: Sequence[Passage], items: Sequence[Recommendation]) -> list[Passage]:
    """Return a reply's passages, those as items said again whose words stand in an item of the report.

    Paragraphs that say one item again become one passage, with the title over them (``Recommendation 12: Taskforces``):
    what the committee said is never read as the answer.
    """
    known = [pairs(item.text) for item in items]
    found: list[Passage] = []
    of: int | None = None  # the item that the passage before says again
    for passage in passages:
        is_text = passage.kind in ("response", "recommendation")
        row = passage.kind == "response" and _holds_item_and_answer(passage.text, known)
        here = _stands_in(passage.text, known, of) if is_text and not row else None
        if passage.kind != "response" or here is None:
            found.append(passage)
        else:
            over = found[-1] if found and of == here else _as_title(found[-1], known) if found else None
            said = f"{over.text}\n{passage.text}" if over else passage.text
            found[len(found) - bool(over) :] = [replace(over or passage, kind="recommendation", text=said)]
        of = here
    return found


def _holds_item_and_answer(text: str, known: Sequence[frozenset[tuple[str, str]]]) -> bool:
    """Say whether a paragraph opens with a whole item, and goes on with words of its own: a table's row."""
    for item in known:
        end = (
            _led_by(text, item)
            if len(item) >= LEAST and len(pairs(text) & item) >= ALMOST_ALL * len(item)
            else 0
        )
        rest = text[end:].strip()
        if (
            end
            and rest
            and len(pairs(text[:end]) & item) >= _WHOLE * len(item)
            and 2 * len(pairs(rest) & item) <= len(pairs(rest))
        ):
            return True
    return False


def _stands_in(text: str, known: Sequence[frozenset[tuple[str, str]]], of: int | None) -> int | None:
    """Return the place of the item in which a paragraph's words stand; a short one's only in that before it, ``of``."""
    own = pairs(text)
    if of is not None and own and len(own & known[of]) >= ALMOST_ALL * len(own):
        return of
    if len(own) < LEAST:
        return None
    shares = [len(own & item) for item in known]
    best = max(range(len(known)), key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] >= ALMOST_ALL * len(own) else None


def _as_title(passage: Passage, known: Sequence[frozenset[tuple[str, str]]]) -> Passage | None:
    """Return a passage that is no more than the title of an item, as an item said again; nothing for another one."""
    if len(passage.text.split()) > _TITLE or passage.text.rstrip().endswith((".", "?", "!")):
        return None
    if passage.kind == "recommendation" and _stands_in(passage.text, known, None) is None:
        return passage
    named = NAMES.match(passage.text) if passage.kind == "response" else None
    if named is None or not named["numbers"].replace(".", "").isalnum():
        return None
    return replace(passage, kind="recommendation", locator=f"r{locator(named['numbers'])}")


def rows_of_a_table(exchanges: Sequence[Exchange], items: Sequence[Recommendation]) -> list[Exchange]:
    """Return the exchanges; where no item of a report was said again, each paragraph with item and answer is one.

    A table's row is such a paragraph: number, recommendation, response. It may answer several items at once.
    """
    said_again = (one for exchange in exchanges for one in exchange.items)
    if any(best_match(one, items).recommendation_id for one in said_again):
        return list(exchanges)
    known = [own for item in items if len(own := pairs(item.text)) >= LEAST]
    found: list[Exchange] = []
    for exchange in exchanges:
        for passage in exchange.replies:
            if (said := _said_in_row(passage, known)) is not None:
                found.append(Exchange((said,), (_answer_of(passage, said, items),)))
            elif found and not found[-1].items:
                found[-1] = Exchange((), (*found[-1].replies, passage))
            else:
                found.append(Exchange((), (passage,)))
    return found if any(exchange.items for exchange in found) else list(exchanges)


def _answer_of(passage: Passage, said: Restated, items: Sequence[Recommendation]) -> Passage:
    """Return a row, of one that says several items again only what follows them: each is then said apart."""
    several = len(_held(said, items)) > 1 and passage.text.startswith(said.text)
    return replace(passage, text=passage.text[len(said.text) :].strip()) if several else passage


def _said_in_row(passage: Passage, known: Sequence[frozenset[tuple[str, str]]]) -> Restated | None:
    """Return what a row says again: the sentences that it opens with, of one item or several, else the whole row."""
    own, left, end = pairs(passage.text), list(known), 0
    while left:
        rest = passage.text[end:].lstrip()
        reached = [_led_by(rest, item) for item in left]
        if not (step := max(reached)):
            break
        end = len(passage.text) - len(rest) + step
        del left[reached.index(step)]
    if end:
        return replace(restated(passage), text=passage.text[:end])
    if any(len(own & item) >= ALMOST_ALL * len(item) for item in known):
        return restated(passage)
    return None


def _led_by(text: str, item: frozenset[tuple[str, str]]) -> int:
    """Return where the sentences end that a row opens with and that stand in an item, 0 where too few do."""
    from ..text.pipelines import sentences

    number = pattern_of("checks", "a number that opens a row").match(text)
    begin = number.end() if number else 0
    reached, words = 0, 0
    for start, end in sentences(text[begin:]):
        own = pairs(text[begin + start : begin + end])
        if not own or len(own & item) < ALMOST_ALL * len(own):
            break
        reached, words = begin + end, words + len(own)
    return reached if words >= LEAST else 0


def one_by_one(exchange: Exchange, items: Sequence[Recommendation]) -> Exchange:
    """Return an exchange with each item apart that one paragraph says again together: *Recommendations 4 and 5: …*."""
    apart = tuple(one for said in exchange.items for one in _apart(said, items))
    return replace(exchange, items=apart)


def _apart(said: Restated, items: Sequence[Recommendation]) -> Sequence[Restated]:
    held = _held(said, items)
    if len(held) < 2 or (_alike(held) and not _opens_with_numbers(said.text, held)):
        return (said,)
    place = {item.recommendation_id: said.text.find(item.text[:40]) for item in held}
    held.sort(key=lambda item: place[item.recommendation_id])
    numbers = said.number.split(".")
    if len(numbers) != len(held):
        numbers = [locator(item.number) for item in held]
    return [
        Restated(said.passage_id, number, (), item.text) for number, item in zip(numbers, held, strict=True)
    ]


def _opens_with_numbers(text: str, held: Sequence[Recommendation]) -> bool:
    """Say whether a row opens with the numbers of the items that it says again: ``3 4 That the lamps …``."""
    words = (word.strip(".,;()") for word in text.replace(",", " ").split())
    opening = list(takewhile(str.isdigit, words))
    return opening[: len(held)] == [item.number for item in held]


def _held(said: Restated, items: Sequence[Recommendation]) -> list[Recommendation]:
    """Return the items that one paragraph says again: almost all of their words stand in it."""
    own = pairs(said.text)
    return [
        item
        for item in items
        if len(own & pairs(item.text)) >= ALMOST_ALL * max(LEAST, len(pairs(item.text)))
    ]


def _alike(held: Sequence[Recommendation]) -> bool:
    """Say whether items share so many words that one paragraph may say only one of them again."""
    words = [pairs(item.text) for item in held]
    return any(
        2 * len(one & other) >= min(len(one), len(other))
        for index, one in enumerate(words)
        for other in words[:index]
    )
