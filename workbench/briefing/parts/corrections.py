"""What a witness said later that changes what they said before: nobody is quoted in words that they took back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...model import Link, Passage, tables
from ...suggestions.bearing import stance
from ...suggestions.bearing.what_it_asks import content
from ...text.english.patterns_in_tables import in_table
from ..material import Material
from ..rows_by_id import Lookup
from . import excerpts

DECIDED = (stance.FOR, stance.AGAINST, stance.QUALIFIED)
NEAR = 1  # a correction is of the speaker's last so many answers, unless it has words in common
COMMON = 3  # stems in common, by which it is of an earlier one
BRIEF = 6  # words: a shorter answer (“Yes, every week.”) is none that is gone past
_CORRECTS = in_table("answers", "corrects")
_NOTED = in_table("answers", "was corrected")


@dataclass(frozen=True)
class Later:
    """Words that were said later: their passage, where in it, and the bearing a person decided (or nothing)."""

    passage: Passage
    span: tuple[int, int]
    bearing: str = ""


@dataclass(frozen=True, eq=False)
class Corrections:
    """What is known of corrections in a body of evidence."""

    lookup: Lookup
    decided: Mapping[str, Sequence[Link]]
    of_item: Mapping[str, Sequence[Link]]
    correcting: Mapping[tuple[str, str], Sequence[Later]]

    @classmethod
    def of(cls, material: Material, lookup: Lookup) -> Corrections:
        """Return the corrections of a material: in plain words, and by bearings or notes of a person."""
        decided: dict[str, list[Link]] = defaultdict(list)
        of_item: dict[str, list[Link]] = defaultdict(list)
        for link in tables.rows(material.links, Link):
            if link.status == "confirmed" and link.bearing in DECIDED and link.passage_id in lookup.passages:
                decided[link.passage_id].append(link)
                of_item[link.recommendation_id].append(link)
        correcting: dict[tuple[str, str], list[Later]] = defaultdict(list)
        for passage in lookup.passages.values():
            if passage.kind != "question" and (found := _CORRECTS.search(passage.text)):
                starts = [at for at in excerpts.sentence_starts(passage.text) if at <= found.start()]
                words = Later(passage, (starts[-1] if starts else 0, len(passage.text.rstrip())))
                correcting[_speaker(passage)].append(words)
        return cls(lookup, decided, of_item, correcting)

    def after(self, passage: Passage) -> Later | None:
        """Return what the same speaker said later that corrects a passage, or bears otherwise on the same item.

        A correction in plain words stands before another bearing; of several bearings, the last one said.
        """
        for one in self.correcting.get(_speaker(passage), ()):
            if self._later(one.passage, passage) and self._is_of(one.passage, passage):
                return Later(one.passage, one.span, self._bearing(one.passage, passage))
        found = sorted(self._otherwise(passage), key=lambda link: self._place(link.passage_id))
        return self._words(found[-1]) if found else None

    def taken_back(self, passage: Passage) -> bool:
        """Say whether a person noted that a passage was corrected, and the later words are not to be found."""
        noted = any(_NOTED.search(link.note) for link in self.decided.get(passage.passage_id, ()))
        return noted and self.after(passage) is None

    def _is_of(self, correction: Passage, passage: Passage) -> bool:
        if any(_NOTED.search(link.note) for link in self.decided.get(passage.passage_id, ())):
            return True
        turns = {
            p.turn
            for p in self.lookup.in_document(passage.document_id)
            if _speaker(p) == _speaker(passage)
            and passage.seq < p.seq <= correction.seq
            and excerpts.count_words(p.text) >= BRIEF
        }
        turns.discard(passage.turn)
        return len(turns) <= NEAR or len(content(correction.text) & content(passage.text)) >= COMMON

    def _otherwise(self, passage: Passage) -> Iterable[Link]:
        for own in self.decided.get(passage.passage_id, ()):
            for link in self.of_item[own.recommendation_id]:
                other = self.lookup.passages[link.passage_id]
                same = _speaker(other)[1] == _speaker(passage)[1] and _speaker(other)[1]
                if link.bearing != own.bearing and same and self._later(other, passage):
                    yield link

    def _bearing(self, later: Passage, passage: Passage) -> str:
        items = {link.recommendation_id for link in self.decided.get(passage.passage_id, ())}
        found = [k for k in self.decided.get(later.passage_id, ()) if k.recommendation_id in items]
        return found[0].bearing if found else ""

    def _words(self, link: Link) -> Later:
        passage = self.lookup.passages[link.passage_id]
        at = max(0, passage.text.find(link.quote)) if link.quote else 0
        return Later(passage, (at, at + len(link.quote)), link.bearing)

    def _later(self, one: Passage, than: Passage) -> bool:
        return self.lookup.order(one) > self.lookup.order(than)

    def _place(self, passage_id: str) -> tuple[int, int]:
        return self.lookup.order(self.lookup.passages[passage_id])


def _speaker(passage: Passage) -> tuple[str, str]:
    return passage.document_id, passage.person_id or passage.speaker
