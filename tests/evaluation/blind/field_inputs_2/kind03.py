"""Three more inputs of field-case kind 03, words of captions lost. Everything is invented; written blind."""

from pathlib import Path

from .parts import Row, row, turn

# A broadcaster's .srt, edited by hand: times without hours, a semicolon, a point, no arrow's tail, blank lines inside.
MIXED = """\
1
00:00:04,000 --> 00:00:09,500
Lorna Fyfe: Good evening. This is the public meeting about the weir.

2
0:00:10 - 0:00:15
Lorna Fyfe: We have Mr Abel Stroud from the river board with us.

3
00:00:16;12 --> 00:00:22;03
Abel Stroud: The gate was lifted at four on the Sunday morning.

4
00:00:23.100-->00:00:29.900
Abel Stroud: It should have been lifted on the Saturday.

5
00:00:30,000 --> 00:00:41,000
Abel Stroud: I have three things to say about that.

First, the man on duty was alone.

Second, the telephone was in the other building.

Third, the book was not signed.

6
00:00:42,000 --> 
Lorna Fyfe: Who was the man on duty?

7
00:00:47,000 --> 00:00:44,000
Abel Stroud: I would rather not give his name tonight.

8
[00:00:52]
Lorna Fyfe: Then give us his grade.

9
00:00:55,5 --> 00:01:01,25
Abel Stroud: Technician, grade four.

10
00:01:02,000 --> 00:01:09,000 X1:010 X2:710 Y1:400 Y2:460
Lorna Fyfe: And how many houses were flooded?

11
00:01:10,000 --> 00:01:17,000

Abel Stroud: Two hundred and six, and the chapel.

12
1:18 --> 1:24
Lorna Fyfe: Thank you. We'll take questions from the floor.
"""  # noqa: W291

# WebVTT of a lecture-capture system: style and region blocks, cue settings, entities, ruby, a tag without an end.
STYLED = """\
WEBVTT Kind: captions; Language: en-GB

STYLE
::cue(v[voice="Ngaire"]) { color: lime }

REGION
id:left
width:40%
lines:3

NOTE
chapter: opening

intro-1
00:00.000 --> 00:06.000 region:left align:left
<v Ngaire Tolhurst>Kia ora, all. I'm chairing for the <i>Shellfish Trust</i> tonight.

intro-2
00:06.500 --> 00:12.000
<v Ngaire Tolhurst>We'll hear from R&amp;D first,
and then from the divers.

00:12.000 --> 00:19.000 position:10%,line-left size:35%
<v.loud Osric Penhale>The beds were &lt;5% full in 2018, and under 3% in 2019.

00:19.100 --> 00:25.000
<v Osric Penhale>That is <c.yellow.bg_black>four tonnes</c> where there were eighty.

00:25.000 --> 00:33.000
<v Ngaire Tolhurst>Was that the dredging, <b>or the warm water?
<v Osric Penhale>Both, and I can't part them.

NOTE the camera was moved here

00:33.000 --> 00:33.000
<v Ngaire Tolhurst>Say that again, please.

00:00:34.000 --> 00:00:41.000
<v Osric Penhale>Both. <00:00:36.500>The dredge goes in <00:00:38.000>where the water has been.

01:00.000 --> 01:08.000
- Could I speak as a diver?
- Please do.

59:59.500 --> 1:00:06.000
<v Hine Rawiri>I've dived that bed since I was nineteen, and it is bare rock.

01:00:07.000 --> 01:00:12.000
<v Ngaire Tolhurst>Thank you, Hine.&nbsp;We stop there.
"""

# YouTube's rolling captions as saved by a downloader: each line comes twice, and the last of all only once.
SAID = [
    "good morning and welcome to the",
    "scrutiny session on the night buses",
    "we have the operator here and two",
    "of the drivers who asked not to be",
    "named the n14 was withdrawn in march",
    "very very quickly and nobody was told",
    "no no no that isn't how it happened",
    "it was on the website for six weeks",
    "not everyone has the website madam",
    "no not everyone has the website",
    "forty passengers a night is what the",
    "figures say and they were mostly",
    "cleaners going home at half past three",
    "thank you that is all we have time for",
]


def _rolling() -> str:
    text = "WEBVTT\nKind: captions\nLanguage: en\n\n"
    before = " "
    for number, line in enumerate(SAID):
        start, end = number * 3, number * 3 + 3
        words = line.split()
        marked = words[0] + "".join(
            f"<00:00:{start:02}.{200 + 150 * place:03}><c> {word}</c>"
            for place, word in enumerate(words[1:], 1)
        )
        text += (
            f"00:00:{start:02}.080 --> 00:00:{end - 1:02}.990 align:start position:0%\n{before}\n{marked}\n\n"
        )
        text += f"00:00:{end - 1:02}.990 --> 00:00:{end:02}.080 align:start position:0%\n{line}\n \n\n"
        before = line
    return text


