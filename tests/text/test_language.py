"""Sentences, lemmas and matching that survive how Parliament writes."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text import folding, lemmas, phrase_forms, pipelines


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in pipelines.sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "See para. 4.2 of the report.",
        "We asked about this at Q. 5 and at Qq. 28–29.",
        "The No. 12 bus is how they get back.",
        "Mr. Smith told the Hon. Member so.",
        "Paragraphs are cited as paras. 3–4 there.",
        "Homes at a distance, e.g. Leeds, are used, i.e. the far ones.",
        "It is on p. 7 and pp. 9–10 of Cm. 123, vol. 2, under s. 47 and ss. 17 and 20.",
        "Professor A. B. Jones wrote it.",
        "It rose by 4.2 per cent.",
        "1. We recommend a scorecard.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(sentence: str) -> None:
    assert split(f"{sentence} That was clear.") == [sentence, "That was clear."]


def test_the_answer_no_is_a_sentence() -> None:
    assert split("No. I do not think so.") == ["No.", "I do not think so."]


def test_closing_quotes_and_brackets_stay_with_their_sentence() -> None:
    assert split("She said “nobody rang.” We wrote it down. (It was late.) He left.") == [
        "She said “nobody rang.”", "We wrote it down.", "(It was late.)", "He left."
    ]  # fmt: skip


def test_a_quotation_stays_with_its_sentence() -> None:
    assert split("He said: “It failed. We stopped.” Then he left.") == [
        "He said: “It failed. We stopped.”", "Then he left."
    ]  # fmt: skip


def test_a_sentence_goes_on_after_a_question_that_it_quotes() -> None:
    text = "I would say, “Why would they share it? And with whom?”, but nobody asked."
    assert split(text) == [text]


def test_a_quotation_that_is_never_closed_does_not_swallow_the_rest() -> None:
    assert split("He said: “It failed. We stopped. Then he left.") == [
        "He said: “It failed.",
        "We stopped.",
        "Then he left.",
    ]


@given(st.text(alphabet="ab .?!…“”\"'’()[]\n\u00a0\u00ad£é🙂\u0301\u202e4Q", max_size=60))
@settings(max_examples=200, deadline=None)
def test_sentences_cover_every_word_in_order_and_once(text: str) -> None:
    spans = pipelines.sentences(text)
    assert all(start < end for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert sum(len("".join(text[a:b].split())) for a, b in spans) == len("".join(text.split()))


def test_lemmas_meet_across_endings_irregular_forms_and_british_spelling() -> None:
    words = "Placements children ran running organised anonymised IROs panellists co-ordinators missing"
    assert pipelines.lemmas(words) == (
        "placement child run run organise anonymise iro panellist co - ordinator miss".split()
    )


def test_short_words_and_possessives_are_not_cut() -> None:
    assert pipelines.lemmas("as is children’s homes'") == ["as", "be", "child", "'s", "home", "'"]


def test_without_a_pipeline_each_word_is_its_own_lemma(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lemmas, "lemma_tables", lambda: ({}, {}, {}))
    assert lemmas.lemma("Children") == "children"


@given(st.text(alphabet="ab c\u00a0\n\t\u00ad’‑–-🙂\u0301\r\u2003", max_size=40))
@settings(max_examples=300, deadline=None)
def test_folding_keeps_the_place_of_every_character(text: str) -> None:
    folded, places = folding.fold(text)
    places = list(range(len(text) + 1)) if places is None else places
    assert len(places) == len(folded) + 1
    assert places == sorted(set(places))
    assert places[-1] == len(text)
    same = {"’": "'", "‑": "-", "–": "-"}
    for place, character in zip(places, folded, strict=False):
        original = text[place]
        assert character == same.get(original, original) or (
            character == " " and (original.isspace() or original == "\u00ad")
        )


def test_a_phrase_is_written_with_hyphens_or_spaces() -> None:
    assert set(phrase_forms.variants("out of area")) >= {"out of area", "out-of-area"}
    assert phrase_forms.variants("co-ordinator") == ["co-ordinator", "co ordinator", "coordinator"]


def test_a_pipeline_saved_to_disk_loads_where_only_spacy_is_imported(tmp_path: Path) -> None:
    pipelines.light().to_disk(tmp_path / "light")
    text = "See para. 4.2. The children were missing."
    code = (
        "import sys, spacy; doc = spacy.load(sys.argv[1])(sys.argv[2])\n"
        "print([s.text for s in doc.sents]); print([t.lemma_ for t in doc])"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "light"), text]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert printed == f"{split(text)}\n{pipelines.lemmas(text)}\n"


def test_a_doc_carries_the_passage_that_it_was_made_from() -> None:
    texts = [(f"Answer {n}.", f"oral-2014-06-18/Q{n}") for n in range(200)]
    assert [(doc.text, doc._.passage_id) for doc in pipelines.docs(texts)] == texts


def test_describing_the_pipeline_names_a_version_and_loads_nothing() -> None:
    code = "import sys; from workbench.text import pipelines as l; print(l.described()); print('spacy' in sys.modules)"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    described, loaded = printed.splitlines()
    assert described.startswith("spaCy 3.")
    assert loaded == "False"


def test_the_statistical_pipeline_finds_sentences() -> None:
    doc = pipelines.statistical()("The home rang. Nobody came.")
    assert [sentence.text for sentence in doc.sents] == ["The home rang.", "Nobody came."]


def test_the_statistical_pipeline_falls_back_to_a_blank_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipelines, "installed", lambda: "")
    assert pipelines.statistical.__wrapped__().pipe_names == ["sentencizer"]
    assert "no lemma tables" in pipelines.described()
