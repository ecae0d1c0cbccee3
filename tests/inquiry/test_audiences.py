"""What an audience may not see changes nothing that it is given; and what is the team's own stays inside."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from lxml import html

import workbench as wb
from tests.made.inquiries import SECOND, SESSION, SUBMISSION, write
from tests.made.shut_evidence import PLANTED, with_a_withheld_name
from tests.proofs.nothing_interferes import plain, sheets
from workbench.briefing import gate, kept_inside
from workbench.briefing.material import AUDIENCES
from workbench.errors import WorkbenchError
from workbench.inquiry import Inquiry

DATE = "2026-11-22"
TERMS = "term_id,number,text\nt1,1,How the training of ringers is paid for and what records are kept\n"
ITEMS = "recommendation_id,number,kind,document_id,text\nreport/r1,1,recommendation,report,Pay for the training of ringers.\n"
LINKS = (
    "recommendation_id,passage_id,bearing,quote,coder,decided,note\n"
    "report/r1,BEL0001/1,qualifies,We pay for ropes,AB,2026-11-21,Znote of a link\n"
    "report/r1,oral-2015-01-14/Q2.2,consistent with,,AB,2026-11-21,[public] Shown to all\n"
)
REPLIES = (
    "response_id,recommendation_id,document_id,responder,date,position,wording,matched_by,status,coder,decided,note\n"
    "a1,report/r1,letter,Government,2015-06-01,in part,We agree.,person,confirmed,AB,2026-11-21,Znote of a reply\n"
)
ACTS = (
    "recommendation_id,date,state,measure,value,unit,area,source,url,note\n"
    "report/r1,2015-07,in progress,a scheme,,,England,a letter,,Znote of an act\n"
)
EVENTS = (
    "date,kind,what,until,document_id,recommendation_ids,source,url,note,provenance\n"
    "2015-01-14,session,Ringers are heard,,oral-2015-01-14,,,,Znote of an event,real\n"
)
CODEBOOK = (
    "theme,label,definition,include,exclude\nfunding,Funding,Zdefinition of funding,our funding is small,\n"
)
OWN = {
    "terms": TERMS,
    "recommendations": ITEMS,
    "links": LINKS,
    "responses": REPLIES,
    "progress": ACTS,
    "events": EVENTS,
}


@pytest.fixture(scope="module")
def open_one(tmp_path_factory: pytest.TempPathFactory) -> Inquiry:
    """A session and a submission, both published, with notes in every table."""
    place = tmp_path_factory.mktemp("open")
    inquiry = wb.create(place / "inquiry", title="Bells")
    given = [write(place, "session.txt", SESSION), write(place, "paper.txt", SUBMISSION)]
    inquiry.add(given, publication="published")
    for name, text in (OWN | {"codebook": CODEBOOK}).items():
        (inquiry.folder.path / f"{name}.csv").write_text(text, encoding="utf-8")
    (inquiry.folder.path / "patterns.csv").write_text(
        "pattern_id,theme,kind,pattern\np1,funding,lemma,funding\n"
    )
    inquiry = wb.open(inquiry.folder.path)
    inquiry.decide(inquiry.tags["tag_id"].iloc[0], "confirm", coder="AB", note="Znote of a tag")
    inquiry.decide(inquiry.term_links["term_link_id"].iloc[0], "confirm", coder="AB", note="Znote of a term")
    return wb.open(inquiry.folder.path)


@pytest.fixture(scope="module")
def with_shut(open_one: Inquiry, tmp_path_factory: pytest.TempPathFactory) -> Inquiry:
    """The same, and three documents that the public may not see, one of them decided on."""
    place = tmp_path_factory.mktemp("shut")
    inquiry = wb.open(shutil.copytree(open_one.folder.path, place / "inquiry"))
    session = SECOND.replace("14 January", "15 January").replace("Ann Pell", f"Nell {PLANTED}")
    paper = SUBMISSION.replace("Tower Trust", f"{PLANTED} Trust").replace("BEL0001", "BEL0009")
    inquiry.add([write(place, "s.txt", session)], publication="confidential")
    inquiry.add([write(place, "p.txt", paper)], publication="received, not reported")
    inquiry.add(
        [write(place, "c.txt", paper.replace("BEL0009", "BEL0010").replace("ropes", "bells"))],
        publication="individual case",
    )
    shut = inquiry.tags[inquiry.tags["passage_id"].str.startswith("oral-2015-01-15")]
    inquiry.decide(shut["tag_id"].iloc[0], "confirm", coder="CD", note=f"{PLANTED} was heard in private")
    return wb.open(inquiry.folder.path)


@cache
def pages(inquiry: Inquiry, audience: str = "public") -> dict[str, str]:
    made = {kind: inquiry.brief(kind, audience=audience, date=DATE).html for kind in ("inquiry", "evidence")}
    for by in ("recommendation", "term", "theme"):
        made[f"bank by {by}"] = inquiry.brief("bank", by=by, audience=audience, date=DATE).html
    made["session"] = inquiry.brief("session", witnesses=["Ann Pell"], audience=audience, date=DATE).html
    return made


def test_evidence_that_is_shut_changes_no_public_page_but_for_the_sentence_that_says_so(
    open_one: Inquiry, with_shut: Inquiry
) -> None:
    without, shut = pages(open_one), pages(with_shut)
    assert {name for name, text in shut.items() if plain(text) != plain(without[name])} == set()
    sentence = gate.held_back(3, "public")
    assert all(text.count(sentence) == 1 and "3" not in sentence for text in shut.values())
    assert not any(sentence in text or PLANTED in text for text in without.values())


def test_the_public_tracker_and_tables_are_as_if_it_had_never_been_added(
    open_one: Inquiry, with_shut: Inquiry
) -> None:
    assert sheets(with_shut.tracker(DATE).workbook()) == sheets(open_one.tracker(DATE).workbook())
    one, other = (wb.open(inquiry.folder.path, audience="public") for inquiry in (open_one, with_shut))
    differ = [
        name for name in wb.inquiry.TABLES if getattr(one, name).to_csv() != getattr(other, name).to_csv()
    ]
    assert differ == []
    assert one.heat_map()._repr_html_() == other.heat_map()._repr_html_()


def test_a_committee_is_told_how_much_is_held_back_and_sees_what_is_received(with_shut: Inquiry) -> None:
    page = with_shut.brief(audience="committee", date=DATE).html
    assert "2 documents that this reader may not see are left out of every count, list and quotation." in page
    assert "BEL0009" in page and "BEL0010" not in page and "oral-2015-01-15" not in page


def test_what_is_withheld_of_a_name_changes_no_page(tmp_path: Path) -> None:
    one, other = (
        with_a_withheld_name(tmp_path / name.split()[0], name) for name in ("Ann Pell", "Zebedee Quill")
    )
    for audience in AUDIENCES:
        for kind in ("inquiry", "evidence"):
            made = [inquiry.brief(kind, audience=audience, date=DATE).html for inquiry in (one, other)]
            assert made[0] == made[1], (kind, audience)


def test_an_inquiry_that_was_opened_for_the_public_makes_no_page_for_a_committee(with_shut: Inquiry) -> None:
    seen = wb.open(with_shut.folder.path, audience="public")
    assert seen.brief(date=DATE).html == with_shut.brief(date=DATE).html
    with pytest.raises(WorkbenchError, match="was opened as the public may see it"):
        seen.brief(audience="committee", date=DATE)
    with pytest.raises(WorkbenchError, match="is no audience"):
        wb.open(with_shut.folder.path, audience="press")


def test_notes_and_definitions_are_on_no_public_page_unless_somebody_marked_one_as_public(
    open_one: Inquiry,
) -> None:
    public, committee = pages(open_one), pages(open_one, "committee")
    assert {
        name: re.findall(r"Z(?:note|definition)\w*", text)
        for name, text in public.items()
        if re.search("Znote|Zdefinition", text)
    } == {}
    noted = set(re.findall("Znote of an? \\w+", "".join(committee.values())))
    assert noted >= {
        "Znote of a link",
        "Znote of a reply",
        "Znote of an act",
        "Znote of an event",
        "Znote of a tag",
    }
    assert "Shown to all" in public["inquiry"] and "[public]" not in public["inquiry"] + committee["inquiry"]


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("[public] Sent twice.", "Sent twice."), (" [Public]Sent twice.", "Sent twice."), ("public: transport is poor", ""),
        ("Sent twice. [public]", ""), ("[publicity] is bad", ""), ("(public) Sent twice.", ""), ("[public]", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_note_is_public_where_the_mark_stands_before_it_and_nowhere_else(note: str, shown: str) -> None:
    assert kept_inside.public(note) == shown


def test_what_a_committee_thinks_of_its_own_work_is_on_its_own_pages_alone_for_drafting(
    open_one: Inquiry,
) -> None:
    public, committee = open_one.brief(date=DATE).html, open_one.brief(audience="committee", date=DATE).html
    own = [
        "For drafting: what each recommendation rests on",
        "Single-source",
        "obody has looked",
        "Strong themes without",
        "did not reach the report",
    ]
    assert [words for words in own if words.casefold() in public.casefold()] == []
    assert all(words.casefold() in committee.casefold() for words in own[:2])


def test_a_public_page_quotes_what_a_person_confirmed_or_the_report_cites_and_no_suggestion(
    open_one: Inquiry,
) -> None:
    frames = (open_one.links, open_one.tags, open_one.term_links, open_one.undertakings)
    confirmed = {i for frame in frames for i in frame.loc[frame["status"] == "confirmed", "passage_id"]}
    asked = set(open_one.passages.loc[open_one.passages["kind"] == "question", "passage_id"])
    quoted = {
        name: {q.get("data-passage") for q in html.fromstring(text).iter("q")} - confirmed - asked
        for name, text in pages(open_one).items()
    }
    assert {name: ids for name, ids in quoted.items() if ids} == {}
    assert "suggested</strong>" not in "".join(pages(open_one).values())
    committee = html.fromstring(pages(open_one, "committee")["evidence"])
    assert {q.get("data-passage") for q in committee.iter("q")} - confirmed, "a committee reads suggestions"


def test_an_item_of_a_draft_that_is_not_published_is_on_no_public_page(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "inquiry", title="Bells")
    draft = write(
        tmp_path, "draft.txt", "Bells Committee\n\nThe draft of our report, which nobody has agreed.\n"
    )
    report = inquiry.add([draft], publication="received, not reported")
    ident = report["document_id"].iloc[0]
    rows = f"recommendation_id,number,kind,document_id,source_document_id,text\nx/r1,1,recommendation,{ident},,Zdraft item\ny/r1,2,recommendation,,{ident},Zdraft other\n"
    (inquiry.folder.path / "recommendations.csv").write_text(rows, encoding="utf-8")
    inquiry = wb.open(inquiry.folder.path)
    assert "Zdraft item" in inquiry.brief(audience="committee").html
    for kind in ("inquiry", "bank"):
        assert "Zdraft" not in inquiry.brief(kind).html
    assert "Zdraft" not in inquiry.tracker(DATE).rows.to_csv()
