"""Two inputs of field-case kind 01, a witness's words in another's mouth. All invented; written blind on 2026-11-30."""

import re
from pathlib import Path

from .parts import Rows, para, put_docx, put_text, run

A, B = "Appendix 2 - River Buses - Transcript.docx", "keys-public-accounts-2024-02-19.rtf"
R = Rows("01")

LONDON = [
    (
        "Ottoline Barr AM (Chair)",
        [
            "Good morning. We come to item 6, river buses. I welcome our guests. Can I start by asking how many piers lost their evening service in the May timetable?"
        ],
    ),
    (
        "Howell Penry (Director of Piers, Estuary Transport Authority)",
        ["Five, Chair. Three of them have since had it restored."],
    ),
    ("Ottoline Barr AM (Chair)", ["Which two have not?"]),
    (
        "Howell Penry (Director of Piers, Estuary Transport Authority)",
        [
            "Tanner’s Wharf and Coldharbour Reach. Coldharbour Reach had four passengers a night.",
            "I ought to add that it had four because the boat came at ten past eleven, after the last bus from the pier had gone.",
        ],
    ),
    (
        "Cllr Mabel Okonedo (Vice-Chair, Riverside Boroughs Forum)",
        ["That is the point we have made since the spring. Nobody was asked."],
    ),
    ("Sean O’Dwyer AM (Deputy Chairman)", ["Was there an equality assessment before the change?"]),
    (
        "Howell Penry (Director of Piers, Estuary Transport Authority)",
        ["There was one for the timetable as a whole. There was none pier by pier."],
    ),
    (
        "Sean O’Dwyer AM (Deputy Chairman)",
        ["So a wheelchair user at Tanner’s Wharf was not thought of at all."],
    ),
    (
        "Howell Penry (Director of Piers, Estuary Transport Authority)",
        ["I would not put it that way, but no."],
    ),
    (
        "Krisztina Barr (Chief Executive, Thames Watermen’s Benevolent)",
        ["May I come in there? Our members offered to run the last boat at cost and had no answer."],
    ),
    ("Ottoline Barr AM (Chair)", ["I should say for the record that Ms Barr and I are not related."]),
    (
        "Krisztina Barr (Chief Executive, Thames Watermen’s Benevolent)",
        ["Not that we have found. The offer was £212 a night, fuel included."],
    ),
    ("Dr Anand Rao AM", ["What does the Authority pay now for the replacement taxi?"]),
    ("Howell Penry (Director of Piers, Estuary Transport Authority)", ["About £340."]),
    ("Dr Anand Rao AM", ["You are paying more for a taxi than you were offered a boat for?"]),
    ("Cllr Mabel Okonedo (Vice-Chair, Riverside Boroughs Forum)", ["And the taxi does not take a bicycle."]),
    (
        "Ottoline Barr AM (Chair)",
        ["I have to leave for the Chamber. Assembly Member O’Dwyer will take the Chair."],
    ),
    (
        "Sean O’Dwyer AM (Deputy Chairman in the Chair)",
        ["Thank you. Mr Penry, will you publish the offer and your answer to it?"],
    ),
    (
        "Howell Penry (Director of Piers, Estuary Transport Authority)",
        ["I will publish the offer. The answer I shall have to write first."],
    ),
    ("Dr Anand Rao AM", ["By when?"]),
    ("Howell Penry (Director of Piers, Estuary Transport Authority)", ["By the end of the month."]),
    ("Sean O’Dwyer AM (Deputy Chairman in the Chair)", ["That concludes the item. Thank you all."]),
]

