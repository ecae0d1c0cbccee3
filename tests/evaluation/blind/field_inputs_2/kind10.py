"""Three more inputs of field-case kind 10, short answers which look like headings, labels or numbers. Invented; written blind."""

import csv
import datetime
import io
import re
import zipfile
from pathlib import Path

from openpyxl import Workbook

from .parts import Row, docx, packed, para, row, run, table

ASK = "In a few words, what should the inquiry look at first?"
HUB = [
    ("ANON-3KQ7-A", "Peverel Youth Choir", "Night buses"),
    ("ANON-3KQ7-B", "Mr T. Lusby", "EVERYTHING"),
    ("ANON-3KQ7-C", "Sand Lane Surgery", "Recommendation 4"),
    ("ANON-3KQ7-D", "Ottilie Marr", "Chapter 2: the money"),
    ("ANON-3KQ7-E", "Bexcombe Town Council", "1. Schools"),
    ("ANON-3KQ7-F", "Fern Road Mosque", "(see letter)"),
    ("ANON-3KQ7-G", "Ida Kossoff", "The Chair: who pays him?"),
    ("ANON-3KQ7-H", "Lowfold Women's Institute", "Conclusions and recommendations"),
    ("ANON-3KQ7-J", "A parent", "Trust."),
    ("ANON-3KQ7-K", "Harl Ferrymen", "Q. Why us?"),
    ("ANON-3KQ7-L", "Grace Adomako", "n.a."),
    ("ANON-3KQ7-M", "Otter Bridge Scouts", "Page 7"),
    ("ANON-3KQ7-N", "Mrs Viv Dunning", "Dunning"),
]
HUB_OPTIONS = f"text={ASK};name=Respondent;code=Response ID"

PAIRS = [
    ("1. What is your connection with the railway?", "Former signalman"),
    ("2. When did the halt close?", "1966"),
    ("3. Should it open again?", "YES"),
    ("4. What is the main obstacle?", "Cost and Will"),
    ("5. Who should pay?", "The County; the Company; the Passenger"),
    ("6. What did the last study find?", "Summary: no case"),
    ("7. Would you use it?", "Daily"),
    (
        "8. What else should we know?",
        "Annex A\nThe down platform is sound. The up platform was sold in 1971 to a man who keeps bees on it.",
    ),
    ("9. May we publish this?", "With name"),
]

GRID = [
    ("R001", "Dr Salome Petrie", "Waiting times", "N/A"),
    ("R002", "Hillfoot Carers", "Not applicable", "Transport to clinic"),
    ("R003", "E. Boothroyd", "-", "-"),
    ("R004", "Cairn Pharmacy", "Nothing", "None"),
    ("R005", "Ms Jo Tarrant", "Na, I'm happy", "Nil returns"),
    ("R006", "Ryde Terrace Tenants", "?", "See Q1"),
]
GRID_TEXT = "What is worst about the clinic?"
GRID_OPTIONS = f"text={GRID_TEXT};name=Who;code=No."


TRAINS = [("The early one", True), ("The noon one", False), ("The milk train", True)]


def _box(ticked: bool) -> str:
    """A box of Word 2010 and after."""
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(ticked)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>'
        f"{run(chr(0x2612 if ticked else 0x2610))}</w:sdtContent></w:sdt>"
    )


def write(folder: Path) -> None:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["Response ID", "Respondent", "Postcode area", ASK])
    writer.writerows((code, name, "HX", words) for code, name, words in HUB)
    (folder / "consult-hub-first.csv").write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode())
    body = para("THE HALT AT WYKE LANE", style="Title") + para(
        "Questionnaire returned by Mr Aubrey Sallis, 9 June 2021"
    )
    body += table(
        [
            [para(question, style="Heading2"), "".join(para(one) for one in answer.split("\n"))]
            for question, answer in PAIRS
        ]
    )
    body += para("10. Which trains would you take?", style="Heading2")
    body += para(*(part for shown, ticked in TRAINS for part in (_box(ticked), f" {shown}\t")))
    docx(folder / "wyke-lane-two-column.docx", body)
    book = Workbook()
    sheet = book.active
    sheet.title = "Replies"
    sheet.append(["No.", "Who", GRID_TEXT, "And what would you add?"])
    for line in GRID:
        sheet.append(line)
    save(book, folder / "clinic-replies.xlsx")


