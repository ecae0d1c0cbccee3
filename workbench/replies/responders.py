"""Who replies: the governments, departments and bodies that a reply's own words or headings name."""

from __future__ import annotations

import re

from ..model import Passage
from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import pattern_of

_THE = in_table("prose", "the at the head")
_NAME = in_table("bodies", "a body that replies")
_IN_PASSING = in_table("replies", "tells of a body in passing")
_RESPONSE_OF = in_table("replies", "whose response")


def agents(sentence: str, start: int, end: int, before: int, after: int) -> tuple[str, ...]:
    """Return whom a clause names as answering: after “by” where it is passive, before the verb where it is active.

    The verb stands from ``start`` to ``end``; the clause lies between ``before`` and ``after``.
    """
    rest = sentence[end:after]
    by = pattern_of("bodies", "by whom, after").match(rest)
    inside = pattern_of("bodies", "by whom, inside").search(sentence[start:end])
    passive = inside or by
    if passive and (named := names_in(passive["names"])):
        return named
    return names_in(sentence[before:start]) or names_in(sentence[start:end])


def names_in(text: str) -> tuple[str, ...]:
    """Return the bodies that ``text`` names, in order, each once: “the Scottish Government” → Scottish Government."""
    found = []
    for match in _NAME.finditer(text):
        whole = match[0].strip(" ,").removesuffix("’s").removesuffix("'s")
        name = pattern_of("bodies", "before a name").sub("", whole)
        for part in pattern_of("bodies", "parts two governments").split(name):
            if part.strip():
                found.append(part.strip())
    return tuple(dict.fromkeys(found))


def responder_of(heading: str) -> str:
    """Return who answers under a heading (“Scottish Government”, “Appendix 2: Ofqual response”), or ``""``."""
    heading = " ".join(heading.split())
    last = heading.rsplit(": ", 1)[-1]  # “Lamp report: response of the Guild”
    match = _RESPONSE_OF.match(last)
    match = match if match and match["by"] else _RESPONSE_OF.match(heading)
    if match:
        who = (match["who"] or match["by"] or "").strip(" :–—-")
        who = who.rsplit(": ", 1)[-1]  # “Lamps in Lanes: Government response”: a title, and whose response
        who = pattern_of("bodies", "what a response is to").sub("", who)
        nobody = pattern_of("bodies", "a part of a paper", "no name of a body").match(who)
        return "" if nobody or len(who) > 60 else _THE.sub("", who)
    if len(heading) > 60 or heading.endswith((".", ":")):
        return ""
    name = _NAME.match(_THE.sub("", heading))
    return name[0].strip() if name and name.end() >= len(_THE.sub("", heading)) else ""


def responder_over(passage: Passage) -> str:
    """Return the responder under whose heading a paragraph stands, ``""`` where it is the document's own author."""
    for heading in reversed(passage.section.split(" › ")):
        if name := responder_of(heading):
            return name
    return ""


def said_over(passage: Passage) -> str:
    """Return whose response the nearest heading says in so many words that a paragraph is (“Response of the Guild”)."""
    nearest = " ".join(passage.section.rsplit(" › ", 1)[-1].split())
    return responder_of(nearest) if _RESPONSE_OF.match(nearest) else ""


def has_a_name(name: str) -> bool:
    """Say whether a responder is named: “the Council” is who its heading, or the cover, says it is."""
    return pattern_of("replies", "a body without its name").match(name) is None


def bare_name_of(bare: str, name: str) -> bool:
    """Say whether “the Council” may be a body, as its last word is in the name: “Lampton Council”."""
    words = _plain(bare).split()
    return not words or words[-1].rstrip("s") in {word.rstrip("s") for word in _plain(name).split()}


def told_in_passing(name: str, sentence: str) -> bool:
    """Say whether a sentence tells of a body beside its own words: “a matter for the Guild, which has accepted it”."""
    _, found, rest = sentence.partition(name)
    return bool(found) and bool(_IN_PASSING.match(rest))


def is_of_the_state(name: str) -> bool:
    """Say whether a responder speaks for the state, whose departments and ministers all answer as one."""
    return pattern_of("bodies", "of the state").search(name) is not None


def same(name: str, other: str) -> bool:
    """Say whether two names are one responder: “UK Government”, “HM Government” and “the Government” are."""
    return _plain(name) == _plain(other)


def _plain(name: str) -> str:
    low = pattern_of("bodies", "before a government").sub("", name.lower().strip())
    return re.sub(r"^(?:the|uk)\s+", "", low)
