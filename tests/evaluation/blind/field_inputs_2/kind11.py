"""Three more inputs of field-case kind 11, identifiers and dates of tables, second heading rows. Everything is invented; written blind."""

import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from .kind10 import save
from .parts import Row, row

# An export that protects its numbers from Excel (="0041"), with two heading rows and a scale, in CR LF.
SCALE = '''\
"Respondent ID","Collector","Start date","You are","How well does the library serve you?","","","In your own words"\r
"","","","Open-Ended Response","Books","Children","Opening hours","Open-Ended Response"\r
"=""0041""","Paper","2022-03-28","Mrs Enid Garstang","Well","Badly","Badly","The children's room is locked at three, which is when school ends."\r
"=""0042""","Web","2022-03-29","Thornhay Reading Circle","Badly","Don't know","Well","We are eleven, and we were told that a circle of fewer than twelve is not a circle."\r
"=""0043""","Web","2022-03-30","Councillor Bram Eddery","Well","Well","Well",""\r
"=""0044""","Paper","2022-04-13","Hollin Bank School","N/A","Badly","Badly","The van came on Mondays.

It has not come since the bridge was closed."\r
"=""0105""","Web","2022-04-19","J.","Badly","Badly","Badly","=mostly the damp"\r
'''
SCALE_OPTIONS = "text=In your own words;name=You are;code=Respondent ID;date=Start date"

BOOK = [
    (7, datetime.datetime(2016, 2, 29), "Canon Eithne Roe", "The bells were sold on leap day."),
    (
        8,
        datetime.datetime(2016, 3, 31),
        "Bellringers' Guild",
        "We were told on the last of the month, by post.",
    ),
    (61, datetime.datetime(2016, 12, 5), "Mr Otto Hay", "I bought the tenor for the brass."),
    (112, None, "Anonymous", "I rang there as a girl and I should like it said."),
]
BOOK_OPTIONS = "text=What they said;name=Name;code=Folio;date=Received"

TABS = """\
Reference\tDate received\tFrom\tText of the submission\tTheme (office use)
0009/A\t25/07/2019\tSaltmarsh Graziers\tWe lost the outer bank on the night of 6 January 2018, and 214 ewes.\tbanks
0009/B\t26/07/2019\tSaltmarsh Graziers\tA second paper, on the drains: they were last scoured in 1987.\tdrains
0010/A\t30/07/2019\tProf. Lars Ekwall\tThe tide table of 1953 is still the one in use.\ttides
0011/A\t03/08/2019\tDr June Sallow\tI am a vet, and I pulled 61 of the 214 out myself.\tanimals
0012/A\t\tJune Sallow (Miss)\tI am not the vet; people write to me by mistake.\t-
"""
TABS_OPTIONS = "text=Text of the submission;name=From;code=Reference;date=Date received"


def write(folder: Path) -> None:
    (folder / "library-scale-export.csv").write_bytes(SCALE.encode("cp1252"))
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    cover = book.active
    cover.title = "Read me"
    cover.append(["Register of submissions on the bells of St Wistan. The register is on the second sheet."])
    sheet = book.create_sheet("Register")
    sheet.append(["Folio", "Received", "Submitted by", None])
    sheet.append([None, None, "Name", "What they said"])
    sheet.merge_cells("C1:D1")
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:B2")
    for number, line in enumerate(BOOK, 3):
        sheet.append(line)
        sheet.cell(number, 1).number_format = '"BEL-"0000'
        sheet.cell(number, 2).number_format = "d mmm yy"
    save(book, folder / "bells-register-1904.xlsx")
    (folder / "saltmarsh-log.tsv").write_bytes(TABS.encode("utf-8"))


S, B, T = "library-scale-export.csv", "bells-register-1904.xlsx", "saltmarsh-log.tsv"


def _document(file: str, text: str, options: str, note: str = "") -> Row:
    return row(file, "document", text, note, options)


