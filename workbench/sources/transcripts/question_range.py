"""Questions' numbers against what a transcript promises: its header's range, and a run without gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Passage


def gaps(passages: Iterable[Passage], announced: tuple[int, int] | None) -> Iterator[str]:
    """Yield what is amiss with the questions' numbers, in words: another range than ``announced``, numbers left out."""
    asked = (p for p in passages if p.kind == "question" and p.locator.startswith("Q"))
    firsts = list(dict.fromkeys(int(p.locator[1:]) for p in asked))
    if not firsts:
        return
    if announced and (firsts[0], firsts[-1]) != announced:
        said = f"{announced[0]}–{announced[1]}"
        yield f"the header announces questions {said}; the text has {firsts[0]}–{firsts[-1]}"
    missing = sorted(set(range(min(firsts), max(firsts) + 1)) - set(firsts))
    if missing:
        yield f"no question {', '.join(map(str, missing))} was found"
