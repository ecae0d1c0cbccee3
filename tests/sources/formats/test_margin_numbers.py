"""Numbers that count lines in a margin are no words; those of lists, notes and sentences are."""

from __future__ import annotations

import pytest

from tests.made.printed import Printed, pdf
from workbench.sources import read

LINES = [
    "Written evidence submitted by the Ferry Trust (FER0012)", "We were asked how often the ferry ran in the", "month of May. In 2013", "19 people were left on the bank when it did",
    "not come, and in the year that followed", "it was 41 of them. We told the council of", "this and it did nothing.",
]  # fmt: skip


def counted(left: bool, step: int) -> bytes:
    page = []
    for at, text in enumerate(LINES, start=1):
        page.append(Printed(text, left=80, top=90 + 15 * at))
        if at % step == 0:
            page.append(Printed(str(at), left=30 if left else 520, top=90 + 15 * at, size=9))
    return pdf(page)


@pytest.mark.parametrize("left", [True, False])
def test_numbers_of_lines_leave_the_words(left: bool) -> None:
    reading = read(counted(left, 1))
    assert " ".join(p.text for p in reading.passages) == " ".join(LINES)


@pytest.mark.parametrize(("numbers", "go"), [((41, 81), True), ((41, 0), False)], ids=["", "one page"])
def test_few_numbers_in_the_right_margin_count_lines_where_two_pages_have_them(
    numbers: tuple[int, int], go: bool
) -> None:
    def page(first: int, lines: list[str]) -> list[Printed]:
        words = [Printed(text, left=80, top=90 + 15 * at) for at, text in enumerate(lines)]
        counted = [Printed(str(first + at), left=520, top=90 + 15 * at) for at in range(len(lines))]
        return [*words, *counted] if first else words

    reading = read(pdf(*(page(n, texts) for n, texts in zip(numbers, (LINES[1:4], LINES[4:]), strict=True))))
    assert ("41" not in " ".join(p.text for p in reading.passages).split()[:12]) is go


def test_a_list_keeps_its_numbers() -> None:
    names = [
        "Age UK",
        "Barnardo’s",
        "The Ferry Trust",
        "Quay Traders",
        "Reef Council",
        "Tollness Town",
        "Wexcombe Homes",
    ]
    page = [Printed(f"{at} {name}", top=90 + 15 * at) for at, name in enumerate(names, start=1)]
    text = " ".join(p.text for p in read(pdf(page)).passages)
    assert all(f"{at} {name}" in text for at, name in enumerate(names, start=1))


def test_a_foot_that_changes_from_page_to_page_is_no_word_of_a_sentence() -> None:
    def page(at: int, *texts: str) -> list[Printed]:
        lines = [Printed(text, top=100 + 15 * n) for n, text in enumerate(texts)]
        return [*lines, Printed(f"Ferry Trust response | Page {at} of 2 | 03/06/2014", top=802, size=8)]

    data = pdf(
        page(1, "Written evidence submitted by the Ferry Trust (FER0012)", "1. The council said that it would write, and that it"),
        page(2, "would visit the quay, but it did neither.", "2. We asked again."),
    )  # fmt: skip
    assert [p.text for p in read(data).passages] == [
        "The council said that it would write, and that it would visit the quay, but it did neither.",
        "We asked again.",
    ]


def test_the_last_line_of_a_note_is_no_foot_however_alike_two_are() -> None:
    def page(at: int) -> list[Printed]:
        body = [
            Printed(f"The ferry ran in month {at}.", top=100),
            Printed("It was full, and it was late.", top=115),
        ]
        return [*body, Printed(f"199{at} p{at}8 RLIT000179{at}", top=771, size=9)]

    text = " ".join(p.text for p in read(pdf(page(1), page(2), page(3))).passages)
    assert all(f"199{at} p{at}8 RLIT000179{at}" in text for at in (1, 2, 3))


@pytest.mark.parametrize(("steps", "go"), [((24, 24), True), ((24, 31), False)], ids=["", "uneven"])
def test_numbers_printed_on_the_paper_go_wherever_the_lines_of_words_stand(
    steps: tuple[int, int], go: bool
) -> None:
    sentences = [f"The {n} boats that we saw in that year were let by the night." for n in range(40, 52)]
    page = [Printed(text, left=84, top=86 + 29 * at, size=10) for at, text in enumerate(sentences)]
    tops = [80 + sum(steps[n % 2] for n in range(at)) for at in range(20)]
    page += [Printed(str(at + 1), left=50, top=top, size=10) for at, top in enumerate(tops)]
    said = [p.text for p in read(pdf(page)).passages]
    assert (" ".join(said).split() == " ".join(sentences).split()) is go
