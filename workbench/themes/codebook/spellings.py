"""The ways in which a pattern's words are written: British and American spelling, plurals, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from typing import TYPE_CHECKING

from ...model import tables
from ...text import lemmas

if TYPE_CHECKING:
    import pandas as pd

MOST_SPELLINGS = 12
ABBREVIATION_COLUMNS = ("abbreviation", "meaning", "passage_id", "passages", "used")

_OUR = (
    "behavi col discol fav hon dishon lab belab neighb harb endeav rum hum vap vig rig flav od parl savi cand clam "
    "demean misdemean tum val arm splend ard ferv ranc glam"
).replace(" ", "|")
_DOUBLED = (
    "travel|counsel|label|model|cancel|fuel|signal|channel|level|marshal|quarrel|total|tunnel|enrol|fulfil"
)
# Each pair is a pattern of the word and what may stand in its place; both ways are given.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rule), other)
    for rule, other in (
        (r"^(\w{3,})is(e|es|ed|ing|er|ers|able|ation|ations|ational)$", r"\1iz\2"),
        (r"^(\w{3,})iz(e|es|ed|ing|er|ers|able|ation|ations|ational)$", r"\1is\2"),
        (r"^(\w{2,})ys(e|es|ed|ing|er|ers)$", r"\1yz\2"),
        (r"^(\w{2,})yz(e|es|ed|ing|er|ers)$", r"\1ys\2"),
        (rf"^({_OUR})our(\w*)$", r"\1or\2"),
        (rf"^({_OUR})or(\w*)$", r"\1our\2"),
        (rf"^({_DOUBLED})l(ed|ing|er|ers|or|ors)$", r"\1\2"),
        (rf"^({_DOUBLED})(ed|ing|er|ers|or|ors)$", r"\1l\2"),
        (r"^(cent|theat|fib|calib)re(s|d)?$", r"\1er\2"),
        (r"^(cent|theat|fib|calib)er(s|ed)?$", r"\1re\2"),
        (r"^(\w*def|\w*off|lic|pret)ence(s?)$", r"\1ense\2"),
        (r"^(\w*def|\w*off|lic|pret)ense(s?)$", r"\1ence\2"),
        (r"^(practi)c(e|es|ed)$", r"\1s\2"),
        (r"^(practi)s(e|es|ed)$", r"\1c\2"),
        (r"^(p|orthop)aed(\w+)$", r"\1ed\2"),
        (r"^(p|orthop)ed(iatr\w+|ic\w*)$", r"\1aed\2"),
        (r"^(judg|acknowledg)e?(ment\w*)$", r"\1\2"),
        (r"^(judg|acknowledg)(ment\w*)$", r"\1e\2"),
        (r"^inquir(\w+)$", r"enquir\1"),
        (r"^enquir(\w+)$", r"inquir\1"),
        (r"^(advis)er(s?)$", r"\1or\2"),
        (r"^(advis)or(s?)$", r"\1er\2"),
    )
)
_DEFINED = re.compile(r"\(([A-Z][A-Za-z&]{1,9})\)")
_CAPITALS = re.compile(r"[A-Z]")
_LITTLE = frozenset("a an and at by for in of on or the to with".split())
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def spellings(phrase: str) -> list[str]:
    """Return ``phrase`` and its other spellings: *organise* and *organize*, *neighbour* and *neighbor*.

    Both ways: a pattern in either spelling finds both. At most ``MOST_SPELLINGS``, the given one first. A form
    that nobody writes matches nothing and does no harm.
    """
    ways = [_ways(part) for part in re.split(r"(\W+)", phrase)]
    return ["".join(parts) for parts in islice(product(*ways), MOST_SPELLINGS)]


def _ways(word: str) -> list[str]:
    lower = word.lower()
    others = (rule.sub(other, lower) for rule, other in _RULES if rule.match(lower))
    return list(dict.fromkeys([word, *(other for other in others if other != lower)]))


@cache
def plural(phrase: str) -> str:
    """Return the regular plural of a phrase's last word (“safeguarding boards”, “LSCBs”), or ``""``.

    Nothing where the plural would be another word: *new* and *news*.
    """
    head, word = (match[1], match[2]) if (match := re.fullmatch(r"(.*?)([^\W\d_]+)", phrase)) else ("", "")
    if re.fullmatch(r"[A-Z]{2,}", word):
        return f"{head}{word}s"
    if len(word) < 4 or word.endswith("s") or not word.islower():
        return ""
    if re.search(r"(?:[xz]|ch|sh)$", word):
        form = f"{word}es"
    else:
        form = f"{word[:-1]}ies" if re.search(r"[^aeiou]y$", word) else f"{word}s"
    return head + form if lemmas.lemma(form) == lemmas.lemma(word) == word else ""


@dataclass(frozen=True)
class Defined:
    """One place where the evidence says what an abbreviation means (small letters)."""

    abbreviation: str
    meaning: str
    passage_id: str


def abbreviations(passages: pd.DataFrame) -> pd.DataFrame:
    """Return what the evidence itself says that its abbreviations mean: “local safeguarding children board (LSCB)”.

    One row per abbreviation and meaning: ``abbreviation``, ``meaning`` (small letters), ``passage_id`` (the first
    that says so), ``passages`` (how many do), ``used``: ``False`` where the evidence gives it several meanings,
    so that none is taken for another.
    """
    return agreed(defined(passages))


def defined(passages: pd.DataFrame) -> pd.DataFrame:
    """Return every place where passages say what an abbreviation means: one `Defined` each, in their order."""
    near = passages[passages["text"].str.contains(r"\([A-Z][A-Za-z&]+\)", regex=True)]
    found = []
    for passage_id, text in zip(near["passage_id"], near["text"], strict=True):
        for match in _DEFINED.finditer(text):
            meaning = _meaning(match[1], text[max(0, match.start() - 120) : match.start()])
            if meaning:
                found.append(Defined(_singular(match[1]), meaning, passage_id))
    return tables.table(Defined, found)


def agreed(places: pd.DataFrame) -> pd.DataFrame:
    """Return what all places together say that abbreviations mean, as `abbreviations` does."""
    import pandas as pd

    found: dict[tuple[str, str], dict[str, None]] = {}
    for short, meaning, passage_id in zip(*(places[name] for name in tables.columns(Defined)), strict=True):
        found.setdefault((short, meaning), {})[passage_id] = None
    meanings: dict[str, set[str]] = {}
    for short, meaning in found:
        meanings.setdefault(short, set()).add(meaning)
    rows = [
        (short, meaning, next(iter(where)), len(where), len(meanings[short]) == 1)
        for (short, meaning), where in sorted(found.items())
    ]
    kinds = dict(zip(ABBREVIATION_COLUMNS, ("str", "str", "str", "Int64", "bool"), strict=True))
    return pd.DataFrame(rows, columns=list(ABBREVIATION_COLUMNS)).astype(kinds)


def _singular(short: str) -> str:
    return short[:-1] if re.fullmatch(r"[A-Z&]{2,}s", short) else short


def _meaning(short: str, before: str) -> str:
    """The last words of ``before`` whose initials are the letters of ``short``; small words may be skipped."""
    letters = [letter.lower() for letter in _singular(short) if letter.isalpha()]
    if len(_CAPITALS.findall(short)) < 2 or "." in before[-60:].split("(")[-1][-2:]:
        return ""
    words = [match.group() for match in _WORD.finditer(re.split(r"[.;:()\[\]]", before)[-1])]
    taken: list[str] = []
    wanted = letters[::-1]
    for word in reversed(words):
        if not wanted:
            break
        if word[0].lower() == wanted[0]:
            wanted = wanted[1:]
        elif word.lower() not in _LITTLE or not taken:
            return ""
        taken.append(word.lower())
    if wanted or len(taken) < 2:
        return ""
    if short.endswith("s") and short != _singular(short):
        taken[0] = re.sub(r"ies$", "y", taken[0]) if taken[0].endswith("ies") else taken[0].removesuffix("s")
    return " ".join(reversed(taken))


def used(found: pd.DataFrame) -> dict[str, str]:
    """Return the abbreviations that can be used: each with its one meaning."""
    kept = found[found["used"].astype(bool)]
    return dict(zip(kept["abbreviation"].tolist(), kept["meaning"].tolist(), strict=True))


def written(kind: str, pattern: str, meanings: Mapping[str, str] | None = None) -> Iterator[tuple[str, bool]]:
    """Yield the ways in which a phrase or lemma pattern is written, each with whether its capitals count.

    Capitals count in an abbreviation that the evidence defines and the pattern does not have itself: *IT* is
    not *it*.
    """
    ways: dict[str, bool] = {}
    for form in _formed(kind, spellings(pattern)):
        ways.setdefault(form, False)
    lower = " ".join(re.sub(r"[-‐‑–]", " ", pattern.lower()).split())
    for short, meaning in (meanings or {}).items():
        if short in pattern and re.search(rf"\b{re.escape(short)}s?\b", pattern):
            longer = re.sub(rf"\b{re.escape(short)}(s?)\b", rf"{meaning}\1", pattern)
            for form in _formed(kind, [longer]):
                ways.setdefault(form, False)
        elif lower in (meaning, f"{meaning}s"):
            for form in (short, f"{short}s"):
                ways.setdefault(form, True)
    yield from ways.items()


def _formed(kind: str, phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        yield phrase
        if kind == "phrase" and (more := plural(phrase)):
            yield more
