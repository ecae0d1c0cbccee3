"""A text in Markdown: its headings, links, and what stands before it."""

from __future__ import annotations

import pytest

from workbench.sources import read
from workbench.sources.formats.plain_text import without_links
from workbench.sources.reading import Reading

BODY = "\n\n## Lamps\n\nThe lamps were lit at nine.\n\n### The second harbour\n\nNot one was #lit there.\n"


def amiss(reading: Reading) -> int:
    return sum(entry.lost + entry.added + entry.unread for entry in reading.ledger)


def test_headings_of_markdown_are_headings_without_their_signs() -> None:
    made = read(("# Evidence of the Lamp Trust" + BODY).encode(), "d")
    assert made.document.title == "Evidence of the Lamp Trust"
    assert [(p.kind, p.text) for p in made.passages] == [
        ("heading", "Lamps"),
        ("paragraph", "The lamps were lit at nine."),
        ("heading", "The second harbour"),
        ("paragraph", "Not one was #lit there."),
    ]
    assert amiss(made) == 0


def test_one_line_that_looks_like_a_heading_may_be_anything() -> None:
    made = read(b"We counted.\n\n# 3 on the list was late.\n\nNobody came.", "d")
    assert "# 3 on the list was late." in made.text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_names_and_values_before_a_text_are_its_title_and_no_words_of_it(end: str) -> None:
    front = '---\nlayout: page\ntitle: "Section 2 - Lamps"\nauthor: Lamp Trust\ndate: 2024-05-06\ntags:\n  - oil\n---\n'
    made = read((front + BODY).replace("\n", end).encode(), "d")
    assert (made.document.title, made.document.author, made.document.date) == (
        "Section 2 - Lamps", "Lamp Trust", "2024-05-06",
    )  # fmt: skip
    assert "layout" not in made.text and amiss(made) == 0
    assert {one.rule for one in made.left_out} == {"cover and imprint"}


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nA line between two rules.\n\n---\n\nAnd what follows them, at some length.",
        "---\nHe said: we never knew that it was there\nand nobody told us\n---\n\nWhat follows.",
        "Ann Poe: Good morning.\n---\ntitle: a word that was said\n---\n",
    ],
)
def test_lines_between_rules_that_are_no_names_and_values_are_words(text: str) -> None:
    made = read(text.encode(), "d", "other")
    assert not [one for one in made.left_out if "---" in str(one.signs)] and amiss(made) == 0


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("See [our report](https://lamps.example/2) (page 3).", "See our report (page 3)."),
        ('[Oil](<https://lamps.example/a_(b)> "about oil") is dear.', "Oil is dear."),
        ("Write to [us](mailto:a@lamps.example).", "Write to us."),
        ("[Laughter](he said) and [1](2) stay, and [^3] too.", "[Laughter](he said) and [1](2) stay, and [^3] too."),
    ],
)  # fmt: skip
def test_of_a_link_its_words_are_read_and_counted(text: str, read_as: str) -> None:
    assert without_links(text) == read_as
    made = read(f"{text}\n\nNobody was told of it, and nobody asked.".encode(), "d", "other")
    assert read_as in made.text and amiss(made) == 0


def test_a_column_that_says_the_same_in_every_row_of_a_transcript_is_no_evidence() -> None:
    rows = "".join(
        f"| 0:0{n}:00| Words of row {n}, said aloud.| [source video](https://v.example/?start={n})|\n"
        for n in range(9)
    )
    made = read(
        f"## [Meeting](https://v.example)\n### 2023-09-08\n| Time| Transcript| Video|\n|--|--|--|\n{rows}".encode(),
        "d",
    )
    assert amiss(made) == 0 and "source video" not in made.text
    assert [p.text for p in made.passages][:2] == [
        "Words of row 0, said aloud.",
        "Words of row 1, said aloud.",
    ]
