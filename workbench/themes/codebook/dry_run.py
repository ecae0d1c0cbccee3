"""What a change to the codebook would gain and lose, before it is applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...model import Tag, tables
from ...text.veil import Veil, in_context
from .. import tag_passages

if TYPE_CHECKING:
    import pandas as pd

    from .codebook_rows import Codebook

SHOWN, AROUND = 5, 40


@dataclass(frozen=True)
class Change:
    """What a change would do to the tags of one theme: one row of `dry_run`.

    ``change`` is *new*, *gone* or *changed*. Counts are of tags: ``kept`` to the letter, ``moved`` (the same place
    with more or fewer words), ``gained``, ``lost``; ``confirmed_lost`` of those lost had been confirmed by somebody.
    ``gains`` and ``losses`` are examples: the words in 【 】, what stands around them, and the passage.
    """

    theme: str
    change: str
    kept: int
    moved: int
    gained: int
    lost: int
    confirmed_lost: int
    gains: tuple[str, ...]
    losses: tuple[str, ...]


def dry_run(
    passages: pd.DataFrame,
    before: Codebook,
    after: Codebook,
    meanings: Mapping[str, str] | None = None,
    *,
    tags: pd.DataFrame | None = None,
    veil: Veil | None = None,
) -> pd.DataFrame:
    """Return one row per theme whose rules differ (a `Change`), in the order of the alphabet; nothing is applied.

    Only these themes are looked for. ``tags`` are the inquiry's own, with what was decided on them; without them
    the codebook as it was is run too. Examples are the first `SHOWN` in the order of the evidence, with the words
    folded that ``veil`` says.
    """
    old, new = tag_passages.keys(before, meanings), tag_passages.keys(after, meanings)
    changed = sorted(theme for theme in {*old, *new} if old.get(theme) != new.get(theme))
    if tags is None:
        tags = tag_passages.tag(passages, before, meanings, themes=changed)
    ruled = tags[tags["origin"].str.startswith("rule:")]
    was, becomes = _by_theme(ruled), _by_theme(tag_passages.tag(passages, after, meanings, themes=changed))
    wanted = {tag.passage_id for by in (was, becomes) for theme in changed for tag in by.get(theme, ())}
    near = passages[passages["passage_id"].isin(wanted)]
    over = (veil or Veil()).over
    texts = {
        ident: over(ident, text)
        for ident, text in zip(near["passage_id"].tolist(), near["text"].tolist(), strict=True)
    }
    rows = [
        _Compared(was.get(theme, []), becomes.get(theme, [])).change(
            theme, "new" if theme not in old else "gone" if theme not in new else "changed", texts
        )
        for theme in changed
    ]
    return tables.table(Change, rows)


@dataclass
class _Compared:
    """The tags of one theme before and after, put into kinds."""

    was: list[Tag]
    becomes: list[Tag]
    kept: int = 0
    moved: int = 0
    gained: list[Tag] = field(default_factory=list)
    lost: list[Tag] = field(default_factory=list)

    def __post_init__(self) -> None:
        ids = {tag.tag_id for tag in self.was}
        before, after = _by_passage(self.was), _by_passage(self.becomes)
        for tag in self.becomes:
            if tag.tag_id in ids:
                self.kept += 1
            elif any(_overlap(tag, other) for other in before.get(tag.passage_id, ())):
                self.moved += 1
            else:
                self.gained.append(tag)
        for tag in self.was:
            if not any(_overlap(tag, other) for other in after.get(tag.passage_id, ())):
                self.lost.append(tag)

    def change(self, theme: str, kind: str, texts: Mapping[str, str]) -> Change:
        gains, losses = (
            tuple(_shown(tag, texts) for tag in found[:SHOWN]) for found in (self.gained, self.lost)
        )
        confirmed = sum(tag.status == "confirmed" for tag in self.lost)
        return Change(
            theme, kind, self.kept, self.moved, len(self.gained), len(self.lost), confirmed, gains, losses
        )


def _by_theme(tags: pd.DataFrame) -> dict[str, list[Tag]]:
    found: dict[str, list[Tag]] = defaultdict(list)
    rows: list[Tag] = tables.rows(tags, Tag)
    for tag in rows:
        found[tag.theme].append(tag)
    return found


def _by_passage(tags: list[Tag]) -> dict[str, list[Tag]]:
    found: dict[str, list[Tag]] = defaultdict(list)
    for tag in tags:
        found[tag.passage_id].append(tag)
    return found


def _overlap(one: Tag, other: Tag) -> bool:
    return one.start < other.end and other.start < one.end


def _shown(tag: Tag, texts: Mapping[str, str]) -> str:
    text = texts.get(tag.passage_id)
    if text is None:
        return f"【{tag.quote}】 ({tag.passage_id})"
    before, after = text[: tag.start], text[tag.end :]
    left = before if len(before) <= AROUND else "…" + before[-AROUND:].partition(" ")[2]
    right = after if len(after) <= AROUND else after[:AROUND].rpartition(" ")[0] + "…"
    left, words, right = in_context(left, text[tag.start : tag.end], right)
    return " ".join(f"{left}【{words}】{right} ({tag.passage_id})".split())
