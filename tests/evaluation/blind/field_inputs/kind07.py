"""Ten inputs of field-case kind 07, PDF letters that the file does not name, or names wrongly.

Illustrative: every person, place and body is invented. Written blind on 2026-11-28 for issues 17 and 18.
What is printed below is what a reader of the page sees, but where a font can't be drawn without its letters.
"""

import textwrap
from pathlib import Path

Fonts = dict[str, tuple[str, str, dict[int, str] | None]]
FI, FL = "\ufb01", "\ufb02"


def _identity() -> dict[int, str]:
    """What WinAnsi says of each code, for a ToUnicode map that is then spoilt."""
    table = {}
    for code in range(32, 256):
        letter = bytes([code]).decode("cp1252", "ignore")
        if letter:
            table[code] = letter
    return table


def _cmap(table: dict[int, str]) -> str:
    rows = [
        f"<{code:02X}> <{letter.encode('utf-16-be').hex().upper()}>" for code, letter in sorted(table.items())
    ]
    blocks = []
    for start in range(0, len(rows), 100):
        block = rows[start : start + 100]
        blocks.append(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar")
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n"
        "/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap\nend\nend"
    )


def _codes(text: str, own: dict[str, int]) -> str:
    """A string of a PDF in hexadecimal; the letters in `own` have codes of their own."""
    return "".join(
        f"{own[letter]:02X}" if letter in own else letter.encode("cp1252").hex().upper() for letter in text
    )


def _page(pieces: list[tuple[str, str]], own: dict[str, dict[str, int]], width: int = 92) -> str:
    """A page from the top down: each piece is a font and a paragraph; `+` joins a piece to the line before."""
    rows = []
    y, x = 790, 60
    for font, text in pieces:
        size = 13 if font == "H" else 10.5
        if text.startswith("+"):
            y, x = y + 24, 170
        for line in textwrap.wrap(text.removeprefix("+"), width if x == 60 else 70):
            rows.append(f"BT /{font} {size:g} Tf {x} {y} Td <{_codes(line, own.get(font, {}))}> Tj ET")
            y -= 15
        y -= 9
        x = 60
    return "\n".join(rows)


def _pdf(path: Path, fonts: Fonts, pages: list[str]) -> None:
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    names = []
    for name, (base, encoding, table) in fonts.items():
        number = len(objects) + 1
        names.append(f"/{name} {number} 0 R")
        words = f"/ToUnicode {number + 1} 0 R" if table is not None else ""
        objects.append(f"<</Type/Font/Subtype/Type1/BaseFont/{base}/Encoding{encoding}{words}>>")
        if table is not None:
            stream = _cmap(table)
            objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    kids = []
    for stream in pages:
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {number + 1} 0 R"
            f"/Resources<</Font<<{''.join(names)}>>>>>>"
        )
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(data)
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    data += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(data)


WIN = "/WinAnsiEncoding"
HEAD: dict[str, tuple[str, str, dict[int, str] | None]] = {"H": ("Helvetica-Bold", WIN, None)}


def _ligatures(text: str) -> str:
    return text.replace("fi", FI).replace("fl", FL)


def _differences(codes: str) -> str:
    return f"<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[{codes}]>>"


NULL = [
    ("H", "Written evidence submitted by the Orphans’ Benefit Society (LIG0001)"),
    (
        "B",
        "1. The Society was founded in 1846 and has been an official visitor to children’s homes in the five northern counties since 1912.",
    ),
    (
        "B",
        "2. Our visitors confirmed what the staff had told us. In fifty-four homes the fire officer’s certificate was out of date, and in nine no certificate could be found.",
    ),
    (
        "B",
        "3. We asked the proprietors why. The first said that there was a conflict between two sets of rules. The second said that he had not been notified.",
    ),
    (
        "B",
        "4. It is difficult to reconcile these answers with the file, which holds a letter to each of them.",
    ),
    ("B", "5. The floods of 2009 were offered as a reason by a home that stands on a hill."),
]


def null_ligatures(path: Path) -> None:
    """The map says U+0000 for the two ligatures; the encoding calls them /fi and /fl."""
    table = _identity() | {1: "\0", 2: "\0"}
    fonts = HEAD | {"B": ("Helvetica", _differences("1/fi/fl"), table)}
    _pdf(
        path,
        fonts,
        [
            _page(
                [(font, text if font == "H" else _ligatures(text)) for font, text in NULL],
                {"B": {FI: 1, FL: 2}},
            )
        ],
    )


NAMELESS = [
    ("H", "Written evidence submitted by Rector and Wardens of St Osyth (LIG0002)"),
    (
        "B",
        "1. The rectory has had a flat for young people over its stable since the first war. There are five rooms and a kitchen.",
    ),
    (
        "B",
        "2. We do not know, when a child is sent to us, whether we are a home, a hostel or a floor to sleep on. The officer who telephones does not know either.",
    ),
    ("B", "3. In the last financial year we had eighteen, of whom eleven stayed for less than a week."),
    ("B", "4. One of them set the clock in the tower right. It has been right since."),
    ("B", "5. We find that the fifth question in your list does not fit us, and leave it."),
]


