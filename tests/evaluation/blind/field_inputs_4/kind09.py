"""Three inputs of field-case kind 09, figures changed by raised, struck and deleted words. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, W, canvas, para, put_docx, run, wrap

A, B, C = (
    "estuary-cockles-saved-from-word.htm",
    "silica-dust-reply-reviewed.docx",
    "peat-water-typeset-fractions.pdf",
)

HTM = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Generator content="Microsoft Word 15 (filtered)">
<title>Cockles in the Wend estuary</title><style><!-- p.MsoNormal {margin:0cm;font-size:12.0pt;} --></style></head>
<body lang=EN-GB><div class=WordSection1>
<p class=MsoNormal><b>Written evidence from the Wend Cocklers’ Society</b></p>
<p class=MsoNormal>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>In 2018 we counted 4.1 × 10<sup>6</sup> cockles on the north bank. In 2023 we
counted 9 × 10<span style='position:relative;top:-5.0pt'>4</span>.</p>
<p class=MsoNormal>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>There were <s>fourteen</s> <ins cite="mailto:clerk" datetime="2024-05-01T10:00">eleven</ins><del cite="mailto:clerk" datetime="2024-05-01T10:00">twelve</del> licences last year.</p>
<p class=MsoNormal>3.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>The bank is 3<sup>1</sup>/<sub>2</sub> miles long and 7/8 of it is bare. A riddle has a mesh of ¾ inch.</p>
<p class=MsoNormal>4.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>We found 212<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='font-size:12.0pt'>[1]</span></span></a> dead oystercatchers and 38<a href="#_ftn2" name="_ftnref2"><sup>2</sup></a> gulls. Each m<sup>2</sup> held 6 mg of NH<sub>3</sub>.</p>
<p class=MsoNormal>5.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span><span style='text-decoration:line-through'>We do not object to the pipe.</span> We object to the pipe. It was agreed on the 3<sup>rd</sup> of May.</p>
</div>
<div><br clear=all><hr align=left size=1 width="33%">
<div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Counted on foot by two of us.</p></div>
<div id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2"><sup>2</sup></a> Herring gulls alone.</p></div>
</div></body></html>
"""


def _frac(top: str, below: str) -> str:
    return f"<m:oMath><m:f><m:num><m:r><m:t>{top}</m:t></m:r></m:num><m:den><m:r><m:t>{below}</m:t></m:r></m:den></m:f></m:oMath>"


SUP, SUB = "<w:vertAlign w:val='superscript'/>", "<w:vertAlign w:val='subscript'/>"
WHO = "w:author='K. Bright' w:date='2024-05-01T09:00:00Z'"


def _note(number: int) -> str:
    return f"<w:r><w:rPr>{SUP}</w:rPr><w:footnoteReference w:id='{number}'/></w:r>"


def _gone(words: str, number: int) -> str:
    return (
        f"<w:del w:id='{number}' {WHO}><w:r><w:delText xml:space='preserve'>{words}</w:delText></w:r></w:del>"
    )


def _new(words: str, number: int) -> str:
    return f"<w:ins w:id='{number}' {WHO}>{run(words)}</w:ins>"


