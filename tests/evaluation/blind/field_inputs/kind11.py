"""Kind 11, ten more inputs: the identifier and the date that the user named belong to the document, not to the words.

Illustrative: every person, body and place is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook

from .parts_08_14 import put, xlsx


def numeric(folder: Path) -> None:
    put(
        folder,
        "response-export.csv",
        """Response ID,Date received,Organisation,Comment
00417,2021-03-08,Pell Ferry Users,The ramp is out of the water at low tide.
00418,28/03/2021,Miss Ottoline Crabb,"I missed a funeral, and nobody has said sorry."
00419,09/04/2021,Isle Traders’ League,Freight waits while lorries of beer are waved on.
00420,15 April 2021,Dr F. Mbeki,My prescriptions arrive when the wind allows.
""",
    )


def two_headings(folder: Path) -> None:
    put(
        folder,
        "monkey-export.csv",
        """Respondent ID,Collector ID,Start Date,IP Address,What is your name?,What should change?,Do you agree?,
,,,,Open-Ended Response,Open-Ended Response,Response,Other (please specify)
11890233417,400112,11/25/2019 08:14:02 PM,192.0.2.7,Delphine Roux,Probation officers should have fewer cases.,No,
11890233418,400112,11/26/2019 09:40:55 AM,192.0.2.9,Thornsea Bail Hostel,"Leave on licence should not end on a Friday, when every office is shut.",Yes,In part
11890233419,400113,12/13/2019 11:02:10 AM,192.0.2.31,R. Haldane,Tell victims first.,Yes,
""",
    )


def three_headings(folder: Path) -> None:
    put(
        folder,
        "three-heading-rows.csv",
        """StartDate,RecordedDate,ResponseId,Q2,Q5
Start Date,Recorded Date,Response ID,Which organisation do you represent?,What is the evidence for your view?
"{""ImportId"":""startDate"",""timeZone"":""Europe/London""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID2_TEXT""}","{""ImportId"":""QID5_TEXT""}"
2020-10-01 10:00:11,2020-10-01 10:20:45,R_1kQ9sLm3Zt0pVwA,Wexcombe Hospice,Our night sitters were refused masks until the ninth of April.
2020-10-02 14:01:30,2020-10-02 14:09:12,R_3nB7xPz8Ry2hKdC,Saltmarsh Care Group,Seven residents came back from hospital untested.
""",
    )


def title_row(folder: Path) -> None:
    """A line above the headings, a number shown with noughts, real dates and written ones."""
    book = Workbook()
    page = book.active
    page.append(["Responses to the call for evidence (exported 12/01/2023)"])
    page.merge_cells("A1:D1")
    page.append([])
    page.append(["Ref", "When", "From", "Submission"])
    for row in (
        [31, date(2022, 11, 14), "Hill Farmers’ Union", "Two in five flocks on the moor are gone."],
        [
            32,
            datetime(2022, 11, 15, 16, 45),
            "Ms Petra Lund",
            "The vet is ninety minutes away when the pass is open.",
        ],
        ["0033", "3rd December 2022", "Calder Abattoir Ltd", "We closed on Friday; the next is in Scotland."],
        [34, None, "Anon.", "I keep nine ewes and a grudge."],
    ):
        page.append(row)
    for i in (4, 5, 7):
        page[f"A{i}"].number_format = "0000"
    xlsx(folder / "title-row.xlsx", book)


def merged(folder: Path) -> None:
    book = Workbook()
    page = book.active
    for row in (
        ["Code", "Received", "Name", "Answer"],
        ["MNR0007", date(2018, 2, 1), "Edwin Thrale", "The winding house was left open to the weather."],
        [None, None, None, "Children have been seen inside it on two Sundays."],
        [
            "MNR0008",
            date(2018, 2, 2),
            "Pit Lane Methodist Church",
            "We hold the rescue roll and will lend it.",
        ],
        ["MNR0009", date(2018, 2, 5), "Coalfield Heritage Fund", "A grant was offered in 2011 and refused."],
        [None, None, None, "It was offered again in 2016, at half the sum."],
    ):
        page.append(row)
    for first, last in ((2, 3), (5, 6)):
        for letter in "ABC":
            page.merge_cells(f"{letter}{first}:{letter}{last}")
    xlsx(folder / "merged-cells.xlsx", book)


def rich_text(folder: Path) -> None:
    put(
        folder,
        "rich-text-box.csv",
        """id,submitted_at,submitter,body
