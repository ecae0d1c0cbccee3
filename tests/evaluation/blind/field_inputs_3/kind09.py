"""Three more inputs of kind 09: figures changed by raised, lowered, struck and deleted words. All invented, written blind on 2026-11-30."""

from pathlib import Path

from .parts import at, block, canvas, docx, note, p, put, r, rows

UP = '<w:vertAlign w:val="superscript"/>'
DOWN = '<w:vertAlign w:val="subscript"/>'


def _tide(folder: Path) -> None:
    def change(kind: str, text: str, n: int) -> str:
        tag = "delText" if kind == "del" else "t"
        return f'<w:{kind} w:id="{n}" w:author="R. Pell" w:date="2023-05-02T09:00:00Z"><w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r></w:{kind}>'

    ref = lambda n: f'<w:r><w:rPr>{UP}</w:rPr><w:footnoteReference w:id="{n}"/></w:r>'  # noqa: E731
    frac = lambda a, b: (  # noqa: E731
        f"<m:oMath><m:f><m:num><m:r><m:t>{a}</m:t></m:r></m:num><m:den><m:r><m:t>{b}</m:t></m:r></m:den></m:f></m:oMath>"
    )
    body = p("TDP0027")
    body += p("Written evidence submitted by the Race Point Tidal Trust", style="Heading1")
    body += p(
        "1. The race carries 4 × 10",
        r("9", UP),
        " litres an hour at springs, and the plant would take 10",
        r("6", UP),
        " of them.",
    )
    body += p("2. Our survey of 2019", ref(2), " found 45", ref(3), " sites along the shore.")
    body += p(
        "3. The cost is ",
        change("del", "£18 million", 1),
        change("ins", "£23 million", 2),
        " at the prices of this year.",
    )
    body += p(
        "4. We spoke with ",
        r("sixteen", "<w:dstrike/>"),
        r(" twelve"),
        " boat owners, and ",
        r("all of them", "<w:strike/>"),
        r(" nine"),
        " were in favour.",
    )
    body += p("5. Of every pound, ", frac("3", "8"), " goes on the cable. The rest is steel.")
    body += p(
        "6. The basin is 12 km",
        r("2", UP),
        " and would save 900 tonnes of CO",
        r("2", DOWN),
        " a year from the 1",
        r("st", UP),
        " of April.",
    )
    body += p("7. A vane turns ", r("2"), r("1", UP), "⁄", r("2", DOWN), " times a minute at slack water.")
    notes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote>'
    notes += '<w:footnote w:id="2">' + p("Tidal Trust, The Race in Figures, table 2.") + "</w:footnote>"
    notes += '<w:footnote w:id="3">' + p("Not counting the two in the firing range.") + "</w:footnote>"
    docx(folder, "race-point-tides.docx", body, footnotes=notes)


HTML = """<html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3Dutf-8">=
<title>Evidence of Dr Ama Quist</title></head><body>
<p>LUN0061</p><h1>Written evidence submitted by Dr Ama Quist</h1>
<p>1. I treat miners. A breath of this dust holds 3 x 10<sup>7</sup> grains, and 10<sup>4</sup> =
of them stay.</p>
<p>2. In <del>nineteen</del><ins>twenty-six</ins> of the men the lung was scarred.</p>
<p>3. The limit is 0.1 mg/m<sup>3</sup>. It was set by a committee <s>of owners</s> in 1974.</p>
<p>4. A mask stops <sup>3</sup>&frasl;<sub>4</sub> of the dust when it fits. It rarely fits.</p>
<p>5. I wrote of this in 2016<sup><a href=3D"#n1">1</a></sup> and again in 2021<sup><a href=3D"#n2">=
2</a></sup>.</p>
<p>6. The ratio that I use is <math><mfrac><mn>7</mn><mn>12</mn></mfrac></math>, which is a little over a half.</p>
<p>7. Each mask costs &pound;4&frac12; and lasts a shift.</p>
<hr><p id=3D"n1"><sup>1</sup> Quist, Dust and Duty, page 9.</p>
<p id=3D"n2"><sup>2</sup> Letter to the Inspectorate, not answered.</p>
</body></html>
"""
MHTML = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://evidence.example/lun/61\nSubject: Evidence of Dr Ama Quist\n"
    'MIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----MultipartBoundary--xq41----"\n\n\n'
    "------MultipartBoundary--xq41----\nContent-Type: text/html\nContent-ID: <frame-1@mhtml.blink>\n"
    "Content-Transfer-Encoding: quoted-printable\nContent-Location: https://evidence.example/lun/61\n\n"
    + HTML
    + "\n------MultipartBoundary--xq41------\n"
)


