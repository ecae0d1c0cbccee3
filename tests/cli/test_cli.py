"""The command line: the verbs of the API, help with examples, and errors of one line."""

from __future__ import annotations

import csv
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from tests.made.inquiries import SUBMISSION, made
from tests.places import ROOT
from workbench import cli
from workbench.briefing.pages import KINDS
from workbench.cli import terminal

FOUNDING = ROOT / "evidence" / "missing-from-care"
VERBS = [
    "create",
    "add",
    "fetch",
    "status",
    "tag",
    "link",
    "learn",
    "respond",
    "trail",
    "board",
    "brief",
    "check",
    "verify",
    "sent",
    "withdraw",
]
SESSION = """\
Illustrative evidence session, written for this project

Children who go missing from care
Session 1: distance

Members present: Chair; Member A.

Questions 1-2

Witnesses

I: Residential care manager, a provider of four children’s homes.

Examination of witnesses

Witness: Residential care manager.

Q1 Chair: How far is too far?

Residential care manager: Our children come from eleven councils, and most of them were placed out of area.

Q2 Member A: What happens when one goes missing?

Residential care manager: We ring the police, and we write it down for the council that placed them.
"""


def run(*arguments: str | Path, code: int = 0) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main([str(argument) for argument in arguments])
    assert stopped.value.code == code


