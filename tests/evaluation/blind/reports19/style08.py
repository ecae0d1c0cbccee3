"""Drafts without a list: bold conclusions and bold italic recommendations inside paragraphs; nothing is gathered at the end.

Illustrative, written blind on 2026-11-29 for issue 19. Bold run-in words and italic quotations are no items.
"""

from __future__ import annotations

from pathlib import Path

from .kit import Block, C, Paper, R, Setter, long_date, notes_of, number_items
from .pdf import Look, write_pdf
from .soft import write_docx
from .style02 import mark

PRISON_CH = [
    (
        "The estate",
        [
            "**What we did.** We visited six prisons and ate in three of them.{q}",
            "~",
            (
                "The contract price is £2.70 a day.{w}",
                C(
                    "No institution that spends £2.70 a day on feeding a grown man can be surprised by what he buys from the canteen."
                ),
            ),
            "~",
        ],
    ),
    (
        "Kitchens",
        [
            "~",
            (
                "At Calderwick the ovens had been out of use since the spring.{qq}",
                R(
                    "HM Prison and Probation Service should publish a list of kitchens that have been out of use for more than four weeks, and keep it up to date.",
                    to="HM Prison and Probation Service",
                ),
            ),
            (
                "*“You eat at half past eleven and at four, and then it is a long night,”* we were told.{w}",
                C("Mealtimes suit the rota."),
                R(
                    "We recommend that no evening meal be served before 5.30 pm in any prison from 1 September 2027.",
                    due="from 1 September 2027",
                    date="2027-09-01",
                    also="none",
                ),
            ),
            "~",
        ],
    ),
    (
        "Work and training",
        [
            "~",
            (
                R(
                    "The Department for Justice and the Food Training Board should between them offer a kitchen qualification in every closed prison within two years of this report.",
                    to="Department for Justice; Food Training Board",
                    due="within two years of this report",
                    date="relative",
                    also="2028-03",
                ),
            ),
            (
                C(
                    "We met men who had learned to bake in prison and were baking still. It is the most cheerful thing that we have to report."
                ),
            ),
            (
                R(
                    "The Comptroller should be asked to look at the catering contracts, and we shall write to invite him to do so.",
                    to="Comptroller",
                    to_also="none",
                ),
            ),
            "~",
            (C("Fruit is served twice a week, and on one wing it was served as a punishment."),),
        ],
    ),
]
PORT_CH = [
    ("Introduction", ["~", "~"]),
    (
        "Biosecurity at small ports",
        [
            "~",
            (
                "There are 41 such ports. Eleven have a fridge.{w}",
                C("The present arrangements depend on nobody sending anything dangerous to a small port."),
            ),
            "~",
            (
                R(
                    "The Border Health Agency must staff every designated small port for at least one full day in each week by the end of the financial year.",
                    to="Border Health Agency",
                    due="by the end of the financial year",
                    date="2027-03-31",
                    also="relative",
                ),
            ),
            (
                "Vets told us that fees were waived by some harbours and doubled by others.{ww}",
                R("A single scale of fees should be laid before both Houses in draft."),
            ),
        ],
    ),
    (
        "Data",
        [
            "~",
            (
                C("In the absence of figures, both the optimists and the pessimists are guessing."),
                R(
                    "We ask the National Statistician to advise, by Christmas 2026, on what could be counted at reasonable cost.",
                    to="National Statistician",
                    due="by Christmas 2026",
                    date="2026-12-25",
                    also="2026-12",
                ),
            ),
            "~",
            (
                C(
                    "Nobody whom we met thought that the Agency’s leaflet, which runs to 61 pages, was a leaflet."
                ),
            ),
            (
                R(
                    "The Department for Food and the devolved administrations should agree one leaflet of no more than two pages.",
                    to="Department for Food; devolved administrations",
                ),
            ),
        ],
    ),
]
CHOIR_CH = [
    (
        "Singing for health",
        [
            "~",
            "~",
            (
                "Some forty trials have been published; most are small.{q}",
                C(
                    "Singing does people good. The evidence that it does them measurable clinical good is promising, uneven and largely unfunded."
                ),
            ),
            (
                "**Social prescribing.** Link workers cannot prescribe what does not exist.{w}",
                R(
                    "Integrated care boards should map the choirs, bands and singing groups in their areas before they appoint another link worker.",
                    to="integrated care boards",
                    due="before they appoint another link worker",
                    date="relative",
                ),
            ),
        ],
    ),
    (
        "Halls",
        [
            "~",
            (C("Choirs are homeless more often than they are tuneless."),),
            "~",
            (
                R(
                    "Local education authorities, the Church Buildings Trust and the Village Halls Association should agree a standard form of letting for rehearsal.",
                    to="Local education authorities; Church Buildings Trust; Village Halls Association",
                ),
            ),
            "~",
            (
                C("We heard no evidence that anybody has ever been harmed by an alto."),
                R(
                    "Broadcasters should consider what they might do to bring daily singing into care homes.",
                    to="Broadcasters",
                ),
            ),
        ],
    ),
]
PRISON = Paper(
    "s08-prison-food-draft.pdf",
    "draft without list",
    "Food in prisons: Chair’s draft report",
    "2026-03-11",
    "Justice and Rehabilitation Committee",
    where_printed=False,
    kind="report",
    witnesses=(
        ("Prison Caterers’ Guild", "PFD0002"),
        ("Mr J. T. Lomax", "PFD0005"),
        ("Inside Bread CIC", "PFD0014"),
        ("Department for Justice", "PFD0020"),
    ),
    speakers=("Ms Orla Teague", "Mr Festus Amadi"),
    topic="catering",
)
PORT = Paper(
    "s08-small-ports-draft.docx",
    "draft without list",
    "Small ports and biosecurity: draft report",
    "2026-10-08",
    "Borders and Biosecurity Committee",
    where_printed=False,
    witnesses=(
        ("Small Ports Federation", "SPB0001"),
        ("Society of Border Vets", "SPB0004"),
        ("Penhallow Harbour Commissioners", "SPB0009"),
    ),
    speakers=("Dr Wilhelmina Stroud", "Mr Evan Tolley"),
    topic="inspection",
)
CHOIR = Paper(
    "s08-singing-draft.pdf",
    "draft without list",
    "Joining in: singing, halls and health – draft report for consideration",
    "2026-11-19",
    "Arts and Wellbeing Committee",
    where_printed=False,
    witnesses=(
        ("Choirs Together", "SNG0003"),
        ("Dr Philippa Nkemelu", "SNG0008"),
        ("Village Halls Association", "SNG0010"),
    ),
    speakers=("Dr Philippa Nkemelu",),
    topic="singing groups",
)


