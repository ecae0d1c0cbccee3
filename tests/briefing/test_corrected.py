"""What a witness took back is never put forward alone: the later words stand beside the earlier ones."""

from __future__ import annotations

import re

import pytest
from lxml import html

from tests.briefing.test_session_brief import ITEM, briefed, links, material, paper, passages
from tests.made.pages import page
from tests.places import ROOT
from workbench.briefing import material as of
from workbench.briefing.material import Material
from workbench.model import Link, Passage

CASE = ROOT / "evidence" / "missing-from-care"
CORRECTION = "I ought to correct something that I said a moment ago."


def with_later(text: str, locator: str = "Q3", person: str = "pell") -> list[Passage]:
    """The passages of the first session with one more answer at its end."""
    rows = passages()
    last = max(p.seq for p in rows if p.document_id == "oral-1")
    more = Passage(f"oral-1/{locator}.9", "oral-1", last, "answer", locator, 90, "Ann Pell", person, panel=1, text=text, end=len(text))  # fmt: skip
    at = next(n for n, p in enumerate(rows) if p.document_id != "oral-1" and n)
    return [*rows[:at], more, *rows[at:]]


LATER = "On the register of ropes, let me correct what I said: a public register is right for towers with many visitors, and for no others at all."


def test_words_that_the_witness_corrects_stand_with_the_correction_uncut():
    made = material(passages=with_later(LATER), links=links("contrary to", "consistent with"))
    (compared,) = briefed(made=made).compared
    assert compared.own.excerpt.span.passage_id == "oral-1/Q2.2"
    assert compared.own.later.excerpt.span.text == LATER
    asked = [a for a in briefed(made=made).asked if a.line.kind == "other evidence"]
    assert [a.own.later.excerpt.span.text for a in asked] == [LATER]
    assert "And later, the same witness" in paper(made=made)


@pytest.mark.parametrize(
    "said",
    [
        "The register of ropes was opened in public by the bishop, who said that others should follow him.",
        "I was asked to correct the proofs of the register, and I would oppose nothing in it at all.",
    ],
)
def test_words_that_correct_nothing_are_not_set_beside_others(said):
    (compared,) = briefed(
        made=material(passages=with_later(said), links=links("contrary to", "consistent with"))
    ).compared
    assert compared.own.later is None


def test_a_correction_by_another_witness_corrects_nobody_else():
    made = material(passages=with_later(LATER, person="rudd"), links=links("contrary to", "consistent with"))
    (compared,) = briefed(made=made).compared
    assert compared.own.later is None


def test_a_later_bearing_of_the_same_witness_says_how_the_two_stand():
    said = "A register of ropes is right where a tower takes visitors, and it would then have to be kept by somebody who climbs the stairs every month and writes down what is frayed."
    more = Link("9", ITEM.recommendation_id, "oral-1/Q3.9", "person", bearing="qualifies", quote=said, status="confirmed", coder="AB")  # fmt: skip
    made = material(passages=with_later(said), links=[*links("contrary to", "consistent with"), more])
    (compared,) = briefed(made=made).compared
    (beside,) = compared.others
    assert (beside.how, compared.own.later.excerpt.span.text) == ("differs in part", said)


def test_words_noted_as_corrected_are_not_compared_where_the_correction_is_not_held():
    rows = links("contrary to", "consistent with")
    noted = Link("1", ITEM.recommendation_id, "oral-1/Q2.2", "person", bearing="contrary to", status="confirmed", coder="AB", note="Corrected by the same witness in a letter.")  # fmt: skip
    brief = briefed(made=material(links=[noted, *rows[1:]]))
    assert [c for c in brief.compared if c.number == "1"] == []
    assert [
        a for a in brief.asked if a.line.kind == "other evidence" and "1" in a.line.why.split(":")[0]
    ] == []


def founding(who: str) -> str:
    import workbench as wb

    inquiry = wb.open(CASE)
    frames = {name: getattr(inquiry, name) for name in of.frame_names() if name != "evidence_base"}
    made = Material(
        title=inquiry.settings.title,
        illustration=inquiry.settings.illustration,
        terms=inquiry.terms,
        **frames,
    )
    return page("session", made, date="2012-05-01", witnesses=[who])


def words(page: str) -> list[str]:
    return [re.sub(r"\s+", " ", p.text_content()).strip() for p in html.fromstring(page).iter("p")]


@pytest.mark.parametrize("who", ["Independent reviewing officer", "Residential care manager"])
def test_the_reviewing_officers_first_answer_never_stands_without_her_correction(who):
    """Q4: she would not agree to a distant placement; Q5: she ought to correct what she said a moment ago."""
    said = words(founding(who))
    first = [n for n, p in enumerate(said) if "I would not agree to it unless" in p]
    for n in first:
        assert said[n + 1] == "And later, the same witness"
        assert CORRECTION in said[n + 2] and "It is to miles without a plan." in said[n + 2]
    assert "Says otherwise" not in " ".join(p for n in first for p in said[n : n + 4])
    assert first or who != "Independent reviewing officer"
