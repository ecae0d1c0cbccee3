"""Three more inputs of field-case kind 04, cue numbers in testimony. Everything is invented; written blind."""

from pathlib import Path

from .parts import Row, row, turn

NUMBERS = [
    ("Odette Farrow", "How many beds had the ward?"),
    ("Sister Maud Ingleby", "24"),
    ("Odette Farrow", "And how many patients were there on the Monday?"),
    ("Sister Maud Ingleby", "31. Seven were in the corridor"),
    ("Odette Farrow", "In the corridor, in 2017?"),
    ("Sister Maud Ingleby", "In the corridor, in December 2017"),
    ("Odette Farrow", "Which form recorded that?"),
    ("Sister Maud Ingleby", "Form 9"),
    ("Odette Farrow", "You have just said form 8"),
    ("Sister Maud Ingleby", "Then I misspoke. It is form 9"),
    ("Odette Farrow", "What did the trust pay for the screens?"),
    ("Sister Maud Ingleby", "£1,100 for 11"),
    ("Odette Farrow", "And who chose them?"),
    ("Sister Maud Ingleby", "I did, out of the 14 in the catalogue"),
    ("Odette Farrow", "Thank you, Sister."),
]

SHEET = [
    ("Chair", "We begin at the second half of the tape."),
    ("Dr Wim Achterberg", "The dose was 5 milligrams,\nand then 10."),
    ("Chair", "Ten?"),
    ("Dr Wim Achterberg", "10, yes.\nThe label said so."),
    ("Chair", "How was it written on the chart?"),
    ("Dr Wim Achterberg", "As 1.0 with a point that nobody saw,\nso it was read as\n10"),
    ("Chair", "Who saw it first?"),
    ("Dr Wim Achterberg", "The pharmacist, at 21:15."),
    ("Chair", "In 208, was it, or in the other room?"),
    ("Dr Wim Achterberg", "In room\n209"),
    ("Chair", "And the next dose was stopped?"),
    ("Dr Wim Achterberg", "It was stopped at 211 minutes."),
]

ZERO = [
    ("Tamsin Orrock", "I'll read the numbers into the record."),
    ("Tamsin Orrock", "1 in 4 had no coat."),
    ("Tamsin Orrock", "2 schools had a store of coats."),
    ("Benedict Ayo", "3, Tamsin. You've left out mine."),
    ("Tamsin Orrock", "3 schools, then."),
    ("Benedict Ayo", "And how many had a breakfast?"),
    ("Tamsin Orrock", "7."),
    ("Benedict Ayo", "Is that 7 of 12?"),
    ("Tamsin Orrock", "7 of 12, and 2 more on Fridays."),
    ("Benedict Ayo", "Nine's a pass mark."),
    ("Tamsin Orrock", "10 would be a better one."),
    ("Benedict Ayo", "Then let us have 12."),
]


def _time(seconds: int, sign: str = ",") -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{sign}{seconds * 53 % 1000:03}"


def write(folder: Path) -> None:
    # No empty lines, old Mac line ends turned into CR LF by a mail program, numbers from 1, a head by the exporter.
    text = ""
    for number, (name, words) in enumerate(NUMBERS, 1):
        text += f"{number}\n{_time(number * 5)} --> {_time(number * 5 + 4)}\n{name}: {words}\n"
    (folder / "ward-nine-no-blanks.srt").write_bytes(text.replace("\n", "\r\n").encode("cp1252"))
    # The second part of a tape, numbered on from 201, the numbers with leading zeros, blanks at the ends of lines.
    text = ""
    for number, (name, words) in enumerate(SHEET, 201):
        start = 3600 + (number - 200) * 8
        text += f"{number:05} \n{_time(start)} --> {_time(start + 7)} \n{name}: {words} \n \n"
    (folder / "dose-tape-part-2.srt").write_text(text, encoding="utf-8", newline="\n")
    # A recogniser's table: start and end in milliseconds, a name only where the speaker changes; numbers of rows from 0.
    text, before = "id\tstart\tend\ttext\n", ""
    for number, (name, words) in enumerate(ZERO):
        label = f"[{name}] " if name != before else ""
        before = name
        text += f"{number}\t{number * 4000 + 120}\t{number * 4000 + 3560}\t{label}{words}\n"
    (folder / "winter-coats-from-nought.tsv").write_text(text, encoding="utf-8", newline="\n")


N, D, C = "ward-nine-no-blanks.srt", "dose-tape-part-2.srt", "winter-coats-from-nought.tsv"
ROWS: list[Row] = [
    *(turn(N, name, words) for name, words in NUMBERS),
    *(
        row(N, "absent", words, "a cue's number behind the words")
        for words in (
            "had the ward? 2",
            "24 3",
            "Seven were in the corridor 5",
            "form 8 10",
            "for 11 13",
            "catalogue 15",
            "December 2017 7",
        )
    ),
    row(
        N,
        "problem_ok",
        "partial, naming the cue whose number could not be told from the words (2, 8, 9, 12 or 14)",
    ),
    *(turn(D, name, words) for name, words in SHEET),
    *(row(D, "absent", words) for words in ("00201", "00206", "00212", "00207", "201", "212")),
    row(D, "problem_ok", "partial, naming the cue (206 or 210) whose last line is a bare figure"),
    *(turn(C, name, words) for name, words in ZERO if words not in ("7.",)),
    row(C, "contains", "7.", "an answer that is a figure (the figure of cue 6’s words)"),
    row(C, "absent", "[Tamsin Orrock]", "a label is no word"),
    row(C, "absent", "8120", "a time is no word"),
    row(C, "absent", "27560"),
    row(C, "absent", "0 I'll read the numbers"),
    row(C, "problem_ok", "partial, naming the row whose number or speaker could not be told"),
]
