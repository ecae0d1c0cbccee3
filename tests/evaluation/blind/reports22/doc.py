"""How these papers are set: narrative of their own, items in the text, and a page setter with rows in two columns.

Illustrative: every person, place, body and number is invented. Written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4

from ..reports19 import filler, kit, pdf
from ..reports19.kit import Block, Item, Paper
from ..reports19.pdf import FACES, Line, Look, Press

PLACES = "Ashcombe,Port Merrin,Skelwick,Tolland Bay,Dunveg,Carrickmore East,Hollin Bridge,Wyndham Flats,Llanferrin,Upper Soke".split(
    ","
)
BANK = (
    "The {p} partnership told us that {t} “should be a right and not a favour”, and asked us to say so.{n}",
    "In {y} our predecessors recommended that a single body be made responsible. The Government of the day accepted that recommendation in part; by {z} nothing had been put in its place.{n}",
    "Professor Adaeze Holt said that Ministers should legislate; Dr Piers Lanyon, sitting beside her, said that they should do nothing of the kind.{n}",
    "Expenditure was £{m} million in {y}. In {z} it was £{m} million again, which after inflation is a good deal less.{n}",
    "We were reminded that {a:,} people in and around {p} have no other choice.",
    "A review commissioned in {y} by the regulator made {c} recommendations, of which the second, “that records be kept in one place”, has been quoted to us more than any other.{n}",
    "One council wrote that it had “neither the staff nor the stamps”.{n}",
    "The trade union urged us to recommend a national agreement. Employers did not object to talks, but doubted that they would end.{n}",
    "By the spring of {z} the backlog stood at {b:,}, against {a:,} three years before.{n}",
    "That figure has been disputed. The statistics authority wrote that it “could mislead”, and the page was withdrawn.{n}",
    "A volunteer in {p} described a Sunday on which {c} people came and there was one chair.",
    "Asked whether the target would be met, the Permanent Secretary replied that it remained “an ambition”.{n}",
    "There was wide agreement that {t} had improved in some respects since {y}, and none on which.{n}",
    "The auditor’s report of {z} concluded that value for money had not been shown, and recommended that the contract be let again.{n}",
    "Smaller bodies felt the burden most. In {p} one clerk does the whole of it in {c} hours a week.{n}",
    "Evidence from abroad was mixed. Finland has a law and few complaints; Portugal has a law and many.{n}",
    "The charity Open Door called for an ombudsman, and proposed that there should be a levy to pay for one.{n}",
    "Mr Oyelaran told us that the form runs to {c} pages and that the last of them asks whether the others were clear.{n}",
    "We saw some of this for ourselves in {p}, where we were made very welcome.",
    "The most recent survey puts satisfaction at {c} per cent. The survey before it asked another question.{n}",
    "Since {y} the guidance has been amended {c} times, most recently in a footnote.{n}",
    "It was argued that any new duty ought to come with money, and that the money ought to come first.{n}",
    "The inspectorate had agreed in {z} to look at the matter within a year. Its programme for that year does not mention it.{n}",
    "Families spoke of “being sent round the houses”. We thank them for speaking at all.{n}",
    "Not every witness wanted change: the association in {p} said that it should be left alone “for as long as decency allows”.{n}",
    "The Secretary of State’s predecessor had promised a strategy by Easter {z}. The strategy was published, without an action plan, two years afterwards.{n}",
)
SLOTS = ("{w}", "{q}", "{w}", "{q}", "{ww}")
for _name, _look in {
    "pull": (1.45, 3, 16, 8, 0, False),
    "labelline": (0.9, 0, 9, 26, 0, False),
    "boxhead": (1.0, 1, 10, 0, 0, False),
    "boxed": (1.0, 0, 4, 0, 0, False),
    "boxpoint": (1.0, 0, 3, 14, 16, False),
    "listed": (1.0, 0, 7, 0, 26, False),
    "pair": (0.9, 0, 4, 0, 20, False),
}.items():
    pdf.KINDS.setdefault(_name, _look)


class Doc(kit.Setter):
    """Blocks as they are written; `numbering` through, chapter or none."""

    def __init__(self, paper: Paper, seed: int, numbering="none", bank=(), mark="{}.", chapter=1):
        super().__init__(paper, seed, numbering, "through", chapter=chapter)
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

    def page(self) -> None:
        self.blocks.append(Block("newpage"))

    def h1(self, text: str, counts: bool = True) -> None:
        if counts:
            self.chapter += 1
            self.para = 0 if self.numbering == "chapter" else self.para
        self.here = ""
        self.add("h1", text)

    def h2(self, *texts: str) -> None:
        self.add("h2", *texts)

    def step(self) -> str:
        """The next paragraph's number."""
        self.para += 1
        self.here = f"{self.chapter}.{self.para}" if self.numbering == "chapter" else str(self.para)
        return self.here

    def p(self, *texts: str) -> None:
        for text in texts:
            if self.numbering == "none":
                self.add("plain", text)
            else:
                self.add("p", text, num=self.mark_as.format(self.step()))

    def plain(self, *texts: str) -> None:
        self.add("plain", *texts)

    def key(self, item: Item, number: str, printed: bool = True, where: str = "") -> Item:
        """Into the key, in the order of the document."""
        item.number, item.printed = number, printed
        item.paragraphs = (where,) if where else ()
        kit.register(self.paper, item)
        return item


