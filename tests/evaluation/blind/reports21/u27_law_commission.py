"""A law commission: paragraphs and recommendations numbered alike within chapters (3.1 and Recommendation 3.1); provisional proposals quoted; no reply.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.soft import write_docx
from .doc import Doc

REPORT = Paper(
    "u27-lost-property.docx", "law commission", "Finders and Keepers: The Law of Lost Property", "2026-05-19", "Commission for Law Reform", number="LRC No 231 (HC 1340)", topic="lost property offices",
)  # fmt: skip
BANK = (
    "*Harbottle v Marsh* [1964] 2 QB 1{p}",
    "Lost Property (Offices) Act 1931, s {p}",
    "Finders and Keepers: A Consultation Paper (2024) LRCCP 18, para 4.{p}",
    "Consultation response of the Transport Operators’ League, p {p}",
    "H Duxbury, *Possession* (3rd ed 2011) p {p}",
)


def chapters():
    return [
        ("Chapter 2: What it is to lose a thing", [
            R("A thing should be treated in law as lost when its owner does not know where it is and could not reasonably be expected to find it."),
            R("The rule in Harbottle v Marsh, that a thing left in a private room is not lost, should be abolished."),
        ]),
        ("Chapter 3: The duties of those who find", [
            R("A person who takes possession of a lost thing should be under a statutory duty to take reasonable steps to tell its owner."),
            R("That duty should be regarded as met by a person who, within seven days of finding the thing, enters a description of it in the national register.", due="within seven days of finding the thing", date="relative", also="none"),
            R("The Secretary of State should have power by regulations to:", points=("exempt things worth less than £50;", "vary that sum; and", "make different provision for animals."), to_also="Secretary of State"),
            R("2 years after the date of entry in the register, title to the thing should pass to the finder.", due="2 years after the date of entry in the register", date="relative", also="none"),
        ]),
        ("Chapter 4: Offices and operators", [
            R("The 1931 Act should be repealed."),
            R("The Department for Civil Justice should establish a national register of lost property, and should consult on its design within one year of Royal Assent.", "Department for Civil Justice", "within one year of Royal Assent", "relative"),
            R("Transport operators should be required to enter in the register each thing handed to them.", to_also="Transport operators"),
            R("The Judicial Training Board should revise its bench book for county courts so as to take account of our reforms.", "Judicial Training Board"),
        ]),
    ]  # fmt: skip


def build(folder: Path, seed: int = 0) -> list[Paper]:
    doc = Doc(REPORT, seed, "chapter", bank=BANK)
    doc.blocks += [
        Block("coverline", "Commission for Law Reform"),
        Block("coverline", "LRC No 231"),
        Block("cover", REPORT.title),
        Block(
            "coverline",
            "Presented to Parliament pursuant to section 3(2) of the Law Reform Commissions Act 1966",
        ),
        Block("coverline", "Ordered by the House of Commons to be printed on 19 May 2026"),
        Block("coverline", "HC 1340"),
    ]
    doc.h1("Chapter 1: Introduction")
    doc.p(
        "~",
        "In our consultation paper we asked 22 questions. Ninety-four people and bodies answered them.{w}",
        "~",
        "A draft Bill has been prepared by Parliamentary Counsel and is published separately.",
    )
    listed = []
    for title, items in chapters():
        doc.h1(title)
        doc.h2("The current law")
        doc.p("~", "~")
        doc.h2("Consultation")
        doc.p("In the consultation paper we provisionally proposed as follows.{w}")
        doc.add(
            "quote",
            "Consultation Question 4. We provisionally propose that finders should be paid one tenth of the value of what they find. Do consultees agree?",
        )
        doc.p(
            "Most consultees did not agree. The Transport Operators’ League recommended that rewards be left to the generosity of owners, and thought that legislation should say so.{q}",
            "~",
        )
        for n, item in enumerate(items, 1):
            doc.h2(("The options", "Discussion", "Our view", "Further points")[n - 1])
            doc.p("~", "~")
            doc.key(item, f"{doc.chapter}.{n}", where=doc.here)
            listed.append(item)
            set_item(doc.blocks, item, f"**Recommendation {item.number}.**", item.item_id)
    doc.h1("Chapter 5: Recommendations")
    doc.p("We set out here all of the recommendations which are made in this Report.")
    for item in listed:
        set_item(
            doc.blocks, item, f"**Recommendation {item.number}**", "", f" [paragraph {item.paragraphs[0]}]"
        )
    doc.h1("Appendix 1: Glossary", counts=False)
    doc.plain(
        "**Bailee:** a person who holds a thing for another.",
        "**Finder:** a person who takes possession of a lost thing. In 1974 the Working Party on Small Wrongs recommended that the word should be “taker”.",
    )
    write_docx(folder / REPORT.file, doc.blocks, notes_of(REPORT))
    return [REPORT]


def set_item(blocks: list[Block], item, label: str, box: str, end: str = "") -> None:
    """Label by itself, the words, the points (numbered (1), (2)), and where it stands."""
    blocks.append(Block("plain", label, box=box))
    blocks.append(Block("plain", item.text + ("" if item.points else end), box=box))
    for n, point in enumerate(item.points, 1):
        last = end if n == len(item.points) else ""
        blocks.append(Block("sub", point + last, f"({n})", box=box))
