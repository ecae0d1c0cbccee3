"""Why something counts as an undertaking is typed, with the words it is about; the sentence is only for people."""

from __future__ import annotations

import pytest

from tests.made.reworded import sentences_reworded, written_back
from workbench.model import UNDERTAKING_WHYS, Appearance, Document, Evidence, Passage, Undertaking, tables
from workbench.undertakings import suggest
from workbench.undertakings.undertaking_reasons import Ground, sentence


def made(words: str, question: str = "How many lamps are there?") -> Undertaking:
    passages = [
        Passage("oral-1/Q1", "oral-1", 1, "question", "Q1", 1, "Chair", "chair", text=question),
        Passage("oral-1/Q1.2", "oral-1", 2, "answer", "Q1", 2, "Ms Hale", "hale", text=words),
    ]
    people = [
        Appearance("oral-1", "chair", "Chair", "chair"),
        Appearance("oral-1", "hale", "Ms Hale", "witness", "Director", "the Lamp Office"),
    ]
    held = Evidence(
        passages=tables.table(Passage, passages),
        appearances=tables.table(Appearance, people),
        documents=tables.table(Document, [Document("oral-1", "oral", date="2014-06-18")]),
    )
    (row,) = tables.rows(suggest(held), Undertaking)
    return row


@pytest.mark.parametrize(
    ("words", "question", "why", "about"),
    [
        ("I will write to the Committee by July.", "", ("binds", "says by when"), ("I will", "by July")),
        ("We can send you a note on that.", "", ("offers",), ("We can",)),
        (
            "Certainly.",
            "Could you write to us?",
            ("says yes", "was asked"),
            ("Certainly.", "Could you write to us?"),
        ),
        (
            "I will send you the list, provided that the board agrees.",
            "",
            ("binds", "on a condition"),
            ("I will", "provided that the board agrees"),
        ),
    ],
)
def test_an_undertaking_says_why_it_is_one_and_from_which_words(
    words: str, question: str, why: tuple[str, ...], about: tuple[str, ...]
) -> None:
    row = made(words, question or "How many lamps are there?")

    assert (row.why, row.about) == (why, about)
    assert all(f"“{one}”" in row.reason for one in about)


def test_the_condition_of_an_undertaking_stands_by_itself_and_a_polite_if_is_none() -> None:
    assert made("I will write to you unless the court forbids it.").condition == "unless the court forbids it"
    assert made("I will write to you, if that would help.").condition == ""


def test_each_reason_is_a_word_of_the_closed_list_and_has_a_sentence() -> None:
    for why in UNDERTAKING_WHYS:
        assert "“these words”" in sentence([Ground(why, "these words")])


def test_other_words_for_the_sentence_change_nothing_but_the_sentence() -> None:
    words = "I will send you the list by July, provided that the board agrees."
    plain = made(words)
    with sentences_reworded() as kinds:
        other = made(words)

    assert kinds[Undertaking] == ["reason"]
    assert other.reason != plain.reason and written_back(other.reason) == plain.reason
    assert (other.why, other.about, other.condition, other.due) == (
        plain.why,
        plain.about,
        plain.condition,
        plain.due,
    )
