"""Three more inputs of field-case kind 14, what no reader of the page can see. Everything is invented; written blind."""

from pathlib import Path

from reportlab.lib.colors import black, white

from .parts import Row, canvas, column, odt, row

STYLES = (
    '<style:style style:name="white" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>'
    '<style:style style:name="gone" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="bar" style:family="text"><style:text-properties fo:color="#000000" fo:background-color="#000000"/></style:style>'
    '<style:style style:name="band" style:family="text"><style:text-properties fo:color="#ffffff" fo:background-color="#003366"/></style:style>'
    '<style:style style:name="red" style:family="text"><style:text-properties fo:color="#c00000"/></style:style>'
)
ODT = (
    '<text:p><text:span text:style-name="band">Written evidence submitted by the Lantern Street Project (FOS0090)</text:span></text:p>'
    "<text:p>1. We run a drop-in for young people who have left foster homes. In 2022 there were 73 of them.</text:p>"
    '<text:p>2. One, <text:span text:style-name="bar">Kieran Ballantyne-Osei</text:span>, was sixteen when he came, and had slept in a '
    '<text:span text:style-name="red">bus shelter</text:span> for nine nights.</text:p>'
    '<text:p>3. His social worker had been told on the second night.<text:span text:style-name="white"> The worker was Deborah Yallop of the '
    "Quayside team.</text:span></text:p>"
    '<text:p>4. <text:span text:style-name="gone">He now lives at 14 Capstan Row.</text:span>He is well, and he would like to be asked again in a year.</text:p>'
    '<text:p>5. <text:hidden-text text:condition="ooow:true" text:string-value="Call his aunt on 01632 960555." text:is-hidden="true"/>'
    "We ask that a child who sleeps out be counted by somebody.</text:p>"
)
CLEAN = [
    "1. The Refuge at Sorrel House has eleven rooms in a street that we don't name, and a garden with a wall.",
    "2. In the year to June we took in 96 women and 131 children, and we turned away 188 for want of a bed.",
    "3. Three in four of those we turned away had already rung another house that day.",
    "4. The line that matters is the one between two counties: each pays for its own, and neither will pay for a woman who crosses it.",
    "5. We ask for one fund, and for one telephone number which is answered at night.",
    "6. Of the children, 74 were under five. They sleep badly, and the two workers whom we had for them were paid for until March 2021.",
    "7. A school place takes five weeks to find. In that time a child of eight has nowhere to go in the day but the wall.",
    "8. We don't ask to be inspected less. We ask to be inspected by one body, in place of four.",
    "9. The women who read this paper before it was sent took out two sentences and added the one about the wall.",
]


def write(folder: Path) -> None:
    odt(folder / "lantern-street.odt", ODT, STYLES)
    # Thick black strokes instead of boxes, a black square annotation, and a white patch with other words typed upon it.
    sheet = canvas(folder / "night-shelter-strokes.pdf", title="Statement")
    sheet.setFont("Times-Bold", 14)
    sheet.drawString(70, 775, "Written evidence submitted by the Night Shelter at Crane Bridge (ROO0044)")
    column(
        sheet,
        70,
        740,
        450,
        [
            "1. We open at nine, and we've twenty beds. On 12 February there were thirty-one people at the door.",
            "2. Eleven of them were sent away with a blanket and the number of the council.",
        ],
        size=12,
        lead=16,
    )
    sheet.setFont("Times-Roman", 12)
    sheet.drawString(70, 640, "3. One of the eleven was")
    sheet.drawString(200, 640, "Marguerite Oduya,")
    sheet.drawString(310, 640, "who was found on the Thursday.")
    sheet.drawString(70, 610, "4. Her sister is")
    sheet.drawString(152, 610, "Celestine Oduya of Fuller's Yard")
    sheet.drawString(325, 610, "and has asked us to write.")
    sheet.drawString(70, 580, "5. The number rings out after six; that was said to the council in")
    sheet.drawString(400, 580, "nineteen letters.")
    sheet.setLineWidth(15)
    sheet.setStrokeColor(black)
    sheet.line(198, 644, 301, 644)
    sheet.setLineWidth(1)
    sheet.rect(396, 575, 90, 17, stroke=1, fill=0)
    sheet.drawString(70, 550, "6. The council's reply was")
    sheet.drawString(210, 550, "a disgrace, Mr Plumtree")
    sheet.setFillColor(white)
    sheet.rect(206, 545, 140, 16, stroke=0, fill=1)
    sheet.setFillColor(black)
    sheet.drawString(210, 550, "short.")
    sheet.setFillColor(black)
    sheet.rect(149, 605, 172, 16, stroke=0, fill=1)
    sheet.line(70, 530, 520, 530)
    column(
        sheet,
        70,
        505,
        450,
        ["7. We ask that the number be answered until midnight from November to March."],
        size=12,
        lead=16,
    )
    sheet.save()
    # Nothing but a line of invisible words (mode 3), one in letters of half a point, and one beyond the page's edge.
    sheet = canvas(folder / "sorrel-house.pdf", title="Evidence")
    sheet.setFont("Helvetica-Bold", 13)
    sheet.drawString(70, 775, "Written evidence submitted by Sorrel House (REF0018)")
    y = column(sheet, 70, 740, 450, CLEAN[:3], font="Helvetica", size=11, lead=15)
    sheet.showPage()
    y = column(sheet, 70, 775, 450, CLEAN[3:], font="Helvetica", size=11, lead=15)
    line = sheet.beginText(70, y - 10)
    line.setFont("Helvetica", 11)
    line.setTextRenderMode(3)
    line.textLine("The house stands in Sorrel Lane, at number 30, behind the chapel.")
    sheet.drawText(line)
    line = sheet.beginText(70, y - 40)
    line.setTextRenderMode(0)
    line.setFont("Helvetica", 0.5)
    line.textLine("Manager: Rosalind Achterberg-Hume, 07700 900782.")
    sheet.drawText(line)
    sheet.setFont("Helvetica", 11)
    sheet.drawString(640, 500, "Gate code 4471.")
    sheet.setFont("Helvetica-Oblique", 8)
    sheet.drawString(70, 60, "Printed in eight-point type, which is small and can be read.")
    sheet.save()


