"""Three more inputs of field-case kind 07, letters that a PDF names wrongly. Everything is invented; written blind.

The pages are made by hand: a reader of the page sees the right letters, and the fonts' ToUnicode tables tell others.
"""

from pathlib import Path

from .parts import Row, row, turn, wrap

LIGATURES = [
    "Written evidence submitted by the Registrars' Institute (REG0048)",
    "1. The question put by the committee is whether a birth in transit should be registered at the destination or at the station.",
    "2. Our institution has twenty-six members. Fifteen of them have met the situation at least once, and two have met it at sea.",
    "3. The practice is little written about. We attach no statistics, because nobody collects them.",
    "4. In one matter of 2011 a mother was sent from Attenby to Potterton and back, with the infant, in a taxi, at a cost of £94.",
    "5. The better solution is to let the parents choose, and to note the choice in the particulars.",
    "6. We ask that the regulation be amended before the committee's next sitting.",
    "7. Attention was drawn to this by our own president in a letter of 14 October 2012, to which we have had no written answer.",
    "8. It is better that a little certainty be settled early than that nothing be settled at all.",
    "9. Additional notes on the position in other jurisdictions can be sent to the committee at its invitation.",
]
MAC = [
    "Written evidence submitted by Mme Hélène Carré-Boyle (TYP0006)",
    "1. I don’t write as an expert. I’ve set type for forty years – most of it by hand – and I’ve seen the trade leave the town.",
    "2. The minister’s phrase was “a managed transition”. We weren’t managed, and there wasn’t a transition.",
    "3. In 1988 there were 31 shops; in 2008 there were 4; today there’s one – mine – and a café where the others’ machines stand.",
    "4. What was promised:",
    "• a school for apprentices, in the old foundry;",
    "• a grant of £2,000 for each of us who’d teach in it; and",
    "• “a decision by Christmas”…",
    "5. It’s Christmas again. I’m told there’s been “a change of approach”. I’d like to be asked which.",
]
LOOK = [
    ("Chair", "Could you explain to the panel what a pace-egger does?"),
    ("Mr Oscar Apperley", "A pace-egger acts a play in the open, at Easter, for eggs or for pence."),
    ("Chair", "And the peace officer stopped one?"),
    ("Mr Oscar Apperley", "Two, on the same afternoon. A cap was taken and a pipe was broken."),
    ("Ms Aoife Coppola", "Was anybody accused of an offence?"),
    ("Mr Oscar Apperley", "The ass was, as far as I can make out."),
    ("Chair", "People will read this. Please be exact."),
    ("Mr Oscar Apperley", "The person who played the ass was accused of an obstruction, and acquitted."),
    ("Ms Aoife Coppola", "How many places have a pace-egg play today?"),
    ("Mr Oscar Apperley", "Eleven that I could name. Before the war there were above a hundred."),
    ("Chair", "Does the licence cost anything?"),
    ("Mr Oscar Apperley", "£21 a day, and a form of nine pages for each corner we stop at."),
    ("Ms Aoife Coppola", "Who reads the form?"),
    ("Mr Oscar Apperley", "Nobody, I should think: on the last one I put down a dragon as the driver."),
    ("Chair", "Thank you. We have no more to ask."),
]


def _cmap(pairs: dict[int, str]) -> bytes:
    lines = "".join(
        f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>\n" for code, text in pairs.items()
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Own def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{len(pairs)} beginbfchar\n{lines}endbfchar\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(data), data)


def _pdf(path: Path, content: bytes, fonts: dict[str, int], objects: dict[int, bytes]) -> None:
    """One A4 page; the objects are numbered from 5."""
    named = " ".join(f"/{name} {number} 0 R" for name, number in fonts.items())
    every = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            f"/Resources << /Font << {named} >> >> >>"
        ).encode(),
        4: _stream(content),
        **objects,
    }
    out, places = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n", {}
    for number in sorted(every):
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, every[number])
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(every) + 1)
    out += b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(every))
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(every) + 1, start)
    path.write_bytes(out)


def _shown(codes: bytes) -> bytes:
    for sign in b"\\()":
        codes = codes.replace(bytes([sign]), b"\\" + bytes([sign]))
    return b"(" + codes + b") Tj "


def _lines(paragraphs: list[str]) -> list[tuple[int, str]]:
    lines, y = [], 780
    for text in paragraphs:
        for line in wrap(text, 440, "Helvetica", 11):
            lines.append((y, line))
            y -= 15
        y -= 8
    return lines


