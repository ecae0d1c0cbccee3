"""Three more inputs of kind 02: caption labels that are not seen. All invented, written blind on 2026-11-30."""

from pathlib import Path

from .parts import put, rows


def _t(seconds: float, sign: str) -> str:
    whole = int(seconds)
    return (
        f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{sign}{round((seconds - whole) * 1000):03}"
    )


TEAMS = [
    (
        "Nwosu, Ifeoma (CONTRACTOR)",
        "Right, I think we're all here. This is the second session on the gritting rota.",
    ),
    ("Nwosu, Ifeoma (CONTRACTOR)", "Maureen, do you want to start?"),
    (
        "Ashdown-Pike, Maureen [Highways]",
        "Yes. We had eleven lorries in December and four of them would not start.",
    ),
    ("Nwosu, Ifeoma (CONTRACTOR)", "Four of the eleven?"),
    ("Ashdown-Pike, Maureen [Highways]", "Four of the eleven, on the coldest night."),
    ("Öberg Lindqvist, Åke (Guest)", "May I say that we lent you two from Tarnby."),
    ("Ashdown-Pike, Maureen [Highways]", "You did, and I'm grateful."),
    ("meeting room 3.07 / depot", "We can't hear the gentleman from Tarnby very well."),
    ("Öberg Lindqvist, Åke (Guest)", "Is this better? I said two lorries."),
    ("ap Rhys, Dr Gethin (he/him)", "Who decides which roads come first?"),
    ("Ashdown-Pike, Maureen [Highways]", "The duty engineer does, and there is only one of him."),
    ("ap Rhys, Dr Gethin (he/him)", "What happens if he's ill?"),
    ("Ashdown-Pike, Maureen [Highways]", "Then it's me."),
    ("Nwosu, Ifeoma (CONTRACTOR)", "On that cheerful note, let's break for five minutes."),
]

BRACKETS = [
    "[ROSALIND EKWALL] Welcome back to the panel.\nWe were on the price of school milk.",
    "[ROSALIND EKWALL] Mr Okonjo, you said nine pence.",
    "[TEMI OKONJO] Nine pence a carton,\nand that was before the summer.",
    "[TEMI OKONJO] It's eleven now.",
    "[ROSALIND EKWALL] Who pays the two pence?",
    "[TEMI OKONJO] The school does.",
    "[DAME ALYS PROTHERO-VANE] I sit as a governor\nand I can tell you that it's the parents.",
    "[laughter]",
    "[TEMI OKONJO] Dame Alys is right.",
    "[ROSALIND EKWALL] How many have stopped\ntaking the milk?",
    "[UNKNOWN MALE] Half of us did.",
    "[DAME ALYS PROTHERO-VANE] In my school\nthirty-one of fifty-four.",
    "[ROSALIND EKWALL] That's more than half.",
    "[TEMI OKONJO] [sighs] And nobody writes it down.",
]

DASHES = """\
1
00:00:02,000 --> 00:00:05,400
MAVIS (off):
Could you shut the hall door, please?

2
00:00:05,600 --> 00:00:08,900
- MAVIS: Thank you. Who's first?
- TOBY: I am, if that's all right.

3
00:00:09,100 --> 00:00:13,000
TOBY: I've carried the post on the island
for nineteen years.

4
00:00:13,200 --> 00:00:16,700
It used to be two bags.

5
00:00:16,900 --> 00:00:20,000
Now it's one, and it's all parcels.

6
00:00:20,300 --> 00:00:24,000
- MAVIS: How heavy?
- TOBY: Fourteen kilos on a Friday.

7
00:00:24,200 --> 00:00:28,000
SGT. O'HARE-LYNCH: Can I ask
who carries it when the boat's off?

8
00:00:28,300 --> 00:00:31,500
TOBY: Nobody does.

9
00:00:31,700 --> 00:00:35,900
<i>REV. DE LA TOUR:</i> The medicine
comes in the same bag.

10
00:00:36,100 --> 00:00:39,000
- TOBY: It does.
- REV. DE LA TOUR: Then it waits too.

11
00:00:39,200 --> 00:00:43,000
MAVIS: We'll put that in the report
in those words.
"""


def write(folder: Path) -> None:
    out = "WEBVTT\n\n"
    for i, (who, words) in enumerate(TEAMS):
        out += f"5c1e2f4a-90bd-4c1f-8a77-0d1b6e0{i:02}f3a/{i + 11}-0\n{_t(4 + i * 6.2, '.')} --> {_t(9.5 + i * 6.2, '.')}\n<v {who}>{words}</v>\n\n"
    put(folder, "Gritting rota session 2-20240118_093012.vtt", out)
    out = ""
    for i, words in enumerate(BRACKETS):
        out += f"{i + 1}\n{_t(61 + i * 4, ',')} --> {_t(64.5 + i * 4, ',')}\n{words}\n\n"
    put(folder, "school-milk-panel.srt", out, "utf-8-sig", "\r\n")
    put(folder, "island-post-burned-in.srt", DASHES)


