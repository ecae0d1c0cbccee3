"""A committee of the Australian House: `Recommendation 5` / `3.9 The Committee recommends that …`, listed at the front; the government answers in a ruled table that runs over pages.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, answer, cover, grid, write_pdf

NAMES = """Mr Colin Abernathy
Shire of Wollambee
National Grain Carriers
Engineers for the Bush
Department of Regional Roads
Cattle Council of the North
Name withheld
Confidential
Burra Creek Bridge Committee
Ms Thuy Lam and Mr Rod Petty
Roads Authority of Western Plains
Local Shires Federation""".split("\n")
REPORT = Paper(
    "z2-one-lane-bridges.pdf", "australian house committee", "Give way: inquiry into one-lane and load-limited bridges on regional roads", "2024-11", "House of Representatives Standing Committee on Regional Roads and Rail",
    topic="load-limited bridges", witnesses=tuple((name, "") for name in NAMES),
)  # fmt: skip
REPLY = Paper(
    "z2-one-lane-bridges-government-response.pdf", "australian house committee", "Australian Government response to the House of Representatives Standing Committee on Regional Roads and Rail report: Give way", "2025-08",
    "Department of Regional Roads", kind="response", answers=REPORT.file, responder="Australian Government", responder_also="Government; Commonwealth; Commonwealth Government; Department of Regional Roads", form="table",
)  # fmt: skip
BANK = (
    "Shire of Wollambee, *Submission 2*, p. {p}",
    "National Grain Carriers, *Submission 3*, p. {p}",
    "Ms Petra Ansell, Chief Engineer, Engineers for the Bush, *Committee Hansard*, Dubbo Plains, 14 May 2024, p. {p}",
    "Local Shires Federation, *Submission 12*, pp. {p}–90",
    "Department of Regional Roads, *Submission 5*, p. {p}",
    "Bureau of Freight Statistics, *Bridges and Culverts*, 2023, table {p}",
)
AG, DRR, STATES = "Australian Government", "Department of Regional Roads", "states and territories"


def chapters():
    return [
        ("Counting bridges", ("What is known", "Load limits"), [
            R("The Committee recommends that the Australian Government establish a national register of bridges on regional roads, including their width, load limit and date of last inspection, by 30 June 2026.", AG, "by 30 June 2026", "2026-06-30"),
            R("The Committee recommends that the Department of Regional Roads publish annually the number of bridges on which a load limit has been imposed.", DRR),
        ]),
        ("Paying for bridges", ("The Bridges Program", "What shires can afford", "Timber"), [
            R("The Committee recommends that the Australian Government increase its contribution under the Bridges Program from 50 to 80 per cent of the cost for shires with fewer than 5,000 ratepayers.", AG),
            R("The Committee recommends that the Australian Government extend the Bridges Program to 2035.", AG, "to 2035", "2035", "none"),
            R("The Committee recommends that the Australian Government work with the states and territories to:", AG, "within three years", "relative", "2027-11; 2027; none", to_also=STATES, points=("develop a standard design for a bridge of two lanes and up to 30 metres;", "publish the design so that any shire may use it without charge; and", "report to Parliament on how often it has been used, within three years.")),
        ]),
        ("Safety and signs", ("Who gives way", "School buses"), [
            R("The Committee recommends that state and territory governments review the placing of Give Way signs at all one-lane bridges.", "state and territory governments"),
            R("The Committee recommends that, before the start of the 2026 school year, the Department of Regional Roads identify every school bus route which crosses a load-limited bridge.", DRR, "before the start of the 2026 school year", "2026", "relative; 2026-01"),
            R("The Committee recommends that the Australian Government commission the Bureau of Freight Statistics to estimate the cost to farmers of detours.", AG, to_also="Bureau of Freight Statistics"),
        ]),
    ]  # fmt: skip


SAID = {
    "Load limits": "In 2015 the Senate’s Rural Affairs Committee recommended that load limits be published: “Recommendation 4: The committee recommends that a national map of load limits be maintained.” The then Government noted the recommendation. A map was drawn, and was taken down in 2018.{w}",
    "What shires can afford": "The Local Shires Federation recommended that the Commonwealth should meet the whole cost of any bridge older than the shire. The Roads Authority of Western Plains supports that recommendation and the Treasury does not.{w}",
    "Timber": "The Committee considered recommending that timber bridges be replaced by 2040. Engineers for the Bush told the Committee that many would outlast the concrete ones, and the Committee makes no recommendation.{q}",
    "Who gives way": "Mr Abernathy recommended that the driver who is going uphill should always have priority. His neighbour lives at the bottom.{w}",
}


def set_report(folder: Path) -> None:
    doc, n, front = Doc(REPORT, "chapter", bank=BANK), 0, []
    head = [
        *cover(REPORT, ("The Parliament of the Commonwealth of Australia",), ("House of Representatives Standing Committee on Regional Roads and Rail", "November 2024", "Canberra")),
        Block("h1", "Contents"), Block("contents", "Foreword\nList of recommendations\n1. Introduction\n2. Counting bridges\n3. Paying for bridges\n4. Safety and signs\nA. Submissions\nB. Public hearings"), Block("newpage"),
        Block("h1", "Foreword"),
        Block("plain", "A grain truck of 62 tonnes meets a bridge which bears 20. It turns round, if it can, and drives for an hour. The Committee met drivers who do so twice a day, and has asked why there are more such bridges each year and not fewer."),
        Block("plain", "The Committee makes eight recommendations. I thank my colleagues, and the Burra Creek Bridge Committee, whose sandwiches carried no load limit."),
        Block("plain", "Ms Joyleen Carty MP"), Block("plain", "Chair"), Block("newpage"), Block("h1", "List of recommendations"),
    ]  # fmt: skip
    doc.page()
    doc.h1("1. Introduction")
    doc.p(
        "On 7 February 2024 the Minister for Regional Roads asked the Committee to inquire into one-lane and load-limited bridges.{w}",
        "The Committee received 12 submissions and held public hearings in Canberra, Dubbo Plains and Wollambee.",
        "~",
    )
    for c, (title, heads, items) in enumerate(chapters(), 2):
        doc.h1(f"{c}. {title}")
        for one in heads:
            doc.h2(one)
            doc.p("~", *([SAID[one]] if one in SAID else []), "~")
        doc.h2("Committee comment")
        doc.p(
            "The Committee heard no evidence that anybody intends matters to be as they are. It considers that much of what is needed could be begun without new money."
        )
        for item in items:
            n += 1
            doc.blocks.append(Block("h3", f"Recommendation {n}"))
            where = doc.next()
            doc.key(item, str(n), True, where)
            doc.setting(item, "p", f"**{item.text}**", where)
            front += [
                Block("h3", f"Recommendation {n}"),
                Block("p", item.text, where),
                *[Block("sub", one, "•") for one in item.points],
            ]
    doc.page()
    doc.here = ""
    doc.h1("A. Submissions", False)
    for i, (name, _code) in enumerate(REPORT.witnesses, 1):
        doc.blocks.append(Block("row", name, str(i)))
    doc.h1("B. Public hearings", False)
    doc.plain(
        "**Tuesday, 14 May 2024 – Dubbo Plains**",
        "National Grain Carriers",
        "Engineers for the Bush",
        "**Wednesday, 15 May 2024 – Wollambee**",
        "Shire of Wollambee",
        "Burra Creek Bridge Committee",
    )
    write_pdf(
        folder / REPORT.file,
        [*head, *front, *doc.blocks],
        Look("Helvetica", 10.5),
        notes_of(REPORT),
        REPORT.title,
    )


ANSWERS = [  # items, response, comment, position, also
    ((1,), "Support", "The Department of Regional Roads is working with the Local Shires Federation on a register, to be completed by mid-2026. States and territories will be asked to provide data on the bridges that they own.", "accepted", ""),
    ((2,), "Support in principle", "Load limits are imposed by the owners of bridges, who do not at present tell the Commonwealth. The Australian Government will publish what it is given.", "in principle", ""),
    ((3, 4), "Note", "The rate of contribution and the length of the Bridges Program will be considered in the 2026–27 Budget. The Australian Government will then decide on both.\x05National Grain Carriers has accepted that users might pay a part of the cost. The Treasury has not yet advised on it.", "deferred", "noted"),
    ((5,), "Support in part", "The Australian Government supports points one and two. A standard design was tendered in June 2025 and four firms have replied. It will be free to every shire.\x05The Australian Government does not support a report to Parliament. The use that is made of the design will be shown in the annual report of the Department, where other programs of this kind are described, and the cost of a report of its own would be better spent on a culvert.\x05The Roads Authority of Western Plains supports the recommendation in full and will use the design at Burra Creek. Engineers for the Bush recommended that the design should allow for timber decks, and the Department has agreed to ask for one that does.\x05Work on the design will be overseen by a group on which each state and territory has a seat.", "in part", ""),
    ((6,), "Note", "This recommendation is directed to state and territory governments. There is nothing in it for the Australian Government to support or not to support. It has been passed to them.", "noted", ""),
    ((7,), "Support", "The Department has identified 318 routes. A list was sent to the Committee in May 2025.", "accepted", "already doing"),
    ((8,), "Not supported", "The Bureau of Freight Statistics estimated the cost of detours in 2022 and the method has not changed. The Cattle Council of the North has accepted that estimate.", "rejected", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        *cover(REPLY, ("Australian Government",), ("August 2025",)),
        Block("h1", "Introduction"),
        Block("plain", "The Australian Government welcomes the Committee’s report, which was tabled on 28 November 2024, and thanks the Committee and all those who made submissions."),
        Block("plain", "In 2023 the Australian Government agreed to all five recommendations of the Independent Review of Road Grants, and supported in principle the sixth, which was that grants be indexed. The Bridges Program began in 2015 and has so far paid for 1,140 bridges."),
        Block("plain", "Most bridges on regional roads belong to shires. Of the 3,900 which are known to bear a load limit, about a third were built before 1950. The Australian Government recognises what this costs those who carry grain, stock and children."),
        Block("plain", "The Local Shires Federation has recommended to the Department that grants be paid in advance. The Department has accepted that recommendation for shires with fewer than 2,000 ratepayers, and the Federation has noted the decision."),
        Block("h1", "Response to recommendations"),
    ]  # fmt: skip
    rows = [("No.", "Recommendation", "Response", "Comment")]
    for of, says, comment, position, also in ANSWERS:
        items = [REPORT.items[i - 1] for i in of]
        cell = "\x05".join("\x05".join((i.text, *[f"• {one}" for one in i.points])) for i in items)
        rows.append(("\x05".join(i.number for i in items), cell, says, comment))
        answer(REPLY, items, [says, *comment.split("\x05")], position, also)
    blocks += [
        grid((7, 36, 15, 42), *rows),
        Block("plain", "Authorised by the Hon Warwick Tan MP, Minister for Regional Roads"),
    ]
    write_pdf(folder / REPLY.file, blocks, Look("Helvetica", 10.5), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