def _docx(path: Path) -> None:
    body = para(run("Silica dust at kitchen-worktop firms: reply of the Masons’ Union", "<w:b/>"))
    body += para(
        "1. The limit is 0.1 mg m",
        run("−3", SUP),
        run(" over a shift. We measured 2.4 × 10"),
        run("−1", SUP),
        run(" at the saw."),
    )
    body += para("2. We asked 140", _note(2), run(" masons. Of those, 31"), _note(3), run(" had a cough."))
    body += para(
        "3. The Executive made ",
        _gone("nine", 10),
        _new("four", 11),
        run(" visits in the year and served "),
        run("two", "<w:strike/>"),
        run(" no notices."),
    )
    body += para(
        "4. ",
        _frac("5", "16"),
        run(
            " of the men had had an X-ray. Only 1⁄3 of those had seen the result, and the wait was 5½ months."
        ),
    )
    body += para(
        f"<w:moveFrom w:id='20' {WHO}>{run('5. Wet cutting takes the dust down by 90 per cent.')}</w:moveFrom>"
    )
    body += para(
        "6. A mask costs £38 and a filter £6; SiO",
        run("2", SUB),
        run(" is what it stops. The 21"),
        run("st", SUP),
        run(" man whom we asked had neither."),
    )
    body += para(
        f"<w:moveTo w:id='21' {WHO}>{run('5. Wet cutting takes the dust down by 90 per cent.')}</w:moveTo>"
    )
    notes = f"<w:footnotes {W}><w:footnote w:type='separator' w:id='0'>{para('')}</w:footnote><w:footnote w:id='2'>{para('By letter, in March.')}</w:footnote><w:footnote w:id='3'>{para('Not counting those who smoke.')}</w:footnote></w:footnotes>"
    put_docx(path, body, {"footnotes": notes})


PIECES = [
    [
        ("1. The gauge at Moss End passed 2.6 × 10", 0),
        ("5", 1),
        (" litres on a wet day and 10", 0),
        ("3", 1),
        (" on a dry one.", 0),
    ],
    [
        ("2. The grips were cut in 1963.", 0),
        ("1", 1),
        (" There were 48", 0),
        ("2", 1),
        (" of them to the mile.", 0),
    ],
    [
        ("3. We have stopped 2", 0),
        ("3", 1),
        ("⁄", 0),
        ("4", -1),
        (" miles of them, which is ", 0),
        ("5", 1),
        ("⁄", 0),
        ("12", -1),
        (" of the whole.", 0),
    ],
    [
        ("4. The water now holds 11 mg of carbon in each dm", 0),
        ("3", 1),
        (" and far less CO", 0),
        ("2", -1),
        (" is lost.", 0),
    ],
]


def _pdf(path: Path) -> None:
    c = canvas(path, title="Peat and water")
    c.setFont("Times-Bold", 14)
    c.drawString(72, 780, "Evidence from the Moss End Commoners")
    y = 745
    for pieces in PIECES:
        text = c.beginText(72, y)
        for words, raised in pieces:
            text.setFont("Times-Roman", 7.5 if raised else 12)
            text.setRise(4.2 if raised > 0 else -1.8 if raised else 0)
            text.textOut(words.replace("⁄", "/"))
        c.drawText(text)
        y -= 24
    c.setFont("Times-Roman", 12)
    first, second = "5. The grant was £61,000", " £16,000 in the first year."
    c.drawString(72, y, first + second)
    start = 72 + c.stringWidth("5. The grant was ", "Times-Roman", 12)
    c.setLineWidth(0.8)
    c.line(start, y + 3.6, 72 + c.stringWidth(first, "Times-Roman", 12), y + 3.6)
    y -= 24
    for line in wrap(
        "6. We would do the same again on the 2,900 acres that are left.", 440, "Times-Roman", 12
    ):
        c.drawString(72, y, line)
        y -= 15
    c.line(72, 120, 200, 120)
    for at, (mark, words) in enumerate(
        [("1", "With a plough lent by the Ministry."), ("2", "Counted from the air.")]
    ):
        text = c.beginText(72, 106 - at * 13)
        text.setFont("Times-Roman", 6)
        text.setRise(3)
        text.textOut(mark)
        text.setFont("Times-Roman", 9)
        text.setRise(0)
        text.textOut(" " + words)
        c.drawText(text)
    c.save()


def write(folder: Path) -> None:
    (folder / A).write_bytes(HTM.encode("cp1252"))
    _docx(folder / B)
    _pdf(folder / C)


