"""A third inquiry, of another country and in two languages: what nobody said is not known, and nothing is guessed."""

from __future__ import annotations

import lxml.html
import pytest

import workbench as wb

FILES = {
    "sources": "document_id,kind,provenance,title,date,publication,source_file\n"
    "rapport,report,real,Les cloches,2031-01,published,\n"
    "lettre,correspondence,real,A letter,2031-07-01,published,letter.txt\n",
    "recommendations": "recommendation_id,number,kind,document_id,addressees,text\n"
    "rapport/1,1,recommendation,rapport,Ministry of Bells,Keep a record of each tower.\n"
    "rapport/2,2,recommendation,rapport,provinces,Train those who ring.\n",
    "measures": "measure,asks,recommendation_id,guidance,from,to,unit,kind,lowest,highest,commitment_id\n"
    "record,Is there a record?,rapport/1,loi de 2032,2032-07,,yes or no,yes-no,,,\n",
    "local_returns": "authority,measure,period,asked,answered,value,unit,status,source,closed\n"
    "Province du Nord,record,2032,2033-04-03,2033-04-20,,yes or no,not held,lettre 1,\n",
}
SAID = (
    "The Ministry of Bells of the Republic published its plan, dated 1 July 2031.\n\n"
    "Le gouvernement publiera la liste des cloches avant juin.\n\n"
    "The Ministry of Bells will lay a bill before the Assembly.\n\n"
    "The provinces will have to train those who ring.\n"
)


@pytest.fixture(scope="module")
def third(tmp_path_factory: pytest.TempPathFactory) -> wb.Inquiry:
    place = tmp_path_factory.mktemp("third") / "cloches"
    wb.create(place, title="Cloches", body="other")
    for name, text in FILES.items():
        (place / f"{name}.csv").write_text(text, encoding="utf-8")
    (place / "sources").mkdir(exist_ok=True)
    (place / "sources" / "letter.txt").write_text(SAID, encoding="utf-8")
    return wb.open(place)


def test_a_commitment_is_read_in_the_language_that_is_read_and_says_what_is_printed_alone(
    third: wb.Inquiry,
) -> None:
    (one,) = third.commitments.to_dict("records")
    assert one["text"] == "The Ministry of Bells will lay a bill before the Assembly."
    assert (one["by"], one["date"], one["status"]) == ("Ministry of Bells", "2031-07-01", "suggested")
    assert one["recommendation_ids"] == one["deadlines"] == one["adopted_by"] == ()
    assert one["consultation"] == one["outcome"] == ""


def test_no_convention_of_another_country_makes_anything_due(third: wb.Inquiry) -> None:
    chased = third.chase("2033-12-01")
    assert set(chased["due"]) == {""} and not set(chased["state"]) & {"overdue", "not answered"}


def test_an_authority_on_no_list_is_said_and_nothing_is_made_of_its_answer(third: wb.Inquiry) -> None:
    (said,) = third.problems["reason"]
    assert "“Province du Nord” is not on the list of authorities" in said
    assert third.local_returns.empty and third.authority_records.empty and third.inspections.empty
    assert third.categories_heard.empty and third.figures.empty


@pytest.mark.parametrize("length", ["full", "brief", "page"])
def test_its_page_says_what_is_not_known_and_prints_nothing_that_nobody_confirmed(
    third: wb.Inquiry, length: str
) -> None:
    page = " ".join(
        lxml.html.fromstring(third.brief(date="2033-12-01", length=length).html).text_content().split()
    )
    assert ("not known" if length == "page" else "no reply known") in page.lower()
    assert "will lay a bill" not in page and "House of Commons" not in page and "Overdue" not in page
