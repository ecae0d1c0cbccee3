"""PDF pages become lines, by where each word stands; what cannot be seen there is left out, and said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from ...errors import Unreadable
from ..ledger import count_pdf
from ..ledger.file_parts import Part
from ..sandbox import limits
from . import drawn_boxes, margin_boxes, misnamed_letters, pdf_forms, pdf_unseen, table_lines, unnamed_letters
from .lines import Line, Page
from .pdf_lines import GAP, lines_of
from .pdf_strokes import strokes_of
from .pdf_words import SLANTED, Sheet, TextPage, Word
from .ruled_tables import tables
from .table_lines import PageTable
from .text_recognition import REMARK

# Words that are stamped on a page at its edge are few, in the outer sixth of it.
STAMPED, EDGE = 30, 1 / 6
LEFT_OUT = "-"
_NOTHING = "nothing that is printed was found on any page of the PDF"
_LOOK = (
    "Look at it: where its pages are not blank, run text recognition (OCR) on it, or ask for another copy."
)


@dataclass
class _Remarks:
    """What must be said of the document's pages, gathered page by page."""

    empty: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    unseen: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    notes: dict[int, int] = field(default_factory=dict)
    unread: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    files: list[str] = field(default_factory=list)
    form: str = ""
    letters: str = ""

    def sentences(self, pages: Sequence[Page]) -> tuple[str, ...]:
        """Return each remark, with the pages that it is about."""
        said = []
        if self.empty and len(self.empty) < len(pages):
            said.append(f"no text on page {_listed(self.empty)}")
        if self.pictures:
            said.append(
                f"no text on page {_listed(self.pictures)} but a few words at its edge: the page is a picture, "
                "which is not read"
            )
        for reason, found in sorted(self.unseen.items()):
            if reason == pdf_unseen.SCANNED:
                said.append(
                    f"{REMARK}: the words of page {_listed(found)} are {reason}; check them against the picture"
                )
            else:
                said.append(
                    f"{reason} on page {_listed(found)}: {_count(found, 'word')} left out; look at the page"
                )
        if self.notes:
            said.append(
                f"{_count(self.notes, 'note')} written on page {_listed(self.notes)}, read where they stand"
            )
        for what, found in sorted(self.unread.items()):
            said.append(f"{_count(found, what)} on page {_listed(found)} not read")
        if self.files:
            count = {0: len(self.files)}
            said.append(f"{_count(count, 'attached file')} not read: {', '.join(self.files[:20])}")
        return (*said, *filter(None, [self.form, self.letters]), *unnamed_letters.remarks(pages))


@dataclass
class _Read:
    """What is read so far: the pages, their own words, and their tables; ``columns`` are those that somebody told."""

    columns: Mapping[int, int]
    pages: list[Page] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    tables: list[PageTable] = field(default_factory=list)

    def last_edges(self) -> tuple[float, ...]:
        """Return where the columns of the table stand with which the last page ends; nothing for none."""
        if not self.tables or self.tables[-1].page != len(self.pages):
            return ()
        return self.tables[-1].edges if table_lines.is_last(self.tables[-1], self.pages[-1]) else ()


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the pages of a PDF, and remarks on what of them was left out; `counted_pages_of` says more."""
    pages, remarks, _ = counted_pages_of(data, {})
    return pages, remarks


def counted_pages_of(
    data: bytes, columns: Mapping[int, int]
) -> tuple[tuple[Page, ...], tuple[str, ...], tuple[Part, ...]]:
    """Return the pages of a PDF, remarks on what of them was left out or needs a person's eye, and its words.

    A form's answers and notes written on a page stand among its lines. Words that nobody sees who looks at the page
    are left out. ``columns`` says of pages, by number, how many they are set in. The file's words are as the ledger's
    counter has them (`count_pdf.of_page`), taken while each page is open: laying it out twice costs twice as much.
    Raises `Unreadable`: ``refused`` where a password is asked for or there are more than
    `limits.MOST_PAGES` pages, ``failed`` where pdfium can't open it.
    """
    import pypdfium2

    _forget_the_last_mistake()
    try:
        pdf = pypdfium2.PdfDocument(data)
        pdf.init_forms()
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable(
                "refused", "the PDF is locked by a password", next="Ask for an open copy."
            ) from None
        raise Unreadable(
            "failed", "the PDF is broken and can’t be opened", next="Download it again."
        ) from None
    remarks = _Remarks()
    try:
        if many := limits.too_many_pages(len(pdf)):
            raise many
        read = _Read(columns)
        for index in range(len(pdf)):
            read.pages.append(_page(pdf, index, remarks, read))
        pages, broken = table_lines.with_rows(read.pages, read.tables)
        parts = [replace(part, broken_row=broken.get(part.page, ())) for part in read.parts]
        remarks.files += pdf_forms.attached(pdf)
        pages = _with_xfa(pages, pdf_forms.typed_in_xfa(pdf), remarks)
        if len(remarks.blank) == len(pdf) and not remarks.files and not remarks.form:
            raise Unreadable("no-text", _NOTHING, next=_LOOK, blank=True)
    finally:
        pdf.close()
    if tables := misnamed_letters.tables_of([part.text for part in parts]):
        remarks.letters = tables.remark(pages)
        pages = [replace(page, lines=tuple(map(tables.line, page.lines))) for page in pages]
        parts = [replace(part, text=tables.shown(part.text)) for part in parts]
    pages = [replace(page, lines=tuple(map(_named, page.lines))) for page in pages]
    return tuple(pages), remarks.sentences(pages), tuple(parts)


def _named(line: Line) -> Line:
    """Return a line with a sign for each letter that has no name, once no table gives it one."""
    return line if line.text.isascii() else replace(line, text=unnamed_letters.named(line.text))


def _with_xfa(pages: list[Page], typed: list[tuple[str, str]] | None, remarks: _Remarks) -> list[Page]:
    """Return the pages with what was typed into a form of Adobe's own kind (XFA), which no page shows."""
    if typed is None:
        return pages
    waiting = all(pdf_forms.is_waiting(" ".join(one.text for one in page.lines)) for page in pages[:1])
    kept = pages[1:] if waiting else pages
    answers = tuple(Line(f"{name}: {text}", 1, size=10.0, role="answer") for name, text in typed)
    remarks.form = (
        f"the form’s answers (XFA): {_count({1: len(answers)}, 'field')} read from its data, without the questions; "
        "compare them with the form in Adobe Reader"
    )
    return [Page(1, 0.0, 0.0, answers), *kept] if answers else kept


