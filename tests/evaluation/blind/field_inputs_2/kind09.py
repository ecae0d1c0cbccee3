"""Three more inputs of field-case kind 09, raised, lowered, struck and deleted words. Everything is invented; written blind."""

from pathlib import Path

from .parts import Row, docx, odt, para, row, run

UP, DOWN, OUT = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>', "<w:dstrike/>"


def _note(number: int) -> str:
    return f'<w:r><w:rPr>{UP}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def _changed(tag: str, text: str, number: int) -> str:
    inner = run(text)
    if tag == "del":
        inner = inner.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:{tag} w:id="{number}" w:author="P. Garrick" w:date="2021-05-04T09:00:00Z">{inner}</w:{tag}>'


RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times New Roman;}}{\info{\title Draft 3}{\author B. Yeo}}"
    "\n"
    r"\f0\fs24\b Written evidence submitted by the Mill Race Anglers (RIV0103)\b0\par"
    "\n"
    r"1. The flow at Sallow Weir was 4 {\'d7} 10{\super 4} m{\super 3} a day in 2015 and is 9 {\'d7} 10{\super 3} m{\super 3} today.\par"
    "\n"
    r"2. We counted {\strike 212}{\strike  } 121 dead fish below the outfall.\par"
    "\n"
    r"3. {\deleted\revauthdel1 The company has been told of this in writing. }The company was told of it by telephone.\par"
    "\n"
    r"4. NH{\dn4\fs16 3} stood at 7{\up6\fs16 1}/{\dn2\fs16 2} times the limit on the day of the 21{\up6\fs16 st}.\par"
    "\n"
    r"5. The limit was set in 1994{\super\chftn{\footnote\pard\plain{\super\chftn} Order 1994, schedule 2, as it then stood.}} and has not been looked at since.\par"
    "\n"
    r"6. {\v This line is hidden by the writer.}We ask for a meter, \u8364?40 of wire and somebody who reads it.\par"
    "\n"
    r"7. A third of us {\'96} 1/3, or 14 of 42 {\'96} have stopped fishing.\par"
    "\n"
    "}"
)

ODT_STYLES = (
    '<style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="dn" style:family="text"><style:text-properties style:text-position="-8% 58%"/></style:style>'
    '<style:style style:name="up2" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>'
    '<style:style style:name="out" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
)
ODT_BODY = (
    '<text:tracked-changes><text:changed-region text:id="c1" xml:id="c1"><text:deletion><office:change-info><dc:creator>R. Pell</dc:creator>'
    "<dc:date>2019-02-01T09:00:00</dc:date></office:change-info><text:p>The hospital was warned in 2016.</text:p></text:deletion>"
    '</text:changed-region><text:changed-region text:id="c2" xml:id="c2"><text:insertion><office:change-info><dc:creator>R. Pell</dc:creator>'
    "<dc:date>2019-02-01T09:05:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
    '<text:h text:outline-level="1">Evidence of the Dialysis Patients\' Circle (KID0055)</text:h>'
    '<text:p>1. A session takes 4<text:span text:style-name="up2">1</text:span>/<text:span text:style-name="dn">2</text:span> hours, '
    "three times a week.</text:p>"
    '<text:p>2. There were 18<text:note text:note-class="footnote" text:id="n1"><text:note-citation>1</text:note-citation><text:note-body>'
    "<text:p>Our own count, 3 March.</text:p></text:note-body></text:note> machines and 22"
    '<text:note text:note-class="endnote" text:id="n2"><text:note-citation>i</text:note-citation><text:note-body><text:p>The list was shown to us.'
    "</text:p></text:note-body></text:note> patients.</text:p>"
    '<text:p>3. <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>The hospital was warned in 2018.'
    '<text:change-end text:change-id="c2"/></text:p>'
    '<text:p>4. The water had 3 x 10<text:span text:style-name="up">6</text:span> organisms in each litre; the limit is '
    '10<text:span text:style-name="up">2</text:span>.</text:p>'
    '<text:p>5. The unit was closed for <text:span text:style-name="out">nine</text:span> ninety days.</text:p>'
    "<text:p>6. We were asked for \u00be of the fare, \u215d of it in cash, and 2\u00bd hours<text:s/>of waiting.</text:p>"
    '<text:p>7. K<text:span text:style-name="up">+</text:span> of 6.9 is a danger; H<text:span text:style-name="dn">2</text:span>O is not.</text:p>'
)


