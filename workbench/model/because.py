"""Why a row is as it is: a word of a closed list, with the facts that it is about."""

from __future__ import annotations

from dataclasses import dataclass

Fact = str | tuple[str, ...]


@dataclass(frozen=True)
class Because:
    """A word of a closed list of `values.py`, with what it is about: ids, numbers and names, in a fixed order.

    ``said`` are words of a person, or of whoever checked a table, which the sentence repeats: no fact.
    """

    why: str
    facts: tuple[Fact, ...] = ()
    said: str = ""

    @classmethod
    def of(cls, why: str, *facts: Fact, said: str = "") -> Because:
        return cls(why, facts, said)

    @property
    def about(self) -> tuple[str, ...]:
        """The facts in one row, without those that are not known."""
        apart = [fact if isinstance(fact, tuple) else (fact,) for fact in self.facts]
        return tuple(one for fact in apart for one in fact if one)
