"""Notes of a web page: blocks that marks link to, and that link back."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .blocks_to_lines import Block, Run, note


@dataclass(frozen=True)
class Piece:
    """A block with what links it: the ids that stand at it, and its links (place of the run, target)."""

    block: Block
    ids: tuple[str, ...] = ()
    links: tuple[tuple[int, str], ...] = ()
    inside: int = 0
    listed: bool = False


def with_linked_notes(pieces: Sequence[Piece]) -> list[Block]:
    """Return the blocks, those that marks link to as notes.

    A mark is a number that links forward to a block which begins with that number or links back.
    """
    places = {identity: at for at, piece in reversed(list(enumerate(pieces))) for identity in piece.ids}
    notes: dict[int, str] = {}
    marks: dict[int, set[int]] = defaultdict(set)
    for at, piece in enumerate(pieces):
        for run, target in piece.links:
            number = piece.block.runs[run].text.strip(" []()\xa0")
            to = places.get(target, -1)
            if to > at and number.isdecimal() and _is_note(pieces[to], number, at, places):
                notes.setdefault(to, number)
                marks[at].add(run)
    blocks: list[Block] = []
    current = -1
    for at, piece in enumerate(pieces):
        block = piece.block
        if found := marks.get(at):
            runs = tuple(replace(r, raised=True) if i in found else r for i, r in enumerate(block.runs))
            block = replace(block, runs=runs)
        if at in notes:
            block, current = _as_note(replace(piece, block=block), notes[at]), piece.inside
        elif current > 0 and piece.inside == current and not block.role.startswith("heading"):
            block = replace(block, role="note")
        else:
            current = -1
        blocks.append(block)
    return blocks


def _is_note(piece: Piece, number: str, at: int, places: dict[str, int]) -> bool:
    if piece.block.role.startswith("heading"):
        return False
    begins = re.match(rf"[\s\[(]*{number}(?!\d)", piece.block.text) is not None
    return begins or any(places.get(target) == at for _, target in piece.links)


def _as_note(piece: Piece, number: str) -> Block:
    """Return a note's block with its printed number, raised, in front."""
    # An arrow or the like that leads back to the mark is the page's, not the note's.
    back = {at for at, _ in piece.links if not any(c.isalnum() for c in piece.block.runs[at].text)}
    runs = [
        run for at, run in enumerate(piece.block.runs) if at not in back and not (piece.listed and at == 0)
    ]
    text = "".join(run.text for run in runs)
    printed = re.match(rf"[\s\[(^]*{number}(?!\d)[\])]*\s*", text)
    rest = printed.end() if printed else 0
    kept: list[Run] = []
    for run in runs:
        kept.append(replace(run, text=run.text[rest:]) if rest < len(run.text) else replace(run, text=""))
        rest = max(0, rest - len(run.text))
    return note(number, kept)
