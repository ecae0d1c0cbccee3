"""Files are kept: each gets its id, its place in ``sources`` and its row in the manifest, under one lock.

Kept first is the file, then the rows that name it, last what can be made again. Whatever stops this leaves at most a
file that no row names: the next `add` of the same file takes that one, and makes no copy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..errors import Unreadable, WorkbenchError
from ..files import file_names, rights, whole_files
from ..model import Appearance, tables
from ..model.problem_reasons import how_to_settle
from ..model.publication import NOT_REPORTED, safest
from ..sources import asks_for_confidence, plain_id, renamed, suggested_id
from ..sources.formats import text_recognition
from ..sources.reading import Asked, Reading
from ..text.english.patterns_in_tables import in_table
from . import locked_tables, read_sources, unnamed_files, withdrawal_register
from .files_as_given import Given, Received, Watch, received, shown, unwatched
from .folder import APPEARANCE_COLUMNS, APPEARANCES, Folder, is_inside, sha256
from .locked_tables import Change
from .withdrawal_register import Tombstone

if TYPE_CHECKING:
    import pandas as pd

_ORAL = in_table("inquiry/forms", "an id of oral evidence by its day")


def keep(
    folder: Folder,
    given: Sequence[Given],
    publication: str = NOT_REPORTED,
    watch: Watch = unwatched,
    before: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Keep files in an inquiry; return the import report, one row per file, in the order given.

    What goes wrong with one file is said in its row, and the others are kept. ``before`` are the manifest's rows as
    they were when the work began: a cell that somebody filled in since stays as they left it, and its row says so.
    """
    report: dict[int, Received] = {}
    order = sorted(range(len(given)), key=lambda index: _place(given[index]))
    with locked_tables.held(folder.path):
        desk = _Desk(folder, publication)
        for index in watch(order, "Keeping"):
            report[index] = desk.keep(index, given[index])
        desk.write(folder.rows() if before is None else before)
        desk.asked()
    read_sources.keep(folder, ((new.row, new.digest, new.result) for new in desk.new.values()))
    for index, new in desk.new.items():
        report[index] = replace(report[index], document_id=new.row["document_id"])
    for index, said in desk.said.items():
        report[index] = replace(report[index], reason="; ".join(filter(None, [report[index].reason, *said])))
    return tables.table(Received, [report[index] for index in range(len(given))])


@dataclass(frozen=True)
class _New:
    """A document that is new to the inquiry: its row, and what came of its file (digest "" where it has none)."""

    row: dict[str, str]
    digest: str
    given: Given
    asks: tuple[Asked, ...] = ()

    @property
    def result(self) -> Reading | Unreadable:
        read = self.given.result
        return renamed(read, self.row["document_id"]) if isinstance(read, Reading) else read

    def named(self, document_id: str) -> _New:
        return replace(self, row=self.row | {"document_id": document_id})


