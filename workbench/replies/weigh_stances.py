"""Which position a reply takes to one item: what its sentences say (`read_position.py`), weighed against each other.

What speaks of the recommendation itself outweighs agreement with its aim, that what is promised, that what is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..model.values import POSITIONS
from ..text.english.wordings import pattern_of
from .position_reasons import Because, Reading
from .read_position import Stance, stances

# A reply says first what it does about the item; further on it tells of other things that are planned, done or noted.
_FAR = 10_000
REACH = {
    ("rejected", 2): 6, ("consulting", 3): 6, ("deferred", 3): 6, ("already doing", 4): 4, ("noted", 5): 2,
}  # fmt: skip
"""Within how many sentences of a reply's start words of each position and rank count."""
_SAME_WORDS, _SAME_DEED = 0.65, 0.5
"""This share of the words that are agreed to must stand in the item; so much where what should be done is the same."""
_OF_IT = 4
"""A sentence further on that has so many of the item's words speaks of the item still."""
_FURTHEST = 12
"""Sentences further on than this tell of other things, whatever their words."""
_OF_WHAT_IS_ASKED = {"was done": "already doing", "is to be done": "accepted"}
"""What is done, or will be, by anybody: a position only where it is what the item asks for."""
_NEAR_START = 4
"""So near a reply's start such a sentence answers the item."""
_SHARED = 2
"""So many of its words must be the item's."""
NO_WORDS = Because("no words")


def suggest(text: str, kind: str = "", ours: Sequence[str] = ()) -> tuple[str, str]:
    """Return the position that a reply takes, and the sentence of ``text`` that takes it.

    ``kind`` is that of the item replied to: to agree *that* something is so answers a conclusion in full, and a
    recommendation only in principle. ``ours`` are names of the report replied to; recommendations of another report
    answer nothing here. Where no sentence takes a position: *unclear*, and ``""``; no text: *not answered*.

    >>> suggest("The Government accepts this recommendation. It will publish the list by May.")
    ('accepted', 'The Government accepts this recommendation.')
    """
    if not text.strip():
        return "not answered", ""
    read = weighed(stances([("", text)], ours), kind)
    return read.position, read.wording


def weighed(found: Iterable[Stance], kind: str = "", asked: str = "") -> Reading:
    """Return one position for all that a responder says to one item, its sentence, and what decided.

    What speaks of the recommendation itself outweighs agreement with its aim; that outweighs what is promised,
    then what is done already, then courtesy. Acceptance with a refusal beside it is *in part*. ``asked`` are
    the item's words: to agree that what it asks for should be accepts it.
    """
    about = [one for one in found if _speaks_of(one, asked)]
    of_item = [_read_for(one, kind, asked) for one in about]
    if not of_item:
        return Reading("unclear", because=(NO_WORDS,))
    if (mixed := _agreed_and_refused(of_item, kind)) is not None:
        return mixed
    rest = [one for one in of_item if one.position != "disputed"]
    if not rest:
        # To say that the fault is none which an item would mend refuses it, where nothing else is said of it.
        first = of_item[0]
        refused = first.place == 0 and len(_beginnings(first.sentence) & _beginnings(asked)) >= _SHARED
        position, other = ("rejected", "unclear") if refused else ("unclear", "")
        return Reading(position, first.sentence, first.because, other)
    best = min(rest, key=lambda one: (one.rank, one.place))
    if best.position == "in principle" and any(
        was.position == "agrees that" and read == best for was, read in zip(about, of_item, strict=True)
    ):
        # “Agrees that it is vital … The Office has set it up”: what is done, or promised, answers a recommendation.
        promised = (one for one in rest if (one.position, one.rank) == ("accepted", 3))
        best = next(promised, None) or next(filter(_own_deed, rest), best)
    if best.position == "deferred" and best.rank == 3:
        # “It already keeps a register … As a longer-term ambition, it will explore …”: the first sentence answers.
        best = next((one for one in rest if one.place == 0 and _done_already(one)), best)
    beside = [one for one in rest if (one.rank, one.place) == (best.rank, best.place)]
    return Reading(best.position, best.sentence, best.because, _otherwise(best, beside))


def _otherwise(best: Stance, beside: Iterable[Stance]) -> str:
    """Return the other position that the words allow: by their own build, or by another clause of one sentence."""
    others = (best.otherwise, *(one.position for one in beside))
    return next((one for one in others if one in POSITIONS and one != best.position), "")


