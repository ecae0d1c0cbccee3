"""An Australian Senate committee: `Recommendation 1` / `2.45 The committee recommends…`, a dissenting report with its own; a government response to both.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports19.soft import write_docx
from .doc import Doc, answer, write

REPORT = Paper(
    "w6-payphones.pdf",
    "senate committee",
    "Last box standing: payphones and connection in remote communities",
    "2024-11-28",
    "Rural Services References Committee",
    topic="the payphone service",
)
REPLY = Paper(
    "w6-payphones-government-response.docx", "senate committee", "Australian Government response to the Rural Services References Committee report: Last box standing: payphones and connection in remote communities", "2025-08",
    "Department of Regional Communications", kind="response", answers=REPORT.file, responder="Australian Government", responder_also="Government; Department of Regional Communications",
)  # fmt: skip
BANK = (
    "Ms Wanda Tjakura, *Committee Hansard*, 12 August 2024, p. {p}",
    "Southern Cross Telecom, *Submission {p}*, p. 4",
    "Department of Regional Communications, answers to questions on notice, {p} September 2024 (received 9 October 2024)",
    "Remote Councils Association, *Submission 17*, p. {p}",
    "Regional Telecommunications Review, *Report*, December 2021, p. {p}",
)
AG, SCT, DRC = "Australian Government", "Southern Cross Telecom", "Department of Regional Communications"


def chapters():
    return [
        ("Chapter 2", "Boxes and bills", [
            "~", "~", "~",
            ("view", "The committee heard that in some communities one payphone serves four hundred people. It is not satisfied that the service standard, which counts a box as working if its light is on, tells anyone whether it can be used."),
            R("The committee recommends that the Australian Government require Southern Cross Telecom to repair a payphone in a remote community within three working days of a fault being reported.", AG, "within three working days of a fault being reported", "relative", "none", to_also=SCT),
            R("The committee recommends that the Department of Regional Communications publish, by 30 June 2025, the location of every payphone and the number of days on which it was out of order in the past year.", DRC, "by 30 June 2025", "2025-06-30"),
        ]),
        ("Chapter 3", "Connection in emergencies", [
            "~",
            "The Remote Councils Association recommended that the Commonwealth fund a satellite telephone for each community, and that the states should maintain them. The 2021 Review’s recommendation 9 had been that “two independent means of calling for help” be provided; the government of the day supported it in principle.{w}",
            "~",
            ("view", "The committee was disturbed to learn that the box at Wyndham Flats was without power for 51 days in the wet season."),
            R("The committee recommends that the Australian Government, in consultation with state and territory governments:", AG, to_also="state and territory governments", points=("identify communities which have only one means of calling for help;", "provide each of them with a second; and", "report to the Parliament on progress within 12 months of the tabling of this report."), due="within 12 months of the tabling of this report", date="2025-11-28", also="relative; 2025-11"),
            R("The committee recommends that Southern Cross Telecom fit a battery which lasts for 72 hours to each payphone that stands in a cyclone region, before the 2025–26 wet season.", SCT, "before the 2025–26 wet season", "relative", "2025"),
        ]),
        ("Chapter 4", "Who should decide", [
            "~", "~",
            ("view", "Communities were told of removals by a notice on the box. Some were told by its absence."),
            R("The committee recommends that no payphone be removed from a First Nations community without the consent of its council."),
            R("The committee recommends that the Productivity Bureau conduct an inquiry into the cost of universal service outside the cities.", "Productivity Bureau"),
        ]),
    ]  # fmt: skip


DISSENT = [
    ("p", "Coalition Senators thank the secretariat, and those who travelled a long way to be heard. We agree with much of what the majority says about emergencies. We do not agree with Recommendation 5, which would give a veto over a box."),
    R("Coalition Senators recommend that the Australian Government bring forward the next regional telecommunications review, so that it reports before the end of 2025.", AG, "before the end of 2025", "2025-12-31", "2025; 2025-12"),
    ("p", "Free calls have cost the company $14 million, and nobody has asked who will pay for them in 2030. Senator Pickering put this to officials, who took it on notice.{w}"),
    R("Coalition Senators recommend that the Department of Regional Communications publish its modelling of the cost of free calls.", DRC),
]  # fmt: skip


def set_report(seed: int, folder: Path) -> None:
    doc, gathered, n = Doc(REPORT, seed, "chapter", bank=BANK, mark="{}", chapter=1), [], 0
    cover = [
        Block("coverline", "The Senate"), Block("coverline", "Rural Services References Committee"), Block("cover", REPORT.title), Block("coverline", "November 2024"), Block("newpage"),
        Block("plain", "© Commonwealth of Australia 2024"), Block("plain", "ISBN 978-0-00000-000-0"), Block("h1", "Members"), Block("plain", "Senator Lorna Beckwith, Chair"), Block("plain", "Senator Hugh Pickering, Deputy Chair"), Block("plain", "Senator Mina Darrow"),
    ]  # fmt: skip
    doc.h1("Chapter 1")
    doc.h2("Introduction")
    doc.p(
        "On 26 March 2024 the Senate referred the provision of payphones in remote communities to the committee for inquiry and report by 28 November 2024.{w}",
        "~",
    )

    def put(item, number, label):
        doc.key(item, number, True, doc.step())
        gathered.append((label, item))
        doc.blocks += [
            Block("h2", f"Recommendation {number}"),
            Block("p", f"**{item.text}**", doc.here),
            *[Block("bullet", f"**{one}**", "•") for one in item.points],
        ]

    for chapter, title, elements in chapters():
        doc.h1(chapter)
        doc.h2(title)
        for element in elements:
            if isinstance(element, str):
                doc.p(element)
            elif isinstance(element, tuple):
                doc.h2("Committee view")
                doc.p(element[1])
            else:
                n += 1
                put(element, str(n), "")
    doc.plain("**Senator Lorna Beckwith**", "**Chair**")
    doc.page()
    doc.chapter = 0
    doc.h1("Dissenting report by Coalition Senators")
    n = 0
    for element in DISSENT:
        if isinstance(element, tuple):
            doc.p(element[1])
        else:
            n += 1
            put(element, str(n), "dissent")
    doc.plain("**Senator Hugh Pickering**", "**Deputy Chair**")
    doc.page()
    doc.h1("Appendix 1: Public hearings", counts=False)
    doc.plain(
        "*Monday, 12 August 2024*",
        "Community Hall, Wyndham Flats",
        "Ms Wanda Tjakura, Chair, Tjakura Homelands Council",
        "*Friday, 30 August 2024*",
        "Committee Room 2S3, Parliament House, Canberra",
        "Mr Colm Brandt, First Assistant Secretary, Department of Regional Communications",
    )
    front = [Block("h1", "List of recommendations")]
    for label, item in gathered:
        if label:
            continue
        front += [
            Block("h2", f"Recommendation {item.number}"),
            Block("p", item.text, item.paragraphs[0]),
            *[Block("bullet", one, "•") for one in item.points],
        ]
    blocks = cover + front + [Block("newpage")] + doc.blocks
    write(folder / REPORT.file, blocks, Look("Times", 11.5), notes_of(REPORT), REPORT.title)


ANSWERS = [
    ((1,), "The Australian Government supports this recommendation in principle.", "The Payphone Standard will be remade in 2026. The Government will consult on a time for repairs in remote communities, having regard to the distances that a technician must travel.", "in principle", "consulting"),
    ((2,), "The Australian Government supports this recommendation.", "The data were published on 27 June 2025 and will be published each year.", "accepted", ""),
    ((3,), "The Australian Government supports in part this recommendation.", "The Government has identified 61 communities and will provide 40 of them with a second means of calling for help. It does not support a further report to the Parliament, as progress is set out in the department’s annual report.", "in part", ""),
    ((4,), "The Australian Government notes this recommendation.", "This recommendation is directed to Southern Cross Telecom. The company has advised that it supports the recommendation and that batteries will be fitted by November 2025.", "noted", ""),
    ((6,), "The Australian Government does not support this recommendation.", "The Bureau reported on universal service in 2017. The Government is acting upon that report, and the Remote Councils Association has accepted its findings.", "rejected", ""),
    ((7,), "The Australian Government notes this recommendation.", "The timing of the review is fixed by statute. The next review must begin by the end of 2027.", "noted", "rejected"),
    ((8,), "The Australian Government does not support this recommendation.", "The modelling was prepared for the consideration of Cabinet.", "rejected", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("cover", REPLY.title), Block("plain", "August 2025"), Block("h1", "Introduction"),
        Block("plain", "The Australian Government welcomes the report of the Senate Rural Services References Committee, tabled on 28 November 2024. The Government recognises that a payphone may be the only telephone in a community."),
        Block("plain", "The Government supported in principle recommendation 9 of the 2021 Regional Telecommunications Review and has since agreed to provide $28.3 million for satellite services in remote schools. Southern Cross Telecom made calls from payphones free in 2021, as the Remote Councils Association had recommended."),
        Block("h1", "Response to the recommendations of the committee"),
    ]  # fmt: skip
    for of, decision, words, position, also in ANSWERS:
        items = [REPORT.items[i - 1] for i in of]
        if of[0] == 7:
            blocks.append(
                Block("h1", "Response to the recommendations of Coalition Senators’ dissenting report")
            )
        for item in items:
            blocks += [
                Block("h2", f"Recommendation {item.number}"),
                Block("plain", f"**{item.text}**"),
                *[Block("bullet", f"**{one}**") for one in item.points],
            ]
        blocks += [Block("plain", decision), Block("plain", words)]
        answer(REPLY, items, [decision, words], position, also)
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(seed, folder)
    set_reply(folder)
    return [REPORT, REPLY]