class _Desk:
    """Where files are taken in, one by one, while the inquiry's lock is held: what is held, and what is new."""

    def __init__(self, folder: Folder, publication: str) -> None:
        self.folder, self.publication = folder, publication
        for place in (folder.path, folder.sources):  # nobody else writes there while we hold the lock
            whole_files.sweep(place)
        rows = folder.rows()
        self.ids = _Taken(rows["document_id"], fold=file_names.alike)
        self.held = {
            digest: str(document_id)
            for digest, document_id in zip(rows["sha256"], rows["document_id"], strict=True)
            if digest
        }
        self.named = dict(zip(rows["sha256"], rows["source_file"], strict=True))
        self.there = unnamed_files.files(folder.sources)
        self.unnamed = unnamed_files.Unnamed(folder.sources, self.there, set(rows["source_file"]))
        # A link, a folder or a pipe has its name, too, though it is no file of ours.
        names = [path.name for path in folder.sources.iterdir()] if folder.sources.is_dir() else []
        self.files = _Taken([*self.there, *names], fold=file_names.alike)
        self.gone = set(withdrawal_register.erased(folder)["sha256"])
        self.new: dict[int, _New] = {}
        self.given: dict[int, tuple[str, Given]] = {}
        self.said: dict[int, list[str]] = {}

    def keep(self, index: int, given: Given) -> Received:
        """Keep one file, or say why it can't be kept."""
        try:
            return self._kept(index, given)
        except (OSError, ValueError) as error:
            return received(given, "", "failed", "", f"it can’t be kept: {whole_files.why(error)}")

    def _kept(self, index: int, given: Given) -> Received:
        digest = sha256(given.data) if given.data is not None else ""
        if given.data is None and given.status == "failed":
            # Nothing was given but a name: a document by it would be counted as held.
            return received(given, "", "failed", "", given.reason)
        if digest and digest in self.gone:
            why = "it was withdrawn; withdrawn.csv says by whom and why"
            return received(given, "", "refused", digest, why)
        recognised = _keep_recognised(self.folder, given, digest)
        if digest and digest in self.held:
            self.given[index] = (digest, given)
            said = f"the same bytes as {self.held[digest]}"
            if self._put_back(self.named.get(digest, ""), given.data or b""):
                said += ", whose file was missing from sources, and is put back"
            if recognised:
                said += f", which now has {text_recognition.REMARK}"
            return received(given, self.held[digest], "held already", digest, said)
        asks = _asks(given)
        status = safest(self.publication, *(one.status for one in asks))
        row = {"document_id": "", "sha256": digest, "publication": status}
        if given.data is None:
            row |= {"status": given.status, "title": shown(given.path), "note": given.reason} | given.fields
        else:
            row |= given.fields | {"source_file": self._file(given, given.data, digest)}
        row["document_id"] = document_id = _free(_id(given), self.ids)
        self.new[index] = _New(row, digest, given, asks)
        self.held |= {digest: document_id} if digest else {}
        return received(given, document_id, given.status, digest, given.reason)

    def asked(self) -> None:
        """Enter in the register which new documents ask for confidence, and say it of each."""
        for index, new in self.new.items():
            if not new.asks:
                continue
            status, why = new.row["publication"], "; ".join(map(_why, new.asks))
            document_id = new.row["document_id"]
            stone = Tombstone(
                document_id, new.digest, "", "", why, act=withdrawal_register.ASKED, was=self.publication,
                publication=status,
            )  # fmt: skip
            withdrawal_register.enter(self.folder, stone)
            settle = how_to_settle(document_id)
            told = f"{why}: it counts as “{status}” until a named person settles it. {settle}"
            self.said.setdefault(index, []).append(told)

    def _file(self, given: Given, data: bytes, digest: str) -> str:
        """Return the name of a file in ``sources`` with these bytes: one that no row named, or a new one."""
        if name := self.unnamed.adopt(len(data), digest):
            return name
        rights.make_folder(self.folder.sources)
        name = _file_name(given.path.name, self.files)
        whole_files.write_whole(self.folder.sources / name, data, lasting=False)
        return name

    def _put_back(self, name: str, data: bytes) -> bool:
        """Put the file that a row names in its place again, where it is missing; say whether it was."""
        if not name or name in self.there or not is_inside(name):
            return False
        place = self.folder.sources / name
        if not place.resolve().is_relative_to(self.folder.sources.resolve()):  # by way of a link
            return False
        rights.make_folder(place.parent)
        whole_files.write_whole(place, data)
        self.there[name] = len(data)
        return True

    def write(self, before: pd.DataFrame) -> None:
        """Write the rows of what was kept, once the disk has it."""
        own = [self.folder.sources / new.row["source_file"] for new in self.new.values() if new.digest]
        try:
            whole_files.settle(own)
        except OSError as error:
            what = "the disk can’t take the files that were given"
            raise WorkbenchError(what, str(self.folder.sources), f"Why: {whole_files.why(error)}.") from None
        self._appear()
        if self.new or any(given.fields for _, given in self.given.values()):
            known = dict(zip(before["document_id"], before.to_dict("records"), strict=True))
            self.folder.change_rows(lambda rows: self._rows(rows, known))

    def _give_way(self, rows: pd.DataFrame) -> None:
        """Give new documents other ids where somebody gave theirs to another row meanwhile."""
        there = set(rows["document_id"])
        taken = _Taken([*there, *(new.row["document_id"] for new in self.new.values())])
        for index, new in self.new.items():
            if new.row["document_id"] in there:
                self.new[index] = new.named(_free(new.row["document_id"], taken))

    def _rows(self, rows: pd.DataFrame, before: Mapping[str, Mapping[Any, str]]) -> Change:
        """Return what is wanted of the manifest: a row for what is new, and what was given where a row says nothing."""
        self._give_way(rows)
        self.said = {}
        place = {document_id: int(str(row)) for row, document_id in rows["document_id"].items()}
        now = dict(zip(place, rows.loc[list(place.values())].to_dict("records"), strict=True))
        cells: dict[tuple[int, str], str] = {}
        for index, (digest, given) in self.given.items():
            document_id = self.held[digest]
            if document_id not in place:
                continue
            left = []
            for name in sorted(given.fields.keys() & set(rows.columns)):
                stands = now[document_id][name]
                if not stands:
                    cells.setdefault((place[document_id], name), given.fields[name])
                elif stands != given.fields[name] and not before.get(document_id, {}).get(name, ""):
                    left.append(f"somebody wrote its {name} meanwhile, which stays: {stands}")
            if left:
                self.said[index] = left
        return Change([new.row for new in self.new.values()], cells)

    def _appear(self) -> None:
        """Write who appeared, as publishers say it."""
        self._give_way(self.folder.rows())
        new = {n.row["document_id"]: n.given.appearances for n in self.new.values() if n.given.appearances}
        held = {self.held[digest]: given.appearances for digest, given in self.given.values()}
        held = {key: rows for key, rows in held.items() if rows and key not in new}
        if new or held:
            place = self.folder.path / APPEARANCES
            locked_tables.change(place, lambda rows: _appearances(rows, new, held), APPEARANCE_COLUMNS)


