"""A Scottish audit report: recommendations as bullets beneath `The Scottish Government should:` in a box at the front; a management response in a Word table.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports19.soft import write_docx
from .doc import Doc, P, answered, table, write_pdf

REPORT = Paper(
    "v3-hospital-transport.pdf", "scottish audit", "Getting to hospital: patient transport in Scotland", "2026-03-05", "Scottish Audit Office", topic="patient transport",
)  # fmt: skip
REPLY = Paper(
    "v3-hospital-transport-action-plan.docx", "scottish audit", "Getting to hospital: management response and action plan", "2026-06", "Health and Care Directorates, Scottish Government", kind="response", answers=REPORT.file,
    responder="Scottish Government", responder_also="Health and Care Directorates; Scottish Ministers; the Scottish Government; Government", form="table",
)  # fmt: skip
BANK = (
    "Patient Transport Service, *Annual report 2024/25*, page {p}",
    "NHS Strathorrin, board paper {p}, October 2025",
    "Scottish Audit Office, *Rural health services*, March 201{p}",
    "Freedom of Information returns from 14 boards, question {p}",
    "Scottish Government, *Journeys of Care*, 2022, action {p}",
)
SG, NHS, IJB = "Scottish Government", "NHS boards", "Integration authorities"
GROUPS = [
    ("The Scottish Government should:", [
        R("set out by the end of 2026 who is responsible for patient transport where two boards meet", SG, "by the end of 2026", "2026-12-31", "2026; 2026-12"),
        R("publish the cost of missed appointments each year, beginning with 2026/27", SG),
        R("review the eligibility criteria of 2014, which exclude most people over 80 who live alone", SG),
        R("agree with ferry operators a single booking for a patient and escort, within twelve months", SG, "within twelve months", "2027-03-05", "relative; 2027-03", to_also="ferry operators"),
    ]),
    ("NHS boards should:", [
        R("ask every patient, when an appointment is made, how they will get there", NHS),
        R("stop sending appointment letters that name a bus which does not run", NHS),
        R("work with the Patient Transport Service to share vehicles at weekends, and report progress to their audit committees by March 2027", NHS, "by March 2027", "2027-03", "2027-03-31", to_also="Patient Transport Service"),
    ]),
    ("The Scottish Government, NHS boards and integration authorities should work together to:", [
        R("bring volunteer drivers into workforce plans; 3,100 of them now carry more patients than the ambulance service", f"{SG}; {NHS}; {IJB}"),
        R("develop a shared set of performance measures by autumn 2026 and use it", f"{SG}; {NHS}; {IJB}", "by autumn 2026", "2026", "relative; 2026-09; 2026-10; 2026-11; 2026-11-30"),
    ]),
]  # fmt: skip


def set_report(folder: Path) -> None:
    doc = Doc(REPORT, "through", bank=BANK, mark="{}.")
    doc.blocks += [
        Block("cover", "Getting to hospital"), Block("coverline", "Patient transport in Scotland"), Block("coverline", "SCOTTISH AUDIT OFFICE"), Block("coverline", "Prepared for the Auditor General and the Accounts Board"), Block("coverline", "5 March 2026"), Block("newpage"),
        Block("h1", "Contents"), Block("contents", "Key facts\nKey messages\nRecommendations\n1. Who needs transport\n2. What is spent\n3. How well it works\nAppendix: Our earlier recommendations"), Block("newpage"),
        Block("h1", "Key facts"),
        *[one for n, (figure, words) in enumerate((("1.4 million", "Journeys arranged for patients in 2024/25"), ("£118 million", "Spent by boards, as far as it can be counted"), ("23%", "Journeys cancelled on the day"), ("3,100", "Volunteer drivers"))) for one in (Block("boxhead", figure, "", f"k{n}"), Block("boxed", words, "", f"k{n}"))],
        Block("h1", "Key messages"),
    ]  # fmt: skip
    for n, text in enumerate(("Getting to hospital is nobody’s job. Boards, the Patient Transport Service and families each think that it is another’s.", "Spending has risen by a third in real terms since 2019/20 and the number of journeys has fallen. The Scottish Government must understand why.", "People who live on islands wait longest and should be told sooner when a journey is cancelled."), 1):  # fmt: skip
        doc.blocks.append(Block("item", text, str(n)))
    doc.page()
    doc.h1("Recommendations", False)
    for g, (lead, items) in enumerate(GROUPS):
        doc.blocks.append(Block("boxhead", lead, "", f"g{g}"))
        for item in items:
            doc.key(item)
            doc.blocks.append(Block("boxpoint", item.text, "•", f"g{g}"))
    doc.page()
    said = (
        "In 2018 we recommended that NHS boards should “collect information on why journeys are cancelled”. All 14 boards accepted the recommendation; nine have since acted on it.{w}",
        "The Islands Health Forum called for mileage to be paid at the rate for civil servants, and recommended that the Scottish Government should meet the cost. Two boards have adopted this.{q}",
        "We considered recommending that the service be run by one national body. Reorganisation would cost more than it is likely to save in the next five years, and we do not make that recommendation.{w}",
    )
    for c, (title, heads) in enumerate((("Who needs transport", ("Need is not measured", "Older people")), ("What is spent", ("Boards count differently", "Taxis")), ("How well it works", ("Cancellations", "The islands", "Could it be done otherwise?"))), 1):  # fmt: skip
        doc.h1(f"{c}. {title}")
        for h, head in enumerate(heads):
            doc.h2(head)
            doc.p("~", *([said[c - 1]] if h == len(heads) - 1 else []), "~")
    doc.here = ""
    doc.blocks += [Block("h1", "Appendix: Our earlier recommendations"), Block("h3", "NHS boards should (2018):"), Block("bullet", "collect information on why journeys are cancelled – accepted; implemented by nine boards", "•"), Block("bullet", "test whether taxis are cheaper than ambulances – accepted in principle; not implemented", "•")]  # fmt: skip
    write_pdf(folder / REPORT.file, doc.blocks, Look("Helvetica", 10.5, left_head="Getting to hospital", page_at="head"), notes_of(REPORT), REPORT.title)  # fmt: skip


ROWS = [  # item, management response, responsible, agreed date, position, also
    (1, "Agreed. A protocol between boards will be issued.", "Director of Primary Care", "31 December 2026", "accepted", ""),
    (2, "Partially agreed. Missed appointments will be published. Their cost rests on assumptions, and we do not intend to publish it.", "Chief Statistician, Health", "September 2027", "in part", ""),
    (3, "The criteria will be looked at once the review of social care charging has reported. No commitment can be given before then. The Patient Transport Service supports a change.", "Director of Primary Care", "To be confirmed", "deferred", ""),
    (4, "Agreed in principle, subject to the ferry contract to be let in 2027.", "Director of Transport Policy", "October 2027", "in principle", ""),
    (5, "This is for NHS boards. There is no action here for the Scottish Government to agree. NHS Strathorrin has told us that it accepts the recommendation.", "Not applicable", "–", "noted", "unclear"),
    (7, "Agreed. Guidance on sharing vehicles was sent to boards on 2 May 2026.", "Chief Operating Officer, NHS Scotland", "Complete", "accepted", "already doing"),
    (8, "Not agreed. Volunteers are not part of the workforce, and to plan for them as if they were would put them off.", "Director of Workforce", "–", "rejected", ""),
    (9, "Agreed. A group chaired by NHS Orrin Isles has been set up.", "Director of Performance", "November 2026", "accepted", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    cells = []
    for of, words, who, when, position, also in ROWS:
        (item,) = answered(REPLY, REPORT, (of,), [words], position, also)
        cells.append((item.text[0].upper() + item.text[1:] + ".", words, who, when))
    blocks = [
        Block("plain", "Scottish Government: Health and Care Directorates"), Block("cover", REPLY.title), *P("June 2026", "This paper sets out the management response of the Scottish Government to the report by the Scottish Audit Office, Getting to hospital: patient transport in Scotland, published on 5 March 2026.", "The Public Audit Committee took evidence on the report on 23 April 2026 and recommended that it be sent to every board. We agreed, and it has been.", "NHS boards will answer for themselves the recommendation about letters that name buses."),
        Block("h1", "Action plan"), table(("Recommendation", "Management response", "Responsible", "Agreed date"), *cells),
        Block("h1", "Actions carried forward from 2018"), table(("Action", "Position", "Responsible"), ("Record reasons for cancellation", "Agreed and closed for nine boards", "NHS boards"), ("Test the cost of taxis", "Not agreed by two boards", "NHS boards")),
        *P("Contact: Patient Transport Team, St Mungo’s House"),
    ]  # fmt: skip
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
