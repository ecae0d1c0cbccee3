"""A committee's report becomes numbered paragraphs, notes, and conclusions and recommendations.

The shape is the House of Commons' since about 2012: summary, numbered chapters with paragraphs numbered through,
"Conclusions and recommendations" that name their paragraphs, formal minutes, witnesses, written evidence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...model import Document, Hearing, Recommendation
from ...model.because import Because
from ...text.english.patterns_in_tables import in_table
from ..formats import footnotes, note_numbers, paragraph_layout, running_heads
from ..formats.headings import Headings, Style, headings_of, is_heading, style_of, topic
from ..formats.lines import Extraction, Line
from ..formats.paragraph_layout import Paragraph
from ..reading import Draft, Reading
from . import (
    annexes,
    item_lists,
    item_rows,
    items_set_apart,
    items_under_lead_in,
    names_alone,
    paragraph_numbers,
    recommendations,
    report_cover,
)
from .item_rows import Entry
from .labelled_items import Item
from .parts_left_out import Block, leave_out
from .relations import relations_of

_WRITTEN = in_table("sources/reports/forms", "a list of written evidence")
_REGIONS = (
    ("contents", in_table("sources/reports/forms", "contents of a report")),
    ("minutes", in_table("sources/reports/forms", "formal minutes")),
    ("hearings", in_table("sources/reports/forms", "a list of witnesses")),
    ("written", _WRITTEN),
    ("items", recommendations.LIST),
    (
        "other",
        in_table("sources/reports/forms", "other lists and annexes"),
    ),
    ("summary", in_table("sources/reports/forms", "a summary")),
)

_LISTS = ("items", "written", "hearings")

# ``Submissions``, alone under ``Appendix 1``
_LETTERED = in_table("sources/reports/forms", "a lettered list of submissions")
_IN_AN_ANNEX = in_table("sources/reports/forms", "papers in an annex")
# ``APPENDIX 2: LIST OF WITNESSES``: what the list is decides, not that it stands in an appendix
_ANNEX = in_table("sources/reports/forms", "an annex of evidence")
# ``A1.42.``: an appendix with numbered paragraphs of its own
_ANNEXED = in_table("sources/reports/forms", "a paragraph’s number in an annex")


@dataclass
class _Report:
    """The report as it is read: where we are, under which headings, in which paragraph."""

    draft: Draft
    headings: Headings
    region: str = "front"
    number: str = ""
    summaries: int = 0
    heads: int = 0
    plain: int = 0
    page: int = -1
    opened: Style | None = None
    unused: dict[str, int] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)


def read(extraction: Extraction, document_id: str) -> Reading:
    """Return a report: numbered paragraphs, notes and where they are called, items, witnesses, listed evidence."""
    lines, left = running_heads.parted(note_numbers.rejoined(extraction))
    words = paragraph_layout.vocabulary(lines)
    body, found = footnotes.split(lines, words)
    size = paragraph_layout.body_size(body)
    other = recommendations.listed_numbers(body) | names_alone.listed_numbers(body, _heads_evidence)
    lettered = names_alone.listed_numbers(body, _heads_lettered)
    other, over_names = other | lettered, _lines_over(body, lettered)
    numbers = paragraph_numbers.run(body, other=other, first=extraction.told.first_number)
    begins = {id(body[index]): number for index, number in numbers.items()}
    called = frozenset(note.number for note in found)
    listed = _listed_numbers(body, numbers)
    led = items_under_lead_in.led(body, numbers)
    committees = not led and recommendations.is_committees(body)
    starts = begins.keys() | listed | (set() if committees else recommendations.starts(body))
    starts |= items_under_lead_in.starts(body, led)
    paragraphs = paragraph_layout.paragraphs(
        body, words, starts=lambda line: id(line) in starts, notes=called
    )
    others = [] if committees else _other_items(paragraphs, size, begins)
    others = items_under_lead_in.items_of(paragraphs, body, led, size, begins) if led else others
    if begins and not committees and not others:
        paragraphs, others = items_set_apart.parted(paragraphs, size, begins)
    first = _first(paragraphs, begins)
    opening = _opening_headings(paragraphs[:first], paragraphs[first : first + 1], size)
    draft = Draft(document_id, left_out=left)
    state = _Report(draft, headings_of(paragraphs, size))
    if not begins:
        draft.problem(Because.of("no numbered paragraphs"))
    regions: dict[str, list[Line]] = {"hearings": [], "written": []}
    entries: list[Entry] = []
    own = {index: item for item in others for index in item.paragraphs}
    for index, paragraph in enumerate(paragraphs):
        if index in own:
            _read_other(state, paragraph, own[index], own[index].paragraphs[0] == index, entries)
            continue
        number = begins.get(id(paragraph.lines[0]))
        heading = number is None and (is_heading(paragraph, size) or _is_part_in_capitals(paragraph))
        names = heading and id(paragraph.lines[-1]) in over_names
        region = "written" if names else _region(paragraph, heading, state.region, index < first)
        region = "body" if others and region == "items" else region
        if not region and heading and not begins and _reopens(state, paragraph):
            region = "body"
        if not begins and index == first and state.region == "front":
            state.region = "body"
        # Where nothing is numbered, a paper may open with its list: a page of a report in many files.
        if id(paragraph) in opening and (begins or region not in _LISTS):
            region = "body" if state.region != "body" else ""
        if region:
            state.region, state.headings.path = region, []
            state.number = "" if region == "other" else state.number
            state.opened = style_of(paragraph)
        if state.region in regions and not region:
            regions[state.region] += paragraph.lines
        _read_paragraph(state, paragraph, number, heading, entries)
    footnotes.keep(draft, found)
    front = report_cover.document(document_id, extraction)
    return _reading(front, state, item_rows.recommendations(draft, entries, front.date), regions)


def _lines_over(body: Sequence[Line], lettered: frozenset[int]) -> set[int]:
    """Return the headings (by ``id``) such as “A. Submissions” over lists of numbered names."""
    above = (line for at in lettered for line in body[max(at - 2, 0) : at])
    return {id(line) for line in above if _heads_lettered(line.text)}


def _reading(
    front: Document, state: _Report, items: Sequence[Recommendation], regions: Mapping[str, Sequence[Line]]
) -> Reading:
    draft = state.draft
    heard, papers = _annexes(state, regions)
    return Reading(
        front,
        draft.text,
        tuple(draft.passages),
        tuple(footnotes.joined_to_runs(draft.marks, draft.passages)),
        recommendations=tuple(items),
        relations=tuple(relation for item in items for relation in relations_of(item)),
        hearings=heard,
        listed=papers,
        problems=tuple(draft.problems),
        left_out=tuple(draft.left_out),
    )


def _annexes(
    state: _Report, regions: Mapping[str, Sequence[Line]]
) -> tuple[tuple[Hearing, ...], tuple[Document, ...]]:
    """Return the rows of the lists of witnesses and of evidence; say by which rules other parts are left out."""
    heard = _checked(annexes.hearings(regions["hearings"], state.draft.document_id))
    # The Lords print the codes in the list of witnesses, who are those that wrote as well.
    papers = annexes.written_evidence(regions["written"]) or annexes.written_evidence(regions["hearings"])
    if not papers:
        named = names_alone.read([block for block in state.blocks if block.part == "written"])
        papers = names_alone.documents(named, state.draft.document_id)
        state.blocks = names_alone.ended(state.blocks, named) if papers else state.blocks
    leave_out(state.draft, state.blocks, heard, papers)
    _say_unused(state)
    return tuple(heard), tuple(papers)


def _reopens(state: _Report, paragraph: Paragraph) -> bool:
    """Say whether a heading ends a list or a summary in a report without numbers: one no less prominent "
    "than its own."""
    printed = bool(paragraph.size or paragraph.lines[0].role)
    shut = state.region not in ("front", "body", "contents", "items")
    return shut and printed and state.opened is not None and style_of(paragraph) <= state.opened


