"""A joint committee of the Oireachtas: recommendations numbered through the chapters and listed at the front, submissions as bare names; the department replies in an e-mail saved as a web page.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports19.soft import write_html
from .doc import Doc, answer, write_pdf

NAMES = """Comhar Farantóireachta Teo.
Dr Sorcha Ní Bhriain
Inishcarrig Development Company
Islands Federation
Kerrane Ferries Ltd.
National Harbours Agency
Older Voices of the West
Roonagh Fishermen’s Co-operative
Slaney Cross Community Council
Western County Council""".split("\n")
REPORT = Paper(
    "z7-island-ferries.pdf", "oireachtas committee", "Report on Ferry Services to the Offshore Islands", "2025-10", "Joint Committee on Islands and Coastal Communities", topic="island ferries",
    witnesses=tuple((name, "") for name in NAMES), where_printed=False, number="35/ICC/02",
)  # fmt: skip
REPLY = Paper(
    "z7-island-ferries-department-reply.html", "oireachtas committee", "RE: Report on Ferry Services to the Offshore Islands", "2026-01-16", "Department of Islands and the Gaeltacht", kind="response",
    answers=REPORT.file, responder="Department of Islands and the Gaeltacht", responder_also="Department; the Department; Minister; Minister for Islands; Government", form="e-mail",
)  # fmt: skip
BANK = (
    "Joint Committee on Islands and Coastal Communities debate, 13 May 2025, p. {p}",
    "Submission of the Islands Federation, p. {p}",
    "Department of Islands and the Gaeltacht, Opening statement, 13 May 2025, p. {p}",
    "Census Office, Islands 2022, table {p}",
    "National Harbours Agency, Condition survey 2023, p. {p}",
    "Submission of Kerrane Ferries Ltd., p. {p}",
)
D, NH = "Department of Islands and the Gaeltacht", "National Harbours Agency"


def chapters():
    return [
        ("Chapter 1: Sailings", [
            R("The Committee recommends that the Department of Islands and the Gaeltacht require at least two return sailings a day to every inhabited island, in winter as in summer, from 1 November 2026.", D, "from 1 November 2026", "2026-11-01", "none; relative"),
            R("The Committee recommends that timetables be co-ordinated with buses on the mainland. The Department and the Public Transport Office should report to the Committee on this by the end of Q2 2026.", f"{D}; Public Transport Office", "by the end of Q2 2026", "2026-06-30", "2026-06; relative; 2026"),
            R("The Committee recommends that the next contract for each route be for a term of not less than ten years.", ""),
        ]),
        ("Chapter 2: Piers", [
            R("The Committee recommends that the National Harbours Agency complete the works at Inishcarrig pier as a matter of urgency.", NH, "as a matter of urgency", "relative", "none"),
            R("The Committee recommends that Western County Council and the Department agree who owns each of the 14 piers in the county.", f"Western County Council; {D}"),
        ]),
        ("Chapter 3: Fares and passengers", [
            R("The Committee recommends that travel by ferry be free for islanders who are over 66 or who have a disability.", ""),
            R("The Committee recommends that the Minister for Islands review the grant for the carriage of goods, and that the review include fuel, within nine months of the publication of this report.", "Minister for Islands", "within nine months of the publication of this report", "2026-07", "relative"),
            R("The Committee recommends that all ferries be accessible to wheelchair users by 2030.", "", "by 2030", "2030", "2030-01-01; 2030-12-31"),
        ]),
    ]  # fmt: skip


SAID = {
    1: "In 2014 a Joint Sub-Committee recommended that “ferry contracts should be let for seven years”. The then Minister accepted that recommendation; contracts have since been let for three. The Islands Federation recommended to this Committee that they be let for fifteen.{w}",
    2: "The Department told the Committee that it accepts in full the Harbours Agency’s recommendation of a register of piers. The Roonagh Fishermen’s Co-operative said that the Agency should mend the pier and then register it.{q}",
    3: "The Committee considered recommending a bridge to Inishcarrig. It was told that the islanders were against it by 61 to 58, and it makes no such recommendation.{w}",
}


def set_report(folder: Path) -> None:
    doc, n, front = Doc(REPORT, bank=BANK), 0, []
    head = [
        Block("centre", "Tithe an Oireachtais"), Block("centre", "An Comhchoiste um Oileáin agus Pobail Chósta"), Block("centre", "Houses of the Oireachtas"), Block("centre", REPORT.body), Block("cover", REPORT.title), Block("centre", "Deireadh Fómhair 2025"), Block("centre", "October 2025"), Block("centre", "35/ICC/02"), Block("newpage"),
        Block("h1", "Table of Contents"), Block("contents", "Cathaoirleach’s Foreword\nRecommendations\nIntroduction\nChapter 1: Sailings\nChapter 2: Piers\nChapter 3: Fares and passengers\nAppendix 1: Membership of the Committee\nAppendix 2: List of Submissions"), Block("newpage"),
        Block("h1", "Cathaoirleach’s Foreword"), Block("plain", "An island is as far away as its last boat. The Committee thanks the people of Inishcarrig, who kept the boat for it, and urges the Minister to do as much for them."), Block("plain", "Caoimhín Ó Maille T.D."), Block("plain", "Cathaoirleach"), Block("newpage"),
        Block("h1", "Recommendations"),
    ]  # fmt: skip
    doc.page()
    doc.h1("Introduction")
    doc.plain(
        "The Committee held two public meetings on this matter in May and June 2025 and received ten submissions. In this report “the Department” is the Department of Islands and the Gaeltacht.{w}",
        "~",
    )
    for c, (title, items) in enumerate(chapters(), 1):
        doc.h1(title)
        front.append(Block("h2", title))
        doc.h2("Evidence to the Committee")
        doc.plain("~", SAID[c], "~")
        doc.h2("The Committee’s view")
        doc.plain(
            "The Committee is concerned that so little has changed since it was last asked to look at the islands.",
            "~",
        )
        doc.h2("Recommendations")
        for item in items:
            n += 1
            doc.key(item, str(n))
            doc.blocks.append(Block("listed", f"**{item.text}**", f"{n}."))
            front.append(Block("listed", item.text, f"{n}."))
    doc.page()
    doc.h1("Appendix 1: Membership of the Committee")
    doc.plain(
        "Caoimhín Ó Maille T.D. (Cathaoirleach)",
        "Deirdre Folan T.D.",
        "Senator Tadhg Rua Kinnane",
        "Senator Philomena Doyle-Ross",
    )
    doc.h1("Appendix 2: List of Submissions")
    for name, _code in REPORT.witnesses:
        doc.add("bullet", name, num="•")
    write_pdf(
        folder / REPORT.file,
        [*head, *front, *doc.blocks],
        Look("Helvetica", 11, left_head=REPORT.title),
        notes_of(REPORT),
        REPORT.title,
    )


ANSWERS = [  # items, words, position, also
    (1, ("Not accepted. Two sailings a day throughout the winter would require a second vessel on four routes. Where demand is shown, the Department will look again.",), "rejected", ""),
    (2, ("Accepted. The Department has met the Public Transport Office and a joint report will be sent to the Committee in June.",), "accepted", ""),
    (3, ("The term of contracts is being looked at as part of the review of the islands policy. No decision has yet been taken. Kerrane Ferries Ltd. and the Islands Federation have both written in support of ten years.",), "deferred", "consulting"),
    (4, ("Harbour works are a matter for the National Harbours Agency, which has accepted the recommendation and will write to you itself. There is nothing here for the Department to accept.",), "noted", "unclear"),
    (5, ("Accepted in part. Ownership of nine piers has been agreed with Western County Council. The other five are before the courts, and it would not be right to say more.",), "in part", ""),
    (6, ("The Department agrees with this in principle, subject to the Estimates for 2027.",), "in principle", ""),
    (7, ("The Minister accepts this recommendation. Terms of reference for the review will issue in February and will include fuel.",), "accepted", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("plain", "**From:** Parliamentary Unit, Department of Islands and the Gaeltacht"), Block("plain", "**Sent:** Friday 16 January 2026 16:42"), Block("plain", "**To:** Clerk to the Joint Committee on Islands and Coastal Communities"), Block("plain", "**Cc:** Ferries Policy Section"), Block("plain", f"**Subject:** {REPLY.title}"), Block("plain", "**Attachments:** none"),
        Block("plain", "A Chara,"),
        Block("plain", "I refer to your email of 24 October, with which you sent the Committee’s report (35/ICC/02), and am to reply as follows on behalf of the Department. Please see beneath each recommendation."),
        Block("plain", "The Department notes that the Ombudsman for Transport recommended in 2023 that timetables be printed in both languages. That was accepted at the time and has been done. Recommendation 8 will be answered by the Maritime Office, to whom this email has been forwarded."),
    ]  # fmt: skip
    for of, words, position, also in ANSWERS:
        item = REPORT.items[of - 1]
        blocks += [Block("quote", f"{item.number}. {item.text}"), *[Block("plain", one) for one in words]]
        answer(REPLY, [item], list(words), position, also)
    blocks += [
        Block("plain", "Is mise le meas,"), Block("plain", "Rónán Tuohy-Walsh"), Block("plain", "Parliamentary Unit"), Block("plain", "An Roinn Oileán agus Gaeltachta / Department of Islands and the Gaeltacht"),
        Block("plain", "----"), Block("plain", "Tá an ríomhphost seo faoi rún. This email and any files transmitted with it are confidential and are intended for the addressee only. If you have received it in error you should delete it and tell the sender."),
        Block("plain", "**From:** Clerk to the Joint Committee on Islands and Coastal Communities"), Block("plain", "**Sent:** Friday 24 October 2025 10:05"), Block("plain", "**Subject:** Report on Ferry Services to the Offshore Islands"), Block("quote", "Dear Rónán, Please find attached the Committee’s report. The Committee recommends eight things and would be grateful for a reply to each of them within two months. Kind regards"),
    ]  # fmt: skip
    write_html(folder / REPLY.file, REPLY.title, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