ROWS = Rows()
P6 = "10^6 || 10⁶ || 10 to the power 6"
ROWS.add(A, "contains", P6, "<sup>")
ROWS.add(A, "contains", "10^4 || 10⁴ || 10 to the power 4", "raised by position")
ROWS.add(A, "absent", "106 || 104")
ROWS.add(A, "contains", "eleven")
ROWS.add(
    A,
    "absent",
    "fourteen eleven || eleventwelve || fourteen eleventwelve || twelve licences",
    "struck and deleted words",
)
ROWS.add(
    A,
    "contains",
    "3 1/2 miles || 3½ miles || 3 1⁄2 miles || 3 ½ miles || 3^1/2 miles || 3¹⁄₂ miles || 3¹/₂ miles || 3 ¹/₂ miles",
)
ROWS.add(A, "absent", "31/2")
ROWS.add(A, "contains", "7/8 of it is bare. A riddle has a mesh of ¾ inch.")
ROWS.add(A, "absent", "2121 || 382 || 38 2", "note marks behind figures")
ROWS.add(A, "contains", "Counted on foot by two of us.")
ROWS.add(A, "contains", "It was agreed on the 3rd of May.")
ROWS.add(A, "contains", "We object to the pipe.")
ROWS.add(A, "absent", "We do not object to the pipe. We object", "a whole struck sentence")
ROWS.add(A, "problem_ok", "the paragraph of the struck words, or of the powers")
ROWS.add(B, "contains", "m^−3 || m⁻³ || m^-3 || m^(−3) || m^{−3}", "a negative power")
ROWS.add(B, "contains", "10^−1 || 10⁻¹ || 10^-1 || 10^(−1) || 10^{−1}")
ROWS.add(B, "absent", "m−3 || 10−1", "as if taken away")
ROWS.add(B, "absent", "1401 || 1402 || 312 || 313 || 31 2")
ROWS.add(B, "contains", "four")
ROWS.add(B, "absent", "nine || ninefour || two no notices")
ROWS.add(B, "contains", "no notices.")
ROWS.add(B, "contains", "5/16 of the men || 5⁄16 of the men || (5)/(16) of the men || ⁵⁄₁₆ of the men")
ROWS.add(B, "absent", "516")
ROWS.add(B, "contains", "1⁄3 of those || 1/3 of those || ⅓ of those")
ROWS.add(B, "contains", "5½ months")
ROWS.add(
    B,
    "document",
    "times=1; says=Wet cutting takes the dust down by 90 per cent.",
    "moved: it stands once",
    "",
)
ROWS.add(B, "contains", "The 21st man whom we asked had neither.")
ROWS.add(B, "contains", "Not counting those who smoke.", "a footnote")
ROWS.add(B, "problem_ok", "the paragraph of the deleted words, powers or fraction")
ROWS.add(C, "contains", "10^5 || 10⁵ || 10 to the power 5")
ROWS.add(C, "contains", "10^3 || 10³ || 10 to the power 3")
ROWS.add(C, "absent", "105 litres || 103 on a dry one || 482")
ROWS.add(C, "contains", "The grips were cut in 1963.")
ROWS.add(C, "contains", "of them to the mile.")
ROWS.add(
    C,
    "contains",
    "2 3/4 miles || 2¾ miles || 2 3⁄4 miles || 2 ³/₄ miles || 2³⁄₄ miles || 2³/₄ miles || 2 ¾ miles || 2^3/4 miles || 2^3/_4 miles",
)
ROWS.add(C, "absent", "23/4 || 23⁄4")
ROWS.add(
    C,
    "contains",
    "5/12 of the whole || ⁵⁄₁₂ of the whole || ⁵/₁₂ of the whole || 5⁄12 of the whole || ^5/12 of the whole || ^5/_12 of the whole",
)
ROWS.add(C, "absent", "£61,000 £16,000", "a sum with a line through it")
ROWS.add(C, "contains", "£16,000 in the first year.")
ROWS.add(C, "contains", "Counted from the air.", "a note at the foot")
ROWS.add(C, "problem_ok", "page 1: raised figures, or words with a line through them")
