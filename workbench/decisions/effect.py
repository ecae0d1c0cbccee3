"""What decisions make of the suggestions: statuses, changed fields and added rows written onto a table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import tables
from ..model import Decision
from .chain import ERASED
from .claims import IDS, PERSONS, stands
from .placing import Shelf
from .standing import Standing, in_order, standings

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Unplaced:
    """One coder's decision that holds for no row now, and why: nothing is lost, it only has no place."""

    table: str
    row_id: str
    coder: str
    status: str
    decided: str
    decision_id: str
    passage_id: str
    quote: str
    note: str
    reason: str


def applied(
    frame: pd.DataFrame, decisions: pd.DataFrame, table: str, passages: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return a table of suggestions with what people decided written onto it.

    Status, coder, the day decided, note and changed fields; over coders the later status holds, and a note by
    another coder is shown with whose it is. A dismissed tag's words stay dismissed under a new tag of the theme
    that overlaps them, unless a person decided on that one itself. Rows that a person added, or confirmed and
    that nothing suggests now, stand at the end. With ``passages``, words that no longer stand where they did
    are looked for in their passage and in the others of the document (`placing`), and placed if they are there once.
    """
    return _placed(frame, decisions, table, passages)[0]


def unplaced(decisions: pd.DataFrame, frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the decisions that hold for no row of ``frames`` (tables by name, with ``passages``), one row each.

    What was erased from the log was taken out on purpose, and is not among them.
    """
    erased = set(decisions.loc[decisions["table"] == ERASED, "row_id"])
    found: list[Unplaced] = []
    for table in IDS:
        if table in frames:
            found += _placed(frames[table], decisions, table, frames.get("passages"))[1]
    return tables.table(Unplaced, [one for one in found if one.decision_id not in erased])


def _placed(
    frame: pd.DataFrame, decisions: pd.DataFrame, table: str, passages: pd.DataFrame | None
) -> tuple[pd.DataFrame, list[Unplaced]]:
    if not (decisions["table"] == table).any():
        return frame, []
    decided = _by_row(decisions[decisions["table"].isin([table, "decisions"])], table)
    claims = {row_id: _claim(standing) for row_id, standing in decided.items()}
    shelf = Shelf(passages, claims.values()) if passages is not None else None
    sheet = _Sheet(frame, table)
    lost: list[Unplaced] = []
    elsewhere = []
    for row_id, standing in decided.items():
        was, place = claims[row_id], sheet.places.get(row_id)
        now = shelf.now(was) if shelf else was
        if now is None:
            lost += _lost(standing, was, "its words no longer stand in its passage, nor in one other")
            del claims[row_id]
        elif place is None or now is not was or sheet.has_other_words(place, was):
            claims[row_id] = now
            elsewhere.append((standing, now))
        else:
            sheet.write(place, standing)
    for standing, claim in elsewhere:
        reason = _elsewhere(sheet, standing, claim, shelf)
        lost += _lost(standing, claim, reason) if reason else []
    for row_id, claim in claims.items():
        if _status(decided[row_id]) == "dismissed":
            sheet.write_free(sheet.overlapping(claim), decided[row_id])
    return sheet.frame(), lost


def _by_row(decisions: pd.DataFrame, table: str) -> dict[str, list[Standing]]:
    rows: dict[str, list[Standing]] = {}
    for standing in standings(tables.rows(in_order(decisions), Decision)):
        if standing.table == table:
            rows.setdefault(standing.row_id, []).append(standing)
    return rows


def _claim(standing: list[Standing]) -> dict[str, Any]:
    """Return the row that decisions are about, as the last who wrote it down saw it."""
    claims: list[dict[str, Any]] = [json.loads(s.claim) for s in standing if s.claim != "{}"]
    return claims[-1] if claims else {}


def _status(standing: Iterable[Standing]) -> str:
    return next((s.status for s in standing if s.latest), "")


def _elsewhere(sheet: _Sheet, standing: list[Standing], claim: dict[str, Any], shelf: Shelf | None) -> str:
    """Place decisions whose row is not there, on the same words or as a row of its own; or return why not."""
    if not claim:
        return "its row is gone, and what was written with it was erased or is missing"
    status, same = _status(standing), sheet.same_words(claim)
    if len(same) == 1:
        return (
            ""
            if sheet.write_free(same, standing)
            else "somebody decided otherwise on the tag that has its words now"
        )
    if status == "dismissed" and any(sheet.can_be_dismissed(place) for place in sheet.overlapping(claim)):
        return ""  # it holds for those: see `_placed`
    if status != "confirmed":
        return "nothing suggests its row now"
    found = _found(claim, shelf.texts if shelf else None)
    if found is None:
        return "its words no longer stand in its passage, or stand there more than once"
    sheet.add(standing[0].row_id, found, standing)
    return ""


def _found(claim: dict[str, Any], texts: Mapping[str, str] | None) -> dict[str, Any] | None:
    """Return the claim with the offsets at which its quotation stands now; ``None`` where it has no one place."""
    passage_id, quote = claim.get("passage_id", ""), claim.get("quote", "")
    if texts is None or not passage_id:
        return claim
    text = texts.get(passage_id)
    if text is None:
        return None
    if not quote or stands(text, claim):
        return claim
    if text.count(quote) != 1:
        return None
    start = text.index(quote)
    return claim | {"start": start, "end": start + len(quote)}


def _lost(standing: Iterable[Standing], claim: Mapping[str, Any], reason: str) -> list[Unplaced]:
    where, quote = str(claim.get("passage_id", "")), str(claim.get("quote", ""))
    return [
        Unplaced(s.table, s.row_id, s.coder, s.status, s.decided, s.decision_id, where, quote, s.note, reason)
        for s in standing
    ]


class _Sheet:
    """A table while decisions are written onto it: columns as lists, so that each is made anew only once."""

    def __init__(self, frame: pd.DataFrame, table: str) -> None:
        self.given, self.table, self.key = frame, table, IDS[table]
        self.columns: dict[str, list[Any]] = {}
        self.added: list[dict[str, Any]] = []
        self.taken: set[int] = set()
        self.places: dict[str, int] = {row_id: place for place, row_id in enumerate(frame[self.key].tolist())}
        self._spans: dict[tuple[str, str], list[int]] | None = None
        self._columns: tuple[list[Any], ...] = ()

    def _column(self, name: str) -> list[Any]:
        if name not in self.columns:
            self.columns[name] = self.given[name].tolist()
        return self.columns[name]

    def write(self, place: int, standing: list[Standing]) -> None:
        """Write what stands onto a row."""
        self.taken.add(place)
        names = [n for n in (*PERSONS, *_changes(standing)) if n in self.given.columns and n != self.key]
        row = {name: self._column(name)[place] for name in names}
        for name, value in _ruled(row, standing).items():
            if name in row:
                self.columns[name][place] = value

    def write_free(self, places: Iterable[int], standing: list[Standing]) -> bool:
        """Write what stands onto those of the rows that nobody decided on; say whether there was one."""
        free = [place for place in places if place not in self.taken]
        for place in free:
            self.write(place, standing)
        return bool(free)

    def can_be_dismissed(self, place: int) -> bool:
        """Say whether nobody decided on a row itself, or it is dismissed."""
        return place not in self.taken or self._column("status")[place] == "dismissed"

    def has_other_words(self, place: int, claim: Mapping[str, Any]) -> bool:
        """Say whether a tag now has other words at the same place than those that were decided on."""
        return self.table == "tags" and bool(claim.get("quote")) and self._span(place)[2] != claim["quote"]

    def add(self, row_id: str, claim: Mapping[str, Any], standing: list[Standing]) -> None:
        """Add a row that a person claims."""
        coder = next((s.coder for s in standing if s.added or s.status == "confirmed"), standing[-1].coder)
        made = {
            "origin": f"person:{coder}",
            "basis": "person",
            "matched_by": "person",
            "bearing": "undecided",
        }
        if self.table == "links" and "reasons" not in claim:
            made["reasons"] = f"linked by {coder}"
        row = {name: claim.get(name, made.get(name, "")) for name in self.given.columns}
        row |= {self.key: row_id, "status": "suggested", "coder": "", "decided": "", "note": ""}
        self.added.append(_ruled(row, standing))

    def overlapping(self, claim: Mapping[str, Any]) -> list[int]:
        """Return the places of the tags of a claim's theme and passage whose words overlap the claim's."""
        if self.table != "tags" or not {"start", "end", "quote"} <= set(claim):
            return []
        return [p for p in self._of_theme(claim) if _overlaps(claim, self._span(p))]

    def same_words(self, claim: Mapping[str, Any]) -> list[int]:
        """Return the places of the tags of a claim's theme and passage that have its very words, or the one that
        has them where the claim says; of the links, those of its recommendation and passage.
        """
        if self.table == "links":
            return self._of_item(claim)
        if self.table != "tags":
            return []
        same = [p for p in self._of_theme(claim) if self._span(p)[2] == claim.get("quote", "")]
        return [p for p in same if self._span(p)[0] == claim.get("start")] or same

    def _of_item(self, claim: Mapping[str, Any]) -> list[int]:
        wanted = (claim.get("recommendation_id"), claim.get("passage_id"))
        cells = zip(self.given["recommendation_id"], self.given["passage_id"], strict=True)
        return [place for place, pair in enumerate(cells) if pair == wanted]

    def _of_theme(self, claim: Mapping[str, Any]) -> list[int]:
        if self._spans is None:
            self._spans = {}
            for place, key in enumerate(zip(self.given["passage_id"], self.given["theme"], strict=True)):
                self._spans.setdefault(key, []).append(place)
        return self._spans.get((claim.get("passage_id", ""), claim.get("theme", "")), [])

    def _span(self, place: int) -> tuple[int, int, str]:
        if not self._columns:
            self._columns = tuple(self.given[name].tolist() for name in ("start", "end", "quote"))
        starts, ends, quotes = self._columns
        return starts[place], ends[place], quotes[place]

    def frame(self) -> pd.DataFrame:
        """Return the table with everything written."""
        import pandas as pd

        made = self.given.copy()
        for name, values in self.columns.items():
            made[name] = pd.Series(values, index=made.index, dtype=made[name].dtype)
        if not self.added:
            return made
        new = {
            str(name): pd.Series([_cell(row[str(name)], dtype) for row in self.added], dtype=dtype)
            for name, dtype in self.given.dtypes.items()
        }
        return pd.concat([made, pd.DataFrame(new)], ignore_index=True)


def _cell(value: Any, dtype: Any) -> Any:
    """Return a claim's value as a column of a type holds it."""
    if str(dtype) == "object":
        return tuple(value) if isinstance(value, list | tuple) else tuple(filter(None, [value]))
    if str(dtype) in ("Int64", "Float64"):
        return None if value == "" else value
    return str(value)


def _overlaps(claim: Mapping[str, Any], span: tuple[int, int, str]) -> bool:
    """Say whether a span shares words with a claim: the same places, and the same letters in them.

    In a new version of a text the same places may hold other words: those are not what was dismissed.
    """
    start, end = max(int(claim["start"]), span[0]), min(int(claim["end"]), span[1])
    if start >= end:
        return False
    theirs = str(claim["quote"])[start - int(claim["start"]) : end - int(claim["start"])]
    return theirs == span[2][start - span[0] : end - span[0]]


def _changes(standing: Iterable[Standing]) -> dict[str, Any]:
    """Return the fields that people set, the later over the earlier."""
    changes: dict[str, Any] = {}
    for s in sorted(standing, key=lambda s: s.changed):
        changes |= json.loads(s.changes)
    return changes


def _ruled(row: dict[str, Any], standing: list[Standing]) -> dict[str, Any]:
    """Return a row with what stands written on it: status, coder, day, notes, and the fields that were changed."""
    ruled = dict(row)
    for name, value in _changes(standing).items():
        if name in ruled:
            ruled[name] = (
                tuple(value) if isinstance(ruled[name], tuple) and isinstance(value, list) else value
            )
    holds = next((s for s in standing if s.latest), None)
    deciding = holds or next((s for s in reversed(standing) if s.changes != "{}"), None)
    notes = {row["coder"]: row["note"]} | {s.coder: s.note for s in standing if s.note}
    if deciding:
        ruled |= {"coder": deciding.coder, "decided": deciding.decided[:10]}
        ruled |= {"status": holds.status} if holds else {}
    own = notes.pop(ruled["coder"], "")
    others = [f"{coder}: {note}" if coder else note for coder, note in notes.items() if note]
    return ruled | {"note": "; ".join(filter(None, [own, *others]))}
