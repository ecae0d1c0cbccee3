"""Public inquiries: boxed recommendations with titles, sub-points, addressees and deadlines, again in an appendix; endnotes by chapter.

Illustrative, written blind on 2026-11-29 for issue 19. One volume is numbered from 9.1; the reply is a command paper with narrative.
"""

from __future__ import annotations

from pathlib import Path

from .kit import Block, Item, Paper, R, Setter, answer, items_of, long_date, number_items, register
from .pdf import Look, write_pdf

HOSPITAL_CH = [
    (
        "What went wrong on Larch Ward",
        [
            "~",
            "On 11 February 2019 a student nurse wrote in her diary: “They are not counting the falls.”{n:INQ000204417_0003}",
            "~",
            "Mr Ravensby accepted that he had seen the letter and had not replied to it.{n:Julian Ravensby 12 May 2025 41/7-19}",
            (
                R(
                    "The Northern Hills Hospitals NHS Trust and its successors must count, and publish each month:",
                    to="Northern Hills Hospitals NHS Trust",
                    title="Counting harm",
                    points=(
                        "a. falls that led to a fracture;",
                        "b. pressure injuries of category 2 and above; and",
                        "c. shifts on which fewer than two registered nurses were present.",
                    ),
                ),
            ),
        ],
    ),
    (
        "Speaking and hearing",
        [
            "~",
            "~",
            (
                "The Guardian was given one day a week and no telephone.{n:Shanelle Oduya 14 May 2025 6/2-8/11}",
                R(
                    "NHS England should ensure that every trust’s Freedom to Speak Up Guardian has dedicated time of no less than three days a week. This should be in place by 1 April 2027.",
                    to="NHS England",
                    due="by 1 April 2027",
                    date="2027-04-01",
                    title="Time for Guardians",
                ),
            ),
            "~",
            (
                R(
                    "The General Medical Council, the Nursing and Midwifery Council and the Care Quality Commission should, within twelve months of the publication of this Report, agree a single front door for concerns raised by staff.",
                    to="General Medical Council; Nursing and Midwifery Council; Care Quality Commission",
                    due="within twelve months of the publication of this Report",
                    date="relative",
                    also="2027-01-20",
                    title="One front door",
                ),
            ),
        ],
    ),
    (
        "The families",
        [
            "~",
            "“We were handled,” said Mrs Pell. “We were never once spoken to.”{n:Marjorie Pell 2 June 2025 88/3-6}",
            (
                R(
                    "As soon as reasonably practicable, the Secretary of State for Health should:",
                    to="Secretary of State for Health",
                    due="As soon as reasonably practicable",
                    date="relative",
                    title="Duty to tell",
                    points=(
                        "(1) commence section 9 of the Patients (Candour) Act;",
                        "(2) appoint an independent advocate for families at any inquest where a public body is represented; and",
                        "(3) report to Parliament on both.",
                    ),
                ),
            ),
            (
                R(
                    "The Trust should offer each of the 61 families a meeting with its Chair, at a place that the family chooses.",
                    to="Northern Hills Hospitals NHS Trust",
                    to_also="Trust",
                    title="Meeting the families",
                ),
            ),
        ],
    ),
]
HOSPITAL_A = (
    (
        1,
        "The government accepts this recommendation.",
        (
            "The Trust began to publish these figures in March 2026. The Department has asked it to add category 2 injuries, which it will do from the summer.",
        ),
        "accepted",
        "already doing",
    ),
    (
        2,
        "The government accepts this recommendation in principle.",
        (
            "Three days may be right in a large trust and too many in a small one. NHS England will consult Guardians before setting a minimum.",
        ),
        "in principle",
        "",
    ),
    (
        3,
        "The regulators are independent of government, and have replied to the Inquiry directly. We understand that they support a single front door but regard twelve months as too short.",
        (),
        "noted",
        "in principle; unclear; in part",
    ),
    (
        4,
        "The government accepts limbs (1) and (3) of this recommendation. It does not accept limb (2).",
        (
            "Section 9 will be commenced by regulations to be made in the autumn. Independent advocates at inquests would cost £44 million a year, and the Public Advocate already performs a similar task after major incidents.",
        ),
        "in part",
        "",
    ),
    (
        5,
        "The Trust’s Chair has written to every family. Forty-four have taken up the offer, and the remaining meetings will be held whenever the families wish.",
        (),
        "already doing",
        "accepted",
    ),
)
DAM_CH = [
    (
        "Ownership and inspection",
        [
            "~",
            "No engineer had walked the toe of the dam since 2004.{n:ORM-0007718, para 22}",
            "~",
            (
                R(
                    "Every reservoir that holds more than 10,000 cubic metres should have a named owner, entered on a public register. The UK Government and the Scottish Government should legislate to that end in the next session of their respective Parliaments.",
                    to="UK Government; Scottish Government",
                    due="in the next session of their respective Parliaments",
                    date="relative",
                    title="A register of owners",
                ),
            ),
            (
                "Two inspections were paid for and never made.{n:Callum Ferris 3 March 2026 3/5-5/4; ORM-0001102}",
                R(
                    "The Institution of Dam Engineers should withdraw panel status from any engineer who certifies a dam without a visit.",
                    to="Institution of Dam Engineers",
                    title="No visit, no certificate",
                ),
            ),
        ],
    ),
    (
        "Warning and evacuation",
        [
            "~",
            (
                R(
                    "The governments of the UK, Scotland, Wales and Northern Ireland should between them adopt one set of warning messages for dam failure by the end of 2027. The messages should be tested with:",
                    to="UK Government; Scottish Government; Welsh Government; Northern Ireland Executive",
                    due="by the end of 2027",
                    date="2027-12-31",
                    title="Common warnings",
                    points=(
                        "• people who do not use mobile telephones;",
                        "• people who are deaf or blind; and",
                        "• visitors, including those who do not speak English or Welsh.",
                    ),
                ),
            ),
            "~",
            (
                R(
                    "Strathdon Council should rebuild the footbridge, and should do so before the second anniversary of the failure, 9 November 2026.",
                    to="Strathdon Council",
                    due="before the second anniversary of the failure, 9 November 2026",
                    date="2026-11-09",
                    title="The footbridge",
                ),
            ),
            "~",
            (
                R(
                    "The Scottish Fire and Rescue Service, Police Scotland and the Coastguard should exercise together at a reservoir at least once every three years.",
                    to="Scottish Fire and Rescue Service; Police Scotland; Coastguard",
                    title="Exercising together",
                ),
            ),
        ],
    ),
]
HOSPITAL = Paper(
    "s05-larch-ward-inquiry-volume-3.pdf",
    "public inquiry",
    "The Larch Ward Inquiry: Volume 3",
    "2026-01-20",
    "Larch Ward Inquiry",
    witnesses=(("INQ000188201_0002", ""), ("Witness Pell, first statement, para 14", "")),
    speakers=("Marjorie Pell", "Julian Ravensby"),
    topic="the ward",
)
DAM = Paper(
    "s05-ormsdale-dam-report.pdf",
    "public inquiry",
    "The failure of the Ormsdale Dam: Report of the Independent Inquiry",
    "2026-05-07",
    "Ormsdale Dam Inquiry",
    witnesses=(("ORM-0004410", ""), ("ORM-0000982, para 7", "")),
    speakers=("Callum Ferris", "Una Breck"),
    topic="inspection",
)
HOSPITAL_REPLY = Paper(
    "s05-larch-ward-government-response.pdf",
    "public inquiry",
    "Government response to Volume 3 of the Larch Ward Inquiry",
    "2026-06-18",
    "Department of Health",
    kind="response",
    number="CP 1388",
    answers=HOSPITAL.file,
    responder="Government",
    responder_also="UK Government; Department of Health; HM Government",
    form="command paper",
)


