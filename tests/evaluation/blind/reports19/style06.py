"""All-party groups: calls to action under headings, two columns in one, Word in the other; a department's letter in Word.

Illustrative, written blind on 2026-11-29 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from .kit import Block, Paper, R, Setter, answer, long_date, notes_of, number_items, register, reply_to
from .pdf import Look, write_pdf
from .soft import write_docx

RUBRIC = "This is not an official publication of the House of Commons or the House of Lords. It has not been approved by either House or its committees. All-Party Parliamentary Groups are informal groups of Members of both Houses with a common interest in particular issues. The views expressed in this report are those of the group."
KINSHIP = [
    (
        "“I said yes at the door”",
        [
            "~",
            "Dawn, who is 67, took in three grandchildren at eleven at night with the clothes they stood in.",
            "~",
            (
                R(
                    "Every local authority should give kinship carers, on the day a child arrives, a named social worker and a sum in cash.",
                    to="local authorities",
                ),
            ),
            (
                R(
                    "The Department for Children must issue statutory guidance on emergency placements before the end of 2026.",
                    to="Department for Children",
                    due="before the end of 2026",
                    date="2026-12-31",
                ),
            ),
        ],
    ),
    (
        "Work and money",
        [
            "~",
            "Two in five of the carers who answered our survey had left their job within a year.{w}",
            "~",
            (
                R(
                    "Government should introduce kinship leave, on the same terms as adoption leave.",
                    to="Government",
                ),
            ),
            (
                R(
                    "We call on employers, trade unions and the Advisory Service on Work to publish a model policy by Carers Week 2027.",
                    to="employers; trade unions; Advisory Service on Work",
                    due="by Carers Week 2027",
                    date="relative",
                    also="2027-06",
                ),
            ),
        ],
    ),
    (
        "School",
        [
            "~",
            "One head teacher told the inquiry that she found out who was looking after whom “from the lunch money”.",
            (
                R(
                    "Pupil Premium Plus should follow the child, whatever order the court has made or has not made.",
                ),
            ),
            (
                R(
                    "Ofsted and Estyn should look at kinship care in every inspection of a local authority’s services for children.",
                    to="Ofsted; Estyn",
                ),
            ),
        ],
    ),
]
KINSHIP_A = (
    reply_to(
        (1, 2),
        "Calls to action 1 and 2: we agree that the first night matters most. The Department will issue revised statutory guidance by December 2026, and it will say that each family must have a named worker. It will not require payment in cash.",
        position="in part",
        also="accepted",
    ),
    reply_to(
        3,
        "Call to action 3: the Government has launched a review of parental leave, which will consider the case for kinship carers alongside others. It would not be right to pre-empt it.",
        position="deferred",
    ),
    reply_to(
        4,
        "Call to action 4 is not addressed to Government, but the Advisory Service on Work has told my officials that it accepts the challenge.",
        position="noted",
        also="accepted; unclear",
    ),
    reply_to(
        (5, 6),
        "On schools (calls 5 and 6), I am afraid that I cannot agree. Pupil Premium Plus depends on a child’s having been in care, and widening it would take money from those children. Inspection is for the inspectorates.",
        position="rejected",
    ),
)
RIVER = [
    (
        "What we did",
        [
            "~",
            "The Group held four evidence sessions between January and June, and walked eleven miles of the Lunn.",
        ],
    ),
    (
        "What we found",
        ["~", "~", "Bathing-water signs had been taken down for cleaning and not put back.{w}"],
    ),
    ("Hopes for the next five years", ["~"]),
]
RIVER_CALLS = [
    R(
        "Water companies should put a live map of every overflow on one website, paid for by all of them.",
        to="water companies",
    ),
    R(
        "Ministers: designate fifty more stretches of river for bathing by the summer of 2029.",
        to="Ministers",
        due="by the summer of 2029",
        date="2029",
        also="relative; 2029-06; 2029-08-31",
    ),
    R("The Environment Agency should test at weekends, when people swim.", to="Environment Agency"),
    R(
        "Parish councils and rowing clubs need a small fund for signs. The Lottery could start one tomorrow.",
        to="Lottery",
        to_also="none; parish councils; rowing clubs",
    ),
    R(
        "Schools along the river should be offered a free lesson in cold water, taught by those who have been pulled out of it."
    ),
    R(
        "We ask Rain Watch Wales to say, once the current price review is over, whether fines might be spent where the harm was done.",
        to="Rain Watch Wales",
        due="once the current price review is over",
        date="relative",
    ),
    R("We urge Parliament to hold an annual debate on the state of our rivers.", to="Parliament"),
]
KIN = Paper(
    "s06-kinship-carers.pdf",
    "all-party group",
    "At the Door: kinship carers and the first hundred days",
    "2026-04",
    "All-Party Parliamentary Group on Family Care",
    where_printed=False,
    witnesses=(
        ("Family Roots, submission to the inquiry", ""),
        ("Grandparents Together, oral evidence, 3 February", ""),
        ("Survey by the Group, question 14", ""),
    ),
    speakers=("Dawn",),
    topic="emergency allowances",
)
LUNN = Paper(
    "s06-river-bathing.docx",
    "all-party group",
    "Clean enough to swim? A report of the All-Party Parliamentary Group for Rivers and Lakes",
    "2026-09-23",
    "All-Party Parliamentary Group for Rivers and Lakes",
    where_printed=False,
    witnesses=(
        ("Lunn Swimmers, written submission", ""),
        ("Dr Kez Morland, session 3", ""),
        ("Environment Agency, letter of 4 May 2026", ""),
    ),
    speakers=("Dr Kez Morland",),
    topic="river testing",
)
KIN_REPLY = Paper(
    "s06-kinship-carers-letter.docx",
    "all-party group",
    "Letter from the Minister for Children to the Chair of the All-Party Parliamentary Group on Family Care",
    "2026-07-16",
    "Department for Children",
    kind="response",
    answers=KIN.file,
    responder="Department for Children",
    responder_also="Government; Minister for Children",
    form="letter",
)


def named_notes(setter: Setter) -> None:
    """No codes and no questions: notes are a name and an occasion."""
    setter._note = lambda slot: (
        slot[2:] if slot.startswith("n:") else setter.rng.choice(setter.paper.witnesses)[0]
    )  # type: ignore[method-assign]


def kinship(seed: int, folder: Path) -> None:
    setter = Setter(KIN, seed, boxed=True)
    named_notes(setter)
    chapters = setter.chapters(KINSHIP)
    for _number, _text, _where, _chapter in KIN.notes[:]:
        KIN.notes[KIN.notes.index((_number, _text, _where, _chapter))] = (_number, _text, "", "")
    number_items(KIN, chapters, printed=True)
    blocks = [
        Block("cover", KIN.title),
        Block("coverline", KIN.body),
        Block("coverline", "April 2026"),
        Block("small", RUBRIC),
        Block("newpage"),
    ]
    for title, paras in chapters:
        blocks.append(Block("h1", title))
        blocks += [Block("plain", para.text) for para in paras if para.text]
        items = [item for para in paras for item in para.items]
        blocks += [Block("h2", "Calls to action", box=title)] + [
            Block("item", f"**{item.text}**", f"{item.number}.", box=title) for item in items
        ]
    blocks += [
        Block("h1", "Thanks"),
        Block(
            "plain",
            "The Group is grateful to every carer who wrote, rang or came. Secretariat services were provided by Family Roots, a charity. Layout by Pica & Stone.",
        ),
    ]
    write_pdf(
        folder / KIN.file,
        blocks,
        Look("Helvetica", 9.5, columns=2, margin=50, right_head="At the Door", note_size=7),
        notes_of(KIN),
        KIN.title,
    )


def river(seed: int, folder: Path) -> None:
    """Calls as bullets at the end, without numbers."""
    setter = Setter(LUNN, seed)
    named_notes(setter)
    chapters = setter.chapters(RIVER)
    LUNN.notes[:] = [(number, text, "", "") for number, text, _, _ in LUNN.notes]
    for item in RIVER_CALLS:
        item.printed = True
        register(LUNN, item)
    blocks = [Block("cover", LUNN.title), Block("plain", long_date(LUNN.date)), Block("plain", f"*{RUBRIC}*")]
    for title, paras in chapters:
        blocks += [Block("h1", title)] + [Block("plain", para.text) for para in paras]
    blocks += [
        Block("h1", "Our seven calls to action"),
        Block("plain", "The Group calls for the following, in no order of importance."),
    ]
    blocks += [Block("bullet", item.text) for item in RIVER_CALLS]
    blocks += [
        Block("h1", "About the Group"),
        Block(
            "plain",
            "Co-chairs: Lord Fenner and Bettina Crake MP. The Group’s secretary should be contacted for copies in Braille.",
        ),
    ]
    write_docx(folder / LUNN.file, blocks, notes_of(LUNN))


def letter(folder: Path) -> None:
    """Narrative, and paragraphs that answer several calls at once without restating them."""
    blocks = [
        Block("plain", "Rt Hon Imogen Falk MP"),
        Block("plain", "Minister for Children"),
        Block("plain", "Department for Children, 1 Almoner’s Yard, London"),
        Block("plain", long_date(KIN_REPLY.date)),
        Block("plain", "Dear Chair,"),
        Block(
            "plain",
            f"Thank you for sending me your report, *{KIN.title}*, which I read with care and, at page 9, with a lump in my throat. I was glad to meet Dawn.",
        ),
        Block(
            "plain",
            "You will know that the Department supports the Family Roots helpline, and that last year we adopted the Children’s Commissioner’s definition of kinship care. I turn to your calls to action.",
        ),
    ]
    for each in KINSHIP_A:
        items = [KIN.items[n - 1] for n in each.of]
        blocks += [Block("plain", words) for words in each.words]
        answer(KIN_REPLY, items, list(each.words), each.position, each.also)
    blocks += [
        Block(
            "plain",
            "I am copying this letter to the Chair of the Education Committee and will place a copy in the Libraries of both Houses.",
        ),
        Block("plain", "Yours ever,"),
        Block("plain", "IMOGEN FALK"),
    ]
    write_docx(folder / KIN_REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    """Write the three files; the key is in the papers."""
    kinship(seed, folder)
    river(seed, folder)
    letter(folder)
    return [KIN, LUNN, KIN_REPLY]