O, N, S = "lantern-street.odt", "night-shelter-strokes.pdf", "sorrel-house.pdf"  # noqa: E741
ROWS: list[Row] = [
    row(O, "absent", "Kieran Ballantyne-Osei", "black on black"),
    row(O, "absent", "Deborah Yallop", "white on white"),
    row(O, "absent", "14 Capstan Row", "hidden characters"),
    row(O, "absent", "01632 960555", "a hidden-text field"),
    row(O, "contains", "In 2022 there were 73 of them."),
    row(
        O,
        "contains",
        "was sixteen when he came, and had slept in a bus shelter for nine nights.",
        "red words are seen",
    ),
    row(O, "contains", "His social worker had been told on the second night."),
    row(O, "contains", "He is well, and he would like to be asked again in a year."),
    row(O, "contains", "We ask that a child who sleeps out be counted by somebody."),
    row(O, "document", "evidence_code=FOS0090", "white words on a dark band are seen, and bear the code"),
    row(O, "document", "status=partial"),
    row(O, "problem_ok", "partial, naming paragraph 2, 3, 4 or 5: hidden, white or blacked-out words"),
    row(N, "absent", "Marguerite Oduya", "under a thick black stroke"),
    row(N, "absent", "Celestine Oduya", "under a black box"),
    row(N, "absent", "Fuller's Yard"),
    row(N, "absent", "Plumtree", "under a white patch"),
    row(N, "contains", "who was found on the Thursday."),
    row(N, "contains", "and has asked us to write."),
    row(N, "contains", "nineteen letters.", "a frame that is not filled hides nothing"),
    row(N, "contains", "short.", "typed upon the patch"),
    row(N, "contains", "We ask that the number be answered until midnight from November to March."),
    row(N, "contains", "On 12 February there were thirty-one people at the door."),
    row(N, "document", "status=partial"),
    row(N, "document", "evidence_code=ROO0044"),
    row(N, "problem_ok", "partial, naming page 1: text under a black stroke, a black box or a white patch"),
    *(row(S, "contains", words.split(" ", 1)[1]) for words in CLEAN),
    row(S, "absent", "number 30, behind the chapel", "invisible"),
    row(S, "absent", "Rosalind Achterberg-Hume", "letters of half a point"),
    row(S, "absent", "07700 900782"),
    row(S, "absent", "Gate code 4471", "beyond the page’s edge"),
    row(S, "contains", "Printed in eight-point type, which is small and can be read."),
    row(S, "document", "evidence_code=REF0018"),
    row(S, "document", "status=partial"),
    row(
        S,
        "problem_ok",
        "partial, naming page 2: invisible text, text too small to be read, or text outside the page",
    ),
]
