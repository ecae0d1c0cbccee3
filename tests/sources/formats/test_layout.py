"""Lines become paragraphs: what parts them, what goes, and that no word changes."""

from __future__ import annotations

import pytest

from tests.made.printed import lines, pages, plain
from workbench.sources.formats import paragraph_layout
from workbench.sources.formats.lines import Line
from workbench.sources.formats.running_heads import parted


def never(line: Line) -> bool:
    return False


def joined(text: str) -> list[str]:
    found = plain(text).lines
    return [
        p.text for p in paragraph_layout.paragraphs(found, paragraph_layout.vocabulary(found), starts=never)
    ]


def test_running_heads_and_page_numbers_go_and_the_words_stay() -> None:
    each = [
        [
            *lines("Bells: their care", top=40, page=n),
            *lines(f"Words of page {n}, all of them.", top=300, page=n),
            *lines(str(n), top=800, page=n),
        ]
        for n in range(3, 7)
    ]
    kept = [line.text for line in parted(pages(*each))[0]]
    assert kept == [f"Words of page {n}, all of them." for n in range(3, 7)]


@pytest.mark.parametrize("foot", ["{}", "Page {}", "– {} –", "- {} -", "[{}]", "Page {} of 9", "p. {}"])
def test_a_page_number_goes_in_whatever_form_it_is_printed(foot: str) -> None:
    each = [
        [*lines("Words of the page.", top=300, page=n), *lines(foot.format(n), top=800, page=n)]
        for n in range(1, 5)
    ]
    assert {line.text for line in parted(pages(*each))[0]} == {"Words of the page."}


@pytest.mark.parametrize(("words", "stays"), [("12]", True), ("[12", True), ("7)", True), ("[12]", False)])
def test_a_number_that_ends_a_bracket_of_the_line_before_is_no_page_number(words: str, stays: bool) -> None:
    page = [*lines("The Guild should oil the bells. [Paragraph", top=770), *lines(words, top=785)]
    kept = [line.text for line in parted(pages(page, lines("More words.", top=300, page=2)))[0]]
    assert (words in kept) is stays


@pytest.mark.parametrize(("head", "goes"), [("ABC0019", True), ("(LMP 012)", True), ("Why so?", False)])
def test_a_papers_code_over_each_page_goes_however_close_its_words_stand(head: str, goes: bool) -> None:
    each = [
        [
            *lines("OFFICIAL", top=25, page=n), *lines(head, top=45, page=n),
            *lines(f"Words of page {n}.", f"More words of page {n}.", top=58, page=n),
        ]
        for n in range(1, 6)
    ]  # fmt: skip
    kept = [line.text for line in parted(pages(*each))[0]]
    assert (head not in kept) is goes and sum(text.startswith("Words") for text in kept) == 5


def test_of_several_bare_numbers_at_a_pages_foot_only_the_pages_own_goes() -> None:
    def foot(page: int, *numbers: str) -> list[Line]:
        own = [Line(text, page, 90.0, 110.0, 750.0 + 15 * n, 7.0) for n, text in enumerate(numbers)]
        own.append(Line(f"{page + 10}", page, 300.0, 320.0, 800.0, 11.0))
        return [*lines("A line of the report’s own words.", page=page), *own]

    kept, _ = parted(pages(foot(1), foot(2, "888", "889"), foot(3), foot(4, "1066")))
    assert [line.text for line in kept if line.text.isdecimal()] == ["888", "889", "1066"]


@pytest.mark.parametrize("title", ["Bells {n}", "Bells", "How the bells are kept"])
def test_pages_of_a_title_each_say_that_title_and_their_numbers_go(title: str) -> None:
    each = [[*lines(title.format(n=n), top=40, page=n), *lines(str(n), top=800, page=n)] for n in range(1, 9)]
    kept, left = parted(pages(*each))
    assert [line.text for line in kept] == [title.format(n=n) for n in range(1, 9)]
    assert {one.rule for one in left} == {"page number"}


def test_a_line_that_comes_back_in_the_middle_of_pages_is_no_running_head() -> None:
    each = [lines("Chair: Thank you.", top=400, page=n) for n in range(1, 5)]
    assert len(parted(pages(*each))[0]) == 4


def test_a_hyphen_at_a_lines_end_goes_only_where_the_solid_word_stands_elsewhere() -> None:
    words = frozenset({"carefully", "well-known"})
    assert paragraph_layout.joined("They were care-", "fully kept", words) == "They were carefully kept"
    assert paragraph_layout.joined("a well-", "known bell", words) == "a well-known bell"
    assert paragraph_layout.joined("a half-", "mended one", words) == "a half-mended one"
    assert paragraph_layout.joined("a dash—", "like this", words) == "a dash—like this"
    assert paragraph_layout.joined("plain", "words", words) == "plain words"


def test_blank_lines_part_the_paragraphs_of_a_text_broken_to_a_width() -> None:
    text = "The first of these lines is broken to a width,\nas mail programs do it, and goes on in the next\nline.\n\nThe second paragraph is as long as the first was\nand is broken like it."
    assert len(joined(text)) == 2


def test_every_line_is_a_paragraph_where_lines_are_not_broken_to_a_width() -> None:
    long = (
        "A paragraph that goes on for a good deal longer than any line of print would, because nobody broke it. "
        * 2
    )
    assert len(joined(f"{long}\nShort.\n{long}\nShort again.")) == 4


def test_a_text_broken_to_a_width_is_known_though_its_front_has_long_lines() -> None:
    front = "Members present: " + "; ".join(f"Member Number {n}" for n in range(20))
    body = "These lines were broken to a width of about\nfifty characters, as an old web page had them,\nand their paragraphs are parted by blank lines.\n\n"
    assert len(joined(front + "\n\n" + body * 4)) == 5


