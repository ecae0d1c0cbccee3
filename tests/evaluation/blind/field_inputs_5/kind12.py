"""Two inputs of field-case kind 12, automatic transcripts. All invented; written blind on 2026-11-30."""

import csv
import io
from pathlib import Path

from .parts import Rows, para, put_docx, run

A, B = "Tidal lagoon evidence call - Fireflies.docx", "Premiere transcript panel 2.csv"
R = Rows("12")
FIRE = [
    ("Marged Pryce", "00:00", "Okay, I think that's everyone. Thanks for giving up your lunch hour."),
    ("Dr. Osei Bonsu", "00:06", "Happy to. I've a lecture at 2:00 so I may have to run."),
    ("Marged Pryce", "00:11", "Understood. So the committee wants to know what silt does to a turbine."),
    (
        "Dr. Osei Bonsu",
        "00:19",
        "Short answer, it sands it. We took the blades out at 14 months and they'd lost 3 millimetres.",
    ),
    ("Toby Lanyon", "00:31", "Was that in the model or in the water?"),
    ("Dr. Osei Bonsu", "00:35", "In the water. The model said one."),
    ("Marged Pryce", "00:39", "Can we quote that?"),
    ("Dr. Osei Bonsu", "00:41", "You can. It's in the paper, table 2: three point one."),
    ("Toby Lanyon", "00:48", "And what does it cost to take them out?"),
    ("Dr. Osei Bonsu", "00:52", "You'd want to ask the operator. I heard £2.4 million a time."),
    ("marged.pryce's iPad", "01:04", "Sorry, I'm back, my screen froze. Did you say a time?"),
    ("Dr. Osei Bonsu", "01:09", "Each time, yes. Every fourteen months."),
    ("Toby Lanyon", "01:14", "That's more than they told us in March."),
    ("Marged Pryce", "1:00:02", "Right, we're at the hour. Thank you both."),
    ("Dr. Osei Bonsu", "1:00:06", "Pleasure."),
]
PREM = [
    (
        "Chair",
        "00:00:04:02",
        "00:00:09:18",
        "Welcome back to panel two. Ms Eccles, you run the night shelter.",
    ),
    ("Ms Eccles", "00:00:10:00", "00:00:15:11", "I do, with four others. We had 31 in last night."),
    ("Chair", "00:00:15:20", "00:00:17:05", "And beds for?"),
    ("Ms Eccles", "00:00:17:06", "00:00:18:00", "Eighteen."),
    ("Cllr Devaney", "00:00:19:12", "00:00:25:03", "Where do the others sleep, if I may ask it so baldly?"),
    (
        "Ms Eccles",
        "00:00:25:10",
        "00:00:31:24",
        "In the pews, and they keep their boots on, because of the rats; I'm not being funny.",
    ),
    ("Rev. Tully", "00:00:32:00", "00:00:36:09", "Speaking as the landlord, I can confirm the rats."),
    ("Chair", "00:00:36:20", "00:00:38:00", "Has Environmental Health been?"),
    (
        "Rev. Tully",
        "00:00:38:02",
        "00:00:43:17",
        'Twice. They said, "Close the door," and it hasn\'t got one.',
    ),
    ("Cllr Devaney", "00:00:44:00", "00:00:47:15", "I'll take that away with me."),
    ("Unknown", "00:00:47:16", "00:00:49:00", "The rats?"),
    ("Cllr Devaney", "00:00:49:10", "00:00:51:22", "The door."),
]


def write(folder: Path) -> None:
    body = [
        para("Tidal lagoon evidence call", "Title"),
        para("Tue, Mar 12, 2024 • 61 mins"),
        para("Participants: Marged Pryce, Toby Lanyon, Dr. Osei Bonsu"),
        para("Transcript", "Heading1"),
    ]
    for who, at, words in FIRE:
        body.append(para(run(who, "<w:b/>") + run(f"  - {at}", '<w:color w:val="808080"/>')))
        body.append(para(words))
        body.append("<w:p/>")
    body.append(para(run("Transcribed by https://fireflies.ai", '<w:color w:val="808080"/>')))
    put_docx(folder / A, "".join(body))
    out = io.StringIO()
    w = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    w.writerow(["Speaker Name", "Start Time", "End Time", "Text"])
    w.writerows(PREM)
    (folder / B).write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode("utf-8"))


R.add(A, "document", text="kind=oral", note="name and time on a line, words on the next")
for who, _at, words in FIRE:
    R.turn(A, who, words)
R.each(A, "absent", ["00:31", "1:00:02", "01:04"], "times are locators")
R.each(
    A, "absent", ["Marged Pryce - 00:00 || Toby Lanyon - 00:31", "marged.pryce's iPad"], "a label is no words"
)
R.add(A, "problem_ok", text="says that the speakers of a transcript could not be told")
R.add(B, "document", text="kind=oral", note="a table of speaker, start, end, words")
for who, _, _, words in PREM:
    R.turn(B, who, words)
R.each(B, "absent", ["00:00:15:20", "00:00:49:10", "Speaker Name"], "times (with frames) are locators")
R.add(
    B,
    "problem_ok",
    text="says that the speakers of a transcript could not be told, or that no column of words was named",
)
ROWS = R
