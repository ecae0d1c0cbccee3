"""Council scrutiny: lists whose items begin with a figure and run over pages; a task group's table in Word; Cabinet's reply as a table.

Illustrative, written blind on 2026-11-29 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from .kit import Block, Paper, R, Setter, answer, long_date, notes_of, register
from .pdf import Look, write_pdf
from .soft import write_docx

BUS_CH = [
    (
        "1. Purpose of the report",
        [
            "~",
            "The Panel was asked by full Council on 12 March to look at evening buses. It met six times and took the 38, twice.",
        ],
    ),
    (
        "2. What residents told us",
        ["~", "~", "“I finish at ten. The last bus is at ten,” said a care worker from Eastmoor."],
    ),
    (
        "3. Finance and legal",
        [
            "~",
            "The Director of Resources advises that there are no direct costs from this report itself. 3 routes are supported at present, at £412,000 a year.",
        ],
    ),
]
BUS_ITEMS = [
    R(
        "12 bus stops on the A61 corridor should be lit by solar lamps before the clocks go back in October 2026, starting with the four where complaints have been made; the Director of Place should report monthly to the Panel until it is done.",
        to="Director of Place",
        due="before the clocks go back in October 2026",
        date="2026-10",
        also="2026-10-25",
    ),
    R(
        "That Cabinet support a trial of the 38 until midnight on Fridays and Saturdays for a period of not less than nine months.",
        to="Cabinet",
    ),
    R(
        "2027/28 budget proposals to include a line, however small, for Sunday services to the hospital.",
        due="2027/28 budget",
        date="relative",
        also="2027; 2027-03-31; 2027-04; 2028; none",
    ),
    R(
        "That the Leader write to the Mayor of the Marlby Combined Authority, asking that through tickets be accepted on every operator’s vehicles by the start of the autumn term.",
        to="Leader",
        due="by the start of the autumn term",
        date="relative",
        also="2026-09",
    ),
    R(
        "50p fares for under-19s, on weekday evenings only, should be modelled by officers and the results brought to the Panel’s September meeting.",
        to="officers",
        due="the Panel’s September meeting",
        date="2026-09",
        also="relative",
    ),
    R(
        "That Eastmoor Buses Ltd, Northern Sprinter and the Council’s Licensing Team meet each quarter, with minutes published, to agree what is to be done when a last bus is cancelled. At present passengers are left at the stop, and several have walked home along an unlit road.",
        to="Eastmoor Buses Ltd; Northern Sprinter; Licensing Team",
    ),
    R(
        "100 per cent of new shelters should have a seat with arms.",
    ),
]
SUMMARY = (
    "Buses after seven in the evening have fallen by 44 per cent since 2015. The Panel found good will on all sides, and very few buses. Shift workers, students and hospital visitors are the people most often left behind, and they are seldom the people who come to meetings. "
    "Members rode the 38 to its last stop on two wet Thursdays and spoke to eleven passengers and three drivers. Operators were frank: an evening bus loses about £2.10 for each person it carries. The Panel does not think that this ends the argument. "
    "A library loses more. Nor does it think that the Council can buy its way out, and the Director of Resources was equally frank about that. What follows is modest. Some of it is lamps. This report sets out what the Panel heard and what it asks of Cabinet and of others, "
    "in the hope that somebody coming off a late shift next winter will find a bus, a light and, if neither can be had, a telephone number that is answered."
)
BUS_A = (
    (
        1,
        "Agreed",
        "Lamps have been ordered. The Director of Place will report monthly from June.",
        "accepted",
        "",
    ),
    (
        2,
        "Partially agreed",
        "Cabinet supports a trial on Saturdays only, for six months, within existing budgets.",
        "in part",
        "",
    ),
    (3, "Noted", "To be considered with all other pressures in the budget round.", "noted", "deferred"),
    (4, "Agreed", "The Leader wrote on 22 May 2026.", "accepted", "already doing"),
    (
        5,
        "Not agreed",
        "Fares are a matter for operators and the Combined Authority. Officers do not have the data.",
        "rejected",
        "",
    ),
    (
        6,
        "Agreed in principle",
        "The Council will convene the first meeting. It cannot compel private companies to attend.",
        "in principle",
        "in part",
    ),
    (
        7,
        "Agreed",
        "This is already the standard specification for new shelters.",
        "accepted",
        "already doing",
    ),
)
MOULD_CH = [
    (
        "Background",
        [
            "~",
            "The Task and Finish Group was set up after the inquest into the death of a tenant at Wray House.",
        ],
    ),
    ("Findings", ["~", "~"]),
]
MOULD_ITEMS = [
    R(
        "The Housing Service should inspect any home reported for damp within five working days, and should tell the tenant in writing what was found.",
        to="Housing Service",
    ),
    R(
        "The Executive Member for Homes should bring a costed plan for Wray House to the January Executive.",
        to="Executive Member for Homes",
        due="the January Executive",
        date="2027-01",
        also="relative",
    ),
    R(
        "Public Health, the Integrated Care Board and primary schools should share what they know, so that a child with repeated chest infections prompts a visit.",
        to="Public Health; Integrated Care Board; primary schools",
    ),
    R(
        "10 per cent of the planned maintenance budget should be held back each year for homes that nobody had planned for."
    ),
    R(
        "The Director of Housing and the Tenants’ Forum should choose together, not later than 31 March 2027, two estates in which to try sensors.",
        to="Director of Housing; Tenants’ Forum",
        due="not later than 31 March 2027",
        date="2027-03-31",
    ),
    R(
        "The word “lifestyle” should not appear in any letter about mould.",
    ),
]
BUS = Paper(
    "s07-evening-buses.pdf",
    "council scrutiny",
    "Evening bus services: report of the Place Scrutiny Panel",
    "2026-04-21",
    "Harrowfield Borough Council",
    where_printed=False,
    witnesses=(
        ("Minutes of the Panel, 14 January 2026", ""),
        ("Eastmoor Buses Ltd, letter to the Panel", ""),
    ),
    speakers=("Cllr Ojo",),
    topic="supported routes",
)
MOULD = Paper(
    "s07-damp-and-mould.docx",
    "council scrutiny",
    "Damp and mould in council homes: Task and Finish Group report",
    "2026-11-03",
    "Thornleigh City Council",
    where_printed=False,
    witnesses=(("Tenants’ Forum, 2 July 2026", ""), ("Housing Ombudsman, spotlight report", "")),
    speakers=("Cllr Vine",),
    topic="repairs",
)
BUS_REPLY = Paper(
    "s07-evening-buses-cabinet-response.docx",
    "council scrutiny",
    "Cabinet response to the Place Scrutiny Panel’s report on evening bus services",
    "2026-06-09",
    "Harrowfield Borough Council",
    kind="response",
    answers=BUS.file,
    responder="Cabinet",
    responder_also="Harrowfield Borough Council; Harrowfield Borough Council Cabinet",
    form="table",
)


def council_notes(setter: Setter) -> None:
    setter._note = lambda slot: setter.rng.choice(setter.paper.witnesses)[0]  # type: ignore[method-assign]


def set_out(paper: Paper, written: list, seed: int, items: list) -> list:
    setter = Setter(paper, seed)
    council_notes(setter)
    chapters = setter.chapters(written)
    paper.notes[:] = [
        (number, text, where if paper is BUS else "", "") for number, text, where, _ in paper.notes
    ]
    for n, item in enumerate(items, 1):
        item.number, item.printed = (str(n) if paper is BUS else f"R{n}"), True
        register(paper, item)
    return chapters


def buses(seed: int, folder: Path) -> None:
    """The list stands first, starts low on a page and runs over it."""
    chapters = set_out(BUS, BUS_CH, seed, BUS_ITEMS)
    blocks = [
        Block("cover", BUS.title),
        Block("coverline", f"{BUS.body}: Cabinet, {long_date(BUS.date)}"),
        Block("coverline", "Wards affected: all"),
        Block("coverline", "Report of: Councillor Folasade Ojo, Chair of the Panel"),
        Block("coverline", "Contact: scrutiny@harrowfield.example"),
        Block("h1", "Summary"),
        Block("plain", SUMMARY),
        Block("h1", "Recommendations"),
        Block("plain", "The Panel recommends:"),
    ]
    blocks += [Block("item", item.text, f"{item.number}.") for item in BUS_ITEMS]
    for title, paras in chapters:
        blocks += [Block("h1", title)] + [Block("p", para.text, para.num) for para in paras]
    blocks += [
        Block("h1", "Background papers"),
        Block("row", "Evening Bus Survey 2025", "1."),
        Block("row", "Letter from Northern Sprinter, 3 February 2026", "2."),
    ]
    write_pdf(
        folder / BUS.file,
        blocks,
        Look(
            "Helvetica",
            12,
            margin=70,
            foot="Place Scrutiny Panel – Evening bus services",
            raised=False,
            note_size=8,
        ),
        notes_of(BUS),
        BUS.title,
    )


def mould(seed: int, folder: Path) -> None:
    """The recommendations stand in a table: number, words, who, what it costs."""
    chapters = set_out(MOULD, MOULD_CH, seed, MOULD_ITEMS)
    blocks = [
        Block("cover", MOULD.title),
        Block(
            "plain",
            f"{MOULD.body}. {long_date(MOULD.date)}. Chair’s foreword: Nobody should have to choose between the heating and the window.",
        ),
    ]
    for title, paras in chapters:
        blocks += [Block("h1", title)] + [Block("plain", para.text) for para in paras]
    rows = ["No.\x04Recommendation\x04Cost"] + [
        f"{item.number}\x04{item.text}\x04{cost}"
        for item, cost in zip(
            MOULD_ITEMS, ("£180,000", "None", "Officer time", "£1.1m a year", "£24,000", "None"), strict=True
        )
    ]
    blocks += [
        Block("h1", "Recommendations"),
        Block("table", "\x03".join(rows)),
        Block("h1", "Equalities"),
        Block("plain", "An assessment has been made and is available from Democratic Services."),
    ]
    write_docx(folder / MOULD.file, blocks, notes_of(MOULD))


def cabinet(folder: Path) -> None:
    rows = ["Recommendation\x04Decision\x04Comment and lead"]
    for place, decision, words, position, also in BUS_A:
        item = BUS.items[place - 1]
        rows.append(f"{item.number}. {item.text}\x04{decision}\x04{words}")
        answer(BUS_REPLY, [item], [f"{decision} {words}"], position, also)
    blocks = [
        Block("cover", BUS_REPLY.title),
        Block(
            "plain",
            f"Cabinet, {long_date(BUS_REPLY.date)}. Report of the Cabinet Member for Transport, Councillor Denzil Hough",
        ),
        Block(
            "plain",
            "Cabinet thanks the Panel for a clear and readable report. Its decisions were as follows.",
        ),
        Block("table", "\x03".join(rows)),
    ]
    write_docx(folder / BUS_REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    """Write the three files; the key is in the papers."""
    buses(seed, folder)
    mould(seed, folder)
    cabinet(folder)
    return [BUS, MOULD, BUS_REPLY]
