"""Evidence that is withdrawn: held back (kept, and on no page), unpublished, or erased for good."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..decisions import Log
from ..errors import NotFound, WorkbenchError
from ..model import publication, tables
from ..model.publication import HELD_BACK, NO_LONGER
from ..text import names
from ..text.english.patterns_in_tables import in_table
from . import erase_document, search_inside_files, traces_of_document, withdrawal_register
from .erase_document import Trace
from .folder import MANIFEST, Folder, sha256
from .locked_tables import Change
from .traces_of_document import Words
from .withdrawal_register import ERASE, HOLD_BACK, RESTORE, SETTLE, UNPUBLISH, Tombstone

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

_AUTHORITY = {
    "statutory inquiry": "the chair’s recorded direction, by its words or reference, and its date",
    "select committee": "the committee’s order, by its words or reference, and its date",
    "Lords committee": "the committee’s order, by its words or reference, and its date",
    "joint committee": "the committees’ order, by its words or reference, and its date",
}
_NO_BODY = "the authority: who decided it"
_DATED = in_table("inquiry/forms", "a day in words or figures")
_DAY = in_table("inquiry/forms", "a day that there may be")
_WORDS = in_table("text/signs", "words")


@dataclass(frozen=True)
class By:
    """Who withdraws, why and on what day (ISO); for an erasure also who agrees, and by whose order.

    To *settle* what a document is takes the ``publication`` that it has from then on.
    """

    coder: str
    reason: str
    date: str
    second: str = ""
    authority: str = ""
    publication: str = ""


def withdraw(folder: Folder, document_id: str, how: str, by: By) -> pd.DataFrame:
    """Withdraw a document, or restore it; return what was done where and what is left to do: columns of `Trace`.

    ``how`` is *hold back*: out of every table, page and export, and kept, decisions too. *unpublish*: out of what goes
    to the public; a committee's pages mark it. *restore* takes back the last of these. *erase*: gone for good, with
    every page, Word file, workbook and check that the workbench made of it; what others made is looked into and named.
    *settle*: a document that asks for confidence by its own words, or has a status that is no word of ours, is from now
    on what a named person says it is, for a reason.
    Each act is a row of withdrawn.csv, and the briefings that were sent are listed.

    Raises `NotFound` where there is no such document, and `WorkbenchError` for all that is missing at once, a reason
    that repeats its words, a status that the verb does not fit, a damaged log, and a file that can't be removed.
    """
    if how not in withdrawal_register.DONE:
        raise WorkbenchError(
            f"nothing is withdrawn by “{how}”",
            "how",
            f"Choose one of: {', '.join(withdrawal_register.DONE)}.",
        )
    record = _record(folder, document_id)
    _check(folder.settings().body, how, by)
    withdrawal_register.rows(folder)  # a register with mistakes is mended before anything is done
    words = traces_of_document.words_of(folder, document_id, folder.versions(document_id))
    for name, said in (("reason", by.reason), ("authority", by.authority)):
        if words.count_in(said):
            what = f"the {name} repeats words of the evidence"
            raise WorkbenchError(what, name, "It stays: give it in other words.")
    briefings = tuple(name for name, _ in erase_document.sent(folder, words))
    stone = Tombstone(
        document_id, record["sha256"], by.date, by.coder, by.reason, briefings, withdrawal_register.DONE[how],
        record["publication"], by.second, by.authority, publication.recognised(by.publication),
    )  # fmt: skip
    if how == ERASE:
        found = erase_document.erased(folder, _held(folder, record), words, _with_hash(folder, stone))
    else:
        found = _DOES[how](folder, record, stone)
        found += [*_still_there(folder, words), *(trace for _, trace in erase_document.sent(folder, words))]
    return tables.table(Trace, [trace for trace in found if trace.count])


def merged(folder: Folder, log: Log, other: Path) -> int:
    """Take another copy's decisions into the log, without what they would bring back of erased documents."""
    count = log.merge(other)
    forget_again(folder, log)
    return count


def forget_again(folder: Folder, log: Log) -> int:
    """Erase what a merged log brought back about erased documents; return of how many decisions."""
    count = 0
    for stone in withdrawal_register.erased(folder).itertuples():
        words = Words(str(stone.document_id))
        if ids := traces_of_document.decided_on(log.frame(), words):
            count += log.erase(ids, coder=str(stone.coder), reason=str(stone.reason))
    return count


