"""A public inquiry's interim report: `Urgent recommendation A`, `Interim recommendation D` in boxes; a minister's written statement answers in prose.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports19.soft import write_html
from .doc import Doc, P, answered, cover, write_pdf

REPORT = Paper(
    "v7-cragfell-interim-report.pdf", "inquiry interim report", "The Cragfell Dam Inquiry: Interim Report", "2026-03-24", "Cragfell Dam Inquiry", number="HC 1611", topic="reservoir safety",
)  # fmt: skip
REPLY = Paper(
    "v7-cragfell-ministerial-statement.html", "inquiry interim report", "Cragfell Dam Inquiry: Response to the Interim Report", "2026-06-16", "Department for Water and Flooding", number="HCWS1507", kind="response", answers=REPORT.file,
    responder="Government", responder_also="Secretary of State for Water and Flooding; Department for Water and Flooding; Secretary of State; HM Government; Department; DWF", form="written statement",
)  # fmt: skip
BANK = (
    "CDI00000{p}71, page {p}",
    "Transcript, 4 November 2025, page {p}, lines 3–19",
    "Second witness statement of Mr Alasdair Crowe, paragraph {p}",
    "Reservoirs Act 1975, section {p}",
    "Inspecting engineer’s report of 2016, CDI0000014{p}, page {p}",
)
DEP, AG, OWN = "Department for Water and Flooding", "Rivers Agency", "owners"
CHAPTERS = [
    ("What happened", ["~", "~", "The inspecting engineer had recommended in 2016 that the spillway should be relined within two years. The owner accepted his recommendation. The work had been put out to tender on the day on which the dam failed.{w}"]),
    ("Matters that cannot wait", [
        "~",
        ("Urgent", R("The Rivers Agency should inspect, by 30 June 2026, every spillway built to the same design as that at Cragfell.", AG, "by 30 June 2026", "2026-06-30", "2026-06")),
        "~",
        ("Urgent", R("19 reservoirs of which no owner is known should be lowered by two metres until they have been inspected. The Rivers Agency should arrange this at once.", AG, "at once", "relative", "none")),
        "The residents’ group recommended that every valley below a dam should have a siren. Cragfell Parish Council has adopted the recommendation and has bought one.{q}",
        ("Urgent", R("The Department for Water and Flooding should issue guidance to the police, within one month of the publication of this report, on who may order people to leave.", DEP, "within one month of the publication of this report", "2026-04-24", "relative; 2026-04")),
    ]),
    ("Owners and engineers", [
        "~",
        ("Interim", R("Owners should be required to hold insurance against the failure of a dam. The Department should bring forward regulations in this calendar year.", DEP, "in this calendar year", "2026-12-31", "2026; relative", to_also=OWN)),
        ("Interim", R("The Institution of Dam Engineers should take steps to increase the number of inspecting engineers.", "Institution of Dam Engineers")),
        "~",
        ("Interim", R("An engineer’s recommendation in the interests of safety should be carried out within the time that he or she sets, and it should be an offence not to do so.", "")),
        "I considered making an interim recommendation that all earth dams built before 1900 be drained. The evidence so far does not justify it, and I shall return to the matter in my final report.{w}",
    ]),
    ("Those who lost their homes", [
        "~",
        ("Interim", R("The Government should make an interim payment of not less than £25,000 to each household that has not been able to return.", "Government")),
        ("Interim", R("Records held by the Rivers Agency, the Department and the former water board must be preserved until the end of the Inquiry.", f"{AG}; {DEP}", "until the end of the Inquiry", "relative", "none", to_also="former water board; none")),
        "~",
    ]),
]  # fmt: skip


def set_report(folder: Path) -> None:
    doc = Doc(REPORT, "chapter", bank=BANK)
    doc.blocks += cover(REPORT, ("Chair: The Rt Hon. Dame Isolde Farrant",), ("Presented to Parliament under section 26 of the Inquiries Act 2005", "Ordered by the House of Commons to be printed on 24 March 2026", "HC 1611"))  # fmt: skip
    doc.blocks += [
        Block("h1", "Contents"), Block("contents", "\n".join(["Foreword", *[f"Chapter {n} {title}" for n, (title, _e) in enumerate(CHAPTERS, 1)], "List of urgent and interim recommendations"])), Block("newpage"),
        Block("h1", "Foreword"), *P("Eleven people died at Cragfell on 2 February 2025. I have not finished hearing the evidence. There are things which should be done before I have, and this report is about those alone. I make eight recommendations, three of which are urgent."), Block("newpage"),
    ]  # fmt: skip
    for n, (title, elements) in enumerate(CHAPTERS, 1):
        doc.h1(f"Chapter {n} {title}")
        for element in elements:
            if isinstance(element, str):
                doc.p(element)
                continue
            kind, item = element
            letter = "ABCDEFGH"[len(REPORT.items)]
            item.title = f"{kind} recommendation {letter}"
            doc.key(item, letter)
            doc.blocks += [Block("boxhead", item.title, "", letter), Block("boxed", item.text, "", letter)]
    doc.page()
    doc.h1("List of urgent and interim recommendations", False)
    for item in REPORT.items:
        doc.blocks += [Block("h3", item.title), *P(item.text)]
        item.title = ""
    write_pdf(folder / REPORT.file, doc.blocks, Look("Times", 11.5, right_head="Cragfell Dam Inquiry: Interim Report"), notes_of(REPORT), REPORT.title)  # fmt: skip


ANSWERS = [  # items, words, position, also
    ((1,), "I accept urgent recommendation A. The Rivers Agency has inspected 31 of the 44 spillways, and I expect the others to be done by the end of this month.", "accepted", "already doing"),
    ((2,), "On urgent recommendation B, I accept that the water should be lowered wherever that can be done safely. At six of the 19 reservoirs it cannot, and there we shall watch and not draw down.", "in part", ""),
    ((3,), "Guidance to the police, the subject of urgent recommendation C, was issued on 21 April. The National Council of Constables has adopted it.", "already doing", "accepted"),
    ((4, 6), "The Chair made two interim recommendations about the law, D on insurance and F on the engineer’s recommendations. The Government agrees with both in principle. Neither can be done without primary legislation, and I shall say more when a Bill is ready.", "in principle", "deferred"),
    ((5,), "Interim recommendation E is addressed to the Institution of Dam Engineers and not to the Government. There is nothing in it for me to accept. I understand that the Institution accepts it in full.", "noted", "unclear"),
    ((7,), "Interim recommendation G asks for payments of £25,000. I know how long families have waited. I am not yet able to give an answer; my right hon. Friend the Chancellor and I will consider it at the Budget.", "deferred", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        *P("Written statements", "Department for Water and Flooding"), Block("cover", REPLY.title), *P("Statement made on 16 June 2026", "Statement UIN HCWS1507", "Statement made by", "Marcus Thorne-Addo", "Secretary of State for Water and Flooding", "Labour", "Tarnmouth West", "Commons"),
        Block("h1", "Statement"),
        *P("I am today setting out the Government’s response to the interim report of the Cragfell Dam Inquiry, which Dame Isolde Farrant published on 24 March 2026. Eleven people died at Cragfell. Our thoughts remain with those who loved them.", "In 2021 the Bellweather Review of reservoirs made fifteen recommendations. The Government of the day accepted all of them; my Department has found that nine have been carried out."),
    ]  # fmt: skip
    for of, words, position, also in ANSWERS:
        answered(REPLY, REPORT, of, [words], position, also)
        blocks += P(words)
    blocks += [
        *P("The Scottish Government has told me that it rejects the need for a register of its own. That is a matter for it.", "A copy of this statement has been placed in the Libraries of both Houses."),
        Block("h2", "Linked statements"), *P("This statement has also been made in the House of Lords: Lord Vennor, Minister for Flooding, HLWS1466"),
    ]  # fmt: skip
    write_html(folder / REPLY.file, "Written statements - Written questions, answers and statements", blocks, {})  # fmt: skip


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
