"""The words of an e-mail: its subject's are in the document, its text here; attachments are named, not counted."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

from .count_markup import words_between
from .file_parts import Part


def parts_of(data: bytes) -> list[Part]:
    """Return the text of a mail's parts; of several forms of the same words, the plain one."""
    return [Part(text) for text in _texts(message_from_bytes(data))]


def _texts(message: Message) -> list[str]:
    if message.get_content_maintype() == "message":
        return []
    if message.is_multipart():
        inside = [part for part in message.get_payload() if isinstance(part, Message)]
        if message.get_content_type() == "multipart/alternative":
            inside.sort(key=lambda part: part.get_content_type() != "text/plain")
            return next((found for part in inside if (found := _texts(part))), [])
        return [text for part in inside for text in _texts(part)]
    if message.get_content_type() not in ("text/plain", "text/html") or message.get_filename():
        return []
    packed = message.get_payload(decode=True)
    data = packed if isinstance(packed, bytes) else str(message.get_payload()).encode("utf-8", "replace")
    try:
        text = data.decode(message.get_content_charset("utf-8"))
    except (LookupError, ValueError):
        text = data.decode("cp1252", "replace")
    if not text.strip():
        return []
    return [words_between(text) if message.get_content_subtype() == "html" else text]
