"""One page of a source, and what became of each stretch of its words: the ledger, drawn on the page itself.

It is not read again: where each letter went is asked of the reading that is kept, by the same account that says
whether the document was read whole (`ledger/account.py`).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise

from ..errors import Unreadable
from ..model.ledger_entry import RULES
from ..model.source_page import Box, Piece, SourcePage, What
from .accounting import parts_of
from .formats import pdf_picture
from .formats.detect import media_type_of
from .ledger.account import Account, Traced, traced
from .ledger.align import Run, Search
from .ledger.segments import MARK, UNREAD
from .ledger.squeezed import squeezed, words_of
from .reading import Reading

PDF = "application/pdf"
# Characters of a part of a document that has no pages, some five printed ones; and how many more to end with a line.
A_PART, LONGEST_LINE = 12_000, 4_000
# Boxes of letters: how far apart on one line, and how far a line may lie below the last, in heights of a line.
_GAP, _LEADING = 2.5, 1.6
_AMISS = {
    "added": "in passages and not in the file",
    "moved": "whole passages that the file has in another order",
    "mixed": "in the midst of a passage, and elsewhere in the file",
    "figure": "a figure parted or joined otherwise than in the file",
}


def shown(data: bytes, reading: Reading, number: int) -> SourcePage:
    """Return page ``number`` of a file as it was read; of a format without pages, that part of its text.

    Raises `Unreadable` where there is no such page (``next`` says which there are), or it can't be drawn.
    """
    parts, paged = parts_of(data), media_type_of(data) == PDF
    page = number if paged else 0
    own = [part.text for part in parts if part.page == page]
    whole = "\n".join(own)
    cuts = [(0, len(whole))] if paged else _cuts(whole)
    pages = max((part.page for part in parts), default=0) if paged else len(cuts)
    if not 1 <= number <= pages:
        has = f"It has {pages:,}" if pages > 1 else "It has one"
        raise Unreadable("not-held", f"there is no page {number:,}", next=f"{has}.")
    account, stretches = traced(parts, reading, page)
    drawn = pdf_picture.drawn(data, number) if paged else None
    letters = _in_order(own, drawn.letters) if drawn else {}
    on_page = drawn.letters if drawn else ()
    start, end = cuts[0 if paged else number - 1]
    made = SourcePage(
        reading.document.document_id,
        number,
        pages,
        tuple(_as_read(_pieces(whole, stretches, (start, end), (letters, on_page)), reading)),
        next(entry for entry in account.entries if (entry.page or 0) == page),
        tuple(_amiss(account, page)),
    )
    return replace(made, width=drawn.width, height=drawn.height, picture=drawn.picture) if drawn else made


def _cuts(text: str) -> list[tuple[int, int]]:
    """Return where each part of a text begins and ends: at the ends of lines, or of words in a line without end."""
    cuts, start = [], 0
    while len(text) - start > A_PART + LONGEST_LINE:
        last = start + A_PART + LONGEST_LINE
        end = text.find("\n", start + A_PART, last)
        end = end if end >= 0 else text.find(" ", start + A_PART, last)
        end = end if end >= 0 else last
        cuts.append((start, end + 1))
        start = end + 1
    return [*cuts, (start, len(text))]


def _amiss(account: Account, page: int) -> Iterator[str]:
    for place in account.places:
        if place.page == page and place.what in _AMISS:
            yield f"{_AMISS[place.what]}: “{place.text}”"


@dataclass(frozen=True)
class _Gone:
    """Where a letter went."""

    what: What
    passage_id: str = ""
    rule: str = ""
    unseen: str = ""


def _gone(one: Traced, unseen: str) -> _Gone:
    if one.kind in RULES:
        return _Gone("left out", rule=one.kind)
    if one.kind == "lost" or one.kind == UNREAD:
        return _Gone("lost" if one.kind == "lost" else "unread", unseen=unseen)
    return _Gone("label" if one.kind == MARK else "passage", one.passage_id)


def _pieces(
    text: str,
    stretches: Sequence[Traced],
    within: tuple[int, int],
    on_page: tuple[Mapping[int, int], Sequence[pdf_picture.Letter]],
) -> Iterator[Piece]:
    """Yield a page's words by where they went; what stands between two letters goes with the one before it.

    ``on_page`` has the place of each letter of the text among those that are drawn, and these.
    """
    starts = [one.start for one in stretches]
    places, drawn = on_page
    gone, nth = [], 0
    for at, count in enumerate(_letters_of(text)):
        unseen = drawn[places[nth]].unseen if nth in places else ""
        place = bisect_right(starts, nth) - 1
        gone.append((at, nth, _gone(stretches[place], unseen)) if count and place >= 0 else (at, nth, None))
        nth += count
    last = next((one for _, _, one in gone if one), None)
    if last is None:
        return
    known = []
    for at, nth, one in _with_openings(text, gone):
        last = one or last
        if within[0] <= at < within[1]:
            known.append((at, nth, last))
    for one, found in groupby(known, key=lambda row: row[2]):
        stretch = list(found)
        said = text[stretch[0][0] : stretch[-1][0] + 1]
        if not said.strip():
            continue
        boxes = [box for _, nth, _ in stretch if nth in places for box in _with_points(places[nth], drawn)]
        yield Piece(
            one.what,
            "" if one.unseen else said,
            len(said.split()),
            one.passage_id,
            one.rule,
            one.unseen,
            tuple(_blocks(boxes)),
        )


def _with_openings(
    text: str, gone: Sequence[tuple[int, int, _Gone | None]]
) -> Iterator[tuple[int, int, _Gone | None]]:
    """Yield where each character went, a point that opens a word with the word; -1 for what is no letter."""
    after: _Gone | None = None
    found = []
    for at, nth, one in reversed(gone):
        after = one or (None if text[at].isspace() else after)
        found.append((at, nth if one else -1, after))
    # A point between two letters goes with the one before it: “S.I.”, “one,” and not “,two”.
    blank = True
    for at, nth, one in reversed(found):
        blank = text[at].isspace() or (blank and nth < 0)
        yield at, nth, one if nth >= 0 or blank else None


def _as_read(pieces: Iterable[Piece], reading: Reading) -> Iterator[Piece]:
    """Yield the pieces, those of passages in the words that were read: a counter knows letters, and no signs."""
    texts = {one.passage_id: one.text for one in reading.passages}
    done: dict[str, int] = {}
    for piece in pieces:
        text = texts.get(piece.passage_id, "") if piece.what == "passage" else ""
        counts = _letters_of(text)
        found = "".join(words_of(text)).find("".join(words_of(piece.text)), done.get(piece.passage_id, 0))
        if not text or found < 0:
            yield piece
            continue
        length = len("".join(words_of(piece.text)))
        done[piece.passage_id] = found + length
        ends = list(accumulate(counts))
        start, stop = bisect_right(ends, found), bisect_right(ends, found + length)
        while start and not counts[start - 1] and not text[start - 1].isspace():
            start -= 1
        last = piece.text[len(piece.text.rstrip()) :]
        yield replace(piece, text=text[start:stop].strip() + last)


def _letters_of(text: str) -> list[int]:
    """Return for each character of a text how many letters and digits it is in the account.

    An accent that stands by itself is part of the letter before it.
    """
    known: dict[str, int] = {}
    counts = []
    for c in text:
        if c not in known:
            known[c] = 0 if unicodedata.combining(c) else len("".join(words_of(c)))
        counts.append(known[c])
    return counts


def _with_points(at: int, drawn: Sequence[pdf_picture.Letter]) -> Iterator[Box]:
    """Yield the box of a letter, and of the points that stand before and after it without a blank."""
    yield from reversed(list(_points(reversed(drawn[max(0, at - 3) : at]))))
    yield drawn[at].box
    yield from _points(drawn[at + 1 : at + 4])


def _points(letters: Iterable[pdf_picture.Letter]) -> Iterator[Box]:
    for one in letters:
        if not one.text.strip() or words_of(one.text):
            return
        yield one.box


def _in_order(texts: Sequence[str], drawn: Sequence[pdf_picture.Letter]) -> dict[int, int]:
    """Return for the letters of a page's text their places among those drawn; those of notes and fields have none."""
    owners = [at for at, letter in enumerate(drawn) for _ in "".join(words_of(letter.text))]
    found = squeezed([letter.text for letter in drawn])
    search = Search(squeezed(texts), found)
    search.forward()
    runs: list[Run] = search.runs
    return {run.printed + k: owners[run.read + k] for run in runs for k in range(run.length)}


