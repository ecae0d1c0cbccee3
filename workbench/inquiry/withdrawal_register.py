"""withdrawn.csv: who took which document out, or asked for it, how, when and why; one row per act, the newest last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import tables
from . import locked_tables
from .folder import Folder
from .locked_tables import Change

if TYPE_CHECKING:
    import pandas as pd

FILE = "withdrawn.csv"
HOLD_BACK, UNPUBLISH, ERASE, RESTORE, SETTLE = "hold back", "unpublish", "erase", "restore", "settle"
DONE = {
    HOLD_BACK: "held back", UNPUBLISH: "unpublished", ERASE: "erased", RESTORE: "restored", SETTLE: "settled",
}  # fmt: skip
"""The verbs, and what the register says of a document that each was done to."""
ASKED = "asked for confidence"


@dataclass(frozen=True)
class Tombstone:
    """One act on one document. Of an erased one this is all that stays: that it was here, by its hash.

    ``act`` is one of `DONE`; a row of an older file has none and is *erased*. ``was`` is the publication status before
    it, ``second`` who agreed, ``authority`` by whose order, ``briefings`` those sent that quote it. `ASKED` is what a
    paper's own words did when it came in; ``publication`` is the status after that, or after it was settled.
    """

    document_id: str
    sha256: str
    date: str
    coder: str
    reason: str
    briefings: tuple[str, ...] = ()
    act: str = ""
    was: str = ""
    second: str = ""
    authority: str = ""
    publication: str = ""


def rows(folder: Folder) -> pd.DataFrame:
    """Return the register, one row per act, in the order in which they were done."""
    names = tables.columns(Tombstone)
    older = ["document_id", "sha256", "date", "coder", "reason", "briefings"]
    frame = folder.own_table(FILE, older, names[len(older) :])[names].reset_index(drop=True)
    frame["act"] = frame["act"].replace("", DONE[ERASE])
    return frame


def erased(folder: Folder) -> pd.DataFrame:
    """Return the tombstones, one row per document that was erased: a file with such a hash is not taken again."""
    frame = rows(folder)
    return frame[frame["act"] == DONE[ERASE]].reset_index(drop=True)


def standing(folder: Folder, document_id: str) -> list[Tombstone]:
    """Return the acts on a document that were not restored since, the newest last."""
    frame = rows(folder)
    left: list[Tombstone] = []
    for record in frame[frame["document_id"] == document_id].to_dict("records"):
        one = Tombstone(**{str(k): str(v) for k, v in record.items()} | {"briefings": ()})  # type: ignore[arg-type]
        if one.act in (ASKED, DONE[SETTLE]):
            continue
        if one.act == DONE[RESTORE]:
            del left[-1:]
        else:
            left.append(one)
    return left


def asked(folder: Folder) -> dict[str, Tombstone]:
    """Return what asks for confidence by its own words and was not settled since, by document."""
    open_: dict[str, Tombstone] = {}
    for record in rows(folder).to_dict("records"):
        one = Tombstone(**{str(k): str(v) for k, v in record.items()} | {"briefings": ()})  # type: ignore[arg-type]
        if one.act == ASKED:
            open_[one.document_id] = one
        elif one.act == DONE[SETTLE]:
            open_.pop(one.document_id, None)
    return open_


def enter(folder: Folder, stone: Tombstone) -> None:
    """Write one act at the end. An erasure that was stopped half-way and is done again stays one row."""

    def wanted(known: pd.DataFrame) -> Change:
        again = known.iloc[:0]
        if stone.act == DONE[ERASE]:  # a row of an older file says no act, and is an erasure
            same = (known["document_id"] == stone.document_id) & known["act"].isin(["", stone.act])
            again = known[same & (known["sha256"] == stone.sha256)]
        new = {name: str(value) for name, value in vars(stone).items()}
        new["briefings"] = tables.LIST_SEPARATOR.join(stone.briefings)
        return Change([new], removed=[int(str(row)) for row in again.index])

    locked_tables.change(folder.path / FILE, wanted, tables.columns(Tombstone))