def nameless(path: Path) -> None:
    """Two glyphs are called /g31 and /g32, and there is no map: nothing in the file tells the letters."""
    fonts = HEAD | {"B": ("Helvetica", _differences("1/g31/g32"), None)}
    pieces = [(font, text if font == "H" else _ligatures(text)) for font, text in NAMELESS]
    _pdf(path, fonts, [_page(pieces, {"B": {FI: 1, FL: 2}})])


OLDSTYLE = [
    ("H", "Written evidence submitted by the County Archivists’ Panel (LIG0003)"),
    (
        "B",
        "1. In 1971 there were 1,412 children in the homes of the twelve counties, and by 1986 there were 655.",
    ),
    (
        "B",
        "2. The registers of 38 homes are lost. Of the 97 that are left, 41 begin after 1974, when the counties were redrawn.",
    ),
    ("B", "3. The cost of copying all that is left is £18,500. We have asked for it in 2003, 2008 and 2015."),
    (
        "B",
        "4. One register has been kept in a bank since it was found in a skip. It has names in it that are in no other book.",
    ),
]


def oldstyle(path: Path) -> None:
    """The figures alone stand in the private area, as old-style figures of a face do (F730 is nought)."""
    table = _identity() | {48 + digit: chr(0xF730 + digit) for digit in range(10)}
    _pdf(path, HEAD | {"B": ("Times-Roman", WIN, table)}, [_page(OLDSTYLE, {})])


SHIFTED = [
    ("H", "Written evidence submitted by Tallis Legal Clinic (LIG0004)"),
    ("B", "1. The council told the court that it had looked for a bed in nine places and had found none."),
    (
        "B",
        "2. The court asked for the list of the nine. The council had the week to find it and sent six names, two of which were the same house.",
    ),
    (
        "B",
        "3. Nobody was held to be in contempt. The child was sent to a caravan with three adults in shifts, at a cost that the judge called unseemly.",
    ),
    ("H", "What we ask"),
    (
        "B",
        "4. That a list of places tried be filed with the court on the day, with the name of the person who answered the telephone.",
    ),
]


def shifted(path: Path) -> None:
    """The map of the body's face is three letters out; the headings are right."""
    table = {code: chr(code + 3) for code in range(33, 124)} | {32: " "}
    _pdf(path, HEAD | {"B": ("Helvetica", WIN, table)}, [_page(SHIFTED, {})])


REPLACED = [
    ("H", "Note of a meeting with young people at Beacon House (LIG0005)"),
    ("B", "1. There were seven of us in the room – five from the house, and two who’d left it."),
    ("B", "2. K said she didn’t know who her social worker was. “I’ve had six – no, seven.”"),
    ("B", "3. The house is paid £5,000 a week for each of them. J’s clothing allowance is £9."),
    ("B", "4. M had been told he’d be there for two nights. He has been there for a year and a half."),
    ("B", "5. All of them wanted the same thing, and it was a door that shuts."),
    (
        "B",
        "6. The manager wasn’t in the room. She asked us afterwards what they’d said, and we didn’t tell her.",
    ),
]


def replaced(path: Path) -> None:
    """Quotation marks, dashes and the pound sign are all U+FFFD."""
    table = _identity() | dict.fromkeys((0x91, 0x92, 0x93, 0x94, 0x96, 0xA3), "\ufffd")
    _pdf(path, HEAD | {"B": ("Helvetica", WIN, table)}, [_page(REPLACED, {})])


CONTROLS = [
    ("H", "Memorandum by the Chief Fire and Rescue Adviser (LIG0006)"),
    (
        "B",
        "1. A home for five or fewer is not a house of multiple occupation and needs no certificate before it opens.",
    ),
    (
        "B",
        "2. We identified ninety-one such homes in the flood plain, on the first floor or the second floor of older buildings.",
    ),
    (
        "B",
        "3. The definition is the difficulty. A home that profits from a sixth bed is brought in, and one that does not is left out.",
    ),
    (
        "B",
        "4. The staff at night were satisfactory in numbers, but a fifth of them had no training of any kind.",
    ),
    ("B", "5. I have nothing to say about the cost."),
]


def controls(path: Path) -> None:
    """The ligatures are the control characters 1C and 1D, without a name and without a map."""
    pieces = [(font, text if font == "H" else _ligatures(text)) for font, text in CONTROLS]
    _pdf(path, HEAD | {"B": ("Helvetica", WIN, None)}, [_page(pieces, {"B": {FI: 0x1C, FL: 0x1D}})])


THORN = [
    ("H", "Submission from Nurses in Schools (LIG0007)"),
    (
        "B",
        "1. The influence of a school nurse is hard to quantify. She is the first adult in a week who asks a child how they slept.",
    ),
    (
        "B",
        "2. There were fifty-five of us in the county in 1999, and there are five. The figures were confirmed by the trust in its final accounts.",
    ),
    (
        "B",
        "3. A child’s file should follow the child. In our county it is sent by taxi, and in the winter of 2018 two files were left on a bus shelter’s floor.",
    ),
    ("B", "4. We are confident that no child came to harm by it, and we cannot prove it."),
]


