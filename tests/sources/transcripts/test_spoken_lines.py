"""Live captions saved without times: broken lines of speech that name nobody (words of our own)."""

from __future__ import annotations

import pytest

from workbench.sources import read

SAID = (
    "all right good morning everyone\nthank you for coming I know that\nyou had a long way and we will try\n"
    "to keep to the time so okay let us\nbegin with the harbour and I think\nyou wanted to say a word about it\n"
    "please go ahead yes thank you I\njust want to say that we have had\nno answer and I am sorry to be the\n"
    "one who says it but we wrote twice\n"
) * 8


def test_a_live_captions_lines_are_oral_evidence_in_which_nobody_is_named() -> None:
    reading = read(SAID.encode())
    assert reading.document.kind == "oral" and {p.speaker for p in reading.passages} == {""}
    assert "transcript whose speakers could not be told" in reading.document.note
    assert " ".join(" ".join(p.text for p in reading.passages).split()) == " ".join(SAID.split())


def test_what_runs_on_without_an_empty_line_is_cut_into_passages_that_can_be_cited() -> None:
    assert max(len(p.text.split()) for p in read(SAID.encode()).passages) < 400


@pytest.mark.parametrize(
    "text",
    [
        "Harbour dues\n12 May 2019\nBerth four\nCargo of slate\nTwo tugs\n" * 20,
        "The harbour board was formed in\n1904, and has met in the spring\nof every year since. Its papers\nare in the county’s record office.\n"
        * 20,
        SAID.splitlines()[0],
    ],
)
def test_lists_and_papers_in_narrow_lines_are_no_speech(text: str) -> None:
    assert read(text.encode()).document.kind != "oral"
