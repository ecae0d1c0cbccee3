"""Public Accounts Committee 2025: conclusions each with the word `recommendation` on a line of its own and one plain or several lettered; Treasury minutes on two reports.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, C, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, answer, cover, write_pdf

WRITTEN = """Mr Alban Croy|DTB0004
Coldwell Driving Academy Ltd|DTB0009
Driving Standards Office|DTB0011
Federation of Driving Examiners|DTB0002
L-Plates 2025|DTB0006
National Association of Driving Schools|DTB0001
Rural Youth Transport Alliance|DTB0008""".split("\n")
REPORT = Paper(
    "y5-driving-tests.pdf", "public accounts 2025", "Booking a driving test", "2025-10-24", "Committee of Public Accounts", number="HC 1187", topic="driving tests",
    witnesses=tuple(tuple(one.split("|")) for one in WRITTEN), where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "y5-treasury-minutes-december-2025.pdf", "public accounts 2025", "Treasury Minutes: Government Response to the Committee of Public Accounts on the Forty-sixth and Forty-seventh reports from Session 2024-26",
    "2025-12", "HM Treasury", number="CP 1460", kind="response", answers=REPORT.file, responder="Government",
    responder_also="HM Treasury; Treasury; Department for Roads; Department; Driving Standards Office; DSO", form="Treasury minute",
)  # fmt: skip
BANK = (
    "C&AG’s Report, para 2.{p}",
    "Q {p}",
    "Qq {p}–92",
    "C&AG’s Report, paras 9, 1.{p}; Q {p}",
    "National Association of Driving Schools (DTB0001)",
    "Letter from the Chief Executive of the DSO to the Committee, 9 September 2025",
)
DEPT, DSO = "Department for Roads", "Driving Standards Office"


def findings():
    """(conclusion in bold, what follows in plain, recommendations)."""
    return [
        ("Learner drivers wait five months for a test, and the DSO does not expect this to change before 2027.", "The DSO promised in 2022 to bring the wait down to seven weeks. It has revised the promise three times. The National Audit Office recommended in 2023 that the DSO should stop announcing dates, and the DSO agreed.", [
            R("The DSO should set out, within three months, by how much it expects the wait to fall in each quarter to the end of 2027.", DSO, "within three months", "2026-01-24", "relative; 2026-01")]),
        ("Tests are being bought and sold by firms which have never taught anybody to drive.", "One test in five is booked by a machine. A test which costs £62 is sold for as much as £500. The DSO closed 840 accounts last year and the owners opened others.", [
            R("The Department should bring forward legislation to make it an offence to sell a test for more than was paid for it.", DEPT),
            R("The DSO should, by March 2026, allow a booking to be made only in the name of the person who is to be tested.", DSO, "by March 2026", "2026-03", "2026-03-31; 2026-03-01")]),
        ("The DSO cannot keep its examiners.", "It recruited 450 in three years and lost 367. Those who left told the Federation of Driving Examiners that the pay was poor and the passengers worse. We considered recommending a national pay review and concluded that the DSO must first find out what it would cost.", [
            R("The Department and HM Treasury should agree a pay strategy for examiners ahead of the 2026–27 pay round.", f"{DEPT}; HM Treasury", "ahead of the 2026–27 pay round", "relative", "2026; none")]),
        ("Young people in the country have been left behind.", "14 test centres have closed since 2015, all of them in small towns. Learners in East Fennick travel 60 miles to be examined on roads that they have never seen.", [
            R("In its Treasury Minute response, the Department should explain what it considers to be a reasonable distance to a test centre.", DEPT, "In its Treasury Minute response", "relative", "none"),
            R("The DSO should publish the distance travelled by learners in each county, and do so every year.", DSO)]),
    ]  # fmt: skip


def gathered(doc: Doc) -> None:
    for n, (bold, more, asked) in enumerate(findings(), 1):
        doc.key(C(f"{bold} {more}"), str(n), printed=False)
        doc.add("item", f"**{bold}** {more}", num=f"{n}.")
        doc.add("label", "recommendation")
        for letter, item in zip("abc", asked, strict=False):
            doc.key(item)
            if len(asked) == 1:
                doc.add("inpara", f"*{item.text}*")
            else:
                doc.add("sub", f"*{item.text}*", num=f"{letter}.")


def set_report(folder: Path) -> None:
    doc = Doc(REPORT, bank=BANK, mark="{}.")
    doc.blocks += cover(
        REPORT,
        ("House of Commons", "Committee of Public Accounts"),
        ("Forty-seventh Report of Session 2024–26", "HC 1187", "Report, together with formal minutes relating to the report", "Ordered by the House of Commons to be printed 16 October 2025", "Published on 24 October 2025 by authority of the House of Commons"),
    )  # fmt: skip
    doc.blocks += [
        Block("h2", "Committee of Public Accounts"), Block("plain", "The Committee of Public Accounts is appointed by the House of Commons to examine “the accounts showing the appropriation of the sums granted by Parliament to meet the public expenditure”."),
        Block("h2", "Current membership"), Block("plain", "Dame Beatrix Holloway (*Independent; Scarholme*) (Chair)"), Block("plain", "Niall Prentice (*Labour; Coldwell*)"), Block("plain", "Ursula Fane-Adeyemi (*Conservative; Nether Quay*)"), Block("newpage"),
        Block("h1", "Contents"), Block("contents", "Summary\nIntroduction\nConclusions and recommendations\n1 Waiting for a test\n2 Buying and selling\nFormal minutes\nWitnesses\nPublished written evidence\nList of Reports from the Committee during the current Parliament"), Block("newpage"),
    ]  # fmt: skip
    doc.h1("Summary")
    doc.plain(
        "To learn to drive takes 45 hours; to be allowed to prove it takes 22 weeks. The Driving Standards Office (the DSO) has let a queue become a market. We are disappointed that the Department for Roads watched it do so.",
        "The DSO must stop the trade in tests, keep the examiners that it has and tell learners the truth about how long they will wait. The Department should help it.",
    )
    doc.h1("Introduction")
    doc.plain(
        "The DSO is an executive agency of the Department for Roads (the Department). In 2024–25 it carried out 1.8 million practical tests at 322 centres, at a cost of £184 million. The fee is set by the Department with the consent of HM Treasury."
    )
    doc.page()
    doc.h1("Conclusions and recommendations")
    gathered(doc)
    doc.page()
    doc.numbering, doc.here = "through", ""
    for title, heads in (
        ("1 Waiting for a test", ("The wait", "Promises", "Examiners")),
        ("2 Buying and selling", ("The trade in tests", "What the DSO has done", "Learners in the country")),
    ):
        doc.h1(title)
        if title.startswith("1"):
            doc.p(
                "On the basis of a report by the Comptroller and Auditor General, we took evidence from the Department for Roads and the DSO on the booking of driving tests.{n:C&AG’s Report, Booking a driving test, Session 2024–26, HC 702, 4 July 2025}"
            )
        for head in heads:
            doc.h2(head)
            doc.p("~", "~")
            if head == "Promises":
                doc.p(
                    "Our predecessors reported on driving tests in 2021. Their recommendation 3 was that the Department should publish the wait at each centre every month. The Department accepted the recommendation and implemented it, and ceased to publish the figures in 2023.{w}"
                )
            if head == "What the DSO has done":
                doc.p(
                    "The National Association of Driving Schools told us that the DSO should let its members book in bulk, and recommended a deposit of £100. L-Plates 2025 said that a deposit “must never happen”. The DSO did not accept either proposal.{q}"
                )
    doc.here = ""
    doc.page()
    doc.h1("Formal minutes")
    doc.plain("**Thursday 16 October 2025**", "**Members present**", "Dame Beatrix Holloway, in the Chair", "Ursula Fane-Adeyemi", "Niall Prentice", "**Booking a driving test**", "Draft Report (*Booking a driving test*), proposed by the Chair, brought up and read.",
        f"Paragraphs 1 to {doc.para} read and agreed to.", "*Resolved*, That the Report be the Forty-seventh Report of the Committee to the House.")  # fmt: skip
    doc.h1("Witnesses")
    doc.plain(
        "The following witnesses gave evidence. Transcripts can be viewed on the inquiry publications page of the Committee’s website.",
        "**Monday 8 September 2025**",
        "**Solveig Armitage**, Permanent Secretary, Department for Roads; **Dominic Tull**, Chief Executive, Driving Standards Office Q1–104",
    )
    doc.h1("Published written evidence")
    doc.plain(
        "The following written evidence was received and can be viewed on the inquiry publications page of the Committee’s website.",
        "DTB numbers are generated by the evidence processing system and so may not be complete.",
    )
    for n, (name, code) in enumerate(REPORT.witnesses, 1):
        doc.add("p", f"{name} {code}", num=str(n))
    doc.h1("List of Reports from the Committee during the current Parliament")
    doc.plain(
        "**Session 2024–26**",
        "46th Recommendations not taken up: the courts estate HC 1171",
        "45th School meals: conclusions from the pilot HC 1150",
    )
    look = Look("Helvetica", 10.5, left_head="Booking a driving test")
    write_pdf(folder / REPORT.file, doc.blocks, look, notes_of(REPORT), REPORT.title)


AGREES = "The government agrees with the Committee’s recommendation."
NOT = "The government disagrees with the Committee’s recommendation."
ANSWERS = [  # place among recommendations, label, words, target, rest, position, also
    (0, "1a", AGREES, "Target implementation date: January 2026", ["The DSO will publish a forecast for each quarter on its web pages and will write to the Committee when it has done so."], "accepted", ""),
    (1, "2a", NOT, "", ["To resell a test is already contrary to the terms on which it is sold. The National Association of Driving Schools supports an offence; the Federation of Driving Examiners accepts that it would be hard to prove.", "The Department will look again at the need for legislation if the change described at 2.4 below does not succeed."], "rejected", ""),
    (2, "2b", AGREES, "Target implementation date: Summer 2026", ["A booking will be accepted only from the holder of the provisional licence to which it relates. New software is needed, and this cannot be had by March."], "accepted", "in part"),
    (3, "3a", "The government agrees with the Committee’s recommendation in part.", "Target implementation date: April 2026", ["The Department will put forward a case for examiners in the usual way. HM Treasury cannot agree a strategy ahead of the remit for the Civil Service as a whole."], "in part", ""),
    (4, "4a", AGREES, "Recommendation implemented", ["The Department considers that nobody should need to travel for more than one hour by road. It will use that measure when any centre is proposed for closure."], "accepted", "already doing"),
    (5, "4b", AGREES, "Target implementation date: Autumn 2026", ["Figures for each county will appear each October."], "accepted", ""),
]  # fmt: skip
OTHER = [
    ("1", "PAC conclusion: The courts estate has a list of repairs longer than the courts.", "PAC recommendation: The Courts Office should publish the list.", AGREES, "Target implementation date: March 2026", "The list will be published with names of judges removed.", "accepted", ""),
    ("2", "PAC conclusion: Recommendations made by surveyors are not followed.", "PAC recommendation: The Courts Office should say why it has not followed each of them.", NOT, "", "There were 3,100, and the answer in each case is money.", "rejected", ""),
]  # fmt: skip


def head_of(session: str, department: str, title: str, hc: str, nao: str, intro: str) -> list[Block]:
    return [
        Block("newpage"), Block("h1", session), Block("h2", department), Block("h2", title), Block("h3", "Introduction from the Committee"), Block("plain", intro),
        Block("h3", "Relevant reports"), Block("bullet", f"NAO report: {title} – Session 2024-26 (HC {nao})", "•"), Block("bullet", f"PAC report: {title} – Session 2024-26 (HC {hc})", "•"), Block("h2", "Government response to the Committee"),
    ]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        *cover(REPLY, ("CP 1460",), ("Presented to Parliament by the Exchequer Secretary to the Treasury by Command of His Majesty", "December 2025")),
        Block("h1", "Government Response to the Committee of Public Accounts Session 2024-26"), Block("h2", "Report Title and page"),
        Block("plain", "Forty-sixth report: Recommendations not taken up: the courts estate – Courts Office   3"), Block("plain", "Forty-seventh report: Booking a driving test – Department for Roads   4"),
        *head_of("Forty-sixth Report of Session 2024-26", "Courts Office", "Recommendations not taken up: the courts estate", "1171", "640", "The Courts Office looks after 338 buildings. Surveyors have made recommendations on each of them, and the Committee asked what had become of these."),
    ]  # fmt: skip
    for n, conclusion, asked, says, target, rest, position, also in OTHER:
        blocks += [
            Block("item", f"**{conclusion}**", f"{n}."),
            Block("item", f"**{asked}**", f"{n}a."),
            Block("p", says, f"{n}.1"),
        ]
        blocks += [Block("inpara", f"**{target}**")] if target else []
        blocks.append(Block("p", rest, f"{n}.2"))
        answer(REPLY, [], [says], position, also)
    blocks += head_of("Forty-seventh Report of Session 2024-26", "Department for Roads", "Booking a driving test", "1187", "702", "The Driving Standards Office (DSO) carried out 1.8 million tests in 2024-25. Based on a report by the National Audit Office, the Committee took evidence on 8 September 2025 from the Department for Roads and the DSO. The Committee published its report on 24 October 2025. This is the government’s response to the Committee’s report.")  # fmt: skip
    asked = [i for i in REPORT.items if i.kind == "recommendation"]
    conclusions = {str(n): bold for n, (bold, _more, _asked) in enumerate(findings(), 1)}
    seen, para = "", 0
    for index, label, says, target, rest, position, also in ANSWERS:
        n, item = label[0], asked[index]
        if n != seen:
            blocks.append(Block("item", f"**PAC conclusion: {conclusions[n]}**", f"{n}."))
            seen, para = n, 0
        blocks.append(Block("item", f"**PAC recommendation: {item.text}**", f"{label}."))
        para += 1
        blocks.append(Block("p", says, f"{n}.{para}"))
        blocks += [Block("inpara", f"**{target}**")] if target else []
        for one in rest:
            para += 1
            blocks.append(Block("p", one, f"{n}.{para}"))
        answer(REPLY, [item], [says], position, also)
    blocks += [
        Block("newpage"), Block("h1", "Treasury Minutes Archive"),
        Block("plain", "Treasury Minutes are the government’s response to reports from the Committee of Public Accounts. Treasury Minutes are Command Papers laid in Parliament."),
        Block("h3", "Session 2024-26"), Block("plain", "Committee Recommendations: 291. Recommendations agreed: 266 (91%). Recommendations disagreed: 25 (9%)."),
    ]  # fmt: skip
    write_pdf(folder / REPLY.file, blocks, Look("Helvetica", 11), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
