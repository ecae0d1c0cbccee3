"""What a reader may not see is on none of the pages made for them: planted strings are looked for in every byte."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import openpyxl
import pytest
from lxml import html

from tests.made import planted
from workbench.briefing.pages import quotation_bank as banks
from workbench.briefing.parts.panel import Called
from workbench.briefing.printed.page_as_word import word
from workbench.errors import WorkbenchError
from workbench.exchange import tracker
from workbench.inquiry import Inquiry

DATE = "2026-11-22"
RECEIVED, CONFIDENTIAL, CASE = planted.SHUT.values()
AUDIENCES = ("public", "committee")


@pytest.fixture(scope="module")
def inquiry(tmp_path_factory: pytest.TempPathFactory) -> Inquiry:
    return planted.made(tmp_path_factory.mktemp("planted") / "bells")


@pytest.fixture(scope="module")
def shown(inquiry: Inquiry) -> dict[str, dict[str, str]]:
    """The pages that go to each audience, the briefing among them."""
    made = {audience: dict(pages(inquiry, audience)) for audience in AUDIENCES}
    return {
        audience: {**found, "inquiry": inquiry.brief(audience=audience, date=DATE).html}
        for audience, found in made.items()
    }


def pages(inquiry: Inquiry, audience: str) -> Iterator[tuple[str, str]]:
    """Every page that goes to an audience but the briefing, by name; the parts of a Word file are one."""
    yield "evidence", inquiry.brief("evidence", audience=audience, date=DATE).html
    yield "authority", inquiry.brief("authority", authority="Bell County", audience=audience, date=DATE).html
    yield "changes", inquiry.brief("changes", since="2014-12-31", audience=audience, date=DATE).html
    yield "oral-questions", inquiry.brief("oral-questions", audience=audience, date=DATE).html
    if audience == "committee":
        yield "chase", inquiry.brief("chase", date=DATE).html
    if audience == "public":
        for submitter in ("Ann Pell", "BEL0001"):
            yield f"receipt of {submitter}", inquiry.brief("receipt", submitter=submitter, date=DATE).html
    new = Called("Somebody New", organisation="Guild of Ringers")
    yield (
        "session",
        inquiry.brief(
            "session", witnesses=["Ann Pell", "Tower Trust", new], audience=audience, date=DATE
        ).html,
    )
    for by in banks.BY:
        bank = inquiry.brief("bank", by=by, audience=audience, date=DATE).html
        yield f"bank by {by}", bank
        yield f"document by {by}", parts(word(bank))


def parts(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "\n".join(package.read(name).decode("utf-8") for name in package.namelist())


def found(text: str, *marks: str) -> set[str]:
    return {match[0] for match in re.finditer(rf"\b\w*(?:{'|'.join(marks)})\w*", text, re.I)}


def test_no_page_for_the_public_has_a_word_of_what_is_not_published(shown: dict[str, dict[str, str]]) -> None:
    public = shown["public"]
    assert {
        name: found(text, *planted.SHUT.values())
        for name, text in public.items()
        if found(text, *planted.SHUT.values())
    } == {}
    assert all("Ann Pell" in public[name] for name in ("inquiry", "evidence", "session"))


def test_no_page_for_a_committee_has_a_word_that_is_confidential_or_of_an_individual_case(
    shown: dict[str, dict[str, str]],
) -> None:
    own = shown["committee"]
    assert {
        name: found(text, CONFIDENTIAL, CASE) for name, text in own.items() if found(text, CONFIDENTIAL, CASE)
    } == {}
    assert found(own["inquiry"], RECEIVED)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_name_that_is_withheld_stands_on_no_page(shown: dict[str, dict[str, str]], audience: str) -> None:
    every = shown[audience]
    assert {
        name: found(text, planted.WITHHELD) for name, text in every.items() if found(text, planted.WITHHELD)
    } == {}
    assert "Name withheld" in every["bank by recommendation"]


def test_every_quotation_from_evidence_not_yet_reported_says_so_in_a_committees_papers(
    shown: dict[str, dict[str, str]],
) -> None:
    received = {"oral-10", "BEL0100", "letter-0"}
    marked = 0
    for name, text in shown["committee"].items():
        if name.startswith("document"):
            assert "Committee paper, confidential" in text
            continue
        page = html.fromstring(text)
        assert "Committee paper, confidential" in page.text_content()
        for quotation in page.iter("q"):
            if quotation.get("data-document") in received:
                assert (
                    "Not yet reported"
                    in page.get_element_by_id(quotation.get("data-citation")).text_content()
                ), name
                marked += 1
    assert marked > 5


def test_a_word_document_for_a_committee_marks_each_reference_to_evidence_not_yet_reported(
    inquiry: Inquiry,
) -> None:
    made = inquiry.brief("bank", by="recommendation", audience="committee", date=DATE).html
    kept = [
        q
        for q in html.fromstring(made.encode()).iter("q")
        if q.get("data-passage").startswith(("oral-10/", "BEL0100/"))
    ]
    text = html.fromstring(parts(word(made)).encode()).text_content()
    assert kept and text.count("Not yet reported") >= len(kept)


@pytest.mark.parametrize(
    "name",
    [
        "Xnamegiven Xnamesur",
        "Xnamegiven Xnamesur alias",
        "Xnamebody",
        "Xnameauthor Smith",
        "Xconfgiven Xconfsur",
        "Xcasegiven Xcasesur alias",
    ],
)
def test_nobody_is_called_by_a_name_that_is_withheld_or_confidential_and_no_error_says_whose_it_is(
    inquiry: Inquiry, name: str
) -> None:
    for audience in AUDIENCES:
        with pytest.raises(WorkbenchError, match="nobody who gave evidence is called") as error:
            inquiry.brief("session", witnesses=[name], audience=audience)
        assert found(str(error.value).replace(name, ""), planted.WITHHELD, CONFIDENTIAL, CASE) == set()


@pytest.mark.parametrize(
    "submitter",
    ["Xnamegiven Xnamesur", "Xnamebody", "Xnameauthor Smith", "BEL0103", "BEL0100", "Xconfgiven Xconfsur", "BEL0101",
     "oral-11", "Nobody At All"],
)  # fmt: skip
def test_whoever_gave_evidence_in_confidence_or_without_a_name_gets_no_receipt_and_is_told_as_if_they_had_given_none(
    inquiry: Inquiry, submitter: str
) -> None:
    with pytest.raises(WorkbenchError) as error:
        inquiry.brief("receipt", submitter=submitter, date=DATE)
    said = str(error.value)
    assert "nobody who gave evidence that is published under their name is called" in said
    assert found(said.replace(submitter, ""), planted.WITHHELD, CONFIDENTIAL, CASE, RECEIVED) == set()


def test_the_tracker_has_no_reply_that_is_confidential_and_marks_one_not_yet_reported(
    inquiry: Inquiry,
) -> None:
    rows = inquiry.tracker(DATE, audience="committee").rows
    book = openpyxl.load_workbook(io.BytesIO(tracker.workbook(rows, "Bells")))
    cells = "\n".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    assert found(cells, CONFIDENTIAL, CASE) == set()
    assert list(rows.loc[rows["response_id"] == "a0", "provenance"]) == ["real, not yet reported"]