def write(folder: Path) -> None:
    # A word processor's ligatures of ti and tt, drawn by a font whose table calls them U+019F and U+01A9.
    content = b""
    for y, line in _lines(LIGATURES):
        content += b"BT 70 %d Td " % y
        rest = line
        while rest:
            places = [(rest.find(pair), pair) for pair in ("ti", "tt") if pair in rest]
            place, pair = min(places, default=(len(rest), ""))
            if place:
                content += b"/F1 11 Tf " + _shown(rest[:place].encode("cp1252"))
            if pair:
                content += b"/F2 11 Tf " + _shown(b"\x01" if pair == "ti" else b"\x02")
            rest = rest[place + len(pair) :]
        content += b"ET\n"
    stem = "90 0 70 620 re 20 420 240 60 re "
    _pdf(
        folder / "registrars-two-ligatures.pdf",
        content,
        {"F1": 5, "F2": 6},
        {
            5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            6: b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 800] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar 2 "
            b"/Widths [500 556] /CharProcs << /g415 7 0 R /g425 8 0 R >> /Encoding << /Type /Encoding /Differences [1 /g415 /g425] >> "
            b"/Resources << >> /ToUnicode 9 0 R >>",
            7: _stream(f"500 0 0 0 600 800 d1 {stem}350 0 70 480 re 350 560 70 80 re f".encode()),
            8: _stream(f"556 0 0 0 600 800 d1 {stem}360 0 70 620 re 260 420 260 60 re f".encode()),
            9: _stream(_cmap({1: "\u019f", 2: "\u01a9"})),
        },
    )
    # Signs of the old Macintosh, shown rightly and named as if they were those of Windows.
    mac = {
        "’": (0xD5, "quoteright"),
        "“": (0xD2, "quotedblleft"),
        "”": (0xD3, "quotedblright"),
        "–": (0xD0, "endash"),
        "é": (0x8E, "eacute"),
        "è": (0x8F, "egrave"),
        "•": (0xA5, "bullet"),
        "…": (0xC9, "ellipsis"),
        "£": (0xA3, "sterling"),
    }
    content = b""
    for y, line in _lines(MAC):
        content += b"BT /F1 11 Tf 70 %d Td " % y + _shown(line.encode("mac_roman")) + b"ET\n"
    differences = " ".join(f"{code} /{name}" for code, name in sorted(mac.values()))
    table = {code: chr(code) for code in range(32, 127)}
    table |= {code: bytes([code]).decode("cp1252", "replace") for code, _ in mac.values()}
    table = {code: text for code, text in table.items() if text != "\ufffd"}
    table[0x8F] = "\u008f"
    _pdf(
        folder / "typesetter-mac-signs.pdf",
        content,
        {"F1": 5},
        {
            5: f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding "
            f"/Differences [{differences}] >> /ToUnicode 6 0 R >>".encode(),
            6: _stream(_cmap(table)),
        },
    )
    # Latin letters which the table calls Cyrillic: they look alike, and no search for a word finds them.
    content = b""
    for y, line in _lines(
        [
            "PANEL ON CALENDAR CUSTOMS",
            "Transcript of 14 April 2021",
            *(f"{name}: {words}" for name, words in LOOK),
        ]
    ):
        content += b"BT /F1 11 Tf 70 %d Td " % y + _shown(line.encode("cp1252")) + b"ET\n"
    table = {code: chr(code) for code in range(32, 127)}
    table |= {ord(latin): other for latin, other in zip("aceopxACEOP", "асеорхАСЕОР", strict=True)}
    _pdf(
        folder / "pace-eggers-lookalikes.pdf",
        content,
        {"F1": 5},
        {
            5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>",
            6: _stream(_cmap(table)),
        },
    )


G, M, L = "registrars-two-ligatures.pdf", "typesetter-mac-signs.pdf", "pace-eggers-lookalikes.pdf"
ROWS: list[Row] = [
    *(
        row(G, "contains", words.split(" ", 1)[1], "as a reader of the page sees it")
        for words in LIGATURES[1:]
    ),
    row(G, "absent", "quesƟon"),
    row(G, "absent", "maƩer"),
    row(G, "absent", "queson", "no letters dropped without a word"),
    row(G, "absent", "lile"),
    row(G, "document", "evidence_code=REG0048"),
    row(
        G, "problem_ok", "partial, naming page 1: letters whose name in the file is wrong or not known (Ɵ, Ʃ)"
    ),
    *(
        row(
            M,
            "contains",
            words.removeprefix("• ").split(" ", 1)[1] if words[0].isdigit() else words.removeprefix("• "),
            "as a reader of the page sees it",
        )
        for words in MAC[1:]
    ),
    row(M, "absent", "donÕt"),
    row(M, "absent", "Òa managed transitionÓ"),
    row(M, "absent", "years Ð most"),
    row(M, "absent", "¥ a school"),
    row(M, "contains", "Mme Hélène Carré-Boyle", "the heading; the author’s name is read aright"),
    row(M, "problem_ok", "partial, naming page 1: letters whose name in the file is wrong"),
    *(
        turn(
            L,
            name,
            words,
            "Oscar Apperley; Mr Apperley"
            if "Apperley" in name
            else "Aoife Coppola; Ms Coppola"
            if "Coppola" in name
            else "",
            "in Latin letters",
        )
        for name, words in LOOK
    ),
    row(L, "problem_ok", "partial, no-text or refused, naming page 1: letters of two alphabets in one word"),
]
