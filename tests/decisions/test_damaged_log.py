"""A damaged log of decisions: nothing is counted or published from the half that can be read."""

from __future__ import annotations

import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

import workbench as wb
from tests.places import ROOT
from workbench.cli import app
from workbench.decisions import DamagedLog
from workbench.errors import WorkbenchError
from workbench.inquiry import Inquiry

pytestmark = pytest.mark.filterwarnings("ignore:decisions.sqlite is damaged")
FOUNDING = ROOT / "evidence" / "missing-from-care"
SAID = "Made without the decisions that people took"
WITNESS = "Ann Coffey"
PAGES = ("inquiry", "evidence", "bank")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the founding case, with three decisions of which one was altered behind the log's back."""
    place = tmp_path_factory.mktemp("damaged") / "inquiry"
    shutil.copytree(FOUNDING, place)
    (place / "decisions.sqlite").unlink(missing_ok=True)
    inquiry = wb.open(place)
    for row_id in inquiry.tags["tag_id"][:3]:
        inquiry.decide(row_id, "confirm", coder="AB")
    with closing(sqlite3.connect(place / "decisions.sqlite")) as connection:
        connection.execute("DROP TRIGGER chain_is_never_updated")
        connection.execute("UPDATE chain SET act = 'dismiss' WHERE n = 2")
        connection.commit()
    return place


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    place = tmp_path / "draft.txt"
    place.write_text("1. We heard that children go missing.\n", encoding="utf-8")
    return place


COUNTED: dict[str, Callable[[Inquiry], object]] = {
    **{kind: lambda inquiry, kind=kind: inquiry.brief(kind) for kind in PAGES},  # type: ignore[misc]
    "respond": lambda inquiry: inquiry.respond(),
    "chase": lambda inquiry: inquiry.chase("2026-11-28"),
    "tracker": lambda inquiry: inquiry.tracker("2026-11-28"),
    "evidence base": lambda inquiry: inquiry.evidence_base(),
    "crosstab": lambda inquiry: inquiry.crosstab(by="category"),
    "learn": lambda inquiry: inquiry.learn(),
    "trail": lambda inquiry: inquiry.trail(inquiry.recommendations["recommendation_id"][0], today="2026-11-28"),
}  # fmt: skip


@pytest.mark.parametrize("what", COUNTED)
def test_nothing_is_counted_or_published_from_a_damaged_log(folder: Path, what: str) -> None:
    with pytest.raises(DamagedLog, match=r"(?s)is damaged.*verify_log\(mend=True\).*without_decisions=True"):
        COUNTED[what](wb.open(folder))


def test_a_draft_is_not_checked_against_a_damaged_log(folder: Path, draft: Path) -> None:
    with pytest.raises(DamagedLog):
        wb.open(folder).check(draft)


def test_the_tables_and_their_problems_can_still_be_looked_at(folder: Path) -> None:
    inquiry = wb.open(folder)
    assert (inquiry.tags["status"] == "confirmed").sum() == 2
    assert inquiry.problems["reason"].str.contains("decision log, .*-2: it is not what was written").any()


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_without_decisions_says_so_before_all_else_and_holds_none(folder: Path, kind: str) -> None:
    inquiry = wb.open(folder, without_decisions=True)
    assert (inquiry.tags["status"] == "suggested").all() and inquiry.decisions.empty
    page = inquiry.brief(kind).html
    assert page.index(SAID) < page.index("</header>")
    assert "<p" not in page[page.index("</h1>") : page.index(SAID)].replace(
        '<p class="caution" role="note">', ""
    )
    assert SAID not in wb.open(FOUNDING).brief(kind).html


def test_a_bank_in_word_and_a_checked_draft_say_so_too(folder: Path, draft: Path, tmp_path: Path) -> None:
    inquiry = wb.open(folder, without_decisions=True)
    bank = inquiry.brief("bank").save(tmp_path / "bank.docx")
    with zipfile.ZipFile(bank) as package:
        assert SAID in package.read("word/document.xml").decode()
    table, page, *_ = inquiry.check(draft).save(tmp_path / "out", "draft")
    assert SAID in page.read_text("utf-8")
    assert table.read_text("utf-8-sig").splitlines()[0].endswith(",caution,marking")


def test_nothing_is_decided_where_the_decisions_are_left_out(folder: Path) -> None:
    inquiry = wb.open(folder, without_decisions=True)
    with pytest.raises(WorkbenchError, match="opened without its decisions"):
        inquiry.decide(inquiry.tags["tag_id"][0], "confirm", coder="AB")


@pytest.mark.parametrize("verb", ["brief", "check", "respond"])
def test_a_verb_stops_with_what_to_do_and_goes_on_where_it_is_asked_to(
    folder: Path, draft: Path, tmp_path: Path, verb: str
) -> None:
    given = {
        "brief": [str(folder), "--output", str(tmp_path / "page.html")],
        "check": [str(draft), str(folder), "--output", str(tmp_path / "checked")],
        "respond": [str(folder), "--date", "2026-11-28", "--tracker", str(tmp_path / "tracker.xlsx")],
    }[verb]
    stopped = CliRunner().invoke(app, [verb, *given])
    assert isinstance(stopped.exception, DamagedLog) and not list(tmp_path.glob("[pct]*e*[!t]"))
    went_on = CliRunner().invoke(app, [verb, *given, "--without-decisions"])
    assert went_on.exit_code == 0 and SAID in went_on.output
