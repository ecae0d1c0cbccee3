"""What a source holds: its file's words, handed on by the kind of document that they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from ..errors import Unreadable
from ..model.publication import CONFIDENTIAL
from . import asks_for_confidence, other_papers, plain_lines, table_row
from .accounting import accounted, parts_of
from .expected import with_expectations
from .formats import detect, margin_numbers, named_speeches, text_of_pages
from .formats.detect import extract
from .formats.lines import Extraction
from .kind_of_document import kind_of
from .reading import Asked, Reading, Remark, noted, noted_first
from .replies import reply_paragraphs
from .reports import report_paragraphs
from .told import NOTHING, Told
from .transcripts import committee_turns, labels_alone, public_hearings, timed_transcripts


def read(data: bytes, document_id: str = "source", kind: str = "", told: Told = NOTHING) -> Reading:
    """Return what a source holds: its document, stored text, passages and what else its kind has.

    ``kind`` (one of `model.DOCUMENT_KINDS`) is known by the words if it is not given; ``told`` is what a researcher
    settled of this document.
    Raises `errors.Unreadable` with the status that the document gets where there is no text to read.
    """
    reading = _first_that_reads(data, document_id, told.kind or kind, told)
    return _ended(accounted(with_expectations(reading), data, told.no_labels))


def _ended(reading: Reading) -> Reading:
    """Return a reading with its document's status; one without a passage says what became of the file's words."""
    if not reading.passages:
        words: Counter[str] = Counter()
        for one in reading.left_out:
            words[one.rule] += len(one.text.split())
        became = ", ".join(f"{rule}: {count:,}" for rule, count in words.items())
        reading = noted_first(reading, Remark(_ALL_LEFT_OUT.format(became) if became else _NOTHING))
    return replace(reading, document=replace(reading.document, status=reading.status))


def _first_that_reads(data: bytes, document_id: str, kind: str, told: Told) -> Reading:
    """Return what the best reader makes of a file; one that fails gives way to the next simpler one, and says so."""
    failed: list[str] = []
    for name, reader in _READERS:
        try:
            reading = reader(data, document_id, kind, told)
        except (Unreadable, MemoryError, RecursionError):
            raise
        except Exception as error:  # a reader's own mistake is not the file's
            failed.append(_FAILED.format(name, type(error).__name__))
            continue
        if reading is not None and (reading.passages or not reading.text):
            return noted(reading, *map(Remark, failed))
        if reading is not None:
            failed.append(_NO_PASSAGE.format(name))
    raise Unreadable("failed", "; ".join(failed), next=_REPORT_IT)


_ALL_LEFT_OUT = "there is nothing to cite: all words of the file were left out ({})"
_NOTHING = "there is nothing to cite: no passage was found in the file"
_NO_PASSAGE = "the reader of {} found no passage: a simpler one read it"
_FAILED = "the reader of {} failed ({}): a simpler one read it, perhaps without speakers or notes"
_NOT_LOOKED = (
    "only its bare lines could be read, and words that are covered, struck out or given in confidence "
    "may be among them"
)
_REPORT_IT = (
    "The fault is this program’s, not the file’s: please report it. Until then, add it in another format."
)


def _as_record(data: bytes, document_id: str, kind: str, _: Told) -> Reading | None:
    return detect.reading_of(data, document_id, kind)


def _by_kind(data: bytes, document_id: str, kind: str, told: Told) -> Reading:
    extraction = extract(data, told)
    may_be_oral = kind in ("", "oral") and not table_row.is_row(extraction)
    if may_be_oral and (transcript := timed_transcripts.record_of(extraction)):
        return named_speeches.reading_of(transcript, document_id, extraction.media_type)
    if not public_hearings.is_numbered(extraction.lines):
        # The numbers of a hearing's lines are how it is cited; a paper's are nothing.
        extraction = text_of_pages.without_heads(margin_numbers.without(extraction))
        extraction = labels_alone.before_words(extraction) if may_be_oral else extraction
    kind = kind or kind_of(extraction)
    reading = _passages(extraction, document_id, kind)
    reading = replace(reading, asks=asks_for_confidence.asked(extraction, data, reading))
    return _with_front(reading, extraction)


def _as_paper(data: bytes, document_id: str, kind: str, told: Told) -> Reading:
    extraction = extract(data, told)
    reading = other_papers.read(extraction, document_id, kind or "other")
    reading = replace(reading, asks=asks_for_confidence.asked(extraction, data, reading))
    return _with_front(reading, extraction)


def _as_lines(data: bytes, document_id: str, kind: str, _: Told) -> Reading:
    # Here nobody looked what of a page is covered or struck out, nor whether the paper asks for confidence: it is shut.
    reading = plain_lines.read(parts_of(data), document_id, kind, detect.media_type_of(data))
    return replace(reading, asks=(Asked(CONFIDENTIAL, _NOT_LOOKED),))


_READERS: tuple[tuple[str, Callable[[bytes, str, str, Told], Reading | None]], ...] = (
    ("records", _as_record),
    ("its kind of document", _by_kind),
    ("papers", _as_paper),
    ("plain lines", _as_lines),
)


def _with_front(reading: Reading, extraction: Extraction) -> Reading:
    """Return the reading with what the file's own headers say, which goes before what its words seem to say."""
    said = {name: value for name, value in vars(extraction.front).items() if value}
    left_out = (*reading.left_out, *extraction.left_out)
    reading = replace(reading, left_out=left_out, parts=extraction.parts)
    return replace(reading, document=replace(reading.document, **said)) if said else reading


def _passages(extraction: Extraction, document_id: str, kind: str) -> Reading:
    if table_row.is_row(extraction):
        return table_row.read(extraction, document_id, kind)
    if kind == "oral":
        return committee_turns.read(extraction, document_id)
    if kind == "report":
        return report_paragraphs.read(extraction, document_id)
    if kind == "response":
        return reply_paragraphs.read(extraction, document_id)
    return other_papers.read(extraction, document_id, kind)
