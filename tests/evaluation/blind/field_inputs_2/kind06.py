"""Three more inputs of field-case kind 06, turned PDF pages. Everything is invented; written blind."""

from pathlib import Path

from .parts import Row, canvas, column, row, turn

COAST = [
    "1. The Tarn Head Coastguard Association is made of the volunteers of three stations, of whom 38 are qualified to go over the cliff.",
    "2. In the twelve months to March we were called out 91 times, and on 17 of those we were the second team because the first had no driver.",
    "3. The vehicles are the trouble. Two of the three are older than the youngest volunteer, and one has no working winch.",
    "4. We asked for a replacement in 2017, in 2019 and in 2021, and each time we were told that the fleet was being reviewed.",
    "5. On 9 February the winch failed with a boy of eleven on the rope; he was brought up by hand, by six people, in forty minutes.",
    "6. A review that lasts longer than the vehicle is not a review.",
    "7. We ask that each station be told, by the end of the year, the month in which its vehicle will be replaced.",
    "8. We ask as well that a failed winch be reported as an accident, which today it is not.",
    "9. Volunteers pay for their own boots. It is a small thing, at £140 a pair, and nine of us have left since it was begun.",
    "10. The radio on the north side reaches nobody between Cat Nab and the light, as the table in the annual report has shown since 2012.",
    "11. We'd say the same of the telephone, which is why the farmer at Nab Top has a whistle of ours, and has used it 4 times.",
    "12. There were 26 of us at the meeting which agreed this paper, and nobody spoke against it.",
]
DECK = [
    [
        (
            "#What the bus drivers told us",
            [
                "Forty-three drivers answered between 2 and 20 October.",
                "Twenty-nine have been threatened in a year.",
                "Nine have been hit.",
            ],
        )
    ],
    [
        (
            "#What they want",
            [
                "A screen that shuts.",
                "A button that somebody answers.",
                "A second person on the last bus on Fridays.",
            ],
        )
    ],
    [
        (
            "#What it would cost",
            [
                "A screen costs £1,850 and lasts eight years.",
                "The company has 212 buses, and 60 are due to be sold.",
            ],
        )
    ],
]
EVIDENCE = [
    ("Madam Chair", "We are on the record. Would the witness give her name?"),
    ("Ms Kerensa Vyvyan", "Kerensa Vyvyan, keeper of the harbour lights."),
    ("Madam Chair", "How many lights do you keep?"),
    ("Ms Kerensa Vyvyan", "Seven, if you count the one that is out."),
    ("Mr Lemuel Hosking", "For how long has it been out?"),
    ("Ms Kerensa Vyvyan", "Since the gale in November, so fourteen weeks tonight."),
    ("Mr Lemuel Hosking", "And have boats been lost by it?"),
    ("Ms Kerensa Vyvyan", "One was. Nobody was drowned, but it was not for want of trying."),
    ("Madam Chair", "Who has to mend it?"),
    ("Ms Kerensa Vyvyan", "That is what the letters are about."),
    ("Mr Lemuel Hosking", "Would you hand in the letters?"),
    ("Ms Kerensa Vyvyan", "All nineteen of them, and the one which came back unopened."),
    ("Madam Chair", "They will be marked as paper four."),
    ("Mrs Zillah Nance", "I have one question. Were you ever told to put out the other lights?"),
    ("Ms Kerensa Vyvyan", "I was told to by telephone, on a Sunday, by a man who gave no name."),
    ("Mrs Zillah Nance", "And did you?"),
    ("Ms Kerensa Vyvyan", "No, I did not."),
    ("Madam Chair", "The committee is obliged to you for that."),
]


