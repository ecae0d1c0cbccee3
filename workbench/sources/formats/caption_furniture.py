"""What of captions nobody said: the file's head, times, numbers, notes of the format, lines that roll up again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Rule
from ...text.english.patterns_in_tables import in_table
from ..left_out import LeftOut, Reason, left_out
from .caption_cues import begins_cue

_RULE: Rule = "times and numbers of captions"
_HEAD = Reason(_RULE, ("before the first cue", "WebVTT’s own words"))
_TIMES = Reason(_RULE, ("from a time to a time", "a cue’s own line, or before its words"))
_NUMBER = Reason(_RULE, ("alone on its line", "figures, above a cue’s times"))
_NOTES = Reason(_RULE, ("a block of its own", "begins with NOTE, STYLE or REGION"))
_AGAIN = Reason(_RULE, ("the cue before shows the same line", "this one follows at once"))
# A number, ``line 12``, or an identifier: figures, and no blank before them but one.
_NUMBERED = in_table("sources/formats/captions", "a word with figures")
_NAMED = in_table("sources/formats/captions", "a name in an identifier")
_FIGURE = in_table("text/signs", "a figure")
_NOTE = in_table("sources/formats/captions", "a block that is no caption")


def of_file(lines: Iterable[str], *, webvtt: bool) -> Iterator[LeftOut]:
    """Yield what stands about the words of a file's lines. What was read as words in spite of it stays words."""
    above, head, noting, told = "", webvtt, False, False
    for raw in lines:
        line = raw.strip()
        head, noting = head and bool(line) and not begins_cue(line), noting and bool(line)
        if begins_cue(line):
            # Without an empty line the first cue's number ends the file's head.
            if named := _NAMED.match(above):
                about = (above[: named.start(1)], above[named.end(1) :])
                yield from (left_out(_NUMBER, one.strip(' "()')) for one in about if _FIGURE.search(one))
            elif _NUMBERED.fullmatch(above) and not told:
                yield left_out(_NUMBER, above)
            yield left_out(_TIMES, line)
        elif head:
            yield left_out(_HEAD, line)
        elif webvtt and (noting or (not above and _NOTE.match(line))):
            noting = True
            yield left_out(_NOTES, line)
        told = head and not begins_cue(line)
        above = line or (above if above.isdecimal() else "")


def again(lines: Iterable[str]) -> Iterator[LeftOut]:
    """Yield lines that a cue shows again, as those that roll up do."""
    return (left_out(_AGAIN, line) for line in lines)
