"""Token rules are tried only where the words stand that they need, and find what spaCy's matcher finds by itself."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.matcher import Matcher

from workbench.text.pattern_matchers import Matchers
from workbench.text.pipelines import doc_with, light
from workbench.undertakings import promise_words

RULES: tuple[tuple[str, list[dict[str, Any]]], ...] = (
    ("either", [{"LOWER": {"IN": ["will", "shall"]}}, {"LOWER": "not", "OP": "?"}, {"LEMMA": "write"}]),
    ("several", [{"LOWER": "very", "OP": "+"}, {"LOWER": "late"}]),
    ("never", [{"LOWER": "we"}, {"LOWER": "may", "OP": "!"}, {"LEMMA": {"IN": ["send", "write"]}}]),
    ("not these", [{"LOWER": {"NOT_IN": ["the", "a"]}}, {"LOWER": "letter"}]),
    ("by its shape", [{"LOWER": {"REGEX": "^let"}}, {"IS_ALPHA": True}]),
    ("any", [{"OP": "+"}, {"ORTH": "Clerk"}]),
    ("three or more", [{"LOWER": "no", "OP": "{3,}"}]),
    ("another name for it", [{"lower": "letter"}]),
)
TEXTS = (
    "We shall write to the committee.",
    "We will not be writing. It is very very late.",
    "We send a letter; we may write, and we did write.",
    "Letters came, and letter after letter, to the Clerk",
    "No, no. No no no: nothing of the kind.",
    "",
    "WE SHALL WRITE.",
)


def alone(rules: Any, text: str) -> set[tuple[str, int, int]]:
    matcher = Matcher(light().vocab)
    for key, tokens in rules:
        matcher.add(key, [tokens])
    doc = doc_with(text, "workbench_lemmas")
    return {
        (doc.vocab.strings[key], doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
        for key, start, end in matcher(doc)
        if end > start
    }


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_is_found_as_when_every_rule_is_tried(text: str) -> None:
    found = Matchers(tokens=RULES).find(doc_with(text, "workbench_lemmas"))
    assert set(found) == alone(RULES, text)


def test_each_of_these_rules_finds_something() -> None:
    assert {key for text in TEXTS for key, *_ in alone(RULES, text)} == {key for key, _ in RULES}


def test_the_words_of_undertakings_are_found_as_when_every_rule_is_tried() -> None:
    rules = [
        (kind, tokens)
        for kind in promise_words.KINDS
        for row in promise_words.rows_of(kind)
        for tokens in promise_words.ways(row)
    ]
    texts = [
        "I will certainly write to you with the figures and let the committee have a note.",
        "We can’t send it, but we shall look into that and come back to you.",
        "I am happy to provide the Committee with a breakdown; leave it with me.",
        "Nobody promised anything.",
    ]
    both = [
        (set(promise_words.matchers().find(doc_with(t, "workbench_lemmas"))), alone(rules, t)) for t in texts
    ]
    assert all(ours == theirs for ours, theirs in both) and sum(bool(ours) for ours, _ in both) == 3


def test_a_rule_whose_words_do_not_stand_there_is_not_tried() -> None:
    matchers = Matchers(tokens=RULES[:2])
    assert len(list(matchers._rules_for(doc_with("It is very late.")))) == 1
    assert not list(matchers._rules_for(doc_with("Nothing was said.")))
