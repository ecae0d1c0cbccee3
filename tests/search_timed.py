"""What a search of an inquiry costs, and whether it finds what a plain look through every passage finds.

``python -m tests.search_timed FOLDER``. Queries are made of the evidence's own words, with the same seed each time: its
commonest words, beginnings of words, phrases, words beside, near and without one another. Times are of the processor,
as on a machine on which the loop of `acts_timed` takes ``FLOOR`` seconds.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tests import acts_timed
from workbench.finding import search_index
from workbench.finding.fts_expression import tokens

if TYPE_CHECKING:
    from workbench.inquiry import Inquiry

COMMON, PREFIXES, OTHERS = 20, 20, 160
EMPTY = 100
"""So many of the commonest words tell nothing: a pair of two of them nobody looks for."""
PHRASES = 500
FIRST = 10
MS = " ms of the processor, 95 in 100"
OPERATORS = ("{} {}", '"{} {}"', "{} NEAR {}", "{} OR {}", "{} NOT {}")
Words = list[tuple[str, ...]]


def queries(said: Words, chance: random.Random) -> list[str]:
    """Return 200 mixed queries: the commonest words, beginnings of words, and pairs of words in every way."""
    counts = Counter(word for words in said for word in words)
    common = [word for word, _ in counts.most_common(COMMON)]
    long = sorted(word for word in counts if len(word) > 4 and word.isalpha())
    prefixes = [f"{word[:3]}*" for word in chance.sample(long, PREFIXES)]
    telling = counts.keys() - {word for word, _ in counts.most_common(EMPTY)}
    pairs: list[str] = []
    while len(pairs) < OTHERS:
        words = chance.choice(said)
        at = chance.randrange(max(1, len(words) - 1))
        if telling & {*words[at : at + 2]} and len(words) > 1:
            pairs.append(OPERATORS[len(pairs) % len(OPERATORS)].format(*words[at : at + 2]))
    return [*common, *prefixes, *pairs]


def slowest(acts: Sequence[Callable[[], object]]) -> float:
    """Return milliseconds of the processor that 95 in 100 acts stay below, each done once."""
    before, taken = acts_timed.floor().cpu, []
    for act in acts:
        begun = time.process_time()
        act()
        taken.append(time.process_time() - begun)
    both = before + acts_timed.floor().cpu
    return statistics.quantiles(taken, n=20)[-1] * 1000 * 2 * acts_timed.FLOOR / both


def first_ten(inquiry: Inquiry, query: str) -> None:
    inquiry.search(query).hits(FIRST)


def with_facets(inquiry: Inquiry, query: str, only: dict[str, str]) -> None:
    """The first ten in what it is narrowed to, the sentence of counts, and how often in each category."""
    found = inquiry.search(query, only=only)
    found.hits(FIRST)
    str(found.said)
    found.frequency("category")


def otherwise(inquiry: Inquiry, said: Words, chance: random.Random) -> list[str]:
    """Return the phrases, of 500, for which a search finds other passages than a plain look through all of them."""
    ids = inquiry.passages["passage_id"].tolist()
    whole = "\n".join(f" {' '.join(words)} " for words in said)
    ends, at = [], -1
    for words in said:
        at += len(f" {' '.join(words)} ") + 1
        ends.append(at)
    wrong = []
    for _ in range(PHRASES):
        words = chance.choice([one for one in chance.choices(said, k=50) if len(one) > 3])
        begins = chance.randrange(len(words) - 2)
        phrase = " ".join(words[begins : begins + chance.choice((2, 3))])
        found = {ids[place] for place in _holding(whole, f" {phrase} ", ends)}
        if set(inquiry.search(f'"{phrase}"', exact=True).passage_ids) != found:
            wrong.append(phrase)
    return wrong


def _holding(whole: str, words: str, ends: list[int]) -> Iterator[int]:
    """Yield the places of the passages that hold some words."""
    from bisect import bisect_left

    found = whole.find(words)
    while found >= 0:
        place = bisect_left(ends, found)
        yield place
        found = whole.find(words, ends[place])


def measures(place: Path) -> Iterator[tuple[str, float, float, str]]:
    """Yield what was measured, the figure, its goal and its unit."""
    import workbench as wb

    inquiry, chance = wb.open(place), random.Random(20)
    texts = inquiry.passages["text"].tolist()
    made = acts_timed.timed(lambda: search_index.made(texts))
    yield f"an index of {len(texts):,} passages", made.cpu, 20.0, acts_timed.SECONDS
    said = [tokens(text) for text in texts]
    asked = queries(said, chance)
    first_ten(inquiry, asked[-1])
    with_facets(inquiry, asked[-1], {"voice": "what witnesses said"})
    plain = slowest([lambda query=query: first_ten(inquiry, query) for query in asked])
    yield "a search’s first ten", plain, 30.0, MS
    narrow = [{"voice": "what witnesses said"}, {"kind": "question"}, {}, {"document_kind": "oral"}]
    acts = [
        lambda query=query, only=narrow[n % 4]: with_facets(inquiry, query, only)
        for n, query in enumerate(asked)
    ]
    yield "a search with facets", slowest(acts), 150.0, MS
    yield f"phrases, of {PHRASES}, found otherwise", len(otherwise(inquiry, said, chance)), 0.0, ""


if __name__ == "__main__":
    for what, value, goal, unit in measures(Path(sys.argv[1])):
        print(f"{'met   ' if value <= goal else 'MISSED'} {what}: {value:.2f}{unit} (at most {goal:g}{unit})")
