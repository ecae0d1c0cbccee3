"""Where one of some words is enough, the rank that we work out is SQLite's, passage for passage."""

from __future__ import annotations

import random

import pytest

from workbench.finding.fts_expression import tokens
from workbench.finding.query_language import Phrase, parse
from workbench.finding.rank_words import one_of
from workbench.finding.search_index import SearchIndex, made

WORDS = (
    "police officer officers child children café cafés home homes go went the a of reported report".split()
)
FORMS = (
    "{}",
    "{} OR {}",
    "{} OR {} OR {}",
    "{}*",
    "{}* OR {}",
    "{} NOT {}",
    "({} OR {}) NOT ({} OR {})",
    "{} OR {}*",
)


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    """The index of 900 passages of any length, an empty one and one of a thousand words among them."""
    chance = random.Random(3)
    texts = [" ".join(chance.choices(WORDS, k=chance.choice((1, 3, 9, 40, 200)))) for _ in range(898)]
    return SearchIndex(made([*texts, "", " ".join(chance.choices(WORDS, k=1000))]))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("exact", [True, False])
def test_the_rank_is_that_of_sqlite(index: SearchIndex, form: str, exact: bool) -> None:
    chance = random.Random(form)
    for _ in range(12):
        query = form.format(*chance.choices(WORDS, k=4))
        node = parse(query)
        assert node is not None
        assert one_of(node, None if exact else index.known) is not None
        asked = index.asked(node, exact=exact)
        assert index.best_of_many(node, asked, 900, exact=exact) == index.best(asked, 900), query


@pytest.mark.parametrize(
    "query",
    [
        '"police officer"',
        "police NEAR child",
        "police child",
        "(a AND of) OR home",
        "(a NOT of) OR home",
        "a NOT (of AND home)",
    ],
)
def test_another_query_is_left_to_sqlite(index: SearchIndex, query: str) -> None:
    node = parse(query)
    assert node is not None
    assert one_of(node, None) is None
    asked = index.asked(node, exact=True)
    assert index.best_of_many(node, asked, 20, exact=True) == index.best(asked, 20)


def test_how_long_a_passage_is_is_kept_of_each(index: SearchIndex) -> None:
    texts = ["", "one", "two words", "ab " * 127, "ab " * 128, "ab " * 20_000, "Café-bar, isn’t it?"]
    assert SearchIndex(made(texts))._lengths.tolist() == [len(tokens(text)) for text in texts]


def test_a_query_that_nothing_fits_has_no_first() -> None:
    index = SearchIndex(made(["", "a"]))
    assert index.best_of_many(Phrase("nothing"), '"nothing"', 10, exact=True) == []
    assert SearchIndex(made([])).fitting('"a"').tolist() == []
