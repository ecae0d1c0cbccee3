"""How these papers are set: paragraphs, notes, items and answers in the order in which they are written.

Illustrative: every person, place, body and number is invented. Written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from ..reports19 import filler, kit
from ..reports19.kit import Item, Paper
from ..reports22 import doc as reports22

PLACES = "Hallam Wick,Brynteg Isaf,Carnmoyle,Port Ellery,Kelderby,Sandhaven,Ystrad Wen,Drumlisk,Gullet Cove,Oxenmere".split(
    ","
)
BANK = (
    "The local newspaper had asked the same question in {y} and was told that the answer would be published shortly.{n}",
    "A working group which sat between {y} and {z} recommended that a single fund should replace the four then in being. Three of the four have since closed.{n}",
    "In {p} we met a caretaker of {c} years’ standing, who had been given three job titles in that time and one new key.",
    "Spending on {t} was £{m} million in {y}. In {z} it was less, although the figures were drawn up on a new basis.{n}",
    "One organisation called for a statutory duty; another thought that “the last thing anybody needs is another duty”.{n}",
    "Of {a:,} forms sent out in {z}, {c} per cent came back, many of them with remarks in the margin.{n}",
    "The town council of {p} has adopted a plan of its own. It will pay for the plan by selling the car park.{n}",
    "Mrs Oonagh Tarrant said that officials must stop asking for the same document twice.{n}",
    "Recommendation 4 of the Pemberley Review ({y}) was that inspectors should publish what they find. Ministers accepted it in principle.{n}",
    "There was agreement that something had gone wrong in {y}, and none on what it was.{n}",
    "The federation of employers supports longer contracts and has said so every year since {y}.{n}",
    "An official who appeared before us thought that the number was nearer {a:,}, and undertook to check.{n}",
    "In {p} the door is opened by a volunteer, who told us that she would like to be asked first.",
    "A predecessor body had urged in {y} that records be kept on one system. By {z} there were {c}.{n}",
    "About {a:,} people took part in the pilot at {p}; it was evaluated by those who had run it.{n}",
    "Two academics disputed the estimate. Their own ranged from £{m} million to several times as much.{n}",
    "“We agreed to it because the meeting was nearly over,” one former manager said.{n}",
    "The regulator rejected that proposal in {y} and accepted a version of it in {z}.{n}",
    "Those who live near {p} are served from elsewhere, under an agreement which nobody could show us.",
    "It was suggested that fees ought to be frozen until {z}. They were frozen, and then thawed.{n}",
    "By the end of {z} some {c} sites had been visited. A list of the sites was kept on a whiteboard.{n}",
    "The auditor reported in {y} that controls over {t} were adequate. The word was underlined.{n}",
    "Parents’ groups wanted a named person in every office, and they wanted the name to be right.{n}",
    "A similar scheme in Nova Caledonia was closed after {c} months, having cost {m} million.{n}",
    "We heard from {p} that the roof had been mended in {y} and again, by the same firm, in {z}.{n}",
    "The trade union asked that its members be consulted before any change; the employer said that they had been sent an email.{n}",
    "Nothing in the statute prevents this. Nothing in the statute, as far as we could find, mentions it.{n}",
    "There is some good practice. At {p} one telephone number has served every purpose since {y}, and it is answered.{n}",
    "An advisory panel noted the concerns in {z} and deferred its decision until a later meeting, which was not held.{n}",
    "Between {y} and {z} the number of complaints fell from {b:,} to {a:,}, in part because the address had changed.{n}",
    "A firm of consultants advised that the service should be “reimagined”. Its invoice was paid in full.{n}",
    "Others thought that too much could be made of this, and that most people are content most of the time.{n}",
)
SLOTS = ("{w}", "{q}", "{w}", "{q}", "{ww}")


class Doc(reports22.Doc):
    """Blocks as they are written; `numbering` through, chapter or none."""

    def __init__(
        self, paper: Paper, numbering="none", seed: int = 0, notes="through", bank=(), mark="{}", chapter=1
    ):
        super().__init__(paper, seed, numbering, bank, mark, chapter)
        self.notes = notes

    def narrative(self, text: str) -> str:
        return filler.padding(self, text, BANK, PLACES, SLOTS)

    next = reports22.Doc.step

    def key(self, item: Item, number: str = "", printed: bool = True, where: str = "") -> Item:
        return super().key(item, number, printed, where)


def answer(
    paper: Paper, items: list[Item], words: list[str], position: str, also: str = "", responder: str = ""
) -> None:
    """One answer into the key: decision, then comment."""
    kit.answer(paper, items, [" ".join(words)], position, also, responder)
