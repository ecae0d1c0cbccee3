"""Which answers a report's paragraphs cite, found again without their notes: the ranking of suggested links.

Queries are the paragraphs that cite oral evidence; candidates are the (question, witness) units of the
sessions; what a paragraph's notes cite is the key. Each is asked as printed, and with its marked and block
quotations taken out. Beside it, in the same run: plain BM25 (whole words, the answer with its question), and
the one-line speaker rule (BM25, best = 1, and 1 more where the text has the speaker's surname).
"""

from __future__ import annotations

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tests.evaluation.citing import ANYBODY, Oral, Written
from tests.evaluation.folding import fold
from tests.evaluation.measure import Measure
from tests.evaluation.turns import question_number, sessions
from workbench.model import Evidence
from workbench.suggestions.ranking import rank_passages, ranked_units, witness_names
from workbench.suggestions.ranking.rank_passages import WEIGHTS, Query, Weights
from workbench.suggestions.ranking.ranked_units import Units

if TYPE_CHECKING:
    import pandas as pd

Place = tuple[str, int, str]
Orders = Mapping[str, Sequence[Place]]
NEAREST = 10
RESAMPLES = 2000
TARGETS = {"printed": (950, 860), "removed": (823, 600)}  # of 1,000: recall@10, and MRR
GRID = tuple(
    replace(WEIGHTS, question=q, named=n, clause=c) for q in (0.3, 0.4, 0.5) for n in (0.3, 0.5, 0.8) for c in (0.15, 0.3)
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """What is asked and what is right: the paragraphs' words both ways, their headings, and what they cite."""

    units: Units
    places: Mapping[str, Place]
    register: witness_names.Register
    printed: Mapping[str, str]
    removed: Mapping[str, str]
    headings: Mapping[str, str]
    cited: Mapping[str, frozenset[Place]]


def case(inquiry: Any, citations: Mapping[Oral | Written, str], notes: Mapping[int, tuple[str, str]]) -> Case:
    """Return the case of an inquiry and a key (what each note cites, and the paragraph that each stands in)."""
    cited: dict[str, set[Place]] = defaultdict(set)
    for target in citations:
        if isinstance(target, Oral) and target.speaker != ANYBODY:
            place = target.session, target.q, fold(target.speaker)
            cited[notes[int(target.note)][0]].add(place)
    passages, documents = inquiry.passages, inquiry.documents
    found, places = spoken(passages, documents, inquiry.appearances)
    register = witness_names.Register.of(witness_names.witnesses(inquiry.appearances, inquiry.people))
    report = passages[
        passages["document_id"].isin(documents.loc[documents["kind"] == "report", "document_id"])
    ]
    report = report[(report["kind"] == "paragraph") & report["locator"].isin(cited)]
    printed = {n: " ".join(report.loc[report["locator"] == n, "text"]) for n in cited}
    bare = {n: " ".join(_unquoted(report[report["locator"] == n], inquiry.quotations)) for n in cited}
    headings = {n: _headings(report.loc[report["locator"] == n, "section"]) for n in cited}
    return Case(found, places, register, printed, bare, headings, {n: frozenset(c) for n, c in cited.items()})


def spoken(
    passages: pd.DataFrame, documents: pd.DataFrame, appearances: pd.DataFrame
) -> tuple[Units, dict[str, Place]]:
    """Return the units of the oral sessions, and the session, question and speaker of each."""
    dates = sessions(documents)
    oral = documents[documents["document_id"].isin(dates)]
    found = ranked_units.of_witnesses(Evidence(passages=passages, appearances=appearances, documents=oral))
    where = passages.set_index("passage_id")[["document_id", "locator"]]
    places = {}
    for unit in found:
        document, locator = where.loc[unit.passages[0]]
        places[unit.unit_id] = dates[document], question_number(locator), fold(unit.speaker)
    return found, places


def _unquoted(paragraph: pd.DataFrame, quotations: pd.DataFrame) -> list[str]:
    """Return a paragraph's words without what it quotes: what was found as quotations, and what is marked."""
    said = []
    for row in paragraph.itertuples():
        text = row.text
        here = quotations[quotations["passage_id"] == row.passage_id].sort_values("start", ascending=False)
        for quotation in here.itertuples():
            text = f"{text[: quotation.start]} {text[quotation.end :]}"
        said.append(re.sub(r"“[^”]*”", " ", text))
    return said


def _headings(sections: pd.Series[str]) -> str:
    parts = [re.sub(r"^\d+\s+", "", part) for section in sections for part in section.split(" › ")]
    return "\n".join(dict.fromkeys(parts))


def ours(case: Case, form: str, weights: Weights = WEIGHTS) -> Orders:
    """Return the order that the product gives."""
    queries = {n: Query(text, case.headings[n]) for n, text in _texts(case, form).items()}
    index = rank_passages.Index.of(case.units, case.register, list(queries.values()), weights)
    return {n: _order(case, index.ranking(query).scores) for n, query in queries.items()}


def _texts(case: Case, form: str) -> Mapping[str, str]:
    return case.printed if form == "printed" else case.removed


def _order(case: Case, scores: Sequence[float]) -> list[Place]:
    best = sorted(range(len(case.units)), key=lambda n: (-scores[n], n))
    return [case.places[case.units[n].unit_id] for n in best]


def plain(case: Case, form: str, speaker: float = 0.0) -> Orders:
    """Return the order of plain BM25; ``speaker`` is what a unit gains whose speaker's surname is in the text."""
    texts = [_plain_words(f"{unit.text} {unit.question}") for unit in case.units]
    score = _bm25(texts)
    surnames = [re.split(r"\s+", unit.speaker)[-1] for unit in case.units]
    orders = {}
    for n, text in _texts(case, form).items():
        scores = score(_plain_words(text))
        best = max(scores) or 1.0
        orders[n] = _order(
            case, [s / best + speaker * (name in text) for s, name in zip(scores, surnames, strict=True)]
        )
    return orders


def _plain_words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", ""))


def _bm25(
    texts: Sequence[Sequence[str]], k1: float = 1.5, b: float = 0.75
) -> Callable[[Sequence[str]], list[float]]:
    counts = [Counter(text) for text in texts]
    frequency = Counter(word for count in counts for word in count)
    mean = sum(map(len, texts)) / len(texts)

    def score(query: Sequence[str]) -> list[float]:
        found = [0.0] * len(texts)
        for word, times in Counter(query).items():
            rarity = math.log(1 + (len(texts) - frequency[word] + 0.5) / (frequency[word] + 0.5))
            for n, count in enumerate(counts):
                if word in count:
                    length = 1 - b + b * len(texts[n]) / mean
                    found[n] += times * rarity * count[word] * (k1 + 1) / (count[word] + k1 * length)
        return found

    return score


def scores(case: Case, orders: Orders) -> dict[str, tuple[float, float]]:
    """Return, for each paragraph, the share of what it cites among the nearest ten, and one over the best rank."""
    found = {}
    for n, cited in case.cited.items():
        ranks = {place: rank for rank, place in reversed(list(enumerate(orders[n], start=1)))}
        places = [ranks.get(place, math.inf) for place in cited]
        found[n] = sum(rank <= NEAREST for rank in places) / len(places), 1 / min(places)
    return found


def left_out(case: Case) -> dict[str, tuple[list[float], Counter[Weights]]]:
    """Return the four means with the weights chosen without the paragraph that they are tried on."""
    forms = ("printed", "removed")
    tried = {w: {form: scores(case, ours(case, form, w)) for form in forms} for w in GRID}
    chosen: Counter[Weights] = Counter()
    sums: dict[str, list[float]] = {form: [0.0, 0.0] for form in forms}
    for n in case.cited:
        rest = [m for m in case.cited if m != n]
        best = max(GRID, key=lambda w: sum(sum(tried[w][form][m]) for form in forms for m in rest))
        chosen[best] += 1
        for form in forms:
            sums[form] = [a + b for a, b in zip(sums[form], tried[best][form][n], strict=True)]
    return {form: ([total / len(case.cited) for total in sums[form]], chosen) for form in forms}


def difference(
    one: Mapping[str, tuple[float, float]], other: Mapping[str, tuple[float, float]], at: int
) -> str:
    """Return the mean difference over paragraphs with its 95% interval (paired bootstrap)."""
    gaps = [one[n][at] - other[n][at] for n in one]
    draw = random.Random(245)
    means = sorted(sum(draw.choices(gaps, k=len(gaps))) / len(gaps) for _ in range(RESAMPLES))
    low, high = means[RESAMPLES // 40], means[-RESAMPLES // 40]
    return f"{sum(gaps) / len(gaps):+.3f} ({low:+.3f} to {high:+.3f})"


def measures(name: str, case: Case) -> list[Measure]:
    """Return recall and MRR, of 1,000, as printed and without quotations, with what stands beside them."""
    without = left_out(case)
    found = []
    for form, targets in TARGETS.items():
        own = scores(case, ours(case, form))
        rivals = {
            "BM25 alone": scores(case, plain(case, form)),
            "speaker rule": scores(case, plain(case, form, 1.0)),
        }
        for at, what in enumerate(("recall", "mrr")):
            told = [
                f"{rival} {_mean(s, at):.3f}; ours above it by {difference(own, s, at)}"
                for rival, s in rivals.items()
            ]
            told.append(f"weights chosen with each paragraph left out: {without[form][0][at]:.3f}")
            value = round(1000 * _mean(own, at))
            found.append(Measure(f"{name}.retrieval.{what}_{form}", value, 1000, targets[at], tuple(told)))
            above = sum(_mean(own, at) > _mean(s, at) for s in rivals.values())
            found.append(Measure(f"{name}.retrieval.{what}_{form}_above", above, 2, 2))
    return found


def _mean(found: Mapping[str, tuple[float, float]], at: int) -> float:
    return sum(pair[at] for pair in found.values()) / max(len(found), 1)
