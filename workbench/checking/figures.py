"""Figures in a draft's sentences that the evidence cited there does not give, nor any that is held."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Finding
from . import numbers
from .claims import Claim
from .draft import Draft

_FIGURE = re.compile(
    r"(?<![\w.,£$€])[£$€]?\d+(?:,\d+)*(?:\.\d+)?(?:\s?(?:%|per cent|percent|million|billion|thousand|bn|m)\b|\s?%)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED = re.compile(
    r"^\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_QUOTED = re.compile(r"“[^”]*”")


def found(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each figure of a sentence with a note that neither what is cited nor other evidence gives."""
    held = {numbers.value(m[0]) for text in draft.held.passages["text"] for m in _FIGURE.finditer(text)}
    for claim in draft.claims:
        if all(row.status == "resolved" for row in claim.citations):
            yield from _absent(claim, draft, held)


def _absent(claim: Claim, draft: Draft, held: set[str]) -> Iterable[Finding]:
    targets = [draft.texts[t] for row in claim.citations for t in row.target_passage_ids]
    under = {(t.document_id, t.locator) for t in targets}
    said = " ".join(p.text for p in draft.texts.values() if (p.document_id, p.locator) in under)
    spelt = {numbers.value(word) for word in re.findall(r"[\w-]+", said)}
    given = {numbers.value(m[0]) for m in _FIGURE.finditer(said)} | spelt
    text = claim.passage.text
    quoted = [m.span() for m in _QUOTED.finditer(text)]
    for figure in _FIGURE.finditer(text, claim.start, claim.end):
        if any(a <= figure.start() < b for a, b in quoted) or numbers.value(figure[0]) in given | held:
            continue
        if _YEAR.fullmatch(figure[0]) or _DATED.match(text[figure.end() :]):
            continue
        where = ", ".join(dict.fromkeys(row.text for row in claim.citations))
        right = _instead(text[figure.end() : claim.end], said)
        told = f"Nobody gives “{figure[0]}” in the evidence held; the note cites {where}"
        told += f", which has {right}." if right else "."
        yield Finding(
            "", "figure not found", claim.passage.passage_id, *figure.span(), figure[0], right, told, "look"
        )


def _instead(after: str, said: str) -> str:
    """Return the figure that what is cited has before the same word, or its only one."""
    found = list(_FIGURE.finditer(said))
    word = re.match(r"\W*(\w+)", after)
    same = [m[0] for m in found if word and re.match(rf"\W*{re.escape(word[1])}\b", said[m.end() :], re.I)]
    alone = [m[0] for m in found] if len(found) == 1 else []
    return (same or alone or [""])[0]
