"""Page one, for the moment that it is read at: what was asked, heard, found, recommended, replied, done, and not known.

What each of its blocks says: `first_page_lines.py`. All is built from tables, the same for every inquiry; what is real
and what is illustrative are never counted or listed together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...errors import WorkbenchError
from .excerpts import count_words
from .first_page_lines import INTERESTS, Block, Held, Line, blocks, invented

if TYPE_CHECKING:
    from ..material import Material

MOMENTS: Mapping[str, tuple[str, ...]] = {
    "hearing": ("what", "asked", "heard", "unknown", "figures", "ask", "replied"),
    "drafting": ("what", "heard", "contested", "thin", "uncited", "unknown", "figures"),
    "launch": ("what", "asked", "heard", "found", "replied", "figures", "unknown"),
    "reply": ("what", "replied", "done", "unknown", "figures", "ask"),
    "debate": ("what", "asked", "heard", "found", "replied", "done", "returned", "unknown", "figures", "ask"),
}
"""What page one says at each moment, in order: the night before a hearing, while a report is drafted, and so on."""
USUAL = "debate"
BESIDE = ("what", "asked", "heard", "returned", "unknown", "figures", "ask")
"""What of it stands before a longer briefing, whose recommendations, replies and progress follow at once."""
INSIDE = "drafting"
ROOM = 840
"""Words that fit on one printed sheet of A4, beside its title; found by printing."""
LEAST: Mapping[str, int] = {
    "replied": 40, "unknown": 5, "ask": 3, "found": 3, "done": 5, "returned": 3, "figures": 4, "heard": 3,
}  # fmt: skip
"""How many lines of a block stay before those of others go; a block that is not here keeps two."""
WHOLE = ("replied", "done", "unknown", "ask")  # shortened last


@dataclass(frozen=True)
class FirstPage:
    """Page one: its blocks in order; below a rule, named so, what is illustrative (``invented``)."""

    moment: str
    blocks: tuple[Block, ...]
    invented: tuple[Line, ...] = ()


def check(moment: str, *, drafting: bool = True) -> None:
    """Raise `WorkbenchError` for a moment that is none, and for the committee's own where the public reads."""
    if moment and moment not in MOMENTS:
        raise WorkbenchError(f"“{moment}” is no moment", "moment", f"Choose one of: {', '.join(MOMENTS)}.")
    if moment == INSIDE and not drafting:
        raise WorkbenchError(
            "page one for drafting says how well each item is supported, which is the committee’s own judgement",
            "moment",
            "Make it for the committee: --audience committee.",
        )


def first_page(material: Material, held: Held, moment: str = "", *, alone: bool = True) -> FirstPage:
    """Return page one of a material for a moment, shortened to fit one sheet where it stands ``alone``."""
    wanted = MOMENTS[moment or USUAL] if alone or moment else BESIDE
    made: dict[str, Block] = {block.name: block for block in blocks(material, held)}
    found = [made[name] for name in wanted if name in made and made[name].lines]
    if not alone:  # interests stand at the head of a longer briefing
        found = [
            replace(one, lines=tuple(line for line in one.lines if line.head != INTERESTS)) for one in found
        ]
    below = invented(material, held)
    round_it = " ".join((material.rubric, material.licence, *material.groups, *material.supported_by))
    room = ROOM - count_words(round_it) - sum(line.words for line in below)
    return FirstPage(moment or USUAL, fitted(found, room) if alone else tuple(found), below)


def fitted(found: Sequence[Block], room: int) -> tuple[Block, ...]:
    """Return blocks in at most ``room`` words: the last lines of the longest go, and it says how many.

    >>> long = Block("found", "What it found", tuple(Line("five words are in here") for _ in range(9)))
    >>> [len(one.lines) for one in fitted([long], 30)], fitted([long], 30)[0].more
    ([5], 4)
    """
    kept = list(found)
    while sum(block.words for block in kept) > room:
        spare = [n for n, block in enumerate(kept) if len(block.lines) > LEAST.get(block.name, 2)]
        more = [n for n, block in enumerate(kept) if len(block.lines) > 1]
        spare = spare or [n for n in more if kept[n].name not in WHOLE] or more
        if not spare:
            break
        at = max(spare, key=lambda n: kept[n].words)
        kept[at] = replace(kept[at], lines=kept[at].lines[:-1], more=kept[at].more + 1)
    return tuple(kept)
