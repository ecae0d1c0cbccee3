"""House of Lords: a summary of conclusions and recommendations by chapter, without any numbers; a reply in Word.

Illustrative, written blind on 2026-11-29 for issue 19. In the text conclusions are bold and recommendations bold italic.
"""

from __future__ import annotations

from pathlib import Path

from .kit import Block, C, Paper, R, Setter, answer, items_of, long_date, notes_of, number_items, reply_to
from .pdf import Look, write_pdf
from .soft import write_docx

HEDGE_CH = [
    (
        "Chapter 1: Introduction",
        [
            "~",
            "In this report a field boundary is a hedge, a bank, a ditch or a dry stone wall.{n:The definition is that of the Field Boundaries Survey, 2011, p 4.}",
            "~",
        ],
    ),
    (
        "Chapter 2: What has been lost",
        [
            "~",
            (
                C(
                    "The loss of hedgerow since 1950 is usually given as a half. Nobody knows, because nobody has counted since 2007, and a policy that rests on a number nobody has checked is not a policy."
                ),
            ),
            "~",
            (
                "Satellite methods now make a survey possible in months rather than years.{q} One witness put the cost at “less than a roundabout”.{w}",
                R(
                    "We recommend that Natural England carry out a full survey of field boundaries, and that it publish the first results before the end of 2028.",
                    to="Natural England",
                    due="before the end of 2028",
                    date="2028-12-31",
                ),
            ),
        ],
    ),
    (
        "Chapter 3: Who does the work",
        [
            "~",
            "~",
            (
                C(
                    "There are fewer than four hundred full-time hedgelayers in England, and their average age is fifty-eight. Skills of this kind do not come back by being announced."
                ),
            ),
            (
                "Colleges told us that a course of six learners cannot break even.{ww}",
                R(
                    "The Department for Education and Skills England should fund small rural craft courses at their true cost. They should begin with hedgelaying and dry stone walling.",
                    to="Department for Education; Skills England",
                ),
            ),
            (
                R(
                    "It should be made clear to farmers, in plain words and before the next cutting season, which payments depend on a hedge being left uncut in winter.",
                    due="before the next cutting season",
                    date="relative",
                ),
            ),
        ],
    ),
    (
        "Chapter 4: Enforcement",
        [
            "~",
            (
                C(
                    "We were struck by the evidence of local authorities that a hedge removed on a Friday evening is, for practical purposes, beyond the reach of the law."
                ),
                R(
                    "The maximum penalty under the Hedges (Protection) Regulations should be raised, and we urge the Government to do so by the summer recess.",
                    to="Government",
                    due="by the summer recess",
                    date="relative",
                ),
            ),
            "~",
            (
                R(
                    "The Local Government Association, Natural England and the police should agree a protocol for out-of-hours reports.",
                    to="Local Government Association; Natural England; police",
                ),
            ),
        ],
    ),
]
HEDGE_A = (
    reply_to(
        1,
        "The Government agrees that the evidence base is dated and has asked Natural England to advise on options.",
        position="accepted",
        also="noted; unclear; in principle; deferred",
    ),
    reply_to(
        2,
        "This recommendation is accepted in part. A sample survey of 2,000 squares will begin in spring 2027 and will report in 2028; a full census of field boundaries would not be a proportionate use of public money.",
        position="in part",
    ),
    reply_to(
        (3, 4),
        "The Government accepts the Committee’s recommendation in principle.",
        "Funding for small-cohort courses will be looked at in the next allocation, and no decision has been taken about individual crafts.",
        position="in principle",
    ),
    reply_to(
        5,
        "Accepted. New guidance was sent to all agreement holders on 2 September 2026.",
        position="accepted",
        also="already doing",
    ),
    reply_to(
        (6, 7),
        "The Government does not accept that the maximum penalty is too low. Courts have rarely imposed fines that approach it, and the difficulty which the Committee describes is one of detection, not of deterrence.",
        position="rejected",
    ),
    reply_to(
        8,
        "This is a matter for the bodies concerned, which are independent of Government. The Local Government Association tells us that it supports a protocol.",
        position="noted",
        also="unclear; rejected",
    ),
)
COURIER_CH = [
    (
        "Chapter 1: The last mile at night",
        [
            "~",
            "In this report a courier is anybody who delivers for an application, on whatever wheels.{q}",
            (
                C(
                    "Night couriers do skilled, cold and sometimes dangerous work, and the statistics do not contain them."
                ),
            ),
            "~",
        ],
    ),
    (
        "Chapter 2: Safety after dark",
        [
            "~",
            (
                "The Authority told us that it receives about nine complaints a week.{w}",
                C("Nine complaints a week is not evidence that there is little to complain about."),
            ),
            (
                R(
                    "The Health and Safety Executive should, in the course of 2026, investigate a sample of night deliveries by cycle in at least five cities.",
                    to="Health and Safety Executive",
                    due="in the course of 2026",
                    date="2026-12-31",
                    also="2026",
                ),
            ),
            "~",
            (
                R(
                    "Platforms ought to pay for lights, and for a rest of twenty minutes in every four hours. We see no need to legislate if they do so within six months of this report; if they do not, we would expect the Government to bring forward regulations.",
                    to="platforms; Government",
                    due="within six months of this report",
                    date="relative",
                    also="2026-07-28",
                ),
            ),
        ],
    ),
    (
        "Chapter 3: Status and the tribunal",
        [
            "~",
            "~",
            (
                C(
                    "The law of worker status has been litigated to exhaustion: that is not a compliment to the law."
                ),
            ),
            (
                R(
                    "We therefore recommend that the Government publish its long-awaited consultation on worker status without further delay.",
                    to="Government",
                    due="without further delay",
                    date="relative",
                ),
            ),
            (
                R(
                    "The devolved governments may wish to consider whether their own licensing powers could be put to use.",
                    to="devolved governments",
                ),
            ),
        ],
    ),
]
HEDGE = Paper(
    "s02-field-boundaries.pdf",
    "lords by chapter",
    "Good fences: the state of field boundaries",
    "2026-02-19",
    "Land and Landscape Committee",
    number="HL Paper 88",
    where_printed=False,
    witnesses=(
        ("Guild of Hedgelayers and Wallers", "FBI0004"),
        ("Professor Ines Maddox", "FBI0010"),
        ("Wexcombe College", "FBI0013"),
        ("Natural England", "FBI0022"),
        ("Countryside Councils Group", "FBI0027"),
    ),
    speakers=("Dr Perpetua Lowe", "Mr Alun Crick", "Baroness Tarrant"),
    topic="hedge grants",
)
COURIER = Paper(
    "s02-night-couriers.pdf",
    "lords by chapter",
    "Riding after midnight: couriers and the law",
    "2026-01-28",
    "Work and Place Committee",
    number="HL Paper 131",
    where_printed=False,
    witnesses=(
        ("Night Riders’ Association", "NCR0002"),
        ("Parcelwing UK", "NCR0005"),
        ("Dr Tobias Enright", "NCR0009"),
        ("Marlby Combined Authority", "NCR0014"),
    ),
    speakers=("Ms Leocadia Brandt", "Mr Gethin Sparrow"),
    topic="night delivery",
)
HEDGE_REPLY = Paper(
    "s02-field-boundaries-response.docx",
    "lords by chapter",
    "Government response to the Land and Landscape Committee’s report “Good fences: the state of field boundaries”",
    "2026-09-09",
    "Department for Land and Rural Affairs",
    kind="response",
    answers=HEDGE.file,
    responder="Government",
    responder_also="Department for Land and Rural Affairs",
    form="memorandum",
)


