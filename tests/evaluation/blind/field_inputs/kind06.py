"""Ten inputs of field-case kind 06, turned PDF pages.

Illustrative: every person, place and body is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

SANS, SANS_BOLD, SERIF, SERIF_BOLD = "Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold"
WIDTH, HEIGHT = A4


def _canvas(path: Path, size: tuple[float, float] = A4, title: str = "") -> Canvas:
    canvas = Canvas(str(path), pagesize=size, invariant=1)
    canvas.setTitle(title)
    return canvas


def _wrap(text: str, width: float, font: str, size: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and stringWidth(longer, font, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def _write(
    canvas: Canvas, x: float, y: float, width: float, paragraphs: list[str], font: str = SANS
) -> float:
    """Paragraphs from the top down in the frame as it stands; # marks a heading. The height that was reached."""
    for paragraph in paragraphs:
        head = paragraph.startswith("#")
        face, size = (SANS_BOLD if font == SANS else SERIF_BOLD, 13) if head else (font, 10.5)
        canvas.setFont(face, size)
        for line in _wrap(paragraph.removeprefix("#"), width, face, size):
            canvas.drawString(x, y, line)
            y -= size * 1.32
        y -= 7
    return y


def _raw_pdf(path: Path, pages: list[str], streams: list[str], tree: str = "") -> None:
    """A PDF by hand: what each page says of itself, its stream, and what the tree of pages says for all."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {count}{tree}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, (page, stream) in enumerate(zip(pages, streams, strict=True)):
        objects.append(
            f"<</Type/Page/Parent 2 0 R{page}/Contents {5 + 2 * number} 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        objects.append(f"<</Length {len(stream.encode('cp1252'))}>>stream\n{stream}\nendstream")
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(data)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    data += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(data)


def _stream(x: float, y: float, width: float, paragraphs: list[str]) -> str:
    parts = []
    for paragraph in paragraphs:
        for line in _wrap(paragraph, width, SANS, 11):
            words = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
            parts.append(f"BT /F1 11 Tf {x:g} {y:g} Td ({words}) Tj ET")
            y -= 15
        y -= 8
    return "\n".join(parts)


def _leftward(stream: str) -> str:
    """Set from the foot of an upright sheet to its head: /Rotate 90 makes a landscape page of it."""
    return f"q 0 1 -1 0 595 0 cm\n{stream}\nQ"


def _rightward(stream: str) -> str:
    """Set from the head of an upright sheet to its foot: /Rotate 270 makes a landscape page of it."""
    return f"q 0 -1 1 0 0 842 cm\n{stream}\nQ"


def sideways_table(path: Path) -> None:
    """Page 2 of three is an upright sheet whose words stand sideways, without /Rotate."""
    canvas = _canvas(path, title="Written evidence")
    _write(
        canvas,
        60,
        785,
        470,
        [
            "#Written evidence submitted by Fenwick Borough Council (TRP0008)",
            "1. The Council was asked for the number of moves of each child in its care in the year to March. The numbers are in the annex that begins overleaf.",
            "2. The annex is set on its side because of its width. We apologise for that.",
        ],
    )
    canvas.showPage()
    canvas.saveState()
    canvas.translate(WIDTH, 0)
    canvas.rotate(90)
    _write(
        canvas,
        60,
        540,
        700,
        [
            "#Annex: moves by age at the first move",
            "3. Of 96 children aged under five, seven were moved more than once, and each of the seven was moved to a relative.",
            "4. Of 151 children aged five to eleven, forty-three were moved more than once. The commonest reason that is written on the form is “placement request”, which is not a reason.",
            "5. Of 188 children aged twelve or over, one hundred and two were moved more than once and nine were moved more than six times.",
        ],
    )
    canvas.restoreState()
    canvas.showPage()
    _write(
        canvas,
        60,
        785,
        470,
        ["6. We hold no figures for children who are placed with us by other councils, and know of none."],
    )
    canvas.showPage()
    canvas.save()


def inherited(path: Path) -> None:
    """The tree of pages turns every page by 90 degrees, so that it shows upright; the second page takes it back."""
    box = "/MediaBox[0 0 595 842]"
    first = [
        "Written evidence submitted by Tarnside Parents' Forum (TRP0015)",
        "1. Our forum has met on the first Monday of the month since 2010, in the back room of a garage, because the council withdrew the use of the library.",
        "2. There are sixty-two of us. Between us we have ninety children in care, and we have been to four hundred reviews.",
    ]
    second = [
        "3. This page is the right way up. In three hundred and ten of those reviews nobody asked us what we thought had changed.",
        "4. In twenty-two of them the wrong child's papers were on the table.",
    ]
    third = [
        "5. We ask that a parent be sent the papers a week before, as the rules say, and not handed them in the corridor.",
        "6. We ask that somebody read them.",
    ]
    _raw_pdf(
        path,
        [box, box + "/Rotate 0", box],
        [
            _leftward(_stream(60, 540, 700, first)),
            _stream(60, 785, 470, second),
            _leftward(_stream(60, 540, 700, third)),
        ],
        "/Rotate 90",
    )


def middle_upside_down(path: Path) -> None:
    """The second of three pages stands on its head in the file, and /Rotate 180 sets it right."""
    canvas = _canvas(path, title="Statement")
    pages = [
        [
            "#WITNESS STATEMENT OF MAUREEN TULLY",
            "1. I was the night porter at the Grange Hotel from 1998 until it closed in 2013.",
            "2. From about 2004 the council took rooms with us for children. I was told they were for one night. Some were there for a season.",
            "3. There was no list. I kept my own, in the back of the papers order book.",
        ],
        [
            "4. I have that book. On the night of 6 February 2009 it has eleven names in it, on two corridors, with one adult between them.",
            "5. The adult was from an agency and was asleep in the linen room. I do not blame him, he had done the night before as well.",
            "6. At 1.15 a girl came down in her socks and asked me for the police. I rang them. They rang the council. The council rang me.",
        ],
        [
            "7. I gave the book to the council in 2011 and asked for it back in 2012. I was told that they had never had it.",
            "8. It came back in a jiffy bag last April with no letter.",
        ],
    ]
    for number, page in enumerate(pages):
        canvas.setPageRotation(180 if number == 1 else 0)
        if number == 1:
            canvas.translate(WIDTH, HEIGHT)
            canvas.rotate(180)
        _write(canvas, 60, 785, 470, page, SERIF)
        canvas.showPage()
    canvas.save()


def cropped(path: Path) -> None:
    """Turned by 270 degrees, and the sheet does not begin at nought: a crop box inside a larger one."""
    paragraphs = [
        "Written evidence submitted by the Association of Small Homes (TRP0021)",
        "1. The Association speaks for 214 homes of four beds or fewer. They are on average eleven years old and are owned, for the most part, by the people who work in them.",
        "2. A home of three beds pays the same fee to the inspectorate as a home of nine. We put the cost at £61 a week for each child.",
        "3. Forty-four of our members have closed since 2018. In thirty of those the building was bought by one of the five large groups.",
        "4. We do not say that a large home is a bad one. We say that nobody decided to have no small ones.",
    ]
    _raw_pdf(
        path,
        ["/MediaBox[-200 -100 842 695]/CropBox[0 0 780 560]/Rotate 270"],
        [
            _stream(40, 520, 690, paragraphs)
            + "\nBT /F1 6 Tf -180 -80 Td (printer: TRP21 cyan magenta yellow) Tj ET"
        ],
    )


def stamps(path: Path) -> None:
    """A slanted word over the whole sheet, letter by letter, and a receipt stamp at fifteen degrees."""
    canvas = _canvas(path, title="Letter")
    for number in range(2):
        canvas.saveState()
        canvas.setFillGray(0.82)
        canvas.setFont(SANS_BOLD, 62)
        canvas.translate(95, 190)
        canvas.rotate(52)
        for place, letter in enumerate("CONFIDENTIAL"):
            canvas.drawString(place * 52, 0, letter)
        canvas.restoreState()
        if number == 0:
            canvas.saveState()
            canvas.setFillColorRGB(0.75, 0.1, 0.1)
            canvas.translate(380, 690)
            canvas.rotate(15)
            canvas.rect(-8, -8, 165, 44)
            canvas.setFont(SANS_BOLD, 13)
            canvas.drawString(0, 20, "RECEIVED 12 MAR 2019")
            canvas.drawString(0, 3, "SCRUTINY UNIT")
            canvas.restoreState()
        first = [
            "#Letter from the Director of Public Health to the Committee (TRP0030)",
            "1. Thank you for your letter of 4 March. I reply to your five questions in turn.",
            "2. You ask how many looked-after children in the district have a dentist. The answer is 203 of 511.",
            "3. You ask why. There are two practices that take new patients under the public contract, and both are in one street.",
            "4. You ask whether the board was told. It was told in 2015, in 2016, and in a paper that I wrote myself in 2018 and that was taken as read.",
        ]
        second = [
            "5. You ask what it would cost. A dentist for two days a week is £58,000 a year with a nurse and a chair.",
            "6. You ask who objects. Nobody has objected. It has not been on an agenda that was reached.",
        ]
        _write(canvas, 60, 785, 470 if number else 300, first if number == 0 else second)
        canvas.showPage()
    canvas.save()


def margin_label(path: Path) -> None:
    """A classification and a file name run up the left-hand margin of every page, sideways."""
    canvas = _canvas(path, title="Written evidence")
    pages = [
        [
            "#Written evidence submitted by the Police Superintendents’ Circle (TRP0037)",
            "1. We are asked what a force does in the first hour. In truth it looks for a photograph.",
            "2. Of twenty-eight forces that replied to us, six could say how long the first hour took.",
            "3. In those six it took, on average, three hours and forty minutes.",
        ],
        [
            "4. The delay is not idleness. A call from a home is graded by its words, and the words are read from a card which the home’s insurer wrote.",
            "5. We would do away with the card.",
            "6. We would put in its place one question: what do you fear?",
        ],
    ]
    for number, page in enumerate(pages, 1):
        canvas.saveState()
        canvas.translate(28, 120)
        canvas.rotate(90)
        canvas.setFont(SANS, 8)
        canvas.drawString(
            0, 0, f"OFFICIAL-SENSITIVE until published   TRP-0037-final-v3.doc   sheet {number} of 2"
        )
        canvas.restoreState()
        _write(canvas, 60, 785, 470, page)
        canvas.showPage()
    canvas.save()


def askew(path: Path) -> None:
    """A sheet that lay askew in the scanner: all the lines rise by nearly three degrees."""
    canvas = _canvas(path, title="Letter")
    canvas.translate(70, 60)
    canvas.rotate(2.8)
    _write(
        canvas,
        0,
        690,
        450,
        [
            "#Letter from Mrs Joan Aldous, foster carer (TRP0042)",
            "1. I have fostered for thirty-four years and I am told that I am the last on the island.",
            "2. There were eleven of us in 1990. We met on Thursdays and lent one another cots.",
            "3. The allowance for a baby was £38 a week then and it is £154 now. A cot is dearer than that.",
            "4. What went was not the money. It was the link worker, Pat, who came on the ferry with the post, and who was not replaced.",
            "5. If you want foster carers, send a Pat.",
            "6. The last baby that I had came with a carrier bag, a dummy on a ribbon, and the name of a social worker in Kent who had already left.",
            "7. I still have the ribbon. The baby is nine, and is doing well, I hear, from somebody who was not meant to tell me.",
        ],
        SERIF,
    )
    canvas.showPage()
    canvas.save()


def odd_angles(path: Path) -> None:
    """/Rotate of -90 and of 450 degrees, which are 270 and 90."""
    first = [
        "Written evidence submitted by the Guild of Escorts (TRP0048)",
        "1. The Guild has 340 members who drive children from one place to another for a fee.",
        "2. A member is told the address, the time and the child's first name. He is not told whether the child knows.",
        "3. In a survey of 120 members, eighty-one had been asked by a child on the road where they were going.",
    ]
    second = [
        "4. Of the eighty-one, fifty-six had told the truth and twenty-five had said that they did not know.",
        "5. Our code says that a member must not lie to a passenger. It does not say that he must set off.",
    ]
    _raw_pdf(
        path,
        ["/MediaBox[0 0 595 842]/Rotate -90", "/MediaBox[0 0 595 842]/Rotate 450"],
        [_rightward(_stream(60, 540, 700, first)), _leftward(_stream(60, 540, 700, second))],
    )


def booklet(path: Path) -> None:
    """Two small pages side by side on one landscape sheet that is turned by 90 degrees."""
    canvas = _canvas(path, A4, "Booklet")  # reportlab turns the box itself
    spreads = [
        (
            [
                "#Tell us once",
                "A booklet by the young people’s council of Wexcombe, sent as evidence (TRP0053)",
                "1. We are fourteen people between eleven and nineteen. We wrote this in the summer holidays.",
                "2. Each of us has told our story to somebody with a lanyard at least nine times.",
            ],
            [
                "3. We counted. The record is held by Dee, who has told it thirty-one times and can do it in under four minutes.",
                "4. The second time is the worst, because you know by then what the face will do.",
            ],
        ),
        (
            [
                "5. We think that the first person should write it down, and read it back, and ask if that is right.",
                "6. Then the next person should read it before they come in and not after.",
            ],
            [
                "7. If they have not had time to read it they should say so, and we will wait.",
                "8. That is all. There are some drawings at the end which the printer left out.",
            ],
        ),
    ]
    for left, right in spreads:
        canvas.setPageRotation(90)
        _write(canvas, 50, 545, 320, left)
        _write(canvas, 470, 545, 320, right)
        canvas.showPage()
    canvas.save()


def head_to_head(path: Path) -> None:
    """A leaflet to be folded: the lower half is upright and the upper half stands on its head."""
    canvas = _canvas(path, title="Leaflet")
    _write(
        canvas,
        60,
        385,
        470,
        [
            "#Leaflet given to every child on the first night (TRP0060, annex)",
            "1. This house has six bedrooms. Yours has a lock which you can work and which we can work too.",
            "2. Supper is at six. If you come after six there is supper at whatever time it is.",
            "3. You may ring anybody on the list by the telephone. If the person whom you want is not on it, ask.",
        ],
    )
    canvas.saveState()
    canvas.translate(WIDTH, HEIGHT)
    canvas.rotate(180)
    _write(
        canvas,
        60,
        385,
        470,
        [
            "#For the grown-up who brought you",
            "4. Please do not leave until the child has been shown the room, the bathroom and the back door.",
            "5. Please write on the card when you will come again. If you will not come again, please say so to the child and not to us.",
        ],
    )
    canvas.restoreState()
    canvas.showPage()
    canvas.save()


FILES = {
    "sideways-annex.pdf": sideways_table,
    "inherited-turn.pdf": inherited,
    "middle-upside-down.pdf": middle_upside_down,
    "cropped-270.pdf": cropped,
    "stamps.pdf": stamps,
    "margin-label.pdf": margin_label,
    "askew.pdf": askew,
    "odd-angles.pdf": odd_angles,
    "booklet-turned.pdf": booklet,
    "head-to-head.pdf": head_to_head,
}


def write(folder: Path) -> None:
    """Write the ten files of this kind into the folder."""
    for name, build in FILES.items():
        build(folder / name)
