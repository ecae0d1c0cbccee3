"""What became of an item, on the command line: its whole way, and how every item stands."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import workbench
from tests.cli.test_cli import FOUNDING, run

DAY = ("--date", "2026-11-28")


@pytest.mark.parametrize("named", ["R3", "[r3]", "report/r3"])
def test_the_way_of_an_item_is_printed_with_its_sources_whatever_it_is_called_by(
    named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run("trail", FOUNDING, named, *DAY)
    lines = capsys.readouterr().out.splitlines()
    real = lines[: lines.index(next(line for line in lines if line.startswith("Illustration")))]
    for step in workbench.open(FOUNDING).trail("report/r3", today=DAY[1])["what"]:
        assert any(step in line for line in real)
    assert not any(line.startswith("evidence: Independent reviewing officer") for line in real)
    assert "    Hansard, 8 May 2018, “Children Missing from Care Homes”" in real


def test_the_way_of_a_commitment_is_printed_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    run("trail", FOUNDING, "com-05", *DAY)
    shown = capsys.readouterr().out
    assert "consultation from 2013-06-25 to 2013-09-17" in shown and "recommendation: 2012-06  [R3]" in shown


def test_an_item_that_is_not_there_or_stands_twice_is_one_line_that_says_which_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("trail", FOUNDING, "R99", code=1)
    assert "There is R1, R2" in capsys.readouterr().err
    run("trail", FOUNDING, "R1", "--date", "tomorrow", code=1)
    assert "Write it as 2026-11-21" in capsys.readouterr().err
    folder = tmp_path / "towers"
    workbench.create(folder, title="Towers")
    run("trail", folder, "1", code=1)
    assert "There is no item." in capsys.readouterr().err
    (folder / "recommendations.csv").write_text(
        "recommendation_id,number,kind,text\na/1,1,recommendation,Ring.\nb/1,1,recommendation,Rest.\n",
        encoding="utf-8",
    )
    run("trail", folder, "1", code=1)
    assert "several items have the number 1 (NUMBER). Give its id: a/1, b/1." in capsys.readouterr().err


def test_the_board_has_a_line_for_each_item_and_reply_and_then_what_was_promised(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("board", FOUNDING, *DAY)
    lines = capsys.readouterr().out.splitlines()
    inquiry = workbench.open(FOUNDING)
    items, promised = lines[1 : lines.index("")], lines[lines.index("") :]
    assert [line.split()[0] for line in items] == inquiry.tracker(DAY[1], audience="committee").rows[
        "number"
    ].tolist()
    assert next(line for line in items if line.startswith("[R2]")).count("no reply known") == 1
    real = inquiry.commitments[inquiry.commitments["provenance"] != "illustrative"]
    assert {line.split()[0] for line in promised if line.startswith("com-")} == set(real["commitment_id"])

    workbench.create(tmp_path / "towers", title="Towers")
    run("board", tmp_path / "towers")
    assert capsys.readouterr().out == "No recommendations were recognised or entered yet.\n"


def test_items_of_an_illustrative_report_stand_below_the_real_ones_under_their_mark(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, paper = tmp_path / "towers", tmp_path / "paper.txt"
    workbench.create(folder, title="Towers")
    paper.write_text(
        "Written evidence submitted by Tower Trust (BEL0001)\n\n1. Ropes are dear.\n", encoding="utf-8"
    )
    workbench.open(folder).add([paper], publication="published")
    register = folder / "sources.csv"
    rows = list(csv.DictReader(register.open(encoding="utf-8-sig", newline="")))
    with register.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*dict.fromkeys([*rows[0], "provenance"])])
        writer.writeheader()
        writer.writerow({**rows[0], "provenance": "illustrative"})
    (folder / "recommendations.csv").write_text(
        "recommendation_id,number,kind,document_id,text\n"
        "made/1,M1,recommendation,BEL0001,Ring.\nreal/1,R1,recommendation,,Rest.\n",
        encoding="utf-8",
    )
    run("board", folder, *DAY)
    lines = capsys.readouterr().out.splitlines()
    mark = next(n for n, line in enumerate(lines) if line.startswith("Illustration"))
    assert [line.split()[0] for line in lines[:mark] if line] == ["number", "R1"]
    assert [line.split()[0] for line in lines[mark + 1 :] if line] == ["number", "M1"]
