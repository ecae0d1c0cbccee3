"""Names of people: their words, the id made of them, and how surely one form of a name fits another."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count

from .english.patterns_in_tables import in_table

TITLES = frozenset(
    "mr mrs ms miss mx dr doctor professor prof sir dame lord lady baroness baron viscount earl "
    "rev reverend revd rt right hon honourable the judge justice commissioner constable chief superintendent "
    "inspector sergeant councillor cllr bishop archbishop canon rabbi imam general major colonel lieutenant "
    "captain commander admiral brigadier air vice marshal archdeacon dean senator congressman congresswoman chairman "
    "chairwoman sheriff mayor assemblymember assemblyman assemblywoman councilmember alderman ambassador".split()
)
_POST_NOMINALS = frozenset(
    "mp msp ms mla am td qc kc obe cbe mbe dbe kbe gbe bem cb kcb dcb gcb cmg kcmg dcmg gcmg cvo kcvo dcvo gcvo lvo "
    "mvo dso dsc dfc afc mep mlc mhk frs frsa frse fba "
    "freng frcp frcs frcpch frics phd md qpm kpm qfm kfm jp dl".split()
)
# Letters that could be a surname, too, are honours in capitals after small letters only.
_IN_CAPITALS = frozenset("PC CH OM KG KT LG LT RD VC GC KBE".split())
_PARTICLES = frozenset("van von der den de del della di da du la le st mac al el bin ibn ap ten ter".split())
_SAME_TITLE = {"doctor": "dr", "prof": "professor", "reverend": "rev", "revd": "rev", "cllr": "councillor"}
_SEXED = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"}

EXACT, FULL, TITLED, SURNAME, SLIP = 5, 4, 3, 2, 1
_DOUBLED = in_table("text/forms", "the same sign twice")
_WORDS = in_table("text/signs", "letters and figures")
_BETWEEN = in_table("text/forms", "blanks and full stops")
_BESIDE = in_table("text/signs", "no sign of a word, one")
_SMALL = in_table("text/signs", "a small letter of ASCII")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))
_WORD_SIGN = in_table("text/signs", "a sign of a word")


@dataclass(frozen=True)
class Name:
    """The words of a name, folded: letters only, no accents, lower case."""

    titles: tuple[str, ...]
    given: tuple[str, ...]
    surname: str

    @property
    def whole(self) -> str:
        """The given names and the surname, run together."""
        return "".join(self.given) + self.surname


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return ``text`` in lower case, without accents, with plain apostrophes and single spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(bare.translate(_APOSTROPHES).casefold().split())


@lru_cache(maxsize=4096)
def parse(text: str) -> Name:
    """Return the titles, given names and surname of a name as printed (``Dr d’Aquin``, ``Ed Vaizey MP``).

    The surname is the last word with the particles before it (``van Zoonen``, ``De Roure``).
    """
    words = [_BESIDE.sub("", word) for word in _BETWEEN.split(fold(without_honours(text)))]
    words = [word for word in words if word]
    titles: list[str] = []
    while len(words) > 1 and words[0] in TITLES:
        titles.append(_SAME_TITLE.get(words[0], words[0]))
        words.pop(0)
    first = len(words) - 1
    while first > 0 and words[first - 1] in _PARTICLES:
        first -= 1
    return Name(tuple(titles), tuple(words[: max(first, 0)]), "".join(words[max(first, 0) :]))


def slug(text: str) -> str:
    """Return the id of a name: given names and surname without titles, honours and accents (``ed-vaizey``)."""
    words = [word for word in _BETWEEN.split(fold(without_honours(text))) if _WORD_SIGN.search(word)]
    while len(words) > 1 and _BESIDE.sub("", words[0]) in TITLES:
        words.pop(0)
    return "-".join(_WORDS.findall(" ".join(words).replace("'", ""))) or "nobody"


def key(title: str) -> str:
    """Return the key of a title or label, which names nobody: all its words (``right-to-return``), "" for none."""
    return "-".join(_WORDS.findall(fold(title).replace("'", "")))


def free_key(title: str, taken: Iterable[str]) -> str:
    """Return the key of a title that has letters: with a number where another title has that key already."""
    known, own = set(taken), key(title)
    return next(one for one in chain([own], (f"{own}-{n}" for n in count(2))) if one not in known)


def without_honours(text: str) -> str:
    """Return a name without the letters after it (``Sir Kevin Moss KCB CMG``)."""
    words = text.split()
    while len(words) > 1:
        last = _BESIDE.sub("", words[-1])
        mixed = len(words) > 2 and any(_SMALL.search(word) for word in words[1:-1])
        if last.lower() not in _POST_NOMINALS and not (mixed and last in _IN_CAPITALS):
            break
        words.pop()
    return " ".join(words)


def fit(cited: str, known_as: Iterable[str]) -> int:
    """Return how surely ``cited`` names the person known by any of ``known_as``: 5 (exact) to 0 (no).

    5 the same words · 4 surname and given name · 3 surname and title · 2 the surname, and nothing
    against it · 1 one slip of the pen in the whole name · 0 somebody else.
    """
    forms = list(known_as)
    if any(fold(cited) == fold(form) for form in forms):
        return EXACT
    name, known = parse(cited), [parse(form) for form in forms]
    best = max((_fit(name, form) for form in known), default=0)
    # ‘Mr Vane’ alone would let ‘John Vane’ pass for somebody also known to be Edward
    given = [form.given for form in known if form.given and form.surname == name.surname]
    if best > SLIP and name.given and given and not any(_given_agree(name.given, g) for g in given):
        return SLIP if any(_slipped(name, form) for form in known if form.given) else 0
    return best


def _fit(name: Name, known: Name) -> int:
    if not name.surname or not known.surname:
        return 0
    if _sexes(name) and _sexes(known) and _sexes(name).isdisjoint(_sexes(known)):
        return 0
    if name.surname == known.surname and _given_agree(name.given, known.given):
        if name.given and known.given:
            return FULL
        return TITLED if set(name.titles) & set(known.titles) else SURNAME
    return SLIP if _slipped(name, known) else 0


def _sexes(name: Name) -> set[str]:
    return {_SEXED[title] for title in name.titles if title in _SEXED}


def _given_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other:
        return True
    # ‘Ed’ for ‘Edward’ and ‘J’ for ‘John’ agree; ‘John’ and ‘Jane’ do not
    return one[0].startswith(other[0]) or other[0].startswith(one[0])


def _slipped(name: Name, known: Name) -> bool:
    if name.given and known.given:
        return one_slip(name.whole, known.whole)
    return one_slip(name.surname, known.surname)


def one_slip(one: str, other: str) -> bool:
    """Say whether two words differ by one slip: a letter more, less, wrong, swapped, or wrongly doubled.

    Short words are never taken for slips of each other, because *Ward* and *Wood* are two people.
    """
    if one == other or min(len(one), len(other)) < 4:
        return False
    if _undoubled(one) == _undoubled(other) or _swapped(one, other):
        return True
    return max(len(one), len(other)) >= 6 and _one_edit(one, other)


def _undoubled(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def _swapped(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    at = [i for i in range(len(one)) if one[i] != other[i]]
    return len(at) == 2 and at[1] == at[0] + 1 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]


def _one_edit(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    i = next((k for k in range(len(short)) if short[k] != long[k]), len(short))
    return short[i + (len(short) == len(long)) :] == long[i + 1 :]
