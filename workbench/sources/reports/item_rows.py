"""Items as rows: the words of each with its kind, the paragraphs it names, whom it asks and by when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...model import Recommendation
from ...model.because import Because
from ...text.english.patterns_in_tables import in_table
from ..formats.paragraph_layout import Paragraph
from ..reading import Draft
from . import item_columns, item_lists, paragraph_numbers
from .addressees import addressees
from .deadlines import deadline
from .heading_addressees import named_above
from .labelled_items import PART, Item

_PLACE = in_table("sources/reports/forms", "the place of an item")
_WORDS = in_table("text/signs", "words")
_LETTER = in_table("text/signs", "a letter")
_LEAD_IN = in_table("sources/reports/forms", "leads in to what somebody should do")
_DEFINED = in_table("sources/reports/forms", "a short name is defined")
_DOTS = in_table("sources/reports/forms", "dots to a page")
# So many words are an item's own: fewer may stand in several paragraphs.
ENOUGH = 8


@dataclass
class Entry:
    """An item as its paragraphs come: ``at`` counts the passages before its own.

    ``label`` counts the characters before its words, and ``titles`` of its paragraphs are its title. ``word`` is what
    its label or its list's heading calls it; ``type`` what the type says that it is set in; ``named``: it stands in a
    list whose items name paragraphs; ``own``: it is a numbered paragraph of the report; ``mixed``: its list has
    conclusions, too; ``tail`` counts the characters of other cells of its row after its words. ``lead`` are the words
    that its own carry on, of the paragraph ``within``. ``who`` and ``when`` are the cells of its row for these.
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
    lead: str = ""
    within: str = ""
    who: str = ""
    when: str = ""


def entry_of(item: Item, paragraph: Paragraph, at: int) -> Entry:
    """Return the entry of an item of a list that is no committee's, as its first paragraph comes."""
    return Entry(
        item.number, [paragraph], at, item.word, False, item.own, item.type, item.titles, item.label, item.mixed,
        item.tail, item.lead, item.within, item.who, item.when,
    )  # fmt: skip


def recommendations(draft: Draft, entries: Sequence[Entry], published: str = "") -> list[Recommendation]:
    """Return a row for each item, with the discussion that leads to it; say which paragraphs it names in vain.

    ``published`` is the day of the report, ISO, as far as it is known.
    """
    numbered = [
        p for p in draft.passages if p.kind == "paragraph" and paragraph_numbers.NUMBERED.fullmatch(p.locator)
    ]
    said = [(p.locator, _plain(p.text)) for p in numbered]
    found = [_placed(_row(draft, entry, published), said) for entry in entries]
    found = _in_full(found, _defined(draft))
    chapters = {p.locator: p.section.split(" › ")[0] for p in numbered}
    called = {mark.passage_id for mark in draft.marks}
    noted = frozenset(p.locator for p in numbered if p.passage_id in called)
    _say_unknown_paragraphs(draft, [one for one, e in zip(found, entries, strict=True) if e.named], chapters)
    return item_lists.with_discussion(found, chapters, noted)


def _placed(item: Recommendation, said: Sequence[tuple[str, str]]) -> Recommendation:
    """Return an item that names no paragraph with the one that says its words, where it is only one."""
    words = _plain(item.text)
    if item.paragraphs or words.count(" ") < ENOUGH:
        return item
    same = {number for number, text in said if text.endswith(words) or text.startswith(words)}
    return replace(item, paragraphs=tuple(same)) if len(same) == 1 else item


def _defined(draft: Draft) -> dict[str, str]:
    """Return the short names that the report's words define for one body: ``the Lamp Office (the Office)``."""
    found: dict[str, set[str]] = {}
    for match in _DEFINED.finditer(draft.text) if "(" in draft.text else ():
        whole, short = (_bare(" ".join(match[name].split())) for name in ("whole", "short"))
        if set(short.split()) < set(whole.split()):
            found.setdefault(short, set()).add(whole)
    return {short: whole.pop() for short, whole in found.items() if len(whole) == 1}


