"""A Public Accounts Committee's report, whose summary holds conclusions with a recommendation beneath each; a Treasury minute on two reports.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, C, Paper, R, notes_of
from ..reports19.pdf import Look, write_pdf
from .doc import Doc, answer

REPORT = Paper(
    "x2-school-boilers.pdf", "public accounts", "Replacing school boilers", "2025-11-12", "Committee of Public Accounts", number="HC 918",
    topic="the replacement of boilers",
)  # fmt: skip
REPLY = Paper(
    "x2-treasury-minutes-january-2026.pdf", "public accounts", "Treasury Minutes: Government Response to the Committee of Public Accounts on the Thirtieth and Thirty-first reports from Session 2024-26",
    "2026-01", "HM Treasury", number="CP 1471", kind="response", answers=REPORT.file, responder="Government",
    responder_also="HM Treasury; Treasury; Department for Schools; Department", form="Treasury minute",
)  # fmt: skip
BANK = (
    "C&AG’s Report, paras 1.{p}, 2.{p}",
    "Q {p}",
    "Qq {p}, 91; C&AG’s Report, para 3.{p}",
    "C&AG’s Report, Figure {p}",
    "Letter from the Department to the Committee, dated 1 October 2025, p. {p}",
    "RSB0012 Association of School Business Managers, para {p}",
)
DEPT = "Department for Schools"


def findings():
    """(conclusion in bold, what follows in plain, recommendations)."""
    return [
        ("The Department does not know how many boilers are left to replace.", "It has a list of schools, made in 2019, and a list of boilers, made in 2022, but the two have never been joined. Some 2,300 schools stand in one list and not in the other. The Department told us that a joined list would be a substantial piece of work.", [
            R("The Department should, within six months, publish a single list of the boilers which it expects to replace, with the age of each.", DEPT, "within six months", "2026-05-12", "relative; 2026-05")]),
        ("Schools in the poorest areas have waited longest.", "A school had to pay a tenth of the cost before it could be put on the list. Schools which could not pay waited, on average, four winters. The Department accepts that this was not what it intended.", [
            R("The Department should remove the requirement for schools to contribute to the cost, and set out in its Treasury Minute response when it will do so.", DEPT, "in its Treasury Minute response", "relative", "none")]),
        ("Nobody has been held to account for boilers which failed within a year.", "Of the boilers put in during 2023, 410 failed before the next summer. Contractors replaced 90 of these without charge. For the rest the school paid, or did without.", [
            R("The Department and the Schools Estate Agency should by April 2026 agree, and write to us to explain, how contractors will be made to bear the cost of boilers that fail.", f"{DEPT}; Schools Estate Agency", "by April 2026", "2026-04", "2026-04-30; 2026-04-01")]),
        ("The programme’s forecast of savings cannot be relied upon.", "The business case promised savings of £340 million by 2030. It assumed that every school would be heated for five days a week and none on a Saturday. The National Audit Office recommended in 2021 that the assumption be tested, and it was not.", [
            R("The Department should recalculate the savings that it expects on the basis of what schools have in fact used.", DEPT),
            R("HM Treasury should not approve the next phase of the programme until it has seen these figures.", "HM Treasury", "until it has seen these figures", "relative", "none")]),
        ("Head teachers are given advice which contradicts itself.", "Guidance from the Department says that a boiler of fifteen years should be replaced. Guidance from the Agency says that it should be serviced. 14 different helplines were named to us, and two of them answered.", [
            R("The Schools Estate Agency should withdraw all existing guidance and issue one document in its place before the winter of 2026–27.", "Schools Estate Agency", "before the winter of 2026–27", "relative", "2026; none")]),
        ("The Department has been slow to learn from Wales and from its own pilot.", "The pilot in Oxenmere ended in 2020. It showed that heat pumps could be put into half of the schools there at no greater cost. The report on the pilot was shared with the Department’s own officials in 2024.", [
            R("The Department should set out, as part of its next annual report, what it has learned from the pilot and what it will do differently.", DEPT, "as part of its next annual report", "relative", "none")]),
    ]  # fmt: skip


def set_report(folder: Path) -> None:
    doc = Doc(REPORT, bank=BANK)
    doc.blocks += [
        Block("coverline", "House of Commons"), Block("coverline", "Committee of Public Accounts"), Block("cover", REPORT.title),
        Block("coverline", "Thirty-first Report of Session 2024–26"), Block("coverline", "Report, together with formal minutes relating to the report"),
        Block("coverline", "Ordered by the House of Commons to be printed 3 November 2025"), Block("coverline", "HC 918"),
        Block("coverline", "Published on 12 November 2025 by authority of the House of Commons"), Block("newpage"),
        Block("h1", "Contents"),
        Block("contents", "Summary\nIntroduction\nConclusions and recommendations\n1 What the Department knows\n2 How the money was spent\nFormal Minutes\nWitnesses"),
        Block("newpage"),
    ]  # fmt: skip
    doc.h1("Summary")
    doc.plain(
        "A school without a boiler is a school without pupils by eleven o’clock. The Department for Schools (the Department) has spent £1.2 billion since 2019 on the replacement of school boilers and cannot say how many are left. Schools in poor areas were asked to pay first and were therefore served last.",
        "We expect the Department to act on what we say. It should not need a committee of this House to tell it that its two lists ought to be one.",
    )
    doc.h1("Introduction")
    doc.plain(
        "There are around 22,000 state schools in England, with some 61,000 boilers between them. The programme to replace the oldest began in 2019 and is run on the Department’s behalf by the Schools Estate Agency (the Agency). By March 2025 it had replaced 17,400 boilers. The programme is due to end in 2031.",
    )
    doc.blocks.append(Block("newpage"))
    doc.h1("Conclusions and recommendations")
    for n, (bold, more, asked) in enumerate(findings(), 1):
        doc.key(C(f"{bold} {more}"), str(n), printed=False)
        doc.add("item", f"**{bold}** {more}", num=f"{n}.")
        for item in asked:
            doc.key(item)
            doc.add("inpara", f"***Recommendation:*** *{item.text}*")
    doc.numbering, doc.here = "through", ""
    for title, heads in (
        ("1 What the Department knows", ("Two lists", "Who waited", "Earlier promises")),
        (
            "2 How the money was spent",
            ("Boilers that failed", "Savings", "Advice to schools", "The Oxenmere pilot"),
        ),
    ):
        doc.h1(title)
        if title.startswith("1"):
            doc.p(
                "On the basis of a report by the Comptroller and Auditor General, we took evidence from the Department for Schools (the Department) and the Schools Estate Agency (the Agency) on the replacement of school boilers.{n:C&AG’s Report, Replacing school boilers, Session 2024–26, HC 655, 8 May 2025}"
            )
        for head in heads:
            doc.h2(head)
            doc.p("~")
            if head == "Earlier promises":
                doc.p(
                    "In our predecessors’ report of 2020 on school roofs, it was recommended that the Department should write within three months with a list of roofs. The Department accepted the recommendation and wrote after eleven.{w}"
                )
            if head == "Savings":
                doc.p(
                    "The Association of School Business Managers told us that HM Treasury should ring-fence a part of any saving for repairs. The Accounting Officer said that she did not disagree, but that it was not for her.{q}"
                )
            doc.p("~")
    doc.here = ""
    doc.h1("Formal Minutes")
    doc.plain("**Monday 3 November 2025**", "Members present: Sir Osric Bellwether, in the Chair; Nan Tully; Rupinder Shaw; Clem Arkwright-Hay.",
        "Draft Report (Replacing school boilers), proposed by the Chair, brought up and read.", f"Paragraphs 1 to {doc.para} read and agreed to.", "Introduction agreed to. Conclusions and recommendations agreed to. Summary agreed to.",
        "Resolved, That the Report be the Thirty-first Report of the Committee to the House.")  # fmt: skip
    doc.h1("Witnesses")
    doc.plain(
        "**Monday 8 September 2025**",
        "Dame Perpetua Lisle, Permanent Secretary, Department for Schools; Graham Otterburn, Chief Executive, Schools Estate Agency Q1–98",
    )
    write_pdf(
        folder / REPORT.file,
        doc.blocks,
        Look("Times", 11, left_head="Replacing school boilers", note_size=8),
        notes_of(REPORT),
        REPORT.title,
    )


AGREES = "The government agrees with the Committee’s recommendation."
NOT = "The government disagrees with the Committee’s recommendation."
ANSWERS = [  # item's place among recommendations, label, words, target, rest, position, also
    (0, "1a", AGREES, "Target implementation date: Summer 2026", ["The two lists have been matched by address and the Department is writing to the 2,300 schools which stand in only one of them. A single list will be published in July 2026."], "accepted", ""),
    (1, "2a", NOT, "", ["The contribution amounts to a tenth of the cost and gives schools a reason to look after what they are given. The Association of School Business Managers accepts the need for some contribution.", "The Department will instead keep a hardship fund, which opened in December 2025."], "rejected", ""),
    (2, "3a", AGREES, "Recommendation implemented", ["The Department and the Agency agreed in December 2025 that a contractor will replace at its own cost any boiler that fails in its first two years. The Permanent Secretary wrote to the Committee on 12 December 2025."], "accepted", "already doing"),
    (3, "4a", AGREES, "Target implementation date: Spring 2026", ["New figures will be drawn from the meters of 900 schools."], "accepted", ""),
    (4, "4b", "The government agrees in part with the Committee’s recommendation.", "Target implementation date: Autumn 2026", ["HM Treasury will look at the figures before it approves the main part of the next phase. It has already approved the design work, and would not wish to stop it."], "in part", ""),
    (5, "5a", AGREES, "Target implementation date: September 2026", ["The Agency has begun to withdraw its guidance. One document will be published in its place before the heating season begins."], "accepted", ""),
    (6, "6a", AGREES, "Recommendation implemented", ["The Department’s annual report, laid on 18 December 2025, has a chapter on the pilot."], "accepted", "already doing"),
]  # fmt: skip
OTHER = [
    ("1", "PAC conclusion: Letters about rural payments are not understood by those who receive them.", "PAC recommendation: The Rural Payments Office should test its letters on farmers before it sends them.", AGREES, "Target implementation date: Spring 2026", "A panel of forty farmers has been formed and has read its first letter.", "accepted", ""),
    ("2", "PAC conclusion: The cost of the letters is not known.", "PAC recommendation: The Office should publish what it spends on printing.", NOT, "", "The sum is small, and to find it would cost more than it is.", "rejected", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("coverline", "CP 1471"), Block("cover", REPLY.title), Block("coverline", "Presented to Parliament by the Exchequer Secretary to the Treasury by Command of His Majesty"), Block("coverline", "January 2026"), Block("newpage"),
        Block("h1", "Government Response to the Committee of Public Accounts Session 2024-26"),
        Block("plain", "This publication responds to two reports of the Committee. Where the government agrees with a recommendation it gives a date by which it expects to have carried it out; where it does not, it says why. Progress is reported twice a year."),
        Block("h2", "Report Title"), Block("plain", "Thirtieth report: Rural payments letters (Rural Payments Office)   Page 3"), Block("plain", "Thirty-first report: Replacing school boilers (Department for Schools)   Page 4"), Block("newpage"),
        Block("h1", "Thirtieth Report of Session 2024-26"), Block("h2", "Rural Payments Office"), Block("h2", "Rural payments letters"), Block("h3", "Introduction from the Committee"),
        Block("plain", "The Rural Payments Office sends 600,000 letters a year. The Committee heard that many recipients telephone to ask what they mean, and that some of those who answer do not know."),
        Block("h3", "Relevant reports"), Block("bullet", "PAC report: Rural payments letters – Session 2024-26 (HC 917)", "•"), Block("h2", "Government response to the Committee"),
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
    blocks += [
        Block("newpage"), Block("h1", "Thirty-first Report of Session 2024-26"), Block("h2", "Department for Schools"), Block("h2", "Replacing school boilers"), Block("h3", "Introduction from the Committee"),
        Block("plain", "There are around 22,000 state schools in England, with some 61,000 boilers between them. The programme to replace the oldest began in 2019 and is run by the Schools Estate Agency. By March 2025 it had replaced 17,400."),
        Block("plain", "Based on a report by the National Audit Office, the Committee took evidence on 8 September 2025 from the Department for Schools and the Schools Estate Agency. The Committee published its report on 12 November 2025. This is the government’s response to the Committee’s report."),
        Block("h3", "Relevant reports"), Block("bullet", "NAO report: Replacing school boilers – Session 2024-26 (HC 655)", "•"), Block("bullet", "PAC report: Replacing school boilers – Session 2024-26 (HC 918)", "•"), Block("h2", "Government response to the Committee"),
    ]  # fmt: skip
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
        Block("h3", "Session 2024-26"), Block("plain", "Recommendations agreed: 188 (91%). Recommendations disagreed: 19 (9%). Committee recommendations: 207."),
        Block("row", "Government response to PAC reports 1-4   CP 1401", "December 2024"), Block("row", "Government response to PAC reports 5-29   CP 1440", "October 2025"),
    ]  # fmt: skip
    write_pdf(folder / REPLY.file, blocks, Look("Helvetica", 11), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
