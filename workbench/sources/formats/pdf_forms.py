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
    """What stands on one page beside its text: answers and notes to read, redactions never applied, files."""

    answers: list[Answer] = field(default_factory=list)
    redactions: list[Box] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    notes: int = 0
    unread: Counter[str] = field(default_factory=Counter)


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
    if raw.FPDFAnnot_GetFlags(note) & _HIDDEN_FLAGS and kind != _REDACT:
        found.unread["hidden note"] += kind not in _WITHOUT_WORDS and bool(_string(raw, note, "Contents"))
    elif kind == _WIDGET:
        _read_field(raw, form, note, box, found)
    elif kind == _REDACT:
        found.redactions.append(box)
    elif kind == _FILE:
        found.files.append(_string(raw, note, "Contents") or "a file pinned to the page")
    elif kind not in _WITHOUT_WORDS and (text := _string(raw, note, "Contents")):
        found.notes += 1
        found.answers.append(Answer(text, box))


def _read_field(raw: Any, form: Any, note: Any, box: Box, found: OnPage) -> None:
    if form is None:
        # A page that was taken out of a form keeps its fields, and the file no longer says that it is one.
        typed = _string(raw, note, "V").strip() if _string(raw, note, "FT") == "Tx" else ""
        found.answers += [Answer(typed, box)] if typed else []
        found.unread["form field"] += not typed
        return
    kind = raw.FPDFAnnot_GetFormFieldType(form, note)
    if kind in (_CHECKBOX, _RADIO):
        ticked = raw.FPDFAnnot_IsChecked(form, note)
        found.answers.append(Answer(TICKED if ticked else NOT_TICKED, box, tick=True))
    elif kind in (_COMBO, _LIST):
        chosen = "; ".join(_chosen(raw, form, note)) or _call(raw.FPDFAnnot_GetFormFieldValue, form, note)
        found.answers += [Answer(chosen, box)] if chosen.strip() else []
    elif kind == _TEXT:
        typed = _call(raw.FPDFAnnot_GetFormFieldValue, form, note)
        found.answers += [Answer(typed, box)] if typed.strip() else []
    elif kind == _SIGNATURE:
        found.unread["signature"] += 1


def _chosen(raw: Any, form: Any, note: Any) -> Iterator[str]:
    for at in range(max(0, raw.FPDFAnnot_GetOptionCount(form, note))):
        if raw.FPDFAnnot_IsOptionSelected(form, note, at):
            yield _call(raw.FPDFAnnot_GetOptionLabel, form, note, at)


def _string(raw: Any, note: Any, key: str) -> str:
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