def _appearances(
    rows: pd.DataFrame,
    new: Mapping[str, Sequence[Appearance]],
    held: Mapping[str, Sequence[Appearance]],
) -> Change:
    """Return what is wanted of appearances.csv: who is not there yet, and what is empty of those who are.

    Of a document that was held before and has rows, people may have taken some out: only gaps are filled.
    """
    there: dict[tuple[str, str], int] = {}
    for row, document_id, label in zip(rows.index, rows["document_id"], rows["label"], strict=True):
        there.setdefault((document_id, label), int(row))
    theirs = set(rows["document_id"]) & set(held)
    cells: dict[tuple[int, str], str] = {}
    added = []
    for document_id, ones in {**held, **new}.items():
        for one in ones:
            cells_given = _cells(one, document_id)
            row = there.get((document_id, one.label))
            if row is not None:
                empty = (name for name, value in cells_given.items() if value and not rows.at[row, name])
                cells |= {(row, name): cells_given[name] for name in empty}
            elif document_id not in theirs:
                added.append(cells_given)
    return Change(added, cells)


def _cells(appearance: Appearance, document_id: str) -> dict[str, str]:
    own = replace(appearance, document_id=document_id)
    return {name: str(getattr(own, name)) for name in APPEARANCE_COLUMNS}


def _asks(given: Given) -> tuple[Asked, ...]:
    """Return what a file's words and its name ask for: nothing where its publisher says what it is."""
    if given.fields.get("publication"):
        return ()
    return (*(given.reading.asks if given.reading else ()), *asks_for_confidence.of_name(given.path.name))


def _why(one: Asked) -> str:
    return f"{one.why} (page {one.page})" if one.page else one.why


def _keep_recognised(folder: Folder, given: Given, digest: str) -> bool:
    """Keep what was recognised on a source's pages, unless that was done before; say whether it was kept now."""
    if not given.recognised:
        return False
    place = read_sources.recognised_file(folder, digest)
    if place.is_file():
        return False
    rights.make_folder(place.parent)
    return whole_files.write_whole(place, given.recognised)


def _place(given: Given) -> tuple[str, int, str, str]:
    """Return what orders files, however they were named: the date, the first question, then name and contents."""
    date = given.fields.get("date") or (given.reading.document.date if given.reading else "")
    numbers = [p.locator[1:] for p in given.reading.passages if p.kind == "question"] if given.reading else []
    question = next((int(number) for number in numbers if number.isdigit()), 0)
    return date, question, given.path.name, sha256(given.data or b"")


def _id(given: Given) -> str:
    if given.reading:
        said: dict[str, Any] = {
            name: given.fields[name] for name in ("kind", "date", "evidence_code") if name in given.fields
        }
        document = replace(given.reading.document, **said)
        return suggested_id(replace(given.reading, document=document), given.path.name)
    if given.fields.get("evidence_code"):
        return given.fields["evidence_code"]
    return plain_id(given.path.stem)


class _Taken:
    """Names that are taken, and the next free one of many that are alike, without trying all of them again."""

    def __init__(self, names: Iterable[str], fold: Callable[[str], str] = str) -> None:
        self._fold = fold
        self._names = set(map(fold, names))
        self._next: dict[str, int] = {}

    def free(self, wanted: str, numbered: Callable[[int], str]) -> str:
        """Return ``wanted``, or the first of ``numbered(2)``, ``numbered(3)`` … that is free; it is then taken."""
        key, candidate = self._fold(wanted), wanted
        number = self._next.get(key, 1)
        if number > 1:
            candidate = numbered(number)
        while self._fold(candidate) in self._names:
            number += 1
            candidate = numbered(number)
        self._next[key] = number + 1
        self._names.add(self._fold(candidate))
        return candidate


def _free(wanted: str, taken: _Taken) -> str:
    """Return the id, or the next free one: ``oral-2014-06-18b`` for a day's second session, else ``report-2``."""
    letters = "abcdefghijklmnopqrstuvwxyz" if _ORAL.fullmatch(wanted) else ""

    def numbered(number: int) -> str:
        if number <= len(letters):
            return wanted + letters[number - 1]
        return f"{wanted}-{number - max(0, len(letters) - 1)}"

    return taken.free(wanted, numbered)


def _file_name(name: str, taken: _Taken) -> str:
    """Return a name for the file in ``sources``: its own, without what no disk or spreadsheet bears."""
    own = file_names.fit(name)
    return taken.free(own, lambda number: file_names.numbered(own, number))
