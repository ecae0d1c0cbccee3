"""What each witness says under each question, and which of it a sentence of a draft is about."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model import Passage, tables
from ..text import same_words
from ..text.english.wordings import pattern_of
from ..text.stems import COMMON_STEMS, stems

if TYPE_CHECKING:
    import pandas as pd

_ENOUGH = 3  # words of a quotation that stand somewhere to the letter, and not by chance


@dataclass(frozen=True)
class Place:
    """What one person says under one question."""

    document_id: str
    question: str
    person_id: str
    label: str
    passage_ids: tuple[str, ...]
    text: str

    @cached_property
    def folded(self) -> str:
        """The text as it is compared."""
        return same_words.fold(self.text).casefold()

    @cached_property
    def terms(self) -> frozenset[str]:
        """What the text is about (`terms`)."""
        return terms(self.text)

    @property
    def printed(self) -> str:
        """The place as a reference: ``Q37 [Professor Hale]``."""
        return f"{self.question} [{self.label}]"


@dataclass(frozen=True)
class Places:
    """All places of the oral evidence held."""

    places: tuple[Place, ...]

    @classmethod
    def of(cls, passages: pd.DataFrame, oral: Iterable[str]) -> Places:
        """Return the places of the answers in oral documents (their ids are ``oral``)."""
        said: dict[tuple[str, str, str], list[Passage]] = defaultdict(list)
        asked = passages["locator"].str.fullmatch(r"Q\d+") & passages["document_id"].isin(list(oral))
        rows: list[Passage] = tables.rows(passages[asked], Passage)
        for one in rows:
            if one.speaker:
                said[one.document_id, one.locator, one.person_id or one.speaker].append(one)
        return cls(tuple(_place(key, rows) for key, rows in said.items()))

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """How rare each term is among the places."""
        counted = Counter(term for place in self.places for term in place.terms)
        return {term: math.log1p(len(self.places) / n) for term, n in counted.items()}

    def by(self, person_id: str) -> list[Place]:
        """Return what one person says, question by question."""
        return self._by_person.get(person_id, [])

    def under(self, question: str) -> list[Place]:
        """Return what everybody says under a question."""
        return self._by_question.get(question, [])

    @cached_property
    def _by_person(self) -> Mapping[str, list[Place]]:
        return _grouped(self.places, lambda place: place.person_id)

    @cached_property
    def _by_question(self) -> Mapping[str, list[Place]]:
        return _grouped(self.places, lambda place: place.question)

    def standing(
        self, quotes: Sequence[str], among: Iterable[Place] | None = None, least: int = _ENOUGH
    ) -> list[Place]:
        """Return the places where quotations of ``least`` words or more stand to the letter, most words first."""
        places = self.places if among is None else among
        scored = [(_words(quotes, place, least), n, place) for n, place in enumerate(places)]
        return [place for score, _, place in sorted(scored, key=lambda s: (-s[0], s[1])) if score]

    def likeness_of(self, said: frozenset[str], place: Place) -> float:
        """Return how much of what is said a place says, too: the rarities of the terms in common."""
        return sum(self.rarity[term] for term in said & place.terms)


def _place(key: tuple[str, str, str], rows: list[Passage]) -> Place:
    text = " ".join(row.text for row in rows)
    ids = tuple(row.passage_id for row in rows)
    return Place(key[0], key[1], key[2], rows[0].speaker, ids, text)


def _grouped(places: Iterable[Place], by: Callable[[Place], str]) -> Mapping[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        found[by(place)].append(place)
    return dict(found)


def _words(quotes: Sequence[str], place: Place, least: int) -> int:
    counted = [(same_words.words(quote), quote) for quote in quotes]
    return sum(count for count, quote in counted if count >= least and stands(quote, place))


def stands(quote: str, place: Place) -> bool:
    """Say whether a quotation's words stand in a place, but for capitals, stops at its end, and marked changes."""
    parts = [
        p
        for p in pattern_of("prose", "a change or a gap").split(same_words.fold(quote))
        if same_words.words(p) >= 2
    ]
    bare = [part.strip(" .,;:").casefold() for part in parts]
    return bool(bare) and all(
        part in place.folded and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", place.folded) for part in bare
    )


def terms(text: str) -> frozenset[str]:
    """Return the stems of a text that say what it is about, and its pairs of neighbouring stems."""
    single = stems(text)
    alone = {stem for stem in single if stem not in COMMON_STEMS}
    pairs = {f"{a} {b}" for a, b in pairwise(single) if not (a in COMMON_STEMS and b in COMMON_STEMS)}
    return frozenset(alone | pairs)
