"""Speakers' labels: whether words have the form of one, and which name or office stands in it beside what was added.

Records and machines add to a name a party, a seat, a body, pronouns, “via interpreter”, a device; or they print an
office, with its holder in brackets. `read` takes these apart and changes nothing: a label is cited as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from .english.calendar_words import MONTHS, WEEKDAYS
from .english.counting_words import ONES
from .english.patterns_in_tables import in_table
from .names import TITLES, without_honours

OFFICE = in_table("transcripts", "an office")
_NUMBERED = in_table("transcripts", "a numbered speaker")
# Somebody who is only called by a kind and a number: ``Care leaver 2``, ``Officer B``.
_KIND_AND_NUMBER = in_table("text/forms", "a kind of speaker and a number")
_ADDRESS = in_table("text/forms", "an e-mail address")
_AFTER_A_NAME = in_table("text/forms", "an address after a name")
_DEVICE = in_table("transcripts", "a device")
_ADDED = in_table("text/forms", "brackets after a label")
# A dash with blanks, or a bar, before a body or a role: ``Jane Doe - Care Trust``.
_AFTER_MARK = in_table("text/forms", "a dash, bar or point between parts of a label")
# Whom counsel stand for: ``Mr Vane, for the Council``.
_FOR_SOMEBODY = in_table("transcripts", "for somebody")
_HOLDER = in_table("text/forms", "in brackets, of a label")
PARTICLES = frozenset(
    "van von der den de del della di da du dos das do la le las los lo st mac al el bin binti ibn ap ab ferch ten ter "
    "te op of y e zu zum zur abu ben bat ni nic ó ua mhic".split()
)
_MORE_TITLES = frozenset(
    "minister secretary president hon deputy representative delegate governor officer pc".split()
)
# Words that open a line as a label does, and name nobody; those that may begin a speaker's label, but no person's name.
_BODIES = frozenset("inquiry committee panel commission council department board office government".split())
_NOBODY = frozenset(
    "note notes nb example examples question questions answer answers source sources subject date re to from cc sent "
    "tel telephone email e-mail web website figure fig table box annex annexe appendix chapter section part paragraph "
    "recommendation recommendations conclusion conclusions summary background introduction title published session "
    "location venue address yes no first firstly second secondly third thirdly fourth finally lastly "
    "result results time times page pages agenda item items apologies attendance present members "
    "witnesses purpose aim aims scope response government reply action actions decision resolved motion ayes noes "
    "warning contents references reference key point points issue issues other others all also and but so because "
    "however therefore now then here there this that these those what when where who why how which it he she they we i "
    "you my our your his her their if in on at by for with without under over about is are was were do does did "
    "day days today quote correction update postscript ps dear thanks thank sorry "
    "exhibit document documents description channel transcript duration recorded keywords speakers http https "
    "evidence statement submission hearing meeting option options step category "
    "form phase stage volume vol type class level grade tier unit act clause schedule article module slide lot "
    "name names role roles organisation organization body status region kind language style language".split()
) | {word.casefold() for word in (*ONES[:6], *WEEKDAYS, *MONTHS) if word != "May"}
_WORD = in_table("text/forms", "a word of a label")
_LETTERS = in_table("text/signs", "letters")
_FIGURE = in_table("text/signs", "a figure")
_NO_LABEL = in_table("text/forms", "no label of a speaker")
_PARTICLE = in_table("text/forms", "a small particle before a capital")


@dataclass(frozen=True)
class Label:
    """A speaker's label, taken apart.

    ``name`` is the person or office in it (``Jane Doe``, ``ACTING CHAIR``), ``holder`` who an office is said to be.
    ``sure`` says whether its form alone shows a speaker; where it does not, only its coming back would.
    """

    printed: str
    name: str
    holder: str = ""
    sure: bool = True


@lru_cache(maxsize=8192)
def read(text: str) -> Label | None:
    """Return the label that ``text`` is, all of it, without the colon; ``None`` where it has not the form of one.

    >>> read("Jane Doe (via interpreter)").name, read("CHAIR (Mr Vane)").holder, read("One thing")
    ('Jane Doe', 'Mr Vane', None)
    """
    printed = " ".join(text.split()).strip("*_ ").rstrip(":").strip("*_ ")
    longest = 180 if printed.isupper() or printed.endswith((")", ">")) else 90
    if not printed or len(printed) > longest or printed[0] in ".,;–—-":
        return None
    if _ADDRESS.fullmatch(printed) or _NUMBERED.fullmatch(printed) or _DEVICE.fullmatch(printed):
        return Label(printed, printed)
    if address := _AFTER_A_NAME.search(printed):
        whose = read(printed[: address.start()])
        return replace(whose, printed=printed) if whose else None
    core, added = _without_additions(printed)
    if _ADDRESS.fullmatch(core):
        return Label(printed, core)
    first, _, rest = (part.strip() for part in core.partition(","))
    if OFFICE.fullmatch(core) or _NUMBERED.fullmatch(core):
        holder = next((one for one in _HOLDER.findall(added) if is_name(one)), "")
        return Label(printed, core, holder)
    if rest:
        return _with_comma(printed, first, rest)
    if is_name(core):
        return Label(printed, without_honours(core))
    if _KIND_AND_NUMBER.fullmatch(core) and not opens_a_sentence(core):
        return Label(printed, core, sure=bool(added))
    if _is_one_word(core):
        return Label(printed, core, sure=bool(added))
    return Label(printed, core, sure=False) if added and _may_be_office(core) else None


def _may_be_office(text: str) -> bool:
    """Say whether words that something was added to may be an office: few, a capital first, no sentence begun."""
    return len(text.split()) < 6 and text[:1].isupper() and not opens_a_sentence(text) and "." not in text


def _without_additions(printed: str) -> tuple[str, str]:
    """Part a label into its name or office and what is added in brackets, after a dash or after a bar."""
    core, added = printed, ""
    while True:
        if (match := _ADDED.search(core)) and match.start() > 0:
            core, added = core[: match.start()].rstrip(), match[0].strip() + added
        elif (match := _AFTER_MARK.search(core)) and match.start() > 0:
            core = core[: match.start()].rstrip()
        else:
            return core, added


def _with_comma(printed: str, first: str, rest: str) -> Label | None:
    """Return the label of ``Doe, Jane`` or ``Jane Doe, Care Trust``."""
    if OFFICE.fullmatch(first):
        return Label(printed, first, rest if is_name(rest) else "")
    surname_first = first.isupper() and len(rest.split()) < 4 and all(map(_is_name_word, rest.split()))
    if is_name(first) and not surname_first:
        # A body or an office has a capital; a matter that somebody is asked about has none.
        return Label(printed, first, sure=rest != rest.lower()) if _may_be_body(rest) else None
    if (
        (_is_a_surname(first) or surname_first)
        and 1 <= len(rest.split()) <= 3
        and all(map(_is_name_word, rest.split()))
    ):
        return Label(printed, f"{rest} {first}")
    return None


def _may_be_body(text: str) -> bool:
    """Say whether words after a name and a comma may be a body, an office or honours, not the rest of a sentence."""
    words = _LETTERS.findall(text.lower())
    # In capitals, as reporters set a label, more words may be a body's.
    if (
        not words
        or len(words) > (18 if text.isupper() else 9)
        or text.count(",") > 2
        or _NO_LABEL.search(text)
    ):
        return False
    if _FOR_SOMEBODY.match(text):
        return True
    return words[0] not in _NOBODY | _AFTER_A_COMMA and words[-1] not in _BEFORE_A_COLON


def is_name(text: str) -> bool:
    """Say whether words have the form of a person's name: two or more, capitals or particles, or one after a title."""
    words = without_honours(text).split()
    if not 2 <= len(words) <= 7 or _FIGURE.search(text):
        return False
    folded = [word.strip(".,’'").lower() for word in words]
    titled = folded[0] in TITLES or folded[0] in _MORE_TITLES
    if folded[0] in _NOBODY | _BODIES and not titled:
        return False
    if not titled and (
        folded[0] in PARTICLES - {"al", "el", "la", "le", "abu", "ben", "van", "de", "st", "von"}
    ):
        return False
    if not all(_is_name_word(word) or word.lower() in PARTICLES for word in words):
        return False
    return _is_name_word(words[-1]) and (titled or not any(word in _NOBODY for word in folded[1:]))