def write(folder: Path) -> None:
    # Page 1 upright; page 2 has the words drawn head down on an upright page (a scanner's feeder) and no /Rotate; page 3 upright.
    sheet = canvas(folder / "coastguard-fed-upside-down.pdf", title="TAR0019")
    sheet.setFont("Times-Bold", 13)
    sheet.drawString(70, 770, "Written evidence submitted by the Tarn Head Coastguard Association (TAR0019)")
    column(sheet, 70, 735, 440, COAST[:3], lead=15)
    sheet.showPage()
    sheet.translate(595, 842)
    sheet.rotate(180)
    column(sheet, 70, 770, 440, COAST[3:6], lead=15)
    sheet.showPage()
    column(sheet, 70, 770, 440, COAST[6:], lead=15)
    sheet.save()
    # Slides put three to a sheet by a printer driver, the whole sheet turned by /Rotate 270 and a slanted word over each slide.
    sheet = canvas(folder / "drivers-slides-handout.pdf", size=(842, 595), title="Slides")
    sheet.setPageRotation(270)
    sheet.translate(0, 842)
    sheet.rotate(-90)
    for place, slides in enumerate(DECK):
        for heading, points in slides:
            sheet.saveState()
            sheet.translate(20 + 268 * place, 180)
            sheet.rect(0, 0, 256, 200)
            column(sheet, 14, 170, 230, [heading, *points], font="Helvetica", size=11, lead=15)
            sheet.setFillGray(0.8)
            sheet.setFont("Helvetica-Bold", 34)
            sheet.rotate(32)
            sheet.drawString(40, 4, "EMBARGO")
            sheet.restoreState()
    sheet.save()
    # A hearing on a page that is turned twice: /Rotate 90 and the words drawn against it, so that a reader sees it upright; a
    # slanted stamp whose letters are set one by one.
    sheet = canvas(folder / "harbour-lights-stamped.pdf", size=(842, 595), title="Transcript")
    sheet.setPageRotation(90)
    sheet.translate(842, 0)
    sheet.rotate(90)
    sheet.setFont("Courier-Bold", 11)
    sheet.drawString(60, 790, "HARBOUR LIGHTS SELECT COMMITTEE - MINUTES OF EVIDENCE")
    column(
        sheet,
        60,
        755,
        460,
        [f"{name}: {words}" for name, words in EVIDENCE],
        font="Courier",
        size=10,
        lead=14,
    )
    sheet.setFillGray(0.75)
    sheet.setFont("Helvetica-Bold", 44)
    for place, letter in enumerate("UNREVISED"):
        sheet.saveState()
        sheet.translate(110 + 40 * place, 380 + 32 * place)
        sheet.rotate(38)
        sheet.drawString(0, 0, letter)
        sheet.restoreState()
    sheet.save()


C, D, H = "coastguard-fed-upside-down.pdf", "drivers-slides-handout.pdf", "harbour-lights-stamped.pdf"
ROWS: list[Row] = [
    *(row(C, "contains", words.split(" ", 1)[1]) for words in COAST),
    row(
        C,
        "order",
        "and one has no working winch. … We asked for a replacement in 2017 … On 9 February the winch failed … "
        "A review that lasts longer … We ask that each station",
        "page 2 is head down, drawn so",
    ),
    row(C, "document", "evidence_code=TAR0019"),
    row(C, "problem_ok", "partial, naming page 2: turned"),
    *(row(D, "contains", words) for slides in DECK for _, points in slides for words in points),
    row(
        D,
        "order",
        "Nine have been hit. … A screen that shuts. … A second person on the last bus on Fridays. … A screen costs £1,850",
        "three slides beside each other",
    ),
    row(D, "contains", "What the bus drivers told us"),
    row(D, "absent", "EMBARGO", "a slanted word"),
    row(D, "problem_ok", "partial, naming page 1: turned, or set in columns"),
    *(
        turn(
            H,
            name,
            words,
            "Kerensa Vyvyan; Ms Vyvyan"
            if "Vyvyan" in name
            else "Lemuel Hosking; Mr Hosking"
            if "Hosking" in name
            else "",
        )
        for name, words in EVIDENCE
    ),
    row(H, "absent", "UNREVISED", "a slanted stamp"),
    row(H, "absent", "U N R E V I S E D", "the stamp, letter by letter"),
    *(row(H, "absent", letter, f"alone: the stamp’s letter {letter}") for letter in "UNREVISD"),
    row(H, "problem_ok", "partial, naming page 1: turned"),
]
