"""Australian Senate committee: recommendations are bold numbered paragraphs under their own headings, listed at the front; a government response in Word.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.pdf import Look, write_pdf
from ..reports19.soft import write_docx
from .kit import Block, Paper, R, Setter, answer, items_of, notes_of, number_items, reply_to

SENATE = Paper(
    "t11-volunteer-ambulance.pdf",
    "senate committee",
    "Last to arrive: volunteer ambulance services in regional Australia",
    "2025-11-26",
    "Rural Services References Committee",
    witnesses=(
        ("Port Ardry Shire Council", "Submission 1"),
        ("Dr Lucinda Farrow", "Submission 2"),
        ("3 Rivers Volunteer Ambulance Inc.", "Submission 3"),
        ("Department of Regional Health", "Submission 4"),
        ("Name Withheld", "Submission 5"),
        ("National Council of Ambulance Volunteers and Community First Responders", "Submission 6"),
        ("Australian Paramedic Officers’ Federation", "Submission 7"),
        ("Mr Dieter and Mrs Joan Halloway", "Submission 8"),
        ("Outback Mutual Insurance Ltd", "Submission 9"),
    ),
    speakers=("Ms Corrigan", "Mr Pryce Dunlop", "Dr Farrow", "Mrs Halloway", "Ms Tui Marsden"),
    topic="volunteer ambulance services",
)
CHAPTERS = [
    (
        "Introduction",
        [
            "On 12 February 2025 the Senate referred the provision of volunteer ambulance services in regional Australia to the Rural Services References Committee for inquiry and report by 26 November 2025.",
            "The committee received nine submissions, which are listed at Appendix 1, and held public hearings in Port Ardry, Tarrant Hill and Canberra.",
            "~",
            "This report refers to a 2019 report of the Productivity Office, which recommended “that the states adopt a common award for volunteer officers by 2022”. No state did so.{n:Productivity Office, Out of hours, 2019, recommendation 6, p. 41}",
        ],
    ),
    (
        "Who answers the call",
        [
            "~",
            "~",
            "3 Rivers Volunteer Ambulance recommended that volunteers be paid a retainer of $4,000 a year and that employers be compensated.{w}",
            "Committee view",
            "The committee heard from people who had waited two hours beside a road. It considers that no government can plan a service whose volunteers it has never counted.",
            R(
                "The committee recommends that the Department of Regional Health publish, by 30 June 2026, a count of volunteer ambulance officers in each local government area.",
                to="Department of Regional Health",
                due="by 30 June 2026",
                date="2026-06-30",
            ),
            "~",
            R(
                "The committee recommends that the Australian Government, in consultation with the states and territories, establish a national register of volunteer ambulance stations which records:",
                to="Australian Government",
                to_also="states and territories; states; territories",
                points=(
                    "the hours for which each station is staffed;",
                    "the vehicles held there, and their age; and",
                    "the distance to the nearest emergency department.",
                ),
            ),
        ],
    ),
    (
        "Money, fuel and insurance",
        [
            "~",
            "~",
            "Ms Marsden told the committee that she fully supported a fuel card. “We have asked for it since 2011,” she said, “and three ministers have agreed to look at it.”{q}",
            "Committee view",
            "The committee is persuaded that volunteers should not be out of pocket for saving lives.",
            R(
                "The committee recommends that the Treasury and the Australian Taxation Service make the cost of uniform, fuel and training deductible for volunteer ambulance officers from the 2026–27 income year.",
                to="Treasury; Australian Taxation Service",
                due="from the 2026–27 income year",
                date="2026-07-01",
                also="relative; 2026; 2027; none",
            ),
            R(
                "The committee recommends that Outback Mutual Insurance and other insurers of volunteer stations report annually to the Prudential Commission on claims refused.",
                to="Outback Mutual Insurance; other insurers of volunteer stations",
                to_also="insurers; other insurers; insurers of volunteer stations; Outback Mutual Insurance Ltd",
            ),
            "~",
            R(
                "The committee recommends that state and territory governments abolish registration charges for ambulances that are owned by volunteer associations.",
                to="state and territory governments",
                to_also="state governments; territory governments",
            ),
        ],
    ),
    (
        "Training and the future",
        [
            "~",
            "The Australian Paramedic Officers’ Federation urged the committee to recommend that no volunteer attend a call alone. The Department noted that in some towns there is only one.{w}",
            "~",
            "Committee view",
            "The committee does not wish to make the best the enemy of the good.",
            R(
                "The committee recommends that the Australian Skills Board develop, within 12 months of the tabling of this report, a nationally recognised certificate for volunteer ambulance officers that can be completed without leaving home.",
                to="Australian Skills Board",
                due="within 12 months of the tabling of this report",
                date="relative",
                also="2026-11-26",
            ),
            R(
                "The committee recommends that the Australian Government provide ongoing funding for the Volunteer Wellbeing Line, which is currently due to close on 31 December 2026.",
                to="Australian Government",
            ),
            R(
                "The committee recommends that the Minister for Regional Health table in each House a statement of progress against these recommendations no later than the last sitting day of 2026.",
                to="Minister for Regional Health",
                due="no later than the last sitting day of 2026",
                date="relative",
                also="2026; 2026-12",
            ),
        ],
    ),
]
AGREED = Paper(
    "t11-volunteer-ambulance-government-response.docx",
    "senate committee",
    "Australian Government response to the Rural Services References Committee report: Last to arrive: volunteer ambulance services in regional Australia",
    "2026-06",
    "Department of Regional Health",
    "response",
    answers="t11-volunteer-ambulance.pdf",
    responder="Australian Government",
    responder_also="Government; Department of Regional Health",
)
ANSWERS = (
    reply_to(
        1,
        "The Australian Government **supports** this recommendation.",
        "The Department of Regional Health will publish the first count on 30 June 2026 and will repeat it every second year.",
        position="accepted",
    ),
    reply_to(
        2,
        "The Australian Government **supports in principle** this recommendation.",
        "States and territories hold most of the information that a register would need. New South Marlow already supports a register of its own. The Government will raise the matter with health ministers.",
        position="in principle",
    ),
    reply_to(
        3,
        "The Australian Government **does not support** this recommendation.",
        "The Australian Paramedic Officers’ Federation supports the change, and the Government recognises the strength of feeling. However, deductions are allowed only for expenses of earning an income, and volunteers by definition earn none.",
        position="rejected",
    ),
    reply_to(
        (4, 5),
        "The Australian Government **notes** these recommendations.",
        "Recommendation 4 is a matter for insurers and recommendation 5 for state and territory governments. A copy of the report has been sent to each first minister.",
        position="noted",
    ),
    reply_to(
        6,
        "The Australian Government **supports in part** this recommendation.",
        "The Skills Board will develop a certificate within the time proposed. The Government does not accept that the whole of the certificate can safely be completed at home: the driving unit must be taken in a vehicle.",
        position="in part",
    ),
    reply_to(
        7,
        "The future of the Volunteer Wellbeing Line will be considered in the 2026–27 Budget. The Government is not in a position to anticipate the outcome of that process.",
        position="deferred",
        also="noted; unclear",
    ),
)


def set_paper(seed: int, folder: Path) -> None:
    chapters = SenateSetter(SENATE, seed, numbering="chapter").chapters(CHAPTERS)
    number_items(SENATE, chapters, printed=True)
    front = [
        Block("coverline", "The Senate"),
        Block("coverline", "Rural Services"),
        Block("coverline", "References Committee"),
        Block("cover", SENATE.title),
        Block("coverline", "November 2025"),
        Block(
            "small",
            "© Commonwealth of Australia 2025. ISBN 978-1-00000-000-0. This document was prepared by the Senate Standing Committees on Rural Services.",
        ),
        Block("newpage"),
        Block("h1", "List of recommendations"),
    ]
    for _title, paras in chapters:
        for item in items_of(paras):
            front += [
                Block("h3", f"Recommendation {item.number}"),
                Block("small", f"paragraph {item.paragraphs[0]}"),
            ]
            front += [Block("plain", item.text), *[Block("bullet", p, "•") for p in item.points]]
    blocks = [*front, Block("newpage")]
    for n, (title, paras) in enumerate(chapters, 1):
        blocks += [Block("coverline", f"Chapter {n}"), Block("h1", title)]
        for para in paras:
            if para.text == "Committee view":
                blocks.append(Block("h2", para.text))
                continue
            if para.text:
                blocks.append(Block("p", para.text, para.num))
            for item in para.items:
                blocks += [
                    Block("h3", f"Recommendation {item.number}"),
                    Block("p", f"**{item.text}**", para.num),
                ]
                blocks += [Block("bullet", f"**{p}**", "•") for p in item.points]
        blocks.append(Block("newpage") if n == 1 else Block("h3", " "))
    blocks += [
        Block("centre", "Senator Iolanthe Greer"),
        Block("centre", "Chair"),
        Block("h1", "Additional comments from Senator Boyd Hatherley"),
        Block(
            "p",
            "I thank the secretariat for its work and agree with most of what is said above. I would have gone further on fuel, and I do not support the use of the word “register” for what is really a list.",
            "1.1",
        ),
        Block("p", "Mrs Halloway told us that someone ought to resign.", "1.2"),
        Block("h1", "Appendix 1"),
        Block("h2", "Submissions"),
    ]
    blocks += [Block("row", name, str(n)) for n, (name, _code) in enumerate(SENATE.witnesses, 1)]
    blocks += [
        Block("h2", "Answers to Questions on Notice"),
        Block(
            "row",
            "Answers to questions taken on notice by the Department of Regional Health, Canberra, 3 September 2025 (received 24 September 2025)",
            "1",
        ),
    ]
    look = Look("Times", 11, left_head="", right_head="", note_size=8, page_at="foot")
    write_pdf(folder / SENATE.file, blocks, look, notes_of(SENATE), SENATE.title)


class SenateSetter(Setter):
    """Notes as the Senate sets them; a heading takes no paragraph number."""

    def _para(self, element):
        made = super()._para(element)
        if element == "Committee view":
            self.para -= 1
        return made

    def _note(self, slot: str) -> str:
        paper, rng = self.paper, self.rng
        name, code = rng.choice(paper.witnesses)
        page = rng.randint(1, 19)
        if slot == "w":
            return f"{name}, {code}, p. {page}."
        if slot == "ww":
            return (
                "See, for example, "
                + "; ".join(f"{n}, {c}, p. {rng.randint(1, 9)}" for n, c in rng.sample(paper.witnesses, 2))
                + "."
            )
        if slot == "q":
            return f"{rng.choice(paper.speakers)}, Committee Hansard, 3 September 2025, p. {page}."
        return slot[2:] + "."


def set_reply(folder: Path) -> None:
    blocks = [
        Block("coverline", "Australian Government"),
        Block("cover", AGREED.title),
        Block("coverline", "June 2026"),
        Block("h1", "Introduction"),
        Block(
            "plain",
            "The Australian Government welcomes the opportunity to respond to the report and thanks the volunteers who gave evidence. The Government has already committed $18.2 million to regional stations and supports the work of the Flying Nurses.",
        ),
        Block(
            "plain",
            "The committee received nine submissions and held hearings in three places. Its report, tabled on 26 November 2025, makes eight recommendations, of which most are directed to the Australian Government or to bodies within it.",
        ),
        Block("h1", "Background"),
        Block(
            "p",
            "Ambulance services are the responsibility of the states and territories. The Commonwealth funds training through the Skills Board, aeromedical services through the Flying Nurses, and a part of the cost of rural hospitals through the National Hospital Agreement.",
            "1.1",
        ),
        Block(
            "p",
            "Volunteers crew about a third of regional stations. Since 2016 their number has fallen in every jurisdiction except one. The reasons that are most often given are the cost of fuel, the age of those who serve, and the time that training takes.",
            "1.2",
        ),
        Block(
            "p",
            "In 2019 the Productivity Office recommended a common award for volunteer officers. The then Government did not agree to that recommendation, and the states have since made arrangements of their own.",
            "1.3",
        ),
        Block(
            "p",
            "In the 2024–25 Budget the Government provided $18.2 million over four years for the repair of stations. By March 2026, work had begun at 41 of them. Port Ardry Shire Council has welcomed that work and has asked that its own station be the next.",
            "1.4",
        ),
        Block(
            "p",
            "Health ministers met in February 2026 and agreed a statement on rural emergency care. They also accepted a proposal from New South Marlow for a shared list of vehicles that are about to be sold.",
            "1.5",
        ),
        Block(
            "p",
            "The Government acknowledges the evidence of those who have waited for help beside a road, and of those who came. Mr and Mrs Halloway, who have between them served for sixty-one years, told the committee that they would do it again.",
            "1.6",
        ),
        Block("h1", "Response to recommendations"),
    ]
    for each in ANSWERS:
        items = [SENATE.items[n - 1] for n in each.of]
        for item in items:
            blocks += [Block("h2", f"Recommendation {item.number}"), Block("plain", f"**{item.text}**")]
            blocks += [Block("bullet", p) for p in item.points]
        blocks += [Block("h3", "Response"), *[Block("plain", words) for words in each.words]]
        answer(AGREED, items, list(each.words), each.position, each.also)
    blocks += [
        Block("h1", "Next steps"),
        Block(
            "plain",
            "The Department will write to those who made submissions. Questions about this response may be sent to the Rural Emergency Care Branch, which also looks after correspondence about the Flying Nurses.",
        ),
        Block(
            "plain",
            "The Department thanks the National Council of Ambulance Volunteers and Community First Responders for checking the figures in the background section.",
        ),
    ]
    write_docx(folder / AGREED.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_paper(seed, folder)
    set_reply(folder)
    return [SENATE, AGREED]
