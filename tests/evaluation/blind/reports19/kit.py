"""What a report is made of, and the key that is written while it is set out.

Illustrative: every person, place, body, code and number is invented. Written blind on 2026-11-29 for issue 19.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

from .filler import padding

MARK = re.compile("\x01(\\d+)\x02")
SLOT = re.compile(r"\{(w|ww|q|qq|ibid|n:[^}]*)\}")


@dataclass
class Item:
    """A conclusion or recommendation; style modules give it its number, paragraphs and whether its kind is printed."""

    kind: str
    text: str
    to: tuple[str, ...] = ()
    due: str = ""
    date: str = ""
    also: str = ""
    title: str = ""
    points: tuple[str, ...] = ()
    number: str = ""
    paragraphs: tuple[str, ...] = ()
    printed: bool = False
    item_id: str = ""
    to_also: str = ""

    @property
    def whole(self) -> str:
        """The words of the item with its sub-points, without number, title and paragraph reference."""
        return " ".join([self.text, *self.points])


def C(text: str) -> Item:
    """A conclusion."""
    return Item("conclusion", text)


def R(text: str, to: str = "", due: str = "", date: str = "", also: str = "", **more) -> Item:
    """A recommendation; `to` is split at semicolons."""
    bodies = tuple(part.strip() for part in to.split(";") if part.strip())
    return Item("recommendation", text, bodies, due, date, also, **more)


@dataclass
class Block:
    """One thing on a page: a heading, a paragraph, an item, a line in small type."""

    kind: str
    text: str = ""
    num: str = ""
    box: str = ""
    start: int = 0


@dataclass
class Paper:
    """A report or reply: what stands on its cover, and what the key says of it."""

    file: str
    style: str
    title: str
    date: str
    body: str
    kind: str = "report"
    number: str = ""
    answers: str = ""
    responder: str = ""
    responder_also: str = ""
    where_printed: bool = True
    form: str = ""
    witnesses: tuple[tuple[str, str], ...] = ()
    speakers: tuple[str, ...] = ()
    items: list[Item] = field(default_factory=list)
    notes: list[tuple[str, str, str, str]] = field(default_factory=list)
    replies: list[tuple] = field(default_factory=list)
    questions: int = 160
    topic: str = "the service"


@dataclass
class Para:
    """A numbered paragraph: its words with marks of notes, then the items that end it."""

    num: str
    text: str
    items: list[Item]


class Setter:
    """Numbers chapters, paragraphs and notes, and fills the slots `{w}`, `{q}` … with notes."""

    def __init__(
        self,
        paper: Paper,
        seed: int,
        numbering: str = "through",
        notes: str = "through",
        first: int = 1,
        chapter: int = 1,
        boxed: bool = False,
    ):
        self.boxed, self.deck = boxed, []
        self.paper, self.rng = paper, random.Random(f"{paper.file}:{seed}")
        self.numbering, self.notes = numbering, notes
        self.para, self.chapter, self.note = first - 1, chapter - 1, 0

    def chapters(self, written: list) -> list[tuple[str, list[Para]]]:
        """Set each chapter: (title, elements); an element is text, an item, or (text, item, …)."""
        return [(title, self._chapter(elements)) for title, elements in written]

    def _chapter(self, elements: list) -> list[Para]:
        self.chapter += 1
        if self.notes == "chapter":
            self.note = 0
        if self.numbering == "chapter":
            self.para = 0
        return [self._para(element) for element in elements]

    def _para(self, element) -> Para:
        parts = element if isinstance(element, tuple) else (element,)
        alone = not any(isinstance(part, str) for part in parts)
        self.para += 0 if self.boxed and alone else 1
        num = f"{self.chapter}.{self.para}" if self.numbering == "chapter" else str(self.para)
        text = " ".join(self.fill(self.narrative(part), num) for part in parts if isinstance(part, str))
        items = [part for part in parts if isinstance(part, Item)]
        for item in items:
            item.paragraphs = () if self.boxed else (num,)
        return Para(num, text, items)

    def narrative(self, text: str) -> str:
        """`~` becomes narrative."""
        return padding(self, text)

    def fill(self, text: str, where: str) -> str:
        """Put a note's mark for each slot; the note goes to the key with its place."""
        return SLOT.sub(lambda found: self._mark(found.group(1), where), text)

    def _mark(self, slot: str, where: str) -> str:
        self.note += 1
        chapter = str(self.chapter) if self.notes == "chapter" else ""
        self.paper.notes.append((str(self.note), self._note(slot), where, chapter))
        return f"\x01{self.note}\x02"

    def _note(self, slot: str) -> str:
        paper, rng = self.paper, self.rng
        named = [f"{name} ({code})" if code else name for name, code in paper.witnesses]
        first = rng.randint(1, paper.questions - 9)
        if slot == "w":
            return rng.choice(named)
        if slot == "ww":
            return "; ".join(rng.sample(named, 3))
        if slot == "q":
            return f"Q{first} [{rng.choice(paper.speakers)}]"
        if slot == "qq":
            return f"Qq{first}–{first + rng.randint(1, 6)}"
        if slot == "ibid":
            return "Ibid."
        return slot[2:]


def number_items(
    paper: Paper, chapters: list, printed: bool, numbers: bool = True, prefix: str = "", first: int = 1
) -> None:
    """Give items their numbers in order of the text and put them into the key."""
    n = first - 1
    for _title, paras in chapters:
        for para in paras:
            for item in para.items:
                n += 1
                item.number = f"{prefix}{n}" if numbers else ""
                item.printed = printed
                register(paper, item)


def register(paper: Paper, item: Item) -> None:
    """Put one item into the key of its paper."""
    paper.items.append(item)
    item.item_id = f"{Path(paper.file).stem}/{len(paper.items)}"


def answer(
    paper: Paper, items: list[Item], words: list[str], position: str, also: str = "", responder: str = ""
) -> None:
    """Put one answer into the key; `words` are its paragraphs as printed."""
    eight = " ".join(MARK.sub("", words[0]).replace("*", "").split()[:8])
    ids = "; ".join(item.item_id for item in items)
    numbers = "; ".join(item.number for item in items if item.number)
    paper.replies.append(
        (
            paper.file,
            paper.answers if items else "",
            ids,
            numbers,
            responder or paper.responder,
            position,
            also,
            eight,
        )
    )


@dataclass
class A:
    """An answer as written: which items (by their place in the report, from 1), words, position, what else is right."""

    of: tuple[int, ...]
    words: tuple[str, ...]
    position: str
    also: str = ""


def reply_to(of, *words: str, position: str, also: str = "") -> A:
    """Short for an answer."""
    return A((of,) if isinstance(of, int) else tuple(of), words, position, also)


def long_date(iso: str) -> str:
    """A day as a cover prints it."""
    year, month, day = iso.split("-")
    names = "January February March April May June July August September October November December".split()
    return f"{int(day)} {names[int(month) - 1]} {year}"


def notes_of(paper: Paper) -> dict[int, str]:
    """The notes of a paper whose notes run through."""
    return {int(number): text for number, text, _where, _chapter in paper.notes}


def items_of(paras: list[Para]) -> list[Item]:
    """The items of a chapter in order."""
    return [item for para in paras for item in para.items]