def save(book: Workbook, path: Path) -> None:
    """Excel's files without today's date in them."""
    book.properties.created = book.properties.modified = datetime.datetime(2024, 1, 2, 3, 4, 6)
    held = io.BytesIO()
    book.save(held)
    with zipfile.ZipFile(held) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    members = [
        (name, re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2024-01-02T03:04:06Z", data))
        for name, data in members
    ]
    packed(path, members)


U, W, G = "consult-hub-first.csv", "wyke-lane-two-column.docx", "clinic-replies.xlsx"


def _ticked(text: str) -> str:
    return " || ".join(
        (
            *(f"{sign} {text}" for sign in ("☒", "☑", "✓", "✔", "[x]", "[X]")),
            f"{text} [ticked]",
            f"{text} (ticked)",
            f"{text}: ticked",
            f"ticked: {text}",
            f"Ticked: {text}",
            f"{text} [chosen]",
            f"{text} (chosen)",
            f"chosen: {text}",
        )
    )


ROWS: list[Row] = [
    row(U, "document", f"documents={len(HUB)}; headings=0", "", HUB_OPTIONS),
    *(
        row(U, "contains", words, "a short answer is a paragraph as it stands", HUB_OPTIONS)
        for _, _, words in HUB
        if words != "n.a."
    ),
    row(
        U,
        "document",
        "author=Ida Kossoff; identifier=ANON-3KQ7-G; says=The Chair: who pays him?",
        "no speaker’s label",
        HUB_OPTIONS,
    ),
    row(
        U,
        "document",
        "author=Bexcombe Town Council; identifier=ANON-3KQ7-E; says=1. Schools",
        "",
        HUB_OPTIONS,
    ),
    row(U, "document", "bodies=12", "“n.a.” is no answer", HUB_OPTIONS),
    row(U, "document", "kind=written", "", HUB_OPTIONS),
    row(U, "problem_ok", "partial, naming the row (2 to 14)", "", HUB_OPTIONS),
    *(
        row(W, "contains", one, "an answer is no heading")
        for _, answer in PAIRS
        for one in answer.split("\n")
        if one != "Annex A"
    ),
    row(
        W,
        "order",
        "When did the halt close? … 1966 … Should it open again? … YES … What is the main obstacle? … Cost and Will",
        "each answer behind its question",
    ),
    row(W, "document", "documents=1"),
    row(
        W,
        "contains",
        _ticked("The early one"),
        "ticked (any form that no reader can take for something else)",
    ),
    row(
        W,
        "contains",
        _ticked("The milk train"),
        "ticked (any form that no reader can take for something else)",
    ),
    row(W, "absent", _ticked("The noon one"), "not ticked"),
    row(W, "problem_ok", "partial, naming the row of the table, or the answer"),
    *(row(G, "contains", words, "", GRID_OPTIONS) for words in ("Waiting times", "Na, I'm happy")),
    row(
        G,
        "document",
        "author=Ms Jo Tarrant; identifier=R005; says=Na, I'm happy",
        "“Na” begins an answer here",
        GRID_OPTIONS,
    ),
    row(G, "document", "author=Dr Salome Petrie; identifier=R001; says=Waiting times", "", GRID_OPTIONS),
    row(G, "document", "headings=0", "", GRID_OPTIONS),
    row(G, "document", "told=yes", "rows 3 and 4 (Not applicable, -) are told as no answer", GRID_OPTIONS),
    row(G, "problem_ok", "partial, naming the row (3, 4 or 7): no answer", "", GRID_OPTIONS),
]