def _opening_headings(before: Sequence[Paragraph], first: Sequence[Paragraph], size: float) -> set[int]:
    """Return the headings just before the first numbered paragraph, on its page: they head the first chapter."""
    found: set[int] = set()
    for paragraph in reversed(before):
        if not is_heading(paragraph, size) or any(paragraph.page != one.page for one in first):
            break
        found.add(id(paragraph))
    return found


def _first(paragraphs: Sequence[Paragraph], begins: Mapping[int, str]) -> int:
    """Return where the chapters begin: at the first number, or after the cover where paragraphs have none."""
    if begins:
        return next(i for i, p in enumerate(paragraphs) if id(p.lines[0]) in begins)
    cover = paragraphs[0].page if paragraphs else 0
    return next(
        (i for i, p in enumerate(paragraphs) if i and (p.page != cover or not cover)), len(paragraphs)
    )


def _listed_numbers(lines: Sequence[Line], numbers: dict[int, str]) -> set[int]:
    """Return the lines that open an item of a list numbered by itself, before or after the numbered paragraphs."""
    first, last = min(numbers, default=0), max(numbers, default=-1)
    parts = (lines[:first], lines[last + 1 :])
    return {id(part[index]) for part in parts for index in paragraph_numbers.run(part)}


def _region(paragraph: Paragraph, heading: bool, now: str, before_first: bool) -> str:
    """Return the region that a heading opens, or ``""`` where it opens none."""
    whole = topic(paragraph.text)
    text = _ANNEX.sub("", whole)
    if not heading or len(text) > 90:
        return ""
    for name, pattern in _REGIONS:
        if pattern.match(text):
            # Lines of the table of contents look like headings; they end in page numbers or stand in their region.
            if now == "contents" and "\t" in paragraph.lines[0].text:
                return ""
            return name
    if (now in ("other", "hearings", "written") or text != whole) and _IN_AN_ANNEX.match(text):
        return "written"
    return "front" if before_first and now == "summary" and paragraph.size > 18 else ""


