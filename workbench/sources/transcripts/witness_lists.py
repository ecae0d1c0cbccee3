"""Lists of members and witnesses as a header prints them: names, roles, organisations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ...text import names
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of

HONOURS = in_table("sources/transcripts/forms", "letters after a name")
PARTICLES = frozenset("van von der den de la le du di da dos del bin al el ap ten ter of the st".split())
# Titles that nothing but a name follows; "General", "Chief" and "the" begin the names of bodies as well.
_BEFORE_A_NAME = frozenset(
    "mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron viscount rev reverend revd rt"
    " councillor cllr colonel lieutenant brigadier canon".split()
)
_ROLE = in_table("transcripts", "a role")
_BODY = in_table("transcripts", "a body that begins so")

_LEAD = in_table("transcripts", "leads a list of witnesses")
_IN_THE_CHAIR = in_table("transcripts", "in the chair")
_RANKS = {
    "L": "Lord", "B": "Baroness", "V": "Viscount", "E": "Earl", "Ly": "Lady", "Bp": "Bishop", "Abp": "Archbishop",
}  # fmt: skip
_RANKED = in_table("sources/transcripts/forms", "a peer’s rank after the name")
# ``Name – Body``; a dash between two words of a title has no space before it.
_AFTER_DASH = in_table("sources/transcripts/forms", "a name before a dash")
_COMMA = in_table("sources/transcripts/forms", "a comma between people")
_BESIDE = in_table("sources/transcripts/forms", "brackets, and in the chair")
_AND_FIRST = in_table("sources/transcripts/forms", "and, first")
_AND = in_table("sources/transcripts/forms", "and, at once")
_FIGURE = in_table("text/signs", "a figure")
_SMALL = in_table("sources/transcripts/forms", "a small word of a name")
_TWO = in_table("sources/transcripts/forms", "two names")
_JOINED = in_table("sources/transcripts/forms", "and or &")
_AND_WORD = in_table("sources/transcripts/forms", "the word and")
_SMALL_FIRST = in_table("sources/transcripts/forms", "opens in small letters")


@dataclass(frozen=True)
class Named:
    """A name as printed, and whether it is marked as the chair's."""

    name: str
    chair: bool = False


@dataclass(frozen=True)
class Witness:
    """A witness as a header prints them; role + ", " + organisation are the header's words."""

    name: str
    role: str = ""
    organisation: str = ""


def members(text: str) -> list[Named]:
    """Return the members of a ``Members present`` list, semicolons or commas between."""
    text = _LEAD.sub("", text).rstrip(" .")
    parts = text.split(";") if ";" in text else _COMMA.split(text)
    found = []
    for part in parts:
        chair = bool(_IN_THE_CHAIR.search(part))
        name = _BESIDE.sub("", part)
        name = _peer(_AND_FIRST.sub("", name).strip(" .,\t"))
        if name:
            found.append(Named(name, chair or name.lower() in ("chair", "the chair", "chairman")))
    return found


def _peer(name: str) -> str:
    """Return the name of a peer whom the Lords list with the rank after it: ``Hale of Ash, L.`` is Lord Hale of Ash."""
    match = _RANKED.fullmatch(name)
    return f"{_RANKS[match[2]]} {match[1]}" if match else name


def witnesses(text: str, labels: Sequence[str] = ()) -> list[Witness]:
    """Return the witnesses of a list such as ``A, role, body, B, role, body, and C, role, body, gave evidence.``

    Semicolons part witnesses where they are used; else a name is known by a speaker's label that fits it,
    by a title, or by its place after "and". A list of bare names is parted at its commas.
    """
    text = _LEAD.sub("", text.strip())
    text = pattern_of("transcripts", "gave evidence").sub("", text)
    text = text.strip().rstrip(".").strip()
    if not text:
        return []
    by_semicolon = ";" in text
    found: list[Witness] = []
    for entry in text.split(";"):
        segments = [s.strip() for s in _AFTER_DASH.sub(r"\1, ", entry).split(",") if s.strip()]
        segments = [piece for segment in segments for piece in _parted_names(segment, labels)]
        if by_semicolon:
            # Semicolons part most witnesses here: inside an entry only somebody who is heard begins another.
            starts = [i for i in range(len(segments)) if i == 0 or _is_heard(i, segments, labels)]
        else:
            starts = [i for i, segment in enumerate(segments) if _is_name(segment, i, segments, labels)]
        groups = [segments[a:b] for a, b in pairwise([*starts, len(segments)])]
        found += [_witness([_AND.sub("", group[0]), *group[1:]]) for group in groups]
    return found


@lru_cache(maxsize=8192)
def fits(label: str, name: str) -> bool:
    """Say whether a speaker's label can be this name's."""
    return names.fit(label, (name,)) > names.SLIP


