"""Captions (SubRip, WebVTT) become ``Speaker: words``, a paragraph for each speaker in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from .blocks_to_lines import block, page_of
from .encodings import decoded
from .file_signs import Signs
from .lines import Page

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_CUE = re.compile(rf"^\s*({_TIME})\s*-->\s*({_TIME})", re.MULTILINE)
_BEGINS = re.compile(rf"^(?:\ufeff?WEBVTT\b|\s*\ufeff?(?:\d+\s*\n)?\s*{_TIME}\s*-->\s*{_TIME})")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,80}>|<\d[\d:.]*>|\{\\[^}\n]{1,40}\}")
# A label: capitals, or a name before a colon, perhaps after the two arrows that mark a change of speaker.
_LABEL = re.compile(r"^(?:>>+\s*|[-–]\s+)?((?:[A-Z][\w.’'-]*\s?){1,6}?)(?:\s?\([^)]{1,40}\))?:\s+(?=\S)")
_CHANGE = re.compile(r"^(?:>>+|[-–])\s+")
PAUSE = 3.0


@dataclass(frozen=True)
class _Said:
    start: float
    end: float
    speaker: str
    text: str
    new: bool


def is_webvtt(signs: Signs) -> bool:
    """Say whether a file is captions with WebVTT’s first word."""
    return _BEGINS.match(signs.start) is not None and signs.start.lstrip("\ufeff").startswith("WEBVTT")


def is_subrip(signs: Signs) -> bool:
    """Say whether a file is captions that begin with a cue, as SubRip’s do."""
    return _BEGINS.match(signs.start) is not None and not is_webvtt(signs)


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the words of captions: a paragraph ends where another speaks, or nobody does for three seconds.

    A cue that repeats the one before, as those that roll up do, is read once. Nothing is raised.
    """
    text, remarks = decoded(data)
    paragraphs: list[str] = []
    last: _Said | None = None
    said_before: list[str] = []
    for said in _cues(text.replace("\r\n", "\n").replace("\r", "\n")):
        words = _new_words(said, last, said_before)
        if not words:
            last = said
            continue
        other = said.new or (said.speaker and last is not None and said.speaker != last.speaker)
        if last is None or not paragraphs or other or said.start - last.end > PAUSE:
            paragraphs.append((f"{said.speaker}: " if said.speaker else "") + words)
        else:
            paragraphs[-1] += " " + words
        last = said
    return (page_of(block(paragraph) for paragraph in paragraphs),), remarks


def _new_words(said: _Said, last: _Said | None, before: list[str]) -> str:
    """Return a cue's lines without those that the cue before showed, where it follows at once."""
    lines = [line for line in said.text.split("\n") if line.strip()]
    if last is None or said.start - last.end > 0.5:
        before.clear()
    overlap = next((n for n in range(len(lines), 0, -1) if before[-n:] == lines[:n]), 0)
    before[:] = lines
    return " ".join(lines[overlap:])


def _cues(text: str) -> Iterator[_Said]:
    cues = list(_CUE.finditer(text))
    for number, cue in enumerate(cues):
        end = cues[number + 1].start() if number + 1 < len(cues) else len(text)
        body = text[text.find("\n", cue.end(), end) + 1 or end : end]
        # A blank line ends a cue; what stands between it and the next one is a number, a name or a note.
        yield from _voices(cue, body.strip("\n").split("\n\n")[0] if body.strip() else "")


def _voices(cue: re.Match[str], body: str) -> Iterator[_Said]:
    start, end = _seconds(cue[1]), _seconds(cue[2])
    pieces = _VOICE.split(body)
    for number in range(0, len(pieces), 2):
        speaker = " ".join(unescape(pieces[number - 1]).split()) if number else ""
        lines = [" ".join(unescape(_TAG.sub("", line)).split()) for line in pieces[number].split("\n")]
        for place, group in enumerate(_by_speaker([line for line in lines if line])):
            label, said, change = group
            yield _Said(start, end, speaker or label, said, change or bool(speaker and place))


def _by_speaker(lines: list[str]) -> Iterator[tuple[str, str, bool]]:
    groups: list[tuple[str, list[str], bool]] = []
    for line in lines:
        label = _LABEL.match(line)
        change = _CHANGE.match(line)
        rest = line[label.end() :] if label else line[change.end() :] if change else line
        if label or change or not groups:
            groups.append((label[1].strip() if label else "", [rest], bool(label or change)))
        else:
            groups[-1][1].append(rest)
    return ((label, "\n".join(found), change) for label, found, change in groups)


def _seconds(time: str) -> float:
    seconds = 0.0
    for part in time.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds
