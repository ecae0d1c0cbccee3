"""An inquiry on disk in which every word of what nobody may see is planted with a string of its own."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

import workbench as wb
from workbench.inquiry import Inquiry
from workbench.model import tables

SHUT = {"received, not reported": "Xrecv", "confidential": "Xconf", "individual case": "Xcase"}
WITHHELD = "Xname"
_SESSION = """\
Bells Committee

Oral evidence: The care of bells, HC 860

{day}

Members present: Ruth Okafor (Chair); Edward Hale.

Questions {first}-{last}

Witnesses

I: {witness}, {role}.

Examination of witness

Witness: {witness}.

Q{first} Chair: How many ropes were replaced in the towers?

{witness}: {said}

Q{last} Edward Hale: Who keeps a record?

{witness}: We keep one record for each tower, and it is {mark}recorded on paper.
"""
_SAID = (
    "We would oppose a public register of ropes in every tower, and {ropes} {mark}ropes were replaced in the towers "
    "last year. I will write to the Committee with the {mark}figures for training by the end of March."
)
_WRITTEN = "Written evidence submitted by {who} ({code})\n\n1. {one}\n\n2. {two}\n"
_LETTER = "Letter from {who} to the Chair\n\nThe figures for training, {mark}tower by tower, as promised to the Committee.\n"


def made(folder: Path) -> Inquiry:
    """Return the inquiry: published evidence, and of each status that hides something a session, a paper and a letter."""
    inquiry = wb.create(folder, title="The care of bells")
    rows = [
        *_open(folder),
        *(
            row
            for n, one in enumerate([*SHUT.items(), ("name withheld", "")])
            for row in _shut(folder, n, *one)
        ),
    ]
    report = {"document_id": "report", "kind": "report", "title": "The care of bells", "date": "2015-06-01"}
    rows.append(report | {"publication": "published", "status": "not-held", "source_file": ""})
    _table(folder, "sources", rows)
    _table(
        folder,
        "terms",
        [
            {"term_id": "t1", "number": "1", "text": "The ropes of towers, and a public register of them."},
            {"term_id": "t2", "number": "2", "text": "The training of ringers."},
        ],
    )
    _table(
        folder,
        "recommendations",
        [
            {
                "recommendation_id": f"report/r{n}",
                "number": str(n),
                "kind": "recommendation",
                "document_id": "report",
                "text": text,
            }
            for n, text in enumerate(
                ("There should be a public register of ropes.", "Training of ringers should be paid for."), 1
            )
        ],
    )
    _claims(folder, wb.open(folder))
    inquiry = wb.open(folder)
    for ident in list(inquiry.term_links["term_link_id"])[::2]:
        inquiry.decide(ident, "confirm", coder="AB")
    return wb.open(folder)


def _open(folder: Path) -> list[dict[str, str]]:
    session = _SESSION.format(
        day="Wednesday 14 January 2015",
        first=1,
        last=2,
        witness="Ann Pell",
        role="Director, Guild of Ringers",
        said=_SAID.format(mark="", ropes=41).replace("oppose", "support"),
        mark="",
    )
    paper = _WRITTEN.format(
        who="Tower Trust",
        code="BEL0001",
        one="We pay for ropes out of a small budget: 63 ropes were replaced.",
        two="Training of ringers takes two years and every tower needs it.",
    )
    return [
        _source(folder, "session.txt", session, "oral-1", "oral", "published", date="2015-01-14"),
        _source(
            folder,
            "paper.txt",
            paper,
            "BEL0001",
            "written",
            "published",
            author="Tower Trust",
            evidence_code="BEL0001",
        ),
    ]


def _shut(folder: Path, n: int, publication: str, mark: str) -> list[dict[str, str]]:
    """Write a session, a paper and a letter of one status; of a withheld name only what names somebody is planted."""
    name, said = (WITHHELD, "") if publication == "name withheld" else (mark, mark)
    day, first, code = 20 + n, 11 + 2 * n, f"BEL010{n}"
    session = _SESSION.format(
        day=f"Wednesday {day} January 2015",
        first=first,
        last=first + 1,
        witness=f"{name}given {name}sur",
        role=f"{name}role, {name}body",
        said=_SAID.format(mark=said, ropes=52 + n),
        mark=said,
    )
    paper = _WRITTEN.format(
        who=f"{name}author Smith",
        code=code,
        one=f"We counted {said}ropes in the towers: 77 ropes were replaced.",
        two=f"Training of ringers {said}takes two years.",
    )
    shown = {"publication": publication, "note": f"{name}note", "url": f"https://example.org/{name}url"}
    return [
        _source(folder, f"s{n}.txt", session, f"oral-1{n}", "oral", date=f"2015-01-{day}", title=f"{name}title evidence", **shown),
        _source(folder, f"p{n}.txt", paper, code, "written", evidence_code=code, author=f"{name}author Smith",
                title=f"Written evidence submitted by {name}author Smith", date="2015-01-02", **shown),
        _source(folder, f"l{n}.txt", _LETTER.format(who=f"{name}writer", mark=said), f"letter-{n}", "correspondence",
                author=f"{name}writer", title=f"Letter from {name}writer on figures for training", date="2015-03-02", **shown),
    ]  # fmt: skip


def _source(
    folder: Path, name: str, text: str, document_id: str, kind: str, publication: str, **row: str
) -> dict[str, str]:
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "sources" / name).write_text(text, encoding="utf-8")
    return {"document_id": document_id, "source_file": name, "kind": kind, "publication": publication} | row


def _claims(folder: Path, inquiry: Inquiry) -> None:
    """Write what people decided: a link to every passage, replies and events of what is hidden, names with aliases."""
    passages, bearings = inquiry.passages, ("contrary to", "consistent with", "qualifies")
    said = passages[passages["kind"].isin(["answer", "paragraph"])]
    marks = dict(
        zip(
            inquiry.documents["document_id"],
            inquiry.documents["publication"].map(SHUT).fillna(WITHHELD),
            strict=True,
        )
    )
    opened = set(inquiry.documents.loc[inquiry.documents["publication"] == "published", "document_id"])
    _table(
        folder,
        "links",
        [
            {
                "recommendation_id": "report/r1",
                "passage_id": row.passage_id,
                "bearing": bearings[n % 3],
                "quote": row.text[:40],
                "coder": "AB",
                "decided": "2026-11-21",
                "note": ""
                if row.document_id in opened
                else f"see {marks[row.document_id]}given {marks[row.document_id]}sur alias",
            }
            for n, row in enumerate(said.itertuples())
        ],
    )
    _table(
        folder,
        "responses",
        [
            {
                "response_id": f"a{n}",
                "recommendation_id": "report/r1",
                "document_id": f"letter-{n}",
                "responder": f"{mark}responder",
                "date": "2015-04-01",
                "position": "accepted",
                "wording": f"{mark}wording",
                "matched_by": "person",
                "status": "confirmed",
                "coder": "AB",
                "note": f"{mark}reading",
            }
            for n, mark in enumerate(SHUT.values())
        ],
    )
    _table(
        folder,
        "events",
        [
            {
                "date": f"2015-02-0{n + 1}",
                "kind": "letter",
                "what": f"{mark}event",
                "document_id": f"letter-{n}",
                "note": f"{mark}told",
            }
            for n, mark in enumerate(SHUT.values())
        ],
    )
    _table(
        folder,
        "authorities",
        [
            dict.fromkeys(("from", "to", "note"), "")
            | {"name": "Bell County", "kind": "other", "provenance": "real"}
        ],
    )
    people = zip(inquiry.people["person_id"], inquiry.people["name"], strict=True)
    _table(
        folder, "people", [{"person_id": i, "name": name, "aliases": f"{name} alias"} for i, name in people]
    )


def _table(folder: Path, name: str, rows: list[dict[str, str]]) -> None:
    (folder / f"{name}.csv").write_bytes(tables.csv_bytes(pd.DataFrame(rows).fillna("")))