def _is_blank(page: Any, written: pdf_forms.OnPage) -> bool:
    """Say whether nothing at all is drawn on a page: a printer's blank has lost no words."""
    import pypdfium2

    if written.drawn:
        return False
    try:
        return not any(True for _ in page.get_objects(max_depth=1))
    except pypdfium2.PdfiumError:
        return False


def _stand_at_the_edge(lines: Sequence[Line], width: float, height: float) -> bool:
    """Say whether a page's words are few and all in its outer part, where heads and numbers are stamped."""
    own = [line for line in lines if line.role != "watermark"]
    return sum(len(line.text.split()) for line in own) <= STAMPED and all(
        not EDGE * height < line.baseline < (1 - EDGE) * height
        or line.right < EDGE * width
        or line.left > (1 - EDGE) * width
        for line in own
    )


def _forget_the_last_mistake() -> None:
    """Have pdfium’s last mistake be that of a broken file.

    It outlives a file, and some broken ones leave it as it was: after a locked one they would be called locked, too,
    and what is said of a file would hang on which ones its reader had before.
    """
    import pypdfium2

    with suppress(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(b"no PDF").close()


def _page(pdf: Any, index: int, remarks: _Remarks, read: _Read) -> Page:
    """Return a page; its own words, and its tables, are added to what is ``read`` so far."""
    import pypdfium2

    number, columns = index + 1, read.columns
    try:
        page = pdf[index]
        sheet = Sheet(*page.get_bbox())
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        remarks.empty.append(number)
        read.parts.append(Part("", number))
        return Page(number, 0.0, 0.0, ())
    read.parts.extend(count_pdf.of_page(page, text, number))
    words = list(TextPage(text, sheet).words())
    written = pdf_forms.on_page(pdf, page)
    scene = pdf_unseen.scene_of(page)
    seen = _seen(words, pdf_unseen.unseen(scene, words, sheet, written.redactions), number, remarks)
    _note(written, number, remarks)
    ways: dict[int, list[Word]] = defaultdict(list)
    for word in seen:
        ways[word.way].append(word)
    straight = {way: sum(len(word.text) for word in found) for way, found in ways.items() if way != SLANTED}
    main = max(straight, key=lambda way: (straight[way], -way), default=0)
    if not main:
        ways[0], marked = drawn_boxes.ticked(ways[0], scene.frames, sheet, written.answers)
        written.answers += marked
    ways[main] = _with_ticks(ways[main], written, sheet, main)
    # A form's fields are answers, which stand among its lines.
    told = number in columns or not all(answer.tick for answer in written.answers)
    ruled = [] if told else tables(ways[main], strokes_of(scene, sheet, main), read.last_edges())
    boxes = [] if main or number in columns else margin_boxes.in_margin(ways[0], scene.frames, sheet)
    boxed = {id(word) for box in boxes for word in box}
    ways[main] = [word for word in ways[main] if id(word) not in boxed]
    lines, placed = lines_of(ways, main, (sheet, number), (columns.get(number, 0), ruled))
    read.tables += placed
    lines += margin_boxes.lines_of(boxes, lines, (number, sheet.size(main)[1]))
    lines = _with_answers(lines, written, sheet, main, number)
    if not words and not lines:
        (remarks.blank if _is_blank(page, written) else remarks.empty).append(number)
    elif _stand_at_the_edge(lines, *sheet.size(main)) and pdf_unseen.is_picture(page, sheet):
        remarks.pictures.append(number)
    text.close()
    page.close()
    return Page(number, *sheet.size(main), tuple(one for one in lines if one.text))


def _seen(words: list[Word], unseen: dict[str, list[Word]], number: int, remarks: _Remarks) -> Iterator[Word]:
    """Yield the words that are seen, and a scanner's reading of a picture; for others a sign that something is there.

    Without it the words before and after would make a sentence that nobody wrote.
    """
    if not unseen:
        yield from words
        return
    signs: dict[int, str] = {}
    for reason, found in unseen.items():
        remarks.unseen[reason][number] = len(found)
        if reason != pdf_unseen.SCANNED:
            signs |= {id(word): _sign(reason) for word in found}
    before: Word | None = None
    for word in words:
        sign = signs.get(id(word), "")
        if sign == LEFT_OUT:
            continue
        if not sign:
            yield word
            before = None
        elif before is None or before.owner != word.owner or before.baseline != word.baseline:
            before = replace(word, text=sign, spaced=True)
            yield before
        else:
            before.right = max(before.right, word.right)


def _sign(reason: str) -> str:
    """Return what stands in place of words that are left out: nothing for what was struck, as it is taken back."""
    return LEFT_OUT if reason == pdf_unseen.STRUCK else pdf_unseen.SIGNS.get(reason, GAP)


def _note(written: pdf_forms.OnPage, number: int, remarks: _Remarks) -> None:
    remarks.files += written.files
    if written.notes:
        remarks.notes[number] = written.notes
    for what, count in written.unread.items():
        if count:
            remarks.unread[what][number] = count


def _with_ticks(words: list[Word], written: pdf_forms.OnPage, sheet: Sheet, way: int) -> list[Word]:
    """Return a page's words with each box of a form, ticked or not, before the word that it stands beside."""
    placed = list(words)
    for answer in written.answers:
        if not answer.tick:
            continue
        left, right, baseline = _place(answer.box, sheet, way)
        near = [word for word in words if abs(word.baseline - baseline) < 8]
        level = min((abs(word.baseline - baseline) for word in near), default=0.0)
        near = [word for word in near if abs(word.baseline - baseline) < level + 2]
        beside = min((w for w in near if w.left >= right - 3), key=lambda w: w.left, default=None)
        before = max((w for w in near if w.left < right - 3), key=lambda w: w.left, default=None)
        mate = beside or before
        if mate is None:
            placed.append(Word(answer.text, left, right, baseline, 10.0, False, False, way))
            continue
        sign = Word(answer.text, left, min(right, mate.left) if beside else right, mate.baseline, mate.size,
                    mate.bold, mate.italic, way, spaced=True)  # fmt: skip
        mate.spaced = True
        at = next(i for i, word in enumerate(placed) if word is mate)
        placed.insert(at if beside else at + 1, sign)
    return placed


def _place(box: pdf_forms.Box, sheet: Sheet, way: int) -> tuple[float, float, float]:
    left, bottom, _, top = box
    return sheet.turned(way, box, left + 0.25 * (box[2] - left), bottom + 0.25 * (top - bottom))


def _with_answers(
    lines: list[Line], written: pdf_forms.OnPage, sheet: Sheet, way: int, number: int
) -> list[Line]:
    """Return a page's lines with what was typed, chosen or noted, each after the line that it stands under."""
    height = sheet.size(way)[1]
    for answer in written.answers:
        if answer.tick:
            continue
        left, right, baseline = _place(answer.box, sheet, way)
        down = round(height - baseline, 1)
        # A question stands to the left of its field, at any height of it.
        low = down + 0.25 * abs(answer.box[3 - way % 2] - answer.box[1 - way % 2])
        at = next(
            (
                i
                for i, one in enumerate(lines)
                if one.role == "watermark"
                or one.baseline > (low if one.left < left and one.role != "answer" else down)
            ),
            len(lines),
        )
        said = pdf_forms.paragraphs(answer.text)
        lines[at:at] = [
            Line(part, number, round(left, 1), round(right, 1), down, 10.0, role="answer")
            for part in said
            if part
        ]
    return lines


def _listed(numbers: Iterable[int]) -> str:
    shown = [str(number) for number in sorted(numbers)]
    return ", ".join(shown[:12]) + (f" and {len(shown) - 12} more" if len(shown) > 12 else "")


def _count(found: dict[int, int], one: str) -> str:
    total = sum(found.values())
    return f"{total:,} {one if total == 1 else one + 's'}"
