"""Two inputs of field-case kind 09, figures changed by superscripts, struck and deleted words, fractions. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import HEAD, NS, Rows, para, put_docx, put_text, run

A, B = "govspeak-reply-on-peatland.html", "google-docs-suggestions-radon.docx"
R = Rows("09")
PEAT = """\
<!DOCTYPE html>
<html lang="en" class="govuk-template">
<head><meta charset="utf-8"><title>Reply to the Peatlands Committee</title></head>
<body>
<main>
<h1>Reply to the Peatlands Committee</h1>
<div class="govspeak">
<p>1. The Committee asked how much peat is held in the uplands. The survey of 2021 puts it at 3.2 &times; 10<sup>9</sup> tonnes, of which some 6 &times; 10<sup>7</sup> tonnes are bare.<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">[footnote 1]</a></sup></p>
<p>2. Bare peat gives off about 17 tonnes of CO<sub>2</sub>e per hectare a year. The whole is 1&frac12; per cent of what the country emits, and not 12 per cent as was reported.<sup id="fnref:2" role="doc-noteref"><a href="#fn:2" class="footnote" rel="footnote">[footnote 2]</a></sup></p>
<p>3. A dam of peat costs <del datetime="2024-05-01">&pound;19</del> <ins datetime="2024-05-01">&pound;27</ins> and holds back 8 m<sup>3</sup>. In 2023<sup id="fnref:3" role="doc-noteref"><a href="#fn:3" class="footnote" rel="footnote">[footnote 3]</a></sup> there were 41,000 dams built, on the 14<sup>th</sup> of the month and after.</p>
<p>4. The target is 35,000 hectares by 2025. <s>The Government is confident that it will be met.</s> The Government expects to reach <sup>3</sup>&frasl;<sub>5</sub> of it.</p>
<p>5. Dust at the works was measured at 2 &times; 10<sup>&minus;6</sup> g per litre, which is within the limit.</p>
</div>
<div class="footnotes" role="doc-endnotes"><ol>
<li id="fn:1"><p>Upland Peat Survey 2021, table 4. <a href="#fnref:1" class="reversefootnote">&#8617;</a></p></li>
<li id="fn:2"><p>A decimal point was lost in the press notice. <a href="#fnref:2" class="reversefootnote">&#8617;</a></p></li>
<li id="fn:3"><p>Year to March. <a href="#fnref:3" class="reversefootnote">&#8617;</a></p></li>
</ol></div>
</main>
</body></html>
"""
SUP, SUB, STRIKE = (
    '<w:vertAlign w:val="superscript"/>',
    '<w:vertAlign w:val="subscript"/>',
    '<w:strike w:val="1"/>',
)


def ins(text, props=""):
    return f'<w:ins w:id="7" w:author="Nuala Breen" w:date="2024-02-11T09:12:00Z">{run(text, props)}</w:ins>'


def dele(text):
    return f'<w:del w:id="8" w:author="Nuala Breen" w:date="2024-02-11T09:12:00Z">{run(text).replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")}</w:del>'


def note(n):
    return f'<w:r><w:rPr>{SUP}</w:rPr><w:footnoteReference w:id="{n}"/></w:r>'


def write(folder: Path) -> None:
    put_text(folder / A, PEAT)
    body = [
        para("Radon in rented houses", "Title"),
        para("Written evidence from the Granite Tenants’ Union"),
        para(
            run("1. The action level is 200 Bq/m")
            + run("3", SUP)
            + run(". We lent meters to 140 tenants, and 38")
            + note(1)
            + run(" of them were above it.")
        ),
        para(
            run("2. The highest reading was 1.6 × 10")
            + run("4", SUP)
            + run(" Bq/m")
            + run("3", SUP)
            + run(", in a cellar where two children slept.")
        ),
        para(
            run("3. Of the landlords whom we told, ")
            + dele("most")
            + ins("11 of 38")
            + run(" had put in a sump within the year. A sump costs about £")
            + dele("800")
            + ins("1,150")
            + run(".")
        ),
        para(
            run("4. ")
            + run("The council has refused to publish its own map.", STRIKE)
            + run(" The council published its map on 5 February, after this was drafted.")
        ),
        para(
            run("5. Half of the gas is gone in 3")
            + run("4", SUP)
            + run("⁄")
            + run("5", SUB)
            + run(" days, and ¾ of it in a little over a week.")
        ),
        para(
            run(
                "6. A meter is worth £35. We ask for 10,000 of them, or 1 for every 2½ houses on the granite."
            )
            + note(2)
        ),
    ]
    notes = (
        f'{HEAD}<w:footnotes {NS}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        + "".join(
            f'<w:footnote w:id="{n}">{para(run(str(n), SUP) + run(" " + t), "FootnoteText")}</w:footnote>'
            for n, t in [
                (1, "Meters read over the three months to 30 November."),
                (2, "Census figure: some 25,000 houses."),
            ]
        )
        + "</w:footnotes>"
    )
    put_docx(folder / B, "".join(body), [("footnotes.xml", "footnotes", "footnotes", notes)])


R.each(
    A,
    "contains",
    [
        "3.2 × 10^9 tonnes || 3.2 × 10⁹ tonnes",
        "some 6 × 10^7 tonnes are bare || some 6 × 10⁷ tonnes are bare",
        "about 17 tonnes of CO2e per hectare a year || about 17 tonnes of CO₂e per hectare a year || about 17 tonnes of CO_2e per hectare a year",
        "The whole is 1½ per cent of what the country emits, and not 12 per cent as was reported. || The whole is 1 1/2 per cent of what the country emits, and not 12 per cent as was reported.",
        "A dam of peat costs £27 and holds back || A dam of peat costs [deleted: £19] £27 and holds back",
        "holds back 8 m3 || holds back 8 m³ || holds back 8 m^3",
        "there were 41,000 dams built, on the 14th of the month and after.",
        "The target is 35,000 hectares by 2025.",
        "The Government expects to reach 3/5 of it. || The Government expects to reach 3⁄5 of it. || The Government expects to reach ³⁄₅ of it. || The Government expects to reach ⅗ of it. || The Government expects to reach ^3⁄_5 of it.",
        "2 × 10^−6 g per litre || 2 × 10⁻⁶ g per litre || 2 × 10^-6 g per litre || 2 × 10^(−6) g per litre",
    ],
    "powers, lowered figures, fractions, note marks of a web page; examples",
)
R.each(
    A,
    "absent",
    [
        "3.2 × 109",
        "6 × 107 tonnes",
        "£19£27",
        "£19 £27",
        "The Government is confident that it will be met.",
        "reach 35 of it",
        "10−6 g",
    ],
    "a false figure, struck or deleted words",
)
R.add(A, "problem_ok", text="paragraph 3 or 4 (deleted or struck words)")
R.each(
    B,
    "contains",
    [
        "We lent meters to 140 tenants, and 38",
        "The action level is 200 Bq/m3. || The action level is 200 Bq/m³. || The action level is 200 Bq/m^3.",
        "The highest reading was 1.6 × 10^4 Bq || The highest reading was 1.6 × 10⁴ Bq",
        "Of the landlords whom we told, 11 of 38 had put in a sump within the year. || Of the landlords whom we told, [deleted: most] 11 of 38 had put in a sump within the year.",
        "A sump costs about £1,150. || A sump costs about £[deleted: 800] 1,150. || A sump costs about £[deleted: 800]1,150.",
        "The council published its map on 5 February, after this was drafted.",
        "and ¾ of it in a little over a week. || and 3/4 of it in a little over a week.",
        "or 1 for every 2½ houses on the granite. || or 1 for every 2 1/2 houses on the granite.",
    ],
    "examples: any form that nobody can take for another figure",
)
R.each(
    B,
    "absent",
    [
        "× 104",
        "381 of them",
        "most11 of 38",
        "8001,150",
        "The council has refused to publish its own map.",
        "in 345 days",
        "in 34⁄5 days || in 34/5 days",
    ],
    "a false figure, struck or deleted words",
)
R.add(B, "problem_ok", text="paragraph 3 (deleted words) or 4 (struck words)")
ROWS = R
