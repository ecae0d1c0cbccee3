"""Three more inputs of kind 04: numbers of cues in testimony. All invented, written blind on 2026-11-30."""

from pathlib import Path

from .parts import put, rows

LINES = [
    "CHAIR: How many wells were tested?",
    "DR FELL: In the first round,",
    "26",
    "CHAIR: And in the second?",
    "DR FELL: 31, of which 4 were dry.",
    "CHAIR: You wrote to the board about well",
    "12",
    "DR FELL: I did, on the 3rd of May.",
    "CHAIR: What was the reading?",
    "DR FELL: 190 parts",
    "in the spring and 210 in the summer of 2019.",
    "CHAIR: The limit is 50.",
    "DR FELL: The limit was 50 then, and it is 50 now.",
    "CHAIR: Thank you.",
]


def _time(i: int, sign: str) -> str:
    return f"00:{i // 60:02}:{i % 60:02}{sign}000"


VTT = [
    "<v Gaunt>The fund stood at £3,200 in week",
    "<v Gaunt>9",
    "<v Moss>And after the sale?",
    "<v Gaunt>£11,750.",
    "<v Moss>Who holds the book?",
    "<v Gaunt>Two of us, number 14 and number 16 on the street.",
    "<v Moss>There were 3 in the rules.",
    "<v Gaunt>The third moved away in 2021.",
    "<v Moss>So for two years it was 2 of 3.",
    "<v Gaunt>Yes.",
]

HASHES = """\
#1
00:00:01,000 --> 00:00:03,500
USHER: This is the resumed hearing, day 6.
#2
00:00:03,700 --> 00:00:06,000
MS VANE: I should like to take you to page 44.
#3
00:00:06,200 --> 00:00:09,000
MR TULLY: I have page 44.
#4
00:00:09,200 --> 00:00:12,000
MS VANE: How many lamps were lit?
#5
00:00:12,200 --> 00:00:14,000
MR TULLY: 7.
#6
00:00:14,200 --> 00:00:17,000
MS VANE: Of how many?
#7
00:00:17,200 --> 00:00:19,000
MR TULLY: 19 in all.
#8
00:00:19,200 --> 00:00:22,000
MS VANE: And the rest were out, all
12
of them?
#9
00:00:22,200 --> 00:00:25,000
MR TULLY: They were, from bay #8 to the gate.
#10
00:00:25,200 --> 00:00:28,000
MS VANE: I am obliged.
"""


def write(folder: Path) -> None:
    out = ""
    for i, words in enumerate(LINES):
        out += f"{i + 1:04} {_time(10 + i * 4, ',')} --> {_time(13 + i * 4, ',')}\n{words}\n"
    put(folder, "wells-number-before-time.srt", out, "utf-8", "\r\n")
    out = "WEBVTT\n"
    for i, words in enumerate(VTT):
        out += f"{i + 1}/{len(VTT)}\n{_time(5 + i * 5, '.')} --> {_time(9 + i * 5, '.')}\n{words}\n"
    put(folder, "street-fund-of-ten.vtt", out)
    put(folder, "lamps-day-6.srt", HASHES)


ROWS = [
    *rows(
        "04",
        "wells-number-before-time.srt",
        ("turn", "CHAIR", "How many wells were tested?"),
        ("order", "", "In the first round, … 26", "a cue whose words are a figure goes on the sentence"),
        ("turn", "CHAIR", "And in the second?"),
        ("turn", "DR FELL", "31, of which 4 were dry."),
        ("order", "", "You wrote to the board about well … 12"),
        ("turn", "DR FELL", "I did, on the 3rd of May."),
        ("order", "", "190 parts … in the spring and 210 in the summer of 2019."),
        ("turn", "DR FELL", "The limit was 50 then, and it is 50 now."),
        ("absent", "", "0004", "a cue's number"),
        ("absent", "", "0014", "a cue's number"),
        ("absent", "", "00:00:22", "a time"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the cue (number or time) that may hold a number of its own.",
        ),
    ),
    *rows(
        "04",
        "street-fund-of-ten.vtt",
        ("order", "", "The fund stood at £3,200 in week … 9", "a figure is a cue"),
        ("turn", "Moss", "And after the sale?"),
        ("turn", "Gaunt", "£11,750."),
        ("turn", "Gaunt", "Two of us, number 14 and number 16 on the street."),
        ("turn", "Moss", "There were 3 in the rules."),
        ("turn", "Gaunt", "The third moved away in 2021."),
        ("turn", "Moss", "So for two years it was 2 of 3."),
        ("absent", "", "4/10", "a cue's number"),
        ("absent", "", "9/10", "a cue's number"),
        ("problem_ok", "", "Partial where a problem names the cue (number or time)."),
    ),
    *rows(
        "04",
        "lamps-day-6.srt",
        ("turn", "USHER", "This is the resumed hearing, day 6."),
        ("turn", "MS VANE", "I should like to take you to page 44."),
        ("turn", "MR TULLY", "I have page 44."),
        ("turn", "MR TULLY", "7.", "an answer that is a figure"),
        ("turn", "MR TULLY", "19 in all."),
        (
            "turn",
            "MS VANE",
            "And the rest were out, all 12 of them?",
            "a figure alone on a line inside a cue",
        ),
        ("turn", "MR TULLY", "They were, from bay #8 to the gate.", "#8 is spoken"),
        ("absent", "", "#5", "a cue's number"),
        ("absent", "", "#10", "a cue's number"),
        ("problem_ok", "", "Partial where a problem names the cue (number or time)."),
    ),
]