def set_out(paper: Paper, written: list, seed: int, joined: bool) -> list[Block]:
    """Items run on inside their paragraph, or stand after it in a paragraph of their own."""
    chapters = Setter(paper, seed).chapters(written)
    number_items(paper, chapters, printed=False, numbers=False)
    blocks = [
        Block("cover", paper.title),
        Block("coverline", paper.body),
        Block("coverline", f"Draft of {long_date(paper.date)}. Not for circulation outside the Committee."),
        Block("newpage"),
    ]
    for n, (title, paras) in enumerate(chapters, 1):
        blocks.append(Block("h1", title, str(n)))
        for para in paras:
            marked = [mark(item) for item in para.items]
            if joined:
                blocks.append(Block("p", " ".join([para.text, *marked]).strip(), f"{para.num}."))
                continue
            words = [para.text, *marked] if para.text else marked
            blocks.append(Block("p", words[0], f"{para.num}."))
            blocks += [Block("inpara", more) for more in words[1:]]
    return blocks


def build(folder: Path, seed: int = 0) -> list[Paper]:
    """Write the three drafts; the key is in the papers."""
    write_pdf(
        folder / PRISON.file,
        set_out(PRISON, PRISON_CH, seed, joined=True),
        Look("Helvetica", 11, left_head="DRAFT", right_head="Food in prisons"),
        notes_of(PRISON),
        PRISON.title,
    )
    write_docx(folder / PORT.file, set_out(PORT, PORT_CH, seed, joined=True), notes_of(PORT))
    write_pdf(
        folder / CHOIR.file,
        set_out(CHOIR, CHOIR_CH, seed, joined=False),
        Look(
            "Times",
            11.5,
            columns=2,
            margin=54 + seed % 4,
            right_head="DRAFT: Joining in",
            raised=False,
            note_size=7,
        ),
        notes_of(CHOIR),
        CHOIR.title,
    )
    return [PRISON, PORT, CHOIR]
