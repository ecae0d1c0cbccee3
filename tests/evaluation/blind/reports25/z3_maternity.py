"""An independent maternity review: numbered local actions for learning under headings, then immediate and essential actions; the trust's action plan is a ruled table on pages that lie on their side.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, answer, cover, grid, write_landscape, write_pdf

TRUST = "Eskmouth and Vale Hospitals NHS Trust"
REPORT = Paper(
    "z3-maternity-review.pdf", "maternity review", "Independent Review of Maternity Services at Eskmouth and Vale Hospitals NHS Trust", "2025-06-26", "Independent Maternity Review",
    topic="maternity care", where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "z3-maternity-action-plan.pdf", "maternity review", "Maternity Action Plan: response to the Independent Review", "2025-11-04", TRUST, kind="response", answers=REPORT.file,
    responder="Trust", responder_also=f"{TRUST}; Eskmouth and Vale Hospitals; EVHT; Trust Board; Board; the Trust", form="table",
)  # fmt: skip
BANK = (
    "Family listening session {p}",
    "Staff interview {p}",
    "Trust Board papers, September 2019, item {p}",
    "Maternity dashboard 2018–19, line {p}",
    "Serious incident report 2017/{p}",
    "Letter from the Care Standards Commission to the Trust, 3 March 2020, page {p}",
    "Royal Society of Midwives, *Standards for Triage* (2016), page {p}",
)
N = "NHS Services England"
LOCAL = [
    ("Listening to women and families", [
        R("The Trust must offer every family a named midwife, whose telephone number is answered at all hours.", "Trust"),
        R("The Trust must ask families whether they wish to take part in any investigation of their care, and must record the answer, within five working days of an incident.", "Trust", "", "", ""),
    ]),
    ("Triage", [
        R("30 minutes must be the longest that any woman waits in triage before she is seen by a midwife. The Trust must audit this every month.", "Trust"),
        R("By the end of March 2026 the Trust must staff the triage line separately from the delivery suite.", "Trust", "By the end of March 2026", "2026-03-31", "2026-03"),
    ]),
    ("Investigating what goes wrong", [
        R("The Trust Board must appoint a non-executive director with responsibility for maternity before its next annual meeting.", "Trust Board", "before its next annual meeting", "relative", "none"),
        R("The Trust and the Eskmouth Integrated Care Board must review together all stillbirths between 2012 and 2019 that were not investigated at the time, and publish what they find within twelve months of this report.", "Trust; Eskmouth Integrated Care Board", "within twelve months of this report", "2026-06-26", "relative; 2026-06"),
    ]),
]  # fmt: skip
NATIONAL = [
    ("Safe staffing", R("Every trust that provides maternity care must report its staffing to the public each month.", "Every trust that provides maternity care", points=("Minimum levels must be set by NHS Services England and the Royal Society of Midwives.", "Trusts must close a service which falls below them, and say so."), to_also=f"{N}; Royal Society of Midwives; Trusts; none")),
    ("Training together", R("Midwives, obstetricians and anaesthetists must train together at least twice a year.", "", points=("Money for training must not be spent on anything else.", "The Maternity Regulator must inspect records of training."), to_also="Maternity Regulator; Midwives, obstetricians and anaesthetists")),
    ("One record", R("NHS Services England must provide a single maternity record by April 2028.", N, "by April 2028", "2028-04", "2028-04-30", points=("It must be open to the woman whose record it is.",))),
    ("Independent advice", R("The Department for Hospitals should fund an independent senior advocate for families in each region, from the financial year 2026–27.", "Department for Hospitals", "from the financial year 2026–27", "2026-04", "none; relative; 2026; 2026-27")),
]  # fmt: skip
SAID = {
    "Before 2012": "In 2011 the Harcastle Review made nine recommendations to the Trust. Recommendation 2 was that “calls to triage should be logged”. The Trust accepted all nine and reported in 2013 that they had been completed. We found no log.{w}",
    "What other bodies said": "The Royal Society of Midwives visited in 2016 and recommended that the unit should have a second consultant midwife. One was appointed and left. The Care Standards Commission said that the Trust must improve its governance; the Trust told the Commission that it had.{w}",
    "What we considered": "We considered recommending that the delivery suite at Vale be closed. Families asked us not to, and the risks of travel were greater than those of staying. We do not recommend it.{q}",
}


def set_report(folder: Path) -> None:
    doc = Doc(REPORT, "chapter", bank=BANK)
    doc.blocks += cover(
        REPORT,
        ("Findings, conclusions and essential actions",),
        ("Chair: Dame Rosalba Quint", "26 June 2025"),
    )
    doc.blocks += [
        Block("h1", "Contents"), Block("contents", "Foreword\n1 How the review was done\n2 What happened at Eskmouth\n3 Governance\n4 Families\n5 Local actions for learning\n6 Immediate and essential actions"), Block("newpage"),
        Block("h1", "Foreword"), Block("plain", "One hundred and twelve families told us what had happened to them. Many had told the Trust before. It ought to have listened, and I hope that those who read this report will do so."), Block("plain", "Dame Rosalba Quint"), Block("newpage"),
    ]  # fmt: skip
    for title, heads in (
        ("1 How the review was done", ("Terms of reference", "Families and staff")),
        ("2 What happened at Eskmouth", ("Before 2012", "2012 to 2019", "Triage")),
        ("3 Governance", ("The Board", "What other bodies said", "What we considered")),
        ("4 Families", ("Being heard", "Afterwards")),
    ):
        doc.h1(title)
        for head in heads:
            doc.h2(head)
            doc.p("~", *([SAID[head]] if head in SAID else []), "~")
    doc.page()
    doc.h1("5 Local actions for learning")
    doc.blocks.append(
        Block("plain", "The actions in this chapter are for the Trust, except where another body is named.")
    )
    for theme, items in LOCAL:
        doc.blocks.append(Block("h3", f"Local actions for learning: {theme}"))
        for item in items:
            number = doc.next()
            doc.key(item, number, False)
            doc.blocks.append(Block("p", item.text, number))
    doc.page()
    doc.h1("6 Immediate and essential actions")
    doc.blocks.append(
        Block(
            "plain",
            "These actions are for all who provide maternity care in England and for those who oversee it. They have been agreed by the whole of the review team.",
        )
    )
    for n, (theme, item) in enumerate(NATIONAL, 1):
        item.title = theme
        doc.key(item, str(n), False)
        doc.blocks += [
            Block("h2", f"Immediate and essential action {n}: {theme}"),
            Block("plain", f"**{item.text}**", "", f"iea{n}"),
            *[Block("bullet", one, "•", f"iea{n}") for one in item.points],
        ]
    write_pdf(folder / REPORT.file, doc.blocks, Look("Helvetica", 10.5), notes_of(REPORT), REPORT.title)


ROWS = [  # ref, item, action, lead, timescale, rag, position, also
    ("LAfL 5.1", 1, "Accepted. Twelve teams of named midwives have been formed. Telephone numbers will be given to all women who book from 1 December.", "Director of Midwifery", "December 2025", "AMBER", "accepted", ""),
    ("LAfL 5.2", 2, "Accepted in part. Families are asked in every case. Ten working days will be allowed and not five, as the Bereaved Parents’ Circle recommended to us.", "Head of Patient Safety", "October 2025", "GREEN", "in part", ""),
    ("LAfL 5.3", 3, "Accepted. Audit began in August 2025: 71 per cent were seen within 30 minutes.", "Clinical Director, Obstetrics", "Monthly", "AMBER", "accepted", "already doing"),
    ("LAfL 5.4", 4, "A decision on a separate triage line has been deferred until the staffing review reports in February 2026. The Royal Society of Midwives supports a separate line, and Ravelby Hospitals have adopted one.", "Chief Nurse", "To be confirmed", "RED", "deferred", ""),
    ("LAfL 5.5", 5, "Accepted. Mr Kwabena Stirrup was appointed on 9 July 2025.", "Trust Secretary", "July 2025", "BLUE", "accepted", "already doing"),
    ("LAfL 5.6", 6, "Accepted in principle. Terms of reference are being drawn up with the Integrated Care Board, which has agreed to pay half of the cost. The Trust cannot yet say whether all records from 2012 survive.\x05A panel of three obstetricians from outside the region is being found.\x05Families will be written to before any name is published.", "Medical Director", "June 2026", "AMBER", "in principle", ""),
    ("IEA 1", 7, "Accepted. Staffing is on the Trust’s website each month from November 2025.", "Director of Midwifery", "November 2025", "GREEN", "accepted", "already doing"),
    ("IEA 2", 8, "Not accepted as drafted. Anaesthetists train with the maternity team once a year, and a second day would close theatres.", "Medical Director", "N/A", "RED", "rejected", "in part"),
    ("IEA 3", 9, "This action is for NHS Services England. There is nothing for the Trust to accept. The Trust will use the record when there is one.", "Chief Information Officer", "N/A", "GREY", "noted", "unclear"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        *cover(REPLY, (TRUST,), ("Presented to the Trust Board in public, 4 November 2025",)),
        Block("h1", "Introduction"),
        Block("plain", "The Independent Review published its report on 26 June 2025. The Trust apologises to every family in it. This plan sets out the Trust’s response to the local actions for learning (LAfL) and to those immediate and essential actions (IEA) that fall to trusts. It will be brought to the Board each quarter."),
        Block("plain", "In 2020 the Board accepted the six recommendations of an external review of theatres, and all have been closed. The Integrated Care Board has accepted the Independent Review’s findings and will publish a plan of its own."),
        Block("h2", "Key"), grid((15, 85), ("RAG", "Meaning"), ("BLUE", "Complete, and evidence seen by the Quality Committee"), ("GREEN", "Complete"), ("AMBER", "On track"), ("RED", "Late, at risk or not agreed"), ("GREY", "For another body")),
        Block("h1", "Action plan"),
    ]  # fmt: skip
    rows = [("Ref", "Recommendation", "Action", "Lead", "Timescale", "RAG")]
    for ref, of, action, lead, when, rag, position, also in ROWS:
        item = REPORT.items[of - 1]
        rows.append((ref, "\x05".join((item.text, *item.points)), action, lead, when, rag))
        answer(REPLY, [item], action.split("\x05"), position, also)
    blocks += [
        grid((9, 31, 32, 12, 9, 7), *rows),
        Block("plain", "Approved for publication by Helen Tarn-Igwe, Chief Executive"),
    ]
    write_landscape(folder / REPLY.file, blocks, Look("Helvetica", 10, margin=50), REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
