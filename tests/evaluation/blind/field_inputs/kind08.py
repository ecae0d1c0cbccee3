"""Kind 08, ten more inputs: what was ticked, chosen, typed over or attached stands outside the running text.

Illustrative: every person, body and place is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from pathlib import Path

from .parts_08_14 import MAIN, XML, Pdf, W, docx, lines, p, put, r, t, table, u

TICKED = '<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/></w14:checkbox>'
EMPTY = '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/></w14:checkbox>'


def control(what: str, shown: str) -> str:
    return f"<w:sdt><w:sdtPr>{what}</w:sdtPr><w:sdtContent>{shown}</w:sdtContent></w:sdt>"


def legacy(data: str, code: str, result: str | None = None) -> str:
    mid = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:enabled/>{data}</w:ffData></w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{mid}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def sym(font: str, char: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


def content_controls(folder: Path) -> None:
    menu = '<w:dropDownList w:lastValue="4"><w:listItem w:displayText="Choose an item." w:value=""/><w:listItem w:displayText="Very satisfied" w:value="1"/><w:listItem w:displayText="Very dissatisfied" w:value="4"/></w:dropDownList>'
    hint = r("Click or tap here to enter text.", '<w:rStyle w:val="PlaceholderText"/>')
    docx(
        folder / "content-controls.docx",
        p("Written evidence submitted by Harrow Vale Tenants’ Federation (SHC0031)"),
        p("Q1. Do you live in supported housing?"),
        p(control(TICKED, r("☒")), " Yes   ", control(EMPTY, r("☐")), " No"),
        p("Q2. How satisfied are you with the repairs service?"),
        p(control(menu, r("Very dissatisfied"))),
        p("Q3. Tell us, in your own words, what happened."),
        control(
            "<w:richText/>",
            p("The lift was out for eleven weeks and Mrs Adeyemi was carried down by her neighbours.")
            + p("When we rang the contractor, he said he had no order number."),
        ),
        table(
            ["Last inspection", "Name of your landlord"],
            [
                p(control('<w:date w:fullDate="2023-02-17T00:00:00Z"/>', r("17 February 2023"))),
                "<w:sdt><w:sdtPr><w:tag w:val='landlord'/><w:text/></w:sdtPr><w:sdtContent><w:tc><w:tcPr/>"
                + p("Coldharbour Homes (North) Ltd")
                + "</w:tc></w:sdtContent></w:sdt>",
            ],
        ),
        p("Q4. Anything else?"),
        p(control("<w:showingPlcHdr/><w:text/>", hint)),
    )


def legacy_fields(folder: Path) -> None:
    def tick(x: str) -> str:
        return legacy(f"<w:checkBox><w:sizeAuto/>{x}</w:checkBox>", "FORMCHECKBOX")

    docx(
        folder / "legacy-fields.docx",
        p("Nettleby District Council: licensing policy consultation 2019"),
        p("Response of: ", legacy("<w:textInput/>", "FORMTEXT", r("Nettleby ") + r("Pubwatch", "<w:b/>"))),
        p("1. Should the late levy be kept?"),
        p(
            tick('<w:default w:val="0"/><w:checked/>'),
            " Keep   ",
            tick('<w:default w:val="1"/><w:checked w:val="0"/>'),
            " Abolish",
        ),
        p(
            "2. The cumulative impact zone should be ",
            legacy(
                '<w:ddList><w:result w:val="1"/><w:listEntry w:val="removed"/><w:listEntry w:val="made smaller"/><w:listEntry w:val="made larger"/></w:ddList>',
                "FORMDROPDOWN",
            ),
        ),
        p("3. Your reasons"),
        p(
            legacy(
                "<w:textInput/>",
                "FORMTEXT",
                r("Since 2016 the zone has cost us two licensees; ")
                + r("nobody ever showed us the figures on which it rests."),
            )
        ),
        p(
            "4. May we publish your name? ",
            legacy("<w:textInput/>", "FORMTEXT", r("\u2002\u2002\u2002\u2002\u2002")),
        ),
    )


def symbol_ticks(folder: Path) -> None:
    yes, no = sym("Wingdings 2", "F052"), sym("Wingdings 2", "F0A3")
    docx(
        folder / "symbol-ticks.docx",
        p("Submission from the Brackley Deaf Club to the NHS complaints review (NCR0107)"),
        p("Did you ask for an interpreter?  ", yes, " Yes  ", no, " No"),
        p("Was one booked?  ", no, " Every time  ", yes, " Sometimes  ", no, " Never"),
        table(
            ["Statement", "Agree", "Disagree"],
            ["Staff knew how to book", p(sym("Wingdings", "F0FB")), p(sym("Wingdings", "F0FC"))],
            ["I was asked how I wished to be told", p(sym("Wingdings", "F0FC")), p(sym("Wingdings", "F0FB"))],
        ),
        p("At the eye clinic my daughter, who is nine, told me that I had glaucoma."),
    )


def word_comments(folder: Path) -> None:
    shape = "<w:txbxContent>{}</w:txbxContent>".format(
        p("Typed in the box: the warden’s post was cut in 2018 and nobody has knocked since.")
    )
    boxed = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>'
        f"{shape}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{shape}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    notes = (
        f"{XML}<w:comments {W}><w:comment w:id='0' w:author='J Okafor' w:date='2018-11-05T10:00:00Z'>"
        + p("Our answer to this one is no: the pilot in Thornsea was never evaluated.")
    )
    docx(
        folder / "comments-and-box.docx",
        p("Sheltered housing: questions for providers"),
        p("1. Who visits tenants who live alone?"),
        p(boxed),
        p(
            "2. Should the Thornsea pilot be extended?",
            '<w:commentRangeStart w:id="0"/>',
            r(" (please answer below)"),
            '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        ),
        p("Returned by Saltmarsh Housing Society, 5 November 2018."),
        parts={"comments.xml": ("comments#rId5", f"{MAIN}comments+xml", f"{notes}</w:comment></w:comments>")},
    )


def acroform(folder: Path) -> None:
    pdf = Pdf()
    view = [
        pdf.add(
            "<< /Type /Annot /Subtype /Widget /FT /Tx /Ff 4096 /T (why) /Rect [60 560 500 620] /F 4 /DA (/Helv 10 Tf 0 g) /V "
            + u("Ambulances queued for six hours outside Wexcombe General.\rOne crew slept in the cab.")
            + " >>"
        )
    ]
    group = len(pdf.objects) + 1
    pdf.add(f"<< /FT /Btn /Ff 49152 /T (q1) /V /Disagree /Kids [{group + 1} 0 R {group + 2} 0 R] >>")
    for name, x, state in (("Agree", 60, "/Off"), ("Disagree", 160, "/Disagree")):
        view.append(
            pdf.add(
                f"<< /Type /Annot /Subtype /Widget /Parent {group} 0 R /Rect [{x} 700 {x + 12} 712] /F 4 /AS {state} "
                f"/AP << /N << /{name} null /Off null >> >> >>"
            )
        )
    view.append(
        pdf.add(
            "<< /Type /Annot /Subtype /Widget /FT /Ch /Ff 131072 /T (role) /Rect [300 640 480 656] /F 4 /DA (/Helv 10 Tf 0 g) "
            "/Opt [[(1) (Paramedic)] [(2) (Dispatcher)] [(3) (Hospital porter)]] /V (3) >>"
        )
    )
    for name, x, state in (("publish", 60, "/On"), ("oral", 60, "/Off")):
        y = 500 if name == "publish" else 480
        view.append(
            pdf.add(
                f"<< /Type /Annot /Subtype /Widget /FT /Btn /T ({name}) /V {state} /AS {state} /Rect [{x} {y} {x + 12} {y + 12}] "
                "/F 4 /AP << /N << /On null /Off null >> >> >>"
            )
        )
    pdf.page(
        lines(60, 790, ["Handover delays: call for evidence", "Reply form for individuals"], 14, 20, "F2")
        + t(60, 725, "1. Targets have made patients safer.")
        + t(78, 702, "Agree")
        + t(178, 702, "Disagree")
        + t(60, 645, "2. What is your role? Choose one.")
        + t(60, 625, "3. Tell us about one shift.")
        + t(78, 502, "You may publish my answer")
        + t(78, 482, "I am willing to give oral evidence"),
        view,
    )
    fields = " ".join(f"{n} 0 R" for n in (view[0], group, *view[3:]))
    pdf.save(folder / "acroform-choices.pdf", f"/AcroForm << /Fields [{fields}] /NeedAppearances true >>")


def xfa(folder: Path) -> None:
    pdf = Pdf()
    data = (
        '<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1>'
        "<Organisation>Lune Valley Anglers</Organisation><Q1>Yes</Q1>"
        "<Q2>The outfall ran for 212 hours in February and nobody rang us.</Q2></form1></xfa:data></xfa:datasets>"
    )
    held = pdf.stream(data)
    pdf.page(
        lines(
            60,
            760,
            [
                "Please wait...",
                "If this message is not eventually replaced by the proper contents of the document, your PDF",
                "viewer may not be able to display this type of document.",
            ],
        )
    )
    pdf.save(folder / "please-wait.pdf", f"/AcroForm << /Fields [] /XFA [(datasets) {held} 0 R] >>")


def typed_over(folder: Path) -> None:
    pdf = Pdf()
    pdf.page(
        lines(
            60,
            780,
            [
                "School transport review: questionnaire",
                "",
                "Completed forms should be returned to the clerk by 30 September 2021.",
                "1. How does your child travel to school?",
            ],
        )
    )
    look = pdf.stream(
        t(2, 8, "By taxi, 14 miles, with a driver we have never met."),
        "/Type /XObject /Subtype /Form /BBox [0 0 400 30] /Resources << /Font 3 0 R >>",
    )
    typed = pdf.add(
        "<< /Type /Annot /Subtype /FreeText /Rect [60 640 460 670] /DA (/F1 11 Tf 0 g) "
        f"/Contents {u('By taxi, 14 miles, with a driver we have never met.')} /AP << /N {look} 0 R >> >>"
    )
    note = pdf.add(
        "<< /Type /Annot /Subtype /Text /Name /Comment /Rect [300 560 320 580] "
        f"/Contents {u('Answer to 3: the escort was withdrawn in May — we found out from the driver.')} >>"
    )
    mark = pdf.add(
        "<< /Type /Annot /Subtype /Highlight /Rect [60 595 300 610] /QuadPoints [60 610 300 610 60 595 300 595] "
        f"/Contents {u('We do not accept this sentence.')} >>"
    )
    pdf.page(
        lines(
            60,
            690,
            [
                "2. Please describe the journey.",
                "",
                "",
                "",
                "",
                "",
                "The council provides an escort on every route.",
                "3. Has this changed?",
            ],
        ),
        [typed, note, mark],
    )
    pdf.save(folder / "typed-over-page-2.pdf")


def attached(folder: Path) -> None:
    pdf = Pdf()
    letter = pdf.stream(
        "Annex A. Between April and June we recorded 61 failed collections on the Garth estate.",
        "/Type /EmbeddedFile /Subtype /text#2Fplain",
    )
    sheet = pdf.stream(
        "Month,Failed\nApril,19\nMay,20\nJune,22\n", "/Type /EmbeddedFile /Subtype /text#2Fcsv"
    )
    one = pdf.add(f"<< /Type /Filespec /F (annex-a.txt) /UF {u('annex-a.txt')} /EF << /F {letter} 0 R >> >>")
    two = pdf.add(
        f"<< /Type /Filespec /F (collections.csv) /UF {u('collections.csv')} /EF << /F {sheet} 0 R >> >>"
    )
    clip = pdf.add(
        f"<< /Type /Annot /Subtype /FileAttachment /FS {two} 0 R /Rect [60 600 80 620] /Contents {u('Our own count')} >>"
    )
    pdf.page(
        lines(
            60,
            780,
            [
                "Written evidence submitted by the Garth Residents’ Association (WST0044)",
                "",
                "1. We are grateful for the chance to reply, and we enclose our evidence in two files.",
                "2. The contractor’s own figures leave out every bin that it calls contaminated.",
            ],
        ),
        [clip],
    )
    pdf.save(
        folder / "covering-letter.pdf", f"/Names << /EmbeddedFiles << /Names [(annex-a.txt) {one} 0 R] >> >>"
    )


def web_form(folder: Path) -> None:
    put(
        folder,
        "saved-web-form.html",
        """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Your response – Bus services call for evidence</title></head><body>
