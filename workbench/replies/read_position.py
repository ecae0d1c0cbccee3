"""What a reply says to a recommendation: the position that its own sentence takes, and the sentence.

A machine only suggests: the sentence stands beside the position, verbatim, so that a person can read it and differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..text.english import verbs
from ..text.english.limiting_words import CONDITION, EXCEPTION, Limit, limits, of_what_was_said
from ..text.english.patterns_in_tables import in_table
from .position_patterns import Rule, rules
from .position_reasons import Because
from .responders import agents
from .whose_words import answers_another, folded, spoken_by_others

_NEAR = 100
"""Within so many characters of the words that accept an item a condition is of the acceptance."""
_OTHER_DEED = in_table("checks", "another deed")
_CALLED = in_table("replies", "calls items by number")
# “Agreed. Leaflet to be reprinted by May.”: a plan's note of what is done then
_NOTED_DEED = in_table("replies", "a deed in note form")
_WHOLLY = in_table("quantifiers", "whole")
_WHERE = in_table("replies", "says for where")
_VERDICT = in_table("replies", "says it in a word")
LONGEST = 2_000
"""So many characters of a sentence are read; what is longer is a list, or no sentence."""


@dataclass(frozen=True)
class Stance:
    """What one clause of a reply says: ``rank`` 1 speaks of the recommendation itself, 5 only notes it.

    ``sentence`` stands in the reply verbatim, ``place`` is its number there, from 0; ``responders`` are those that
    the clause names as answering. ``because`` are the words in it that decided; ``otherwise`` is the position that
    they allow as well.
    """

    position: str
    rank: int
    sentence: str
    responders: tuple[str, ...] = ()
    passage_id: str = ""
    place: int = 0
    because: tuple[Because, ...] = ()
    otherwise: str = ""


def stances(paragraphs: Iterable[tuple[str, str]], ours: Sequence[str] = ()) -> list[Stance]:
    """Return what the sentences of a reply say of a position, in order; nothing for a sentence that says none.

    ``paragraphs`` are the reply's passage ids and texts. `Stance.place` counts sentences from 0.
    """
    from ..text.pipelines import sentences

    found: list[Stance] = []
    before: Limit | None = None
    place = 0
    for passage_id, text in paragraphs:
        for start, end in sentences(text):
            sentence = text[start:end].strip()
            limit = None if _NOTED_DEED.match(sentence) else of_what_was_said(sentence)
            last = found[-1] if found else None
            accepted = last and (last.position, last.place) == ("accepted", place - 1)
            if limit and last and accepted and not _numbers(sentence) - _numbers(last.sentence):
                found[-1] = _with_limit(last, limit)
            said = [_perhaps_limited(one, before) for one in _of_sentence(sentence, ours)]
            found += [replace(one, passage_id=passage_id, place=place) for one in said]
            before = None if accepted else limit
            place += 1
    return found


def _numbers(sentence: str) -> set[str]:
    """Return by which numbers a sentence calls items: one that calls another item limits no acceptance before it."""
    return {match["numbers"] for match in _CALLED.finditer(sentence)}


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
        refused = [one for one in matches if (one[1].position, one[1].rank) == ("rejected", 2)][:1]
        return [*_clauses(sentence, plain, explicit), *(_stance(sentence, *one) for one in refused)]
    match, rule = min(matches, key=lambda one: (one[1].rank, one[1].order))
    return [_limited(_stance(sentence, match, rule), plain, match)]


def _stance(sentence: str, match: re.Match[str], rule: Rule) -> Stance:
    decided = Because(rule.of_what, _printed(sentence, match))
    return Stance(rule.position, rule.rank, sentence, because=(decided,))


def _printed(sentence: str, match: re.Match[str]) -> str:
    return sentence[match.start() : match.end()].strip(" ,;.:")


def _with_limit(stance: Stance, limit: Limit) -> Stance:
    """Return an acceptance as what a condition or an exception leaves of it."""
    conditional = limit.means == CONDITION
    why = Because("on a condition" if conditional else "but for a part", limit.words)
    position = "in principle" if conditional else "in part"
    return replace(stance, position=position, because=(*stance.because, why))


def _perhaps_limited(stance: Stance, before: Limit | None) -> Stance:
    """Return an acceptance with what it may be as well: “Progress depends on consent. We will publish a plan.”"""
    if before is None or stance.position != "accepted" or stance.otherwise:
        return stance
    return replace(stance, otherwise=_with_limit(stance, before).position)


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
        found.append(replace(_limited(_stance(sentence, match, rule), plain, match), responders=named))
        before = match.end()
    return found


def _limited(stance: Stance, plain: str, match: re.Match[str]) -> Stance:
    """Return *in principle* or *in part* where what is accepted is accepted on a condition, or but for a part.

    A condition of what is done then (“accepts this and will write if a child goes missing”) limits no acceptance; it
    is said beside it that it may.
    """
    if stance.position != "accepted":
        return stance
    for limit in limits(plain):
        if limit.means not in (CONDITION, EXCEPTION):
            continue
        between = (
            plain[match.end() : limit.start]
            if limit.start > match.start()
            else plain[limit.end : match.start()]
        )
        if _WHOLLY.search(f"{match[0]} {between}") and _WHERE.match(limit.words):
            continue  # “accepts in full in respect of England”: it speaks for no more than that
        if len(between) <= _NEAR and not _OTHER_DEED.search(between):
            return _with_limit(stance, limit)
        stance = replace(stance, otherwise=stance.otherwise or _with_limit(stance, limit).position)
    # “Accepted; implementation requires legislation”: what follows a semicolon is as a sentence of its own.
    after = (of_what_was_said(clause.strip()) for clause in plain[match.end() :].split(";")[1:2])
    return next((_with_limit(stance, limit) for limit in after if limit), stance)
