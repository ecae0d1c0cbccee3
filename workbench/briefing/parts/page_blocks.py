"""The words of one page of a source, block by block: each passage with its label, and what became of all the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...model import RULES, Appearance, Passage, tables
from ...model.source_page import Box, Piece, SourcePage

if TYPE_CHECKING:
    import pandas as pd

NAMES = {"left out": "Left out", "unread": "Unread: in no passage", "lost": "Lost: nowhere in what was read"}
# What no page may hold (HTML, 13.5: parse errors of the input stream); a file may hold anything.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_INSIDE = {"left out": "left out", "unread": "unread", "lost": "lost"}


@dataclass(frozen=True)
class Said:
    """Words of a block: ``style`` is how they are drawn, ``meaning`` says in words what that means.

    ``again`` says that words of the same block before them are drawn so, and explained.
    """

    style: str
    words: str
    meaning: str = ""
    again: bool = False
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Block:
    """Words that belong together: a passage with its label, or what stands in none.

    ``head`` is the locator, or what became of the words; ``who`` the label as printed; ``about`` says more.
    """

    ident: str
    style: str
    head: str
    who: str = ""
    about: str = ""
    passage_id: str = ""
    said: tuple[Said, ...] = ()

    @property
    def pattern(self) -> str:
        """The name of the pattern that what is left out is shaded with, one for each rule."""
        return self.style.rpartition(" ")[2] if self.style.startswith("left") else ""


def blocks(
    page: SourcePage, passages: pd.DataFrame, appearances: pd.DataFrame, *, words_of_lost: bool
) -> tuple[Block, ...]:
    """Return the blocks of a page in the file's order.

    ``passages`` and ``appearances`` are those that the reader of the page may see. Words that are lost are counted, and
    said where ``words_of_lost`` allows it: a file may hold words that its writer took back.
    """
    known = {one.passage_id: one for one in tables.rows(passages, Passage)}
    capacity = {
        (one.document_id, one.label): one.capacity
        for one in tables.rows(appearances, Appearance)
        if one.label
    }
    found: list[Block] = []
    for piece, inside in _with_place(page.pieces):
        said = _said(piece, page.is_paged, words_of_lost)
        if inside or (found and piece.passage_id and found[-1].passage_id == piece.passage_id):
            again = bool(said.meaning) and any(said.meaning == one.meaning for one in found[-1].said)
            found[-1] = replace(found[-1], said=(*found[-1].said, replace(said, again=again)))
            continue
        ident = f"b{len(found) + 1}"
        made = _of_passage(piece, known, capacity, page) if piece.passage_id else _outside(piece)
        found.append(replace(made, ident=ident, said=(said,)))
    return tuple(found)


def _with_place(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, bool]]:
    """Yield each piece, and whether it stands in the midst of a passage that goes on after it."""
    after = ""
    following: list[str] = []
    for piece in reversed(pieces):
        following.append(after)
        after = piece.passage_id or after
    before = ""
    for piece, then in zip(pieces, reversed(following), strict=True):
        yield piece, not piece.passage_id and bool(before) and before == then
        before = piece.passage_id or (before if before == then else "")


def _of_passage(
    piece: Piece,
    known: Mapping[str, Passage],
    capacity: Mapping[tuple[str, str], str],
    page: SourcePage,
) -> Block:
    ident = piece.passage_id
    passage = known.get(ident)
    if passage is None:
        return Block("", "passage", ident.rpartition("/")[2], passage_id=ident)
    kind = capacity.get((passage.document_id, passage.speaker), "")
    about = [passage.kind, *([kind] if kind else [])]
    if page.is_paged and passage.page and passage.page < page.number:
        about.append(f"from page {passage.page}")
    # The locator of a second passage under a question is in its id alone: Q37.2.
    return Block(
        "", "passage", ident.removeprefix(f"{passage.document_id}/"), passage.speaker, ", ".join(about), ident
    )


def _outside(piece: Piece) -> Block:
    if piece.what == "left out":
        return Block("", f"left-out {pattern(piece.rule)}", f"Left out: {piece.rule}")
    return Block("", piece.what, NAMES.get(piece.what, piece.what))


def pattern(rule: str) -> str:
    """Return the name of a rule's pattern."""
    return f"r{RULES.index(rule) + 1}"


def _said(piece: Piece, paged: bool, words_of_lost: bool) -> Said:
    style = f"left-out {pattern(piece.rule)}" if piece.rule else piece.what
    meaning = piece.rule or _INSIDE.get(piece.what, "")
    count = f"{piece.words} word{'' if piece.words == 1 else 's'}"
    if piece.unseen:
        return Said(
            style, f"[{count} that nobody sees on the page: {piece.unseen}]", meaning, boxes=piece.boxes
        )
    if piece.what == "lost" and not words_of_lost:
        return Said(style, f"[{count}]", meaning, boxes=piece.boxes)
    # Lines of a page end where the paper does, and the picture shows them.
    text = _NO_TEXT.sub("\ufffd", piece.text)
    words = " ".join(text.split()) if paged else "\n".join(_lines(text))
    return Said(style, words, meaning, boxes=piece.boxes)


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text without the empty ones between, blanks as one."""
    return (line for line in (" ".join(one.split()) for one in text.splitlines()) if line)
