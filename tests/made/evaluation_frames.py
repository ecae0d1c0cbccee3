"""A truth turned into the frames that a perfect product would give: what the scoring is tested with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.evaluation.inquiries import Frames
from tests.evaluation.reports import LOCATED
from tests.made.house_style import Note, Truth, Turn
from tests.made.published import published
from workbench.model import (
    Appearance,
    Citation,
    Document,
    EvidenceBase,
    Mark,
    Passage,
    Problem,
    Quotation,
    Recommendation,
    tables,
)


def perfect(truth: Truth) -> Frames:
    """Return the frames of an inquiry in which nothing was missed and nothing guessed."""
    spoken = _spoken(truth.turns)
    citations = [row for note in truth.report.notes for row in _citations(note, spoken)]
    return Frames(
        tables.table(Document, _documents(truth)),
        tables.table(Passage, [*spoken, *_report(truth)]),
        tables.table(Appearance, _appearances(truth)),
        tables.table(Recommendation, _items(truth)),
        tables.table(Citation, citations),
        tables.table(Quotation, _quotations(truth, citations)),
        tables.table(Mark, [m for p in truth.report.paragraphs for m in _marks(p.number, p.calls)]),
        tables.table(Problem, [Problem("oral-2015-02-10", 2, 0, "Dr Hale", "fits two people")]),
        tables.table(EvidenceBase, [_base("4", ()), _base("5", ("report/r4",))]),
    )


def _documents(truth: Truth) -> list[Document]:
    oral = [published(f"oral-{s.date}", "oral", date=s.date) for s in truth.sessions]
    written = [
        published(code, "written", evidence_code=code, author=name, status="not-held")
        for code, name in truth.report.submissions
    ]
    return [*oral, published("report", "report"), *written]


def _spoken(turns: Sequence[Turn]) -> list[Passage]:
    rows: list[Passage] = []
    seen: dict[str, int] = {}
    for number, turn in enumerate(turns, start=1):
        document = f"oral-{turn.session}"
        for text in turn.paragraphs:
            locator = f"Q{turn.q}"
            n = seen[document + locator] = seen.get(document + locator, 0) + 1
            passage_id = f"{document}/{locator}" + (f".{n}" if n > 1 else "")
            kind = "answer" if turn.person else "statement"
            row = Passage(passage_id, document, len(rows), kind, locator, number, turn.speaker, turn.person)
            rows.append(replace(row, panel=turn.panel, text=text))
    return rows


def _report(truth: Truth) -> list[Passage]:
    paragraphs = [
        Passage(
            f"report/{p.number}",
            "report",
            p.number,
            "paragraph",
            str(p.number),
            section=p.chapter,
            text=p.text,
        )
        for p in truth.report.paragraphs
    ]
    notes = [
        Passage(f"report/n{n.number}", "report", 100 + n.number, "note", f"n{n.number}", text=n.text)
        for n in truth.report.notes
    ]
    summary = [
        Passage(f"report/s{n}", "report", 0, "paragraph", f"s{n}", text=t)
        for n, t in enumerate(truth.report.summary)
    ]
    headings = [
        Passage(f"report/h{n}", "report", 50 + n, "heading", f"h{n}", text=text)
        for n, text in enumerate(truth.report.headings)
    ]
    return [*summary, *paragraphs, *headings, *notes]


def _marks(paragraph: int, calls: Sequence[tuple[int, int]]) -> list[Mark]:
    return [Mark(f"report/{paragraph}", start, str(note), f"report/n{note}") for start, note in calls]


def _appearances(truth: Truth) -> list[Appearance]:
    return [
        Appearance(f"oral-{w.session}", w.name, w.label, "witness", w.role, w.organisation, panel=w.panel)
        for w in truth.witnesses
    ]


def _items(truth: Truth) -> list[Recommendation]:
    return [
        Recommendation(f"report/r{i.number}", str(i.number), "both", "report", "", i.paragraphs, text=i.text)
        for i in truth.report.items
    ]


def _citations(note: Note, spoken: Sequence[Passage]) -> list[Citation]:
    note_id = f"report/n{note.number}"
    plain = Citation("", f"report/{note.paragraph}", note_id, str(note.number), 0, 1, "")
    rows = [replace(plain, citation_id=f"{note_id}:away", status="elsewhere")] * note.elsewhere
    for code in note.written:
        cited = replace(plain, citation_id=f"{note_id}:{code}", text=code, target_document_id=code)
        rows.append(replace(cited, status="not held"))
    for target in note.oral:
        found = [p.passage_id for p in spoken if (p.locator, p.speaker) == (f"Q{target.q}", target.speaker)]
        cited = replace(plain, citation_id=f"{note_id}:{target.q}", text=f"Q{target.q}", status="resolved")
        rows.append(replace(cited, target_passage_ids=tuple(found)))
    return rows


def _quotations(truth: Truth, citations: Sequence[Citation]) -> list[Quotation]:
    first = {c.note: c for c in reversed(citations) if c.target_passage_ids}
    rows = []
    for n, quote in enumerate(truth.report.quotes):
        cited = first[str(quote.note)]
        match = {"question": "not found"}.get(quote.match, quote.match.split("|")[0])
        target = _holding(truth, cited, quote.words) if match in LOCATED else ""
        start = truth.report.paragraphs[quote.paragraph - 1].text.index(quote.words)
        end = start + len(quote.words)
        row = Quotation(f"q{n}", cited.passage_id, start, end, quote.words, cited.citation_id, target, match)
        rows.append(row)
    return rows


def _holding(truth: Truth, cited: Citation, words: str) -> str:
    texts = {p.passage_id: p.text.lower() for p in _spoken(truth.turns)}
    bare = words.lower().rsplit("]", 1)[-1].rstrip(".,")  # what follows a marked change
    return next(passage for passage in cited.target_passage_ids if bare in texts[passage])


def _base(number: str, shares: tuple[str, ...]) -> EvidenceBase:
    discussion = ("14", "15", "16", "17")
    return EvidenceBase(
        f"report/r{number}", number, "both", ("18",), discussion, shares, 0, 0, 0, 0, (), (), 0, 0, ""
    )
