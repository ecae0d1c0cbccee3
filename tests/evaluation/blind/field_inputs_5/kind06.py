"""Two inputs of field-case kind 06, turned PDF pages. All invented; written blind on 2026-11-30."""

from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape

from .parts import Rows, canvas, flow

A, B = "embargoed-draft-annex-sideways.pdf", "received-stamp-and-turned-return.pdf"
R = Rows("06")
P1 = [
    "#Inquiry into inshore rescue: submission of the Skerry Lifeguards (SKL0007)",
    "1. We are forty-two volunteers with two boats and one tractor. We launched 63 times in 2023 and 71 times in 2024, and in neither year were we paid for the fuel.",
    "2. The tractor was built in 1988. When it would not start on 2 August we dragged the boat down by hand, which took nineteen minutes, and the swimmer was brought in by a fisherman.",
    "3. Nobody is to blame for that. But the county has a tractor, in a shed at Port Ruan, which has been driven eleven miles in three years.",
]
P2 = [
    "#Annex: launches by month",
    "4. In the twelve months to March we launched oftenest on a Sunday and least often on a Tuesday. Of the 71 launches 29 were for bathers, 18 for paddle boards, 15 for small craft and 9 for dogs.",
    "5. A dog is a launch, since its owner goes in after it.",
    "6. The longest launch was five hours and ten minutes, for a kayak that had gone home.",
]
P3 = [
    "7. We ask that the county lend its tractor to whichever station has none on the day, and that somebody hold the key who lives within a mile of it.",
    "8. We ask for the fuel. It came to £2,316 last year.",
]
Q1 = [
    "#Toll bridges: return to the Committee's order of 14 January",
    "1. The Company's bridge at Whitney Ford was built under an Act of 1794 and is maintained by the tolls. There is no other income and there has never been a grant.",
    "2. The toll for a car has been 90p since 2009. We applied for £1.20 in 2019 and again in 2022, and on each occasion the inspector died before he could report.",
    "3. The deck was found in October to be worn to within an inch of its bearers, and a limit of three tonnes has been put on it.",
]
Q2 = [
    "#Schedule of tolls taken",
    "4. In 2021 the bridge took £214,306 from 238,118 cars. In 2022 it took £229,950 and in 2023, with the limit, £187,204.",
    "5. Since the limit the school bus has gone round by Clyro, which adds twenty-six minutes in the morning. The school has moved its bell.",
    "6. The milk lorry goes round too, and the dairy has asked who is to pay for it.",
]
Q3 = [
    "7. The Company would give the bridge to the county for one pound. The county has twice declined.",
    "8. If nothing is done the deck will be closed to all but walkers in the spring of next year.",
]


def mark(c, words, size):
    """Acrobat's watermark: a form object with a grey of its own, put over the page."""
    c.saveState()
    c.setFillGray(0.8)
    c.setFillAlpha(0.5)
    c.translate(297, 420)
    c.rotate(52)
    c.setFont("Helvetica-Bold", size)
    c.drawCentredString(0, 0, words[0])
    c.setFont("Helvetica", size / 2.5)
    c.drawCentredString(0, -size * 0.7, words[1])
    c.restoreState()


def write(folder: Path) -> None:
    c = canvas(folder / A)
    c.beginForm("Wm0", 0, 0, A4[0], A4[1])
    mark(c, ("EMBARGOED DRAFT", "not before 00.01 on 12 June 2024"), 54)
    c.endForm()
    flow(c, 70, 770, 455, P1, size=15, lead=25, gap=12)
    c.doForm("Wm0")
    c.showPage()
    # the annex: a landscape page printed on a portrait sheet, /Rotate 90
    c.setPageSize(landscape(A4))
    c.setPageRotation(90)
    c.saveState()
    c.translate(595, 0)
    c.rotate(90)
    flow(c, 70, 520, 690, P2, size=15, lead=25, gap=12)
    c.restoreState()
    c.doForm("Wm0")
    c.showPage()
    c.setPageSize(A4)
    c.setPageRotation(0)
    flow(c, 70, 770, 455, P3, size=15, lead=25, gap=12)
    c.doForm("Wm0")
    c.showPage()
    c.save()
    c = canvas(folder / B)
    flow(c, 70, 720, 455, Q1, font="Times-Roman", size=11.5, lead=15)
    # a clerk's stamp, askew, in a frame
    c.saveState()
    c.translate(390, 770)
    c.rotate(-11)
    c.setStrokeColorRGB(0.7, 0, 0)
    c.setFillColorRGB(0.7, 0, 0)
    c.rect(0, 0, 150, 48)
    c.setFont("Courier-Bold", 12)
    c.drawCentredString(75, 31, "RECEIVED")
    c.drawCentredString(75, 17, "26 JAN 2024")
    c.setFont("Courier", 8)
    c.drawCentredString(75, 6, "JOURNAL OFFICE")
    c.restoreState()
    c.showPage()
    # scanned with the head to the left: a landscape sheet of /Rotate 270 (reportlab turns the box of a page that it rotates)
    c.setPageRotation(270)
    c.saveState()
    c.translate(0, 595)
    c.rotate(-90)
    flow(c, 70, 770, 455, Q2, font="Times-Roman", size=11.5, lead=15)
    c.restoreState()
    c.showPage()
    c.setPageRotation(180)
    c.saveState()
    c.translate(595, 842)
    c.rotate(180)
    flow(c, 70, 770, 455, Q3, font="Times-Roman", size=11.5, lead=15)
    c.restoreState()
    c.showPage()
    c.save()


for text in P1[1:] + P2[1:] + P3:
    R.add(
        A,
        "contains",
        text=text.split(" ", 1)[1],
        note="a page of /Rotate 90 between two upright ones" if text in P2 else "",
    )
R.each(
    A,
    "absent",
    ["EMBARGOED DRAFT", "not before 00.01 on 12 June 2024", "EMBARGOED"],
    "slanted watermark in a form object",
)
R.add(A, "order", text="had gone home … lend its tractor … We ask for the fuel")
R.add(A, "problem_ok", text="page 1, 2 or 3: turned words or a watermark")
for text in Q1[1:] + Q2[1:] + Q3:
    R.add(
        B,
        "contains",
        text=text.split(" ", 1)[1],
        note={"4": "/Rotate 270", "7": "/Rotate 180"}.get(text[0], ""),
    )
R.each(B, "absent", ["26 JAN 2024", "JOURNAL OFFICE"], "a slanted stamp")
R.add(B, "order", text="limit of three tonnes … In 2021 the bridge took … for one pound")
R.add(B, "problem_ok", text="page 1, 2 or 3: turned words or a stamp")
ROWS = R
