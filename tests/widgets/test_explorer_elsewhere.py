"""The explorer reads words wherever they stand: among the evidence first, then in members' words, then where talked over."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made
from workbench.errors import WorkbenchError


@pytest.fixture
def bells(tmp_path: Path) -> wb.Inquiry:
    return made(tmp_path, ("session.txt", SESSION), ("written.txt", SUBMISSION))


def test_words_that_only_a_member_said_are_offered_and_read(bells: wb.Inquiry) -> None:
    explorer = bells.explorer(words='"how loud"')
    assert explorer.found.passage_ids == ()
    assert dict(explorer.elsewhere.options)["members’ questions (1)"] == "members’ questions"
    explorer.elsewhere.value = "members’ questions"
    assert len(explorer.found.passage_ids) == 1 and "How <mark>" not in explorer.reading.value
    assert "How loud" in explorer.reading.value.replace("<mark>", "").replace("</mark>", "")
    assert explorer.found.said.startswith("1 passage in members’ questions.")


def test_where_it_was_talked_over_is_read_from_the_first_turn_to_the_last(bells: wb.Inquiry) -> None:
    explorer = bells.explorer(words="record tower")
    explorer.elsewhere.value = "talked over"
    document = bells.documents.query("kind == 'oral'")["document_id"].iloc[0]
    assert f"{document}/Q2" in explorer.found.passage_ids
    assert explorer.found.said.startswith("Talked over in 1 place, the likeliest first: ")


def test_other_words_are_read_among_the_evidence_again_and_none_are_talked_over_nowhere(
    bells: wb.Inquiry,
) -> None:
    explorer = bells.explorer(words="record")
    explorer.elsewhere.value = "talked over"
    explorer.words.value = "ropes"
    assert explorer.elsewhere.value == "" and len(explorer.found.passage_ids) == 1
    explorer.words.value = ""
    assert explorer.elsewhere.options == (("what witnesses said or wrote", ""),)


def test_what_cannot_be_read_is_one_line_with_what_can(bells: wb.Inquiry) -> None:
    with pytest.raises(WorkbenchError, match="talked over"):
        bells.explorer().choose(words="record", elsewhere="replies")
