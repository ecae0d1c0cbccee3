"""Three more inputs of field-case kind 05, columns of a PDF page read straight across. Everything is invented; written blind."""

from pathlib import Path

from .parts import Row, canvas, column, row

LEFT = [
    "#1. What we do",
    "1.1 The Almshouse League speaks for 118 small almshouses in the four river counties, most of them older than the councils around them.",
    "1.2 Our residents are, on average, seventy-nine years old, and two in three of them live alone with no car and no near relation.",
    "1.3 In the autumn we asked every warden the same five questions, and 97 of the 118 replied within a month.",
    "#2. What we found",
    "2.1 In 61 houses the alarm cord goes to a call centre which has no list of who lives there.",
    "2.2 In 14 houses it goes to nobody at all, because the line was taken out when the exchange was closed.",
]
RIGHT = [
    "2.3 One warden wrote that she had learned of it from a resident who had lain on the kitchen floor until the milkman came.",
    "2.4 Nobody wrote to the trustees before the exchange was closed, though the notice had been in a newspaper that is not sold in the valley.",
    "#3. What we ask",
    "3.1 That no line with an alarm upon it be taken out until somebody has rung the cord and had an answer.",
    "3.2 That the regulator keep a list of such lines, house by house, and publish the number each quarter.",
    "3.3 That the cost fall upon the company and not upon the almshouse.",
]
BOX = [
    "#Mrs Orme's story",
    "“I pulled the cord on the Tuesday and a gentleman asked me what city I was in. I said that I was in the bathroom.”",
    "She was found on the Wednesday by the window cleaner.",
]
THREE = [
    [
        "#Ferry users",
        "The boat is the bus. When it stops, the doctor stops, the post stops and so does the school dinner van.",
        "We counted 44 days without a boat last winter, against nine in the winter of 1998.",
    ],
    [
        "#Shopkeepers",
        "Bread comes on the Thursday boat, and if there is no Thursday boat there is no bread until Monday.",
        "Two of the five shops on the island have closed since the timetable was changed.",
    ],
    [
        "#Crew",
        "We are six men short of a full roster, and the youngest of us is fifty-three.",
        "A mate's ticket takes four years, so the man we need in 2027 should have begun already.",
    ],
]
ACROSS_TOP = [
    "#SUBMISSION TO THE NORTH SOUND TRANSPORT REVIEW",
    "From the Island Council of Hessay and Little Hessay, 11 May 2023. What follows was "
    "agreed at a meeting in the hall, at which each group wrote its own column and nobody changed a word of another's.",
]
ACROSS_FOOT = [
    "All three groups ask for one thing: a second boat, berthed on the island side, before the winter of 2024."
]
FORM = [
    ("Who are you?", "A lock keeper, retired, with thirty-one years on the Marl and Tansy Canal."),
    (
        "What would you change?",
        "I would put back the keepers at the top and bottom of each flight, in summer at the least.",
    ),
    (
        "Why?",
        "Because last June a hire boat was hung up on the sill for two hours and nobody within nine miles knew how to let it down.",
    ),
    (
        "What would it cost?",
        "Eleven wages for five months. I make it £143,000, which is less than the new signs cost.",
    ),
    ("Anything else?", "The water is low. You cannot run a canal on good wishes and a pump from 1962."),
]
NOTES = [
    "Staff copy: received 4 July.",
    "See also the reply of the Boaters' Union.",
    "Pump replaced in 1962, not 1926.",
]


def write(folder: Path) -> None:
    # Two columns with a framed box set into the foot of the right one; drawn row by row as a page layout program does.
    sheet = canvas(folder / "almshouse-league.pdf", title="Alarm cords")
    sheet.setFont("Helvetica-Bold", 15)
    sheet.drawString(57, 780, "Written evidence submitted by the Almshouse League (ALM0027)")
    column(sheet, 57, 745, 225, LEFT, size=10, lead=12.5)
    y = column(sheet, 310, 745, 225, RIGHT, size=10, lead=12.5)
    sheet.setFillGray(0.9)
    sheet.rect(304, y - 112, 237, 112, stroke=1, fill=1)
    sheet.setFillGray(0)
    column(sheet, 312, y - 16, 220, BOX, font="Helvetica", size=9.5, lead=12)
    sheet.setFont("Times-Roman", 9)
    sheet.drawCentredString(297, 40, "1")
    sheet.save()
    # Three narrow columns between a line across the top and one across the foot, landscape.
    sheet = canvas(folder / "hessay-three-voices.pdf", size=(842, 595), title="Hessay")
    column(sheet, 50, 545, 740, ACROSS_TOP, font="Helvetica", size=11, lead=14)
    for place, words in enumerate(THREE):
        column(sheet, 50 + 255 * place, 455, 225, words, size=11, lead=14)
    column(sheet, 50, 240, 740, ACROSS_FOOT, font="Helvetica", size=11, lead=14)
    sheet.save()
    # A form: the question at the left, the answer beside it, several lines high; notes in a narrow column at the right.
    sheet = canvas(folder / "lock-keeper-form.pdf", title="Form")
    sheet.setFont("Helvetica-Bold", 14)
    sheet.drawString(50, 790, "Canal Futures: your views")
    y = 755.0
    for question, answer in FORM:
        column(sheet, 50, y, 110, ["#" + question], font="Helvetica", size=10, lead=13)
        low = column(sheet, 170, y, 250, [answer], font="Helvetica", size=10, lead=13)
        sheet.line(50, low - 1, 420, low - 1)
        y = low - 18
    column(sheet, 445, 755, 105, NOTES, font="Courier", size=8, lead=10)
    sheet.save()


A, H, L = "almshouse-league.pdf", "hessay-three-voices.pdf", "lock-keeper-form.pdf"
ROWS: list[Row] = [
    *(row(A, "contains", words.split(" ", 1)[1]) for words in (*LEFT, *RIGHT) if not words.startswith("#")),
    row(A, "contains", "I said that I was in the bathroom.", "the box"),
    row(
        A,
        "order",
        "because the line was taken out when the exchange was closed. … One warden wrote that she had learned of it … "
        "and not upon the almshouse.",
        "the left column before the right",
    ),
    row(A, "order", "Our residents are, on average … Nobody wrote to the trustees"),
    row(A, "problem_ok", "partial, naming page 1: set in columns; the order of words may be wrong"),
    *(row(H, "contains", words) for group in THREE for words in group if not words.startswith("#")),
    row(H, "contains", "nobody changed a word of another's."),
    row(
        H,
        "order",
        "was agreed at a meeting in the hall … The boat is the bus. … We counted 44 days … Bread comes on the Thursday boat … "
        "Two of the five shops … We are six men short … A mate's ticket takes four years … All three groups ask for one thing",
        "the columns one after another, between the two lines across",
    ),
    row(H, "problem_ok", "partial, naming page 1: set in columns; the order of words may be wrong"),
    *(
        row(L, "contains", answer, "the answer whole, without the question's or the notes' words")
        for _, answer in FORM
    ),
    row(
        L,
        "order",
        "thirty-one years on the Marl and Tansy Canal. … What would you change? … I would put back the keepers … "
        "Because last June … What would it cost? … Eleven wages for five months.",
        "the question at the left goes with the answer beside it",
    ),
    *(row(L, "contains", words, "the column of notes") for words in NOTES[1:]),
    row(L, "problem_ok", "partial, naming page 1: set in columns; the order of words may be wrong"),
]
