"""Three more inputs of field-case kind 08, answers in forms. Everything is invented; written blind."""

from pathlib import Path

from .parts import Row, canvas, column, odt, row

PEAT = [
    (
        "whole",
        "Tell us about the bog.",
        "The bog at Ellerkin Moss was drained in 1961 and burned in 2018.\nIt has not been wet since.",
    ),
    ("who", "Your organisation", "Ellerkin Commoners"),
]


def _yes(text: str) -> str:
    return " || ".join(
        (
            f"☑ {text}",
            f"☒ {text}",
            f"✓ {text}",
            f"✔ {text}",
            f"[x] {text}",
            f"[X] {text}",
            f"● {text}",
            f"◉ {text}",
            f"{text} ✓",
            f"{text} ☑",
            f"{text} ☒",
            f"{text} [x]",
            f"{text} [X]",
            f"{text} [ticked]",
            f"{text} (ticked)",
            f"{text}: ticked",
            f"ticked: {text}",
            f"Ticked: {text}",
            f"{text} (chosen)",
            f"{text} [chosen]",
            f"{text} (selected)",
            f"chosen: {text}",
            f"Chosen: {text}",
            f"{text}: Yes",
            f"{text}: yes",
            f"{text}: on",
            f"{text}: On",
        )
    )


def _ticked(text: str) -> str:
    """Return the forms by which a choice would stand ticked; a box behind the words may be the next choice's."""
    behind = tuple(f"{text} {sign}" for sign in ("✓", "☑", "☒", "[x]", "[X]"))
    return " || ".join(form for form in _yes(text).split(" || ") if form not in behind)


MHTML_PAGE = """\
<!DOCTYPE html>
<html lang=3D"en-GB"><head><meta charset=3D"utf-8"><title>Your response - Haven Voice</title>
<style>.q { font-weight: bold }</style></head>
<body><nav><a href=3D"/">Home</a> <a href=3D"/out">Sign out</a></nav>
<h1>Harbour dues: have your say</h1>
<p class=3D"q">1. Do you keep a boat in the harbour?</p>
<label><input type=3D"radio" name=3D"q1" value=3D"y"> Yes</label>
<label><input type=3D"radio" name=3D"q1" value=3D"n" checked=3D"checked"> No, n=
ot any longer</label>
<p class=3D"q">2. Which of these have you used?</p>
<label><input type=3D"checkbox" name=3D"q2a" checked> The slip</label>
<label><input type=3D"checkbox" name=3D"q2b"> The crane</label>
<label><input type=3D"checkbox" name=3D"q2c" checked> The ice house</label>
<p class=3D"q">3. How often?</p>
<select name=3D"q3"><option>Weekly</option><option selected=3D"selected">Twice=
 a year</option><option>Never</option></select>
<p class=3D"q">4. What would you change, and why?</p>
<textarea name=3D"q4" rows=3D"9">I sold the boat in 2022 because the dues =E2=80=93 =C2=A3640 =
=E2=80=93 were more than she earned.

My son would have had her. He drives a van now.</textarea>
<p class=3D"q">5. Your name</p>
<input type=3D"text" name=3D"q5" value=3D"Loveday Trebilcock">
<input type=3D"hidden" name=3D"token" value=3D"9f31c0aa7be2">
<button>Send my response</button></body></html>
"""

MHTML = (
    """\
From: <Saved by Blink>
Snapshot-Content-Location: https://voice.haven.example.org/respond/done
Subject: Your response - Haven Voice
Date: Wed, 8 Nov 2023 19:12:44 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--k3xQ0vTz----"


------MultipartBoundary--k3xQ0vTz----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://voice.haven.example.org/respond/done

"""
    + MHTML_PAGE
    + """\

------MultipartBoundary--k3xQ0vTz----
Content-Type: text/css
Content-Transfer-Encoding: quoted-printable
Content-Location: cid:css-1@mhtml.blink

body { margin: 2em; color: navy }
------MultipartBoundary--k3xQ0vTz------
"""
)

ODT_BODY = """\
<text:h text:outline-level="1">Parish Halls Inquiry: questionnaire</text:h>
<text:p>Returned by: <text:text-input text:description="name">Skelbeck Parish Hall Committee</text:text-input></text:p>
<text:p>Question 1. How is the hall heated?</text:p>
<text:p><text:drop-down text:name="heat"><text:label text:value="Gas"/><text:label text:value="Paraffin stove" text:current-selected="true"/>\
<text:label text:value="Not heated"/>Paraffin stove</text:drop-down></text:p>
<text:p>Question 2. Who has a key? Please tick.</text:p>
<text:p>\u2611 The caretaker<text:tab/>\u2610 The parish clerk<text:tab/>\u2611 The playgroup</text:p>
<text:p>Question 3. Is the hall insured?</text:p>
<table:table table:name="t3"><table:table-column table:number-columns-repeated="2"/>
<table:table-row><table:table-cell><text:p>Yes [ ]</text:p></table:table-cell><table:table-cell><text:p>No [X]</text:p></table:table-cell></table:table-row>
</table:table>
<text:p>Question 4. What has the want of it cost?</text:p>
<text:p><text:placeholder text:placeholder-type="text">&lt;Type your answer here&gt;</text:placeholder></text:p>
<text:p><draw:frame draw:name="Box" text:anchor-type="paragraph"><draw:text-box><text:p>The wedding of 2019, the lunch club, \
and the roof over the stage.</text:p></draw:text-box></draw:frame></text:p>
<text:p>Question 5. Anything else?<office:annotation><dc:creator>M. Oddie</dc:creator><dc:date>2020-03-02T10:00:00</dc:date>\
<text:p>Please add that the piano is not ours.</text:p></office:annotation></text:p>
<text:p>We should like our deeds back from the diocese.</text:p>
"""


