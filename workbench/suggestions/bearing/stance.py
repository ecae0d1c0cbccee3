"""The words by which a witness says yes or no to what is proposed, with the condition kept.

Only plain words are read, one sentence at a time: “we would not support …”, “I am in favour of …”, “there
should be …”. A sentence that asks, supposes, or reports what others say has no stance; nor has a stance that
stands in quotation marks. What none of the words show is left alone: silence is better than a wrong “contrary”.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache

from ...text.english.limiting_words import LIMITS, first_limit, limits
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import part, pattern_of, shipped

FOR, AGAINST, QUALIFIED = "consistent with", "contrary to", "qualifies"


@dataclass(frozen=True)
class Stance:
    """What a sentence shows: ``start`` to ``end`` are the words that show it, ``about`` what they speak of.

    ``condition`` are the words that begin a condition, if there is one. ``weak`` is a stance that only says what
    should be (“there should be …”): it must have more in common with an item than one that takes a side.
    ``of_what`` are the words right after those that show it, where those name a thing: of “we would support a
    register” *a register*, of “it should be published” nothing. ``undoes`` is a word after them for the end of a
    thing, or the harm in it (“we support abolishing it”): what that says of an item without such a word is for a
    person to see.
    """

    bearing: str
    start: int
    end: int
    about: str
    condition: str = ""
    weak: bool = False
    of_what: str = ""
    undoes: str = ""


_UNDOES = in_table("sides", "the end of a thing")
_PARTLY = in_table("sides", "not wholly")
_SIDES = {
    "says yes": (FOR, True),
    "asks for it": (FOR, False),
    "says no": (AGAINST, True),
    "rejects": (AGAINST, False),
}
"""Verbs by what they say, and whether a denial before them turns that round."""
_ACTS = "acts"
"""Verbs that are a view only after “would” or “should”: “I would publish it” is one, “we publish it” a fact."""
_IMPERSONAL = {"it should be": FOR, "it should not be": AGAINST}
# What takes the sentence out of the witness's mouth, or out of the world, when it stands before the stance.
_NOT_THEIRS = in_table("reported", "out of their mouth")
# What takes it out of the witness's mouth when it stands after the stance.
_HEARSAY = in_table("reported", "heard elsewhere")
_SUPPOSED = in_table("reported", "supposed by a witness")
_QUOTED = re.compile(r"“[^“”]*”?|\"[^\"]*\"?|(?<!\w)‘[^’]*’(?!\w)")
_TURNS = in_table("sides", "turns")
_BACK = in_table("sides", "back again")
_THING = in_table("sides", "to have a thing")
_SPOKEN = 30  # words of a run-on sentence, before and after what shows a stance, that it may be about
_OTHERWISE = in_table("sides", "otherwise")
_REFUSING = in_table("sides", "refusing words")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


def read(sentence: str, names: Collection[str] = ()) -> Stance | None:
    """Return what a witness's sentence shows, or nothing. ``names`` are those of the witness's own body.

    Offsets are into ``sentence``. A condition makes any stance *qualifies*: “we would not support it unless …”
    is no refusal.

    >>> read("We would support a register, provided that nobody reads it.").condition
    'provided that'
    """
    if sentence.rstrip().endswith("?"):
        return None
    # What stands in quotation marks is somebody else’s, and so is a condition there.
    plain = _QUOTED.sub(lambda match: " " * len(match[0]), sentence).translate(_PLAIN)
    found = [one for one in (*_sides(plain, names), *_impersonal(plain)) if _stands(one, plain)]
    strong = [one for one in found if not one.weak] or found
    if not strong:
        return None
    first = min(strong, key=lambda one: one.start)
    if len({one.bearing for one in strong}) > 1:  # “I would support the one; I would resist the other.”
        return replace(first, bearing=QUALIFIED, about=plain, condition="both sides")
    undone = _UNDOES.search(plain, first.end)
    return _conditioned(replace(first, undoes=undone[0] if undone else ""), plain)


def undoes(text: str) -> bool:
    """Say whether a text speaks of the end of a thing, or of harm: *abolish*, *scrapped*, *dangerous*."""
    return bool(_UNDOES.search(text.translate(_PLAIN)))


def conditioned(text: str) -> str:
    """Return the words that begin a condition in a text, or nothing."""
    limit = first_limit(text)
    return limit.cue if limit else ""


def _sides(plain: str, names: Collection[str]) -> list[Stance]:
    found = []
    low = plain.lower()
    own = tuple(name for name in sorted(names) if name.translate(_PLAIN).lower() in low)
    for means in (*_SIDES, _ACTS):
        # A pattern with a witness’s names takes long to compile, and few sentences have one of its verbs.
        pattern = _side_pattern(own, means, bool(names)) if pattern_of("sides", means).search(plain) else None
        for match in pattern.finditer(plain) if pattern else ():
            bearing = _bearing_of(match, means)
            if not bearing:
                continue
            after = " ".join(plain[match.end() :].split(" ")[:_SPOKEN])
            if means != _ACTS:
                found.append(Stance(bearing, match.start(), match.end(), after, of_what=after))
            elif not _REFUSING.search(after):
                found.append(Stance(bearing, match.start(), match.end(), after))
    return found


def _bearing_of(match: re.Match[str], means: str) -> str:
    """Return what “we” and a verb with what stands between them say; nothing where that is no view of today."""
    between = match["between"].lower()
    bearing, turns = _SIDES.get(means, (FOR, False))
    denials = len(pattern_of("sides", "denials between").findall(between))
    denials += "no objection" in match["verb"].lower()
    if denials > 1 or (denials and (not turns or _PARTLY.search(between))):
        return ""
    if means == _ACTS and not pattern_of("sides", "would or should").search(between):
        return ""
    if match["verb"].lower().endswith("ed") and not pattern_of("sides", "has or have").search(between):
        return ""  # “We called for figures last year” is no view of today
    return bearing if not denials else AGAINST if bearing == FOR else FOR


@cache
def _side_pattern(names: tuple[str, ...], means: str, third: bool) -> re.Pattern[str]:
    """Return “we” with such a verb; “the council” (one of ``names``) is we, too. ``third``: “supports” is a verb."""
    own = "".join(f"|(?:the )?{re.escape(name.translate(_PLAIN))}" for name in names if len(name) > 2)
    who = (
        r"\b(?P<who>I|we|(?:(?:most|many|all) of )?(?<!some of )(?<!few of )(?<!none of )(?<!one of )(?<!half of )"
        r"(?:our|my) (?:members|organisation|institution|view is that we)"
        f"{own})"
    )
    verbs = pattern_of("sides", means).pattern
    between = rf"(?P<between>(?:'(?:d|ll|m|re|ve)|\s+{part('between we and a verb')})*)"
    return re.compile(rf"{who}{between}\s+(?P<verb>(?:{verbs}){'(?:s|es)?' * third})\b", re.I)


def _impersonal(plain: str) -> list[Stance]:
    found = []
    rows = [(row, _IMPERSONAL[row.means]) for row in shipped("sides") if row.means in _IMPERSONAL]
    for row, bearing in rows:
        match = row.search(plain)
        if match:
            weak = bearing == FOR
            about = _clause(plain, match.start()) if weak else plain[match.start() :]
            after = _clause(plain[match.end() :], 0)
            named = after if weak and (match[0].lower().startswith("there") or _THING.match(after)) else ""
            found.append(Stance(bearing, match.start(), match.end(), about, weak=weak, of_what=named))
    return found


def _clause(plain: str, at: int) -> str:
    """Return the sentence from the last “but”, semicolon or dash before a place to the next “but”."""
    before = list(_TURNS.finditer(plain, 0, at))
    after = _TURNS.search(plain, at)
    first = plain[before[-1].end() if before else 0 : at].split(" ")
    last = plain[at : after.start() if after else len(plain)].split(" ")
    return " ".join([*first[-_SPOKEN // 2 :], *last[:_SPOKEN]])


def _stands(one: Stance, plain: str) -> bool:
    """Say whether the words are the witness's own, meant, and of today."""
    before = plain[: one.start]
    if _SUPPOSED.search(before) or _NOT_THEIRS.search(before) or _HEARSAY.search(plain, one.end):
        return False
    # What should not be is not read: whether it is what the item asks is for a person to see.
    return not (one.weak and _REFUSING.search(one.about))


def _conditioned(one: Stance, plain: str) -> Stance | None:
    """Return a stance with its condition, or with the “but” that takes a part of it back."""
    until = _OTHERWISE.search(plain, one.end)
    end = until.start() if until else len(plain)
    limited = [limit for limit in limits(plain) if limit.means in LIMITS]
    after = [limit for limit in limited if one.start < limit.start < end]
    for limit in (*after, *(limit for limit in limited if limit.start <= one.start)):
        # What is on condition is not what the side is taken on.
        about = plain[one.end : limit.start] if not one.weak and limit.start > one.end else one.about
        return replace(one, bearing=QUALIFIED, about=about, condition=limit.cue)
    back = _BACK.search(plain, one.end)
    if back and (one.weak or one.bearing == AGAINST):
        return None
    return replace(one, bearing=QUALIFIED, condition=back[0]) if back else one
