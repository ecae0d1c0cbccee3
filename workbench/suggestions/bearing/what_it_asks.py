"""What an item of a report asks for, in stems, and how much of it a sentence or a question speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ...model import Recommendation
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from ...text.stems import COMMON_STEMS, stem, stems

WIDESPREAD = 0.1  # a stem that stands in more than one unit in ten says little of what a sentence is about
RARE = 0.05  # one that stands in one unit in twenty says it alone, right after “we would support”
_FEW = 3  # and in a small body of evidence, one that stands in more than three
_ASKING = in_table("asking", "asks in an item")
_NEGATIVE = in_table("sides", "denied in an item")
# Words of every report, and of every witness who takes a side: they are what nothing is about.
_EVERYWHERE = COMMON_STEMS | frozenset(
    stem(word)
    for word in "government committee report reports recommend recommends recommendation recommendations recommended "
    "inquiry response paragraph chapter evidence witness witnesses support supports supported agree welcome oppose "
    "consider ensure ensures important essential vital need needs urgent believe view views issue issues people "
    "person uk country work working good better best new use used using uses make makes made take provide set put "
    "able different part kind example question point right first whilst order draft conclude note noted seen "
    "outline detail expect ask asks propose proposal proposals action actions hear heard yes absolutely sure want "
    "there here like look see given give get help mr ms mrs dr sir minister think thing year years time keep kept find "
    "become bring hold show turn tell told know leave call play let begin start happen seem come mean work enough "
    "number clear particular certain great real simply able way ways sort lot bit whole part fact case area "
    "amend concern concerned problem truly".split()
)  # fmt: skip


@dataclass(frozen=True)
class Ask:
    """One sentence of an item that asks for something (of a conclusion: any); ``negative`` has a “not” in it."""

    text: str
    stems: frozenset[str]
    negative: bool


@dataclass(frozen=True)
class Shared:
    """What some words have in common with an item: as printed, and whether that is little."""

    words: tuple[str, ...] = ()
    telling: int = 0
    negative: bool = False

    def enough(self, weight: int, telling: int = 1) -> bool:
        """Say whether the words in common, those that are not widespread counted twice, come to ``weight``, and
        at least ``telling`` of them are not widespread."""
        return self.telling >= telling and len(self.words) + self.telling >= weight


@dataclass
class Asks:
    """The items of a report as what they ask; ``spread`` counts the units in which each stem stands."""

    of_item: Mapping[str, list[Ask]]
    whole: Mapping[str, Ask]
    spread: Mapping[str, int] = field(default_factory=dict)
    size: int = 0

    @classmethod
    def of(cls, items: Iterable[Recommendation], spread: Mapping[str, int], size: int) -> Asks:
        """Return the asks of ``items``, to be compared with evidence of ``size`` units."""
        several = list(items)
        whole = {item.recommendation_id: Ask(item.text, content(item.text), False) for item in several}
        return cls({item.recommendation_id: _asks(item) for item in several}, whole, spread, size)

    def told_by(self, text: str) -> list[tuple[str, bool, bool]]:
        """Return the stems of an item's text, each with whether it tells anything here, and whether it is rare."""
        return [
            (one, self._tells(one), self._is_rare(self.spread.get(one, 0))) for one in sorted(content(text))
        ]

    def shared(self, recommendation_id: str, words: str, *, plainly: bool = False) -> Shared:
        """Return what ``words`` share with the sentence of an item that shares most with them.

        A sentence that says “not” is left out where ``plainly``: who agrees with it may say either.
        """
        found = [self._with(ask, words) for ask in self.of_item.get(recommendation_id, ())]
        if plainly:
            found = [one for one in found if not one.negative]
        return max(found, key=lambda one: (len(one.words), one.telling), default=Shared())

    def anywhere(self, recommendation_id: str, words: str) -> Shared:
        """Return what ``words`` share with the whole of an item."""
        ask = self.whole.get(recommendation_id)
        return self._with(ask, words) if ask else Shared()

    def text(self, recommendation_id: str) -> str:
        """Return the words of an item, ``""`` for an unknown one."""
        ask = self.whole.get(recommendation_id)
        return ask.text if ask else ""

    def head(self, recommendation_id: str, words: str, most: int = 3) -> bool:
        """Say whether a rare word of the item is among the first words that say what a side is taken on."""
        first = [w for w in pattern_of("prose", "letters and figures").findall(words) if content(w)][:most]
        shared = self.shared(recommendation_id, " ".join(first), plainly=True)
        return any(self._is_rare(self._stands_in(word)) for word in shared.words)

    def _with(self, ask: Ask, words: str) -> Shared:
        kept: dict[str, str] = {}
        for word in pattern_of("prose", "a word").findall(words):
            one = stem(word.lower().replace("’", "").replace("'", ""))
            if one in ask.stems:
                kept.setdefault(one, word)
        telling = sum(self._tells(s) for s in kept)
        return Shared(tuple(kept.values()), telling, ask.negative)

    def _tells(self, one: str) -> bool:
        return self.spread.get(one, 0) <= max(WIDESPREAD * self.size, _FEW)

    def _is_rare(self, units: int) -> bool:
        return units <= max(RARE * self.size, _FEW)

    def _stands_in(self, word: str) -> int:
        return max((self.spread.get(one, 0) for one in content(word)), default=self.size)


def content(text: str) -> frozenset[str]:
    """Return the stems of a text that say what it is about."""
    return frozenset(s for s in stems(text) if s not in _EVERYWHERE and len(s) > 2 and not s.isdigit())


def _asks(item: Recommendation) -> list[Ask]:
    from ...text import pipelines

    text = pattern_of("prose", "its own paragraphs").sub("", item.text)
    said = [text[start:end] for start, end in pipelines.sentences(text)]
    asking = [one for one in said if _ASKING.search(one)] if item.kind != "conclusion" else said
    return [Ask(one, content(one), bool(_NEGATIVE.search(one))) for one in asking or said]
