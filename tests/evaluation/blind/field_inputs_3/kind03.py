"""Three more inputs of kind 03: words of captions lost. All invented, written blind on 2026-11-30."""

from pathlib import Path

from .parts import put, rows

AEGIS = """\
Captions of the hearing on the swing bridge, second reel. Made by the bridge keepers' union.

1
0:00:01.20 --> 0:00:04.90
{\\an8}CHAIR: The bridge was shut for forty-one days.

2
0:00:05,10 --> 0:00:08,40
CHAIR: Who shut it?

3
00:00:08,600 --> 00:00:12,000  X1:100 X2:600 Y1:050 Y2:100
KEEPER: I did, on the engineer's word.

4
00:00:12,200 --> 00:00:15,900
{\\i1}KEEPER: He told me by telephone.{\\i0}

He never wrote it down.

5
00:00:16,100 -> 00:00:19,000
CHAIR: Did you ask him to?

6
00:00:19,200 --> 
KEEPER: Twice that I remember.

7
00:00:23.300-->00:00:26.800
CHAIR: And the lorries?

00:00:27,000 --> 00:00:30,500
KEEPER: They went round by Holme, which is nineteen miles.

9
00:00:3O,700 --> 00:00:34,000
CHAIR: Each of them?

10
00:00:34,200 --> 00:00:38,000
KEEPER: Each of them, each way.\\NThe milk went sour.

END OF REEL TWO
"""  # noqa: W291

MENDED = """\
WEBVTT Kind: captions; Language: en-GB
NOTE mended by hand at the library, 4 Feb

STYLE
::cue(.q) { color: yellow }

00:01 --> 00:05
HEATH: The register begins in 1988.

00:06,000 --> 00:10,500
HEATH: There are nine years missing.

00:11.000 --> 00:14.000 align:start position:10%
LOCKE: Which nine?

(from memory)
LOCKE: I think I know.

00:15.000 --> 00:12.000
HEATH: From 1993 until 2001 inclusive.

1:02:15.5 --> 1:02:19.25
LOCKE: The years of the old office.

62:20.000 → 62:24.000
HEATH: The very same.

NOTE
The next two were typed without times.

LOCKE: Was there a fire?

HEATH: There was a skip.

01:02:31.000 --> 01:02:35.000
LOCKE: Somebody put them in a skip &amp; said nothing.

01:02:36.000 --> 01:02:39.000

01:02:40.000 --> 01:02:44.000
HEATH: I have one page of them, with my own name on it.
"""

SBV = """\
0:00:00.000,0:00:03.100
BRAND: We hear the second witness now.

0:00:03.100,0:00:06.000
BRAND: You kept the turnstile?

0:00:06.0,0:00:09.5
USK: I kept it for six winters.

0:00:09.500;0:00:12.000
USK: The count was on a brass dial.

0:00:12.000, 0:00:15.000
BRAND: And what did the dial say
on the last night?

0:00:15.000,0:00:19.000
USK: Four hundred and two.

It should have said three hundred.

00:19.000,00:22.000
BRAND: Did you tell the steward?

0:00:22.000,0:00:26.000
USK: I told him at nine o'clock[br]and again at ten.

0:00:26.000,
BRAND: What did he answer?

0:00:30.000,0:00:34.000
USK: That a full house is a happy house.
"""


def write(folder: Path) -> None:
    put(folder, "swing-bridge-reel-2.srt", AEGIS)
    put(folder, "care-register-mended.vtt", MENDED, "utf-8-sig")
    put(folder, "turnstile-usk.sbv", SBV)


ROWS = [
    *rows(
        "03",
        "swing-bridge-reel-2.srt",
        ("turn", "CHAIR", "The bridge was shut for forty-one days.", "hundredths, one figure for the hour"),
        ("turn", "CHAIR", "Who shut it?", "two figures behind the comma"),
        ("turn", "KEEPER", "I did, on the engineer's word.", "place of the words behind the time"),
        ("turn", "KEEPER", "He told me by telephone."),
        ("turn", "KEEPER", "He never wrote it down.", "after an empty line in the cue"),
        ("turn", "CHAIR", "Did you ask him to?", "an arrow of one stroke"),
        ("turn", "KEEPER", "Twice that I remember.", "no end time"),
        ("turn", "CHAIR", "And the lorries?", "no blanks about the arrow"),
        ("turn", "KEEPER", "They went round by Holme, which is nineteen miles.", "no number"),
        ("turn", "CHAIR", "Each of them?", "a letter O for a nought"),
        ("turn", "KEEPER", "Each of them, each way.", "\\N is a line's end"),
        ("contains", "", "The milk went sour."),
        ("absent", "", "an8", "a mark of place"),
        ("absent", "", "X1:100", "a mark of place"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the cue (its number or time) whose words or time were not read; the lines before the first cue and after the last likewise.",
        ),
    ),
    *rows(
        "03",
        "care-register-mended.vtt",
        ("turn", "HEATH", "The register begins in 1988.", "time without thousandths"),
        ("turn", "HEATH", "There are nine years missing.", "a comma"),
        ("turn", "LOCKE", "Which nine?"),
        ("turn", "LOCKE", "I think I know.", "after an empty line and a bracket"),
        ("turn", "HEATH", "From 1993 until 2001 inclusive.", "end before start"),
        ("turn", "LOCKE", "The years of the old office.", "one and two figures behind the point"),
        ("turn", "HEATH", "The very same.", "another arrow"),
        ("turn", "LOCKE", "Was there a fire?", "no time at all"),
        ("turn", "HEATH", "There was a skip.", "no time at all"),
        ("turn", "LOCKE", "Somebody put them in a skip & said nothing.", "an entity"),
        ("turn", "HEATH", "I have one page of them, with my own name on it.", "after an empty cue"),
        ("absent", "", "typed without times", "a NOTE is no testimony"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the cue (its time) or the line whose words were not read.",
        ),
    ),
    *rows(
        "03",
        "turnstile-usk.sbv",
        ("turn", "BRAND", "You kept the turnstile?"),
        ("turn", "USK", "I kept it for six winters.", "one figure behind the point"),
        ("turn", "USK", "The count was on a brass dial.", "a semicolon"),
        ("turn", "BRAND", "And what did the dial say on the last night?", "a blank behind the comma"),
        ("turn", "USK", "Four hundred and two."),
        ("turn", "USK", "It should have said three hundred.", "after an empty line in the cue"),
        ("turn", "BRAND", "Did you tell the steward?", "no hour"),
        ("turn", "USK", "I told him at nine o'clock", "[br] is a line's end"),
        ("turn", "USK", "and again at ten."),
        ("turn", "BRAND", "What did he answer?", "no end time"),
        ("turn", "USK", "That a full house is a happy house."),
        (
            "problem_ok",
            "",
            "Partial where a problem names the cue (its time) whose words or time were not read.",
        ),
    ),
]
