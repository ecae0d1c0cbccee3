"""Three more inputs of field-case kind 12, automatic transcripts. Everything is invented; written blind."""

import csv
import io
from pathlib import Path

from .parts import Row, docx, para, row, run, turn

# The text that a calendar's meeting leaves behind: attendees, a time on its own line every five minutes, plain labels.
MEET = """\
\ufeffFlood wardens' evidence session (2024-02-13 18:01 GMT) - Transcript
Attendees
Bronagh Keown, Ewart Slee, Jumoke Alabi-Ross, Ewart Slee's Presentation, +44 1632 ••••20

Transcript
This editable transcript was computer generated and might contain errors. People can also change the text after it was created.

00:00:00

Bronagh Keown: Right, I think we're all here. Ewart, you're first, you were the warden on the night.
Ewart Slee: I was, yeah. I got the text at ten past two. It said amber.
Bronagh Keown: And what does amber mean?
Ewart Slee: It means look at it in the morning.
Jumoke Alabi-Ross: Sorry, can I come in? Ours said red. We're on the same street.

00:05:00

Ewart Slee: That's right. The odd numbers got red: the even numbers got amber.
Bronagh Keown: How's that possible?
Ewart Slee: Two different masts.
+44 1632 ••••20: I'm the man with the boat, if you want me.
Bronagh Keown: We do. Go ahead, please.
+44 1632 ••••20: I took eleven out, and a parrot. Nobody's asked me anything since.
Jumoke Alabi-Ross: He took my mother out.

00:10:00

Bronagh Keown: Thank you. What should be different next time?
Jumoke Alabi-Ross: One message, one street.
Ewart Slee: And a bell. Honestly, a bell.
Bronagh Keown: That's going in the report.
Meeting ended after 00:12:47 👋
"""

REV = [
    (
        "Speaker 1",
        "00:03",
        "This is the inquiry's fourth conversation. We won't use names today, is that all right?",
    ),
    ("Speaker 2", "00:11", "That's fine by me."),
    ("Speaker 3", "00:13", "And me."),
    ("Speaker 1", "00:15", "How long were you both in the hostel?"),
    ("Speaker 2", "00:19", "Fourteen months. They'd said [inaudible 00:00:22] weeks."),
    ("Speaker 3", "00:25", "I was there for nine, and then I was moved to the one by the docks."),
    ("Speaker 1", "00:31", "What was it like by the docks?"),
    ("Speaker 3", "00:34", "Cold. There was a curfew at 8:30, and if you missed it you slept in the porch."),
    ("Speaker 2", "00:44", "I did that twice."),
    ("Speaker 1", "01:02", "Did anybody write it down?"),
    ("Speaker 2", "01:05", "They had a book. I never saw what was in it."),
    ("Speaker 3", "01:09", '[crosstalk 00:01:09] I did. It said, "Speaker: none. Incident: none."'),
    ("Speaker 1", "01:20", "Take your time."),
    ("Speaker 3", "01:31", "That's it, really. That's all it said."),
    ("Speaker 1", "59:58", "Then we'll stop the tape there."),
    ("Speaker 2", "01:00:03", "Can I have a copy?"),
]

TRINT = [
    ("00:00:00", "Justice Amaka Rell", ["Thank you for coming so far. I'd like to begin with the register."]),
    (
        "00:00:08",
        "Tormod Vass",
        ["It's a blue book. It's kept in the gatehouse.", "There were two of them until the fire."],
    ),
    ("00:00:21", "Justice Amaka Rell", ["Two?"]),
    ("00:00:22", "Tormod Vass", ["One for those who came in and one for those who went out."]),
    ("00:00:30", "", ["And which of them burned? The one for those who went out."]),
    ("00:00:37", "Justice Amaka Rell", ["So we can't know who left."]),
    ("00:00:41", "Tormod Vass", ["No, ma'am. We can't know that."]),
    ("00:00:47", "Sr. Benedikta", ["I can. I've got a list in my head, and forty-six names in it."]),
    ("00:00:58", "Justice Amaka Rell", ["Would you say them?"]),
    ("00:01:01", "Sr. Benedikta", ["At 12:00:00 every day we said them; I'll say them now."]),
]


