"""Quotations: what a report quotes, which note it belongs to, and how the evidence has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.citations import quotations
from workbench.model import QUOTATION_WHYS, Citation, Mark, Passage, Quotation, tables
from workbench.text import same_words
from workbench.text.same_words import Change

SAID = (
    "The gate was shut at noon — I think — and nobody came. We had asked for new pumps three times. "
    "People don’t trust a siren that they have never heard. We call it a “quiet river”."
)
THEN = "It rose again in March. The council’s own map was wrong."


def locate(
    *paragraph: str, cites: tuple[str, ...] = ("oral/Q1.2", "oral/Q1.3"), status: str = "resolved"
) -> list[Quotation]:
    """Return the quotations of one paragraph, given as its passages; ``^`` stands where a note is called.

    Notes are numbered from 1; each cites ``cites``.
    """
    rows = [
        Passage("oral/Q1.2", "oral", 1, "answer", "Q1", text=SAID),
        Passage("oral/Q1.3", "oral", 2, "answer", "Q1", text=THEN),
        Passage("oral/Q9", "oral", 3, "question", "Q9", text="Was it a triumph of kindness over order?"),
        Passage(
            "oral/Q9.2", "oral", 3, "answer", "Q9", text="Nobody had counted the boats before the flood."
        ),
    ]
    marks: list[Mark] = []
    for n, printed in enumerate(paragraph, 1):
        passage_id = "report/7" + (f".{n}" if n > 1 else "")
        pieces = printed.split("^")
        at = 0
        for piece in pieces[:-1]:
            at += len(piece)
            number = str(len(marks) + 1)
            marks.append(Mark(passage_id, at, number, f"report/n{number}"))
        rows.append(Passage(passage_id, "report", 10 + n, "paragraph", "7", text="".join(pieces)))
    citations = []
    for mark in marks:
        rows.append(
            Passage(
                mark.note_passage_id, "report", 50 + int(mark.note), "note", f"n{mark.note}", text="Q1 [A]"
            )
        )
        target = "oral" if status == "resolved" else "ABC0012"
        citations.append(
            Citation(
                f"{mark.note_passage_id}.1", mark.passage_id, mark.note_passage_id, mark.note, 0, 6, "Q1 [A]",
                target, cites if status == "resolved" else (), status,
            )
        )  # fmt: skip
    frame = quotations.locate(
        tables.table(Passage, rows), tables.table(Mark, marks), tables.table(Citation, citations)
    )
    texts = {row.passage_id: row.text for row in rows}
    found: list[Quotation] = tables.rows(frame, Quotation)
    assert all(texts[q.passage_id][q.start : q.end] == q.quote for q in found)
    return found


@pytest.mark.parametrize(
    ("quote", "match", "difference"),
    [
        ("We had asked for new pumps three times", "verbatim", ""),
        ("People don't trust a siren", "verbatim", "quotation marks or apostrophes are printed differently"),
        ("shut at noon—I think—and nobody came", "verbatim", "dashes are printed differently"),
        ("new pumps three times,", "verbatim", "the stop at its end is the report’s own"),
        ("we call it a ‘quiet river’", "case",
         "“we” where the evidence has “We”; quotation marks or apostrophes are printed differently"),
        ("We had asked […] three times", "marked change", "“[…]” leaves out 3 words"),
        ("We had asked … three times", "marked change", "“…” leaves out 3 words"),
        ("We had asked for [better] pumps", "marked change", "“[better]” stands for “new”"),
        ("[T]he council’s own map", "marked change", "“[T]” is the report’s own"),
        ("nobody [at all] came", "marked change", "“[at all]” is put in"),
        ("We had asked for two new pumps four times", "loose", "adds “two”; “four” where the evidence has “three”"),
        ("pump", "not found", ""),
        ("three timings", "not found", ""),
        ("the minister was told of every delay", "not found", ""),
    ],
)  # fmt: skip
def test_a_quotation_is_matched_and_what_differs_is_said(quote: str, match: str, difference: str) -> None:
    (row,) = locate(f"A witness said that “{quote}”.^")
    assert row.match == match
    if match != "not found":
        assert row.difference == difference


def test_a_found_quotation_names_its_citation_and_the_passage_it_stands_in() -> None:
    (row,) = locate("She said “It rose again in March”.^")
    assert (row.quotation_id, row.citation_id, row.target_passage_id) == (
        "report/7.q1",
        "report/n1.1",
        "oral/Q1.3",
    )


def test_words_in_the_wrong_order_are_not_a_marked_change() -> None:
    (row,) = locate("She said “asked three times […] for new pumps”.^")
    assert row.match != "marked change"


def test_a_quotation_that_runs_over_two_passages_is_found_and_says_so() -> None:
    (row,) = locate("“We call it a ‘quiet river’. It rose again in March”.^")
    assert (row.match, row.target_passage_id) == ("verbatim", "oral/Q1.2")
    assert "over more than one passage" in row.difference


def test_one_note_serves_all_the_quotations_since_the_note_before_it() -> None:
    rows = locate("“nobody came”,^ and “new pumps” for a “quiet river”.^ Others said “It rose”.")
    assert [row.citation_id for row in rows] == ["report/n1.1", "report/n2.1", "report/n2.1", ""]
    assert rows[-1].difference == "no note follows it"


def test_quotation_marks_inside_a_quotation_do_not_split_it() -> None:
    (row,) = locate("“We call it a “quiet river””.^")
    assert row.quote == "We call it a “quiet river”" and row.match == "verbatim"


def test_straight_marks_are_read_and_apostrophes_are_not_quotations() -> None:
    (row,) = locate("The town's people said \"nobody came\" to the council's ‘gate’.^")
    assert row.quote == "nobody came"


def test_a_set_off_passage_introduced_by_a_colon_is_one_quotation() -> None:
    rows = locate(
        "The trust told us:", "We had asked for new pumps three times.^", "It said “It rose again”.^"
    )
    assert [(row.quotation_id, row.match) for row in rows] == [
        ("report/7.2.q1", "verbatim"),
        ("report/7.3.q1", "verbatim"),
    ]


def test_a_set_off_passage_may_run_on_from_its_introduction() -> None:
    (row,) = locate("The trust said that", "nobody came. We had asked for new pumps three times.^")
    assert (row.start, row.match) == (0, "verbatim")


def test_a_set_off_passage_of_two_passages_is_two_quotations() -> None:
    rows = locate("The trust told us:", "We had asked for new pumps three times.", "It rose again in March.^")
    assert [(row.passage_id, row.match) for row in rows] == [
        ("report/7.2", "verbatim"),
        ("report/7.3", "verbatim"),
    ]


def test_a_passage_after_a_finished_sentence_is_a_quotation_only_where_its_words_are_found() -> None:
    assert [row.match for row in locate("The trust wrote to us.", "The council’s own map was wrong.^")] == [
        "verbatim"
    ]
    assert locate("The trust wrote to us.", "Ministers disagreed with the trust.^") == []


def test_what_follows_a_set_off_quotation_is_not_one() -> None:
    rows = locate("The trust told us:", "It rose again in March.^", "and others agreed with that view.^")
    assert [row.passage_id for row in rows] == ["report/7.2"]


def test_a_quotation_of_evidence_that_is_not_held_says_what_is_missing() -> None:
    (row,) = locate("It wrote of “a slow flood”.^", status="not held")
    assert row.citation_id == "report/n1.1"
    assert (row.match, row.difference) == ("not found", "not held: ABC0012")


def test_words_that_stand_elsewhere_in_the_evidence_are_not_found_but_the_place_is_named() -> None:
    (row,) = locate("He said “Nobody had counted the boats”.^")
    assert (row.match, row.target_passage_id) == ("not found", "")
    assert row.difference == "not in what note 1 cites (Q1 [A]); but the words stand in oral/Q9.2"


def test_words_of_the_question_are_not_taken_for_the_witnesss_answer() -> None:
    (row,) = locate("He spoke of “a triumph of kindness over order”.^", cites=("oral/Q9.2",))
    assert row.match == "not found" and row.difference.endswith("the words stand in oral/Q9, a question")


def test_a_stop_that_only_the_evidence_has_is_not_to_the_letter() -> None:
    likeness = same_words.compare("everyone clicks ‘Yes’", "and everyone clicks “Yes.” That is all")
    assert (likeness.match, likeness.difference) == ("loose", "only hyphens or stops differ")


def test_a_mark_that_is_never_closed_is_reported() -> None:
    (row,) = locate("He said “nobody came and so on.^ Then he left.")
    assert "its quotation mark is never closed" in row.difference


def test_a_quotation_that_runs_on_in_the_next_passage_keeps_both_its_parts() -> None:
    first, second = locate("He said “The gate was shut at noon", "I think — and nobody came”.^")
    assert (first.citation_id, first.match) == ("report/n1.1", "verbatim")
    assert first.difference.startswith("runs on in the next passage")
    assert second.difference.startswith("begins in the passage before") and second.match == "verbatim"


def test_a_quotation_whose_every_paragraph_opens_with_a_mark_belongs_to_the_note_at_its_end() -> None:
    rows = locate("He said: “The gate was shut at noon.", "“It rose again in March.”^")
    assert [(row.citation_id, row.match) for row in rows] == [("report/n1.1", "verbatim")] * 2


def test_why_words_are_not_found_is_a_word_of_a_closed_list_and_their_other_place_an_id() -> None:
    (elsewhere,) = locate("He said “Nobody had counted the boats”.^")
    assert elsewhere.why == ("not there", "stands elsewhere") and elsewhere.elsewhere == "oral/Q9.2"
    (nothing,) = locate("It was seen.^", "He said “Nobody had counted the boats”.")
    assert (nothing.why, nothing.elsewhere) == (("no note",), "")
    found = locate("He said “The gate was shut at noon”.^")
    assert [(row.match, row.why) for row in found] == [("verbatim", ())]
    assert {*elsewhere.why, *nothing.why} <= set(QUOTATION_WHYS)


def test_what_differs_is_typed_and_said_in_words_once() -> None:
    changed = same_words.changes("a duty to ask twice", "a clear duty to tell")
    assert changed == (Change("", "clear"), Change("ask twice", "tell"))
    assert same_words.in_words([*changed, Change("now", "")]) == (
        "leaves out “clear”; “ask twice” where the evidence has “tell”; adds “now”"
    )
    assert same_words.compare("the gate is shut", "the gate was shut").changes == (Change("is", "was"),)
    assert same_words.compare("the gate was shut", "the gate was shut").changes == ()


def test_an_item_of_a_list_is_not_taken_for_a_quotation() -> None:
    assert locate("We asked about:", "a) the gate;", "b) the siren and the pumps.^") == []


def test_a_long_passage_does_not_make_a_few_common_words_a_loose_match() -> None:
    text = "the river and the town and the road and a bridge of the north " * 30
    assert (
        same_words.compare("the bridge of a town in the north and the sea wall of a road", text).match
        == "not found"
    )


def test_a_change_of_ending_or_of_hyphen_is_loose_and_shown() -> None:
    assert (
        same_words.compare("leader", "we are considered leaders here").difference
        == "“leader” where the evidence has “leaders”"
    )
    assert (
        same_words.compare("evidence based policy making", "they like evidence-based policymaking").match
        == "loose"
    )


WORDS = st.lists(
    st.sampled_from("Flood gate— “river” don’t É 10.5% … \u00a0pump, a-b […] [the] \n".split(" ")),
    min_size=1,
    max_size=25,
)


@given(WORDS, st.data())
def test_any_run_of_whole_words_is_found_to_the_letter_where_it_stands(
    words: list[str], data: st.DataObject
) -> None:
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    quote = " ".join(words[first : last + 1])
    likeness = same_words.compare(quote, text)
    if any(c.isalnum() for c in quote):
        assert likeness.match == "verbatim"
        assert same_words.fold(text[likeness.start : likeness.end]) in same_words.fold(text)


@given(
    st.text(alphabet="ab “”\"[]….'’—-,\n\u00a0", max_size=60),
    st.text(alphabet="ab “”\"[]….'’—-,\n\u00a0", max_size=90),
)
def test_no_text_is_too_odd_to_compare(quote: str, text: str) -> None:
    likeness = same_words.compare(quote, text)
    assert likeness.match in same_words.MATCHES
    assert 0 <= likeness.start <= likeness.end <= len(text)
