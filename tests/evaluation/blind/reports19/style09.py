"""HTML reports in several files, with lists that begin again by `<ol start>`; a reply in HTML, restated and answered.

Illustrative, written blind on 2026-11-29 for issue 19. A paper's `file` is its folder.
"""

from __future__ import annotations

from pathlib import Path

from .kit import Block, C, Paper, R, Setter, answer, items_of, long_date, notes_of, number_items, reply_to
from .soft import write_html

MEALS_CH = [
    (
        "Who is fed",
        [
            "~",
            "The threshold has not moved since 2018.{w} In Wexcombe a family with one child loses £480 a year by earning one pound too much.{q}",
            "~",
            (
                C(
                    "The cliff edge in free school meals is a design, not an accident, and it was designed to save money on children."
                ),
            ),
            (
                R(
                    "The Government should uprate the earnings threshold in line with prices from September 2026.",
                    to="Government",
                    due="from September 2026",
                    date="2026-09",
                    also="2026-09-01; none",
                ),
            ),
        ],
    ),
    (
        "What is on the plate",
        [
            "~",
            (
                "Standards exist; nobody inspects against them.{qq}",
                C("School food standards are better written than enforced."),
            ),
            (
                R(
                    "The Food Standards Agency and the Department for Education should publish the results of the pilot inspections by 31 January 2026 and tell us why they have been held back.",
                    to="Food Standards Agency; Department for Education",
                    due="by 31 January 2026",
                    date="2026-01-31",
                ),
            ),
            "~",
            (R("Governors should eat with pupils at least once a term.", to="Governors"),),
        ],
    ),
    (
        "Holidays",
        [
            "~",
            "~",
            (
                R(
                    "The holiday food programme should be put on a statutory footing. We ask that the Minister confirm, in the response to this report, that it will continue after 2027.",
                    to="Minister",
                    due="in the response to this report",
                    date="relative",
                ),
            ),
            (C("3 weeks without lunch is a long time when you are seven."),),
        ],
    ),
]
MEALS_A = (
    reply_to(
        2,
        "The Government has no plans to uprate the threshold. Transitional protections remain in place until the end of the school year.",
        position="rejected",
    ),
    reply_to(
        4,
        "The results of the pilot were published on 15 January 2026, together with a note of why the analysis took longer than expected.",
        position="accepted",
        also="already doing",
    ),
    reply_to(
        5,
        "We welcome this suggestion, and many governors already do. How a governing board spends its time is rightly a matter for the board.",
        position="noted",
        also="unclear; rejected; already doing",
    ),
    reply_to(
        6,
        "We partially accept this recommendation. The programme will continue to March 2029, funding for which was announced at the Budget. We do not consider that legislation is necessary.",
        position="in part",
    ),
)
POST_CH = [
    (
        "The rural counter",
        [
            "~",
            "~",
            (
                R(
                    "The Post Office network contract must guarantee a counter within four miles of nineteen homes in twenty.",
                    title="Distance",
                ),
            ),
            (
                R(
                    "The Department for Business and the Consumer Council should jointly review banking hubs by the end of March 2027.",
                    to="Department for Business; Consumer Council",
                    due="by the end of March 2027",
                    date="2027-03-31",
                    title="Banking hubs",
                ),
            ),
        ],
    ),
    (
        "Vans, pubs and churches",
        [
            "~",
            "A mobile van serves Ballykeel on Tuesdays, if it starts.{w}",
            "~",
            (
                R(
                    "Mobile services should keep to a printed timetable, and passengers on the same road should be told by text message when they cannot.",
                    title="Timetables",
                ),
            ),
            (
                R(
                    "We call upon the Treasury, within sixty days, to exempt community-run counters from the levy.",
                    to="Treasury",
                    due="within sixty days",
                    date="relative",
                    also="2026-08-16",
                    title="The levy",
                ),
            ),
            "~",
        ],
    ),
    (
        "The people behind the glass",
        [
            "~",
            (
                R(
                    "Pay for sub-postmasters should be set by an independent body, as soon as one can be appointed.",
                    due="as soon as one can be appointed",
                    date="relative",
                    title="Independent pay review",
                ),
            ),
            (
                R(
                    "The Commission for Rural Communities, if it is re-established, should inherit our work; if it is not, the Department for Business should.",
                    to="Commission for Rural Communities; Department for Business",
                    title="Who carries this on",
                ),
            ),
        ],
    ),
]
MEALS = Paper(
    "s09-school-meals",
    "html in files",
    "Hungry to learn: free school meals",
    "2025-11-20",
    "Children and Schools Committee",
    number="HC 577",
    witnesses=(
        ("Lunch Alliance", "FSM0002"),
        ("Wexcombe Head Teachers", "FSM0006"),
        ("Dr Bartholomew Osei", "FSM0013"),
        ("Department for Education", "FSM0019"),
    ),
    speakers=("Ms Petra Holm", "Dr Bartholomew Osei"),
    topic="school meals",
)
POST = Paper(
    "s09-rural-counters",
    "html in files",
    "The last counter: an independent commission on rural post offices",
    "2026-06-17",
    "Rural Counters Commission",
    where_printed=False,
    witnesses=(
        ("Sub-Postmasters’ Union, evidence session 2", ""),
        ("Ballykeel Community Association, written evidence", ""),
    ),
    speakers=("Mr Niall Quigg",),
    topic="rural counters",
)
MEALS_REPLY = Paper(
    "s09-school-meals-response.html",
    "html in files",
    "Hungry to learn: Government response to the Children and Schools Committee",
    "2026-02-12",
    "Department for Education",
    kind="response",
    number="HC 1204",
    answers=MEALS.file,
    responder="Government",
    responder_also="Department for Education; DfE",
    form="special report",
)


