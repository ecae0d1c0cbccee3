"""Three inputs of field-case kind 07, letters that a PDF does not name. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, cmap, put_pdf, stream, wrap

A, B, C = (
    "childrens-voices-italic-symbol.pdf",
    "legal-aid-pounds-unnamed.pdf",
    "care-home-bullets-and-ligatures.pdf",
)

VOICES = [
    ("R", "Submission from the Night Kitchen Project (NKP0012)"),
    ("R", "1. We feed about 70 young people on four nights a week and asked them three things in June."),
    ("I", "“I come because nobody asks me to fill in a form.”"),
    ("R", "2. That was the answer of a girl of fifteen. A boy of the same age said this:"),
    ("I", "“At home there is food on the first of the month and none on the last.”"),
    ("R", "3. We asked what they would change. Most of them spoke of buses."),
    ("I", "“If the bus ran after nine I could take my brother.”"),
    ("R", "4. Some of them came with a friend. One had come with his grandmother, who is seventy-nine."),
    ("I", "“She says that it’s the only hot dinner she doesn’t have to pay for.”"),
    ("R", "5. We spend £1.85 on a plate. The rent of the kitchen is £220 a week."),
    ("I", "“You don’t have to say thank you here. You wash up.”"),
    ("R", "6. The kitchen has 12 volunteers. Five of them used to come to eat."),
    ("R", "7. We ask that the county should fund a bus at ten o’clock on two nights."),
]
POUNDS = [
    "Evidence of the Harrow Street Law Centre (HSL0007)",
    "1. A duty solicitor was paid £135.50 for an attendance in 1998.",
    "2. The same attendance is paid £131.02 to-day, and there’s no sum for the road.",
    "3. The centre’s own deficit was £48,900 last year, or £163 for each client.",
    "4. We’ve lost nine solicitors since 2019. The youngest of those who remain is fifty-one.",
    "5. A client’s first question is whether it’s free. We can’t say until we’ve seen three months of her wages.",
    "6. Someone who earns £24 a week too much pays £1,600 for an injunction.",
    "7. The judge’s list was 41 cases long on the day that we watched, and 30 of them had nobody to speak.",
    "8. A fee of £200 would keep the doors open.",
]
BULLETS = [
    ("", "Care at Elm Rise: what staff told us"),
    ("", "1. We spoke with fifty-five staff of the ofﬁce and the wards. They told us of:"),
    ("b", "shifts that ﬁnish at ﬁve and begin again at ten;"),
    ("b", "a ﬂoor on which one nurse has the care of thirty;"),
    ("b", "a ﬁre door that is propped with a chair."),
    ("", "2. None of this was in the ﬁle that the inspector was shown."),
    ("", "3. A nurse of ﬁfteen years’ service gave us her diary. On the ﬁrst of March she wrote:"),
    ("b", "the lift is out again and Mr B. has not been down;"),
    ("b", "supper was cold by the time it had reached the third ﬂoor;"),
    ("b", "I signed for medicines that I had not seen."),
    ("", "4. We afﬁrm that she is truthful. She has since been dismissed."),
    ("", "5. The inﬂuenza of January took eleven residents."),
]


def _escape(data: bytes) -> bytes:
    return data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _put(path: Path, content: bytes, fonts: dict[str, tuple[str, bytes, bytes | None]]) -> None:
    """Fonts by name: the face, its encoding, its ToUnicode map."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"",
        stream(content),
    ]
    listed = b""
    for name, (face, encoding, names) in fonts.items():
        at = len(objects) + 1
        listed += b"/%s %d 0 R " % (name.encode(), at)
        objects.append(
            b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding %s %s >>"
            % (face.encode(), encoding, b"/ToUnicode %d 0 R" % (at + 1) if names else b"")
        )
        if names:
            objects.append(names)
    objects[2] = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << %s >> >> >>"
        % listed
    )
    put_pdf(path, objects)


