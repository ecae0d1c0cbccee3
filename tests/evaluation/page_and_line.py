"""A statutory report's citations by page and line, with six days rendered in numbered lines and 29 held without pages.

Of the rendered days a citation must lead to exactly the turns whose lines it names (``truth.json``); of the other days
that are held to the document alone; the rest are not held. None is resolved to no passage.
"""

from __future__ import annotations

import csv
import json
import re
import tarfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.evaluation.inquiries import made
from tests.evaluation.measure import Measure

_FOLDER = Path("corpus") / "uk-covid-module-2"
_REPORT = "uk-covid-19-inquiry-module-2-report.pdf"
_RENDERED = "our-rendering-25-lines"
Line = tuple[int, int]


def run(data: Path, work: Path) -> list[Measure]:
    """Return the citations of rendered days, of other days held, of days not held, and those that lead nowhere."""
    with tarfile.open(data / _FOLDER / "hearings.tar.xz") as archive:
        archive.extractall(work, filter="data")
    rendered = {path.stem: path for path in sorted((work / _RENDERED).glob("*.txt"))}
    others = [path for path in sorted((work / "hearings").glob("*.txt")) if path.stem not in rendered]
    inquiry = made(work / "inquiry", "covid", [data / _FOLDER / _REPORT, *rendered.values(), *others])
    wanted = _wanted(data / _FOLDER / "citations-to-transcripts.csv")
    found = _found(inquiry)
    lines = {day: _turns(path.with_suffix(".truth.json")) for day, path in rendered.items()}
    return [*_measures(wanted, found, lines, {path.stem for path in others}), _nowhere(inquiry)]


def _measures(
    wanted: Counter[tuple[str, str]],
    found: dict[tuple[str, str], Any],
    lines: dict[str, list[tuple[Line, Line]]],
    others: set[str],
) -> list[Measure]:
    of: Counter[str] = Counter()
    bad: dict[str, list[str]] = {"exact": [], "document": [], "not_held": []}
    for (day, place), count in wanted.items():
        name = "exact" if day in lines else "document" if day in others else "not_held"
        of[name] += count
        row = found.get((day, place))
        if not (row and _right(name, row, place, lines.get(day, []))):
            shown = f"{row.status} {row.target_passage_ids[:4]}" if row else "no citation was read"
            bad[name] += [f"{day} {place}: {shown}"] * count
    return [Measure(f"page_and_line.{n}", of[n] - len(bad[n]), of[n], of[n], tuple(bad[n])) for n in bad]


def _right(name: str, row: Any, place: str, turns: Sequence[tuple[Line, Line]]) -> bool:
    if name != "exact":
        return bool(
            row.status == ("document" if name == "document" else "not held") and not row.target_passage_ids
        )
    # One reference may name several places: its row leads to the turns of all of them.
    ends = [_ends(printed) for printed in _places(row.text)]
    cited = {f"p{a[0]}:{a[1]}" for a, b in turns for first, last in ends if a <= last and b >= first}
    return bool(row.status == "resolved" and {i.rsplit("/", 1)[1] for i in row.target_passage_ids} == cited)


def _turns(path: Path) -> list[tuple[Line, Line]]:
    """Return where each turn of a rendered day begins and ends: its later paragraphs belong to it."""
    turns: list[tuple[Line, Line]] = []
    before = ""
    for row in json.loads(path.read_text(encoding="utf-8")):
        first, last = (row["first"][0], row["first"][1]), (row["last"][0], row["last"][1])
        if row["kind"] == "cont" and before in ("turn", "cont"):
            turns[-1] = (turns[-1][0], last)
        elif row["kind"] in ("turn", "cont"):
            turns.append((first, last))
        before = row["kind"]
    return turns


def _ends(place: str) -> tuple[Line, Line]:
    page, line, *more = (int(n) for n in re.findall(r"\d+", place))
    if not more:
        return (page, line), (page, line)
    return (page, line), ((page, more[0]) if len(more) == 1 else (more[0], more[1]))


def _wanted(path: Path) -> Counter[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return Counter(
            (r["day"], place) for r in csv.DictReader(file) for place in r["page_line"].split("; ")
        )


def _found(inquiry: Any) -> dict[tuple[str, str], Any]:
    """Return the report's citations by day and by each page and line that they print."""
    rows = inquiry.citations
    found: dict[tuple[str, str], Any] = {}
    for row in rows[rows["kind"] == "transcript"].itertuples():
        day = _day(row.text)
        for place in _places(row.text):
            found.setdefault((day, place), row)
    return found


def _places(text: str) -> list[str]:
    printed = re.findall(r"\d+/\d+(?:[-–]\d+(?:/\d+)?)?", text)
    return [place.replace("–", "-") for place in printed]


def _day(text: str) -> str:
    months = "January February March April May June July August September October November December".split()
    read = re.search(rf"(\d{{1,2}})\s+({'|'.join(months)})\s+(\d{{4}})", text)
    return f"{read[3]}-{months.index(read[2]) + 1:02d}-{int(read[1]):02d}" if read else ""


def _nowhere(inquiry: Any) -> Measure:
    rows = inquiry.citations
    empty = rows[(rows["status"] == "resolved") & (rows["target_passage_ids"].map(len) == 0)]
    return Measure(
        "page_and_line.resolved_to_nothing", len(empty), len(rows), 0, tuple(empty["text"]), at_most=True
    )
