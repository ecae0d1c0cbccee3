"""Lines far apart: those of a paragraph in triple spacing, and titles and choices that are none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from workbench.sources.formats.lines import Line
from workbench.sources.formats.paragraph_layout import paragraphs

SAID = [
    "We are fourteen volunteers, and between May and September of each year we",
    "take two chairs and a generator to places that have neither. In the last of",
    "those years we saw six hundred people, of whom four in ten had never been",
    "seen before by anybody.",
    "The department told us that a filling costs more than the journey, and that",
    "nobody had asked.",
]


def read(texts: Sequence[str], steps: Sequence[float], size: float = 12.0) -> list[str]:
    down = 100.0
    lines = []
    for text, step in zip(texts, steps, strict=True):
        down += step
        lines.append(Line(text, 1, 72.0, 72.0 + 6 * len(text), down, size))
    return [one.text for one in paragraphs(lines, frozenset(), starts=lambda line: False)]


@pytest.mark.parametrize("spacing", [14.0, 28.0, 36.0, 42.0])
def test_lines_of_a_paragraph_are_one_in_single_double_and_triple_spacing(spacing: float) -> None:
    steps = [0.0, *[spacing] * 3, 1.5 * spacing, spacing]
    assert read(SAID, steps) == [" ".join(SAID[:4]), " ".join(SAID[4:])]


def test_lines_set_closer_among_those_in_triple_spacing_part_no_paragraph() -> None:
    quoted = ["“It stood there for years, in its wrapping, and", "nobody knew why.”"]
    steps = [0.0, 42.0, 42.0, 42.0, 63.0, 42.0, 63.0, 14.0]
    found = read([*SAID, *quoted], steps)
    assert found == [" ".join(SAID[:4]), " ".join(SAID[4:]), " ".join(quoted)]


def test_choices_of_a_form_that_stand_as_far_apart_stay_apart() -> None:
    choices = ["Are you replying as one of these, and if so as which of them all?",
               "a licensee", "a resident", "an officer of a council", "none of these"]  # fmt: skip
    assert read(choices, [0.0, *[36.0] * 4]) == choices


def test_titles_that_stand_as_far_apart_stay_apart() -> None:
    titles = ["The survey of the northern boundary", "Burial grounds and what they cost",
              "Digging of graves by machines", "Records and how they are kept here"]  # fmt: skip
    assert read(titles, [0.0, *[36.0] * 3]) == titles
