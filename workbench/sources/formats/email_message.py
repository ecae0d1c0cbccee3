"""E-mail messages (.eml) become lines: the words of the mail, and what its headers say (RFC 5322, 2045 to 2047).

What is attached is not read: it is listed by name, type and size. Earlier mails that are quoted stay in the text.
A web page that a browser saved whole (.mhtml) has the same form (RFC 2557): its styles and pictures are no attachments.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...errors import Unreadable
from ...text.english.patterns_in_tables import in_table
from ..sandbox import limits
from .encodings import decoded
from .file_signs import Signs
from .lines import Front, Line, Page

if TYPE_CHECKING:
    from email.message import MIMEPart

_FIELD = in_table("sources/formats/forms", "a field of a message")
# Headers that are taken apart, in a time that grows with the square of their length: ten thousand characters took four
# seconds at worst, two thousand parts three. Recipients are not among them, who may be many.
_TAKEN_APART = ("from", "subject", "date", "content-type", "content-disposition", "content-transfer-encoding")
LONGEST_HEADER, MOST_PARTS, MOST_LISTED = 10_000, 2_000, 50
# What Python decodes beside alphabets: forms of names of hosts, and escapes, some of them slow on purpose.
_NO_ALPHABETS = ("idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7", "undefined")
_SAVE = "Save its attachments, and add those."
_BLANK_LINE = in_table("sources/formats/forms", "a blank line")
_NEXT_MAIL = "\n\nFrom "


def is_message(signs: Signs) -> bool:
    """Say whether a file is a mail: four usual headers, one of them such as only programs write.

    A mail that somebody pasted into a text has no such header, and is text.
    """
    return _has_headers(signs) and not is_mailbox(signs)


def is_mailbox(signs: Signs) -> bool:
    """Say whether a file is several mails, one after another, each under a line that says when it came."""
    if not signs.start.startswith("From ") or not _has_headers(signs):
        return False
    later = signs.data.decode("latin-1").replace("\r\n", "\n").split(_NEXT_MAIL)[1:]
    return any(_FIELD.match(mail.partition("\n")[2]) for mail in later)


def _has_headers(signs: Signs) -> bool:
    start = signs.start
    if start.startswith("From "):
        start = start.partition("\n")[2]  # of a mailbox: who sent the mail, and when it came
    if not _FIELD.match(start):
        return False
    head = _BLANK_LINE.split(start, maxsplit=1)[0]
    fields = {name.lower() for name in _FIELD.findall(head)}
    return len(fields) >= 4 and not fields.isdisjoint({"mime-version:", "received:", "message-id:"})


def front_of(data: bytes) -> Front:
    """Return a mail's subject, its senders' names (an address where there is no name), and its day for the sender."""
    message = _parsed(data, headers_only=True)
    if _is_saved_page(message):
        # The day in its header is that of saving.
        return Front(title=_shown(_header(message, "subject")))
    sent = getattr(_header(message, "date"), "datetime", None)
    senders = getattr(_header(message, "from"), "addresses", ())
    names = [_shown(one.display_name) or _shown(one.addr_spec) for one in senders]
    return Front(
        title=_shown(_header(message, "subject")),
        author="; ".join(name for name in names if name and name != "<>"),
        date=sent.date().isoformat() if sent else "",
    )


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return a mail's words as one page of lines, and remarks: what is attached, and what of it is broken.

    Words that are offered in several forms are read once: from the text or, if that is empty, from the web page.
    Raises `Unreadable`: ``no-text`` where the mail has no words of its own, ``refused`` where it has over 2,000 parts
    or a header that no program writes.
    """
    read = _Read()
    message = _parsed(data)
    read.part(message)
    attached = "" if _is_saved_page(message) else _listed(read.attached)
    if not any(line.text for line in read.lines):
        raise Unreadable("no-text", "the e-mail has no words of its own", attached, _SAVE)
    remarks = (*dict.fromkeys(read.remarks), *((attached,) if attached else ()))
    return (Page(0, 0.0, 0.0, tuple(read.lines)),), remarks


@dataclass
class _Read:
    """A mail as it is read, part by part."""

    lines: list[Line] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    attached: list[MIMEPart] = field(default_factory=list)

    def part(self, part: MIMEPart) -> None:
        """Read one part and all that is in it, or note it as attached."""
        kind = part.get_content_type()
        if kind == "multipart/alternative" and part.is_multipart():
            self._alternatives(list(part.iter_parts()))
        elif kind.startswith("multipart/") and part.is_multipart():
            for one in part.iter_parts():
                self.part(one)
        elif kind.startswith("multipart/"):
            self.remarks.append(
                "the e-mail is broken: nothing shows where its parts begin, and they are read as one text"
            )
            self._words(part, "text/plain")
        elif kind in _TEXTS and not _is_attached(part):
            self._words(part, kind)
        else:
            self.attached.append(part)

    def _alternatives(self, parts: Sequence[MIMEPart]) -> None:
        """Read the first of several forms of the same words that has any, text before web pages."""
        plain_first = sorted(parts, key=lambda part: part.get_content_type() != "text/plain")
        readable = [part for part in plain_first if _holds_words(part)]
        for part in readable:
            before = len(self.lines)
            self.part(part)
            if any(line.text for line in self.lines[before:]):
                break
        self.attached += [part for part in parts if part not in readable]

    def _words(self, part: MIMEPart, kind: str) -> None:
        text, remarks = _text(part)
        lines, more = _lines(text, kind)
        self.lines += [Line("", 0), *lines] if self.lines else lines
        self.remarks += [*remarks, *more]