def write(folder: Path) -> None:
    moved = "Nobody has measured the dust."
    body = para("Written evidence submitted by the Quarry Road Residents (DUS0071)", style="Title")
    body += para("1. In the spring of 2013", _note(1), " there were 88", _note(2), " lorries a day.")
    body += para("2. ", run("The quarry has a licence. ", OUT), "The quarry has had no licence since May.")
    body += para(
        "3. ",
        f'<w:moveFromRangeStart w:id="20" w:name="m1"/>{_changed("moveFrom", moved, 21)}<w:moveFromRangeEnd w:id="20"/>',
        "We have asked the council four times.",
    )
    body += para(
        "4. We found 2.5 ",
        "\u00d7 10",
        run("5", UP),
        " particles in a cubic foot, against 10",
        run("3", UP),
        " in the park.",
    )
    body += para(
        "5. The road is ",
        run("3", UP),
        "\u2044",
        run("4", DOWN),
        " of a mile long, and 11",
        run("1", UP),
        "\u2044",
        run("2", DOWN),
        " feet wide at the bend.",
    )
    body += para(
        "6. ",
        f'<w:moveToRangeStart w:id="30" w:name="m1"/>{_changed("moveTo", moved, 31)}<w:moveToRangeEnd w:id="30"/>',
        " We had to do it ourselves.",
    )
    body += para(
        "7. The cost was ",
        _changed("del", "\u00a36,000", 40),
        _changed("ins", "\u00a39,500", 41),
        " and the 1",
        run("st", UP),
        " invoice came on the 22",
        run("nd", UP),
        ".",
    )
    docx(
        folder / "quarry-road-moved.docx",
        body,
        footnotes=["The year of the new gate.", "Counted from the chapel by two of us."],
    )
    (folder / "mill-race-draft.rtf").write_bytes(RTF.encode("ascii"))
    odt(folder / "dialysis-tracked.odt", ODT_BODY, ODT_STYLES)


Q, R, D = "quarry-road-moved.docx", "mill-race-draft.rtf", "dialysis-tracked.odt"


def _power(base: str, digit: str, raised: str, after: str = "") -> str:
    return " || ".join(
        f"{base}{form}{after}"
        for form in (
            raised,
            f"^{digit}",
            f"^({digit})",
            f"^{{{digit}}}",
            f"**{digit}",
            f" to the power {digit}",
        )
    )


