"""Two inputs of field-case kind 10, short answers which look like headings, labels or numbers. All invented; written blind on 2026-11-30."""

import csv
import io
from pathlib import Path
from xml.sax.saxutils import escape

from .parts import HEAD, Rows, put_zip

A, B = "typeform-responses-night-work.csv", "Appendix C verbatim comments.odt"
R = Rows("10")
Q1, Q2 = "In a few words, what would make night work better?", "What do you do for work?"
OPT = f"text={Q1};name={Q2};code=#;date=Submit Date (UTC)"
ANSWERS = [
    ("k3xq81ab", "Porter", "Hot Food", "2024-02-01 22:14:05"),
    ("k3xq90cd", "Nurse", "A later bus", "2024-02-01 23:40:51"),
    ("m7pp11ef", "Cleaner", "Conclusion: pay us", "2024-02-02 03:02:17"),
    ("m7pp12gh", "Baker", "12 hours", "2024-02-02 04:44:00"),
    ("m7pp40ij", "Signaller", "Chapter 4 of the rule book", "2024-02-02 05:10:29"),
    ("q2zz05kl", "Carer", "Nothing", "2024-02-03 01:15:33"),
    ("q2zz06mn", "Guard", "n/a", "2024-02-03 02:20:00"),
    ("q2zz19op", "Driver", "LIGHT IN THE YARD", "2024-02-03 02:58:41"),
    ("q2zz20qr", "Packer", "Manager: say hello", "2024-02-04 00:05:12"),
    ("r9aa01st", "Midwife", "1. Rest. 2. Rest.", "2024-02-04 04:30:00"),
    ("r9aa02uv", "Printer", "", "2024-02-04 06:01:09"),
]
COMMENTS = [
    (
        "Question 4: What one thing should the station have?",
        [
            "Seats",
            "A waiting room with a door",
            "Toilets!",
            "Staff after 7pm",
            "Step-free access",
            "The 6.14 back",
            "Same as everyone else says",
        ],
    ),
    (
        "Question 5: Why did you stop using the train?",
        [
            "Cost",
            "Cancelled 3 times in 1 week",
            "Question 4 answers this",
            "Moved to Thrapley",
            "Introduction of the car park charge",
            "Summary: it never came",
        ],
    ),
    (
        "Question 6: Is there anything else?",
        [
            "No",
            "Thank you for asking",
            "Chair of the Friends here: please come and see it",
            "Yes. Ask the drivers",
        ],
    ),
]


def write(folder: Path) -> None:
    out = io.StringIO()
    w = csv.writer(out, lineterminator="\r\n")
    w.writerow(["#", Q2, Q1, "Response Type", "Start Date (UTC)", "Submit Date (UTC)", "Network ID", "Tags"])
    for ident, job, words, when in ANSWERS:
        w.writerow([ident, job, words, "completed", when[:-2] + "00", when, "9f" + ident, ""])
    (folder / A).write_bytes(out.getvalue().encode("utf-8"))
    body = [
        '<text:h text:style-name="Heading_20_1" text:outline-level="1">Appendix C: Verbatim comments</text:h>',
        '<text:p text:style-name="Text_20_body">Written evidence from the Friends of Islip Halt. These are the comments of 41 users of the station, as they wrote them. Where several wrote the same thing it is given once.</text:p>',
    ]
    for question, answers in COMMENTS:
        body.append(
            f'<text:h text:style-name="Heading_20_2" text:outline-level="2">{escape(question)}</text:h>'
        )
        items = "".join(
            f'<text:list-item><text:p text:style-name="List_20_Paragraph">{escape(a)}</text:p></text:list-item>'
            for a in answers
        )
        body.append(f'<text:list text:style-name="L1">{items}</text:list>')
    o = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'{HEAD}<office:document-content xmlns:office="{o}office:1.0" xmlns:text="{o}text:1.0" xmlns:style="{o}style:1.0" office:version="1.3"><office:automatic-styles>'
        '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style></office:automatic-styles>'
        f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>"
    )
    manifest = (
        f'{HEAD}<manifest:manifest xmlns:manifest="{o}manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    put_zip(
        folder / B,
        [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", content),
            ("META-INF/manifest.xml", manifest),
        ],
        stored=("mimetype",),
    )


for _ident, _job, words, _when in ANSWERS:
    if words and words.lower() not in ("n/a", "nothing"):
        R.add(A, "contains", text=words, note="an answer is a paragraph", also=OPT)
R.add(A, "document", text="headings=0", also=OPT)
for ident, _job, words, when in (ANSWERS[0], ANSWERS[3], ANSWERS[7], ANSWERS[8]):
    R.add(A, "document", text=f"identifier={ident}; date={when[:10]}; says={words}", also=OPT)
R.each(A, "absent", ["k3xq81ab", "completed", "9fm7pp12gh"], "not among the columns of words", OPT)
R.add(
    A,
    "problem_ok",
    text="the row of an answer that was not kept; rows 8 (n/a) and 12 (empty) told as no answer",
    also=OPT,
)
for _question, answers in COMMENTS:
    for a in answers:
        if a not in ("No",):
            R.add(
                B,
                "contains",
                text=a,
                note="a bullet of a few words under a question: an answer, and no heading",
            )
R.add(
    B,
    "order",
    text="Question 4: What one thing … The 6.14 back … Question 5: Why did you stop … Moved to Thrapley … Question 6: Is there … Ask the drivers",
)
R.add(
    B,
    "turn",
    speaker="(none)",
    text="please come and see it",
    note="“Chair of the Friends here:” is no label",
)
R.add(B, "problem_ok", text="the question (4, 5 or 6) or paragraph whose answers were not kept")
ROWS = R
