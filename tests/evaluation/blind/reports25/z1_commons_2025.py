"""House of Commons 2025: printed kinds, label lines, evidence without brackets; a special report that answers by `Recommendation 3`, words restated in boxes.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, C, Item, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, answer, cover, write_pdf

WRITTEN = """Ms Delphine Arkwright|SWP0014
Association of Leisure Trusts|SWP0003
Cold Water Alliance|SWP0021
Department for Sport and Communities|SWP0026
Hawsker Bay Town Council|SWP0009
Institute of Pool Engineers|SWP0007
Lanes for All|SWP0018
1924 Baths Society|SWP0002
Dr Osric Payne (Reader in Public Leisure, Ravelby University)|SWP0011
School Swimming Forum|SWP0016
Sport Fund England|SWP0023
Tidemouth Borough Council|SWP0005""".split("\n")
REPORT = Paper(
    "z1-swimming-pools.pdf", "commons 2025", "Out of depth: the future of public swimming pools", "2025-06-19", "Sport and Communities Committee", number="HC 655", topic="public swimming",
    witnesses=tuple(tuple(one.split("|")) for one in WRITTEN),
)  # fmt: skip
REPLY = Paper(
    "z1-swimming-pools-special-report.pdf", "commons 2025", "Out of depth: the future of public swimming pools: Government Response", "2025-09-11", "Sport and Communities Committee",
    kind="response", number="HC 1290", answers=REPORT.file, responder="Government", responder_also="Department for Sport and Communities; DSC; Department; HM Government", form="special report",
)  # fmt: skip
BANK = (
    "Association of Leisure Trusts SWP0003",
    "Q{p} [Minister for Sport]",
    "Lanes for All SWP0018",
    "1924 Baths Society SWP0002",
    "Tidemouth Borough Council SWP0005",
    "HC Deb, 4 March 2025, col {p}",
    "Department for Sport and Communities, Strategy for an Active Nation, July 2024, p {p}",
    "Q{p}; School Swimming Forum SWP0016",
)
D, SF, LA = "Department for Sport and Communities", "Sport Fund England", "Local authorities"


def chapters():
    return [
        ("Who swims, and where", [
            "~", "~",
            (C("There are 412 fewer public pools in England than in 2010. Nobody decided that there should be; each closure was a local matter, and the sum of local matters has been a national decline."),),
            (R("The Department should publish a map of all public pools, with their age and condition, by March 2026, and keep it up to date.", D, "by March 2026", "2026-03", "2026-03-31"),),
            "The Cold Water Alliance recommended that open water should be counted as provision. “A lake is a pool that nobody has to heat,” it told us. Sport Fund England has accepted that recommendation for its own returns.{w}",
        ]),
        ("What a pool costs", [
            "~",
            "In 2019 our predecessor committee recommended that “a capital fund for pools should be established without delay”. The Government accepted the recommendation. The fund opened in 2023, paid £60 million and closed a year later.{n:Sport Committee, Fifth Report of Session 2017–19, Dry Bottoms, HC 1480, para 77}",
            (R("We recommend that the Treasury and the Department establish a fund for the renewal of pools built before 1985, to run for ten years from April 2026.", f"Treasury; {D}", "from April 2026", "2026-04", "none; relative"),),
            "~",
            (C("Energy is now the second largest cost of a public pool. It was the sixth in 2019."),
             C("24 councils told us that they had turned down the heat of the water. We do not blame them, but cold children do not learn.")),
            (C("The exemption of pools from the energy support scheme of 2023 was a mistake, and officials knew that it was one."),),
            (R("Pools must be eligible for any future energy support scheme on the same terms as hospitals. The Department should write to us within two months to say how this will be done.", D, "within two months", "2025-08-19", "relative; 2025-08"),),
            "We considered recommending that entry should be free for those under sixteen. The evidence of trusts was that free swimming fills a pool and empties a budget, and we make no such recommendation.{q}",
        ]),
        ("Learning to swim", [
            "~", "~",
            (C("One child in three leaves primary school unable to swim 25 metres. Schools are required to teach it and nobody is required to check that they do."),
             R("The Schools Inspectorate should report on swimming in every inspection of a primary school.", "Schools Inspectorate")),
            "~",
            (R("12 lessons should be provided for every child who cannot swim at the end of Year 6. Local authorities should arrange them and the Government should meet the cost.", f"{LA}; Government"),),
        ]),
        ("Lifeguards", [
            "~",
            (R("Sport Fund England should, in its next three-year plan:", SF, "in its next three-year plan", "relative", "none",
               points=("pay for the training of 2,000 lifeguards;", "publish the number of pools that have closed for a day or more for want of one; and", "require every trust that it funds to pay lifeguards at least the living wage.")),),
            "The Minister “would not resist” the Association’s demand for a national register of lifeguards.{q}",
        ]),
    ]  # fmt: skip


def ref(item: Item) -> str:
    """What is printed after an item where it is listed."""
    return f" ({item.kind.capitalize()}, Paragraph {item.paragraphs[0]})"


def listed(item: Item, star: str = "", box: str = "", number: bool = True) -> list[Block]:
    """An item as the list and the reply print it."""
    num = f"{item.number}." if number else ""
    end = ref(item)
    rows = [
        Block(
            "listed" if number else "plain", f"{star}{item.text}{'' if item.points else end}{star}", num, box
        )
    ]
    last = len(item.points) - 1
    for i, one in enumerate(item.points):
        rows.append(Block("sub", f"{star}{one}{end if i == last else ''}{star}", f"({'abc'[i]})", box))
    return rows


def set_report(folder: Path) -> None:
    doc, gathered, n = Doc(REPORT, "through", bank=BANK, mark="{}."), [], 0
    doc.blocks += cover(
        REPORT,
        ("House of Commons", "Sport and Communities Committee"),
        ("Fourth Report of Session 2024–26", "HC 655", "Report, together with formal minutes relating to the report", "Published on 19 June 2025 by authority of the House of Commons"),
    )  # fmt: skip
    doc.blocks += [
        Block("h2", "Sport and Communities Committee"), Block("plain", "The Sport and Communities Committee is appointed by the House of Commons to examine the expenditure, administration and policy of the Department for Sport and Communities and its associated public bodies."),
        Block("h2", "Current membership"), Block("plain", "Harriet Poole-Okafor (Labour; Ravelby) (Chair)"), Block("plain", "Simeon Larkin (Liberal Democrat; Upper Dorne)"), Block("plain", "Marcia Dunnett (Conservative; Marsh Barton)"), Block("newpage"),
        Block("h1", "Contents"), Block("contents", "Summary\n1 Introduction\n2 Who swims, and where\n3 What a pool costs\n4 Learning to swim\n5 Lifeguards\nConclusions and recommendations\nFormal minutes\nWitnesses\nPublished written evidence"), Block("newpage"),
        Block("h1", "Summary"), Block("plain", "Public pools are closing faster than they are built. The Government should renew those that are left and say plainly which it expects to lose. Children should be able to swim before they leave primary school, and somebody must check that they can."), Block("newpage"),
    ]  # fmt: skip
    doc.h1("1 Introduction")
    doc.p(
        "We launched this inquiry on 14 November 2024 after the closure of the baths at Tidemouth. We are grateful to all who wrote to us, and to the lifeguards of Hawsker Bay, who fished out our clerk.{w}",
        "In this Report “the Department” is the Department for Sport and Communities.",
        "~",
    )
    for c, (title, elements) in enumerate(chapters(), 2):
        doc.h1(f"{c} {title}")
        for element in elements:
            if isinstance(element, str):
                doc.p(element)
                continue
            where = doc.next()
            for i, item in enumerate(element):
                n += 1
                doc.key(item, str(n), True, where)
                gathered.append((title, item))
                doc.blocks.append(Block("labelline", item.kind))
                star = "**" if item.kind == "conclusion" else "***"
                doc.blocks.append(
                    Block("inpara" if i else "p", f"{star}{item.text}{star}", "" if i else f"{where}.")
                )
                doc.blocks += [
                    Block("sub", f"{star}{one}{star}", f"({'abc'[k]})") for k, one in enumerate(item.points)
                ]
    doc.page()
    doc.blocks.append(Block("h1", "Conclusions and recommendations"))
    seen = ""
    for title, item in gathered:
        if title != seen:
            doc.blocks.append(Block("h2", title))
            seen = title
        doc.blocks += listed(item)
    doc.page()
    doc.blocks += [
        Block("h1", "Formal minutes"), Block("h2", "Tuesday 10 June 2025"), Block("h3", "Members present"), Block("plain", "Harriet Poole-Okafor, in the Chair"), Block("plain", "Marcia Dunnett"), Block("plain", "Simeon Larkin"),
        Block("plain", "Draft Report (Out of depth: the future of public swimming pools), proposed by the Chair, brought up and read."), Block("plain", f"Paragraphs 1 to {doc.para} read and agreed to."), Block("plain", "Resolved, That the Report be the Fourth Report of the Committee to the House."),
        Block("h1", "Witnesses"), Block("plain", "The following witnesses gave evidence. Transcripts can be viewed on the inquiry publications page of the Committee’s website."),
        Block("h2", "Tuesday 21 January 2025"), Block("plain", "Marguerite Stroud, Chief Executive, Association of Leisure Trusts; Len Baptiste, Director, Lanes for All  Q1–44"),
        Block("h2", "Tuesday 4 March 2025"), Block("plain", "Minister for Sport, Department for Sport and Communities; Piers Ashdown, Chair, Sport Fund England  Q45–99"),
        Block("h1", "Published written evidence"), Block("plain", "The following written evidence was received and can be viewed on the inquiry publications page of the Committee’s website."), Block("plain", "SWP numbers are generated by the evidence processing system and so may not be complete."),
        *[Block("row", f"{name} {code}", str(i)) for i, (name, code) in enumerate(REPORT.witnesses, 1)],
        Block("h1", "List of Reports from the Committee during the current Parliament"), Block("h2", "Session 2024–26"), Block("plain", "3rd Village halls and who heats them HC 402"), Block("plain", "2nd Ticket prices HC 377"),
    ]  # fmt: skip
    look = Look("Helvetica", 10.5, raised=True, note_size=7.5)
    write_pdf(folder / REPORT.file, doc.blocks, look, notes_of(REPORT), REPORT.title)


# heading, items, words, position, also
ANSWERS = [
    ("Recommendation 2", (2,), ("We accept this recommendation. Sport Fund England has begun to gather the data, and the map will be published in spring 2026.",), "accepted", ""),
    ("Recommendation 3", (3,), ("Decisions on capital funding beyond 2026 will be made at the next Spending Review, and the Government cannot anticipate them. It will consider the Committee’s recommendation then, together with the case which the Association of Leisure Trusts has made.",), "deferred", ""),
    ("Conclusions 4 to 6", (4, 5, 6), ("The Government notes these conclusions. Wholesale prices have fallen by a third since their peak. Tidemouth Borough Council has agreed to restore the temperature of its pools, and we welcome that.",), "noted", ""),
    ("Recommendation 7", (7,), ("The Government accepts this recommendation in part. Pools will be considered for any future scheme. We do not agree that they should be treated as hospitals are. We wrote to the Committee on 12 August.",), "in part", ""),
    ("Conclusion 8", (8,), ("This conclusion describes what the law already requires of schools. There is nothing in it for the Government to accept or reject.",), "noted", "unclear"),
    ("Recommendation 9", (9,), ("The Schools Inspectorate is independent of Ministers and decides what it inspects. It has told us that it accepts the spirit of the recommendation and does not intend to act on the letter. The Government does not propose to direct it.",), "rejected", "noted; unclear"),
    ("Recommendation 10", (10,), ("The Government agrees in principle that no child should leave Year 6 unable to swim. The number of lessons ought not to be fixed nationally, and how they are paid for will depend on the curriculum review.",), "in principle", ""),
    ("Recommendation 11", (11,), ("Sport Fund England accepts points (a) and (b), and the Government supports it in doing so. Its grants already carry a condition on pay, which meets point (c).",), "accepted", "in part; already doing"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        *cover(REPLY, ("House of Commons", "Sport and Communities Committee"), ("Third Special Report of Session 2024–26", "HC 1290", "Ordered by the House of Commons to be printed 9 September 2025")),
        Block("h1", "Third Special Report"),
        Block("plain", "The Sport and Communities Committee published its Fourth Report of Session 2024–26, Out of depth: the future of public swimming pools (HC 655), on 19 June 2025. The Government’s response was received on 2 September 2025 and is appended to this report."),
        Block("h1", "Appendix: Government Response"), Block("h2", "Introduction"),
        Block("plain", "The Government thanks the Committee for its report. It agrees that pools matter. Under the Plan for Places, published in May 2025, it accepted nine of the ten recommendations of the Wetherall Commission on Leisure; the tenth, that leisure be made a statutory service, it rejected."),
        Block("plain", "Lanes for All has recommended to us that women should have hours of their own in every pool. Several trusts have adopted that recommendation, and it is not a matter for this response."),
    ]  # fmt: skip
    heads = {2: "Who swims, and where", 3: "What a pool costs", 8: "Learning to swim", 11: "Lifeguards"}
    for head, of, words, position, also in ANSWERS:
        items = [REPORT.items[i - 1] for i in of]
        if of[0] in heads:
            blocks.append(Block("h2", heads[of[0]]))
        blocks.append(Block("h3", head))
        for item in items:
            blocks += listed(item, box=f"box{of[0]}", number=False)
        blocks += [Block("plain", one) for one in words]
        answer(REPLY, items, list(words), position, also)
    write_pdf(folder / REPLY.file, blocks, Look("Helvetica", 10.5), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
