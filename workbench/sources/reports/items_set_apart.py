"""Items of a report without a list: conclusions stand in its paragraphs in bold, recommendations in bold italic.

So select committees set their drafts, and the Lords their reports. Others set nothing in bold italic, and end a
paragraph with what they recommend in bold; what else is bold there is no item.

What is bold at a paragraph's head and runs on in plain words is a title, and no item; where little of the bold italic
asks for anything, none of it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ...text.english.patterns_in_tables import in_table
from ..formats.headings import is_heading
from ..formats.lines import Line
from ..formats.paragraph_layout import Paragraph
from . import paragraph_numbers
from .item_lists import kind_of
from .labelled_items import Item

FEWEST = 3
"""So many recommendations must be set in bold italic: fewer may be something else."""
MOST = 0.6
"""Of what is set in bold italic, how much must ask for something."""
_TITLE = 6  # words of a bold title that runs on
_ASKS = in_table("asking", "asks for a deadline")
_PLAIN, _BOLD, _BOTH = "", "conclusion", "recommendation"


@dataclass(frozen=True)
class _Piece:
    """Words of a paragraph that are set alike: half-open offsets into its text, and what their type says."""

    start: int
    end: int
    type: str


def parted(
    paragraphs: Sequence[Paragraph], size: float, begins: Mapping[int, str]
) -> tuple[list[Paragraph], list[Item]]:
    """Return the paragraphs, with each item in one of its own, and the items; as they were where there are none.

    ``begins`` are the lines that open a numbered paragraph of the report.
    """
    every = {at: _pieces(one) for at, one in enumerate(paragraphs) if not is_heading(one, size)}
    pieces = {at: found for at, found in every.items() if any(piece.type for piece in found)}
    both = [paragraphs[at].text[p.start : p.end] for at in pieces for p in pieces[at] if p.type == _BOTH]
    if not both:
        pieces = _ends_in_bold(paragraphs, pieces)
        both = [paragraphs[at].text[p.start : p.end] for at in pieces for p in pieces[at] if p.type == _BOTH]
    asking = sum(map(_asks, both))
    if asking < FEWEST or asking < MOST * len(both):
        return list(paragraphs), []
    made: list[Paragraph] = []
    items: list[Item] = []
    for at, one in enumerate(paragraphs):
        if at not in pieces:
            made.append(one)
            continue
        number = begins.get(id(one.lines[0]), "")
        for piece in pieces[at]:
            label = piece.start == 0 and number
            text = one.text[piece.start : piece.end]
            words = paragraph_numbers.without_number(text) if label else text
            if piece.type:
                own = bool(label)
                items.append(
                    Item(
                        number if own else "",
                        (len(made),),
                        len(text) - len(words),
                        own=own,
                        type=piece.type,
                        within="" if own else number,
                    )
                )
            made.append(_part(one, piece))
    return made, items


def _asks(text: str) -> bool:
    return kind_of(text) != "conclusion" or bool(_ASKS.search(text))


def _ends_in_bold(
    paragraphs: Sequence[Paragraph], pieces: Mapping[int, list[_Piece]]
) -> dict[int, list[_Piece]]:
    """Return the paragraphs that begin in plain words and end in bold ones that recommend, as items; else nothing.

    Where little of what ends a paragraph in bold recommends, bold means something else.
    """
    ends = {at: own for at, own in pieces.items() if len(own) > 1 and own[-1].type == _BOLD}
    found = {
        at: [_Piece(0, own[-1].start, _PLAIN), replace(own[-1], type=_BOTH)]
        for at, own in ends.items()
        if kind_of(paragraphs[at].text[own[-1].start :]) == "recommendation"
    }
    return found if len(found) >= MOST * len(ends) else {}


def _pieces(paragraph: Paragraph) -> list[_Piece]:
    """Return a paragraph in pieces that are set alike, each item one of them; its number belongs to its first words."""
    faces = _faces(paragraph)
    found: list[_Piece] = []
    at = 0
    for face, group in groupby(faces):
        end = at + len(list(group))
        found.append(_Piece(at, end, face))
        at = end
    number = len(paragraph.text) - len(paragraph_numbers.without_number(paragraph.text))
    if len(found) > 1 and found[0].end <= number:
        found = [replace(found[1], start=0), *found[2:]]
    kept: list[_Piece] = []
    for place, one in enumerate(found):
        after = found[place + 1].type if place + 1 < len(found) else None
        kind = one.type if _is_item(paragraph.text[one.start : one.end], place == 0, after) else _PLAIN
        if kept and kind == _PLAIN == kept[-1].type:
            kept[-1] = replace(kept[-1], end=one.end)
        else:
            kept.append(replace(one, type=kind))
    return kept


def _is_item(text: str, opens: bool, after: str | None) -> bool:
    """Say whether words set apart are sentences, and no title that runs on in plain words."""
    words = text.split()
    whole = text.rstrip(" ”’\"'").endswith((".", "?", "!")) and len(words) > 3
    return whole and not (opens and after == _PLAIN and len(words) <= _TITLE)


def _faces(paragraph: Paragraph) -> list[str]:
    """Return for each character of a paragraph what its type says; all plain where lines and text differ in letters."""
    plain = [_PLAIN] * len(paragraph.text)
    if not any(line.bold or line.faces for line in paragraph.lines):
        return plain
    letters = [face for line in paragraph.lines for face in _of_line(line)]
    places = [at for at, sign in enumerate(paragraph.text) if sign.isalnum()]
    if len(letters) != len(places):
        return plain
    last = -1
    for at, face in zip(places, letters, strict=True):
        # What stands between two letters belongs to the first: the full stop, the space.
        plain[last + 1 : at] = [plain[last] if last >= 0 else face] * (at - last - 1)
        plain[at], last = face, at
    plain[last + 1 :] = [plain[last]] * (len(plain) - last - 1)
    return _with_opening_marks(paragraph.text, plain)


def _with_opening_marks(text: str, faces: list[str]) -> list[str]:
    """Return the faces with quotation marks and brackets that open words set as these words are."""
    for at in range(len(text) - 2, -1, -1):
        if text[at] in "“‘([\"'" and not text[at + 1].isspace():
            faces[at] = faces[at + 1]
    return faces


def _of_line(line: Line) -> list[str]:
    """Return what the type says of each letter and figure of a line, without those of notes' marks."""
    whole = ((0, len(line.text), line.bold, line.italic),)
    found = []
    for start, end, bold, italic in line.faces or whole:
        face = (_BOTH if italic else _BOLD) if bold else _PLAIN
        found += [
            face
            for at in range(start, min(end, len(line.text)))
            if line.text[at].isalnum() and not any(a <= at < b for a, b in line.raised)
        ]
    return found


def _part(paragraph: Paragraph, piece: _Piece) -> Paragraph:
    """Return one piece as a paragraph; all but the first begin with a line of their own, which opens no number."""
    text = paragraph.text[piece.start : piece.end]
    marks = tuple((at - piece.start, n) for at, n in paragraph.marks if piece.start < at <= piece.end)
    lines = paragraph.lines
    if piece.start:
        lines = tuple(replace(line, bold=bool(piece.type), italic=piece.type == _BOTH) for line in lines[-1:])
    return replace(paragraph, text=text.strip(), lines=lines, marks=marks)
