"""Suggested bearings: the sentence that shows one, what keeps a condition, and what never has any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from workbench import model
from workbench.evidence_base.by_item import link_id
from workbench.model import Appearance, Document, Evidence, Link, Passage, Recommendation, tables
from workbench.suggestions import suggest_bearings
from workbench.suggestions.bearing import stance, yes_or_no

ITEM = Recommendation(
    "report/r1", "1", "recommendation", "report", "report/r1", ("3",), (),
    text="We recommend that every harbour keep a public register of lantern repairs. (Paragraph 3)",
)  # fmt: skip
REFUSAL = Recommendation(
    "report/r2", "2", "recommendation", "report", "report/r2", ("4",), (),
    text="Harbours should not publish a register of lantern repairs. (Paragraph 4)",
)  # fmt: skip
DOCUMENTS = [
    Document("oral", "oral"), Document("SUB1", "written"), Document("visit", "engagement note"), Document("report", "report"),
]  # fmt: skip
APPEARANCES = [
    Appearance("oral", "chair", "Chair", "chair"),
    Appearance("oral", "dell", "Ms Dell", "witness", "Keeper", "Pilots Union"),
    Appearance("SUB1", "pilots", "Pilots Union", "submitter", "", "Pilots Union"),
]
# Enough other evidence that no word of the item is in every passage.
OTHERS = [
    Passage(f"oral/Q{n}.2", "oral", n, "answer", f"Q{n}", n, "Ms Dell", "dell", text=f"Herring were dear in week {n}.")
    for n in range(20, 60)
]  # fmt: skip


def asked(question: str, answer: str, *more: str) -> list[Passage]:
    said = [Passage("oral/Q1", "oral", 0, "question", "Q1", 1, "Chair", "chair", text=question)]
    said += [
        Passage(f"oral/Q1.{n}", "oral", n, "answer", "Q1", 2, "Ms Dell", "dell", text=text)
        for n, text in enumerate((answer, *more), start=2)
    ]
    return said


def written(text: str, kind: str = "paragraph", document: str = "SUB1") -> list[Passage]:
    return [Passage(f"{document}/1", document, 0, kind, "1", person_id="pilots", text=text)]


def given(
    passages: Sequence[Passage],
    item: Recommendation = ITEM,
    came: Sequence[Appearance] = APPEARANCES,
    **link: Any,
) -> tuple[Any, Any, Evidence]:
    ids = [p.passage_id for p in passages]
    one = Link("", item.recommendation_id, "", "similar")
    links = [replace(one, link_id=link_id(one.recommendation_id, p), passage_id=p, **link) for p in ids]
    held = Evidence(
        passages=tables.table(Passage, [*passages, *OTHERS]),
        appearances=tables.table(Appearance, came),
        documents=tables.table(Document, DOCUMENTS),
    )
    return tables.table(Link, links), tables.table(Recommendation, [item]), held


def suggested(passages: Sequence[Passage], item: Recommendation = ITEM, **link: Any) -> Any:
    return suggest_bearings.suggest(*given(passages, item, **link))


def only(frame: Any) -> Any:
    assert len(frame) == 1
    return frame.iloc[0]


# --- the sentence that shows it ----------------------------------------------------------------


def test_a_suggestion_has_the_whole_sentence_where_it_stands_and_the_words_that_show_it() -> None:
    text = "Herring are dear. We would not support a register of lantern repairs. Gulls are loud."
    row = only(suggested(written(text)))
    assert list(suggested(written(text)).columns) == tables.columns(model.Bearing)
    assert row["bearing"] == "contrary to" and row["status"] == "suggested"
    assert (
        text[row["start"] : row["end"]]
        == row["quote"]
        == "We would not support a register of lantern repairs."
    )
    assert row["shows"] == "We would not support"
    assert "register, lantern, repairs" in row["reason"]


@pytest.mark.parametrize(
    "sentence",
    [
        "We would strongly support a register of lantern repairs.",
        "I am in favour of a public register of lantern repairs.",
        "We would not oppose a register of lantern repairs.",
        "We have no objection to a register of lantern repairs.",
        "There should be a register of lantern repairs at each harbour.",
        "The Pilots Union supports a public register of lantern repairs.",
    ],
)
def test_words_for_an_item_are_consistent_with_it(sentence: str) -> None:
    assert only(suggested(written(sentence)))["bearing"] == "consistent with"


@pytest.mark.parametrize(
    "sentence",
    [
        "We oppose a public register of lantern repairs.",
        "I’d resist a register of lantern repairs.",
        "It would be a mistake to open a register of lantern repairs.",
        "I do not think that there should be a register of lantern repairs.",
        "There is no need for a register of lantern repairs.",
    ],
)
def test_words_against_an_item_are_contrary_to_it(sentence: str) -> None:
    assert only(suggested(written(sentence)))["bearing"] == "contrary to"


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("We support a register of lantern repairs, provided that it names no keeper.", "provided that"),
        (
            "We would not support a register of lantern repairs unless keepers were paid to write it.",
            "unless",
        ),
        ("I would welcome a register of lantern repairs so long as the ink is waterproof.", "so long as"),
        ("I would support a register of lantern repairs, but only if it is read.", "but only if"),
        ("I would support a register of lantern repairs; I would oppose one of keepers.", "both sides"),
    ],
)
def test_a_condition_makes_it_qualify_and_stays_in_the_quote(sentence: str, condition: str) -> None:
    row = only(suggested(written(sentence)))
    assert row["bearing"] == "qualifies" and row["quote"] == sentence
    assert f"with “{condition}”" in row["reason"]


def test_a_next_sentence_that_takes_it_back_is_quoted_with_it() -> None:
    text = "We would support a register of lantern repairs. But keepers cannot all write. Gulls are loud."
    row = only(suggested(written(text)))
    assert row["bearing"] == "qualifies" and row["quote"].endswith("But keepers cannot all write.")


def test_where_that_means_the_sentence_before_both_are_quoted() -> None:
    text = "A register of lantern repairs was tried in Port Elin. We would support that."
    row = only(suggested(written(text)))
    assert (row["bearing"], row["quote"]) == ("consistent with", text)


# --- questions and answers ---------------------------------------------------------------------

PROPOSED = "Thank you. Would you support a public register of lantern repairs?"


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ("Yes, absolutely. Gulls are loud.", "consistent with"),
        ("I would. Gulls are loud.", "consistent with"),
        ("No, I would not. Gulls are loud.", "contrary to"),
        ("We would not support that. Gulls are loud.", "contrary to"),
        ("We would support it, provided that the ink is waterproof. Gulls are loud.", "qualifies"),
        ("It depends on the ink. Gulls are loud.", "qualifies"),
        ("Yes, if the ink is waterproof. Gulls are loud.", "qualifies"),
    ],
)
def test_the_opening_of_an_answer_counts_where_the_question_proposes_the_item(
    answer: str, shown: str
) -> None:
    row = only(suggested(asked(PROPOSED, answer)))
    assert row["passage_id"] == "oral/Q1.2" and row["bearing"] == shown
    assert row["quote"] + " Gulls are loud." == answer
    assert "the question that brought it in: “Would you support a public register" in row["reason"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (PROPOSED, "Yes, but nobody would read it."),
        (PROPOSED, "Yes. However, nobody would read it."),
        (PROPOSED, "Gulls are loud."),
        ("Why should there be a public register of lantern repairs?", "Yes. Gulls are loud."),
        ("Would you oppose a public register of lantern repairs?", "Yes."),
        ("Should there be a public register of lantern repairs or a bonfire?", "Yes."),
        ("Have you read the register of lantern repairs?", "No."),
        ("Would you support a tax on herring?", "Yes."),
    ],
)
def test_yes_and_no_to_anything_else_show_nothing(question: str, answer: str) -> None:
    assert suggested(asked(question, answer)).empty


def test_a_question_itself_never_has_a_bearing_even_where_it_takes_a_side() -> None:
    said = asked("I would support a register of lantern repairs. Do you like herring?", "Gulls are loud.")
    assert suggested(said).empty


def test_agreeing_with_what_a_member_puts_is_consistent_where_it_is_mostly_the_items_own_words() -> None:
    put = "At Port Elin each harbour keeps a public register of lantern repairs. Is that your view?"
    row = only(suggested(asked(put, "I completely agree. Gulls are loud.")))
    assert (row["bearing"], row["shows"]) == ("consistent with", "I completely agree")
    assert suggested(asked("Is the register public?", "Yes. Gulls are loud.")).empty
    assert suggested(asked(put, "No. Gulls are loud.")).empty


def test_only_the_opening_of_an_answer_answers_the_question() -> None:
    assert suggested(asked(PROPOSED, "Gulls are loud.", "Yes, absolutely.")).empty


# --- what has none -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Some argue that we should oppose a register of lantern repairs.",
        "The minister said that there should be a register of lantern repairs.",
        "It concerns the proposal that there should be a register of lantern repairs.",
        "Critics write: “We would not support a register of lantern repairs.”",
        "Would we support a register of lantern repairs?",
        "If we were to support a register of lantern repairs, the gulls would leave.",
        "You ask whether we support a register of lantern repairs.",
        "We supported a register of lantern repairs in 1931.",
        "I do not entirely agree with a register of lantern repairs.",
        "We support people who mend lanterns and write a register of repairs.",
        "We welcome the opportunity to speak of a register of lantern repairs.",
        "There should not be a register of lantern repairs without ink.",
        "There is a need to be aware of lantern repairs.",
        "We would strongly support cheaper herring.",
        "The register of lantern repairs has nine pages.",
    ],
)
def test_reports_suppositions_questions_and_other_things_show_nothing(sentence: str) -> None:
    assert suggested(written(sentence)).empty


@pytest.mark.parametrize("kind", ["heading", "note", "reference", "table", "question", "direction"])
def test_headings_notes_references_and_tables_have_no_bearing(kind: str) -> None:
    assert suggested(written("We oppose a public register of lantern repairs.", kind)).empty


@pytest.mark.parametrize("document", ["visit", "report"])
def test_an_engagement_note_and_the_report_have_no_bearing(document: str) -> None:
    assert suggested(written("We oppose a public register of lantern repairs.", document=document)).empty


def test_where_sentences_of_one_passage_say_both_nothing_is_suggested() -> None:
    text = (
        "We support a register of lantern repairs. Gulls are loud. We oppose a register of lantern repairs."
    )
    assert suggested(written(text)).empty


def test_a_side_on_an_item_that_says_not_is_left_to_people() -> None:
    assert suggested(written("We oppose a register of lantern repairs."), REFUSAL).empty


def test_a_dismissed_link_has_no_row() -> None:
    assert suggested(written("We oppose a public register of lantern repairs."), status="dismissed").empty


# --- the parts ---------------------------------------------------------------------------------


def test_a_question_that_only_asks_is_that_right_is_read_with_what_was_put_before_it() -> None:
    put = yes_or_no.put("The lanterns were mended by gulls. Is that right? Thank you.")
    assert put == "The lanterns were mended by gulls. Is that right?"
    assert yes_or_no.put("How were the lanterns mended?") == ""


def test_offsets_of_a_stance_are_into_the_sentence_as_printed() -> None:
    sentence = "For our part, we’d oppose it."
    found = stance.read(sentence)
    assert found is not None and sentence[found.start : found.end] == "we’d oppose"


@pytest.mark.parametrize(
    "word", ["I would ", "that ", "it really ", "very ", "we do not ", "people say ", "if ", "“"]
)
def test_a_very_long_sentence_of_one_word_costs_no_time(word: str) -> None:
    long = word * 4000
    assert stance.read(long) is None
    assert yes_or_no.opening(long) is None and yes_or_no.put(f"Do {long}?") in ("", f"Do {long}?")


# --- what it depends on ------------------------------------------------------------------------


def depends_on(*given_: Any, **named: Any) -> dict[str, str]:
    return suggest_bearings.LookedAt.of(*given(*given_, **named), None).depends_on()


SUPPORTS = "We would support a register of lantern repairs."


@pytest.mark.parametrize(
    ("passages", "named"),
    [
        (written("We would oppose a register of lantern repairs."), {}),
        (written(SUPPORTS), {"item": REFUSAL}),
        (written(SUPPORTS), {"item": replace(ITEM, kind="conclusion")}),
        (written(SUPPORTS), {"came": [replace(one, organisation="Gull League") for one in APPEARANCES]}),
        # A word of the item that many units have tells less, so that what is enough may not be any more.
        ([*written(SUPPORTS), *asked("What lanterns?", "A lantern.")], {}),
    ],
    ids=["its words", "its item", "the kind of its item", "whose words they are", "how many have a word of its item"],
)  # fmt: skip
def test_a_link_is_looked_at_again_where_anything_that_its_bearing_may_depend_on_is_another(
    passages: list[Passage], named: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, most in (("_FEW", 1), ("WIDESPREAD", 0.0)):
        monkeypatch.setattr(f"workbench.suggestions.bearing.what_it_asks.{name}", most)
    (before,) = depends_on(written(SUPPORTS)).values()
    assert before not in depends_on(passages, **named).values()


def test_a_link_is_not_looked_at_again_where_other_evidence_says_other_things() -> None:
    (before,) = depends_on(written(SUPPORTS)).values()
    assert before in depends_on([*written(SUPPORTS), *asked("And gulls?", "Gulls are loud.")]).values()
