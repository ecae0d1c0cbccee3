"""Ten inputs of field-case kind 03, words of captions lost.

Illustrative: every person, place and body is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from pathlib import Path

# Times mended by hand: seconds past 59, no milliseconds, a comma in WebVTT, one digit too few.
SLIPS = """\
1
00:00:04,000 --> 00:00:07,500
Clerk: We are recording. This is the third day.

2
00:00:08 --> 00:00:11
Dr Imogen Farr: I was the on-call paediatrician that weekend.

3
00:00:11,900 --> 00:00:61,000
Dr Imogen Farr: I was rung eleven times and I wrote down each call.

4
00:01:2,000 --> 00:01:06,250
Mr Coyle: Eleven?

5
00:01:06.300 --> 00:01:09.000
Dr Imogen Farr: Eleven, between Friday and Sunday night.

6
0:1:10,000 --> 0:1:13,500
Mr Coyle: How many of the callers had met the child?

7
00:01:14,O00 --> 00:01:16,000
Dr Imogen Farr: One, and she had met him that afternoon.

8
00;01;17,000 --> 00;01;20,000
Mr Coyle: What did you advise in the other ten?

9
00:01:21,000 --> 00:01:25,000
Dr Imogen Farr: To bring him in. He wasn’t brought in.

10
00:01:26,000 --> 00:01:29,0000
Clerk: We’ll stop the recording there.
"""

# A file that was opened in Word: the arrow was “corrected”.
ARROWS = """\
1
00:00:01,000 –> 00:00:04,000
Bernard Quill: Could you say what the helpline is, for the tape?

2
00:00:04,500 → 00:00:09,000
Shazia Anwar: It’s a freephone number for children in homes. Two of us, four evenings.

3
00:00:09,300 —> 00:00:12,000
Bernard Quill: And the number of calls?

4
00:00:12,400 --> 00:00:16,000
Shazia Anwar: Nine hundred and three in the first year.

5
00:00:16,500 à 00:00:19,000
Bernard Quill: What are they mostly about?

6
00:00:19,200 -- > 00:00:25,000
Shazia Anwar: Phones, mostly. Who’s taken it and when they’ll get it back.

7
00:00:25,100 ---> 00:00:28,000
Bernard Quill: That’s not in your annual report.

8
00:00:28,800 --> 00:00:33,000
Shazia Anwar: It was in the draft. The funder didn’t care for it.

9
00:00:33,100 - 00:00:36,000
Bernard Quill: Which funder was that?

10
00:00:36,500 ==> 00:00:40,000
Shazia Anwar: The one that’s asked you to hold this inquiry.

11
00:00:40,900 --> 00:00:43,000
Bernard Quill: I see. Thank you.
"""

# Typed in by an editor who gave no times at the head and at the end.
BEFORE_AND_AFTER = """\
Haddon Vale Council – Corporate Parenting Board, 6 February 2020. Captions mended by the clerk; the first two minutes had no captions and were typed from the sound.

Chair: Welcome, and thank you to the young people who have come straight from college.
Aleesha: We got the bus.
Chair: The first thing on the list is pocket money, which I gather has not gone up since 2009.
Aleesha: It’s six pounds ten. It was six pounds ten when my brother was in.

1
00:02:03,000 --> 00:02:07,000
Chair: And what would be fair?

2
00:02:07,400 --> 00:02:11,000
Kit: What a foster carer’s own kids get.

3
00:02:11,200 --> 00:02:15,000
Aleesha: Or what the policy says, which is nine.

4
00:02:15,300 --> 00:02:19,000
Chair: There’s a policy that says nine?

5
00:02:19,400 --> 00:02:24,000
Head of Service: There is, Chair. It was never costed.

6
00:02:24,100 --> 00:02:28,000
Kit: I’ve costed it. It’s on the sheet.

7
00:02:28,500 --> 00:02:31,000
Chair: Then we’ll vote on Kit’s sheet.

(captions end here)
Head of Service: Could I ask that we note the pressure on the budget?
Chair: You may, and it is noted, and the vote is eleven to none.
Aleesha: Is that it? Is it nine now?
Chair: It’s nine from the first of April.
"""

# Empty lines, lines of blanks and of no-break spaces, inside the cues.
BLANKS = """\
WEBVTT

1
00:00:02.000 --> 00:00:09.000
Norah Tench: I’ll read what I wrote at the time.

“Arrived 9.40. No staff at door.

Child J in the hall with coat on.”

2
00:00:09.200 --> 00:00:13.000
Counsel: Was anybody else there?
\u0020\u0020
3
00:00:13.300 --> 00:00:21.000
Norah Tench: A man I took for a plumber.
\u00a0
He turned out to be the manager.

4
00:00:21.400 --> 00:00:25.000
Counsel: Did you speak to him?

5
00:00:25.600 --> 00:00:34.000
Norah Tench: I did.


