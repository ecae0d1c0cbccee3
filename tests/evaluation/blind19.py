"""Whom items ask, by when, and what three sessions promise: examples written blind for issue 19.

`blind/README.md` and `blind/sessions19/README.md` say how to score, and this follows them. An item is read by the
functions that read the items of a report; a session is added to an inquiry of its own.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from tests.evaluation.inquiries import made
from tests.evaluation.measure import Measure
from workbench.outcomes.due_dates import due
from workbench.sources.reports.addressees import addressees
from workbench.sources.reports.deadlines import deadline
from workbench.sources.reports.heading_addressees import named_above
from workbench.sources.reports.item_lists import paragraphs_named, printed_kind
from workbench.text.english.reckoned_dates import last_day

BLIND = Path(__file__).parent / "blind"
SESSIONS = BLIND / "sessions19"
Row = Mapping[str, str]


def run(work: Path) -> list[Measure]:
    """Read the three sets, and return every measure."""
    return [*_addressees(), *_deadlines(), *_undertakings(work)]


def asked(row: Row) -> tuple[str, ...]:
    """Return whom one item of the set asks, as a report's item is read: a conclusion asks nobody."""
    if printed_kind(row["text"]) == "conclusion":
        return ()
    return addressees(row["text"], asked=not paragraphs_named(row["text"])) or named_above([row["heading"]])


def _addressees() -> list[Measure]:
    missed, wrong = list[str](), list[str]()
    rows = _rows(BLIND / "addressees.csv")
    for row in rows:
        told = set(map(_body, asked(row)))
        answers = [
            set(map(_body, filter(None, one.split("; "))))
            for one in (row["addressees"], *filter(None, row["also"].split(" / ")))
        ]
        said = f"{row['id']}: {sorted(told)}, not {sorted(answers[0])}"
        if told in answers:
            continue
        (missed if any(told < one for one in answers) else wrong).append(said)
    right = len(rows) - len(missed) - len(wrong)
    return [
        Measure("blind19.addressees", right, len(rows), 54, (*missed, *wrong)),
        Measure("blind19.addressees_wrong", len(wrong), None, 2, tuple(wrong), at_most=True),
    ]


def _deadlines() -> list[Measure]:
    rows, missed, wrong = _rows(BLIND / "deadlines.csv"), list[str](), list[str]()
    printed = [row for row in rows if row["expected"]]
    for row in rows:
        words = deadline(row["text"], asked=not paragraphs_named(row["text"]), published=row["report_date"])
        read = {one for one in (words, due(words, row["report_date"])) if re.match(r"\d{4}", one)}
        right = {row["expected"], *row["also"].split("; ")} - {""}
        said = f"{row['id']}: “{words}” {sorted(read)}, not {sorted(right)}: “{row['text']}”"
        if not row["expected"]:
            wrong += [said] if words else []
        elif not (read & right or _relative(row["expected"], words, read)):
            missed.append(said)
    least = -(-len(printed) * 95 // 100)
    return [
        Measure("blind19.deadlines", len(printed) - len(missed), len(printed), least, tuple(missed)),
        Measure("blind19.deadlines_of_none", len(wrong), None, 0, tuple(wrong), at_most=True),
    ]


def _relative(expected: str, words: str, read: set[str]) -> bool:
    kind, _, said = expected.partition(": ")
    return kind == "relative" and not read and bool(_folded(said) & _folded(words))


def _undertakings(work: Path) -> list[Measure]:
    key, right, of, who, due_right = _rows(SESSIONS / "undertakings.csv"), 0, 0, list[str](), list[str]()
    missed, wrong = list[str](), list[str]()
    for session in sorted({row["session"] for row in key}):
        inquiry = made(work / session, session, [SESSIONS / f"{session}.txt"])
        labels = [row for row in key if row["session"] == session]
        places = _places(inquiry, labels)
        taken: dict[int, Any] = {}
        for one in inquiry.undertakings.itertuples():
            here = [
                n for n, place in enumerate(places)
                if place and place[0] == one.passage_id and one.start < place[2] and place[1] < one.end
            ]  # fmt: skip
            of += 1 if not here or any(n not in taken for n in here) else 0
            if not here:
                wrong.append(f"{session} {one.passage_id}: “{one.quote}”")
            for n in here:
                taken.setdefault(n, one)
        right += len(taken)
        missed += [
            f"{session} {row['turn']}: “{row['words']}”" for n, row in enumerate(labels) if n not in taken
        ]
        for n, one in taken.items():
            row = labels[n]
            who += [] if _plain(row["who"]) == _plain(one.speaker) else [f"{row['turn']}: {one.speaker}"]
            wanted = {row["due"], *row["also"].split("; ")} - {""}
            relative = row["due"].startswith("relative") and one.due_words and not one.due
            kept = {one.due, last_day(one.due)} & wanted  # a month runs to its last day
            ok = bool(kept) or relative or not (wanted or one.due or one.due_words)
            due_right += [] if ok else [f"{session} {row['turn']}: “{one.due}”, not {sorted(wanted)}"]
    return [
        Measure("blind19.undertakings_found", right, len(key), -(-len(key) * 80 // 100), tuple(missed)),
        Measure("blind19.undertakings_wrong", len(wrong), None, (right + len(wrong)) // 10, tuple(wrong), at_most=True),
        Measure("blind19.undertakings_who", right - len(who), right, right, tuple(who)),
        Measure("blind19.undertakings_due", right - len(due_right), right, round(0.95 * right), tuple(due_right)),
    ]  # fmt: skip


def _places(inquiry: Any, labels: Sequence[Row]) -> list[tuple[str, int, int] | None]:
    """Return where each label's words stand: passage and half-open offsets; a turn is a question, or page and line."""
    said = inquiry.passages[inquiry.passages["speaker"] != ""]
    found: list[tuple[str, int, int] | None] = []
    for row in labels:
        page, line = map(int, row["turn"].split(":")) if ":" in row["turn"] else (0, 0)
        near = []
        for one in said.itertuples():
            at = re.fullmatch(r"p(\d+):(\d+)", one.locator)
            here = one.locator == row["turn"] if not page else at and int(at[1]) == page
            if not here or _plain(one.speaker) != _plain(row["who"]):
                continue
            place = _words(one.text, row["words"])
            if place:
                near.append((abs(int(at[2]) - line) if at else 0, (one.passage_id, *place)))
        found.append(min(near)[1] if near else None)
    return found


def _words(text: str, words: str) -> tuple[int, int] | None:
    """Return where words stand in a text, whatever stands between their letters; most of them are enough."""
    exact = re.search(r"\W+".join(map(re.escape, re.findall(r"\w+", words))), text)
    if exact:
        return exact.span()
    block = SequenceMatcher(None, text, words, autojunk=False).find_longest_match()
    return (block.a, block.a + block.size) if block.size >= 0.6 * len(words) else None


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _body(name: str) -> str:
    return re.sub(r"^(?:the|our|its|a) ", "", _plain(name))


def _folded(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.lower())) - {"the", "of", "by", "in", "a", "this"}
