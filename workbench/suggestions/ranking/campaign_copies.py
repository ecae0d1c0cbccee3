"""Letters of one campaign say the same paragraph many times: it is ranked, and suggested, once."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...model.because import Because
from ...text.stems import words
from .ranked_units import Unit, Units

if TYPE_CHECKING:
    from ...model import Evidence

SAME = 0.8  # of the words of two paragraphs together, how many both have


@dataclass(frozen=True)
class Copies:
    """Units to rank, and by unit the passages of the other letters that say nearly the same."""

    units: Units
    of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def reason(self, unit: Unit) -> Because | None:
        """Return as a reason how many letters say nearly the same, or nothing where only one does."""
        many = len(self.of.get(unit.unit_id, ()))
        return Because("copies", (str(many),)) if many else None


def once(found: Units, evidence: Evidence) -> Copies:
    """Return ``found`` with each paragraph of a campaign once, from its first letter that has it.

    Two paragraphs of letters of one campaign are nearly the same where eight in ten of their words are; what one
    letter adds stays.
    """
    import numpy as np

    campaigns, passages = evidence.campaigns, evidence.passages
    if not len(campaigns):
        return Copies(found)
    group = dict(zip(campaigns["document_id"], campaigns["group"], strict=True))
    here = passages[passages["document_id"].isin(group)]
    letter = dict(zip(here["passage_id"], here["document_id"], strict=True))
    theirs = found.in_documents(group)
    said = {n: frozenset(words(found[n].text)) for n in theirs.tolist()}
    common = Counter(word for several in said.values() for word in several)
    firsts: dict[str, _Firsts] = defaultdict(lambda: _Firsts(common))
    kept = np.ones(len(found), dtype=bool)
    copies: dict[str, list[str]] = defaultdict(list)
    for n, these in said.items():
        unit = found[n]
        document = letter[unit.passages[0]]
        same = firsts[group[document]].same(unit.unit_id, document, these)
        if same != unit.unit_id:
            kept[n] = False
            copies[same].append(unit.passages[0])
    return Copies(
        found.only(np.flatnonzero(kept)), {name: tuple(several) for name, several in copies.items()}
    )


@dataclass
class _Firsts:
    """The first letter's paragraph of each kind, found by its rarest words.

    Two that share eight words in ten share one of the rarest fifth of each: only those are compared, so that a
    thousand letters, each with words of its own, cost under a second.
    """

    common: Mapping[str, int]
    known: list[tuple[str, str, frozenset[str]]] = field(default_factory=list)
    having: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def same(self, name: str, letter: str, said: frozenset[str]) -> str:
        """Return the unit of another letter that says nearly the same, else ``name``, which is kept."""
        rarest = sorted(said, key=lambda word: (self.common[word], word))
        rarest = rarest[: len(said) - math.ceil(SAME * len(said)) + 1]
        for n in sorted({n for word in rarest for n in self.having[word]}):
            other, where, theirs = self.known[n]
            if where != letter and len(said & theirs) >= SAME * len(said | theirs):
                return other
        for word in rarest:
            self.having[word].append(len(self.known))
        self.known.append((name, letter, said))
        return name