def test_a_gap_wider_than_the_leading_parts_printed_paragraphs() -> None:
    found = [*lines("One line of it", "and another"), *lines("The next", "goes on", top=145)]
    made = paragraph_layout.paragraphs(found, frozenset(), starts=never)
    assert [p.text for p in made] == ["One line of it and another", "The next goes on"]


def test_a_paragraph_goes_on_over_the_page_where_its_line_is_no_end() -> None:
    found = [
        *lines("a sentence that has not ended when the page does,", top=780),
        *lines("and goes on.", page=2, top=80),
    ]
    (made,) = paragraph_layout.paragraphs(found, frozenset(), starts=never)
    assert made.text.endswith("does, and goes on.") and made.page == 1


def test_names_one_a_line_stay_apart_over_the_page_and_from_a_rule() -> None:
    full = ["A line that fills its measure from one margin to the other one"] * 4
    found = [*lines(*full, top=100), *lines("Ruth Okafor", top=300), *lines("Edward Hale", top=330)]
    found += [
        *lines("Ian Moss", page=2, top=80),
        *lines("________", page=2, top=94),
        *lines(*full, page=2, top=200),
    ]
    texts = [p.text for p in paragraph_layout.paragraphs(found, frozenset(), starts=never)]
    assert texts[1:5] == ["Ruth Okafor", "Edward Hale", "Ian Moss", "________"]


def test_a_heading_at_a_pages_top_is_no_part_of_the_paragraph_before() -> None:
    before = lines("A paragraph in bold that ends where its page ends, at the margin.", bold=True, top=760)
    after = [
        *lines("Who pays", page=2, top=80, size=11.5, bold=True),
        *lines("5. The parish pays, as it always has.", page=2, top=100),
    ]
    made = paragraph_layout.paragraphs(
        [*before, *after], frozenset(), starts=lambda line: line.text.startswith("5.")
    )
    assert [p.text for p in made][1] == "Who pays"


def test_a_raised_number_is_a_mark_only_where_a_note_has_that_number() -> None:
    line = Line("measured in m2 and found.7 Then", 1, size=11, raised=((13, 14), (25, 26)))
    text, marks = paragraph_layout.without_marks(line, frozenset({"7"}))
    assert text == "measured in m² and found. Then"
    assert marks == [(25, "7")]


def test_two_marks_set_together_are_told_by_the_note_before_them() -> None:
    notes = frozenset(str(n) for n in range(1, 40))
    line = Line("as both of them said.34", 1, size=11, raised=((21, 23),))
    assert [number for _, number in paragraph_layout.without_marks(line, notes, before=2)[1]] == ["3", "4"]
    assert [number for _, number in paragraph_layout.without_marks(line, notes, before=33)[1]] == ["34"]


def test_no_paragraph_has_words_that_its_lines_have_not() -> None:
    found = [*lines("The care-", "fully kept bells", "rang."), *lines("Care was taken.", top=200)]
    made = paragraph_layout.paragraphs(found, frozenset({"carefully"}), starts=never)
    assert "".join(p.text for p in made).replace(" ", "").replace("-", "") == "".join(
        line.text for line in found
    ).replace(" ", "").replace("-", "")


def _set(*rows: tuple[str, float, float], page: int = 1) -> list[Line]:
    """Return lines of a page: words, left edge, right edge; an item's words stand 18 points from its sign."""
    return [
        Line(text, page, left, right, 100 + 14.0 * n, 11.0, inside=(left + (18 if text[1:2] == " " else 30), right))
        for n, (text, left, right) in enumerate(rows)
    ]  # fmt: skip


def _read(*found: list[Line]) -> list[str]:
    every = [one for lines in found for one in lines]
    return [p.text for p in paragraph_layout.paragraphs(every, frozenset(), starts=lambda line: False)]


@pytest.mark.parametrize("sign", ["•", "●", "▪", "o", "◦"])
def test_each_item_of_a_list_is_a_paragraph_and_goes_on_where_its_words_hang(sign: str) -> None:
    rows = [
        ("They asked for these, and for all of them at once:", 72.0, 520.0),
        (f"{sign} rope of the length that the tower has, and", 90.0, 515.0),
        ("oil", 108.0, 125.0),
        (f"{sign} boards for the floor, of the kind that every other", 90.0, 520.0),
        ("tower has had for years", 108.0, 230.0),
        (f"{sign} nine bells.", 90.0, 160.0),
        ("Nobody had them, which was known to all who were", 72.0, 520.0),
        ("asked.", 72.0, 110.0),
    ]
    assert _read(_set(*rows)) == [
        rows[0][0], f"{rows[1][0]} oil", f"{rows[3][0]} {rows[4][0]}", rows[5][0], f"{rows[6][0]} {rows[7][0]}",
    ]  # fmt: skip


def test_an_item_goes_on_over_the_page_whatever_stands_in_the_margin_there() -> None:
    first = _set(
        ("• boards for the floor, of the kind that any tower", 90.0, 520.0),
        ("has had for years and years, and that all of the", 108.0, 520.0),
    )
    second = _set(
        ("towers have still", 108.0, 200.0), ("• bells", 90.0, 130.0), ("• rope", 90.0, 130.0), page=2
    )
    assert len(_read(first, second)) == 3


def test_a_line_that_opens_with_the_small_word_o_opens_no_item() -> None:
    rows = [("Daeth y llythyr i law pawb a oedd yn y tŵr", 72.0, 520.0), ("o Fangor.", 72.0, 120.0)]
    lines = [Line(text, 1, left, right, 100 + 14.0 * n, 11.0, inside=(left + 9, right)) for n, (text, left, right) in
             enumerate(rows)]  # fmt: skip
    assert _read(lines) == [" ".join(text for text, *_ in rows)]
