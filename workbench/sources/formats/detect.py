"""What kind of file bytes are, told by what stands in them and never by a name; and who reads each kind."""

from __future__ import annotations

import codecs
import re

from ...errors import Unreadable
from ..reading import Reading
from . import captions
from .lines import Page
from .speaker_records import Record
from .zip_packages import Package

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
RTF, HTML, ARCHIVE = "application/rtf", "text/html", "application/zip"
CANADA, AKOMA_NTOSO = "application/x-canada-hansard+xml", "application/akn+xml"
CAPTIONS = ("text/vtt", "application/x-subrip")
_AS_WORD = "Open it, save it as a Word document (.docx) or PDF, and add that."
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "a picture", "Run text recognition (OCR) on it, and add the result."),
    (b"\xff\xd8\xff", "a picture", "Run text recognition (OCR) on it, and add the result."),
    (b"GIF8", "a picture", "Run text recognition (OCR) on it, and add the result."),
    (b"II*\x00", "a picture", "Run text recognition (OCR) on it, and add the result."),
    (b"MM\x00*", "a picture", "Run text recognition (OCR) on it, and add the result."),
    (b"7z\xbc\xaf", "an archive that is not zip", "Unpack it and add the files."),
    (b"Rar!", "an archive that is not zip", "Unpack it and add the files."),
    (b"\x1f\x8b", "an archive that is not zip", "Unpack it and add the files."),
    (b"\xffWPC", "a WordPerfect document", _AS_WORD),
    (b"%!PS", "a PostScript file", "Save it as PDF and add that."),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_PROLOGUE = re.compile(r"\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*")
_DOCTYPE = re.compile(r"<!DOCTYPE\s+([\w:-]+)", re.IGNORECASE)
_HTML_TAGS = frozenset(
    "html head body div p h1 h2 h3 table article section main span meta title style ul ol".split()
)
_MAIL = re.compile(
    r"^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|Delivered-To|MIME-Version|Reply-To|X-[\w-]+|DKIM-[\w-]+|"
    r"Content-Type|Content-Transfer-Encoding|Thread-\w+|Cc|In-Reply-To|References|Organization|User-Agent):",
    re.IGNORECASE | re.MULTILINE,
)


def media_type_of(data: bytes) -> str:
    """Return the media type of a file that isn't PDF or plain text, ``""`` where it may be either.

    Raises `Unreadable` for what can't be read, with what to do instead.
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _packaged(Package(data))
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unreadable("refused", "the document is locked by a password", next="Add an unlocked copy.")
        raise Unreadable("unsupported", "this is an old Word, Excel or Outlook file", next=_AS_WORD)
    for magic, name, what_next in _OTHERS:
        if data.startswith(magic):
            raise Unreadable("unsupported", f"this is {name}, which can’t be read", next=what_next)
    start = _start(data)
    if start.startswith("{\\rtf"):
        return RTF
    return captions.media_type_of(start) or _marked_up(start) or _mail(start)


def _packaged(package: Package) -> str:
    if "[Content_Types].xml" in package.names:
        if any(name.startswith("xl/") for name in package.names):
            return XLSX
        if any(name.startswith("ppt/") for name in package.names):
            raise Unreadable("unsupported", "this is a PowerPoint file", next="Save it as PDF and add that.")
        return DOCX
    kind = package.mimetype()
    if kind.startswith(ODT) or (not kind and {"content.xml", "META-INF/manifest.xml"} <= package.names):
        return ODT
    if kind:
        what = (
            "an OpenDocument file, but no text"
            if "opendocument" in kind
            else "an electronic book or the like"
        )
        raise Unreadable("unsupported", f"this is {what}", kind, "Save it as PDF and add that.")
    if "word/document.xml" in package.names:
        return DOCX
    return ARCHIVE


def _start(data: bytes) -> str:
    """Return the first characters of a file as text, for telling what it is."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) : 8192].decode(name, errors="replace").lstrip()
    for name, pattern in (("utf-16-le", b"<\x00"), ("utf-16-be", b"\x00<")):
        if data[:2] == pattern:
            return data[:8192].decode(name, errors="replace")
    return data[:8192].decode("latin-1").lstrip()


