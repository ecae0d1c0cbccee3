"""What stands on a PDF's pages and not in their text: a form's answers, notes written on the page, attached files."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ...text.english.patterns_in_tables import in_table
from .xml_tree import local, parse

_ITEM = in_table("sources/formats/forms", "an item of a list")
TICKED, NOT_TICKED = "☑", "☐"
Box = tuple[float, float, float, float]
# pdfium's numbers of kinds of notes and of fields.
_TEXT_NOTE, _FREE_TEXT, _POPUP, _FILE, _WIDGET, _REDACT = 1, 3, 16, 17, 20, 28
_LINK, _SOUND, _MOVIE, _SCREEN, _PRINTER, _TRAP = 2, 18, 19, 21, 22, 23
_WITHOUT_WORDS = (_LINK, _POPUP, _SOUND, _MOVIE, _SCREEN, _PRINTER, _TRAP)
_CHECKBOX, _RADIO, _COMBO, _LIST, _TEXT, _SIGNATURE = 2, 3, 4, 5, 6, 7
_HIDDEN_FLAGS = 0x02 | 0x20
_PASSWORD = 0x2000
# Choices of a list box, which stand on the page whether they are chosen or not: more than so many need scrolling.
MOST_CHOICES = 20
_XFA_FULL, _XFA_BESIDE = 2, 3
_WAITING = "if this message is not eventually replaced"


@dataclass(frozen=True)
class Answer:
    """Words typed, chosen or ticked at a place of a page; ``tick`` is one sign, which belongs to what stands beside."""

    text: str
    box: Box
    tick: bool = False


@dataclass
class OnPage:
    """What stands on one page beside its text: answers and notes to read, redactions never applied, files.

    ``drawn`` counts whatever may be seen of these, be it a stroke of ink or a field that nobody filled in.
    """

    answers: list[Answer] = field(default_factory=list)
    redactions: list[Box] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    notes: int = 0
    unread: Counter[str] = field(default_factory=Counter)
    drawn: int = 0


def on_page(pdf: Any, page: Any) -> OnPage:
    """Return the form's answers and the notes of a page."""
    import pypdfium2.raw as raw

    found = OnPage()
    form = pdf.formenv.raw if pdf.formenv else None
    for at in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        note = raw.FPDFPage_GetAnnot(page.raw, at)
        if note:
            _read(raw, form, note, found)
            raw.FPDFPage_CloseAnnot(note)
    return found


def _read(raw: Any, form: Any, note: Any, found: OnPage) -> None:
    kind = raw.FPDFAnnot_GetSubtype(note)
    rect = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(note, rect)
    box = (rect.left, rect.bottom, rect.right, rect.top)
    found.drawn += kind not in _WITHOUT_WORDS
    if raw.FPDFAnnot_GetFlags(note) & _HIDDEN_FLAGS and kind != _REDACT:
        found.unread["hidden note"] += kind not in _WITHOUT_WORDS and bool(string_of(raw, note, "Contents"))
    elif kind == _WIDGET:
        _read_field(raw, form, note, box, found)
    elif kind == _REDACT:
        found.redactions.append(box)
    elif kind == _FILE:
        found.files.append(string_of(raw, note, "Contents") or "a file pinned to the page")
    elif kind not in _WITHOUT_WORDS and (text := string_of(raw, note, "Contents")):
        found.notes += 1
        found.answers.append(Answer(text, box))


def _read_field(raw: Any, form: Any, note: Any, box: Box, found: OnPage) -> None:
    kind = raw.FPDFAnnot_GetFormFieldType(form, note) if form else 0
    state = string_of(raw, note, "AS")
    if kind in (_CHECKBOX, _RADIO) or (form is None and state):
        # The file may name the state that is printed, and no value, or a value of another name.
        ticked = (form and raw.FPDFAnnot_IsChecked(form, note)) or state not in ("", "Off")
        found.answers.append(Answer(TICKED if ticked else NOT_TICKED, box, tick=True))
    elif said := field_words(raw, form, note):
        found.answers.append(Answer(said, box))
    elif _is_password(raw, form, note):
        found.unread["password field"] += 1
    elif kind == _SIGNATURE:
        found.unread["signature"] += 1
    elif form is None:
        found.unread["form field"] += 1


