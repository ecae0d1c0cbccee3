"""House of Lords 2025: bold paragraphs gathered by chapter with `(Paragraph 41)`, a list of witnesses with codes; a response by paragraph that quotes first words or nothing.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, C, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, answer, write_pdf

WRITTEN = """Dr Hester Amblecote and Dr Yusuf Rahim|HRV0012
Association of Hedgelayers and Ditchers|HRV0003
Coldwell Parish Council|HRV0009
Countryside Agency|HRV0017
Department for Land, Food and Nature|HRV0021
800 Hedges Project|HRV0007
Farmers’ Alliance (England and Wales)|HRV0014
National Contractors’ Association|HRV0006
Roads England|HRV0019
Mrs Verity Stallard|HRV0001
The Verge Watchers|HRV0010
University of Scarholme, School of Soil and Water|HRV0015""".split("\n")
ORAL = [
    ("Farmers’ Alliance (England and Wales)", "QQ 1–14"),
    ("National Contractors’ Association", "QQ 1–14"),
    ("Roads England", "QQ 15–38"),
    ("Department for Land, Food and Nature", "QQ 39–66"),
]
REPORT = Paper(
    "y1-hedgerows.pdf", "lords 2025", "Left to grow: hedgerows and roadside verges", "2025-05-08", "Land and Nature Committee", number="HL Paper 118", topic="hedge planting",
    witnesses=tuple(tuple(one.split("|")) for one in WRITTEN),
)  # fmt: skip
REPLY = Paper(
    "y1-hedgerows-government-response.pdf", "lords 2025", "Government response to the Land and Nature Committee report: Left to grow: hedgerows and roadside verges", "2025-07-10",
    "Department for Land, Food and Nature", kind="response", answers=REPORT.file, responder="Government",
    responder_also="Department for Land, Food and Nature; DLFN; Department; HM Government", form="by paragraph",
)  # fmt: skip
BANK = (
    "Written evidence from The Verge Watchers (HRV0010)",
    "Q {p} (Barnaby Fell)",
    "QQ {p}–89 (Roads England)",
    "Written evidence from 800 Hedges Project (HRV0007)",
    "HL Deb, 11 February 2025, col {p}",
    "Written evidence from the Association of Hedgelayers and Ditchers (HRV0003)",
    "Department for Land, Food and Nature, *Hedgerows: a plan for England* (October 2023), p {p}",
)
D = "Department for Land, Food and Nature"


def chapters():
    return [
        ("CHAPTER 2: WHAT IS LEFT", [
            "~", "~",
            C("No one knows how many miles of hedgerow there are in England. Estimates put to us ranged from 240,000 to 390,000, and each was made by counting something different."),
            R("We recommend that the Department for Land, Food and Nature should complete a national survey of hedgerows by the end of 2026, and repeat it every ten years.", D, "by the end of 2026", "2026-12-31", "2026; 2026-12"),
            "~",
            "The Farmers’ Alliance recommended that a hedge should be treated as a crop for the purposes of insurance. The Countryside Agency has accepted that in Wales and is considering it in England.{w}",
            C("We welcome the new planting grants. We regret that they pay for planting and not for looking after what has been planted."),
            R("The Countryside Agency should extend its maintenance payment to hedges planted since 2018. It should do so before the next application window opens.", "Countryside Agency", "before the next application window opens", "relative", "none"),
        ]),
        ("CHAPTER 3: WHEN TO CUT", [
            "~",
            "In 2018 the House’s Committee on the Rural Landscape recommended that “the closed season for hedge cutting should be lengthened by a month”. The Government of the day accepted the recommendation in principle. The Regulations were not amended.{n:Committee on the Rural Landscape, *The Quiet Field* (Report of Session 2017–19, HL Paper 88), para 204}",
            R("The period in which hedges may not be cut should begin on 1 February in each year, and the Government should amend the Management of Hedgerows Regulations accordingly.", "Government"),
            "~", "~",
            C("Contractors cut in August because they are free in August. A rule which forbids it without offering them work in January will be broken."),
            "We considered recommending that a licence should be required of anybody who cuts a hedge for money. We decided against it, since the Department could not say who would check the licence.{q}",
            R("We urge the Department to work with the National Contractors’ Association to publish a calendar of work within six months of this report.", D, "within six months of this report", "2025-11-08", "relative; 2025-11", to_also="National Contractors’ Association"),
        ]),
        ("CHAPTER 4: VERGES", [
            "~", "~",
            C("Roads England manages 30,000 hectares of verge, which is more than any nature reserve. It told us that it regards them as a drainage asset."),
            R("40 per cent of the verges of trunk roads should be managed for wild flowers by March 2028. Roads England should report on progress to Parliament each year.", "Roads England", "by March 2028", "2028-03", "2028-03-31"),
            "~",
            R("Local highway authorities should cut verges once a year only, except where sight lines require more, and the Government should provide them with the equipment to remove what is cut.", "Local highway authorities; Government"),
            "The Minister told us that he “could live with” the Verge Watchers’ demand for a ban on flailing beside schools.{q}",
            R("We repeat the recommendation of our predecessor committee that the Government should appoint a single Minister for rural roadsides.", "Government"),
        ]),
    ]  # fmt: skip


def front() -> list[Block]:
    return [
        Block("centre", "HOUSE OF LORDS"), Block("centre", REPORT.body), Block("centre", "3rd Report of Session 2024–26"), Block("cover", REPORT.title),
        Block("centre", "Ordered to be printed 29 April 2025 and published 8 May 2025"), Block("centre", "Published by the Authority of the House of Lords"), Block("centre", "HL Paper 118"), Block("newpage"),
        Block("h2", "The Land and Nature Committee"), Block("plain", "The Land and Nature Committee was appointed by the House of Lords in this session “to consider the use of land in England and its effect upon nature”."),
        Block("h2", "Publications"), Block("plain", "All publications of the Committee are available at committees.parliament.example/committee/711."),
        Block("h2", "Committee staff"), Block("plain", "The staff who worked on this inquiry were Orla Winstanley (Clerk), Dev Khatri (Policy Analyst) and Pia Monk (Committee Operations Officer)."), Block("newpage"),
        Block("caps", "CONTENTS"), Block("contents", "SUMMARY\nCHAPTER 1: INTRODUCTION\nCHAPTER 2: WHAT IS LEFT\nCHAPTER 3: WHEN TO CUT\nCHAPTER 4: VERGES\nSUMMARY OF CONCLUSIONS AND RECOMMENDATIONS"), Block("newpage"),
        Block("caps", "SUMMARY"),
        Block("plain", "A hedge is a small wood that goes somewhere. England has lost about half of its hedges since 1945, and what is left is cut too often, too early or not at all. We call for a survey, for payment to those who look after hedges as well as to those who plant them, and for an earlier end to cutting."),
        Block("plain", "Verges are the other half of the matter. They belong to the public, and the public should see some flowers in them. Those who manage them must learn to do less, and to do it later."), Block("newpage"),
    ]  # fmt: skip


def back() -> list[Block]:
    spans = dict(ORAL)
    rows = [
        Block("caps", "APPENDIX 1: LIST OF MEMBERS AND DECLARATIONS OF INTEREST"), Block("plain", "Lord Chalke of Nether Quay (Chair)"), Block("plain", "Baroness Ottaway"), Block("plain", "The Lord Bishop of Scarholme"), Block("plain", "Baroness Ottaway: *Owner of four miles of hedge*"),
        Block("caps", "APPENDIX 2: LIST OF WITNESSES"),
        Block("plain", "Evidence is published online at committees.parliament.example/work/8842 and is available for inspection at the Parliamentary Archives. Evidence received by the Committee is listed below in order of oral evidence session and in alphabetical order."),
        Block("h3", "Oral evidence in chronological order"),
        *[Block("plain", f"{name} {span}") for name, span in ORAL], Block("h3", "Alphabetical list of witnesses"),
    ]  # fmt: skip
    for name, code in REPORT.witnesses:
        rows.append(Block("plain", f"{name}{f' ({spans[name]})' if name in spans else ''} {code}"))
    return [
        *rows,
        Block("caps", "APPENDIX 3: CALL FOR EVIDENCE"),
        Block(
            "plain",
            "The Committee asked: What should be done to protect hedgerows? Should the Government recommend a later date for cutting? Who should pay?",
        ),
    ]


def set_report(folder: Path) -> None:
    doc, gathered, n = Doc(REPORT, "through", bank=BANK, mark="{}."), [], 0
    doc.blocks += front()
    doc.h1("CHAPTER 1: INTRODUCTION")
    doc.p(
        "This inquiry was launched on 3 December 2024. We took evidence from farmers, contractors, those who manage roads and those who write to those who manage roads.{w}",
        "In this report “the Department” is the Department for Land, Food and Nature. “The Agency” is the Countryside Agency.",
        "~",
    )
    for title, elements in chapters():
        doc.h1(title)
        for element in elements:
            if isinstance(element, str):
                doc.p(element)
                continue
            n += 1
            doc.key(element, str(n), False, doc.next())
            doc.blocks.append(Block("p", f"**{element.text}**", f"{doc.here}."))
            gathered.append((title, element))
    doc.page()
    doc.blocks.append(Block("caps", "SUMMARY OF CONCLUSIONS AND RECOMMENDATIONS"))
    seen = ""
    for title, item in gathered:
        if title != seen:
            doc.blocks.append(Block("h3", title.split(": ")[1].capitalize()))
            seen = title
        doc.blocks.append(Block("listed", f"{item.text} (Paragraph {item.paragraphs[0]})", f"{item.number}."))
    doc.page()
    doc.blocks += back()
    look = Look("Times", 11, right_head="LEFT TO GROW: HEDGEROWS AND ROADSIDE VERGES", page_at="head")
    write_pdf(folder / REPORT.file, doc.blocks, look, notes_of(REPORT), REPORT.title)


# heading, what is quoted, items, words, position, also
ANSWERS = [
    ("Chapter 2: What is left", None, (), (), "", ""),
    ("Conclusions, paragraphs {1} and {3}:", "", (1, 3), ("The Government notes the Committee’s conclusions. Estimates of the length of hedgerow do differ, and the Department has said so in each of its publications since 2016.",), "noted", ""),
    ("Recommendation, paragraph {2}:", "“We recommend that the Department for Land, Food and Nature should complete a national survey…”", (2,), ("The Government agrees with this recommendation. A survey by aircraft began in June 2025 and will be complete in November 2026.", "The survey will be repeated in 2036, subject to the decisions of a later Spending Review."), "accepted", ""),
    ("Recommendation, paragraph {4}:", "“The Countryside Agency should extend…”", (4,), ("We have considered this carefully and do not intend to take it forward. The maintenance payment is meant for hedges that were there before the scheme began. The Association of Hedgelayers and Ditchers accepts that a payment for every hedge could not be afforded.",), "rejected", ""),
    ("Chapter 3: When to cut", None, (), (), "", ""),
    ("Recommendation, paragraph {5}:", "", (5,), ("The Regulations came into force in May 2024, and it is too soon to say whether they work. The Government will review them in 2027 and will decide then whether the closed season should begin sooner.",), "deferred", "noted; rejected"),
    ("Recommendation, paragraph {7}:", "“We urge the Department to work with the National Contractors’ Association…”", (7,), ("The Government partially accepts this recommendation. The Department will publish a calendar with the Association, which has agreed to draft it. It will not be ready within six months.",), "in part", ""),
    ("Chapter 4: Verges", None, (), (), "", ""),
    ("Recommendation, paragraph {9}:", "“40 per cent of the verges of trunk roads…”", (9,), ("The Government accepts this recommendation in principle. Roads England will set a target of its own in the next Road Period, and that target may be higher or lower.",), "in principle", ""),
    ("Recommendation, paragraph {10}:", "", (10,), ("How often a verge is cut is a matter for each local highway authority. Equipment to remove what is cut has been paid for in six counties under a fund which opened in 2022, and no more is planned. The Government notes what the Committee says.",), "noted", "rejected"),
    ("Recommendation, paragraph {11}:", "“We repeat the recommendation of our predecessor committee…”", (11,), ("The Government does not agree. The Minister for Nature answers for roadsides now, and does so in both Houses.",), "rejected", "already doing"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("coverline", "Department for Land, Food and Nature"), Block("cover", REPLY.title), Block("coverline", "10 July 2025"), Block("newpage"), Block("h1", "Introduction"),
        Block("plain", "The Government welcomes the report of the Land and Nature Committee, published on 8 May 2025 (HL Paper 118), and is grateful to the Committee and to those who gave evidence. This paper sets out the Government’s response to the Committee’s conclusions and recommendations."),
        Block("plain", "Hedgerows have been protected by law since 1997. The Government accepted all nine recommendations of the Treacher Review of 2021 and has carried out seven. Recommendation 4 of that Review, that hedges be mapped by parish, was rejected. The Farmers’ Alliance has adopted a code on cutting, which the Government supports."),
        Block("plain", "Planting has risen each year since 2020, and stood in 2024–25 at 2,900 miles. In the same year the Countryside Agency received 11,400 applications for grants and agreed to 8,150 of them. It has noted the concern of smaller farms that the form is long."),
        Block("h1", "Response to conclusions and recommendations"),
    ]  # fmt: skip
    for head, quoted, of, words, position, also in ANSWERS:
        if quoted is None:
            blocks.append(Block("h2", head))
            continue
        items = [REPORT.items[i - 1] for i in of]
        for i in of:
            head = head.replace(f"{{{i}}}", REPORT.items[i - 1].paragraphs[0])
        blocks += [
            Block("plain", f"**{head}** *{quoted}*" if quoted else f"**{head}**"),
            *[Block("plain", one) for one in words],
        ]
        answer(REPLY, items, list(words), position, also)
    write_pdf(folder / REPLY.file, blocks, Look("Helvetica", 11), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
