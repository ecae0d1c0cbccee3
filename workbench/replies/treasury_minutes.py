"""Replies that answer several reports at once, as Treasury minutes do: which part of one answers ours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Passage
from .whose_words import folded

# ``Fourth Report of Session 2029–30``: the heading over each report's part.
_OPENS = re.compile(r"^(?:the )?[\w-]+(?: [\w-]+)? report (?:of|from) session \d{4}", re.IGNORECASE)


def ours(passages: Sequence[Passage], titles: Sequence[str]) -> list[Passage]:
    """Return the passages of a reply without the parts that answer reports which are not held.

    A part begins with a heading such as *Fourth Report of Session 2029–30*; it is ours where one of its headings is the
    title of a report held. Where that finds no part for one of ``titles``, nothing is left out: titles differ.
    """
    parts = _parts(passages)
    plain = [_plain(title) for title in titles]
    of_title = [[n for n, part in enumerate(parts) if n and _is_headed(part, title)] for title in plain]
    if (
        len(parts) < 3
        or not plain
        or not all(title and found for title, found in zip(plain, of_title, strict=True))
    ):
        return list(passages)
    kept = {0, *(n for found in of_title for n in found)}
    return [passage for n, part in enumerate(parts) if n in kept for passage in part]


def of_others(passages: Sequence[Passage], own: Sequence[Passage]) -> list[Passage]:
    """Return what `ours` left out: the parts that answer reports which are not held."""
    kept = {passage.passage_id for passage in own}
    return [passage for passage in passages if passage.passage_id not in kept]


def _parts(passages: Sequence[Passage]) -> list[list[Passage]]:
    """Return what stands before the first report's heading, then each report's part."""
    parts: list[list[Passage]] = [[]]
    for passage in passages:
        if passage.kind == "heading" and _OPENS.match(passage.text):
            parts.append([])
        parts[-1].append(passage)
    return parts


def _is_headed(part: Sequence[Passage], title: str) -> bool:
    return any(p.kind == "heading" and title in _plain(p.text) for p in part)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text).lower()))
