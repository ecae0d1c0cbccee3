"""The words of rich text: everything that is no control word, no table of fonts or colours, and no picture."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..formats.rtf_alphabets import CHARSETS, known
from ..formats.rtf_fields import with_answers
from .file_parts import Part

_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.I
)
_NOT_SAID = frozenset(
    b"fonttbl colortbl stylesheet info pict listtable listoverridetable rsidtbl generator themedata datastore "
    b"colorschememapping latentstyles xmlnstbl filetbl revtbl fldinst objdata mmathPr pgptbl sp bkmkstart bkmkend "
    b"pnseclvl".split()
)
_BREAKS = frozenset(b"par line sect page cell row tab".split())
_CHARACTERS = {
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
}


@dataclass
class _Group:
    """How the words of a group are to be taken: said or not, so many characters after a \\u for it, the alphabet."""

    silent: bool = False
    fallback: int = 1
    alphabet: str = ""
    fonts: bool = False


def parts_of(data: bytes) -> list[Part]:
    """Return the words of a rich-text file as one part: body, notes, headers, hidden and deleted words."""
    return [Part(_Count().text(with_answers(data)))]


class _Count:
    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.units = self.coded = b""
        self.fonts: dict[bytes, str] = {}
        self.font = b""
        self.usual = "cp1252"
        self.group = _Group()
        self.skip = 0

    def text(self, data: bytes) -> str:
        """Return the words; an alphabet of two bytes to a letter may stand in several tokens."""
        outer: list[_Group] = []
        first = False
        for match in _TOKEN.finditer(data):
            word, number, code, sign, brace, plain = match.groups()
            if code or plain:
                self._write(bytes([int(code, 16)]) if code else plain, 1 if code else len(plain))
            elif brace:
                self._end()
                if brace == b"{":
                    outer.append(self.group)
                    self.group = replace(self.group)
                elif not outer:
                    continue
                else:
                    self.group = outer.pop()
                    if not outer:
                        break  # what stands after the last brace is no part of the document
            elif sign == b"*" and first:
                self.group.silent = True
            elif word:
                self._word(word, number)
            first = brace == b"{" or (first and sign == b"*")
        self._end()
        return "".join(self.pieces)

    def _word(self, word: bytes, number: bytes | None) -> None:
        if word == b"u" and number:
            self._end_coded()
            if not self.group.silent:
                self.units += (int(number) % 65536).to_bytes(2, "little")
            self.skip = self.group.fallback
            return
        self._end()
        if word in _NOT_SAID:
            self.group.silent, self.group.fonts = True, word == b"fonttbl"
        elif word == b"uc":
            self.group.fallback = int(number or 1)
        elif word == b"f" and number:
            self.font, self.group.alphabet = number, self.fonts.get(number, "")
        elif word == b"fcharset" and self.group.fonts:
            self.fonts[self.font] = CHARSETS.get(int(number or 0), "") if int(number or 0) else ""
        elif word in (b"ansicpg", b"mac"):
            self.usual = known(f"cp{int(number or 0)}" if word == b"ansicpg" else "mac_roman") or self.usual
        elif not self.group.silent:
            self.pieces.append("\n" if word in _BREAKS else _CHARACTERS.get(word, ""))

    def _write(self, raw: bytes, length: int) -> None:
        skipped = min(self.skip, length)
        self.skip -= skipped
        if raw[skipped:]:
            self._end_units()
            self.coded += b"" if self.group.silent else raw[skipped:]

    def _end(self) -> None:
        self._end_units()
        self._end_coded()
        self.skip = 0

    def _end_units(self) -> None:
        self.pieces.append(self.units.decode("utf-16-le", "replace"))
        self.units = b""

    def _end_coded(self) -> None:
        self.pieces.append(self.coded.decode(self.group.alphabet or self.usual, "replace"))
        self.coded = b""