def write(folder: Path) -> None:
    (folder / "weir-meeting.srt").write_text(MIXED, encoding="utf-8-sig", newline="\r\n")
    (folder / "shellfish-lecture-capture.vtt").write_text(STYLED, encoding="utf-8", newline="\n")
    (folder / "night-buses [x7Qe_2Lk0aM].en.vtt").write_text(_rolling(), encoding="utf-8", newline="\n")


M, V, Y = "weir-meeting.srt", "shellfish-lecture-capture.vtt", "night-buses [x7Qe_2Lk0aM].en.vtt"
LF, AS, NT, OP = "Lorna Fyfe", "Abel Stroud", "Ngaire Tolhurst", "Osric Penhale"
ROWS: list[Row] = [
    turn(M, LF, "This is the public meeting about the weir."),
    turn(M, LF, "We have Mr Abel Stroud from the river board with us.", note="a hyphen for an arrow"),
    turn(M, AS, "The gate was lifted at four on the Sunday morning.", note="times with frames"),
    turn(M, AS, "It should have been lifted on the Saturday.", note="no blanks around the arrow"),
    turn(M, AS, "I have three things to say about that."),
    turn(M, AS, "First, the man on duty was alone.", note="an empty line inside the cue"),
    turn(M, AS, "Second, the telephone was in the other building."),
    turn(M, AS, "Third, the book was not signed."),
    turn(M, LF, "Who was the man on duty?", note="no end time"),
    turn(M, AS, "I would rather not give his name tonight.", note="ends before it begins"),
    turn(M, LF, "Then give us his grade.", note="a bare time in brackets"),
    turn(M, AS, "Technician, grade four.", note="short milliseconds"),
    turn(M, LF, "And how many houses were flooded?", note="co-ordinates behind the time"),
    turn(M, AS, "Two hundred and six, and the chapel.", note="an empty line after the times"),
    turn(M, LF, "We'll take questions from the floor."),
    *(
        row(M, "absent", words, "no time and no co-ordinate is a word")
        for words in ("0:00:10", "00:00:52", "X1:010", "00:00:16;12", "1:18")
    ),
    row(
        M,
        "problem_ok",
        "partial, naming each cue (2, 3, 4, 6, 7, 8, 9, 12) or its time that is not well formed",
    ),
    turn(V, NT, "I'm chairing for the Shellfish Trust tonight.", note="tags are no words"),
    turn(V, NT, "We'll hear from R&D first, and then from the divers.", note="an entity"),
    turn(V, OP, "The beds were <5% full in 2018, and under 3% in 2019.", note="&lt; is a sign that is read"),
    turn(V, OP, "That is four tonnes where there were eighty."),
    turn(V, NT, "Was that the dredging, or the warm water?", note="two voices in a cue"),
    turn(V, OP, "Both, and I can't part them."),
    turn(V, NT, "Say that again, please.", note="a cue of no length"),
    turn(V, OP, "The dredge goes in where the water has been.", note="times inside the words"),
    row(V, "contains", "Could I speak as a diver?"),
    row(V, "contains", "Please do."),
    turn(V, "Hine Rawiri", "and it is bare rock.", note="minutes without hours before, hours after"),
    turn(V, NT, "Thank you, Hine. We stop there.", note="a no-break blank"),
    *(
        row(V, "absent", words)
        for words in (
            "the camera was moved here",
            "chapter: opening",
            "color: lime",
            "width:40%",
            "intro-1",
            "bg_black",
        )
    ),
    row(
        V,
        "problem_ok",
        "partial, naming the cue (its time: 00:25.000, 00:33.000, 01:00.000 or 59:59.500) that was not understood",
    ),
    *(row(Y, "contains", words, "every line is kept") for words in SAID),
    row(
        Y,
        "order",
        "not everyone has the website madam … no not everyone has the website … forty passengers a night",
        "said twice, once by each",
    ),
    row(Y, "absent", "the night buses scrutiny session on the night buses", "no line comes twice"),
    row(Y, "absent", "thank you that is all we have time for thank you that is all we have time for"),
    row(Y, "absent", "<c>"),
    row(
        Y,
        "problem_ok",
        "partial, saying that the speakers could not be told (that alone excuses no lost or doubled words)",
    ),
]