He said the inspection was the week after.


I said it was today.

6
00:00:34.100 --> 00:00:38.000
Counsel: How did he take that?
\t
7
00:00:38.500 --> 00:00:45.000

Norah Tench: He went to find the fire book, and I didn’t see him again.

8
00:00:45.200 --> 00:00:49.000
Counsel: Thank you. There may be questions

from the panel.

9
00:00:49.500 --> 00:00:53.000
Panel member: Only one. What happened to Child J?

10
00:00:53.500 --> 00:00:57.000
Norah Tench: I took him home with me.
"""

# Times that run backwards, stand still, repeat and overlap.
BACKWARDS = """\
1
00:10:00,000 --> 00:10:03,000
ASSISTANT COMMISSIONER REES: I have the log in front of me.

2
00:10:03,000 --> 00:10:03,000
MR ADDO: Read the entry for 03.12, if you would.

3
00:10:09,000 --> 00:10:06,500
ASSISTANT COMMISSIONER REES: “Child returned by taxi. Unpaid fare, eleven pounds.”

4
00:09:58,000 --> 00:10:10,000
MR ADDO: And the one before it?

5
00:10:10,000 --> 00:10:14,000
ASSISTANT COMMISSIONER REES: There isn’t one before it. The page begins there.

5
00:10:10,000 --> 00:10:14,000
MR ADDO: Who tore the page?

7
99:59:59,999 --> 99:59:59,999
ASSISTANT COMMISSIONER REES: I can’t say that anybody tore it.

8
00:00:00,000 --> 00:00:00,000
MR ADDO: Look at the edge of it.

9
00:10:22,000 --> 00:10:26,000
ASSISTANT COMMISSIONER REES: It has been cut, I agree, with a blade.

10
00:10:22,000 --> 00:10:29,000
MR ADDO: I have no more to ask this officer.

11
-00:00:01,000 --> 00:10:33,000
THE CHAIRMAN: Nor have we. Thank you, Assistant Commissioner.
"""

# Cues with half a time, none at all, or only their number.
HALF_TIMES = """\
1
00:00:05,000 --> 00:00:08,000
Rabbi Jonah Stern: We opened the hostel in the winter of 1991.

2
00:00:08,400 -->
Rabbi Jonah Stern: Fourteen beds, and a rota of grandmothers.

3
Lena Moor: Did the council know that you were there?

4
--> 00:00:20,000
Rabbi Jonah Stern: They sent us children, so I assume that they did.

00:00:20,500 --> 00:00:24,000
Lena Moor: Sent them with what paperwork?

6
00:00:24,200
Rabbi Jonah Stern: A taxi receipt.

7
00:00:27,000 --> 00:00:30,000
Lena Moor: And were you registered?

8
[time?]
Rabbi Jonah Stern: We applied in ’92, in ’93 and in ’95. We were told that there was no form for us.

9
00:00:38,000 --> 00:00:41,000
Lena Moor: No form?

10
tbc --> tbc
Rabbi Jonah Stern: There was a form for kennels, they told me, and one for homes, and we were neither.

11
00:00:50,000 --> 00:00:52,000
Lena Moor: I have nothing further.
"""

# No WEBVTT line, old Macintosh line ends in the first half, Windows line ends in the second, a mark at the head.
LINE_ENDS = (
    """\
00:00:01.000 --> 00:00:05.000
Tobias Kerr: This is the meeting with the parents of Unit 4.

00:00:05.500 --> 00:00:09.000
Mrs Sandhu: We’re not all parents. I’m an aunt.

00:00:09.400 --> 00:00:13.000
Tobias Kerr: Families, then. I’ll start with visiting.

00:00:13.100 --> 00:00:19.000
Mrs Sandhu: We can’t visit. There’s no bus on a Sunday and no room if it rains.
""".replace("\n", "\r")
    + """\

00:00:19.500 --> 00:00:24.000
Mr Pickard: I’ve sat in the car with him. Four Sundays, in the car, with the wipers going.

00:00:24.200 --> 00:00:28.000
Tobias Kerr: That shouldn’t happen.

00:00:28.900 --> 00:00:32.000
Mr Pickard: It’s happened since Easter.

00:00:32.100 --> 00:00:37.000
Mrs Sandhu: And the phone’s in the office, with the door open.

00:00:37.500 --> 00:00:41.000
Tobias Kerr: I’ll write it all down and I’ll put my name to it.
""".replace("\n", "\r\n")
)

# Frames, blanks inside the time, a dot for the colon: three editors’ habits in one file.
FRAMES = """\
TITLE: Oral history 12, reel B

00:04:10:05 - 00:04:14:20
Ena Whitlock: I was a housemother at Thornycroft from fifty-eight to sixty-six.

00 : 04 : 15 , 000  -->  00 : 04 : 19 , 000
Interviewer: What did a housemother do?

