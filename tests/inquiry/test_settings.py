"""An inquiry.yaml that is no settings gives one line, however it was made."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from workbench import cli
from workbench.errors import WorkbenchError
from workbench.inquiry import inquiry_settings

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{one}: &{one} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, one in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "text",
    [
        "title: " + "[" * 100_000, "[" * 100_000 + "]" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 50_000,
        "title: x\ncategories: " + "[" * 50 + "]" * 50, BOMB + "title: *i\n", "title: &a [*a]\n",
        "title: x\n" * 150_000, "title: x\nnotes: |\n  " + "x" * 1_000_001, "title: !!int ''", "title: !!bool foo",
        "title: !!timestamp x", "title: !!float ''", "title: !!python/object/apply:os.system [x]", "title: [", "a\x00b",
        "title: 'x", "title: !!int [1]", "title: !!float {a: 1}", r'title: "\ud800"',
        r'title: "\x1b[2J"', r'{title: x, groups: ["a\0b"]}', r'{title: x, "\udfff": y}', "!!set {a, b}", "- a", "just words", "{[a]: b, title: x}", "\ufeff",
    ],
)  # fmt: skip
def test_what_is_no_settings_gives_one_line(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "inquiry.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(WorkbenchError) as told:
        wb.open(tmp_path)
    assert "inquiry.yaml" in told.value.what and told.value.next and len(str(told.value)) < 400
    with pytest.raises(SystemExit):
        cli.main(["status", str(tmp_path)])
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "Traceback" not in said


def test_settings_as_deep_and_as_long_as_they_need_be_are_read(tmp_path: Path) -> None:
    notes = "notes: |\n" + "  a line of notes\n" * 20_000
    (tmp_path / "inquiry.yaml").write_text(
        f"title: Bells\naside: {'[' * (inquiry_settings.DEEPEST - 2)}x{']' * (inquiry_settings.DEEPEST - 2)}\n{notes}",
        encoding="utf-8",
    )
    assert wb.open(tmp_path).settings.title == "Bells"


def test_facts_notes_and_interests_are_read_line_by_line_or_refused(tmp_path: Path) -> None:
    place = tmp_path / "inquiry.yaml"
    place.write_text(
        "title: Bells\nfacts:\n  - Four sessions.\nnotes: None held.\ninterests: [a, b]\n", encoding="utf-8"
    )
    found = wb.open(tmp_path).settings
    assert (found.facts, found.notes, found.interests) == (("Four sessions.",), ("None held.",), ("a", "b"))
    for name in ("facts", "notes", "interests"):
        place.write_text(f"title: Bells\n{name}:\n  - key: value\n", encoding="utf-8")
        with pytest.raises(WorkbenchError, match=f"“{name}” is no list of lines"):
            wb.open(tmp_path)


@pytest.mark.parametrize(
    "number",
    ["9" * 5000, "0x" + "f" * 20_000, ":".join(["59"] * 3000), "010", "1_000", "1e999999999", ".inf", "2014"],
)
def test_a_number_is_read_as_it_is_written(tmp_path: Path, number: str) -> None:
    (tmp_path / "inquiry.yaml").write_text(f"title: {number}\ngroups: [{number}]\n", encoding="utf-8")
    settings = wb.open(tmp_path).settings
    assert settings.title == number and settings.groups == (number,)
