"""Captions (SubRip, WebVTT, SubViewer) become turns: a paragraph for each speaker in turn, in the order of the cues.

What a cue's times, number and identifier are is in `caption_cues`; which words before them name a speaker, in
`cue_labels`. Times are places, never words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import unescape
from itertools import pairwise

from ...model.because import Because
from ...text.english.patterns_in_tables import in_table
from . import caption_furniture, named_speeches
from .caption_cues import Cue, cues_of, is_time, one_cue_a_line
from .cue_labels import Labels, labels_of, names_alone
from .encodings import decoded
from .file_signs import Signs
from .lines import Page
from .named_speeches import Item, Record

_NO_TIME = "no time"
_VOICE = in_table("sources/formats/captions", "a voice of WebVTT")
_TAG = in_table("sources/formats/captions", "a tag of a caption")
# The marks at which another begins to speak.
_CHANGE = in_table("sources/formats/captions", "another speaks")
_WHOLE = in_table("sources/formats/captions", "a sound, whole")
_WEBVTT = in_table("sources/formats/captions", "begins a file of WebVTT")
_METADATA = re.compile(r"\S*\d\S*")
_RUN_ON = in_table("sources/formats/captions", "times that run into words")
PAUSE, AT_ONCE = 3.0, 0.5
_SAID_OR_SUNG = in_table("sources/formats/captions", "something said or sung")


@dataclass(frozen=True)
class _Said:
    """Words of one speaker in one cue: lines, of which ``""`` parts two paragraphs. ``new``: somebody begins here."""

    cue: Cue
    speaker: str
    lines: tuple[str, ...]
    new: bool
    doubt: str = ""


def is_webvtt(signs: Signs) -> bool:
    """Say whether a file is captions with WebVTT’s first word."""
    return _WEBVTT.match(signs.start) is not None


def is_subrip(signs: Signs) -> bool:
    """Say whether a file is captions that begin with a cue, as those of SubRip and SubViewer do."""
    lines = [line.strip("\ufeff ") for line in signs.start.splitlines()]
    first = [line for line in lines if line][:40]
    if is_webvtt(signs) or not first or signs.start.startswith(("<", "{", "[{")):
        return False
    if any(map(is_time, first[:2])) or _RUN_ON.match(first[0]):
        return True
    # A front may stand before the first cue, and a cue's words after its times.
    return sum(1 for line in first if is_time(line) or _RUN_ON.match(line)) > 1


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the words of captions, ``Speaker: words`` a turn, and remarks. Nothing is raised."""
    record = record_of(data)
    return named_speeches.pages_of(record), record.remarks


