"""Two inputs of field-case kind 08, answers in forms lost. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, canvas, para, put_docx, run, table

A, B = "footpaths-response-form.docx", "licensing-reply-fill-and-sign.pdf"
R = Rows("08")


def box(ticked):
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(ticked)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{run('☒' if ticked else '☐')}</w:sdtContent></w:sdt>"
    )


def control(value, kind="<w:text/>"):
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{run(value)}</w:sdtContent></w:sdt>"


BOXED = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>260000</wp:posOffset></wp:positionV>'
    '<wp:extent cx="5400000" cy="900000"/><wp:wrapTopAndBottom/><wp:docPr id="3" name="Text Box 3"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
    '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>'
)
SAID = "The stile at Cold Harbour was taken out in March and a gate put in. My neighbour’s chair goes through it. It cost £410 and I would put it first in your report."
WHY = "Because the map that the ramblers have and the map that the council has are not the same map."
FLAT = [
    ("1. Are you replying as", ["a licensee", "a resident", "an officer of a council", "other"], 1),
    (
        "2. How long have you lived or worked in the area?",
        ["less than a year", "one to five years", "more than five years"],
        2,
    ),
    (
        "3. Should a licence be refused where a premises has had three complaints of noise in a year?",
        ["Yes", "No", "Not sure"],
        1,
    ),
    ("4. Should the hours on a Sunday be those of a Saturday?", ["Yes", "No", "Not sure"], 0),
]
TYPED = [
    (
        "5. Please give your reasons for question 3.",
        "Three complaints may come from one window. On Dyer Street they did.",
    ),
    (
        "6. Is there anything else?",
        "Ask the bar staff. They know who is sober at two in the morning better than the constable does.",
    ),
]


def write(folder: Path) -> None:
    d = "Q3. How many of the paths that you use are blocked at least once a year? "
    body = [
        para("Select Committee on Public Paths", "Heading1"),
        para("Response form. Please tick (double-click) a box, and type in the grey fields."),
        para(run("Name: ") + control("Hesper Daintry")),
        para(
            run("Organisation (if any): ")
            + control("Click or tap here to enter text.", "<w:showingPlcHdr/><w:text/>")
        ),
        para(
            run("Date: ")
            + control(
                "6 February 2024",
                '<w:date w:fullDate="2024-02-06T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>',
            )
        ),
        para(run("Q1. Do you use a public path in an ordinary week?")),
        para(box(True) + run(" Yes    ") + box(False) + run(" No")),
        para(run("Q2. Should the closing date for claiming old paths be put back?")),
        para(box(False) + run(" Yes, to 2031")),
        para(box(True) + run(" Yes, and for good")),
        para(box(False) + run(" No")),
        para(box(False) + run(" Don’t know")),
        para(
            run(d)
            + control(
                "Between 5 and 10",
                '<w:dropDownList w:lastValue="3"><w:listItem w:displayText="None" w:value="1"/><w:listItem w:displayText="1 to 4" w:value="2"/><w:listItem w:displayText="Between 5 and 10" w:value="3"/><w:listItem w:displayText="More than 10" w:value="4"/></w:dropDownList>',
            )
        ),
        para("Q4. Which of these have stopped you in the last year? (tick all that apply)"),
        table(
            [
                [para(box(True) + run(" A locked gate")), para(box(False) + run(" A bull"))],
                [para(box(False) + run(" Barbed wire")), para(box(True) + run(" Maize or another crop"))],
                [para(box(True) + run(" No sign")), para(box(False) + run(" A dog"))],
            ],
            [4500, 4500],
        ),
        para("Q5. Why do you say so?"),
        para(control(WHY, "<w:richText/>")),
        para(
            run("Q6. Is there a change that you have seen work? (use the box)")
            + BOXED.format(inner=para(SAID))
        ),
        para("Thank you. Please send this form to the clerk."),
    ]
    put_docx(folder / A, "".join(body))
    c = canvas(folder / B)
    c.setFont("Helvetica-Bold", 14)
    c.drawString(60, 785, "Late Night Licensing Inquiry: consultation response form")
    c.setFont("Helvetica", 9)
    c.drawString(
        60,
        768,
        "Mark one box for each of questions 1 to 4. Type your answers to 5 and 6 on screen. Return to the clerk.",
    )
    y = 740
    for question, choices, chosen in FLAT:
        c.setFont("Helvetica-Bold", 10)
        c.drawString(60, y, question)
        y -= 18
        for k, choice in enumerate(choices):
            c.rect(76, y - 1, 9, 9)
            if k == chosen:
                c.setFont("ZapfDingbats", 9)
                c.drawString(77, y, "4")
            c.setFont("Helvetica", 10)
            c.drawString(92, y, choice)
            y -= 15
        y -= 8
    for n, (question, words) in enumerate(TYPED, 5):
        c.setFont("Helvetica-Bold", 10)
        c.drawString(60, y, question)
        y -= 10
        c.acroForm.textfield(
            name=f"answer{n}",
            tooltip=question,
            value=words,
            x=60,
            y=y - 52,
            width=470,
            height=52,
            fontName="Helvetica",
            fontSize=9,
            fieldFlags="multiline",
            maxlen=2000,
        )
        y -= 74
    c.showPage()
    c.save()


R.each(
    A,
    "contains",
    [
        "Hesper Daintry",
        "☒ Yes ☐ No || ☑ Yes ☐ No || [x] Yes [ ] No || Yes ✔ || Yes (ticked)",
        "☒ Yes, and for good || ☑ Yes, and for good || [x] Yes, and for good || Yes, and for good (ticked)",
        "Between 5 and 10",
        "☒ A locked gate || ☑ A locked gate || [x] A locked gate",
        "☒ Maize or another crop || ☑ Maize or another crop || [x] Maize or another crop",
        "☒ No sign || ☑ No sign || [x] No sign",
        WHY,
        SAID,
    ],
)
R.each(
    A,
    "absent",
    [
        "Click or tap here to enter text.",
        "More than 10",
        "☒ A bull || ☑ A bull || [x] A bull",
        "☒ A dog || ☑ A dog || [x] A dog",
        "☒ Yes, to 2031 || ☑ Yes, to 2031",
    ],
    "not chosen, or a placeholder",
)
R.add(A, "problem_ok", text="the box, list or field whose answer was not read (Q1 to Q6)")
TICK = "✔ {0} || ✓ {0} || ☑ {0} || ☒ {0} || [x] {0} || {0} ✔ || {0} (ticked)"
for question, choices, chosen in FLAT:
    R.add(
        B,
        "contains",
        text=TICK.format(choices[chosen]),
        note=f"question {question[0]}: a tick of ZapfDingbats put on the page by “Fill & Sign”",
    )
R.each(B, "contains", [w for _, w in TYPED], "the value of an AcroForm field")
R.each(B, "absent", ["4 a resident", "4 No", "4 Yes"], "a tick is no figure")
for question, choices, chosen in FLAT:
    for k, choice in enumerate(choices):
        if k != chosen and question[0] in "12":
            R.add(
                B, "absent", text=f"✔ {choice} || ☑ {choice} || ☒ {choice} || [x] {choice}", note="not ticked"
            )
R.add(B, "problem_ok", text="page 1: boxes whose answer was not read")
ROWS = R
