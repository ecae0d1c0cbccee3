"""Plain text that was once pages: heads and feet go, sentences are mended, and nothing else changes."""

from __future__ import annotations

import pytest

from workbench.sources import read

BEGINS = "Written evidence submitted by the Marram Ferry Trust (FER0012)\n\n"
WORDS = [
    "1. The ferry has run from the north bank since before the bridge was thought\nof, and carried nine hundred people a week in",
    "May of last year. Nobody asked any of them before the timetable was cut in\nhalf by a company that none of us had heard of, and its",
    "directors did not answer. The council says that the figures were those of\nanother ferry.\n\n2. We ask that somebody be named.",
]
MENDED = "carried nine hundred people a week in May of last year."
OVER = "and its directors did not answer."


def pages(head: str, foot: str, *, blank: str = "\n\n") -> str:
    parts = []
    for number, words in enumerate(WORDS, 1):
        parts += [part.format(n=number) for part in (head, words, foot) if part]
    return BEGINS + blank.join(parts)


FURNITURE = [
    ("", "Page {n} of 3"),
    ("Ferry Trust: evidence\nPage {n} of 3", "12/03/2019     FER0012 ({n})"),
    ("Marram Ferry Trust                      Page {n}", ""),
    ("OFFICIAL", "Evidence on ferries, v1.{n}\nPage {n} of 3\nOFFICIAL"),
    ("The Marram Trust", "Sheet {n} of 3"),
    ("", "FER0012 - page {n}/3 - printed at 16:0{n}"),
]


@pytest.mark.parametrize(("head", "foot"), FURNITURE)
@pytest.mark.parametrize("blank", ["\n\n", "\n", "\n\f"])
def test_heads_and_feet_of_pages_are_no_words_and_sentences_go_on_over_them(
    head: str, foot: str, blank: str
) -> None:
    reading = read(pages(head, foot, blank=blank).encode())
    said = " ".join(" ".join(p.text.split()) for p in reading.passages)
    assert MENDED in said and OVER in said
    assert not any(word in said for word in ("Page", "Sheet", "page 2", "16:0", "FER0012"))
    # The head of a first page may be its title.
    assert said.count("OFFICIAL") < 2 and said.count("Trust") < 2
    assert reading.document.note == "" and reading.document.evidence_code == "FER0012"


def test_a_number_alone_is_a_pages_where_pages_lie_between() -> None:
    text = BEGINS + "\n\n".join(f"{(words + ' ') * 8}\n\n{n}" for n, words in enumerate(WORDS, 1))
    reading = read(text.encode())
    assert [one.text for one in reading.left_out if one.rule == "page number"] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(
            f"{n}\n\nThe ferry ran on {n} days, and nobody asked why it had not run on others."
            for n in range(1, 9)
        ),
        "See page 1 of the annex for the fares.\n\nThe fares rose.\n\nSee page 2 of the annex for the times.\n\nThey fell.",
        "Fares in pounds\n\n1\n2\n3\n4\n5\n6",
        "Exhibit 1\n\nA ticket.\n\nExhibit 2\n\nA timetable.\n\nExhibit 3\n\nA letter.",
        "Round 1 of 3\n\nTwo boats.\n\nRound 2 of 3\n\nOne boat.\n\nRound 3 of 3\n\nNo boat.",
    ],
)
def test_numbers_that_count_no_pages_stay(text: str) -> None:
    reading = read((BEGINS + text).encode())
    assert not [one for one in reading.left_out if one.rule in ("page number", "running head or foot")]
    assert "".join(text.split()) in "".join(reading.text.split())


def test_a_sentence_that_ended_with_its_page_is_not_joined_to_the_next() -> None:
    text = "The ferry ran on time, and was full.\n\nPage 1 of 2\n\nIt was cut in half by the council in the spring.\n\nPage 2 of 2"
    said = [p.text for p in read((BEGINS + text).encode()).passages]
    assert "The ferry ran on time, and was full." in said


DASHED = [
    "1. The Guild lights the causeway on the forty nights when the tide covers it after dark. There\nare eighty lanterns, and each is carried by hand to its post, in all weathers and by whom\never the Guild can find to",
    "carry one. In 2020 we were told that lanterns are a hazard to walkers, and we asked which\nwalker had been hurt, and by which of the lanterns, and on which of the nights it was, but",
    "nobody knew. We ask for nothing but to be left alone to do it, as we were before, and that\nsomebody look at the log.",
]


def test_a_head_that_ends_in_its_pages_number_between_dashes_goes_and_the_paragraph_stays_one() -> None:
    heads = [
        "RECORD      -1-",
        "RECORD    Evidence of the Guild   -2-",
        "RECORD    Evidence of the Guild   -3-",
    ]
    text = "\f".join(f"{head}\n\n{words}\n" for head, words in zip(heads, DASHED, strict=True))
    said = [p.text for p in read(f"{text}\n     Page 3 of 3 | Accepted 12/04/2021\n".encode()).passages]
    assert said == [" ".join(" ".join(DASHED).split())]


@pytest.mark.parametrize("heads", [("Lot -1-", "Lot -3-"), ("Exhibits of May -1-", "Letters of June -2-")])
def test_numbers_between_dashes_that_count_no_pages_stay(heads: tuple[str, str]) -> None:
    text = "\n\n".join(f"{head}\n\n{words}" for head, words in zip(heads, DASHED[:2], strict=True))
    assert not [
        one for one in read(text.encode()).left_out if one.rule in ("page number", "running head or foot")
    ]
