"""Papers of every other kind become paragraphs: submissions, engagement notes, terms of reference, press.

A paper has a title, perhaps a code and an author, headings, and paragraphs, numbered or not
(House of Commons, Guide for witnesses: numbered paragraphs are asked for, and often missing).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Document
from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import pattern_of
from . import own_code
from .formats import footnotes, paragraph_layout, running_heads
from .formats.headings import Headings, headings_of, is_heading
from .formats.lines import Extraction
from .formats.paragraph_layout import Paragraph
from .front_matter import FrontMatter
from .reading import Draft, Reading
from .reports import paragraph_numbers
from .transcripts.transcript_header import ILLUSTRATIVE, iso_date

_REPORTED = in_table("papers", "reported words")
_SUBMITTED = in_table("papers", "submitted by")
_NAME_FIRST = in_table("papers", "a name, then written evidence")
_SAYS = in_table("papers", "a sentence of its own")
_CODE_ONLY = in_table("sources/paper_forms", "a code alone")
_FURNITURE = in_table("papers", "a line about the paper")

# A day, or a month, by itself; a place, a time, an address or a part's name: none is what a paper is called.
_DAY = in_table("sources/paper_forms", "a day or month alone")
_NO_TITLE = in_table("papers", "no title of a paper")
_CODE_WITHIN = in_table("sources/paper_forms", "a code within words")
# Short lines in a row that are no headings: a part’s title and a section’s may stand together.
_IN_A_ROW = 3


@dataclass
class _Front:
    """What a paper says of itself before its first paragraph."""

    title: str = ""
    author: str = ""
    code: str = ""
    provenance: str = "real"
    date: str = ""


def read(extraction: Extraction, document_id: str, kind: str) -> Reading:
    """Return a paper: its numbered or unnumbered paragraphs under their headings, its notes, and what it is."""
    lines, left = running_heads.parted(extraction)
    words = paragraph_layout.vocabulary(lines)
    body, found = footnotes.split(lines, words)
    size = paragraph_layout.body_size(body)
    numbers = paragraph_numbers.run(body, first=extraction.told.first_number)
    begins = {id(body[index]): number for index, number in numbers.items()} if len(numbers) > 1 else {}
    called = frozenset(note.number for note in found)
    paragraphs = paragraph_layout.paragraphs(
        body, words, starts=lambda line: id(line) in begins, notes=called
    )
    first = _first(paragraphs, begins, size, extraction.front.title)
    if not any(_is_its_own(paragraph) for paragraph in paragraphs[first:]):
        # What is nothing but titles, with or without what somebody typed or noted on it, still has words to cite.
        first = 0
    front = _front(paragraphs[: first or len(paragraphs)])
    # A code that heads every page is a running head, and no less the paper's own.
    heads = [one.text for one in (*left, *extraction.left_out) if one.rule == "running head or foot"]
    code = front.code or own_code.of_heads(heads)
    draft = Draft(document_id, left_out=left)
    matter = FrontMatter("before the paper’s first paragraph", (front.title, front.author, code))
    for paragraph in paragraphs[:first]:
        draft.block(paragraph.text, matter.reason(paragraph), page=paragraph.page)
    _read_body(draft, paragraphs[first:], begins, headings_of(paragraphs[first:], size), size)
    footnotes.keep(draft, found)
    document = Document(
        document_id, kind=kind, provenance=front.provenance, title=front.title, date=front.date, author=front.author,
        evidence_code=code, media_type=extraction.media_type, note="; ".join(extraction.remarks),
    )  # fmt: skip
    return Reading(
        document,
        draft.text,
        tuple(draft.passages),
        tuple(draft.marks),
        problems=tuple(draft.problems),
        left_out=tuple(draft.left_out),
    )


def is_submission(text: str) -> bool:
    """Say whether a line opens written evidence in one of its published forms."""
    text = _plain(text)
    if _NAME_FIRST.match(text):
        return True
    match = _SUBMITTED.match(text)
    # "Submission by" alone heads many a letter.
    return bool(
        match and pattern_of("papers", "words of a form").search(text[: match.start("author")].lower())
    )


def _first(paragraphs: Sequence[Paragraph], begins: dict[int, str], size: float, known: str) -> int:
    """Return where the paper's own words begin: after marks, code, title and what stands with them.

    ``known`` is the title that the file's own headers give: where a heading says something else, it is the paper's.
    """
    titled = named = False
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if id(paragraph.lines[0]) in begins:
            return index
        if (
            ILLUSTRATIVE.match(text)
            or _REPORTED.match(text)
            or _CODE_ONLY.match(text)
            or _FURNITURE.match(text)
            or (own_code.is_numbered_submission(text) and index < 8)
        ):
            continue
        # What follows such a title in its form may be a sentence whose full stop is missing.
        names_paper = is_submission(text) and not _SAYS.search(f"{text.rstrip('.')}." if named else text)
        named = named or names_paper
        if (names_paper and index < 8) or (
            not titled and is_heading(paragraph, size) and _may_be_title(text, known)
        ):
            titled = True
            continue
        return index
    return len(paragraphs)


def _is_its_own(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is words that the paper prints, and neither typed, ticked nor noted on it."""
    return paragraph.lines[0].role != "answer" and any(map(str.isalpha, paragraph.text))


