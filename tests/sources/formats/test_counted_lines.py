"""Numbers of every tenth or fifth line of a page, in a text that was made of its pages, are no words of a speaker."""

from __future__ import annotations

import pytest

from workbench.sources import Reading, read

LINES = 24
SAID = (
    "boats lay idle at their berth until lamps were lit and nobody came down from the town because ferries had gone "
    "north before winter set in over our harbour wall"
).split()


def line_of(page: int, line: int) -> str:
    """Return a line of speech; every fourth ends what somebody says, and the next opens with a name."""
    label = ("CHAIRPERSON:  " if line % 8 == 1 else "MS ANN LIND:  ") if line % 4 == 1 else ""
    said = " ".join(SAID[(7 * page + 3 * line + 5 * at) % len(SAID)] for at in range(14))
    return label + (f"{said[0].upper()}{said[1:]}" if label else said) + ("." if line % 4 == 0 else "")


def hearing(step: int, pages: int, *, over: str = "", foot: str = "") -> str:
    """Return a hearing of full pages; each has its number under its ``foot`` and a number after every ``step`` lines."""
    parts: list[str] = []
    for page in range(1, pages + 1):
        for line in range(1, LINES + 1):
            parts.append(line_of(page, line))
            if line % step == 0:
                parts.append(str(line))
        parts += [part for part in (over, foot) if part] + [f"Page {page} of {pages}", ""]
    return "\n".join(parts)


def words(reading: Reading) -> str:
    return " ".join(" ".join(passage.text.split()) for passage in reading.passages)


@pytest.mark.parametrize("pages", [2, 3, 9])
@pytest.mark.parametrize("step", [10, 5])
def test_the_numbers_of_lines_are_out_of_what_was_said(step: int, pages: int) -> None:
    found = read(hearing(step, pages).encode(), "h")
    numbers = [one.text for one in found.left_out if one.rule == "line number"]
    assert numbers == [str(n) for _ in range(pages) for n in range(step, LINES + 1, step)]
    assert not any(figure.isdigit() for figure in words(found))
    assert f"{line_of(1, 10)} {line_of(1, 11)}" in words(found)
    assert found.document.note == ""


@pytest.mark.parametrize("over", ["DAY 9, 3 March 2031", "Ferry Inquiry – 3 March 2031"])
def test_a_head_is_known_where_another_line_parts_it_from_its_pages_number(over: str) -> None:
    text = hearing(10, 8, over=over, foot="ADDRESS")
    for page in (7, 8):
        text = text.replace(f"ADDRESS\nPage {page} of", f"RULING\nab\nPage {page} of")
    found = read(text.encode(), "h")
    assert not any(word in words(found) for word in ("DAY", "March", "ADDRESS", "RULING", " ab "))
    assert found.document.note == ""


@pytest.mark.parametrize(
    "text",
    [
        hearing(10, 1),
        "CHAIRPERSON:  How many boats?\nMS ANN LIND:\n10\nCHAIRPERSON:  And lamps?\nMS ANN LIND:\n20\n" * 6,
        "MS ANN LIND:  We counted the boats of each berth, which were these:\n10\n20\n30\n40\n" * 4,
    ],
    ids=["one page alone", "answers", "a column of figures"],
)
def test_figures_that_count_no_lines_stay(text: str) -> None:
    found = read(text.encode(), "h")
    assert "line number" not in {one.rule for one in found.left_out}
    assert "10" in words(found)
