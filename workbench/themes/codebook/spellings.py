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
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of

if TYPE_CHECKING:
    import pandas as pd

MOST_SPELLINGS = 12
ABBREVIATION_COLUMNS = ("abbreviation", "meaning", "passage_id", "passages", "used")

# Each pair is a pattern of the word and what may stand in its place; both ways are given.
_RULES = tuple(
    (in_table("themes/codebook/spelling_pairs", means), other)
    for means, other in (
        ("ise, which may be ize", r"\1iz\2"),
        ("ize, which may be ise", r"\1is\2"),
        ("yse, which may be yze", r"\1yz\2"),
        ("yze, which may be yse", r"\1ys\2"),
        ("our, which may be or", r"\1or\2"),
        ("or, which may be our", r"\1our\2"),
        ("two l, which may be one", r"\1\2"),
        ("one l, which may be two", r"\1l\2"),
        ("re, which may be er", r"\1er\2"),
        ("er, which may be re", r"\1re\2"),
        ("ence, which may be ense", r"\1ense\2"),
        ("ense, which may be ence", r"\1ence\2"),
        ("practice, which may be practise", r"\1s\2"),
        ("practise, which may be practice", r"\1c\2"),
        ("ae, which may be e", r"\1ed\2"),
        ("e, which may be ae", r"\1aed\2"),
        ("judgement, which may be judgment", r"\1\2"),
        ("judgment, which may be judgement", r"\1e\2"),
        ("inquiry, which may be enquiry", r"enquir\1"),
        ("enquiry, which may be inquiry", r"inquir\1"),
        ("adviser, which may be advisor", r"\1or\2"),
        ("advisor, which may be adviser", r"\1er\2"),
    )
)
_DEFINED = in_table("themes/codebook/spelling_pairs", "an abbreviation in brackets")
_CAPITALS = in_table("themes/codebook/spelling_pairs", "a capital")
_LITTLE = frozenset("a an and at by for in of on or the to with".split())
_WORD = in_table("themes/codebook/spelling_pairs", "words with apostrophes")
_BETWEEN = in_table("themes/codebook/spelling_pairs", "no sign of a word")
_LAST_WORD = in_table("themes/codebook/spelling_pairs", "the last word of a phrase")
_ACRONYM = in_table("themes/codebook/spelling_pairs", "capitals alone")
_TAKES_ES = in_table("themes/codebook/spelling_pairs", "takes es")
_TAKES_IES = in_table("themes/codebook/spelling_pairs", "y after a consonant")
_PLURAL_ACRONYM = in_table("themes/codebook/spelling_pairs", "capitals and an s")
_PARTED = in_table("themes/codebook/spelling_pairs", "parts the words before")
_HYPHEN = in_table("themes/codebook/spelling_pairs", "a hyphen or dash")


def spellings(phrase: str) -> list[str]:
    """Return ``phrase`` and its other spellings: *organise* and *organize*, *neighbour* and *neighbor*.

    Both ways: a pattern in either spelling finds both. At most ``MOST_SPELLINGS``, the given one first. A form
    that nobody writes matches nothing and does no harm.
    """
    ways = [_ways(part) for part in _BETWEEN.split(phrase)]
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
    head, word = (match[1], match[2]) if (match := _LAST_WORD.fullmatch(phrase)) else ("", "")
    if _ACRONYM.fullmatch(word):
        return f"{head}{word}s"
    if len(word) < 4 or word.endswith("s") or not word.islower():
        return ""
    form = f"{word[:-1]}ies" if _TAKES_IES.search(word) else f"{word}s"
    form = f"{word}es" if _TAKES_ES.search(word) else form
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
    near = passages[
        passages["text"].str.contains(pattern_of("themes/codebook/spelling_pairs", "perhaps an abbreviation"))
    ]
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
    return short[:-1] if _PLURAL_ACRONYM.fullmatch(short) else short


def _meaning(short: str, before: str) -> str:
    """The last words of ``before`` whose initials are the letters of ``short``; small words may be skipped."""
    letters = [letter.lower() for letter in _singular(short) if letter.isalpha()]
    if len(_CAPITALS.findall(short)) < 2 or "." in before[-60:].split("(")[-1][-2:]:
        return ""
    words = [match.group() for match in _WORD.finditer(_PARTED.split(before)[-1])]
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
        taken[0] = (
            taken[0].removesuffix("ies") + "y" if taken[0].endswith("ies") else taken[0].removesuffix("s")
        )
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
    lower = " ".join(_HYPHEN.sub(" ", pattern.lower()).split())
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
