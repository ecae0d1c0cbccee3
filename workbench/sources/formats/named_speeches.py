"""A record in XML names its speakers: it becomes turns without guessing, and lines for whoever wants those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ...model import Appearance, Document, Passage
from ...model.because import Because
from ...model.problem_reasons import problem
from ..left_out import LeftOut, Reason
from ..reading import Draft, Reading, Remark, noted
from .blocks_to_lines import Block, block, page_of
from .lines import Page

# More than so many reasons are for the table of problems.
MOST_REASONS = 6
NOBODY_NAMED = Because("nobody named")
# Words of a date, a time or a language.
MOST_FURNITURE = 30


@dataclass(frozen=True)
class Item:
    """One paragraph of a record: ``speech`` opens a turn, ``more`` goes on with it.

    The other kinds are ``heading``, ``direction`` (what happened) and ``furniture`` (dates, times, languages).
    ``label`` is the speaker as printed with all that stands before the words; ``speaker`` is its name.
    """

    kind: str
    text: str
    speaker: str = ""
    label: str = ""
    level: int = 1


@dataclass
class Record:
    """What was said in one sitting, and by whom.

    ``remarks`` are the reader's on how it was read; ``partly`` what could not be settled, each with the words that it
    is about: the document is then *partial*.
    """

    kind: str = "oral"
    title: str = ""
    committee: str = ""
    date: str = ""
    paper_number: str = ""
    items: list[Item] = field(default_factory=list)
    appearances: list[Appearance] = field(default_factory=list)
    remarks: tuple[str, ...] = ()
    partly: list[tuple[Because, str]] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def pages_of(record: Record) -> tuple[Page, ...]:
    """Return a record as one page of lines, ``Speaker: words`` a turn."""
    return (page_of(_block(item) for item in record.items),)


def _block(item: Item) -> Block:
    if item.kind == "heading":
        return block(item.text, f"heading {min(item.level, 9)}")
    return block(item.label + item.text)


def reading_of(record: Record, document_id: str, media_type: str) -> Reading:
    """Return a record's document: one passage per paragraph of what was said, located by its turn (``o12``)."""
    draft = Draft(document_id)
    turn, speaker, section = 0, "", ""
    path: list[tuple[int, str]] = []
    heads = 0
    for item in record.items:
        if item.kind == "furniture":
            draft.block(item.text, _furniture(item.text))
        elif item.kind == "heading":
            heads += 1
            path = [(level, text) for level, text in path if level < item.level] + [(item.level, item.text)]
            section = " › ".join(text for _, text in path)
            draft.passage("heading", f"h{heads}", item.text, section=section)
        elif item.kind == "direction":
            draft.passage("direction", f"o{turn or 1}", item.text, turn=turn or None, section=section)
        else:
            if item.kind == "speech":
                turn, speaker = turn + 1, item.speaker
            draft.passage(
                "statement", f"o{turn or 1}", item.text, label=item.label, turn=turn or None, speaker=speaker,
                section=section,
            )  # fmt: skip
    partly = [
        problem(document_id, _with_place(because, text, draft.passages), text)
        for because, text in record.partly
    ]
    document = Document(
        document_id, kind=record.kind, title=record.title, date=record.date, author=record.committee,
        paper_number=record.paper_number, media_type=media_type,
    )  # fmt: skip
    reading = Reading(
        document,
        draft.text,
        tuple(draft.passages),
        appearances=tuple(_of(document_id, record.appearances)),
        problems=(*draft.problems, *partly),
        left_out=(*draft.left_out, *record.left_out),
    )
    return noted(reading, *[*map(Remark, record.remarks), *map(Remark.of, partly)][:MOST_REASONS])


def _with_place(because: Because, text: str, passages: Sequence[Passage]) -> Because:
    """Return what could not be settled of words that nobody is named as saying, with the place of these words."""
    said = next(
        (p for p in passages if p.kind == "statement" and not p.speaker and p.text.startswith(text)), None
    )
    if said is None or because == NOBODY_NAMED:
        return because
    return replace(because, facts=(*because.facts, (said.passage_id.split("/", 1)[1],)))


def _furniture(text: str) -> Reason | None:
    """Return why a date, a time or a language is left out: it is marked as such, and short."""
    short = len(text.split()) <= MOST_FURNITURE
    signs = ("before anybody speaks, or an element for dates, times or languages", "a few words")
    return Reason("cover and imprint", signs) if short else None


def _of(document_id: str, appearances: Sequence[Appearance]) -> list[Appearance]:
    rows: dict[tuple[str, str], Appearance] = {}
    for row in appearances:
        own = Appearance(document_id, "", row.label, row.capacity, row.role, row.organisation)
        rows.setdefault((own.label, own.capacity), own)
    return list(rows.values())