def _quantities(folder: Path) -> None:
    name = "sluice-quantities.pdf"
    c = canvas(folder, name)
    block(c, 70, 780, 450, ["SLQ0004", "#Written evidence submitted by Gideon Marl, clerk of works"])

    def line(y: float, *parts: tuple[str, str]) -> None:
        x = 70.0
        for how, words in parts:
            size, rise = {"up": (7, 4), "down": (7, -2)}.get(how, (11, 0))
            c.setFont("Times-Roman", size)
            c.drawString(x, y + rise, words)
            wide = c.stringWidth(words, "Times-Roman", size)
            if how == "struck":
                c.line(x, y + 3, x + wide, y + 3)
            x += wide

    line(
        720,
        ("", "1. The old sluice held 6 × 10"),
        ("up", "5"),
        ("", " gallons, and the new one holds 10"),
        ("up", "5"),
        ("", "."),
    )
    line(
        695,
        ("", "2. The contractor was paid for "),
        ("struck", "forty"),
        ("", " fourteen barrow loads in May 2018"),
        ("up", "1"),
        ("", " and none since."),
    )
    line(
        670,
        ("", "3. Each gate is 2"),
        ("up", "3"),
        ("", "/"),
        ("down", "4"),
        ("", " inches thick, and was to have been 4."),
    )
    line(645, ("", "4. The floor is 31 m"), ("up", "2"), ("", " of oak. I have trodden on all of it."))
    line(620, ("", "5. We lost 12"), ("up", "2"), ("", " men to the other works and found nine."))
    c.line(70, 120, 200, 120)
    at(c, 70, 106, "1  Day book, folio 88.", "Times-Roman", 8)
    at(c, 70, 95, "2  Of whom one came back.", "Times-Roman", 8)
    note(
        name,
        "The floor is 31 m2 of oak. I have trodden on all of it.",
        "fourteen barrow loads in May 2018",
        "and none since.",
        "inches thick, and was to have been 4.",
        "6 × 10^5 gallons",
        "2 3/4 inches",
        "men to the other works and found nine.",
    )
    c.showPage()
    c.save()


def write(folder: Path) -> None:
    _tide(folder)
    put(folder, "dust-and-duty.mhtml", MHTML, "utf-8", "\r\n")
    note(
        "dust-and-duty.mhtml",
        "twenty-six of the men the lung was scarred.",
        "in 1974.",
        "A mask stops",
        "3/4 of the dust",
        "7/12",
        "£4½ and lasts a shift.",
        "3 x 10^7 grains",
        "10^4 of them stay",
    )
    _quantities(folder)
    note(
        "race-point-tides.docx",
        "4 × 10^9 litres",
        "10^6 of them",
        "3/8",
        "£23 million at the prices of this year.",
    )


def power(before: str, figure: str, after: str) -> str:
    raised = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    return f"{before}10^{figure}{after} || {before}10{figure.translate(raised)}{after} || {before}10^({figure}){after} || {before}10 ^{figure}{after} || {before}10^{{{figure}}}{after}"


ROWS = [
    *rows(
        "09",
        "race-point-tides.docx",
        ("contains", "", power("4 × ", "9", " litres"), "or any form not to be read as 109"),
        ("contains", "", power("", "6", " of them")),
        ("absent", "", "109 litres || 106 of them"),
        ("absent", "", "20191 || 20192 || 451 || 452 || 453", "a note's mark is no figure"),
        ("absent", "", "£18 million£23 million || £18 million £23 million", "deleted words without a mark"),
        ("contains", "", "£23 million at the prices of this year."),
        ("absent", "", "sixteen twelve || all of them nine", "struck words without a mark"),
        ("absent", "", "pound, 38 goes", "a fraction run together"),
        ("contains", "", "3/8 || 3⁄8 || ⅜ || (3)/(8)"),
        ("absent", "", "21⁄2 || 21/2", "two and a half"),
        ("contains", "", "The rest is steel."),
        ("document", "", "evidence_code=TDP0027"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the paragraph (1, 3, 4, 5, 7) whose raised, struck, deleted or built figures were not kept.",
        ),
    ),
    *rows(
        "09",
        "dust-and-duty.mhtml",
        ("contains", "", power("3 x ", "7", " grains")),
        ("contains", "", power("", "4", " of them stay")),
        ("absent", "", "107 grains || 104 of them"),
        ("absent", "", "nineteentwenty-six || nineteen twenty-six"),
        ("contains", "", "twenty-six of the men the lung was scarred."),
        ("absent", "", "a committee of owners in 1974", "struck words without a mark"),
        ("contains", "", "3/4 of the dust || 3⁄4 of the dust || ¾ of the dust || ³⁄₄ of the dust"),
        ("absent", "", "20161 || 20212", "a note's mark is no figure"),
        ("contains", "", "7/12 || 7⁄12 || ⁷⁄₁₂ || (7)/(12)"),
        ("absent", "", "712", "a fraction run together"),
        ("contains", "", "£4½ and lasts a shift. || £4 1/2 and lasts a shift. || £4 1⁄2 and lasts a shift."),
        ("document", "", "evidence_code=LUN0061"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the paragraph or the raised, struck or deleted words.",
        ),
    ),
    *rows(
        "09",
        "sluice-quantities.pdf",
        ("contains", "", power("6 × ", "5", " gallons")),
        ("absent", "", "105 gallons"),
        ("absent", "", "forty fourteen", "struck by a line over the word, without a mark"),
        ("absent", "", "20181", "a note's mark is no figure"),
        ("absent", "", "122 men", "a note's mark is no figure"),
        ("absent", "", "23/4 || 234", "two and three quarters"),
        ("contains", "", "inches thick, and was to have been 4."),
        ("contains", "", "I have trodden on all of it."),
        ("document", "", "evidence_code=SLQ0004"),
        ("problem_ok", "", "Partial where a problem names page 1 and its raised figures or struck words."),
    ),
]
