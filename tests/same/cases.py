"""The inquiries whose outputs are compared: each made anew in an empty folder, on an empty cache."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import workbench as wb
from tests.made import house_style
from tests.same.digests import Digest, digest
from tests.same.outputs import checks, outputs

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
KEYS = ("key.json", "expected.txt", "README", "README.md", "citations-to-transcripts.csv")
"""Files of a folder of documents that are no documents: answer keys, which no product code reads."""
# What stands in a folder and can be made again, or belongs to whoever works in it.
MADE = (".cache", "text", "decisions.sqlite*")


@dataclass(frozen=True)
class Case:
    """An inquiry: its name, where its documents are, and how it is made of them in an empty folder.

    ``make`` returns the import report with the inquiry; of one that was made before, there is none.
    """

    name: str
    place: Path
    make: Callable[[Path, Path], tuple[wb.Inquiry, Any]]

    @property
    def is_here(self) -> bool:
        return self.place.exists()


def cases() -> list[Case]:
    """Return every case, those that take longest first: two are measured at a time."""
    corpus = sorted(path for path in (DATA / "corpus").glob("*") if path.is_dir())
    slow = ("uk-covid-module-2", "tsc-ai-finance-2025")
    corpus.sort(key=lambda place: (place.name not in slow, place.name))
    return [
        *(Case(f"corpus-{place.name}", place, _added) for place in corpus[: len(slow)]),
        Case("hostile", DATA / "hostile", _added),
        Case("founding", ROOT / "evidence" / "missing-from-care", _copied),
        Case("hc245", DATA / "hc245", _hc245),
        *(Case(f"corpus-{place.name}", place, _added) for place in corpus[len(slow) :]),
        Case("field-cases", DATA / "field-cases", _added),
        Case("own-words", ROOT / "tests" / "earlier" / "2026-11-28" / "inquiry", _whole),
        *(Case(f"house-style-{n}", ROOT / "tests" / "made" / "house_style.py", _printed(n)) for n in (1, 2)),
    ]


def measured(name: str, write: Path | None = None) -> tuple[list[Digest], float]:
    """Return the digests of everything that a case gives, and the seconds of processor time that it took.

    Everything is written into the folder ``write``, if there is one, to be looked at: a frame as CSV.
    """
    found = []
    for what, thing in given(case_named(name)):
        found.append(digest(name, what, thing))
        if write:
            _write(write / name, what, thing)
    used = os.times()
    return found, used.user + used.system + used.children_user + used.children_system


def _write(folder: Path, what: str, thing: Any) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / re.sub(r"[^\w.-]+", "-", what)
    if isinstance(thing, bytes):
        place.write_bytes(thing)
    elif isinstance(thing, str):
        place.write_text(thing, encoding="utf-8", errors="surrogatepass")
    else:
        thing.to_csv(place.with_name(f"{place.name}.csv"), index=False, errors="surrogatepass")


def case_named(name: str) -> Case:
    """Return the case of that name."""
    return next(case for case in cases() if case.name == name)


def given(case: Case) -> Iterator[tuple[str, Any]]:
    """Yield everything that a case gives, with its name."""
    with tempfile.TemporaryDirectory() as place:
        inquiry, report = case.make(case.place, Path(place) / "inquiry")
        if report is not None:
            yield "import report", report
        yield from outputs(inquiry, decided=case.make is _whole)
        for number, draft in enumerate(sorted(case.place.glob("drafts/*.docx")), 1):
            yield from checks(inquiry, draft, f"kept draft {number}")
        for page in sorted(case.place.glob("sent/*.html")):
            yield f"verify {page.name}", wb.verify(page, inquiry)


def _added(given: Path, folder: Path) -> tuple[wb.Inquiry, Any]:
    """Make an inquiry of every document of a folder, in one import."""
    files = sorted(path for path in given.rglob("*") if path.is_file() and path.name not in KEYS)
    inquiry = wb.create(folder, title=given.name)
    return inquiry, inquiry.add(files, publication="published")


def _hc245(given: Path, folder: Path) -> tuple[wb.Inquiry, Any]:
    inquiry = wb.create(folder, title="Social media data and real time analytics")
    return inquiry, inquiry.add(sorted(given.glob("*.pdf")), publication="published")


def _printed(style: int) -> Callable[[Path, Path], tuple[wb.Inquiry, Any]]:
    """Return how an inquiry is made of the sessions and the report of one of our own house styles."""

    def make(_: Path, folder: Path) -> tuple[wb.Inquiry, Any]:
        files = house_style.build(folder.parent / "printed", style - 1).files
        inquiry = wb.create(folder, title=house_style.INQUIRY)
        return inquiry, inquiry.add(list(files), publication="published")

    return make


def _copied(given: Path, folder: Path) -> tuple[wb.Inquiry, None]:
    """Copy an inquiry without what was made of it, and without anybody's decisions."""
    shutil.copytree(given, folder, ignore=shutil.ignore_patterns(*MADE))
    return wb.open(folder), None


def _whole(given: Path, folder: Path) -> tuple[wb.Inquiry, None]:
    """Copy an inquiry with its decisions, whose times and ids are those of the log that is kept."""
    shutil.copytree(given, folder, ignore=shutil.ignore_patterns(".cache"))
    return wb.open(folder), None