def write(folder: Path) -> None:
    # An AcroForm: two text fields, radio buttons, check boxes, a list; values only in the fields.
    sheet = canvas(folder / "moorland-call-form.pdf", title="Form PT7")
    sheet.setFont("Helvetica-Bold", 14)
    sheet.drawString(60, 785, "Call for views on moorland drainage (form PT7)")
    sheet.setFont("Helvetica", 11)
    form = sheet.acroForm
    sheet.drawString(60, 750, PEAT[1][1])
    form.textfield(
        name="organisation", value=PEAT[1][2], x=200, y=742, width=300, height=20, borderWidth=1, fontSize=10
    )
    sheet.drawString(60, 715, "A. Do you own the land?")
    for place, (value, shown) in enumerate(
        (("own", "We own it"), ("rent", "We rent it"), ("common", "It is common land"))
    ):
        form.radio(name="tenure", value=value, selected=value == "common", x=70, y=690 - 20 * place, size=14)
        sheet.drawString(95, 693 - 20 * place, shown)
    sheet.drawString(60, 620, "B. Which grants have you had?")
    for place, (shown, ticked) in enumerate(
        (("Hedges", False), ("Dams", True), ("Seed", False), ("Fencing", True))
    ):
        form.checkbox(name=f"grant{place}", checked=ticked, x=70 + 110 * place, y=596, size=14)
        sheet.drawString(92 + 110 * place, 599, shown)
    sheet.drawString(60, 565, "C. How wet should it be?")
    form.choice(
        name="wet",
        value="Wet to the surface",
        options=["As now", "Wet to the surface", "Dry"],
        x=220,
        y=558,
        width=180,
        height=18,
        fontSize=10,
    )
    sheet.drawString(60, 530, "D. " + PEAT[0][1])
    form.textfield(
        name="views",
        value=PEAT[0][2],
        x=60,
        y=400,
        width=470,
        height=120,
        borderWidth=1,
        fontSize=10,
        fieldFlags="multiline",
    )
    column(
        sheet,
        60,
        370,
        470,
        ["Please return this form by noon on the last day of the month. You need not answer every question."],
        font="Helvetica",
        size=9,
        lead=12,
    )
    sheet.save()
    odt(folder / "parish-hall-questionnaire.odt", ODT_BODY)
    (folder / "harbour-dues-response.mhtml").write_bytes(MHTML.replace("\n", "\r\n").encode("ascii"))


P, O, H = "moorland-call-form.pdf", "parish-hall-questionnaire.odt", "harbour-dues-response.mhtml"  # noqa: E741
ROWS: list[Row] = [
    row(P, "contains", "Ellerkin Commoners", "a text field"),
    row(
        P,
        "contains",
        "The bog at Ellerkin Moss was drained in 1961 and burned in 2018.",
        "a field of several lines",
    ),
    row(P, "contains", "It has not been wet since."),
    row(P, "contains", "Wet to the surface", "the choice made in a list"),
    row(P, "absent", _ticked("We own it")),
    row(P, "absent", _ticked("Hedges")),
    row(P, "absent", _ticked("Seed")),
    row(
        P,
        "contains",
        _yes("Dams"),
        "ticked; the word stands to the right of its box (any form that no reader can take for something else)",
    ),
    row(P, "contains", _yes("Fencing"), "ticked (any form that no reader can take for something else)"),
    row(
        P,
        "contains",
        _yes("It is common land") + " || common",
        "the radio button chosen; its value is “common”",
    ),
    row(P, "problem_ok", "partial, naming page 1: fields, boxes or choices that were not read"),
    row(O, "contains", "Skelbeck Parish Hall Committee", "an input field"),
    row(O, "contains", "Paraffin stove", "the choice made in a drop-down"),
    row(O, "absent", "Not heated", "a choice not made"),
    row(O, "contains", _yes("The caretaker")),
    row(O, "contains", _yes("The playgroup")),
    row(O, "absent", _ticked("The parish clerk")),
    row(O, "contains", _yes("No"), "typed as [X]"),
    row(O, "contains", "The wedding of 2019, the lunch club, and the roof over the stage.", "a text box"),
    row(O, "contains", "Please add that the piano is not ours.", "a comment; or told"),
    row(O, "contains", "We should like our deeds back from the diocese."),
    row(O, "problem_ok", "partial, naming the comment (question 5), the box or the field that was not read"),
    row(H, "contains", _yes("No, not any longer"), "the radio button chosen"),
    row(H, "absent", _ticked("Yes")),
    row(H, "contains", _yes("The slip")),
    row(H, "contains", _yes("The ice house")),
    row(H, "absent", _ticked("The crane")),
    row(
        H,
        "contains",
        "Twice a year",
        "the choice made; its words run over a soft line end of quoted-printable",
    ),
    row(H, "absent", "Weekly", "a choice not made"),
    row(
        H,
        "contains",
        "I sold the boat in 2022 because the dues – £640 – were more than she earned.",
        "a text area",
    ),
    row(H, "contains", "My son would have had her. He drives a van now."),
    row(H, "contains", "Loveday Trebilcock", "a text field"),
    row(H, "absent", "9f31c0aa7be2", "a hidden field is nothing that anybody typed"),
    row(H, "absent", "MultipartBoundary"),
    row(H, "absent", "margin: 2em"),
    row(H, "absent", "=E2=80=93"),
    row(
        H,
        "problem_ok",
        "partial, refused or unsupported, naming the .mhtml file, or the fields that were not read",
    ),
]
