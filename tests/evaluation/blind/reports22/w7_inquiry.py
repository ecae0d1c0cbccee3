"""A statutory public inquiry's volume (DOCX): boxed recommendations 14-21 with sub-points, who is to act and by when; four governments answer in one paper.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports19.soft import write_docx
from .doc import Doc, answer, write

REPORT = Paper(
    "w7-contaminated-water-volume-3.docx",
    "public inquiry",
    "The Private Water Inquiry: Volume 3, Warning and Redress",
    "2025-01-30",
    "Private Water Inquiry",
    number="HC 588-III",
    topic="private supplies",
    where_printed=False,
)
UK, SC, WA, NI = "UK Government", "Scottish Government", "Welsh Government", "Northern Ireland Executive"
REPLY = Paper(
    "w7-governments-response.pdf", "public inquiry", "Responses of the four governments to Volume 3 of the Private Water Inquiry", "2025-07-29", "Cabinet Office", kind="response", number="CP 1377",
    answers=REPORT.file, responder=f"{UK}; {SC}; {WA}; {NI}", responder_also="Government; HM Government; NI Executive", form="command paper",
)  # fmt: skip
BANK = (
    "Witness statement of Jean Arbuckle, WITN00{p}001, para 14",
    "Transcript, 14 May 2024, {p}/7–22",
    "PWI00041{p}_0003, ‘Notes of a meeting at Hollin Bridge’",
    "Volume 1, Chapter 6, paragraph 6.{p}",
    "Expert report of Professor Oskar Thane, EXPG00003, p. {p}",
)
FOUR = f"{UK}; {SC}; {WA}; {NI}"
GOVS = "governments of the United Kingdom, Scotland, Wales and Northern Ireland"


def chapters():
    return [
        ("Chapter 14: What the owners of wells were told", [
            "~", "Dr Selwyn Amadi had recommended as early as 1991 that “every well within a mile of a tannery should be closed”. His letter was acknowledged and filed.{w}", "~",
            R("The governments of the United Kingdom, Scotland, Wales and Northern Ireland should each establish a register of private supplies of drinking water. The register should record:", FOUR, "by 31 December 2025", "2025-12-31", "", title="A register of private supplies", points=("(a) the place and depth of each supply;", "(b) the number of people who drink from it; and", "(c) the date and result of its last test.")),
            R("Local authorities should write to the owner of each private supply within 28 days of any test that it has failed, and should offer to explain the result in person.", "Local authorities", "within 28 days of any test that it has failed", "relative", "none", title="Telling owners"),
        ]),
        ("Chapter 15: Warnings that were not passed on", [
            "~", "~", "Counsel for the families called on me to recommend that officials who withhold a warning should be prosecuted. I understand why. The 2003 Strand Report recommended the same, and the recommendation was rejected.{w}",
            R("The United Kingdom Health Protection Office and Public Health Cymru should agree a protocol under which a warning about water that is given to one of them is passed to the other on the same day.", "United Kingdom Health Protection Office; Public Health Cymru", "within six months of the publication of this volume", "2025-07-30", "relative; 2025-07", title="Passing on warnings"),
            R("The UK Government should bring forward legislation to impose a duty of candour upon water companies. The duty should:", UK, "as soon as reasonably practicable", "relative", "", title="A duty of candour", points=("(a) apply to directors personally; and", "(b) be enforced by the Water Standards Authority.")),
            "~",
        ]),
        ("Chapter 16: Redress", [
            "~", "The Association of Well Owners accepted that some of its members had known. It told the Inquiry that it supports a fund “in full and without reserve”.{w}",
            R("The four governments should together establish a fund for those who have been made ill by private supplies. The scheme should be administered by a body independent of government and should make its first payments no later than 1 April 2026.", FOUR, "no later than 1 April 2026", "2026-04-01", title="A fund"),
            R("Those who received an interim payment under the scheme of 2019 should not be required to repay it, whatever the fund may decide.", title="Interim payments", to_also=f"{FOUR}; four governments"),
            R("The Northern Ireland Executive should publish the report of its own inquiry of 2007.", NI, "within three months", "2025-04-30", "relative; 2025-04", title="The report of 2007"),
            R("Each of the governments to which this volume is addressed should publish, six months after its publication, what it has done in response to each recommendation and, where it rejects one, its reasons.", FOUR, "six months after its publication", "2025-07-30", "relative; 2025-07", title="Telling us what was done", to_also="Each of the governments to which this volume is addressed"),
        ]),
    ]  # fmt: skip


WHO = {1: (GOVS.capitalize().replace("united kingdom, scotland, wales and northern ireland", "United Kingdom, Scotland, Wales and Northern Ireland"), "31 December 2025"), 2: ("Local authorities", "Continuing"), 3: ("United Kingdom Health Protection Office; Public Health Cymru", "Six months from publication"), 4: (UK, "As soon as reasonably practicable"), 5: ("All four governments", "1 April 2026"), 6: ("", ""), 7: (NI, "Three months from publication"), 8: ("All four governments", "Six months from publication")}  # fmt: skip
LEAD = {
    1: " The registers should be open by 31 December 2025.",
    3: " They should do so within six months of the publication of this volume.",
    4: " Legislation should be introduced as soon as reasonably practicable.",
    7: " It should do so within three months.",
}


def boxed(item, n: int) -> list[Block]:
    box, (who, when) = f"rec{item.number}", WHO[n]
    out = [
        Block("boxhead", f"**Recommendation {item.number}: {item.title}**", "", box),
        Block("boxed", item.text, "", box),
    ]
    out += [Block("boxpoint", one, "", box) for one in item.points]
    if who:
        out += [
            Block("boxed", f"**Who should act:** {who}", "", box),
            Block("boxed", f"**By when:** {when}", "", box),
        ]
    return out


def set_report(seed: int, folder: Path) -> None:
    doc, n, everything = Doc(REPORT, seed, "chapter", bank=BANK, mark="{}.", chapter=14), 0, []
    doc.blocks += [
        Block("cover", REPORT.title), Block("plain", "Chair: The Rt Hon Dame Philippa Greaves"), Block("plain", "Presented to Parliament pursuant to section 26 of the Inquiries Act 2005"), Block("plain", "Ordered by the House of Commons to be printed on 30 January 2025"), Block("plain", "HC 588-III"), Block("plain", "Volume 3 of 4"), Block("newpage"),
        Block("h1", "Introduction to this volume"), Block("plain", "Volumes 1 and 2 set out what happened to those who drank from private wells between 1974 and 2016. Recommendations 1 to 13 were made in Volume 2 and are not repeated here. In this volume I ask who knew, whom they told and what should now be done. My recommendations are set out in boxes where I have explained the reasons for them and are brought together at the end."),
    ]  # fmt: skip
    for title, elements in chapters():
        doc.h1(title)
        doc.h2("The evidence")
        for element in elements:
            if isinstance(element, str):
                doc.p(element)
                continue
            n += 1
            if n in LEAD and not element.points:
                element.text += LEAD[n]
            elif n in LEAD:
                element.text = (
                    element.text.rsplit(". ", 1)[0] + "." + LEAD[n] + " " + element.text.rsplit(". ", 1)[1]
                )
            doc.key(element, str(n + 13), True)
            doc.blocks += boxed(element, n)
            everything.append(element)
    doc.page()
    doc.blocks += [Block("h1", "Appendix 1: Recommendations in this volume")]
    for k, item in enumerate(everything, 1):
        doc.blocks += boxed(item, k)
    doc.blocks += [Block("h1", "Appendix 2: Chronology"), Block("plain", "12 June 1974: first complaint of discoloured water at Hollin Bridge."), Block("plain", "3 March 1991: Dr Amadi recommends closure of wells."), Block("plain", "1 November 2016: last known case.")]  # fmt: skip
    write_docx(folder / REPORT.file, doc.blocks, notes_of(REPORT))


ANSWERS = {
    UK: [
        (1, "The UK Government accepts this recommendation in full in respect of England. A register will open in December 2025.", "accepted", ""),
        (2, "The UK Government accepts this recommendation in principle. Twenty-eight days may be too short where a second sample is needed, and we will settle the period with the Local Government Forum.", "in principle", "in part"),
        (3, "The UK Government accepts this recommendation. The protocol was signed on 2 June 2025.", "accepted", "already doing"),
        (4, "The UK Government does not accept this recommendation. Directors of water companies already owe duties under the Water Standards Act 2021, which Parliament extended last year; the families’ counsel supports a further duty, but we do not believe that it is needed.", "rejected", ""),
        (5, "The UK Government accepts that there should be a fund. Its cost, and the share to be borne by each government, are being considered, and we will make a statement in the autumn.", "in principle", "accepted; deferred"),
        (6, "The UK Government accepts this recommendation.", "accepted", ""),
        (8, "Accepted. This paper is that publication.", "accepted", "already doing"),
    ],
    SC: [
        (1, "The Scottish Government already maintains a register of private supplies under regulations of 2017, and it records each of these things.", "already doing", "accepted"),
        (2, "Accepted. Guidance to local authorities will be amended by October 2025.", "accepted", ""),
        (5, "The Scottish Government accepts this recommendation and will contribute to a fund for the four nations.", "accepted", ""),
        (6, "Accepted.", "accepted", ""),
        (8, "Accepted. We will report again in a year.", "accepted", ""),
    ],
    WA: [
        (1, "The Welsh Government accepts this recommendation in part. We will register supplies that serve more than one household. To register every well would be out of proportion to the risk.", "in part", ""),
        (3, "Public Health Cymru is independent of Ministers. It has told us that the protocol is in force. The Welsh Government notes the recommendation.", "noted", "already doing"),
        (5, "The Welsh Government supports this recommendation in principle, subject to agreement upon its share of the cost.", "in principle", ""),
        (8, "The Welsh Government accepts this recommendation.", "accepted", ""),
    ],
    NI: [
        (1, "The Executive has not yet reached a view on this recommendation. The Minister of Environment will bring a paper to it in September.", "deferred", "unclear"),
        (7, "The Executive accepts this recommendation. The report of 2007 was published, with the names of patients removed, on 28 April 2025.", "accepted", "already doing"),
    ],
}  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("cover", REPLY.title), Block("coverline", "Presented to Parliament by the Minister for the Cabinet Office by Command of His Majesty"), Block("coverline", "July 2025"), Block("coverline", "CP 1377"), Block("newpage"), Block("h1", "Foreword"),
        Block("plain", "On 30 January 2025 Dame Philippa Greaves published the third volume of the report of the Private Water Inquiry. The four governments of the United Kingdom are grateful to her, and to all who told the Inquiry what had happened to them. Water is a devolved matter, and each government therefore answers for itself."),
        Block("plain", "The governments have already accepted all thirteen recommendations of Volume 2. The Association of Well Owners has adopted a code of practice in full. Local authorities in Scotland have agreed to support one another in the testing of wells."),
    ]  # fmt: skip
    heads = {
        UK: "Response of the UK Government",
        SC: "Response of the Scottish Government",
        WA: "Response of the Welsh Government",
        NI: "Response of the Northern Ireland Executive",
    }
    intro = {
        UK: "The UK Government responds for England, and for the United Kingdom where a matter is reserved. Recommendation 20 is addressed to the Northern Ireland Executive alone.",
        SC: "Of the eight recommendations three are for others, and we do not respond to them here.",
        WA: "The Welsh Government met families at Llanferrin in March, who recommended that a memorial be raised. We have agreed to that.",
        NI: "The Executive responds at this stage to two recommendations. Its response to those which remain will follow when it has considered them.",
    }
    for gov, rows in ANSWERS.items():
        blocks += [Block("h1", heads[gov]), Block("plain", intro[gov])]
        for n, words, position, also in rows:
            item = REPORT.items[n - 1]
            blocks += [Block("h2", f"Recommendation {item.number}: {item.title}")]
            if gov == UK:
                blocks += [Block("quote", item.text), *[Block("sub", f"*{one}*") for one in item.points]]
            blocks.append(Block("plain", words))
            answer(REPLY, [item], [words], position, also, gov)
    write(folder / REPLY.file, blocks, Look("Helvetica", 10.5), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(seed, folder)
    set_reply(folder)
    return [REPORT, REPLY]
