"""A paper that asks for confidence is shut, whatever somebody said of all the papers together."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, write
from tests.proofs import asks_for_confidence
from workbench.errors import WorkbenchError
from workbench.inquiry import Inquiry, withdrawal_register
from workbench.sources.asks_for_confidence import ROWS, of_name, said_by
from workbench.sources.formats.margin_words import margin_words
from workbench.text.english.wordings import Wording

BY = {"coder": "AB", "reason": "Agreed by telephone.", "date": "2026-11-28"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.yes[0][:40])
def test_each_row_of_the_table_has_examples_that_ask_and_some_that_do_not(row: Wording) -> None:
    assert all(row in said_by(text) for text in row.yes)
    assert [text for text in row.no if said_by(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "I do not consent to publication of this statement.",
        "Evidence submitted by a mother who wishes not to be named",
        "Could you make sure that nobody can identify me?",
        "Nothing in this note may be quoted.",
        "I would be grateful if you would not circulate this further.",
        "We submit this evidence on the understanding that it will not be made public.",
        "Re: CONFIDENTIAL evidence to your inquiry",
        "OFFICIAL – SENSITIVE (PERSONAL)",
        "UK SECRET",
        "Confidential: ☒ Yes ☐ No",
        "May we publish your response? ☐ Yes ☒ No",
        "Would you like to remain anonymous? Y",
        "Permission to publish: refused",
        "☑ Publish my evidence without my name",
        "Re: J (a child)",
        "We care for our grandson, 7, who is under a care order.",
        "If my name came out I would lose my job.",
        "This must go no further than the Chair.",
    ],
)
def test_a_wish_is_seen_in_many_forms(text: str) -> None:
    assert said_by(text)


@pytest.mark.parametrize(
    "text",
    [
        "I am happy for this submission to be published.",
        "None of this is confidential.",
        "We do not ask for confidentiality.",
        "☒ I am happy for my name to be published",
        "☐ Confidential",
        "[ ] Please treat as confidential",
        "Is any part of your response confidential? No",
        "Doctors told us in confidence that wards were closing.",
        "Patients expect that their records are kept confidential.",
        "Whistleblowers should be able to remain anonymous.",
        "If you do not want your evidence to be published, tell the Committee staff.",
        "The report was marked OFFICIAL-SENSITIVE and was never seen by the board.",
        "The review should not have been kept from the public.",
        "We have not published these figures before.",
        "I have every confidence in the Committee.",
        "Young people told us that their social workers did not know their names.",
    ],
)
def test_who_speaks_of_others_or_agrees_asks_for_nothing(text: str) -> None:
    assert said_by(text) == ()


PROSE = "The papers of the board and the ledgers of the harbour are to be used as"


@pytest.mark.parametrize(
    ("line", "after", "asks"),
    [
        (
            "confidential and, as such, none is routinely published. Ultimately,",
            "this meant that nobody beyond the board was told what stood in them.",
            False,
        ),
        ("confidence;", "• costs: firms may be slow to begin because of them", False),
        ("confidential", "Ann Poe, Harbour Street", True),
        (
            "Confidential and not for publication",
            "this meant that nobody beyond the board was told what stood in them.",
            True,
        ),
        ("strictly confidential", "This paper is about the harbour and those who work in it by night.", True),
    ],
)
def test_a_line_in_the_midst_of_a_printed_sentence_is_no_marking(line: str, after: str, asks: bool) -> None:
    assert bool(said_by(f"{PROSE}\n{line}\n{after}")) is asks
    assert said_by(f"Ann Poe\n{line}\n{after}") or not asks


def test_of_the_blind_papers_none_that_asks_leaves_and_none_that_is_published_is_shut() -> None:
    assert asks_for_confidence.blind() == ([], [])


def test_a_dated_session_in_which_somebody_speaks_of_confidences_is_not_shut(tmp_path: Path) -> None:
    said = SESSION.replace("very loud", "very loud, and I would ask that my name be kept in confidence")
    inquiry = wb.create(tmp_path / "i", title="Bells")
    inquiry.add(write(tmp_path, "session.txt", said), publication="published")
    assert list(inquiry.documents["publication"]) == ["published"]
    shut = said.replace("Bells Committee\n", "OFFICIAL-SENSITIVE\n\nBells Committee\n", 1)
    inquiry.add(write(tmp_path, "other.txt", shut), publication="published")
    assert sorted(inquiry.documents["publication"]) == ["confidential", "published"]


def asking(
    tmp_path: Path, words: str = "Please keep this letter in confidence.", name: str = "letter.txt"
) -> Inquiry:
    inquiry = wb.create(tmp_path / "i", title="Bells")
    text = f"Written evidence submitted by Ann Pell (BEL0004)\n\n1. {words}\n\n2. The ropes are zanzibar.\n"
    report = inquiry.add(write(tmp_path, name, text), publication="published")
    (inquiry.folder.path / "told.txt").write_text(str(report["reason"].iloc[0]))
    return inquiry


def test_what_is_added_as_published_and_asks_for_confidence_is_confidential_and_the_report_says_how_to_settle_it(
    tmp_path: Path,
) -> None:
    inquiry = asking(tmp_path)
    assert list(inquiry.documents["publication"]) == ["confidential"]
    told = (inquiry.folder.path / "told.txt").read_text()
    assert "its writer asks for confidence" in told and "until a named person settles it" in told
    assert "workbench withdraw FOLDER BEL0004 --settle published --coder AB --reason" in told
    assert "confidence." not in told.replace("asks for confidence", ""), "its own words are not repeated"
    (problem,) = inquiry.problems.query("document_id == 'BEL0004'")["reason"]
    assert "counts as “confidential”" in problem
    for audience in ("public", "committee"):
        assert "zanzibar" not in inquiry.brief(audience=audience).html
        assert "counts as" not in inquiry.brief(audience=audience).html


def test_a_cell_that_somebody_changes_does_not_open_it_and_a_named_person_with_a_reason_does_for_good(
    tmp_path: Path,
) -> None:
    inquiry = asking(tmp_path)
    place = inquiry.folder.path / "sources.csv"
    place.write_text(
        place.read_text(encoding="utf-8-sig").replace(",confidential,", ",published,"), encoding="utf-8"
    )
    inquiry = wb.open(inquiry.folder.path)
    assert list(inquiry.documents["publication"]) == ["confidential"]
    with pytest.raises(WorkbenchError, match="its reason"):
        inquiry.withdraw("BEL0004", "settle", publication="published", **(BY | {"reason": " "}))
    with pytest.raises(WorkbenchError, match="“secret” settles nothing: say what it is, one of published"):
        inquiry.withdraw("BEL0004", "settle", publication="secret", **BY)
    inquiry.withdraw(
        "BEL0004", "settle", publication="Name withheld ", authority="Order of 27 November 2026", **BY
    )
    for again in (inquiry, wb.open(inquiry.folder.path)):
        assert again.documents[["publication", "by"]].iloc[0].tolist() == [
            "name withheld",
            "Order of 27 November 2026",
        ]
        assert again.problems.empty
    rows = withdrawal_register.rows(inquiry.folder)
    assert rows[["act", "coder", "reason", "publication"]].to_numpy().tolist() == [
        ["asked for confidence", "", "its writer asks for confidence", "confidential"],
        ["settled", "AB", "Agreed by telephone.", "name withheld"],
    ]
    inquiry.withdraw("BEL0004", **BY)
    inquiry.withdraw("BEL0004", "restore", **BY)
    assert list(inquiry.documents["publication"]) == ["name withheld"]


def test_a_childs_case_is_an_individual_case_and_the_stricter_of_two_statuses_holds(tmp_path: Path) -> None:
    child = "My daughter Amelia, aged 9, was moved twice in a year."
    assert list(asking(tmp_path, child).documents["publication"]) == ["individual case"]


def test_a_word_of_sources_that_is_none_of_ours_is_settled_in_the_same_way(tmp_path: Path) -> None:
    inquiry = asking(tmp_path, "We pay for ropes.")
    place = inquiry.folder.path / "sources.csv"
    place.write_text(
        place.read_text(encoding="utf-8-sig").replace(",published,", ",secret,"), encoding="utf-8"
    )
    inquiry = wb.open(inquiry.folder.path)
    assert inquiry.documents.empty
    inquiry.withdraw("BEL0004", "settle", publication="confidential", **BY)
    assert list(inquiry.documents["publication"]) == ["confidential"]


@pytest.mark.parametrize(
    ("name", "asks"),
    [
        ("CONFIDENTIAL_letter.docx", True),
        ("Private and confidential - Ann Pell.pdf", True),
        ("OFFICIAL-SENSITIVE note.pdf", True),
        ("letter (confidential).txt", True),
        ("confidential-helplines-in-schools.pdf", False),
        ("BEL0004.txt", False),
    ],
)
def test_the_name_of_a_file_can_ask(name: str, asks: bool) -> None:
    assert bool(of_name(name)) is asks


def test_a_marking_in_the_header_of_a_word_file_is_read(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(
            "word/header1.xml",
            "<w:hdr><w:p><w:r><w:t>OFFICIAL-</w:t></w:r><w:r><w:t>SENSITIVE</w:t></w:r></w:p></w:hdr>",
        )
        package.writestr(
            "docProps/core.xml", "<c><dc:title>Bells</dc:title><cp:keywords>ropes</cp:keywords></c>"
        )
    assert margin_words(stream.getvalue()) == ("OFFICIAL-SENSITIVE", "Bells", "ropes")
    assert margin_words(b"PK\x03\x04 broken") == () and margin_words(b"%PDF-1.7") == ()
    assert margin_words(rb"{\rtf1{\header\pard PRIVATE AND CONFIDENTIAL\par}Text}") == (
        "PRIVATE AND CONFIDENTIAL",
    )
