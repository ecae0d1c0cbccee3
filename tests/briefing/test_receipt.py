"""The receipt for a submitter: their own citations, all of them, and nothing of anybody else's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from tests.made import material as small
from tests.made.pages import page
from workbench import model
from workbench.briefing.pages.receipt import receipt
from workbench.briefing.parts import where_cited
from workbench.briefing.verify import verify
from workbench.errors import WorkbenchError
from workbench.model import tables
from workbench.witnesses.campaigns import Alike


def held(**rows: list[Any]) -> Any:
    return small.material(**rows)


def text(submitter: str, **rows: list[Any]) -> str:
    made = page("receipt", held(**rows), date="2015-03-01", submitter=submitter)
    return " ".join(html.fromstring(made).text_content().split())


def cites(submitter: str, **rows: list[Any]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(p.paragraph, p.notes, p.cites) for p in receipt(submitter, held(**rows)).places]


def test_a_witness_reads_where_the_report_cites_them_what_it_recommends_from_there_and_the_reply() -> None:
    said = text("Professor Preston")
    assert "Paragraph 16 (note 36) refers to oral evidence, 18 June 2014, Q37" in said
    assert "We recommend that the Government ensures that data science skills are promoted" in said
    assert "Replied by Government, February 2015, as we read it: in part" in said and "will consult" in said


@pytest.mark.parametrize(
    "called", ["preston", "Professor Preston", "professor john preston", "University of East London"]
)
def test_a_submitter_may_be_called_by_any_of_their_names(called: str) -> None:
    assert cites(called) == [("paragraph 16", ("note 36",), ("oral evidence, 18 June 2014, Q37",))]


def test_what_is_cited_of_one_witness_is_on_nobody_elses_receipt() -> None:
    assert cites("mcpherson") == cites("macnish") == []
    assert "Preston" not in text("mcpherson") and "Q37" not in text("mcpherson")


def test_a_submission_that_is_not_held_has_its_citation_all_the_same() -> None:
    assert cites("SMD0002") == cites("EMC") == [("paragraph 16", ("note 36",), ("written evidence SMD0002",))]


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("Oral evidence of 18 June", ["preston", "mcpherson"]),
        ("Oral evidence, Professor Preston", ["preston"]),
    ],
)
def test_a_citation_that_is_known_only_to_its_hearing_is_a_citation_of_whoever_it_may_mean(
    cited: str, found: list[str]
) -> None:
    row = replace(small.CITATIONS[0], text=cited, target_passage_ids=(), status="document")
    whose = [one for one in ("preston", "mcpherson", "macnish") if cites(one, citations=[row])]
    assert whose == found


def test_no_tag_bearing_count_coders_note_or_other_witness_is_on_a_receipt() -> None:
    said = text("preston")
    for word in (
        "McPherson",
        "Macnish",
        "EMC",
        "consistent",
        "qualifies",
        "Records",
        "suggested",
        "witness bod",
        "AB",
    ):
        assert word not in said


def test_all_accepted_evidence_was_considered_is_said_to_everybody() -> None:
    assert where_cited.CONSIDERED in text("preston") and where_cited.CONSIDERED in text("mcpherson")


@pytest.mark.parametrize(
    ("status", "lost", "said"),
    [
        ("ok", False, where_cited.NOT_CITED),
        ("ok", True, where_cited.LOST),
        ("partial", False, where_cited.IN_PART),
        ("not-held", False, where_cited.NOT_READ),
        ("no-text", True, where_cited.NOT_READ),
    ],
)
def test_that_nothing_is_cited_is_said_only_of_a_report_that_was_read_whole_and_whose_references_were_followed(
    status: str, lost: bool, said: str
) -> None:
    documents = [replace(d, status=status) if d.kind == "report" else d for d in small.DOCUMENTS]
    rows = [
        *small.CITATIONS,
        replace(small.CITATIONS[0], citation_id="x", status="ambiguous", target_passage_ids=()),
    ]
    shown = text("mcpherson", documents=documents, citations=rows if lost else small.CITATIONS)
    assert said in shown
    every = (where_cited.NOT_CITED, where_cited.LOST, where_cited.IN_PART, where_cited.NOT_READ)
    assert not any(other in shown for other in every if other != said)


def test_before_the_report_is_published_there_is_no_receipt() -> None:
    documents = [
        replace(d, publication="received, not reported") if d.kind == "report" else d for d in small.DOCUMENTS
    ]
    with pytest.raises(WorkbenchError, match="after publication"):
        page("receipt", held(documents=documents), submitter="preston")


@pytest.mark.parametrize("status", ["confidential", "name withheld", "no longer published", "received, not reported",
                                    "individual case", "not accepted", "a word of nobody’s"])  # fmt: skip
def test_evidence_that_is_not_open_under_a_name_gets_no_receipt(status: str) -> None:
    documents = [replace(d, publication=status) if d.document_id == "SMD0001" else d for d in small.DOCUMENTS]
    for called in ("SMD0001", "Kevin Macnish", "macnish"):
        with pytest.raises(
            WorkbenchError, match="nobody who gave evidence that is published under their name"
        ):
            page("receipt", held(documents=documents), submitter=called)


@pytest.mark.parametrize("author", ["Anonymous", "Name withheld", "", "Anon.", "Name and address supplied"])
def test_an_anonymous_submission_gets_no_receipt(author: str) -> None:
    documents = [replace(d, author=author) if d.document_id == "SMD0002" else d for d in small.DOCUMENTS]
    for called in ("SMD0002", author or "SMD0002"):
        with pytest.raises(WorkbenchError, match="nobody who gave evidence"):
            page("receipt", held(documents=documents), submitter=called)


def test_the_senders_of_one_campaign_get_one_receipt_which_names_none_of_them() -> None:
    letters = [
        model.Document(f"SMD001{n}", "written", author=name, evidence_code=f"SMD001{n}", publication="published")
        for n, name in enumerate(("Ada Bell", "Tom Rudd", "Ida Hale"))
    ]  # fmt: skip
    alike = [Alike(one.document_id, "SMD0010", None, "") for one in letters]
    row = replace(small.CITATIONS[1], text="SMD 0011", target_document_id="SMD0011")
    made = replace(
        held(documents=[*small.DOCUMENTS, *letters], citations=[row]), campaigns=tables.table(Alike, alike)
    )
    shown = {
        " ".join(html.fromstring(page("receipt", made, submitter=called)).text_content().split())
        for called in ("SMD0010", "SMD0011", "Tom Rudd", "Ida Hale")
    }
    assert len(shown) == 1
    (said,) = shown
    assert "refers to written evidence SMD0011" in said and "For the senders of SMD0010" in said
    assert not any(one.author in said for one in letters)


def test_somebody_who_is_two_people_is_asked_which() -> None:
    people = [*small.PEOPLE, model.Person("other", "Professor Preston")]
    came = [*small.APPEARANCES, model.Appearance("oral-2014-06-18", "other", "Prof Preston", "witness")]
    with pytest.raises(WorkbenchError, match="may be any of: other, preston"):
        page("receipt", held(people=people, appearances=came), submitter="Professor Preston")


def test_every_quotation_of_a_receipt_is_verified_and_the_committee_makes_none() -> None:
    made = page("receipt", held(), submitter="preston")
    checked = verify(made, held().passages, held().documents)
    assert len(checked) >= 3 and checked["ok"].all()
    with pytest.raises(WorkbenchError, match="no audience"):
        page("receipt", held(), submitter="preston", audience="committee")
