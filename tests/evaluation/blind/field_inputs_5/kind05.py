"""Two inputs of field-case kind 05, columns of a PDF page read straight across. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, canvas, wrap

A, B = "minutes-with-action-column.pdf", "policy-briefing-pull-quote-between.pdf"
R = Rows("05")

MINUTES = [
    (
        "Matters arising",
        "The Clerk reported that the boundary survey had been received on 3 May and that the surveyor had found the stone at the north corner moved by some four feet. Members asked who had moved it and were told that nobody had said.",
        ["Clerk to write", "to surveyor by", "17 May"],
    ),
    (
        "Burial ground charges",
        "Cllr Fazakerley said that a plot now cost a parishioner £640 and an outsider £1,920, and that the difference had been fixed in 1974 when one in three was from outside. It was now one in eleven. Mrs Noakes asked that the charge for a child should be taken away altogether.",
        ["DF / PN to bring", "a paper to the", "June meeting"],
    ),
    (
        "Grave digging by machine",
        "The contractor had said that he could not dig by hand at the price in the contract. The chapel wall stands within two yards of row F and members were not willing to have a machine in that row at any price. It was agreed that row F be dug by hand and paid for by the hour.",
        ["Treasurer"],
    ),
    (
        "Records",
        "The register for 1931 to 1948 is kept at the sexton’s house and has been wet. The county record office would take it, copy it and give back the copy. Two members thought that the register should not leave the parish.",
        ["Clerk to ask", "record office for", "a visit"],
    ),
    (
        "Any other business",
        "Mrs Noakes reported that a family had come from Leeds for a burial and had found the gate locked. The sexton had not been told. She asked that this should be written down, and it was.",
        ["Sexton"],
    ),
]
LEFT = [
    "#Who is left out",
    "There are some 1,400 tied cottages in the county. We visited 212 of them and spoke with the tenant in 188. In sixty-one there was no written agreement of any kind.",
    "A tenant without a paper cannot show a landlord’s consent, and a grant for insulation is not paid without it. So the coldest houses are those for which no one may apply.",
    "We asked the scheme’s managers how many had been refused for that reason. They could say only that 340 applications had been marked incomplete, and that an incomplete application is not a refusal and",
]
RIGHT = [
    "carries no right of appeal.",
    "#What could be done",
    "The scheme could accept a letter from the tenant, sworn before a solicitor or a clerk of the parish, where the landlord has not replied in six weeks. Two other counties do so already.",
    "It would cost nothing but a form. In the first year in Westmark 77 such letters were taken and one was found to be untrue.",
    "We ask the Panel to put that question to the managers when they come before it on 9 October.",
]
QUOTE = ["“I have burned", "the back stairs.", "They were mine", "to burn.”", "Tenant, aged 81"]


def write(folder: Path) -> None:
    c = canvas(folder / A)
    c.setFont("Helvetica-Bold", 13)
    c.drawString(60, 790, "Nether Wallop Joint Burial Board")
    c.setFont("Helvetica", 10)
    c.drawString(60, 772, "Minutes of the meeting held in the Reading Room on Tuesday 7 May 2024")
    c.setFont("Helvetica-Bold", 9.5)
    c.drawString(60, 748, "Item")
    c.drawString(455, 748, "Action")
    y = 730
    for n, (head, words, action) in enumerate(MINUTES, 1):
        c.setFont("Helvetica-Bold", 10)
        c.drawString(60, y, f"{n}")
        c.drawString(84, y, head)
        top = y = y - 15
        c.setFont("Helvetica", 10)
        for line in wrap(words, "Helvetica", 10, 350):
            c.drawString(84, y, line)
            y -= 13
        c.setFont("Helvetica-Bold", 9)
        for k, line in enumerate(action):
            c.drawString(455, top - 13 * k, line)
        y -= 12
    c.setLineWidth(0.4)
    c.line(446, 755, 446, y + 6)
    c.setFont("Helvetica", 10)
    c.drawString(84, y - 6, "The next meeting will be on Tuesday 4 June 2024 at 7 p.m.")
    c.showPage()
    c.save()
    c = canvas(folder / B)
    c.setFont("Times-Bold", 18)
    c.drawString(50, 785, "Cold behind the hedge: tied cottages and the insulation grant")
    c.setFont("Times-Italic", 11)
    c.drawString(50, 766, "Briefing for the Rural Homes Panel from the Hearth and Byre Association")

    def column(x, paras, notch):
        y, size = 735, 10.5
        for text in paras:
            bold = text.startswith("#")
            face = "Times-Bold" if bold else "Times-Roman"
            words = text.lstrip("#").split()
            while words:
                inside = 560 < y < 660
                width = 225 - (45 if inside else 0)
                start = x + (45 if inside and notch == "left" else 0)
                line = wrap(" ".join(words), face, size, width)[0]
                words = words[len(line.split()) :]
                c.setFont(face, size)
                c.drawString(start, y, line)
                y -= 13.5
            y -= 7

    column(50, LEFT, "right")
    column(320, RIGHT, "left")
    c.setStrokeGray(0.5)
    c.line(242, 655, 353, 655)
    c.line(242, 568, 353, 568)
    for k, line in enumerate(QUOTE):
        c.setFont("Times-Roman" if k == 4 else "Times-BoldItalic", 9 if k == 4 else 12)
        c.drawCentredString(297.5, 638 - 15 * k, line)
    c.setFont("Times-Roman", 8)
    c.drawString(50, 40, "Hearth and Byre Association, Reg. Charity 0000522")
    c.showPage()
    c.save()


for _head, words, _action in MINUTES:
    R.add(A, "contains", text=words, note="a paragraph beside a column of actions")
R.each(
    A,
    "contains",
    ["Clerk to write to surveyor by 17 May", "Clerk to ask record office for a visit"],
    "the action in one piece",
)
R.add(
    A,
    "order",
    text="found the stone … a plot now cost … dug by hand and paid for … the register should not leave",
)
R.each(
    A,
    "absent",
    ["received on 3 May and Clerk", "surveyor had found to surveyor by", "Clerk to write the"],
    "read across",
)
R.add(A, "problem_ok", text="page 1: columns, the order of words may be wrong")
for text in [LEFT[1], LEFT[2], RIGHT[2], RIGHT[3], RIGHT[4]]:
    R.add(B, "contains", text=text.lstrip("#"), note="two columns, both cut by a quotation between them")
R.add(
    B,
    "contains",
    text="an incomplete application is not a refusal and carries no right of appeal.",
    note="runs over from column to column",
)
R.add(
    B,
    "contains",
    text="“I have burned the back stairs. They were mine to burn.”",
    note="quotation between the columns",
)
R.add(
    B,
    "order",
    text="In sixty-one there was no written agreement … marked incomplete … The scheme could accept … 9 October",
)
R.add(B, "problem_ok", text="page 1: columns or a box; the order of words may be wrong")
ROWS = R
