"""Kind 10, ten more inputs: a short answer in a table or a form is an answer, not a heading, a label or a number.

Illustrative: every person, body and place is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from pathlib import Path

from openpyxl import Workbook

from .parts_08_14 import docx, p, put, r, table, xlsx


def capitals(folder: Path) -> None:
    put(
        folder,
        "capitals.csv",
        """Name,Your answer
Farida Osei,BUDGET CUTS
Pell Youth Forum,Budget Cuts And Closures
Rev. T. Quill,Budget cuts
M. Lacey,budget cuts.
"O'Hare, Siobhán",Budget cuts!
Nettleby Parish Council,Lack of Beds
""",
    )


def numbered(folder: Path) -> None:
    put(
        folder,
        "numbered-answers.csv",
        """Name,Ref,What one thing would you change?
Ayo Bankole,LIB001,1. Opening hours
Gwen Sarsby,LIB002,2) Longer loans
Thornsea Readers,LIB003,a) Heating
Mr D Pyle,LIB004,3 Sundays a month
Ines Cardoso,LIB005,• A toilet
Pell Home Educators,LIB006,"1. Quiet room
2. Large print
3. A librarian"
""",
    )


def no_answer(folder: Path) -> None:
    book = Workbook()
    page = book.active
    for row in (
        ["Ref", "Organisation", "Was the barrier closed in time, and what happened?"],
        ["FLD001", "Carr Bridge Residents", "Drains blocked"],
        ["FLD002", "Ashby Carr Farms", "N/A"],
        ["FLD003", "Mr P. Lightowler", "n/a"],
        ["FLD004", "Lune Valley Anglers", "No comment"],
        ["FLD005", "Mrs G. Nair", "Not applicable"],
        ["FLD006", "Pell Chamber of Trade", "—"],
        ["FLD007", "Wexcombe Rowing Club", None],
        ["FLD008", "Dr H. Strand", "Nobody answered the flood line"],
        ["FLD009", "St Bride’s School", "No"],
        ["FLD010", "Marlpit Society", "NA"],
        ["FLD011", "E. Varga", "None of the pumps ran"],
    ):
        page.append(row)
    xlsx(folder / "no-answer.xlsx", book)


def several_questions(folder: Path) -> None:
    put(
        folder,
        "several-questions.csv",
        """Organisation,Ref,Q1 Main barrier,Q2 Who should act?,Q3 Comments
Harrow Vale CAB,DEB101,Priority debts,Creditors,"Bailiffs first, advice second"
Thornsea Credit Union,DEB102,Shame,The regulator,Nothing to add
Pell Foodbank,DEB103,Benefit delays,DWP,Five weeks is too long
Miss L. Adair,DEB104,Loan sharks,Police,Fear
""",
    )


def heading_words(folder: Path) -> None:
    rows = [
        "Ref\tName\tWhich part of the guidance is least clear?",
        "GUI01\tHollin Primary School\tIntroduction",
        "GUI02\tSt Bride’s Academy\tSummary",
        "GUI03\tMr K. Tebbutt\tConclusions and recommendations",
        "GUI04\tUnion of Governors\tAnnex A",
        "GUI05\tPell Diocesan Trust\tChapter 2: Definitions",
        "GUI06\tJ. Amponsah\tWitnesses",
        "GUI07\tC. Delacroix\tPart 3",
    ]
    put(folder, "which-part.tsv", "\r\n".join(rows) + "\r\n")


def titled(folder: Path) -> None:
    """Answers whose first line looks like a title, and whose lines stand in one cell."""
    book = Workbook()
    page = book.active
    for row in (
        ["Respondent", "Received", "Response"],
        ["Marsh Lane Surgery", "2022-05-09", "Cost\nWe spend £14,000 a year on agency receptionists."],
        ["Dr Y. Haddad", "2022-05-10", "Recruitment and retention\n\nI am the last partner under sixty"],
        [
            "Pell Patients’ Panel",
            "2022-05-11",
            "WAITING TIMES\nThree weeks for a blood test\nFive for a letter",
        ],
        ["Mr S. Wroe", "2022-05-12", "Parking"],
    ):
        page.append(row)
    xlsx(folder / "titled-answers.xlsx", book)


def word_form(folder: Path) -> None:
    docx(
        folder / "returned-form.docx",
        p("Written evidence submitted by the Ropewalk Day Centre (DAY0014)"),
        p(r("Who uses the centre?", "<w:b/>")),
        p("Adults with learning disabilities"),
        p(r("What has changed since 2010?", "<w:b/>")),
        p("Fewer days"),
        p("Higher charges"),
        p("No minibus"),
        p(r("What should the Committee recommend?", "<w:b/>")),
        p("A statutory minimum"),
        table(
            ["Question", "Your answer"],
            ["How many attend?", "Twenty-six"],
            ["How many have a social worker?", "Two"],
            ["What would they miss most?", "Friends"],
        ),
    )


def plain_form(folder: Path) -> None:
    put(
        folder,
        "emailed-reply.txt",
        """Written evidence submitted by Mrs Blodwen Parry (RWY0088)

Q1. Which station do you use?

Llanfair Junction

Q2. What is the matter with it?

No lift

No staff after noon

Trains that do not stop

Q3. Have you complained?

Yes, eleven times

Q4. What happened?

Nothing

I was sent a voucher for coffee at a station which I cannot reach.
""",
    )


def label_like(folder: Path) -> None:
    put(
        folder,
        "label-like.csv",
        """Name,Ref,What went wrong?
Kwame Aidoo,POL0301,Police: never came
Bess Thirkell,POL0302,Chair: missing
Mr J. Noakes,POL0303,Written evidence ignored
Pell Women’s Aid,POL0304,Q3 See above
Tamsin Vose,POL0305,Question time
Yusuf Iqbal,POL0306,Answer: none
Holly Marsh,POL0307,Dear Sir
Corner Shops United,POL0308,"Mr Vane: ""not our job"", twice"
""",
    )


def figures(folder: Path) -> None:
    """Answers that are figures, dates and words that a library takes for truth or nothing."""
    put(
        folder,
        "figures-as-answers.csv",
        """Name,Ref,Your answer
Null,CNT0001,2014
True Vision CIC,CNT0002,"1,000"
Nan Whitlow,CNT0003,Yes
P. Nunn,CNT0004,50%
R. Day,CNT0005,£3.50
Bed & Breakfast Alliance,CNT0006,B&B
Inigo Falk,CNT0007,TRUE
S. Nought,CNT0008,0
T. March,CNT0009,1 March
""",
    )


def write(folder: Path) -> None:
    """Write the ten inputs of kind 10."""
    capitals(folder)
    numbered(folder)
    no_answer(folder)
    several_questions(folder)
    heading_words(folder)
    titled(folder)
    word_form(folder)
    plain_form(folder)
    label_like(folder)
    figures(folder)
