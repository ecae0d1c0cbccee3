"""The quotation bank: what is confirmed, with its citation, as a page and as a Word document."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace

import lxml.html
import pytest
from lxml import etree

from tests.made import material as small
from tests.made import pages
from workbench.briefing.pages import quotation_bank
from workbench.briefing.printed.page_as_word import word
from workbench.briefing.verify import verify
from workbench.errors import WorkbenchError
from workbench.model import Link, Tag, Term, TermLink, tables

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TERMS = tables.table(
    Term, [Term("t1", "1", "How far children are placed."), Term("t2", "2", "What is recorded.")]
)
TERM_LINKS = tables.table(
    TermLink,
    [
        TermLink("a", "t1", "session-1/Q4.2", "person", quote="every Friday", status="confirmed", coder="AB"),
        TermLink("b", "t1", "SMD0001/3", "words"),
        TermLink("c", "t2", "SMD0001/3", "words", status="dismissed"),
    ],
)
HELD = replace(small.material(), terms=TERMS, term_links=TERM_LINKS)


def banked(by="recommendation", **how):
    return pages.banked(HELD, by=by, **how)


def group(bank, label):
    return next(g for g in bank.groups if g.label == label)


def words(kept):
    return [" ".join(e.span.text for e in k.entry.excerpts) for k in kept]


def document(**how):
    archive = zipfile.ZipFile(io.BytesIO(word(pages.page("bank", HELD, **how))))
    assert archive.testzip() is None
    return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def test_a_recommendation_has_the_quotations_that_a_person_confirmed_or_the_report_cites():
    found = words(group(banked(), "Recommendation [R2]").kept)
    assert "It is relied on for ever." in found
    assert not any("counter" in text for text in found)  # dismissed


def test_a_suggestion_is_counted_and_never_quoted():
    first = group(banked(), "Recommendation 1")
    assert first.left_out == 1
    assert not any("Consent is asked" in text for text in words(first.kept))


def test_what_has_no_quotation_is_named_together_at_the_end_with_its_suggestions() -> None:
    html = pages.page("bank", HELD, by="theme")
    quoted = [g.label for g in banked("theme").groups if g.kept]
    assert quoted and "Skills" not in quoted
    tree = lxml.html.fromstring(html)
    assert [one.text for one in tree.xpath("//main//h2")] == [*quoted, "Where no quotation is confirmed"]
    last = [" ".join(one.text_content().split()) for one in tree.xpath("//section[@id='empty']//li")]
    assert any(one.startswith("Skills") and "2 suggestions are left out." in one for one in last)


def test_under_one_recommendation_what_is_consistent_stands_before_what_is_contrary():
    bearings = [k.bearing for k in group(banked(), "Recommendation [R2]").kept]
    assert bearings == ["Consistent with it", "Qualifies it", "Contrary to it", "Background to it"]


def test_a_short_answer_comes_with_its_question():
    kept = group(banked(style="Commons"), "Recommendation 1").kept
    short = next(k for k in kept if words([k]) == ["Yes."])
    assert [e.span.text for e in short.entry.question] == ["Is that all you would say?"]
    assert (short.reference, short.question_reference) == ("Q37 [Professor Preston]", "Q37 [Mr Heath]")


def test_by_term_only_what_a_person_confirmed_for_the_term_is_quoted():
    bank = banked("term")
    assert [g.label for g in bank.groups] == ["Term of reference 1", "Term of reference 2"]
    assert words(bank.groups[0].kept) == ["every Friday"]
    assert (bank.groups[0].left_out, bank.groups[1].left_out) == (1, 0)


def test_by_theme_only_confirmed_tags_are_quoted():
    bank = banked("theme")
    assert [g.label for g in bank.groups] == ["Data", "Records", "Skills"]
    assert len(group(bank, "Records").kept) == 1
    assert group(bank, "Skills").left_out == 2


def test_by_heading_the_items_stand_under_the_headings_of_the_report_each_passage_once():
    passages = [replace(p, section="Skills" if p.passage_id == "report/r1" else "") for p in small.PASSAGES]
    bank = pages.banked(small.material(passages=passages), by="heading")
    assert [g.label for g in bank.groups] == ["Skills", "No heading"]
    assert all(len(words(g.kept)) == len(set(words(g.kept))) for g in bank.groups)


@pytest.mark.parametrize("by", quotation_bank.BY)
def test_every_quotation_of_the_page_is_verified_against_the_sources(by):
    made = small.material()
    checked = verify(pages.page("bank", HELD, by=by), made.passages, made.documents)
    assert len(checked)
    assert checked["ok"].all(), checked[~checked["ok"]].to_string()


@pytest.mark.parametrize("style", ["workbench", "Commons", "Lords", "OSCOLA", "inquiry"])
def test_every_reference_to_illustrative_evidence_says_so_in_the_page_and_the_document(style):
    bank = banked(style=style)
    invented = [k for g in bank.groups for k in g.kept if k.entry.cite.provenance == "illustrative"]
    assert invented
    assert all(k.reference.endswith("— illustrative, written for this project") for k in invented)
    notes = document(style=style)["word/footnotes.xml"]
    cited = ["".join(one.itertext()) for one in notes.iter(f"{W}footnote")]
    assert len([one for one in cited if "session-1/" in one and "Illustrative" in one]) >= len(invented)
    assert not [one for one in cited if "session-1/" in one and "Illustrative" not in one]


def test_the_document_has_each_quotation_word_for_word():
    body = document()["word/document.xml"]
    quoted = [
        "".join((t.text or "") if t.tag == f"{W}t" else "\n" for t in r.iter(f"{W}t", f"{W}br"))
        for r in body.iter(f"{W}r")
        if r.find(f"{W}rPr/{W}rStyle[@{W}val='Quoted']") is not None
    ]
    kept = [k for g in banked().groups for k in g.kept]
    shown = [e.span.text for k in kept for e in (*k.entry.question, *k.entry.excerpts)]
    assert [one for one in quoted if one in shown] == shown
    assert any("<script>" in text and "🚗" in text for text in quoted)


def test_a_letter_that_a_word_file_cannot_carry_stands_there_as_its_number():
    strange = "A bell rang\x0b in the tower, and it rang again, and nobody in the village knew who had rung it that night."
    passages = [
        replace(p, text=strange, end=len(strange)) if p.passage_id == "SMD0001/3" else p
        for p in small.PASSAGES
    ]
    links = [Link("x", "report/r1", "SMD0001/3", "person", status="confirmed", coder="AB")]
    page = pages.page("bank", small.material(passages=passages, links=links))
    with zipfile.ZipFile(io.BytesIO(word(page))) as archive:
        said = "".join(etree.fromstring(archive.read("word/document.xml")).itertext())
    assert "A bell rang[U+000B] in the tower, and it rang again" in said


def test_a_committees_paper_is_marked_on_every_page_and_names_its_recipient():
    parts = document(audience="committee", recipient="Member B", date="2014-09-01")
    header = "".join(parts["word/header1.xml"].itertext())
    assert "Committee paper, confidential" in header
    assert "illustrative evidence" in header
    said = "".join(parts["word/document.xml"].itertext())
    assert "1 September 2014" in said and "For Member B" in said
    assert "Committee paper, confidential" in pages.page("bank", HELD, audience="committee")


def test_evidence_that_is_not_reported_is_in_a_committees_bank_with_its_mark_and_in_no_public_one():
    documents = [
        replace(d, publication="received, not reported") if d.document_id == "SMD0001" else d
        for d in small.DOCUMENTS
    ]
    made = small.material(documents=documents)
    assert "relied on for ever" not in pages.page("bank", made)
    inside = pages.banked(made, audience="committee")
    kept = next(k for g in inside.groups for k in g.kept if k.entry.cite.passage_ids == ("SMD0001/3",))
    assert "Not yet reported" in kept.reference


def test_the_same_bank_gives_the_same_bytes():
    made = {hashlib.sha256(word(pages.page("bank", HELD))).hexdigest() for _ in range(3)}
    assert len(made) == 1


def test_the_style_is_the_bodys_own_where_none_is_asked_for():
    assert banked().style == "Commons"


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"by": "month"}, "can’t be grouped by “month”"),
        ({"style": "Harvard"}, "no style of reference"),
        ({"audience": "press"}, "is no audience"),
    ],
)
def test_what_it_cannot_do_it_says(how, words):
    with pytest.raises(WorkbenchError, match=words):
        banked(**how)


def test_without_terms_of_reference_there_is_no_bank_by_term():
    with pytest.raises(WorkbenchError, match=r"no terms of reference \(terms.csv\)"):
        pages.banked(small.material(), by="term")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_document_with_every_quotation_in_it(tmp_path):
    path = tmp_path / "bank.docx"
    path.write_bytes(word(pages.page("bank", HELD)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    wanted = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(path)]
    subprocess.run(["soffice", "--headless", profile, *wanted], check=True, capture_output=True, timeout=120)
    read = re.sub(r"\s+", " ", (tmp_path / "bank.txt").read_text(encoding="utf-8-sig"))
    shown = [e.span.text for g in banked().groups for k in g.kept for e in k.entry.excerpts]
    assert shown
    assert not [text for text in shown if re.sub(r"\s+", " ", text) not in read]


def test_a_tag_counts_once_for_a_passage_that_has_it_twice():
    tags = [
        Tag(f"t{n}", "SMD0001/3", "records", n, n + 3, "", "person", status="confirmed", coder="AB")
        for n in (0, 5)
    ]
    made = pages.banked(small.material(tags=tags), by="theme")
    assert len(group(made, "Records").kept) == 1
