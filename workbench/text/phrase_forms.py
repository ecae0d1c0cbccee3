"""The ways in which a phrase is written: with a space, a hyphen, or in one word."""

from __future__ import annotations

from collections.abc import Iterable

from .english.patterns_in_tables import in_table
from .folding import fold

_BETWEEN = in_table("text/forms", "a blank or hyphen")


def variants(phrase: str) -> list[str]:
    """Return the ways in which ``phrase`` is written: “out of area” and “out-of-area”, “co-op” and “coop”.

    A space may be a hyphen, a hyphen may be a space or nothing. All gaps of a phrase of more than five change
    together, which keeps the list short.
    """
    from itertools import product

    parts = _BETWEEN.split(" ".join(fold(phrase)[0].split()))
    words, gaps = parts[::2], parts[1::2]
    choices = [(" ", "-") if gap == " " else ("-", " ", "") for gap in gaps]
    if len(gaps) > 5:
        ways: Iterable[tuple[str, ...]] = [tuple(gaps), tuple(" " for _ in gaps), tuple("-" for _ in gaps)]
    else:
        ways = product(*choices)
    written = ["".join(a + b for a, b in zip(words, (*way, ""), strict=True)) for way in ways]
    return list(dict.fromkeys(written))
