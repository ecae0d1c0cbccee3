"""Hostile words as every name that a page prints: nothing in any page, document or workbook is more than text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from lxml import etree, html

from tests.made import material as small
from tests.made import word_drafts
from tests.made.pages import page
from tests.made.word_drafts import paragraph, run
from workbench import model
from workbench.briefing.material import Material
from workbench.briefing.pages import KINDS
from workbench.briefing.pages import checked_draft as drafts
from workbench.briefing.pages import quotation_bank as banks
from workbench.briefing.parts.panel import Called
from workbench.briefing.printed.page_as_pdf import pdf
from workbench.briefing.printed.page_as_word import word
from workbench.checking.word import word_comments
from workbench.exchange import spreadsheet, tracker
from workbench.model import tables
from workbench.outcomes.timeline_events import Moment
from workbench.sources import read, renamed

HOSTILE = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' autofocus onfocus='alert(1)",
    "</style><svg onload=alert(1)>",
    "</title><iframe src=//example.com></iframe>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "]]></w:t></w:r><w:r><w:instrText>DDEAUTO c cmd</w:instrText></w:r>",
    "&lt;b onclick=alert(1)&gt;&#60;script&#62;",
    "=HYPERLINK(\"https://example.com\",\"x\")",
    "a\x00b\x08c\x0bd\x1fe\ufffe\uffff",
    "\u202eright to left\u2066",
]  # fmt: skip
ALL = " ".join(HOSTILE)
NAMES = {
    "documents": ("title", "author", "paper_number", "note", "parliamentary_session"),
    "people": ("name",),
    "appearances": ("role", "organisation", "category", "interest", "note"),
    "themes": ("label", "definition"),
    "tags": ("coder", "note"),
    "links": ("coder", "note"),
    "recommendations": ("number", "deadline"),
    "responses": ("responder", "position", "wording", "note", "coder"),
    "progress": ("state", "measure", "value", "unit", "area", "source", "url"),
    "problems": ("reason", "severity"),
}


def hostile(words: str) -> Material:
    """The small inquiry with the words as every name, label and note, and as what one witness says."""
    rows: dict[str, list[Any]] = {}
    for name, columns in NAMES.items():
        rows[name] = [
            replace(row, **{column: words for column in columns if not _is_tuple(row, column)})
            for row in small.ROWS[name]
        ]
    rows["documents"] = [replace(d, url=words if d.kind == "oral" else d.url) for d in rows["documents"]]
    rows["passages"] = [
        replace(p, text=f"We {words} agree.", end=len(words) + 10, speaker=p.speaker and words)
        if p.kind in ("answer", "question")
        else p
        for p in small.PASSAGES
    ]
    rows["citations"] = rows["quotations"] = []
    made = small.material(facts={"title": words, "body": words, "rubric": words, "licence": words}, **rows)
    moment = Moment("2014-06-18", "", "session", words, "", (), words, words, words, "illustrative")
    return replace(made, timeline=tables.table(Moment, [moment]))


def _is_tuple(row: Any, column: str) -> bool:
    return isinstance(getattr(row, column), tuple)


def term_frames(words: str) -> tuple[Any, Any]:
    terms = [model.Term("t1", words[:20], words), model.Term("t2", "2", "Records.")]
    links = [
        model.TermLink(
            "a", "t1", "SMD0001/3", "words", reasons=(words,), status="confirmed", coder=words, note=words
        )
    ]
    return tables.table(model.Term, terms), tables.table(model.TermLink, links)


def finding(words: str) -> model.Finding:
    text = f"1. {words} rang."
    return model.Finding(
        words,
        "words altered",
        "draft/1",
        0,
        len(text),
        text,
        words,
        words,
        "wrong",
        status="confirmed",
        coder=words,
        note=words,
    )


def with_terms(words: str) -> Material:
    terms, links = term_frames(words)
    return replace(hostile(words), terms=terms, term_links=links)


def with_citations(made: Material) -> Material:
    return replace(made, citations=tables.table(model.Citation, small.CITATIONS))


def owed(made: Material) -> Material:
    """The inquiry of a committee to which nobody has replied."""
    unanswered = made.documents[made.documents["kind"] != "response"]
    items = made.recommendations.assign(number=made.documents["title"].iloc[0])
    return replace(
        made,
        body="select committee",
        responses=made.responses.iloc[:0],
        documents=unanswered,
        recommendations=items,
    )


def returned(made: Material, words: str) -> Material:
    """The inquiry with one authority of that name, asked, answered and judged in these words."""
    asked = model.Measure("m", words, "report/r1", words, "2014-01", "", words, "yes-no", provenance="real")
    said = model.LocalReturn(
        words, "m", "2014-15", "2015-05-11", "2015-06-01", words, words, "answered", words
    )
    judged = model.Inspection(words, words, "2016", words, words, words)
    rows = {"measures": asked, "local_returns": said, "inspections": judged}
    return replace(made, **{name: tables.table(type(row), [row]) for name, row in rows.items()})


def promised_in(made: Material, words: str) -> Material:
    """The inquiry with a promise, what came after it and a question of the researcher's in these words."""
    promise = model.Commitment(
        "c",
        "d",
        "",
        words,
        "2014",
        words,
        ("report/r1",),
        outcome=words,
        status="confirmed",
        source=words,
        url=words,
    )
    asked = model.PlannedQuestion(words, words, words, words, ("SMD0001/3",), words)
    rows = {"commitments": promise, "questions": asked}
    return replace(made, **{name: tables.table(type(row), [row]) for name, row in rows.items()})


