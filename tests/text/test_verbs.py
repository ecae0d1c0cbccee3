"""Verbs of accepting, refusing and doing, with the object that they take (sentences of our own)."""

from __future__ import annotations

import pytest

from workbench.text.english.verbs import deeds, of_what

ACCEPT = (
    "The Government accepts this recommendation.",
    "This recommendation is accepted in full.",
    "We fully accept the first of the Committee’s three recommendations.",
    "The Office is committed to implementing all of the inquiry’s recommendations.",
    "The Government accepts, in part, the recommendation.",
    "We will implement these recommendations subject to funding.",
    "The Ministry agrees with the Committee on lamps.",
)
REFUSE = (
    "The Government does not accept the Committee’s recommendation.",
    "Recommendations 3 and 4 were therefore not accepted by the Scottish Government.",
    "We refuse to accept it.",
    "We could not agree to this proposal.",
    "The Department rejects the finding.",
    "Rather than accept the proposal, the Office will wait.",
)
NEITHER = (
    "The guild of lamplighters supports proposals for law reform.",
    "The Department adopted the Lamp Strategy in full.",
    "We agreed to provide £28.3 million.",
    "The Government has no plans to develop a register.",
    "We agree with the aim of the recommendation.",
    "We agree with the Committee that lamps matter.",
    "Witnesses supported the Committee’s proposals.",
    "Most respondents to the Department’s survey supported this recommendation.",
    "The Agency would support this recommendation if funds allowed.",
    "The Government should accept this recommendation.",
    "We hope to accept the recommendation.",
    "The Government will consider the recommendation.",
    "We support the police.",
    "We support abolishing the levy.",
    "It rejects the criticism that it was slow.",
    "We accept that more could be done.",
    "The support for this recommendation is wide.",
)


@pytest.mark.parametrize("sentence", ACCEPT)
def test_what_accepts_the_item_has_the_item_as_its_object(sentence: str) -> None:
    found = deeds(sentence)

    assert any(one.accepts_the_item for one in found)
    assert not any(one.refuses_the_item for one in found)


@pytest.mark.parametrize("sentence", REFUSE)
def test_what_refuses_the_item_has_the_item_as_its_object(sentence: str) -> None:
    found = deeds(sentence)

    assert any(one.refuses_the_item for one in found)
    assert not any(one.accepts_the_item for one in found)


@pytest.mark.parametrize("sentence", NEITHER)
def test_another_object_another_speaker_or_no_real_deed_accepts_and_refuses_nothing(sentence: str) -> None:
    assert [one for one in deeds(sentence) if one.accepts_the_item or one.refuses_the_item] == []


@pytest.mark.parametrize(
    ("means", "words"),
    [
        ("item", "this recommendation"),
        ("item", "the Committee’s carefully argued first recommendation"),
        ("item", "them in full"),
        ("item", "recommendations 3 and 4"),
        ("aim", "the principle of the recommendation"),
        ("that", "the Committee that lamps matter"),
        ("to do", "to publish the list"),
        ("thing", "proposals for new lamps"),
        ("thing", "the Lamp Strategy in full"),
        ("thing", "this lamp"),
        ("nothing", ""),
    ],
)
def test_an_object_is_the_item_its_aim_a_clause_a_deed_or_some_other_thing(means: str, words: str) -> None:
    assert of_what(words) == means


@pytest.mark.parametrize(
    ("tense", "sentence"),
    [
        ("now", "We accept it."),
        ("done", "We have accepted it."),
        ("done", "We accepted it."),
        ("to come", "We will implement it."),
        ("to come", "We intend to implement it."),
        ("unreal", "We would accept it."),
        ("asked", "The Office should accept it."),
        ("hoped", "We would like to accept it."),
    ],
)
def test_a_deed_is_now_done_to_come_or_not_real(tense: str, sentence: str) -> None:
    assert [one.tense for one in deeds(sentence)] == [tense]


def test_offsets_and_words_are_as_printed_and_a_condition_goes_with_its_deed() -> None:
    sentence = "The Department’s view: it will implement “the recommendation” if funds allow."

    (one,) = deeds(sentence)

    assert sentence[one.start : one.end] == one.verb == "implement"
    assert one.object == "“the recommendation”"
    assert one.condition is not None and one.condition.words == "if funds allow"


@pytest.mark.parametrize(
    ("how_much", "sentence"),
    [
        ("whole", "The Government accepts all of the recommendations."),
        ("whole", "This recommendation is accepted in full."),
        ("part", "We accept most of the Committee’s recommendations."),
        ("part", "The Department partly accepts the recommendation."),
        ("part", "The first part of the recommendation is accepted."),
        ("part", "We accept all but one of the recommendations."),
        ("none", "We accept none of the recommendations."),
        ("", "We accept the recommendation."),
    ],
)
def test_a_deed_is_done_to_the_whole_a_part_or_none_of_its_object(how_much: str, sentence: str) -> None:
    assert [one.how_much for one in deeds(sentence)] == [how_much]