def mark(item) -> str:
    return f"**{item.text}**" if item.kind == "conclusion" else f"***{item.text}***"


def report(paper: Paper, written: list, seed: int, folder: Path, look: Look) -> None:
    chapters = Setter(paper, seed).chapters(written)
    number_items(paper, chapters, printed=False, numbers=False)
    blocks = [
        Block("centre", "HOUSE OF LORDS"),
        Block("centre", paper.body),
        Block("centre", "3rd Report of Session 2025–26"),
        Block("cover", paper.title),
        Block(
            "centre", f"Ordered to be printed {long_date(paper.date)} and published {long_date(paper.date)}"
        ),
        Block("centre", paper.number),
        Block("newpage"),
        Block("caps", "CONTENTS"),
        Block("contents", "\n".join(title for title, _ in chapters)),
        Block("newpage"),
    ]
    for title, paras in chapters:
        blocks.append(Block("h1", title))
        for para in paras:
            if para.text:
                blocks.append(Block("p", para.text, f"{para.num}."))
            for n, item in enumerate(para.items):
                first = not para.text and n == 0
                blocks.append(Block("p" if first else "inpara", mark(item), f"{para.num}." if first else ""))
    blocks += [
        *([Block("newpage")] if paper is HEDGE else []),
        Block("caps", "SUMMARY OF CONCLUSIONS AND RECOMMENDATIONS"),
    ]
    for title, paras in chapters:
        items = items_of(paras)
        blocks += [Block("h2", title.split(": ")[1])] if items else []
        blocks += [Block("plain", item.text) for item in items]
    blocks += [
        Block("newpage"),
        Block("caps", "APPENDIX 1: LIST OF MEMBERS AND DECLARATIONS OF INTEREST"),
        Block("plain", "Lord Abbot of Quern (Chair); Baroness Fell; Lord Ottery; Baroness Wray of Lunt."),
        Block("caps", "APPENDIX 2: LIST OF WITNESSES"),
        Block(
            "plain",
            "Evidence is published online and available for inspection at the Parliamentary Archives. Witnesses marked * gave oral and written evidence.",
        ),
    ]
    blocks += [
        Block("row", f"{name} {code}", "*" if n == 2 else "")
        for n, (name, code) in enumerate(paper.witnesses, 1)
    ]
    write_pdf(folder / paper.file, blocks, look, notes_of(paper), paper.title)


