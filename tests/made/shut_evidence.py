"""An inquiry with evidence that the public may not see, and the same inquiry to which it was never added.

Open: two printed sessions and the report of an invented committee, three submissions, a reply. Shut: a third session,
which the report cites, and twenty papers of every format that is read, in each status that hides something. People
decided on all of it, in notes that name it; the researcher's own tables speak of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

import pandas as pd

import workbench as wb
from tests.made import house_style
from tests.made.inquiries import SECOND, SESSION, SUBMISSION, write
from tests.made.packed import docx, odt, p
from workbench.inquiry import Inquiry
from workbench.model import tables

PLANTED = "Zshut"
"""It stands in every shut document, and in every note and row about one."""
STATUSES = ("confidential", "received, not reported", "individual case", "no longer published")
OPEN = (
    "Written evidence submitted by {who} ({code})\n\n1. We counted the records of every tower, and {one}\n\n"
    "2. Training of volunteers takes two years, and the funding of it is small.\n"
)
TERMS = (
    "term_id,number,text\nt1,1,The records that are kept and who may see them\n"
    "t2,2,The training and funding of volunteers\n"
)
CODED = {
    "tags": "tag_id",
    "links": "link_id",
    "term_links": "term_link_id",
    "undertakings": "undertaking_id",
    "responses": "response_id",
}


def shut_files() -> dict[str, bytes]:
    """Return twenty files: submissions, sessions, letters, a draft report, by their names; each has `PLANTED` in it."""
    return dict(_shut())


def _shut() -> Iterator[tuple[str, bytes]]:
    kinds = ("txt", "html", "docx", "odt", "rtf")
    for n in range(1, 11):
        lines = _submission(f"{PLANTED} Society {n}", f"ZED{n:04}", n)
        yield f"paper-{n}.{kinds[n % 5]}", _as(kinds[n % 5], lines)
    for n in range(11, 16):
        yield f"session-{n}.{kinds[n % 5]}", _as(kinds[n % 5], _session(n))
    mail = (
        f"From: {PLANTED} Writer <z@example.org>\nTo: The Committee <c@example.org>\nSubject: {PLANTED} on records\n"
        f"Date: Tue, 3 Mar 2015 09:30:00 +0000\n\nThe {PLANTED} records of every tower were lost, and we told nobody.\n"
    )
    yield "letter-16.eml", mail.encode()
    said = f"{PLANTED.upper()} SPEAKER: The {PLANTED} records of every tower were lost, and nobody was told."
    yield "captions-17.vtt", f"WEBVTT\n\n00:01.000 --> 00:09.000\n{said}\n".encode()
    yield "captions-18.srt", f"1\n00:00:01,000 --> 00:00:09,000\n{said}\n".encode()
    yield (
        "report-19.txt",
        (
            f"Bells Committee\n\nThe {PLANTED} draft: First Report of Session 2014-15\n\n"
            "Conclusions and recommendations\n\n"
            f"1. The {PLANTED} register of every tower should be paid for by the Government. (Paragraph 3)\n"
        ).encode(),
    )
    yield (
        "reply-20.txt",
        f"The {PLANTED} Government reply\n\nRecommendation 1: we accept the {PLANTED} one.\n".encode(),
    )


def _submission(who: str, code: str, n: int) -> list[str]:
    return [
        f"Written evidence submitted by {who} ({code})",
        f"1. We oppose the register: {n + 40} {PLANTED} records of every tower were lost, and the access to them.",
        f"2. Training of {PLANTED} volunteers takes {n} years, and the funding of it is small.",
    ]


def _session(n: int) -> list[str]:
    who = f"Quill {PLANTED}{'abcdefghijklmnop'[n]}"
    return [
        "Bells Committee",
        "Oral evidence: The care of bells, HC 860",
        f"Wednesday {n} March 2015",
        "Members present: Ruth Okafor (Chair); Edward Hale.",
        f"Questions {n * 40}-{n * 40 + 1}",
        "Witnesses",
        f"I: {who}, Director, {PLANTED} Guild.",
        "Examination of witness",
        f"Witness: {who}.",
        f"Q{n * 40} Chair: How many records were lost?",
        f"{who}: We would oppose a register: {n + 60} {PLANTED} records were lost. I will write to the Committee with them.",
        f"Q{n * 40 + 1} Edward Hale: Who pays for training?",
        f"{who}: Nobody pays for {PLANTED} training of volunteers, and the funding is small.",
    ]


def _as(kind: str, lines: list[str]) -> bytes:
    if kind == "html":
        body = "".join(f"<p>{escape(line)}</p>" for line in lines)
        return f"<html><head><title>{escape(lines[0])}</title></head><body>{body}</body></html>".encode()
    if kind == "docx":
        return docx("".join(p(escape(line)) for line in lines))
    if kind == "odt":
        return odt("".join(f"<text:p>{escape(line)}</text:p>" for line in lines))
    if kind == "rtf":
        return b"{\\rtf1\\ansi " + b"".join(line.encode("ascii") + b"\\par " for line in lines) + b"}"
    return "\n\n".join(lines).encode()


def made(place: Path) -> tuple[Inquiry, Inquiry]:
    """Return both: first the inquiry with what is shut, then the one that never had it."""
    printed = list(house_style.build(place / "printed", 0).files)
    shut, without = _added(place / "with", printed, held=True), _added(place / "without", printed, held=False)
    ids = _shut_ids(shut)
    for inquiry in (without, shut):
        _own_tables(inquiry, ids if inquiry is shut else [])
    without, shut = (wb.open(one.folder.path) for one in (without, shut))
    _decide_on_the_same(without, shut)
    _decide_on_what_is_shut(shut, ids)
    return wb.open(shut.folder.path), wb.open(without.folder.path)


def _added(folder: Path, printed: list[Path], *, held: bool) -> Inquiry:
    inquiry = wb.create(folder / "inquiry", title="The care of bells")
    third = printed[2]
    given = [path for path in printed if path != third]
    for n, who in enumerate(("Tower Trust", "Guild of Ringers", "Parish of Elm"), 1):
        text = OPEN.format(who=who, code=f"BEL{n:04}", one=f"{n + 3} of them were lost.")
        given.append(write(folder / "given", f"open-{n}.txt", text))
    inquiry.add(given, publication="published")
    if held:
        inquiry.add([third], publication="confidential")
        for n, (name, data) in enumerate(shut_files().items()):
            inquiry.add([write(folder / "given", name, data)], publication=STATUSES[n % len(STATUSES)])
    (inquiry.folder.path / "terms.csv").write_text(TERMS, encoding="utf-8")
    return wb.open(inquiry.folder.path)


def _shut_ids(inquiry: Inquiry) -> list[str]:
    documents = inquiry.documents
    return documents.loc[documents["publication"].isin(STATUSES), "document_id"].tolist()


def _own_tables(inquiry: Inquiry, shut: list[str]) -> None:
    """Write the researcher's own tables: rows about the open evidence, and among them rows about what is shut."""
    quotes = dict(zip(inquiry.passages["document_id"], inquiry.passages["passage_id"], strict=True))
    link = {
        "bearing": "contrary to",
        "quote": "",
        "coder": "AB",
        "decided": "2026-11-21",
        "recommendation_id": "report/r1",
    }
    links = [link | {"passage_id": quotes[i], "note": f"as {PLANTED} says"} for i in shut if i in quotes]
    links.insert(len(links) // 2, link | {"passage_id": "BEL0001/1", "note": "open"})
    replies = [
        {"response_id": f"z{n}", "recommendation_id": "report/r1", "document_id": i, "responder": PLANTED,
         "date": f"2015-04-{n + 1:02}", "position": "accepted", "wording": PLANTED, "matched_by": "person",
         "status": "confirmed", "coder": "AB", "note": PLANTED}
        for n, i in enumerate(shut)
    ]  # fmt: skip
    replies.append(replies[0] | {"response_id": "a1", "document_id": "report", "responder": "Government", "wording": "We agree.", "note": "ours"} if replies else
                   {"response_id": "a1", "recommendation_id": "report/r1", "document_id": "report", "responder": "Government",
                    "date": "2015-04-01", "position": "accepted", "wording": "We agree.", "matched_by": "person",
                    "status": "confirmed", "coder": "AB", "note": "ours"})  # fmt: skip
    events = [
        {"date": f"2015-05-{n + 1:02}", "kind": "letter", "what": f"{PLANTED} wrote", "document_id": i}
        for n, i in enumerate(shut)
    ]
    events.append(
        {"date": "2015-06-01", "kind": "letter", "what": "The Trust wrote", "document_id": "BEL0001"}
    )
    people = [
        {"person_id": i, "name": name, "category": "parishes" if PLANTED not in name else f"{PLANTED} bodies"}
        for i, name in zip(inquiry.people["person_id"], inquiry.people["name"], strict=True)
    ]
    for name, rows in (("links", links), ("responses", replies), ("events", events), ("people", people)):
        _table(inquiry.folder.path / f"{name}.csv", rows)


def _table(place: Path, rows: list[dict[str, str]]) -> None:
    place.write_bytes(tables.csv_bytes(pd.DataFrame(rows).fillna("")))


def _decide_on_the_same(without: Inquiry, shut: Inquiry) -> None:
    """Confirm every second row of the inquiry that never had the rest, dismiss every seventh, in both alike."""
    for table, key in CODED.items():
        known = set(getattr(shut, table)[key])
        for n, row_id in enumerate(getattr(without, table)[key].tolist()):
            act = "dismiss" if n % 7 == 6 else "confirm" if n % 2 == 0 else ""
            if act and row_id in known:
                for inquiry in (without, shut):
                    inquiry.decide(row_id, act, coder="AB")


def _decide_on_what_is_shut(inquiry: Inquiry, shut: list[str]) -> None:
    """Confirm every row about what is shut with a note that names it, and name it in notes on other rows."""
    for table, key in CODED.items():
        frame = getattr(inquiry, table)
        about = frame["passage_id"].map(lambda value: any(value.startswith(f"{i}/") for i in shut))
        for row_id in frame.loc[about, key].tolist()[:40]:
            inquiry.decide(row_id, "confirm", coder="CD", note=f"{PLANTED} is right")
        for row_id in frame.loc[~about & (frame["status"] == "confirmed"), key].tolist()[:5]:
            inquiry.decide(row_id, "note", coder="AB", note=f"unlike {PLANTED}, who was heard in private")


def with_a_withheld_name(place: Path, name: str) -> Inquiry:
    """Return an inquiry in which ``name`` gave evidence under a withheld name, in a session and in a paper."""
    inquiry = wb.create(place / "inquiry", title="The care of bells")
    shut = SECOND.replace("Ann Pell", name).replace(
        "Director, Guild of Ringers", f"{name.split()[0]} of the Guild"
    )
    inquiry.add(
        [write(place, "open.txt", SESSION), write(place, "paper.txt", SUBMISSION)], publication="published"
    )
    inquiry.add(
        [write(place, "shut.txt", shut.replace("14 January", "15 January"))], publication="name withheld"
    )
    paper = SUBMISSION.replace("Tower Trust", name).replace("BEL0001", "BEL0002")
    inquiry.add([write(place, "other.txt", paper)], publication="name withheld")
    (inquiry.folder.path / "terms.csv").write_text(TERMS, encoding="utf-8")
    inquiry = wb.open(inquiry.folder.path)
    for row_id in inquiry.tags["tag_id"].tolist():
        inquiry.decide(row_id, "confirm", coder="AB", note=f"as {name} says")
    return wb.open(inquiry.folder.path)


def parts(data: bytes) -> Mapping[str, bytes]:
    """Return the parts of a Word or Excel file by their names."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}