def transcript_notes(setter: Setter) -> None:
    """Endnotes of an inquiry: a person, a day, pages and lines; or a document."""

    def note(slot: str) -> str:
        rng = setter.rng
        if slot.startswith("n:"):
            return slot[2:]
        page, line = rng.randint(2, 180), rng.randint(1, 14)
        spoken = f"{rng.choice(setter.paper.speakers)} {rng.randint(3, 27)} March 2025 {page}/{line}-{line + rng.randint(2, 10)}"
        return rng.choice(setter.paper.witnesses)[0] if slot == "w" else spoken

    setter._note = note  # type: ignore[method-assign]


def box(item: Item, name: str, label: str) -> list[Block]:
    blocks = [Block("plain", f"**{label}: {item.title}**", box=name), Block("plain", item.text, box=name)]
    return blocks + [Block("bullet", point, box=name) for point in item.points]


def number_by_chapter(paper: Paper, chapters: list, first: int) -> None:
    """9.1, 9.2, 10.1 …: the chapter's number and a running one."""
    for n, (_title, paras) in enumerate(chapters, first):
        for k, item in enumerate(items_of(paras), 1):
            item.number = f"{n}.{k}"
            item.printed = True
            register(paper, item)


def report(paper: Paper, written: list, seed: int, folder: Path, look: Look, first: int) -> None:
    setter = Setter(paper, seed, numbering="chapter", notes="chapter", chapter=first, boxed=True)
    transcript_notes(setter)
    chapters = setter.chapters(written)
    if first > 1:
        number_by_chapter(paper, chapters, first)
    else:
        number_items(paper, chapters, printed=True)
    blocks = [
        Block("cover", paper.title),
        Block(
            "coverline",
            f"Presented to Parliament pursuant to section 26 of the Inquiries Act 2005. {long_date(paper.date)}",
        ),
        Block("newpage"),
        Block("h2", "Contents"),
        Block("contents", "\n".join(title for title, _ in chapters)),
        Block("newpage"),
    ]
    for n, (title, paras) in enumerate(chapters, first):
        blocks += [Block("caps", f"Chapter {n}"), Block("h1", title)]
        for para in paras:
            if para.text:
                blocks.append(Block("p", para.text, f"{para.num}."))
            for item in para.items:
                blocks += box(item, f"a{item.number}", f"Recommendation {item.number}")
        ends = [(number, text) for number, text, _, chapter in paper.notes if chapter == str(n)]
        blocks += [Block("h2", f"Endnotes to Chapter {n}")] + [
            Block("row", text, number) for number, text in ends
        ]
    blocks += [Block("newpage"), Block("h1", "Appendix B: The recommendations in full")]
    for _title, paras in chapters:
        for item in items_of(paras):
            blocks += box(item, f"b{item.number}", f"Recommendation {item.number}")
    write_pdf(folder / paper.file, blocks, look, {}, paper.title)


