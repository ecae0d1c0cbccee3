"""Which pages were sent to whom: a row of briefings.csv for each, which stays in the folder and is on no page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..briefing import page_parts, page_record
from ..errors import WorkbenchError
from ..model import tables
from . import locked_tables
from .folder import Folder
from .locked_tables import Change

if TYPE_CHECKING:
    import pandas as pd

    from ..briefing.page_record import Record
    from ..briefing.standalone_html import Briefing

FILE = "briefings.csv"


@dataclass(frozen=True)
class Sent:
    """One page that was sent: the file, the day, whose copy it is, the documents that it quotes, and its digest."""

    briefing: str
    date: str
    recipient: str
    file: str
    documents: tuple[str, ...]
    kind: str
    audience: str
    digest: str


def enter(folder: Folder, page: Briefing, name: str, recipient: str, date: str) -> None:
    """Write down that a page was sent; one that stands there for the same recipient already is not written twice.

    Raises `WorkbenchError` where no recipient is named, or the file can't be written.
    """
    if not recipient.strip():
        raise WorkbenchError(
            "nobody is named whose copy it is", "--for", "Name them: --for “Ruth Okafor MP”."
        )
    parsed = page_parts.parse(page.html)
    record = page_record.read(parsed)
    if record is None:
        raise WorkbenchError("the page carries no record of how it was made", name, "Make it again.")
    quoted = sorted({element.get("data-document", "") for element in parsed.iter("q")} - {""})
    row = {
        "briefing": name, "date": date, "recipient": recipient.strip(), "file": name, "documents": "; ".join(quoted),
        "kind": record.kind, "audience": record.audience, "digest": record.page,
    }  # fmt: skip

    def wanted(rows: pd.DataFrame) -> Change:
        there = zip(rows["digest"], rows["recipient"], strict=True)
        return Change() if (row["digest"], row["recipient"]) in set(there) else Change(added=[row])

    locked_tables.change(folder.at(FILE), wanted, tuple(row))


def sent(folder: Folder) -> pd.DataFrame:
    """Return the pages that were sent, one row each, as they were written down: columns of `Sent`."""
    frame = folder.own_table(FILE, (), tables.columns(Sent))
    rows = [{str(name): str(cell) for name, cell in row.items()} for row in frame.to_dict("records")]
    return tables.table(
        Sent,
        [
            Sent(
                row["briefing"], row["date"], row["recipient"], row["file"], tables.split_list(row["documents"]),
                row["kind"], row["audience"], row["digest"],
            )
            for row in rows
        ],
    )  # fmt: skip


def whose(folder: Folder, record: Record) -> str:
    """Return in words to whom the page with this record was sent, and when; nothing where that is not written down."""
    if not folder.at(FILE).is_file():
        return ""
    same: list[Sent] = [one for one in tables.rows(sent(folder), Sent) if one.digest == record.page]
    copies = [", ".join(filter(None, (one.recipient, one.date))) for one in same]
    return f"it was sent to {'; '.join(copies)}" if copies else ""
