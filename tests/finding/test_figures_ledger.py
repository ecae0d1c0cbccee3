"""The ledger of figures: read from passages, set side by side, looked for behind a report. Nobody is said to be right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SECOND, SESSION, made
from workbench.finding.figures_compared import compared
from workbench.finding.figures_of_passages import about, read
from workbench.finding.figures_traced import traced
from workbench.inquiry import recipes
from workbench.model import FigureRead, FiguresCompared, Passage

LOGGED = "The county logged 126 missing episodes of children in its homes last winter."
OTHER = "Police logged 140 missing episodes of children from homes of the county."


def passages(*texts: str, kind: str = "answer") -> list[Passage]:
    return [
        Passage(f"d{n}/1", f"d{n}", 1, kind, "1", speaker="Ann Pell", text=text)
        for n, text in enumerate(texts)
    ]


def figures(*texts: str) -> list[FigureRead]:
    return list(read(passages(*texts), {}))


def side_by_side(*texts: str) -> list[FiguresCompared]:
    here = passages(*texts)
    return list(compared(list(read(here, {})), {one.passage_id: one.text for one in here}))


def test_a_figure_says_what_is_counted_where_it_stands_who_gave_it_and_that_a_rule_read_it() -> None:
    (one,) = figures(LOGGED)
    assert (one.value, one.value_to, one.unit, one.counted[:16]) == (126, 126, "count", "missing episodes")
    assert LOGGED[one.start : one.end].strip() == one.quote.strip() == "126"
    assert (one.given_by, one.status, one.read_by) == ("Ann Pell", "suggested", "rule")


def test_who_wrote_a_paper_gives_what_no_speaker_does() -> None:
    paper = Passage("p/1", "p", 1, "paragraph", "1", text="We saw 58 homes.")
    (one,) = read([paper], {"p": "Bell Society"})
    assert one.given_by == "Bell Society"


@pytest.mark.parametrize("kind", ["heading", "note", "reference", "direction"])
def test_numbers_of_headings_and_notes_are_of_paragraphs_and_papers(kind: str) -> None:
    assert list(read(passages("We saw 58 homes.", kind=kind), {})) == []
    assert len(list(read(passages("We saw 58 homes."), {}))) == 1


def test_one_thing_is_one_group_however_it_is_worded() -> None:
    assert about("children who go missing") == about("the missing children") == "child miss"
    assert about("homes") != about("children in homes")


def test_the_same_words_in_the_same_place_have_the_same_id() -> None:
    assert [one.figure_id for one in figures(LOGGED, OTHER)] == [
        one.figure_id for one in figures(LOGGED, OTHER)
    ]
    assert len({one.figure_id for one in figures(LOGGED, LOGGED)}) == 2


def kinds(found: Sequence[FiguresCompared]) -> list[str]:
    return [one.kind for one in found]


def test_numbers_of_one_thing_that_differ_stand_side_by_side_with_who_gave_each() -> None:
    first = "Of missing episodes the county logged 126 in its homes."
    other = "Of missing episodes the county logged 140 in its homes."
    (found,) = side_by_side(first, other)
    assert found.kind == "numbers differ" and len(found.figure_ids) == 2
    assert "126" in found.statement and "140" in found.statement and "Ann Pell, d1/1" in found.statement
    assert "right" not in found.statement


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (
            "The county logged 126 missing episodes in homes.",
            "The county logged 126 missing episodes in homes.",
        ),
        (
            "The county logged 64,700 missing episodes in homes.",
            "The county logged 65,000 missing episodes in homes.",
        ),
        (
            "The county logged 126 missing episodes in 2011.",
            "The county logged 140 missing episodes in 2012.",
        ),
        ("The county logged 126 missing episodes in homes.", "A bell rang at 140 missing episodes."),
        ("We saw 12 children of a home.", "We saw 90 children of a home."),
        (
            "The county police logged 126 missing episodes.",
            "The county police logged 140 missing episodes, and a force logged 126 missing episodes.",
        ),
    ],
    ids=[
        "equal",
        "rounded",
        "of two years",
        "of another matter",
        "of a word that all count",
        "told apart by one",
    ],
)
def test_figures_that_may_both_be_right_are_not_set_against_each_other(first: str, other: str) -> None:
    assert "numbers differ" not in kinds(side_by_side(first, other))


def test_one_number_of_which_two_things_are_said_is_a_claim_that_drifts() -> None:
    found = side_by_side(
        "The charity says 65,520 children live in care in England.",
        "The charity says 65,520 incidents in care in England were logged.",
    )
    assert kinds(found) == ["words differ"]
    shorter = side_by_side(
        "The charity says 65,520 children live in care in England.",
        "The charity says 65,520 looked-after children live in care in England.",
    )
    assert shorter == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Inspectors closed 58 of the 140 homes (41%).", "share agrees"),
        ("Inspectors closed 58 of the 140 homes (41.4%).", "share agrees"),
        ("Inspectors closed 58 of the 140 homes (47%).", "share does not agree"),
        ("Inspectors closed 41% (58 of 140) of them.", "share agrees"),
    ],
)
def test_a_share_beside_its_two_counts_is_worked_out(text: str, kind: str) -> None:
    (found,) = side_by_side(text)
    assert (found.kind, len(found.figure_ids)) == (kind, 3)


def test_a_share_of_something_else_is_not_worked_out() -> None:
    assert side_by_side("Inspectors closed 58 of the 140 homes. In all 47% of staff left.") == []


def test_a_figure_of_the_report_is_looked_for_where_it_cites_then_by_thing_then_by_number() -> None:
    report = "We heard of 126 missing episodes."
    found = figures(report, "There were 126 missing episodes.", "We own 126 bells.", "It cost £9 million.")

    def where(cited: dict[str, list[str]], some: Sequence[FigureRead] = found) -> tuple[str, tuple[str, ...]]:
        (one,) = traced(some, {"d0"}, cited)
        return one.found, one.target_passage_ids

    assert where({"d0/1": ["d2/1"]}) == ("cited", ("d2/1",))
    assert where({}) == ("same thing", ("d1/1",))
    assert where({}, [one for one in found if one.document_id != "d1"]) == ("same number", ("d2/1",))
    assert where({}, [one for one in found if one.document_id in ("d0", "d3")]) == ("not found", ())


def test_a_part_of_a_whole_is_found_as_it_is_in_the_hundred() -> None:
    found = figures("A third of homes closed.", "In all 33% of homes closed.")
    (one,) = traced(found, {"d0"}, {})
    assert one.found == "same thing"


def test_figures_are_read_when_they_are_asked_for_and_kept_by_document() -> None:
    reading = {name for name in (*recipes.TABLES, "search engine") if "figures_read" in recipes.reads(name)}
    assert reading == {"figures_compared", "figures_traced"}
    assert recipes.recipe("figures_read").per == "document" and recipes.recipe("figures_read").kept


def test_a_figure_that_a_rule_read_is_in_no_public_table_and_can_be_taken_over_by_a_person(
    tmp_path: Path,
) -> None:
    text = SESSION + "\n\nThe county logged 126 missing episodes in 14 homes.\n"
    inquiry = made(tmp_path, ("session.txt", text), ("two.txt", SECOND))
    one = inquiry.figures_read.iloc[-1]
    assert "figures_read" not in inquiry.brief(date="2026-01-01").html
    assert len(wb.open(inquiry.folder.path, audience="public").figures_read) == 0
    names = ("passage_id", "document_id", "start", "end", "quote", "value", "unit", "counted")
    inquiry.decide(one.figure_id, "add", coder="AB", table="figures", **{name: one[name] for name in names})
    (mine,) = inquiry.figures.itertuples()
    assert (mine.figure_id, mine.quote, mine.coder, mine.read_by) == (
        one.figure_id,
        one.quote,
        "AB",
        "person",
    )


def test_a_range_that_ends_in_nought_is_not_its_first_number() -> None:
    def given(document: str, value_to: float) -> FigureRead:
        return FigureRead(
            f"f-{document}", f"{document}/1", document, 0, 7, "40 to 0", 40, value_to, "count", "vacancies"
        )

    (found,) = traced([given("report", 0), given("paper", 40)], {"report"}, {})
    assert found.found == "not found"
    (same,) = traced([given("report", 0), given("paper", 0)], {"report"}, {})
    assert same.target_figure_ids == ("f-paper",)


_COUNTED = "There were 14 deaths at the Orlow crossing in 2016."


@pytest.mark.parametrize(
    ("other", "is_shown"),
    [
        ("Records show nine deaths at the Orlow crossing in 2016.", True),
        ("Records show nine deaths at the Orlow crossing in 2017.", False),
        ("Records show nine deaths at the Fenby crossing in 2016.", False),
        ("Records show more than nine deaths at the Orlow crossing in 2016.", False),
        ("The target was nine deaths at the Orlow crossing in 2016.", False),
        ("Of the deaths at the Orlow crossing in 2016, nine were of riders.", False),
        ("To the north there were nine deaths at the Orlow crossing in 2016.", False),
        ("Records show nine complaints at the Orlow crossing in 2016.", False),
    ],
    ids=["same", "year", "name", "bound", "target", "part", "side", "thing"],
)
def test_numbers_of_the_same_years_and_name_stand_side_by_side(other: str, is_shown: bool) -> None:
    assert ("numbers differ" in kinds(side_by_side(_COUNTED, other))) == is_shown


def test_what_was_before_and_what_was_after_are_two_things() -> None:
    before = "Before the Orlow bridge opened in 2015 we had 21 collisions at Stanmoor."
    after = "Since the Orlow bridge opened in 2015 we had 8 collisions at Stanmoor."
    assert side_by_side(before, after) == []


def test_a_passage_that_gives_both_numbers_of_a_time_and_name_tells_them_apart() -> None:
    logged = "The force logged 30 deaths at the Orlow crossing in 2016."
    both = "There were 30 deaths near the Orlow crossing in 2016, of which nine deaths were of riders."
    part = "Records show nine deaths by the Orlow crossing in 2016."
    assert "numbers differ" not in kinds(side_by_side(both, part))
    assert "numbers differ" in kinds(side_by_side(logged, part))
