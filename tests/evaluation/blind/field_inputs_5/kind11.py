"""Two inputs of field-case kind 11, identifiers and dates of tables, second heading rows. All invented; written blind on 2026-11-30."""

import csv
import io
from pathlib import Path

from .parts import Rows, xlsx

A, B = "online-surveys-all-responses.csv", "SharePoint list - evidence received.xlsx"
R = Rows("11")
TA, NA_ = "3. What should the committee know about your allotment?", "1. Name or organisation"
OPTA = f"text={TA};name={NA_};code=Unique Response Number;date=Completed Date"
ROWS_A = [
    [
        "1057214-1057205-110462177",
        "2024-01-19 17:42:08",
        "Ivo Tranter",
        "Yes",
        "4",
        "2",
        "The tap froze in December and was not mended until April.",
    ],
    [
        "1057214-1057205-110462930",
        "2024-01-20 08:05:51",
        "Sandpit Lane Plotholders",
        "Yes",
        "5",
        "5",
        "Our lease ends in 2027\nand nobody will say what comes after it.",
    ],
    [
        "1057214-1057205-110470016",
        "2024-02-03 21:11:00",
        "Mrs A. Quennell",
        "No",
        "1",
        "3",
        "Waiting list: 9 years",
    ],
    [
        "1057214-1057205-110488254",
        "2024-02-11 12:00:02",
        "Ivo Tranter",
        "Yes",
        "4",
        "1",
        "I wrote before. The tap has frozen again; it’s the same tap.",
    ],
]
TB = "Summary of submission"
OPTB = f"text={TB};name=Submitted by;code=Evidence No;date=Date received"
ROWS_B = [
    [
        "PRT-007",
        (45302, 1),
        "Harbour Pilots’ Fellowship",
        "A pilot now boards eleven miles out, where in 2010 he boarded at four.",
        "Accepted",
    ],
    [
        "PRT-008",
        (45303.40625, 2),
        "L. Magnusson",
        "The lamp on the north mole is lit by a timer which nobody has put back since the clocks changed.",
        "Accepted",
    ],
    ["PRT-010", (45327, 1), "Wherry Trust", "Dredged spoil is tipped on our moorings.", "Accepted"],
    [
        "PRT-011",
        (45327, 1),
        "Harbour Pilots’ Fellowship",
        "We correct our first letter: it was twelve miles.",
        "Supplementary",
    ],
    ["PRT-012", None, "Name withheld", "The harbour master’s launch is kept for visitors.", "Anonymised"],
]


def write(folder: Path) -> None:
    out = io.StringIO()
    w = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    w.writerow(
        [
            "Unique Response Number",
            "Completed Date",
            NA_,
            "2. Do you have a plot now?",
            "2.a. If yes, how satisfied are you with…",
            "",
            TA,
        ]
    )
    w.writerow(["", "", "", "", "Water", "Security", ""])
    for row in ROWS_A:
        w.writerow(row)
    (folder / A).write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode("utf-8"))
    xlsx(
        folder / B,
        [["Evidence No", "Date received", "Submitted by", TB, "Status"], *ROWS_B],
        name="query (3)",
    )


def flat(words):
    return words.split("\n")[0]


for ident, when, name, _, _, _, words in ROWS_A:
    R.add(
        A,
        "document",
        text=f"identifier={ident}; author={name}; date={when[:10]}; says={flat(words)}",
        note="a number in three parts as identifier",
        also=OPTA,
    )
R.add(A, "contains", text="and nobody will say what comes after it.", note="a line end in a field", also=OPTA)
R.add(A, "document", text="documents=4", note="the second row of headings is no witness", also=OPTA)
R.add(A, "document", text="headings=0", also=OPTA)
R.each(A, "absent", ["Security", "110470016", "17:42:08"], "", OPTA)
R.add(A, "problem_ok", text="row 2 (headings)", also=OPTA)
for (ident, _when, name, words, _), day in zip(
    ROWS_B, ["2024-01-11", "2024-01-12", "2024-02-05", "2024-02-05", ""], strict=False
):
    R.add(
        B,
        "document",
        text=f"identifier={ident}; author={name}; date={day}; says={words}",
        note="a serial day; one with a time; none in the last row",
        also=OPTB,
    )
R.add(B, "document", text="documents=5", also=OPTB)
R.each(B, "absent", ["45302", "PRT-008", "Supplementary"], "not among the columns of words", OPTB)
R.add(B, "problem_ok", text="row 6 (no date)", also=OPTB)
ROWS = R
