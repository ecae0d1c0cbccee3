"""Cues of captions, however odd: times, numbers and identifiers apart from the words, and no word left behind.

Files that a person or another program has handled have times without milliseconds, ``->`` for ``-->``, an empty line
inside a cue, none between two, or all of it on one line. A line is a cue's time if an arrow, or a comma as in ``.sbv``,
stands between two times; whatever is neither time, number, identifier nor a note of the format is words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...text.english.patterns_in_tables import in_table

# A time, however it was mended: a letter for a figure, points for colons, blanks between, hours and minutes by name.
# Two times with an arrow; with a mere dash both must go down to seconds. Those of .sbv have a comma between.
_BARE = in_table("sources/formats/captions", "a caption’s times")
_DASHED = in_table("sources/formats/captions", "a caption’s times with a dash")
_COMMA = in_table("sources/formats/captions", "a caption’s times with a comma")
_NO_END = in_table("sources/formats/captions", "a caption’s time without an end")
# Other texts have one over their words, too: it is a cue's only in a file that has cues.
_BRACKETED = in_table("sources/formats/captions", "a caption’s time in brackets")
# A cue's times with words before or after them in one line.
_INSIDE = in_table("sources/formats/captions", "times within a line")
_NOTE = in_table("sources/formats/captions", "a block that is no caption")
_GOOD = in_table("sources/formats/captions", "a time as it should be")
_FIGURES = in_table("text/signs", "figures")
_NUMBER_LAST = in_table("sources/formats/captions", "a number, last")
_LINE_END = in_table("sources/formats/captions", "a line’s end within a caption")
_SAID = in_table("sources/formats/captions", "something said or sung")
_NAMED = in_table("sources/formats/captions", "a name in an identifier")


@dataclass
class Cue:
    """One cue: its place in the file, its times in seconds (``None`` where they are odd), its identifier, its words.

    ``parted`` are the lines that an empty line stands before: another paragraph of the same cue. ``when`` is its first
    time as printed, and ``doubtful`` a number that may be the cue's or words.
    """

    place: int
    when: str
    start: float | None
    end: float | None
    identifier: str = ""
    lines: list[str] = field(default_factory=list)
    doubtful: str = ""


def is_time(text: str) -> bool:
    """Say whether a line is a cue's times."""
    return _times(text) is not None


def begins_cue(text: str) -> bool:
    """Say whether a line of a file of captions is a cue's times, or the one time that is left of them."""
    return is_time(text) or _BRACKETED.match(text) is not None


def _times(text: str) -> re.Match[str] | None:
    if not any(c.isdigit() for c in text[:16]):
        return None
    return _BARE.match(text) or _DASHED.match(text) or _COMMA.match(text) or _NO_END.match(text)


def cues_of(text: str) -> list[Cue]:
    """Return the cues of a file in their order; words before the first are a cue without times."""
    lines = [line.strip() for line in one_cue_a_line(_LINE_END.sub("\n", text))]
    webvtt = bool(lines) and lines[0].lstrip("\ufeff").startswith("WEBVTT")
    lines = lines[_blank_after(lines, 0) :] if webvtt else lines
    times = [at for at, line in enumerate(lines) if begins_cue(line)]
    shape = _shape_of_numbers(lines, times)
    cues: list[Cue] = []
    last: int | None = None
    done = 0
    for place, at in enumerate([*times, len(lines)]):
        words = lines[done:at]
        cue = _cue(place + 1, lines[at]) if at < len(lines) else None
        if cue:
            last = _take_number(cue, words, shape, last, _next_number(lines, times, place))
        words = _without_notes(words) if webvtt else words
        if cues:
            cues[-1].lines += _trimmed(words)
        elif any(map(_has_words, words)):
            cues.append(Cue(0, "", None, None, lines=_trimmed(words)))
        cues += [cue] if cue else []
        done = at + 1
    return cues


