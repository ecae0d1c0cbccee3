"""What a reader may leave out, and what it must say of it: the rule, two signs at least, the words and their page.

Whatever a reader leaves out and does not say here is *lost* in the ledger, and its document *partial*: a reader of a
new format can forget to say it, and cannot keep it quiet.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model.ledger_entry import RULES, Rule

FEWEST_SIGNS = 2


@dataclass(frozen=True)
class Reason:
    """Why words are left out: a rule of the closed list, and the signs that were seen. One sign is never enough.

    Raises `ValueError` for a rule that is none of `RULES`, and for fewer than two signs.
    """

    rule: Rule
    signs: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.rule not in RULES:
            raise ValueError(f"“{self.rule}” is no rule by which a reader may leave something out")
        if len(set(self.signs)) < FEWEST_SIGNS:
            raise ValueError(f"{self.rule}: {len(set(self.signs))} sign; to leave words out takes two")


@dataclass(frozen=True)
class LeftOut:
    """Words that stand in no passage, by a rule; ``start`` to ``end`` in the stored text, -1 if they are not in it."""

    rule: str
    signs: tuple[str, ...]
    text: str
    page: int = 0
    start: int = -1
    end: int = -1


def left_out(reason: Reason, text: str, page: int = 0) -> LeftOut:
    """Return words that were left out of the stored text, with the reason."""
    return LeftOut(reason.rule, reason.signs, text, page)
