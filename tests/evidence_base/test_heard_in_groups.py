"""Who was heard: bodies, people, turns and words; who only wrote; who is known from a report alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest

import workbench as wb
from tests.made.published import published
from tests.made.reaching import EVIDENCE, cites
from tests.places import ROOT
from workbench import model
from workbench.errors import WorkbenchError
from workbench.evidence_base.heard_in_groups import About, heard
from workbench.inquiry import Inquiry
from workbench.model import tables


def counted(by: str, *citations: model.Citation, **more: Any) -> dict[str, Any]:
    found = heard(by, EVIDENCE, tables.table(model.Citation, citations), **more)
    return {row.name: row for row in tables.rows(found, model.Heard)}


def spoke(document: str, *labels: str, role: str = "", organisation: str = "") -> list[model.Appearance]:
    return [
        model.Appearance(document, one.casefold(), one, "witness", role=role, organisation=organisation)
        for one in labels
    ]


def bodies(*appearances: Sequence[model.Appearance]) -> pd.DataFrame:
    rows_of = [row for rows in appearances for row in rows]
    came = {row.document_id for row in rows_of}
    kinds = {"one": "oral", "two": "oral", "paper": "written"}
    documents = [published(name, kind) for name, kind in kinds.items() if name in came]
    evidence = model.Evidence(
        documents=tables.table(model.Document, documents),
        appearances=tables.table(model.Appearance, rows_of),
    )
    return heard("body", evidence, tables.table(model.Citation))


def test_a_category_is_counted_in_bodies_people_turns_and_words_of_witnesses_alone() -> None:
    charity = counted("category")["charity"]
    assert (charity.bodies, charity.spoke, charity.wrote_only, charity.people) == (2, 1, 1, 1)
    assert (charity.turns, charity.words_spoken, charity.words_written) == (1, 3, 3)
    assert charity.who == ("Boat Union", "Harbour Trust")
    assert charity.cited is None, "no report with references is held"


def test_who_is_heard_and_who_is_cited_stand_beside_each_other() -> None:
    found = counted("category", cites("report/4", "resolved", "oral", "oral/Q1.2"))
    assert (found["charity"].bodies, found["charity"].cited) == (2, 1)
    assert (found["police"].bodies, found["police"].cited) == (1, 0)


def test_a_body_of_whom_nothing_is_held_is_reported_and_not_heard() -> None:
    found = counted("body")
    assert [row.standing for row in found.values()] == ["reported", "heard", "heard", "heard"]
    assert found["A Rower"].note.startswith("listed; nothing of theirs is held")
    assert found["Harbour Trust"].who == ("Dr Hale",)


def test_a_category_that_only_a_report_names_is_reported_and_its_number_is_not_known() -> None:
    said = {"police": "We heard police.", "ministers": "We heard ministers.", "bakers": ""}
    found = counted("category", listed=said)
    assert (found["police"].standing, found["police"].bodies) == ("heard", 1)
    assert (found["ministers"].standing, found["ministers"].bodies) == ("reported", None)
    assert found["ministers"].note == "We heard ministers."
    assert (found["bakers"].standing, found["bakers"].bodies) == ("nobody", 0)


def test_a_session_has_who_came_and_a_theme_who_spoke_of_it_and_a_question_is_nobodys() -> None:
    assert counted("session")["oral"].who == ("Harbour Trust", "Mr Vane")
    claims = [("dark", "oral/Q1", True), ("dark", "oral/Q1.2", False), ("dark", "ABC0001/1", True)]
    found = counted("theme", about=About({"dark": "Dark", "cold": "Cold"}, claims))
    assert found["dark"].who == ("Boat Union", "Harbour Trust")
    assert (found["dark"].confirmed, found["dark"].words_spoken, found["dark"].words_written) == (1, 3, 3)
    assert (found["cold"].standing, found["cold"].bodies, found["cold"].note) == ("nobody", 0, "Cold")


def test_who_comes_to_a_second_hearing_came_again_and_who_only_wrote_was_not_called() -> None:
    wrote = [model.Appearance("paper", "cat", "Cat", "submitter")]
    table = bodies(spoke("one", "Ann"), spoke("two", "Ann", "Bob"), wrote).set_index("name")
    assert table["again"].to_dict() == {"Ann": 1, "Bob": 0, "Cat": 0}
    assert table["wrote_only"].to_dict() == {"Ann": 0, "Bob": 0, "Cat": 1}


@pytest.mark.parametrize(
    ("label", "role", "organisation"),
    [
        ("Interpreter", "", "a community interpreting service"),
        ("THE INTERPRETER", "", ""),
        ("BSL interpreter", "", ""),
        ("Polish interpreter for Mr Vane", "", ""),
        ("Ann Poe", "Interpreter", ""),
    ],
)
def test_an_interpreter_is_no_witness_body(label: str, role: str, organisation: str) -> None:
    table = bodies(spoke("one", "Bob"), spoke("one", label, role=role, organisation=organisation))
    assert table["name"].tolist() == ["Bob"]


@pytest.mark.parametrize(
    ("label", "role", "organisation"),
    [
        ("Ann Poe (via interpreter)", "", ""),
        ("Ann Poe", "Interpreter", "Guild of Interpreters"),
        ("Ann Poe", "Director of an interpreting service", ""),
        ("Ann Interpreter", "", ""),
    ],
)
def test_who_speaks_through_an_interpreter_or_for_interpreters_is_one(
    label: str, role: str, organisation: str
) -> None:
    table = bodies(spoke("one", "Bob"), spoke("one", label, role=role, organisation=organisation))
    assert len(table) == 2


def test_what_it_cannot_be_counted_by_is_said_with_what_it_can() -> None:
    with pytest.raises(WorkbenchError, match="can’t be counted by “colour”") as raised:
        counted("colour")
    assert "category, body, session, term, theme" in raised.value.next


@pytest.fixture(scope="module")
def founding() -> Inquiry:
    return wb.open(ROOT / "evidence" / "missing-from-care")


def test_ministers_and_children_are_known_from_the_report_of_the_founding_case_alone(
    founding: Inquiry,
) -> None:
    table = founding.heard().set_index("name")
    assert table["standing"].to_dict() == {
        "local authorities": "heard", "police": "heard", "service providers": "heard",
        "specialist organisations": "heard", "children and young people": "reported", "ministers": "reported",
    }  # fmt: skip
    assert table["bodies"].dropna().sum() == 33


@pytest.mark.parametrize("by", ["session", "body"])
def test_the_words_of_all_rows_are_the_words_of_all_witnesses(founding: Inquiry, by: str) -> None:
    table, whole = founding.heard(by=by), founding.heard()
    assert table["words_spoken"].sum() == whole["words_spoken"].sum()
    assert table["turns"].sum() == whole["turns"].sum()
