"""Three inputs of field-case kind 14, hidden names shown. All invented; written blind on 2026-11-30."""

import quopri
from pathlib import Path

from .parts import Rows, canvas, flow, put_pdf, stream

A, B, C = (
    "kinship-carer-drawn-rectangles.pdf",
    "domestic-abuse-service-slides.pdf",
    "outlook-message-care-leaver.mhtml",
)

CARER = [
    "Submission of a kinship carer",
    "1. I have had my grandson since he was two. His name is Jory Penhale and",
    "he goes to Stennack Infants, where they know.",
    "2. His mother may not be told where we live, which is 7 Croust Lane.",
    "3. I was told of the allowance by another grandmother, at the bus stop.",
    "4. It came to £74 a week. It took eleven months.",
    "5. The school asks for a letter each term to say that I may collect him.",
    "6. I have shown the order so often that it has come apart at the fold.",
    "7. There are nine of us who meet on a Tuesday, and not one was told in the first year.",
    "8. I would like every social worker to carry one sheet of paper.",
]


def _carer(path: Path) -> None:
    out = b"BT\n"
    for at, line in enumerate(CARER):
        out += b"/F 12 Tf 1 0 0 1 72 %d Tm (%s) Tj\n" % (
            760 - at * 30,
            line.replace("£", "\xa3").encode("cp1252"),
        )
    out += b"ET\n"
    # places of the words, measured in Helvetica
    from reportlab.pdfbase.pdfmetrics import stringWidth

    boxes = []
    for at, word in ((1, "Jory Penhale"), (2, "Stennack Infants"), (3, "7 Croust Lane")):
        left = 72 + stringWidth(CARER[at].partition(word)[0], "Helvetica", 12)
        boxes.append(
            (
                left - 1.5,
                760 - at * 30 - 4,
                left + stringWidth(word, "Helvetica", 12) + 1.5,
                760 - at * 30 + 11,
            )
        )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"",
        stream(out),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    listed = b""
    for x0, y0, x1, y1 in boxes:  # rectangles of a reader's comment tool, filled in black
        at = len(objects) + 1
        listed += b"%d 0 R " % at
        where = b"[%.2f %.2f %.2f %.2f]" % (x0, y0, x1, y1)
        objects.append(
            b"<< /Type /Annot /Subtype /Square /Rect %s /C [0 0 0] /IC [0 0 0] /F 4 /BS << /W 1 >> /T (Gran) /AP << /N %d 0 R >> >>"
            % (where, at + 1)
        )
        objects.append(
            stream(
                b"0 g %.2f %.2f %.2f %.2f re f" % (x0, y0, x1 - x0, y1 - y0),
                b"/Type /XObject /Subtype /Form /BBox %s" % where,
            )
        )
    objects[2] = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [%s] /Resources << /Font << /F 5 0 R >> >> >>"
        % listed
    )
    put_pdf(path, objects)


def _slides(path: Path) -> None:
    c = canvas(path, size=(720, 405), title="Service")
    c.setFillColorRGB(0.1, 0.15, 0.4)
    c.rect(0, 330, 720, 75, stroke=0, fill=1)
    c.setFillGray(1)
    c.setFont("Helvetica-Bold", 24)
    c.drawString(40, 357, "What the refuge told the panel")
    c.setFillGray(0)
    c.setFont("Helvetica", 15)
    c.drawString(40, 290, "Eleven women moved twice in the year to April.")
    c.drawString(40, 260, "One of them, Marisol Trewin, moved five times.")
    c.drawString(40, 230, "The house in Paynter Row is full on every night but one.")
    c.setFillGray(1)
    c.setFont("Helvetica", 10)
    c.drawString(40, 30, "Speaker: do not say that the children are at Holm Bank School")
    c.setFillGray(0)
    c.beginForm("bars")  # as a slide program writes its shapes
    c.setFillGray(0)
    left = 40 + c.stringWidth("One of them, ", "Helvetica", 15)
    c.roundRect(left - 2, 255, c.stringWidth("Marisol Trewin", "Helvetica", 15) + 4, 19, 4, stroke=0, fill=1)
    left = 40 + c.stringWidth("The house in ", "Helvetica", 15)
    c.setFillColorRGB(0.12, 0.12, 0.12)
    c.rect(left - 2, 225, c.stringWidth("Paynter Row", "Helvetica", 15) + 4, 19, stroke=0, fill=1)
    c.endForm()
    c.doForm("bars")
    c.showPage()
    flow(
        c,
        40,
        340,
        620,
        [
            "#What it needs",
            "A second house, of eight rooms, which the county has costed at £640,000.",
            "A worker for the children. There were 19 of them last year.",
            "A school that will take a child in the middle of a week.",
        ],
        "Helvetica",
        15,
        20,
    )
    c.setFillColorRGB(1, 0.9, 0.4)  # a marker pen under the words hides nothing
    c.rect(38, 150, 330, 22, stroke=0, fill=1)
    c.setFillGray(0)
    c.setFont("Helvetica", 15)
    c.drawString(40, 156, "None of this was in the budget for this year.")
    c.save()


