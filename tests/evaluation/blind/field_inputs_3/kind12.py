"""Three more inputs of kind 12: automatic transcripts and others not seen as oral. All invented, written blind on 2026-11-30."""

import json
from pathlib import Path

from .parts import docx, p, put, rows, table

TALK = [
    (
        "00:00:04",
        "Linnet Hargrave",
        "Thanks for coming up to the loft. I've got the list of questions here, so let's go through them.",
    ),
    ("00:00:13", "Bert Ollerton", "Go on then."),
    (
        "00:00:15",
        "Linnet Hargrave",
        "When did you first notice that the dye works were letting it run into the beck?",
    ),
    (
        "00:00:22",
        "Bert Ollerton",
        "It'd be the Whitsun of 1979. The beck was blue on the Monday and red on the Tuesday.",
    ),
    ("00:00:31", "Linnet Hargrave", "And who did you tell?"),
    ("00:00:33", "Bert Ollerton", "I told the bailiff, and he said it was a pretty colour."),
    ("00:00:41", "Mrs. Ollerton", "He did say that. I was stood there with the washing."),
    ("00:00:47", "Linnet Hargrave", "Was anyone ill?"),
    ("00:00:50", "Bert Ollerton", "The ducks were. Fourteen of them in a week."),
    ("00:01:02", "Mrs. Ollerton", "And our Janet came out in a rash to her elbows, from paddling."),
    ("00:01:09", "Linnet Hargrave", "Did a doctor see it?"),
    ("00:01:11", "Bert Ollerton", "Dr. Pym did. He wrote to the works and they sent him a tie."),
]
NVIVO = [
    (
        "0:00.0 - 0:07.4",
        "Okay, so this is focus group three and we're recording. Can everyone say hello?",
        "Facilitator",
    ),
    ("0:07.4 - 0:09.0", "Hello.", "P1 (night porter)"),
    ("0:09.0 - 0:12.8", "Hello from me. I clean the second floor.", "P2"),
    ("0:12.8 - 0:20.1", "What's it like at four in the morning?", "Facilitator"),
    ("0:20.1 - 0:31.6", "Quiet. You hear the fridge where they keep the blood.", "P1 (night porter)"),
    (
        "0:31.6 - 0:40.0",
        "I've had two sharps through the bag this year, and I was told to wear thicker gloves.",
        "P2",
    ),
    ("0:40.0 - 0:44.2", "Were you given thicker gloves?", "Facilitator"),
    ("0:44.2 - 0:47.0", "I bought them at the market.", "P2"),
    (
        "0:47.0 - 0:58.3",
        "There's a form for it, but it's on a computer and we've no log-in.",
        "P1 (night porter)",
    ),
    ("0:58.3 - 1:02.0", "[inaudible]", ""),
    ("1:02.0 - 1:09.9", "We'd like a log-in, and we'd like to be asked.", "P2"),
]
WORDS = [
    ("spk_0", "The tenants' panel is open. Mr. Ferris, you live on the ninth floor."),
    ("spk_1", "I do. The lift has been out for 40 days and my wife uses a chair."),
    ("spk_0", "How does she get out?"),
    ("spk_1", "She does not get out."),
    ("spk_2", "I'm the caretaker. I have asked for the part, and it's in a warehouse in Ghent."),
    ("spk_0", "Has anybody gone to Ghent?"),
    ("spk_2", "I offered."),
]


def _aws() -> str:
    items, segments, clock = [], [], 0.5
    for who, words in WORDS:
        start = clock
        made = []
        for word in words.split():
            bare = word.rstrip(".,?")
            items.append(
                {
                    "start_time": f"{clock:.2f}",
                    "end_time": f"{clock + 0.3:.2f}",
                    "type": "pronunciation",
                    "alternatives": [{"confidence": "0.98", "content": bare}],
                    "speaker_label": who,
                }
            )
            made.append(
                {"speaker_label": who, "start_time": f"{clock:.2f}", "end_time": f"{clock + 0.3:.2f}"}
            )
            clock += 0.35
            if word != bare:
                items.append(
                    {
                        "type": "punctuation",
                        "alternatives": [{"confidence": "0.0", "content": word[len(bare) :]}],
                        "speaker_label": who,
                    }
                )
        segments.append(
            {"start_time": f"{start:.2f}", "end_time": f"{clock:.2f}", "speaker_label": who, "items": made}
        )
        clock += 0.8
    text = " ".join(words for _, words in WORDS)
    return json.dumps(
        {
            "jobName": "lift-panel-0412",
            "accountId": "000000000000",
            "status": "COMPLETED",
            "results": {
                "transcripts": [{"transcript": text}],
                "speaker_labels": {"speakers": 3, "segments": segments},
                "items": items,
            },
        },
        indent=1,
    )


def write(folder: Path) -> None:
    out = "Title: Dye works interview 02.wav\nDate: 11 May 2023\nTranscribed by a machine; lightly edited\nDuration: 00:01:20\n\n"
    for clock, who, words in TALK:
        out += f"[{clock}] {who}\n{words}\n\n"
    put(folder, "Dye works interview 02.wav - edited.txt", out)
    body = p("Focus group 3 (nights)", style="Title") + p("Exported 02/10/2023 14:11")
    body += table([["Timespan", "Content", "Speaker"], *[list(row) for row in NVIVO]])
    docx(folder, "FG3 nights - export.docx", body)
    put(folder, "lift-panel-0412.json", _aws())


D, F, L = "Dye works interview 02.wav - edited.txt", "FG3 nights - export.docx", "lift-panel-0412.json"
ROWS = [
    *rows(
        "12",
        D,
        ("document", "", "kind=oral"),
        *[
            ("turn", who, words)
            for _, who, words in (TALK[2], TALK[3], TALK[5], TALK[6], TALK[8], TALK[9], TALK[10], TALK[11])
        ],
        ("absent", "", "00:00:22", "a time is no word"),
        ("absent", "", "Bert Ollerton", "alone: a label is no heading"),
        (
            "problem_ok",
            "",
            "Partial where a problem says that it looks like a transcript whose speakers could not be told.",
        ),
    ),
    *rows(
        "12",
        F,
        ("document", "", "kind=oral"),
        ("turn", "Facilitator", NVIVO[0][1], "the speaker is in the third column"),
        ("turn", "P2", "Hello from me. I clean the second floor."),
        ("turn", "Facilitator", NVIVO[3][1]),
        ("turn", "P1 (night porter)", NVIVO[4][1], "", "P1"),
        ("turn", "P2", NVIVO[5][1]),
        ("turn", "P2", NVIVO[7][1]),
        ("turn", "P1 (night porter)", NVIVO[8][1], "", "P1"),
        ("turn", "P2", NVIVO[10][1]),
        ("absent", "", "0:44.2", "a time is no word"),
        ("absent", "", "Timespan", "the head of the table"),
        (
            "problem_ok",
            "",
            "Partial where a problem says that it looks like a transcript whose speakers could not be told, or names the table.",
        ),
    ),
    *rows(
        "12",
        L,
        ("document", "", "kind=oral", "if read: (“this is JSON”, unsupported, is right)"),
        *[("turn", who, words, "if read:") for who, words in WORDS],
        ("absent", "", "pronunciation", "a key or value of the file's form"),
        ("absent", "", "0.98", "a figure of the file's form"),
        (
            "problem_ok",
            "",
            "Unsupported (“this is JSON”) is right; partial where a problem says that the speakers could not be told.",
        ),
    ),
]
