"""Three more inputs of kind 11: identifiers and dates of tables. All invented, written blind on 2026-11-30."""

import csv
import datetime
import io
import re
import zipfile
from pathlib import Path

from openpyxl import Workbook

from .parts import note, pack, put, rows

LIME = [
    ["Response ID", "Date submitted", "Last page", "Start language", "About you", "", "Your evidence"],
    ["", "", "", "", "Organisation", "Other (please write)", "What should change in the tunnels?"],
    [
        "007",
        "2023-11-04 09:12:33",
        "4",
        "en",
        "Tunnel Riders' Club",
        "",
        "Light the middle third. We ride it by feel.",
    ],
    [
        "012",
        "2023-11-04 23:58:01",
        "4",
        "en",
        "",
        "a walker, Hob Lane",
        "The puddle at the north mouth is a foot deep, and in January it is ice.",
    ],
    [
        "2E5",
        "2023-11-05 07:30:00",
        "4",
        "cy",
        "Cymdeithas y Twneli",
        "",
        "Mae angen goleuadau; hefyd arwyddion.\nDiolch.",
    ],
    ["031", "", "2", "en", "Station Nursery", "", "Sixty children go through twice a day; they hold a rope."],
    ["044", "2023-11-09 12:00:00", "4", "en", "-", "-", "n/a"],
    [
        "045",
        "2023-11-10 16:45:12",
        "4",
        "en",
        "Hob Lane Residents",
        "",
        "See 012, with which we agree; but the drain is ours and we will not pay for it.",
    ],
]
LOG = [
    ["Ref no.", "Rec'd", "From", "Summary of what was said"],
    ["DK/04-11", "01/13/2022", "Pier Anglers", "The third stair has no rail."],
    ["DK/04-12", "02/03/2022", "Ana Duarte", "A rail was promised to my late husband in 1998."],
    [
        "DK/04-13",
        "03/02/2022",
        "Duarte & Sons, chandlers",
        "We would give the rail if the Trust would fix it.",
    ],
    ["DK/05-01", "12/31/2022", "Pier Anglers", "The third stair has gone altogether."],
    ["DK/05-02", "undated", "A visitor", "What stair?"],
]


def _wells(folder: Path) -> None:
    name = "well-users-register.xlsx"
    book = Workbook()
    sheet = book.active
    sheet.title = "Replies"
    lines: list[list[object]] = [
        ["Public wells: replies received to the call of 1 February 2025"],
        [],
        ["Reply", None, "Sender", None, "Words"],
        ["No.", "Received", "Name", "Body", "Answer to the question “Is your well fit to drink?”"],
        [3, datetime.date(2025, 2, 11), "Clement Roe", None, "It was until the pigs came."],
        [
            17,
            datetime.datetime(2025, 2, 11, 18, 5),
            "Josie Hallam",
            "Low Fold Well Trust",
            "We boil it, and the boiling leaves a skin of chalk.",
        ],
        [
            104,
            "3rd March 2025",
            "Josie Hallam",
            "Low Fold Well Trust",
            "A second letter: the pump is broken.",
        ],
        [110, 45719, "The Misses Tarn", None, "Not since the flood of 1968."],
        [111, None, None, "Pannal Brewery", "Our well is 140 feet deep. Nobody has ever been ill of it."],
    ]
    for line in lines:
        sheet.append(line)
    sheet.merge_cells("A1:E1")
    sheet.merge_cells("A3:B3")
    sheet.merge_cells("C3:D3")
    for row in range(5, 10):
        sheet.cell(row, 1).number_format = "0000"
        if not isinstance(sheet.cell(row, 2).value, str):
            sheet.cell(row, 2).number_format = "DD/MM/YYYY"
    stamp = datetime.datetime(2025, 3, 20)
    book.properties.created = stamp
    book.properties.modified = stamp
    made = io.BytesIO()
    book.save(made)
    parts = {}
    with zipfile.ZipFile(made) as archive:
        for item in archive.namelist():
            data = archive.read(item)
            if item == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2025-03-20T00:00:00Z", data)
            parts[item] = data
    pack(folder / name, parts)
    note(name, *[str(line[-1]) for line in lines if line])


