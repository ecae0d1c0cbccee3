"""Items as rows: the words of each with its kind, the paragraphs it names, whom it asks and by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Recommendation
from ...model.because import Because
from ..formats.paragraph_layout import Paragraph
from ..reading import Draft
from . import item_lists, paragraph_numbers
from .addressees import addressees
from .deadlines import deadline
from .heading_addressees import named_above


@dataclass
class Entry:
    """An item as its paragraphs come: ``at`` counts the passages before its own.

    ``label`` counts the characters before its words, and ``titles`` of its paragraphs are its title. ``word`` is what
    its label or its list's heading calls it; ``type`` what the type says that it is set in; ``named``: it stands in a
    list whose items name paragraphs; ``own``: it is a numbered paragraph of the report; ``mixed``: its list has
    conclusions, too; ``tail`` counts the characters of other cells of its row after its words.
    """

    number: str
    paragraphs: list[Paragraph]
    at: int = 0
    word: str = ""
    named: bool = True
    own: bool = False
    type: str = ""
    titles: int = 0
    label: int = 0
    mixed: bool = False
    tail: int = 0


def recommendations(draft: Draft, entries: Sequence[Entry], published: str = "") -> list[Recommendation]:
    """Return a row for each item, with the discussion that leads to it; say which paragraphs it names in vain.

    ``published`` is the day of the report, ISO, as far as it is known.
    """
    found = [_row(draft, entry, published) for entry in entries]
    numbered = [
        p for p in draft.passages if p.kind == "paragraph" and paragraph_numbers.NUMBERED.fullmatch(p.locator)
    ]
    chapters = {p.locator: p.section.split(" › ")[0] for p in numbered}
    called = {mark.passage_id for mark in draft.marks}
    noted = frozenset(p.locator for p in numbered if p.passage_id in called)
    _say_unknown_paragraphs(draft, [one for one, e in zip(found, entries, strict=True) if e.named], chapters)
    return item_lists.with_discussion(found, chapters, noted)


def _row(draft: Draft, entry: Entry, published: str) -> Recommendation:
    passage = draft.passages[entry.at]
    titled = entry.paragraphs[: entry.titles]
    length = sum(len(paragraph.text) + 1 for paragraph in titled) - entry.label if titled else 0
    title, text = (
        passage.text[: max(length - 1, 0)],
        passage.text[length : len(passage.text) - entry.tail].rstrip(),
    )
    kind, known_by = _kind(entry, text)
    asked = kind != "conclusion"
    who = addressees(text, asked=not entry.named) if asked else ()
    if asked and not who:
        who = named_above([title, *reversed(passage.section.split(" › "))])
    return Recommendation(
        passage.passage_id, entry.number, kind, draft.document_id, passage.passage_id,
        (entry.number,) if entry.own else item_lists.paragraphs_named(text),
        addressees=who,
        deadline=deadline(text, asked=not entry.named, published=published) if asked else "", text=text,
        kind_from=known_by, title=" ".join(title.split()),
    )  # fmt: skip


def _kind(entry: Entry, text: str) -> tuple[str, str]:
    """Return an item's kind and what it is known by: what is printed goes before its own verbs.

    What stands in a list of recommendations alone recommends, whatever its verbs.
    """
    if said := item_lists.printed_kind(text) or entry.word:
        return said, "printed"
    if entry.type:
        return entry.type, "type"
    kind = item_lists.kind_of(text)
    if kind == "conclusion":
        # Whom a sentence asks may be known by the grammar of bodies alone: “the Diocese should pay”.
        asked = [bool(addressees(sentence)) for sentence in item_lists.sentences_of(text)]
        kind = "recommendation" if asked and all(asked) else "both" if any(asked) else kind
    alone = not (entry.named or entry.mixed)
    return kind.replace("conclusion", "recommendation") if alone else kind, "words"


def _say_unknown_paragraphs(draft: Draft, found: Sequence[Recommendation], chapters: dict[str, str]) -> None:
    for item in found:
        missing = [number for number in item.paragraphs if number not in chapters]
        if missing:
            draft.problem(
                Because.of("item without its paragraphs", item.number, tuple(missing)), item.text[:80]
            )
        if not item.paragraphs:
            draft.problem(Because.of("item without a paragraph", item.number), item.text[:80])
