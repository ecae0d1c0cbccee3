"""A domestic homicide review in Word: recommendations under headings by agency, numbered anew for each; an action plan of one table for each agency.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.soft import write_docx
from .doc import Doc, answer, table

CSP, POL = "Brayford Community Safety Partnership", "Brayshire Constabulary"
ICB, HSG = "Brayshire Integrated Care Board", "Brayford Homes"
REPORT = Paper(
    "z4-domestic-homicide-review.docx", "domestic homicide review", "Domestic Homicide Review: Overview Report into the death of Maria in March 2023", "2025-02", CSP, topic="specialist support", where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "z4-domestic-homicide-action-plan.docx", "domestic homicide review", "Domestic Homicide Review (Maria): Action Plan", "2025-05", CSP, kind="response", answers=REPORT.file,
    responder=CSP, responder_also="Community Safety Partnership; Partnership; CSP; the Partnership", form="table",
)  # fmt: skip
BANK = (
    "Brayshire Constabulary, individual management review, paragraph {p}",
    "Conversation with Maria’s sister, note {p}",
    "GP records, entry {p}",
    "Brayford Homes, tenancy file, page {p}",
    "Home Affairs Office, *Guidance for the Conduct of Reviews* (2016), paragraph {p}",
    "Haven Brayford, chronology, line {p}",
)
# heading, items
GROUPS = [
    (CSP, [
        R("The Partnership should commission a specialist worker for women who do not have recourse to public funds, and should have the worker in post by October 2025.", CSP, "by October 2025", "2025-10", "2025-10-31"),
        R("The Partnership should publish in the languages most spoken in Brayford what help there is and how to find it.", CSP),
    ]),
    (POL, [
        R("That all officers who attend a report of domestic abuse use a professional interpreter and not a member of the family.", POL, to_also="all officers; officers"),
        R("That the Constabulary audit 50 cases in which no further action was taken, and report the findings to the Partnership within six months.", POL, "within six months", "relative", "2025-08"),
        R("Body-worn video should be kept for two years in any case that is assessed as medium risk or higher.", POL),
    ]),
    ("Health: Brayshire Integrated Care Board and Dorne Street Surgery", [
        R("Brayshire Integrated Care Board should ensure that every GP practice has a lead for domestic abuse.", ICB),
        R("Dorne Street Surgery should review how it records who is present at a consultation. This should be done immediately.", "Dorne Street Surgery", "immediately", "relative", "none"),
    ]),
    (HSG, [
        R("Brayford Homes should, before the end of the 2025–26 financial year, train its repairs staff to recognise damage that has been done in anger.", HSG, "before the end of the 2025–26 financial year", "2026-03-31", "relative; 2026; 2026-03; 2025-26"),
    ]),
    ("National", [
        R("The Home Affairs Office should extend to twelve months the concession under which migrant victims may claim support.", "Home Affairs Office"),
    ]),
]  # fmt: skip
SAID = {
    "Earlier reviews": "A review in 2017 into the death of Adele recommended: “Recommendation 3: That Brayshire Constabulary use interpreters.” The Constabulary accepted it and wrote a policy. Nine officers were asked for this review whether they had read the policy, and two had.{w}",
    "What Maria’s family said": "Maria’s sister told the panel that somebody should have rung her. She recommends that every surgery keep the number of a friend. The panel agreed that the number would have helped, and also that it might have done harm, and does not make this a recommendation.{q}",
    "Haven Brayford": "Haven Brayford has recommended for some years that the Partnership pay for a women’s centre. The council has accepted that in principle.{w}",
    "What the panel considered": "The panel considered recommending that all reports of abuse be visited twice. It was advised that the second visit is the one of which the perpetrator learns, and it decided not to.{w}",
}


def set_report(folder: Path) -> None:
    doc, n = Doc(REPORT, "chapter", bank=BANK), 0
    doc.blocks += [
        Block("plain", CSP), Block("cover", REPORT.title), Block("plain", "Independent Chair and Author: Philippa Mowbray-Diaz"), Block("plain", "February 2025"), Block("newpage"),
        Block("h1", "Preface"), Block("plain", "The panel offers its sympathy to Maria’s mother, sister and son. Maria is not her name; her son chose it, for a song."),
    ]  # fmt: skip
    for title, heads in (
        ("1. Introduction", ("Why this review was held", "Members of the panel")),
        ("2. Background", ("Maria", "The relationship")),
        (
            "3. Chronology",
            ("2019 to 2021", "2022", "The last ten weeks"),
        ),
        (
            "4. Analysis",
            (POL, "Health", HSG, "Haven Brayford", "What Maria’s family said", "Earlier reviews"),
        ),
        ("5. Conclusions", ("What was known", "What the panel considered")),
    ):
        doc.h1(title)
        for head in heads:
            doc.h2(head)
            doc.p("~", *([SAID[head]] if head in SAID else []), "~")
    doc.h1("6. Recommendations")
    doc.here = ""
    doc.plain(
        "The panel makes the following recommendations. Each agency will be asked to say what it has done in the action plan."
    )
    for agency, items in GROUPS:
        doc.h2(agency)
        for n, item in enumerate(items, 1):
            doc.key(item, str(n))
            doc.add("plain", f"**Recommendation {n}:** {item.text}")
    doc.h1("Appendix A: Terms of reference", False)
    doc.plain(
        "The review is to establish what lessons are to be learned from the death, to identify clearly what those lessons are, and to recommend changes where they are needed.",
        "Each agency that had contact with Maria was asked to make recommendations of its own in its management review. Those are not repeated here.",
    )
    write_docx(folder / REPORT.file, doc.blocks, notes_of(REPORT))


# for each agency's table: item, scope, action, lead, milestones, target, outcome, position, also
PLAN = [
    ((1, "Local", "Accepted. Commission a worker jointly with Haven Brayford.", "Community Safety Manager", "Specification agreed April 2025", "October 2025", "", "accepted", ""),
     (2, "Local", "Accepted in part. Leaflets will be printed in four languages. A web page in every language spoken is not affordable.", "Community Safety Manager", "Languages chosen", "July 2025", "", "in part", "")),
    ((3, "Regional", "Accepted. Interpreters by telephone are available to every car.", POL, "Contract let January 2025", "March 2025", "Completed 14 March 2025", "accepted", "already doing"),
     (4, "Regional", "Accepted. Audit of 50 cases by the Crime Standards Unit.", POL, "Cases drawn", "August 2025", "", "accepted", ""),
     (5, "Regional", "Not accepted. The College of Constables recommends one year, and the Chief Constable has adopted that. Storage for two years would cost £310,000.", POL, "", "N/A", "Closed", "rejected", "")),
    ((6, "Regional", "The Integrated Care Board will decide on this when practices have been consulted in the autumn. The local medical committee supports it.", ICB, "Paper to board", "To be agreed", "", "deferred", "consulting"),
     (7, "Local", "Accepted. The record now has a box for it.", "Dorne Street Surgery", "", "March 2025", "Completed 3 March 2025", "accepted", "already doing")),
    ((8, "Local", "Accepted in principle. Training to be offered, subject to the budget for 2026.", HSG, "Provider found", "March 2026", "", "in principle", ""),),
    ((9, "National", "For the Home Affairs Office. The Partnership has nothing to accept here and has sent the report to the Office, whose reply is awaited.", "Home Affairs Office", "Letter sent 2 April 2025", "", "", "noted", "unclear"),),
]  # fmt: skip
HEAD = (
    "Recommendation",
    "Scope",
    "Action to take",
    "Lead agency",
    "Key milestones",
    "Target date",
    "Date of completion and outcome",
)


def set_reply(folder: Path) -> None:
    blocks = [
        Block("plain", CSP), Block("cover", REPLY.title), Block("plain", "Agreed by the Partnership, May 2025"),
        Block("plain", "This plan answers the recommendations of the Overview Report. The Partnership considered the report on 6 March 2025 and will look at the plan each quarter until every row is closed."),
        Block("plain", "The Home Affairs Office’s quality panel wrote in April 2025 and recommended that the report be read again by somebody who had not written it. The Partnership accepted that, and some dates have been put right."),
    ]  # fmt: skip
    for (agency, _items), rows in zip(GROUPS, PLAN, strict=True):
        cells = []
        for of, scope, action, lead, steps, target, done, position, also in rows:
            item = REPORT.items[of - 1]
            cells.append((f"{item.number}. {item.text}", scope, action, lead, steps, target, done))
            answer(REPLY, [item], [action], position, also)
        blocks += [Block("h2", agency), table(HEAD, *cells)]
    blocks += [
        Block("h2", "Single agency actions already closed"),
        table(("Agency", "Action", "Outcome"), (POL, "Accepted: officers to be reminded of the policy on risk.", "Completed 2023"), ("Haven Brayford", "Rota to be kept for one year.", "Completed 2024")),
        Block("plain", f"Signed for {CSP}: Alderman Josiah Crewe, Chair"),
    ]  # fmt: skip
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
