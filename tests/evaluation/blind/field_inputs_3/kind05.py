"""Three more inputs of kind 05: columns of a PDF read straight across. All invented, written blind on 2026-11-30."""

from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape

from .parts import at, block, canvas, rows

LEFT = [
    "1. The Shire has eleven weighbridges and seven of them are shut. We set out below which they are and who shut them.",
    "2. A farmer who sells barley must now drive it to Ormsley, where the queue on a Friday in August reaches the churchyard wall.",
    "3. Some of our members sell by guess. The buyer guesses as well, and he guesses lower.",
]
RIGHT = [
    "4. The county's officers told us that a bridge is inspected every second year. Ours at Tilley was last inspected in 2011.",
    "5. We offered to pay for the plate ourselves. The letter was answered by a person who had left before it reached us.",
    "6. Nobody has asked the drivers, and there are forty of them.",
]
LEFT2 = [
    "7. The table shows that three of the seven could be opened for less than the price of one new lorry.",
    "8. We do not ask for all of them back. We ask for Tilley and for Nether Combe.",
]
RIGHT2 = [
    "9. A weighbridge is also a place where people meet. The one at Combe had a bench and a kettle.",
    "10. We should be glad to show the Committee the kettle, which is still there.",
]

LEFT3 = [
    "11. There are other trades that weigh. The scrap dealer at Oxbow sends his lorries to Ormsley twice a day, and he sits in the queue with the barley.",
    "12. The quarry has a bridge of its own and will let nobody use it. We have offered a fee, a rota and a cake.",
]
RIGHT3 = [
    "13. It has been put to us that a lorry can weigh itself. Ours are too old to do so and the new ones cannot turn in our yards.",
    "14. The inspector of weights retired in 2019. His post was advertised, and then the advertisement was withdrawn.",
    "15. We should like to be told who now has his seals.",
]


def _weigh(folder: Path) -> None:
    c = canvas(folder, "shire-weighbridges.pdf")
    at(c, 56, 790, "(WGB0017)", "Helvetica", 9)
    block(c, 56, 766, 480, ["#Written evidence submitted by the Shire Growers' Ring"], "Helvetica", 13)
    a = block(c, 56, 735, 228, LEFT, "Helvetica", 9.5, 12.3)
    b = block(c, 306, 735, 228, RIGHT, "Helvetica", 9.5, 12.3)
    y = min(a, b) - 12
    for row in (
        ("Weighbridge", "Shut in", "By whom", "Cost of opening"),
        ("Tilley", "2012", "county", "£8,400"),
        ("Nether Combe", "2015", "owner", "£3,950"),
        ("Saltby Cross", "2016", "county", "£41,000"),
    ):
        for x, cell in zip((70, 200, 300, 410), row, strict=True):
            at(c, x, y, cell, "Helvetica", 9)
        c.line(56, y - 4, 534, y - 4)
        y -= 17
    y -= 14
    block(c, 56, y, 228, LEFT2, "Helvetica", 9.5, 12.3)
    block(c, 306, y, 228, RIGHT2, "Helvetica", 9.5, 12.3)
    c.showPage()
    block(c, 56, 780, 228, LEFT3, "Helvetica", 9.5, 12.3)
    block(c, 306, 780, 228, RIGHT3, "Helvetica", 9.5, 12.3)
    c.showPage()
    c.save()


MAIN = [
    "1. I taught the bassoon in the county's schools from 1987 until the service was closed. I had sixty pupils in the first year and four in the last.",
    "2. It is said that children no longer want to play. The children whom I asked said that there was nothing to play upon.",
    "3. An instrument costs more than a family's car. The county owned thirty-one and sold them in one morning to a dealer from abroad.",
    "4. I was not told of the sale. I learnt of it when a boy came to his lesson with an empty case and asked me what he should do with it.",
    "5. I wrote to the director, who thanked me for my passion. I had asked for the inventory.",
    "6. There are two teachers left in the county. One of them is my pupil, and she teaches in her mother's garage between the mower and the freezer.",
    "7. The band that toured in my day had nineteen wind players from our schools. The band of last summer had one, and she had borrowed her clarinet from an uncle.",
    "8. I have been told that a computer can make the sound. I have heard it do so, and I asked who would carry the computer in the procession.",
    "9. What I ask of the Committee is small: let each county publish, once a year, a list of the instruments that it owns.",
]
RAIL = [
    ["#At a glance", "31 bassoons sold", "1 morning", "£22,000 in all"],
    ["#A pupil writes", "My case is still under the bed and I cannot throw it away."],
    ["#About the author", "Perpetua Lisle played in the Northern Wind Band."],
]


