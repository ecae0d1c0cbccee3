"""Three inputs of field-case kind 12, automatic transcripts and hearings of other houses. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, para, put_docx, run

A, B, C = (
    "Voice 0047 - Transcribe.docx",
    "gp-receptionists-focus-group.happyscribe.txt",
    "Joint Committee on Harbours - debate.txt",
)

WORDT = [
    ("00:00:04", "Speaker 1", "OK, that's recording now. So this is the 3rd of June and I'm at the hostel."),
    ("00:00:11", "Speaker 2", "Do I say my name?"),
    ("00:00:13", "Speaker 1", "You don't have to. How long have you been here?"),
    ("00:00:18", "Speaker 2", "Since February. Before that I was in the car for 11 weeks."),
    ("00:00:25", "Speaker 1", "Who told you about this place?"),
    (
        "00:00:29",
        "Speaker 2",
        "A woman at the swimming baths. I used to go there for the showers, at 6:30 when it opens.",
    ),
    ("00:00:41", "Speaker 3", "Sorry, can I just get past?"),
    ("00:00:43", "Speaker 1", "Of course. And has anyone from the council been to see you?"),
    ("00:00:50", "Speaker 2", "Once. He said Speaker's Corner had more chance of a flat than I did."),
    ("00:00:58", "Speaker 1", "What did you say to that?"),
    ("00:01:02", "Speaker 2", "Nothing. I laughed."),
    ("01:02:07", "Speaker 2", "You can put in that I laughed."),
]
HAPPY = """\
[00:00:02.18] - Moderator
Thanks for coming in on your afternoon off. Can we start with what a Monday is like?

[00:00:09.04] - Bev
Eight o'clock, forty calls waiting.

[00:00:12.22] - Shanice
Forty-six last week.

[00:00:15.10] - Bev
And you've to ask each one what's wrong with them,
in front of the waiting room.

[00:00:21.01] - Moderator
Who wrote the questions that you ask?

[00:00:24.14] - Bev
Head office. 00:30 to 00:40, that's what they give us: thirty to forty seconds a call.

[00:00:33.00] - Dr. Mistry (observer)
I did not know that.

[00:00:35.05] - Shanice
There's a clock on the screen - it goes red.

[00:00:39.20] - Speaker 5
It goes red and it beeps.

[00:00:42.00] - Moderator
What would you change?

[00:00:44.12] - Shanice
The clock.
"""
OIREACH = """\
AN COMHCHOISTE UM CHUANTA

JOINT COMMITTEE ON HARBOURS

Dé Céadaoin, 8 Bealtaine 2024
Wednesday, 8 May 2024

The Joint Committee met at 9.30 a.m.

Members present:
Deputy Caoimhe Ní Dhuill,
Deputy Fergus Talty,
Senator Breandán Ó Mórdha,
Senator Nuala Talty.

Deputy Tomás Breen in the Chair.

Slip at Carrigeen: Discussion

Chairman: I welcome Ms Deirdre Hanlon of the Carrigeen Co-operative and Mr. Pádraic Ó Loingsigh of the Department. Witnesses are reminded of the long-standing practice on naming persons outside the House.

Ms Deirdre Hanlon: I thank the Chairman. The slip was broken in the storm of December 2015. We have had three Ministers and four surveys since.

It is still broken.

Deputy Fergus Talty: How many boats went out of Carrigeen in 2015?

Ms Deirdre Hanlon: There were 22 and there are seven now.

Senator Nuala Talty: Would those seven stay if a date were given?

Ms Deirdre Hanlon: They would stay for a year. I would not promise two.

Deputy Caoimhe Ní Dhuill: Tá ceist agam don Roinn. Cathain a thosóidh an obair?

Mr. Pádraic Ó Loingsigh: Ní féidir liom dáta a thabhairt. I cannot give the Deputy a date today.

Deputy Fergus Talty: That is the answer we had last May.

Chairman: Deputy Talty will have his time.

Senator Breandán Ó Mórdha: Is it a question of money?

Mr. Pádraic Ó Loingsigh: It is €1.9 million and it is not in the capital plan.

Sitting suspended at 10.12 a.m. and resumed at 10.31 a.m.

Chairman: We resume in public session. Mr. Ó Loingsigh was to telephone the Department.

Mr. Pádraic Ó Loingsigh: I did so, Chairman. The answer has not changed.

Senator Nuala Talty: Then it is not an answer.

