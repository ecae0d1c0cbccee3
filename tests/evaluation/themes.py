"""Themes learned from decisions: HC 245, four themes of 730 paragraphs by one person, folds the three sessions.

The product reads the sessions from their PDFs, is told which passages of two sessions carry which theme, and which it
was not told of but were read, and suggests tags in the third; no theme of that third is read before its suggestions are
made. Beside it, given the same: TF-IDF (one and two words, sublinear, in two paragraphs at least, without English stop
words) and one-against-the-rest logistic regression (C = 10, balanced). Then both with 60 paragraphs only, drawn from
the two sessions. F1 is in thousandths; intervals are 95 % by bootstrap over questions with their answers.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.evaluation import inquiries, turns
from tests.evaluation.folding import fold
from tests.evaluation.measure import Measure
from workbench.errors import WorkbenchError
from workbench.model import Tag, tables
from workbench.themes.learning import suggest_tags, train

if TYPE_CHECKING:
    import pandas as pd

TITLE = "Social media data and real time analytics"
FEW, DRAWS, RESAMPLED = 60, 6, 1000
BETTER = 1.15


@dataclass(frozen=True)
class Coded:
    """The key: one row per paragraph; ``present`` is 0 or 1 per paragraph and theme; where the product has it."""

    themes: tuple[str, ...]
    sessions: Any
    questions: Any
    texts: Any
    passage_ids: Any
    present: Any


def run(data: Path, work: Path) -> list[Measure]:
    """Return micro- and macro-F1 with all paragraphs of two sessions and with 60 of them, beside the baseline's."""
    folder = data / "hc245"
    inquiry = inquiries.made(work / "themes", TITLE, sorted(folder.glob("Oral_*.pdf")))
    held = (inquiry.passages, inquiry.documents)
    return measures(coded(folder / "gold", *held), *held)


def coded(gold: Path, passages: pd.DataFrame, documents: pd.DataFrame) -> Coded:
    """Read the key and find each of its paragraphs among the passages."""
    import numpy as np

    rows = _rows(gold / "turns.csv")
    marks = _rows(gold / "theme_evidencePara.csv")
    themes = tuple(sorted({mark["theme"] for mark in marks}))
    present = np.zeros((len(rows), len(themes)), dtype=bool)
    for mark in marks:
        present[int(mark["paraNo"]) - 1, themes.index(mark["theme"])] = True
    held: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    for row in turns.spoken(passages, documents).itertuples():
        held[row.session, row.q].append((row.passage_id, _letters(row.text)))
    places = [_place(row, held) for row in rows]
    sessions, texts = (np.array([row[name] for row in rows], dtype=object) for name in ("session", "text"))
    questions = np.array([f"{row['session']}/{row['q']}" for row in rows], dtype=object)
    return Coded(themes, sessions, questions, texts, np.array(places, dtype=object), present)


def _place(row: dict[str, str], held: dict[tuple[str, int], list[tuple[str, str]]]) -> str:
    """Return the id of the first passage of that question that the paragraph's words begin, or stand in."""
    words = _letters(row["text"])
    there = held[row["session"], int(row["q"])]
    return next((i for i, text in there if text == words), "") or next(
        (i for i, text in there if words in text), ""
    )


def _letters(text: str) -> str:
    return "".join(fold(text).split()).lower()


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def measures(key: Coded, passages: pd.DataFrame, documents: pd.DataFrame) -> list[Measure]:
    """Return every measure of the product against the key."""
    import numpy as np

    placed = int(sum(bool(place) for place in key.passage_ids))
    every = [(held_out, np.flatnonzero(key.sessions != held_out)) for held_out in sorted(set(key.sessions))]
    ours, theirs = both(key, passages, documents, every)
    found = [
        Measure("hc245.themes.placed", placed, len(key.texts), len(key.texts)),
        *_beside("hc245.themes", key, [ours], [theirs]),
    ]
    drawn = [
        both(key, passages, documents, [(name, _few(rows, n)) for name, rows in every]) for n in range(DRAWS)
    ]
    return [*found, *_beside(f"hc245.themes{FEW}", key, [o for o, _ in drawn], [t for _, t in drawn])]


def _few(rows: Any, seed: int) -> Any:
    import numpy as np

    return np.sort(np.random.default_rng(seed).choice(rows, FEW, replace=False))


def both(
    key: Coded, passages: pd.DataFrame, documents: pd.DataFrame, folds: Sequence[tuple[str, Any]]
) -> tuple[Any, Any]:
    """Return what the product and the baseline say of each paragraph, each session from the rows given with it."""
    import numpy as np

    ours, theirs = np.zeros_like(key.present), np.zeros_like(key.present)
    for held_out, rows in folds:
        test = np.flatnonzero(key.sessions == held_out)
        ours[test] = suggested(key, passages, documents, rows, test)
        theirs[test] = baseline(key.texts[rows], key.present[rows], key.texts[test])
    return ours, theirs