def _blocks(boxes: Sequence[Box]) -> Iterator[Box]:
    """Yield a box for each block of lines that letters stand in, given the box of each letter in order."""
    seen = [box for box in boxes if box[2] > box[0] and box[3] > box[1]]
    way = _way(seen)
    block: Box | None = None
    for line in _lines([_turned(box, way) for box in seen]):
        if block is None:
            block = line
        elif _is_below(block, line):
            block = _both(block, line)
        else:
            yield _turned(block, -way % 4)
            block = line
    if block is not None:
        yield _turned(block, -way % 4)


def _way(boxes: Sequence[Box]) -> int:
    """Return whither letters run on the picture, as most do: to the right (0), down, to the left, or up (3)."""
    votes = [0, 0, 0, 0]
    for one, then in pairwise(boxes):
        across, down = then[0] - one[0], then[1] - one[1]
        if abs(across) < 2 * (one[2] - one[0] + one[3] - one[1]):
            votes[(0 if across > 0 else 2) if abs(across) > abs(down) else (1 if down > 0 else 3)] += 1
    return votes.index(max(votes))


def _turned(box: Box, way: int) -> Box:
    """Return a box as it stands on a page that is turned so that letters which ran this way run to the right."""
    left, top, right, bottom = box
    if way == 1:
        return top, 1 - right, bottom, 1 - left
    if way == 2:
        return 1 - right, 1 - bottom, 1 - left, 1 - top
    return (1 - bottom, left, 1 - top, right) if way == 3 else box


def _lines(boxes: Sequence[Box]) -> Iterator[Box]:
    line: Box | None = None
    for box in boxes:
        if line is None:
            line = box
        elif _is_beside(line, box):
            line = _both(line, box)
        else:
            yield line
            line = box
    if line is not None:
        yield line


def _is_beside(line: Box, box: Box) -> bool:
    """Say whether a letter stands on a line, where it goes on."""
    height = min(line[3] - line[1], box[3] - box[1])
    level = min(line[3], box[3]) - max(line[1], box[1])
    return level > 0.4 * height and -0.5 * height < box[0] - line[0] and box[0] - line[2] < 6 * _GAP * height


def _is_below(block: Box, line: Box) -> bool:
    """Say whether a line goes on under a block: close below it, or beside its last line, and not in another column."""
    height = line[3] - line[1]
    beside = min(block[2], line[2]) > max(block[0], line[0])
    return beside and -1.5 * height < line[1] - block[3] < _LEADING * height


def _both(a: Box, b: Box) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])
