"""An inspectorate's report (one HTML page): a cause of concern with recommendations, areas for improvement where they arise; an action plan in a table.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.soft import write_docx, write_html
from .filler import padding
from .kit import Block, Item, Paper, R, Setter, answer, register, reply_to

SERVICE = "Fennmoor Fire and Rescue Service"
FIRE = Paper(
    "t14-fire-service-inspection.html",
    "inspectorate",
    "Fennmoor Fire and Rescue Service: effectiveness, efficiency and people 2025",
    "2025-12-09",
    "Inspectorate of Fire and Flood Services",
    where_printed=False,
    witnesses=(("Staff survey", ""), ("Fennmoor Fire and Rescue Authority", "")),
    speakers=("a watch manager", "the Chief Fire Officer"),
    topic="home safety visits",
)
PLAN = Paper(
    "t14-fire-service-action-plan.docx",
    "inspectorate",
    "Fennmoor Fire and Rescue Service: action plan following inspection",
    "2026-02-17",
    SERVICE,
    "response",
    answers=FIRE.file,
    responder=SERVICE,
    responder_also="Fennmoor Fire and Rescue Authority; the service; FFRS",
    form="table",
)


def afi(text: str, **more) -> Item:
    return R(text, to=SERVICE, **more)


# ("heading", …), ("text", …), ("concern", Item), ("rec", Item), ("afi", Item …)
PARTS = (
    ("h1", "Overview"),
    (
        "p",
        "This is our third inspection of Fennmoor Fire and Rescue Service. We inspected it in June 2023 and again in September 2025.{n:Our inspection programme is published each April.} We would like to thank everyone who spoke to us.",
    ),
    (
        "p",
        "In 2023 we recommended that the service should, by the end of March 2024, replace its mobilising system. It told us that it had accepted that recommendation in full, and the new system went live in May 2025.",
    ),
    (
        "p",
        "A survey of staff, to which 212 people replied, found that 61 per cent would recommend the service as a place to work. One watch manager told us: “Every new chief should have to ride with us for a week.”{n:Staff survey, September 2025, question 14.}",
    ),
    ("p", "~"),
    ("h1", "Effectiveness"),
    ("h2", "Understanding the risk of fire and other emergencies"),
    (
        "p",
        "The service has a community risk plan for 2024 to 2028. It consulted 4,100 people about it. Some of those who replied called for a second engine at Kirkbuie; the Authority decided against one.",
    ),
    (
        "p",
        "Risk information is held in three places. We looked at 40 records for high-risk buildings, and 17 of them were out of date.{n:The records were chosen by us at random.}",
    ),
    (
        "afi",
        afi(
            "The service should make sure that its firefighters have good access to relevant and up-to-date risk information."
        ),
    ),
    (
        "afi",
        afi(
            "The service should make sure that, by 30 September 2026, every high-risk building in its area has been visited at least once.",
            due="by 30 September 2026",
            date="2026-09-30",
        ),
    ),
    ("h2", "Preventing fires"),
    (
        "p",
        "The service made 5,120 home safety visits in the year to March 2025, which was fewer than in the year before. Other services recommended to us the use of a shared booking line; this service has looked at one and has not decided.",
    ),
    (
        "p",
        "The Fire Officers’ Guild has said that visits should take place within fourteen days of a referral. The average in Fennmoor was 46 days.",
    ),
    (
        "concern",
        Item(
            "conclusion",
            "The service does not do enough to protect the people who are at greatest risk from fire in their homes. There is a backlog of 1,340 referrals, and nobody knows which of them are urgent.",
            to_also=SERVICE,
        ),
    ),
    (
        "rec",
        R(
            "By 28 February 2026, the service should sort all of the referrals in its backlog by risk.",
            to=SERVICE,
            due="By 28 February 2026",
            date="2026-02-28",
        ),
    ),
    (
        "rec",
        R(
            "Within three months of this report, the Chief Fire Officer should provide us with an action plan that sets out how the backlog will be cleared and kept clear.",
            to="Chief Fire Officer",
            due="Within three months of this report",
            date="relative",
            also="2026-03-09",
        ),
    ),
    ("p", "~"),
    ("h2", "Responding to fires and other emergencies"),
    (
        "p",
        "The service aims to have an engine at a fire in a home within ten minutes of the call on four occasions in five. It met that aim in each of the three years that we looked at. The station at Oxley Vale, which is crewed on call, was available for 71 per cent of the time.",
    ),
    ("p", "~"),
    ("h1", "Efficiency"),
    ("h2", "Making best use of resources"),
    (
        "p",
        "The Authority’s budget for 2025/26 is £31.4 million. It has reserves of £6 million, a third of which is earmarked for the station at Oxley Vale.",
    ),
    (
        "p",
        "Auditors advised in 2024 that the service ought to measure the time that its staff spend on each activity. The service agreed, but we saw no evidence that it had begun.",
    ),
    (
        "afi",
        afi(
            "The service should have effective measures in place to assure itself that its workforce’s time is productive."
        ),
    ),
    (
        "afi",
        afi(
            "The service needs to show a clear rationale for the number of staff whom it allocates to prevention, protection and response."
        ),
    ),
    ("p", "~"),
    ("h1", "People"),
    ("h2", "Promoting the right values and culture"),
    (
        "p",
        "Staff whom we met were proud of what they do. A few described banter that was “past the line”, and said that complaints went nowhere.{n:Of 19 complaints in 2024–25, 4 were upheld.}",
    ),
    (
        "p",
        "A report by the Women’s Fire Network, which was sent to every service in 2022, recommended that facilities at all stations be for one person at a time. The Chief Fire Officer supports that recommendation.",
    ),
    (
        "afi",
        afi(
            "The service should assure itself that all staff understand how to raise a concern, and that those who do so are told what happened."
        ),
    ),
    (
        "afi",
        afi(
            "The service should complete its programme of separate changing rooms at Kirkbuie, Mossgiel Creek and Lower Brede without further delay.",
            due="without further delay",
            date="relative",
            also="none",
        ),
    ),
    ("h2", "Getting the right people with the right skills"),
    (
        "p",
        "Training records were good. On-call firefighters told us that the courses on hydraulic equipment are held on weekdays, when most of them are at work.",
    ),
    (
        "afi",
        afi(
            "The service should review how it selects staff for promotion, and should consult the representative bodies on the result before the next round opens in autumn 2026.",
            due="before the next round opens in autumn 2026",
            date="relative",
            also="2026; 2026-09; 2026-autumn",
        ),
    ),
    ("p", "~"),
    ("h1", "Next steps"),
    (
        "p",
        "We will visit the service again in the summer of 2026 to see whether it has made progress. We do not grade that visit.",
    ),
)
ANSWERS = (
    reply_to(
        1, "Accepted", "Tablets in all appliances will take their data from one source.", position="accepted"
    ),
    reply_to(
        2,
        "Partially accepted",
        "All 212 very high risk buildings will be visited by 30 September 2026; the remainder will follow in 2027.",
        position="in part",
    ),
    reply_to(
        4,
        "Accepted. Complete",
        "All referrals were sorted by 30 January 2026.",
        position="accepted",
        also="already doing",
    ),
    reply_to(
        5,
        "Accepted. Complete",
        "This plan was sent to the Inspectorate on 17 February 2026.",
        position="accepted",
        also="already doing",
    ),
    reply_to(
        6,
        "Not accepted",
        "The Fire Officers’ Guild supports time recording but the cost would exceed the benefit at our size.",
        position="rejected",
    ),
    reply_to(
        7,
        "Under consideration",
        "To be looked at by the Authority with the budget in November 2026.",
        position="deferred",
    ),
    reply_to(
        8,
        "Already in place",
        "An independent speak-up line has been open since October 2025.",
        position="already doing",
    ),
    reply_to(
        9,
        "Accepted in principle",
        "Work at Kirkbuie has begun. The other two stations depend on a capital grant.",
        position="in principle",
        also="in part",
    ),
)
LEADS = (
    "ACFO Response",
    "Head of Protection",
    "Head of Prevention",
    "Chief Fire Officer",
    "Director of Finance",
    "Deputy Chief",
    "Head of People",
    "Head of Estates",
)


class Visit(Setter):
    def _note(self, slot: str) -> str:
        if slot in ("w", "ww"):
            return f"{self.rng.choice(self.paper.witnesses)[0]}, document request {self.rng.randint(11, 98)}"
        if slot == "q":
            return f"Interview with {self.rng.choice(self.paper.speakers)}"
        return slot[2:]


def set_paper(seed: int, folder: Path) -> None:
    setter = Visit(FIRE, seed)
    blocks = [
        Block("cover", FIRE.title),
        Block("plain", "Published on: 9 December 2025"),
        Block("plain", "Inspectorate of Fire and Flood Services"),
    ]
    counts = {"rec": 0, "afi": 0, "concern": 0}
    for kind, thing in PARTS:
        if kind in ("h1", "h2"):
            blocks.append(Block(kind, thing))
        elif kind == "p":
            blocks.append(Block("plain", setter.fill(padding(setter, thing), "")))
        else:
            counts[kind] += 1
            thing.printed = kind != "concern"
            thing.number = {"rec": f"R{counts['rec']}", "afi": f"AFI{counts['afi']}", "concern": ""}[kind]
            register(FIRE, thing)
            head = {"rec": "Recommendation", "afi": "Area for improvement", "concern": "Cause of concern"}[
                kind
            ]
            blocks.append(Block("h3", f"{head} {thing.number}".strip(), box="x"))
            blocks.append(Block("plain", thing.text, box="x"))
    notes = {int(n): text for n, text, _w, _c in FIRE.notes}
    path = folder / FIRE.file
    write_html(path, FIRE.title, blocks, notes)
    page = path.read_text(encoding="utf-8")  # a heading and its words stand in one box
    path.write_text(page.replace('</div>\n<div class="box"><p', "\n<p"), encoding="utf-8")


def set_plan(folder: Path) -> None:
    rows = ["\x04".join(("Ref", "What the Inspectorate said", "Our position", "Action", "Lead officer"))]
    for each, lead in zip(ANSWERS, LEADS, strict=True):
        item = FIRE.items[each.of[0] - 1]
        rows.append("\x04".join((item.number, item.text, *each.words, lead)))
        answer(PLAN, [item], list(each.words), each.position, each.also)
    blocks = [
        Block("cover", PLAN.title),
        Block("p", "Version 1.0, approved by the Fennmoor Fire and Rescue Authority on 17 February 2026"),
        Block("h1", "Introduction"),
        Block(
            "p",
            "The Inspectorate of Fire and Flood Services published its report on 9 December 2025. The Authority has accepted that prevention must be the first priority and has agreed to provide £280,000 from reserves.",
        ),
        Block("p", "The table shows each matter on which the Authority has taken a view."),
        Block(
            "p",
            "The plan is owned by the Chief Fire Officer. A board of five officers meets every fortnight to look at it, and one of the representative bodies sends an observer. The observer has recommended that minutes be put on the intranet, and they are.",
        ),
        Block("h2", "What we have learned since 2023"),
        Block(
            "p",
            "After the inspection of 2023 we were asked to replace our mobilising system. That took fourteen months longer than we had said it would, because the building was found to have no second supply of electricity. We now publish the risks of each project beside its dates.",
        ),
        Block(
            "p",
            "Home safety visits fell because the team that makes them was used to cover sickness elsewhere. Six posts have been added to it. The Director of Public Health for Fennmoor supports joint visits with the district nurses, and a trial in Lower Brede began in January.",
        ),
        Block(
            "p",
            "The Women’s Fire Network’s report of 2022 was accepted by the Authority in full in 2023. Of the nineteen stations, sixteen now have facilities for one person at a time.",
        ),
        Block("h2", "How to read the plan"),
        Block(
            "p",
            "The first column gives the Inspectorate’s reference. “Complete” means that the action has been checked by an officer who did not carry it out.",
        ),
        Block("h1", "Action plan"),
        Block("table", "\x03".join(rows)),
        Block(
            "p",
            "Progress will be reported to each meeting of the Authority. The union has said that it supports the plan.",
        ),
    ]
    write_docx(folder / PLAN.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_paper(seed, folder)
    set_plan(folder)
    return [FIRE, PLAN]
