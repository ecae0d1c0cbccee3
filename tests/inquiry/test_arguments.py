"""What is asked for is looked at before any source is read: on a large inquiry, reading takes longer than a mistake."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, made
from workbench import cli
from workbench.briefing.standalone_html import Briefing
from workbench.coding import coding_sheets
from workbench.errors import WorkbenchError
from workbench.files import output_names, whole_files
from workbench.inquiry import intake, read_sources, shelf_of_sources, suggested_tables, verification

CALLS: list[tuple[Callable[[wb.Inquiry], Any], str]] = [
    (lambda i: i.brief("leaflet"), "no briefing of kind “leaflet”"),
    (lambda i: i.brief(date="18/06/2014"), "“18/06/2014” is no date"),
    (lambda i: i.brief(audience="press"), "“press” is no audience"),
    (lambda i: i.brief("bank", audience="press"), "“press” is no audience"),
    (lambda i: i.brief("session"), "needs its witnesses"),
    (lambda i: i.brief("session", witnesses=[]), "needs its witnesses"),
    (lambda i: i.brief("bank", style="MLA"), "“MLA” is no style"),
    (lambda i: i.brief("bank", by="colour"), "can’t be grouped by “colour”"),
    (lambda i: i.brief("inquiry", by="theme"), "takes no by"),
    (lambda i: i.check("missing.docx"), "there is no draft missing.docx"),
    (lambda i: i.check(__file__, date="soon"), "“soon” is no date"),
    (lambda i: i.chase("tomorrow"), "“tomorrow” is no day"),
    (lambda i: i.chase("2026-11"), "“2026-11” is no day"),
    (lambda i: i.scorecard("tomorrow"), "“tomorrow” is no day"),
    (lambda i: i.trail("r1", today="tomorrow"), "“tomorrow” is no day"),
    (lambda i: i.evidence_base(by="colour"), "can’t be shown by “colour”"),
    (lambda i: i.crosstab("colours"), "“colours” can’t be counted"),
    (lambda i: i.crosstab(by="colour"), "can’t be counted by “colour”"),
    (lambda i: i.decide("x", "agree", coder="AB"), "there is no act “agree”"),
    (lambda i: i.decide("x", "confirm", coder=" "), "needs its coder"),
    (lambda i: i.decide("", "confirm", coder="AB"), "needs its row_id"),
    (lambda i: i.add(["x.txt"], publication="secret"), "“secret” is no publication status"),
    (lambda i: wb.verify("missing.html", i), "there is no page missing.html"),
    (lambda i: coding_sheets.draw(i, "a/b", 5, ("AB",)), "can’t be part of a file’s name"),
    (lambda i: coding_sheets.read(i, "none"), "there is no sample “none”"),
]
COMMANDS = [
    (["brief", "--kind", "leaflet"], "no briefing of kind"),
    (["brief", "--date", "18/06/2014"], "is no date"),
    (["brief", "--audience", "press"], "is no audience"),
    (["brief", "--kind", "session"], "needs its witnesses"),
    (["brief", "--kind", "bank", "--style", "MLA"], "is no style"),
    (["brief", "--kind", "bank", "--by", "colour"], "can’t be grouped"),
    (["brief", "--output", "x.odt"], "End its name in .html or .htm or .pdf or .docx."),
    (["brief", "--output", "x.doc"], "End its name in .html or .htm or .pdf or .docx."),
    (["brief", "--kind", "bank", "--output", "x.xlsx"], "End its name in .html or .htm or .pdf or .docx."),
    (["brief", "--kind", "bank", "--output", "x.odt"], "the ending .odt"),
    (["brief", "--output", "x"], "no ending"),
    (["brief", "--output", "a-file/x.html"], "is a file, not a folder"),
    (["brief", "--output", "a-folder.html"], "is a folder, not a file"),
    (
        ["brief", "--output", "to-the-table.html"],
        "this is a link to sources.csv, which would be written over",
    ),
    (["brief", "--output", "to-a-source.html"], "sources holds an inquiry’s evidence"),
    (["brief", "--output", "a-pipe.html"], "this is a pipe or a device"),
    (["brief", "--output", "inquiry/sources/session.html"], "sources holds an inquiry’s evidence"),
    (["brief", "--output", "inquiry/sources/new/page.html"], "sources holds an inquiry’s evidence"),
    (["brief", "--output", "inquiry/.cache/page.html"], ".cache holds an inquiry’s evidence"),
    (["respond", "--tracker", "inquiry/sources/tracker.xlsx"], "sources holds an inquiry’s evidence"),
    (["check", "--output", "inquiry/sources"], "sources holds an inquiry’s evidence"),
    (["check", "--output", "inquiry/text/checked"], "text holds an inquiry’s evidence"),
    (["check", "--output", "a-file"], "is a file, not a folder"),
    (["check", "--date", "soon"], "is no date"),
    (["respond", "--date", "soon"], "is no day"),
    (["respond", "--tracker", "x.csv"], "End its name in .xlsx"),
    (["respond", "--take", "missing.xlsx"], "nobody is named"),
    (["respond", "--take", "missing.xlsx", "--coder", "AB"], "there is no file missing.xlsx"),
    (["verify"], "there is no page missing.html"),
]


@pytest.fixture
def unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> wb.Inquiry:
    """An inquiry whose sources are not to be read: whoever tries fails the test."""
    inquiry = made(tmp_path, ("session.txt", SESSION))

    def read(*_: Any, **__: Any) -> Any:
        raise AssertionError("the sources were read before the mistake was told")

    for module in (read_sources, shelf_of_sources):
        monkeypatch.setattr(module, "look", read)
        monkeypatch.setattr(module, "shelve", read)
    monkeypatch.setattr(verification, "fresh_passages", read)  # imported before, so that it is put back
    monkeypatch.setattr(intake, "read_all", read)
    monkeypatch.setattr(suggested_tables, "themed", read)
    (tmp_path / "a-file").write_text("x", encoding="utf-8")
    (tmp_path / "a-folder.html").mkdir()
    (tmp_path / "draft.txt").write_text("1. We heard much.\n", encoding="utf-8")
    (tmp_path / "to-the-table.html").symlink_to("inquiry/sources.csv")
    (tmp_path / "to-a-source.html").symlink_to("inquiry/sources/session.html")
    os.mkfifo(tmp_path / "a-pipe.html")
    monkeypatch.chdir(tmp_path)
    return wb.open(inquiry.folder.path)


@pytest.mark.parametrize(("call", "told"), CALLS)
def test_a_mistake_in_what_is_asked_for_is_told_before_anything_is_read(
    unread: wb.Inquiry, call: Callable[[wb.Inquiry], Any], told: str
) -> None:
    with pytest.raises(WorkbenchError) as error:
        call(unread)
    assert told in str(error.value)


@pytest.mark.parametrize(("arguments", "told"), COMMANDS)
def test_so_it_is_on_the_command_line(
    unread: wb.Inquiry, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    verb, *rest = arguments
    first = {"check": ["draft.txt"], "verify": ["missing.html"]}.get(verb, [])
    before = set(unread.folder.path.parent.iterdir())
    with pytest.raises(SystemExit) as stopped:
        cli.main([verb, *first, "inquiry", *rest])
    said = capsys.readouterr().err
    assert stopped.value.code == 1 and told in said and said.count("\n") == 1
    assert set(unread.folder.path.parent.iterdir()) == before


@pytest.mark.parametrize("name", ["page.pdf.gz", "page.doc", "page.md", "page.HTML.gz", "page"])
def test_a_page_is_saved_under_no_name_that_is_not_a_pages(tmp_path: Path, name: str) -> None:
    with pytest.raises(WorkbenchError, match=r"End its name in \.html"):
        Briefing("<p>x</p>").save(tmp_path / name)
    assert not list(tmp_path.iterdir())
    assert Briefing("<p>x</p>").save(tmp_path / "new" / "page.HTML").is_file()


def test_looking_at_a_name_makes_nothing(tmp_path: Path) -> None:
    output_names.check(tmp_path / "a" / "b" / "page.html", ".html")
    assert not list(tmp_path.iterdir())


def test_a_page_that_the_disk_refuses_leaves_the_one_that_stood_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Briefing("<p>first</p>").save(tmp_path / "page.html")

    def full(*_: Any, **__: Any) -> bool:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(whole_files, "write_whole", full)
    with pytest.raises(WorkbenchError, match="the briefing could not be saved: No space left on device"):
        Briefing("<p>second</p>").save(page)
    assert page.read_text() == "<p>first</p>"


def test_a_page_is_written_where_a_link_to_a_page_leads(tmp_path: Path) -> None:
    (tmp_path / "newest.html").symlink_to("page.html")
    Briefing("<p>x</p>").save(tmp_path / "newest.html")
    (tmp_path / "circle.html").symlink_to("circle.html")
    assert Briefing("<p>x</p>").save(tmp_path / "circle.html").read_text() == "<p>x</p>"
    assert (tmp_path / "newest.html").is_symlink() and (tmp_path / "page.html").read_text() == "<p>x</p>"