_TEXTS = ("text/plain", "text/html")


def _parsed(data: bytes, *, headers_only: bool = False) -> MIMEPart:
    from email.parser import BytesParser
    from email.policy import EmailPolicy

    class Careful(EmailPolicy):
        """Headers are looked at before they are taken apart."""

        def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
            name, value = super().header_source_parse(sourcelines)
            if name.lower() in _TAKEN_APART and len(value) > LONGEST_HEADER:
                reason = f"its header {name} has {len(value):,} characters, which no e-mail’s has"
                raise Unreadable("refused", reason, next=limits.NEXT)
            return name, value

    if (parts := len(re.findall(rb"\n--[^\s-]", data))) > MOST_PARTS and not headers_only:
        raise Unreadable("refused", f"the e-mail has {parts:,} parts, which none has", next=_SAVE)
    policy: Any = Careful(utf8=True)
    message: MIMEPart = BytesParser(policy=policy).parsebytes(data, headersonly=headers_only)
    return message


def _is_saved_page(message: MIMEPart) -> bool:
    """Say whether a message is a web page that a browser saved with all that belongs to it."""
    if message.get_content_type() != "multipart/related":
        return False
    headers = {name.lower(): str(value) for name, value in message.raw_items()}
    saved = "snapshot-content-location" in headers or "saved by " in headers.get("from", "").lower()
    return saved and "to" not in headers


def _header(message: MIMEPart, name: str) -> Any:
    """Return a header taken apart, ``None`` where there is none or Python’s parser can’t cope with it."""
    try:
        return message[name]
    except Exception:  # it raises whatever comes up: IndexError, AttributeError, TypeError, ValueError …
        return None


def _shown(value: object) -> str:
    """Return a header's words on one line, without characters that can't be printed."""
    words = "".join(c if c.isprintable() else " " for c in str(value or ""))
    return " ".join(words.encode("utf-8", "replace").decode().split())


def _is_attached(part: MIMEPart) -> bool:
    return part.is_attachment() or bool(part.get_filename())


def _holds_words(part: MIMEPart) -> bool:
    return any(one.get_content_type() in _TEXTS and not _is_attached(one) for one in part.walk())


def _text(part: MIMEPart) -> tuple[str, Sequence[str]]:
    """Return the words of a part, by the alphabet that its header names or, if that is wrong, the likeliest."""
    packed = part.get_payload(decode=True)
    data = packed if isinstance(packed, bytes) else str(part.get_payload()).encode("utf-8", "replace")
    remarks = (
        ["the e-mail’s text is broken where it was packed: words may be missing"] if part.defects else []
    )
    name = str(part.get_content_charset("utf-8")).replace("_", "-")
    # What calls itself Latin-1 or ASCII is Windows’ alphabet, as browsers know.
    name = "cp1252" if name in ("iso-8859-1", "latin1", "latin-1") else name
    try:
        if name not in _NO_ALPHABETS and codecs.lookup(name)._is_text_encoding:
            return data.decode(name), remarks
    except (LookupError, ValueError):
        pass
    text, guessed = decoded(data)
    return text, [*remarks, *guessed]


def _lines(text: str, kind: str) -> tuple[list[Line], tuple[str, ...]]:
    text = text.replace("\x00", "")
    if kind == "text/html":
        from . import html

        pages, remarks = html.pages_of(codecs.BOM_UTF8 + text.encode("utf-8", "replace"))
        return [line for page in pages for line in page.lines], remarks
    from . import plain_text

    return list(plain_text.lines_of(text)), ()


def _listed(parts: Sequence[MIMEPart]) -> str:
    """Return what is attached as one remark: name, type and size of each, and how many more there are."""
    if not parts:
        return ""
    shown = [_described(part) for part in parts[:MOST_LISTED]]
    if len(parts) > MOST_LISTED:
        shown.append(f"and {len(parts) - MOST_LISTED:,} more")
    return "attached and not read: " + "; ".join(shown)


def _described(part: MIMEPart) -> str:
    name = part.get_filename()
    inside = list(part.iter_parts()) if part.get_content_type() == "message/rfc822" else []
    name = _shown(name or (_header(inside[0], "subject") if inside else ""))[:120]
    size = limits.shown(sum(_sizes(part)))
    return f"{f'“{name}”' if name else 'without a name'} ({_shown(part.get_content_type())}, {size})"


def _sizes(part: MIMEPart) -> Iterator[int]:
    """Yield the bytes of each thing that is packed in a part."""
    for one in part.walk():
        if not one.is_multipart():
            yield len(one.get_payload(decode=True) or b"")
