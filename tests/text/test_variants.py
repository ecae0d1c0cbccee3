"""The ways in which words are written, what negates them, and where a pattern can't match at all."""

from __future__ import annotations

import json

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.model import Passage, Pattern, Theme, tables
from workbench.text import folding, lemmas, negation, pipelines
from workbench.themes import prefilter, tag_passages
from workbench.themes.codebook import spellings
from workbench.themes.codebook.codebook_rows import Codebook


def book(kind: str, pattern: str) -> Codebook:
    return Codebook(
        tables.table(Theme, [Theme("t", "T")]), tables.table(Pattern, [Pattern("p1", "t", kind, pattern)])
    )


def said(*texts: str) -> pd.DataFrame:
    return tables.table(
        Passage, [Passage(f"a/{n}", "a", n, "answer", str(n), text=t) for n, t in enumerate(texts, 1)]
    )


def quotes(text: str, kind: str, pattern: str, meanings: dict[str, str] | None = None) -> list[str]:
    return tag_passages.tag(said(text), book(kind, pattern), meanings)["quote"].tolist()


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("organise", "organize"), ("organization", "organisation"), ("analyse", "analyze"), ("neighbour", "neighbor"),
        ("behavior", "behaviour"), ("centre", "center"), ("defense", "defence"), ("counselling", "counseling"),
        ("judgement", "judgment"), ("paediatric", "pediatric"), ("line of enquiry", "line of inquiry"),
        ("adviser", "advisor"), ("licence", "license"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["phrase", "lemma"])
def test_a_word_is_found_in_its_other_spelling(kind: str, pattern: str, written: str) -> None:
    assert quotes(f"It is the {written} again.", kind, pattern) == [written]


@pytest.mark.parametrize("word", ["four", "hour", "tour", "your", "rise", "wise", "size", "prize", "otter"])
def test_a_word_that_only_looks_so_has_no_other_spelling(word: str) -> None:
    assert spellings.spellings(word) == [word]


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("safeguarding board", "safeguarding boards"), ("LSCB", "LSCBs"), ("search", "searches"), ("party", "parties"),
        ("new", ""), ("has been placed", ""), ("homes", ""), ("72 hours", ""), ("older", ""), ("", ""), ("—", ""),
    ],
)  # fmt: skip
def test_a_phrase_is_found_in_the_plural_unless_that_is_another_word(phrase: str, plural: str) -> None:
    assert spellings.plural(phrase) == plural


def test_an_abbreviation_means_what_the_evidence_says_and_several_meanings_are_none() -> None:
    found = spellings.abbreviations(
        said(
            "The local safeguarding children board (LSCB) met; other Local Safeguarding Children Boards (LSCBs) did not.",
            "The certificate of secondary education (CSE), and child sexual exploitation (CSE).",
            "The Care Quality Commission (CQC) and the Department for Education (DfE).",
            "It was seen (BBC), in the street (ABC), by freedom of information inquiries (FOIIs).",
        )
    )
    assert list(
        zip(found["abbreviation"], found["meaning"], found["passages"], found["used"], strict=True)
    ) == [
        ("CQC", "care quality commission", 1, True),
        ("CSE", "certificate of secondary education", 1, False),
        ("CSE", "child sexual exploitation", 1, False),
        ("DfE", "department for education", 1, True),
        ("FOII", "freedom of information inquiry", 1, True),
        ("LSCB", "local safeguarding children board", 1, True),
    ]
    assert set(spellings.used(found)) == {"CQC", "DfE", "FOII", "LSCB"}


