"""Three more inputs of kind 06: turned PDF pages. All invented, written blind on 2026-11-30."""

from pathlib import Path

from reportlab.lib.pagesizes import A4

from .parts import at, block, canvas, note, rows

WIDE, HIGH = A4
ONE = [
    "1. We keep the level crossings between Harle and Dun Moss. There are nine of them, and six have no telephone.",
    "2. In 2021 a keeper waited for two hours beside a gate that would not close.",
    "3. Annex A, overleaf, is set sideways because the table is wide.",
    "The keepers are paid by the gate and not by the hour, so that a keeper with two gates is thought to be twice as well off as one.",
    "A driver who meets a closed gate and no keeper must walk to the next house. At Dun Moss that is a walk of two miles, in the dark, along the line.",
]
TABLE = [
    ("Crossing", "Telephone", "Gate", "Nearest house", "Remark"),
    ("Harle Lane", "none", "hand", "half a mile", "Keeper aged 71"),
    ("Priory Stile", "none", "hand", "next door", "Locked since March"),
    ("Dun Moss", "yes", "power", "two miles", "Floods to 30 inches"),
]
AFTER = [
    "4. The remark about floods is from the keeper's own book, which he let us copy.",
    "The other remarks are ours. None has been denied by the company, which has had them since the autumn.",
    "5. We ask for a telephone at each of the six, and for a date by which it will work.",
]


def _crossing(folder: Path) -> None:
    c = canvas(folder, "level-crossings-annex-turned.pdf")
    block(
        c,
        70,
        770,
        455,
        ["LXC0031", "#Written evidence submitted by the Crossing Keepers' Friendly Society", *ONE],
    )
    c.showPage()
    c.setPageSize((HIGH, WIDE))  # shown so; reportlab keeps the page upright and adds /Rotate
    c.setPageRotation(90)
    c.translate(WIDE, 0)
    c.rotate(90)
    at(c, 70, 520, "Annex A: what stands at three of the crossings", "Times-Bold", 13)
    for i, row in enumerate(TABLE):
        for x, cell in zip((70, 210, 320, 430, 570), row, strict=True):
            at(c, x, 480 - 22 * i, cell)
    block(
        c,
        70,
        360,
        660,
        [
            "The figures in this annex were taken by two keepers on one day in September and have been read by the rest of the Society."
        ],
    )
    c.showPage()
    c.setPageSize(A4)
    c.setPageRotation(180)
    c.translate(WIDE, HIGH)
    c.rotate(180)
    block(c, 70, 770, 455, AFTER)
    c.showPage()
    c.save()


PARAS = [
    "1. I have kept bees on the school roof for fourteen years, and I answer to the name of the Bee Lady.",
    "2. The order of 2022 says that a hive is livestock. It therefore may not stand within ten yards of a classroom.",
    "3. The roof is nine yards above one. I asked whether yards are counted upwards, and I have had no answer.",
    "4. No child has been stung on the roof. Two have been stung in the yard, by wasps.",
    "5. The children sold forty jars of honey last summer and bought a microscope with the money.",
    "6. I ask that the order be read by somebody who has seen a hive.",
]


def _bees(folder: Path) -> None:
    c = canvas(folder, "bee-lady-slanted-marks.pdf")
    for page in (PARAS[:3], PARAS[3:]):
        c.saveState()
        c.setFillGray(0.82)
        for x, y in ((60, 60), (170, 330), (60, 560)):
            c.saveState()
            c.translate(x, y)
            c.rotate(38)
            c.setFont("Helvetica-Bold", 44)
            c.drawString(0, 0, "NOT FOR ONWARD COPYING")
            c.restoreState()
        c.restoreState()
        head = (
            ["BEE0006", "#Written evidence submitted by Mrs Honor Quillfeather"]
            if page[0].startswith("1")
            else []
        )
        block(c, 72, 760, 450, [*head, *page], "Times-Roman", 12, 26, 14)
        c.saveState()  # a stamp up the margin, letter by letter
        c.translate(30, 200)
        c.rotate(90)
        for i, letter in enumerate("RECEIVED 9 JUN 2023"):
            c.setFont("Courier", 12)
            c.drawString(i * 11, 0, letter)
        c.restoreState()
        c.showPage()
    c.save()
    note("bee-lady-slanted-marks.pdf", "NOT FOR ONWARD COPYING")


