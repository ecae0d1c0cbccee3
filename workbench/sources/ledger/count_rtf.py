"""The words of rich text: everything that is no control word, no table of fonts or colours, and no picture."""

from __future__ import annotations

import re

from .file_parts import Part

_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.I
)
_NOT_SAID = frozenset(
    b"fonttbl colortbl stylesheet info pict listtable listoverridetable rsidtbl generator themedata datastore "
    b"colorschememapping latentstyles xmlnstbl filetbl revtbl fldinst objdata mmathPr pgptbl sp bkmkstart bkmkend "
    b"listtext pntext pnseclvl".split()
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


def parts_of(data: bytes) -> list[Part]:
    """Return the words of a rich-text file as one part: body, notes, headers, hidden and deleted words."""
    pieces: list[str] = []
    groups: list[tuple[bool, int]] = []
    silent, fallback, skip, first = False, 1, 0, False
    for match in _TOKEN.finditer(data):
        word, number, code, sign, brace, plain = match.groups()
        if brace == b"{":
            groups.append((silent, fallback))
            first = True
            continue
        if brace == b"}":
            silent, fallback = groups.pop() if groups else (False, 1)
        elif sign == b"*" and first:
            silent = True
            continue
        elif word in _NOT_SAID:
            silent = True
        elif silent:
            pass
        elif word == b"uc":
            fallback = int(number or 1)
        else:
            said, used = _said(word, number, code, plain, skip)
            pieces.append(said)
            skip = fallback if word == b"u" and number else max(0, skip - used)
        first = False
    return [Part("".join(pieces))]


def _said(word: bytes, number: bytes, code: bytes, plain: bytes, skip: int) -> tuple[str, int]:
    """Return what a token says, and how many characters of those that stand for an earlier one it has."""
    if word == b"u" and number:
        return chr(int(number) % 65536), 0
    if code:
        return "" if skip else bytes([int(code, 16)]).decode("cp1252", "replace"), 1
    if plain:
        return plain[skip:].decode("cp1252", "replace"), len(plain)
    return "\n" if word in _BREAKS else _CHARACTERS.get(word or b"", ""), 0
