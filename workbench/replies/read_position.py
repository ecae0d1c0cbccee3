"""What a reply says to a recommendation: the position that its own sentence takes, and the sentence.

A machine only suggests: the sentence stands beside the position, verbatim, so that a person can read it and differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..text.english import verbs
from ..text.english.limiting_words import CONDITION, EXCEPTION, limits, of_what_was_said
from ..text.english.wordings import pattern_of
from .position_patterns import Rule, rules
from .responders import agents
from .whose_words import answers_another, folded, spoken_by_others

# A reply says first what it does about the item; further on it tells of other things that are planned, done or noted.
_FAR = 10_000
REACH = {
    ("rejected", 2): 6, ("consulting", 3): 6, ("deferred", 3): 6, ("already doing", 4): 4, ("noted", 5): 2,
}  # fmt: skip
"""Within how many sentences of a reply's start words of each position and rank count."""


_NEAR = 100
"""Within so many characters of the words that accept an item a condition is of the acceptance."""
_OTHER_DEED = re.compile(
    r"[;:]|\b(?:and|but|which|who|so that|that|to (?:ensure|make sure)|in order to|because|as)\b",
    re.IGNORECASE,
)
_VERDICT = pattern_of("replies", "says it in a word")
_SAME_WORDS, _SAME_DEED = 0.65, 0.5
"""This share of the words that are agreed to must stand in the item; so much where what should be done is the same."""
_OF_IT = 4
"""A sentence further on that has so many of the item's words speaks of the item still."""
_FURTHEST = 12
"""Sentences further on than this tell of other things, whatever their words."""
LONGEST = 2_000
"""So many characters of a sentence are read; what is longer is a list, or no sentence."""


@dataclass(frozen=True)
class Stance:
    """What one clause of a reply says: ``rank`` 1 speaks of the recommendation itself, 5 only notes it.

    ``sentence`` stands in the reply verbatim, ``place`` is its number there, from 0; ``responders`` are those that
    the clause names as answering.
    """

    position: str
    rank: int
    sentence: str
    responders: tuple[str, ...] = ()
    passage_id: str = ""
    place: int = 0


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
    return weighed(stances([("", text)], ours), kind)


def stances(paragraphs: Iterable[tuple[str, str]], ours: Sequence[str] = ()) -> list[Stance]:
    """Return what the sentences of a reply say of a position, in order; nothing for a sentence that says none.

    ``paragraphs`` are the reply's passage ids and texts. `Stance.place` counts sentences from 0.
    """
    from ..text.pipelines import sentences

    found: list[Stance] = []
    place = 0
    for passage_id, text in paragraphs:
        for start, end in sentences(text):
            sentence = text[start:end].strip()
            limit = of_what_was_said(sentence)
            last = found[-1] if found else None
            if limit and last and (last.position, last.rank, last.place) == ("accepted", 1, place - 1):
                found[-1] = replace(last, position="in principle" if limit.means == CONDITION else "in part")
            found += [
                replace(one, passage_id=passage_id, place=place) for one in _of_sentence(sentence, ours)
            ]
            place += 1
    return found


def _of_sentence(sentence: str, ours: Sequence[str]) -> list[Stance]:
    """Return the stances of one sentence: one, or one for each of several responders who say different things."""
    plain = folded(sentence[:LONGEST])
    if answers_another(plain, ours):
        return []
    matches = [(match, rule) for rule in rules() for match in rule.matches(plain)]
    matches = [(m, rule) for m, rule in matches if not spoken_by_others(plain, m.start(), rule)]
    matches = [one for one in matches if not _of_some_other_thing(plain, *one)]
    if not matches:
        return []
    explicit = [one for one in matches if one[1].rank == 1]
    if explicit:
        # “Not persuaded of the case, though it accepts the finding” is no plain acceptance.
        refused = [rule for _, rule in matches if (rule.position, rule.rank) == ("rejected", 2)][:1]
        return [
            *_clauses(sentence, plain, explicit), *(Stance(r.position, r.rank, sentence) for r in refused)
        ]  # fmt: skip
    rule = min((rule for _, rule in matches), key=lambda rule: (rule.rank, rule.order))
    return [Stance(rule.position, rule.rank, sentence)]


def _of_some_other_thing(plain: str, match: re.Match[str], rule: Rule) -> bool:
    """Say whether what the words accept is no item of the report: “adopted the Strategy in full”."""
    if rule.rank > 1 or rule.position not in ("accepted", "in part", "in principle"):
        return False
    if match.start() == 0 and _VERDICT.match(match[0].strip()):
        return False  # “Agreed”, alone in a cell: what follows is another sentence
    objects = [
        one.of_what
        for one in verbs.deeds(plain)
        # “Accept, with modification”: what limits an acceptance is no object of it.
        if one.means == verbs.ACCEPT and match.start() <= one.start < match.end() and not _limits_alone(one)
    ]
    return bool(objects) and set(objects) <= {verbs.THING, verbs.TO_DO}


def _limits_alone(one: verbs.Deed) -> bool:
    return one.condition is not None and one.object.strip(" .,;") == one.condition.words.strip(" .,;")


