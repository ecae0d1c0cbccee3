"""Hearings of before 2003, and called and examined: everybody's words are their own, or nobody's and said."""

from __future__ import annotations

import re

import pytest

from tests.evaluation.blind.before_labels import PAPERS, spoken, text_of
from workbench.model import Passage
from workbench.sources import Reading, read
from workbench.sources.transcripts.transcript_styles import BRACKETED, HEARING, NAMED, style_of
from workbench.sources.transcripts.witness_lists import fits, members, witnesses

# What stands before the words: a number, a label, ``Q.``, a dash.
_OPENS = re.compile(r"^(?:\d+\.\s+)?(?:\([^)]*\):?\s*|[QA]\. |— |[A-Z][\w ]{3,20}: )?")
# In which the witness's own question may be the member's second.
IN_DOUBT = {("lords-1998-chairman-speaks-after", "I have not the figures of the bad ones.")}


def with_words(reading: Reading, words: str) -> Passage:
    core = _OPENS.sub("", words)
    (passage,) = (p for p in reading.passages if core in p.text)
    assert passage.text.removeprefix("— ") == core, "two people's words stand in one passage"
    return passage


def is_theirs(speaker: str, who: str) -> bool:
    return speaker.casefold() == who.casefold() or fits(speaker, who)


@pytest.mark.parametrize("name", PAPERS)
def test_everybody_is_named_as_saying_their_own_words_and_nobody_where_the_print_leaves_it_open(
    name: str,
) -> None:
    reading = read(text_of(PAPERS[name]).encode(), "s")
    assert reading.document.kind == "oral" and not reading.document.note
    for who, words in spoken(PAPERS[name]):
        said = with_words(reading, words)
        if who == "nobody" or (name, words.split("?")[0].split(" May")[0]) in IN_DOUBT:
            assert not said.speaker
            assert any("nobody is named" in problem.reason for problem in reading.problems)
        else:
            assert is_theirs(said.speaker, who), (said.passage_id, said.speaker, who)


def test_a_question_is_a_question_and_an_answer_an_answer_under_names_on_lines_of_their_own() -> None:
    reading = read(text_of(PAPERS["lords-1996-labels-on-own-line"]).encode(), "s")
    kinds = [(p.kind, p.speaker) for p in reading.passages if p.kind != "heading"]
    assert kinds == [
        ("question", "Chairman"),
        ("answer", "Mr Hart"),
        ("question", "Baroness Dean"),
        ("answer", "Mrs Finch"),
    ]
    turns = [p.turn for p in reading.passages if p.turn]
    assert turns == sorted(set(turns))


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("Hale, L. (Chairman)", "Lord Hale"),
        ("Reef of Ash, B.", "Baroness Reef of Ash"),
        ("Moss, V", "Viscount Moss"),
        ("Dunn, Bp.", "Bishop Dunn"),
        ("Lord Hale", "Lord Hale"),
    ],
)
def test_a_peer_listed_with_the_rank_after_the_name_is_known_by_both(listed: str, name: str) -> None:
    assert members(f"Present: {listed}; Pell, E.")[0].name == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("MR JOHN VANE, Clerk of Works, called in and examined.", ["MR JOHN VANE"]),
        ("Dr Ann Poe, Lamp Trust, was called in and examined.", ["Dr Ann Poe"]),
        (
            "MR PETER DUNN, Director, and DR MARY GALE, Surveyor, were called and further examined.",
            ["MR PETER DUNN", "DR MARY GALE"],
        ),
        ("MISS CLARE DUNN, Registrar, re-called, and further examined.", ["MISS CLARE DUNN"]),
    ],
)
def test_the_sentence_that_calls_witnesses_names_them(text: str, names: list[str]) -> None:
    assert [one.name for one in witnesses(text)] == names


def lines(paper: str) -> list[str]:
    return [line for line in text_of(PAPERS[paper]).split("\n") if line]


def test_a_page_of_questions_and_answers_is_a_hearing_only_where_somebody_is_called_sworn_or_examined() -> (
    None
):
    called = lines("inquiry-called-and-examined")
    assert style_of(called) is HEARING
    assert style_of([line for line in called if re.match(r"[QA]\. ", line)]) is NAMED


def test_numbered_paragraphs_of_a_report_that_quotes_questions_are_none_of_a_hearing() -> None:
    paper = [line for line in lines("commons-1995-asker-before-number") if ", examined." not in line]
    assert style_of(paper) is NAMED
    report = ["First Report of Session 1995–96", *lines("commons-1995-asker-before-number")]
    assert style_of(report) is not BRACKETED


@pytest.mark.parametrize(
    "said",
    [
        "The parish keeps them, sworn",
        "He told us that the boxes, which he kept, were examined.",
        "Nobody, sworn",
    ],
)
def test_a_sentence_that_ends_so_calls_nobody(said: str) -> None:
    text = text_of(PAPERS["royal-commission-dash"]).replace(
        "Through mine. I have never said otherwise.", said
    )
    reading = read(text.encode(), "s")
    assert with_words(reading, f"Mr Moss: {said}").speaker == "Mr Moss"
    text = text_of(PAPERS["commons-1998-first-answer-labelled"]).replace("Not in my experience.", said)
    assert with_words(read(text.encode(), "s"), said).speaker == "Mr Vane"