def _marked_up(start: str) -> str:
    """Return the media type of HTML or of XML that is read, ``""`` for text that isn't marked up."""
    if not start.startswith("<"):
        return ""
    prologue = _PROLOGUE.match(start)
    rest = start[prologue.end() if prologue else 0 :]
    doctype = _DOCTYPE.match(rest)
    if doctype and doctype[1].lower() == "html":
        return HTML
    declared = start.startswith("<?xml")
    root = "" if doctype else match[1] if (match := _ROOT.match(rest)) else ""
    if root in ("Hansard", "akomaNtoso"):
        return CANADA if root == "Hansard" else AKOMA_NTOSO
    if root.lower() in (_HTML_TAGS if not declared else {"html"}):
        return HTML
    if doctype:
        reason = "this XML declares a document type (DOCTYPE), which may hide other files or a bomb"
        raise Unreadable("refused", reason, doctype[1], "Save it without the DOCTYPE line and add that.")
    if declared:
        what = (
            f"this is XML of a kind that can’t be read: <{root}>"
            if root
            else "this is XML without an element"
        )
        raise Unreadable("unsupported", what, next="Save it as text, HTML or PDF and add that.")
    return ""


def _mail(start: str) -> str:
    head = re.split(r"\r?\n\r?\n", start, maxsplit=1)[0]
    fields = {field.lower() for field in _MAIL.findall(head)} if _MAIL.match(start) else set()
    if len(fields) >= 4 and fields & {"mime-version:", "received:", "message-id:"}:
        what_next = "Save its text or its attachment and add that."
        raise Unreadable("unsupported", "this is an e-mail message", next=what_next)
    return ""


def pages_of(media_type: str, data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the pages and remarks of a file of one of the kinds that `media_type_of` names.

    Raises `Unreadable` as the readers do, ``failed`` where the file is nested beyond what any document is.
    """
    try:
        return _pages(media_type, data)
    except (RecursionError, MemoryError):
        raise Unreadable(
            "failed", "the file is nested too deeply or too large to read", next=_AS_WORD
        ) from None


def _pages(media_type: str, data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    from . import docx, html, odt, rtf, speaker_records

    if media_type == DOCX:
        return docx.pages_of(Package(data))
    if media_type == ODT:
        return odt.pages_of(Package(data))
    if media_type == XLSX:
        return _sheet(data)
    if media_type == ARCHIVE:
        reason = "this is a zip archive of files"
        raise Unreadable("unsupported", reason, next="Unpack it, and add its files.")
    if media_type in (CANADA, AKOMA_NTOSO):
        return speaker_records.pages_of(_record(media_type, data)), ()
    if media_type in CAPTIONS:
        return captions.pages_of(data)
    return rtf.pages_of(data) if media_type == RTF else html.pages_of(data)


def _sheet(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    from .table_file import rows_of
    from .unpaged_blocks import block, page_of

    rows = ("\t".join(" ".join(cell.split()) for cell in row).rstrip() for row in rows_of(data))
    remark = "a table, read row by row; where each row is a submission, add it as a table of submissions"
    return (page_of(block(row, "table") for row in rows),), (remark,)


def _record(media_type: str, data: bytes) -> Record:
    from . import akoma_ntoso, canada_hansard
    from .xml_tree import parse

    root = parse(data)
    return canada_hansard.record_of(root) if media_type == CANADA else akoma_ntoso.record_of(root)


def reading_of(data: bytes, document_id: str, kind: str = "") -> Reading | None:
    """Return the reading of a record in XML, which names its speakers itself; ``None`` for every other file."""
    from . import speaker_records

    if kind not in ("", "oral", "debate") or not _start(data).startswith("<"):
        return None
    media_type = media_type_of(data)
    if media_type not in (CANADA, AKOMA_NTOSO):
        return None
    try:
        record = _record(media_type, data)
    except RecursionError:
        raise Unreadable("failed", "the file is nested too deeply to read", next=_AS_WORD) from None
    reading = speaker_records.reading_of(record, document_id, media_type)
    if not reading.passages:
        raise Unreadable("no-text", "the record holds no speech", next="Check that it is the whole record.")
    return reading
