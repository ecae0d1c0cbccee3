"""Two programs at once in one inquiry lose nothing, and neither undoes what a person saves meanwhile."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import workbench as wb
from workbench.inquiry.folder import MANIFEST_COLUMNS, Folder

EACH = 50
_WAIT = """
import sys, time
from pathlib import Path
import pandas, workbench as wb
from workbench.inquiry import intake, locked_tables
from workbench.inquiry.locked_tables import Change
from workbench.model import Appearance
from workbench.parliament.inquiry_listing import Fetched
place, name, each = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
folder = wb.open(place).folder
(place.parent / f"ready {name}").touch()
while not (place.parent / "go").exists():
    time.sleep(0.002)
"""
_ADD = 'intake.add(folder, place.parent / f"given {name}")'
_FETCH = """
for n in range(each):
    fields = {"kind": "written", "url": f"https://example.org/{name}/{n}", "title": f"{name} {n}"}
    who = (Appearance("", f"Witness {name} {n}", f"Witness {name} {n}", "witness"),)
    intake.take(folder, [Fetched("letter.txt", f"{name} {n}: please oil the bells.".encode(), fields, who)])
"""
_WITHDRAW = """
for n in range(each):
    row = {"document_id": f"{name}-{n}", "sha256": f"{name}{n}", "coder": name}
    locked_tables.change(place / "withdrawn.csv", lambda rows: Change([row]), list(row))
"""


def prove() -> list[tuple[str, str, str]]:
    """Return the rows: how many rows and saves are kept, of how many."""
    both = str(2 * EACH)
    with tempfile.TemporaryDirectory() as place:
        added, copies = two_adds(Path(place) / "adds", EACH)
        saves, stand, beside = an_add_and_a_person(Path(place) / "person", EACH)
        fetched, witnesses = two_fetches(Path(place) / "fetches", EACH)
        return [
            ("rows kept of two adds at once", str(added), both),
            ("files that two adds at once left without a row, or twice", str(copies), "0"),
            ("saves of a person that stand after an add", str(stand), str(saves)),
            ("rows kept of an add while a person saves", str(beside), str(EACH)),
            ("rows kept of two fetches at once", str(fetched), both),
            ("witnesses kept of two fetches at once", str(witnesses), both),
            ("tombstones kept of two programs at once", str(two_withdrawals(Path(place) / "w", EACH)), both),
        ]


def two_adds(place: Path, each: int) -> tuple[int, int]:
    """Add ``each`` files twice at once, of the same names; return the rows kept, and the files astray."""
    folder = _folder(place)
    for name in ("a", "b"):
        _letters(place / f"given {name}", name, each)
    _at_once(_ADD, folder, each)
    rows = folder.manifest()
    files = {path.name: path.read_bytes() for path in folder.sources.iterdir()}
    twice = len(files) - len(set(files.values()))
    return len(rows), len(set(files).symmetric_difference(rows["source_file"])) + twice


def an_add_and_a_person(place: Path, each: int) -> tuple[int, int, int]:
    """Add files while a person saves rows of theirs all the while; return their saves, what stands of them, and rows."""
    folder = _folder(place)
    _letters(place / "given a", "a", each)
    manifest = folder.path / "sources.csv"
    adding = _start(_ADD, folder, "a", each)
    (place / "go").touch()
    saves = 0
    while adding.poll() is None:
        with manifest.open("ab") as file:
            file.write(f"by-hand-{saves}{',' * (len(MANIFEST_COLUMNS) - 2)},a note\n".encode())
        saves += 1
        time.sleep(0.1)  # quicker than any person, slower than a disk
    _ended(adding)
    held = set(folder.manifest()["document_id"])
    by_hand = {f"by-hand-{n}" for n in range(saves)}
    return saves, len(held & by_hand), len(held - by_hand)


def two_fetches(place: Path, each: int) -> tuple[int, int]:
    """Take in what a publisher has, twice at once; return the rows kept of the manifest and of its witnesses."""
    folder = _folder(place)
    _at_once(_FETCH, folder, each)
    return folder.manifest()["url"].nunique(), folder.appearances()["label"].nunique()


def two_withdrawals(place: Path, each: int) -> int:
    """Write tombstones from two programs at once; return how many stand."""
    folder = _folder(place)
    _at_once(_WITHDRAW, folder, each)
    return folder.own_table("withdrawn.csv", ["document_id"])["document_id"].nunique()


def _folder(place: Path) -> Folder:
    place.mkdir(parents=True)
    return wb.create(place / "inquiry", title="Twice").folder


def _letters(place: Path, name: str, count: int) -> None:
    place.mkdir()
    for n in range(count):
        (place / f"letter {n}.txt").write_text(f"{name} {n}: please oil the bells.", encoding="utf-8")


def _at_once(what: str, folder: Folder, each: int) -> None:
    programs = [_start(what, folder, name, each) for name in ("a", "b")]
    (folder.path.parent / "go").touch()
    for program in programs:
        _ended(program)


def _start(what: str, folder: Folder, name: str, each: int) -> subprocess.Popen[bytes]:
    """Start a program in the folder; return it when it is about to begin."""
    command = [sys.executable, "-c", _WAIT + what, str(folder.path), name, str(each)]
    program = subprocess.Popen(command, stderr=subprocess.PIPE)
    while not (folder.path.parent / f"ready {name}").exists() and program.poll() is None:
        time.sleep(0.01)
    return program


def _ended(program: subprocess.Popen[bytes]) -> None:
    _, said = program.communicate()
    if program.returncode:
        raise RuntimeError(said.decode(errors="replace"))


if __name__ == "__main__":
    for row in prove():
        print(*row, sep=" | ")
