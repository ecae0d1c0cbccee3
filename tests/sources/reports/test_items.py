"""Conclusions and recommendations: the paragraphs they name, what they are, what leads to them."""

from __future__ import annotations

import pytest

from workbench.model import Recommendation
from workbench.sources.reports.item_lists import kind_of, paragraphs_named, printed_kind, with_discussion


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("We recommend it. (Paragraph 21)", ["21"]),
        ("(Paragraphs 3–5 and 9)", ["3", "4", "5", "9"]),
        ("(Paragraphs 3, 4 & 7)", ["3", "4", "7"]),
        ("(paragraphs 3 to 5)", ["3", "4", "5"]),
        ("(see paras 12-13)", ["12", "13"]),
        ("(para. 2.14)", ["2.14"]),
        ("(paragraphs 2.14, 3.2 and 3.5)", ["2.14", "3.2", "3.5"]),
        ("We recommend it. (Paragraph\n54)", ["54"]),
        ("as paragraph 3 says", []),
        ("(Paragraph 5–500)", ["5", "500"]),
    ],
)
def test_paragraphs_are_named_at_an_items_end(text: str, numbers: list[str]) -> None:
    assert list(paragraphs_named(text)) == numbers


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We recommend that bells be oiled.", "recommendation"),
        ("The Government should pay.", "recommendation"),
        ("We call on the parish to pay.", "recommendation"),
        ("We therefore urge ringers to be kind.", "recommendation"),
        ("We strongly encourage the Guild to oil bells.", "recommendation"),
        ("Closures that last long should be reported to the Guild. It should keep a list.", "recommendation"),
        ("The fund should be put on a statutory footing.", "recommendation"),
        ("Ringers must pay. We would expect the Diocese to bring forward rules.", "both"),
        ("It should be noted that bells are loud.", "conclusion"),
        ("Being deaf is not something for which a ringer should be blamed.", "conclusion"),
        ("Bells are loud.", "conclusion"),
        ("One shining example is what bells should be.", "conclusion"),
        ("Bells are loud. We recommend earplugs. (Paragraph 3)", "both"),
        ("We repeat our predecessor’s recommendation of 2009.", "conclusion"),
    ],
)
def test_an_item_recommends_concludes_or_both(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def item(number: str, *paragraphs: str) -> Recommendation:
    return Recommendation(f"report/r{number}", number, "both", "report", paragraphs=paragraphs)


CHAPTERS = {str(n): "1 Bells" for n in range(1, 6)} | {str(n): "2 Ropes" for n in range(6, 10)}


def test_the_discussion_is_what_stands_since_the_item_before() -> None:
    first, second = with_discussion([item("1", "3"), item("2", "5")], CHAPTERS, frozenset())
    assert first.discussion == ("1", "2") and second.discussion == ("4",)


def test_a_discussion_does_not_begin_in_another_chapter() -> None:
    (only,) = with_discussion([item("1", "7")], CHAPTERS, frozenset())
    assert only.discussion == ("6",)


def test_items_that_follow_directly_share_one_discussion() -> None:
    first, second = with_discussion([item("1", "4"), item("2", "5")], CHAPTERS, frozenset())
    assert first.discussion == second.discussion == ("1", "2", "3")


def test_an_item_that_names_no_known_paragraph_has_no_discussion() -> None:
    assert [i.discussion for i in with_discussion([item("1"), item("2", "99")], CHAPTERS, frozenset())] == [
        (),
        (),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("Bells must be oiled. (Conclusion, Paragraph 6)", "conclusion", ["6"]),
        ("Bells are loud. (Recommendation, Paragraph 17)", "recommendation", ["17"]),
        ("We ask. (Recommendation,\nParagraphs 12 to 14 and 16)", "recommendation", ["12", "13", "14", "16"]),
        ("We ask. (Recommendation 4, paragraph 3)", "recommendation", ["3"]),
        ("We ask. (Conclusion and recommendation, Paragraph 3)", "both", ["3"]),
        ("We ask. (Paragraph 9; Recommendation)", "recommendation", ["9"]),
        ("We ask. [Conclusion: para 2.14]", "conclusion", ["2.14"]),
        ("We ask. (Recommendation)", "recommendation", []),
        ("We repeat the recommendation (Paragraph 3)", "", ["3"]),
        ("We ask. (Paragraph 9 above)", "", ["9"]),
        ("We ask (see our recommendation in Chapter 2).", "", []),
    ],
)
def test_a_printed_kind_is_read_with_the_paragraphs_beside_it(
    text: str, kind: str, numbers: list[str]
) -> None:
    assert (printed_kind(text), list(paragraphs_named(text))) == (kind, numbers)