ROWS: list[Row] = [
    row(
        Q,
        "contains",
        "In the spring of 2013 there were 88 lorries a day. || In the spring of 2013[1] there were 88[2] lorries a day. || "
        "In the spring of 2013¹ there were 88² lorries a day. || In the spring of 2013 [1] there were 88 [2] lorries a day.",
        "note marks behind figures; any mark that no reader can take for a figure",
    ),
    row(Q, "absent", "20131"),
    row(Q, "absent", "882"),
    row(Q, "contains", "The quarry has had no licence since May."),
    row(
        Q,
        "absent",
        "The quarry has a licence. The quarry has had no licence since May.",
        "struck twice through; left out, or marked",
    ),
    row(Q, "contains", "We have asked the council four times."),
    row(Q, "absent", "Nobody has measured the dust. We have asked", "moved away from paragraph 3"),
    row(Q, "contains", "Nobody has measured the dust. We had to do it ourselves.", "moved to paragraph 6"),
    row(Q, "absent", "105 particles"),
    row(Q, "absent", "103 in the park"),
    row(
        Q,
        "contains",
        _power("10", "5", "⁵", " particles"),
        "examples; any form that no reader can take for 105",
    ),
    row(
        Q,
        "contains",
        "3⁄4 of a mile || 3/4 of a mile || ¾ of a mile || ³⁄₄ of a mile || ^3⁄4 of a mile || ^3/4 of a mile || ^3⁄_4 of a mile",
        "examples",
    ),
    row(Q, "absent", "111⁄2 feet || 111/2 feet", "eleven and a half"),
    row(Q, "contains", "The cost was £9,500 and", "deleted words left out"),
    row(Q, "absent", "£6,000£9,500 || £6,000 £9,500"),
    row(
        Q,
        "contains",
        "1st invoice came on the 22nd. || 1ˢᵗ invoice came on the 22ⁿᵈ. || 1^st invoice came on the 22^nd.",
    ),
    row(Q, "contains", "Counted from the chapel by two of us.", "a footnote"),
    row(Q, "problem_ok", "partial, naming the paragraph (1 to 7) or the struck, moved or deleted words"),
    row(R, "absent", "104 m"),
    row(R, "absent", "103 m"),
    row(R, "contains", _power("4 × 10", "4", "⁴"), "examples"),
    row(R, "contains", _power("9 × 10", "3", "³"), "examples"),
    row(R, "contains", "121 dead fish below the outfall."),
    row(R, "absent", "212 121 || 212121 || 212  121"),
    row(
        R,
        "absent",
        "The company has been told of this in writing. The company was told of it by telephone.",
        "deleted by a tracked change",
    ),
    row(R, "contains", "The company was told of it by telephone."),
    row(R, "absent", "71/2 times", "seven and a half"),
    row(R, "contains", "21st. || 21^st. || 21ˢᵗ."),
    row(R, "contains", "The limit was set in 1994"),
    row(R, "contains", "and has not been looked at since."),
    row(R, "absent", "19941"),
    row(R, "absent", "1994Order || 1994 Order 1994, schedule 2", "a note does not stand in the sentence"),
    row(R, "contains", "Order 1994, schedule 2, as it then stood."),
    row(
        R,
        "absent",
        "This line is hidden by the writer.We ask || This line is hidden by the writer. We ask",
        "hidden; left out, or marked",
    ),
    row(R, "contains", "We ask for a meter, €40 of wire and somebody who reads it."),
    row(R, "contains", "A third of us – 1/3, or 14 of 42 – have stopped fishing.", "a plain fraction stays"),
    row(R, "document", "evidence_code=RIV0103"),
    row(
        R,
        "problem_ok",
        "partial, naming the paragraph (1 to 6) or the struck, deleted, hidden or raised words",
    ),
    row(D, "absent", "41/2 hours || 4 1 / 2 hours", "four and a half hours, never forty-one"),
    row(D, "contains", "hours, three times a week."),
    row(D, "absent", "181 machines || 22i patients"),
    row(D, "contains", "Our own count, 3 March."),
    row(D, "contains", "The list was shown to us."),
    row(D, "contains", "The hospital was warned in 2018."),
    row(D, "absent", "The hospital was warned in 2016.", "a tracked deletion"),
    row(D, "absent", "106 organisms"),
    row(D, "contains", _power("3 x 10", "6", "⁶", " organisms"), "examples"),
    row(D, "absent", "102."),
    row(D, "absent", "nine ninety days", "struck through; left out, or marked"),
    row(D, "contains", "ninety days."),
    row(D, "contains", "¾ of the fare || 3/4 of the fare || 3⁄4 of the fare"),
    row(D, "contains", "⅝ of it in cash || 5/8 of it in cash || 5⁄8 of it in cash"),
    row(D, "contains", "2½ hours of waiting. || 2 1/2 hours of waiting. || 2 1⁄2 hours of waiting."),
    row(D, "contains", "H2O is not. || H₂O is not. || H_2O is not."),
    row(D, "document", "evidence_code=KID0055"),
    row(D, "problem_ok", "partial, naming the paragraph (1 to 7) or the struck, deleted or raised words"),
]