BOOK = [
    "1. This evidence is about the reading room at Lower Hythe, which is open on one afternoon a week.",
    "2. It holds 2,300 books and a stove. The stove was given in 1931 and it still draws.",
    "3. The librarian is paid for three hours and stays for five.",
    "4. In January the heating rule closed it, because a stove is not a heating system.",
]


def _room(folder: Path) -> None:
    c = canvas(folder, "reading-room-drawn-sideways.pdf")
    block(
        c, 70, 770, 455, ["RRM0012", "#Written evidence submitted by the Readers of Lower Hythe", *BOOK[:2]]
    )
    c.showPage()
    c.saveState()  # page 2 is drawn up the page, with no /Rotate: a reader turns the head to the left
    c.translate(WIDE - 60, 60)
    c.rotate(90)
    block(c, 0, 440, 640, BOOK[2:], "Times-Roman", 13, 18)
    c.restoreState()
    at(c, 290, 30, "2", "Times-Roman", 10)
    c.showPage()
    c.setPageSize((HIGH, WIDE))
    c.setPageRotation(270)
    c.translate(0, HIGH)
    c.rotate(-90)
    block(
        c,
        80,
        480,
        640,
        [
            "5. We lit it all the same, and eleven people came to see whether it was true.",
            "6. They borrowed twenty-six books.",
        ],
        "Times-Roman",
        13,
        18,
    )
    c.showPage()
    c.save()


def write(folder: Path) -> None:
    _crossing(folder)
    _bees(folder)
    _room(folder)


ROWS = [
    *rows(
        "06",
        "level-crossings-annex-turned.pdf",
        ("contains", "", "There are nine of them, and six have no telephone."),
        ("contains", "", "Annex A: what stands at three of the crossings", "page 2, /Rotate 90"),
        ("contains", "", "Floods to 30 inches"),
        (
            "contains",
            "",
            "The figures in this annex were taken by two keepers on one day in September and have been read by the rest of the Society.",
        ),
        ("order", "", "Harle Lane … Priory Stile … Dun Moss … The figures in this annex"),
        (
            "contains",
            "",
            "The remark about floods is from the keeper's own book, which he let us copy.",
            "page 3, /Rotate 180",
        ),
        ("order", "", "which he let us copy. … for a date by which it will work."),
        ("document", "", "evidence_code=LXC0031"),
        ("problem_ok", "", "Partial where a problem names page 2 or 3, whichever was not read right."),
    ),
    *rows(
        "06",
        "bee-lady-slanted-marks.pdf",
        *[("contains", "", x.split(". ", 1)[1]) for x in PARAS],
        ("absent", "", "ONWARD", "a slanted watermark"),
        ("absent", "", "COPYING", "a slanted watermark"),
        ("absent", "", "R", "alone: a letter of the stamp"),
        ("absent", "", "N", "alone: a letter of a mark"),
        ("document", "", "evidence_code=BEE0006"),
        ("problem_ok", "", "Partial where a problem names page 1 or 2 and its turned words."),
    ),
    *rows(
        "06",
        "reading-room-drawn-sideways.pdf",
        *[("contains", "", x.split(". ", 1)[1]) for x in BOOK],
        (
            "contains",
            "",
            "We lit it all the same, and eleven people came to see whether it was true.",
            "page 3, /Rotate 270",
        ),
        ("order", "", "stays for five. … In January the heating rule closed it", "page 2 is drawn sideways"),
        ("absent", "", "2", "alone: the page number"),
        ("document", "", "evidence_code=RRM0012"),
        ("problem_ok", "", "Partial where a problem names page 2 or 3, whichever was not read right."),
    ),
]
