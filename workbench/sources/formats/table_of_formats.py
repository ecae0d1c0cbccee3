"""Every format of file in two tables: those that are read, one row each with its reader; those that are not, and why.

A new format is its reader's file and a row of `FORMATS`: nothing else names it. What asks the rows: `detect.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...errors import Unreadable
from . import captions, email_message, plain_table, speech_json, speech_tables
from .file_signs import ODT, Signs

AGAIN = "Download it again, or ask whoever sent it."
AS_WORD = "Open it, save it as a Word document (.docx) or PDF, and add that."
_AS_PDF = "Save it as PDF and add that."
_AS_TEXT = "Save it as PDF or as plain text and add that."
_RECOGNISE_TEXT = "Run text recognition (OCR) on it, and add the result."
_UNPACK = "Unpack it and add the files."
_OFFICE = "pictures; deleted and hidden text, comments and embedded files, which the document’s note counts"


@dataclass(frozen=True)
class Format:
    """A format that is read: its media type, its name in words, how it is recognised, its reader, what that loses.

    ``reader`` is the module of this folder whose ``pages_of(data)`` returns pages of lines, and remarks on what it
    could not read. It is imported when a file of the format is there: none of a dozen readers makes another wait.
    ``counter`` is the module of `sources/ledger` whose ``parts_of(data)`` counts the file's words without the reader.
    If the format ``names_speakers``, the reader has ``record_of(root)`` instead (`named_speeches`); if it ``has_cues``,
    ``record_of(data)`` beside ``pages_of``. If it has a
    ``front``, the reader's ``front_of(data)`` returns what the file's own headers say (`lines.Front`).
    If it ``leaves_out`` words by a rule of the format, as a page's own header, ``left_out_of(data)`` returns them.
    ``wordless`` is said of a file in which no word is found, with what to do next.
    """

    media_type: str
    name: str
    reader: str
    counter: str
    recognise: Callable[[Signs], bool]
    loses: str
    names_speakers: bool = False
    has_cues: bool = False
    front: bool = False
    leaves_out: bool = False
    wordless: tuple[str, str] = ("the file holds nothing but white space", AGAIN)

    @property
    def is_record(self) -> bool:
        """Whether a file of this format is a record of what was said, whatever its words."""
        return self.names_speakers or self.has_cues


@dataclass(frozen=True)
class NotRead:
    """A kind of file that is not read: how it is recognised, the status that its document gets, why, what to do."""

    name: str
    recognise: Callable[[Signs], bool]
    next: str
    reason: str = ""
    status: str = "unsupported"
    where: Callable[[Signs], str] = lambda _: ""

    def error(self, signs: Signs) -> Unreadable:
        """Return the reason why a file of this kind is not read, as it is raised."""
        reason = self.reason or f"this is {self.name}, which can’t be read"
        return Unreadable(self.status, reason.format(root=signs.root), self.where(signs), self.next)


def _begins(*starts: bytes) -> Callable[[Signs], bool]:
    return lambda signs: signs.data.startswith(starts)


_is_old_office = _begins(b"\xd0\xcf\x11\xe0")


def _is_locked(signs: Signs) -> bool:
    return _is_old_office(signs) and "EncryptedPackage".encode("utf-16-le") in signs.data


def _is_word(signs: Signs) -> bool:
    """Say whether a package is a Word document; a few programs leave out its list of content types."""
    if signs.is_office:
        return not signs.lists("xl/") and not signs.lists("ppt/")
    return not signs.declares and not signs.is_open_document_text and signs.lists("word/document.xml")


def _is_other_package(signs: Signs) -> bool:
    return not signs.is_office and bool(signs.declares) and not signs.is_open_document_text


def _is_archive(signs: Signs) -> bool:
    if signs.package is None or signs.is_office or signs.declares:
        return False
    return not signs.is_open_document_text and not signs.lists("word/document.xml")


_OBJECTS = (b" 0 obj\n", b" 0 obj\r", b" 0 obj ", b" 0 obj<")


def _is_pdf(signs: Signs) -> bool:
    """Say whether this is a PDF, or was one: without its first line its objects and the end still show it."""
    first, last = signs.data[:1024], signs.data[-1024:]
    return b"%PDF-" in first or (any(one in first for one in _OBJECTS) and b"startxref" in last)


def _is_other_xml(signs: Signs) -> bool:
    return (
        (signs.is_xml or signs.names_its_space)
        and not signs.doctype
        and not signs.is_web_page
        and signs.root not in ("Hansard", "akomaNtoso")
    )


# The first row that recognises a file reads it. PDF is first, because bytes may stand before its mark (a mail
# server's header, even the beginning of a zip), and because its text may hold the marks of any other. Between the
# others the order is that of how common they are, as no honest file has the signs of two: a test shows it. Plain text
# is last, and asked only when no row of `NOT_READ` recognises the file either: all mark-up is text, too.
FORMATS = (
    Format(
        "application/pdf", "PDF", "pdf", "count_pdf", _is_pdf,
        loses="pictures of pages (run text recognition on them), drawings, forms, comments",
        wordless=(
            "the PDF has no text layer",
            "Its pages may be pictures: run text recognition (OCR) on it, then add the result.",
        ),
    ),
    Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (.docx)", "docx",
        "count_office", _is_word,
        loses=_OFFICE, leaves_out=True,
    ),
    Format(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (.xlsx)", "table_file",
        "count_office", lambda signs: signs.is_office and signs.lists("xl/"),
        loses="every sheet but the first that is a table, formulas, number formats, pictures",
    ),
    Format(
        ODT, "OpenDocument text (.odt)", "odt", "count_office", lambda signs: signs.is_open_document_text,
        loses=_OFFICE, leaves_out=True,
    ),
    Format(
        "application/rtf", "rich text (.rtf)", "rtf", "count_rtf", lambda signs: signs.start.startswith("{\\rtf"),
        loses=_OFFICE, leaves_out=True,
    ),
    Format(
        "text/vtt", "captions (WebVTT)", "captions", "count_captions", captions.is_webvtt,
        loses="times, and whatever no caption names: who speaks, most often", has_cues=True,
    ),
    Format(
        "application/x-subrip", "captions (SubRip, .srt)", "captions", "count_captions", captions.is_subrip,
        loses="times, and whatever no caption names: who speaks, most often", has_cues=True,
    ),
    Format(
        "text/html", "a web page (.html)", "html", "count_markup", lambda signs: signs.is_web_page,
        loses="scripts, menus, the page’s own header and footer; hidden text is counted in the document’s note",
        leaves_out=True,
    ),
    Format(
        "application/x-canada-hansard+xml", "evidence of a Canadian committee (XML)", "canada_hansard", "count_record",
        lambda signs: signs.root == "Hansard",
        loses="times and the language that was spoken", names_speakers=True,
    ),
    Format(
        "application/akn+xml", "a debate in Akoma Ntoso (XML)", "akoma_ntoso", "count_record",
        lambda signs: signs.root == "akomaNtoso",
        loses="metadata, remarks and notes of the edition", names_speakers=True,
    ),
    Format(
        "message/rfc822", "an e-mail message (.eml)", "email_message", "count_mail", email_message.is_message,
        loses="attachments (listed in the document’s note), recipients and other headers; the web page where the same "
        "words are there as text",
        front=True,
    ),
    Format(
        "application/json", "a transcript as JSON", "speech_json", "count_json", speech_json.is_transcript,
        loses="times, and whatever is neither the words nor who speaks", has_cues=True,
    ),
    Format(
        "text/csv", "a transcript as a table (.csv, .tsv)", "speech_tables", "count_text", speech_tables.is_transcript,
        loses="times, and every column but those of speakers and words", has_cues=True,
    ),
    Format(
        "text/csv", "a table as text (.csv, .tsv)", "plain_table", "count_text", plain_table.is_table,
        loses="the headings’ place over each cell: a row is a line",
    ),
    Format(
        "text/plain", "plain text", "plain_text", "count_text", lambda signs: signs.is_text,
        loses="where links of Markdown lead; an encoding that is not UTF-8 is guessed, and the document’s note says so",
        front=True, leaves_out=True,
    ),
)  # fmt: skip

# Named, because an archive that is added is unpacked before any other row is asked (`archive.py`).
ZIP_ARCHIVE = NotRead(
    "a zip archive", _is_archive, "Unpack it, and add its files.", "this is a zip archive of files"
)

NOT_READ = (
    NotRead("a picture", _begins(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*"), _RECOGNISE_TEXT),
    NotRead(
        "a document locked by a password",
        _is_locked, "Add an unlocked copy.", "the document is locked by a password", "refused",
    ),
    NotRead(
        "an old Word, Excel or Outlook file",
        lambda signs: _is_old_office(signs) and not _is_locked(signs),
        AS_WORD, "this is an old Word, Excel or Outlook file",
    ),
    NotRead(
        "a PowerPoint file",
        lambda signs: signs.is_office and signs.lists("ppt/") and not signs.lists("xl/"),
        _AS_PDF, "this is a PowerPoint file",
    ),
    NotRead(
        "an OpenDocument file that is no text (.ods, .odp)",
        lambda signs: _is_other_package(signs) and "opendocument" in signs.declares,
        _AS_PDF, "this is an OpenDocument file, but no text", where=lambda signs: signs.declares,
    ),
    NotRead(
        "an electronic book",
        lambda signs: _is_other_package(signs) and "opendocument" not in signs.declares,
        _AS_PDF, "this is an electronic book or the like", where=lambda signs: signs.declares,
    ),
    ZIP_ARCHIVE,
    NotRead("an archive that is not zip", _begins(b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b"), _UNPACK),
    NotRead("JSON", speech_json.is_other, "Save what it holds as text (“Name: words” for each speaker) and add that."),
    NotRead(
        "a mailbox of several e-mails", email_message.is_mailbox,
        "Save each e-mail as a file of its own, and add those.",
    ),
    NotRead("a WordPerfect document", _begins(b"\xffWPC"), AS_WORD),
    NotRead("a PostScript file", _begins(b"%!PS"), _AS_PDF),
    NotRead(
        "XML that declares a document type",
        lambda signs: bool(signs.doctype) and not signs.is_web_page,
        "Save it without the DOCTYPE line and add that.",
        "this XML declares a document type (DOCTYPE), which may hide other files or a bomb", "refused",
        where=lambda signs: signs.doctype,
    ),
    NotRead(
        "XML of another kind", lambda signs: _is_other_xml(signs) and bool(signs.root),
        "Save it as text, HTML or PDF and add that.", "this is XML of a kind that can’t be read: <{root}>",
    ),
    NotRead(
        "XML without an element", lambda signs: _is_other_xml(signs) and not signs.root,
        "Save it as text, HTML or PDF and add that.", "this is XML without an element",
    ),
)  # fmt: skip

# What no row recognises.
NEITHER = NotRead(
    "neither text nor a known format", lambda _: True, _AS_TEXT, "this file is neither text nor PDF"
)
