"""The figures ledger, measured on sentences labelled before it was built; and on sentences of HC 245.

`tests/evaluation/blind/README.md` has the columns and the rules of scoring. Value, unit and what is counted must all be
right: P is right of what is found, R right of what is labelled. What is found in a sentence without figures is wrong,
and so is what overlaps no label; a label that is not judged takes what overlaps it out of the count.

At first sight, before a pattern was changed: P .773 and R .801 of the 300 sentences (24 of which the writer of the code
had read), 10 found in the 48 without figures; P .643 and R .735 of HC 245 (its labels are by the writer of the code),
8 found where there is none. Before grammar told what is counted: P .857 and R .882, and P .685 and R .755; of the 60
sentences that the writer of the grammar wrote and labelled before it, P .694 and R .720. The third set, by another writer, met the
grammar at first sight: P .941 and R .945, none found in its 48 sentences without figures.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation import inquiries
from tests.evaluation.measure import Measure
from workbench.text.english.given_figures import Given, given_figures

BLIND = Path(__file__).parent / "blind"
APART = re.compile(r"^(?:the second )?([\w,]+) (?:.* )?(?:is not judged|repeats it)")
SKIPPED = re.compile(r"\b(?:none|nobody|no one|not a single|no)\b", re.I)


@dataclass(frozen=True)
class Label:
    """What a person says stands in a sentence; ``units`` are all that are right, ``head`` may be empty.

    One that is not ``needed`` may be left out.
    """

    start: int
    end: int
    value: float
    value_to: float
    units: frozenset[str]
    head: tuple[str, ...]
    judged: bool = True
    needed: bool = True
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Sentence:
    """A sentence with its labels, and the words whose figures are not judged: taken back, or said twice."""

    id: str
    kind: str
    text: str
    labels: tuple[Label, ...]
    apart: frozenset[str] = frozenset()


def run(data: Path, work: Path) -> list[Measure]:
    """Return precision and recall of both sets, in thousandths, and what is counted apart."""
    found = _score("figures.blind", sentences("figures"), 930, 880)
    found += _score("figures.own", sentences("figures_2"), 930, 880)[:3]
    found += _score("figures.third", sentences("figures_3"), 930, 880)[:3]
    if (data / "hc245").exists():
        found += _score("figures.hc245", _of_hc245(data / "hc245", work), 920, 850)
    return found


def sentences(name: str) -> list[Sentence]:
    """Return the labelled sentences of a file."""
    by_id: dict[str, list[dict[str, str]]] = {}
    for row in _rows(name):
        by_id.setdefault(row["id"], []).append(row)
    return [
        Sentence(name, rows[0]["kind"], rows[0]["sentence"], *_labels(rows)) for name, rows in by_id.items()
    ]


def _labels(rows: Sequence[dict[str, str]]) -> tuple[tuple[Label, ...], frozenset[str]]:
    labels = tuple(_label(row) for row in rows if row["quote"])
    return labels, frozenset(found[1] for row in rows if (found := APART.search(row["note"])))


def _label(row: dict[str, str]) -> Label:
    start = row["sentence"].index(row["quote"])
    details = tuple((name, row[name]) for name in ("area", "period", "attributed_to"))
    return _labelled(row, start, start + len(row["quote"]), details)


def _labelled(row: dict[str, str], start: int, end: int, details: tuple[tuple[str, str], ...] = ()) -> Label:
    units = {row["unit"], *re.findall(r"([\w/]+) is right, too", row["note"])}
    heads = tuple(one.strip() for one in row["head"].split(";") if one.strip())
    value = float(row["value"])
    judged = row["note"] != "is not judged"
    wanted = frozenset(map(_unit, units))
    needed = "no figure at all is right, too" not in row["note"]
    return Label(start, end, value, float(row["value_to"] or value), wanted, heads, judged, needed, details)


def _of_hc245(data: Path, work: Path) -> list[Sentence]:
    paths = [*sorted(data.glob("Oral_*.pdf")), data / "Responsible Use of Data.pdf"]
    passages = inquiries.made(work / "hc245-figures", "Social media data", paths).passages
    texts = dict(zip(passages["passage_id"], passages["text"], strict=True))
    by_id: dict[str, list[dict[str, str]]] = {}
    for row in _rows("figures_hc245"):
        by_id.setdefault(row["id"], []).append(row)
    found = []
    for name, rows in by_id.items():
        start, end = int(rows[0]["start"]), int(rows[0]["end"])
        labels = tuple(
            _labelled(row, int(row["quote_start"]) - start, int(row["quote_end"]) - start)
            for row in rows
            if row["value"]
        )
        found.append(Sentence(name, "HC 245", texts[rows[0]["passage_id"]][start:end], labels))
    return found


def _rows(name: str) -> list[dict[str, str]]:
    with (BLIND / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _score(name: str, labelled_ones: Sequence[Sentence], precision: int, recall: int) -> list[Measure]:
    right, found, labelled, traps = 0, 0, 0, 0
    wrong: list[str] = []
    missed: list[str] = []
    apart = dict.fromkeys(("area", "period", "attributed_to"), 0)
    told = dict.fromkeys(apart, 0)
    for sentence in labelled_ones:
        given = [one for one in given_figures(sentence.text) if _is_judged(one, sentence)]
        labels = [label for label in sentence.labels if label.judged]
        found, labelled = found + len(given), labelled + len(labels)
        good = {}
        for one in given:
            label = next((label for label in labels if label not in good and _right(one, label)), None)
            if label:
                good[label] = one
                continue
            traps += not sentence.labels
            wrong.append(f"{sentence.id} {sentence.kind}: {_shown(one)} in: {sentence.text}")
        right += len(good)
        for label in labels:
            if label not in good and not label.needed:
                labelled -= 1
            elif label not in good:
                quote = sentence.text[label.start : label.end]
                missed.append(f"{sentence.id} {sentence.kind}: “{quote}” {label.head} in: {sentence.text}")
        for label, one in good.items():
            for part, wanted in label.details:
                told[part] += 1
                apart[part] += _agree(getattr(one, part), wanted)
    return [
        Measure(
            f"{name}.precision, in thousandths",
            round(1000 * right / (found or 1)),
            found,
            precision,
            tuple(wrong),
        ),
        Measure(
            f"{name}.recall, in thousandths", round(1000 * right / labelled), labelled, recall, tuple(missed)
        ),
        Measure(f"{name}.found in sentences without figures", traps, None, 2, at_most=True),
        *(Measure(f"{name}.{part}", apart[part], told[part], 0) for part in apart if told[part]),
    ]


def _is_judged(one: Given, sentence: Sentence) -> bool:
    over = [label for label in sentence.labels if label.start < one.end and one.start < label.end]
    is_apart = not over and one.quote.strip() in sentence.apart
    return all(label.judged for label in over) and not is_apart and not SKIPPED.fullmatch(one.quote)


def _right(one: Given, label: Label) -> bool:
    return (
        label.start < one.end
        and one.start < label.end
        and _near(abs(one.value), abs(label.value))
        and _near(abs(one.value_to), abs(label.value_to))
        and _unit(one.unit) in label.units
        and (not label.head or any(_holds(one.counted, word) for word in label.head))
    )


def _holds(counted: str, word: str) -> bool:
    forms = {word, word.removesuffix("s"), f"{word}s"}
    return any(re.search(rf"\b{re.escape(form)}\b", counted, re.I) for form in forms)


def _near(found: float, wanted: float) -> bool:
    return abs(found - wanted) <= max(0.0005, 0.001 * abs(wanted))


def _unit(unit: str) -> str:
    plain = unit.replace("£", "GBP").replace("%", "percent").replace(",", "").casefold().strip()
    return re.sub("^fraction", "ratio", plain).removesuffix(" weight")


def _agree(found: str, wanted: str) -> bool:
    a, b = found.casefold().strip(), wanted.casefold().strip()
    return (a == b) if not (a and b) else (a in b or b in a)


def _shown(one: Given) -> str:
    to = f"–{one.value_to:g}" if one.value_to != one.value else ""
    return f"“{one.quote}” = {one.value:g}{to} {one.unit} of “{one.counted}”"
