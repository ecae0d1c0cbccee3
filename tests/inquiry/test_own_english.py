"""english.csv in an inquiry: rows of a researcher's own are tried first, count when they say so, and are in the key."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from tests.made import replying
from workbench import cli
from workbench.inquiry import Inquiry

HEAD = "table,pattern,means,why,yes,no,use\n"
ROW = (
    "positions,schools in the town open at eight,accepted: the item,how the town says yes,"
    "Schools in the town open at eight. | Yes: schools in the town open at eight.,"
    "Schools open at eight. | The town opens at eight.,{use}\n"
)
BAD = "conditions,if,if ever,,It opens if asked.,It opens.,\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("own") / "lamps"
    inquiry = wb.create(place, title="Lamps")
    for name, data in (("report", replying.report()), ("response", replying.reply())):
        (place.parent / f"{name}.txt").write_bytes(data)
        inquiry.add([place.parent / f"{name}.txt"], publication="published")
    return place


def with_rows(folder: Path, rows: str) -> Inquiry:
    (folder / "english.csv").write_text(HEAD + rows, encoding="utf-8")
    return wb.open(folder)


def position(inquiry: Inquiry) -> str:
    (found,) = inquiry.responses.query("recommendation_id == 'report/r11'")["position"]
    return str(found)


def test_a_row_is_tried_before_it_counts_and_counts_when_it_says_so(folder: Path) -> None:
    tried = with_rows(folder, ROW.format(use=""))
    assert position(tried) == "unclear"
    (row,) = tried.english.to_dict("records")
    assert (row["row"], row["english"], row["means"]) == (2, "positions", "accepted: the item")
    assert row["sentence"] == "Schools in the town open at eight."
    used = with_rows(folder, ROW.format(use="yes"))
    assert position(used) == "accepted" and used.english.empty
    (folder / "english.csv").unlink()
    assert position(wb.open(folder)) == "unclear", "what is kept was made with the row"


def test_mistakes_are_under_problems_all_at_once_and_the_other_rows_count(folder: Path) -> None:
    inquiry = with_rows(folder, BAD + ROW.format(use="yes"))
    told = [one for one in inquiry.problems["reason"] if one.startswith("english.csv, row 2")]
    assert [one.split(", ")[2].split(":")[0] for one in told] == ["means", "why", "yes", "no"]
    assert all(one.endswith("; left out") for one in told)
    assert position(inquiry) == "accepted"


def test_a_file_without_its_columns_is_told_and_everything_else_goes_on(folder: Path) -> None:
    (folder / "english.csv").write_text("pattern,means\nif,condition\n", encoding="utf-8")
    inquiry = wb.open(folder)
    assert any("english.csv" in one and "table" in one for one in inquiry.problems["reason"])
    assert position(inquiry) == "unclear"


def test_the_command_shows_what_each_row_would_change_and_ends_with_what_to_mend(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_rows(folder, ROW.format(use="") + BAD)
    with pytest.raises(SystemExit) as ended:
        cli.main(["english", str(folder)])
    out, err = capsys.readouterr()
    assert ended.value.code == 1
    assert "1 sentence would be read otherwise" in out and "Schools in the town open at eight." in out
    assert "row 3, means: “if ever” is nothing that conditions can mean" in err