def field_words(raw: Any, form: Any, note: Any) -> str:
    """Return what was typed into a field or chosen in it, as the page shows it; ``""`` where there is nothing to read.

    Of a list box these are all choices, each with its tick. A password is never read.
    """
    if _is_password(raw, form, note):
        return ""
    if form is None:
        # A page that was taken out of a form keeps its fields, and the file no longer says that it is one.
        return string_of(raw, note, "V").strip() if string_of(raw, note, "FT") == "Tx" else ""
    kind = raw.FPDFAnnot_GetFormFieldType(form, note)
    if kind not in (_COMBO, _LIST, _TEXT):
        return ""
    said = "; ".join(_choices(raw, form, note, kind)) if kind != _TEXT else ""
    return said or _call(raw.FPDFAnnot_GetFormFieldValue, form, note).strip()


def _is_password(raw: Any, form: Any, note: Any) -> bool:
    if form is not None:
        is_text = raw.FPDFAnnot_GetFormFieldType(form, note) == _TEXT
        return bool(is_text and raw.FPDFAnnot_GetFormFieldFlags(form, note) & _PASSWORD)
    flags = ctypes.c_float()
    raw.FPDFAnnot_GetNumberValue(note, b"Ff", flags)
    return string_of(raw, note, "FT") == "Tx" and bool(int(flags.value) & _PASSWORD)


def _choices(raw: Any, form: Any, note: Any, kind: int) -> Iterator[str]:
    """Yield what is chosen, as the page names it; of a list box also what is not, as both stand there."""
    count = max(0, raw.FPDFAnnot_GetOptionCount(form, note))
    all_seen = kind == _LIST and count <= MOST_CHOICES
    for at in range(count):
        chosen = raw.FPDFAnnot_IsOptionSelected(form, note, at)
        label = _call(raw.FPDFAnnot_GetOptionLabel, form, note, at)
        if chosen or all_seen:
            yield f"{TICKED if chosen else NOT_TICKED} {label}" if all_seen else label


def string_of(raw: Any, note: Any, key: str) -> str:
    """Return the words that a note or field has under a key of the file."""
    return _call(raw.FPDFAnnot_GetStringValue, note, key.encode())


def _call(function: Any, *given: Any) -> str:
    """Return a string that pdfium hands out in two steps: how long it is, and then the string."""
    length = function(*given, None, 0)
    if length <= 2 or length > 4_000_000:
        return ""
    buffer = (ctypes.c_ushort * ((length + 1) // 2))()
    function(*given, buffer, length)
    return (
        bytes(buffer)[: length - 2].decode("utf-16-le", "replace").replace("\r\n", "\n").replace("\r", "\n")
    )


def paragraphs(typed: str) -> list[str]:
    """Return the paragraphs of what was typed into a field: an empty line parts them, or an item of a list begins.

    Where a field has no room for more, people end a line in the midst of what they say.
    """
    found: list[str] = []
    parted = True
    for line in typed.split("\n"):
        words = " ".join(line.split())
        if words and (parted or _ITEM.match(words)):
            found.append(words)
        elif words:
            found[-1] += f" {words}"
        parted = not words
    return found


def attached(pdf: Any) -> list[str]:
    """Return the names of the files that are attached to a PDF."""
    import pypdfium2.raw as raw

    count = raw.FPDFDoc_GetAttachmentCount(pdf.raw)
    names = []
    for at in range(max(0, min(count, 1000))):
        file = raw.FPDFDoc_GetAttachment(pdf.raw, at)
        names.append(_call(raw.FPDFAttachment_GetName, file) or "a file without a name")
    return names


def typed_in_xfa(pdf: Any) -> list[tuple[str, str]] | None:
    """Return the fields and words of a form's data where the form is kept as XFA; ``None`` where it is not."""
    import pypdfium2.raw as raw

    if raw.FPDF_GetFormType(pdf.raw) not in (_XFA_FULL, _XFA_BESIDE):
        return None
    found: list[tuple[str, str]] = []
    for at in range(max(0, raw.FPDF_GetXFAPacketCount(pdf.raw))):
        length = ctypes.c_ulong()
        raw.FPDF_GetXFAPacketContent(pdf.raw, at, None, 0, length)
        if not 0 < length.value < 20_000_000:
            continue
        content = ctypes.create_string_buffer(length.value)
        raw.FPDF_GetXFAPacketContent(pdf.raw, at, content, length.value, length)
        found += _data(content.raw)
    return found


def _data(packet: bytes) -> Iterator[tuple[str, str]]:
    if b"datasets" not in packet and b"<xfa:data" not in packet:
        return
    from ...errors import Unreadable

    try:
        root = parse(packet, "the form’s data")
    except Unreadable:
        return
    for element in root.iter():
        text = (element.text or "").strip()
        if local(element) and text and not len(element):
            yield local(element), text


def is_waiting(text: str) -> bool:
    """Say whether a page holds nothing but a viewer's message that the form comes later."""
    return _WAITING in " ".join(text.lower().split())
