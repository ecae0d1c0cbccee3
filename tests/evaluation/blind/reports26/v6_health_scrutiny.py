"""A council's health scrutiny committee: a report like minutes, `RECOMMENDED –` with (i), (ii), …; the Executive replies in its own minutes, `RESOLVED –`.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports19.soft import write_docx
from .doc import Doc, P, answered, write_pdf

COUNCIL, ICB, EX = "Tarnshire County Council", "Tarnshire Integrated Care Board", "Executive"
REPORT = Paper(
    "v6-dental-access.docx", "council health scrutiny", "Access to NHS Dentistry in Tarnshire: Report of the Health Scrutiny Committee", "2026-01-22", "Health Scrutiny Committee", topic="dental care",
)  # fmt: skip
REPLY = Paper(
    "v6-dental-access-executive-minutes.pdf", "council health scrutiny", "Executive: Minutes of the meeting held on 10 March 2026", "2026-03-10", f"{COUNCIL} Executive", kind="response", answers=REPORT.file,
    responder=EX, responder_also=f"{COUNCIL}; {COUNCIL} Executive; Cabinet; Council; the Executive", form="minutes",
)  # fmt: skip
BANK = (
    f"{ICB}, written statement, answer {{p}}",
    "Healthwatch Tarnshire, *Open Wide* (2025), page {p}",
    "Minute {p}, Health Scrutiny Committee, 9 October 2025",
    "County Dental Committee, letter of {p} days before the meeting",
    "Public Health Annual Report 2024, table {p}",
)
GROUPS = [
    ("To the Executive", [
        R("That the Executive include a dental question in the health check of every child in care, from September 2026", EX, "from September 2026", "2026-09", "none; relative"),
        R("That the Executive make available, at a peppercorn rent, two rooms in the former library at Keswold for a mobile dental unit", EX),
        R("That the Director of Public Health consult on the fluoridation of water in the east of the county and report to this Committee by 30 September 2026", "Director of Public Health", "by 30 September 2026", "2026-09-30", "2026-09"),
        R("That 40 bus passes a month be given to those who have to travel more than 20 miles to a dentist", ""),
        R("That the Leader write to the Secretary of State asking that the dental contract of 2006 should be replaced", "Leader"),
    ]),
    ("To the Integrated Care Board and others", [
        R(f"That {ICB} publish each month, practice by practice, whether new patients are being taken", ICB),
        R(f"That {ICB} and the Council jointly fund a supervised toothbrushing scheme in nurseries within the next financial year", f"{ICB}; {COUNCIL}", "within the next financial year", "2027-03-31", "relative; 2026; 2027; 2026-27", to_also="Council"),
        R("That the University of Tarnmouth be invited to explore a school of dentistry", "", to_also="University of Tarnmouth; none"),
    ]),
]  # fmt: skip
ROMAN = "i ii iii iv v vi vii viii".split()
SAID = {
    "Evidence of Healthwatch": "Healthwatch Tarnshire had recommended in 2025 that the Board keep a single waiting list. The Board had accepted the recommendation in principle, and there were now four lists.{w}",
    "Previous scrutiny": "Members recalled that the Committee had in 2019 RECOMMENDED – That the Executive appoint a champion for teeth. The recommendation had been accepted. The champion had left in 2021 and had not been replaced.{w}",
    "Discussion": "The Committee considered recommending that the Council employ dentists itself. The County Solicitor advised that it had no power to do so, and the proposal was withdrawn.{q}",
}


def set_report(folder: Path) -> None:
    doc = Doc(REPORT, "through", bank=BANK, mark="{}.")
    doc.blocks += [
        *P(COUNCIL, "Health Scrutiny Committee"), Block("cover", REPORT.title), *P("22 January 2026", "Report to the Executive, 10 March 2026", "Present: Councillor Greta Holloway (in the Chair); Councillors Amin, Bostock, Pettifer and Tranter. Co-opted: Mrs Verity Squires (Healthwatch).", "Apologies were received from Councillor Danby. There were no declarations of interest."),
    ]  # fmt: skip
    for title, heads in (
        ("Background", ("Why the Committee looked at this",)),
        ("Evidence received", ("Evidence of Healthwatch", "Evidence of the Integrated Care Board")),
        ("The Committee’s consideration", ("Previous scrutiny", "Discussion")),
    ):
        doc.h1(title)
        for head in heads:
            doc.h2(head)
            doc.p("~", *([SAID[head]] if head in SAID else []), "~")
    doc.h1("Recommendations")
    doc.here = ""
    doc.plain("It was moved by Councillor Bostock, seconded by Councillor Amin and, on being put to the vote, unanimously")  # fmt: skip
    for head, items in GROUPS:
        doc.h2(head)
        doc.blocks.append(Block("plain", "**RECOMMENDED –**"))
        for item in items:
            number = ROMAN[len(REPORT.items)]
            doc.key(item, number)
            end = "." if item is items[-1] else "; and" if item is items[-2] else ";"
            doc.blocks.append(Block("plain", item.text + end, f"({number})"))
    doc.blocks += P("The meeting closed at 12.40 pm.", "CHAIR")
    write_docx(folder / REPORT.file, doc.blocks, notes_of(REPORT))


RESOLVED = [  # items, words, position, also
    ((1,), "That recommendation (i) be accepted, and that the Director of Children’s Services be asked to see to it", "accepted", ""),
    ((2,), "That recommendation (ii) be accepted in part, one room being made available and not two", "in part", ""),
    ((3,), "That a decision on recommendation (iii) be deferred until the meeting of the Executive on 14 July 2026, when the cost of consultation would be known", "deferred", ""),
    ((4,), "That recommendation (iv) be not accepted, for the reason that passes were a matter for the bus companies", "rejected", ""),
    ((5,), "That recommendation (v) be accepted and it be noted that the Leader had written on 2 March 2026", "accepted", "already doing"),
    ((6, 8), "That it be noted that recommendations (vi) and (viii) were addressed to other bodies, so that there was nothing in them for the Executive to accept", "noted", "unclear"),
    ((7,), "That recommendation (vii) be agreed in principle, subject to the budget for 2027/28", "in principle", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("centre", COUNCIL.upper()), Block("centre", "**EXECUTIVE**"), Block("cover", "Minutes of the meeting held on 10 March 2026"),
        *P("Present: Councillor Rufus Oakden (Leader, in the Chair); Councillors Blythe, Kaur, Meddings and Sallow.", "Also in attendance: Councillor Greta Holloway, Chair of the Health Scrutiny Committee; the Director of Public Health; the County Solicitor."),
        Block("h2", "71. MINUTES"), *P("**RESOLVED –** That the minutes of the meeting held on 10 February 2026 be confirmed and signed."),
        Block("h2", "72. HIGHWAYS CAPITAL PROGRAMME"), *P("The Executive considered a report of the Director of Place, who recommended that the programme be approved and that the bridge at Coldwell should be closed to lorries.", "**RESOLVED –** (i) That the programme be approved; and", "(ii) That the recommendation about the bridge be not accepted."),
        Block("h2", "73. ACCESS TO NHS DENTISTRY IN TARNSHIRE: REPORT OF THE HEALTH SCRUTINY COMMITTEE"),
        *P("Councillor Holloway presented the report of the Health Scrutiny Committee, Access to NHS Dentistry in Tarnshire, which had been agreed on 22 January 2026. She thanked those who had given evidence.", "The Director of Public Health said that the Integrated Care Board had accepted recommendation (vi) on 26 February and that the first figures were expected in May. The Leader thought that the Committee had done well, and that buses were another matter.", "**RESOLVED –**"),
    ]  # fmt: skip
    for n, (of, words, position, also) in enumerate(RESOLVED):
        answered(REPLY, REPORT, of, [words], position, also)
        end = "." if n == len(RESOLVED) - 1 else "; and" if n == len(RESOLVED) - 2 else ";"
        blocks.append(Block("item", words + end, f"({'abcdefg'[n]})"))
    blocks += [
        Block("h2", "74. PETITION: SAVE OUR CROSSING"), *P("The petitioners recommended that the crossing at Wick Lane be kept. Councillor Kaur supported them.", "**RESOLVED –** That the petition be noted."),
        Block("centre", "The meeting ended at 3.25 pm."),
    ]  # fmt: skip
    write_pdf(folder / REPLY.file, blocks, Look("Helvetica", 11), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
