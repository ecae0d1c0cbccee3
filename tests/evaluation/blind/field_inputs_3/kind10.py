"""Three more inputs of kind 10: short answers that look like headings, labels or numbers. All invented, written blind on 2026-11-30."""

import csv
import io
from pathlib import Path

from .parts import odt, put, rows

SLIPS = [
    ("Ref", "Who replied", "What should the council do about the market?"),
    ("MK-01", "Ida Crouch", "Longer hours"),
    ("MK-02", "Fish stall, row C", "Roof"),
    ("MK-03", "Butchers' Guild", "Chair: the chairs should be put back by the fountain"),
    ("MK-04", "Leonard Ivey", "Q"),
    ("MK-05", "Tamsin Oke", "1. Toilets"),
    ("MK-06", "Mr and Mrs Sedge", "N/A"),
    ("MK-07", "Hawkers' Row", "Recommendation 4"),
    ("MK-08", "Parkway Flats", "LOWER THE RENT"),
    ("MK-09", "Vikram Sole", "2031"),
    ("MK-10", "Brigid Fenn", "Page 3 of your own plan"),
    ("MK-11", "Youth Forum", "Witnesses"),
    ("MK-12", "Orla Teal", "None of the above, and I have lived here for sixty years."),
    ("MK-13", "A. Non", ""),
]
PHONE = """\
Telephone survey on the closing of Swale Lane baths
Made by Quayside Fieldwork, 4 to 8 March 2024. Answers are given as they were spoken.

Respondent 1 of 5
How often did you swim?
Every morning
Why did you stop?
Cost
What would bring you back?
A bus

Respondent 2 of 5
How often did you swim?
Never
Why did you stop?
Not applicable
What would bring you back?
Warm Water

Respondent 3 of 5
How often did you swim?
Twice a week, with my mother, until her hip went.
Why did you stop?
Her hip
What would bring you back?
Conclusions and recommendations from people who have actually swum there

Respondent 4 of 5
How often did you swim?
Tuesdays
Why did you stop?
The Closure
What would bring you back?
Mr Dunnage: he taught all of us

Respondent 5 of 5
How often did you swim?
10
Why did you stop?
See above
What would bring you back?
Opening the doors
"""
ODT = [
    ("1", "Should the lamp stay lit all night?", "Yes"),
    ("2", "Who should pay for it?", "The Harbour Office"),
    ("3", "What has the dark cost you?", "My Nerves"),
    ("4", "Which lamp matters most?", "Lamp 9"),
    ("5", "What do you fear?", "Falls. Falling. The steps in frost."),
    ("6", "What is the best thing about the quay?", "Evidence of otters"),
    ("7", "Anything else?", "Summary: too dark, too long, too late"),
]


def write(folder: Path) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(SLIPS)
    put(folder, "market-slips.csv", out.getvalue(), "utf-8-sig", "\r\n")
    put(folder, "swale-baths-by-telephone.txt", PHONE)
    cell = lambda x: f'<table:table-cell office:value-type="string"><text:p>{x}</text:p></table:table-cell>'  # noqa: E731
    body = '<text:h text:outline-level="1">Lamps on the quay: reply of the Net Loft Tenants</text:h><text:p>LMP0038</text:p>'
    body += '<table:table table:name="Reply"><table:table-column table:number-columns-repeated="3"/>'
    for row in ODT:
        body += "<table:table-row>" + "".join(cell(x) for x in row) + "</table:table-row>"
    body += "</table:table><text:p>Signed for the tenants by Ketty Brine, who can be reached at the loft on any weekday.</text:p>"
    odt(folder, "quay-lamps-reply.odt", body)


OPTION = "text=What should the council do about the market?;name=Who replied;code=Ref"
ROWS = [
    *rows(
        "10",
        "market-slips.csv",
        *[("contains", "", row[2], "", OPTION) for row in SLIPS[1:13] if row[2] not in ("Q", "N/A")],
        ("contains", "", "Q", "a reply of one letter", OPTION),
        ("document", "", "headings=0", "", OPTION),
        ("document", "", "bodies=11", "N/A and an empty cell are no answers", OPTION),
        (
            "document",
            "",
            "identifier=MK-03; says=Chair: the chairs should be put back by the fountain",
            "a label-like answer is the sender's",
            OPTION,
        ),
        ("document", "", "author=Fish stall, row C; says=Roof", "", OPTION),
        ("problem_ok", "", "Partial where a problem names the row.", OPTION),
    ),
    *rows(
        "10",
        "swale-baths-by-telephone.txt",
        *[
            ("contains", "", x)
            for x in (
                "Every morning",
                "Cost",
                "Warm Water",
                "Her hip",
                "Conclusions and recommendations from people who have actually swum there",
                "Tuesdays",
                "The Closure",
                "he taught all of us",
                "See above",
                "Opening the doors",
                "Twice a week, with my mother, until her hip went.",
            )
        ],
        ("document", "", "status=ok || status=partial", "it is neither a report nor a hearing"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the respondent or the line (an answer that was taken for a heading or label).",
        ),
    ),
    *rows(
        "10",
        "quay-lamps-reply.odt",
        *[
            ("contains", "", row[2])
            for row in ODT
            if row[2] not in ("Yes", "Summary: too dark, too long, too late")
        ],
        ("contains", "", "too dark, too long, too late"),
        ("order", "", "What has the dark cost you? … My Nerves … Which lamp matters most? … Lamp 9"),
        ("document", "", "evidence_code=LMP0038"),
        ("problem_ok", "", "Partial where a problem names the table or its row."),
    ),
]
