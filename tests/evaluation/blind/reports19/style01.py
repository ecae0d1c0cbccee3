"""Commons select committees, 2024 and after: printed kinds, label lines; two reports and a special report in reply.

Illustrative, written blind on 2026-11-29 for issue 19. "~" is a paragraph of narrative.
"""

from __future__ import annotations

from pathlib import Path

from .kit import A, Block, C, Paper, R, Setter, answer, long_date, number_items, reply_to
from .lists import PROBATE_LIST
from .pdf import Look, write_pdf

FERRY_CH = [
    (
        "Lifeline ferries in the round",
        [
            "~",
            "There are nineteen year-round passenger routes to English and Welsh islands and peninsulas.{w} None of them has a statutory timetable.{q}",
            "~",
            C(
                "For people who live at the end of a ferry route the boat is the road. It is regrettable that no Department has treated it as one, and that nobody could tell us how many sailings were cancelled in 2024."
            ),
            (
                "The Department for Transport said that it had “no plans at present” to collect the figures centrally.{q}",
                R(
                    "The Department for Transport should publish, by the end of the year, the number of sailings cancelled on each lifeline route since 2019, and the reason given for each.",
                    to="Department for Transport",
                    due="by the end of the year",
                    date="2025-12-31",
                ),
            ),
        ],
    ),
    (
        "Fares and who pays them",
        [
            "~",
            "~",
            "A single fare from Marlby to the mainland now costs £14.20, against £3 for a bus journey of the same length.{w}",
            (
                C(
                    "The £3 cap on bus fares stops at the quayside. We see no reason of principle why it should."
                ),
                R(
                    "We recommend that the Treasury and the Department for Transport bring foot passengers on lifeline routes within the national fare cap. If they will not do so, they should say in their response to this report what the annual cost would be.",
                    to="Treasury; Department for Transport",
                    due="in their response to this report",
                    date="relative",
                ),
            ),
            "~",
            (
                R(
                    "Operators must be told, no later than 1 April 2026, whether the concession for under-16s is to continue.",
                    due="no later than 1 April 2026",
                    date="2026-04-01",
                ),
            ),
        ],
    ),
    (
        "When the boat does not sail",
        [
            "~",
            "Patients in Thornleigh who miss a hospital appointment because of weather go to the back of the queue.{w} One had done so five times.{ww}",
            (
                C(
                    "Missing an appointment because a ferry was cancelled is not the same thing as failing to attend, and it should never be recorded as if it were."
                ),
            ),
            (
                R(
                    "NHS England should, within three months of the publication of this report, write to every trust that serves an island population to make clear that a cancelled sailing is not a missed appointment.",
                    to="NHS England",
                    due="within three months of the publication of this report",
                    date="relative",
                    also="2025-09-11",
                ),
            ),
            "~",
            (
                C("5G coverage on the quays is no substitute for a waiting room."),
                R(
                    "Harbour authorities and local councils should agree a minimum standard for shelter, and the Local Government Association should report on progress as soon as practicable.",
                    to="harbour authorities; local councils; Local Government Association",
                    due="as soon as practicable",
                    date="relative",
                ),
            ),
        ],
    ),
]
FERRY_A = (
    reply_to(
        1,
        "The Government recognises the importance of reliable sailings to island communities. Ferry services in England are for the most part run commercially, and the Department does not direct their timetables.",
        position="noted",
        also="unclear",
    ),
    reply_to(
        2,
        "The Department accepts this recommendation. The figures for 2019 to 2024 will be placed on GOV.UK in November 2025, and every year from then on.",
        position="accepted",
    ),
    reply_to(
        (3, 4),
        "We do not agree that the national bus fare cap is the right model for ferries.",
        "Extending the cap to nineteen routes would cost an estimated £31 million a year, and much of that would go to visitors. The Government therefore has no plans to do so.",
        position="rejected",
    ),
    reply_to(
        5,
        "We are considering the future of the concession as part of the Spending Review and will inform operators once that process is complete. We cannot commit to the date that the Committee proposes.",
        position="deferred",
        also="rejected; unclear",
    ),
    reply_to(
        7,
        "NHS England wrote to trusts on 3 July 2025, making precisely this point. The letter is on its website.",
        position="already doing",
        also="accepted",
    ),
    reply_to(
        9,
        "The Government supports the intention behind this recommendation, though not every harbour could meet a single standard. We will work with the Local Government Association on guidance rather than a minimum.",
        position="in part",
        also="in principle",
    ),
)
PROBATE_CH = [
    (
        "Introduction",
        [
            "~",
            "We launched this inquiry on 4 November 2025 and received 38 written submissions. We are grateful to all who helped us.",
            "~",
        ],
    ),
    (
        "Delay at the probate registries",
        [
            "~",
            (
                C(
                    "In 2024 an executor in Penhallow waited 61 weeks for a grant that the law regards as a formality. Delay on that scale is not an inconvenience: it is a second bereavement."
                ),
            ),
            "~",
            (
                "The Registry’s target is eight weeks.{q} It was met in 41 per cent of cases.{ibid}",
                R(
                    "HM Courts and Tribunals Service must restore an eight-week service for simple applications by Easter 2027, and publish weekly figures until it has.",
                    to="HM Courts and Tribunals Service",
                    due="by Easter 2027",
                    date="2027-03-28",
                    also="relative",
                ),
            ),
            (
                R(
                    "We call on the Ministry of Justice to lay before Parliament, by 30 September 2026, a plan for the reopening of registries in Wexcombe, Eastmoor and Aberllan.",
                    to="Ministry of Justice",
                    due="by 30 September 2026",
                    date="2026-09-30",
                ),
            ),
        ],
    ),
    (
        "Complaints, compensation and candour",
        [
            "~",
            (
                "Some of those who wrote to us had been promised a call back “within the day” and were still waiting.{ww}",
                C(
                    "We welcome the candour of the Chief Executive, who told us that she would not wish the service on her own family."
                ),
            ),
            "~",
            (
                R(
                    "The Legal Ombudsman’s remit should be extended to the probate registries. The Government should consult on this within twelve months.",
                    to="Government",
                    due="within twelve months",
                    date="relative",
                    also="2027-03-26",
                ),
            ),
            (
                R(
                    "No family should have to pay a second fee because the Registry has lost the first application, and we urge Ministers to say so plainly.",
                    to="Ministers",
                ),
            ),
            "~",
            (C("A digital service that cannot read a will with a coffee stain is not yet a service."),),
            (
                R(
                    "HM Courts and Tribunals Service and the Society of Estate Practitioners should agree, before any further release, a list of the errors that will be put right without a new application.",
                    to="HM Courts and Tribunals Service; Society of Estate Practitioners",
                    due="before any further release",
                    date="relative",
                ),
            ),
            "~",
            (
                C(
                    "We do not doubt the goodwill of the staff. We doubt the arithmetic of those who set their number."
                ),
                R(
                    "The Treasury must not approve any further reduction in registry staff until the eight-week target has been met for six consecutive months.",
                    to="Treasury",
                ),
            ),
        ],
    ),
]
FERRY = Paper(
    "s01-lifeline-ferries.pdf",
    "commons 2024",
    "Lifeline ferries",
    "2025-06-11",
    "Island and Coastal Affairs Committee",
    number="HC 1417",
    witnesses=(
        ("Marlby Island Council", "LFR0003"),
        ("Thornleigh Patients’ Forum", "LFR0008"),
        ("Dr Oona Prewett", "LFR0011"),
        ("Channel & Western Ferries Ltd", "LFR0019"),
        ("Association of Port Health Officers for the Northern and Western Seaboard", "LFR0024"),
        ("Department for Transport", "LFR0031"),
        ("Anonymised", "LFR0040"),
    ),
    speakers=("Mr Tarquin Bowe", "Captain Sioned Pryce", "Lord Wickmere", "Ms Adaeze Hart"),
    topic="the ferry",
)
PROBATE = Paper(
    "s01-probate-delay.pdf",
    "commons 2024",
    "Waiting for probate",
    "2026-03-26",
    "Civil Justice Committee",
    number="HC 902",
    witnesses=tuple((line[8:], line[:7]) for line in PROBATE_LIST.split("\n")),
    speakers=("Ms Ruth Abelard", "Sir Colm Darragh", "Mr Idris Vane"),
    topic="the probate service",
)
FERRY_REPLY = Paper(
    "s01-lifeline-ferries-response.pdf",
    "commons 2024",
    "Lifeline ferries: Government Response",
    "2025-09-17",
    "Island and Coastal Affairs Committee",
    kind="response",
    number="HC 1533",
    answers=FERRY.file,
    responder="Government",
    form="special report",
)


