"""Answers in the form fields of rich text: boxes and lists, which a file keeps as numbers beside no words.

The rules are those of the Rich Text Format Specification, version 1.9.1, “Form Fields”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .word_fields import EMPTY, TICKED

_BRACES = re.compile(rb"\\[\\{}]|[{}]")
_FORM = re.compile(rb"\{\\\*\\formfield\b")
_NUMBER = re.compile(rb"\\(fftype|ffres|ffdefres)(\d+)")
_ENTRY = re.compile(rb"\{\\\*\\ffl\s?((?:[^{}\\]|\\'[0-9a-fA-F]{2}|\\u-?\d+ ?\??)*)\}")
_RESULT = re.compile(rb"\s*\{\\fldrslt\b")
_WORDS = re.compile(rb"\\[a-zA-Z]+-?\d* ?|[{}\s]")
_BOX, _LIST = 1, 2
# What a field has as its answer while nobody has given one.
_UNANSWERED = 25


def with_answers(data: bytes) -> bytes:
    """Return rich text with each box that is ticked or not, and each entry chosen, as words after its field's code."""
    made: list[bytes] = []
    done = 0
    for match in _FORM.finditer(data):
        end = _end(data, match.start())
        answer = _answer(data[match.start() : end])
        # The field's code ends where the groups do that hold its form.
        while data[end : end + 1] == b"}":
            end += 1
        result = _RESULT.match(data, end)
        printed = (
            data[result.end() : _end(data, end + data[end : result.end()].index(b"{"))] if result else b""
        )
        if answer and end > done and not _WORDS.sub(b"", printed):
            made += [data[done:end], answer]
            done = end
    return b"".join([*made, data[done:]]) if made else data


def _end(data: bytes, start: int) -> int:
    """Return where the group that begins at ``start`` ends."""
    depth = 0
    for match in _BRACES.finditer(data, start):
        depth += {b"{": 1, b"}": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    return len(data)


def _answer(form: bytes) -> bytes:
    numbers = {name: int(number) for name, number in _NUMBER.findall(form)}
    given = numbers.get(b"ffres", _UNANSWERED)
    given = numbers.get(b"ffdefres", 0) if given == _UNANSWERED else given
    if numbers.get(b"fftype") == _BOX:
        return b"{\\uc1\\u%d?}" % ord(TICKED if given else EMPTY)
    if numbers.get(b"fftype") == _LIST:
        return next((entry for at, entry in enumerate(_entries(form)) if at == given), b"")
    return b""


def _entries(form: bytes) -> Iterator[bytes]:
    for match in _ENTRY.finditer(form):
        yield b"{ " + match[1] + b"}"
