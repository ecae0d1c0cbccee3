"""The quotations of a report, and where their words stand in the evidence that their notes cite."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from ..model import Citation, Mark, Passage, Quotation, tables
from ..model.passages_by_id import PassagesById
from ..text import quotation_marks, same_words
from ..text.quotation_marks import Span
from ..text.same_words import Likeness
from .grammar import parse_references, published
from .words_elsewhere import Elsewhere

if TYPE_CHECKING:
    import pandas as pd

_LONG_ENOUGH = 5  # words: fewer stand somewhere by chance


def locate(passages: pd.DataFrame, marks: pd.DataFrame, citations: pd.DataFrame) -> pd.DataFrame:
    """Return every quotation in the paragraphs of the reports that cite evidence, and where its words stand.

    One row per span in double quotation marks (in single ones, where the report quotes so; what is quoted inside
    stays inside) and per set-off quotation; ``start`` to ``end`` are offsets into the paragraph's passage, without
    the marks themselves. Columns: those of `model.Quotation`.

    A quotation belongs to the next note called after it in its paragraph, or to the reference that follows it in the
    text, and is looked for in the passages that this note cites: ``citation_id`` and ``target_passage_id`` say where
    it stands, ``match`` how (`same_words.compare`). Where it is not found, ``citation_id`` is the first citation that
    it was looked for in, and ``difference`` says what of the note's evidence is not held, or whose the words are where
    the note names a newspaper, a debate or another published work.
    """
    if not len(citations):
        return tables.table(Quotation)
    evidence = _Evidence.of(passages, marks, citations)
    found: list[Quotation] = []
    for report in sorted(evidence.reports):
        paragraphs = list(_paragraphs(passages, report))
        single = quotation_marks.single_marks(p.text for paragraph in paragraphs for p in paragraph)
        for paragraph in paragraphs:
            read = (
                [replace(p, text=quotation_marks.doubled(p.text)) for p in paragraph] if single else paragraph
            )
            found += _quotations(read, evidence)
    return tables.table(Quotation, found)


@dataclass
class _Evidence:
    """What the notes cite, by note, and the passages held, by id."""

    passages: PassagesById
    marks: dict[str, list[Mark]]
    citations: dict[str, list[Citation]]
    reports: frozenset[str]
    notes: dict[str, str] = field(default_factory=dict)
    folded: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, passages: pd.DataFrame, marks: pd.DataFrame, citations: pd.DataFrame) -> _Evidence:
        called: dict[str, list[Mark]] = defaultdict(list)
        cited: dict[str, list[Citation]] = defaultdict(list)
        for mark in tables.rows(marks, Mark):
            called[mark.passage_id].append(mark)
        for citation in tables.rows(citations, Citation):
            if citation.note:
                cited[citation.note_passage_id].append(citation)
                continue
            here = f"{citation.passage_id}@{citation.start}"  # in the running text: its own place is its mark
            if here not in cited:
                called[citation.passage_id].append(Mark(citation.passage_id, citation.start, "", here))
            cited[here].append(citation)
        for own in called.values():
            own.sort(key=lambda m: m.start)
        kinds = ("question", "answer", "statement", "paragraph")
        notes = passages[passages["kind"] == "note"]
        return cls(
            PassagesById(passages, kinds), called, cited, frozenset(_reports(passages, citations)),
            dict(zip(notes["passage_id"], notes["text"], strict=True)),
        )  # fmt: skip

    @cached_property
    def held(self) -> Elsewhere:
        """The passages of the evidence, to look for words in."""
        return Elsewhere(self.passages, lambda passage: self.fold(passage.passage_id), self.reports)

    def fold(self, passage_id: str) -> str:
        """Return the folded text of a passage, made once."""
        if passage_id not in self.folded:
            self.folded[passage_id] = same_words.fold(self.passages[passage_id].text)
        return self.folded[passage_id]


def _reports(passages: pd.DataFrame, citations: pd.DataFrame) -> set[str]:
    notes = set(citations["note_passage_id"])
    return set(passages.loc[passages["passage_id"].isin(notes), "document_id"])


def _paragraphs(passages: pd.DataFrame, report: str) -> Iterable[list[Passage]]:
    """Yield the passages of each paragraph of a report, in order."""
    here = passages[(passages["document_id"] == report) & (passages["kind"] == "paragraph")]
    together: dict[str, list[Passage]] = defaultdict(list)
    for passage in tables.rows(here.sort_values("seq", kind="stable"), Passage):
        together[passage.locator].append(passage)
    yield from together.values()


def _quotations(paragraph: list[Passage], evidence: _Evidence) -> list[Quotation]:
    rows: list[Quotation] = []
    counts: dict[str, int] = defaultdict(int)
    read = quotation_marks.Paragraph.of(paragraph, evidence.marks)
    for n, passage in enumerate(paragraph):
        spans = quotation_marks.set_off(read, n)
        set_off = [_located(span, evidence) for span in spans]
        kept = [row for span, row in zip(spans, set_off, strict=True) if span.sure or _stands(row)]
        if not kept:
            kept = [_located(span, evidence) for span in quotation_marks.marked(read, n)]
        for row in kept:
            counts[passage.passage_id] += 1
            rows.append(replace(row, quotation_id=f"{passage.passage_id}.q{counts[passage.passage_id]}"))
    return rows


def _stands(row: Quotation) -> bool:
    return row.match in same_words.MATCHES[:3]


def _located(span: Span, evidence: _Evidence) -> Quotation:
    passage = evidence.passages[span.passage.passage_id]
    quote = passage.text[span.start : span.end]
    row = Quotation("", passage.passage_id, span.start, span.end, quote)
    if span.mark is None:
        return _unfound(row, span, [_Absent("no note")])
    cited = evidence.citations.get(span.mark.note_passage_id, [])
    others = _others(span.mark, evidence)
    if not cited:
        return _unfound(row, span, [_Absent("no evidence cited", (others,))])
    best: tuple[Likeness, Citation, str] | None = None
    for citation in cited:
        likeness, target = in_targets(quote, citation, evidence.passages, evidence.fold)
        if target and (best is None or likeness.rank < best[0].rank):
            best = likeness, citation, target
    if best is None:
        sought = next((c for c in cited if c.status == "resolved"), cited[0])
        missing = [
            *_missing(quote, cited, evidence),
            *([_Absent("another source", (others,))] if others else []),
        ]
        return _unfound(replace(row, citation_id=sought.citation_id), span, missing)
    likeness, citation, target = best
    return replace(
        row,
        citation_id=citation.citation_id,
        target_passage_id=target,
        match=likeness.match,
        difference=_words(span.note, likeness.difference),
    )


def _others(mark: Mark, evidence: _Evidence) -> str:
    """Return the newspaper, debate or work that a note names: what is quoted may be theirs, and no witness's."""
    note = evidence.notes.get(mark.note_passage_id, "")
    codes = {c.target_document_id for c in evidence.citations.get(mark.note_passage_id, [])}
    return published.whose(note, parse_references.read(note, codes)) if note else ""


