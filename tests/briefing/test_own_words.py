"""The researcher's own words in a briefing: what they quote is looked up, and what is not there is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from lxml import html as lxml_html

from tests.made import material as small
from tests.made.pages import page as made_page
from workbench import model
from workbench.briefing.parts.own_markdown import parsed
from workbench.briefing.parts.own_words import PLACES
from workbench.briefing.verify import verify
from workbench.briefing.whole_page import own_words
from workbench.errors import BadText

WORDS = "£40 a mile 🚗 is what the taxi cost us, every Friday, for a year and a half."


def render(text: str, **how: Any) -> str:
    return made_page("inquiry", replace(small.material(), own_words=text), date="2026-11-21", **how)


def own(page: str) -> Any:
    return lxml_html.document_fromstring(page).find_class("own")


def mistakes(text: str) -> list[str]:
    with pytest.raises(BadText) as error:
        render(text)
    return list(error.value.mistakes)


def test_own_words_stand_after_page_one_and_are_marked_as_such() -> None:
    (section,) = own(render("## What we make of it\n\nIt is **far** from *clear*."))
    assert section.get("aria-label") == "What we make of it"
    assert [" ".join(e.text_content().split()) for e in section] == [
        "In our own words", "What we make of it", "It is far from clear.",
    ]  # fmt: skip
    (row,) = own_words(lxml_html.document_fromstring(render("Ours.")))
    assert row.ok and "own words" in row.reason and "Ours." in row.quote


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("side", ["before", "after"])
def test_own_words_go_before_or_after_any_part(side: str, place: str) -> None:
    page = render(f'{{{{ {side}("{place}") }}}}\nHere they stand.', length="full")
    (section,) = own(page)
    assert "Here they stand." in section.text_content() and section.get("id", "").startswith(f"own-{side}")


def test_what_goes_to_a_part_that_this_length_has_not_is_counted() -> None:
    page = render('{{ after("annex") }}\nThere.\n\n{{ after("page one") }}\nHere.', length="page")
    assert not own(page) and "2 parts in our own words" in page


def test_words_for_one_audience_are_on_no_page_of_another() -> None:
    text = '{{ after("page one", only="committee") }}\nFor us alone.'
    assert "For us alone" not in render(text)
    assert "For us alone" in render(text, audience="committee")


@pytest.mark.parametrize(
    "call",
    [
        f'quote("session-1/Q4.2", "{WORDS}")',
        'quote("session-1/Q4.2", "A form once exported … every Friday, for a year and a half.")',
        'quote("session-1/Q4.2", "nobody\'s eye fell on it; £40 a mile 🚗 is what the taxi cost us, every\\nFriday")',
        'quote("oral-2014-06-18/Q37.4", "Yes.")',
        'quote("SMD0001/3", "It is relied on for ever.")',
    ],
)
def test_a_quotation_has_the_words_of_the_source_its_citation_and_its_mark(call: str) -> None:
    held = small.material()
    page = render(f"As we heard:\n\n{{{{ {call} }}}}\n")
    checked = verify(page, held.passages, held.documents)
    assert checked["ok"].all(), checked[~checked["ok"]].to_string()
    (section,) = own(page)
    quoted = list(section.iter("q"))
    assert quoted and all(
        q.get("data-passage") in call or q.get("data-passage") == "oral-2014-06-18/Q37.3" for q in quoted
    )
    assert ("Illustrative" in section.text_content()) == ("session-1" in call)


def test_a_short_answer_stands_with_its_question_or_not_at_all() -> None:
    (section,) = own(render('{{ quote("oral-2014-06-18/Q37.4", "Yes.") }}'))
    assert [q.text for q in section.iter("q")] == ["Is that all you would say?", "Yes."]
    assert mistakes('He said {{ quote("oral-2014-06-18/Q37.4", "Yes.") }} twice.') == [
        "line 1: an answer of under 25 words has its question: give quote(…) a line of its own"
    ]


def figured(call: str, status: str = "confirmed", **other: str) -> str:
    """A page whose own words print a figure that a witness gave, and one that is known from a newspaper."""
    said = model.Figure("f1", "session-1/Q4.2", 75, 85, "£40 a mile", 40.0, "pounds", "a taxi", status=status)
    known = model.Figure(
        "f2", "", 0, 0, "2,250", 2250.0, "", "children", period="2012", source="The Guardian"
    )
    held = small.material(figures=[replace(said, **other), replace(known, status="confirmed")])
    return made_page("inquiry", replace(held, own_words=f"So much: {{{{ {call} }}}}.\n"), date="2026-11-21")


@pytest.mark.parametrize("call", ['figure("f1")', 'figure("session-1/Q4.2", "£40 a mile")'])
def test_a_confirmed_figure_stands_in_the_words_of_its_passage_with_what_it_counts_and_its_mark(
    call: str,
) -> None:
    held, page = small.material(), figured(call)
    (section,) = own(page)
    assert [q.text for q in section.iter("q")] == ["£40 a mile"]
    assert "a taxi" in section.text_content() and "Illustrative" in section.text_content()
    checked = verify(page, held.passages, held.documents)
    assert checked["ok"].all(), checked[~checked["ok"]].to_string()


def test_a_figure_without_a_passage_stands_as_recorded_with_whose_it_is_and_no_quotation() -> None:
    (section,) = own(figured('figure("f2")'))
    assert not list(section.iter("q"))
    assert (
        "2,250" in section.text_content()
        and "children, 2012, according to The Guardian" in section.text_content()
    )


@pytest.mark.parametrize(
    ("status", "other", "why"),
    [
        ("suggested", {}, "nobody has confirmed the figure “£40 a mile”"),
        ("dismissed", {}, "nobody has confirmed the figure “£40 a mile”"),
        ("confirmed", {"quote": "£41 a mile"}, "the words “£41 a mile” do not stand in session-1/Q4.2"),
    ],
)
def test_a_figure_that_nobody_confirmed_or_that_is_not_there_is_refused(
    status: str, other: dict[str, str], why: str
) -> None:
    with pytest.raises(BadText) as error:
        figured('figure("f1")', status, **other)
    assert [why in one for one in error.value.mistakes] == [True]


def test_a_table_is_that_of_the_briefing() -> None:
    (section,) = own(render('{{ table("responses") }}'))
    rows = [[cell.text_content() for cell in row] for row in section.iter("tr")]
    assert rows[0] == ["Item", "Reply, as we read it"] and ["Conclusion [C1]", "no reply known"] in rows


WRONG = [
    ('{{ quote("session-1/Q4.2", "never said") }}', "do not stand in session-1/Q4.2"),
    ('{{ quote("session-1/Q4.2", "It is relied on for ever.") }}', "do not stand in session-1/Q4.2"),
    ('{{ quote("oral-2014-06-18/Q37", "Yes.") }}', "they stand in oral-2014-06-18/Q37.4"),
    ('{{ quote("nowhere/1", "Yes.") }}', "no passage nowhere/1"),
    ('{{ quote("SMD0001/3") }}', "is written as quote"),
    ('{{ figure("SMD0001/3", "2,250") }}', "no figure of SMD0001/3 is “2,250”"),
    ('{{ figure("f1") }}', "no figure f1"),
    ('{{ table("salaries") }}', "no table “salaries”"),
    ('See {{ table("responses") }} here', "on a line of its own"),
    ('{{ before("the moon") }}', "names a part of the briefing"),
    ('{{ before("items", only="press") }}', "no audience"),
    ('- {{ before("items") }}', "in a list"),
    ('{{ __import__("os").system("id") }}', "is none of quote"),
    ("{{ quote(passage, words) }}", "is none of quote"),
    ('{{ quote("a" * 9, "b") }}', "is none of quote"),
    ("{{ quote(", "without its “}}”"),
    ("<script>alert(1)</script>", "HTML"),
    ("Some <b>bold</b> words", "HTML"),
    ("<div onclick=x>", "HTML"),
    ("> Somebody said so.", "set off as a quotation"),
    ("![x](https://a.example/b.png)", "a picture"),
    ("[x](javascript:alert(1))", "no address of the web"),
    ("[x](data:text/html,hello)", "no address of the web"),
    ("```\ncode\n```", "a block of code"),
    ("a\n\n---\n\nb", "a rule"),
    ("a \ue000 b", "U+E000"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), WRONG)
def test_what_is_not_there_or_no_markdown_of_ours_is_refused_with_its_line(text: str, why: str) -> None:
    found = mistakes(f"## Ours\n\nTwo\nlines.\n\n{text}\n")
    assert len(found) == 1 and found[0].startswith(("line 6: ", "line 8: ")) and why in found[0]


def test_all_mistakes_are_said_at_once_each_with_its_line() -> None:
    text = "\n\n".join(one for one, _ in WRONG if not one.startswith("{{ quote(") or "}}" in one)
    assert len(mistakes(text)) == len(WRONG) - 1


def test_lines_are_counted_past_calls_that_take_several() -> None:
    text = '{{ quote("SMD0001/3",\n"It is relied on\nfor ever.") }}\n\nand {{ quote("SMD0001/3",\n"It is relied on for ever.") }}\n\n<b>\n'
    assert mistakes(text) == ["line 8: HTML; write it in Markdown"]


def test_hostile_words_are_words() -> None:
    (section,) = own(render("&lt;script&gt; & \"x\" 'y' `<i>` \\<b\\> \u202e"))
    assert "<script> & \"x\" 'y' <i> <b>" in section.text_content()
    assert {e.tag for e in section.iter()} == {"section", "p", "code"}


def test_a_note_to_oneself_is_printed_nowhere() -> None:
    assert "not yet" not in render("Ours.\n\n<!-- not yet sure -->\n\nStill ours.")


def test_a_page_without_own_words_says_nothing_of_them() -> None:
    assert not own(render("")) and "own words" not in render("").replace("/* own words */", "")


@pytest.mark.parametrize(
    "text", ["", "\n", "a", "#", "- ", "|a|\n|-|", "{{}}", "* * *x", "1. a\n   - b\n     1. c"]
)
def test_any_text_can_be_read(text: str) -> None:
    blocks, mistakes = parsed(text)
    assert all(one.kind for one in blocks) and all(1 <= one.line <= text.count("\n") + 1 for one in mistakes)