def ordinal(paper: Paper) -> str:
    return {"HC 1417": "Fourth Report of Session 2024–26", "HC 902": "Second Report of Session 2025–27"}.get(
        paper.number, "Third Special Report of Session 2024–26"
    )


def body(chapters: list) -> list[Block]:
    blocks = []
    for n, (title, paras) in enumerate(chapters, 1):
        blocks.append(Block("h1", title, str(n)))
        for para in paras:
            if para.text:
                blocks.append(Block("p", para.text, f"{para.num}."))
            for item in para.items:
                blocks.append(Block("label", item.kind))
                blocks.append(
                    Block(
                        "inpara" if para.text or item is not para.items[0] else "p",
                        f"**{item.text}**",
                        "" if para.text or item is not para.items[0] else f"{para.num}.",
                    )
                )
    return blocks


def summary_list(chapters: list) -> list[Block]:
    blocks = [
        *([] if chapters[0][0] == "Introduction" else [Block("newpage")]),
        Block("h1", "Conclusions and"),
        Block("h1b", "recommendations"),
    ]
    for title, paras in chapters:
        items = [item for para in paras for item in para.items]
        blocks += [Block("h2", title)] if items else []
        for item in items:
            where = ", ".join(item.paragraphs)
            blocks.append(
                Block("item", f"{item.text} ({item.kind.capitalize()}, Paragraph {where})", f"{item.number}.")
            )
    return blocks


