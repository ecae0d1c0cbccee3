"""A public inquiry's volume: `7.12 I recommend that:` with lettered points in the chapters, all gathered as 1– at the end; the government answers in groups.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, answer, cover, write_pdf

REPORT = Paper(
    "y4-marram-house-volume-2.pdf", "public inquiry", "The Marram House Inquiry: Report, Volume 2", "2025-10-21", "Marram House Inquiry", number="HC 1290-II", topic="residential care",
)  # fmt: skip
REPLY = Paper(
    "y4-marram-house-government-response.pdf", "public inquiry", "Government Response to the Marram House Inquiry: Volume 2", "2026-04-16", "Department for Children", number="CP 1502",
    kind="response", answers=REPORT.file, responder="Government", responder_also="Department for Children; HM Government; Department; UK Government", form="command paper",
)  # fmt: skip
BANK = (
    "MHI0004{p}1_0007",
    "Witness statement of Geoffrey Lanchbury, MHI000{p}2, paragraph 31",
    "Transcript, 9 October 2024, {p}/14–22",
    "Volume 1, Chapter 3, paragraph 3.{p}",
    "Expert report of Dr Salome Okafor-Reid, page {p}",
)
D, CI, CC = "Department for Children", "Care Inspectorate for England", "Marram County Council"


def chapters():
    return [
        ("Chapter 6: Inspection", ("Visits by day", "What inspectors were shown"), [
            ("It follows that a visit which is announced, and made in daylight, could not have found what went on at Marram House.",
             R("I recommend that:", f"{D}; {CI}", points=("(a) the Department for Children require, by regulations, that every children’s home be inspected at night at least once in each year; and", "(b) the Care Inspectorate for England publish what it finds on each such visit."))),
        ]),
        ("Chapter 7: Records", ("The fire of 1988", "Files that were kept", "Files that were not"), [
            ("Section 12 of the Records of Abuse Act 2009 would have required the Council to report the loss of its files. It has never been brought into force.",
             R("I recommend that the Home Secretary bring section 12 of the Records of Abuse Act 2009 into force no later than 1 October 2026.", "Home Secretary", "no later than 1 October 2026", "2026-10-01")),
            ("Files were destroyed at seven years, at ten or when a cupboard was full.",
             R("I recommend that local authorities:", "local authorities", points=("(a) keep for 100 years every record of a child who has been in their care;", "(b) appoint an officer who is to answer for those records; and", "(c) destroy nothing until that officer has agreed in writing."))),
        ]),
        ("Chapter 8: Complaints and the police", ("Letters home", "The investigation of 1994", "The investigation of 2003"), [
            ("Six children told six adults, and each of the six adults told one other.",
             R("I recommend that:", f"{D}; providers of residential care", points=("(a) the Department for Children appoint an independent visitor for every child in residential care; and", "(b) providers of residential care pay the visitor’s expenses, and not choose the visitor."))),
            ("The police officers who came had no training of the kind that was needed.",
             R("I further recommend that the Police Training College and the National Forum of Chief Constables, within twelve months of the publication of this volume:", "Police Training College; National Forum of Chief Constables", "within twelve months of the publication of this volume", "2026-10-21", "relative; 2026-10", points=("(a) agree a course for officers who investigate abuse that is long past; and", "(b) require each force to have six officers who have passed it."))),
        ]),
        ("Chapter 9: Redress", ("What survivors asked for", "What was offered"), [
            ("The scheme of 2012 paid 61 people, at an average of £4,400. It asked each of them for documents that the Council itself had burned.",
             R("I recommend that the government establish a new scheme of redress, to which nobody should be asked to bring documents. The scheme should be open to applications by 1 April 2027.", "government", "by 1 April 2027", "2027-04-01")),
            ("Those who asked for their own files received pages which had been blacked out from top to bottom.",
             R("I recommend that Marram County Council give to each survivor, without charge:", CC, points=("(a) whatever it still holds that concerns that person; and", "(b) the help of a named officer in reading it."))),
            ("Volume 1 was published two years ago and no one has yet said which of its findings are accepted.",
             R("I recommend that the Department for Children report to Parliament, six months after the publication of this volume and every year afterwards, on what has been done.", D, "six months after the publication of this volume", "2026-04-21", "relative; 2026-04")),
        ]),
    ]  # fmt: skip


SAID = {
    "What inspectors were shown": "In 1991 an inspector, Mrs Frances Doughty, had recommended to her superiors that “this home should be visited again, without notice and soon”. They agreed, and it was visited in 1996, with notice.{w}",
    "Files that were not": "The Waterman Inquiry of 2006 recommended, as its Recommendation 17, that no local authority should destroy a child’s file. The government of the day accepted Recommendation 17 in principle and issued a circular. I have seen no evidence that anybody read it.{w}",
    "The investigation of 2003": "Counsel for the Chief Constable accepted that the investigation “ought to have been better”. Survivors’ counsel submitted that I should recommend that the force be dissolved. I considered whether to recommend that it be inspected each year, and have decided that this is already so.{q}",
    "What survivors asked for": "Survivors’ Voice recommends that all those who lived at Marram House should have free counselling for life. The Council told me on the last day of the hearings that it accepts that proposal.{q}",
    "What was offered": "The Council must bear its share of the blame. So must others, and it is not my task to divide it.",
}


def printed(item, lead: str) -> list[Block]:
    kind = "listed" if lead.endswith(".") else "p"
    return [Block(kind, item.text, lead), *[Block("sub", one) for one in item.points]]


def set_report(folder: Path) -> None:
    doc, n, everything = Doc(REPORT, "chapter", bank=BANK, mark="{}", chapter=6), 0, []
    doc.blocks += cover(
        REPORT,
        ("Chair: Sir Ambrose Tilney KC",),
        ("Presented to Parliament pursuant to section 26 of the Inquiries Act 2005", "Ordered by the House of Commons to be printed on 21 October 2025", "October 2025", "HC 1290-II"),
    )  # fmt: skip
    doc.blocks += [
        Block("h1", "Contents"), Block("contents", "Preface\nChapter 6: Inspection\nChapter 7: Records\nChapter 8: Complaints and the police\nChapter 9: Redress\nSummary of recommendations"), Block("newpage"),
        Block("h1", "Preface"), Block("plain", "Volume 1 set out what was done to children at Marram House between 1971 and 2004. This volume asks how it was allowed to go on. I have tried to recommend nothing that could not be done. Each recommendation stands where the reasons for it are given, and all are brought together at the end."), Block("newpage"),
    ]  # fmt: skip
    for title, heads, found in chapters():
        doc.h1(title)
        for head in heads:
            doc.h2(head)
            doc.p("~", *([SAID[head]] if head in SAID else []), "~")
        doc.h2("Conclusions")
        for reason, item in found:
            doc.p(reason)
            n += 1
            doc.key(item, str(n), True, doc.next())
            doc.blocks += printed(item, doc.here)
            everything.append((title, item))
        doc.p("~")
    doc.page()
    doc.here = ""
    doc.blocks.append(Block("h1", "Summary of recommendations"))
    seen = ""
    for title, item in everything:
        if title != seen:
            doc.blocks.append(Block("h3", title.split(": ")[1]))
            seen = title
        set_out = printed(item, f"{item.number}.")
        set_out[-1].text += f" (paragraph {item.paragraphs[0]})"
        doc.blocks += set_out
    doc.blocks += [
        Block("h1", "Appendix: Core participants"), Block("plain", "Survivors’ Voice; Marram County Council; the Chief Constable of Marram; the Department for Children; the Care Inspectorate for England."),
    ]  # fmt: skip
    look = Look("Times", 11.5, left_head="The Marram House Inquiry", right_head="Volume 2")
    write_pdf(folder / REPORT.file, doc.blocks, look, notes_of(REPORT), REPORT.title)


ANSWERS = [
    ("Recommendations 1 and 4: Inspection and visitors", (1, 4), ("The government accepts these recommendations. Regulations to require a visit by night will be laid in June 2026. Visitors will be appointed from January 2027, and their expenses will be met by a levy on providers.", "The Care Inspectorate for England, which is independent, has told us that it accepts its part."), "accepted", ""),
    ("Recommendations 2, 3 and 7: Records", (2, 3, 7), ("We accept these recommendations in principle. The cost of keeping every file for a century is not known, and section 12 as it stands would apply to schools, which Parliament did not intend.", "The Home Office will consult upon section 12 and upon the keeping of files together. Marram County Council wrote to survivors on 2 March 2026 and has appointed an officer to help them; the Council’s own reply has been published."), "in principle", "consulting"),
    ("Recommendation 5: Training of police officers", (5,), ("The government accepts this recommendation in part. A course has been agreed by the College and the Forum and will begin in September. How many officers in each force should pass it is for its Chief Constable, and we will not require a number.",), "in part", ""),
    ("Recommendation 6: Redress", (6,), ("The government does not accept this recommendation. We recognise the strength of feeling, and that Survivors’ Voice and the Local Government Forum support a scheme. Those who were harmed may bring a claim in the courts, where the limitation period has been removed, and the government believes that this is the better course.",), "rejected", ""),
    ("Recommendation 8: Reporting to Parliament", (8,), ("The government accepts this recommendation, and this paper is the first such report.",), "accepted", "already doing"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        *cover(
            REPLY,
            ("Department for Children",),
            (
                "Presented to Parliament by the Secretary of State for Children by Command of His Majesty",
                "April 2026",
                "CP 1502",
            ),
        ),
        Block("h1", "Ministerial foreword"), Block("plain", "To those who lived at Marram House I say again, on behalf of the government, that we are sorry. Sir Ambrose and his team have shown what was done and how it was hidden. He made eight recommendations in Volume 2. I believe that we have answered all of them honestly, including the one that we cannot accept."),
        Block("plain", "The Rt Hon Winifred Hale MP, Secretary of State for Children"),
        Block("h1", "Background"), Block("plain", "1. The Inquiry was established in 2021. It published Volume 1 in October 2023 and Volume 2 in October 2025."),
        Block("plain", "2. The government has already accepted Recommendation 17 of the Waterman Inquiry and, in 2019, the first four recommendations of the Cole Review. The National Forum of Chief Constables adopted a statement on past abuse in 2024 and has agreed to keep it under review."),
        Block("plain", "3. Some recommendations are for others. Where that is so we have asked them for their views, and these are reported below with our own."),
        Block("h1", "The government’s response to each recommendation"),
    ]  # fmt: skip
    for head, of, words, position, also in ANSWERS:
        items = [REPORT.items[i - 1] for i in of]
        blocks += [Block("h2", head), *[Block("plain", one) for one in words]]
        answer(REPLY, items, list(words), position, also)
    blocks += [
        Block("h1", "Next steps"),
        Block(
            "plain",
            "A group of survivors will meet the Minister twice a year. The group has recommended that its meetings be held in Marram, and we have agreed.",
        ),
    ]
    write_pdf(folder / REPLY.file, blocks, Look("Helvetica", 11), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
