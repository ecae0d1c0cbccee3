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
EACH = 43
WORDS = (
    "harbour children council police missing placement home care officer returned night warden coast train ticket safe "
    "register county letter meeting morning evidence number fourteen nobody asked answered later record stated family "
    "bell tower village school winter bridge doctor nurse report summer winding orchard river market ferry lantern "
    "garden window kitchen teacher station platform signal driver parcel engine carriage timber quarry miller baker "
    "candle ribbon pencil paper ledger column figure budget penny shilling account treasurer clerk member chapel vicar "
    "parish meadow fence cattle horse saddle blanket pillow cupboard drawer handle hammer ladder chimney roof gutter "
    "drain cellar stair corner pavement crossing junction motor bicycle wheel spoke chain pedal basket apple cherry "
    "the of and to the of in a that was for on with by had they not were which from but are his it is be as at"
).split()
"""Nearly two hundred words: of a few dozen, the same three would stand beside each other on every page."""
LABELS = (
    "Dr Okafor",
    "Robin Ashe",
    "Witness B",
    "Jean-Luc Moreau (Harbour Trust)",
    "Lady Vane",
    "Tremblay",
    "MR HOLT",
)
"""Whom no header lists: each speaks once."""


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


def spoken(seed: int) -> tuple[bytes, str]:
    """Return a transcript in which somebody speaks once whom nobody lists, and the label: text, a PDF or a hearing."""
    chance = random.Random(seed)
    label = LABELS[seed % len(LABELS)]
    asked = ["Q. ", "A. "] if seed % 3 == 2 else ["", "Ann Reef: "]
    lines: list[str] = []
    once = chance.randint(2, 14)
    for number in range(1, 25):
        asks = asked[0] or f"Q{number} {'Chair' if number % 2 else 'Ian Moss'}: "
        lines += [f"{asks}{_sentence(chance, chance.randint(3, 30))[:-1]}?"]
        lines += [f"{asked[1]}{_sentence(chance, chance.randint(1, 60))}"]
        lines += [f"{label}: {_sentence(chance, chance.randint(1, 20))}"] if number == once else []
    if seed % 3 == 0:
        return "\n\n".join([*_FRONT, *lines]).encode(), label
    wrapped = [line for text in lines for line in _wrapped(text)]
    if seed % 3 == 2:
        wrapped = ["MS ANN REEF (sworn)", "Questioned by MR MOSS", *wrapped]
        of_page = [wrapped[at : at + 25] for at in range(0, len(wrapped) // 25 * 25, 25)]
        return pdf(*(_numbered(page, number) for number, page in enumerate(of_page, 1))), label
    of_page = [[*_FRONT, *wrapped][at : at + 40] for at in range(0, len(wrapped) + len(_FRONT), 40)]
    return pdf(*(column(page, top=80) for page in of_page)), label


_FRONT = (
    "Oral evidence: Bells, HC 100",
    "Tuesday 3 June 2014",
    "Members present: Ada Field (Chair); Ian Moss.",
    "Witnesses",
    "I: Ann Reef, Director, Care Trust.",
    "Examination of witness",
    "Witness: Ann Reef.",
)


def _numbered(lines: list[str], page: int) -> list[Printed]:
    numbers = column([str(at) for at in range(1, len(lines) + 1)], top=80, left=50)
    return [*numbers, *column(lines, top=80), Printed(str(page), top=80 + 14 * 26)]


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


def turn_merged(reading: Reading, label: str, way: int) -> tuple[Reading, Passage]:
    """Read one turn into the turn before it, and return the passage in which it stands then.

    With its label as words; without its label; as a paragraph that begins with it; or under the other speaker's name.
    """
    passages = list(reading.passages)
    at = next(i for i, p in enumerate(passages) if p.text.startswith(label) or p.speaker == label)
    before = next(p for p in reversed(passages[:at]) if p.kind in ("question", "statement"))
    own = passages[at].text.removeprefix(f"{label}: ")
    last = passages[at - 1]
    if way == 3:
        merged = replace(
            passages[at],
            start=passages[at].end - len(own),
            text=own,
            turn=before.turn,
            speaker=before.speaker,
        )
    elif way == 2:
        merged = replace(passages[at], turn=before.turn, speaker=before.speaker)
    else:
        words = f" {label}: {own}" if way == 0 else f" {own}"
        merged = replace(last, text=last.text + words, end=last.end + len(words))
    if way > 1:
        passages[at] = merged
        return replace(reading, passages=tuple(passages)), merged
    cut = reading.text[: last.end] + merged.text[len(last.text) :] + reading.text[passages[at].end :]
    moved = len(cut) - len(reading.text)
    after = [replace(p, start=p.start + moved, end=p.end + moved) for p in passages[at + 1 :]]
    return replace(reading, text=cut, passages=(*passages[: at - 1], merged, *after)), merged


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


def merged_is_said(seed: int) -> bool:
    """Say whether a transcript in which a turn was merged is not called whole, and its page or passage is named."""
    data, label = spoken(seed)
    whole = sources.read(data, "d", "oral")
    damaged, passage = turn_merged(whole, label, seed // 3 % 4)
    damaged = replace(damaged, document=replace(damaged.document, note=""), ledger=(), problems=())
    note = accounted(damaged, data).document.note
    return passage.passage_id.split("/", 1)[1] in note or bool(
        passage.page and f"page {passage.page}:" in note
    )


def is_called_whole(seed: int) -> bool:
    """Say whether a sound paper, or a transcript whose speakers are all known, is called whole."""
    if seed % 7:
        return not sources.read(printed(seed)).document.note
    data, label = spoken(seed)
    note = sources.read(data, "d", "oral").document.note
    return all(label in said for said in note.split("; ") if said)


def prove(each: int = EACH) -> list[Row]:
    """Return, for each kind of damage, how often it was said with its place; and how often a whole paper was not so called."""
    kinds = [(damage.__name__, sum(said(damage, seed) for seed in range(each))) for damage in DAMAGES]
    kinds.append((turn_merged.__name__, sum(map(merged_is_said, range(each)))))
    rows = [
        (f"readings damaged: {name.replace('_', ' ')}, said with its place", f"{count} of {each}", "")
        for name, count in kinds
    ]
    everything, of = sum(count for _, count in kinds), each * len(kinds)
    rows.append(
        ("readings damaged in any way, said with their place", f"{everything} of {of}", f"≥ {of * 29 // 30}")
    )
    partial = sum(not is_called_whole(seed) for seed in range(of))
    rows.append(("undamaged documents not called whole", f"{partial} of {of}", "≤ 1 in 100"))
    return rows
