"""A national audit office in two columns: lettered recommendations that carry on a sentence; a Treasury minute in reply.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look, write_pdf
from .doc import Doc, answer

REPORT = Paper(
    "u23-river-walls.pdf", "audit office", "Maintaining river walls", "2026-06-03", "Office of Public Audit", number="HC 611",
    topic="the upkeep of river walls",
)  # fmt: skip
REPLY = Paper(
    "u23-river-walls-treasury-minute.pdf", "audit office", "Treasury Minute: Government response to the Office of Public Audit’s report on maintaining river walls",
    "2026-09", "HM Treasury", number="CP 1288", kind="response", answers=REPORT.file, responder="Government",
    responder_also="HM Treasury; Treasury; Department for Rivers and Shores; Department", form="Treasury minute",
)  # fmt: skip
BANK = (
    "Interview with staff of the River Works Agency, {p} walls sampled",
    "Comptroller’s analysis of the Department’s asset register, row {p}",
    "Department for Rivers and Shores, *Annual report*, HC 14{p}, 2025",
    "River Works Agency, *Condition survey*, 2024, p. {p}",
    "Committee of Accounts, *Flood assets*, Session 2021-22, HC 4{p}",
)


def written():
    drs, rwa = "Department for Rivers and Shores", "River Works Agency"
    return [
        ("To know what it owns, the Department for Rivers and Shores should:", [
            R("complete its register of river walls by 31 March 2027, with the age, owner and condition of each;", drs, "by 31 March 2027", "2027-03-31"),
            R("publish, alongside its next annual report, the number of walls whose owner is not known; and", drs, "alongside its next annual report", "relative"),
            R("agree with the River Works Agency a single definition of ‘poor condition’, which at present has five.", drs, to_also=rwa),
        ]),
        ("Before it lets the next round of maintenance contracts, the River Works Agency should:", [
            R("test whether contracts of ten years would cost less over their life than contracts of three;", rwa, "Before it lets the next round of maintenance contracts", "relative", "none"),
            R("require contractors to report defects within 48 hours of finding them, and record what was done about each; and", rwa, "Before it lets the next round of maintenance contracts", "relative", "none"),
            R("set out for local authorities, in plain terms and no later than December 2026, which walls it will no longer maintain.", rwa, "no later than December 2026", "2026-12", "2026-12-31"),
        ]),
        ("More widely across government:", [
            R("HM Treasury should revise its guidance on the value of assets so that spending on upkeep may be compared with the cost of replacement; and", "HM Treasury"),
            R("the Department and HM Treasury should together consider whether a reserve for sudden collapse is needed, and write to the Committee of Accounts by the end of the calendar year.", f"{drs}; HM Treasury", "by the end of the calendar year", "2026-12-31", "2026"),
        ]),
    ]  # fmt: skip


def set_report(seed: int, folder: Path) -> None:
    doc = Doc(REPORT, seed, "through", bank=BANK)
    doc.blocks += [
        Block("coverline", "Report by the Comptroller and Auditor"),
        Block("cover", REPORT.title),
        Block("coverline", REPORT.body),
        Block("coverline", "Department for Rivers and Shores"),
        Block("coverline", "Session 2026-27   3 June 2026   HC 611"),
        Block("newpage"),
    ]
    doc.h1("Summary")
    doc.p(
        "There are 9,400 kilometres of river wall in England. About a third belong to the River Works Agency (the Agency), which is sponsored by the Department for Rivers and Shores (the Department).{w}"
    )
    doc.p("~", "~")
    doc.h2("Key findings")
    doc.p(
        "**The Department does not know the condition of 41% of the walls.** It has held a register since 2009."
    )
    doc.p(
        "~",
        "**Emergency repairs cost four times as much as planned ones.** The Agency accepted our estimate.{q}",
        "~",
    )
    doc.p(
        "**Earlier recommendations have not been carried out.** In 2021 the Committee of Accounts recommended that the Department should publish a plan for walls without an owner by the end of 2022. The Department agreed, and has twice revised the date.{w}",
        "~",
    )
    doc.h2("Conclusion")
    doc.p(
        "The Department spends £212 million a year on walls about which it knows too little. Until it knows more it cannot show that it secures value for money, and some of what it saves today it will pay for later."
    )
    doc.h2("Recommendations")
    doc.para += 1
    where = doc.here = str(doc.para)
    letters = iter("abcdefgh")
    for n, (lead, items) in enumerate(written()):
        doc.add("p" if n == 0 else "inpara", lead, num=where if n == 0 else "")
        for item in items:
            letter = next(letters)
            doc.key(item, letter, where=where)
            doc.add("sub", item.text, num=letter)
            item.text = item.text.removesuffix("; and").rstrip(";")
    doc.here, doc.numbering, doc.chapter = "", "chapter", 0
    for title, headings in (
        ("Part One: The walls and who owns them", ("What is known", "What is not known")),
        ("Part Two: Contracts", ("How they are let", "What they cost")),
        ("Part Three: Collapse", ("Brough End, 2024", "After Brough End")),
    ):
        doc.h1(title)
        for head in headings:
            doc.h2(head)
            doc.p("~", "~", "~")
            doc.p(
                "A contractor told us that the Agency should pay on time and ought to answer its letters.{q} The riparian owners’ league recommended: "
            )
            doc.blocks[-1].text = doc.blocks[-1].text.strip()
            doc.add("sub", "that owners be told in writing what they own; and", num="a")
            doc.add("sub", "that the Agency should meet half of the cost.{w}", num="b")
    write_pdf(
        folder / REPORT.file,
        doc.blocks,
        Look(
            "Helvetica",
            9.5,
            columns=2,
            margin=54,
            left_head="Maintaining river walls",
            right_head="Summary",
            note_size=7,
        ),
        notes_of(REPORT),
        REPORT.title,
    )


ANSWERS = [
    (0, ["The government agrees with the recommendation.", "The Department has begun to visit walls whose entry is more than ten years old and will complete the register by March 2027."], "accepted", "", "March 2027"),
    (1, ["The government disagrees with the recommendation.", "The number changes from week to week as owners are found, and a figure that is out of date when it is printed would mislead. The Department will instead give the figure to Parliament if it is asked for it."], "rejected", "", ""),
    (2, ["The government agrees with the recommendation.", "Recommendation implemented.", "A definition was agreed with the Agency in July 2026 and has been in use since 1 August 2026."], "accepted", "already doing", ""),
    (3, ["The government agrees with the recommendation.", "The Agency will compare the two in its business case for the 2028 contracts."], "accepted", "", "Autumn 2027"),
    (4, ["The government agrees in part with the recommendation.", "Contractors will be asked to report defects which endanger life within 48 hours; for others a week is enough."], "in part", "", "April 2027"),
    (5, ["The government agrees with the aim of the recommendation but not with its date.", "The Agency will write to authorities once ministers have decided which walls are to be kept. The Local Councils’ Federation accepts that this cannot be before the Spending Review."], "in part", "in principle; deferred", "Spring 2027"),
    (7, ["The government will consider this recommendation further.", "HM Treasury and the Department have begun to discuss a reserve and will write to the Committee when they have reached a view."], "deferred", "", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("coverline", "CP 1288"), Block("cover", REPLY.title), Block("coverline", "Presented to Parliament by the Exchequer Secretary to the Treasury by Command of His Majesty"), Block("coverline", "September 2026"), Block("newpage"),
        Block("h1", "Department for Rivers and Shores"), Block("h2", "Maintaining river walls"), Block("h3", "Introduction from the report"),
        Block("plain", "There are 9,400 kilometres of river wall in England, about a third of which belong to the River Works Agency. The Department does not know the condition of 41% of them. Emergency repairs cost four times as much as planned ones."),
        Block("plain", "The Comptroller and Auditor reported on the walls on 3 June 2026. His report made eight recommendations. In 2021 the government accepted a recommendation of the Committee of Accounts on walls without an owner, and it will report on that separately."),
        Block("h3", "Relevant reports"), Block("bullet", "Office of Public Audit report: Maintaining river walls – Session 2026-27 (HC 611)", "•"), Block("bullet", "Committee of Accounts report: Flood assets – Session 2021-22 (HC 455)", "•"),
        Block("h2", "Government responses to the report"),
    ]  # fmt: skip
    for n, (index, words, position, also, target) in enumerate(ANSWERS, 1):
        item = REPORT.items[index]
        text = item.text.removesuffix("; and").rstrip(";.")
        blocks.append(Block("item", f"**Recommendation {item.number}: {text}.**", f"{n}."))
        blocks.append(Block("p", words[0], f"{n}.1"))
        if target:
            blocks.append(Block("inpara", f"**Target implementation date: {target}**"))
        if words[1] == "Recommendation implemented.":
            blocks.append(Block("inpara", f"**{words[1]}**"))
        blocks += [Block("p", words[-1], f"{n}.2")]
        answer(REPLY, [item], words[:1], position, also)
    blocks += [
        Block("h2", "Other matters"),
        Block(
            "p",
            "The Department’s Accounting Officer will write to the Comptroller each January on the state of the register. This takes up a suggestion of the riparian owners’ league.",
            "8.",
        ),
    ]
    write_pdf(
        folder / REPLY.file,
        blocks,
        Look("Helvetica", 11, left_head="Treasury Minute, September 2026"),
        {},
        REPLY.title,
    )


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(seed, folder)
    set_reply(folder)
    return [REPORT, REPLY]