def _clauses(sentence: str, plain: str, matches: Sequence[tuple[re.Match[str], Rule]]) -> list[Stance]:
    """Return a stance for each clause that speaks of the recommendation itself, with those whom it names.

    Of rules that match the same words the first of the table counts: *accepts in part* is no acceptance.
    """
    kept: list[tuple[re.Match[str], Rule]] = []
    for match, rule in sorted(matches, key=lambda one: one[1].order):
        if all(match.end() <= other.start() or match.start() >= other.end() for other, _ in kept):
            kept.append((match, rule))
    kept.sort(key=lambda one: one[0].start())
    found: list[Stance] = []
    before = 0
    for index, (match, rule) in enumerate(kept):
        after = kept[index + 1][0].start() if index + 1 < len(kept) else len(plain)
        named = agents(plain, match.start(), match.end(), before, after)
        found.append(Stance(_limited(rule.position, plain, match), rule.rank, sentence, named))
        before = match.end()
    return found


def _limited(position: str, plain: str, match: re.Match[str]) -> str:
    """Return *in principle* or *in part* where what is accepted is accepted on a condition, or but for a part.

    A condition of what is done then (“accepts this and will write if a child goes missing”) limits no acceptance.
    """
    if position != "accepted":
        return position
    for limit in limits(plain):
        if limit.means not in (CONDITION, EXCEPTION):
            continue
        between = (
            plain[match.end() : limit.start]
            if limit.start > match.start()
            else plain[limit.end : match.start()]
        )
        if len(between) <= _NEAR and not _OTHER_DEED.search(between):
            return "in principle" if limit.means == CONDITION else "in part"
    return position


def weighed(found: Iterable[Stance], kind: str = "", asked: str = "") -> tuple[str, str]:
    """Return one position for all that a responder says to one item, and its sentence.

    What speaks of the recommendation itself outweighs agreement with its aim; that outweighs what is promised,
    then what is done already, then courtesy. Acceptance with a refusal beside it is *in part*. ``asked`` are
    the item's words: to agree that what it asks for should be accepts it.
    """
    about = [one for one in found if _speaks_of(one, asked)]
    of_item = [_read_for(one, kind, asked) for one in about]
    if not of_item:
        return "unclear", ""
    if (mixed := _agreed_and_refused(of_item, kind)) is not None:
        return mixed
    rest = [one for one in of_item if one.position != "disputed"]
    if not rest:
        return "unclear", next(one.sentence for one in of_item)
    best = min(rest, key=lambda one: (one.rank, one.place))
    if any(_only_says_so(one, best) for one in about):
        # “Agrees that it is vital … The Office has set it up”: what is done, or promised, answers a recommendation.
        promised = (one for one in rest if (one.position, one.rank) == ("accepted", 3))
        best = next(promised, None) or next(filter(_own_deed, rest), best)
    if best.position == "deferred" and best.rank == 3:
        # “It already keeps a register … As a longer-term ambition, it will explore …”: the first sentence answers.
        best = next((one for one in rest if one.place == 0 and _done_already(one)), best)
    return best.position, best.sentence


def _agreed_and_refused(of_item: Sequence[Stance], kind: str) -> tuple[str, str] | None:
    """Return the position of a reply that says yes and no, with the sentence that says no; None for any other."""
    refused = [one for one in of_item if one.position == "rejected"]
    yes = [one for one in of_item if one.position in ("accepted", "in part") and one.rank == 1]
    if refused and yes and refused[0].rank <= 2:
        return "in part", refused[0].sentence
    disputed = [one for one in of_item if one.position == "disputed"]
    agreed = [one for one in of_item if one.position in ("accepted", "in principle", "in part")]
    if disputed and agreed and kind != "recommendation" and not yes:
        return "in part", disputed[0].sentence
    if disputed and not agreed and kind == "conclusion":
        return "rejected", disputed[0].sentence
    if refused and agreed and not yes and min(one.rank for one in of_item) == 2:
        # “We agree that lamps matter. We do not think a law is needed”: the aim is shared, and the item refused.
        return ("in part" if kind in ("conclusion", "both") else "rejected"), refused[0].sentence
    return None


def _only_says_so(stance: Stance, read: Stance) -> bool:
    """Say whether a stance agrees that a thing is so, which answers no recommendation where something else is said."""
    return stance.position == "agrees that" and replace(stance, position="in principle") == read


def _done_already(stance: Stance) -> bool:
    own_verb = pattern_of("replies", "already does it, in its own verb")
    return stance.position == "already doing" and bool(own_verb.match(stance.sentence))


def _speaks_of(stance: Stance, asked: str) -> bool:
    """Say whether a stance is about the item: near the reply's start, or further on in the item's own words.

    A promise that shares no word with what is asked is of something else, unless the reply opens with it.
    """
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
    if stance.position == "agrees that" and _says_what_is_asked(stance.sentence, asked):
        return replace(stance, position="accepted")
    if stance.position == "agrees that" or (stance.position == "in principle" and stance.rank == 2):
        return replace(stance, position="accepted" if kind == "conclusion" else "in principle")
    return stance


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
    return {word[:5] for word in re.findall(r"[^\W\d_]{5,}", said)}
