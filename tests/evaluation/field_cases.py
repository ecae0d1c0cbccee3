"""Inputs in the forms that people complain of: read as a researcher would, and each called right, said or silent.

The kinds 01 to 14 are folders of ``field-cases``; their key is `field_cases.csv`, made from each folder's
``expected.txt``. Ten more inputs of each kind were written blind (`blind/field_inputs`, with keys of their own), and
then three of each, three times (`blind/field_inputs_2` to `blind/field_inputs_4`), and two of each (`blind/field_inputs_5`).

*right*: all rows of the file's key hold. *said*: a row fails, and the status is *partial* (or no reading at all) with a
problem that names the place: its page, row, paragraph, question, cue, label or words. *silent*: all else.
Name kinds (``01 12``) to see every row that fails: ``python -m tests.evaluation.field_cases 01 12``.
"""

from __future__ import annotations

import csv
import importlib
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import workbench
from tests.evaluation.field_checks import Held, Row, holds, is_said
from tests.evaluation.measure import Measure
from workbench.errors import WorkbenchError

HERE = Path(__file__).parent
# What is written blind, by the name of its measure: its package, and its keys.
BLIND = {
    "blind_inputs": ("field_inputs", ("expected.csv", "expected_08_14.csv")),
    "blind_inputs_2": ("field_inputs_2", ("expected.csv",)),
    "blind_inputs_3": ("field_inputs_3", ("expected.csv",)),
    "blind_inputs_4": ("field_inputs_4", ("expected.csv",)),
    "blind_inputs_5": ("field_inputs_5", ("expected.csv",)),
}
# At least so many of the 71 are read right; of the others written blind three in four.
RIGHT, SHARE = 58, 75
_NOT_READ = ("partial", "refused", "unsupported", "no-text", "failed")
_FIELDS = {"name": "author"}
# Kinds that are tables: what else a row says there is the columns that the user names.
_TABLES = ("10", "11")


@dataclass(frozen=True)
class Outcome:
    """What came of one file: the verdict, the rows that fail, and what the product said of it."""

    kind: str
    file: str
    verdict: str
    failed: tuple[Row, ...] = ()
    said: tuple[str, ...] = ()

    def __str__(self) -> str:
        shown = "; ".join(map(str, self.failed[:2]))
        more = f" (and {len(self.failed) - 2} more)" if len(self.failed) > 2 else ""
        return f"{self.kind} {self.file}: {self.verdict}: {shown}{more}"


def run(data: Path, work: Path) -> list[Measure]:
    """Return how many of the 71 inputs are right and silent, and of those written blind."""
    given = list(outcomes(keys(), _given(data / "field-cases"), work))
    measures = _measures("field_cases", given, RIGHT)
    for name in BLIND:
        blind = list(outcomes(blind_keys(name), _written(name, work / name), work))
        measures += _measures(name, blind, _share(blind))
    return measures


