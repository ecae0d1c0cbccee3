"""Labels become people, and what stays unsure is said."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench.model import Appearance, Passage, tables
from workbench.text import names
from workbench.witnesses.resolve_labels import Resolution, resolve


def said(*rows: tuple[str, int | None], document: str = "s", kind: str = "statement") -> pd.DataFrame:
    found = [
        Passage(
            f"{document}/Q{n}",
            document,
            n,
            "direction" if not label else kind,
            f"Q{n}",
            turn=n,
            speaker=label,
            panel=panel,
            text="Words.",
        )
        for n, (label, panel) in enumerate(rows, 1)
    ]
    return tables.table(Passage, found)


def present(*rows: tuple[str, str, int | None], document: str = "s") -> pd.DataFrame:
    return tables.table(
        Appearance, [Appearance(document, "", name, capacity, panel=panel) for name, capacity, panel in rows]
    )


HEADER = present(
    ("Ruth Okafor", "chair", None), ("Edward Hale", "member", None), ("Ms Jane Moor", "member", None), ("Mr John Moor", "member", None),
    ("Dr Éva Lacaze", "witness", 1), ("Tom Ashe", "witness", 1), ("Professor Jan van der Berg", "witness", 2),
)  # fmt: skip


def who(
    label: str, panel: int | None = 1, *, header: pd.DataFrame = HEADER, overrides: pd.DataFrame | None = None
) -> str:
    return str(resolve(said((label, panel)), header, overrides).passages["person_id"][0])


def reasons(found: Resolution) -> list[str]:
    return list(found.problems["reason"])


@pytest.mark.parametrize(
    ("label", "panel", "person"),
    [
        ("Chair", 1, "ruth-okafor"), ("The Chair", 1, "ruth-okafor"), ("Chairman", 1, "ruth-okafor"), ("Ruth Okafor", 1, "ruth-okafor"),
        ("Mr Hale", 1, "edward-hale"), ("Edward Hale MP", 1, "edward-hale"), ("Ms Moor", 1, "jane-moor"), ("Mr Moor", 1, "john-moor"),
        ("Dr Lacaze", 1, "eva-lacaze"), ("DR LACAZE", 1, "eva-lacaze"), ("Mr Ashe", 1, "tom-ashe"), ("Tom Ashe", 1, "tom-ashe"),
        ("Professor van der Berg", 2, "jan-van-der-berg"), ("Dr Lacasse", 1, ""), ("Dr Lacase", 1, "eva-lacaze"),
        ("Mrs Hale", 1, "edward-hale"),
    ],
)  # fmt: skip
def test_a_label_finds_its_person(label: str, panel: int, person: str) -> None:
    assert who(label, panel) == person


def test_a_label_that_fits_two_is_nobodys_and_both_are_named() -> None:
    found = resolve(said(("Moor", 1)), HEADER)
    assert found.passages["person_id"][0] == ""
    (reason,) = reasons(found)
    assert "Ms Jane Moor" in reason and "Mr John Moor" in reason and "people.csv" in reason


def test_a_label_that_fits_nobody_says_so_once_with_its_number() -> None:
    found = resolve(said(("Mr Nobody", 1), ("Mr Nobody", 1), ("Mr Nobody", 1)), HEADER)
    (reason,) = reasons(found)
    assert "3 passages" in reason


def test_a_witness_of_another_panel_is_not_guessed() -> None:
    found = resolve(said(("Professor van der Berg", 1)), HEADER)
    assert found.passages["person_id"][0] == "" and "another panel" in reasons(found)[0]


def test_what_members_say_are_questions_and_what_witnesses_say_answers() -> None:
    found = resolve(said(("Chair", 1), ("Tom Ashe", 1), ("Mr Nobody", 1), ("", 1)), HEADER)
    assert list(found.passages["kind"]) == ["question", "answer", "statement", "direction"]


def test_whoever_took_the_chair_is_the_chair_from_there() -> None:
    rows = tables.rows(said(("Chair", 1), ("", 1), ("Chair", 1)), Passage)
    spoken = tables.table(Passage, [r if r.speaker else Passage(**{**r.__dict__, "text": "In the absence of the Chair, Edward Hale took the Chair."}) for r in rows])  # fmt: skip
    assert list(resolve(spoken, HEADER).passages["person_id"]) == ["ruth-okafor", "", "edward-hale"]


def test_people_csv_goes_before_every_rule() -> None:
    own = pd.DataFrame(
        [
            {
                "person_id": "moor-senior",
                "name": "Mr John Moor",
                "aliases": "Moor; Old Moor",
                "category": "member",
                "note": "",
            }
        ]
    )
    assert who("Moor", overrides=own) == "moor-senior"
    found = resolve(said(("Moor", 1)), HEADER, own)
    assert found.problems.empty
    assert list(found.appearances.query("person_id == 'moor-senior'")["category"]) == ["member"]


def test_a_misspelling_is_told_with_its_reason() -> None:
    found = resolve(said(("Dr Lacase", 1)), HEADER)
    (note,) = [n for n in found.appearances["note"] if n]
    assert "one slip" in note


def test_without_a_header_a_label_is_a_person_by_that_name() -> None:
    found = resolve(said(("Tom Ashe", None), ("THE CHAIRMAN", None)), present())
    assert list(found.passages["person_id"]) == ["tom-ashe", "chairman"]
    assert set(found.appearances["capacity"]) == {"other"}


def test_two_chairs_in_the_header_leave_the_chair_unresolved() -> None:
    found = resolve(said(("Chair", 1)), present(("A Bee", "chair", None), ("C Dee", "chair", None)))
    assert found.passages["person_id"][0] == "" and "2 people are named as the chair" in reasons(found)[0]


def test_the_same_person_in_two_documents_is_one_person() -> None:
    spoken = pd.concat([said(("Tom Ashe", 1)), said(("Mr Ashe", 1), document="t")], ignore_index=True)
    header = pd.concat(
        [present(("Tom Ashe", "witness", 1)), present(("Mr Tom Ashe", "witness", 1), document="t")],
        ignore_index=True,
    )
    found = resolve(spoken, header)
    assert set(found.passages["person_id"]) == {"tom-ashe"}
    assert list(found.people["person_id"]) == ["tom-ashe"]


def test_a_submissions_passages_are_its_submitters() -> None:
    found = resolve(
        said(("", None), document="BEL0001"),
        present(("Guild of Ringers", "submitter", None), document="BEL0001"),
    )
    assert list(found.passages["person_id"]) == ["guild-of-ringers"]


def test_nothing_at_all_is_resolved_to_nothing() -> None:
    found = resolve(tables.table(Passage), tables.table(Appearance))
    assert found.passages.empty and found.people.empty and found.problems.empty


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Dr Éva Lacaze", "eva-lacaze"), ("Sheila O’Dea MP", "sheila-odea"), ("Rt Hon. Jane Moor MP", "jane-moor"), ("王芳", "王芳"),
     ("Sir Ian Moss KCB", "ian-moss"), ("Jean-Luc d’Aquin", "jean-luc-daquin"), ("MP", "mp"), ("", "nobody"), ("Ægir Þór", "ægir-þor")],
)  # fmt: skip
def test_a_names_id_is_plain(text: str, slug: str) -> None:
    assert names.slug(text) == slug


def test_two_names_in_letters_without_latin_forms_are_two_people() -> None:
    assert names.slug("王芳") != names.slug("李娜")


def test_short_surnames_are_never_slips_of_each_other() -> None:
    assert names.fit("Mr Ward", ("Mr Wood",)) == 0
    assert names.fit("Ms Rayner", ("Ms Raynor",)) == names.SLIP


@pytest.mark.parametrize(
    "honour",
    ["CMG", "KCMG", "KCB CMG", "QC MP", "OBE", "FRS", "CB", "KG", "PC", "CH", "DSO", "KBE", "MEP", "GCB"],
)
def test_honours_are_no_part_of_a_name(honour: str) -> None:
    assert names.slug(f"Sir Dan Wren {honour}") == "dan-wren"
    assert names.fit("Sir Dan Wren", (f"Sir Dan Wren {honour}",)) >= names.FULL
