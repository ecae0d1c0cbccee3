"""Letters that a PDF names as others by a known table are read as the page shows them; one strange letter is not."""

from __future__ import annotations

import pytest

from workbench.sources.formats.lines import Line
from workbench.sources.formats.misnamed_letters import tables_of
from workbench.sources.formats.unnamed_letters import UNNAMED, named, with_bullets

WORD = "The quesƟon is in the seƫng of the commiƩee, and the draŌ of it was in a leƩer."
MACINTOSH = "It is the parishÕs Òown ferryÓ Ð and it didnÕt go. The ofÞce is on the Þrst ßoor in Ôthe yardÕ."
ADOBE = "The of®ce of the trust is on the ®rst ¯oor, and it is not con®dent of the in¯uence of it."
ALIKE = "Сhаir: Соuld yоu ехрlаin tо thе раnеl whаt а расе-еggеr dоеs?"
SYMBOLS = "".join(chr(0xF000 + ord(c)) for c in "I come to the house for the tea, and it is warm.")


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        (WORD, "The question is in the setting of the committee, and the draft of it was in a letter."),
        (MACINTOSH, "It is the parish’s “own ferry” – and it didn’t go. The office is on the first floor in ‘the yard’."),
        (ADOBE, "The office of the trust is on the first floor, and it is not confident of the influence of it."),
        (ALIKE, "Chair: Could you explain to the panel what a pace-egger does?"),
        (SYMBOLS, "I come to the house for the tea, and it is warm."),
    ],
    ids=["Word", "Macintosh", "Adobe", "other alphabets", "symbols"],
)  # fmt: skip
def test_letters_named_by_a_table_are_read_as_the_page_shows_them(printed: str, shown: str) -> None:
    assert tables_of([printed]).shown(printed) == shown


@pytest.mark.parametrize(
    "printed",
    [
        "The Ōtaki bridge and the Ɵ of the angle are in the report of the trust.",
        "It is the house of João Ramos in the Rua Camões, by the CAFÉ of the SEÑORA.",
        "Þór and the Weiß family were at the meeting, and that was in the letter of the trust.",
        "The Lamp® is of the firm, and the Stove® is not: it is of the trust.",
        "It is said in the paper of Россия and of СССР that the ferry is late.",
        "The \uf0fc is a tick of the form, and the \uf0a8 is a box that was not in it.",
    ],
)
def test_letters_that_are_what_they_say_stay(printed: str) -> None:
    assert not tables_of([printed])


def test_a_word_in_another_alphabet_stays_beside_words_that_only_look_foreign() -> None:
    text = f"{ALIKE} Россия, Москва."
    assert tables_of([text]).shown(text).endswith("Россия, Москва.")


def test_raised_and_bold_letters_stay_where_they_are() -> None:
    line = Line("commiƩee1 quesƟon", 1, raised=((8, 9),), faces=((0, 8, True, False), (10, 17, False, False)))
    shown = tables_of([WORD]).line(line)
    assert shown.text == "committee1 question" and shown.raised == ((9, 10),)
    assert [shown.text[start:end] for start, end, *_ in shown.faces] == ["committee", "question"]


def test_old_style_figures_and_small_capitals_are_those_of_adobes_list() -> None:
    assert (
        named("In \uf731\uf739\uf737\uf731, T\uf768\uf765 C\uf768\uf761\uf769\uf772") == "In 1971, The Chair"
    )
    assert named("o\ue041ice") == f"o{UNNAMED}ice" and with_bullets("\uf0a7 first") == "• first"
