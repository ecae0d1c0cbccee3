"""The picture of a page with its blocks outlined: where each shape stands, and each tag, off the words where it can."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...model.source_page import Box, SourcePage
from .page_blocks import Block, Said

# Points: the type of tags, of which letters and capitals are so wide, room round words; letters of a line of a tag.
TYPE, LETTER, CAPITAL, ROOM = 6.2, 0.52, 0.7, 1.5
LONGEST = 26
# Points that the mark of a note may take.
BESIDE = 14


@dataclass(frozen=True)
class Shape:
    """A box of the drawing, in points, with the style of what stands in it and the pattern that it is shaded with."""

    x: float
    y: float
    width: float
    height: float
    style: str
    pattern: str = ""


@dataclass(frozen=True)
class Tag:
    """What is written beside a block: one line or two, from ``x`` rightwards, in a box of its own."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    style: str


@dataclass(frozen=True)
class Outline:
    """The shapes of one block, and its tag."""

    ident: str
    shapes: tuple[Shape, ...]
    tag: Tag | None


@dataclass(frozen=True)
class Outlined:
    """The drawing: ``picture`` is the address that holds it (``data:``), all else is in points."""

    width: float
    height: float
    picture: str
    outlines: tuple[Outline, ...]
    description: str


def outlined(page: SourcePage, blocks: Sequence[Block]) -> Outlined | None:
    """Return the drawing of a page; nothing where it has no picture."""
    if not page.picture:
        return None
    made: list[Outline] = []
    taken = [box for block in blocks for box in _points(block, page)]
    for block in blocks:
        shapes = tuple(_shapes(block, page))
        tag = _tag(block, _first_line(shapes), page, taken) if shapes else None
        if tag:
            taken.append((tag.x, tag.y, tag.x + tag.width, tag.y + tag.height))
        made.append(Outline(block.ident, shapes, tag))
    # What is lost is drawn over the passage that it is missing from.
    made.sort(key=lambda one: any(shape.style in ("lost", "unread") for shape in one.shapes))
    picture = f"data:image/png;base64,{b64encode(page.picture).decode('ascii')}"
    count = sum(bool(block.passage_id) for block in blocks)
    return Outlined(
        round(page.width, 1),
        round(page.height, 1),
        picture,
        tuple(made),
        f"The page as it is printed, with {count} passage{'' if count == 1 else 's'} outlined. The list has its words.",
    )


def _points(block: Block, page: SourcePage) -> Iterator[Box]:
    for said in block.said:
        yield from _in_points(said, page)


def _shapes(block: Block, page: SourcePage) -> Iterator[Shape]:
    """Yield the boxes of a block: a passage that goes on after the mark of a note is one, what is lost comes last."""
    styles = dict.fromkeys(said.style for said in block.said)
    for style in sorted(styles, key=lambda style: (style in ("lost", "unread"), style != "passage")):
        boxes = [box for said in block.said if said.style == style for box in _in_points(said, page)]
        pattern = style.rpartition(" ")[2] if style.startswith("left") else ""
        for left, top, right, bottom in _joined(boxes) if style == "passage" else boxes:
            x, y, wide, tall = left - ROOM, top - ROOM / 2, right - left + 2 * ROOM, bottom - top + ROOM
            name = "left-out" if pattern else style
            yield Shape(round(x, 1), round(y, 1), round(wide, 1), round(tall, 1), name, pattern)


def _in_points(said: Said, page: SourcePage) -> list[Box]:
    width, height = page.width, page.height
    return [(a * width, b * height, c * width, d * height) for a, b, c, d in said.boxes]


def _joined(boxes: Sequence[Box]) -> list[Box]:
    """Return boxes in their order, each that meets the one before it, or stands beside its mark of a note, with it."""
    joined: list[Box] = []
    for box in boxes:
        last = joined[-1] if joined else None
        down = 0.9 * (box[3] - box[1])
        if last and _meets((last[0] - BESIDE, last[1] - 1, last[2] + BESIDE, last[3] + down), [box]):
            joined[-1] = (
                min(last[0], box[0]), min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3])
            )  # fmt: skip
        else:
            joined.append(box)
    return joined


def _first_line(shapes: Sequence[Shape]) -> Shape:
    """Return the first shape of a block, with the label that stands before it."""
    first = shapes[0]
    beside = [one for one in shapes if one.y < first.y + first.height and first.y < one.y + one.height]
    x = min(one.x for one in beside)
    return replace(first, x=x, width=max(one.x + one.width for one in beside) - x)


def _tag(block: Block, first: Shape, page: SourcePage, taken: Iterable[Box]) -> Tag:
    """Return a block's tag: in a margin, or over its first line, or at its end where there is no room but on words."""
    kind = block.style.split()[0]
    lines = tuple(_short(line) for line in (*block.head.split(": "), block.who) if line)
    wide, tall = _size(lines)
    one = (_short(" ".join(lines), 2 * LONGEST),)
    long, low = _size(one)
    right, down = first.x + first.width, max(0.0, first.y)
    places = [
        (first.x - wide - 2, down, wide, tall, lines),
        (right + 2, down, wide, tall, lines),
        (1.0, down, wide, tall, lines),
        (page.width - wide - 1, down, wide, tall, lines),
        (first.x, first.y - low, long, low, one),
        (right - long, first.y - low, long, low, one),
    ]
    boxes = list(taken)
    for x, y, width, height, said in places:
        if x >= 0 and x + width <= page.width and y >= 0 and not _meets((x, y, x + width, y + height), boxes):
            return Tag(round(x, 1), round(y, 1), round(width, 1), round(height, 1), said, kind)
    x = max(0.0, min(right - long / 2, page.width - long))
    return Tag(round(x, 1), round(max(0.0, first.y - low / 2), 1), round(long, 1), round(low, 1), one, kind)


def _size(lines: Sequence[str]) -> tuple[float, float]:
    widest = max(sum(CAPITAL if c.isupper() else LETTER for c in line) for line in lines)
    return widest * TYPE + 3, len(lines) * (TYPE + 1.2) + 1


def _meets(box: Box, others: Iterable[Box]) -> bool:
    return any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
        for other in others
    )


def _short(line: str, longest: int = LONGEST) -> str:
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
