"""Questions' numbers against what a transcript promises: its header's range, and a run without gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...model import Passage

# Ranges of numbers that a sentence names.
MOST_SHOWN = 12


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
        yield f"no question {_listed(missing)} was found"


def _listed(numbers: Sequence[int]) -> str:
    """Return numbers, three and more in a row as a range; where there are many ranges, how many numbers there are.

    >>> _listed([3, 4, 9, 10, 11, 12])
    '3, 4, 9–12'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    if len(shown) <= MOST_SHOWN:
        return ", ".join(shown)
    return f"{', '.join(shown[:MOST_SHOWN])} or of {sum(map(len, runs[MOST_SHOWN:])):,} more numbers"
