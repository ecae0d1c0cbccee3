"""Who counts as one witness body, and that everything which counts them prints the same numbers."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

import workbench as wb
from tests.places import ROOT
from workbench.model import Appearance, Document, Evidence, Passage, Person, tables
from workbench.witnesses.bodies import Body, Hearing, hear

HC245 = ROOT.parent / "shared" / "data" / "hc245"
DOCUMENTS = [
    Document("oral", "oral"),
    Document("ABC0001", "written", author="A Boatman", evidence_code="ABC0001"),
    Document("ABC0002", "written", evidence_code="ABC0002"),
]


def heard(
    *came: Appearance, documents: list[Document] | None = None, people: tuple[Person, ...] = ()
) -> Hearing:
    return hear(
        Evidence(
            documents=tables.table(Document, DOCUMENTS[:1] if documents is None else documents),
            appearances=tables.table(Appearance, came),
            people=tables.table(Person, people),
        )
    )


def names(hearing: Hearing) -> list[str]:
    return [body.name for body in hearing.bodies]


def spoke(person: str, organisation: str = "", category: str = "", document: str = "oral") -> Appearance:
    return Appearance(
        document, person, person.title(), "witness", organisation=organisation, category=category
    )


def wrote(person: str, document: str, organisation: str = "", category: str = "") -> Appearance:
    return Appearance(
        document, person, person.title(), "submitter", organisation=organisation, category=category
    )


# One body or two


def test_an_organisation_is_one_body_however_many_speak_for_it_and_however_it_is_printed() -> None:
    hearing = heard(
        spoke("ann", "Harbour Trust"), spoke("bob", "the Harbour trust"), spoke("cat", "Coastguard")
    )
    assert names(hearing) == ["Coastguard", "Harbour Trust"]


def test_an_organisation_that_also_wrote_under_its_own_name_or_an_alias_is_one_body() -> None:
    people = (Person("pilots", "Guild of Pilots", ("Pilots’ Guild",)),)
    came = (
        spoke("ann", "The Pilots' Guild"),
        Appearance("ABC0001", "pilots", "Guild of Pilots", "submitter"),
    )
    assert names(heard(*came, documents=DOCUMENTS[:2], people=people)) == ["Guild of Pilots"]
    assert len(heard(*came, documents=DOCUMENTS[:2]).bodies) == 2, "nothing says that these are one"


@pytest.mark.parametrize(
    "unnamed", ["a county council", "An agency", "one of three ports", "two wardens", ""]
)
def test_witnesses_whose_organisation_has_no_name_are_each_a_body(unnamed: str) -> None:
    assert names(heard(spoke("ann", unnamed), spoke("bob", unnamed))) == ["Ann", "Bob"]


@pytest.mark.parametrize(
    "named", ["A National Voice", "A&B Homes", "Anglia Care", "Several Voices", "The Hub"]
)
def test_a_name_that_begins_like_a_description_is_still_a_name(named: str) -> None:
    assert names(heard(spoke("ann", named), spoke("bob", named))) == [named]


def test_a_person_who_speaks_for_a_body_without_a_name_and_then_writes_is_one() -> None:
    came = spoke("officer", "a unitary authority", "councils"), wrote("officer", "ABC0001")
    hearing = heard(*came, documents=DOCUMENTS[:2])
    assert hearing.bodies == (Body("officer", "Officer", "councils"),)


def test_letters_of_one_campaign_are_one_body_where_they_have_one_person() -> None:
    came = wrote("campaign", "ABC0001"), wrote("campaign", "ABC0002")
    assert names(heard(*came, documents=DOCUMENTS)) == ["Campaign"]


def test_a_joint_submission_is_one_body_with_one_category_and_its_own_where_they_differ() -> None:
    joint = (
        wrote("port", "ABC0001", "Port Council", "councils"),
        wrote("trust", "ABC0001", "Harbour Trust", "charities"),
    )
    alone = wrote("trust", "ABC0002", "Harbour Trust", "charities")
    hearing = heard(*joint, alone, documents=DOCUMENTS)
    assert [(b.name, b.category) for b in hearing.bodies] == [
        ("Harbour Trust", "charities"),
        ("Harbour Trust and Port Council", "joint submissions"),
    ]
    same = [wrote("x", "ABC0001", "Y", "charities"), wrote("z", "ABC0001", "Z")]
    assert [b.category for b in heard(*same, documents=DOCUMENTS[:2]).bodies] == ["charities"]


def test_two_joint_submissions_of_the_same_two_are_one_body_in_whatever_order_they_signed() -> None:
    came = [wrote(person, "ABC0001", person.title()) for person in ("port", "trust")]
    came += [wrote(person, "ABC0002", person.title()) for person in ("trust", "port")]
    assert names(heard(*came, documents=DOCUMENTS)) == ["Port and Trust"]


def test_a_submission_is_its_authors_where_no_submitter_is_recorded_and_nobodys_name_where_none_is() -> None:
    people = (Person("boatman", "Amy Boatman", ("A Boatman",)),)
    assert names(heard(documents=DOCUMENTS[1:], people=people)) == [
        "Amy Boatman",
        "Author not recorded (ABC0002)",
    ]


def test_a_withheld_name_is_a_body_of_its_own_without_the_name_and_matched_with_nobody() -> None:
    withheld = [
        Document("oral", "oral"),
        Document(
            "ABC0001", "written", author="Ann Lee", evidence_code="ABC0001", publication="name withheld"
        ),
        Document("Ann Lee", "written", author="Ann Lee", publication="name withheld"),
        Document("private", "oral", publication="name withheld"),
    ]
    came = (
        spoke("ann"),
        wrote("ann", "ABC0001", "", "staff"),
        spoke("ann", document="private"),
        spoke("bob", document="private"),
    )
    hearing = heard(*came, documents=withheld, people=(Person("ann", "Ann Lee"),))
    assert names(hearing) == ["Ann Lee", *["Name withheld"] * 3, "Name withheld (ABC0001)"]
    assert [b.category for b in hearing.bodies] == [*["no category recorded"] * 4, "staff"]


def test_a_category_that_is_recorded_wins_over_none_and_the_first_by_letter_over_another() -> None:
    one = heard(spoke("ann", "Trust"), spoke("bob", "Trust", "parents"), spoke("cat", "Trust", "charities"))
    assert [b.category for b in one.bodies] == ["charities"]


# Nobody's


def test_members_chair_counsel_and_speakers_that_nobody_placed_are_no_bodies() -> None:
    came = [
        Appearance("oral", capacity, capacity, capacity)
        for capacity in ("chair", "member", "counsel", "other")
    ]
    assert heard(*came).bodies == ()


@pytest.mark.parametrize(
    "document",
    [
        Document("oral", "engagement note"),
        Document("oral", "press"),
        Document("oral", "oral", status="no-text"),
    ],
    ids=["engagement note", "press", "not readable"],
)
def test_a_note_of_a_meeting_a_press_report_and_what_cannot_be_read_count_nobody(document: Document) -> None:
    assert heard(spoke("ann"), wrote("bob", "oral"), documents=[document]).bodies == ()


def test_a_submissions_words_are_its_submitters_whoever_stands_beside_them_and_a_question_is_nobodys() -> (
    None
):
    hearing = heard(spoke("ann"), wrote("trust", "ABC0001"), documents=DOCUMENTS[:2])
    said = [
        Passage("oral/Q1", "oral", 1, "question", "Q1", person_id="ann"),
        Passage("oral/Q1.2", "oral", 2, "answer", "Q1", person_id="ann"),
        Passage("oral/Q1.3", "oral", 3, "answer", "Q1", person_id="member"),
        Passage("oral/Q1.4", "oral", 4, "statement", "Q1"),
        Passage("ABC0001/1", "ABC0001", 1, "paragraph", "1"),
        Passage("ABC0001/t1", "ABC0001", 2, "table", "t1", person_id="somebody"),
    ]
    behind = hearing.behind(tables.table(Passage, said))
    assert {place: body.name for place, body in behind.items()} == {
        "oral/Q1.2": "Ann", "ABC0001/1": "Trust", "ABC0001/t1": "Trust",
    }  # fmt: skip


def test_the_order_of_documents_and_of_appearances_changes_nothing() -> None:
    came = [
        spoke("ann", "Trust", "b"),
        spoke("bob", "the trust", "a"),
        wrote("cat", "ABC0001", "TRUST"),
        wrote("dan", "ABC0001"),
    ]
    one, other = heard(*came, documents=DOCUMENTS), heard(*came[::-1], documents=DOCUMENTS[::-1])
    assert one.bodies == other.bodies and one.gave == other.gave


# The same numbers everywhere


def founding(work: Path) -> Any:
    shutil.copytree(ROOT / "evidence" / "missing-from-care", work, ignore=shutil.ignore_patterns(".cache"))
    return wb.open(work)


def hc245(work: Path) -> Any:
    if not HC245.is_dir():
        pytest.skip("the real documents (../shared/data/hc245) are not here")
    inquiry = wb.create(work, title="Social media data")
    inquiry.add(
        [*sorted(HC245.glob("Oral_*.pdf")), HC245 / "Responsible Use of Data.pdf"], publication="published"
    )
    return inquiry


@pytest.fixture(scope="module", params=[founding, hc245], ids=["founding case", "HC 245"])
def inquiry(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return request.param(tmp_path_factory.mktemp("bodies") / "inquiry")


def test_the_briefing_and_the_crosstab_print_the_same_n_of_n_for_every_theme(inquiry: Any) -> None:
    printed = lxml_html.document_fromstring(str(inquiry.brief()._repr_html_()))
    page = lxml_html.document_fromstring(printed.get("srcdoc") or printed.find(".//iframe").get("srcdoc"))
    shown = {}
    for row in page.get_element_by_id("themes").findall(".//tbody/tr"):
        head, cell = row[0].text.strip().split(" › ")[-1], row[1].text_content()
        shown[head] = tuple(map(int, re.findall(r"\d+", cell)))
    labels = inquiry.themes.set_index("theme")["label"]
    for by in ("category", "witness"):
        table = inquiry.crosstab("theme", by=by)
        counted = table.groupby(table["theme"].map(labels))[["bodies", "heard"]].sum()
        assert len(counted) > 0
        assert {label: shown[label] for label in counted.index} == {
            label: (n, of) for label, n, of in counted.itertuples()
        }
    assert f"{table.drop_duplicates('group')['heard'].sum()} distinct witness bodies" in " ".join(
        page.get_element_by_id("witnesses").text_content().split()
    )


def test_the_bodies_under_each_item_are_of_those_heard_and_keep_their_categories(inquiry: Any) -> None:
    held = Evidence(documents=inquiry.documents, appearances=inquiry.appearances, people=inquiry.people)
    category = {b.name: b.category for b in hear(held).bodies}
    groups = set(inquiry.crosstab("theme", by="witness")["group"])
    assert groups == set(category)
    base = inquiry.evidence_base()
    assert base["bodies"].map(len).sum() > 20
    for found, categories in zip(base["bodies"], base["categories"], strict=True):
        counts = Counter(category[name] for name in found)
        assert categories == tuple(f"{name} {n}" for name, n in sorted(counts.items()))


def test_the_data_officer_who_spoke_and_wrote_is_the_one_body_under_the_second_recommendation(
    tmp_path: Path,
) -> None:
    base = founding(tmp_path / "inquiry").evidence_base().set_index("recommendation_id").loc["report/r2"]
    assert base["bodies"] == ("Council data officer",) and base["categories"] == ("local authorities 1",)


def test_a_recorded_item_keeps_its_source_in_the_briefing_and_the_contracts_columns_at_the_door(
    tmp_path: Path,
) -> None:
    from workbench.model import Recommendation

    opened = founding(tmp_path / "inquiry")
    page = opened.brief()._repr_html_()
    assert "As reported: " in page and "The Children’s Society, press release, 17 June 2012" in page
    assert list(opened.recommendations.columns) == tables.columns(Recommendation)