def _may_be_title(text: str, known: str) -> bool:
    """Say whether a heading says no more than the title that is known, or none is known."""
    ours, theirs = (" ".join(one.casefold().split()) for one in (text, known))
    return not theirs or ours in theirs


def _plain(text: str) -> str:
    """Return a title line without the code in it."""
    return _CODE_WITHIN.sub(" ", text).strip()


def _front(paragraphs: Sequence[Paragraph]) -> _Front:
    front = _Front()
    for paragraph in paragraphs:
        text = " ".join(paragraph.text.split())
        if ILLUSTRATIVE.match(text):
            front.provenance = "illustrative"
        elif _REPORTED.match(text):
            front.provenance = "reported"
        elif _FURNITURE.match(text):
            front.date = front.date or iso_date(text)
        else:
            front.code = front.code or own_code.of_front([text])
            day = _DAY.fullmatch(text)
            front.date = front.date or (iso_date(text) if day else "")
            if not _CODE_ONLY.match(text) and not front.title and not day and not _NO_TITLE.match(text):
                front.title = _plain(text)
            match = _SUBMITTED.match(_plain(text)) or _NAME_FIRST.match(_plain(text))
            author = match["author"].strip(" .") if match else own_code.submitter(text)
            front.author = front.author or author
    return front


def _read_body(
    draft: Draft, paragraphs: Sequence[Paragraph], begins: dict[int, str], headings: Headings, size: float
) -> None:
    number, heads, plain, asked = "", 0, 0, False
    by_section = any("." in printed for printed in begins.values())
    heading_nothing = _short_lines(paragraphs, begins, size)
    for paragraph in paragraphs:
        own = begins.get(id(paragraph.lines[0]))
        label = ""
        if own is not None:
            number = own
            label = paragraph.text[
                : len(paragraph.text) - len(paragraph_numbers.without_number(paragraph.text))
            ]
            kind, locator = "paragraph", number
        elif (
            is_heading(paragraph, size)
            and id(paragraph) not in heading_nothing
            and not (asked and _is_bare(paragraph))
        ) or (by_section and paragraph_numbers.is_title(paragraph.text)):
            headings.enter(paragraph)
            heads += 1
            kind, locator = "heading", f"h{heads}"
        elif number:
            kind, locator = "paragraph", number
        else:
            plain += 1
            kind, locator = "paragraph", f"p{plain}"
        passage = draft.passage(
            kind, locator, paragraph.text[len(label) :], label=label,
            section=headings.section, page=paragraph.page or None,
        )  # fmt: skip
        draft.call(passage, paragraph.marks, len(label))
        # Short answers go on until a whole sentence is said.
        asked = paragraph.text.rstrip().endswith("?") or (asked and is_heading(paragraph, size))


def _short_lines(paragraphs: Sequence[Paragraph], begins: dict[int, str], size: float) -> set[int]:
    """Return the paragraphs that nothing but their shortness would make headings of, and that head nothing.

    They stand last, or so many in a row that they are the lines of a list, a slide or an address.
    """

    def by_shortness(paragraph: Paragraph) -> bool:
        marked = paragraph.bold or paragraph.text.isupper() or id(paragraph.lines[0]) in begins
        return _is_bare(paragraph) and not marked and is_heading(paragraph, size)

    found: set[int] = set()
    run: list[int] = []
    for paragraph in paragraphs:
        if by_shortness(paragraph):
            run.append(id(paragraph))
            continue
        found |= set(run) if len(run) >= _IN_A_ROW else set()
        run = []
    return found | set(run)


def _is_bare(paragraph: Paragraph) -> bool:
    """Say whether nothing but its shortness makes a heading of a paragraph: after a question it is an answer."""
    return not paragraph.size and not paragraph.lines[0].role
