"""Three more inputs of kind 14: hidden names shown. All invented (no such child, house or street), written blind on 2026-11-30."""

from pathlib import Path

from .parts import at, block, canvas, docx, p, put, r, rows


def _foster(folder: Path) -> None:
    body = p("FOS0033")
    body += p("Written evidence submitted by a foster carer", style="Heading1")
    body += p(
        "1. I have fostered for eighteen years. ",
        r("My name is Hepzibah Crane.", "<w:vanish/>"),
        r(" I ask that my name be withheld."),
    )
    body += p(
        "2. The girl came to us at night in a taxi. She was brought from ",
        r("14 Tallow Court, Ember Street", '<w:color w:val="000000"/><w:highlight w:val="black"/>'),
        r(" with one bag."),
    )
    body += p(
        "3. Nobody had told her where she was going. ",
        r("Her brother Ludo went to the Marchbanks.", '<w:color w:val="FFFFFF"/>'),
        r(" She asked me whether there would be a dog."),
    )
    body += p(
        "4. The driver had been told not to speak to her. ",
        r("Driver: Olwen Petty", '<w:sz w:val="2"/>'),
        r(" He gave her his sandwich."),
    )
    body += p(
        "5. ",
        r(
            "This line is printed white on a dark band and can be read by anybody.",
            '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>',
        ),
    )
    body += p("6. I ask that a child be told, in words that she can understand, on the day before.")
    docx(folder, "foster-carer-night-taxi.docx", body)


SEEN = [
    "8. A refuge is not a hotel. A woman who comes to us has often walked for an hour with a child in each hand, and she has not been able to say to anybody where she was going.",
    "9. The council asks us for a list of those who sleep here, so that it may send the bill. We send a number and no names, and the bill is late.",
    "10. We were asked in 2022 to put a sign on the door, as every other charity has. We did not.",
    "11. We ask that a clerk who is told a place of refuge be bound by law not to tell it.",
]


def _well(folder: Path) -> None:
    name = "refuge-three-covers.pdf"
    c = canvas(folder, name)
    y = block(
        c,
        70,
        780,
        450,
        [
            "REF0058",
            "#Written evidence submitted by the Wren House Trust",
            "1. We keep a house of refuge. Its place is not published, and we ask the Committee not to publish it.",
            "2. Eleven women and nineteen children stayed with us last year.",
        ],
    )
    at(c, 70, y, "3. The house is at")
    at(c, 165, y, "Old Signal Box, Fennel Lane")
    at(c, 320, y, "and has been found once.")
    c.setFillGray(0)
    c.rect(162, y - 3, 152, 14, stroke=0, fill=1)
    y -= 26
    at(c, 70, y, "4. We moved the family the same night.")
    c.setFillColorRGB(1, 1, 1)
    at(c, 275, y, "They went to Aunt Sabra in Thornby.")
    c.setFillColorRGB(0, 0, 0)
    y -= 26
    at(c, 70, y, "5. The man who found it was told by a clerk.")
    c.saveState()
    c.setFillAlpha(0)
    at(c, 70, y - 16, "The clerk was Dorian Pask of the rates office.")
    c.restoreState()
    y -= 44
    c.setFillGray(0.2)
    c.rect(64, y - 5, 420, 18, stroke=0, fill=1)
    c.setFillGray(1)
    at(c, 70, y, "6. What we ask for is printed here, white on grey, so that it is seen.")
    c.setFillGray(0)
    y -= 30
    c.saveState()
    path = c.beginPath()
    path.rect(500, 20, 10, 10)
    c.clipPath(path, stroke=0)
    at(c, 70, y, "Second house: the Tollkeeper's Cottage.")
    c.restoreState()
    y -= 26
    c.rect(64, y - 5, 420, 18, stroke=1, fill=0)
    at(c, 70, y, "7. This one stands in an empty frame, which hides nothing.")
    y = block(c, 70, y - 30, 450, SEEN)
    c.showPage()
    c.save()


RTF = (
    "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}}{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}\n"
    "SCH0046\\par\n{\\b Written evidence submitted by a school nurse}\\par\n"
    "1. I have weighed the children of three schools every autumn since 2006.\\par\n"
    "2. One boy had lost nine pounds. {\\v His name is Corin Yaxley, of class 4B.} He told me that he gave his dinner to his sister.\\par\n"
    "3. I wrote to the duty team. {\\cf2 The sister is at Bellhouse Infants.} They answered in March.\\par\n"
    "4. I wrote again, and a lady came. {\\cf1\\chcbpat1 She was Mrs Imogen Starr.} She was kind, and she had forty other families.\\par\n"
    "5. {\\cf2\\chcbpat3 These words are white upon blue and are meant to be read.}\\par\n"
    "6. Let a nurse who writes be answered within a week.\\par\n}"
)


def write(folder: Path) -> None:
    _foster(folder)
    _well(folder)
    put(folder, "school-nurse-weights.rtf", RTF, "cp1252")


ROWS = [
    *rows(
        "14",
        "foster-carer-night-taxi.docx",
        ("absent", "", "Hepzibah Crane", "hidden text of Word"),
        ("absent", "", "Tallow Court", "black on a black highlight"),
        ("absent", "", "Marchbanks", "white on white"),
        ("absent", "", "Olwen Petty", "letters of one point"),
        ("document", "", "told=yes", "what was hidden is told"),
        ("contains", "", "I ask that my name be withheld."),
        ("contains", "", "She asked me whether there would be a dog."),
        ("contains", "", "He gave her his sandwich."),
        (
            "contains",
            "",
            "This line is printed white on a dark band and can be read by anybody.",
            "to be seen",
        ),
        ("contains", "", "I ask that a child be told, in words that she can understand, on the day before."),
        ("document", "", "evidence_code=FOS0033"),
        (
            "problem_ok",
            "",
            "Partial where a problem tells of words that no reader sees (hidden, white, black on black, tiny) in paragraphs 1 to 4.",
        ),
    ),
    *rows(
        "14",
        "refuge-three-covers.pdf",
        ("absent", "", "Signal Box", "under a black box"),
        ("absent", "", "Sabra", "white"),
        ("absent", "", "Dorian Pask", "wholly transparent"),
        ("absent", "", "Tollkeeper's", "outside the clip"),
        ("document", "", "told=yes"),
        ("contains", "", "Eleven women and nineteen children stayed with us last year."),
        ("contains", "", "We moved the family the same night."),
        ("contains", "", "What we ask for is printed here, white on grey, so that it is seen."),
        ("contains", "", "This one stands in an empty frame, which hides nothing."),
        *[("contains", "", x.split(". ", 1)[1]) for x in SEEN],
        ("document", "", "evidence_code=REF0058"),
        (
            "problem_ok",
            "",
            "Partial where a problem names page 1 and its words under a box, white, transparent or clipped.",
        ),
    ),
    *rows(
        "14",
        "school-nurse-weights.rtf",
        ("absent", "", "Corin Yaxley", "hidden (\\v)"),
        ("absent", "", "Bellhouse", "white on white"),
        ("absent", "", "Imogen Starr", "black on black"),
        ("document", "", "told=yes"),
        ("contains", "", "He told me that he gave his dinner to his sister."),
        ("contains", "", "They answered in March."),
        ("contains", "", "She was kind, and she had forty other families."),
        ("contains", "", "These words are white upon blue and are meant to be read.", "to be seen"),
        ("contains", "", "Let a nurse who writes be answered within a week."),
        ("document", "", "evidence_code=SCH0046"),
        (
            "problem_ok",
            "",
            "Partial where a problem tells of words that no reader sees in paragraphs 2 to 4.",
        ),
    ),
]
