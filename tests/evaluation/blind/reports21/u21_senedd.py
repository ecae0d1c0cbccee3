"""A Senedd committee: recommendations and conclusions listed at the front with a page, boxed in the chapters; the Welsh Government's paper in reply.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, C, Paper, R, notes_of
from ..reports19.pdf import Look, write_pdf
from ..reports19.soft import write_docx
from .doc import Doc, answer

NAMES = """NB 01 Cymdeithas Teithwyr Glanrhyd
NB 02 Nant Eryr County Borough Council
NB 03 Bus Drivers’ Association Cymru
NB 04 Eryl Prosser-Lane
NB 05 24/7 Hospitality Wales
NB 06 Bwrdd Iechyd Prifysgol Dwyrain Tywi
NB 06a Bwrdd Iechyd Prifysgol Dwyrain Tywi (additional evidence)
NB 07 Night Workers’ Alliance
NB 08 Aberdwyn, Llansawdd and District Chamber of Trade and Commerce
NB 09 Students’ Union, University of South Tywi
NB 10 Older Travellers’ Commissioner
NB 11 Individual"""

REPORT = Paper(
    "u21-night-buses.pdf", "senedd committee", "After the last bus: transport at night in Wales", "2026-02-12",
    "Transport and Rural Communities Committee", topic="night transport", questions=140,
    witnesses=tuple((line.split(" ", 2)[2], " ".join(line.split(" ", 2)[:2])) for line in NAMES.split("\n")),
    speakers=("Eryl Prosser-Lane", "Gwenda Bowen", "the Deputy Minister", "Iestyn Rhydderch"),
)  # fmt: skip
REPLY = Paper(
    "u21-night-buses-welsh-government-response.docx", "senedd committee",
    "Written response by the Welsh Government to the report of the Transport and Rural Communities Committee: After the last bus",
    "2026-03-31", "Welsh Government", kind="response", answers=REPORT.file, responder="Welsh Government",
    responder_also="Llywodraeth Cymru; Cabinet Secretary for Transport; Government",
)  # fmt: skip


def contents():
    return [
        (
            "1. Who travels at night",
            [
                (
                    "R",
                    R(
                        "The Welsh Government should publish, by the end of September 2026, an estimate of the number of people in each local authority area who travel to or from work between 11pm and 6am.",
                        "Welsh Government",
                        "by the end of September 2026",
                        "2026-09-30",
                    ),
                ),
                (
                    "C",
                    C(
                        "Night workers in the health service pay more to get home than they earn in the last hour of their shift. No public body has thought it its business to know this."
                    ),
                ),
                (
                    "R",
                    R(
                        "The Welsh Government should ask each local health board to include travel at night in its workforce plan, and should report on what the boards have done in its next annual statement on transport.",
                        "Welsh Government",
                        "in its next annual statement on transport",
                        "relative",
                        to_also="local health board; local health boards",
                    ),
                ),
            ],
        ),
        (
            "2. Money and contracts",
            [
                (
                    "R",
                    R(
                        "The Welsh Government, working with Transport for Tywi and local authorities, should pilot a guaranteed last bus in at least three areas, one of which must be rural.",
                        "Welsh Government",
                        to_also="Transport for Tywi; local authorities",
                    ),
                ),
                (
                    "C",
                    C(
                        "The present grant rewards the number of passengers and not the hour at which they are carried. It is a grant for buses that would have run anyway."
                    ),
                ),
                (
                    "R",
                    R(
                        "Local authorities should be required to consult drivers before they change the timetable of any service which runs after 10pm.",
                        to_also="local authorities",
                    ),
                ),
                (
                    "R",
                    R(
                        "The Welsh Government should amend the bus support grant so that a journey after 11pm counts as two. It should do so before the financial year 2027-28 begins.",
                        "Welsh Government",
                        "before the financial year 2027-28 begins",
                        "2027-04-01",
                        "relative; 2027; 2027-03-31",
                    ),
                ),
            ],
        ),
        (
            "3. Safety at the stop",
            [
                (
                    "R",
                    R(
                        "Transport for Tywi should set a minimum standard of lighting for bus stops, and should publish it within six months of this report.",
                        "Transport for Tywi",
                        "within six months of this report",
                        "2026-08-12",
                        "relative; 2026-08",
                    ),
                ),
                (
                    "R",
                    R(
                        "The Welsh Government and the four police forces in Wales should agree how reports of harassment at stops and stations are to be counted.",
                        "Welsh Government; four police forces in Wales",
                        to_also="police forces in Wales; police forces; four police forces",
                    ),
                ),
                (
                    "C",
                    C(
                        "We heard of no woman who had reported harassment at a bus stop and been told what came of it."
                    ),
                ),
                ("R", R("24-hour help points should be restored at Glanrhyd and Nant Eryr bus stations.")),
            ],
        ),
    ]


def set_report(seed: int, folder: Path) -> None:
    doc, numbers, listed = Doc(REPORT, seed, "through"), {"R": 0, "C": 0}, []
    name = {"R": "Recommendation", "C": "Conclusion"}
    body = contents()
    doc.h1("Chair’s foreword")
    doc.plain(
        "The last bus from Glanrhyd leaves at 9.40pm. The hospital’s late shift ends at ten. A good deal of what follows is an account of those twenty minutes.",
        "Those who gave evidence asked us to recommend many things, and one of them asked us to recommend nothing and “just stand at the stop”. We did that, too.",
    )
    doc.blocks.append(Block("newpage"))
    front = len(doc.blocks)
    doc.blocks.append(Block("newpage"))
    for title, elements in body:
        doc.h1(title)
        doc.h2("Background")
        doc.p("~", "~")
        doc.h2("Evidence")
        doc.p(
            "~",
            "The Older Travellers’ Commissioner recommended that passes be accepted at all hours, and the drivers’ association that no service should be run by one person alone.{w}",
        )
        doc.h2("Our view")
        doc.p("~")
        for sort, item in elements:
            numbers[sort] += 1
            doc.key(item, str(numbers[sort]))
            label = f"{name[sort]} {numbers[sort]}."
            listed.append((label, item, title))
            doc.add("plain", f"**{label}** {item.text}", box=item.item_id)
        doc.p("~")
    doc.h1("Annex 1: List of oral evidence sessions")
    doc.plain("The following witnesses provided oral evidence to the committee on the dates noted below.")
    doc.add(
        "row",
        "Gwenda Bowen, Night Workers’ Alliance; Iestyn Rhydderch, Bus Drivers’ Association Cymru",
        num="6 November 2025",
    )
    doc.add("row", "The Deputy Minister for Transport, Welsh Government", num="4 December 2025")
    doc.h1("Annex 2: List of written evidence")
    doc.plain("The following people and organisations provided written evidence to the Committee.")
    doc.plain("**Reference Organisation**")
    for who, code in REPORT.witnesses:
        doc.add("row", who, num=code)
    head = [Block("h1", "Recommendations and conclusions")]
    for i, (label, item, _title) in enumerate(listed):
        head.append(Block("plain", f"**{label}** {item.text} {'.' * 30} Page {5 + i // 3}"))
    cover = [
        Block("coverline", "Welsh Parliament"),
        Block("coverline", REPORT.body),
        Block("cover", REPORT.title),
        Block("coverline", "February 2026"),
        Block("newpage"),
    ]
    blocks = cover + doc.blocks[:front] + head + doc.blocks[front:]
    write_pdf(
        folder / REPORT.file,
        blocks,
        Look("Helvetica", 10.5, left_head="After the last bus", note_size=7.5),
        notes_of(REPORT),
        REPORT.title,
    )


ANSWERS = [
    (1, "Accept", "We will publish an estimate for each local authority area, drawn from the census and from the Transport for Tywi survey, by 30 September 2026.", "accepted", "", "£40,000, to be met from existing budgets."),
    (2, "Accept in principle", "Health boards already have regard to travel when they plan their workforce. We will remind them of this, but would not wish to prescribe the form of their plans.", "in principle", "", "None."),
    (3, "Accept in part", "We will pilot a guaranteed last bus in two areas from April 2027. We do not think that a third could be afforded before the Bus Bill is enacted.", "in part", "", "£1.1 million in 2027-28."),
    (4, "Reject", "Operators decide their own timetables until franchising begins. A duty to consult would fall on authorities which cannot change what is consulted on. The Bus Drivers’ Association Cymru supports such a duty; it was not able to tell us who would enforce it.", "rejected", "", "None."),
    (5, "Accept in principle", "The grant will be reviewed in 2027. We agree that the hour of a journey ought to matter and will consider with operators whether it should count double.", "in principle", "", "Will be considered as part of the review."),
    (6, "Accept", "Transport for Tywi has confirmed to us that it will publish a standard of lighting in July 2026.", "accepted", "", "None for the Welsh Government."),
    (7, "Noted", "Policing is not devolved. The Cabinet Secretary will raise the matter at the next meeting of the Policing Partnership Board.", "noted", "deferred", "None."),
]  # fmt: skip


BACKGROUND = (
    "Some 190,000 people in Wales work for part of the night. The Bus Bill, which was introduced in March 2025, will let the Welsh Government plan the network as a whole, by area and by hour of the day, from 2028 in the south-west and from 2030 elsewhere.",
    "In 2024 the Older Travellers’ Commissioner recommended that concessionary passes be accepted at all hours. We accepted that recommendation and put it into effect in April 2025. Nant Eryr County Borough Council has supported the change and has agreed to meet a part of its cost.",
    "The Students’ Union of the University of South Tywi has asked that we go further and that a young person’s pass be accepted on coaches. We are considering this with operators and shall say more when the pilot of the £1 fare has been evaluated.",
    "Transport for Tywi began a programme of repairs to bus stations in 2025. Work at Saltmarket has been completed; at Glanrhyd it should be complete by the autumn, and a report on the whole will be laid before the Senedd.",
)


def set_reply(folder: Path) -> None:
    items = [i for i in REPORT.items if i.kind == "recommendation"]
    blocks = [
        Block("cover", REPLY.title), Block("coverline", "31 March 2026"),
        Block("plain", "I thank the Committee for its report. The Welsh Government accepts that people who work at night have been overlooked, and we have already agreed with Transport for Tywi a programme of work on stops and stations. I have set out my response to the Report’s individual recommendations below."),
        Block("plain", "The Committee also drew three conclusions, for which we are grateful."),
        Block("h1", "Background"), *[Block("plain", words) for words in BACKGROUND],
        Block("h1", "Detailed responses"),
    ]  # fmt: skip
    for n, decision, words, position, also, cost in ANSWERS:
        item = items[n - 1]
        blocks += [
            Block("h2", f"Recommendation {n}"),
            Block("plain", f"**The Committee recommends that:** {item.text}"),
            Block("plain", f"**Response: {decision}**"),
            Block("plain", words),
            Block("plain", f"**Financial Implications:** {cost}"),
        ]
        answer(REPLY, [item], [decision, words], position, also)
    blocks += [Block("plain", "Ken Morris-Vaughan MS"), Block("plain", "Cabinet Secretary for Transport")]
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(seed, folder)
    set_reply(folder)
    return [REPORT, REPLY]
