"""How programs that transcribe set the head of a speech: a name and a time, in one line or two; one row each.

A layout is recognised by its heads: names that come back or have a name's form, and times that run on. To add one,
write its row with lines that are heads and lines that only look so: they are run as tests.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...text.english.patterns_in_tables import in_table


@dataclass(frozen=True)
class Layout:
    """The head of a speech as some programs set it: a pattern with the groups ``name``, ``time`` and ``words``.

    ``where`` says who sets it so. ``by_cue``: heads stand before every few words, so that two of one name are one turn.
    ``yes`` are lines with the name and the words that they hold, ``no`` lines that are no heads.
    """

    name: str
    where: str
    head: re.Pattern[str]
    yes: tuple[tuple[str, str, str], ...]
    no: tuple[str, ...]
    by_cue: bool = False


LAYOUTS = (
    Layout(
        "name, then time", "Microsoft Teams, Otter, Fireflies",
        in_table("sources/transcripts/forms", "a name, then a time"),
        yes=(
            ("Ann Reef   0:03", "Ann Reef", ""),
            ("Speaker 3  1:02:15", "Speaker 3", ""),
            ("Ann Reef  - 00:12", "Ann Reef", ""),
            ("Dr Tom Moss | 00:12:05", "Dr Tom Moss", ""),
        ),
        no=("Ann Reef: at 0:03", "0:03", "Ann Reef 0:03 said so"),
    ),
    Layout(
        "name, then time in brackets", "Rev, SnapStream, Descript",
        in_table("sources/transcripts/forms", "a name, then a time in brackets"),
        yes=(
            ("Ann Reef (00:03):", "Ann Reef", ""),
            ("Speaker 1 [10:00:12 AM]", "Speaker 1", ""),
            ("Ann Reef: [00:03] It is.", "Ann Reef", "It is."),
        ),
        no=("(00:03)", "Ann Reef (of Anytown):"),
    ),
    Layout(
        "name in brackets, then time", "Zoom, captions as saved in a meeting",
        in_table("sources/transcripts/forms", "a name in brackets, then a time"),
        yes=(("[Ann Reef] 10:02:11", "Ann Reef", ""),),
        no=("[10:02:11] Ann Reef",),
    ),
    Layout(
        "time, then name and colon", "Trint, Happy Scribe, Zoom chats",
        in_table("sources/transcripts/forms", "a time, then a name and a colon"),
        yes=(("[00:00:03] Ann Reef: Why?", "Ann Reef", "Why?"), ("00:03 Speaker 1: Why?", "Speaker 1", "Why?")),
        no=("[00:00:03] Why?", "Ann Reef: Why?"),
        by_cue=True,
    ),
    Layout(
        "time, then name", "Sonix, transcripts typed from a recording",
        in_table("sources/transcripts/forms", "a time, then a name"),
        yes=(("[00:00:03] Ann Reef", "Ann Reef", ""), ("0:03 Speaker 1:", "Speaker 1", "")),
        no=("[00:00:03]", "00:00:03", "[2:18:14 PM]", "2:18 pm"),
    ),
)  # fmt: skip