def one_cue_a_line(text: str) -> Iterator[str]:
    """Yield the lines of a file, those with times among words broken before and after the times."""
    for line in text.split("\n"):
        found = [] if is_time(line) else list(_INSIDE.finditer(line))
        if not found:
            yield line
            continue
        done = 0
        for match in found:
            if before := line[done : match.start()].strip():
                yield before
            yield ""
            if match[1]:
                yield match[1]
            yield match[2] + match[3]
            done = match.end()
        yield line[done:]


def _blank_after(lines: Sequence[str], start: int) -> int:
    return next((at for at in range(start, len(lines)) if not lines[at] or begins_cue(lines[at])), len(lines))


def _before(lines: Sequence[str], at: int) -> str:
    """Return the line before a cue's times, past one that is empty where a number stands there."""
    if at and lines[at - 1]:
        return lines[at - 1]
    return lines[at - 2] if at > 1 and _figures(lines[at - 2]) and (at == 2 or not lines[at - 3]) else ""


def _shape_of_numbers(lines: Sequence[str], times: Sequence[int]) -> str:
    """Return how the file numbers its cues, ``#`` for figures (``#``, ``#.``, ``line #``); ``""`` if it does not."""
    shapes = Counter(_shape(line) for at in times if (line := _before(lines, at)) and "#" in _shape(line))
    shape, count = shapes.most_common(1)[0] if shapes else ("", 0)
    return shape if count > 0.5 * len(times) and (len(times) > 2 or shape == "#") else ""


def _shape(line: str) -> str:
    return _FIGURES.sub("#", line) if len(line) < 60 else ""


def _figures(line: str) -> int | None:
    """Return the number that a line is, or ends in: ``12``, ``0012.``, ``line 12``."""
    match = _NUMBER_LAST.search(line)
    return int(match[1]) if match else None


def _next_number(lines: Sequence[str], times: Sequence[int], place: int) -> int | None:
    return _figures(_before(lines, times[place + 1])) if place + 1 < len(times) else None


def _take_number(
    cue: Cue, words: list[str], shape: str, last: int | None, following: int | None
) -> int | None:
    """Take a cue's number or identifier from the end of the words before it, and return the number.

    Figures are a number where the file numbers its cues and they count on, or where an empty line stands before them.
    """
    while len(words) > 1 and not words[-1] and words[-2].isdecimal():
        words.pop()
    if not words or not words[-1]:
        return last
    line, alone = words[-1], len(words) == 1 or not words[-2]
    if alone and (named := _NAMED.match(line)):
        cue.identifier = named[1]
        words.pop()
        return last
    if line.isdecimal() or (shape and _shape(line) == shape):
        number = _figures(line) or 0
        counts_on = last is None or number == last + 1 or number == (following or 0) - 1
        if not (alone or (shape and _shape(line) == shape and counts_on)):
            cue.doubtful = line if shape else ""
            return last
        words.pop()
        return number
    if alone and not _NOTE.match(line):
        cue.identifier = words.pop()
    return last


def _cue(place: int, line: str) -> Cue:
    match = _times(line) or _BRACKETED.match(line)
    assert match
    return Cue(place, match[1], seconds(match[1]), seconds(match[2]))


def seconds(time: str) -> float | None:
    """Return a time in seconds; ``None`` for one that is odd."""
    if not _GOOD.fullmatch(time):
        return None
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def _without_notes(words: list[str]) -> list[str]:
    """Return the lines without the blocks that WebVTT keeps for notes and styles."""
    kept: list[str] = []
    skipping = False
    for at, line in enumerate(words):
        if not line:
            skipping = False
        elif (at == 0 or not words[at - 1]) and _NOTE.match(line) and not (at == 0 and words):
            skipping = True
        if not skipping:
            kept.append(line)
    return kept


def _trimmed(words: Sequence[str]) -> list[str]:
    """Return the lines with an empty one only between two that have words."""
    kept: list[str] = []
    for line in words:
        if _has_words(line) or (not line and kept and kept[-1]):
            kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _has_words(line: str) -> bool:
    return bool(_SAID.search(line))