ROWS: list[Row] = [
    _document(
        S,
        "author=Mrs Enid Garstang; identifier=0041; date=2022-03-28; says=The children's room is locked at three, which is when school ends.",
        SCALE_OPTIONS,
        '="0041" is Excel’s way to keep the noughts',
    ),
    _document(
        S,
        "author=Thornhay Reading Circle; identifier=0042; date=2022-03-29; says=We are eleven, and we were told",
        SCALE_OPTIONS,
    ),
    _document(
        S,
        "author=Hollin Bank School; identifier=0044; date=2022-04-13; says=The van came on Mondays.",
        SCALE_OPTIONS,
    ),
    _document(
        S,
        "author=Hollin Bank School; says=It has not come since the bridge was closed.",
        SCALE_OPTIONS,
        "an empty line in a field",
    ),
    _document(
        S,
        "author=J.; identifier=0105; date=2022-04-19; says=mostly the damp",
        SCALE_OPTIONS,
        "begins with = and is no formula",
    ),
    _document(S, "bodies=4; headings=0", SCALE_OPTIONS, "Councillor Eddery wrote no words"),
    row(S, "absent", "Open-Ended Response", "the second heading row", SCALE_OPTIONS),
    row(S, "absent", "Opening hours", "the second heading row", SCALE_OPTIONS),
    row(
        S,
        "problem_ok",
        "partial, naming row 2 (a second heading row) or row 5 (no answer)",
        "",
        SCALE_OPTIONS,
    ),
    _document(
        B,
        "author=Canon Eithne Roe; identifier=BEL-0007; date=2016-02-29; says=The bells were sold on leap day.",
        BOOK_OPTIONS,
        "dates count from 1904; BEL-0007 as Excel shows it",
    ),
    _document(
        B,
        "author=Bellringers' Guild; identifier=BEL-0008; date=2016-03-31; says=We were told on the last of the month, by post.",
        BOOK_OPTIONS,
    ),
    _document(
        B,
        "author=Mr Otto Hay; identifier=BEL-0061; date=2016-12-05; says=I bought the tenor for the brass.",
        BOOK_OPTIONS,
    ),
    _document(
        B,
        "identifier=BEL-0112; date=; says=I rang there as a girl and I should like it said.",
        BOOK_OPTIONS,
        "no date is given",
    ),
    row(B, "absent", "2012-02-28", "four years and a day too early", BOOK_OPTIONS),
    row(B, "absent", "Submitted by", "the upper heading row, merged", BOOK_OPTIONS),
    row(
        B,
        "problem_ok",
        "partial, refused or unsupported, naming the sheet “Read me” or row 1 or 2 (two heading rows)",
        "",
        BOOK_OPTIONS,
    ),
    _document(T, "documents=5; headings=0", TABS_OPTIONS, "a paper each, also where one body sent two"),
    _document(
        T,
        "author=Saltmarsh Graziers; identifier=0009/A; date=2019-07-25; says=We lost the outer bank on the night of 6 January 2018, and 214 ewes.",
        TABS_OPTIONS,
        "day first: 25/07",
    ),
    _document(
        T,
        "author=Saltmarsh Graziers; identifier=0009/B; date=2019-07-26; says=they were last scoured in 1987.",
        TABS_OPTIONS,
    ),
    _document(
        T,
        "author=Prof. Lars Ekwall; identifier=0010/A; date=2019-07-30; says=The tide table of 1953 is still the one in use.",
        TABS_OPTIONS,
    ),
    _document(
        T,
        "author=Dr June Sallow; identifier=0011/A; says=I am a vet, and I pulled 61 of the 214 out myself.",
        TABS_OPTIONS,
    ),
    _document(
        T,
        "author=June Sallow (Miss); identifier=0012/A; date=; says=I am not the vet; people write to me by mistake.",
        TABS_OPTIONS,
        "another person; no date is given",
    ),
    _document(
        T,
        "date=2019-08-03; says=I am a vet",
        TABS_OPTIONS,
        "the column’s other dates (25, 26, 30) put the day first",
    ),
    row(T, "absent", "banks", "office use: not among the words", TABS_OPTIONS),
    row(
        T,
        "problem_ok",
        "partial, naming row 5 (a date that can be read in two ways) or row 6 (no date)",
        "",
        TABS_OPTIONS,
    ),
]
