"""Items of reports without a list: sentences in bold and in bold italic inside paragraphs (our own, invented words)."""

from __future__ import annotations

from workbench.sources.formats.lines import Line
from workbench.sources.formats.paragraph_layout import Paragraph
from workbench.sources.reports.items_set_apart import parted

PLAIN, BOLD, BOTH = (False, False), (True, False), (True, True)


def paragraph(*said: tuple[str, tuple[bool, bool]]) -> Paragraph:
    """One paragraph of one line, its words set as is said."""
    text, faces = "", []
    for words, (bold, italic) in said:
        start = len(text)
        text += (" " if text else "") + words
        faces.append((start, len(text), bold, italic))
    alike = len({face[2:] for face in faces}) == 1
    line = Line(
        text, 1, 72, 500, 100, 11.0, bold=all(f[2] for f in faces), italic=all(f[3] for f in faces),
        faces=() if alike else tuple(faces),
    )  # fmt: skip
    return Paragraph(text, 1, (line,))


ASKING = [
    paragraph(
        ("1. Ropes are old.", PLAIN), ("The Guild should test every rope.", BOTH), ("It is cheap.", PLAIN)
    ),
    paragraph(("2.", PLAIN), ("We recommend that each tower keep a log.", BOTH)),
    paragraph(
        ("3. Bells ring.", PLAIN),
        ("Nobody hears them any more.", BOLD),
        ("Councils should count bells.", BOTH),
    ),
]


def read(*paragraphs: Paragraph) -> list[tuple[str, str, str]]:
    begins = {id(one.lines[0]): one.text.split(".")[0] for one in paragraphs if one.text[:1].isdigit()}
    made, items = parted(paragraphs, 11.0, begins)
    return [(item.number, item.type, made[item.paragraphs[0]].text[item.label :]) for item in items]


def test_sentences_in_bold_italic_recommend_and_those_in_bold_conclude() -> None:
    assert read(*ASKING) == [
        ("", "recommendation", "The Guild should test every rope."),
        ("2", "recommendation", "We recommend that each tower keep a log."),
        ("", "conclusion", "Nobody hears them any more."),
        ("", "recommendation", "Councils should count bells."),
    ]


def test_no_word_of_a_paragraph_is_lost_where_items_are_taken_out_of_it() -> None:
    made, _ = parted(ASKING, 11.0, {id(one.lines[0]): str(n) for n, one in enumerate(ASKING, 1)})
    assert " ".join(one.text for one in made) == " ".join(one.text for one in ASKING)


def test_a_bold_title_that_runs_on_and_an_italic_quotation_are_no_items() -> None:
    titled = paragraph(("What we did.", BOLD), ("We rang bells.", PLAIN))
    quoted = paragraph(("“I pull the rope,”", (False, True)), ("a ringer told us.", PLAIN))
    assert len(read(*ASKING, titled, quoted)) == 4


def test_bold_italic_that_asks_for_nothing_or_stands_twice_only_makes_no_items() -> None:
    assert read(*ASKING[:2]) == []
    praise = [paragraph(("Bells.", PLAIN), (f"The bells of tower {n} were lovely.", BOTH)) for n in range(3)]
    assert read(*ASKING, *praise) == []


def test_letters_that_differ_between_lines_and_text_leave_a_paragraph_whole() -> None:
    odd = Paragraph("4. Other words.", 1, ASKING[0].lines)
    assert len(read(*ASKING[1:], ASKING[0], odd)) == 4


ENDING = [
    paragraph(
        (f"{n}. Bells ring. Costs in brief.", PLAIN), (f"We recommend that tower {n} keep a log.", BOLD)
    )
    for n in range(1, 4)
]


def test_what_ends_paragraphs_in_bold_and_recommends_is_an_item_of_its_paragraph_where_nothing_is_bold_italic() -> (
    None
):
    begins = {id(one.lines[0]): one.text[0] for one in ENDING}
    made, items = parted(ENDING, 11.0, begins)
    assert [(one.within, one.type, made[one.paragraphs[0]].text) for one in items] == [
        (str(n), "recommendation", f"We recommend that tower {n} keep a log.") for n in range(1, 4)
    ]


def test_bold_words_inside_paragraphs_or_that_recommend_nothing_make_no_items_of_them() -> None:
    inside = [
        paragraph(
            *(
                (text, face)
                for text, face in (
                    ("1. It rings.", PLAIN),
                    ("We recommend logs to all.", BOLD),
                    ("So it goes.", PLAIN),
                )
            )
        )
        for _ in range(3)
    ]
    praise = [paragraph(("Bells.", PLAIN), (f"The bells of tower {n} were lovely.", BOLD)) for n in range(4)]
    assert read(*inside) == []
    assert len(read(*ENDING)) == 3
    assert read(*ENDING, *praise) == []
