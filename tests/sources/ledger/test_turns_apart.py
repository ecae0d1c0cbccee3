"""A turn that stands in another's words is seen though no letter is missing, and a remark is no turn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.made.printed import Printed, column, pdf
from tests.proofs import damaged_readings
from workbench import sources
from workbench.sources.accounting import accounted
from workbench.sources.ledger.file_parts import Part
from workbench.sources.ledger.turn_heads import heads_of
from workbench.sources.reading import Reading

SAID = "Q1 Chair: Who paid?\n\nMs Vane: The parish did.\n\nQ2 Chair: When?\n\nMs Vane: In May.\n\n{}\n\nMs Vane: It did."


def note_of(reading: Reading, data: bytes) -> str:
    bare = replace(reading, document=replace(reading.document, note=""), ledger=(), problems=())
    return accounted(bare, data).document.note


@pytest.mark.parametrize("way", [0, 1, 2, 3])
@pytest.mark.parametrize(
    "label", ["Robin Ashe", "Dr Okafor (by video link)", "Tremblay", "MR HOLT", "Witness B"]
)
def test_a_turn_that_was_read_into_the_turn_before_it_is_named_with_its_passage(label: str, way: int) -> None:
    data = SAID.format(f"{label}: Nobody asked the council about it.").encode()
    whole = sources.read(data, "d", "oral")
    damaged, passage = damaged_readings.turn_merged(whole, label, way)
    said = note_of(damaged, data)
    assert "1 line opens as a speaker’s turn does and stands in another’s words" in said
    assert f"“{label}:” in {passage.passage_id.removeprefix('d/')}" in said
    assert "speaker’s turn does" not in note_of(whole, data)


def test_an_answer_of_a_hearing_that_was_read_into_its_question_is_named_with_its_page() -> None:
    lines = [
        "MS ANN REEF (sworn)",
        "Questioned by MR MOSS",
        *["Q. Was it late?", "A. It was very late."] * 11,
    ]
    numbers = column([str(n) for n in range(1, 25)], top=80, left=50)
    data = pdf(*[[*numbers, *column(lines, top=80), Printed(str(n), top=440)] for n in (1, 2)])
    whole = sources.read(data, "d")
    answers = [p for p in whole.passages if p.text == "It was very late."]
    wrong = replace(answers[15], speaker="Q", turn=whole.passages[whole.passages.index(answers[15]) - 1].turn)
    damaged = replace(whole, passages=tuple(wrong if p is answers[15] else p for p in whole.passages))
    assert note_of(whole, data) == ""
    assert note_of(damaged, data).startswith("page 2: 1 line opens as a speaker’s turn does")


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("Robin Ashe: Shame!", 1),
        ("MS. RACHEL REEF, SENIOR ANALYST, HARBOUR\nWATCH: Good afternoon.", 1),
        ("[12] Robin Ashe: Shame!", 1),
        ("and so did\nRobin Ashe: he said it.", 0),
        ("One thing: oil.", 0),
        ("It says: “no”.", 0),
        ("In Falkirk it was late. The Falkirk branch failed. It was in Falkirk.\n\nFalkirk: That was it.", 0),
        ("Harbours: those came later.", 0),
    ],
)
def test_a_line_heads_a_turn_where_the_line_before_has_ended_and_its_label_may_be_a_speakers(
    line: str, heads: int
) -> None:
    assert len(heads_of([Part(f"It was late.\n{line}")])) == heads
