"""Nothing leaves that nobody said may leave: the default of evidence, and words that are none of ours."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, write
from workbench.errors import WorkbenchError
from workbench.inquiry import Inquiry

WORDS = "small budget"  # stand in SUBMISSION


def bells(tmp_path: Path, publication: str = "published", body: str = "select committee") -> Inquiry:
    inquiry = wb.create(tmp_path / "bells", title="Bells", body=body)
    inquiry.add(write(tmp_path, "given.txt", SUBMISSION), publication=publication)
    return inquiry


def typed(inquiry: Inquiry, **cells: str) -> Inquiry:
    """Write cells of the only row of sources.csv as somebody would in a spreadsheet; the inquiry, opened again."""
    place = inquiry.folder.path / "sources.csv"
    with place.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with place.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows([rows[0] | cells, *rows[1:]])
    return wb.open(inquiry.folder.path)


def bank(inquiry: Inquiry, audience: str = "public") -> str:
    for ident in inquiry.tags["tag_id"]:
        inquiry.decide(ident, "confirm", coder="AB")
    return inquiry.brief("bank", by="theme", audience=audience, date="2026-11-28").html


def test_evidence_that_nobody_said_is_published_is_on_no_public_page_and_marked_on_the_committees(
    tmp_path: Path,
) -> None:
    inquiry = wb.create(tmp_path / "bells", title="Bells")
    inquiry.add(write(tmp_path, "given.txt", SUBMISSION))
    assert list(inquiry.documents["publication"]) == ["received, not reported"]
    assert WORDS not in bank(inquiry)
    committee = bank(inquiry, "committee")
    assert WORDS in committee and "Not yet reported" in committee


def test_an_empty_cell_says_nothing_and_what_an_older_file_says_is_kept(tmp_path: Path) -> None:
    inquiry = bells(tmp_path)
    assert WORDS in bank(inquiry)
    assert list(typed(inquiry, publication="").documents["publication"]) == ["received, not reported"]
    old = typed(inquiry, publication="published")
    place = old.folder.path / "sources.csv"
    with place.open(encoding="utf-8-sig", newline="") as file:
        rows = [{k: v for k, v in row.items() if k not in ("ordered", "by")} for row in csv.DictReader(file)]
    with place.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    again = wb.open(old.folder.path)
    assert list(again.documents["publication"]) == ["published"]
    again.add(write(tmp_path, "session.txt", SESSION), publication="published")
    assert len(again.documents) == 2 and list(again.documents["ordered"]) == ["", ""]


def test_by_whose_order_evidence_is_published_stands_in_the_documents(tmp_path: Path) -> None:
    inquiry = typed(bells(tmp_path), ordered="2026-11-24", by="Bells Committee")
    assert inquiry.documents[["ordered", "by"]].iloc[0].tolist() == ["2026-11-24", "Bells Committee"]


@pytest.mark.parametrize(
    "said", ["Confidential ", "CONFIDENTIAL", "Individual-case", "not  accepted", "Background"]
)
def test_a_status_in_other_dress_shuts_as_its_own_does(tmp_path: Path, said: str) -> None:
    inquiry = typed(bells(tmp_path), publication=said)
    for audience in ("public", "committee"):
        assert WORDS not in bank(inquiry, audience)
        assert WORDS not in inquiry.brief(audience=audience).html


@pytest.mark.parametrize(
    ("column", "said", "counts"),
    [
        ("publication", "Confidental", None),
        ("publication", "published?", None),
        ("provenance", "invented", "illustrative"),
        ("kind", "testimony of a child", "other"),
    ],
)
def test_a_word_that_is_none_of_ours_counts_as_the_most_restrictive_and_no_public_page_is_made(
    tmp_path: Path, column: str, said: str, counts: str | None
) -> None:
    inquiry = typed(bells(tmp_path), **{column: said})
    assert list(inquiry.documents[column]) == ([counts] if counts else [])
    (reason,) = inquiry.problems.query("severity == 'error'")["reason"]
    assert reason.startswith(f"sources.csv, row 2, {column}: “{said}” is none of")
    for public in (
        lambda: inquiry.brief("inquiry"),
        lambda: inquiry.brief("bank", by="theme"),
        lambda: inquiry.tracker("2026-11-28"),
    ):
        with pytest.raises(WorkbenchError) as stopped:
            public()
        message = str(stopped.value)
        assert f"BEL0001 (sources.csv, row 2, {column}: “{said}”)" in message and "held back" in message
        assert "\n" not in message
    assert (WORDS in inquiry.brief("bank", by="theme", audience="committee").html) is False


@pytest.mark.parametrize(
    ("column", "said", "meant"), [("provenance", "Real ", "real"), ("kind", "Foi-reply", "FOI reply")]
)
def test_known_words_of_kind_and_provenance_are_known_in_any_dress(
    tmp_path: Path, column: str, said: str, meant: str
) -> None:
    inquiry = typed(bells(tmp_path), **{column: said})
    assert list(inquiry.documents[column]) == [meant] and inquiry.brief("inquiry").html


def test_what_a_report_lists_is_as_public_as_the_report(tmp_path: Path) -> None:
    report = """\
Bells Committee

Bells

First Report of Session 2014-15

1. Ropes are dear. We recommend that the Government pays for ropes.

List of published written evidence

1 Guild of Ringers (BEL0007)
"""
    for said in ("published", "received, not reported"):
        inquiry = wb.create(tmp_path / said, title="Bells")
        inquiry.add(write(tmp_path, "report.txt", report), publication=said)
        listed = inquiry.documents[inquiry.documents["status"] == "not-held"]
        assert list(listed["publication"]) == [said]


def test_a_paper_that_is_held_is_not_listed_again_by_its_author_s_name_alone(tmp_path: Path) -> None:
    report = """\
Bells Committee

Bells

First Report of Session 2014-15

1. Ropes are dear. We recommend that the Government pays for ropes.

List of submissions

1 Guild of Ringers

2 Tower Trust

3 Name withheld

4 Name withheld
"""
    paper = "Written evidence submitted by the Guild of Ringers\n\n1. Ropes are dear.\n\n2. They wear out.\n"
    inquiry = wb.create(tmp_path / "one", title="Bells")
    inquiry.add(write(tmp_path, "report.txt", report), publication="published")
    assert list(inquiry.documents.query("status == 'not-held'")["author"])[:2] == [
        "Guild of Ringers",
        "Tower Trust",
    ]
    inquiry.add(write(tmp_path, "guild.txt", paper), publication="published")
    listed = inquiry.documents.query("status == 'not-held'")
    assert list(listed["author"]) == ["Tower Trust", "Name withheld", "Name withheld"]
    assert set(listed["publication"]) == {"published"} and inquiry.brief("inquiry").html
