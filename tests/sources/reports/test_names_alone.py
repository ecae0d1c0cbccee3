"""A list of evidence without codes is read by names; what is no list of names is not."""

from __future__ import annotations

import pytest

from workbench.sources import read, renamed
from workbench.sources.reading import Reading

REPORT = "Lamps\n\nReport of the Committee\n\nSummary\n\nLamps are out.\n\n1 Lamps\n\n" + "".join(
    f"{n}. We heard of lamp {n}, and of the bells that were rung for it.\n\n" for n in range(1, 8)
)


def reading(part: str) -> Reading:
    return read((REPORT + part).encode(), "d", "report")


def authors(part: str) -> list[str]:
    return [one.author for one in reading(part).listed]


def test_numbered_names_are_entries_and_a_name_may_begin_with_a_figure() -> None:
    part = "Appendix 1\n\nSubmissions\n\n1 Lamp Trust\n\n2 3 Rivers Guild Inc.\n\n3 Name withheld\n\n5 Ms Ada Poe"
    assert authors(part) == ["Lamp Trust", "3 Rivers Guild Inc.", "Name withheld", "Ms Ada Poe"]


def test_a_paper_beside_an_entry_is_nobody_s() -> None:
    part = "List of submissions\n\n1 Lamp Trust\n\n• Attachment 1\n\n1.1 Supplementary to submission 1\n\n2 Ms Ada Poe"
    assert authors(part) == ["Lamp Trust", "Ms Ada Poe"]


def test_names_without_numbers_are_entries_and_go_on_where_their_words_say_so() -> None:
    part = "LIST OF BRIEFS\n\nAssembly of Lamps and\nBells\n\nDr. Ada Poe\n\nGuild of Ringers (with\nthe Tower Trust)"
    assert authors(part) == [
        "Assembly of Lamps and Bells",
        "Dr. Ada Poe",
        "Guild of Ringers (with the Tower Trust)",
    ]


def test_the_next_heading_ends_the_list_unless_it_names_a_group() -> None:
    part = "Annexe B: Written evidence\n\nOrganisations\n\n1. Lamp Trust\n\nIndividuals\n\n2. Ada Poe\n\n3. Ian Moss"
    assert authors(part) == ["Lamp Trust", "Ada Poe", "Ian Moss"]


@pytest.mark.parametrize(
    "part",
    [
        "Written evidence\n\nThe guild was late.\n\nNobody came.",
        "Written evidence\n\nPapers are on the website of the guild\n\nLamp Trust",
        "List of briefs\n\nLamp Trust",
        "Submissions\n\nLamp Trust\n\nAda Poe",
    ],
)
def test_prose_a_single_line_and_a_heading_outside_an_annex_give_no_entry(part: str) -> None:
    assert authors(part) == []


def test_an_entry_has_no_code_and_its_id_goes_with_the_report_s() -> None:
    own = reading("List of briefs\n\nLamp Trust\n\nAda Poe")
    assert {(one.document_id, one.evidence_code, one.status) for one in own.listed} == {
        ("d/evidence-1", "", "not-held"),
        ("d/evidence-2", "", "not-held"),
    }
    assert [one.document_id for one in renamed(own, "report").listed] == [
        "report/evidence-1",
        "report/evidence-2",
    ]
