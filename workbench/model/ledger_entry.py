"""Every word of a document accounted for: where its letters went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Rule = Literal[
    "running head or foot",
    "page number",
    "line number",
    "contents",
    "index",
    "cover and imprint",
    "members and staff",
    "formal minutes",
    "list of witnesses",
    "list of evidence",
    "times and numbers of captions",
    "watermark",
]
RULES: tuple[Rule, ...] = get_args(Rule)
"""What a reader may leave out, and nothing else. Each needs two signs (`sources.left_out`)."""


@dataclass(frozen=True)
class LedgerEntry:
    """One page or part of a document, accounted for: where its letters and digits went, counted in characters.

    ``characters`` are counted in the file itself, not in what was read of it; blanks, hyphens and points are none.
    They stand ``in_passages``; in ``marks`` (speakers' labels, numbers, the marks of notes); in what was ``left_out``,
    one ``rule: characters`` for each rule; or they are ``unread`` (in the stored text and in no passage) or ``lost``
    (nowhere). ``added`` stand in passages and not in the file, ``moved`` stand there in another order, ``respaced``
    counts words that are parted or joined otherwise. ``page`` is empty where the format has no pages.
    """

    document_id: str
    page: int | None
    characters: int = 0
    in_passages: int = 0
    marks: int = 0
    left_out: tuple[str, ...] = ()
    unread: int = 0
    lost: int = 0
    added: int = 0
    moved: int = 0
    respaced: int = 0
    note: str = ""