MAIL = """<html><head><meta charset="utf-8"><style>.pre{display:none;mso-hide:all}.k{color:#FFFFFF}</style></head><body bgcolor="#FFFFFF">
<div class="pre">Dion, room 6, Anchor House: reply by Friday</div>
<table width="100%"><tr><td bgcolor="#1F3864" style="padding:12px"><span style="color:#FFFFFF">Leaving Care Forum: our reply to the Committee</span></td></tr></table>
<p>Dear Clerk,</p>
<p>I left care on my eighteenth birthday with two bags and a kettle. My worker, <span style="background:black;color:black">Precious Adair</span>, drove me herself.</p>
<p>The flat was at <span style="background-color:#000000;color:#000000">31 Sprat Court</span> and it had no bed for nine nights.</p>
<p class="k">Ref for office use: case 55-1093 Dion Sallis</p>
<p>I think that nobody should be given a key before there is a bed.</p>
<p style="font-size:0px;line-height:0">tracking 8841-Dion</p>
<p>Two of us in the Forum are <b>still waiting</b> for a bed. It’s been since March, and it costs £89.</p>
<p style="color:#808080;font-size:9pt">Sent from my phone</p>
</body></html>
"""


def write(folder: Path) -> None:
    _carer(folder / A)
    _slides(folder / B)
    page = (
        quopri.encodestring(MAIL.replace("\n", "\r\n").encode())
        .replace(b"\r\n", b"\n")
        .replace(b"\n", b"\r\n")
    )
    head = (
        "From: <Saved by Microsoft Outlook>\nSubject: Our reply to the Committee\nDate: Tue, 14 May 2024 16:02:11 +0100\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----=_NextPart_000_0051"\n\nThis is a multi-part message in MIME format.\n\n'
        '------=_NextPart_000_0051\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\nContent-Location: file:///C:/reply.htm\n\n'
    )
    (folder / C).write_bytes(
        head.replace("\n", "\r\n").encode() + page + b"\r\n------=_NextPart_000_0051--\r\n"
    )


ROWS = Rows()
for one in ["Jory Penhale || Jory || Penhale", "Stennack Infants || Stennack", "7 Croust Lane || Croust"]:
    ROWS.add(A, "absent", one, "under a black rectangle of the comment tool (/Square)")
for one in [
    "I have had my grandson since he was two. His name is",
    "where they know.",
    "His mother may not be told where we live",
    "I was told of the allowance by another grandmother, at the bus stop.",
    "It came to £74 a week. It took eleven months.",
    "The school asks for a letter each term to say that I may collect him.",
    "I have shown the order so often that it has come apart at the fold.",
    "There are nine of us who meet on a Tuesday, and not one was told in the first year.",
    "I would like every social worker to carry one sheet of paper.",
]:
    ROWS.add(A, "contains", one)
ROWS.add(A, "document", "told=yes")
ROWS.add(A, "problem_ok", "page 1: words under black boxes")
for one in ["Marisol Trewin || Marisol || Trewin", "Paynter Row || Paynter"]:
    ROWS.add(B, "absent", one, "under a bar in a form object, the second not quite black")
ROWS.add(B, "absent", "Holm Bank School", "white on white")
ROWS.add(
    B,
    "document",
    "title=What the refuge told the panel",
    "white on a dark band, or on a marker pen's yellow, is seen",
)
for one in [
    "Eleven women moved twice in the year to April.",
    "moved five times.",
    "is full on every night but one.",
    "A second house, of eight rooms, which the county has costed at £640,000.",
    "There were 19 of them last year.",
    "None of this was in the budget for this year.",
]:
    ROWS.add(
        B,
        "contains",
        one,
        "white on a dark band, or on a marker pen's yellow, is seen" if one[0] == "N" else "",
    )
ROWS.add(B, "document", "told=yes")
ROWS.add(B, "problem_ok", "page 1: words under a box, or white words")
for one, note in [
    ("Dion, room 6, Anchor House", "display none"),
    ("Precious Adair", "black on black"),
    ("31 Sprat Court", "black on black"),
    ("Dion Sallis", "white on white"),
    ("tracking 8841-Dion", "no size"),
]:
    ROWS.add(C, "absent", one, note)
for one in [
    "Leaving Care Forum: our reply to the Committee",
    "I left care on my eighteenth birthday with two bags and a kettle.",
    "and it had no bed for nine nights.",
    "I think that nobody should be given a key before there is a bed.",
    "Two of us in the Forum are still waiting for a bed. It’s been since March, and it costs £89.",
]:
    ROWS.add(C, "contains", one, "white on dark blue is seen" if one.startswith("Leaving") else "")
ROWS.add(C, "document", "told=yes")
ROWS.add(C, "problem_ok", "the hidden words (display none, black on black, white, no size): “left out”")
