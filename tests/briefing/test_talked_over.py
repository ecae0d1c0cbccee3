"""Where a matter of the next session was talked over before: in its brief, for the committee."""

from __future__ import annotations

from typing import Any

from lxml import html

from tests.briefing import test_session_brief as brief
from workbench.briefing import gate
from workbench.briefing.pages import KINDS
from workbench.briefing.parts import planned, talked_over
from workbench.briefing.rows_by_id import lookup_by_id
from workbench.briefing.verify import verify
from workbench.model import PlannedQuestion


def before(*heads: str, **rows: Any) -> tuple[talked_over.TalkedOver, ...]:
    asked = [PlannedQuestion(head, "How many are there?") for head in heads]
    held = brief.material(**{"questions": asked} | rows)
    lookup = lookup_by_id(held)
    return talked_over.talked_over(held, lookup, planned.planned(held, lookup))


def test_a_discussion_has_its_place_who_took_part_and_the_words_that_open_it() -> None:
    (found,) = before("A public register of ropes in every tower")
    assert found.matter == "A public register of ropes in every tower"
    span = found.spans[0]
    assert span.where == "Q2" and set(span.people) >= {"Mr Hale", "Ann Pell", "Tom Rudd"}
    assert span.opening.excerpt and "register of ropes" in span.opening.excerpt.span.text


def test_of_a_matter_that_nobody_talked_over_the_paper_says_so_and_one_word_in_common_is_none() -> None:
    (found,) = before("Lifts for older churches")
    assert found.spans == ()
    (alone,) = before("The ringing of ropes by night in cathedrals")
    assert alone.spans == ()


def test_a_question_without_a_head_is_a_matter_itself_and_each_matter_stands_once() -> None:
    asked = [
        PlannedQuestion("Training and its figures", "Who pays?"),
        PlannedQuestion("", "Should a public register be kept?"),
        PlannedQuestion("Training and its figures", "How many?"),
    ]
    found = before(questions=asked)
    assert [one.matter for one in found] == ["Training and its figures", "Should a public register be kept?"]
    assert [span.where for span in found[0].spans] == ["Q9"]


def test_without_a_hearing_there_is_nothing() -> None:
    only = [one for one in brief.DOCUMENTS if one.kind != "oral"]
    assert before("Training of ringers", documents=only) == ()


def _page(audience: str = "committee", **rows: Any) -> tuple[str, Any]:
    held = brief.material(**rows)
    options = KINDS["session"].options(witnesses=("Ann Pell",))
    return gate.page(KINDS["session"], held, options, date="2015-03-01", audience=audience).html, held


def _section(page: str) -> str:
    (section,) = html.fromstring(page).xpath("//section[@aria-labelledby='before']")
    return " ".join(section.text_content().split())


def test_with_questions_of_ones_own_who_took_part_and_how_it_opens_are_printed_and_verify() -> None:
    asked = [
        PlannedQuestion("A public register of ropes", "Who?"),
        PlannedQuestion("Lifts for churches", "Who?"),
    ]
    page, held = _page(questions=asked)
    assert "Q2: Mr Hale; Ann Pell; Tom Rudd. It opens:" in _section(page)
    assert "No stretch of a hearing that is held is found by its words." in _section(page)
    checked = verify(page, held.passages, held.documents)
    assert len(checked) and checked["ok"].all()


def test_without_questions_of_ones_own_and_for_the_public_nothing_is_printed() -> None:
    asked = [PlannedQuestion("A public register of ropes", "Who?")]
    assert "talked over before" in _page(questions=asked)[0]
    assert "talked over before" not in _page()[0]
    assert "talked over before" not in _page("public", questions=asked)[0]