The joint committee adjourned at 10.40 a.m. until 9.30 a.m. on Wednesday, 15 May 2024.
"""


def write(folder: Path) -> None:
    # Word on the web, Transcribe, "Add all with speakers and timestamps"
    body = (
        para(run("Audio file", "<w:b/>"))
        + para(run("Voice 0047.m4a", "<w:u w:val='single'/>"))
        + para(run("Transcript", "<w:b/>"))
    )
    for at, who, words in WORDT:
        body += para(run(f"{at} {who}", "<w:color w:val='605E5C'/>")) + para(words)
    put_docx(folder / A, body)
    (folder / B).write_bytes(HAPPY.replace("\n", "\r\n").encode())
    (folder / C).write_text(OIREACH, encoding="utf-8")


ROWS = Rows()
ROWS.add(A, "document", "kind=oral", "Word's Transcribe: time and speaker on a line, words on the next")
for _, who, words in WORDT:
    ROWS.turn(A, who, words)
ROWS.add(A, "absent", "00:00:04 || 00:00:50 || 01:02:07", "times are locators")
ROWS.add(A, "absent", "Speaker 2", "a label is no words")
ROWS.add(B, "document", "kind=oral", "Happy Scribe")
MIS = "Dr. Mistry; Dr Mistry"
for who, words, also in [
    ("Moderator", "Can we start with what a Monday is like?", ""),
    ("Bev", "Eight o'clock, forty calls waiting.", ""),
    ("Shanice", "Forty-six last week.", ""),
    ("Bev", "And you've to ask each one what's wrong with them, in front of the waiting room.", ""),
    ("Moderator", "Who wrote the questions that you ask?", ""),
    ("Bev", "00:30 to 00:40, that's what they give us: thirty to forty seconds a call.", ""),
    ("Dr. Mistry (observer)", "I did not know that.", MIS),
    ("Shanice", "There's a clock on the screen - it goes red.", ""),
    ("Speaker 5", "It goes red and it beeps.", ""),
    ("Shanice", "The clock.", ""),
]:
    ROWS.turn(B, who, words, also)
ROWS.add(B, "absent", "00:00:15.10 || 00:00:33.00")
ROWS.add(C, "document", "kind=oral; date=2024-05-08", "the record of an Irish committee")
CH = "Deputy Tomás Breen; Tomás Breen; The Chairman; Chair"
HAN, OLO = "Deirdre Hanlon; Ms Hanlon", "Mr Pádraic Ó Loingsigh; Pádraic Ó Loingsigh; Mr. Ó Loingsigh"
for who, words, also in [
    (
        "Chairman",
        "Witnesses are reminded of the long-standing practice on naming persons outside the House.",
        CH,
    ),
    ("Ms Deirdre Hanlon", "The slip was broken in the storm of December 2015.", HAN),
    ("Ms Deirdre Hanlon", "It is still broken.", HAN),
    ("Deputy Fergus Talty", "How many boats went out of Carrigeen in 2015?", "Fergus Talty; Deputy Talty"),
    ("Senator Nuala Talty", "Would those seven stay if a date were given?", "Nuala Talty; Senator Talty"),
    ("Ms Deirdre Hanlon", "They would stay for a year. I would not promise two.", HAN),
    ("Deputy Caoimhe Ní Dhuill", "Cathain a thosóidh an obair?", "Caoimhe Ní Dhuill; Deputy Ní Dhuill"),
    ("Mr. Pádraic Ó Loingsigh", "I cannot give the Deputy a date today.", OLO),
    ("Deputy Fergus Talty", "That is the answer we had last May.", "Fergus Talty; Deputy Talty"),
    ("Chairman", "Deputy Talty will have his time.", CH),
    ("Senator Breandán Ó Mórdha", "Is it a question of money?", "Breandán Ó Mórdha; Senator Ó Mórdha"),
    ("Mr. Pádraic Ó Loingsigh", "It is €1.9 million and it is not in the capital plan.", OLO),
    ("Chairman", "Mr. Ó Loingsigh was to telephone the Department.", CH),
    ("Mr. Pádraic Ó Loingsigh", "I did so, Chairman. The answer has not changed.", OLO),
    ("Senator Nuala Talty", "Then it is not an answer.", "Nuala Talty; Senator Talty"),
]:
    ROWS.turn(C, who, words, also)
ROWS.add(C, "direction", "Sitting suspended at 10.12 a.m. and resumed at 10.31 a.m.")
ROWS.add(
    C, "direction", "The joint committee adjourned at 10.40 a.m. until 9.30 a.m. on Wednesday, 15 May 2024."
)
