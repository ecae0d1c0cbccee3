"""The words of mark-up: everything between tags, and the words that stand for pictures."""

from __future__ import annotations

import re
from html import unescape

from ..formats.encodings import declared
from .file_parts import Part

_NOT_SAID = re.compile(
    r"<!--.*?-->|<(script|style|template|title|iframe|noembed|noframes|noscript|annotation|annotation-xml)\b(?:[^<>]*[^<>/])?>.*?</\1\s*>|<[!?][^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_OFFERED = re.compile(r"<option\b(?![^<>]*\bselected\b)[^<>]*>[^<]*", re.IGNORECASE)
_INLINE = re.compile(
    r"</?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|"
    r"sub|sup|time|tt|u|var|wbr|o:p)\b[^<>]*>",
    re.IGNORECASE,
)
_ALT = re.compile(r"<img\b[^<>]*?\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')[^<>]*>", re.IGNORECASE)
_TYPED = re.compile(
    r"<input\b(?![^<>]*\btype\s*=\s*[\"']?(?:hidden|submit|button|reset|radio|checkbox|image|password)\b)"
    r"[^<>]*?\bvalue\s*=\s*(?:\"([^\"]*)\"|'([^']*)')[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def parts_of(data: bytes) -> list[Part]:
    """Return the words of a web page as one part: its head, scripts and styles say nothing."""
    return [Part(words_between(declared(data)[0]))]


def words_between(text: str) -> str:
    """Return what stands between the tags of mark-up."""
    text = _OFFERED.sub(" ", _NOT_SAID.sub(" ", text))
    text = _TYPED.sub(lambda match: f"\n{match[1] or match[2] or ''}\n", text)
    text = _ALT.sub(lambda match: f"\n{match[1] or match[2] or ''}\n", text)
    return unescape(_TAG.sub("\n", _INLINE.sub("", text)))
