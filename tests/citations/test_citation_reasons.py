"""Why a reference points where it does: typed, from a closed list, with the sentence made from it."""

from __future__ import annotations

import inspect
from dataclasses import replace

import pytest

from workbench.citations import citation_reasons
from workbench.citations.citation_reasons import added, explained, not_speaking, question
from workbench.model import CITATION_WHYS, Citation, tables
from workbench.model.because import Because

PLAIN = Citation("report/n1.1", "report/1", "report/n1", "1", 0, 10, "Q37 [Hale]")


def _given(why: str) -> tuple[str | tuple[str, ...], ...]:
    """Facts for one reason: names of its sentence's parts, one or several as it wants them."""
    wanted = inspect.signature(citation_reasons._SENTENCES[why]).parameters.values()
    # The short sentences are lambdas, which say no types: these parts of theirs are several.
    several = ("near", "missing", "printed")
    return tuple(
        (f"first {one.name}", f"second {one.name}")
        if "tuple" in str(one.annotation) or one.name in several
        else f"the {one.name}"
        for one in wanted
    )


@pytest.mark.parametrize("why", CITATION_WHYS)
def test_each_reason_has_one_sentence_that_says_all_that_it_is_about(why: str) -> None:
    because = Because(why, _given(why))
    told = citation_reasons.words(because)
    # Of two facts for one place in the sentence, it says the one that is known.
    unsaid = {
        "page not found": {"the code"},
        "several hearings": {"the day"},
        "hearing not held": {"the day"},
    }
    unsaid |= {"no such paragraph": {"the read"}, "paragraphs missing": {"the read"}}
    unsaid |= {"another inquiry": {"the paper", "the date"}, "organisation": {"the question"}}
    assert told and not [
        fact for fact in because.about if fact not in told and fact not in unsaid.get(why, set())
    ]


def test_the_closed_list_of_reasons_and_their_sentences_are_the_same() -> None:
    assert list(citation_reasons._SENTENCES) == list(CITATION_WHYS)
    assert set(CITATION_WHYS) >= citation_reasons._OF_A_QUESTION


def test_a_citation_carries_its_reasons_typed_and_in_words() -> None:
    row = explained(
        PLAIN,
        Because.of("one slip", "Q37", "Hale", "Ms Hall"),
        None,
        Because.of("another day", "Q37", ("2024-04-09", "2024-04-16"), "2024-05-01"),
        status="resolved",
    )
    assert row.why == ("one slip", "another day") and row.status == "resolved"
    assert row.about == ("Q37", "Hale", "Ms Hall", "Q37", "2024-04-09", "2024-04-16", "2024-05-01")
    assert row.reason == (
        "“Hale” is one slip from “Ms Hall”, the only such name under Q37; the report’s table of witnesses has Q37 on "
        "2024-04-09, 2024-04-16, the session held is of 2024-05-01"
    )
    more = added(row, Because.of("other author", "ABC0001", "Hale", "Ms Hall"))
    assert more.why[-1] == "other author" and more.reason.endswith(
        "ABC0001 is by Ms Hall: check which is meant"
    )
    assert added(row, None) is row


def test_what_a_question_and_a_name_are_is_read_from_the_facts_whatever_the_sentence_says() -> None:
    row = explained(PLAIN, Because.of("does not speak", "Q37", "Q9 ” of Hale", ("Ms Hall",), ("Q38",)))
    reworded = replace(row, reason="Nothing of theirs is under Q12.")
    assert question(reworded) == "Q37" and not_speaking(reworded) == "Q9 ” of Hale"
    assert question(PLAIN) == "" and not_speaking(PLAIN) == ""
    assert not_speaking(explained(PLAIN, Because.of("nobody answers", "Q37"))) == ""


def test_citations_that_an_earlier_version_kept_have_no_typed_reason_and_open_all_the_same() -> None:
    earlier = tables.table(Citation, [replace(PLAIN, reason="Q37 was not found")]).drop(
        columns=["why", "about"]
    )
    (row,) = tables.rows(tables.conform(earlier, Citation), Citation)
    assert row.why == () and row.about == () and row.reason == "Q37 was not found"
