"""Three inputs of field-case kind 04, numbers of cues in testimony. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows

A, B, C = (
    "weighbridge-tape-trimmed.srt",
    "dental-lists-converted.vtt",
    "Captions - Library Hours Cttee 9 July.txt",
)

TRIMMED = [
    (1, "Chair: How many lorries in a week?"),
    (2, "Mr Tarr: In 2019, 340."),
    (5, "Mr Tarr: Last year, 512"),
    (6, "Chair: And over the limit?"),
    (7, "Mr Tarr: 7"),
    (8, "Chair: Seven in a week?"),
    (8, "Mr Tarr: Seven in a day."),
    (11, "Ms Lund: The limit is 44 tonnes on"),
    (12, "5 axles or 6."),
    (13, "Ms Lund: At Hob Lane it is 18"),
    (14, "Chair: So an empty one may cross?"),
    (15, "Mr Tarr: Just. An empty one is 15."),
    (16, "Chair: Who reads the scale at night?"),
    (17, "Mr Tarr: Nobody, after 10."),
]
DENTAL = [
    ("Chair: How long is the list at Market Street?",),
    ("Ms Foyle: 1,204.",),
    ("Chair: And at the hospital?",),
    ("Ms Foyle: 3",),
    ("Chair: Three thousand?",),
    ("Ms Foyle: Three. It was shut in",),
    ("2021.",),
    ("Dr Amadi: Of every 10 children that I see",),
    ("4 have not been to a dentist before.",),
    ("Chair: Is that worse than in 2010?",),
    ("Dr Amadi: Then it was 1 in 10",),
    ("Dr Amadi: and in 1990 it was 1 in 12",),
    ("Chair: Thank you.",),
]
HOURS = [
    "Chair: Item 6.",
    "Officer: The branch was open for 52 hours a week in 2010.",
    "Officer: It is open for",
    "19",
    "now.",
    "Cllr Dunmore: Which 19?",
    "Officer: Monday, Wednesday and Saturday.",
    "Cllr Dunmore: And the school is in on Tuesday and Thursday, all",
    "230 of them.",
    "Officer: Yes.",
    "Chair: Vote. For?",
    "Officer: 4",
    "Chair: Against?",
    "Officer: 5",
    "Chair: Lost, then.",
]


def _at(at: int, mark: str) -> str:
    return f"00:{at // 60:02d}:{at % 60:02d}{mark}000"


def write(folder: Path) -> None:
    out = "".join(
        f"{number:>4} \n{_at(number * 4, ',')} --> {_at(number * 4 + 3, ',')}\n{words}\n"
        for number, words in TRIMMED
    )
    (folder / A).write_bytes(out.replace("\n", "\r\n").encode("utf-8-sig"))
    out = "WEBVTT\nKind: captions\nLanguage: en-GB\n\n"
    out += "".join(
        f"{number}\n{_at(number * 5, '.')} --> {_at(number * 5 + 4, '.')}\n{words[0]}\n"
        for number, words in enumerate(DENTAL, 1)
    )
    (folder / B).write_text(out, encoding="utf-8")
    out = "".join(
        f"{number}\n{_at(number * 3, ',')} --> {_at(number * 3 + 2, ',')}\n{words}\n"
        for number, words in enumerate(HOURS, 1)
    )
    (folder / C).write_text(out, encoding="utf-8")


ROWS = Rows()
for who, words in [
    ("Chair", "How many lorries in a week?"),
    ("Mr Tarr", "In 2019, 340."),
    ("Mr Tarr", "Last year, 512"),
    ("Chair", "And over the limit?"),
    ("Chair", "Seven in a week?"),
    ("Mr Tarr", "Seven in a day."),
    ("Ms Lund", "The limit is 44 tonnes on"),
    ("Ms Lund", "5 axles or 6."),
    ("Ms Lund", "At Hob Lane it is 18"),
    ("Chair", "So an empty one may cross?"),
    ("Mr Tarr", "Just. An empty one is 15."),
    ("Mr Tarr", "Nobody, after 10."),
]:
    ROWS.turn(A, who, words)
ROWS.add(A, "order", "And over the limit? … 7 … Seven in a week?", "an answer that is a figure")
for words, note in [
    ("In 2019, 340. 5", "number of the next cue"),
    ("week? 2", ""),
    ("limit? 7", ""),
    ("day. 11", ""),
    ("it is 18 14", ""),
    ("6. 13", ""),
    ("15. 16", ""),
    ("Last year, 512 6", ""),
]:
    ROWS.add(A, "absent", words, note)
for who, words in [
    ("Chair", "How long is the list at Market Street?"),
    ("Ms Foyle", "1,204."),
    ("Chair", "And at the hospital?"),
    ("Chair", "Three thousand?"),
    ("Ms Foyle", "Three. It was shut in"),
    ("Ms Foyle", "2021."),
    ("Dr Amadi", "Of every 10 children that I see"),
    ("Dr Amadi", "4 have not been to a dentist before."),
    ("Chair", "Is that worse than in 2010?"),
    ("Dr Amadi", "Then it was 1 in 10"),
    ("Dr Amadi", "and in 1990 it was 1 in 12"),
]:
    ROWS.turn(B, who, words)
ROWS.add(B, "order", "And at the hospital? … 3 … Three thousand?", "an answer that is a figure")
for words in ["1,204. 3", "hospital? 4", "in 2021. 8", "in 10 12", "in 12 13", "2010? 11", "before. 10"]:
    ROWS.add(B, "absent", words, "number of the next cue")
ROWS.add(B, "absent", "Kind: captions", "head of the file")
for who, words in [
    ("Chair", "Item 6."),
    ("Officer", "The branch was open for 52 hours a week in 2010."),
    ("Officer", "It is open for"),
    ("Cllr Dunmore", "Which 19?"),
    ("Officer", "Monday, Wednesday and Saturday."),
    ("Cllr Dunmore", "230 of them."),
    ("Chair", "Vote. For?"),
    ("Chair", "Against?"),
    ("Chair", "Lost, then."),
]:
    ROWS.turn(C, who, words, "", "SubRip in a .txt")
ROWS.add(C, "order", "It is open for … 19 … now.", "a cue that is a figure")
ROWS.add(C, "order", "Vote. For? … 4 … Against? … 5 … Lost, then.")
for words in ["2010. 3", "for 4 19", "19 5 now", "For? 12", "4 13", "Against? 14", "5 15", "00:00:12,000"]:
    ROWS.add(C, "absent", words, "number or time of a cue")
