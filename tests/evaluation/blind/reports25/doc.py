"""How these papers are set: narrative of their own, and PDFs whose pages may lie on their side.

Illustrative: every person, place, body and number is invented. Written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape

from ..reports19 import filler, pdf
from ..reports19.kit import Block, Item
from ..reports19.pdf import Look
from ..reports22 import doc as reports22
from ..reports23 import doc as reports23
from ..reports24 import doc as reports24
from ..reports24.doc import answer, cover, grid, table, write_pdf  # noqa: F401 what the styles take from here

PLACES = "Hawsker Bay,Tidemouth,Llanwenarth Fach,Cairnbeg,Upper Dorne,Wollambee,Inishcarrig,Marsh Barton,Ravelby,Slaney Cross".split(
    ","
)
BANK = (
    "A scrutiny panel in {p} recommended in {y} that opening hours be set by those who keep them. The recommendation was accepted and the hours were cut.{n}",
    "We considered recommending a levy to pay for {t}. The figures put to us did not agree with each other, and we do not do so.{n}",
    "Spending on {t} was £{m} million in {y}; no figure for {z} could be given to us.",
    "Ms Delphine Arkwright thought that the rules should be simpler, and that somebody else should write them.{n}",
    "Recommendation 5 of the Tollemache Review ({y}) was that every site should have a named manager. It was accepted in principle; by {z} a third of sites had one.{n}",
    "In {p} we were shown a notice which said that the matter was under review. It was dated {y}.{n}",
    "The federation urged the Government to act before the end of {z}. It has since withdrawn the request.{n}",
    "Of {a:,} people asked, {c} per cent had heard of the scheme, and most of them took it for another.{n}",
    "The insurers rejected that view. Their association accepts that premiums have risen faster than claims.{n}",
    "“Nobody said no,” a former manager told us. “They said not yet, for {c} years.”{n}",
    "An audit in {z} found {c} sets of keys, and recommended that there should be two.{n}",
    "By the summer of {z} the number waiting had reached {b:,}, from {a:,} in {y}.{n}",
    "The trade union supports the proposal in principle and opposes each of its parts.{n}",
    "Those who use {t} at {p} travel on average for {c} minutes; nobody had asked them how.{n}",
    "A committee of a former Parliament had called in {y} for a single regulator. Ministers noted the call and appointed a second one.{n}",
    "Figures from Sweden are often quoted. The Swedish authority told us that it does not recognise them.{n}",
    "One operator adopted the code in {y} and left it in {z}, having concluded that it applied to others.{n}",
    "It was suggested that staff must be trained each year. The trainer has {c} places.{n}",
    "The consultants’ paper proposed closure, retention and a third course, which was to commission another paper.{n}",
    "The head of a school in {p} described the arrangements as “a timetable held together by one bus”.{n}",
    "Local people raised £{m},000 in {y} and were thanked in {z}.",
    "An earlier inquiry concluded that responsibility ought to be plain. It did not say whose it should be.{n}",
    "The register lists {a:,} sites, of which {c} are known to be car parks.{n}",
    "Dr Osric Payne advised caution: the sample was small, and half of it was his.{n}",
    "Guidance issued in {y} was to be looked at again after two years, and was looked at after {c}.{n}",
    "The charity welcomed the pledge of {z} and asked that it be honoured “while we are still here to see it”.{n}",
)


class Doc(reports24.Doc):
    """Blocks as they are written; `numbering` through, chapter or none."""

    def narrative(self, text: str) -> str:
        return filler.padding(self, text, BANK, PLACES, reports23.SLOTS)

    def setting(self, item: Item, kind: str, text: str = "", num: str = "", box: str = "") -> None:
        """An item and its points in the text."""
        self.blocks.append(Block(kind, text or item.text, num, box))
        self.blocks += [Block("sub", one, "•", box) for one in item.points]


def write_landscape(path: Path, blocks: list[Block], look: Look, title: str) -> None:
    """Print the blocks into a PDF whose pages lie on their side."""
    for module in (pdf, reports22):
        module.A4 = landscape(A4)
    try:
        write_pdf(path, blocks, look, {}, title)
    finally:
        for module in (pdf, reports22):
            module.A4 = A4
