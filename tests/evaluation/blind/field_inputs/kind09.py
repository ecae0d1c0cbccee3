"""Kind 09, ten more inputs: raised, lowered, struck, deleted words and fractions carry meaning.

Illustrative: every person, body and place is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from .parts_08_14 import MAIN, XML, Pdf, W, docx, lines, p, put, r, t, u, wide, xlsx, zipped

UP = '<w:vertAlign w:val="superscript"/>'
DOWN = '<w:vertAlign w:val="subscript"/>'


def raised_by_position(folder: Path) -> None:
    """Raised without vertAlign: by position, by a style of one's own; the exponent is negative or has two digits."""
    styles = (
        f'{XML}<w:styles {W}><w:style w:type="character" w:styleId="Expo"><w:name w:val="Expo"/>'
        f"<w:rPr>{UP}</w:rPr></w:style></w:styles>"
    )
    lift = '<w:position w:val="8"/><w:sz w:val="14"/>'
    docx(
        folder / "raised-by-position.docx",
        p("Written evidence submitted by the Institute of Groundwater Chemists (PFS0019)"),
        p("1. In the borehole at Ashby Carr we measured 3.2 × 10", r("−6", lift), " grams per litre."),
        p(
            "2. The plume holds some 10",
            r("12", '<w:rStyle w:val="Expo"/>'),
            " particles in each cubic metre.",
        ),
        p(
            "3. A lagoon of 250 m",
            r("3", UP),
            " was found, and SO",
            r("4", DOWN),
            " rose after the 3",
            r("rd", UP),
            " of May.",
        ),
        p("4. Counts fell from 10⁵ to 10³ per millilitre once the valve was shut."),
        parts={"styles.xml": ("styles#rId3", f"{MAIN}styles+xml", styles)},
    )


def tracked(folder: Path) -> None:
    def change(what: str, ident: int, words: str) -> str:
        tag = "delText" if what in ("del", "moveFrom") else "t"
        run = f'<w:r><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'
        return f'<w:{what} w:id="{ident}" w:author="Clerk" w:date="2014-06-03T09:00:00Z">{run}</w:{what}>'

    docx(
        folder / "tracked-draft.docx",
        p("Submission of the Calder Foster Carers’ Network (FST0061)"),
        p(
            "1. We support ",
            change("del", 1, "1,150"),
            change("ins", 2, "1,510"),
            " households in three counties.",
        ),
        p("2. The allowance was ", r("£128 a week", "<w:strike/>"), " ", r("£141 a week"), " from April."),
        p(
            "3. ",
            r("The director told us not to write this down.", "<w:dstrike/>"),
            " We met the director in March.",
        ),
        p(
            "4. ",
            r("Respite is not a luxury.", '<w:strike w:val="0"/>'),
            " It is what keeps a placement going.",
        ),
        p("5. ", change("moveFrom", 3, "Nobody asked the children."), "We were consulted for nine days."),
        p("6. The panel sat twice. ", change("moveTo", 4, "Nobody asked the children.")),
    )


def fractions(folder: Path) -> None:
    half = f"<m:f><m:fPr><m:type m:val='skw'/></m:fPr><m:num>{'<m:r><m:t>3</m:t></m:r>'}</m:num><m:den><m:r><m:t>8</m:t></m:r></m:den></m:f>"
    power = "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>9</m:t></m:r></m:sup></m:sSup>"
    eq = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> EQ \\f(2,3) </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    docx(
        folder / "fractions.docx",
        p("Memorandum from the Thornsea Pilots’ Guild (PRT0008)"),
        p("1. A pilot’s shift was 12", r("1", UP), r("⁄"), r("2", DOWN), " hours in winter."),
        p("2. Of the grant, ", f"<m:oMath>{half}</m:oMath>", " went on dredging."),
        p("3. Some ", eq, " of our members have left the port since the merger."),
        p("4. The debt stands at £1.4 × ", f"<m:oMath>{power}</m:oMath>", ", or so the harbour board says."),
        p("5. A quarter (¼) of berths stand empty."),
    )