def _agreed_and_refused(of_item: Sequence[Stance], kind: str) -> Reading | None:
    """Return the reading of a reply that says yes and no, with the sentence that says no; None for any other."""
    refused = [one for one in of_item if one.position == "rejected"]
    yes = [one for one in of_item if one.position in ("accepted", "in part") and one.rank == 1]
    if refused and yes and refused[0].rank <= 2:
        return _both("in part", yes[0], refused[0])
    disputed = [one for one in of_item if one.position == "disputed"]
    agreed = [one for one in of_item if one.position in ("accepted", "in principle", "in part")]
    if disputed and agreed and kind != "recommendation" and not yes:
        return _both("in part", agreed[0], disputed[0])
    if disputed and not agreed and kind == "conclusion":
        return Reading("rejected", disputed[0].sentence, disputed[0].because)
    if refused and agreed and not yes and min(one.rank for one in of_item) == 2:
        # “We agree that lamps matter. We do not think a law is needed”: the aim is shared, and the item refused.
        of_part = kind in ("conclusion", "both")
        aim = min(agreed, key=lambda one: (one.rank, one.place))
        read = _both("in part" if of_part else "rejected", aim, refused[0])
        return replace(read, otherwise="rejected" if of_part else "in part")
    return None


def _both(position: str, yes: Stance, no: Stance) -> Reading:
    """Return the reading of a yes and a no: the sentence that says no, and what says either."""
    refusing = tuple(Because("says no as well", one.about) for one in no.because[:1])
    return Reading(position, no.sentence, (*yes.because, *refusing))


def _done_already(stance: Stance) -> bool:
    own_verb = pattern_of("replies", "already does it, in its own verb")
    return stance.position == "already doing" and bool(own_verb.match(stance.sentence))


def _speaks_of(stance: Stance, asked: str) -> bool:
    """Say whether a stance is about the item: near the reply's start, or further on in the item's own words.

    A promise that shares no word with what is asked is of something else, unless the reply opens with it.
    """
    if stance.position in _OF_WHAT_IS_ASKED:
        return stance.place < _NEAR_START and _does_what_is_asked(stance, asked)
    shared = _beginnings(stance.sentence) & _beginnings(asked)
    if (stance.position, stance.rank) == ("accepted", 3) and asked and stance.place and not shared:
        return False
    if stance.place < REACH.get((stance.position, stance.rank), _FAR):
        return True
    return _own_deed(stance) and stance.place < _FURTHEST and len(shared) >= _OF_IT


def _own_deed(stance: Stance) -> bool:
    """Say whether what is done already is done by those who reply: no team, and not “there are already controls”."""
    return stance.position == "already doing" and bool(
        pattern_of("replies", "has done it").search(stance.sentence)
    )


def _read_for(stance: Stance, kind: str, asked: str) -> Stance:
    """Return a stance as it reads for an item of this kind: agreeing that a thing is so accepts a conclusion."""
    if position := _OF_WHAT_IS_ASKED.get(stance.position):
        other = "noted" if position == "already doing" else ""
        why = (*stance.because, Because("says what is asked"))
        return replace(stance, position=position, because=why, otherwise=other)
    if stance.position == "agrees that" and _says_what_is_asked(stance.sentence, asked):
        return replace(stance, position="accepted", because=(*stance.because, Because("says what is asked")))
    if stance.position == "agrees that" or (stance.position == "in principle" and stance.rank == 2):
        position, other = ("accepted", "") if kind == "conclusion" else ("in principle", "accepted")
        so = (Because("that it is so"),) if stance.position == "agrees that" else ()
        either = other if kind in ("", "both") else ""
        return replace(stance, position=position, because=(*stance.because, *so), otherwise=either)
    return stance


def _does_what_is_asked(stance: Stance, asked: str) -> bool:
    """Say whether what was done, or is to be, is what an item asks for: half of its words are the item's.

    “The strategy was published in 2018” does not answer who asks for a new one.
    """
    if stance.position == "was done" and pattern_of("replies", "asks for another").search(asked):
        return False
    said = _beginnings(stance.sentence.partition(",")[0])
    return len(said & _beginnings(asked)) >= max(_SHARED, _SAME_DEED * len(said))


def _says_what_is_asked(sentence: str, asked: str) -> bool:
    """Say whether a sentence agrees that something *should* be done, in the words of the item that asks for it."""
    agreed = pattern_of("replies", "what is agreed should be").search(sentence)
    if not agreed:
        return False
    said, item = _beginnings(agreed[0]), _beginnings(asked)
    deed = _beginnings(agreed["deed"] or "")
    return len(said) >= 3 and len(said & item) >= (_SAME_DEED if deed & item else _SAME_WORDS) * len(said)


def _beginnings(text: str) -> set[str]:
    """Return what the longer words of a text begin with: *reviewed* and *review* are one."""
    said = pattern_of("replies", "words of any reply").sub("", text.lower())
    return {word[:5] for word in pattern_of("prose", "a long word").findall(said)}
