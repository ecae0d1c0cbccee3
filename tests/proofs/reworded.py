"""Other words for every sentence, over whole inquiries: each table, page, answer, export and checked draft stays."""

from __future__ import annotations

from typing import Any

from tests.made.reworded import sentences_reworded, written_back
from tests.proofs.__main__ import Row, aligned
from tests.same.cases import case_named, given

CASES = ("founding", "own-words", "house-style-1")


def prove() -> list[Row]:
    """Return for each inquiry how many things it gives, and how many are not what they were once written back."""
    rows = []
    for name in CASES:
        plain = dict(given(case_named(name)))
        with sentences_reworded():
            other = dict(given(case_named(name)))
        changed = [what for what, thing in plain.items() if not _same(thing, other.get(what))]
        words = sum(not _same(thing, other.get(what), back=False) for what, thing in plain.items())
        measured = f"{len(changed)} of {len(plain)} changed{': ' if changed else ''}{', '.join(changed)}; {words} reworded"
        rows.append((f"other words for every sentence of {name}", measured, "0 changed"))
    return rows


def _same(thing: Any, other: Any, *, back: bool = True) -> bool:
    if other is None:
        return False
    if not back:
        one, two = thing, other
    else:
        one, two = (written_back(thing) if isinstance(thing, bytes) else thing), written_back(other)
    if hasattr(one, "columns"):
        return bool(one.map(str).equals(two.map(str)))
    return bool(one == two)


if __name__ == "__main__":
    print(aligned(prove()))