def held_back_in_words(folder: Folder) -> list[str]:
    """Return one line for each document that is held back: since when, by whom and why, as the register says."""
    lines = []
    for document_id in sorted(folder.held_back()):
        acts = [
            one
            for one in withdrawal_register.standing(folder, document_id)
            if one.act == withdrawal_register.DONE[HOLD_BACK]
        ]
        by = f"on {acts[-1].date} by {acts[-1].coder}: {acts[-1].reason}" if acts else f"{MANIFEST} says so"
        lines.append(f"{document_id} is held back ({by})")
    return lines


def _record(folder: Folder, document_id: str) -> dict[str, str]:
    manifest = folder.manifest()
    for given in manifest[manifest["document_id"] == document_id].to_dict("records"):
        record = {str(name): str(value) for name, value in given.items()}
        path = folder.sources / record["source_file"]
        if record["source_file"] and path.is_file():
            record["sha256"] = sha256(path.read_bytes())
        return record
    gone = withdrawal_register.erased(folder)
    for stone in gone[gone["document_id"] == document_id].itertuples():
        raise NotFound(
            f"{document_id} was withdrawn on {stone.date} by {stone.coder}", withdrawal_register.FILE
        )
    raise NotFound(f"there is no document “{document_id}”", MANIFEST, "Take the id from the table documents.")


def _held(folder: Folder, record: dict[str, str]) -> dict[str, str]:
    """Return the record of a document of which something is held; rows that people typed are theirs to take out."""
    document_id, gone = record["document_id"], withdrawal_register.erased(folder)
    known = (gone["document_id"] == document_id).any() or folder.versions(document_id)
    if not record["source_file"] and not known:
        what = f"nothing of {document_id} is held: rows that people typed about it are theirs to take out"
        raise WorkbenchError(what, MANIFEST, "Take out its row, and theirs, in a spreadsheet.")
    return record


def _with_hash(folder: Folder, stone: Tombstone) -> Tombstone:
    """Return a tombstone with the hash that an erasure that was stopped half-way kept, where the file is gone."""
    gone = withdrawal_register.erased(folder)
    same = gone[gone["document_id"] == stone.document_id]
    return replace(stone, sha256=str(same["sha256"].iloc[-1])) if not stone.sha256 and len(same) else stone


def _check(body: str, how: str, by: By) -> None:
    """Raise `WorkbenchError` with all that is missing."""
    needs = [f"its {name}" for name in ("coder", "reason") if not getattr(by, name).strip()]
    wrong = []
    if how == ERASE:
        if not by.second.strip():
            needs.append("a second person who agrees")
        elif same_person(by.coder, by.second):
            wrong.append(f"“{by.second}” and “{by.coder}” may be one person, and an erasure takes two")
        wanted, said = _AUTHORITY.get(body, _NO_BODY), by.authority.strip()
        undated = body in _AUTHORITY and not _DATED.search(said)
        if not said or undated or not _DATED.sub("", said).strip(" ,.;:()-"):
            needs.append(wanted)
    elif by.second.strip() or (by.authority.strip() and how != SETTLE):
        wrong.append("a second person and an authority are for an erasure: choose erase, or leave them out")
    if not _DAY.fullmatch(by.date):
        wrong.append(f"“{by.date}” is no date: write it as 2026-11-21")
    if how == SETTLE and publication.recognised(by.publication) in ("", HELD_BACK):
        choices = ", ".join(word for word in publication.PUBLICATIONS if word != HELD_BACK)
        wrong.append(f"“{by.publication}” settles nothing: say what it is, one of {choices}")
    elif how != SETTLE and by.publication:
        wrong.append("a publication is for what is settled: choose settle, or leave it out")
    if needs or wrong:
        asked = [f"a withdrawal needs {'; '.join(needs)}"] if needs else []
        raise WorkbenchError("; ".join([*asked, *wrong]), "withdraw", "Nothing was changed.")


def same_person(one: str, other: str) -> bool:
    """Say whether two names or initials may be one person's: ``AB``, ``a. b.``, ``Ann Bell``, ``Bell, Ann``."""
    first, second = (_parts(name) for name in (one, other))
    if sorted(first) == sorted(second) or "".join(first) == "".join(second):
        return True
    if first[-1] == second[-1] and 1 in (len(first), len(second)):
        return True
    letters = [
        sorted("".join(part) if _is_initials(part) else (p[0] for p in part)) for part in (first, second)
    ]
    if _is_initials(first) or _is_initials(second):
        return letters[0] == letters[1]
    return first[-1:] == second[-1:] and first[0][0] == second[0][0] and 1 in (len(first[0]), len(second[0]))