def reply(paper: Paper, source: Paper, folder: Path) -> None:
    """Long numbered narrative that answers nothing, then each recommendation by number and title only, with its answer."""
    blocks = [
        Block("cover", paper.title),
        Block(
            "coverline",
            "Presented to Parliament by the Secretary of State for Health by Command of His Majesty",
        ),
        Block("coverline", f"{paper.number}   {long_date(paper.date)}"),
        Block("newpage"),
        Block("h1", "Foreword"),
        Block(
            "plain",
            "Sixty-one families were failed. On behalf of the government, and of those who went before us, I am sorry. We accept that apologies are not enough.",
        ),
        Block("h1", "Chapter 1: What has changed since 2019"),
    ]
    told = (
        "Since 2019 the number of registered nurses in the region has risen by 11 per cent.",
        "In 2022 the Department adopted the Safer Wards Strategy in full, and the then Minister agreed to provide £28.3 million for it.",
        "The Royal College supports proposals for reform of the inquest system. We have no plans to revisit the national fees order.",
        "In its first Report the Inquiry recommended a public register of ward closures; that register opened in 2024.",
    )
    blocks += [Block("p", words, f"1.{n}") for n, words in enumerate(told, 1)]
    blocks.append(Block("h1", "Chapter 2: Response to the recommendations"))
    for place, first, more, position, also in HOSPITAL_A:
        item = source.items[place - 1]
        blocks += [
            Block("h2", f"Recommendation {item.number}: {item.title}"),
            Block("plain", f"**{first}**" if place != 3 else first),
            *[Block("plain", one) for one in more],
        ]
        answer(paper, [item], [first, *more], position, also)
    blocks += [
        Block("h1", "Annex: Glossary"),
        Block("plain", "*Guardian*: a person appointed to hear concerns that staff raise."),
    ]
    write_pdf(folder / paper.file, blocks, Look("Helvetica", 11, foot=paper.title), {}, paper.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    """Write the three files; the key is in the papers."""
    report(
        HOSPITAL,
        HOSPITAL_CH,
        seed,
        folder,
        Look("Helvetica", 10.5, notes="end", foot="The Larch Ward Inquiry: Volume 3"),
        first=9,
    )
    report(
        DAM,
        DAM_CH,
        seed,
        folder,
        Look("Times", 12 - seed % 2, notes="end", margin=84, right_head="Report of the Ormsdale Dam Inquiry"),
        first=1,
    )
    reply(HOSPITAL_REPLY, HOSPITAL, folder)
    return [HOSPITAL, DAM, HOSPITAL_REPLY]
