"""Captions: one paragraph for each speaker in turn, and rolling cues read once."""

from __future__ import annotations

from tests.made.packed import extraction, texts
from workbench.sources import read

SRT = """1
00:00:01,000 --> 00:00:03,000
CHAIR: Good morning. How many

2
00:00:03,100 --> 00:00:05,000
children went missing?

3
00:00:05,200 --> 00:00:07,000
ANN REEF: Nine &amp; one more.

4
00:00:20,000 --> 00:00:22,000
<i>None came back.</i>
"""

VTT = """WEBVTT - Session one

NOTE kept by the clerk

intro
00:01.000 --> 00:03.000 align:start
<v Ann Reef>Nine went.</v>
<v.loud The Chair>When?</v>

00:03.000 --> 00:04.000
<v The Chair>And <c.x>where</c>?
"""


def test_subrip_cues_become_speakers_and_their_words() -> None:
    assert texts(SRT.encode()) == [
        "CHAIR: Good morning. How many children went missing?",
        "ANN REEF: Nine & one more.",
        "None came back.",
    ]
    assert extraction(SRT.encode()).media_type == "application/x-subrip"


def test_voices_of_webvtt_are_speakers() -> None:
    assert texts(VTT.replace("\n", "\r\n").encode()) == [
        "Ann Reef: Nine went.",
        "The Chair: When? And where?",
    ]


def test_two_who_speak_in_one_cue_are_parted_and_dashes_begin_a_turn() -> None:
    cue = "1\n00:00:01,000 --> 00:00:03,000\n- Is that so?\n- It is.\n\n2\n00:00:03,000 --> 00:00:04,000\n>> CHAIR: Thank you.\n"
    assert texts(cue.encode()) == ["Is that so?", "It is.", "CHAIR: Thank you."]


def test_lines_that_roll_up_are_read_once() -> None:
    cue = "WEBVTT\n\n00:01.000 --> 00:02.000\nNine went\n\n00:02.000 --> 00:03.000\nNine went\nand none came back\n\n00:03.000 --> 00:04.000\nand none came back\nat all.\n"
    assert texts(cue.encode()) == ["Nine went and none came back at all."]


def test_a_captioned_session_is_read_as_oral_evidence() -> None:
    turns = "\n\n".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{'CHAIR' if n % 2 else 'ANN REEF'}: Words number {n}."
        for n in range(1, 9)
    )
    reading = read(turns.encode(), "oral")
    assert reading.document.kind == "oral" and [p.speaker for p in reading.passages][:3] == [
        "CHAIR",
        "ANN REEF",
        "CHAIR",
    ]
