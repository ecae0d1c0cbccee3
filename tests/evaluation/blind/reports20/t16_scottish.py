"""A Scottish Parliament committee: bold paragraphs among the numbered ones conclude and recommend; gathered at the front by heading, without numbers of their own; a list of written evidence.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.pdf import Look, write_pdf
from .kit import Block, C, Item, Paper, R, Setter, items_of, notes_of, number_items

KELP = Paper(
    "t16-kelp-and-seaweed.pdf",
    "scottish committee",
    "Between the tides: the harvesting of kelp and seaweed",
    "2026-09-16",
    "Islands and Rural Economy Committee",
    number="SP Paper 812",
    witnesses=(
        ("Association of Inshore Creelers", ""),
        ("Corran Community Trust", ""),
        ("Crown Foreshore Scotland", ""),
        ("Dr Eilidh Mackellar", ""),
        ("Hebridean Seaweed Growers’ Co-operative", ""),
        ("NatureWatch Alba", ""),
        ("Scottish Marine Regulator", ""),
        ("Western Isles Harbours Ltd", ""),
    ),
    speakers=("Dr Eilidh Mackellar", "Ruaridh Teal", "Convener of Corran Council", "Minister for Islands"),
    topic="seaweed harvesting",
)
CHAPTERS = [
    (
        "Introduction",
        [
            "The Committee launched its call for views on 3 February 2026 and received eight responses. It took evidence at four meetings and visited Corran in May.",
            "~",
            "The Committee’s predecessor recommended in 2019 that “the Scottish Government should commission a baseline survey of kelp beds by 2021”. The Scottish Government accepted that recommendation. The survey was published in draft in 2025.{n:Session 5 Rural Committee, 3rd Report, 2019, paragraph 77}",
        ],
    ),
    (
        "Licensing",
        [
            "~",
            "Ruaridh Teal said that the licence should cost no more than a television licence. NatureWatch Alba recommended that no new licences be granted at all.{w}",
            C(
                "The Committee is concerned that an applicant who wishes to cut ten tonnes a year by hand must complete the same forms as one who would take ten thousand by dredge."
            ),
            R(
                "The Committee recommends that the Scottish Government and the Scottish Marine Regulator introduce a simplified licence for hand harvesting in time for the 2027 season.",
                to="Scottish Government; Scottish Marine Regulator",
                due="in time for the 2027 season",
                date="relative",
                also="2027",
            ),
            "~",
            R(
                "The Committee asks Crown Foreshore Scotland to write to it by 18 December 2026 with details of every lease that it has granted for seaweed since 2016.",
                to="Crown Foreshore Scotland",
                due="by 18 December 2026",
                date="2026-12-18",
            ),
        ],
    ),
    (
        "Communities",
        [
            "~",
            C(
                "The Committee recognises that the benefit of the shore has seldom gone to those who live beside it."
            ),
            "The Minister told the Committee that she supported community benefit “in every sense” but that legislation was not planned.{q}",
            Item(
                "both",
                "The Committee considers that voluntary payments have failed. It calls on the Scottish Government to make community benefit a condition of any lease of more than five hectares.",
                ("Scottish Government",),
            ),
            "~",
            R(
                "Local authorities should be consulted on each application, large or small.",
            ),
        ],
    ),
    (
        "Research and monitoring",
        [
            "~",
            R(
                "The Committee invites the Scottish Government to explain in its response to this report why the baseline survey remains in draft, and when the final version will be published.",
                to="Scottish Government",
                due="in its response to this report",
                date="relative",
                also="2026-11-16",
            ),
            "~",
            R(
                "The Scottish Marine Regulator and NatureWatch Alba should agree a common method of counting kelp, and the Committee urges both to do so within the current financial year.",
                to="Scottish Marine Regulator; NatureWatch Alba",
                due="within the current financial year",
                date="relative",
                also="2027-03-31; 2027-04-05",
            ),
            C(
                "The Committee welcomes the enthusiasm of the schools that took part in the shore watch, and thanks them."
            ),
        ],
    ),
]


class Holyrood(Setter):
    def _note(self, slot: str) -> str:
        paper, rng = self.paper, self.rng
        if slot == "w":
            return f"{rng.choice(paper.witnesses)[0]}. Written submission"
        if slot == "ww":
            return "; ".join(n for n, _ in rng.sample(paper.witnesses, 2)) + ". Written submissions"
        if slot == "q":
            return f"Islands and Rural Economy Committee. Official Report, {rng.choice(('22 April', '13 May', '3 June'))} 2026, Col. {rng.randint(2, 48)}"
        return slot[2:]


def build(folder: Path, seed: int = 0) -> list[Paper]:
    chapters = Holyrood(KELP, seed).chapters(CHAPTERS)
    number_items(KELP, chapters, printed=False, numbers=False)
    blocks = [
        Block("coverline", "The Scottish Parliament / Pàrlamaid na h-Alba"),
        Block("cover", KELP.title),
        Block("coverline", "Islands and Rural Economy Committee"),
        Block("coverline", "Published 16 September 2026"),
        Block("coverline", "SP Paper 812, 7th Report, 2026 (Session 7)"),
        Block("newpage"),
        Block("h1", "Summary of conclusions and recommendations"),
    ]
    for title, paras in chapters:
        items = items_of(paras)
        blocks += [Block("h2", title)] if items else []
        blocks += [Block("plain", item.text) for item in items]
    blocks.append(Block("newpage"))
    for title, paras in chapters:
        blocks.append(Block("h1", title))
        for para in paras:
            if para.text:
                blocks.append(Block("p", para.text, f"{para.num}."))
            blocks += [Block("p", f"**{item.text}**", f"{para.num}.") for item in para.items]
    blocks += [
        Block("newpage"),
        Block("h1", "Annexe A"),
        Block(
            "plain",
            "Extracts from the minutes: 7th Meeting, Wednesday 22 April 2026. The Committee took evidence from Dr Eilidh Mackellar. The Committee agreed to consider the evidence in private.",
        ),
        Block("h1", "Annexe B: Written evidence"),
    ]
    blocks += [Block("row", name, f"{n}.") for n, (name, _) in enumerate(KELP.witnesses, 1)]
    look = Look(
        "Helvetica",
        10.5,
        right_head=KELP.title,
        left_head="Islands and Rural Economy Committee",
        note_size=7.5,
    )
    write_pdf(folder / KELP.file, blocks, look, notes_of(KELP), KELP.title)
    return [KELP]
