"""How people say that they will do something: tables of word patterns, which spaCy's matcher finds.

One row is a pattern in a small notation, word by word, in lower case: ``will|shall`` is either word, ``~`` any
number of `FILLERS`, ``*3`` up to three words of any kind, ``@write`` every form of *write*; ``YOU`` is the
committee or its people, ``IT`` a pronoun for what was asked for, ``PAPER`` a kind of document.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..text.pattern_matchers import Matchers

if TYPE_CHECKING:
    from ..text.pattern_matchers import Matchers

FILLERS = (
    "certainly also of course gladly then just simply definitely most very much quite more than still probably "
    "indeed perhaps happily be try to usefully obviously clearly now absolutely all endeavour seek make every "
    "effort do is well undoubtedly readily always attempt and or try either both do my our best therefore "
    "personally double -"
).split()
_YOU = "you committee committees chair chairman chairs clerk clerks members secretariat inquiry".split()
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
_ABLE = "happy|glad|pleased|delighted|willing|content|prepared|keen|able"

WILL = (
    "i|we ~ will|shall|'ll ~",
    "i|we ~ am|are|'m|'re ~ going to ~",
    "i|we ~ will|shall|'ll ~ need|have to ~",
    "i|we ~ undertake|promise|commit|pledge|intend|agree|propose to ~",
    "i|we ~ can|will|'ll commit|undertake|promise to|that ~",
    "i|we ~ am|are|'m|'re ~ committed to ~",
    "my|our *1 officials|office|department|team|staff|colleagues|company|organisation ~ will|shall|can ~",
    "the department|government|ministry|office|agency|commission|authority ~ will|shall ~",
    "the board|trust|council|company|university|charity|college|force ~ will|shall ~",
    "i|we ~ will|shall|'ll do is ~",
    "but|and ~ will|shall|'ll ~",
)
"""Words that bind whoever says them, to a deed of any kind."""

CAN = (
    "i|we ~ can|could|may|might ~",
    "can|could|may|might|shall i|we ~",
    f"i|we ~ am|are|'m|'re ~ {_ABLE} to ~",
    f"i|we ~ would|should|'d|will|shall|'ll ~ {_ABLE} to ~",
    f"{_ABLE} to ~",
    "i|we ~ would|should|will|shall|'d ~ like|prefer|want|need|have to ~",
    "i|we ~ want|need|have|ought to ~",
    "i|we ~ must|should|'d rather|better ~",
    "let me|us ~",
    "i|we can|could do is ~",
    "if i|we ~",
)
"""Words that offer something to the committee; of other deeds they say only that they are possible."""

INFORM = (
    "write|wrote|writing to YOU",
    "write YOU a|an|the|with|about|on",
    "@send|@supply|@provide|@give|@get|@forward|@email|@show|@offer|@furnish YOU *6 PAPER",
    "@send|@supply|@provide|@forward|@email|@furnish YOU",
    "@send|@supply|@provide|@forward|@submit|@share|@circulate|@email|@furnish *5 PAPER",
    "@supply|@send|@forward|@submit|@circulate|@share|@provide IT",
    "@offer it|that|them",
    "see what we|i can|could provide|supply|find|get|send",
    "@send|@supply|@provide|@forward|@submit|@share|@give|@show *8 to|with YOU",
    "@supply|@send|@submit|@provide *3 "
    "further|more|supplementary|additional|latest|full|precise|exact *3 FACTS|PAPER",
    "@supply|@send|@submit|@provide the|that|those *3 FACTS",
    "@let YOU *1 have|know|see",
    "@come|@get|@revert|@report|@reply|@respond back|formally|properly|later *1 to|with YOU",
    "@come|@get|@report back on|with|separately|in|later",
    "@come|@get|@revert|@return|@respond|@reply|@report to YOU",
    "report back",
    "@get IT|the *3 to YOU",
    "@get you",
    "@take IT|the *2 away",
    "@follow up",
    "@follow IT up",
    "@drop YOU|the|a *2 line|note|email|letter",
    "@keep YOU *1 informed|updated|posted|abreast|notified",
    "@update|@inform|@notify|@brief YOU",
    "tell the committee",
    "@make IT|the|a *4 available to YOU",
    "@place|@put|@deposit *6 in the library",
    "@have|@get IT|the *4 sent",
    "@ask *5 to send|write|provide|supply|let|forward|email",
    "@get|@have somebody|someone|my|our|the *3 to send|write|provide|supply|email",
    "@make sure *2 YOU get|gets|receive|receives|have|has|see",
    "@ensure|@arrange *2 YOU get|gets|receive|receives|have|has|see",
    "@arrange for *5 sent|YOU",
    "@correct the record",
    "@put|@set|@confirm|@clarify|@answer|@respond|@reply|@explain|@do|@give|@provide|@submit *8 "
    "in|on writing|paper",
    "@confirm|@clarify|@explain|@set *6 in|by a *1 letter|note",
)
"""Deeds that answer the committee. The longest that fits counts."""

WRITE = ("write with|about|on|separately|afterwards|again|in|and|further|.|,|;|—|:",)
"""“I will write”, with nobody named: it is the committee that is written to."""

DEED = (
    "write to",
    "@publish",
    "@consult on|with|about|the|before|in|shortly|fully|widely",
    "lay|laying the|a|an|regulations|draft|before",
    "@bring forward",
    "@respond to|in|formally|by",
    "@issue *2 PAPER",
    "@issue the|a|an|new|revised|updated",
    "@launch|@commission|@introduce|@establish|@implement|@appoint a|an|the|new|our|that|this|it|them",
    "@announce",
    "@set up a|an|the|new",
    "@review the|our|that|this|it|these",
    "@reconsider|@revise|@evaluate the|our|that|this|it",
    "@look into",
    "@look at IT|the again|further|carefully|closely",
    "@look at that|this|it|again",
    "@look again",
    "@find out",
    "@check|@double-check|@investigate",
    "@take IT|the *2 back|up",
    "@raise IT|the *3 with",
    "@pass IT|the *3 on|back|to",
    "@feed IT|the *3 back|in",
    "@consider IT|the|your|very|carefully",
    "@reflect on",
    "@speak|@talk to|with my|him|her|them|officials|colleagues|ministers",
    "@report in|by|on|to|next|later",
    "@update the|our|that|it",
    "@carry out|@conduct|@undertake a|an|the|further|that|more",
    "carry|carrying out a|an|the|further|that|more",
    "@complete|@finish the|our|that|this|it",
    "@legislate",
)
"""Other deeds: only words that bind (`WILL`) make them undertakings."""

WHOLE = (
    "you will|shall ~ have|get|receive it|that|them by|within|tomorrow|next|before|this|today",
    "you will|shall ~ have|get|receive the *4 by|within|tomorrow|next|before",
    "you shall have",
    "i|we ~ will|shall|'ll ~ do exactly|just|precisely as|what|that YOU",
    "i|we ~ will|shall|'ll ~ do as|what YOU *1 ask|asks|asked|say|says|suggest|want|wants|wish|wishes",
    "i|we ~ give YOU *2 undertaking|commitment|assurance that *1 i|we|the",
)
"""Undertakings in which promise and deed are one."""

TABLES = {"will": WILL, "can": CAN, "inform": INFORM, "write": WRITE, "deed": DEED, "whole": WHOLE}


@cache
def matchers() -> Matchers:
    """Return the matchers of all the tables; the key of a match is the table's name."""

    return Matchers(
        tokens=[(name, tokens) for name, rows in TABLES.items() for row in rows for tokens in _ways(row)]
    )


def _ways(row: str) -> list[list[dict[str, Any]]]:
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
    plain = [k for k in kinds if k[0] != "@" and k not in ("YOU", "IT", "PAPER", "FACTS")]
    plain += [
        w
        for k in kinds
        if k in ("IT", "PAPER", "FACTS")
        for w in {"IT": _IT, "PAPER": _PAPER, "FACTS": _FACTS}[k]
    ]
    ways: list[list[dict[str, Any]]] = [[{"LOWER": {"IN": plain}}]] if plain else []
    if lemmas := [k[1:] for k in kinds if k[0] == "@"]:
        ways.append([{"LEMMA": {"IN": lemmas}}])
    if "YOU" in kinds:
        ways.append([{"LOWER": {"IN": _YOU[:1]}}])
        ways.append([{"LOWER": {"IN": ["the", "your", "this", "all"]}}, {"LOWER": {"IN": _YOU[1:]}}])
    return ways
