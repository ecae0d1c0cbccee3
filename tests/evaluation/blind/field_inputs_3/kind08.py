"""Three more inputs of kind 08: answers in forms. All invented, written blind on 2026-11-30."""

from pathlib import Path

from .parts import at, block, canvas, docx, note, p, put, r, rows

TICKS = (
    "☑ {0} || ☒ {0} || ✓ {0} || ✔ {0} || [x] {0} || [X] {0} || {0} ☒ || {0} ☑ || {0} ✔ || {0} ✓ || {0} [x] || {0} [X] || {0} [ticked] || {0} (ticked) || "
    "{0}: ticked || ticked: {0} || Ticked: {0} || [ticked] {0} || chosen: {0} || Chosen: {0} || {0} [chosen] || {0} (chosen)"
)


def ticked(label: str) -> str:
    return TICKS.format(label)


def before(label: str) -> str:
    return " || ".join(
        x.format(label)
        for x in (
            "☑ {0}",
            "☒ {0}",
            "✓ {0}",
            "✔ {0}",
            "[x] {0}",
            "[X] {0}",
            "{0} (ticked)",
            "{0}: ticked",
            "{0} [ticked]",
        )
    )


def behind(label: str) -> str:
    return " || ".join(
        x.format(label)
        for x in (
            "{0} ☑",
            "{0} ☒",
            "{0} ✓",
            "{0} ✔",
            "{0} [x]",
            "{0} [X]",
            "{0} (ticked)",
            "{0}: ticked",
            "{0} [ticked]",
        )
    )


def box(on: bool) -> str:
    sign = "☒" if on else "☐"
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(on)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>'
        f"<w:r><w:t>{sign}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def sym(code: str) -> str:
    return f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>'


