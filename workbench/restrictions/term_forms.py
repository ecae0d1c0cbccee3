"""Which words a restricted term is known by: a name turned about and shortened to initials, a place with its joints.

More rather than fewer: what is found wrongly, somebody settles once; what is not found has left.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..text import names
from .word_runs import WORD, Words, fold

ANY = "*"
"""In a form: one more name or initial may stand here."""
JOINED = 8  # letters: shorter words run together may be a word of their own
PLACE_NOUNS = frozenset(
    "st rd ave ln cl cres gdns sq terr way court house home homes hall place park grove hill green view row walk mews "
    "vale field fields farm cottage lodge villa villas flat apt unit block estate school academy college nursery "
    "university centre center hospital clinic surgery practice church chapel trust foundation council county borough "
    "city town village ward parish district region station museum library forest wood woods bridge market group ltd "
    "limited plc llp inc company charity association society service services committee constabulary police hostel "
    "hotel brothers sons solicitors river island valley junction airport port".split()
)
"""Words by which the name of a place or a firm is known."""
_NO_NAME = PLACE_NOUNS | frozenset(
    "dr rise team project network residential children childrens care north south east west upper lower new old great "
    "little primary secondary junior infant infants high grammar operation case matter claim the of and for in at a "
    "an".split()
)
_CIPHERS = frozenset(
    "child witness person boy girl baby mother father parent sibling applicant respondent complainant resident patient "
    "family victim survivor number defendant claimant pupil young".split()
)
_PARTICLES = frozenset("van von der den de del della di da du la le st mac al el bin ibn ap ten ter".split())
TITLES = (names.TITLES - {"the", "right", "air"}) | {"master", "mister", "sr", "bro", "mme"}
_FAMILY = ("family", "children", "siblings", "brothers", "sisters", "twins", "boy", "boys", "girl", "girls", "child",
           "baby", "parents", "mother", "father", "household")  # fmt: skip


@dataclass(frozen=True)
class Form:
    """Words in their order. ``letters``: initials, found in capitals only. ``alone``: a surname before all others."""

    words: tuple[str, ...]
    letters: bool = False
    alone: bool = False


def forms(term: str, *, person: bool) -> Iterator[Form]:
    """Yield the forms of a term. ``person`` says that it names somebody, whatever it looks like.

    A term of two to four capitalised words of which none belongs to a place or a body is taken for a name, too.
    """
    words = [fold(m.group()) for m in WORD.finditer(term.replace("&", " and "))]
    if not words:
        return
    yield from _as_written(words)
    if letters := _letters(term):
        yield Form(letters, letters=True)
        yield Form(("".join(letters),), letters=True)
    elif (person and not _is_a_cipher(words)) or looks_like_a_name(term):
        yield from _of_a_name(term, person=person)


def _is_a_cipher(words: list[str]) -> bool:
    """Say whether words stand for somebody without naming them: *Child 3*, *Witness B*."""
    return words[0] in _CIPHERS or not all(word.isalpha() for word in words)


def looks_like_a_name(term: str) -> bool:
    """Say whether a term looks like somebody's name."""
    found = Words.of(names.without_honours(term))
    raw = [found.raw(n) for n in range(len(found.words))]
    if any(not word[:1].isupper() and fold(word) not in _PARTICLES and word != "s" for word in raw):
        return False
    bare = [word for word in found.words if word not in TITLES]
    if not 1 <= len(bare) <= 5 or len(raw) == 1 or _is_a_cipher(bare):
        return False
    return not _NO_NAME & set(bare)


def _as_written(words: list[str]) -> Iterator[Form]:
    yield Form(tuple(words))
    whole = "".join(words)
    if len(words) > 1 and (len(whole) >= JOINED or whole.isdigit()):
        yield Form((whole,))
    for n, word in enumerate(words[1:], 1):
        if word == "s":  # St Mary’s, St Marys, St Mary
            before, after = words[:n], words[n + 1 :]
            yield Form((*before[:-1], before[-1] + "s", *after))
            if len(before) + len(after) > 1:
                yield Form((*before, *after))
    if "and" in words[1:-1]:  # & is no word
        yield Form(tuple(word for word in words if word != "and"))


def _letters(term: str) -> tuple[str, ...]:
    """Return the letters of a term that is initials only (``J.W.``, ``JW``, ``J W``); nothing for another."""
    found = [m.group() for m in WORD.finditer(term)]
    if len(found) == 1 and found[0].isupper() and found[0].isalpha() and 2 <= len(found[0]) <= 4:
        return tuple(found[0].lower())
    single = len(found) > 1 and all(len(word) == 1 and word.isupper() for word in found)
    return tuple(word.lower() for word in found) if single else ()


def _of_a_name(term: str, *, person: bool) -> Iterator[Form]:
    given, surname = _parted(term)
    if not surname:
        return
    last = "".join(surname)
    surnames = [surname] if last == surname[0] else [surname, (last,)]
    if not given and (person or _has_title(term)):
        yield Form(surname, alone=True)
    for name in surnames:
        yield from _with_given(given, name)
        for title in sorted(TITLES):
            yield Form((title, *name))
        for word in _FAMILY:
            yield Form((*name, word))
        if given and person and len(last) > 2:
            yield Form(name, alone=True)
            yield Form((*name[:-1], f"{name[-1]}s"), alone=True)
    if given:
        letters = (*(word[0] for word in given), surname[-1][0])
        for short in dict.fromkeys((letters, (letters[0], letters[-1]))):
            yield Form(short, letters=True)
            yield Form(("".join(short),), letters=True)
        yield Form((given[0], surname[-1][0]), letters=True)


def _with_given(given: tuple[str, ...], surname: tuple[str, ...]) -> Iterator[Form]:
    if not given:
        return
    initials = tuple(word[0] for word in given)
    firsts = dict.fromkeys(
        (given, given[:1], initials, initials[:1], ("".join(initials),), (given[0], *initials[1:]))
    )
    for first in firsts:
        yield Form((*first, *surname))
        yield Form((*surname, *first), alone=True)
    yield Form((given[0], ANY, *surname))
    yield Form((initials[0], ANY, *surname))
    for run in ((given[0], *surname), (*surname, given[0])):
        if len("".join(run)) >= JOINED:
            yield Form(("".join(run),))
    yield Form((f"{given[0][0]}{''.join(surname)}",))


def _parted(term: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the given names and the surname of a name, as words that are compared."""
    plain = names.without_honours(term)
    if "," in plain:  # Bell, Ada
        last, _, first = plain.partition(",")
        plain = f"{first} {last}"
    pieces = [piece for piece in plain.replace(".", ". ").split() if WORD.search(piece)]
    words = [tuple(fold(m.group()) for m in WORD.finditer(piece)) for piece in pieces]
    words = [tuple(w for w in piece if w != "s") if len(piece) > 1 else piece for piece in words]
    while len(words) > 1 and len(words[0]) == 1 and words[0][0] in TITLES:
        words.pop(0)
    if not words:
        return (), ()
    at = len(words) - 1
    while at > 1 and words[at - 1][-1] in _PARTICLES:
        at -= 1
    return tuple(w for piece in words[:at] for w in piece), tuple(w for piece in words[at:] for w in piece)


def _has_title(term: str) -> bool:
    first = WORD.search(term)
    return first is not None and fold(first.group()) in TITLES and len(WORD.findall(term)) > 1