@cache
def pages(words: str) -> Mapping[str, str]:
    made = with_terms(words)
    promised = model.Undertaking(
        "u", "oral-2014-06-18/Q37.2", 0, 5, words, "preston", words, what=words, due_words=words
    )
    called = Called(words, role=words, organisation=words, interest=words)
    said = model.Passage("draft/1", "draft", 1, "paragraph", "1", text=f"1. {words} rang.")
    checked = tables.table(model.Finding, [finding(words), replace(finding(words), status="open")])
    missing = tables.table(
        model.Citation, [model.Citation("c", "draft/1", "", "", 0, 1, words, reason=words)]
    )
    found = {
        "inquiry": page("inquiry", made, date="2015-01-01"),
        "page": page("inquiry", made, date="2015-01-01", length="page", moment="debate"),
        "brief": page("inquiry", made, date="2015-01-01", length="brief"),
        "evidence": page("evidence", made, date="2015-01-01"),
        "note": page("note", made, date="2015-01-01", session="oral-2014-06-18", recipient=words),
        "chase": page("chase", owed(made), date="2015-09-01", addressee="", chair=words, recipient=words),
        "authority": page("authority", returned(made, words), date="2016-09-01", authority=words),
        "oral-questions": page("oral-questions", promised_in(made, words), date="2016-09-01", minister=words),
        "changes": page("changes", promised_in(made, words), date="2016-09-01", since="2014-01-01"),
        "receipt": page("receipt", with_citations(made), date="2015-01-01", submitter="preston"),
        "session": page(
            "session", replace(promised_in(made, words), undertakings=tables.table(model.Undertaking, [promised])),
            witnesses=["preston", called], recipient=words,
        ),
        "draft": drafts.page(
            checked, missing,
            Material(title=words, illustration=words, passages=tables.table(model.Passage, [said]),
                     documents=made.documents),
        ).html,
    }  # fmt: skip
    for by in banks.BY:
        found[f"bank by {by}"] = page("bank", made, by=by, audience="committee", recipient=words)
    return found


@pytest.fixture(scope="module", params=[*HOSTILE, ALL], ids=[*(str(n) for n in range(len(HOSTILE))), "all"])
def made(request: pytest.FixtureRequest) -> tuple[str, Mapping[str, str]]:
    return request.param, pages(request.param)


def faults(text: str) -> list[str]:
    """Everything of a page that is more than text: elements and attributes that run, load or point outside."""
    tree = html.document_fromstring(
        text.encode("utf-8", "surrogatepass"), parser=html.HTMLParser(encoding="utf-8")
    )
    wrong = [
        e.tag
        for e in tree.iter("script", "iframe", "img", "object", "embed", "link", "base", "form", "input", "b")
    ]
    for element in tree.iter():
        for name, value in element.attrib.items():
            address = name in ("href", "src", "action", "xlink:href", "data", "formaction")
            if (
                name.startswith("on")
                or name in ("style", "srcdoc", "autofocus")
                or (address and not _may_stand(value))
            ):
                wrong.append(f"{element.tag} {name}={value[:40]}")
    return wrong


