"""A page is verified whole: every change is named by its place, and what became of its evidence since is known."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb
from tests.made.inquiries import SECOND, SESSION, SUBMISSION, write
from tests.made.spoilt_pages import CHANGES, resaved, spoilt
from workbench import cli
from workbench.inquiry import Inquiry, sent_pages

DATE = "2026-11-22"
TERMS = "term_id,number,text\nt1,1,How the training of ringers is paid for and what records are kept\n"
ITEMS = "recommendation_id,number,kind,document_id,text\nreport/r1,1,recommendation,report,Buy oil.\n"
LINKS = (
    "recommendation_id,passage_id,bearing,quote,coder,decided,note\n"
    "report/r1,oral-2015-01-14/Q1.2,consistent with,the bells are very loud,AB,2026-11-21,\n"
    "report/r1,BEL0001/1,qualifies,We pay for ropes out of a small budget.,AB,2026-11-21,\n"
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Inquiry:
    place = tmp_path_factory.mktemp("made")
    inquiry = wb.create(place / "inquiry", title="Bells")
    given = [write(place, "session.txt", SESSION), write(place, "paper.txt", SUBMISSION)]
    inquiry.add(given, publication="published")
    for name, text in {"terms": TERMS, "recommendations": ITEMS, "links": LINKS}.items():
        (inquiry.folder.path / f"{name}.csv").write_text(text, encoding="utf-8")
    return wb.open(inquiry.folder.path)


@pytest.fixture(scope="module")
def page(made: Inquiry) -> Path:
    return made.brief(date=DATE).save(made.folder.path.parent / "page.html")


@pytest.fixture(scope="module")
def moved_on(made: Inquiry, tmp_path_factory: pytest.TempPathFactory) -> Inquiry:
    """The inquiry after a hearing, a fix and some decisions more."""
    place = tmp_path_factory.mktemp("later")
    inquiry = wb.open(shutil.copytree(made.folder.path, place / "inquiry"))
    later = SECOND.replace("14 January", "21 January")
    inquiry.add([write(place, "second.txt", later)], publication="published")
    fix = "document_id,words,correct,reason\noral-2015-01-14,one record for each tower,one record for every tower,misprint\n"
    (inquiry.folder.path / "fixes.csv").write_text(fix, encoding="utf-8")
    inquiry = wb.open(inquiry.folder.path)
    for row_id in inquiry.tags["tag_id"].tolist()[:3]:
        inquiry.decide(row_id, "confirm", coder="AB")
    return wb.open(inquiry.folder.path)


def faults(page: Path, inquiry: Inquiry) -> pd.DataFrame:
    found = wb.verify(page, inquiry)
    return found[~found["ok"]]


def changed(page: Path, to: Path, change: Callable[[str], str]) -> Path:
    text = page.read_text(encoding="utf-8")
    assert change(text) != text
    to.write_text(change(text), encoding="utf-8")
    return to


def test_a_page_that_nobody_changed_is_the_same_when_it_is_made_again(made: Inquiry, page: Path) -> None:
    found = wb.verify(page, made)
    assert found["ok"].all()
    assert "made again from the same evidence is the same in every part" in found["reason"].iloc[-1]


def test_when_the_inquiry_has_moved_on_it_says_what_was_not_compared(moved_on: Inquiry, page: Path) -> None:
    found = wb.verify(page, moved_on)
    assert found["ok"].all(), found[~found["ok"]].to_string()
    said = found["reason"].iloc[-1]
    assert "has moved on since it was made: appearances, documents" in said
    assert "Not compared: whether counts" in said


@pytest.mark.parametrize("seed", range(0, len(CHANGES), 7))
def test_a_change_is_found_whether_the_inquiry_moved_on_or_not(
    made: Inquiry, moved_on: Inquiry, page: Path, tmp_path: Path, seed: int
) -> None:
    name, text = spoilt(page.read_text(encoding="utf-8"), seed)
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    for inquiry in (made, moved_on) if seed % 2 else (moved_on,):
        found = faults(tmp_path / "page.html", inquiry)
        assert len(found), name
        assert (found["reason"] != "").all() and (found["where"] != "").all()


@pytest.mark.parametrize("seed", [0, 1])
def test_what_a_browser_does_when_it_saves_a_page_is_no_difference(
    made: Inquiry, moved_on: Inquiry, page: Path, tmp_path: Path, seed: int
) -> None:
    saved = changed(page, tmp_path / "saved.html", lambda text: resaved(text, seed))
    assert faults(saved, made if seed else moved_on).empty


def test_a_difference_is_said_in_words_with_its_place(made: Inquiry, page: Path, tmp_path: Path) -> None:
    spoilt_page = changed(
        page, tmp_path / "page.html", lambda text: text.replace("2 published", "3 published")
    )
    (row,) = faults(spoilt_page, made).itertuples()
    assert row.where == "under “What this rests on”, paragraph 1"
    assert "3 published" in row.reason and "made again it reads" in row.reason and "2 published" in row.reason


def test_after_the_inquiry_moved_on_a_change_has_its_place_too(
    moved_on: Inquiry, page: Path, tmp_path: Path
) -> None:
    spoilt_page = changed(
        page, tmp_path / "page.html", lambda text: text.replace("2 published", "3 published")
    )
    (row,) = faults(spoilt_page, moved_on).itertuples()
    assert (
        row.where == "under “What this rests on”, paragraph 1"
        and "changed after the page was made" in row.reason
    )


@pytest.mark.parametrize("status", ["confidential", "received, not reported", "individual case", "held back"])
def test_a_public_page_fails_that_quotes_what_may_no_longer_be_shown(
    made: Inquiry, page: Path, tmp_path: Path, status: str
) -> None:
    inquiry = wb.open(shutil.copytree(made.folder.path, tmp_path / "inquiry"))
    place = inquiry.folder.path / "sources.csv"
    rows = pd.read_csv(place, dtype=str, keep_default_na=False)
    rows.loc[rows["document_id"] == "BEL0001", "publication"] = status
    rows.to_csv(place, index=False)
    assert "BEL0001/1" in set(faults(page, wb.open(inquiry.folder.path))["passage_id"])


def test_a_page_fails_that_quotes_a_transcript_which_was_corrected_since(
    made: Inquiry, page: Path, tmp_path: Path
) -> None:
    inquiry = wb.open(shutil.copytree(made.folder.path, tmp_path / "inquiry"))
    place = inquiry.folder.path / "sources.csv"
    rows = pd.read_csv(place, dtype=str, keep_default_na=False)
    rows.loc[rows["document_id"] == "oral-2015-01-14", "corrected"] = "corrected 1 March 2015"
    rows.to_csv(place, index=False)
    found = faults(page, wb.open(inquiry.folder.path))
    assert "was corrected after the page was made" in " ".join(found["reason"])


def test_a_page_of_an_earlier_version_says_what_cannot_be_compared(
    made: Inquiry, page: Path, tmp_path: Path
) -> None:
    import re

    def earlier(text: str) -> str:
        return re.sub(r'<meta name="workbench-record"[^>]*>\n', "", text).replace(' data-record="yes"', "")

    old = changed(page, tmp_path / "old.html", earlier)
    found = wb.verify(old, made)
    assert found["ok"].all() and "an earlier version of the workbench made it" in found["reason"].iloc[-1]


def test_a_page_that_is_sent_is_written_down_and_known_again(
    made: Inquiry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(made.folder.path, tmp_path / "inquiry")
    output = tmp_path / "sent.html"

    def run(*words: str) -> str:
        with pytest.raises(SystemExit) as stopped:
            cli.main(list(words))
        assert not stopped.value.code
        said = capsys.readouterr()
        return said.out + said.err

    for _ in range(2):
        run("brief", str(folder), "--output", str(output), "--date", DATE, "--for", "Ruth Okafor MP")
    rows = sent_pages.sent(wb.open(folder).folder)
    assert rows[["briefing", "date", "recipient", "kind", "audience"]].to_numpy().tolist() == [
        ["sent.html", DATE, "Ruth Okafor MP", "inquiry", "public"]
    ]
    assert set(rows["documents"].iloc[0]) >= {"BEL0001", "oral-2015-01-14"}
    assert "Ruth Okafor MP" in run("sent", str(folder))
    assert f"it was sent to Ruth Okafor MP, {DATE}" in run("verify", str(output), str(folder))
    assert "Ruth Okafor MP" not in wb.open(folder).brief(date=DATE).html.replace("Ruth Okafor (Chair)", "")
