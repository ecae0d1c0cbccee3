"""Lists of members and witnesses as headers print them."""

from __future__ import annotations

import pytest

from workbench.sources.transcripts.witness_lists import Named, Witness, members, witnesses


def short(text: str, *labels: str) -> list[tuple[str, str, str]]:
    return [(w.name, w.role, w.organisation) for w in witnesses(text, labels)]


def test_semicolons_part_members_and_the_chair_is_marked() -> None:
    assert members("Ruth Okafor (Chair); Edward Hale; Sir Ian Moss.") == [
        Named("Ruth Okafor", True),
        Named("Edward Hale"),
        Named("Sir Ian Moss"),
    ]


@pytest.mark.parametrize(
    "text",
    ["Ruth Okafor (Chair), Edward Hale", "Ruth Okafor (in the Chair); Edward Hale", "Ruth Okafor, in the Chair; Edward Hale",
     "Ruth Okafor (The Chairman); Edward Hale", "Members present: Ruth Okafor (Chair); Edward Hale"],
)  # fmt: skip
def test_the_chair_is_marked_in_several_ways(text: str) -> None:
    assert members(text) == [Named("Ruth Okafor", True), Named("Edward Hale")]


def test_a_note_in_brackets_is_no_part_of_a_members_name() -> None:
    assert [m.name for m in members("Ruth Okafor (Chair); Jo Lay (Lay Member)")] == ["Ruth Okafor", "Jo Lay"]


def test_members_of_an_illustration_are_roles() -> None:
    assert members("Chair; Member A; Member B.") == [
        Named("Chair", True),
        Named("Member A"),
        Named("Member B"),
    ]


def test_commas_part_witnesses_where_a_name_begins() -> None:
    text = "Witnesses: Dr Éva Lacaze, Director of Bells, Guild of Ringers, and Tom Ashe, Chief Executive, Tower Trust, gave evidence."
    assert short(text, "Dr Lacaze", "Tom Ashe") == [
        ("Dr Éva Lacaze", "Director of Bells", "Guild of Ringers"),
        ("Tom Ashe", "Chief Executive", "Tower Trust"),
    ]


def test_semicolons_part_witnesses_too() -> None:
    text = (
        "I: Dr Éva Lacaze, Director of Bells, Guild of Ringers; and Tom Ashe, Chief Executive, Tower Trust."
    )
    assert [w.name for w in witnesses(text)] == ["Dr Éva Lacaze", "Tom Ashe"]


def test_a_list_may_mix_semicolons_and_commas() -> None:
    text = "Ann Pell, Permanent Secretary, Ministry of Bells, Charlie Rowan, Director General, Ministry of Bells; Sir Sam Moss, Chief Executive, Tower Agency, and Air Commodore Dan Wren, Assistant Chief, Ministry of Bells."
    assert [w.name for w in witnesses(text, ["Ann Pell", "Charlie Rowan", "Sir Sam Moss", "Air Commodore Wren"])] == [
        "Ann Pell", "Charlie Rowan", "Sir Sam Moss", "Air Commodore Dan Wren",
    ]  # fmt: skip


def test_a_list_of_bare_names_is_parted() -> None:
    assert [w.name for w in witnesses("Witnesses: Ann Pell, Tom Ashe and Dr Lacaze.", ["Ann Pell", "Tom Ashe", "Dr Lacaze"])] == [
        "Ann Pell", "Tom Ashe", "Dr Lacaze",
    ]  # fmt: skip


def test_bare_names_after_the_first_are_parted_without_labels() -> None:
    assert [w.name for w in witnesses("Witnesses: Ann Pell and Tom Ashe.")] == ["Ann Pell", "Tom Ashe"]


def test_honours_are_no_role() -> None:
    (one,) = witnesses("Witness: Rt Hon. Jane Moor MP, Secretary for Bells, gave evidence.")
    assert one == Witness("Rt Hon. Jane Moor MP", "Secretary for Bells", "")
    assert short("General Sir Dan Wren, KCB, CBE, Deputy Chief of Staff, Ministry of Bells")[0][1:] == (
        "Deputy Chief of Staff", "Ministry of Bells",
    )  # fmt: skip


def test_a_departments_name_keeps_its_commas() -> None:
    (one,) = witnesses("Ed Moor MP, Minister for Bells, Department for Culture, Bells and Sport")
    assert one.organisation == "Department for Culture, Bells and Sport"


def test_a_witness_of_the_office_is_a_role_and_the_rest_no_witness() -> None:
    assert short("Tom Ashe, Home Secretary") == [("Tom Ashe", "Home Secretary", "")]
    assert witnesses("") == [] and witnesses("Witnesses: ") == []


def test_a_dash_may_stand_between_name_and_body() -> None:
    assert short("Tom Ashe – Tower Trust; Ann Pell - Guild of Ringers") == [
        ("Tom Ashe", "", "Tower Trust"),
        ("Ann Pell", "", "Guild of Ringers"),
    ]


def test_capitals_of_an_old_header_still_give_names() -> None:
    assert [w.name for w in witnesses("SIR DAN WREN, KCB, Chief of Bells, and MR TOM ASHE, Deputy Chief")] == [
        "SIR DAN WREN", "MR TOM ASHE",
    ]  # fmt: skip
