"""A citizens' assembly in two columns: recommendations with the share of votes, reasons after each that are no part of it, and drafts that were not adopted.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.pdf import Look, write_pdf
from .kit import Block, Paper, R, Setter, notes_of, register

TOWN = Paper(
    "t17-citizens-assembly-night.pdf",
    "citizens' assembly",
    "After dark: report of the Carrick Bay Citizens’ Assembly on the night",
    "2026-07-04",
    "Carrick Bay Citizens’ Assembly",
    where_printed=False,
    witnesses=(("Expert session 2", ""), ("Expert session 4", "")),
    speakers=("Table 3", "Table 7"),
    topic="the night bus",
)
THEMES = (
    (
        "Theme 1: Light",
        "On our second weekend we walked the town in groups of seven. A speaker from the lighting industry recommended that every lamp be replaced. Dr Sumner, an astronomer, said that half of them should be switched off.{w}",
        (
            (
                R(
                    "We recommend that Carrick Bay Council dim street lamps on main roads between midnight and 5 am, starting no later than 1 November 2026.",
                    to="Carrick Bay Council",
                    due="no later than 1 November 2026",
                    date="2026-11-01",
                ),
                "91%",
                "We heard that crime did not rise where this was tried. Some of us should like it to go further.",
            ),
            (
                R(
                    "We recommend that shops and offices turn off illuminated signs when they close.",
                    to="shops; offices",
                ),
                "84%",
                "It costs nothing and saves money. Members told us that the council ought to lead by example.",
            ),
            (
                R(
                    "We recommend that the Harbour Authority fit shields to its floodlights before the bird migration of spring 2027.",
                    to="Harbour Authority",
                    due="before the bird migration of spring 2027",
                    date="relative",
                    also="2027; 2027-03; 2027-spring",
                ),
                "79%",
                "Birds lose their way. We were moved by the photographs.",
            ),
        ),
    ),
    (
        "Theme 2: Getting home",
        "~",
        (
            (
                R(
                    "We recommend that the Regional Transport Executive run a bus every hour through the night on Fridays and Saturdays, and that it report to the public on the numbers after one year.",
                    to="Regional Transport Executive",
                    due="after one year",
                    date="relative",
                    also="none",
                ),
                "96%",
                "This had more support than anything else. Taxi drivers whom we met had called for the same.",
            ),
            (
                R(
                    "We recommend that the council and the police agree a single telephone number for anyone who feels unsafe on the way home.",
                    to="council; police",
                    to_also="Carrick Bay Council",
                ),
                "88%",
                "At present there are three numbers. One member rang all of them, and the third was answered.",
            ),
            (
                R(
                    "Taxi licences should require a working card reader by Easter 2027.",
                    due="by Easter 2027",
                    date="2027-03-28",
                    also="relative; 2027; 2027-03; 2027-04",
                ),
                "73%",
                "Nobody should have to walk because they have no cash.",
            ),
        ),
    ),
    (
        "Theme 3: Work, music and sleep",
        "~",
        (
            (
                R(
                    "We recommend that the Government give councils the power to appoint a night commissioner, and that Carrick Bay be the first to do so.",
                    to="Government",
                    to_also="Carrick Bay; Carrick Bay Council",
                ),
                "67%",
                "We disagreed about this for a whole afternoon. The commission of 2018 had recommended a national commissioner, and the Government rejected that.",
            ),
            (
                R(
                    "We recommend that Carrick Bay Council, music venues and residents’ associations draw up a charter on noise within nine months of this report.",
                    to="Carrick Bay Council; music venues; residents’ associations",
                    due="within nine months of this report",
                    date="relative",
                    also="2027-04-04; 2027-04",
                ),
                "82%",
                "People can live with noise if they know when it will stop.",
            ),
            (
                R(
                    "We recommend that employers of night workers provide a hot meal and a room in which to rest.",
                    to="employers of night workers",
                    to_also="employers",
                ),
                "90%",
                "The nurses among us wrote this one.",
            ),
        ),
    ),
)
NOT_ADOPTED = (
    "That alcohol should not be sold after 1 am (48% in favour).",
    "That the council should close the sea front to cars at night (39% in favour).",
)


class Room(Setter):
    def _note(self, slot: str) -> str:
        if slot in ("w", "ww"):
            return f"{self.rng.choice(self.paper.witnesses)[0]}, slide {self.rng.randint(3, 30)}"
        if slot == "q":
            return f"{self.rng.choice(self.paper.speakers)}, day {self.rng.randint(1, 6)}"
        return slot[2:]

    def told(self, text: str) -> str:
        from .filler import padding

        return self.fill(padding(self, text), "")


def build(folder: Path, seed: int = 0) -> list[Paper]:
    setter = Room(TOWN, seed)
    blocks = [
        Block("cover", TOWN.title),
        Block("coverline", "4 July 2026"),
        Block("newpage"),
        Block("h1", "Who we are"),
        Block(
            "plain",
            setter.told(
                "We are 48 people who were chosen by lot from those who live in Carrick Bay. We met for six days between March and June 2026. We were asked one question: what should the night be like in our town in ten years’ time?{n:The question was set by the council’s cabinet in November 2025}"
            ),
        ),
        Block("plain", setter.told("~")),
        Block("h1", "How we voted"),
        Block(
            "plain",
            "Each recommendation was put to a secret vote. It was adopted if two thirds of those voting were for it. The percentage after each shows how many were.",
        ),
        Block(
            "plain",
            setter.told(
                "Not everyone who spoke to us agreed. Mr Roderick Vane, for the publicans, urged us to recommend nothing about opening hours.{q}"
            ),
        ),
        Block("h1", "Our recommendations"),
    ]
    n = 0
    for theme, opening, items in THEMES:
        blocks += [Block("h2", theme), Block("plain", setter.told(opening))]
        for item, share, why in items:
            n += 1
            item.number, item.printed = str(n), True
            register(TOWN, item)
            blocks += [
                Block("h3", f"Recommendation {n} ({share})", box=f"b{n}"),
                Block("plain", item.text, box=f"b{n}"),
                Block("small", "*Why we think so*"),
                Block("plain", why),
            ]
        blocks.append(Block("plain", setter.told("~")))
    blocks += [
        Block("h1", "What we did not adopt"),
        Block(
            "plain",
            "Two drafts did not reach two thirds. We print them so that others can see what we talked about.",
        ),
        *[Block("bullet", one, "•") for one in NOT_ADOPTED],
        Block("h1", "What happens now"),
        Block(
            "plain",
            "The council’s cabinet has said that it will reply to us in public at its meeting in October. It has already agreed to pay for a further day, on which we will look at its answer.",
        ),
        Block("plain", setter.told("~")),
        Block("h1", "Who spoke to us"),
        Block(
            "plain",
            "Dr Ines Sumner, University of Dunmarra. Roderick Vane, Publicans’ Alliance. Inspector Joy Tallis, Coast Police. Halima Orr, night nurse.",
        ),
    ]
    look = Look("Helvetica", 10.5, columns=2, margin=60, lead=1.35, left_head=TOWN.body, note_size=7.5)
    write_pdf(folder / TOWN.file, blocks, look, notes_of(TOWN), TOWN.title)
    return [TOWN]
