"""Words that a theme's passages have and the rest of the evidence has not: suggestions for its patterns."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model.values import OWN_WORDS
from ..text import lemmas, pipelines
from ..text.english.patterns_in_tables import in_table

if TYPE_CHECKING:
    import pandas as pd

    from .codebook.codebook_rows import Codebook

FEWEST_CONFIRMED, FEWEST_PASSAGES, LEAST_SCORE = 5, 3, 6.63
"""Confirmed passages from which these alone stand for a theme; passages that a term must stand in; the score from
which it is suggested (a log-likelihood ratio: 6.63 is one in a hundred by chance)."""

MOSTLY_IN_A_PAIR = 0.8
TERM_COLUMNS = {
    "theme": "str", "term": "str", "here": "Int64", "elsewhere": "Int64", "score": "Float64", "basis": "str",
    "passage_id": "str", "example": "str",
}  # fmt: skip
PAIR_COLUMNS = {"term": "str", "times": "Int64", "passages": "Int64", "score": "Float64"}
_WORDS = in_table("themes/codebook/spelling_pairs", "words, figures and signs")


def suggested_terms(
    tags: pd.DataFrame, passages: pd.DataFrame, codebook: Codebook, *, most: int = 15
) -> pd.DataFrame:
    """Return terms that each theme's passages have more than the rest: at most ``most`` a theme, the surest first.

    One row per theme and term: ``term`` (base forms, one word or two beside each other), ``here`` and
    ``elsewhere`` (passages that have it), ``score``, ``basis`` (*confirmed* or *tagged*: the passages that stood for
    the theme), ``passage_id`` and ``example`` (the first place, as printed). Words that the theme's patterns find
    already are left out, as are those in fewer than three of its passages.

    The score is the log-likelihood ratio of T. Dunning, “Accurate methods for the statistics of surprise and
    coincidence”, *Computational Linguistics* 19 (1993), 61-74, over passages: a term counts once in each.
    """
    import pandas as pd

    evidence = passages[passages["kind"].isin(OWN_WORDS)]
    terms = {
        ident: set(_terms(text))
        for ident, text in zip(evidence["passage_id"].tolist(), evidence["text"].tolist(), strict=True)
    }
    texts = dict(zip(evidence["passage_id"].tolist(), evidence["text"].tolist(), strict=True))
    everywhere = Counter(term for found in terms.values() for term in found)
    live = tags[(tags["status"] != "dismissed") & tags["passage_id"].isin(terms)]
    rows = []
    for theme in codebook.themes["theme"].tolist():
        own = live[live["theme"] == theme]
        confirmed = own[own["status"] == "confirmed"]["passage_id"].drop_duplicates().tolist()
        basis = "confirmed" if len(confirmed) >= FEWEST_CONFIRMED else "tagged"
        chosen = confirmed if basis == "confirmed" else own["passage_id"].drop_duplicates().tolist()
        known = {term for quote in own["quote"].drop_duplicates() for term in _terms(quote)}
        here = Counter(term for ident in chosen for term in terms[ident])
        found = _scored(here, everywhere, len(chosen), len(terms), known)
        scored = sorted(found, key=lambda pair: (-pair[1], pair[0]))
        for term, score in _longest(scored, here)[:most]:
            first = next(ident for ident in chosen if term in terms[ident])
            rows.append(
                (theme, term, here[term], everywhere[term] - here[term], round(score, 2), basis, first,
                 _example(term, texts[first]))
            )  # fmt: skip
    return pd.DataFrame(rows, columns=list(TERM_COLUMNS)).astype(TERM_COLUMNS)


def collocations(passages: pd.DataFrame, *, fewest: int = 5, most: int = 200) -> pd.DataFrame:
    """Return pairs of words that stand together more often than apart, the surest first; at most ``most``.

    One row per pair: ``term`` (base forms), ``times``, ``passages``, ``score``: the log-likelihood ratio, as
    above. Pairs seen fewer than ``fewest`` times are left out, and pairs with a function word.
    """
    import pandas as pd

    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    places: Counter[tuple[str, str]] = Counter()
    for text in passages.loc[passages["kind"].isin(OWN_WORDS), "text"].tolist():
        for run in _runs(text):
            words.update(run)
        found = list(_pairs(text))
        pairs.update(found)
        places.update(set(found))
    total = sum(words.values())
    rows = [
        (" ".join(pair), n, places[pair], round(_ratio(n, words[pair[0]], words[pair[1]], total), 2))
        for pair, n in pairs.items()
        if n >= fewest and n * total > words[pair[0]] * words[pair[1]]
    ]
    rows.sort(key=lambda row: (-row[3], row[0]))
    return pd.DataFrame(rows[:most], columns=list(PAIR_COLUMNS)).astype(PAIR_COLUMNS)


def _scored(
    here: Counter[str], everywhere: Counter[str], chosen: int, of: int, known: set[str]
) -> Iterator[tuple[str, float]]:
    for term, count in here.items():
        if count < FEWEST_PASSAGES or term in known or count * of <= chosen * everywhere[term]:
            continue
        score = _ratio(count, chosen, everywhere[term], of)
        if score >= LEAST_SCORE:
            yield term, score


def _longest(scored: list[tuple[str, float]], here: Counter[str]) -> list[tuple[str, float]]:
    """Leave out a word where a pair says it better: “interview” beside “return interview”."""
    better = {
        word
        for term, _ in scored
        for word in term.split()
        if " " in term and here[term] >= MOSTLY_IN_A_PAIR * here[word]
    }
    return [(term, score) for term, score in scored if term not in better]


def _terms(text: str) -> Iterator[str]:
    for run in _runs(text):
        yield from (word for word in run if _telling(word))
    yield from (" ".join(pair) for pair in _pairs(text))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for run in _runs(text):
        yield from ((a, b) for a, b in pairwise(run) if _telling(a) and _telling(b))


def _runs(text: str) -> Iterable[list[str]]:
    """The base forms of the words between one mark and the next."""
    run: list[str] = []
    for word in _WORDS.findall(text):
        if word[0].isalnum():
            run.append(_base(word))
        elif run:
            yield run
            run = []
    if run:
        yield run


@cache
def _base(word: str) -> str:
    return lemmas.lemma(word)


@cache
def _telling(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word not in _stop_words()


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(pipelines.light().Defaults.stop_words) | {"say", "think", "thing", "know", "mean", "way"}


def _example(term: str, text: str) -> str:
    """The printed words of a term, with some of what stands around them."""
    wanted = term.split()
    found = list(_WORDS.finditer(text))
    bases = [_base(word.group()) for word in found]
    for n in range(len(bases) - len(wanted) + 1):
        if bases[n : n + len(wanted)] == wanted:
            start, end = found[n].start(), found[n + len(wanted) - 1].end()
            left, right = text[max(0, start - 40) : start], text[end : end + 40]
            left = left if start <= 40 else "…" + left.partition(" ")[2]
            right = right if end + 40 >= len(text) else right.rpartition(" ")[0] + "…"
            return " ".join((left + text[start:end] + right).split())
    return ""


def _ratio(both: int, first: int, second: int, total: int) -> float:
    """Dunning's log-likelihood ratio of a pair seen ``both`` times, of words seen ``first`` and ``second`` times."""
    cells = ((both, first - both), (second - both, total - first - second + both))
    rows = [sum(row) for row in cells]
    columns = [sum(column) for column in zip(*cells, strict=True)]
    return 2 * sum(
        n * math.log(n * total / (rows[i] * columns[j]))
        for i, row in enumerate(cells)
        for j, n in enumerate(row)
        if n > 0
    )
