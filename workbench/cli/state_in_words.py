"""What an inquiry holds, line by line, as `workbench status` prints it."""

from __future__ import annotations

from pathlib import Path

from ..inquiry import open as open_inquiry
from ..inquiry.withdrawal import held_back_in_words
from ..model import Problem, problem_reasons, tables
from ..model.held_evidence import read_in_part
from .terminal import counted, rows_in_lines

# As many names of files as are listed in one line.
SHOWN = 20


def state_in_words(folder: Path, audience: str) -> list[str]:
    """Return the documents, what was made of them, and what could not be used; for an audience, what it may see."""
    inquiry = open_inquiry(folder, audience=audience)
    documents = inquiry.documents
    lines = rows_in_lines(documents, ["status", "kind", "provenance", "document_id", "title"])
    held = documents[documents["status"] != "not-held"]
    readable = held["status"].isin(["ok", "partial"]).sum()
    lines += ["", f"{counted(len(documents), 'document')} known, {len(held)} held, {readable} readable."]
    if audience:
        lines += [said] if (said := read_in_part(documents)) else []
    else:
        in_part = held[(held["status"] == "partial") & (held["note"] != "")]
        lines += [f"Read in part: {row.document_id}: {row.note}" for row in in_part.head(SHOWN).itertuples()]
        if len(in_part) > SHOWN:
            lines.append(
                f"Read in part: {len(in_part) - SHOWN:,} more; the tables documents and ledger name them."
            )
        lines += held_back_in_words(inquiry.folder)
    problems = inquiry.problems
    for noun in ("passage", "recommendation", "citation", "tag", "link", "problem"):
        lines.append(counted(len(getattr(inquiry, f"{noun}s")), noun, width=7))
    for rows in problem_reasons.counted(tables.rows(problems, Problem)):
        # What is wrong with no document, and has words, is about the file of that name.
        named = sorted(one.text for one in rows if one.text and not one.document_id)
        listed = f": {', '.join(named[:SHOWN])}" if named else ""
        more = f" and {len(named) - SHOWN:,} more" if len(named) > SHOWN else ""
        lines.append(f"        {len(rows):,} × {rows[0].reason}{listed}{more}")
    return lines