def _parts(name: str) -> list[str]:
    parts = _WORDS.findall(names.fold(name))
    return [part for part in parts if part not in names.TITLES] or parts or [""]


def _is_initials(parts: list[str]) -> bool:
    return len("".join(parts)) <= 4 and (len(parts) == 1 or all(len(part) == 1 for part in parts))


def _hold_back(folder: Folder, record: dict[str, str], stone: Tombstone) -> list[Trace]:
    if publication.is_held_back(record["publication"]):
        raise WorkbenchError(f"{stone.document_id} is held back already", MANIFEST, _HOW_BACK)
    return [_publish_as(folder, record, HELD_BACK), _entered(folder, stone)]


def _unpublish(folder: Folder, record: dict[str, str], stone: Tombstone) -> list[Trace]:
    was = publication.counted_as(record["publication"])
    if publication.is_name_withheld(was):
        what = f"the name in {stone.document_id} is withheld, and a committee’s pages would print it"
        raise WorkbenchError(what, MANIFEST, "Hold it back instead.")
    if not publication.is_public(was):
        raise WorkbenchError(f"{stone.document_id} is not published: it is “{was}”", MANIFEST)
    return [_publish_as(folder, record, NO_LONGER), _entered(folder, stone)]


def _restore(folder: Folder, record: dict[str, str], stone: Tombstone) -> list[Trace]:
    acts = withdrawal_register.standing(folder, stone.document_id)
    now = publication.counted_as(record["publication"])
    if not acts or now != _MADE.get(acts[-1].act):
        what = f"{stone.document_id} is “{now}”, which no row of {withdrawal_register.FILE} has made it"
        raise WorkbenchError(what, MANIFEST, "Write its status in the column publication.")
    # The register first: if it is stopped between the two, the document stays out.
    return [_entered(folder, stone), _publish_as(folder, record, acts[-1].was)]


def _settle(folder: Folder, record: dict[str, str], stone: Tombstone) -> list[Trace]:
    if publication.recognised(record["publication"]) == HELD_BACK:
        raise WorkbenchError(f"{stone.document_id} is held back", MANIFEST, _HOW_BACK)
    cells = {"by": stone.authority} if stone.authority else {}
    return [_publish_as(folder, record, stone.publication, cells), _entered(folder, stone)]


_HOW_BACK = "To show it again, withdraw it with --restore."
_MADE = {withdrawal_register.DONE[HOLD_BACK]: HELD_BACK, withdrawal_register.DONE[UNPUBLISH]: NO_LONGER}
_DOES = {HOLD_BACK: _hold_back, UNPUBLISH: _unpublish, RESTORE: _restore, SETTLE: _settle}


def _publish_as(folder: Folder, record: dict[str, str], status: str, also: Mapping[str, str] = {}) -> Trace:
    def wanted(rows: pd.DataFrame) -> Change:
        own = rows.index[rows["document_id"] == record["document_id"]]
        said = {"publication": status, **also}
        return Change(cells={(int(str(row)), name): value for row in own for name, value in said.items()})

    folder.change_rows(wanted)
    now, was = (one or publication.NOT_REPORTED for one in (status, record["publication"]))
    what = f"its publication is “{now}”; it was “{was}”"
    return Trace(MANIFEST, what, 1, "changed")


def _entered(folder: Folder, stone: Tombstone) -> Trace:
    withdrawal_register.enter(folder, stone)
    return Trace(withdrawal_register.FILE, f"it was {stone.act}: who, when and why", 1, "changed")


def _still_there(folder: Folder, words: Words) -> list[Trace]:
    """Name what was written before, outside what is kept, and still has the document's words: nothing is removed."""
    kept = [
        folder.sources,
        folder.path / "recognised",
        folder.path / traces_of_document.SAMPLES,
        *folder.path.glob("*.csv"),
    ]
    found, looked = [], 0
    for one in search_inside_files.look(folder, words, [*erase_document.apart(folder), *kept]):
        looked += 1
        place = one.path.relative_to(folder.path).as_posix()
        ask = "Make it again, or remove it." if one.ours else "Change it, where it should not stay."
        found.append(Trace(place, "runs of five words of it, written before", len(one.runs), "left", ask))
        found.append(erase_document.unread(place, one))
    return [*found, *erase_document.through(folder, looked)]