def _share(found: Sequence[Outcome]) -> int:
    return -(-SHARE * len(found) // 100)


def _measures(name: str, found: Sequence[Outcome], least: int) -> list[Measure]:
    right = sum(1 for one in found if one.verdict == "right")
    silent = [str(one) for one in found if one.verdict == "silent"]
    return [
        Measure(
            f"{name}.right", right, len(found), least, tuple(str(o) for o in found if o.verdict == "said")
        ),
        Measure(f"{name}.silent", len(silent), len(found), 0, tuple(silent), at_most=True),
    ]


def keys(wanted: Iterable[str] = ()) -> list[Row]:
    """Return the key of the 71 inputs."""
    return _rows(HERE / "field_cases.csv", set(wanted))


def blind_keys(name: str, wanted: Iterable[str] = ()) -> list[Row]:
    """Return the keys of the inputs of one set that was written blind: from kind 08 on they are taken as written."""
    package, files = BLIND[name]
    rows = [row for file in files for row in _rows(HERE / "blind" / package / file, set(wanted))]
    return [replace(row, exact=row.kind >= "08") for row in rows]


def _rows(path: Path, wanted: set[str]) -> list[Row]:
    found = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if wanted and row["kind"] not in wanted:
                continue
            also, options = row.get("also", ""), row.get("options", "")
            if row["kind"] in _TABLES and also:
                also, options = "", also
            names = (one.strip() for one in also.split("; ") if one.strip())
            speakers = (*row["speaker"].split(" || "), *names)
            texts = tuple(row["text"].split(" || "))
            found.append(Row(row["kind"], row["file"], row["what"], speakers, texts, row["note"], options))
    return found


def _given(folder: Path) -> dict[str, Path]:
    return {path.name: path for path in folder.rglob("*") if path.is_file()}


def _written(name: str, folder: Path, wanted: Iterable[str] = ()) -> dict[str, Path]:
    kinds = sorted(wanted) or [f"{n:02}" for n in range(1, 15)]
    for kind in kinds:
        place = folder / kind
        place.mkdir(parents=True, exist_ok=True)
        importlib.import_module(f"tests.evaluation.blind.{BLIND[name][0]}.kind{kind}").write(place)
    return _given(folder)


def outcomes(rows: Sequence[Row], files: dict[str, Path], work: Path) -> Iterator[Outcome]:
    """Yield what came of each file that the rows are about."""
    by_file: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_file[row.file].append(row)
    for name, own in by_file.items():
        yield outcome(held(files[name], own[0].options, work / "inquiry"), own)


def held(path: Path, options: str, folder: Path) -> Held:
    """Add one file to an empty inquiry, and return what it became."""
    shutil.rmtree(folder, ignore_errors=True)
    inquiry = workbench.create(folder, title="Field case", body="select committee")
    columns: dict[str, Any] = {}
    for part in filter(None, options.split(";")):
        name, _, head = part.partition("=")
        columns[_FIELDS.get(name, name)] = head.split("+") if "+" in head else head
    try:
        report = inquiry.add([path], columns=columns) if columns else inquiry.add([path])
    except WorkbenchError as error:
        return Held("refused", reason=str(error))
    documents = list(inquiry.documents.itertuples())
    statuses = [*report["status"], *(d.status for d in documents)]
    status = next((one for one in statuses if one != "ok"), "ok")
    said = [*inquiry.problems.itertuples()]
    return Held(status, documents, list(inquiry.passages.itertuples()), said, "; ".join(report["reason"]))


def outcome(found: Held, rows: Sequence[Row]) -> Outcome:
    """Return the verdict on one file."""
    kind, file = rows[0].kind, rows[0].file
    places = " ".join(text for row in rows if row.what == "problem_ok" for text in row.texts)
    failed = tuple(row for row in rows if not holds(row, found, places))
    if not failed:
        return Outcome(kind, file, "right")
    sayings = [one for one in found.sayings() if one]
    said = found.status in _NOT_READ and all(is_said(row, places, sayings, found) for row in failed)
    return Outcome(kind, file, "said" if said else "silent", failed, tuple(sayings))


def main(wanted: Sequence[str]) -> None:
    """Print every row that fails of the kinds that are ``wanted``; ``blind_inputs_2`` among them takes these inputs."""
    kinds = [one for one in wanted if one.isdigit()]
    data = HERE.parents[2] / "shared" / "data"
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        rows, files = [], {}
        for name in (one for one in BLIND if one in wanted):
            rows += blind_keys(name, kinds)
            files |= _written(name, work / name, kinds)
        found = list(outcomes(rows or keys(kinds), files or _given(data / "field-cases"), work))
    for one in found:
        print(f"{one.verdict:6} {one.kind} {one.file}")
        for row in one.failed if one.verdict != "right" else ():
            print(f"         {row}")
        if "said" in wanted:
            print(*(f"         » {saying[:150]}" for saying in one.said), sep="\n")
    for kind in sorted({one.kind for one in found}):
        own = [one.verdict for one in found if one.kind == kind]
        print(kind, *(f"{verdict} {own.count(verdict)}" for verdict in ("right", "said", "silent")))


if __name__ == "__main__":
    main(sys.argv[1:])