def suggested(key: Coded, passages: pd.DataFrame, documents: pd.DataFrame, rows: Any, test: Any) -> Any:
    """Return what the product suggests for the paragraphs of ``test`` after learning from those of ``rows``."""
    import numpy as np

    tags = [
        Tag(
            f"{key.passage_ids[row]}{theme}",
            key.passage_ids[row],
            theme,
            0,
            0,
            "",
            "person:key",
            status="confirmed",
        )
        for row in rows
        for theme, there in zip(key.themes, key.present[row], strict=True)
        if there and key.passage_ids[row]
    ]
    try:
        model = train.learn(tables.table(Tag, tags), passages, documents, read=set(key.passage_ids[rows]))
    except WorkbenchError:  # too few of the 60 carry a theme: nothing is suggested
        return np.zeros((len(test), len(key.themes)), dtype=bool)
    unread = {key.passage_ids[row].rsplit("/", 1)[0] for row in test if key.passage_ids[row]}
    found = suggest_tags.suggest(model, passages[passages["document_id"].isin(unread)], documents)
    said = set(zip(found["passage_id"], found["theme"], strict=True))
    return np.array([[(key.passage_ids[row], theme) in said for theme in key.themes] for row in test])


def baseline(texts: Any, present: Any, unseen: Any) -> Any:
    """Return what TF-IDF and one-against-the-rest logistic regression say of the ``unseen`` texts."""
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    terms = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2, stop_words="english")
    known, asked = terms.fit_transform(texts), terms.transform(unseen)
    said = np.zeros((len(unseen), present.shape[1]), dtype=bool)
    for theme in np.flatnonzero(present.any(axis=0) & ~present.all(axis=0)):
        fit = LogisticRegression(C=10, class_weight="balanced", max_iter=1000)
        said[:, theme] = fit.fit(known, present[:, theme]).predict(asked)
    return said


# --- scores ------------------------------------------------------------------------------------


def f1(present: Any, said: Any) -> tuple[float, float]:
    """Return micro-F1 (over all paragraphs and themes) and macro-F1 (the mean of the themes')."""
    import numpy as np

    hits, claims, truths = (present & said).sum(axis=0), said.sum(axis=0), present.sum(axis=0)
    each = 2 * hits / np.maximum(claims + truths, 1)
    return float(2 * hits.sum() / max(claims.sum() + truths.sum(), 1)), float(each.mean())


def _mean(present: Any, runs: Sequence[Any]) -> Any:
    import numpy as np

    return np.mean([f1(present, said) for said in runs], axis=0)


def _beside(name: str, key: Coded, ours: Sequence[Any], theirs: Sequence[Any]) -> list[Measure]:
    """Return both F1s (the means over the draws), their intervals, and how much better than the baseline's."""
    import numpy as np

    us, them = _mean(key.present, ours), _mean(key.present, theirs)
    blocks = [np.flatnonzero(key.questions == question) for question in dict.fromkeys(key.questions)]
    chance = np.random.default_rng(245)
    again = []
    for _ in range(RESAMPLED if len(ours) == 1 else RESAMPLED // 5):
        rows = np.concatenate([blocks[n] for n in chance.integers(0, len(blocks), len(blocks))])
        mine, other = (_mean(key.present[rows], [said[rows] for said in runs]) for runs in (ours, theirs))
        again.append(np.concatenate([mine, other, mine / np.maximum(other, 1e-9)]))
    low, high = np.percentile(again, [2.5, 97.5], axis=0)
    found = []
    for n, kind in enumerate(("micro_f1", "macro_f1")):
        details = (
            f"{us[n]:.3f} ({low[n]:.3f} to {high[n]:.3f}); the baseline {them[n]:.3f} ({low[n + 2]:.3f} to "
            f"{high[n + 2]:.3f}); {us[n] / them[n]:.2f} times as high ({low[n + 4]:.2f} to {high[n + 4]:.2f})",
            *_by_session(key, ours, theirs, n),
        )
        target = ceil(1000 * BETTER * them[n])
        found.append(Measure(f"{name}.{kind}", round(1000 * us[n]), 1000, target, details))
    return found


def _by_session(key: Coded, ours: Sequence[Any], theirs: Sequence[Any], n: int) -> list[str]:
    lines = []
    for session in sorted(set(key.sessions)):
        here = key.sessions == session
        mine, other = (_mean(key.present[here], [said[here] for said in runs])[n] for runs in (ours, theirs))
        lines.append(f"session of {session}: {mine:.3f}, the baseline {other:.3f}")
    return lines
