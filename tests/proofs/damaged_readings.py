"""Damage that is planted between extraction and passages is said, with its place; what is whole is called whole."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from tests.made.printed import Printed, column, pdf
from workbench import sources
from workbench.model import Passage
from workbench.sources.accounting import accounted
from workbench.sources.reading import Draft, Reading

Row = tuple[str, str, str]
EACH = 50
WORDS = (
    "harbour children council police missing placement home care officer returned night warden coast train ticket safe "
    "register county letter meeting morning evidence number fourteen nobody asked answered later record stated family"
).split()


def printed(seed: int) -> bytes:
    """Return a paper of three to six pages: numbered paragraphs, a list, figures, notes at the foot, a running head."""
    chance = random.Random(seed)
    pages, number = [], 0
    for note in range(1, chance.randint(3, 6) + 1):
        lines: list[str] = []
        for _ in range(6):
            number += 1
            lines += _wrapped(
                f"{number}. {_sentence(chance, 38)} It was {chance.randint(1000, 9000)} in all."
            )
        lines += [f"• {_sentence(chance, 9)}" for _ in range(4)]
        foot = Printed(f"^{note}^ {_sentence(chance, 9)}", top=770, size=8)
        called = Printed(f"The last of them is this one.^{note}^", top=720)
        head = Printed("Homes by the sea: evidence", top=30)
        pages.append([head, *column(lines, top=80), called, foot, Printed(str(note), top=815)])
    return pdf(*pages)


def _sentence(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count)).capitalize() + "."


def _wrapped(text: str) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) > 88:
            lines, line = [*lines, line], ""
        line = f"{line} {word}".strip()
    return [*lines, line]


def rebuilt(reading: Reading, passages: list[Passage], unread: str = "") -> Reading:
    """Return the reading with other passages, the stored text made anew from them."""
    draft = Draft(reading.document.document_id)
    if unread:
        draft.block(unread)
    own: dict[str, str] = {}
    for passage in passages:
        label = (
            f"{passage.locator.lstrip('np')} "
            if passage.kind == "note" or passage.locator.isdecimal()
            else ""
        )
        made = draft.passage(passage.kind, passage.locator, passage.text, label=label, page=passage.page)
        own[passage.passage_id] = made.passage_id
    marks = tuple(replace(m, passage_id=own[m.passage_id]) for m in reading.marks if m.passage_id in own)
    left = tuple(replace(one, start=-1, end=-1) for one in reading.left_out)
    return replace(reading, text=draft.text, passages=tuple(draft.passages), marks=marks, left_out=left)


def page_dropped(reading: Reading, page: int, chance: random.Random) -> Reading:
    return rebuilt(reading, [p for p in reading.passages if p.page != page])


def columns_swapped(reading: Reading, page: int, chance: random.Random) -> Reading:
    """Read two paragraphs of a page straight across."""
    first, second = [p for p in reading.passages if p.page == page and p.kind == "paragraph"][1:3]
    a, b = first.text.split(), second.text.split()
    mixed = " ".join(" ".join([*a[at : at + 6], *b[at : at + 6]]) for at in range(0, max(len(a), len(b)), 6))
    return rebuilt(
        reading,
        [replace(p, text=mixed) if p is first else p for p in reading.passages if p is not second],
    )


def list_cut(reading: Reading, page: int, chance: random.Random) -> Reading:
    """Leave out two items of a list."""

    def cut(passage: Passage) -> Passage:
        items = passage.text.split("•")
        return (
            replace(passage, text="•".join(items[:-2]).rstrip())
            if passage.page == page and len(items) > 3
            else passage
        )

    whole = [cut(p) for p in reading.passages]
    if whole == list(reading.passages):
        items = [p for p in reading.passages if p.page == page and p.text.startswith("•")][:2]
        whole = [p for p in reading.passages if p not in items]
    return rebuilt(reading, whole)


def note_deleted(reading: Reading, page: int, chance: random.Random) -> Reading:
    return rebuilt(reading, [p for p in reading.passages if not (p.kind == "note" and p.page == page)])


def digits_split(reading: Reading, page: int, chance: random.Random) -> Reading:
    one = next(p for p in reading.passages if p.page == page and re.search(r"\d{4}", p.text))
    text = re.sub(r"(\d\d)(\d\d)", r"\1 \2", one.text, count=1)
    return rebuilt(reading, [replace(p, text=text) if p is one else p for p in reading.passages])


def region_swallowed(reading: Reading, page: int, chance: random.Random) -> Reading:
    gone = [p for p in reading.passages if p.page == page][1:4]
    return rebuilt(reading, [p for p in reading.passages if p not in gone], "\n".join(p.text for p in gone))


DAMAGES: tuple[Callable[[Reading, int, random.Random], Reading], ...] = (
    page_dropped, columns_swapped, list_cut, note_deleted, digits_split, region_swallowed,
)  # fmt: skip


def said(damage: Callable[[Reading, int, random.Random], Reading], seed: int) -> bool:
    """Say whether a document damaged so is not called whole, and its page is named."""
    data = printed(seed)
    whole = sources.read(data)
    page = 1 + seed % len(whole.ledger)
    damaged = damage(whole, page, random.Random(seed))
    damaged = replace(damaged, document=replace(damaged.document, note=""), ledger=(), problems=())
    note = accounted(damaged, data).document.note
    return bool(re.search(rf"\bpages? [\d, –]*\b{page}\b", note)) or (bool(note) and f"–{page}" in note)


def prove(each: int = EACH) -> list[Row]:
    """Return, for each kind of damage, how often it was said with its page; and how often a whole paper was not so called."""
    rows = []
    everything = 0
    for damage in DAMAGES:
        count = sum(said(damage, seed) for seed in range(each))
        everything += count
        rows.append(
            (
                f"readings damaged: {damage.__name__.replace('_', ' ')}, said with its page",
                f"{count} of {each}",
                "",
            )
        )
    of = each * len(DAMAGES)
    rows.append(
        ("readings damaged in any way, said with their page", f"{everything} of {of}", f"≥ {of * 29 // 30}")
    )
    partial = sum(bool(sources.read(printed(seed)).document.note) for seed in range(of))
    rows.append(("undamaged papers not called whole", f"{partial} of {of}", "≤ 1 in 100"))
    return rows
