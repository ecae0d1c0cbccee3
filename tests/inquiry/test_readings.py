"""Sources are read from their bytes; what changed on disk is said, and the rest goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SECOND, SESSION, SUBMISSION, made
from tests.made.packed import docx, p, r
from workbench.errors import BadTable
from workbench.inquiry.locked_tables import Change
from workbench.inquiry.shelf_of_sources import Shelf
from workbench.sources.sandbox.json_readings import ROWS


def reasons(inquiry: wb.Inquiry) -> list[str]:
    return list(inquiry.problems["reason"])


def test_a_source_edited_after_it_was_added_is_said_and_read_as_it_is(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION), ("two.txt", SECOND))
    place = inquiry.folder.sources / "session.txt"
    place.write_text(SESSION.replace("very loud", "very quiet"), encoding="utf-8")
    again = wb.open(inquiry.folder.path)
    assert any("very quiet" in text for text in again.passages["text"])
    (said,) = [r for r in reasons(again) if "session.txt" in r]
    assert "contents have changed" in said
    assert any("differs from the version kept before" in r for r in reasons(again))


def test_that_a_text_differs_is_said_on_every_opening(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    (inquiry.folder.sources / "session.txt").write_text(SESSION.replace("loud", "quiet"), encoding="utf-8")
    assert reasons(wb.open(inquiry.folder.path)) == reasons(wb.open(inquiry.folder.path))


def test_every_version_of_a_text_is_kept(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    _ = inquiry.passages
    (inquiry.folder.sources / "session.txt").write_text(SESSION.replace("loud", "quiet"), encoding="utf-8")
    _ = wb.open(inquiry.folder.path).passages
    kept = [p.read_text(encoding="utf-8") for p in sorted((inquiry.folder.path / "text").iterdir())]
    assert len(kept) == 2 and sum("very loud" in text for text in kept) == 1


def test_a_source_that_is_gone_is_said_and_the_rest_is_there(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION), ("two.txt", SECOND))
    (inquiry.folder.sources / "session.txt").unlink()
    again = wb.open(inquiry.folder.path)
    assert dict(zip(again.documents["document_id"], again.documents["status"], strict=True)) == {
        "oral-2015-01-14": "failed", "oral-2015-01-14b": "ok",
    }  # fmt: skip
    (said,) = [r for r in reasons(again) if "session.txt" in r]
    assert "is not there. Put it back, or take its row out of sources.csv" in said
    assert len(again.passages) == 4


def test_a_word_that_the_manifest_may_not_hold_is_said_with_its_row(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    place = inquiry.folder.path / "sources.csv"
    text = place.read_text(encoding="utf-8-sig")
    place.write_text(text.replace("published", "secret"), encoding="utf-8")
    again = wb.open(inquiry.folder.path)
    (said,) = [
        r for r in reasons(again) if r.startswith("sources.csv, row 2, publication: “secret” is none of")
    ]
    assert said.endswith("until it is put right it counts as “held back”")
    assert len(again.passages) == 0


@pytest.mark.parametrize("name", ["../outside.txt", "/etc/hostname", "a/../../b.txt", "..\\b.txt"])
def test_a_manifest_that_leads_outside_is_refused_with_its_row(tmp_path: Path, name: str) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    place = inquiry.folder.path / "sources.csv"
    place.write_text(place.read_text(encoding="utf-8-sig").replace("session.txt", name), encoding="utf-8")
    with pytest.raises(BadTable, match="row 2, source_file"):
        _ = wb.open(inquiry.folder.path).passages


def test_a_link_that_leads_outside_is_not_followed(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    secret = tmp_path / "secret.txt"
    secret.write_text("Nobody may read this.", encoding="utf-8")
    place = inquiry.folder.sources / "session.txt"
    place.unlink()
    place.symlink_to(secret)
    again = wb.open(inquiry.folder.path)
    assert not any("Nobody may read" in text for text in again.passages["text"])
    assert any("session.txt" in r for r in reasons(again))


def test_a_manifest_with_two_mistakes_names_both(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION), ("two.txt", SUBMISSION))
    place = inquiry.folder.path / "sources.csv"
    rows = place.read_text(encoding="utf-8-sig").splitlines()
    place.write_text("\n".join([*rows, rows[1], rows[2]]) + "\n", encoding="utf-8")
    with pytest.raises(BadTable) as error:
        _ = wb.open(inquiry.folder.path).documents
    assert "row 4, document_id" in str(error.value) and "row 5, document_id" in str(error.value)


def test_what_a_person_wrote_of_a_source_goes_before_what_was_read(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    inquiry.folder.change_rows(
        lambda rows: Change(cells={(row, "title"): "The first session" for row in rows.index})
    )
    assert list(wb.open(inquiry.folder.path).documents["title"]) == ["The first session"]


def _with_a_change(text: str) -> bytes:
    """A letter in Word with a tracked insertion."""
    return docx(p(f"<w:ins>{r(text)}</w:ins>"))


def _looked(inquiry: wb.Inquiry) -> None:
    inquiry.folder.change_rows(lambda rows: Change(cells={(row, "status"): "ok" for row in rows.index}))


def test_a_partial_document_is_ok_when_a_person_looked_and_its_note_stays(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("letter.docx", _with_a_change("Please oil the bells.")))
    assert list(inquiry.documents["status"]) == ["partial"]
    note = inquiry.documents["note"][0]
    _looked(inquiry)
    again = wb.open(inquiry.folder.path)
    assert list(again.documents["status"]) == ["ok"]
    assert list(again.documents["note"]) == [note] and note


def test_another_file_in_its_place_is_partial_again(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("letter.docx", _with_a_change("Please oil the bells.")))
    _looked(inquiry)
    (inquiry.folder.sources / "letter.docx").write_bytes(_with_a_change("Please oil both bells."))
    assert list(wb.open(inquiry.folder.path).documents["status"]) == ["partial"]


def test_nobody_can_write_that_a_file_without_text_is_ok(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("empty.txt", b""), ("broken.pdf", b"%PDF-1.7 no"))
    _looked(inquiry)
    assert sorted(wb.open(inquiry.folder.path).documents["status"]) == ["failed", "no-text"]


def test_the_order_in_which_tables_of_the_readings_are_asked_for_changes_none(tmp_path: Path) -> None:
    """Once the passages are a table, the readings that they were read into are let go."""
    inquiry = made(tmp_path, ("session.txt", SESSION), ("two.txt", SECOND), ("one.txt", SUBMISSION))
    before, after = Shelf(inquiry.folder), Shelf(inquiry.folder)
    others = [name for name in ROWS if name != "passages"]
    expected = {name: before.frame(name) for name in others}
    passages = before.frame("passages")
    assert after.frame("passages").equals(passages) and len(passages)
    assert "_read" not in vars(after)
    assert all(after.frame(name).equals(frame) for name, frame in expected.items())
    assert (after.documents, after.problems) == (before.documents, before.problems)
    assert after.frame("passages").equals(passages)
