"""Several inquiries at once: one search over all of them, their people, and what their reports have said before.

Each stays what it is: nothing is written, no id is changed, and every row says whose it is.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import WorkbenchError
from ..model import Progress, Recommendation, Response, tables
from ..text import stems
from ..witnesses.campaigns import differing
from . import Inquiry
from . import open as open_one

if TYPE_CHECKING:
    import pandas as pd

    from ..finding.hits import Hits

ALIKE = 0.35
"""The cosine of two items' words, weighed by rarity in all the reports, from which on they stand side by side."""


@dataclass(frozen=True)
class SaidBefore:
    """An item of one report and a like one of another; ``likeness`` is 0 to 1, ``differs`` compares their wording.

    ``position`` and ``wording`` are the reply to the earlier one, ``state`` and ``since`` what was done then; nothing
    where no reply, or no act, is held.
    """

    inquiry: str
    recommendation_id: str
    text: str
    earlier_inquiry: str
    earlier_id: str
    earlier_text: str
    likeness: float
    differs: str
    position: str = ""
    wording: str = ""
    state: str = ""
    since: str = ""


@dataclass(frozen=True, eq=False)
class Inquiries:
    """Several inquiries by the names of their folders, in the order in which they were given.

    together = wb.open_inquiries(["evidence/a", "evidence/b"])
    together.search("placement*")["a"]          # the hits in each
    together.said_before("b")                   # what b recommends, and a recommended
    """

    by_name: Mapping[str, Inquiry]

    def search(self, query: str = "", *, exact: bool = False, order: str = "rank") -> dict[str, Hits]:
        """Return the passages of each inquiry that hold the words of a query (`Inquiry.search`)."""
        return {name: one.search(query, exact=exact, order=order) for name, one in self.by_name.items()}

    @property
    def people(self) -> pd.DataFrame:
        """The people of all inquiries, each row with the inquiry whose it is: nobody is taken for somebody else."""
        import pandas as pd

        frames = [one.people.assign(inquiry=name) for name, one in self.by_name.items()]
        return pd.concat(frames, ignore_index=True)

    def said_before(self, name: str) -> pd.DataFrame:
        """Return the items of one inquiry’s report beside like ones of the others’: one row per pair (`SaidBefore`).

        The likest first under each item. Which came first is for a reader to say: reports’ days are not compared.
        Raises `WorkbenchError` where there is no inquiry of that name.
        """
        if name not in self.by_name:
            raise WorkbenchError(
                f"there is no inquiry “{name}” among these",
                "said_before",
                f"There are: {', '.join(self.by_name)}.",
            )
        return tables.table(SaidBefore, _said_before(name, self.by_name))


def open_inquiries(paths: Iterable[Path | str], *, audience: str = "") -> Inquiries:
    """Open several inquiries, to search and compare. Raises `WorkbenchError` where two folders have one name.

    ``audience`` as of `open`.
    """
    found: dict[str, Inquiry] = {}
    for path in map(Path, paths):
        name = path.resolve().name
        if name in found:
            raise WorkbenchError(
                f"two of the folders are called {name}", str(path), "Give one of them another name."
            )
        found[name] = open_one(path, audience=audience)
    if not found:
        raise WorkbenchError("no inquiry is named", "open_inquiries", "Name the folders of two or more.")
    return Inquiries(found)


def _said_before(name: str, inquiries: Mapping[str, Inquiry]) -> Iterator[SaidBefore]:
    items: dict[str, list[Recommendation]] = {
        key: tables.rows(one.recommendations, Recommendation) for key, one in inquiries.items()
    }
    weights = _weights([item.text for rows in items.values() for item in rows])
    vectors = {key: [_vector(item.text, weights) for item in rows] for key, rows in items.items()}
    for item, words in zip(items[name], vectors[name], strict=True):
        pairs = [
            (_cosine(words, theirs), key, other)
            for key, rows in items.items()
            if key != name
            for other, theirs in zip(rows, vectors[key], strict=True)
        ]
        for likeness, key, other in sorted(
            (pair for pair in pairs if pair[0] >= ALIKE), key=lambda pair: (-pair[0], pair[1])
        ):
            yield SaidBefore(
                name, item.recommendation_id, item.text, key, other.recommendation_id, other.text,
                round(likeness, 2), differing(other.text, item.text), **_what_came(inquiries[key], other),
            )  # fmt: skip


def _what_came(inquiry: Inquiry, item: Recommendation) -> dict[str, str]:
    """Return the reply to an item, and the last that is known to have been done."""
    replies: Sequence[Response] = [
        one
        for one in tables.rows(inquiry.responses, Response)
        if one.recommendation_id == item.recommendation_id and one.status != "dismissed"
    ]
    acts: Sequence[Progress] = sorted(
        (
            one
            for one in tables.rows(inquiry.progress, Progress)
            if one.recommendation_id == item.recommendation_id
        ),
        key=lambda one: one.date,
    )
    found = {"position": replies[0].position, "wording": replies[0].wording} if replies else {}
    return found | ({"state": acts[-1].state, "since": acts[-1].date} if acts else {})


def _weights(texts: Sequence[str]) -> Mapping[str, float]:
    having = Counter(word for text in texts for word in set(_words(text)))
    return {word: math.log(1 + len(texts) / count) for word, count in having.items()}


def _vector(text: str, weights: Mapping[str, float]) -> dict[str, float]:
    return {word: count * weights[word] for word, count in Counter(_words(text)).items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    shared: Any = sum(weight * other.get(word, 0.0) for word, weight in one.items())
    lengths = math.hypot(*one.values()) * math.hypot(*other.values()) if one and other else 0.0
    return shared / lengths if lengths else 0.0


def _words(text: str) -> list[str]:
    return [stems.stem(word) for word in stems.words(text) if len(word) > 1 and word not in stems.COMMON]