<h1>Bus services: call for evidence</h1>
<form method="post" action="/submit">
<input type="hidden" name="csrf" value="9f3ac1d77be04e">
<fieldset><legend>1. How often do you use the bus?</legend>
<label><input type="radio" name="often"> Every day</label>
<label><input type="radio" name="often" checked="checked"> Only on market day</label>
<label><input type="radio" name="often"> Never</label></fieldset>
<label for="which">2. Which routes were withdrawn?</label>
<select id="which" name="which" multiple><option selected>X14 Thornsea to Pell</option><option>22 Pell circular</option><option selected>81 Hospital link</option></select>
<label for="effect">3. What was the effect on you?</label>
<textarea id="effect" rows="6">I gave up the Thursday clinic.

My physiotherapist now sees me by telephone, which for a knee is not much use.</textarea>
<label for="org">4. Organisation (if any)</label>
<input type="text" id="org" value="Pell &amp; District Pensioners">
<label for="other">5. Anything else?</label>
<input type="text" id="other" placeholder="Type up to 300 words" value="">
<div contenteditable="true" class="answer">The last bus home leaves before the cinema opens.</div>
<button type="submit">Save and continue</button>
</form></body></html>
""",
    )


def alt_chunk(folder: Path) -> None:
    chunk = "<html><body><p>Section 2. Our wardens logged 340 calls, of which the trust answered 29.</p></body></html>"
    inner = folder / "inner.tmp"
    docx(inner, p("Appendix sheet: the ward had one nurse for thirty-one beds on 4 January."))
    data = inner.read_bytes()
    inner.unlink()
    thing = (
        '<w:r><w:object><v:shape/><o:OLEObject Type="Embed" ProgID="Word.Document.12" ShapeID="_x0000_i1025" '
        'DrawAspect="Icon" ObjectID="_1" r:id="rId8"/></w:object></w:r>'
    )
    docx(
        folder / "parts-put-together.docx",
        p("Written evidence submitted by Friends of Pell Infirmary (HOS0210)"),
        p("Section 1. We are volunteers and we sit with patients at night."),
        '<w:altChunk r:id="rId7"/>',
        p("Section 3. We ask the Committee to visit without notice."),
        p(thing),
        parts={
            "afchunk.htm": ("aFChunk#rId7", "text/html", chunk),
            "embeddings/Microsoft_Word_Document1.docx": ("package#rId8", f"{MAIN}document", data),
        },
    )


def write(folder: Path) -> None:
    """Write the ten inputs of kind 08."""
    content_controls(folder)
    legacy_fields(folder)
    symbol_ticks(folder)
    word_comments(folder)
    acroform(folder)
    xfa(folder)
    typed_over(folder)
    attached(folder)
    web_form(folder)
    alt_chunk(folder)
