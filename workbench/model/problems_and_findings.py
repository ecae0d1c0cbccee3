"""What is wrong: in a draft, or with what could not be used."""

from __future__ import annotations

from dataclasses import dataclass

from .values import SAYS_RIGHT


@dataclass(frozen=True)
class Finding:
    """Something in a draft that the evidence does not bear out; ``finding_id`` hashes the words, not where they stand.

    ``start`` to ``end`` are offsets of ``quote`` into the draft's passage; ``right`` is what the evidence has.
    ``certainty`` is *wrong* where the evidence says otherwise, *look* where only a reader can tell.
    """

    finding_id: str
    kind: str
    passage_id: str
    start: int
    end: int
    quote: str
    right: str = ""
    explanation: str = ""
    certainty: str = "wrong"
    target_passage_id: str = ""
    status: str = "open"
    coder: str = ""
    decided: str = ""
    note: str = ""

    @property
    def wants_right(self) -> bool:
        """Whether what is right has to be said beside the explanation, which does not name it."""
        return bool(self.right) and self.kind not in SAYS_RIGHT


@dataclass(frozen=True)
class Problem:
    """Something that could not be used, where it stands, and why.

    ``own``: it is about a table of the researcher's own, or settled in one, and stays inside. ``why`` is one of
    `model.PROBLEM_WHYS`, ``about`` the ids, numbers and names that it is about, and ``reason`` the sentence made of
    both.
    """

    document_id: str
    page: int | None
    start: int | None
    text: str
    reason: str
    severity: str = "warning"
    own: bool = False
    why: str = ""
    about: tuple[str, ...] = ()