@pytest.fixture
def inquiry(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """An inquiry of one session, made by the commands themselves."""
    source = tmp_path / "session-1.txt"
    source.write_text(SESSION, encoding="utf-8")
    folder = tmp_path / "care"
    run("create", folder, "--title", "Children in care", "--body", "all-party group")
    with (folder / "inquiry.yaml").open("a", encoding="utf-8") as settings:
        settings.write("illustration: Illustration, says nothing about anybody\n")
    (folder / "codebook.csv").write_text("theme,label\ndistance,Distance\n", encoding="utf-8")
    (folder / "patterns.csv").write_text(
        "pattern_id,theme,kind,pattern\np1,distance,phrase,out-of-area\n", encoding="utf-8"
    )
    run("add", folder, source)
    assert "1 file given, 0 without text" in capsys.readouterr().out
    return folder


def test_help_takes_little_more_than_the_library_of_commands_that_it_is_made_with() -> None:
    # Processor time beside processor time, so that a busy machine fails nothing; pandas alone would be five times it.
    def once(*words: str) -> float:
        before = os.times()
        subprocess.run([sys.executable, *words], check=True, capture_output=True)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    bare = min(once("-c", "import typer, asyncio") for _ in range(5))
    assert min(once("-m", "workbench", "--help") for _ in range(5)) <= 3 * bare


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_each_verb_has_an_example_that_parses(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(verb, "--help")
    shown = " ".join(capsys.readouterr().out.split())
    assert f"Example: workbench {verb} " in shown
    command = next(c for c in cli.app.registered_commands if (c.callback and c.callback.__name__) == verb)
    example = shlex.split(str(command.epilog).removeprefix("Example: "))
    assert example[:2] == ["workbench", verb]
    click_command = cli.typer.main.get_command(cli.app).commands[verb]  # type: ignore[attr-defined]
    click_command.make_context(verb, example[2:])


def test_without_a_verb_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    run()
    shown = capsys.readouterr().out
    assert all(verb in shown for verb in VERBS)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["breif", "x"], "No such command 'breif'. Did you mean 'brief'? Try: workbench --help"),
        (["status"], "Missing argument 'INQUIRY'. Try: workbench status --help"),
        (["create", "x"], "Missing option '--title'. Try: workbench create --help"),
        (["verify", "nothing.html", "x"], "there is no page nothing.html"),
    ],
)
def test_a_mistake_is_one_line_on_standard_error(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(*arguments, code=1)
    out, err = capsys.readouterr()
    assert err.startswith(f"workbench: {told}")
    assert (out, err.count("\n")) == ("", 1)


@pytest.mark.parametrize("verb", ["status", "tag", "link", "brief"])
def test_an_inquiry_that_is_not_there_is_named(
    verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(verb, tmp_path / "nowhere", code=1)
    err = capsys.readouterr().err
    assert "nowhere" in err
    assert "Traceback" not in err


def test_a_new_inquiry_is_read_tagged_briefed_and_verified(
    inquiry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "pages" / "briefing.html"
    run("tag", inquiry)
    assert "1 tag in 1 passage." in capsys.readouterr().out
    run("link", inquiry)
    run("status", inquiry)
    assert "1 document known, 1 held, 1 readable." in capsys.readouterr().out
    run("brief", inquiry, "--output", page, "--date", "2026-11-21")
    out = capsys.readouterr().out
    assert f"The briefing is {page}" in out
    assert "Children in care" in page.read_text(encoding="utf-8")


def test_a_page_without_a_quotation_is_not_called_verified(
    inquiry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = inquiry / "page.html"
    page.write_text("<!doctype html><title>A page</title><p>Words.", encoding="utf-8")
    run("verify", page, inquiry, code=1)
    assert "nothing was verified" in capsys.readouterr().err


@pytest.fixture
def founding(tmp_path: Path) -> Path:
    """A copy of the founding case without what can be made again."""
    folder = tmp_path / "missing-from-care"
    shutil.copytree(FOUNDING, folder, ignore=shutil.ignore_patterns(".cache", "text"))
    return folder


def test_every_quotation_of_the_founding_case_is_verified_and_one_changed_character_is_named(
    founding: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "briefing.html"
    run("brief", founding, "--output", page)
    capsys.readouterr()
    run("verify", page, founding)
    verified = re.fullmatch(r"(\d+) of (\d+) quotations verified\.\n", capsys.readouterr().out)
    assert verified
    assert verified[1] == verified[2]
    source = founding / "sources" / "session-1.txt"
    words = source.read_text(encoding="utf-8")
    assert "turned into an address." in words
    source.write_text(words.replace("turned into an address.", "turned into an addresS."), encoding="utf-8")
    run("verify", page, founding, code=1)
    out = capsys.readouterr().out
    assert "turned into an address." in out
    assert f"{int(verified[1]) - 1} of {verified[1]} quotations verified." in out


def test_a_file_that_cannot_be_read_is_reported_and_the_rest_is_done(
    inquiry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")
    good = tmp_path / "session-2.txt"
    good.write_text(SESSION.replace("Session 1", "Session 2").replace("eleven", "nine"), encoding="utf-8")
    run("add", inquiry, empty, good, code=0)
    assert "2 files given, 1 without text that can be used." in capsys.readouterr().out


def test_a_file_that_is_not_there_is_named_and_the_others_are_added(
    inquiry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = tmp_path / "session-2.txt"
    good.write_text(SESSION.replace("Session 1", "Session 2").replace("eleven", "nine"), encoding="utf-8")
    run("add", inquiry, tmp_path / "nowhere.pdf", good, code=1)
    out = capsys.readouterr().out
    assert "nowhere.pdf" in out
    assert "2 files given, 1 without text that can be used." in out


def test_a_codebook_with_mistakes_names_them_all_and_makes_no_traceback(
    inquiry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (inquiry / "codebook.csv").write_text("theme,label\nd,Distance\nd,Again\n", encoding="utf-8")
    (inquiry / "patterns.csv").write_text(
        "pattern_id,theme,kind,pattern\np1,nope,phrase,far\n", encoding="utf-8"
    )
    run("tag", inquiry, code=1)
    err = capsys.readouterr().err
    assert "codebook.csv, row 3, column theme" in err
    assert "patterns.csv, row 2, column theme" in err
    assert "Traceback" not in err


def test_what_files_are_is_an_option_of_add_and_a_wrong_word_is_one_line(
    inquiry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Please write to the council.", encoding="utf-8")
    run("add", inquiry, letter, "--publication", "secret", code=1)
    err = capsys.readouterr().err
    assert err.startswith("workbench: “secret” is no publication status") and err.count("\n") == 1
    run("add", inquiry, letter, "--publication", "individual case")
    assert "individual case" in (inquiry / "sources.csv").read_text(encoding="utf-8-sig")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("\n", "received, not reported"), ("name withheld\n", "name withheld"), ("Published \n", "published")],
)
def test_on_a_terminal_add_asks_once_what_the_files_are(
    typed: str,
    kept: str,
    inquiry: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    papers = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for number, paper in enumerate(papers):
        paper.write_text(f"Please write to council {number}.", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", _Terminal(typed))
    run("add", inquiry, *papers)
    with (inquiry / "sources.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["publication"] for row in csv.DictReader(file)][-2:] == [kept, kept]
    said = capsys.readouterr()
    assert f"New ones are taken in as “{kept}”" in said.out and said.err.count("What are these files?") == 1
    assert ("no page for the public shows them" in said.out) == (kept == "received, not reported")


def test_add_shows_how_far_it_is_on_a_terminal_and_nowhere_else(
    inquiry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "a.txt"
    paper.write_text("Please write to the council.", encoding="utf-8")
    run("add", inquiry, paper)
    assert capsys.readouterr().err == ""
    shown = _Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    run("add", inquiry, paper)
    assert "Reading" in shown.getvalue()


def test_create_says_that_its_codebook_is_a_starter_to_be_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("create", tmp_path / "care", "--title", "Care")
    out = capsys.readouterr().out
    assert "a starter codebook of eight themes" in out and "in their place" in out


def test_printed_tables_have_headings_and_long_cells_are_cut(
    inquiry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = inquiry / "sources.csv"
    title = "A very long title, " * 10
    lines = manifest.read_text(encoding="utf-8-sig").splitlines()
    lines.append(",".join(["extra", "", "other", "", f'"{title}"', *[""] * (lines[0].count(",") - 4)]))
    manifest.write_text("\n".join(lines) + "\n", encoding="utf-8")
    run("status", inquiry)
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].split("  ")[0] == "status" and "document id" in shown[0] and shown[0].endswith("title")
    (row,) = [line for line in shown if " extra " in line]
    assert row.endswith("…") and len(row[row.index("A very long") :]) == 80


def test_one_problem_is_one_problem_and_left_out_is_said_once(
    inquiry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (inquiry / "patterns.csv").write_text(
        "pattern_id,theme,kind,pattern\np1,distance,phrase,out-of-area\np2,nope,phrase,far\n",
        encoding="utf-8",
    )
    run("status", inquiry)
    out = capsys.readouterr().out
    assert "      1 problem\n" in out and "      1 tag\n" in out
    run("brief", inquiry, "--output", tmp_path / "b.html")
    err = capsys.readouterr().err
    assert err.startswith("Problem: patterns.csv, row 3") and err.casefold().count("left out") == 1


def test_the_kinds_and_audiences_of_a_briefing_stand_in_its_help_and_work(
    inquiry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from workbench.briefing.material import AUDIENCES
    from workbench.briefing.pages import KINDS

    run("brief", "--help")
    shown = capsys.readouterr().out
    assert "--kind" in shown and "--audience" in shown
    assert all(word in shown for word in (*KINDS, *AUDIENCES))
    for audience in AUDIENCES:
        run("brief", inquiry, "--output", tmp_path / f"{audience}.html", "--audience", audience)
    assert (tmp_path / "public.html").read_bytes() != (tmp_path / "committee.html").read_bytes()
    capsys.readouterr()
    run("brief", inquiry, "--output", tmp_path / "x.html", "--audience", "press", code=1)
    assert "“press” is no audience" in capsys.readouterr().err


def test_verify_names_a_source_that_is_missing_before_anything_else(
    founding: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "briefing.html"
    run("brief", founding, "--output", page)
    (founding / "sources" / "session-1.txt").unlink()
    capsys.readouterr()
    run("verify", page, founding, code=1)
    out, err = capsys.readouterr()
    assert err.startswith("Missing: sources/session-1.txt is not there.")
    assert out.splitlines()[0].split() == ["where", "passage", "id", "quote", "reason"]


def test_a_page_of_another_inquiry_is_one_line_and_the_arguments_may_be_swapped(
    founding: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, other = tmp_path / "briefing.html", tmp_path / "other"
    run("brief", founding, "--output", page)
    run("create", other, "--title", "Other")
    capsys.readouterr()
    run("verify", page, other, code=1)
    out, err = capsys.readouterr()
    told = r"workbench: this page is of another inquiry: none of its \d+ passages is held here \(.*\)\.\n"
    assert out == "" and re.fullmatch(told, err)
    run("verify", founding, page)
    assert "quotations verified." in capsys.readouterr().out
    run("verify", founding, founding, code=1)
    assert "Write the page first" in capsys.readouterr().err


def test_the_readme_says_what_add_takes_what_reaches_a_network_and_how_a_date_is_given() -> None:
    page = " ".join((FOUNDING.parent.parent / "README.md").read_text(encoding="utf-8").split())
    for kind in ("PDF", ".docx", ".odt", "RTF", "HTML", "plain text", ".vtt", ".srt", ".csv", ".xlsx", "zip"):
        assert kind in page.partition("`add` takes ")[2].partition(" For any other file")[0]
    assert "only `workbench fetch` reaches a network" in page
    assert re.search(r"workbench brief \S+ --output \S+ --date \d{4}-\d\d-\d\d", page)
    assert all(f"`--{option}`" in page for option in ("audience public", "audience committee"))
    assert all(f"`brief --kind {kind}" in page for kind in KINDS)


def test_what_a_stranger_wrote_commands_no_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal.say("a\x1b[2J b\x07 c\u202ed e\x9b31m f\r g\ud800 h\ti\nال‏")
    terminal.print_rows(pd.DataFrame({"title": ["\x1b]0;mine\x07"]}), ["title"])
    with pytest.raises(SystemExit):
        cli.main(["status", str(tmp_path / "no\x1b[31m\u202esuch")])
    said = "".join(capsys.readouterr())
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", said)
    assert "a\ufffd[2J b\ufffd c\ufffdd" in said and "h\ti\nال‏" in said


@pytest.mark.parametrize("path", sorted(Path(cli.__file__).parent.glob("*.py")), ids=lambda path: path.stem)
def test_every_line_is_printed_by_the_one_function_that_makes_it_safe(path: Path) -> None:
    printed = re.findall(r"typer\.(?:echo|secho)|\bprint\(", path.read_text(encoding="utf-8"))
    assert len(printed) == (path.stem == "terminal")


def test_a_word_of_a_command_that_is_no_text_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(FOUNDING, tmp_path / "i", ignore=shutil.ignore_patterns(".cache"))
    with pytest.raises(SystemExit):
        cli.main(["withdraw", str(tmp_path / "i"), "SMD\udcff", "--coder", "AB", "--reason", "x"])
    assert capsys.readouterr().err == "workbench: a word of the command is no text in UTF-8. Type it again.\n"


def test_status_of_an_inquiry_whose_log_is_damaged_says_so_in_a_line_and_shows_no_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = made(tmp_path, ("a.txt", SUBMISSION)).folder.path
    (folder / "decisions.sqlite").write_bytes(b"")
    with pytest.raises(SystemExit) as ended:
        cli.main(["status", str(folder)])
    said = capsys.readouterr().err
    assert ended.value.code == 0
    assert said.startswith("Note: decisions.sqlite is damaged") and ".py" not in said


def test_several_inquiries_are_searched_at_once_and_each_count_says_whose_it_is(
    inquiry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    shutil.copytree(inquiry, other)
    run("search", inquiry, other, "councils")

    said = capsys.readouterr().out
    alone = [line for line in said.splitlines() if line.startswith(("care: ", "other: "))]
    assert [line.split(":")[0] for line in alone] == ["care", "other"]
    assert said.count("eleven [councils]") == 2


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["bells", "ropes"], "“bells” is no inquiry, and more follows it"),
        (["{same}", "bells", "--keep", "Bells"], "a search is kept or saved with one"),
    ],
)
def test_what_cannot_be_searched_together_is_said_in_a_line(
    inquiry: Path, tmp_path: Path, more: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    same = tmp_path / "same"
    shutil.copytree(inquiry, same)
    run("search", inquiry, *(one.format(same=same) for one in more), code=1)

    assert words in capsys.readouterr().err
