"""Files come into an inquiry: each ends with exactly one status, and nothing is lost."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from tests.made.inquiries import SECOND, SESSION, SUBMISSION, made, write
from tests.made.printed import column, pdf
from workbench.errors import WorkbenchError
from workbench.inquiry import Inquiry


def statuses(inquiry: Inquiry) -> dict[str, str]:
    return dict(zip(inquiry.documents["document_id"], inquiry.documents["status"], strict=True))


def test_each_file_is_a_row_of_the_report_and_of_the_documents(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "i", title="Bells")
    paths = [write(tmp_path, "a.txt", SESSION), write(tmp_path, "b.txt", SUBMISSION)]
    report = inquiry.add(paths)
    assert list(report["file"]) == ["a.txt", "b.txt"]
    assert list(report["document_id"]) == ["oral-2015-01-14", "BEL0001"]
    assert statuses(inquiry) == {"oral-2015-01-14": "ok", "BEL0001": "ok"}


def test_bad_files_get_one_status_each_and_the_rest_is_read(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "i", title="Bells")
    given = {
        "session.txt": (SESSION, "ok"), "empty.txt": (b"", "no-text"), "blank.pdf": (pdf([]), "no-text"), "broken.pdf": (b"%PDF-1.7 no", "failed"),
        "word.docx": (b"PK\x03\x04", "failed"), "picture.png": (b"\x89PNG\r\n", "unsupported"), "letter.txt": ("Please oil the bells.", "ok"),
    }  # fmt: skip
    paths = [write(tmp_path, name, content) for name, (content, _) in given.items()]
    report = inquiry.add([*paths, tmp_path / "not there.pdf"])
    assert dict(zip(report["file"], report["status"], strict=True)) == {
        **{name: status for name, (_, status) in given.items()}, "not there.pdf": "failed",
    }  # fmt: skip
    told = report[~report["status"].isin(["ok"])]
    assert all(re.search(r"[\w)]\.?$", reason) for reason in told["reason"])
    # A name without a file becomes no document: it would be counted as held.
    assert len(inquiry.documents) == 7 and len(inquiry.passages) == 5
    assert "failed" in set(inquiry.documents["status"])


def test_what_was_added_before_is_not_lost_when_a_bad_file_comes(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    before = inquiry.passages
    inquiry.add(write(tmp_path, "broken.pdf", b"%PDF-1.7 no"))
    assert inquiry.passages.equals(before)


def test_the_same_bytes_are_held_already_whatever_their_name(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    report = inquiry.add(write(tmp_path, "again.txt", SESSION))
    assert list(report["status"]) == ["held already"] and list(report["document_id"]) == ["oral-2015-01-14"]
    assert len(inquiry.documents) == 1


def test_a_days_second_session_gets_b(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("one.txt", SESSION), ("two.txt", SECOND))
    assert list(inquiry.documents["document_id"]) == ["oral-2015-01-14", "oral-2015-01-14b"]
    assert set(inquiry.passages["passage_id"]) >= {"oral-2015-01-14/Q1", "oral-2015-01-14b/Q3"}


def test_the_order_in_which_files_are_named_does_not_matter(tmp_path: Path) -> None:
    later = SECOND.replace("14 January", "28 January")
    files = [("c.txt", SESSION), ("a.txt", later), ("d.txt", SECOND)]
    made_of = []
    for n, order in enumerate(itertools.permutations(files)):
        inquiry = made(tmp_path / str(n), *order)
        documents = inquiry.documents[["document_id", "sha256"]]
        made_of.append({tuple(row) for row in documents.itertuples(index=False)})
    assert all(found == made_of[0] for found in made_of)


def test_two_files_with_one_evidence_code_are_two_documents_and_it_is_said(tmp_path: Path) -> None:
    inquiry = made(
        tmp_path, ("one.txt", SUBMISSION), ("two.txt", SUBMISSION.replace("two years", "three years"))
    )
    assert list(inquiry.documents["document_id"]) == ["BEL0001", "BEL0001-2"]
    assert any("BEL0001" in reason for reason in inquiry.problems["reason"])


@pytest.mark.parametrize(
    "name",
    ["Évidence – bells’ “care” (final).txt", "-rf.txt", "=cmd.txt", "a;b|c&d.txt", "..hidden.txt", "CON.txt", "two  spaces.txt", "ベル.txt", "x" * 200 + ".txt",
     "new\nline.txt", "tab\there.txt", "quote\".txt", "percent%20.txt", "no ending"],
)  # fmt: skip
def test_names_with_odd_characters_are_borne(tmp_path: Path, name: str) -> None:
    inquiry = made(tmp_path, (name, SESSION))
    again = wb.open(inquiry.folder.path)
    assert list(again.documents["status"]) == ["ok"] and len(again.passages) == 4
    (kept,) = inquiry.folder.sources.iterdir()
    assert kept.read_text(encoding="utf-8") == SESSION


def test_a_name_that_is_no_unicode_is_borne(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/bells\xff.txt"
    try:
        with open(path, "wb") as file:
            file.write(SESSION.encode())
    except OSError:
        pytest.skip("this file system has no names outside Unicode")
    inquiry = wb.create(tmp_path / "i", title="Bells")
    inquiry.add(Path(os.fsdecode(path)))
    assert list(wb.open(tmp_path / "i").documents["status"]) == ["ok"]


def test_two_files_of_one_name_are_both_kept(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("a/x.txt", SESSION), ("b/x.txt", SECOND))
    assert sorted(p.name for p in inquiry.folder.sources.iterdir()) == ["x-2.txt", "x.txt"]


def test_a_folder_gives_its_files_and_no_hidden_ones(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "i", title="Bells")
    write(tmp_path / "given", "deep/er/a.txt", SESSION)
    write(tmp_path / "given", ".DS_Store", b"\x00")
    report = inquiry.add(tmp_path / "given")
    assert list(report["file"]) == ["a.txt"]


def test_a_file_that_is_not_there_is_said_and_becomes_no_document(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "i", title="Bells")
    report = inquiry.add([tmp_path / "given.txt"])
    assert list(report["status"]) == ["failed"] and "no such file" in report["reason"][0]
    assert inquiry.documents.empty
    report = inquiry.add(write(tmp_path, "given.txt", SESSION))
    assert list(report["status"]) == ["ok"]


def test_a_file_larger_than_the_cap_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.sources.sandbox.limits.LARGEST", 100)
    inquiry = wb.create(tmp_path / "i", title="Bells")
    report = inquiry.add(write(tmp_path, "large.txt", SESSION))
    assert list(report["status"]) == ["refused"] and "Split it" in report["reason"][0]


def test_a_pdf_is_added_like_a_text(tmp_path: Path) -> None:
    lines = [line for line in SESSION.split("\n") if line]
    inquiry = made(tmp_path, ("session.pdf", pdf(column(lines, step=24))))
    assert list(inquiry.documents["document_id"]) == ["oral-2015-01-14"]
    assert list(inquiry.passages["locator"]) == ["Q1", "Q1", "Q2", "Q2"]


def test_nothing_given_is_an_empty_report(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "i", title="Bells")
    assert len(inquiry.add([])) == 0


def test_what_the_files_are_is_said_once_and_kept(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "i", title="Bells")
    inquiry.add(write(tmp_path, "a.txt", SESSION), publication="confidential")
    inquiry.add(write(tmp_path, "b.txt", SUBMISSION))
    assert list(inquiry.documents["publication"]) == ["confidential", "received, not reported"]
    assert "confidential" in (inquiry.folder.path / "sources.csv").read_text(encoding="utf-8-sig")
    assert list(wb.open(tmp_path / "i").documents["publication"]) == [
        "confidential",
        "received, not reported",
    ]


def test_a_publication_status_that_is_none_is_refused_before_anything_is_taken(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "i", title="Bells")
    with pytest.raises(WorkbenchError, match="“secret” is no publication status") as told:
        inquiry.add(write(tmp_path, "a.txt", SESSION), publication="secret")
    assert "individual case" in str(told.value) and "\n" not in str(told.value)
    assert len(inquiry.documents) == 0


def test_the_steps_of_a_long_import_can_be_watched(tmp_path: Path) -> None:
    seen: list[str] = []

    def watch(steps: Sequence[Any], label: str) -> Iterable[Any]:
        for step in steps:
            seen.append(label)
            yield step

    inquiry = wb.create(tmp_path / "i", title="Bells")
    inquiry.add([write(tmp_path, "a.txt", SESSION), write(tmp_path, "b.txt", SUBMISSION)], watch=watch)
    assert seen == ["Reading"] * 2 + ["Keeping"] * 2
    assert len(inquiry.documents) == 2
