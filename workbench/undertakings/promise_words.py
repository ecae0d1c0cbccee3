"""How people say that they will do something: rows of the table *promises*, which spaCy's matcher finds.

A line of a row's pattern is in a small notation, word by word, in lower case: ``will|shall`` is either word, ``~`` any
number of `FILLERS`, ``*3`` up to three words of any kind, ``@write`` every form of *write*; ``YOU`` is the committee or
its people, ``IT`` a pronoun for what was asked for, ``PAPER`` a kind of document, ``FACTS`` figures and answers,
``ABLE`` being happy or able to.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from ..text.english.wordings import shipped
from ..text.pattern_matchers import Matchers

FILLERS = (
    "certainly also of course gladly then just simply definitely most very much quite more than still probably "
    "indeed perhaps happily be try to usefully obviously clearly now absolutely all endeavour seek make every "
    "effort do is well undoubtedly readily always attempt and or try either both do my our best therefore "
    "personally double -"
).split()
_YOU = "you committee committees chair chairman chairs clerk clerks members secretariat inquiry".split()
_PRESIDES = ["lady", "lord", "ladyship", "lordship"]  # “I will send my Lady a copy”
_IT = "it that them those these this one some something anything everything".split()
_PAPER = (
    "note notes copy copies paper papers list lists letter letters breakdown memorandum details detail statistics "
    "statistic minutes link links timetable document documents correspondence contract appendix summary material "
    "briefing table tables spreadsheet advice submission evaluation research guidance report reports undertaking "
    "references reference assessment"
).split()
_FACTS = (
    "figure figures number numbers data information evidence answer answers response numbers terms".split()
)
_ABLE = "happy glad pleased delighted willing content prepared keen able".split()

_LISTS = {"IT": _IT, "PAPER": _PAPER, "FACTS": _FACTS, "ABLE": _ABLE}
KINDS = ("will", "can", "inform", "write", "deed", "whole")
"""What rows mean: words that bind whoever says them, to a deed of any kind; words that offer something to the
committee, and of other deeds say only that they are possible; deeds that answer the committee (the longest that fits
counts); “I will write”, with nobody named; other deeds, which only binding words make undertakings; promise and deed in
one."""


@cache
def rows_of(*kinds: str) -> tuple[str, ...]:
    """Return the patterns of the table *promises* that mean one of these, each in the notation above."""
    found = [row for row in shipped("promises") if row.means in kinds]
    return tuple(line for row in found for line in row.pattern.split("\n"))


@cache
def matchers() -> Matchers:
    """Return the matchers of all rows; the key of a match is what its row means."""
    return Matchers(
        tokens=[(kind, tokens) for kind in KINDS for row in rows_of(kind) for tokens in ways(row)]
    )


def ways(row: str) -> list[list[dict[str, Any]]]:
    """Return the token patterns of one row: ``can't`` for a word of several kinds needs one for each."""
    ways: list[list[dict[str, Any]]] = [[]]
    for word in row.split():
        ways = [way + more for way in ways for more in ways_of(word)]
    return ways


def ways_of(word: str) -> list[list[dict[str, Any]]]:
    """Return the ways to write one word of the notation, each as tokens."""
    if word == "~":
        return [[{"LOWER": {"IN": FILLERS}, "OP": "*"}]]
    if word[0] == "*" and word[1:].isdigit():
        return [[{"IS_PUNCT": False, "OP": "?"}] * int(word[1:])]
    kinds = word.split("|")
    plain = [k for k in kinds if k[0] != "@" and k != "YOU" and k not in _LISTS]
    plain += [w for k in kinds for w in _LISTS.get(k, ())]
    ways: list[list[dict[str, Any]]] = [[{"LOWER": {"IN": plain}}]] if plain else []
    if lemmas := [k[1:] for k in kinds if k[0] == "@"]:
        ways.append([{"LEMMA": {"IN": lemmas}}])
    if "YOU" in kinds:
        ways.append([{"LOWER": {"IN": _YOU[:1]}}])
        ways.append([{"LOWER": {"IN": ["the", "your", "this", "all"]}}, {"LOWER": {"IN": _YOU[1:]}}])
        ways.append([{"LOWER": {"IN": ["my"]}}, {"LOWER": {"IN": _PRESIDES}}])
    return ways
