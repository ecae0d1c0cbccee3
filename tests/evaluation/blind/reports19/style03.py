"""House of Lords: a numbered summary with paragraph references, some glued to the full stop; two columns in one; a reply in PDF.

Illustrative, written blind on 2026-11-29 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from .kit import Block, C, Paper, R, Setter, answer, items_of, long_date, notes_of, number_items
from .pdf import Look, write_pdf
from .style02 import mark

LIBRARY_CH = [
    (
        "CHAPTER 1: LIBRARIES AND THE LAW",
        [
            "~",
            "The duty to provide a “comprehensive and efficient” service dates from 1964.{n:Public Libraries and Museums Act 1964, section 7}",
            (
                C(
                    "The statutory duty has been superintended by seventeen Ministers and enforced by none of them."
                ),
            ),
            (
                R(
                    "The Secretary of State should set out, by 31 October 2027, what he or she understands the words “comprehensive and efficient” to require.",
                    to="Secretary of State",
                    due="by 31 October 2027",
                    date="2027-10-31",
                ),
            ),
        ],
    ),
    (
        "CHAPTER 2: BUILDINGS, BOOKS AND BROADBAND",
        [
            "~",
            "~",
            (
                "Half of the buildings we saw had scaffolding that was older than the youngest readers.{q}",
                C(
                    "A leaking roof closes a library as surely as a vote of the council does, and it is not counted as a closure."
                ),
            ),
            (
                R(
                    "Closures for repair that last longer than three months should be reported to the Department for Culture, Reading and Sport. It should keep a public register of them.",
                    to="Department for Culture, Reading and Sport",
                ),
            ),
            "~",
            (
                R(
                    "We recommend that Arts Council England and the British Library jointly offer a loan fund for roofs, with first loans made during 2027–28.",
                    to="Arts Council England; British Library",
                    due="during 2027–28",
                    date="2028-03-31",
                    also="2028; 2027; relative",
                ),
            ),
            (
                C(
                    "1,400 branch libraries offer free internet access. For many of their users it is the only access they have."
                ),
            ),
        ],
    ),
    (
        "CHAPTER 3: PEOPLE",
        [
            "~",
            (
                C(
                    "Volunteers have kept doors open. They have also been used to disguise the fact that the professional has gone."
                ),
            ),
            (
                "There has been no workforce strategy since 2016.{ww}",
                R(
                    "The Government, working with local authorities and the Chartered Society of Librarians, should produce a workforce strategy as a matter of urgency.",
                    to="Government",
                    to_also="local authorities; Chartered Society of Librarians",
                    due="as a matter of urgency",
                    date="relative",
                ),
            ),
            (
                R(
                    "The governments of the UK, Scotland, Wales and Northern Ireland should recognise one another’s library tickets.",
                    to="UK Government; Scottish Government; Welsh Government; Northern Ireland Executive",
                ),
            ),
        ],
    ),
]
LIBRARY_A = (
    (
        1,
        "2",
        "The Department will publish revised guidance on the meaning of the duty in October 2027, as the Committee asks.",
        "accepted",
        "",
    ),
    (
        2,
        "4",
        "We do not think that a register would help readers. Councils already tell the public when a building is shut, and a national list would be out of date on the day it was made.",
        "rejected",
        "",
    ),
    (
        3,
        "5",
        "Arts Council England supports the idea of a loan fund. The Department has made no assessment of it and will write to the Committee when it has.",
        "deferred",
        "noted; unclear",
    ),
    (
        4,
        "8",
        "See our answer at 2 above. Staff numbers are, like buildings, for councils to decide, and for that reason we will not be producing a national strategy.",
        "rejected",
        "",
    ),
    (
        5,
        "9",
        "The Government is sympathetic. Officials have opened discussions with their counterparts in Edinburgh, Cardiff and Belfast, and we will consult library authorities on the practical obstacles in the new year.",
        "consulting",
        "deferred; noted; in principle; unclear",
    ),
)
QUARRY_CH = [
    (
        "CHAPTER 1: BACKGROUND",
        [
            "~",
            "~",
            "Ormsdale’s slate was worked for 140 years.{w} The last pit shut in 2016, and its water is now pumped at the public’s expense.{qq}",
        ],
    ),
    (
        "CHAPTER 2: WATER AND WASTE",
        [
            (
                C(
                    "Nobody owns the water at the bottom of a disused quarry until it moves, and then everybody disowns it."
                ),
            ),
            "~",
            (
                R(
                    "The Coal and Stone Authority should be given the power, and the money, to adopt pumping stations where the last operator no longer exists.",
                    to="Coal and Stone Authority",
                ),
                R(
                    "Until then the Environment Agency must inspect every such station at least twice a year.",
                    to="Environment Agency",
                ),
            ),
            "~",
        ],
    ),
    (
        "CHAPTER 3: BONDS AND RESTORATION",
        [
            "~",
            (C("Restoration bonds set in 1990 would not today pay for the fence."),),
            (
                R(
                    "Planning authorities should review all bonds older than ten years within eighteen months of the date of this report and publish what they find.",
                    to="planning authorities",
                    due="within eighteen months of the date of this report",
                    date="relative",
                    also="2028-04-15",
                ),
            ),
            "~",
            (
                C(
                    "We commend the voluntary scheme in Calderwick, where operators, councillors and climbers sit at the same table."
                ),
            ),
            (
                R(
                    "The Department for Minerals should report to this Committee, at the latest by the first anniversary of this report, on every quarry lake in which a person has drowned since 2000.",
                    to="Department for Minerals",
                    due="at the latest by the first anniversary of this report",
                    date="2027-10-15",
                    also="relative",
                ),
            ),
            (C("2.5 metres of fence would have been enough at Ormsdale, and it was not there."),),
        ],
    ),
]
LIBRARY = Paper(
    "s03-public-libraries.pdf",
    "lords with paragraphs",
    "Overdue: the future of public libraries",
    "2026-03-05",
    "Culture and Learning Committee",
    number="HL Paper 27",
    witnesses=(
        ("Chartered Society of Librarians", "PUL0003"),
        ("Friends of Eastmoor Library", "PUL0017"),
        ("Arts Council England", "PUL0021"),
        ("Dr Fenella Oake", "PUL0035"),
        ("Strathdon Reading Trust", "PUL0040"),
    ),
    speakers=("Mr Cuthbert Ansah", "Ms Mairead Lomas", "Dr Fenella Oake"),
    topic="the library service",
)
QUARRY = Paper(
    "s03-disused-quarries.pdf",
    "lords with paragraphs",
    "Deep water: the legacy of disused quarries",
    "2026-10-15",
    "Minerals and Environment Committee",
    number="HL Paper 204",
    witnesses=(
        ("Ormsdale Community Council", "DQU0001"),
        ("Slate and Stone Federation", "DQU0006"),
        ("Environment Agency", "DQU0011"),
        ("Mr Huw Penry-Vaughan", "DQU0012"),
    ),
    speakers=("Mr Huw Penry-Vaughan", "Dr Ama Sterling"),
    topic="pumping",
)
LIBRARY_REPLY = Paper(
    "s03-public-libraries-response.pdf",
    "lords with paragraphs",
    "Government Response to the House of Lords Culture and Learning Committee report: Overdue",
    "2026-05",
    "Department for Culture, Reading and Sport",
    kind="response",
    number="CP 1604",
    answers=LIBRARY.file,
    responder="Department for Culture, Reading and Sport",
    responder_also="Government; DCRS",
    form="command paper",
)


def report(paper: Paper, written: list, seed: int, folder: Path, look: Look, glued: bool) -> None:
    chapters = Setter(paper, seed).chapters(written)
    number_items(paper, chapters, printed=False)
    blocks = [
        Block("centre", "HOUSE OF LORDS"),
        Block("centre", paper.body),
        Block(
            "centre", "5th Report of Session 2026–27" if paper is QUARRY else "2nd Report of Session 2024–26"
        ),
        Block("cover", paper.title),
        Block("centre", f"Ordered to be printed {long_date(paper.date)}"),
        Block("centre", paper.number),
        Block("newpage"),
    ]
    for title, paras in chapters:
        blocks.append(Block("caps", title))
        for para in paras:
            if para.text:
                blocks.append(Block("p", para.text, f"{para.num}."))
            for n, item in enumerate(para.items):
                alone = not para.text and n == 0
                blocks.append(Block("p" if alone else "inpara", mark(item), f"{para.num}." if alone else ""))
    blocks += [
        *([] if look.columns > 1 else [Block("newpage")]),
        Block("caps", "SUMMARY OF CONCLUSIONS AND RECOMMENDATIONS"),
    ]
    for title, paras in chapters:
        items = items_of(paras)
        blocks += [Block("h3", title.split(": ")[1].capitalize())] if items else []
        for item in items:
            gap = "" if glued and int(item.number) % 3 == 1 else " "
            blocks.append(
                Block("item", f"{item.text}{gap}(Paragraph {item.paragraphs[0]})", f"{item.number}.")
            )
    blocks += [
        Block("newpage"),
        Block("caps", "APPENDIX 2: LIST OF WITNESSES"),
        Block("plain", "Alphabetical list of witnesses"),
    ]
    blocks += [Block("row", f"{name} {code}") for name, code in sorted(paper.witnesses)]
    write_pdf(folder / paper.file, blocks, look, notes_of(paper), paper.title)


def reply(paper: Paper, source: Paper, folder: Path) -> None:
    """The reply renumbers: its own 1 to 5 are not the report's numbers; only paragraphs tie them."""
    blocks = [
        Block("centre", paper.number),
        Block("cover", paper.title),
        Block(
            "centre",
            "Presented to Parliament by the Secretary of State for Culture, Reading and Sport by Command of His Majesty",
        ),
        Block("centre", "May 2026"),
        Block("newpage"),
        Block("h1", "Overview"),
        Block(
            "plain",
            "Libraries matter. In the past year there were 188 million visits, and the Department’s Reading Places programme has reached 61 towns. We are proud of what staff and volunteers do.",
        ),
        Block("h1", "Our response"),
    ]
    for n, place, words, position, also in LIBRARY_A:
        item = source.items[int(place) - 1]
        blocks += [
            Block("item", f"*{item.text} (Paragraph {item.paragraphs[0]})*", f"{n}."),
            Block("plain", words),
        ]
        answer(paper, [item], [words], position, also)
    write_pdf(folder / paper.file, blocks, Look("Helvetica", 11, foot="CP 1604"), {}, paper.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    """Write the three files; the key is in the papers."""
    report(
        LIBRARY,
        LIBRARY_CH,
        seed,
        folder,
        Look("Times", 11.5, margin=92, right_head="OVERDUE: THE FUTURE OF PUBLIC LIBRARIES"),
        glued=True,
    )
    report(
        QUARRY,
        QUARRY_CH,
        seed,
        folder,
        Look("Times", 9, columns=2, margin=56, right_head="Deep water", raised=bool(seed % 2), note_size=7),
        glued=False,
    )
    reply(LIBRARY_REPLY, LIBRARY, folder)
    return [LIBRARY, QUARRY, LIBRARY_REPLY]
