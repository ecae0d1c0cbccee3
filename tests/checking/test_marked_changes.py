"""Marks that change the sense: what stands in the evidence where a draft has an ellipsis or words in brackets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checking.test_checking import Written, draft, held
from tests.made.published import published
from workbench.checking import Held, check
from workbench.checking.checks.marked_changes import Change, changes
from workbench.model import Appearance, Document, Finding, Passage, tables

HELD = held()
DAY = "oral-2026-02-03"
SAID = [
    ("Q31", "Mr Marsh", "colin-marsh", "I would not close the northern pier. It carries 1,240 passengers a week in winter, and about 38% of them have no other way to reach the hospital."),
    ("Q32", "Dr Marsh", "helen-marsh", "We asked for a second boat in March. The company told us that a second boat was not affordable. The ferries are late on most winter mornings, and nobody has looked at the timetable since 2009."),
    ("Q33", "Lord Pellow", "lord-pellow", "I have never once been offered a refund. The crossing, which is not long, is safe in most weathers. The crews are paid by the sailing and not by the hour."),
    ("Q34", "Dr Marsh", "helen-marsh", "The crossing is our only road, and the hospital is on the other side."),
]  # fmt: skip


def evidence():
    import pandas as pd

    passages = [
        Passage(f"{DAY}/{q}", DAY, n, "answer", q, n, label, person, panel=1, text=text, end=len(text))
        for n, (q, label, person, text) in enumerate(SAID, 1)
    ]
    people = {person: label for _, label, person, _ in SAID}
    came = [Appearance(DAY, person, label, "witness", panel=1) for person, label in people.items()]
    more = (
        tables.table(Document, [published(DAY, "oral", date="2026-02-03")]),
        tables.table(Passage, passages),
        tables.table(Appearance, came),
    )
    both = [
        pd.concat([old, new], ignore_index=True)
        for old, new in zip((HELD.documents, HELD.passages, HELD.appearances), more, strict=True)
    ]
    return type(HELD)(*both, HELD.hearings)


EVIDENCE = evidence()


def findings(text: str, *notes: str) -> list[Finding]:
    numbered = {str(n): note for n, note in enumerate(notes, 1)}
    rows: list[Finding] = tables.rows(check(draft(Written([text], numbered), EVIDENCE)), Finding)
    return rows


@pytest.mark.parametrize(
    ("kind", "quote", "note"),
    [
        ("negation dropped", "I would … close the northern pier", "Q31 [Mr Marsh]"),
        ("negation dropped", "I would [...] close the northern pier", "Q31 [Mr Marsh]"),
        ("negation dropped", "I would [now] close the northern pier", "Q31 [Mr Marsh]"),
        ("negation dropped", "a second boat was ... affordable", "Q32 [Dr Marsh]"),
        ("negation dropped", "I have … been offered a refund", "Q33 [Lord Pellow]"),
        ("negation dropped", "The crews are paid by the sailing … by the hour", "Q33 [Lord Pellow]"),
        ("negation added", "is [not] safe in most weathers", "Q33 [Lord Pellow]"),
        ("negation added", "is [un]safe in most weathers", "Q33 [Lord Pellow]"),
        ("number changed", "carries [2,000] passengers a week in winter", "Q31 [Mr Marsh]"),
    ],
)  # fmt: skip
def test_a_mark_that_turns_the_sense_is_found_with_the_words_that_stand_there(
    kind: str, quote: str, note: str
) -> None:
    (found,) = [f for f in findings(f"We were told: “{quote}”.[^1]", note) if f.kind == kind]
    assert found.certainty == "look" and found.quote == quote and found.right


@pytest.mark.parametrize(
    ("quote", "note"),
    [
        ("It [the pier] carries 1,240 passengers a week in winter", "Q31 [Mr Marsh]"),
        ("The ferries are late … and nobody has looked at the timetable since 2009", "Q32 [Dr Marsh]"),
        ("[T]he ferries are late on most winter mornings", "Q32 [Dr Marsh]"),
        ("We asked for a second boat in March [2025]", "Q32 [Dr Marsh]"),
        ("The crossing … is safe in most weathers", "Q33 [Lord Pellow]"),
        ("We asked for a second boat in March. […] The ferries are late on most winter mornings", "Q32 [Dr Marsh]"),
    ],
)  # fmt: skip
def test_nothing_is_said_of_a_mark_that_leaves_the_sense_as_it_was(quote: str, note: str) -> None:
    assert findings(f"We were told: “{quote}”.[^1]", note) == []


def test_each_mark_is_set_beside_the_words_that_it_stands_for() -> None:
    said = "I would not, I think, close the old pier."
    assert changes("I would … close the [northern] pier", said) == [
        Change("", " not, I think, "),
        Change("northern", " old "),
    ]


def test_a_quotation_under_ibid_is_looked_for_where_the_note_before_points() -> None:
    first = "Dr Marsh said the company told her that a second boat “was not affordable”.[^1] "
    right, wrong = "Boats are late “on most winter mornings”.[^2]", "The crossing is “our only road”.[^2]"
    assert findings(first + right, "Q32 [Dr Marsh]", "Ibid.") == []
    (found,) = findings(first + wrong, "Q32 [Dr Marsh]", "Ibid.")
    assert (found.kind, found.right.split()[0]) == ("wrong question", "Q34")


def test_a_title_that_neither_of_two_of_one_surname_has_is_found_by_the_question() -> None:
    found = findings(
        "We were told that the pier “carries 1,240 passengers a week”.[^1]", "Q31 [Professor Marsh]"
    )
    assert [(f.kind, f.right) for f in found] == [("wrong title", "Mr Marsh")]


def test_a_year_before_a_comma_is_no_figure_that_somebody_should_have_given() -> None:
    assert (
        findings("In 2026, the pier “carries 1,240 passengers a week”, we heard.[^1]", "Q31 [Mr Marsh]") == []
    )


def standing(**changed: str) -> Held:
    """The evidence with its document of another standing."""
    documents = tables.rows(EVIDENCE.documents, Document)
    rows = [replace(d, **changed) if d.document_id == DAY else d for d in documents]
    return replace(EVIDENCE, documents=tables.table(Document, rows))


def found_in(evidence: Held, text: str, note: str) -> list[Finding]:
    rows: list[Finding] = tables.rows(check(draft(Written([text], {"1": note}), evidence)), Finding)
    return rows


def test_what_a_finding_quotes_from_illustrative_evidence_says_so_wherever_the_finding_goes() -> None:
    text = "We were told: “I would gladly close the northern pier”.[^1]"
    (found,) = found_in(standing(provenance="illustrative"), text, "Q31 [Mr Marsh]")
    assert found.right and "Illustrative: those words were written for this project" in found.explanation


def test_a_finding_never_tells_a_withheld_name_and_a_draft_that_does_is_told() -> None:
    text = "We were told: “I have never once been offered a refund”.[^1] Lord Pellow has a boat."
    found = found_in(standing(publication="name withheld"), text, "Q33 [Mr Marsh]")
    assert [f.quote for f in found if "under a withheld name" in f.explanation] == ["Lord Pellow", "Mr Marsh"]
    wrong = [f for f in found if f.kind == "wrong witness"]
    assert wrong and not any("Pellow" in f.explanation + f.right for f in found)
    assert not any(
        "under a withheld name" in f.explanation for f in found_in(EVIDENCE, text, "Q33 [Lord Pellow]")
    )


def test_a_sentence_that_says_what_its_source_denies_is_worth_a_look() -> None:
    (found,) = findings("Mr Marsh said that he would close the northern pier.[^1]", "Q31 [Mr Marsh]")
    assert (found.kind, found.certainty) == ("negation dropped", "look")
    assert found.right == "I would not close the northern pier."


@pytest.mark.parametrize(
    "text",
    [
        "Mr Marsh would not close the northern pier.[^1]",
        "Mr Marsh opposed closing the northern pier.[^1]",
        "Mr Marsh spoke of the northern pier and of its passengers in winter.[^1]",
    ],
)
def test_nothing_is_said_of_a_sentence_that_denies_what_its_source_denies_or_says_other_things(
    text: str,
) -> None:
    assert findings(text, "Q31 [Mr Marsh]") == []