def _heads_evidence(text: str) -> bool:
    whole = topic(text) if len(text) < 90 else ""
    own = _ANNEX.sub("", whole)
    return bool(_WRITTEN.match(own) or (own != whole and _IN_AN_ANNEX.match(own)))


def _heads_lettered(text: str) -> bool:
    return len(text) < 90 and bool(_LETTERED.match(topic(text)))


def _is_part_in_capitals(paragraph: Paragraph) -> bool:
    """Say whether capitals alone, no larger than the text, head a part that is known by its title."""
    text = paragraph.text.strip()
    return text.isupper() and len(paragraph.lines) < 4 and bool(_region(paragraph, True, "body", False))


def _read_paragraph(
    state: _Report, paragraph: Paragraph, number: str | None, heading: bool, entries: list[Entry]
) -> None:
    if state.region == "items" and number is not None and not _opens_item(state, number, entries):
        # A chapter may be called "Conclusions" and go on with the report's own paragraphs.
        state.region = "body"
    if state.region == "other" and not heading and _annexed(state, paragraph):
        return
    if number is not None and state.region != "items":
        state.region, state.number = "body", number
        _numbered(state, paragraph)
    elif state.region == "items":
        _item(state, paragraph, heading, entries)
    elif heading and state.region in ("body", "summary"):
        _heading(state, paragraph)
        if state.region == "body":
            state.number = ""
    elif state.region == "body":
        # Boxes and tables stand under a heading of their own and have no number.
        state.plain += not state.number
        _add(state, "paragraph", state.number or f"p{state.plain}", paragraph, "")
    elif state.region == "summary" and not heading:
        state.summaries += 1
        _add(state, "paragraph", f"s{state.summaries}", paragraph, "")
    else:
        if heading:
            _front_heading(state, paragraph)
        state.unused[state.region] = state.unused.get(state.region, 0) + len(paragraph.text.split())
        place = state.draft.block(paragraph.text)
        state.blocks.append(Block(place, paragraph, state.region, heading))


def _annexed(state: _Report, paragraph: Paragraph) -> bool:
    """Add a paragraph of an appendix that numbers its own (``A1.42.``); say whether it is one."""
    opens = _ANNEXED.match(paragraph.text)
    if opens:
        state.number = opens[1]
    elif not _ANNEXED.match(f"{state.number}. A"):
        return False
    _add(state, "paragraph", state.number, paragraph, opens[0] if opens else "")
    return True


def _front_heading(state: _Report, paragraph: Paragraph) -> None:
    """Enter a heading before the first numbered paragraph: a cover's title heads nothing on later pages."""
    if paragraph.page != state.page:
        state.headings.path = []
    state.page = paragraph.page
    state.headings.enter(paragraph)


