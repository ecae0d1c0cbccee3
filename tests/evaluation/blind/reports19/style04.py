"""Older Commons reports (2009–2014): a numbered list with “(Paragraph 17)”, volumes of evidence by page; a special report with two appendices.

Illustrative, written blind on 2026-11-29 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from .kit import Block, C, Item, Paper, R, Setter, answer, items_of, long_date, notes_of, number_items
from .pdf import Look, write_pdf

ALLOT_CH = [
    (
        "Introduction",
        [
            "~",
            "This is our second report on land for growing. We thank our specialist adviser, Professor Odile Marchbanks.{n:See Annex for the adviser’s declaration of interests}",
        ],
    ),
    (
        "Supply and demand",
        [
            "~",
            "~",
            "The Association puts the number waiting at 87,000, and one allotment holder told us that she had put her daughter’s name down at birth.{n:Ev 23} {n:Ev w12}",
            (
                "The Department keeps no count.{n:Q 14}",
                C(
                    "We are surprised that the Department for Communities and Land does not know how many allotments there are."
                ),
            ),
            (
                "A census would cost less than the Department spends each year on pot plants.{n:HC Deb, 14 March 2011, col 112W}",
                R(
                    "We recommend that a census of allotments be taken in 2014 and every five years after that.",
                    due="in 2014",
                    date="2014",
                    also="2014-12-31; none",
                ),
            ),
        ],
    ),
    (
        "Sites, soil and sheds",
        [
            "~",
            (
                C(
                    "Contamination is real but rare. We conclude that the fear of it has stopped more sites than the fact of it."
                ),
            ),
            (
                "There is no agreed standard.{n:Qq 33–35}",
                R(
                    "The Environment Agency and the Soil Laboratory should agree a simple test, costing no more than £40, by April 2014.",
                    to="Environment Agency; Soil Laboratory",
                    due="by April 2014",
                    date="2014-04",
                    also="2014-04-30; 2014-04-01",
                ),
            ),
            "~",
            (
                Item(
                    "both",
                    "Water is the commonest cause of dispute between neighbours and is the easiest to cure. Ofrain should require companies to offer a shared supply at the household rate.",
                    ("Ofrain",),
                ),
            ),
            (
                R(
                    "12 square yards is not an allotment. The Government should bring forward an amendment to the Allotments Bill to set a minimum plot of 125 square yards.",
                    to="Government",
                ),
            ),
        ],
    ),
    (
        "Rents and rights",
        [
            "~",
            (
                C(
                    "Rents have risen by far more than inflation in a handful of places, and hardly at all elsewhere."
                ),
            ),
            (
                R(
                    "We look to the Minister to report back to us by the end of the Session on the use of private land.",
                    to="Minister",
                    due="by the end of the Session",
                    date="relative",
                ),
            ),
        ],
    ),
]
ALLOT_A = {
    "Government": [
        (
            4,
            (
                "The Environment Agency has no power to set such a test, and the Government does not propose to confer one. The £40 limit would in any case fall below the cost of the cheapest laboratory analysis.",
            ),
            "rejected",
            "",
        ),
        (
            1,
            (
                "The Department has not collected these figures since 1997. They are a matter for local authorities.",
            ),
            "noted",
            "unclear",
        ),
        (
            2,
            (
                "We are not persuaded that the burden of a census is justified. We have asked officials to explore whether existing returns could be used.",
            ),
            "rejected",
            "deferred; in part",
        ),
        (
            6,
            (
                "We agree that plots should be large enough to be useful. However, demand differs between a town and a village, and we would not wish to fix one figure in statute. We will instead give a recommended range in guidance this autumn.",
            ),
            "in part",
            "rejected; in principle",
        ),
        (
            8,
            ("The Minister will write to the Committee before the end of the Session, as requested.",),
            "accepted",
            "",
        ),
    ],
    "Ofrain": [
        (
            5,
            (
                "Ofrain accepts this recommendation. We shall amend condition 14 of the licence with effect from 1 October 2013, after the statutory 28 days.",
                "Two companies already do as the Committee suggests.",
            ),
            "accepted",
            "",
        ),
    ],
}
CUSTOMS_CH = [
    (
        "The Northern Gate programme",
        [
            "~",
            "The Revenue and Excise Office (the Office) approved Northern Gate in 2009 at a cost of £212 million.{n:C&AG’s Report, para 1.4}",
            (
                Item(
                    "both",
                    "The Office let a ten-year contract on the strength of a three-page business case. It should not let a contract of more than £50 million until the Accounting Officer has signed that each assumption has been tested.",
                    ("Revenue and Excise Office",),
                ),
            ),
            "~",
        ],
    ),
    (
        "Costs and benefits",
        [
            "~",
            (
                Item(
                    "both",
                    "2012 was the first year in which the programme saved money, and it saved £0.8 million. The Office should publish, by December 2013, the savings that it now expects in each year to 2020.",
                    ("Revenue and Excise Office",),
                    "by December 2013",
                    "2013-12",
                    "2013-12-31",
                ),
            ),
            "~",
            (
                Item(
                    "both",
                    "Nobody has been held to account for the failure of the second release. The Treasury should set out how senior responsible owners will in future be kept in post until a programme’s main risks have passed.",
                    ("Treasury",),
                ),
            ),
            (
                Item(
                    "both",
                    "Small ports were told of the new forms nine days before they came into force. The Office and the Port Trades Council should agree a minimum period of notice, which we think ought to be ninety days.",
                    ("Revenue and Excise Office", "Port Trades Council"),
                ),
            ),
            (
                Item(
                    "both",
                    "The Office could not tell us how many of its staff are able to use the system unaided. It should find out and write to us within three months.",
                    ("Revenue and Excise Office",),
                    "within three months",
                    "relative",
                    "2013-09-20",
                ),
            ),
        ],
    ),
]
ALLOT = Paper(
    "s04-allotments.pdf",
    "older commons",
    "Allotments and land for growing",
    "2013-05-09",
    "Communities and Land Committee",
    number="HC 716-I",
    witnesses=(
        ("Association of Plotholders", "Ev 51"),
        ("Ofrain", "Ev 58"),
        ("Mr Basil Threlkeld", "Ev w3"),
        ("Soil Laboratory", "Ev w12"),
    ),
    speakers=("Mr Basil Threlkeld",),
    topic="allotments",
)
CUSTOMS = Paper(
    "s04-northern-gate.pdf",
    "older commons",
    "Revenue and Excise Office: the Northern Gate programme",
    "2013-06-20",
    "Committee of Accounts",
    number="HC 288",
    witnesses=(("Revenue and Excise Office", "Ev 19"), ("Port Trades Council", "Ev 27")),
    speakers=("Dame Verity Colquhoun",),
    topic="the programme",
)
ALLOT_REPLY = Paper(
    "s04-allotments-response.pdf",
    "older commons",
    "Allotments and land for growing: Government and Ofrain Responses to the Committee’s Sixth Report of Session 2012–13",
    "2013-09-12",
    "Communities and Land Committee",
    kind="response",
    number="HC 655",
    answers=ALLOT.file,
    responder="Government",
    form="special report",
)


def report(paper: Paper, written: list, seed: int, folder: Path, look: Look) -> None:
    setter = Setter(paper, seed)
    swap_notes(setter)
    chapters = setter.chapters(written)
    number_items(paper, chapters, printed=False)
    blocks = [
        Block("coverline", "House of Commons"),
        Block("coverline", paper.body),
        Block("cover", paper.title),
        Block(
            "coverline",
            "Sixth Report of Session 2012–13" if paper is ALLOT else "Ninth Report of Session 2013–14",
        ),
        Block("coverline", f"*Ordered by the House of Commons to be printed {long_date(paper.date)}*"),
        Block("coverline", paper.number),
        Block("newpage"),
        Block("h2", "Contents"),
        Block("contents", "\n".join(title for title, _ in chapters)),
        Block("newpage"),
    ]
    for n, (title, paras) in enumerate(chapters, 1):
        blocks.append(Block("h1", f"{n} {title}"))
        for para in paras:
            words = " ".join([para.text, *(f"**{item.text}**" for item in para.items)]).strip()
            blocks.append(Block("plain", f"{para.num}. {words}"))
    blocks += [
        *([Block("newpage")] if paper is CUSTOMS else []),
        Block("h1", "Conclusions and recommendations"),
    ]
    for title, paras in chapters:
        blocks += [Block("h2", title)] if items_of(paras) else []
        blocks += [
            Block("item", f"{item.text} (Paragraph {item.paragraphs[0]})", f"{item.number}.")
            for item in items_of(paras)
        ]
    blocks += [
        Block("newpage"),
        Block("h1", "Formal Minutes"),
        Block("plain", f"**{long_date(paper.date)}**"),
        Block("plain", f"Paragraphs 1 to {chapters[-1][1][-1].num} read and agreed to."),
        Block("plain", "*Resolved*, That the Report be the Report of the Committee to the House."),
        Block("h1", "List of printed written evidence"),
    ]
    blocks += [
        Block("row", f"{name}   {code}", str(n))
        for n, (name, code) in enumerate([w for w in paper.witnesses if " w" not in w[1]], 1)
    ]
    web = [w for w in paper.witnesses if " w" in w[1]]
    blocks += (
        [
            Block("h1", "List of additional written evidence"),
            Block("plain", "(published in Volume II on the Committee’s website)"),
        ]
        if web
        else []
    )
    blocks += [Block("row", f"{name}   {code}", str(n)) for n, (name, code) in enumerate(web, 1)]
    write_pdf(folder / paper.file, blocks, look, notes_of(paper), paper.title)


def swap_notes(setter: Setter) -> None:
    """Notes of those years: `Ev 23`, `Q 14`, `Q 31 [Name]`."""
    plain = setter._note

    def older(slot: str) -> str:
        rng, paper = setter.rng, setter.paper
        if slot in ("w", "ww"):
            return (
                rng.choice(paper.witnesses)[1]
                if slot == "w"
                else "; ".join(code for _, code in rng.sample(list(paper.witnesses), 2))
            )
        return (
            plain(slot).replace("Qq", "Qq ").replace("Q", "Q ", 1).replace("Q q", "Qq")
            if slot in ("q", "qq")
            else plain(slot)
        )

    setter._note = older  # type: ignore[method-assign]


def reply(paper: Paper, source: Paper, folder: Path) -> None:
    """Two appendices, one responder each; items in bold without numbers, not in the report's order."""
    blocks = [
        Block("coverline", "House of Commons"),
        Block("coverline", paper.body),
        Block("cover", paper.title),
        Block("coverline", "Second Special Report of Session 2013–14"),
        Block(
            "coverline",
            f"{paper.number}. Published on {long_date(paper.date)} by authority of the House of Commons",
        ),
        Block("newpage"),
        Block("h1", "Second Special Report"),
        Block(
            "plain",
            f"On {long_date(source.date)} the Committee published its Sixth Report of Session 2012–13, {source.title} [{source.number}]. On 2 September 2013 the Committee received memoranda from the Government and from Ofrain, which contained responses to the Report. They are published as appendices to this Report.",
        ),
    ]
    for n, (responder, answers) in enumerate(ALLOT_A.items(), 1):
        blocks += [
            Block("h1", f"Appendix {n}: {responder} response"),
            Block(
                "plain",
                "Introduction" if n == 1 else "Ofrain is the economic regulator of rainwater companies.",
            ),
        ]
        if n == 1:
            blocks.append(
                Block(
                    "plain",
                    "The Government welcomes the Committee’s interest. In 2012 it supported the Growing Spaces awards and adopted the Plotholders’ Charter in full. References in square brackets are to paragraphs of the Report.",
                )
            )
        for place, words, position, also in answers:
            item = source.items[place - 1]
            blocks += [
                Block("plain", f"**{item.text} [Paragraph {item.paragraphs[0]}]**"),
                *[Block("plain", one) for one in words],
            ]
            answer(paper, [item], list(words), position, also, responder)
    write_pdf(folder / paper.file, blocks, Look("Times", 11.5), {}, paper.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    """Write the three files; the key is in the papers."""
    report(
        ALLOT,
        ALLOT_CH,
        seed,
        folder,
        Look("Times", 12.5, right_head="Allotments and land for growing", raised=True, note_size=8.5),
    )
    report(
        CUSTOMS,
        CUSTOMS_CH,
        seed,
        folder,
        Look(
            "Times",
            11.5,
            margin=76 + seed % 5,
            left_head="Revenue and Excise Office: the Northern Gate programme",
            raised=False,
            note_size=7.5,
        ),
    )
    reply(ALLOT_REPLY, ALLOT, folder)
    return [ALLOT, CUSTOMS, ALLOT_REPLY]