def _allotments(folder: Path) -> None:
    body = p("Allotments in the Borough: what do you think?", style="Title")
    body += p("Reply number ALM0052")
    body += p("Name: ", "Mrs Delia Farthingale")
    body += p("I am a tenant / ", r("an owner", "<w:strike/>"), " (strike out what does not apply)")
    body += p("Question 1. How often do you visit your plot?", style="Heading1")
    for on, words in ((False, "Daily"), (True, "Weekly"), (False, "Monthly")):
        body += p(box(on), r(f" {words}"))
    body += p("Question 2. Should the hedge be kept?", style="Heading1")
    body += p(r("Keep the hedge "), box(True))
    body += p(r("Grub the hedge "), box(False))
    body += p("Question 3. Should there be a tap on every path?", style="Heading1")
    body += p(sym("F0A8"), r(" A tap on every path"))
    body += p(sym("F0FE"), r(" One tap by the gate"))
    body += p("Question 4. Which rent would be fair?", style="Heading1")
    body += (
        '<w:p><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="£20 a year" w:value="a"/><w:listItem w:displayText="£35 a year" w:value="b"/>'
        '<w:listItem w:displayText="£50 a year" w:value="c"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>£35 a year</w:t></w:r></w:sdtContent></w:sdt></w:p>'
    )
    body += p("Question 5. Anything else?", style="Heading1")
    body += (
        '<w:sdt><w:sdtPr><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>'
        + p("The water butt was stolen twice, and the second time they took the beans as well.")
        + "</w:sdtContent></w:sdt>"
    )
    body += p("Question 6. May we write to you?", style="Heading1")
    body += (
        '<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'
        "<w:t>Click here and type your address.</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    docx(folder, "allotments-boxes-both-sides.docx", body)


def _pond(folder: Path) -> None:
    name = "pond-byelaws-reply.pdf"
    c = canvas(folder, name)
    form = c.acroForm
    at(c, 60, 790, "Millpond byelaws: reply form", "Helvetica-Bold", 15)
    at(c, 60, 755, "1. Your name", "Helvetica", 11)
    form.textfield(
        name="name", x=220, y=748, width=280, height=20, value="Osbert Lackland", borderStyle="solid"
    )
    at(c, 60, 715, "2. You reply as", "Helvetica", 11)
    for y, key, words in (
        (690, "angler", "an angler"),
        (668, "swimmer", "a swimmer"),
        (646, "neighbour", "a neighbour"),
    ):
        form.checkbox(
            name=f"as_{key}", tooltip=words, x=80, y=y, size=14, checked=key != "angler", buttonStyle="check"
        )
        at(c, 104, y + 3, words, "Helvetica", 11)
    at(c, 60, 610, "3. Should boats be allowed on Sundays?", "Helvetica", 11)
    form.choice(
        name="sundays",
        tooltip="Boats on Sundays",
        x=320,
        y=603,
        width=180,
        height=20,
        value="Only before noon",
        options=["Yes", "No", "Only before noon"],
    )
    at(c, 60, 570, "4. Your reasons", "Helvetica", 11)
    form.textfield(
        name="reasons",
        x=60,
        y=440,
        width=440,
        height=120,
        fieldFlags="multiline",
        value="The swans nest by the sluice until June. In 2022 a paddle broke eleven eggs and the pen did not come back.",
    )
    at(c, 60, 400, "5. Anything that we should see", "Helvetica", 11)
    form.textfield(name="see", x=60, y=360, width=440, height=24, value="")
    c.textAnnotation(
        "Added after posting: the sluice keeper has the broken shells in a tin.",
        Rect=[505, 395, 525, 415],
        addtopage=1,
    )
    block(
        c,
        60,
        300,
        440,
        ["Send this form to the Pond Warden. Replies are published with the name of the sender."],
        "Helvetica",
        9,
    )
    note(
        name,
        "Osbert Lackland",
        "Only before noon",
        "The swans nest by the sluice until June. In 2022 a paddle broke eleven eggs and the pen did not come back.",
        "Added after posting: the sluice keeper has the broken shells in a tin.",
        "☑ a swimmer ☑ a neighbour",
    )
    c.showPage()
    c.save()


def _check(on: bool, name: str) -> str:
    return (
        "{\\field{\\*\\fldinst { FORMCHECKBOX }{{\\*\\formfield{\\fftype1\\ffres%d\\fftypetxt0\\ffhps20{\\*\\ffname %s}\\ffdefres0}}}}{\\fldrslt }}"  # noqa: UP031
        % (on, name)
    )


RTF = (
    "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n"
    "{\\b Post bus to Skerrow: questionnaire}\\par\n"
    "Reference PBS0019\\par\n"
    "Name: {\\field{\\*\\fldinst { FORMTEXT }{{\\*\\formfield{\\fftype0\\fftypetxt0{\\*\\ffname Name}}}}}{\\fldrslt Euphemia Troup}}\\par\n"
    "A. Do you use the post bus?\\par\n"
    + _check(True, "UseYes")
    + " I use it\\par\n"
    + _check(False, "UseNo")
    + " I never use it\\par\n"
    "B. When would you use it more?\\par\n"
    "{\\field{\\*\\fldinst { FORMDROPDOWN }{{\\*\\formfield{\\fftype2\\ffres2{\\*\\ffname When}\\ffdefres0{\\*\\ffl In the morning}{\\*\\ffl At noon}{\\*\\ffl After school}}}}}{\\fldrslt }}\\par\n"
    "C. Tell us about a journey that you could not make.\\par\n"
    "{\\field{\\*\\fldinst { FORMTEXT }{{\\*\\formfield{\\fftype0\\fftypetxt0{\\*\\ffname Journey}}}}}{\\fldrslt My sister lay in the infirmary for nine days and I saw her once, because the bus had no seat on the Tuesday.}}\\par\n"
    "D. May the council telephone you?\\par\n"
    + _check(False, "TelYes")
    + " The council may telephone\\par\n"
    + _check(True, "TelNo")
    + " Letters only, please\\par\n"
    "Thank you. Return this form by 31 May.\\par\n}"
)


def write(folder: Path) -> None:
    _allotments(folder)
    _pond(folder)
    put(folder, "post-bus-questionnaire.rtf", RTF, "cp1252")
    note("post-bus-questionnaire.rtf", "☒ I use it", "☒ Letters only, please", "After school")
    note("allotments-boxes-both-sides.docx", "☒ One tap by the gate")


ROWS = [
    *rows(
        "08",
        "allotments-boxes-both-sides.docx",
        ("contains", "", ticked("Weekly"), "box before the words"),
        ("absent", "", before("Monthly")),
        ("contains", "", ticked("Keep the hedge"), "box behind the words"),
        ("absent", "", behind("Grub the hedge")),
        ("contains", "", ticked("One tap by the gate"), "Wingdings F0FE is a crossed box"),
        ("absent", "", before("A tap on every path"), "Wingdings F0A8 is an empty box"),
        ("contains", "", "£35 a year"),
        ("absent", "", "£50 a year", "not chosen"),
        ("contains", "", "The water butt was stolen twice, and the second time they took the beans as well."),
        ("absent", "", "Click here and type your address", "a placeholder"),
        ("absent", "", "a tenant / an owner (strike", "struck words without a mark"),
        ("document", "", "evidence_code=ALM0052"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the question or the box whose answer was not read, or the struck words.",
        ),
    ),
    *rows(
        "08",
        "pond-byelaws-reply.pdf",
        ("contains", "", "Osbert Lackland"),
        ("contains", "", ticked("a swimmer") + " || " + ticked("as_swimmer")),
        ("contains", "", ticked("a neighbour") + " || " + ticked("as_neighbour")),
        ("absent", "", before("an angler") + " || " + before("as_angler")),
        ("contains", "", "Only before noon"),
        (
            "contains",
            "",
            "The swans nest by the sluice until June. In 2022 a paddle broke eleven eggs and the pen did not come back.",
        ),
        ("contains", "", "the sluice keeper has the broken shells in a tin.", "a comment of the sender's"),
        ("contains", "", "Replies are published with the name of the sender."),
        (
            "problem_ok",
            "",
            "Partial where a problem names page 1 and its fields (name, as_swimmer, sundays, reasons) or its comment that were not read.",
        ),
    ),
    *rows(
        "08",
        "post-bus-questionnaire.rtf",
        ("contains", "", "Euphemia Troup"),
        ("contains", "", ticked("I use it")),
        ("absent", "", before("I never use it")),
        ("contains", "", "After school", "the third choice, by \\ffres2"),
        ("absent", "", "At noon", "not chosen"),
        (
            "contains",
            "",
            "My sister lay in the infirmary for nine days and I saw her once, because the bus had no seat on the Tuesday.",
        ),
        ("contains", "", ticked("Letters only, please")),
        ("absent", "", before("The council may telephone")),
        ("absent", "", "FORMCHECKBOX", "an instruction of the field"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the boxes (2 or 4) and the list whose answer was not read.",
        ),
    ),
]