def _rail(folder: Path) -> None:
    c = canvas(folder, "bassoon-left-rail.pdf")
    at(c, 206, 795, "MUS0203", "Times-Roman", 10)
    block(c, 206, 770, 330, ["#Written evidence submitted by Perpetua Lisle"], "Times-Roman", 13)
    y = 742.0
    main = y
    for box in RAIL:  # boxes and text alternate, as a page designer's file does
        c.setFillGray(0.9)
        c.rect(48, y - 92, 138, 104, stroke=0, fill=1)
        c.setFillGray(0)
        block(c, 56, y - 6, 122, box, "Helvetica", 8.5, 11, 3)
        y -= 128
        part = MAIN[3 * RAIL.index(box) : 3 * RAIL.index(box) + 3]
        main = block(c, 206, main, 330, part, "Times-Roman", 11, 14.2)
    c.showPage()
    c.save()


SHEET = [
    [
        "#2",
        "4. The ropewalk closed in the spring. It had made the ropes of every lifeboat on this coast and it employed nineteen people, of whom I was the youngest.",
        "5. Nobody from the department came to see it. A man came to measure the roof, and he told us that it would make an excellent hotel with a long corridor.",
        "6. We kept one machine. It stands in my shed under a tarpaulin, and the tarpaulin",
    ],
    [
        "#3",
        "is worth more than the grant which we were offered to keep it.",
        "7. We were told that rope is made abroad for a third of the price. That is so. It also parts at a third of the load, as the inquiry into the Marigold found.",
        "8. I should like to teach two people before I am too old. There is no scheme for it.",
    ],
]


def _sheet(folder: Path) -> None:
    c = canvas(folder, "ropewalk-two-pages-on-a-sheet.pdf", landscape(A4))
    block(
        c,
        90,
        480,
        640,
        [
            "ROP0008",
            "#Written evidence submitted by Silas Penhalow, ropemaker",
            "1. I am the last.",
            "2. I write by hand and my niece has typed this.",
            "3. She printed it two pages to a sheet to save paper.",
        ],
        "Times-Roman",
        13,
        18,
    )
    c.showPage()
    for x, words in zip((60, 480), SHEET, strict=True):
        at(c, x + 130, 545, words[0].strip("#"), "Times-Roman", 9)
        block(c, x, 500, 300, words[1:], "Times-Roman", 12, 17, 9)
    c.showPage()
    c.save()


def write(folder: Path) -> None:
    _weigh(folder)
    _rail(folder)
    _sheet(folder)


W, B, S = "shire-weighbridges.pdf", "bassoon-left-rail.pdf", "ropewalk-two-pages-on-a-sheet.pdf"
ROWS = [
    *rows(
        "05",
        W,
        *[("contains", "", x.split(". ", 1)[1]) for x in LEFT + RIGHT + LEFT2 + RIGHT2 + LEFT3 + RIGHT3],
        (
            "order",
            "",
            "he guesses lower. … The county's officers told us",
            "left column first, above the table",
        ),
        ("order", "", "there are forty of them. … Saltby Cross", "the table across stands between"),
        ("order", "", "Saltby Cross … The table shows that three"),
        ("document", "", "evidence_code=WGB0017"),
        (
            "problem_ok",
            "",
            "Partial where a problem says that page 1 or 2 is set in columns and the order may be wrong.",
        ),
    ),
    *rows(
        "05",
        B,
        *[("contains", "", x.split(". ", 1)[1]) for x in MAIN],
        (
            "contains",
            "",
            "My case is still under the bed and I cannot throw it away.",
            "a box's words are whole",
        ),
        ("contains", "", "Perpetua Lisle played in the Northern Wind Band."),
        (
            "order",
            "",
            "I had sixty pupils in the first year … It is said that children no longer want to play. … I was not told of the sale.",
        ),
        ("document", "", "evidence_code=MUS0203"),
        (
            "problem_ok",
            "",
            "Partial where a problem says that page 1 has boxes or columns and the order may be wrong.",
        ),
    ),
    *rows(
        "05",
        S,
        ("contains", "", SHEET[0][1].split(". ", 1)[1]),
        (
            "contains",
            "",
            "A man came to measure the roof, and he told us that it would make an excellent hotel with a long corridor.",
        ),
        ("contains", "", "It also parts at a third of the load, as the inquiry into the Marigold found."),
        ("contains", "", SHEET[1][3].split(". ", 1)[1]),
        (
            "order",
            "",
            "It stands in my shed under a tarpaulin … worth more than the grant which we were offered to keep it.",
        ),
        ("order", "", "an excellent hotel with a long corridor. … That is so."),
        ("absent", "", "2", "alone: a page number"),
        ("absent", "", "3", "alone: a page number"),
        ("document", "", "evidence_code=ROP0008"),
        (
            "problem_ok",
            "",
            "Partial where a problem says that page 2 is set in columns (two pages on a sheet).",
        ),
    ),
]