def _numbered(state: _Report, paragraph: Paragraph) -> None:
    rest = paragraph_numbers.without_number(paragraph.text)
    _add(state, "paragraph", state.number, paragraph, paragraph.text[: len(paragraph.text) - len(rest)])


def _heading(state: _Report, paragraph: Paragraph) -> None:
    state.headings.enter(paragraph)
    state.heads += 1
    _add(state, "heading", f"h{state.heads}", paragraph, "")


def _add(state: _Report, kind: str, locator: str, paragraph: Paragraph, label: str) -> None:
    passage = state.draft.passage(
        kind, locator, paragraph.text[len(label) :], label=label,
        section=state.headings.section, page=paragraph.page or None,
    )  # fmt: skip
    state.draft.call(passage, paragraph.marks, len(label))


def _item(state: _Report, paragraph: Paragraph, heading: bool, entries: list[Entry]) -> None:
    """Add a paragraph to the list of items: the next number opens one, a short line is a heading, the rest "
    "goes on."""
    number = paragraph_numbers.number_of(paragraph.text)
    if number and _is_next(number, entries[-1].number if entries else ""):
        entries.append(Entry(number, [paragraph], len(state.draft.passages)))
        rest = paragraph_numbers.without_number(paragraph.text)
        _add(
            state,
            "recommendation",
            f"r{number}",
            paragraph,
            paragraph.text[: len(paragraph.text) - len(rest)],
        )
        return
    complete = not entries or bool(item_lists.PARAGRAPHS.search(entries[-1].paragraphs[-1].text))
    short = len(paragraph.text) < 120 and not paragraph.text.rstrip().endswith((".", ")", ";", ","))
    if complete and (heading or short):
        _heading(state, paragraph)
    elif entries and not complete:
        entries[-1].paragraphs.append(paragraph)
        state.draft.lengthen(paragraph.text, paragraph.marks)
    else:
        state.draft.block(paragraph.text)


def _opens_item(state: _Report, number: str, entries: Sequence[Entry]) -> bool:
    """Say whether a number of the report's own run opens an item: where its chapter is the list of items "
    "(``8.1``)."""
    return "." in number and _is_next(number, entries[-1].number if entries else "")


def _is_next(number: str, last: str) -> bool:
    """Say whether an item's number follows the last one’s: 1, 2, 3 …, or 8.1, 8.2, 8.3 … of a chapter."""
    chapter, _, own = number.rpartition(".")
    before, _, count = last.rpartition(".")
    return int(own) == 1 + int(count or 0) and (not last or chapter == before)


def _other_items(paragraphs: Sequence[Paragraph], size: float, begins: Mapping[int, str]) -> list[Item]:
    def ends(paragraph: Paragraph) -> bool:
        return _region(paragraph, True, "body", False) in (
            "minutes",
            "hearings",
            "written",
            "other",
            "contents",
        )

    return recommendations.items_of(paragraphs, size, begins=begins, ends=ends)


def _read_other(state: _Report, paragraph: Paragraph, item: Item, opens: bool, entries: list[Entry]) -> None:
    """Add a paragraph of an item of a list that is no committee's."""
    if not opens:
        entries[-1].paragraphs.append(paragraph)
        state.draft.lengthen(paragraph.text, paragraph.marks)
        return
    at = len(state.draft.passages)
    entries.append(item_rows.entry_of(item, paragraph, at))
    if item.own:
        # A numbered paragraph in a box stays the report's paragraph, and is an item besides.
        state.region, state.number = "body", item.number
        _numbered(state, paragraph)
        return
    letter = "c" if item.word == "conclusion" else "r"
    locator = f"{letter}{item.number or item.place or len(entries)}"
    _add(state, "recommendation", locator, paragraph, paragraph.text[: item.label])


def _say_unused(state: _Report) -> None:
    """Say how many words of parts that nobody cites stand in the stored text alone."""
    names = {"minutes": "formal minutes", "other": "annexes and lists", "body": "the chapters"}
    counts = {names[part]: str(count) for part, count in state.unused.items() if part in names}
    if counts:
        because = Because.of("words in no passage", tuple(counts), tuple(counts.values()))
        state.draft.problem(because, severity="note")


def _checked(found: Sequence[Hearing]) -> list[Hearing]:
    return [hearing for hearing in found if hearing.first <= hearing.last]
