"""Whose words and whose recommendations a sentence of a reply speaks of: its own, or only reported ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .position_patterns import Rule

_STYLE = str.maketrans("‘’‛`´‟„“”–—−\n", "''''''\"\"\"--- ")
# Whose words or doings a reply only reports.
_OTHERS = re.compile(
    r"\b(?:committee|inquiry|report|witnesses|respondents?|stakeholders?|industry|consultees|some|many|chair|panel|"
    r"companies|regulators?|members|evidence|authors?|study|studies|review|research)\s+"
    r"(?:\w+ly |also |has |have |had |itself |may |might |would |will |plans to |who )*$",
    re.IGNORECASE,
)
# A government before this one, whose word this one may not keep.
_BEFORE = re.compile(
    r"\b(?:previous|last|former|outgoing|then|coalition|predecessor) (?:\w+ )?(?:governments?|administration|"
    r"ministers?|executive)\s+(?:\w+ly |also |has |have |had )*$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:committee|inquiry|report|panel|chair|witnesses|respondents?|stakeholders?)\s+(?:\w+ly |also |has |have )?"
    r"(?:recommend|suggest|call|ask|urge|request|argue|propose|sa(?:y|id)|conclude)\w*\b[^,;.]{0,80}$",
    re.IGNORECASE,
)
_IF = re.compile(
    r"\b(?:if|no reason why|should|whether|unless|were|wherever|where)\b[^,;.]{0,60}$", re.IGNORECASE
)
_ANOTHER = re.compile(
    r"\b(?:recommendations?|findings|conclusions|proposals)\s+(?:\d+[\w, and]*\s+)?(?:(?:that|which) (?:were )?)?"
    r"(?:of|in|from|made (?:by|in)|set out (?:by|in)|by|contained in)\s+(?P<whose>[^.,;]{0,90})",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"(?:the|your|our|its|that|an)\s+(?:committee's\s+)?(?:\w+\s+)?(?:earlier|previous|last|predecessor\S*|"
    r"interim|former)\s+(?:\w+\s+)?(?:report|inquiry|review|committee)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(
    r"\b(?P<whose>(?:the )?(?:[A-Z][\w'-]+\s+(?:(?:of|for|and|on|the)\s+)*){0,6}[A-Z][\w-]+)'s?\s+"
    r"(?:\w+\s+){0,3}?(?:recommendations?|findings|conclusions|report)\b"
)
_REPORTS = re.compile(
    r"\b(?:report|review|inquiry|commission(?:er)?|committee|ombudsman|study|framework|panel|task ?force|council)\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"^(?:the |this |your |that |our )?(?:select |joint |standing |final |present |whole )?"
    r"(?:committee|inquiry|report|government|panel|review|commission|group)(?:'s)?(?: (?:final |own )?report)?$",
    re.IGNORECASE,
)


def folded(text: str) -> str:
    """Return ``text`` with plain quotation marks and dashes and spaces for line ends, character for character."""
    return text.translate(_STYLE)


def answers_another(sentence: str, ours: Sequence[str] = ()) -> bool:
    """Say whether a sentence is about the recommendations of another report: “accepts those of the X Review”.

    ``ours`` are names of the report replied to and of who made it.
    """
    found = [*_ANOTHER.finditer(sentence), *_POSSESSIVE.finditer(sentence)]
    return any(_is_another(match["whose"], ours) for match in found)


def is_of_another(after: str, ours: Sequence[str] = ()) -> bool:
    """Say whether the words after an item's number give it to another report: “… of your earlier report”."""
    match = re.match(
        r",?\s+(?:of|in|from|made (?:by|in)|set out (?:by|in)|by|contained in)\s+(?P<whose>[^.,;]{0,90})",
        after,
    )
    return match is not None and (bool(_EARLIER.match(match["whose"])) or _is_another(match["whose"], ours))


def _is_another(whose: str, ours: Sequence[str]) -> bool:
    """Say whether a name is another report's: capitalised beyond “the Committee’s report”, and none of ours."""
    whose = whose.strip()
    named = _REPORTS.search(whose)
    if not named:
        return False
    if _PLAIN.match(whose[: named.end()]) and not re.search(r"[A-Z]\w+ (?:Report|Review)", whose):
        return False
    before = re.sub(r"^(?:[Tt]he|[Tt]his|[Yy]our|[Oo]ur)\s+", "", whose[: named.end()])
    if not re.match(r"[A-Z]", before):
        return False
    low = re.sub(r"'s\b", "", before.lower())
    return not any(low in name or name in low for name in (folded(n).lower() for n in ours) if len(name) > 5)


def spoken_by_others(sentence: str, start: int, rule: Rule) -> bool:
    """Say whether the words at ``start`` are another's, or said under a condition: “if Parliament accepts …”."""
    before = sentence[:start]
    if _IF.search(before) and rule.rank < 5:
        return True
    if before.count('"') % 2 == 1 or _SAID.search(before) or _BEFORE.search(before):
        return True
    return rule.rank <= 2 and bool(_OTHERS.search(before))
