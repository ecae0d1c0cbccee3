"""Units of evidence in the order in which they bear on a text, each with what speaks for it.

What is weighed, and nothing else: the words (BM25 over the answer and, at less weight, its question; pairs of
words count too) · the witness whom the text names, and within that witness's answers the words of the clauses
that are about them · the words that the text quotes. Notes and their marks are not looked at.

The weights are few and round. They were fixed on the 33 paragraphs of one report that cite oral evidence, each
left out in turn (``tests/evaluation/retrieval.py``).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ...text.stems import COMMON, stem, words
from . import bm25, shared_phrases
from .bm25 import Postings
from .ranked_units import Unit, Units
from .shared_phrases import Echo
from .witness_names import Mention, Register, bare, clauses

if TYPE_CHECKING:
    from .bm25 import Floats

LOOKED_AT = 300  # units, best by words and names, in which quoted words are looked for
RARE = 0.05  # a word is rare that stands in at most one unit in twenty
INTERCEPT, SLOPE = -10.0, 6.75  # fitted to the same 33 paragraphs, as printed and without their quotations


@dataclass(frozen=True)
class Weights:
    """What each sign counts for, where the best words of all count 1.

    ``question``: a word of the question, beside one of the answer · ``context``: one of the heading or the
    discussion, beside one of the text itself · ``named``: the witness is named (or the office) · ``body``: the
    witness's body is · ``clause``: the best words, among the witness's answers, of the clauses about the
    witness · ``quoted``: words quoted that are past doubt · ``in_common``: a long run of words in common.
    """

    question: float = 0.4
    context: float = 0.3
    named: float = 0.5
    body: float = 0.15
    clause: float = 0.3
    quoted: float = 1.0
    in_common: float = 0.5


WEIGHTS = Weights()


@dataclass(frozen=True)
class Query:
    """A text that evidence is sought for, and what stands around it (its heading, its discussion)."""

    text: str
    context: str = ""


@dataclass(frozen=True)
class Ranked:
    """A unit with its score (not yet a probability: see `calibrated`) and what speaks for it.

    ``rare`` are rare words in common with the answer, rarest first, as the query prints them; ``common`` the
    others; ``asked`` those that only the question has.
    """

    unit: Unit
    score: float
    rare: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    named: str = ""
    by: str = ""
    echo: Echo | None = None


@dataclass
class Index:
    """Units, ready to be ranked for the queries that it was made for (others rank by the words they share)."""

    units: Units
    register: Register
    postings: Postings
    weights: Weights = WEIGHTS
    _said: dict[int, list[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        units: Units,
        register: Register,
        queries: Sequence[Query],
        weights: Weights = WEIGHTS,
    ) -> Index:
        """Return the index of ``units`` for ``queries``; it keeps only words that some query has."""
        wanted = [text for query in queries for text in (query.text, query.context)]
        return cls(units, register, bm25.count(units.said, weights.question, wanted), weights)

    def rank(self, query: Query, most: int | None = None) -> list[Ranked]:
        """Return the units for a query, best first, at most ``most``; ties in the order of the units."""
        ranking = self.ranking(query)
        return [ranking.one(n) for n in best(ranking.scores, most)]

    def ranking(self, query: Query) -> Ranking:
        """Return the scores of all units for a query, to be looked at one by one."""
        asked = _Asked.of(query, self.register)
        scores = self._by_words(asked) + self._by_name(asked)
        heard = self._echoes(asked, scores)
        for n, echo in heard.items():
            scores[n] += (self.weights.quoted if echo.marked else self.weights.in_common) * echo.strength
        return Ranking(self, asked, scores, heard)

    def _by_words(self, asked: _Asked) -> Floats:
        scores = self.postings.scores(bm25.tally((asked.text, 1.0), (asked.context, self.weights.context)))
        return scores / max(float(scores.max(initial=0.0)), 1e-9)

    def _by_name(self, asked: _Asked) -> Floats:
        import numpy as np

        scores, of_person = np.zeros(len(self.units)), self.units.by_person
        for person, (mention, share) in asked.named.items():
            if person in of_person:
                weight = self.weights.body if mention.by == "body" else self.weights.named
                scores[of_person[person]] += weight * share
        for person, text in asked.about.items():
            if person in of_person:
                own = of_person[person]
                local = self.postings.scores(bm25.tally((text, 1.0)))[own]
                scores[own] += self.weights.clause * local / max(float(local.max()), 1e-9)
        return scores

    def _echoes(self, asked: _Asked, scores: Floats) -> dict[int, Echo]:
        enough = bm25.past_doubt(len(self.units))
        quotations = shared_phrases.marked(asked.whole, self.postings.rarity, enough)
        shared = shared_phrases.runs(asked.whole)
        least = min([shared_phrases.RUN, *(len(one.words) for one in quotations)])
        stems = {stem(word) for word in words(asked.whole)}
        heard = {}
        for n in self.postings.with_a_run(best(scores, LOOKED_AT), stems, least):
            echo = shared_phrases.heard(self.words(n), quotations, shared, self.postings.rarity, enough)
            if echo:
                heard[n] = echo
        return heard

    def words(self, n: int) -> list[str]:
        """Return the words of the ``n``-th unit."""
        if n not in self._said:
            self._said[n] = words(self.units[n].text)
        return self._said[n]

    def is_rare(self, term: str) -> bool:
        """Say whether a stem stands in at most one unit in twenty (or in three, of few)."""
        return self.postings.shares[term] <= max(RARE, 3 / len(self.units))


@dataclass
class Ranking:
    """The scores of all units for one query."""

    index: Index
    asked: _Asked
    scores: Floats
    heard: Mapping[int, Echo]

    @cached_property
    def _known(self) -> list[tuple[int, str, bool]]:
        """The words of the query that any unit has, the rarest first: number, as printed, whether it is rare."""
        postings = self.index.postings
        known = [(s, w) for s, w in self.asked.printed.items() if s in postings.rarity]
        known.sort(key=lambda pair: (-postings.rarity[pair[0]], pair[0]))
        return [(postings.numbers[s], w, self.index.is_rare(s)) for s, w in known]

    def share(self, several: Sequence[str]) -> float:
        """Return how much of what the query is about some of its words are: 0 to 1, rare words for more."""
        rarity = self.index.postings.rarity
        whole = sum(rarity.get(s, 0.0) for s in self.asked.printed)
        return sum(rarity.get(s, 0.0) for s in {stem(w) for w in several}) / max(whole, 1e-9)

    def one(self, n: int) -> Ranked:
        """Return the ``n``-th unit with its score and what speaks for it."""
        unit, (said, question) = self.index.units[n], self.index.postings.words(n)
        rare = [w for number, w, is_rare in self._known if is_rare and number in said]
        common = [w for number, w, is_rare in self._known if not is_rare and number in said]
        only_asked = [w for number, w, _ in self._known if number not in said and number in question]
        named = self.asked.forms.get(unit.person_id, "")
        by = self.asked.named[unit.person_id][0].by if named else ""
        score = float(self.scores[n])
        return Ranked(
            unit, score, tuple(rare), tuple(common), tuple(only_asked), named, by, self.heard.get(n)
        )


def best(scores: Floats, most: int | None = None) -> list[int]:
    """Return the places of the highest scores, the best first, at most ``most``; of equal ones the first come first."""
    import numpy as np

    among = np.arange(len(scores))
    if most is not None and most < len(scores):
        among = np.flatnonzero(scores >= -np.partition(-scores, most - 1)[most - 1])
    order: list[int] = among[np.argsort(-scores[among], kind="stable")][:most].tolist()
    return order


@dataclass
class _Asked:
    """A query, read: its words without names, whom it names, and what it says of each."""

    text: str
    context: str
    whole: str
    named: dict[str, tuple[Mention, float]]
    forms: dict[str, str]
    about: dict[str, str]
    printed: dict[str, str]

    @classmethod
    def of(cls, query: Query, register: Register) -> _Asked:
        whole = f"{query.text}\n{query.context}"
        mentions = register.mentions(whole)
        cut = len(query.text)
        own = [m for m in mentions if m.end <= cut]
        beyond = [
            Mention(m.start - cut - 1, m.end - cut - 1, m.person_ids, m.by) for m in mentions[len(own) :]
        ]
        named: dict[str, tuple[Mention, float]] = {}
        forms: dict[str, str] = {}
        about: dict[str, list[str]] = defaultdict(list)
        for text, here in ((query.text, own), (query.context, beyond)):
            for mention in sorted(here, key=lambda m: m.by == "body"):  # a name says more than a body
                for person in mention.person_ids:
                    if person not in named:
                        named[person] = mention, 1 / len(mention.person_ids)
                        forms[person] = text[mention.start : mention.end]
            for clause in clauses(text, here):
                for person in clause.person_ids:
                    about[person].append(clause.text)
        text, context = bare(query.text, own), bare(query.context, beyond)
        said = {person: " ".join(parts) for person, parts in about.items()}
        return cls(text, context, whole, named, forms, said, _printed(text))


def _printed(text: str) -> dict[str, str]:
    """Return, for each stem of a text that says what it is about, the word as the text first has it."""
    found: dict[str, str] = {}
    for word in words(text):
        if word not in COMMON and len(word) > 2 and not word.isdigit():
            found.setdefault(stem(word), word)
    return found


def calibrated(score: float) -> float:
    """Return how likely it is that a report whose paragraph is the query would cite the unit: 0 to 1.

    A logistic curve through the 33 paragraphs of HC 245. Each left out in turn: of units given 0.6 or more
    (0.93 on average) 93 in 100 are cited, of 0.3 to 0.6 (0.44) 46, of 0.1 to 0.3 (0.17) 18, of 0.01 to 0.1
    1 or 2, and below that 1 in 1,000. An item without a report's paragraphs has only its own few words:
    then no score goes above 0.04 or so, and that is honest. Not a measure of how strongly it bears.
    """
    return 1 / (1 + math.exp(-(INTERCEPT + SLOPE * score)))