def thorn(path: Path) -> None:
    """The codes of a Macintosh face: the map says thorn and sharp s for fi and fl, the encoding says /fi and /fl."""
    fonts = HEAD | {"B": ("Times-Roman", _differences("222/fi/fl"), _identity())}
    pieces = [(font, text if font == "H" else _ligatures(text)) for font, text in THORN]
    _pdf(path, fonts, [_page(pieces, {"B": {FI: 222, FL: 223}})])


THREE_PAGES = [
    [
        ("H", "Written evidence submitted by Moorland Advocates (LIG0008)"),
        ("G", "1. Moorland Advocates visit forty-four homes each month and talk to whoever wishes to talk."),
        (
            "G",
            "2. We keep no names. We keep a tally, which is set out overleaf, and we send it to the inspectorate.",
        ),
    ],
    [
        (
            "B",
            "3. In March we heard sixty-one complaints. Thirty were about food, nineteen about telephones and twelve about being held down.",
        ),
        ("B", "4. The inspectorate wrote about the food."),
        ("B", "5. We wrote again about the twelve, and were told that the matter was with the provider."),
    ],
    [
        ("G", "6. The provider has since changed its name."),
        (
            "G",
            "7. We would be happy to bring the tally books to the Committee. They are green and there are nine of them.",
        ),
    ],
]


def second_page(path: Path) -> None:
    """The face of page 2 maps to the private area; pages 1 and 3 are sound."""
    table = {code: chr(0xF000 + code) for code in range(32, 127)}
    fonts = HEAD | {"G": ("Helvetica", WIN, None), "B": ("Helvetica", WIN, table)}
    _pdf(path, fonts, [_page(page, {}) for page in THREE_PAGES])


LABELS = [
    ("H", "Safeguarding Select Panel: oral evidence, Wednesday 4 May 2011"),
    ("L", "Mr Ardle:"),
    ("G", "+Mrs Quaye, when did you first ring the duty desk?"),
    ("L", "Mrs Quaye:"),
    ("G", "+On the Friday, at about five. I rang twice more before seven."),
    ("L", "Mr Ardle:"),
    ("G", "+And what were you told?"),
    ("L", "Mrs Quaye:"),
    ("G", "+That the desk had closed and that I should ring the desk."),
    ("L", "Dr Pym:"),
    ("G", "+I was on the desk that night. It was not closed, it was me and a kettle."),
    ("L", "Mr Ardle:"),
    ("G", "+You had the calls?"),
    ("L", "Dr Pym:"),
    ("G", "+I had two of the three. I wrote down one."),
    ("L", "Mrs Quaye:"),
    ("G", "+Which one did you write down?"),
    ("L", "Dr Pym:"),
    ("G", "+The one where you shouted."),
]


def labels(path: Path) -> None:
    """A transcript whose speakers' names stand in a bold face that the file does not spell out."""
    table = {code: chr(0xE000 + code) for code in range(32, 127)}
    fonts = HEAD | {"L": ("Helvetica-Bold", WIN, table), "G": ("Helvetica", WIN, None)}
    _pdf(path, fonts, [_page(LABELS, {})])


ACCENTS = [
    ("H", "Written evidence submitted by Zoë Brontë-Núñez (LIG0010)"),
    (
        "B",
        "1. I am Zoë. My sister Chloé and I were placed with the Señora Ibáñez in 2001, 3½ miles from our school.",
    ),
    ("B", "2. She was paid £412 a week for the two of us, and when Chloé left she was paid £385 for me."),
    (
        "B",
        "3. We were in her house for 2½ years. It was never above 15° in the winter, and she cried when we went.",
    ),
    ("B", "4. The council’s file says that we were moved for “cultural reasons”. It does not say whose."),
    ("B", "5. I would like somebody to tell her that I passed."),
]


def accents(path: Path) -> None:
    """Pound sign, half, degree and each letter with an accent are U+0000 in the map; the encoding names them."""
    spoilt = dict.fromkeys([163, 176, 189, *range(192, 256)], "\x00")
    fonts = HEAD | {"B": ("Helvetica", WIN, _identity() | spoilt)}
    _pdf(path, fonts, [_page(ACCENTS, {})])


FILES = {
    "null-ligatures.pdf": null_ligatures,
    "nameless-glyphs.pdf": nameless,
    "oldstyle-figures.pdf": oldstyle,
    "shifted-body.pdf": shifted,
    "replaced-marks.pdf": replaced,
    "control-ligatures.pdf": controls,
    "thorn-for-fi.pdf": thorn,
    "second-page-private.pdf": second_page,
    "labels-private.pdf": labels,
    "accents-and-pounds.pdf": accents,
}


def write(folder: Path) -> None:
    """Write the ten files of this kind into the folder."""
    for name, build in FILES.items():
        build(folder / name)