def _may_stand(address: str) -> bool:
    return address.startswith("#") or re.match(r"https://example\.org/", address) is not None


def test_no_page_holds_an_element_or_attribute_that_runs_or_points_outside(
    made: tuple[str, Mapping[str, str]],
) -> None:
    _, found = made
    assert {kind: wrong for kind, text in found.items() if (wrong := faults(text))} == {}


def test_the_words_themselves_stand_on_every_page_as_text(made: tuple[str, Mapping[str, str]]) -> None:
    words, found = made
    plain = " ".join(re.sub(r"[\x00-\x1f\ufffe\uffff]", " ", words).split())[:12]
    for kind, text in found.items():
        tree = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
        assert plain in " ".join(tree.text_content().split()) or "\x00" in words, kind


def test_the_check_of_a_page_does_find_a_script_and_a_handler() -> None:
    raw = "<p onclick=alert(1)><a href='javascript:alert(1)'>x</a><script>1</script><i style='x'></i></p>"
    assert len(faults(raw)) == 4


@pytest.mark.parametrize("words", [HOSTILE[10], ALL])
def test_a_word_file_of_each_kind_of_page_is_well_formed_and_has_no_field_but_its_page_number(
    words: str,
) -> None:
    made = pages(words)
    for kind, text in made.items():
        with zipfile.ZipFile(io.BytesIO(word(text))) as package:
            parts = {
                name: etree.fromstring(package.read(name))
                for name in package.namelist()
                if name[-3:] != "png"
            }
        tags = {etree.QName(e).localname for part in parts.values() for e in part.iter()}
        assert not tags & {"instrText", "object", "altChunk"}, kind
        out = [e.get("Target") for part in parts.values() for e in part.iter() if e.get("TargetMode")]
        assert [one for one in out if not _may_stand(one)] == [], kind
    assert set(made) >= set(KINDS) - {"bank"}


def test_a_pdf_of_each_kind_of_page_is_set_and_runs_nothing() -> None:
    for kind, text in pages(ALL).items():
        printed = pdf(text)
        assert printed[:5] == b"%PDF-", kind
        assert not re.search(rb"/(JavaScript|JS|Launch|OpenAction|AA|SubmitForm)\b", printed), kind


@pytest.mark.parametrize("words", [*HOSTILE, ALL])
def test_comments_of_them_in_a_draft_are_well_formed_and_the_text_is_untouched(words: str) -> None:
    data = word_drafts.word(paragraph(run("1. The bells rang.")))
    reading = renamed(read(data, "draft"), "draft")
    passages = tables.table(model.Passage, reading.passages)
    place = replace(finding(words), passage_id=reading.passages[0].passage_id, start=0, end=3)
    commented = word_comments.commented(data, tables.table(model.Finding, [place]), passages, "2026-11-22")
    with zipfile.ZipFile(io.BytesIO(commented)) as package:
        parts = {name: etree.fromstring(package.read(name)) for name in package.namelist()}
    assert "".join(parts["word/document.xml"].itertext()) == "1. The bells rang."
    said = {etree.QName(e).localname for e in parts["word/comments.xml"].iter()}
    assert "instrText" not in said and "comment" in said


@pytest.mark.parametrize("words", [*HOSTILE, ALL])
def test_no_cell_of_a_tracker_is_a_formula_and_every_word_comes_back(words: str) -> None:
    held = hostile(words)
    frames = {name: getattr(held, name) for name in ("recommendations", "responses", "documents")}
    rows = tracker.tracked(frames | {"progress": held.progress.iloc[:0]}, as_of="2015-06-01")
    data = tracker.workbook(rows, words, words)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheets = [
            etree.fromstring(package.read(name))
            for name in package.namelist()
            if "/sheet" in name and name.endswith("xml")
        ]
    assert not [e for sheet in sheets for e in sheet.iter() if etree.QName(e).localname == "f"]
    back = spreadsheet.frames(data)[tracker.SHEET]
    assert back["government_word"].tolist() == [spreadsheet.shown(w) for w in rows["government_word"]]
    assert words in " ".join(back["responder"])