def bare(text: str) -> str:
    """Return a label for comparison: lower case, one space, straight to curly, no full stop."""
    return " ".join(text.replace("'", "’").lower().replace(".", " ").split())


def looks_like_name(text: str) -> bool:
    """Say whether ``text`` has a personal name's form: two to six words, capitals or particles, no office in it."""
    words = HONOURS.sub("", _AND.sub("", text)).split()
    if not 2 <= len(words) <= 6 or _FIGURE.search(text):
        return False
    titled = words[0].strip(".").lower() in _BEFORE_A_NAME
    if titled and words[1].lower() in ("of", "for", "in", "to", "at", "and"):
        return False
    if _ROLE.search(text) and not titled:
        return False
    return all(w[:1].isupper() or w.lower() in PARTICLES or _SMALL.match(w) for w in words)


def _parted_names(segment: str, labels: Sequence[str]) -> list[str]:
    """Part ``B and C`` where both halves are names (of a list without roles)."""
    match = _TWO.fullmatch(segment)
    if match and all(any(fits(label, half) for label in labels) for half in (match[1], match[2])):
        return [match[1], "and " + match[2]]
    if match and all(_titled(half) for half in (match[1], match[2])):
        return [match[1], "and " + match[2]]
    # A label may be missing or break over lines: two whole names, one of them heard, are two people.
    heard = not labels or (match and any(fits(label, half) for label in labels for half in match.groups()))
    if match and heard and all(looks_like_name(half) for half in (match[1], match[2])):
        return [match[1], "and " + match[2]]
    return [segment]


def _titled(text: str) -> bool:
    return looks_like_name(text) and text.split()[0].strip(".").lower() in _BEFORE_A_NAME


def _is_heard(index: int, segments: Sequence[str], labels: Sequence[str]) -> bool:
    """Say whether somebody who speaks, and whose role follows, begins here; a body's name may come back as a label."""
    plain = _AND.sub("", segments[index])
    roles = [segment for segment in segments[index + 1 :][:1] if _ROLE.search(segment)]
    return bool(roles) and looks_like_name(plain) and any(fits(label, plain) for label in labels)


def _is_name(segment: str, index: int, segments: Sequence[str], labels: Sequence[str]) -> bool:
    plain = _AND.sub("", segment)
    if index == 0:
        return True
    if any(bare(label) == bare(plain) for label in labels):
        return True
    if not looks_like_name(plain):
        return False
    if any(fits(label, plain) for label in labels):
        return True
    return _titled(plain) or (
        segment.startswith("and ") and (index + 1 < len(segments) or len(segments) == 2)
    )


def _witness(segments: list[str]) -> Witness:
    name, details = segments[0], [s for s in segments[1:] if s]
    while details and HONOURS.fullmatch(" " + details[0]):
        details = details[1:]
    if not details:
        return Witness(name)
    if len(details) == 1:
        return Witness(name, details[0], "") if _is_office(details[0]) else Witness(name, "", details[0])
    cut = len(details) - 1
    while cut > 1 and _continues(details, cut):
        cut -= 1
    for index in range(1, cut + 1):
        if _AND.match(details[index]) and _ROLE.search(details[index]) and index >= 2:
            cut = 1
            break
    return Witness(name, ", ".join(details[:cut]), ", ".join(details[cut:]))


def _is_office(text: str) -> bool:
    """Say whether words alone after a name are an office held (``Home Secretary``) and not a body."""
    return bool(_ROLE.search(text)) and not pattern_of("transcripts", "opens a body").match(text)


def _continues(details: Sequence[str], cut: int) -> bool:
    """Say whether the words at ``cut`` go on a body's name: ``Department for Culture, Media and Sport``."""
    here, before = details[cut], details[cut - 1]
    if _SMALL_FIRST.match(here):
        return True
    if _JOINED.search(here) and not _BODY.match(here) and (_BODY.match(before) or not _ROLE.search(before)):
        return bool(_BODY.match(before)) or (cut >= 2 and bool(_BODY.match(details[cut - 2])))
    return (
        bool(_BODY.match(before))
        and cut + 1 < len(details)
        and _AND_WORD.search(details[cut + 1]) is not None
    )


def are_one(name: str, other: str) -> bool:
    """Say whether two names, as printed, may be one person's."""
    return bare(name) == bare(other) or fits(name, other) or fits(other, name)


def fuller(witness: Witness, listed: Sequence[Witness]) -> Witness:
    """Return a witness with the role and organisation that a list has, where a single one there is the same."""
    if witness.role or witness.organisation:
        return witness
    matches = [other for other in listed if bare(other.name) == bare(witness.name)]
    matches = matches or [other for other in listed if are_one(witness.name, other.name)]
    return matches[0] if len(matches) == 1 else witness
