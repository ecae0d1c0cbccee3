"""Two inputs of field-case kind 14, what no reader of the page can see. All invented; written blind on 2026-11-30."""

from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth

from .parts import Rows, canvas, para, put_docx, run

A, B = "adoptive-parent-black-highlighter.pdf", "young-carer-shapes-over-words.docx"
R = Rows("14")
ARIAL = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/>'
# | begins and ends words in black highlighter (Word: black on black), as Word prints them to PDF
LINES = [
    "1. We adopted two sisters in 2019. The elder is |Marigold| and she was six.",
    "2. Their first family live at |14 Sluice Terrace, Ebberby|, which is nine miles from us.",
    "3. The letterbox scheme was explained to us in a car park. We have written every March.",
    "4. In four years we have had one letter back, and it was for somebody else’s child.",
    "5. The social worker, |Pauline Ashcombe|, left in 2021 and her post was filled in 2023.",
    "6. We were then told that our file had been closed because nobody had written in it.",
    "7. The girls’ school is |St Osyth Primary|. It has been kinder to us than it knows.",
    "8. We ask that a file should not be closed unless the family is told.",
    "9. We ask that every letter should be read by one person before it is sent on.",
    "10. We should be glad to speak to the Committee, in private.",
]
# (before, covered, after): a black rectangle drawn with Insert > Shapes stands over the covered words
CARER = [
    ("I am fifteen and I look after my mum and my brother ", "Callum Rusk", "."),
    ("We live in ", "Flat 9, Tolbooth Court", " on the fourth floor and the lift is off."),
    ("I get up at half past five. I do her tablets and then his breakfast.", "", ""),
    ("My school is good. My head of year, ", "Mrs Dunwoodie", ", lets me keep my phone on."),
    ("Nobody came for two years. Then a lady came and gave me a leaflet about respite.", "", ""),
    ("The leaflet had a number. I rang it and it was a garage.", "", ""),
    ("If I could change one thing it would be that somebody asks me how I am and then waits.", "", ""),
]


def shape(n, width):
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="25165{n}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="character"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="line"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="190000"/><wp:wrapNone/><wp:docPr id="{n}" name="Rectangle {n}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="190000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>'
    )


def write(folder: Path) -> None:
    c = canvas(folder / A)
    c.setFont("Helvetica-Bold", 13)
    c.drawString(72, 780, "Evidence to the Committee on Adoption Support")
    y = 745
    for line in LINES:
        x = 72
        for k, piece in enumerate(line.split("|")):
            width = stringWidth(piece, "Helvetica", 11)
            c.setFillGray(0)
            if k % 2:
                c.rect(x - 0.5, y - 3, width + 1, 14, stroke=0, fill=1)
            c.setFont("Helvetica", 11)
            c.drawString(x, y, piece)
            x += width
        y -= 26
    # a frame with nothing in it and a dark band whose words are white and seen
    c.setFillColorRGB(0.05, 0.15, 0.4)
    c.rect(72, y - 20, 450, 26, stroke=0, fill=1)
    c.setFillGray(1)
    c.setFont("Helvetica-Bold", 11)
    c.drawString(80, y - 11, "Please do not publish our names.")
    c.showPage()
    c.save()
    body = [para("What it is like", "Heading1")]
    for n, (before, covered, after) in enumerate(CARER, 1):
        inner = run(before, ARIAL)
        if covered:
            inner += (
                shape(n, int(stringWidth(covered, "Helvetica", 11) * 12700))
                + run(covered, ARIAL)
                + run(after, ARIAL)
            )
        body.append(para(inner))
    put_docx(folder / B, "".join(body))


R.each(
    A,
    "absent",
    [
        "Marigold",
        "14 Sluice Terrace, Ebberby || Sluice Terrace || Ebberby",
        "Pauline Ashcombe || Pauline || Ashcombe",
        "St Osyth Primary || Osyth",
    ],
    "black words on a black bar that was drawn before them",
)
R.each(
    A,
    "contains",
    [
        "We adopted two sisters in 2019. The elder is",
        "and she was six.",
        "which is nine miles from us.",
        "left in 2021 and her post was filled in 2023.",
        "It has been kinder to us than it knows.",
    ]
    + [line.split(" ", 1)[1] for line in LINES if "|" not in line],
)
R.add(A, "contains", text="Please do not publish our names.", note="white on a dark band is seen")
R.add(A, "document", text="told=yes")
R.add(A, "problem_ok", text="page 1: words under black boxes, or black on black")
R.each(
    B,
    "absent",
    ["Callum Rusk || Callum", "Flat 9, Tolbooth Court || Tolbooth", "Mrs Dunwoodie || Dunwoodie"],
    "under a black rectangle of Word’s shapes",
)
R.each(
    B,
    "contains",
    [
        "I am fifteen and I look after my mum and my brother",
        "on the fourth floor and the lift is off.",
        "My school is good. My head of year,",
        "lets me keep my phone on.",
    ]
    + [b for b, c_, _ in CARER if not c_],
)
R.add(B, "document", text="told=yes")
R.add(B, "problem_ok", text="paragraph 1, 2 or 4, or the document: black shapes that stand over words")
ROWS = R
