"""Three inputs of field-case kind 11, identifiers and dates of tables. All invented; written blind on 2026-11-30."""

import csv
from io import StringIO
from pathlib import Path

from .parts import Rows, put_xlsx

A, B, C = (
    "Ferry consultation (Responses) - Form responses 1.csv",
    "correspondence-log-2023-24.xlsx",
    "smart-survey-raw-dump.csv",
)

GOOGLE = [
    (
        "2024/03/05 9:15:07 am GMT",
        "FER-003",
        "Isla of Rona Crofters",
        "The boat does not run when the ram sales are on.",
    ),
    ("2024/03/05 11:40:52 pm GMT", "FER-004", "D. MacAskill", "Freight is left on the pier for three days."),
    (
        "2024/03/11 12:02:19 am GMT",
        "FER-010",
        "Rona Primary School",
        "Our swimming day is lost whenever the relief boat is in.",
    ),
    (
        "2024/04/02 4:15:00 pm BST",
        "FER-011",
        "D. MacAskill",
        "Since I last wrote, the freight has been left twice more.",
    ),
]
LOG: list[list[object]] = [
    ["Committee correspondence log – session 2023-24", "", "", "", ""],
    ["Ref", "Received", "From", "Subject", "What it says"],
    [(12, 2), (45210, 1), "Brickmakers’ Guild", "Kilns", "Gas is the whole of our cost, and it has doubled."],
    [(13, 2), (45211, 1), "Brickmakers’ Guild", "Clay", "The pit at Sill will be worked out in 2031."],
    [(14, 2), (45233.6042, 1), "Mrs O. Tench", "Dust", "My washing is red by noon."],
    [(107, 2), "c. 3 Dec 2023", "Sill Primary School", "Lorries", "They pass the gate at ten to nine."],
    [(108, 2), "", "Anonymous", "Lorries", "I drive one. We are paid by the load."],
]
SMART_HEAD = [
    [
        "UserNo",
        "Tracking ID",
        "Started",
        "Ended",
        "1. Who are you replying for?",
        "",
        "",
        "2. What should change?",
        "3. Rate the service",
        "",
    ],
    ["", "", "", "", "Name", "Organisation", "Town", "", "Speed", "Courtesy"],
]
SMART = [
    [
        "184402917",
        "0x7A",
        "04/07/2023 08:59",
        "04/07/2023 09:12",
        "Abel Marsh",
        "Court Users' Group",
        "Thorley",
        "Hear the short cases first.",
        "2",
        "5",
    ],
    [
        "184402921",
        "0x7B",
        "04/07/2023 10:03",
        "04/07/2023 10:20",
        "Nia Bevan",
        "Witness Care Wales",
        "Holt",
        "A room with a door, for those who are afraid.",
        "1",
        "4",
    ],
    [
        "184403166",
        "0x7C",
        "13/07/2023 17:30",
        "13/07/2023 17:41",
        "P. Quince",
        "",
        "Wyke",
        "Parking",
        "N/A",
        "N/A",
    ],
]


def _csv(rows: list[list[str]] | list[tuple[str, ...]], always: bool) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL if always else csv.QUOTE_MINIMAL).writerows(
        rows
    )
    return out.getvalue()


def write(folder: Path) -> None:
    (folder / A).write_text(
        _csv(
            [
                (
                    "Timestamp",
                    "Reference",
                    "Name or organisation",
                    "What would you like the committee to know?",
                ),
                *GOOGLE,
            ],
            True,
        ),
        encoding="utf-8",
        newline="",
    )
    put_xlsx(folder / B, {"Log": LOG}, ["dd\\ mmm\\ yyyy", '"WC/"0000'], {"Log": ["A1:E1"]})
    (folder / C).write_bytes(_csv([*SMART_HEAD, *SMART], False).encode("cp1252"))


ROWS = Rows()
OPT = (
    "text=What would you like the committee to know?;name=Name or organisation;code=Reference;date=Timestamp"
)
for (_, code, who, words), date in zip(
    GOOGLE, ("2024-03-05", "2024-03-05", "2024-03-11", "2024-04-02"), strict=True
):
    ROWS.add(
        A,
        "document",
        f"identifier={code}; author={who}; date={date}; says={words}",
        "Google's stamp of time",
        OPT,
    )
ROWS.add(A, "document", "documents=4", "", OPT)
ROWS.add(A, "absent", "FER-003", "", OPT)
ROWS.add(A, "absent", "9:15:07 am GMT", "", OPT)
ROWS.add(A, "problem_ok", "the row whose date could not be read", OPT)
OPT = "text=What it says;name=From;code=Ref;date=Received"
for code, who, date, words in [
    ("WC/0012", "Brickmakers’ Guild", "2023-10-11", "Gas is the whole of our cost, and it has doubled."),
    ("WC/0013", "Brickmakers’ Guild", "2023-10-12", "The pit at Sill will be worked out in 2031."),
    ("WC/0014", "Mrs O. Tench", "2023-11-03", "My washing is red by noon."),
    ("WC/0108", "Anonymous", "", "I drive one. We are paid by the load."),
]:
    ROWS.add(
        B,
        "document",
        f"identifier={code}; author={who}; date={date}; says={words}",
        "the reference as Excel shows it",
        OPT,
    )
ROWS.add(
    B, "contains", "They pass the gate at ten to nine.", "“c. 3 Dec 2023”: that day, or none and told", OPT
)
ROWS.add(B, "document", "documents=5", "", OPT)
ROWS.add(
    B,
    "absent",
    "Committee correspondence log – session 2023-24",
    "the sheet's title is no evidence of anybody",
    OPT,
)
ROWS.add(B, "absent", "45210", "", OPT)
ROWS.add(B, "problem_ok", "row 6 (a date that is not sure), row 7 (no date), row 1 (title)", OPT)
OPT = "text=2. What should change?;name=1. Who are you replying for?;code=UserNo;date=Ended"
for row, date in zip(SMART, ("2023-07-04", "2023-07-04", "2023-07-13"), strict=True):
    ROWS.add(
        C,
        "document",
        f"identifier={row[0]}; author={row[4]}; date={date}; says={row[7]}",
        "day first: told by 13/07",
        OPT,
    )
ROWS.add(C, "document", "documents=3", "the second row of headings is no witness", OPT)
ROWS.add(C, "document", "headings=0", "", OPT)
ROWS.add(C, "absent", "Courtesy", "a heading of the second row", OPT)
ROWS.add(C, "problem_ok", "row 2 (headings), or the date column as ambiguous", OPT)