def _words(*said: str) -> str:
    return "; ".join(filter(None, said))


def in_targets(
    quote: str,
    citation: Citation,
    passages: Mapping[str, Passage],
    fold: Callable[[str], str] = lambda passage_id: "",
) -> tuple[Likeness, str]:
    """Return the best likeness of a quotation to what one citation points at, and in which of the ``passages``.

    ``fold`` gives the folded text of a passage, for a caller who has made it before.
    """
    targets = [t for t in citation.target_passage_ids if t in passages]
    best, where = Likeness(), ""
    for target in targets:
        likeness = same_words.compare(quote, passages[target].text, fold(target))
        if likeness.rank < best.rank:
            best, where = likeness, target
    if best.rank <= 2 or len(targets) < 2:
        return best, where
    whole = " ".join(passages[t].text for t in targets)
    across = same_words.compare(quote, whole)
    if across.rank > 2:
        return best, where
    at = 0
    for target in targets:
        at += len(passages[target].text) + 1
        if across.start < at:
            return replace(across, difference=_words(across.difference, "over more than one passage")), target
    return best, where


def _missing(quote: str, cited: list[Citation], evidence: _Evidence) -> Iterable[_Absent]:
    """Yield why words are not found: what was looked through, where else they stand, what could not be looked at."""
    resolved = tuple(dict.fromkeys(c.text for c in cited if c.status == "resolved"))
    if resolved:
        yield _Absent("not there", resolved)
        if passage := _elsewhere(quote, cited, evidence):
            yield _Absent("stands elsewhere", (passage.passage_id,), passage.kind == "question")
    for status in ("not held", "elsewhere", "ambiguous", "unresolved"):
        of = tuple(dict.fromkeys(c.target_document_id or c.text for c in cited if c.status == status))
        if of:
            yield _Absent("another inquiry" if status == "elsewhere" else status, of)


def _elsewhere(quote: str, cited: list[Citation], evidence: _Evidence) -> Passage | None:
    """Return where else in the evidence held the words stand: the note may have the wrong number, or the
    words may be those of the question, put to the witness by a member."""
    if same_words.words(quote) < _LONG_ENOUGH:
        return None
    wanted = same_words.fold(quote).rstrip(".,")
    targets = [evidence.passages[t] for c in cited for t in c.target_passage_ids if t in evidence.passages]
    return evidence.held.first(wanted, {(t.document_id, t.locator) for t in targets})


@dataclass(frozen=True)
class _Absent:
    """One of `model.QUOTATION_WHYS`, and what it is about: ids, references as printed, a work that a note names."""

    why: str
    about: tuple[str, ...] = ()
    asked: bool = False


def _unfound(row: Quotation, span: Span, absent: list[_Absent]) -> Quotation:
    """Return the row of words that were not found, with why."""
    elsewhere = next((one.about[0] for one in absent if one.why == "stands elsewhere"), "")
    note = span.mark.note if span.mark else ""
    said = _words(span.note, *(_said(one, note) for one in absent))
    return replace(row, why=tuple(one.why for one in absent), elsewhere=elsewhere, difference=said)


def _said(absent: _Absent, note: str) -> str:
    """Return in words why quoted words were not found in what the note of that number cites."""
    about = ", ".join(absent.about)
    if absent.why == "no evidence cited":
        return f"note {note} cites no evidence" + (f", but names {about}" if about else "")
    said = {
        "no note": "no note follows it",
        "not there": f"not in what {f'note {note}' if note else 'the text'} cites ({about})",
        "stands elsewhere": f"but the words stand in {about}" + (", a question" if absent.asked else ""),
        "another inquiry": f"of another inquiry: {about}",
        "another source": f"the words may be those of {about}",
    }
    return said.get(absent.why, f"{absent.why}: {about}")
