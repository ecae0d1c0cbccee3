"""Three inputs of field-case kind 03, words of captions lost. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows

A, B, C = "planning-webcast-segments.vtt", "dyke-road-corrected-by-hand.srt", "hospice-panel-premiere.srt"

SEGMENTS = """\
WEBVTT
X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000

00:00:01.000 --> 00:00:04.000 align:start position:10%
Chair: Item four is the bakery at Tithe Lane.

00:00:04.200 --> 00:00:08.000
Chair: We have had 61 letters.

WEBVTT
X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000

00:00:10.000 --> 00:00:13.000
Officer: The noise report was received on Monday.

00:00:13.100 --> 00:00:16.000
Officer: It puts the fans at 44 decibels at the
bedroom window of number nine.

WEBVTT

NOTE the encoder was restarted here

00:21.000 --> 00:24.500
Mrs Iqbal: I live at number nine. I've not slept since Easter.

00:24.600 --> 00:28.000
Mrs Iqbal: They start at three, not at five.

WEBVTT - segment 4
X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000
00:00:30.000 --> 00:00:33.000
Chair: Is the baker here?

00:00:33.100 --> 00:00:36.000
Mr Gallo: I am. We start at three on Saturdays only.

00:00:36.100 --> 00:00:39.000
Mrs Iqbal: It was every day in May.
"""

BYHAND = """\
Dyke Road flood meeting - captions corrected by JM 4/6/24. Alan, please check the names!

1
00:00:02,000 --> 00:00:05,000
Chair: Thank you all for coming out tonight.

2
00:00:05,100 --> 00:00:09,000 Mr Osei: The water came in at twenty to two.

3
00:00:09,100 -- > 00:00:13,000
Mr Osei: Nobody rang the bell. The siren is on a post that was under water.

4
[time?]
Mr Osei: I carried my mother up the stairs on my back.

5
00:00:17,100 --> 00:00:21,000
Chair: Who has the key to the siren?
00:00:21,100 --> 00:00:24,000
Ms Birtle: The parish has one and the fire station has one.

7
00;00;24,100 --> 00;00;28,000
Ms Birtle: Mine was in the drawer at the hall, and the hall was flooded.

8
00:00:28,100 --> 00:00:31,000

Mr Osei: So there was no key at all.

9
00:00:31,100 > 00:00:35,000
Chair: We shall put that to the agency.

(Tape ends. The last question was from the floor:)
Floor: Will it happen again this winter?
"""

PREMIERE = """\
1
01:00:02:10 --> 01:00:05:22
<font color="#ffff00">Chair: Can you tell us what a night costs?</font>

2
01:00:06:01 --> 01:00:10:00
Dr Varga: It's £412 for a bed.
<i>The state pays £129 of that.</i>

3
01:00:10:12 --> 01:00:14:00
{\\an8}Dr Varga: The shops pay for the rest.

4
01:00:14:05 --> 01:00:14:05
Chair: The charity shops?

5
01:00:15:00 --> 01:00:19:12
Dr Varga: Seventeen of them.

We close one a year.

6
1:00:19:20 --> 1:00:23:00
Chair: And when there are none left?

7
01:00:23:05 -->
Dr Varga: Then there's no night sitter.

8
01:00:27:00 --> 01:00:31:00
Mr Pell: Could I add to that <pause> on behalf of the families?

9
01:00:31:05 --> 01:00:35:00
Mr Pell: We'd pay, if we were asked. R&D money goes elsewhere; 5 < 6, as they say.
"""


def write(folder: Path) -> None:
    (folder / A).write_text(SEGMENTS, encoding="utf-8")
    (folder / B).write_bytes(BYHAND.replace("\n", "\r\n").encode("utf-8-sig"))
    (folder / C).write_text(PREMIERE, encoding="utf-8")


ROWS = Rows()
for who, words in [
    ("Chair", "Item four is the bakery at Tithe Lane."),
    ("Chair", "We have had 61 letters."),
    ("Officer", "The noise report was received on Monday."),
    ("Officer", "It puts the fans at 44 decibels at the bedroom window of number nine."),
    ("Mrs Iqbal", "I live at number nine. I've not slept since Easter."),
    ("Mrs Iqbal", "They start at three, not at five."),
    ("Chair", "Is the baker here?"),
    ("Mr Gallo", "I am. We start at three on Saturdays only."),
    ("Mrs Iqbal", "It was every day in May."),
]:
    ROWS.turn(A, who, words, "", "segments put one behind another")
ROWS.add(A, "absent", "MPEGTS")
ROWS.add(A, "absent", "the encoder was restarted here", "a NOTE block")
ROWS.add(A, "absent", "WEBVTT")
ROWS.add(
    A, "problem_ok", "a cue of the second to fourth segment that was not read, named by its time or number"
)
for who, words, note in [
    ("Chair", "Thank you all for coming out tonight.", ""),
    ("Mr Osei", "The water came in at twenty to two.", "words on the time's line"),
    ("Mr Osei", "Nobody rang the bell. The siren is on a post that was under water.", "-- >"),
    ("Mr Osei", "I carried my mother up the stairs on my back.", "no time"),
    ("Chair", "Who has the key to the siren?", ""),
    (
        "Ms Birtle",
        "The parish has one and the fire station has one.",
        "no number and no empty line before the time",
    ),
    ("Ms Birtle", "Mine was in the drawer at the hall, and the hall was flooded.", "semicolons in the times"),
    ("Mr Osei", "So there was no key at all.", "empty line before the words"),
    ("Chair", "We shall put that to the agency.", ">"),
    ("Floor", "Will it happen again this winter?", "behind the last cue"),
]:
    ROWS.turn(B, who, words, "", note)
ROWS.add(B, "absent", "00;00;24,100")
ROWS.add(B, "absent", "00:00:21,100")
ROWS.add(
    B,
    "problem_ok",
    "the cue or line that was not read: 3, 4, 6 (no number), 7, 9 or the lines at the end; [time?] named as no time",
)
CH = ""
for who, words, note in [
    ("Chair", "Can you tell us what a night costs?", "frames in the times, a colour"),
    ("Dr Varga", "It's £412 for a bed.", ""),
    ("Dr Varga", "The state pays £129 of that.", "in italics"),
    ("Dr Varga", "The shops pay for the rest.", "mark of place"),
    ("Chair", "The charity shops?", "a cue that lasts no time"),
    ("Dr Varga", "Seventeen of them.", ""),
    ("Dr Varga", "We close one a year.", "empty line in a cue"),
    ("Chair", "And when there are none left?", ""),
    ("Dr Varga", "Then there's no night sitter.", "no end"),
    ("Mr Pell", "on behalf of the families?", ""),
    ("Mr Pell", "R&D money goes elsewhere; 5 < 6, as they say.", "signs that are no marks"),
]:
    ROWS.turn(C, who, words, "", note)
ROWS.add(C, "absent", "{\\an8}")
ROWS.add(C, "absent", "#ffff00")
ROWS.add(C, "absent", "01:00:23:05")
ROWS.add(C, "problem_ok", "the cue whose words were not read, by number or time")
