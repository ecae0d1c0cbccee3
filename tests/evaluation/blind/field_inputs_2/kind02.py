"""Three more inputs of field-case kind 02, caption labels that are not seen. Everything is invented; written blind."""

import json
from pathlib import Path

from .parts import Row, row, turn

ZOOM = [
    ("r.ottaway@example.org", "Good afternoon, everybody. We are recording."),
    ("Priya Nandakumar (Tenants' Union)", "Thank you, Ruth. I have nine minutes, I gather."),
    ("r.ottaway@example.org", "Ten, if nobody interrupts. Tell us about Stannard Court."),
    ("Priya Nandakumar (Tenants' Union)", "There are 64 flats. The heating failed in 51 of them in January."),
    ("Galaxy A52 - Bert", "Fifty-two. They never counted mine."),
    ("r.ottaway@example.org", "Bert, hold on, I'll bring you in."),
    ("Cllr. Ó Briain (he/him)", "May I ask who held the contract?"),
    ("Priya Nandakumar (Tenants' Union)", "A firm that had been wound up in November: nobody had noticed."),
    ("Cllr. Ó Briain (he/him)", "Nobody in the housing office, or nobody at all?"),
    ("Galaxy A52 - Bert", "I noticed. I rang them forty-one times."),
    ("r.ottaway@example.org", "Did anybody ring you back?"),
    ("Galaxy A52 - Bert", "A young man did, once, and he was very civil about it."),
    ("zz_Clerk (do not admit)", "Chair, there are three people in the waiting room."),
    ("r.ottaway@example.org", "Let them in, please."),
    ("Priya Nandakumar (Tenants' Union)", "They are from the ninth floor. It was the worst there."),
    ("Cllr. Ó Briain (he/him)", "Then I should like to hear them before I speak."),
]

STREAM = [
    ("CHAIR (MR. LISLE)", "We'll come to order, please."),
    ("DR. ABEBE-LOOS", "Good morning, Mr. Chairman."),
    ("CHAIR (MR. LISLE)", "How long has the clinic been without a nurse?"),
    ("DR. ABEBE-LOOS", "Since the ninth of June."),
    ("VICE CHAIR TORRANCE", "I was told August."),
    ("DR. ABEBE-LOOS", "August is when it was put in the paper."),
    ("MS. TORRANCE-HALE", "And who sees to the children?"),
    ("DR. ABEBE-LOOS", "I do, on Thursdays."),
    ("VICE CHAIR TORRANCE", "One day in seven, then."),
    ("CHAIR (MR. LISLE)", "One day in five, to be fair to the doctor."),
    ("MS. TORRANCE-HALE", "It is still one day."),
    ("UNIDENTIFIED SPEAKER", "Shame on you!"),
    ("CHAIR (MR. LISLE)", "The gallery will be quiet."),
    ("DR. ABEBE-LOOS", "I would sooner be asked than shouted at."),
]

BRACED = [
    ("Speaker A [Moderator]", "Could you each say how you came to leave school?"),
    ("Speaker B", "I was moved in the middle of my exams."),
    ("Speaker C", "Mine was the bus. It stopped in the second year."),
    ("Speaker A [Moderator]", "And what did the school say about the bus?"),
    ("Speaker C", "That it was the council's bus."),
    ("Speaker B", "They always say that it is the council's."),
    ("Speaker D [by interpreter]", "We waited at the stop until the snow came."),
    ("Speaker A [Moderator]", "How long was that?"),
    ("Speaker D [by interpreter]", "From September, so ten weeks."),
    ("Speaker C", "It was eleven where I was."),
    ("Speaker B", "Can I say one more thing?"),
    ("Speaker A [Moderator]", "Of course you can."),
    ("Speaker B", "Nobody has asked me any of this before."),
]


def _time(seconds: int, sign: str) -> str:
    clock = f"{seconds // 60 % 60:02}:{seconds % 60:02}{sign}{seconds * 37 % 1000:03}"
    return f"{seconds // 3600:02}:{clock}"


def write(folder: Path) -> None:
    text = "WEBVTT\n\n"
    for number, (name, words) in enumerate(ZOOM, 1):
        start = 12 + number * 6
        text += f"{number}\n{_time(start, '.')} --> {_time(start + 5, '.')}\n{name}: {words}\n\n"
    (folder / "GMT20230316-140102_Recording.transcript.vtt").write_bytes(text.replace("\n", "\r\n").encode())
    text = ""
    for number, (name, words) in enumerate(STREAM, 1):
        start = 3600 + number * 5
        text += f"{number}\n{_time(start, ',')} --> {_time(start + 4, ',')}\n>> {name}:  {words.upper()}\n\n"
    (folder / "clinic-live-captions.srt").write_text(text, encoding="utf-8", newline="\n")
    held = [
        {
            "begin": _time(number * 7, "."),
            "end": _time(number * 7 + 6, "."),
            "speaker": name,
            "content": words,
            "confidence": 0.93,
        }
        for number, (name, words) in enumerate(BRACED, 1)
    ]
    (folder / "focus-group-diarised.json").write_text(
        json.dumps(
            {
                "language": "en",
                "engine": "dictation 4.1",
                "note": "The names were asked for and not given.",
                "entries": held,
            },
            indent=1,
        ),
        encoding="utf-8",
        newline="\n",
    )


Z, S, F = (
    "GMT20230316-140102_Recording.transcript.vtt",
    "clinic-live-captions.srt",
    "focus-group-diarised.json",
)
ROWS: list[Row] = [
    *(
        turn(
            Z,
            name,
            words,
            {
                "Priya Nandakumar (Tenants' Union)": "Priya Nandakumar",
                "Cllr. Ó Briain (he/him)": "Cllr Ó Briain; Ó Briain",
            }.get(name, ""),
        )
        for name, words in ZOOM
    ),
    row(
        Z,
        "problem_ok",
        "partial, naming the labels (r.ottaway@example.org and so on) or the cues whose speaker could not be told",
    ),
    *(
        turn(
            S,
            name,
            words.upper(),
            {"CHAIR (MR. LISLE)": "MR. LISLE"}.get(name, ""),
            "words in capitals; case counts as written" if name.startswith("UNID") else "",
        )
        for name, words in STREAM
    ),
    row(S, "problem_ok", "partial, naming the labels or the cues whose speaker could not be told"),
    *(
        turn(
            F,
            name,
            words,
            {"Speaker A [Moderator]": "Speaker A; Moderator", "Speaker D [by interpreter]": "Speaker D"}.get(
                name, ""
            ),
            "if read: counts only where the file is not unsupported or refused",
        )
        for name, words in BRACED
    ),
    row(F, "absent", '"speaker"', "no braces and keys quoted as evidence"),
    row(F, "absent", '"content"'),
    row(F, "absent", "0.93"),
    row(F, "absent", "The names were asked for and not given.", "the file’s own note is no speech"),
    row(
        F,
        "problem_ok",
        "unsupported or refused (“this is JSON”), or partial, naming the labels whose speaker could not be told",
    ),
]
