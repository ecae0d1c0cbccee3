"""How these papers are set: paragraphs, notes, items and answers in the order in which they are written.

Illustrative: every person, place, body and number is invented. Written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from ..reports19 import filler, kit
from ..reports19.kit import Block, Item, Paper

PLACES = "Glanrhyd,Tarn Head,Strathbannock,Cotter’s Reach,Wirrabeen,Nant Eryr,Saltmarket,Brough End,Pell Island,Ardnashee".split(
    ","
)
BANK = (
    "In {y} an audit of {t} in {p} recommended that one officer be put in charge; the recommendation was accepted and nobody was appointed.{n}",
    "The trade body called for a licence, to be in force within three years. Its members were not of one mind.{n}",
    "Between {y} and {z} the number of reported cases rose from {a:,} to {b:,}, although the form had changed in the meantime.{n}",
    "At {p} the work was done by a contractor whose own contract had lapsed.",
    "An engineer who had left in {y} said that managers “must be made to look at the log, and then to sign it”.{n}",
    "Recommendation 7 of the Lorimer Review, published in {y}, was that records should be kept for {c} years. By {z} they were being kept for two.{n}",
    "The budget for {t} stood at {m} million in {z}; {c} per cent of it was not spent.{n}",
    "Opinion in {p} was divided. Some thought that the gate should be closed at night, and others that it ought never to have been opened.{n}",
    "An internal memorandum had proposed a second inspection each spring. It was agreed in principle and then filed.{n}",
    "The union supported the change and said that it would work with anybody who was willing to begin.{n}",
    "About {a:,} people live within an hour of {p}; the bus goes on Tuesdays.",
    "“You ring, and it rings,” one resident said, “and that is the whole of the service.”{n}",
    "The insurer did not accept that conclusion and commissioned a report of its own, which has not been published.{n}",
    "By {z} all {c} of the devices had been replaced, some of them twice.",
    "Dr Ishbel Carrow considered that the figures for {y} were sound and those for {z} were not.{n}",
    "A parliamentary committee had urged Ministers in {y} to legislate without delay. A Bill was drafted and was not introduced.{n}",
    "Similar arrangements exist in Denmark and in Nova Scotia, where {t} is paid for by a levy.{n}",
    "Training was offered to every member of staff in {z}; {c} attended, and the trainer was one of them.",
    "The weather that week was fair, with a light wind from the south-west.",
    "It was said on behalf of the owners that no rule required them to keep a list, and that they had kept one all the same.{n}",
    "The regulator visited {p} {c} times in ten years and wrote after each visit. Six of its letters were answered.{n}",
    "A charity which helps families told of people who “waited by the telephone and then by the door”.{n}",
    "The position changed in {y}, when responsibility passed to the regions, and changed again in {z}, when it passed back.{n}",
    "Of {a:,} households which were sent the questionnaire, {c} per cent answered it.{n}",
    "There is a plan, dated {y}. Its cover says that it is to be reviewed each year.",
    "Counsel for the families submitted that a duty of candour should be placed on every body concerned.{n}",
)
SLOTS = ("{w}", "{q}", "{w}", "{q}", "{ww}")


class Doc(kit.Setter):
    """Blocks as they are written; `numbering` through, chapter or none."""

    def __init__(
        self, paper: Paper, seed: int, numbering="none", notes="through", bank=(), mark="{}", chapter=1
    ):
        super().__init__(paper, seed, numbering, notes, chapter=chapter)
        self.blocks: list[Block] = []
        self.bank, self.mark_as, self.here = bank, mark, ""

    def narrative(self, text: str) -> str:
        return filler.padding(self, text, BANK, PLACES, SLOTS)

    def _note(self, slot: str) -> str:
        if self.bank and slot in ("w", "ww", "q", "qq"):
            some = self.rng.sample(self.bank, 2 if slot == "ww" else 1)
            return "; ".join(one.format(p=self.rng.randint(2, 88)) for one in some) + "."
        return super()._note(slot)

    def add(self, kind: str, *texts: str, num: str = "", box: str = "") -> None:
        for text in texts:
            self.blocks.append(Block(kind, self.fill(self.narrative(text), self.here), num, box))

    def h1(self, text: str, counts: bool = True) -> None:
        """A chapter's heading."""
        if counts:
            self.chapter += 1
            self.para = 0 if self.numbering == "chapter" else self.para
            self.note = 0 if self.notes == "chapter" else self.note
        self.here = ""
        self.add("h1", text)

    def h2(self, *texts: str) -> None:
        self.add("h2", *texts)

    def p(self, *texts: str) -> None:
        """Paragraphs, numbered if the paper's are."""
        for text in texts:
            if self.numbering == "none":
                self.add("plain", text)
                continue
            self.para += 1
            self.here = f"{self.chapter}.{self.para}" if self.numbering == "chapter" else str(self.para)
            self.add("p", text, num=self.mark_as.format(self.here))

    def plain(self, *texts: str) -> None:
        self.add("plain", *texts)

    def key(self, item: Item, number: str, printed: bool = True, where: str = "") -> Item:
        """Into the key, in the order of the document."""
        item.number, item.printed = number, printed
        item.paragraphs = (where,) if where else ()
        kit.register(self.paper, item)
        return item


def answer(
    paper: Paper, items: list[Item], words: list[str], position: str, also: str = "", responder: str = ""
) -> None:
    """One answer into the key: decision, then comment."""
    kit.answer(paper, items, [" ".join(words)], position, also, responder)


def notes_by_chapter(paper: Paper, chapter: str) -> dict[int, str]:
    return {int(number): text for number, text, _where, one in paper.notes if one == chapter}