def powers_pdf(folder: Path) -> None:
    """Raised by place, by text rise, and a note's mark behind a figure."""
    pdf = Pdf()
    x = 60 + wide("2. The spill put 4 x 10", 11)
    note = 60 + wide("3. By March we had lost 1,204", 11)
    pdf.page(
        lines(60, 780, ["Written evidence submitted by the Menai Shellfish Company (SHL0015)"], font="F2")
        + t(60, 750, "1. We farm mussels on 12 hectares of the strait.")
        + t(60, 730, "2. The spill put 4 x 10")
        + t(x, 735, "7", 6.5)
        + t(x + 5, 730, " cells on every square metre of the bed.")
        + t(60, 710, "3. By March we had lost 1,204")
        + t(note, 715, "3", 6.5)
        + t(note + 5, 710, " tonnes, which is most of a crop.")
        + "BT /F1 11 Tf 1 0 0 1 60 690 Tm (4. The court allowed damages of \\24310) Tj 5 Ts /F1 7 Tf (5) Tj 0 Ts /F1 11 Tf ( in all.) Tj ET\n"
        + t(60, 670, "5. We were heard on the 2")
        + t(60 + wide("5. We were heard on the 2", 11), 675, "nd", 6.5)
        + t(70 + wide("5. We were heard on the 2", 11), 670, " of June.")
        + "0.5 w 60 110 m 200 110 l S\n"
        + t(60, 97, "3", 6)
        + t(65, 94, "Company ledger, weeks 2 to 11.", 8.5)
    )
    pdf.save(folder / "powers-and-a-note.pdf")


def fractions_pdf(folder: Path) -> None:
    pdf = Pdf()
    first = 60 + wide("1. We were given 3", 11)
    over = 60 + wide("2. The fund met ", 11)
    pdf.page(
        lines(60, 780, ["Letter from Mr Idris Penhale to the Clerk, 9 October 2012"], font="F2")
        + t(60, 750, "1. We were given 3")
        + t(first, 754, "1", 6.5)
        + t(first + 4, 750, "/", 9)
        + t(first + 7, 748, "2", 6.5)
        + t(first + 12, 750, "days to answer a document of 900 pages.")
        + t(60, 715, "2. The fund met ")
        + t(over + 2, 721, "3", 8)
        + f"0.6 w {over:.1f} 718.5 m {over + 9:.1f} 718.5 l S\n"
        + t(over + 2, 710, "4", 8)
        + t(over + 14, 715, "of the cost of the harbour wall.")
        + t(60, 680, "3. I paid the other part, £2,750, from my own pension.")
        + t(60, 660, "4. A ½ share was promised in 2009 and never came.")
    )
    pdf.save(folder / "built-fractions.pdf")


def struck_pdf(folder: Path) -> None:
    pdf = Pdf()
    a, b = 60 + wide("2. We asked for ", 11), 60 + wide("2. We asked for forty", 11)
    whole = wide("3. Inspector Rowe agreed with us in private.", 11)
    mark = pdf.add(
        f"<< /Type /Annot /Subtype /StrikeOut /Rect [60 676 {60 + whole:.0f} 692] "
        f"/QuadPoints [60 692 {60 + whole:.0f} 692 60 676 {60 + whole:.0f} 676] /C [1 0 0] /Contents {u('Withdrawn')} >>"
    )
    pdf.page(
        lines(60, 780, ["Statement of Moira Tansley, retired custody sergeant"], font="F2")
        + t(60, 740, "1. I served at Pell Road from 1994 until the station closed.")
        + t(60, 710, "2. We asked for forty fourteen more officers on nights.")
        + f"q 0.8 w {a:.1f} 713.5 m {b:.1f} 713.5 l S Q\n"
        + t(60, 680, "3. Inspector Rowe agreed with us in private.")
        + t(60, 650, "4. What I can say is that the request is in the minute book.")
        + t(60, 620, "5. The word")
        + t(60 + wide("5. The word ", 11), 620, "underlined", 11)
        + f"q 0.6 w {60 + wide('5. The word ', 11):.1f} 618 m {60 + wide('5. The word underlined', 11):.1f} 618 l S Q\n"
        + t(60 + wide("5. The word underlined ", 11), 620, "here is meant to stand."),
        [mark],
    )
    pdf.save(folder / "struck-through.pdf")