def write(folder: Path) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(LIME)
    put(folder, "tunnels-results-survey.csv", out.getvalue(), "utf-8-sig", "\r\n")
    put(folder, "pier-stair-log.txt.tsv", "".join("\t".join(row) + "\n" for row in LOG), "utf-16", "\r\n")
    _wells(folder)


A = "text=Your evidence;name=About you;code=Response ID;date=Date submitted"
B = "text=Answer to the question “Is your well fit to drink?”;name=Body+Name;code=No.;date=Received"
C = "text=Summary of what was said;name=From;code=Ref no.;date=Rec'd"
ROWS = [
    *rows(
        "11",
        "tunnels-results-survey.csv",
        (
            "document",
            "",
            "identifier=007; date=2023-11-04; says=Light the middle third. We ride it by feel.",
            "",
            A,
        ),
        (
            "document",
            "",
            "identifier=012; date=2023-11-04; says=The puddle at the north mouth is a foot deep",
            "a minute before midnight",
            A,
        ),
        (
            "document",
            "",
            "identifier=2E5; date=2023-11-05; says=Mae angen goleuadau",
            "no number; a line's end within a field",
            A,
        ),
        (
            "document",
            "",
            "identifier=031; date=; says=Sixty children go through twice a day; they hold a rope.",
            "no date: none",
            A,
        ),
        ("document", "", "identifier=045; date=2023-11-10; says=See 012, with which we agree", "", A),
        ("contains", "", "Diolch.", "", A),
        ("absent", "", "Other (please write)", "the second row of headings is no witness", A),
        ("absent", "", "200000", "2E5 is not a number", A),
        ("document", "", "headings=0", "", A),
        ("problem_ok", "", "Partial where a problem names the row (1 to 8) or the second heading row.", A),
    ),
    *rows(
        "11",
        "pier-stair-log.txt.tsv",
        (
            "document",
            "",
            "identifier=DK/04-11; date=2022-01-13; says=The third stair has no rail.",
            "month first, told by 13 and 31",
            C,
        ),
        (
            "document",
            "",
            "identifier=DK/04-12; date=2022-02-03; says=A rail was promised to my late husband in 1998.",
            "told by the column's other dates",
            C,
        ),
        (
            "document",
            "",
            "identifier=DK/04-13; date=2022-03-02; author=Duarte & Sons, chandlers; says=We would give the rail if the Trust would fix it.",
            "",
            C,
        ),
        (
            "document",
            "",
            "identifier=DK/05-01; date=2022-12-31; says=The third stair has gone altogether.",
            "",
            C,
        ),
        ("document", "", "identifier=DK/05-02; date=; says=What stair?", "undated", C),
        ("document", "", "documents=5", "", C),
        ("problem_ok", "", "Partial where a problem names the row or the date that is not settled.", C),
    ),
    *rows(
        "11",
        "well-users-register.xlsx",
        (
            "document",
            "",
            "identifier=0003; date=2025-02-11; says=It was until the pigs came.",
            "as shown in the cell",
            B,
        ),
        (
            "document",
            "",
            "identifier=0017; date=2025-02-11; says=We boil it, and the boiling leaves a skin of chalk.",
            "a date with a time",
            B,
        ),
        (
            "document",
            "",
            "identifier=0104; date=2025-03-03; says=A second letter: the pump is broken.",
            "a date in words",
            B,
        ),
        (
            "document",
            "",
            "identifier=0110; date=2025-03-03; says=Not since the flood of 1968.",
            "a serial number that the cell shows as a date",
            B,
        ),
        ("document", "", "identifier=0111; date=; says=Our well is 140 feet deep.", "", B),
        ("absent", "", "Public wells: replies received", "alone: the sheet's title is no reply", B),
        ("document", "", "documents=5", "", B),
        ("problem_ok", "", "Partial where a problem names the row, or the rows of headings.", B),
    ),
]
