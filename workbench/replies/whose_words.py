"""Whose words and whose recommendations a sentence of a reply speaks of: its own, or only reported ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import pattern_of
from .position_patterns import Rule

_STYLE = str.maketrans("‘’‛`´‟„“”–—−\n", "''''''\"\"\"--- ")
# Whose words or doings a reply only reports.
_OTHERS = in_table("reported", "others do it")
# A government before this one, whose word this one may not keep.
_BEFORE = in_table("reported", "a government before")
_SAID = in_table("reported", "a committee said")
_KNOWN = in_table("reported", "we only know of it", "we only hope it")
_TOLD_US = in_table("reported", "others have told us so")
_IF = in_table("reported", "supposed in a reply")
_ANOTHER = in_table("reported", "of another report")
_EARLIER = in_table("reported", "an earlier report")
_POSSESSIVE = in_table("reported", "a body and its report")
_REPORTS = in_table("bodies", "makes reports")
_PLAIN = in_table("bodies", "the report answered")


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
    match = pattern_of("reported", "gives it to another report").match(after)
    return match is not None and (bool(_EARLIER.match(match["whose"])) or _is_another(match["whose"], ours))


def _is_another(whose: str, ours: Sequence[str]) -> bool:
    """Say whether a name is another report's: capitalised beyond “the Committee’s report”, and none of ours."""
    whose = whose.strip()
    named = _REPORTS.search(whose)
    if not named:
        return False
    if _PLAIN.match(whose[: named.end()]) and not pattern_of("bodies", "a named report").search(whose):
        return False
    before = pattern_of("checks", "whose at the head").sub("", whose[: named.end()])
    if not before[:1].isupper():
        return False
    low = re.sub(r"'s\b", "", before.lower())
    return not any(low in name or name in low for name in (folded(n).lower() for n in ours) if len(name) > 5)


def spoken_by_others(sentence: str, start: int, rule: Rule) -> bool:
    """Say whether the words at ``start`` are another's, or said under a condition: “if Parliament accepts …”."""
    before = sentence[:start]
    if _IF.search(before) and rule.rank < 5:
        return True
    if rule.rank < 5 and (_KNOWN.search(before) or _TOLD_US.search(sentence[start:])):
        return True
    if before.count('"') % 2 == 1 or _SAID.search(before) or _BEFORE.search(before):
        return True
    return rule.rank <= 2 and bool(_OTHERS.search(before))