00:04:19:12 - 00:04:26:00
Ena Whitlock: Everything. Twenty-two boys. I’d the one night off in nine and I slept through it.

00.04.27.000 --> 00.04.30.000
Interviewer: And the register?

00:04:30:10 - 00:04:36:22
Ena Whitlock: The register was Mr Prewett’s. I never saw inside of it till he’d died.

[00:04:37.000 --> 00:04:39.000]  Interviewer: What was in it?

00:04:40:00 - 00:04:47:02
Ena Whitlock: Names, and the names of the people who’d come for them. Some of those I knew. Some were nobody’s uncle.

00h04m48s --> 00h04m50s
Interviewer: Did you tell anyone?

00:04:50:20 - 00:04:55:00
Ena Whitlock: I told the vicar and I told the policeman. In that order. I’d do it the other way about now.

00:04:56:00 - 00:04:59:00
Interviewer: We’ll have a rest there, Ena.
"""

# Marks that look like tags, and words that look like tags.
ANGLES = """\
WEBVTT

1
00:00:03.000 --> 00:00:08.000
<v Dr Helga Stroud>We publish a count only where it is <10 and hide it where it is >0 and <5.</v>

2
00:00:08.200 --> 00:00:11.000
<v Owen Tull>Isn't that the wrong way round?</v>

3
00:00:11.500 --> 00:00:18.000
<v Dr Helga Stroud>It is. The note should say < 5 is hidden, and anything > 5 is shown.</v>

4
00:00:18.300 --> 00:00:22.000
<v Owen Tull>How many cells in the table are <5?

5
00:00:22.500 --> 00:00:27.000
<v Dr Helga Stroud><00:00:22.500><c>Two</c><00:00:22.900><c> hundred</c><00:00:23.300><c> and</c><00:00:23.600><c> twelve.</c></v>

6
00:00:27.100 --> 00:00:31.000
<v Owen Tull And of those, how many are real zeros?</v>

7
00:00:31.400 --> 00:00:36.000
<v Dr Helga Stroud>I can't tell. The file has <null> and <blank> and <nil> for the same thing.</v>

8
00:00:36.500 --> 00:00:39.000
<v Owen Tull>Who chose <nil>?</v>

9
00:00:39.200 --> 00:00:44.000
<v Dr Helga Stroud>A supplier &lt;name withheld&gt; who went bust in 2013 &amp; took the key with them.</v>

10
00:00:44.500 --> 00:00:48.000
<v Owen Tull>So 212 cells &mdash; and nobody knows?</v>

11
00:00:48.200 --> 00:00:50.000
<v Dr Helga Stroud>Nobody does.</v>
"""

# Words that begin like the format's own keywords, and an arrow that is spoken of.
KEYWORDS = """\
WEBVTT - Joint Strategic Board, 12 December 2022

REGION
id:lower width:60% lines:3

STYLE
::cue { color: white; }

NOTE Captions checked by K. Amis.

1
00:00:02.000 --> 00:00:06.000
Chief Officer: NOTE the date, please, because the minutes have it wrong.

2
00:00:06.300 --> 00:00:10.000
Mayor Tierney: Which date?

3
00:00:10.500 --> 00:00:15.000
NOTE that it was the fourth, and that the transfer was on the fifth.

4
00:00:15.200 --> 00:00:20.000
STYLE is not my complaint, Mayor; it is that the figures moved from column
A --> column B between the two drafts.

5
00:00:20.400 --> 00:00:24.000
Mayor Tierney: Who moved them?

6
00:00:24.600 --> 00:00:29.000 align:start position:0% line:-1
Chief Officer: I did, on advice.

7
00:00:29.100 --> 00:00:33.000
Mayor Tierney: Whose?

8
00:00:33.500 --> 00:00:38.000
Chief Officer: REGION, I mean the regional auditor.

9
00:00:38.400 --> 00:00:43.000
Mayor Tierney: So the eleven children in B were in A the day before.

10
00:00:43.200 --> 00:00:47.000
Chief Officer: Eleven --> nought, yes.

NOTE: the next three were captioned late.

11
00:00:47.500 --> 00:00:51.000
Mayor Tierney: Then put them back.
"""

FILES = {
    "slips-in-times.srt": SLIPS,
    "arrows-from-word.srt": ARROWS,
    "before-and-after.srt": BEFORE_AND_AFTER,
    "blanks-inside.vtt": BLANKS,
    "backwards.srt": BACKWARDS,
    "half-times.srt": HALF_TIMES,
    "line-ends.vtt": "\ufeff" + LINE_ENDS,
    "frames.srt": FRAMES,
    "angles.vtt": ANGLES,
    "keywords.vtt": KEYWORDS,
}


def write(folder: Path) -> None:
    """Write the ten files of this kind into the folder."""
    for name, text in FILES.items():
        (folder / name).write_bytes(text.encode("utf-8"))