def face(item: Item) -> str:
    """Conclusions are bold, recommendations bold and italic."""
    star = "**" if item.kind == "conclusion" else "***"
    return f"{star}{item.whole}{star}"


class Press22(Press):
    """Also rows of two halves (`left\\x04right`, each with its number), and boxes in a margin beside the text."""

    side = 0.0
    side_page = side_y = 0
    waiting: list[Block]

    @property
    def width(self) -> float:
        whole = A4[0] - 2 * self.look.margin - (self.side + 18 if self.side else 0)
        return (whole - 22 * (self.look.columns - 1)) / self.look.columns

    def _beside(self, block: Block) -> None:
        """A box in the margin at the height of the text, or at the head of the next page."""
        if self.page != self.side_page:
            self.side_page, self.side_y = self.page, self.top
        face, size = self.look.face, self.look.size * 0.95
        lines = [
            one
            for text in block.text.split("\x03")
            for one in pdf.wrap(pdf.runs_of(text, face, size, 0, True), self.side - 16)
        ]
        top, step = min(self.y, self.side_y), size * 1.25
        if top - step * len(lines) - 16 < self.bottom:
            self.waiting.append(block)
            return
        x = A4[0] - self.look.margin - self.side
        self.canvas.setLineWidth(0.8)
        self.canvas.rect(x, top - step * len(lines) - 14, self.side, step * len(lines) + 14)
        for i, runs in enumerate(lines, 1):
            self._runs(x + 8, top - 4 - step * i, runs)
        self.side_y = top - step * len(lines) - 26

    def _place(self, line: Line) -> None:
        super()._place(line)
        if self.side and self.waiting and self.page != self.side_page:
            waiting, self.waiting = self.waiting, []
            for block in waiting:
                self._beside(block)

    def _block(self, block: Block) -> None:
        if block.kind == "beside":
            return self._beside(block)
        if (
            block.kind in ("labelline", "boxhead")
            and self.y - 6 * self.look.size * 1.4 < self.bottom + self.foot
        ):
            self._next_column()
        if block.kind != "pair":
            return super()._block(block)
        size = self.look.size * 0.9
        half = self.width / 2 - 32
        font = FACES[self.look.face][0]
        sides = []
        for num, text in zip(block.num.split("\x04"), block.text.split("\x04"), strict=True):
            lines = pdf.wrap(pdf.runs_of(text, self.look.face, size, 0, True), half)
            if lines and num:
                lines[0] = [(num, font, size, 0, -1), *lines[0]]
            sides.append(lines)
        for i in range(max(len(s) for s in sides)):
            left = sides[0][i] if i < len(sides[0]) else []
            line = Line(
                left, size * self.look.lead, 0 if left and left[0][4] == -1 else 20, [], 4 if i == 0 else 0
            )
            line.keep = 20
            line.right = sides[1][i] if i < len(sides[1]) else []
            self._place(line)
        return None

    def _runs(self, x: float, y: float, runs: list) -> None:
        super()._runs(x, y, [(one[0].replace("\x06", "*"), *one[1:]) for one in runs])

    def _draw(self, x0: float, y: float, line: Line) -> None:
        super()._draw(x0, y, line)
        right = getattr(line, "right", [])
        if right:
            one = Line(right, line.height, 0 if right[0][4] == -1 else 20)
            one.keep = 20
            super()._draw(x0 + self.width / 2 + 8, y, one)


def write(
    path: Path, blocks: list[Block], look: Look, notes: dict[int, str], title: str, side: float = 0
) -> None:
    """Print the blocks into a PDF."""
    press = Press22(path, look, notes, title)
    press.side, press.waiting = side, []
    press.print(blocks)  # \x06 is an asterisk that marks no face


def pairs(rows: list[tuple[str, str]]) -> list[Block]:
    """Numbered rows in two columns that read down the left and then down the right."""
    half = (len(rows) + 1) // 2
    out = []
    for i in range(half):
        left, right = rows[i], rows[i + half] if i + half < len(rows) else ("", "")
        out.append(Block("pair", f"{left[1]}\x04{right[1]}", f"{left[0]}\x04{right[0]}"))
    return out


def answer(
    paper: Paper, items: list[Item], words: list[str], position: str, also: str = "", responder: str = ""
) -> None:
    """One answer into the key: decision, then comment."""
    kit.answer(paper, items, [" ".join(words)], position, also, responder)
