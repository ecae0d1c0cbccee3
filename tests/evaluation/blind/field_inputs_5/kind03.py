"""Two inputs of field-case kind 03, words of captions lost. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, put_text

A, B = "fish-market-hearing.en-translated.srt", "Day 2 whole (parts 1 to 3 joined).srt"
R = Rows("03")
TRANSLATED = """\
1
00: 00: 02,120 -> 00: 00: 05,900
Chair: Good morning. The hearing about the fish market is open.

2
00: 00: 06,040 -> 00: 00: 09,310
Mrs Tvedt: We sell from the quay, as my father did.

3
00: 00: 09,500 - -> 00: 00: 13,000
Mrs Tvedt: The new rule says that there must be a roof.

4
00: 00: 13,200 -> 00: 00: 15,750
Chair: Who is to build it?

5
00:00:16.000--> 00:00:19,400
Mrs Tvedt: That the rule does not say.

6
00: 00: 20,100 -> 00: 00: 24,000
Mr Oyen: If I may. The municipality had set
aside 900,000 for it.

7
00 : 00 : 24,300 --> 00 : 00 : 27,000
Chair: Had set aside?

8
00: 00: 27,400 -> 00: 00: 31,000
Mr Oyen: It went to the car park in the autumn.

9
00: 00: 31,200 -> 00: 00: 33,800
Mrs Tvedt: Nobody told us.

10
00: 00: 34,000 ->
Chair: Is that so, Mr Oyen?

11
00: 00: 36,500 -> 00: 00: 40,000
Mr Oyen: There was a notice in the paper.

12
00: 00: 40,300 → 00: 00: 44,100
Mrs Tvedt: In the paper that stopped printing in June.

13
00: 00: 44,600 -> 00: 00: 48,000
Chair: I'd like that notice sent to us.

14
00: 00: 48,200 -> 00: 00: 50,900
Mr Oyen: You shall have it.
"""
PARTS = [
    """\
1
00:00:01,000 --> 00:00:04,200
Convener: We resume with the second panel.

2
00:00:04,500 --> 00:00:08,000
Kirsty Laing: Thank you. I run the foodbank at Brae.

3
00:00:08,300 --> 00:00:12,000
Kirsty Laing: We gave out 61 parcels in January""",
    """\
\ufeff1
00:00:00,000 --> 00:00:03,400
Kirsty Laing: and 118 in the January after.

2
00:00:03,700 --> 00:00:05,200
Convener: What changed?

3
00:00:05,500 --> 00:00:09,900
Kirsty Laing: The cannery shut its second line.


4
00:00:10,200 --> 00:00:13,000
Ross Mouat: I worked on it. Eleven years.""",
    """\
\ufeff1
00:00:00,000 --> 00:00:02,800
Convener: Mr Mouat, were you given notice?

2
00:00:03,100 --> 00:00:06,000
Ross Mouat: We had a text on the Sunday night.

3
00:00:06,300 --> 00:00:09,100
Ross Mouat: Mine said 'Dear Colleague'.

4
00:00:09,400 --> 00:00:12,000
Convener: I am sorry to hear it.

5
00:00:12,200 --> 00:00:15,000
Kirsty Laing: He was in my queue on the Tuesday.""",
]


def write(folder: Path) -> None:
    put_text(folder / A, TRANSLATED, newline="\r\n")
    # copy /b part1.srt+part2.srt+part3.srt whole.srt : each part ends without an empty line, and with one line end
    put_text(folder / B, "\ufeff" + "\n".join(PARTS) + "\n", newline="\r\n")


for who, text, note in [
    ("Chair", "The hearing about the fish market is open.", "blanks in the times, ->"),
    ("Mrs Tvedt", "We sell from the quay, as my father did.", ""),
    ("Mrs Tvedt", "The new rule says that there must be a roof.", "- ->"),
    ("Chair", "Who is to build it?", ""),
    ("Mrs Tvedt", "That the rule does not say.", "a full stop in one time, no blank"),
    ("Mr Oyen", "The municipality had set", ""),
    ("Mr Oyen", "aside 900,000 for it.", "second line"),
    ("Chair", "Had set aside?", "blanks about the colons"),
    ("Mr Oyen", "It went to the car park in the autumn.", ""),
    ("Mrs Tvedt", "Nobody told us.", ""),
    ("Chair", "Is that so, Mr Oyen?", "no end"),
    ("Mr Oyen", "There was a notice in the paper.", ""),
    ("Mrs Tvedt", "In the paper that stopped printing in June.", "an arrow of one letter"),
    ("Chair", "I'd like that notice sent to us.", ""),
    ("Mr Oyen", "You shall have it.", ""),
]:
    R.turn(A, who, text, note)
R.each(A, "absent", ["00: 00: 13,200", "- ->"], "a time is no word")
R.add(A, "problem_ok", text="the cue whose words were not read, by number or time")
for who, text, note in [
    ("Convener", "We resume with the second panel.", ""),
    ("Kirsty Laing", "I run the foodbank at Brae.", ""),
    ("Kirsty Laing", "We gave out 61 parcels in January", "last cue of a part: no empty line behind it"),
    ("Kirsty Laing", "and 118 in the January after.", "a byte-order mark before the number 1"),
    ("Convener", "What changed?", ""),
    ("Kirsty Laing", "The cannery shut its second line.", ""),
    ("Ross Mouat", "I worked on it. Eleven years.", "last cue of a part"),
    ("Convener", "Mr Mouat, were you given notice?", "a byte-order mark before the number 1"),
    ("Ross Mouat", "We had a text on the Sunday night.", "times that begin anew"),
    ("Ross Mouat", "Mine said 'Dear Colleague'.", ""),
    ("Convener", "I am sorry to hear it.", ""),
    ("Kirsty Laing", "He was in my queue on the Tuesday.", ""),
]:
    R.turn(B, who, text, note)
R.each(B, "absent", ["January 1", "Eleven years. 1"], "a cue's number is no word")
R.add(
    B,
    "order",
    text="What changed? … were you given notice? … He was in my queue",
    note="the parts in the file's order",
)
R.add(B, "problem_ok", text="the cue whose words were not read, by number or time")
ROWS = R
