"""Three inputs of field-case kind 06, turned PDF pages. All invented; written blind on 2026-11-30."""

from math import cos, radians, sin
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape

from .parts import Rows, canvas, flow

A, B, C = "board-portal-watermarked.pdf", "heat-network-slides-turned.pdf", "hangar-lane-scanned-mixed.pdf"

PORTAL = [
    "Written evidence from the Lantern Housing Association (LHA0031)",
    "1. We let 2,140 homes in four districts. In 611 of them the heating was laid in before 1974 and has not been renewed since that date.",
    "2. A tenant may report damp by telephone, by letter or at the counter. We closed the counter in 2022. Reports fell by a third in the quarter after and we were at first pleased.",
    "3. They had not fallen. People who had come to the counter did not write; they stopped asking, as one of them told our board in person in March.",
    "4. We have since put a desk in the library at Wick End on two mornings a week. It took 88 reports in its first month, of which 52 were of damp.",
    "5. We recommend that a landlord who closes a counter should say what became of those who used it.",
    "6. The cost of the desk is £9,300 a year. The cost of one claim for a damaged lung was £41,000.",
    "7. Our surveyors now carry a meter and leave the reading with the tenant, so that both hold the same paper.",
    "8. That was a tenant’s idea, and it cost nothing.",
    "9. We have since been asked for the meter’s readings by 14 solicitors. We give them to any tenant who asks, on the day.",
    "10. A board that reads its complaints aloud, as ours now does, hears at once which of its replies it would not like to be sent.",
    "11. We should be glad to show the desk to the Committee on any Tuesday or Friday.",
]
SLIDES = [
    (
        "Heat network: what went wrong",
        [
            "The boiler house was sized for 900 homes.",
            "Only 312 were joined to it by the third winter.",
            "Standing charges rose by 61 per cent.",
        ],
    ),
    (
        "What tenants paid",
        [
            "A flat of two rooms: £1,870 in 2022.",
            "The same flat in 2019: £640.",
            "Nobody could leave the network.",
        ],
    ),
    (
        "What we ask",
        [
            "A cap on the standing charge.",
            "A right to leave after five years.",
            "Accounts that a tenant may inspect.",
        ],
    ),
]
MIXED = [
    [
        "Statement of the Hangar Lane Traders",
        "1. There were 23 shops in the Lane when the works began and there are 14 today.",
        "2. The notice said that access would be kept at all times. It was kept for those on foot.",
    ],
    [
        "3. Table: takings by month",
        "January  £4,210 before the works and £1,960 during them.",
        "February  £4,480 before the works and £1,705 during them.",
        "March  £5,020 before the works and £1,388 during them.",
    ],
    [
        "4. This page was fed in upside down and we are sorry for it.",
        "5. The compensation form has 19 pages and asks for accounts that a stall does not keep.",
        "6. Two of us have filled it in. Neither has been paid.",
    ],
]


def _portal(path: Path) -> None:
    c = canvas(path, title="Evidence")
    for page, some in enumerate((PORTAL[:6], PORTAL[6:])):
        flow(c, 72, 770, 450, some, "Times-Roman", 12, 16)
        for at in ((120, 120), (60, 380), (200, 560)):
            c.saveState()
            c.translate(*at)
            c.rotate(52)
            c.setFillGray(0.8)
            c.setFont("Helvetica", 20)
            c.drawString(0, 0, f"Downloaded by N. Abernethy 14/05/2024 08:5{page}")
            c.restoreState()
        c.showPage()
    c.save()


def _slides(path: Path) -> None:
    c = canvas(path, size=(A4[0], A4[1]), title="Slides")
    for number, (title, points) in enumerate(SLIDES, 1):
        # the driver draws a landscape slide on a portrait sheet and sets /Rotate
        c.setPageRotation(90)
        c.saveState()
        c.translate(A4[0], 0)
        c.rotate(90)
        c.setFont("Helvetica-Bold", 26)
        c.drawString(70, 500, title)
        c.setFont("Helvetica", 18)
        for at, point in enumerate(points):
            c.drawString(90, 430 - at * 44, "• " + point)
        c.setFont("Helvetica", 9)
        c.drawString(760, 30, str(number))
        c.saveState()
        c.translate(40, 180)
        c.rotate(90)
        c.drawString(0, 0, "Quayside Tenants’ Forum")
        c.restoreState()
        c.restoreState()
        c.showPage()
    c.save()


def _mixed(path: Path) -> None:
    c = canvas(path, title="Traders")
    c.setPageRotation(0)
    flow(c, 72, 760, 440, MIXED[0], "Helvetica", 12, 17)
    c.showPage()
    wide = landscape(A4)
    c.setPageSize(A4)
    c.setPageRotation(0)
    c.saveState()  # drawn up the sheet, no /Rotate: the reader turns the head
    c.translate(A4[0], 0)
    c.rotate(90)
    flow(c, 72, wide[1] - 90, 650, MIXED[1], "Helvetica", 12, 20)
    c.restoreState()
    c.showPage()
    c.setPageSize(A4)
    c.setPageRotation(180)
    flow(c, 72, 760, 440, MIXED[2], "Helvetica", 12, 17)
    # a received stamp, set slightly askew letter by letter
    c.setFont("Courier-Bold", 13)
    for at, letter in enumerate("RECEIVED 22 APR 2024"):
        turn = radians(12)
        c.saveState()
        c.translate(330 + at * 9 * cos(turn), 120 + at * 9 * sin(turn))
        c.rotate(12)
        c.drawString(0, 0, letter)
        c.restoreState()
    c.showPage()
    c.save()


def write(folder: Path) -> None:
    _portal(folder / A)
    _slides(folder / B)
    _mixed(folder / C)


ROWS = Rows()
for text in PORTAL[1:]:
    ROWS.add(A, "contains", text.partition(" ")[2])
ROWS.add(A, "absent", "Abernethy", "a slanted watermark with the reader's name")
ROWS.add(A, "absent", "Downloaded by")
ROWS.add(A, "problem_ok", "page 1 or 2: slanted words among the text")
for number, (title, points) in enumerate(SLIDES):
    ROWS.add(B, *(("contains", title) if number else ("document", f"title={title}")))
    for point in points:
        ROWS.add(B, "contains", point, "/Rotate 90")
ROWS.add(
    B,
    "order",
    "The boiler house was sized for 900 homes. … Standing charges rose by 61 per cent. … The same flat in 2019: £640. … A right to leave after five years.",
)
ROWS.add(B, "absent", "Q", "alone: no letter of the sideways line by itself")
ROWS.add(B, "problem_ok", "the page whose turned words were not read")
for text in [MIXED[0][1], MIXED[0][2], MIXED[2][0], MIXED[2][1], MIXED[2][2]]:
    ROWS.add(C, "contains", text.partition(" ")[2], "page 3 has /Rotate 180")
for text in MIXED[1][1:]:
    ROWS.add(C, "contains", " ".join(text.split()), "page drawn sideways")
ROWS.add(
    C,
    "order",
    "It was kept for those on foot. … £1,388 during them. … This page was fed in upside down … Neither has been paid.",
)
ROWS.add(C, "absent", "R", "alone: no letter of the stamp by itself")
ROWS.add(C, "absent", "E", "alone: no letter of the stamp by itself")
ROWS.add(C, "problem_ok", "page 2 or 3: turned words that were not read")
