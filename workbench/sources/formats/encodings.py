"""Bytes become text: the encoding that they show, or the likeliest, and then it is said."""

from __future__ import annotations

import codecs
import re
from collections import Counter

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
# Control characters that no text has: whoever wrote them had Windows' western alphabet, as web pages are read, too.
CONTROLS = re.compile("[\x80-\x9f]")
WINDOWS = {code: letter for code in range(0x80, 0xA0) if (letter := bytes([code]).decode("cp1252", "ignore"))}
_ENCODINGS = {"cp1252": "Windows’ western alphabet", "mac_roman": "a Macintosh’s western alphabet"}


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return bytes as text, with a remark where the encoding had to be guessed."""
    try:
        return without_controls(data.decode(marked(data))), ()
    except UnicodeDecodeError:
        name = _guessed(data)
    shown = _ENCODINGS.get(name, name)
    remark = f"not UTF-8: read as {shown}; check accents, dashes and quotation marks"
    return data.decode(name, errors="replace"), (remark,)


def declared(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return mark-up as text, by the encoding that it names itself, with a remark where it was guessed."""
    match = _CHARSET.search(data[:2048])
    if match and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = match[1].decode("ascii").lower()
        name = "cp1252" if name in ("iso-8859-1", "latin1", "ascii", "us-ascii") else name
        try:
            if codecs.lookup(name)._is_text_encoding and not name.startswith(("utf-7", "utf-16")):
                return without_controls(data.decode(name)), ()
        except (LookupError, ValueError):
            pass
    return decoded(data)


def without_controls(text: str) -> str:
    r"""Return a text with the dashes, quotation marks and letters that control characters of it stand for.

    >>> without_controls("90 per cent\x97we would")
    '90 per cent—we would'
    """
    return text.translate(WINDOWS) if CONTROLS.search(text) else text


def marked(data: bytes) -> str:
    """Return the encoding that the bytes themselves show, UTF-8 where they show none."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return _wide(data) or "utf-8-sig"


def _wide(data: bytes) -> str:
    """Return the UTF-16 of western text without a byte order mark: every other byte is nought; else ``""``."""
    sample = data[:4096]
    pairs = len(sample) // 2
    for name, first in (("utf-16-be", 0), ("utf-16-le", 1)):
        if pairs > 4 and sample[first::2].count(0) > 0.7 * pairs and not sample[1 - first :: 2].count(0):
            return name
    return ""


def _guessed(data: bytes) -> str:
    """Return the encoding of bytes that aren’t UTF-8: English is Windows’, or a Macintosh’s by its quotation marks."""
    high = Counter(byte for byte in data if byte > 0x7F)
    if high.total() < 0.1 * len(data):
        macintosh = sum(high[byte] for byte in (0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5))
        if macintosh > 0.4 * high.total():
            return "mac_roman"
        # These five stand for nothing in Windows' western alphabet.
        if not any(high[byte] for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)):
            return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best else "cp1252"
