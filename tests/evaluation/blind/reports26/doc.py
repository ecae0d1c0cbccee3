"""How these papers are set: narrative of their own, and answers whose items are given by their place.

Illustrative: every person, place, body and number is invented. Written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from ..reports19 import filler
from ..reports19.kit import Block, Item, Paper
from ..reports23 import doc as reports23
from ..reports24.doc import answer, cover, grid, table, write_pdf  # noqa: F401 what the styles take from here
from ..reports25 import doc as reports25

PLACES = "Keswold,Tarnmouth,Stallbridge,Cragfell,Port Orrin,Llanfadog,Wick Lane,Hollow Marsh,East Bellweather,Drumsallie".split(
    ","
)
BANK = (
    "The chamber of commerce in {p} recommended in {y} that the matter be left to the market. It has since recommended that it be taken away from it.{n}",
    "In {y} we were told that {a:,} people were affected; in {z} the same office gave {b:,}, for the same year.{n}",
    "“It works because Maureen knows where everything is,” a manager in {p} said. Maureen is to retire in the spring.{n}",
    "We considered recommending a charge for {t}. No witness could say what it should be, and those who favoured it wanted others to pay.{n}",
    "Recommendation 7 of the Bellweather Review ({y}) was that a single office should keep the records. It was accepted in part: there are now two.{n}",
    "Spending on {t} rose by {c} per cent in {z}, most of it on the building.{n}",
    "Staff in {p} said that guidance must be shorter. The guidance on shortening guidance runs to {c} pages.{n}",
    "The professional body supports registration and has accepted that it ought to be compulsory for everybody but its members.{n}",
    "A pilot was begun in {p} in {y}. By {z} it had been extended {c} times and evaluated once.{n}",
    "The Ombudsman recommended in {y} that those who complain be told the outcome. The recommendation was accepted, and complaints are no longer counted.{n}",
    "Dr Liesl Obuya called on the Government to legislate by the end of {z}; Mr Penhallow thought that it should first obey the legislation that it had.{n}",
    "Between {y} and {z} the share of forms returned fell to {c} per cent. The form had been made easier to read.{n}",
    "At {p} the key is kept in the shop, and the shop shuts at noon.",
    "The previous administration rejected that proposal in {y}, and adopted it under another name in {z}.{n}",
    "Some {a:,} people signed a petition for more {t}; {c} signed one for less.{n}",
    "Consultants advised in {y} that the service needed a vision. It has had three.{n}",
    "The authority in {p} agreed to share its figures, and then found that it had none.{n}",
    "Evidence from New Zealand was brought to us by both sides, and each had read a different half of it.{n}",
    "It was proposed that targets should be set by those who are to meet them. In {p} this has been done, and they are met.{n}",
    "The union deferred its ballot in {z} when it was promised a review. The review was deferred too.{n}",
    "The cost was put at £{m} million in {y}. We asked what it had been since, and were sent the same paper.{n}",
    "A volunteer who has given {c} years to {t} told us that nobody had asked for her opinion before, and that it had changed.{n}",
    "Opinion in {p} was divided. Those who had used the service in {z} liked it; those who had not were sure that it should be reformed.{n}",
    "An internal audit noted in {z} that “the position is unclear”, and concluded that this was adequate.{n}",
)


class Doc(reports25.Doc):
    """Blocks as they are written; `numbering` through, chapter or none."""

    def narrative(self, text: str) -> str:
        return filler.padding(self, text, BANK, PLACES, reports23.SLOTS)


def P(*texts: str) -> list[Block]:
    """Plain paragraphs."""
    return [Block("plain", one) for one in texts]


def answered(
    reply: Paper, report: Paper, of: tuple[int, ...], words: list[str], position: str, also: str = ""
) -> list[Item]:
    """Put one answer into the key; the items are those of the report at these places, from 1."""
    items = [report.items[i - 1] for i in of]
    answer(reply, items, words, position, also)
    return items