def test_a_pattern_with_the_long_form_finds_the_short_one_and_the_other_way_round() -> None:
    meanings = {"LSCB": "local safeguarding children board", "IT": "information technology"}
    text = "The LSCBs asked; a local safeguarding children board answered."
    for pattern in ("LSCB", "local safeguarding children board"):
        assert quotes(text, "phrase", pattern, meanings) == ["LSCBs", "local safeguarding children board"]
    assert quotes(text, "phrase", "local safeguarding children board") == [
        "local safeguarding children board"
    ]
    assert quotes("IT failed and it was late.", "phrase", "information technology", meanings) == ["IT"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We looked, and there is no evidence of cost.", "in a negated sentence: “there is no evidence of”"),
        ("They do not share the cost.", "in a negated sentence: “They do not share the”"),
        ("They didn’t know the cost.", "in a negated sentence: “They didn’t know the”"),
        ("I do not know. The cost is high.", ""),
        ("It is not late, but the cost is high.", ""),
        ("Not only the cost matters.", ""),
        ("There is no doubt about the cost.", ""),
        ("The cost was not met.", ""),
    ],
)
def test_what_negates_a_tag_is_left_visible_beside_it(text: str, told: str) -> None:
    tags = tag_passages.tag(said(text), book("phrase", "cost"))
    assert tags["note"].tolist() == [told]
    assert set(tags["status"]) == {"suggested"}


@given(st.text(max_size=200), st.integers(0, 200))
@settings(max_examples=200, deadline=None)
def test_a_note_quotes_what_is_there_whatever_the_text(text: str, start: int) -> None:
    note = negation.note(text, min(start, len(text)))
    if note:
        quoted = note.removeprefix("in a negated sentence: “").removesuffix("”")
        assert quoted in " ".join(text.split())


# Words of evidence with the endings that a lemma can lose.
WORDS = (
    "ran running runs run children child’s mice better best placements placed placing notices noticing anonymised "
    "anonymises panellists panellist LSCBs IROs went goes going gone children’s carried carries studying bigger "
    "co-ordinated coordinators co-op don't can't cannot isn’t she’s they've organised organizing analyses analysed "
    "neighbours homes houses buses wolves leaves left felt costs costing costed data records recording fishes"
).split()


def test_no_form_of_a_word_is_missed_when_passages_are_narrowed_down() -> None:
    for word in {token.text for text in WORDS for token in pipelines.light().make_doc(folding.fold(text)[0])}:
        assert word.lower() in prefilter.forms(lemmas.lemma(word)), word


@pytest.mark.parametrize("kind", ["phrase", "lemma"])
def test_narrowing_down_loses_no_tag(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    held = said(
        *(f"So the {word} – here, again." for word in WORDS),
        "Soft hy\u00adphens, co\u00adsts.",
        "İs it COSTS?",
    )
    for pattern in (
        "run",
        "child",
        "anonymise",
        "go",
        "co-ordinator",
        "cost",
        "record",
        "is not",
        "neighbour",
        "leave",
    ):
        narrowed = tag_passages.tag(held, book(kind, pattern))
        with monkeypatch.context() as patch:
            patch.setattr(prefilter, "ways", lambda kind, pattern: None)
            pd.testing.assert_frame_equal(narrowed, tag_passages.tag(held, book(kind, pattern)))


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ([{"LOWER": "missing"}, {"LEMMA": "child"}], {"missing"}),
        ([{"LIKE_NUM": True}, {"LOWER": {"IN": ["miles", "hours"]}}], {"miles", "hours"}),
        ([{"LOWER": "missing", "OP": "?"}, {"LIKE_NUM": True}], None),
        ([{"LOWER": {"NOT_IN": ["miles"]}}], None),
        ([{"TEXT": "Ofsted", "OP": "{1,2}"}], {"ofsted"}),
    ],
)
def test_a_token_rule_is_narrowed_down_by_a_word_that_it_must_have(
    rule: list[dict[str, object]], told: set[str] | None
) -> None:
    found = prefilter.ways("token", json.dumps(rule))
    assert told <= found[0][0] if found and told else found == told


def test_a_pattern_that_nothing_narrows_down_is_looked_for_everywhere() -> None:
    assert quotes("It is 200 or 300.", "token", '[{"LIKE_NUM": true}]') == ["200", "300"]