def write(folder: Path) -> None:
    (folder / "Flood wardens' evidence session (2024-02-13 18_01 GMT) - Transcript.txt").write_text(
        MEET, encoding="utf-8", newline="\r\n"
    )
    body = para("hostel-conversation-4.m4a", style="Title") + para("Transcribed by machine; 96% confidence")
    for name, time, words in REV:
        body += para(run(f"{name} (", "<w:b/>"), run(time, '<w:color w:val="2A6FDB"/>'), run("):"), "")
        body += para(words)
    body += para("This transcript was exported on Mar 05, 2023 - view latest version here.")
    docx(folder / "hostel-conversation-4.m4a (Transcript).docx", body)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(["Timecode", "Speaker", "Transcript", "Highlight"])
    writer.writerows(
        (time, name, "\n".join(words), "yes" if time == "00:00:41" else "") for time, name, words in TRINT
    )
    (folder / "the-blue-book-trinted.csv").write_bytes(out.getvalue().encode("utf-8-sig"))


M = "Flood wardens' evidence session (2024-02-13 18_01 GMT) - Transcript.txt"
R, T = "hostel-conversation-4.m4a (Transcript).docx", "the-blue-book-trinted.csv"
ROWS: list[Row] = [
    row(M, "document", "kind=oral"),
    *(
        turn(M, name, words)
        for name, words in (
            ("Bronagh Keown", "Ewart, you're first, you were the warden on the night."),
            ("Ewart Slee", "I got the text at ten past two. It said amber."),
            ("Jumoke Alabi-Ross", "Ours said red. We're on the same street."),
            ("Ewart Slee", "The odd numbers got red: the even numbers got amber."),
            ("Ewart Slee", "Two different masts."),
            ("+44 1632 ••••20", "I'm the man with the boat, if you want me."),
            ("+44 1632 ••••20", "I took eleven out, and a parrot. Nobody's asked me anything since."),
            ("Jumoke Alabi-Ross", "He took my mother out."),
            ("Ewart Slee", "And a bell. Honestly, a bell."),
            ("Bronagh Keown", "That's going in the report."),
        )
    ),
    *(row(M, "absent", words, "no time is a word") for words in ("00:05:00", "00:10:00")),
    turn(M, "(none)", "This editable transcript was computer generated and might contain errors."),
    turn(M, "(none)", "Meeting ended after", note="nobody said it"),
    row(M, "problem_ok", "partial, naming the label that could not be told (+44 1632 ••••20)"),
    row(R, "document", "kind=oral"),
    *(turn(R, name, words) for name, time, words in REV if "[" not in words),
    turn(R, "Speaker 2", "Fourteen months. They'd said"),
    turn(R, "Speaker 3", "Incident: none.", note="a label within a quotation"),
    *(row(R, "absent", words, "a time at the label is no word") for words in ("00:13", "01:00:03", "59:58")),
    turn(R, "(none)", "This transcript was exported on"),
    row(R, "document", "headings=0 || headings=1", "the title at the most"),
    row(R, "problem_ok", "partial: looks like a transcript whose speakers could not be told"),
    row(T, "document", "kind=oral", "a transcript as a table"),
    *(turn(T, name, words) for _, name, every in TRINT for words in every if name and words != "Two?"),
    turn(T, "Justice Amaka Rell", "Two?", note="an answer’s whole words"),
    row(
        T,
        "contains",
        "And which of them burned? The one for those who went out.",
        "a cell without a name: two speak in it, perhaps",
    ),
    row(T, "absent", "00:00:08"),
    row(T, "absent", "Timecode", "the heading row"),
    turn(T, "Sr. Benedikta", "At 12:00:00 every day we said them", note="a time that is spoken stays"),
    row(T, "problem_ok", "partial, naming the row (5, at 00:00:30) whose speaker is not given"),
]
