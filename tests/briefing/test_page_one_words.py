"""What stands in quotation marks on page one is quoted: an item's own words, and words of the press as reported."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from tests.made import material as small
from tests.made.pages import page
from workbench.briefing.parts.first_page_lines import LONGEST
from workbench.briefing.verify import verify


def checked(made: str) -> dict[str, str]:
    held = small.material()
    rows = verify(made, held.passages, held.documents)
    assert rows["ok"].all()
    return dict(zip(rows["where"], rows["quote"], strict=True))


@pytest.mark.parametrize("length", ["page", "brief", "full"])
def test_an_items_own_words_on_page_one_are_quoted_and_verified_and_one_recorded_by_hand_is_not_quoted(
    length: str,
) -> None:
    found = checked(page("inquiry", small.material(), date="2015-06-01", length=length, moment="debate"))
    assert (
        found["first-item-1"]
        == "We recommend that the Government ensures that data science skills are promoted."
    )
    assert "first-item-2" not in found


def test_a_long_sentence_is_cut_where_it_says_so() -> None:
    long = "We recommend " + " ".join(f"word{n}" for n in range(40)) + "."
    passages = [replace(p, text=long, end=len(long)) if p.locator == "r1" else p for p in small.PASSAGES]
    items = [replace(small.RECOMMENDATIONS[0], text=long), *small.RECOMMENDATIONS[1:]]
    held = small.material(passages=passages, recommendations=items)
    made = page("inquiry", held, date="2015-06-01", length="page")
    assert verify(made, held.passages, held.documents)["ok"].all()
    quoted = html.fromstring(made).get_element_by_id("first-item-1")
    assert len(quoted.text.split()) == LONGEST and quoted.getnext().text == "[…]"


def test_words_of_the_press_are_quoted_as_reported_and_only_what_stands_in_quotation_marks() -> None:
    made = page("inquiry", small.material(), date="2015-06-01", length="page")
    assert checked(made)["first-press-1"] == "who the day before"
    assert "Reported" in html.fromstring(made).get_element_by_id("first-press-1-cite").text_content()
    assert "had worked at a counter" not in made
