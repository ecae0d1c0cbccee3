"""The category of a witness is suggested from organisation and role, with the reason; a person decides."""

from __future__ import annotations

import pytest
import yaml

from workbench.errors import BadTable
from workbench.model import Appearance, tables
from workbench.witnesses import categories
from workbench.witnesses.categories import Category

LIST = tuple(
    Category(name) for name in ("Local authorities", "Police", "Academics", "Government", "Children")
)


def suggested(*came: Appearance, among: tuple[Category, ...] = LIST) -> dict[str, tuple[str, str]]:
    frame = categories.suggest(tables.table(Appearance, came), among)
    assert list(frame.columns) == ["person_id", "organisation", "role", "category", "reason"]
    return {row.person_id: (row.category, row.reason) for row in frame.itertuples()}


def witness(person: str, organisation: str = "", role: str = "", **more: str) -> Appearance:
    given = {"label": "Ann Pell", "capacity": "witness"} | more
    return Appearance("s", person, role=role, organisation=organisation, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("organisation", "role", "category"),
    [
        ("Kent County Council", "Leader", "Local authorities"),
        ("", "Director of Children’s Services", "Local authorities"),
        ("London Borough of Hackney", "", "Local authorities"),
        ("Essex Police", "Chief Constable", "Police"),
        ("West Mercia Constabulary", "", "Police"),
        ("", "Detective Inspector", "Police"),
        ("University of St Andrews", "Professor of Computing", "Academics"),
        ("Home Office", "Minister of State", "Government"),
        ("Department for Education", "", "Government"),
        ("Bell & Sons", "Founder", ""),
        ("a school council for children", "", "Local authorities"),
    ],
)
def test_organisation_and_role_tell_the_category(organisation: str, role: str, category: str) -> None:
    found, reason = suggested(witness("a", organisation, role))["a"]
    assert found == category
    assert ("choose one in people.csv" in reason) == (not category)


def test_the_reason_names_the_word_and_where_it_stands() -> None:
    assert suggested(witness("a", "Essex Police")) == {
        "a": ("Police", "organisation “Essex Police”: “police”, the category’s own name")
    }
    assert suggested(witness("a", "", "Chief Constable"))["a"][1] == (
        "role “Chief Constable”: “chief constable”, a word of the trade for it"
    )


def test_the_inquirys_own_words_go_before_those_of_the_trade() -> None:
    among = (*LIST, Category("Regulators", ("police complaints authority",)))
    assert suggested(witness("a", "Police Complaints Authority"), among=among)["a"][0] == "Regulators"


def test_a_category_that_the_inquiry_does_not_have_is_never_suggested() -> None:
    assert suggested(witness("a", "Ofsted", "Chief Inspector"))["a"][0] == ""


def test_two_that_fit_alike_are_left_to_a_person() -> None:
    category, reason = suggested(witness("a", "Council and University"))["a"]
    assert category == ""
    assert "fits Local authorities (“council”) and Academics (“university”) alike" in reason


def test_what_somebody_is_by_age_or_origin_is_not_told_from_a_label() -> None:
    assert suggested(witness("a", "Young children’s panel", "Child"))["a"][0] == ""
    asked = (Category("Children", ("young people’s panel",)),)
    assert suggested(witness("a", "Bell Young People’s Panel"), among=asked)["a"][0] == "Children"


def test_a_persons_own_name_tells_nothing() -> None:
    came = (
        witness("a", label="Mr John Constable", capacity="submitter"),
        witness("b", label="Edward Police"),
        witness("c", label="Ms Ann Council"),
    )
    assert {category for category, _ in suggested(*came).values()} == {""}


def test_a_body_that_submits_and_a_label_that_is_a_role_tell() -> None:
    found = suggested(
        witness("a", label="Kent County Council", capacity="submitter"), witness("b", label="Police analyst")
    )
    assert (found["a"][0], found["b"][0]) == ("Local authorities", "Police")


def test_members_and_those_whom_a_person_has_settled_get_no_suggestion() -> None:
    came = (
        witness("a", "Essex Police", category="Government"),
        witness("a", "Kent County Council"),
        witness("b", "Essex Police", capacity="member"),
    )
    assert suggested(*came) == {}


def test_one_row_for_each_person_organisation_and_role() -> None:
    twice = [witness("a", "Essex Police"), witness("a", "Essex Police"), witness("a", "Kent County Council")]
    frame = categories.suggest(tables.table(Appearance, twice), LIST)
    assert frame["category"].tolist() == ["Police", "Local authorities"]


def test_the_list_of_an_inquiry_may_be_names_or_names_with_words() -> None:
    names = "- police\n- experts: [bell founder, bell hanger]\n- local authorities: council\n"
    assert categories.listed(yaml.safe_load(names)) == (
        Category("police"), Category("experts", ("bell founder", "bell hanger")), Category("local authorities", ("council",)),
    )  # fmt: skip
    assert categories.listed({"police": None, "experts": ["bell founder"]}) == (
        Category("police"),
        Category("experts", ("bell founder",)),
    )
    assert categories.listed(None) == ()


def test_all_mistakes_of_the_list_are_told_at_once() -> None:
    with pytest.raises(BadTable) as told:
        categories.listed(["police", 7, "police", {"experts": [1]}, {"a": [], "b": []}])
    assert [mistake.split(":")[0] for mistake in told.value.mistakes] == [
        "categories, item 2", "categories, item 3", "categories, item 4, experts", "categories, item 5",
    ]  # fmt: skip
