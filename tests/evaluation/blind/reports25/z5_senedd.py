"""A Senedd committee: boxed `Recommendation 1.` listed first with `Page 14`; the Welsh Government's written response by `Response: Accept in principle` and `Financial implications: None`.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, answer, cover, write_pdf

WG = "Welsh Government"
REPORT = Paper(
    "z5-coal-tips.pdf", "senedd committee", "Above the village: disused coal tips", "2025-03", "Senedd Cymru Environment and Valleys Committee", topic="tip inspection", where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "z5-coal-tips-response.pdf", "senedd committee", "Written response by the Welsh Government to the report of the Environment and Valleys Committee, Above the village: disused coal tips", "2025-05-07", WG,
    kind="response", answers=REPORT.file, responder=WG, responder_also="Llywodraeth Cymru; Deputy First Minister; Cabinet Secretary; Government", form="letter",
)  # fmt: skip
BANK = (
    "Environment and Valleys Committee, 12 December 2024, Record of Proceedings, paragraph {p}",
    "Written evidence, TIP{p} Tip Watch Cymru",
    "Written evidence, TIP08 Coedwig Valley County Borough Council",
    "Office of the Tips Authority, Annual statement 2023–24, page {p}",
    "Welsh Government, Register of Disused Tips, March 2024, row {p}",
)


def chapters():
    return [
        ("Knowing what is there", ("The register", "Who owns the land"), [
            ("12", R("The Welsh Government should publish the grid reference and category of every disused tip by the end of September 2025.", WG, "by the end of September 2025", "2025-09-30", "2025-09")),
            ("14", R("The Welsh Government should write to the owner of each category D tip to explain what is expected of them. In doing so, it should provide a copy of the most recent report of inspection.", WG)),
        ]),
        ("Inspection", ("How often", "Who inspects"), [
            ("19", R("The Welsh Government must ensure that category D tips are inspected at least four times a year, beginning in the winter of 2025–26.", WG, "beginning in the winter of 2025–26", "2025", "none; relative; 2025-12")),
            ("21", R("The Office of the Tips Authority should recruit 12 further inspectors and should report to this Committee on its progress by Easter 2026.", "Office of the Tips Authority", "by Easter 2026", "2026-04-05", "2026; relative; 2026-04")),
            ("22", R("The Welsh Government should consider whether local authorities ought to be able to recover the cost of emergency work from owners.", WG)),
        ]),
        ("Paying for it", ("The cost", "Who should pay"), [
            ("27", R("The Welsh Government should set out, in its next draft budget, what it expects to spend on tips in each of the next ten years.", WG, "in its next draft budget", "relative", "2025; none")),
            ("28", R("The Welsh Government and the UK Government should agree who is to pay for tips that were made before devolution. The Welsh Government should update the Senedd on these discussions within six months.", f"{WG}; UK Government", "within six months", "2025-09", "relative")),
            ("30", R("2 per cent of the receipts from the sale of reclaimed land should be paid to the communities which live beneath it.")),
        ]),
    ]  # fmt: skip


SAID = {
    "The register": "Tip Watch Cymru recommended that the register should include tips of quarry waste. Coedwig Valley County Borough Council agrees, and has begun a list of its own.{w}",
    "Who inspects": "In its report of 2021 the Fifth Senedd’s Climate Committee recommended that the Welsh Government create a single authority for tips (“Recommendation 2”). The Welsh Government accepted the recommendation in principle, and the Office was set up in 2024.{n:Climate Committee, Tips and Slips, February 2021, page 31}",
    "Who should pay": "Our view: we considered whether to recommend that insurers should contribute. The evidence of the insurers was that they already do, by way of their premiums, and we have not done so.{q}",
    "The cost": "The UK Government told us that it accepts no liability. The Auditor’s Office has recommended that both governments publish their legal advice.{w}",
}


def set_report(folder: Path) -> None:
    doc, n, front = Doc(REPORT, "through", bank=BANK, mark="{}."), 0, []
    head = [
        *cover(REPORT, ("Senedd Cymru / Welsh Parliament", "Environment and Valleys Committee"), ("March 2025", "www.senedd.example")),
        Block("plain", "The Welsh Parliament is the democratically elected body that represents the interests of Wales and its people. Commonly known as the Senedd, it makes laws for Wales, agrees Welsh taxes and holds the Welsh Government to account."), Block("newpage"),
        Block("h1", "Contents"), Block("contents", "Chair’s foreword\nRecommendations\n1. Introduction\n2. Knowing what is there\n3. Inspection\n4. Paying for it\nAnnex 1: List of oral evidence sessions"), Block("newpage"),
        Block("h1", "Chair’s foreword"), Block("plain", "Those who live beneath a tip listen to the rain. We asked them what they would have us recommend, and most wanted to be told what was above them. That should not be difficult."), Block("plain", "Lowri Penhale-Davies MS"), Block("plain", "Chair"), Block("newpage"),
        Block("h1", "Recommendations"),
    ]  # fmt: skip
    doc.page()
    doc.h1("1. Introduction")
    doc.p(
        "There are 2,573 disused coal tips in Wales, of which 360 are in categories C and D.{w}",
        "We held three sessions of oral evidence and visited Llanwenarth Fach.",
        "~",
    )
    for c, (title, heads, items) in enumerate(chapters(), 2):
        doc.h1(f"{c}. {title}")
        for one in heads:
            doc.h2(one)
            doc.p("~", *([SAID[one]] if one in SAID else []), "~")
        doc.h2("Our view")
        doc.p(
            "We are persuaded that more could be done and that some of it is cheap. We were not told of any reason why it has not been."
        )
        for page, item in items:
            n += 1
            doc.key(item, str(n))
            doc.blocks.append(Block("plain", f"**Recommendation {n}.** {item.text}", "", f"box{n}"))
            front.append(Block("plain", f"**Recommendation {n}.** {item.text} {'.' * 20} Page {page}"))
    doc.page()
    doc.here = ""
    doc.h1("Annex 1: List of oral evidence sessions", False)
    doc.plain(
        "**12 December 2024** Office of the Tips Authority; Tip Watch Cymru",
        "**16 January 2025** Deputy First Minister, Welsh Government",
        "Transcripts of all sessions can be viewed on the Committee’s website.",
    )
    write_pdf(
        folder / REPORT.file,
        [*head, *front, *doc.blocks],
        Look("Helvetica", 11),
        notes_of(REPORT),
        REPORT.title,
    )


# items, response, what follows, financial implications, position, also
ANSWERS = [
    (1, "Accept", ("All category C and D tips have been published since November 2023. The remainder will follow in September.",), "None. This will be met from existing budgets.", "accepted", ""),
    (2, "Accept in principle", ("The Welsh Government agrees that owners should know what is expected. Reports of inspection may hold personal information, and we will take advice on whether they can be sent in full.",), "None", "in principle", ""),
    (3, "Reject", ("Category D tips are inspected twice a year, on the advice of engineers. Tip Watch Cymru has accepted that a third visit in a dry year would add little.",), "None", "rejected", ""),
    (5, "Accept", ("The Welsh Government will consider this. Views will be sought from local authorities, and a decision will be made by the next Government after the election.",), "To be established", "accepted", "deferred; consulting"),
    (6, "Under consideration", ("The timetable of the draft budget depends on that of the UK Government. It is too early to say what the draft budget will contain, and the Cabinet Secretary for Finance will decide in the autumn.",), "None at this stage", "deferred", ""),
    (7, "Accept", ("Discussions continue. The UK Government has agreed to £25 million for 2025–26, and we have accepted it on the footing that there is more to come. An oral statement will be made in September.",), "£25 million has been added to the budget for 2025–26.", "accepted", "already doing"),
    (8, "Not applicable", ("Land is sold by those who own it, and the Welsh Government receives nothing when they do. There is therefore nothing in this recommendation for us to accept or to reject.",), "None", "noted", "unclear; rejected"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("plain", "Huw Cadwgan AS/MS"), Block("plain", "Y Dirprwy Brif Weinidog / Deputy First Minister"), Block("plain", "Llywodraeth Cymru / Welsh Government"), Block("plain", "7 May 2025"), Block("plain", "Lowri Penhale-Davies MS"), Block("plain", "Chair, Environment and Valleys Committee"),
        Block("plain", "Dear Lowri"), Block("h1", REPLY.title),
        Block("plain", "Thank you for the Committee’s report. I set out below the Welsh Government’s response to the recommendations that fall to it. Recommendation 4 is for the Office of the Tips Authority, which will write to you separately."),
        Block("plain", "In 2022 the Welsh Government accepted all of the Law Reform Board’s recommendations on tips but two. Coedwig Valley County Borough Council has adopted the Board’s code, and supports your second recommendation."),
    ]  # fmt: skip
    for of, says, words, money, position, also in ANSWERS:
        item = REPORT.items[of - 1]
        blocks += [
            Block("h2", f"Recommendation {item.number}"), Block("plain", item.text), Block("plain", f"**Response: {says}**"),
            *[Block("plain", one) for one in words], Block("plain", f"**Financial implications:** {money}"),
        ]  # fmt: skip
        answer(REPLY, [item], [says, *words], position, also)
    blocks += [
        Block("plain", "Yours sincerely,"),
        Block("plain", "Huw Cadwgan AS/MS"),
        Block("plain", "Y Dirprwy Brif Weinidog / Deputy First Minister"),
    ]
    write_pdf(folder / REPLY.file, blocks, Look("Helvetica", 11), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