def web(folder: Path) -> None:
    put(
        folder,
        "struck-and-raised.html",
        """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Evidence</title>
<style>.gone{text-decoration:line-through} .pow{vertical-align:super;font-size:60%}</style></head><body>
<p>Written evidence submitted by Professor Aoife Brandt (AIR0052)</p>
<p>1. Particles of 2.5&nbsp;&micro;m were counted at 8 &times; 10<span class="pow">4</span> per litre beside the school gate.</p>
<p>2. The council spent <s>&pound;60,000</s> &pound;600,000 on planters.</p>
<p>3. <span class="gone">Headteachers were in favour.</span> Headteachers were not asked.</p>
<p>4. Asthma admissions fell by <strike>a half</strike><ins>a tenth</ins> in the first year.</p>
<p>5. Exposure above 40 &micro;g/m<sup>3</sup> of NO<sub>2</sub> was found on 1&frac12; miles of road, and the model has R<sup>2</sup> of 0.71.</p>
<p>6. That is <math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mn>10</mn><mn>8</mn></msup></math> breaths in a childhood.</p>
</body></html>
""",
    )


def rtf(folder: Path) -> None:
    put(
        folder,
        "revised-statement.rtf",
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}}{\\*\\revtbl{Unknown;}{Clerk;}}\n"
        "\\f0\\fs24 Written evidence submitted by the Marlpit Allotment Society (LND0023)\\par\n"
        "1. The lease was signed in {\\strike 1987} 1978 and runs for a century.\\par\n"
        "2. There are {\\deleted\\revauthdel1 seventy}{\\revised\\revauth1 seventeen} plots left.\\par\n"
        "3. Lead in the soil is 4 x 10{\\super 2} mg per kilogram, over 36 m{\\super 2} of it.\\par\n"
        "4. {\\strike The agent lied to us.} The agent\\'92s letter of 4 May speaks for itself.\\par\n"
        "5. Water is off from the 1{\\super st} of November; H{\\sub 2}O in bottles is what we carry.\\par\n}",
        "cp1252",
    )


def sheet(folder: Path) -> None:
    book = Workbook()
    page = book.active
    page.append(["Ref", "Organisation", "Comment"])
    page.append(
        ["TRN0001", "Pell Cyclists", "The lane on Quay Street is 1.1 metres wide where the rules say two."]
    )
    page.append(["TRN0002", "Quay Street Traders", "We withdraw our objection to the whole scheme."])
    page["C3"].font = Font(strike=True)
    page.append(["TRN0003", "Thornsea Harbour Watch", ""])
    page["C4"] = CellRichText(
        "Lorries number ",
        TextBlock(InlineFont(strike=True), "900"),
        " ",
        TextBlock(InlineFont(), "90"),
        " a week and soot is 10",
        TextBlock(InlineFont(vertAlign="superscript"), "4"),
        " particles a breath.",
    )
    page.append(["TRN0004", "Ms Orla Dunne", "Buses were 20 minutes late on 3 days in 5."])
    xlsx(folder / "struck-cells.xlsx", book)


def odt(folder: Path) -> None:
    names = " ".join(
        f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"'
        for k, v in (("office", "office"), ("text", "text"), ("style", "style"))
    )
    fo = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    look = (
        '<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
        '<style:style style:name="Gone" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    )
    words = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Clerk</dc:creator>'
        "<dc:date>2014-06-03T09:00:00</dc:date></office:change-info><text:p>three hundred</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes>"
        "<text:p>Written evidence submitted by the Wexcombe Lifeboat Fund (CST0077)</text:p>"
        '<text:p>1. We were launched <text:change text:change-id="c1"/>thirty times last winter.</text:p>'
        '<text:p>2. The sea wall took a load of 6 × 10<text:span text:style-name="Up">5</text:span> newtons.</text:p>'
        '<text:p>3. <text:span text:style-name="Gone">The coastguard was asleep.</text:span> The coastguard did not reply.</text:p>'
        '<text:p>4. On the 22<text:span text:style-name="Up">nd</text:span> we wrote to the Minister.</text:p>'
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} {fo} office:version="1.2">'
        f"<office:automatic-styles>{look}</office:automatic-styles><office:body><office:text>{words}</office:text></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    listed = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    zipped(
        folder / "lifeboat.odt",
        [
            ("mimetype", kind.encode()),
            ("content.xml", content.encode()),
            ("META-INF/manifest.xml", listed.encode()),
        ],
    )


def write(folder: Path) -> None:
    """Write the ten inputs of kind 09."""
    raised_by_position(folder)
    tracked(folder)
    fractions(folder)
    powers_pdf(folder)
    fractions_pdf(folder)
    struck_pdf(folder)
    web(folder)
    rtf(folder)
    sheet(folder)
    odt(folder)
