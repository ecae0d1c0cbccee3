"""A Word file of a page that comes back: as it was made, written in, or made of an inquiry that has moved on."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made
from workbench.errors import WorkbenchError
from workbench.inquiry import Inquiry

DATE = "2026-11-22"
ITEMS = "recommendation_id,number,kind,document_id,text\nreport/r1,1,recommendation,report,Buy oil.\n"
LINKS = (
    "recommendation_id,passage_id,bearing,quote,coder,decided,note\n"
    "report/r1,oral-2015-01-14/Q1.2,consistent with,the bells are very loud,AB,2026-11-21,\n"
    "report/r1,BEL0001/1,qualifies,We pay for ropes out of a small budget.,AB,2026-11-21,\n"
)


@pytest.fixture(scope="module")
def inquiry(tmp_path_factory: pytest.TempPathFactory) -> Inquiry:
    made_one = made(tmp_path_factory.mktemp("made"), ("session.txt", SESSION), ("paper.txt", SUBMISSION))
    for name, text in {"recommendations": ITEMS, "links": LINKS}.items():
        (made_one.folder.path / f"{name}.csv").write_text(text, encoding="utf-8")
    return wb.open(made_one.folder.path)


@pytest.fixture(scope="module")
def paper(inquiry: Inquiry, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    place = tmp_path_factory.mktemp("paper") / "briefing.docx"
    return inquiry.brief("inquiry", date=DATE).save(place).read_bytes()


def rewritten(data: bytes, change: Callable[[str, str], str]) -> bytes:
    """The file with each of its parts in XML as ``change`` returns it, zipped anew."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            raw = old.read(name)
            new.writestr(name, change(name, raw.decode()) if name.endswith((".xml", ".rels")) else raw)
    return stream.getvalue()


def words_of(name: str, old: str, new: str) -> Callable[[str, str], str]:
    def change(part: str, text: str) -> str:
        if part != name:
            return text
        assert old in text
        return text.replace(old, new, 1)

    return change


def checked(data: bytes, inquiry: Inquiry, place: Path) -> list[tuple[bool, str, str]]:
    (place / "paper.docx").write_bytes(data)
    rows = wb.verify(place / "paper.docx", inquiry)
    return list(zip(rows["ok"], rows["where"], rows["reason"], strict=True))


def test_a_word_file_as_it_was_made_is_so_to_the_byte(paper: bytes, inquiry: Inquiry, tmp_path: Path) -> None:
    rows = checked(paper, inquiry, tmp_path)
    assert len(rows) >= 3 and all(ok for ok, _, _ in rows)
    assert "the same to the byte" in rows[-1][2]


def test_words_that_somebody_wrote_in_it_are_found_with_their_place(
    paper: bytes, inquiry: Inquiry, tmp_path: Path
) -> None:
    changed = rewritten(paper, words_of("word/document.xml", "Who was heard", "Who was listened to"))
    wrong = [row for row in checked(changed, inquiry, tmp_path) if not row[0]]
    assert any("Who was listened to" in f"{where} {reason}" for _, where, reason in wrong)


def test_a_quotation_that_somebody_changed_fails_by_its_own_source(
    paper: bytes, inquiry: Inquiry, tmp_path: Path
) -> None:
    found = rewritten(paper, lambda name, text: text)
    rows = wb.verify(_kept(found, tmp_path), inquiry)
    quote = next(q for q in rows["quote"] if len(q) > 20 and "&" not in q and "’" not in q)
    changed = rewritten(paper, words_of("word/document.xml", quote[:20], quote[:20].upper()))
    wrong = [reason for ok, _, reason in checked(changed, inquiry, tmp_path) if not ok]
    assert any("do not stand in" in reason for reason in wrong)


def _kept(data: bytes, place: Path) -> Path:
    (place / "kept.docx").write_bytes(data)
    return place / "kept.docx"


def test_a_file_that_another_program_saved_says_that_its_looks_were_not_compared(
    paper: bytes, inquiry: Inquiry, tmp_path: Path
) -> None:
    wrong = [
        row for row in checked(rewritten(paper, lambda name, text: text), inquiry, tmp_path) if not row[0]
    ]
    assert len(wrong) == 1 and "another program saved it" in wrong[0][2]


def test_after_the_inquiry_moved_on_its_quotations_and_its_seal_are_compared(
    paper: bytes, inquiry: Inquiry, tmp_path: Path
) -> None:
    import shutil

    later = wb.open(shutil.copytree(inquiry.folder.path, tmp_path / "later"))
    (later.folder.path / "recommendations.csv").write_text(
        ITEMS.replace("Buy oil", "Buy more oil"), encoding="utf-8"
    )
    later = wb.open(later.folder.path)
    rows = checked(paper, later, tmp_path)
    assert all(ok for ok, _, _ in rows) and "the inquiry has moved on" in rows[-1][2]
    changed = rewritten(paper, words_of("word/document.xml", "Who was heard", "Who was listened to"))
    assert any(
        "listened to" in where or "listened to" in reason
        for ok, where, reason in checked(changed, later, tmp_path)
        if not ok
    )


def test_a_word_file_of_others_is_refused_in_words(inquiry: Inquiry, tmp_path: Path) -> None:
    from tests.made.word_drafts import paragraph, run, word

    (tmp_path / "letter.docx").write_bytes(word(paragraph(run("Dear Chair"))))
    with pytest.raises(WorkbenchError, match="carries no record"):
        wb.verify(tmp_path / "letter.docx", inquiry)


def test_a_word_file_that_is_cut_off_is_refused_and_one_whose_record_was_changed_fails(
    paper: bytes, inquiry: Inquiry, tmp_path: Path
) -> None:
    with pytest.raises(WorkbenchError, match="is broken, or carries no record"):
        wb.verify(_kept(paper[: len(paper) // 2], tmp_path), inquiry)
    changed = rewritten(paper, words_of("customXml/item1.xml", DATE, "2026-11-23"))
    wrong = [reason for ok, _, reason in checked(changed, inquiry, tmp_path) if not ok]
    assert "its record of how it was made was changed" in wrong
