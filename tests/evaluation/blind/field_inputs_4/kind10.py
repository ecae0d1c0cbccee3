"""Three inputs of field-case kind 10, short answers which look like headings. All invented; written blind on 2026-11-30."""

import csv
from io import StringIO
from pathlib import Path

from .parts import Rows, para, put_docx, put_xlsx, run, table

A, B, C = "Bus pass survey(1-9).xlsx", "tenants-panel-question-sheet.docx", "heath-fires-yourview-export.csv"

QA = "What is the main problem with the pass?"
FORMS = [
    (1, 45357.386, "anonymous", "", "Over 66", "Early mornings", QA),
    (2, 45357.402, "anonymous", "", "Over 66", "Not valid before 9.30", ""),
    (3, 45357.511, "anonymous", "", "Under 66", "Chair: we never see one", ""),
    (4, 45358.275, "anonymous", "", "Over 66", "2.", ""),
    (5, 45358.633, "anonymous", "", "Over 66", "None", ""),
    (6, 45359.701, "anonymous", "", "Disabled person's pass", "None of the drivers will lower the ramp", ""),
    (7, 45360.125, "anonymous", "", "Over 66", "RENEWAL", ""),
    (8, 45360.822, "anonymous", "", "Over 66", "n/a", ""),
    (9, 45361.416, "anonymous", "", "Under 66", "Recommendation 4 of your last report", ""),
]
SHEET = [
    ("1", "What is the worst thing about the lift?", "The Smell"),
    ("2", "How often has it failed this year?", "14"),
    ("3", "Who mends it?", "Nobody"),
    ("4", "Have you written to the landlord?", "Yes, twice"),
    ("5", "Name one thing that would help", "Conclusions and Recommendations on the notice board"),
    ("6", "What floor are you on?", "9"),
    ("7", "Do you use the stairs?", "Cannot"),
    ("8", "Anything else?", "Annex A"),
]
YOUR = [
    ("ANON-QK4F-Z9TJ-3", "Hob Moor Graziers", "Yes", "Ban disposable barbecues"),
    ("ANON-QK4F-Z9T2-B", "Wyke Parish Council", "No", "Page 3"),
    ("ANON-QK4F-Z9TX-H", "S. Quill", "Yes", "Enforcement"),
    ("BHLF-QK4F-Z9TN-7", "Dr L. Sandys", "Not Answered", ""),
    ("ANON-QK4F-Z9TS-C", "Lowmoor School", "Yes", "Q4"),
    ("ANON-QK4F-Z9TV-F", "R. Pettifer", "No", "More Wardens"),
    ("BHLF-QK4F-Z9TP-9", "Fell Rescue", "Yes", "1. Wardens\n2. Signs\n3. Water"),
    ("ANON-QK4F-Z9TK-4", "M. Oduya", "Don't know", "Don't know"),
    ("ANON-QK4F-Z9TD-W", "Cottage Tenants' Group", "Yes", "-"),
    ("ANON-QK4F-Z9TA-T", "Tom Ellery", "Yes", "Tom Ellery"),
]
WHAT = "4. What should be done first? - Your answer"


def write(folder: Path) -> None:
    rows: list[list[object]] = [
        ["Id", "Start time", "Completion time", "Email", "Name", "Which pass do you have?", QA]
    ]
    rows += [
        [number, (at, 1), (at + 0.004, 1), mail, name, which, words]
        for number, at, mail, name, which, words, _ in FORMS
    ]
    put_xlsx(folder / A, {"Sheet1": rows}, ["m/d/yy h:mm:ss"])
    body = para(run("Tower tenants’ panel: question sheet", "<w:b/>")) + para(
        "Completed by: Wanda Priddy, Flat 54"
    )
    body += table(
        [["", "Question", "Your answer"], *([one, two, three] for one, two, three in SHEET)],
        [600, 4500, 4500],
    )
    put_docx(folder / B, body)
    out = StringIO()
    made = csv.writer(out, lineterminator="\r\n")
    made.writerow(
        [
            "Response ID",
            "1. What is your organisation or name? - Organisation",
            "3. Should the heath be closed in a drought? - Closed",
            WHAT,
        ]
    )
    made.writerows(YOUR)
    (folder / C).write_bytes(out.getvalue().encode("utf-8-sig"))


ROWS = Rows()
OPT = f"text={QA};code=Id;date=Completion time"
for row in FORMS:
    if row[5] not in ("None", "n/a"):
        ROWS.add(A, "contains", row[5], "an answer is a paragraph", OPT)
ROWS.add(A, "document", "headings=0", "", OPT)
ROWS.add(A, "document", "identifier=7; date=2024-03-09; says=RENEWAL", "45360.129 is 9 March 2024", OPT)
ROWS.add(A, "document", "identifier=4; date=2024-03-07; says=2.", "an answer that is a number", OPT)
ROWS.add(A, "problem_ok", "the row of an answer that was not kept; rows 5 and 8 told as no answer", OPT)
for _, question, words in SHEET:
    ROWS.add(B, "contains", question)
    if not words.isdigit():
        ROWS.add(B, "contains", words, "an answer of one or a few words")
ROWS.add(
    B,
    "order",
    "How often has it failed this year? … 14 … Who mends it? … Nobody … Have you written to the landlord?",
)
ROWS.add(
    B, "order", "What floor are you on? … 9 … Do you use the stairs? … Cannot … Anything else? … Annex A"
)
ROWS.add(B, "document", "documents=1", "“Annex A” is an answer and begins no document")
ROWS.add(B, "problem_ok", "the row of the table that was not kept")
OPT = f"text={WHAT};name=1. What is your organisation or name? - Organisation;code=Response ID"
for _code, _name, _, words in YOUR:
    if words in ("", "-"):
        continue
    for line in words.split("\n"):
        ROWS.add(
            C,
            "contains",
            line.partition(" ")[2] if line[0].isdigit() else line,
            "an answer is a paragraph",
            OPT,
        )
ROWS.add(C, "document", "headings=0", "", OPT)
ROWS.add(C, "document", "bodies=8", "ten rows; Dr Sandys and the Cottage Tenants gave no answer", OPT)
ROWS.add(C, "document", "identifier=ANON-QK4F-Z9TS-C; author=Lowmoor School; says=Q4", "", OPT)
ROWS.add(
    C,
    "document",
    "identifier=ANON-QK4F-Z9TA-T; author=Tom Ellery; says=Tom Ellery",
    "the answer is a name",
    OPT,
)
ROWS.add(C, "document", "identifier=ANON-QK4F-Z9T2-B; author=Wyke Parish Council; says=Page 3", "", OPT)
ROWS.add(C, "problem_ok", "the row of an answer that was not kept", OPT)