def _is_name_word(word: str) -> bool:
    """Say whether a word may be part of a name: a capital, an initial, ``d’Aquin``, ``O’Neill``, ``(Bob)``."""
    bare = word.strip("“”\"()‘’',")
    if not bare or not _WORD.fullmatch(bare):
        return False
    # A full stop ends an initial or a title, and no name.
    if bare.endswith(".") and len(bare) > 5:
        return False
    return bare[0].isupper() or bool(_PARTICLE.match(bare))


def _is_one_word(text: str) -> bool:
    word = text.strip("“”\"'")
    return bool(_is_name_word(word) and word.lower() not in _NOBODY and len(word) > 1 and " " not in word)


def _is_a_surname(text: str) -> bool:
    return _is_one_word(text) and text.strip(".").lower() not in TITLES


def is_a_thing(word: str, texts: Iterable[str]) -> bool:
    """Say whether texts talk of a word as people talk of a thing or a place: *the* or *in* before it, twice or more.

    >>> is_a_thing("Horizon", ["The Horizon system failed.", "It was in Horizon."])
    True
    """
    talked = re.compile(
        rf"\b(?:the|in|at|into|within|inside|using|through|via) {re.escape(word)}\b(?!['’]s)", re.IGNORECASE
    )
    return sum(len(talked.findall(text)) for text in texts) > 1


def opens_a_sentence(text: str) -> bool:
    """Say whether words before a colon begin as a remark does (``Note``, ``For example``, ``He said``)."""
    words = _LETTERS.findall(text.lower())
    return bool(words) and (words[0] in _NOBODY or words[-1] in _BEFORE_A_COLON)


_AFTER_A_COMMA = frozenset(
    "having who whom whose which being speaking quoting citing referring then even not".split()
)
_BEFORE_A_COLON = frozenset(
    "is are was were be said says say asked answered replied wrote following follows thing things this these that "
    "example examples namely including include point points question questions".split()
)