TYNWALD = """\
STANDING COMMITTEE OF MANNINSEY ON PUBLIC ACCOUNTS

The Committee sat in public at 2.30 p.m.
in the Legislative Council Chamber, Port Varley

[MRS CLAGUE in the Chair]

Procedural

The Chairman (Mrs Clague): Good afternoon. Gura mie eu. This is a public meeting of the Standing Committee on Public Accounts. With me are Mr Ernest Quirk, Member for Ayre South, and Miss Thea Quirk, Member of Council.
Please ensure that your telephones are off.

EVIDENCE OF
Mr Illiam Karran, Chief Officer, and Mrs S Looney, Finance Officer,
Department of Harbours

Q1. The Chairman: Would you each say your name and what you do?

Mr Karran: Illiam Karran, Chief Officer of the Department of Harbours.

Mrs Looney: Sarah Looney. I keep the money.

Q2.Mr E Quirk: The linkspan was to cost £4.1 million. What has it cost?

Mrs Looney: £6.8 million to the end of January, and it is not finished.

Q3.Mr E Quirk:When were you first told that it would be more?

Mr Karran: In the August. I told the Minister on 12th August and the Treasury on 3rd September.

Q4. Miss Quirk: That is three weeks, Mr Karran.

Mr Karran: It is.
If I had the time again I would have told them both on the one day. There was a vacancy in the Treasury and I did not know to whom I should write.

Miss Quirk: Did you ask?

Mr Karran: No.

Q5. The Chairman: Mrs Looney, is that how you remember it?

Mrs Looney: I remember that I drafted the letter twice. The first draft had a higher figure in it.

Mr Karran (continued): Which we thought at the time was wrong.

Q6. Mr E Quirk: And was it?

Mrs Looney: It was wrong by £9,000.

The Committee went into private session at 2.52 p.m. and resumed in public at 3.05 p.m.

Q7. The Chairman: We had a point of law to settle. Miss Quirk has a question about the dredging.

Miss Quirk: I do. Who let the contract?

Mr Karran: I let it, with the Minister's agreement.

Q8. The Chairman (Mrs Clague): Thank you. There we must leave it.

The Committee adjourned at 3.11 p.m.
"""


def write(folder: Path) -> None:
    body = [
        para(run("Appendix 2", "<w:b/>")),
        para(run("Transport Committee – 14 March 2024", "<w:b/>")),
        para(run("Transcript of Agenda Item 6 – River Buses – Question and Answer Session", "<w:b/>")),
    ]
    for label, texts in LONDON:
        body.append(para(run(f"{label}:", "<w:b/>") + run("  " + texts[0])))
        body += [para(t) for t in texts[1:]]
    put_docx(folder / A, "".join(body))
    pars = []
    for text in TYNWALD.strip().split("\n"):
        if not text:
            continue
        words = "".join(ch if ord(ch) < 128 else f"\\'{ch.encode('cp1252')[0]:02x}" for ch in text)
        label = re.match(r"(Q\d+\. ?)?((?:The |Mr |Mrs |Miss )[^:.]{3,40}:)", words)
        if label:
            words = f"{label[1] or ''}{{\\b {label[2]}}}{words[label.end() :]}"
        pars.append(f"\\pard\\plain\\qj\\sa120\\f0\\fs22 {words}\\par")
    rtf = (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}}\n"
        + "\n".join(pars)
        + "\n}"
    )
    put_text(folder / B, rtf, "ascii", "\r\n")