def _text(paragraphs: list[tuple[str, str, str]], codes: dict[str, int] | None = None) -> bytes:
    """Font, face for the measure, words."""
    y, out = 770, b"BT\n"
    for font, face, words in paragraphs:
        for line in wrap(words, 440, face, 12):
            data = b"".join(
                bytes([(codes or {})[one]]) if one in (codes or {}) else one.encode("cp1252") for one in line
            )
            out += b"/%s 12 Tf 1 0 0 1 72 %d Tm (%s) Tj\n" % (font.encode(), y, _escape(data))
            y -= 16
        y -= 9
    return out + b"ET\n"


def write(folder: Path) -> None:
    every = range(0x20, 0x100)
    private = {code: chr(0xF000 + code) for code in every}
    plain = b"/WinAnsiEncoding"
    faces = {"R": "Times-Roman", "I": "Times-Italic"}
    _put(
        folder / A,
        _text([(font, faces[font], words) for font, words in VOICES]),
        {"R": ("Times-Roman", plain, None), "I": ("Times-Italic", plain, cmap(private))},
    )
    named = {
        code: bytes([code]).decode("cp1252")
        for code in every
        if code not in (0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D)
    }
    named[0xA3] = named[0x92] = "\0"
    _put(
        folder / B,
        _text([("F", "Helvetica", words) for words in POUNDS]),
        {"F": ("Helvetica", plain, cmap(named))},
    )
    # fi and fl as Word's printer driver names them (U+FB01, U+FB02), bullets of Symbol as U+F0B7
    lines: list[tuple[str, str, str]] = [("F", "Times-Roman", words) for kind, words in BULLETS]
    codes = {"ﬁ": 0x81, "ﬂ": 0x8D}
    content, y = b"BT\n", 770
    for (font, face, words), (kind, _) in zip(lines, BULLETS, strict=True):
        if kind:
            content += b"/S 12 Tf 1 0 0 1 84 %d Tm (\xb7) Tj\n" % y
        for line in wrap(words, 430, face, 12):
            data = b"".join(bytes([codes[one]]) if one in codes else one.encode("cp1252") for one in line)
            content += b"/%s 12 Tf 1 0 0 1 %d %d Tm (%s) Tj\n" % (
                font.encode(),
                102 if kind else 72,
                y,
                _escape(data),
            )
            y -= 16
        y -= 9
    named = {
        code: bytes([code]).decode("cp1252")
        for code in every
        if code not in (0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D)
    } | {0x81: "ﬁ", 0x8D: "ﬂ"}
    mixed = b"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [129 /fi 141 /fl] >>"
    _put(
        folder / C,
        content + b"ET\n",
        {
            "F": ("Times-Roman", mixed, cmap(named)),
            "S": ("Symbol", b"<< /Type /Encoding >>", cmap({0xB7: chr(0xF0B7)})),
        },
    )


ROWS = Rows()
for font, words in VOICES[1:]:
    ROWS.add(
        A,
        "contains",
        words.partition(" ")[2] if words[0].isdigit() else words,
        "named U+F020 to U+F0FF, the code and 0xF000" if font == "I" else "",
    )
ROWS.add(A, "problem_ok", "page 1: letters of private use; the lines in italics named")
for words in POUNDS[1:]:
    ROWS.add(B, "contains", words.partition(" ")[2], "the pound sign and the apostrophe are named U+0000")
ROWS.add(B, "absent", "paid 135.50", "no sum without its sign, unless told")
ROWS.add(B, "absent", "Weve")
ROWS.add(B, "problem_ok", "page 1: letters that the file does not name")
for _kind, words in BULLETS[1:]:
    plain = words.replace("ﬁ", "fi").replace("ﬂ", "fl")
    ROWS.add(
        C,
        "contains",
        plain.partition(" ")[2] if plain[0].isdigit() else plain,
        "fi and fl are U+FB01 and U+FB02 in the file: plain letters, or those signs, count",
    )
ROWS.add(C, "absent", "\uf0b7", "the bullet's sign of private use (a box on the screen)")
ROWS.add(C, "absent", "•", "alone: no bullet by itself")
ROWS.add(C, "problem_ok", "page 1: signs of private use")
