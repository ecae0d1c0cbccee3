"""Each reason of a link is a word of a closed list, what it is about, and one sentence that says both."""

from __future__ import annotations

import inspect

import pytest

from workbench.evidence_base import link_reasons
from workbench.evidence_base.base_in_words import CitedIn
from workbench.model import LINK_WHYS
from workbench.model.because import Because


def facts(why: str) -> tuple[str, ...]:
    wanted = inspect.signature(link_reasons._SENTENCES[why]).parameters.values()
    return tuple(f"f{n}" for n, one in enumerate(wanted)) + tuple(
        "more" for one in wanted if one.kind is one.VAR_POSITIONAL
    )


@pytest.mark.parametrize("why", LINK_WHYS)
def test_each_reason_has_one_sentence_that_says_all_that_it_is_about(why: str) -> None:
    told = link_reasons.words(Because(why, facts(why)))
    assert [fact for fact in facts(why) if fact not in told] == []


def test_the_list_and_the_sentences_are_the_same() -> None:
    assert sorted(link_reasons._SENTENCES) == sorted(LINK_WHYS)


def test_what_each_reason_is_about_stands_in_its_own_place() -> None:
    made = link_reasons.of([Because("rare words", ("foster", "carer")), None, Because("copies", ("3",))])
    assert made == {
        "why": ("rare words", "copies"),
        "about": ("foster, carer", "3"),
        "reasons": ("2 rare words in common: foster, carer", "nearly the same stands in 3 other submissions"),
    }


@pytest.mark.parametrize(
    ("place", "why", "about", "told"),
    [
        (CitedIn("own", "6", "7"), "cited in its own paragraph", "6, 7", "cited in its own paragraph 6 (note 7)"),
        (CitedIn("leading", "5", ""), "cited in what leads to it", "5", "cited in paragraph 5 (in its text), which leads to it"),
        (CitedIn("itself", "", "1", "conclusion"), "cited in itself", "conclusion, 1", "cited in the conclusion itself (note 1)"),
    ],
)  # fmt: skip
def test_where_a_report_cites_a_passage_is_typed(place: CitedIn, why: str, about: str, told: str) -> None:
    assert link_reasons.of([link_reasons.of_place(place)]) == {
        "why": (why,),
        "about": (about,),
        "reasons": (told,),
    }
