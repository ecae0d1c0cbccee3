"""Erased means gone from what is ours, wherever it is packed, and named wherever it stands in what others made."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tests.made.inquiries import SUBMISSION, made, write
from tests.made.packed import docx, odt, p, packed
from tests.proofs import erased
from workbench.model import MADE_WITH
from workbench.sources import search_text


def test_nothing_of_ours_keeps_a_run_of_five_words_and_all_others_are_named(tmp_path: Path) -> None:
    made, before, after, report = erased.measured(tmp_path)
    stood = set(made.ours) & set(before)
    assert {
        "tracker.xlsx",
        "checks/draft.commented.docx",
        "sent/all.zip",
        "old/bank.docx",
        "pages/session.html",
    } <= stood
    assert set(after) <= {*made.theirs, *made.shut}
    places = {state: set(rows["place"]) for state, rows in report.groupby("state")}
    assert places["left"] == set(made.theirs)
    assert places["not looked into"] == set(made.shut)
    assert not any(set(made.clean) & some for some in places.values())
    assert all(
        (made.inquiry.folder.path / name).is_file() for name in (*made.theirs, *made.shut, *made.clean)
    )
    assert report.loc[report["state"] == "looked through", "count"].item() >= len(made.theirs) + len(
        made.shut
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (docx(p('<w:r><w:t>lad</w:t></w:r><w:r><w:t>der</w:t></w:r>')), "ladder"),
        (docx(p("one") + p("two")), "one two"),
        (docx(p("x"), comments=f"<w:comment>{p('in a comment')}</w:comment>"), "in a comment"),
        (odt("<text:p>a<text:s/>gap</text:p>"), "a gap"),
        (packed({"a.zip": packed({"b.zip": packed({"c.txt": "down below"})})}), "down below"),
        (b"{\\rtf1\\ansi rich words\\par}", "rich words"),
        ("caf\u00e9 au lait".encode("utf-16"), "caf\u00e9 au lait"),
        (b"<p>one &amp; <i>t</i>wo</p>", "one & two"),
    ],
)  # fmt: skip
def test_words_are_found_wherever_a_file_keeps_them(data: bytes, words: str) -> None:
    found = "\n".join(" ".join(part.text.split()) for part in search_text.read(data).passages)
    assert words in found


def test_a_file_is_ours_until_another_program_saves_it() -> None:
    marked = packed({"[Content_Types].xml": "", "word/document.xml": ""})
    ours = marked[:-2] + len(MADE_WITH).to_bytes(2, "little") + MADE_WITH.encode()
    page = f'<html><head><meta name="generator" content="{MADE_WITH}"></head></html>'.encode()
    assert search_text.read(ours).document.title == MADE_WITH
    assert search_text.read(packed({"a.docx": ours, "b.html": page})).document.title == MADE_WITH
    assert search_text.read(marked).document.title == ""
    assert search_text.read(packed({"a.docx": ours, "b.html": page, "c.txt": "mine"})).document.title == ""
    assert search_text.read(packed({})).document.title == ""
    assert search_text.read(f"a letter. {MADE_WITH}.".encode()).document.title == "", (
        "the words alone are no mark"
    )


def test_more_than_the_limits_allow_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_text, "MOST_FILES", 3)
    many = search_text.read(packed({f"{n}.txt": "a" for n in range(9)}))
    assert {problem.reason for problem in many.problems} == {"more is packed in it than is looked into"}
    monkeypatch.setattr(search_text, "MOST_BYTES", 1_000)
    assert search_text.read(packed({"bomb.txt": bytes(100_000)})).problems


def test_what_a_link_leads_out_to_and_a_folder_that_can_not_be_listed_are_named_and_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inquiry = made(tmp_path, ("a.txt", SUBMISSION))
    folder = inquiry.folder.path
    outside = write(tmp_path, "shared/pages/letter.txt", SUBMISSION)
    (folder / "pages").symlink_to(outside.parent)
    (folder / "letter.txt").symlink_to(outside)
    write(folder, "kept/note.txt", "Nothing.")
    (folder / "ours").symlink_to("kept")
    (folder / "gone").symlink_to("nowhere")
    write(folder, "shut/note.txt", SUBMISSION)
    scandir = os.scandir

    def refusing(place: str) -> object:
        if str(place).endswith("shut"):
            raise PermissionError(errno.EACCES, "Permission denied", str(place))
        return scandir(place)

    monkeypatch.setattr(os, "scandir", refusing)
    report = inquiry.withdraw("BEL0001", "erase", **erased.BY)
    shut = report[report["state"] == "not looked into"].set_index("place")["what"].to_dict()
    assert shut == {
        "letter.txt": "a link that leads out of the folder, not followed",
        "pages": "a link that leads out of the folder, not followed",
        "shut": "it can’t be listed: Permission denied",
    }
    assert outside.is_file()