PEN = "Howell Penry"
for label, text, note in [
    (
        0,
        "Can I start by asking how many piers lost their evening service in the May timetable?",
        "role after the name",
    ),
    (1, "Three of them have since had it restored.", "role and body in brackets"),
    (2, "Which two have not?", ""),
    (3, "Coldharbour Reach had four passengers a night.", ""),
    (3, "after the last bus from the pier had gone.", "paragraph that goes on"),
    (4, "That is the point we have made since the spring.", "a Vice-Chair of another body"),
    (5, "Was there an equality assessment before the change?", ""),
    (6, "There was none pier by pier.", ""),
    (7, "So a wheelchair user at Tanner’s Wharf was not thought of at all.", ""),
    (9, "Our members offered to run the last boat at cost and had no answer.", "two of a surname"),
    (10, "I should say for the record that Ms Barr and I are not related.", "two of a surname"),
    (11, "The offer was £212 a night, fuel included.", "two of a surname"),
    (12, "What does the Authority pay now for the replacement taxi?", "no role in brackets"),
    (14, "You are paying more for a taxi than you were offered a boat for?", ""),
    (15, "And the taxi does not take a bicycle.", ""),
    (16, "I have to leave for the Chamber.", ""),
    (17, "Mr Penry, will you publish the offer and your answer to it?", "the chair handed over"),
    (18, "The answer I shall have to write first.", ""),
    (19, "By when?", ""),
    (21, "That concludes the item.", "the chair handed over"),
]:
    who = LONDON[label][0]
    name = who.split(" (")[0]
    also = [name]
    if name == "Ottoline Barr AM":
        also += ["Ottoline Barr"]
    if name == "Sean O’Dwyer AM":
        also += [
            "Sean O’Dwyer",
            "Sean O’Dwyer AM (Deputy Chairman)",
            "Sean O’Dwyer AM (Deputy Chairman in the Chair)",
        ]
    if name == "Dr Anand Rao AM":
        also += ["Dr Anand Rao", "Anand Rao AM", "Anand Rao"]
    if name == "Cllr Mabel Okonedo":
        also += ["Mabel Okonedo"]
    R.turn(A, who, text, note, "; ".join(dict.fromkeys(a for a in also if a != who)))
R.add(
    A,
    "absent",
    text="(Director of Piers, Estuary Transport Authority):",
    note="a label is no passage's words",
)

CH = "Mrs Clague; The Chairman; The Chairman (Mrs Clague); Chairman"
EQ = "Mr Ernest Quirk; Ernest Quirk"
TQ = "Miss Thea Quirk; Thea Quirk"
KA = "Mr Illiam Karran; Illiam Karran; Mr Karran (continued)"
LO = "Mrs S Looney; Sarah Looney; S Looney"
for who, text, note, also in [
    (
        "The Chairman (Mrs Clague)",
        "This is a public meeting of the Standing Committee on Public Accounts.",
        "role (name)",
        CH,
    ),
    (
        "The Chairman (Mrs Clague)",
        "Please ensure that your telephones are off.",
        "paragraph that goes on",
        CH,
    ),
    ("The Chairman", "Would you each say your name and what you do?", "", CH),
    ("Mr Karran", "Illiam Karran, Chief Officer of the Department of Harbours.", "", KA),
    ("Mrs Looney", "I keep the money.", "", LO),
    ("Mr E Quirk", "The linkspan was to cost £4.1 million.", "label glued to the question number", EQ),
    ("Mrs Looney", "£6.8 million to the end of January, and it is not finished.", "", LO),
    ("Mr E Quirk", "When were you first told that it would be more?", "glued before and behind", EQ),
    ("Miss Quirk", "That is three weeks, Mr Karran.", "two of a surname", TQ),
    (
        "Mr Karran",
        "If I had the time again I would have told them both on the one day.",
        "paragraph that goes on",
        KA,
    ),
    ("Miss Quirk", "Did you ask?", "a question with no number", TQ),
    ("Mrs Looney", "The first draft had a higher figure in it.", "", LO),
    ("Mr Karran", "Which we thought at the time was wrong.", "(continued)", KA),
    ("Mr E Quirk", "And was it?", "", EQ),
    ("Mrs Looney", "It was wrong by £9,000.", "", LO),
    ("The Chairman", "Miss Quirk has a question about the dredging.", "", CH),
    ("Miss Quirk", "Who let the contract?", "", TQ),
    ("Mr Karran", "I let it, with the Minister's agreement.", "", KA),
    ("The Chairman (Mrs Clague)", "There we must leave it.", "", CH),
]:
    R.turn(B, who, text, note, "; ".join(a for a in also.split("; ") if a != who))
R.add(
    B,
    "direction",
    text="The Committee went into private session at 2.52 p.m. and resumed in public at 3.05 p.m.",
)
R.add(B, "absent", text="Q3.Mr E Quirk", note="a label is no passage's words")
ROWS = R
