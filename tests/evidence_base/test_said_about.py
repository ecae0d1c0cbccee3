"""What was said about a theme, or stands under an item: in passages with who said it, and counted in words."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made
from workbench.evidence_base.said_about import branch


@pytest.fixture
def bells(tmp_path: Path) -> wb.Inquiry:
    return made(tmp_path, ("session.txt", SESSION), ("written.txt", SUBMISSION))


@pytest.mark.parametrize("about", ["funding", "FUNDING ", "Funding"])
def test_a_theme_is_found_by_its_name_and_its_label(bells: wb.Inquiry, about: str) -> None:
    said = bells.said(about)
    assert set(said["witness"]) == {"Guild of Ringers", "Tower Trust"}
    assert all(word in row.text for row in said.itertuples() for word in row.found)
    assert said.attrs["said"].startswith(
        f"“{about}”: 2 passages, of 2 of the 2 witness bodies heard; 0 confirmed"
    )


def test_what_was_dismissed_is_left_out_and_what_was_confirmed_is_counted(bells: wb.Inquiry) -> None:
    (one, other) = bells.tags.query("theme == 'funding'")["tag_id"]
    bells.decide(one, "confirm", coder="AB")
    bells.decide(other, "dismiss", coder="AB")
    said = bells.said("funding")
    assert said["confirmed"].tolist() == [1]


@pytest.mark.parametrize("about", ["", "R9", "no such theme", "[ ]"])
def test_what_is_called_so_nowhere_is_an_empty_table_that_says_what_there_is(
    bells: wb.Inquiry, about: str
) -> None:
    said = bells.said(about)
    assert not len(said) and f"No one theme or item is called “{about}”. Themes: " in said.attrs["said"]
    assert "Items: none yet." in said.attrs["said"]


def test_a_theme_has_all_below_it_and_a_circle_of_themes_ends() -> None:
    assert branch("a", [("a", ""), ("b", "a"), ("c", "b"), ("d", "")]) == {"a", "b", "c"}
    assert branch("a", [("a", "b"), ("b", "a")]) == {"a", "b"}