def reply(paper: Paper, source: Paper, answers: tuple, folder: Path) -> None:
    blocks = [
        Block("cover", paper.title),
        Block("plain", f"{paper.body}, {long_date(paper.date)}"),
        Block("h2", "Introduction"),
        Block(
            "plain",
            f"1. The Government welcomes the Committee’s report, published on {long_date(source.date)}, and thanks its members.",
        ),
        Block(
            "plain",
            "2. Field boundaries are of great value for wildlife, shelter and the look of the country. Since 2021 more than 12,000 miles have entered an agreement. The text of the Committee’s conclusions and recommendations is in bold.",
        ),
        Block("h2", "Response"),
    ]
    for each in answers:
        items = [source.items[n - 1] for n in each.of]
        blocks += [Block("plain", f"**{item.text}**") for item in items] + [
            Block("plain", words) for words in each.words
        ]
        answer(paper, items, list(each.words), each.position, each.also)
    write_docx(folder / paper.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    """Write the three files; the key is in the papers."""
    report(
        HEDGE,
        HEDGE_CH,
        seed,
        folder,
        Look(
            "Times",
            11.5,
            margin=90,
            left_head="",
            right_head="GOOD FENCES: THE STATE OF FIELD BOUNDARIES",
            page_at="head",
            note_size=8.5,
        ),
    )
    report(
        COURIER,
        COURIER_CH,
        seed,
        folder,
        Look("Times", 11, margin=84 + seed % 3, right_head="RIDING AFTER MIDNIGHT", note_size=8),
    )
    reply(HEDGE_REPLY, HEDGE, HEDGE_A, folder)
    return [HEDGE, COURIER, HEDGE_REPLY]