def record_of(data: bytes) -> Record:
    """Return captions as turns: one ends where another speaks; nobody speaking for three seconds parts paragraphs.

    A cue that repeats the one before, as those that roll up do, is read once. Words that somebody else begins to say
    without being named are nobody's, and reported. Nothing is raised.
    """
    text, remarks = decoded(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    cues = cues_of(text)
    _put_voices_on_lines(cues)
    names = _speaking_identifiers(cues)
    _give_back_words(cues, names)
    repeated = [_plain(line) for line in _read_rolling_lines_once(cues)]
    _put_names_before_words(cues)
    heads = [[_CHANGE.sub("", _plain(line)) for line in cue.lines] for cue in cues]
    labels = labels_of([line for lines in heads for line in lines], [lines[0] for lines in heads if lines])
    turns = _Turns()
    for cue in cues:
        for said in _said(cue, labels, names):
            turns.take(said)
    webvtt = text.lstrip("\ufeff").startswith("WEBVTT")
    left = [
        *caption_furniture.of_file(one_cue_a_line(text), webvtt=webvtt),
        *caption_furniture.again([*repeated, *turns.again]),
    ]
    return Record(items=turns.items, remarks=remarks, partly=[*_unsettled(turns, cues)], left_out=left)


def _put_voices_on_lines(cues: Sequence[Cue]) -> None:
    """Begin a line at each voice; a tag that nothing closes ends where a voice's name does that is closed elsewhere."""
    whole = {
        match[1].strip()
        for cue in cues
        for match in _VOICE.finditer("\n".join(cue.lines))
        if match[0][-1] == ">"
    }

    def line(match: re.Match[str]) -> str:
        if match[0].endswith(">"):
            return f"\n<v {match[1]}>"
        name = max((one for one in whole if match[1].startswith(f"{one} ")), key=len, default="")
        return f"\n<v {name}>{match[1][len(name) :]}" if name else match[0]

    for cue in cues:
        cue.lines = _VOICE.sub(line, "\n".join(cue.lines)).split("\n")


def _put_names_before_words(cues: Sequence[Cue]) -> None:
    """Put a speaker's name that has a line of its own before the words under it, as ``Name: words``."""
    own = [cue for cue in cues if len(cue.lines) > 1 and ":" not in cue.lines[0]]
    names = names_alone([_plain(cue.lines[0]) for cue in own]) if len(own) > 0.5 * len(cues) else frozenset()
    for cue in own:
        if (name := _plain(cue.lines[0])) in names:
            cue.lines = [f"{name}: {cue.lines[1]}", *cue.lines[2:]]


def _speaking_identifiers(cues: Sequence[Cue]) -> frozenset[str]:
    """Return the identifiers that are speakers' names: most cues have one, and they have a name's form or come back."""
    given = [cue.identifier for cue in cues if cue.identifier and not _METADATA.fullmatch(cue.identifier)]
    if len(given) <= 0.5 * len(cues):
        return frozenset()
    return labels_of([f"{one}: …" for one in given]).known


def _give_back_words(cues: Sequence[Cue], names: frozenset[str]) -> None:
    """Give words that only look like an identifier back to the cue before them."""
    for before, cue in pairwise(cues):
        if " " in cue.identifier and cue.identifier not in names:
            before.lines += ["", cue.identifier]


def _read_rolling_lines_once(cues: Sequence[Cue]) -> list[str]:
    """Take from each cue the lines that the one before showed and that only roll on; return those.

    A cue that only repeats is words said twice, unless other cues of the file roll or its times are the same.
    """
    overlaps: list[int] = [0 for _ in cues[:1]]
    for (before, earlier), (cue, later) in pairwise((cue, _as_seen(cue)) for cue in cues):
        at_once = _pause(before, cue) <= AT_ONCE
        same = (n for n in range(min(len(earlier), len(later)), 0, -1) if earlier[-n:] == later[:n])
        overlaps.append(next(same, 0) if at_once else 0)
    rolls = sum(1 for cue, n in zip(cues, overlaps, strict=True) if 0 < n < len(cue.lines)) > 1
    shown = [list(cue.lines) for cue in cues]
    taken: list[str] = []
    for at, n in enumerate(overlaps):
        twice = n and (cues[at].start, cues[at].end) == (cues[at - 1].start, cues[at - 1].end)
        if n and (rolls or twice):
            cues[at].lines = shown[at][n:]
            taken += shown[at][:n]
    return taken


def _as_seen(cue: Cue) -> list[tuple[str, str]]:
    """Return each line's voice and words: the times between words differ where a line rolls up again."""
    return [(voice[1] if (voice := _VOICE.match(line)) else "", _plain(line)) for line in cue.lines]


def _plain(text: str) -> str:
    return " ".join(unescape(_TAG.sub("", text)).split())


def _said(cue: Cue, labels: Labels, names: frozenset[str]) -> Iterator[_Said]:
    """Yield what each speaker says in a cue."""
    group = _Said(cue, cue.identifier if cue.identifier in names else "", (), cue.identifier in names)
    for place, raw in enumerate(cue.lines):
        voice = _VOICE.match(raw)
        line = _plain(raw)
        change = _CHANGE.match(line)
        rest = line[change.end() :] if change else line
        label, start = labels.opening(rest, first=not place or change is not None)
        doubt = "" if label else labels.in_doubt(rest)
        if not (voice or change or label or doubt):
            group = replace(group, lines=(*group.lines, line))
            continue
        if group.lines or group.new:
            yield group
        speaker = " ".join(unescape(voice[1]).split()) if voice else label
        group = _Said(cue, speaker, (rest[start:] if not voice else line,), True, doubt)
    yield group


@dataclass
class _Turns:
    """Turns as they grow, cue after cue."""

    items: list[Item] = field(default_factory=list)
    speaker: str = ""
    last: Cue | None = None
    opens: bool = True
    parted: bool = True
    nameless: list[_Said] = field(default_factory=list)
    again: list[str] = field(default_factory=list)

    def take(self, said: _Said) -> None:
        """Add words: to the paragraph before, in a paragraph of the same turn, or in another's turn."""
        if said.new and (said.speaker != self.speaker or not said.speaker):
            self.speaker, self.opens = said.speaker, True
        elif said.new:
            self.again.append(said.speaker)
        apart = self.last is None or _pause(self.last, said.cue) > PAUSE
        for place, words in enumerate(_paragraphs(said.lines)):
            self._add(words, apart or place > 0, said)
            apart = False
        self.last = said.cue

    def _add(self, words: str, apart: bool, said: _Said) -> None:
        if _WHOLE.match(words):
            self.items.append(Item("direction", words))
            self.parted = True
        elif self.opens or not self.items:
            label = f"{self.speaker}: " if self.speaker else ""
            self.items.append(Item("speech", words, self.speaker, label))
            self.nameless += [said] if not self.speaker else []
            self.opens = self.parted = False
        elif apart or self.parted:
            self.items.append(Item("more", words, self.speaker))
            self.parted = False
        else:
            before = self.items.pop()
            self.items.append(replace(before, text=f"{before.text} {words}"))


def _paragraphs(lines: Sequence[str]) -> list[str]:
    parts = [" ".join(part.split()) for part in "\n".join(lines).split("\n\n")]
    return [part for part in parts if _SAID_OR_SUNG.search(part)]


def _pause(before: Cue, cue: Cue) -> float:
    return cue.start - before.end if cue.start is not None and before.end is not None else 0.0


def _unsettled(turns: _Turns, cues: Sequence[Cue]) -> Iterator[tuple[Because, str]]:
    """Yield what could not be settled, each with the words that it is about: speakers, and figures before a time."""
    for cue in cues:
        if cue.doubtful:
            where = (str(cue.place), cue.when or _NO_TIME)
            yield Because.of("figures before a time", *where, cue.doubtful), cue.doubtful
    if not turns.nameless:
        return
    if not any(item.speaker for item in turns.items):
        yield named_speeches.NOBODY_NAMED, turns.nameless[0].lines[0][:100]
        return
    for said in turns.nameless[:20]:
        where = (str(said.cue.place), said.cue.when or _NO_TIME)
        words = " ".join(said.lines)[:100]
        if said.doubt:
            yield Because.of("label in a caption", *where, said.doubt), words
        else:
            yield Because.of("caption names nobody", *where), words
