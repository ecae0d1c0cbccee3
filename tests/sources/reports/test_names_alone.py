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


def page(*parts: str) -> str:
    return f"<html><body><h1>Lamps</h1>{REPORT_IN_HTML}{''.join(parts)}</body></html>"


REPORT_IN_HTML = "<h2>1 Lamps</h2>" + "".join(
    f"<p>{n}. We heard of lamp {n}, and of the bells that were rung for it.</p>" for n in range(1, 8)
)


def authors_of_page(*parts: str) -> list[str]:
    return [one.author for one in read(page(*parts).encode(), "d", "report").listed]


def test_names_under_bullets_are_entries_and_what_was_said_under_bullets_is_none() -> None:
    part = "Appendix 3: List of Written Submissions\n\n• Lamp Trust (North)\n\n• Ms Ada Poe\n\n• 3 Rivers Guild, Lampton"
    assert authors(part) == ["Lamp Trust (North)", "Ms Ada Poe", "3 Rivers Guild, Lampton"]
    assert (
        authors("Written evidence\n\nIts themes were:\n\n• Cost of lamps\n\n• Access to towers\n\n• Oil")
        == []
    )


@pytest.mark.parametrize(
    "opening", ["", "<p>Those who sent a brief are listed by name, in the order of letters.</p>"]
)
def test_names_set_as_small_headings_are_entries_up_to_the_next_large_one(opening: str) -> None:
    found = authors_of_page(
        "<h2>Appendix B: List of Briefs</h2>", opening, "<h4>Poe, Ada</h4><h4>Lamp Trust</h4><h4>Town of Lampton</h4>",
        "<h2>Request for a response</h2><p>The committee asks for one.</p>",
    )  # fmt: skip
    assert found == ["Poe, Ada", "Lamp Trust", "Town of Lampton"]


def test_small_headings_with_words_under_them_are_no_entries() -> None:
    parts = (
        "<h2>Written evidence</h2>",
        "<h4>Light in lanes</h4>",
        "<p>Lanes were dark.</p>",
        "<h4>Sound</h4>",
        "<p>Bells rang.</p>",
    )
    assert authors_of_page(*parts) == []


def test_a_list_of_submitters_is_one_of_evidence() -> None:
    assert authors("Appendix B: List of submitters\n\nLamp Trust\n\nPoe, Dr Ada") == [
        "Lamp Trust",
        "Poe, Dr Ada",
    ]


@pytest.mark.parametrize("heading", ["A. Submissions", "B: List of submissions received", "C Submitters"])
def test_an_appendix_called_by_its_letter_lists_names_where_numbered_ones_follow(heading: str) -> None:
    listed = page(f"<h2>{heading}</h2>", "<p>1 Ann Poe</p>", "<p>2 Guild of Bells</p>", "<p>3 Name withheld</p>")
    found = [one.author for one in read(listed.encode(), "r", "report").listed]
    assert found == ["Ann Poe", "Guild of Bells", "Name withheld"]


def test_a_lettered_part_that_tells_of_submissions_is_no_list() -> None:
    told = page("<h2>A. Submissions</h2>", "<p>Ann Poe told us that lamps are dear.</p>", "<p>The Guild agreed.</p>")
    assert not read(told.encode(), "r", "report").listed
    assert "told us that lamps are dear" in " ".join(
        one.text for one in read(told.encode(), "r", "report").passages
    )