def links(chapters: list, last: str) -> list[tuple[str, str]]:
    files = [("index.html", "Front page")] + [
        (f"chapter-{n}.html", title) for n, (title, _) in enumerate(chapters, 1)
    ]
    return [*files, ("recommendations.html", last), ("evidence.html", "Published written evidence")]


def chapter_blocks(n: int, title: str, paras: list, boxed: bool) -> list[Block]:
    blocks = [Block("h1", f"{n}{title}" if not boxed else f"{n}. {title}")]
    for para in paras:
        if para.text:
            blocks.append(Block("plain", para.text, f"{para.num}."))
        for item in para.items:
            if boxed:
                blocks += [
                    Block("h3", f"Recommendation {item.number}: {item.title}"),
                    Block("plain", item.text, box="b"),
                ]
            else:
                blocks.append(Block("plain", f"**{item.text}**", "" if para.text else f"{para.num}."))
    return blocks


def report(paper: Paper, written: list, seed: int, folder: Path, boxed: bool) -> None:
    where = folder / paper.file
    where.mkdir(parents=True, exist_ok=True)
    setter = Setter(paper, seed, boxed=boxed)
    if boxed:
        setter._note = lambda slot: setter.rng.choice(paper.witnesses)[0]  # type: ignore[method-assign]
    chapters = setter.chapters(written)
    number_items(paper, chapters, printed=boxed)
    notes, nav = (
        notes_of(paper),
        links(chapters, "All recommendations" if boxed else "Conclusions and recommendations"),
    )
    front = [
        Block("cover", paper.title),
        Block(
            "plain", f"{paper.body}. {paper.number} Published {long_date(paper.date)}".replace(".  ", ". ")
        ),
        Block("plain", "This is the web version. A printed copy may be had from the Clerk."),
    ]
    write_html(where / "index.html", paper.title, front, {}, nav)
    for n, (title, paras) in enumerate(chapters, 1):
        write_html(
            where / f"chapter-{n}.html",
            f"{title} – {paper.title}",
            chapter_blocks(n, title, paras, boxed),
            notes,
            nav,
        )
    write_html(
        where / "recommendations.html",
        f"{nav[-2][1]} – {paper.title}",
        gathered(chapters, boxed, nav[-2][1]),
        {},
        nav,
    )
    rows = [f"{name} ({code})" if code else name for name, code in paper.witnesses]
    write_html(
        where / "evidence.html",
        f"Evidence – {paper.title}",
        [Block("h1", "Published written evidence"), Block("ol", "\x03".join(rows), start=1)],
        {},
        nav,
    )


def gathered(chapters: list, boxed: bool, heading: str) -> list[Block]:
    blocks, at = [Block("h1", heading)], 1
    for title, paras in chapters:
        items = items_of(paras)
        blocks.append(Block("h2", title))
        rows = [
            f"**{item.title}.** {item.text}" if boxed else f"{item.text} (Paragraph {item.paragraphs[0]})"
            for item in items
        ]
        blocks.append(Block("ol", "\x03".join(rows), start=at))
        at += len(items)
    return blocks


def reply(folder: Path) -> None:
    """`Recommendation`, the restated words, `Government response:`; numbers are not the report's."""
    blocks = [
        Block("cover", MEALS_REPLY.title),
        Block("plain", f"Published {long_date(MEALS_REPLY.date)}"),
        Block("h1", "Introduction"),
        Block(
            "plain",
            "Every child deserves a good lunch. The Government is already spending £1.5 billion a year on school food, and the Lunch Alliance has welcomed our breakfast clubs.",
        ),
        Block("h1", "Response to recommendations"),
    ]
    for each in MEALS_A:
        items = [MEALS.items[n - 1] for n in each.of]
        blocks += [Block("h2", "Recommendation")] + [
            Block("quote", f"{item.text} (Paragraph {item.paragraphs[0]})") for item in items
        ]
        blocks += [
            Block("plain", f"**Government response:** {each.words[0]}"),
            *[Block("plain", one) for one in each.words[1:]],
        ]
        answer(MEALS_REPLY, items, list(each.words), each.position, each.also)
    write_html(folder / MEALS_REPLY.file, MEALS_REPLY.title, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    """Write the two folders and the reply; the key is in the papers."""
    report(MEALS, MEALS_CH, seed, folder, boxed=False)
    report(POST, POST_CH, seed, folder, boxed=True)
    reply(folder)
    return [MEALS, POST, MEALS_REPLY]