def _in_full(items: Sequence[Recommendation], defined: Mapping[str, str]) -> list[Recommendation]:
    """Return items that name a body by the last words of one other's name alone (“the Care Board”) with its whole name.

    One word alone (“the Government”) may be anybody's, if the report has not ``defined`` it. A name that ends in “and”
    and another's is two bodies'.
    """
    bare = {name: _bare(name) for item in items for name in item.addressees}
    whole = {name: defined[short] for name, short in bare.items() if short in defined and short != name}
    for name, short in bare.items():
        longer = {other for other in bare.values() if other.endswith(f" {short}")}
        longer = {other for other in longer if not _is_two(other, short)}
        if len(longer) == 1 and " " in short and short == short.title():
            whole[name] = longer.pop()
    return [replace(one, addressees=_each(one.addressees, bare, whole)) for one in items]


def _is_two(name: str, last: str) -> bool:
    """Say whether a name is another’s and this last one: “Ofsted and Swim Ely”; “Ely and Swim Lines” is one body."""
    first = name.removesuffix(f" and {last}")
    return first != name and (" " in first or first.isupper() or first.startswith("Of"))


def _each(names: Sequence[str], bare: Mapping[str, str], whole: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names in full, two that stand as one apart, and each body once."""
    found: dict[str, str] = {}
    for name in names:
        short = bare[name]
        if " " in short and any(bare[other].endswith(f" {short}") for other in names):
            continue  # the end of a longer name beside it
        ends = [end for end in bare.values() if " " in end and short.endswith(f" and {end}")]
        first = short[: -len(f" and {ends[0]}")] if ends else ""
        for one in (first, ends[0]) if " " in first else (whole.get(name, name),):
            found.setdefault(_bare(one), one)
    return tuple(found.values())


def _bare(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ")


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(text.lower()))


def _row(draft: Draft, entry: Entry, published: str) -> Recommendation:
    passage = draft.passages[entry.at]
    titled = entry.paragraphs[: entry.titles]
    length = sum(len(paragraph.text) + 1 for paragraph in titled) - entry.label if titled else 0
    title, text = (
        passage.text[: max(length - 1, 0)],
        passage.text[length : len(passage.text) - entry.tail].rstrip(),
    )
    text = _DOTS.sub("", text)
    place, title = (f"({title})", "") if _PLACE.fullmatch(title.strip()) else ("", title)
    title = title if _LETTER.search(title) else ""  # “(91%)”: a share of votes
    kind, known_by = _kind(entry, text)
    within = (entry.within,) if entry.within else ()
    asked = kind != "conclusion"
    said = f"{entry.lead.rstrip(' :')} {text}" if _LEAD_IN.search(entry.lead) else text
    who = (item_columns.whom(entry.who) or addressees(said, asked=not entry.named)) if asked else ()
    if asked and not who:
        who = _of_points(text)
    if asked and not who:
        who = named_above([title, *reversed(passage.section.split(" › "))])
    return Recommendation(
        passage.passage_id, entry.number, kind, draft.document_id, passage.passage_id,
        (entry.number,) if entry.own else item_lists.paragraphs_named(text + place) or within,
        addressees=who,
        deadline=_deadline(said, text, entry, published) if asked else "", text=text,
        kind_from=known_by, title=" ".join(title.split()),
    )  # fmt: skip


def _of_points(text: str) -> tuple[str, ...]:
    """Return whom the points of an item name, where its words only lead in to them: “I recommend that: (a) the …”."""
    lead, *points = text.split("\n")
    if not points or not _LEAD_IN.search(lead):
        return ()
    words = lead.rstrip(" :")
    said = (f"{words} {PART.sub('', point).rstrip(' .;')}" for point in points if PART.match(point))
    return tuple(dict.fromkeys(name for one in said for name in addressees(one)))


def _deadline(said: str, text: str, entry: Entry, published: str) -> str:
    """Return by when an item is to be done: as its own cell says, its own words, or what leads in to it."""
    if of_cell := item_columns.by_when(entry.when, published):
        return of_cell
    parts = [text] if said == text else [f"It should {text}", said]
    each = (deadline(words, asked=not entry.named, published=published) for words in parts)
    return next(filter(None, each), "")


def _kind(entry: Entry, text: str) -> tuple[str, str]:
    """Return an item's kind and what it is known by: what is printed goes before its own verbs.

    What stands in a list of recommendations alone recommends, whatever its verbs.
    """
    if said := item_lists.printed_kind(text) or entry.word:
        return said, "printed"
    if entry.type:
        return entry.type, "type"
    kind = item_lists.kind_of(text)
    if kind != "recommendation":
        # Whom a sentence asks may be known by the grammar of bodies alone: “the Diocese should pay”.
        asked = [item_lists.recommends(one) or bool(addressees(one)) for one in item_lists.sentences_of(text)]
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