def report(paper: Paper, written: list, seed: int, folder: Path, look: Look) -> None:
    chapters = Setter(paper, seed).chapters(written)
    number_items(paper, chapters, printed=True)
    front = [
        Block("coverline", "House of Commons"),
        Block("coverline", paper.body),
        Block("cover", paper.title),
        Block("coverline", ordinal(paper)),
        Block("coverline", paper.number),
        Block("newpage"),
        Block("small", f"Published on {long_date(paper.date)} by authority of the House of Commons"),
        Block("h2", "Contents"),
        Block("contents", "\n".join(t for t, _ in chapters)),
        Block("newpage"),
    ]
    back = [
        Block("newpage"),
        Block("h1", "Formal Minutes"),
        Block(
            "plain",
            "Draft Report, proposed by the Chair, brought up and read. *Ordered*, That the draft Report be read a second time, paragraph by paragraph.",
        ),
        Block("plain", f"Paragraphs 1 to {chapters[-1][1][-1].num} read and agreed to."),
        Block("newpage"),
        Block("h1", "Witnesses"),
        Block("plain", "; ".join(paper.speakers)),
        Block("newpage"),
        Block("h1", "Published written evidence"),
        Block(
            "plain",
            f"{paper.witnesses[0][1][:3]} numbers are generated by the evidence processing system and so may not be complete.",
        ),
    ]
    back += [Block("row", f"{name} {code}", str(n)) for n, (name, code) in enumerate(paper.witnesses, 1)]
    if paper is PROBATE:
        back = [block for block in back if block.kind != "newpage"]
    notes = {int(n): text for n, text, _, _ in paper.notes}
    write_pdf(
        folder / paper.file, front + body(chapters) + summary_list(chapters) + back, look, notes, paper.title
    )


def special_report(paper: Paper, source: Paper, answers: tuple[A, ...], folder: Path, look: Look) -> None:
    """Restated items without their numbers, in bold, with their paragraphs; the reply after each."""
    blocks = [
        Block("coverline", "House of Commons"),
        Block("coverline", paper.body),
        Block("cover", paper.title),
        Block("coverline", ordinal(paper)),
        Block(
            "coverline",
            f"{paper.number}. Published on {long_date(paper.date)} by authority of the House of Commons",
        ),
        Block("newpage"),
        Block("h1", "Special Report"),
        Block(
            "plain",
            f"The {source.body} published its Fourth Report of Session 2024–26, *{source.title}* ({source.number}), on {long_date(source.date)}. The Government’s response was received on 9 September 2025 and is appended to this report.",
        ),
        Block("h1", "Appendix: Government Response"),
        Block(
            "plain",
            "The Government is grateful to the Committee for its inquiry and to all those who gave evidence. We set out below our response to the Committee’s conclusions and recommendations.",
        ),
        Block("h2", "Lifeline ferries"),
    ]
    for each in answers:
        items = [source.items[n - 1] for n in each.of]
        for item in items:
            blocks.append(
                Block(
                    "plain",
                    f"**{item.text} ({item.kind.capitalize()}, Paragraph {', '.join(item.paragraphs)})**",
                )
            )
        blocks += [Block("plain", words) for words in each.words]
        answer(paper, items, list(each.words), each.position, each.also)
    blocks.append(Block("small", "September 2025"))
    write_pdf(folder / paper.file, blocks, look, {}, paper.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    """Write the three files; the key is in the papers."""
    look = Look("Helvetica", 10.5 + seed % 2, left_head="", right_head=FERRY.title, note_size=7.5)
    report(FERRY, FERRY_CH, seed, folder, look)
    report(
        PROBATE,
        PROBATE_CH,
        seed,
        folder,
        Look("Helvetica", 10, raised=False, note_size=7, right_head=PROBATE.title, margin=80),
    )
    special_report(FERRY_REPLY, FERRY, FERRY_A, folder, Look("Helvetica", 10.5, right_head=FERRY_REPLY.title))
    return [FERRY, PROBATE, FERRY_REPLY]
