"""How good the suggestions are: precision from decisions, recall from a random sample that was read without them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..model import Coding, Tag, tables
from .confidence_intervals import REPEATS, interval
from .sampling import RANDOM

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

UNKNOWN = "recall unknown: no random sample has been read without suggestions"
FEWEST_FOR_PERCENT = 30


@dataclass(frozen=True)
class Precision:
    """Of the machine's tags of a theme that were decided on, how many were confirmed; ``undecided`` are the rest."""

    theme: str
    confirmed: int
    dismissed: int
    undecided: int
    sessions: int
    precision: float | None
    low: float | None
    high: float | None
    statement: str


@dataclass(frozen=True)
class Recall:
    """Of the passages of a random sample that a reader coded with a theme, how many the machine had tagged with it.

    ``read`` is how many passages were read; ``disputed`` how many of them coders were equally divided on, which are
    left out.
    """

    theme: str
    read: int
    coded: int
    found: int
    disputed: int
    sessions: int
    recall: float | None
    low: float | None
    high: float | None
    statement: str


def precision(tags: pd.DataFrame, passages: pd.DataFrame, *, repeats: int = REPEATS) -> pd.DataFrame:
    """Return one row per theme (a `Precision`), in the order of the alphabet, from what was decided on suggestions.

    Tags that a person added are left out: nothing suggested them. What is decided first is seldom what is typical,
    and no share is given where nothing is decided. The interval is over draws of whole sessions.
    """
    owner = dict(zip(passages["passage_id"].tolist(), passages["document_id"].tolist(), strict=True))
    counts: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    waiting: dict[str, int] = defaultdict(int)
    rows: list[Tag] = tables.rows(tags[~tags["origin"].str.startswith("person:")], Tag)
    for tag in rows:
        waiting[tag.theme] += tag.status == "suggested"
        if tag.status in ("confirmed", "dismissed"):
            counts[tag.theme][owner.get(tag.passage_id, "")][tag.status == "dismissed"] += 1
    found = []
    for theme in sorted(waiting):
        by_session = [(yes, yes + no) for yes, no in counts[theme].values()]
        confirmed, decided = (sum(pair[n] for pair in by_session) for n in (0, 1))
        share, low, high = _share(by_session, repeats)
        words = (
            f"{confirmed} of {decided} decided were confirmed"
            if decided
            else "precision unknown: none is decided"
        )
        words += _percent(share, low, high, decided)
        found.append(
            Precision(
                theme,
                confirmed,
                decided - confirmed,
                waiting[theme],
                len(by_session),
                share,
                low,
                high,
                words,
            )
        )
    return tables.table(Precision, found)


def recall(
    codings: pd.DataFrame,
    sample: pd.DataFrame,
    tags: pd.DataFrame,
    themes: Iterable[str],
    *,
    repeats: int = REPEATS,
) -> pd.DataFrame:
    """Return one row per theme of ``themes`` (a `Recall`), in their order.

    Only passages that were drawn at random (``sample.how``) and read on a sheet count; for a theme without any,
    the statement is “recall unknown”. A passage is found where a machine's tag of the theme stands in it, whatever
    was decided of that since. Of several coders most decide.
    """
    drawn = set(sample.loc[sample["how"] == RANDOM, "passage_id"])
    names = set(sample.loc[sample["how"] == RANDOM, "sample"])
    made = tags[~tags["origin"].str.startswith("person:")]
    tagged = set(zip(made["passage_id"].tolist(), made["theme"].tolist(), strict=True))
    said: dict[str, dict[tuple[str, str], list[bool]]] = defaultdict(lambda: defaultdict(list))
    rows: list[Coding] = tables.rows(codings, Coding)
    for row in rows:
        if row.sample in names and row.passage_id in drawn:
            said[row.theme][row.document_id, row.passage_id].append(row.coded == "yes")
    return tables.table(Recall, [_recall(theme, said[theme], tagged, repeats) for theme in themes])


def _recall(
    theme: str, said: Mapping[tuple[str, str], list[bool]], tagged: set[tuple[str, str]], repeats: int
) -> Recall:
    if not said:
        return Recall(theme, 0, 0, 0, 0, 0, None, None, None, UNKNOWN)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    disputed = 0
    for (document, passage_id), values in said.items():
        disputed += 2 * sum(values) == len(values)
        hits = counts[document]
        if 2 * sum(values) > len(values):
            hits[0] += (passage_id, theme) in tagged
            hits[1] += 1
    by_session = [(found, coded) for found, coded in counts.values()]
    found, coded = (sum(pair[n] for pair in by_session) for n in (0, 1))
    share, low, high = _share(by_session, repeats)
    words = f"found {found} of {coded} passages that a reader coded, in a random sample of {len(said)}"
    if not coded:
        words = f"recall unknown: no passage of a random sample of {len(said)} was coded with it"
    words += _percent(share, low, high, coded)
    return Recall(theme, len(said), coded, found, disputed, len(by_session), share, low, high, words)


def _share(
    by_session: list[tuple[int, int]], repeats: int
) -> tuple[float | None, float | None, float | None]:
    import numpy as np

    whole = sum(of for _, of in by_session)
    if not whole:
        return None, None, None
    low, high = interval(np.array(by_session, dtype=float), _shares, repeats)
    return round(sum(n for n, _ in by_session) / whole, 6), low, high


def _shares(counts: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    import numpy as np

    part, whole = counts.T
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(whole > 0, part / whole, np.nan)


def _percent(share: float | None, low: float | None, high: float | None, of: int) -> str:
    if share is None or of < FEWEST_FOR_PERCENT:
        return ""
    between = "" if low is None or high is None else f"; 95 % interval {100 * low:.0f}–{100 * high:.0f} %"
    return f" ({100 * share:.0f} %{between})"
