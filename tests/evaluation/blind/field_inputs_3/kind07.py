"""Three more inputs of kind 07: letters that a PDF does not name, or names wrongly. All invented, written blind on 2026-11-30."""

from pathlib import Path

from .parts import note, rows, wrap

Run = tuple[str, str]
GLYPHS = {"£": "sterling", "’": "quoteright", "–": "endash", "“": "quotedblleft", "”": "quotedblright"}
CODES = {sign: 130 + i for i, sign in enumerate(GLYPHS)}


def _cmap(names: dict[int, int]) -> bytes:
    pairs = [f"<{code:02X}> <{value:04X}>" for code, value in sorted(names.items())]
    blocks = ""
    for i in range(0, len(pairs), 90):
        part = pairs[i : i + 90]
        blocks += f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n"
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /X def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{blocks}endcmap\nend\nend\n"
    ).encode()


def _names(change: dict[str, int]) -> dict[int, int]:
    made = {code: code for code in range(32, 127)}
    made |= {code: ord(sign) for sign, code in CODES.items()}
    return made | {CODES.get(sign, ord(sign)): value for sign, value in change.items()}


def _pdf(
    path: Path,
    pages: list[list[tuple[float, float, list[tuple[str, float, str]]]]],
    fonts: dict[str, tuple[str, dict[str, int]]],
) -> None:
    """Pages of lines (x, y, runs of font, size, words)."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    differences = " ".join(f"{code} /{GLYPHS[sign]}" for sign, code in CODES.items())
    resource = ""
    for key, (base, change) in fonts.items():
        data = _cmap(_names(change))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data))
        objects.append(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding "
            f"/Differences [{differences}] >> /ToUnicode {len(objects)} 0 R >>".encode()
        )
        resource += f"/{key} {len(objects)} 0 R "
    kids = ""
    for lines in pages:
        out = b"BT\n"
        for x, y, runs in lines:
            out += b"1 0 0 1 %.2f %.2f Tm\n" % (x, y)
            for font, size, words in runs:
                code = bytes(CODES.get(sign, ord(sign)) for sign in words)
                code = code.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
                out += b"/%s %.2f Tf (%s) Tj\n" % (font.encode(), size, code)
        out += b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(out), out))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << {resource}>> >> /Contents {len(objects)} 0 R >>".encode()
        )
        kids += f"{len(objects)} 0 R "
    objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()
    out = b"%PDF-1.5\n"
    places = []
    for i, body in enumerate(objects):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (i + 1, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    path.write_bytes(out)


def _lines(
    paragraphs: list[str], special: str = "", fonts: tuple[str, str] = ("F1", "F2")
) -> list[tuple[float, float, list[tuple[str, float, str]]]]:
    """Sets paragraphs; each letter of `special` is set in the second font."""
    made = []
    y = 780.0
    for text in paragraphs:
        for line in wrap(text.replace("’", "'"), 440, "Helvetica", 11):
            line = line.replace("'", "’")
            runs: list[tuple[str, float, str]] = []
            for sign in line:
                font = fonts[1] if sign in special else fonts[0]
                if runs and runs[-1][0] == font:
                    runs[-1] = (font, 11, runs[-1][2] + sign)
                else:
                    runs.append((font, 11, sign))
            made.append((72.0, y, runs))
            y -= 15
        y -= 8
    return made


SEALS = [
    "SEA0040",
    "Written evidence submitted by the Wardens of Gull Bar",
    "1. We counted 214 seals on the bar in June and 96 in July.",
    "2. The ferry passes 38 times a week, at £12 a head, and stops to let people look.",
    "3. Of the pups that were born this year, 17 were parted from their mothers and 5 of those were found.",
    "4. The wardens are all volunteers. None of us has been paid a penny.",
    "The bar is 3 miles long at low water. It was 4 miles long when it was first measured, in 1887, and it has moved 600 yards to the east.",
    "5. We ask for a limit of 10 crossings a week until the end of August.",
]
TALK = [
    ("The Chair", "Good morning. We have before us the owner of the last printing works on the quay."),
    ("Mrs Isbister", "I own the half of it. My brother owns the other half and he sends his regrets."),
    ("The Chair", "How many people work there now?"),
    ("Mrs Isbister", "Six, and a boy on Saturdays. It was eighty in my mother’s day."),
    ("Sir Denzil Frome", "Why has the quay been closed to vans?"),
    ("Mrs Isbister", "For the safety of people on bicycles, we were told. The paper now comes on a barrow."),
    ("Sir Denzil Frome", "A barrow?"),
    ("Mrs Isbister", "I brought a photograph of it."),
    ("The Chair", "The photograph may be passed round. Who pushes it?"),
    ("Mrs Isbister", "The boy does, and on weekdays I do. It holds four reams."),
    ("Sir Denzil Frome", "How many reams do you use in a week?"),
    ("Mrs Isbister", "A hundred and twenty. You may do the sum yourself, Sir Denzil."),
    ("The Chair", "That is thirty journeys. Thank you, Mrs Isbister."),
]
BLANK = [
    [
        "PEA0019",
        "Written evidence submitted by Dorcas Thule",
        "1. I have cut peat by licence for thirty years, as my father did.",
        "2. The licence was ended by a letter of four lines.",
        "The bank that I cut is called the Black Face. It has been cut since before there were licences, and it is cut by hand.",
    ],
    [
        "3. The letter gave no reason. It said that the office would be glad to answer any question.",
        "4. I asked one question, and it has been two years.",
        "In those two years I have bought coal, which comes from the other side of the world in a ship.",
    ],
    ["5. There are eleven of us who hold such a licence.", "6. We ask that the question be answered."],
]


def write(folder: Path) -> None:
    note("gull-bar-figures.pdf", *SEALS)
    _pdf(
        folder / "gull-bar-figures.pdf",
        [_lines(SEALS, "0123456789")],
        {"F1": ("Helvetica", {}), "F2": ("Helvetica", dict.fromkeys("0123456789", 0xFFFD))},
    )
    name = "print-works-small-capitals.pdf"
    small = {chr(code): 0xF761 + code - 65 for code in range(65, 91)}
    lines: list[tuple[float, float, list[tuple[str, float, str]]]] = []
    y = 780.0
    for text in (
        "Oral evidence: The working quay, HC 9041",
        "Tuesday 6 February 2024",
        "Members present: Ottoline Brack (Chair); Sir Denzil Frome.",
        "Witness: Mrs Thora Isbister.",
        "Examination of witness",
    ):
        lines.append((72.0, y, [("F1", 11, text)]))
        note(name, text)
        y -= 22
    for who, words in TALK:
        note(name, f"{who}: {words}")
        runs: list[tuple[str, float, str]] = []
        for sign in who + ":":
            runs.append(("F2", 8.8, sign.upper()) if sign.islower() else ("F1", 11, sign))
        parts = wrap(words.replace("’", "'"), 330, "Helvetica", 11)
        lines.append((72.0, y, [*runs, ("F1", 11, " " + parts[0].replace("'", "’"))]))
        for part in parts[1:]:
            y -= 15
            lines.append((72.0, y, [("F1", 11, part.replace("'", "’"))]))
        y -= 23
    _pdf(folder / name, [lines], {"F1": ("Helvetica", {}), "F2": ("Helvetica", small)})
    name = "peat-licence-page-2-blank.pdf"
    note(name, *BLANK[0], *BLANK[1], *BLANK[2])
    blanks = {chr(code): 0x20 for code in range(33, 127)} | dict.fromkeys(GLYPHS, 0x20)
    _pdf(
        folder / name,
        [_lines(BLANK[0]), _lines(BLANK[1], "", ("F2", "F2")), _lines(BLANK[2])],
        {"F1": ("Helvetica", {}), "F2": ("Helvetica", blanks)},
    )


CHAIR = "The Chair; THE CHAIR; Ottoline Brack"
ISB = "Mrs Isbister; MRS ISBISTER; Mrs Thora Isbister; Thora Isbister"
FROME = "Sir Denzil Frome; SIR DENZIL FROME; Denzil Frome"
ROWS = [
    *rows(
        "07",
        "gull-bar-figures.pdf",
        (
            "contains",
            "",
            "We counted 214 seals on the bar in June and 96 in July.",
            "the figures are named U+FFFD",
        ),
        ("contains", "", "The ferry passes 38 times a week, at £12 a head"),
        ("contains", "", "17 were parted from their mothers and 5 of those were found."),
        ("contains", "", "The wardens are all volunteers. None of us has been paid a penny."),
        ("absent", "", "We counted seals on the bar in June", "figures left out without a word"),
        ("absent", "", "a limit of crossings a week", "figures left out without a word"),
        ("problem_ok", "", "Partial where a problem says that characters of page 1 are not named."),
    ),
    *rows(
        "07",
        "print-works-small-capitals.pdf",
        (
            "turn",
            "The Chair",
            "We have before us the owner of the last printing works on the quay.",
            "small capitals named U+F761 to U+F77A",
            CHAIR,
        ),
        ("turn", "Mrs Isbister", "I own the half of it.", "", ISB),
        ("turn", "The Chair", "How many people work there now?", "", CHAIR),
        ("turn", "Mrs Isbister", "It was eighty in my mother's day.", "", ISB),
        ("turn", "Sir Denzil Frome", "Why has the quay been closed to vans?", "", FROME),
        ("turn", "Mrs Isbister", "The paper now comes on a barrow.", "", ISB),
        ("turn", "Mrs Isbister", "I brought a photograph of it.", "", ISB),
        ("turn", "Sir Denzil Frome", "How many reams do you use in a week?", "", FROME),
        ("turn", "Mrs Isbister", "You may do the sum yourself, Sir Denzil.", "", ISB),
        ("turn", "The Chair", "That is thirty journeys. Thank you, Mrs Isbister.", "", CHAIR),
        ("problem_ok", "", "Partial where a problem says that letters of page 1 (the labels) are not named."),
    ),
    *rows(
        "07",
        "peat-licence-page-2-blank.pdf",
        ("contains", "", "I have cut peat by licence for thirty years, as my father did."),
        ("contains", "", "The letter gave no reason.", "page 2: every letter is named as a blank"),
        ("contains", "", "I asked one question, and it has been two years."),
        ("contains", "", "There are eleven of us who hold such a licence."),
        ("document", "", "evidence_code=PEA0019"),
        ("problem_ok", "", "Partial where a problem says that page 2 could not be read."),
    ),
]