771,2023-06-19T08:30:00Z,Noor Siddiqui,"<p>My son&rsquo;s EHCP was agreed&nbsp;in May.</p><ul><li>No school was named.</li><li>The taxi was &pound;92 a day.</li></ul>"
772,2023-06-20T21:05:13Z,Hollin Parents&#39; Group,"<div>We asked 41 families.<br>Thirty &amp; more had waited past the <strong>legal limit</strong>.</div>"
773,2023-06-21T07:00:00+01:00,Cllr Ewan Tait,"Where x < 20 weeks the council calls it ""prompt""_x000D_
and where x > 20 it says nothing."
""",
    )


def semicolons(folder: Path) -> None:
    put(
        folder,
        "semicolons.csv",
        "sep=;\r\nAktenzeichen;Eingang;Name;Kommentar\r\n"
        '0901;04.07.2016;Zoë Müller-Brandt;"Too far, too late; and €2,50 a stop."\r\n'
        "0902;24.07.2016;Café Société;“Closed” on the door, and no notice.\r\n",
        "cp1252",
    )


def utf16(folder: Path) -> None:
    put(
        folder,
        "unicode-text.csv",
        "\ufeffSubmission No.\tLodged\tName\tStatement\r\n"
        "007\t5 September 2017\tŁucja Wójcik\tThe agency kept our passports in a biscuit tin.\r\n"
        '008\t6 September 2017\tFen Growers’ Co-op\t"We pay by the hour.\r\nWe do not pay by the punnet."\r\n'
        "0010\t7 September 2017\tSgt. Niall O’Dowd\tFour raids, one prosecution.\r\n",
        "utf-16-le",
    )


def forms(folder: Path) -> None:
    """An export with start and completion, an address of the writer, and a code with a prefix."""
    book = Workbook()
    page = book.active
    for row in (
        [
            "ID",
            "Start time",
            "Completion time",
            "Email",
            "Name",
            "On whose behalf do you write?",
            "What did the merger cost you?",
        ],
        [
            1,
            datetime(2024, 1, 9, 9, 2, 11),
            datetime(2024, 1, 9, 9, 15, 40),
            "anonymous",
            None,
            "Pell Volunteer Bureau",
            "A caretaker and the piano",
        ],
        [
            2,
            datetime(2024, 1, 10, 22, 40, 0),
            datetime(2024, 1, 11, 0, 3, 5),
            "v.stead@example.org",
            None,
            "Vera Stead",
            "Eleven years of minutes were put in a skip.",
        ],
        [
            3,
            datetime(2024, 1, 11, 8, 0, 0),
            datetime(2024, 1, 11, 8, 1, 30),
            "anonymous",
            None,
            "Garth Boxing Club",
            "Our lease.",
        ],
    ):
        page.append(row)
    xlsx(folder / "forms-export.xlsx", book)


def untidy(folder: Path) -> None:
    put(
        folder,
        "untidy-log.csv",
        """Ref,Rec'd,Correspondent,Summary of points
PLN/21/004,31/12/2020,Quay Street Traders,Object to the hours of loading.

PLN/21/005,03/06/21,Mrs H. Bohm,"Supports it,
with a hedge."
PLN/21/006,undated,Anon.,A petition of 112 names was handed in.
PLN/21/006,June 2021,Pell Civic Society,The chimney is older than the listing says.
,,,
Total,4,,
""",
    )


def write(folder: Path) -> None:
    """Write the ten inputs of kind 11."""
    numeric(folder)
    two_headings(folder)
    three_headings(folder)
    title_row(folder)
    merged(folder)
    rich_text(folder)
    semicolons(folder)
    utf16(folder)
    forms(folder)
    untidy(folder)