MP = "Maureen Ashdown-Pike; Ashdown-Pike, Maureen"
IN = "Ifeoma Nwosu; Nwosu, Ifeoma"
AO = "Åke Öberg Lindqvist; Öberg Lindqvist, Åke"
GR = "Dr Gethin ap Rhys; Gethin ap Rhys; ap Rhys, Dr Gethin"
T = "Gritting rota session 2-20240118_093012.vtt"
ROWS = [
    *rows(
        "02",
        T,
        ("turn", "Nwosu, Ifeoma (CONTRACTOR)", "This is the second session on the gritting rota.", "", IN),
        (
            "turn",
            "Ashdown-Pike, Maureen [Highways]",
            "We had eleven lorries in December and four of them would not start.",
            "surname first, department in brackets",
            MP,
        ),
        ("turn", "Nwosu, Ifeoma (CONTRACTOR)", "Four of the eleven?", "", IN),
        (
            "turn",
            "Öberg Lindqvist, Åke (Guest)",
            "May I say that we lent you two from Tarnby.",
            "accents",
            AO,
        ),
        (
            "turn",
            "meeting room 3.07 / depot",
            "We can't hear the gentleman from Tarnby very well.",
            "a room as label",
            "",
        ),
        ("turn", "Öberg Lindqvist, Åke (Guest)", "Is this better? I said two lorries.", "", AO),
        (
            "turn",
            "ap Rhys, Dr Gethin (he/him)",
            "Who decides which roads come first?",
            "particle and small first letter",
            GR,
        ),
        ("turn", "Ashdown-Pike, Maureen [Highways]", "Then it's me.", "", MP),
        ("absent", "", "5c1e2f4a", "an identifier of a cue"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the cue (its time) or the label that is not settled.",
        ),
    ),
    *rows(
        "02",
        "school-milk-panel.srt",
        (
            "turn",
            "ROSALIND EKWALL",
            "We were on the price of school milk.",
            "label in square brackets",
            "Rosalind Ekwall",
        ),
        (
            "turn",
            "TEMI OKONJO",
            "Nine pence a carton, and that was before the summer.",
            "",
            "Temi Okonjo; Mr Okonjo",
        ),
        ("turn", "TEMI OKONJO", "It's eleven now.", "", "Temi Okonjo; Mr Okonjo"),
        ("turn", "ROSALIND EKWALL", "Who pays the two pence?", "", "Rosalind Ekwall"),
        (
            "turn",
            "DAME ALYS PROTHERO-VANE",
            "I sit as a governor and I can tell you that it's the parents.",
            "",
            "Dame Alys Prothero-Vane; Alys Prothero-Vane; Dame Alys",
        ),
        ("direction", "", "laughter", "a sound in square brackets is no label and no word"),
        ("turn", "TEMI OKONJO", "Dame Alys is right.", "", "Temi Okonjo; Mr Okonjo"),
        ("turn", "UNKNOWN MALE", "Half of us did.", "", "Unknown male"),
        (
            "turn",
            "TEMI OKONJO",
            "And nobody writes it down.",
            "label, then a sound",
            "Temi Okonjo; Mr Okonjo",
        ),
        ("problem_ok", "", "Partial where a problem names the cue or the label that is not settled."),
    ),
    *rows(
        "02",
        "island-post-burned-in.srt",
        ("turn", "MAVIS", "Could you shut the hall door, please?", "", "MAVIS (off); Mavis"),
        (
            "turn",
            "MAVIS",
            "Thank you. Who's first?",
            "two speakers in a cue, behind dashes",
            "MAVIS (off); Mavis",
        ),
        ("turn", "TOBY", "I am, if that's all right.", "", "Toby"),
        ("turn", "TOBY", "I've carried the post on the island for nineteen years.", "", "Toby"),
        ("turn", "TOBY", "It used to be two bags.", "a cue without a label, close behind", "Toby"),
        ("turn", "TOBY", "Fourteen kilos on a Friday.", "", "Toby"),
        ("turn", "MAVIS", "How heavy?", "", "MAVIS (off); Mavis"),
        (
            "turn",
            "SGT. O'HARE-LYNCH",
            "Can I ask who carries it when the boat's off?",
            "",
            "Sgt. O'Hare-Lynch; O'HARE-LYNCH",
        ),
        (
            "turn",
            "REV. DE LA TOUR",
            "The medicine comes in the same bag.",
            "label in italics",
            "Rev. de la Tour; DE LA TOUR",
        ),
        ("turn", "REV. DE LA TOUR", "Then it waits too.", "", "Rev. de la Tour; DE LA TOUR"),
        ("turn", "MAVIS", "We'll put that in the report in those words.", "", "MAVIS (off); Mavis"),
        ("problem_ok", "", "Partial where a problem names the cue that holds two speakers, or the label."),
    ),
]
