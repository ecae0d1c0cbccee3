"""Three inputs of field-case kind 05, columns of a PDF page read straight across. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, canvas, flow, wrap

A, B, C = "trustees-down-the-margin.pdf", "journal-abstract-then-columns.pdf", "key-points-beside.pdf"

LETTER = [
    "Dear Chair,",
    "#Inquiry into night transport for apprentices",
    "1. The Ashgill Trust has housed apprentices since 1887. We have places for 64 young people in three houses and we write from what they tell us.",
    "2. Of the 64, 41 begin work before the first bus. Most of them walk, some of them for more than an hour, along roads that have no pavement and no light.",
    "3. We asked the county for a minibus in 2021 and were told that a survey would be made first. The survey has not been made. In the meantime two of our residents have given up their places.",
    "4. We ask the Committee to recommend that a council which withdraws an early bus should publish, in the same week, what those who used it are meant to do instead.",
    "5. A resident of ours wrote: “I was on time every day for a year, and the day I was late they wrote it down.”",
    "Yours sincerely,",
    "Rowena Straker, Warden",
]
MARGIN = [
    "#Trustees",
    "The Revd Canon Basil Orme",
    "Mrs Philippa Dacre JP",
    "Dr Sunil Mehrotra",
    "Mr Clement Yardley",
    "Miss Joan Tofts (Treasurer)",
    "#Patron",
    "The Lady Thirlwall",
    "#Registered office",
    "Ashgill House, Chapel Bank, Kirkby Ure KU4 9ZZ",
    "#Telephone",
    "01632 960188",
    "Registered charity no. 0000417",
]
ABSTRACT = (
    "Abstract. Between 2009 and 2022 the number of public lavatories in the twelve towns that we studied fell from 147 to 58. We interviewed 33 people over the age of seventy about "
    "the errands they no longer run. We find that distance to a lavatory predicts a shorter day out better than distance to a shop or a bus stop does."
)
LEFT = [
    "#Introduction",
    "A town may have a market, a library and a bench and be of no use to somebody who must be near a lavatory. That is the ordinary case of a person on a common medicine for the heart.",
    "Earlier work counted closures. It did not ask what people did next, and so it could not tell a closure that nobody noticed from one that emptied a high street.",
    "#Method",
    "We walked with each person from their door to the place where they turned back. A walk was counted only when the person, and not the weather, chose the end of it, and we took",
]
RIGHT = [
    "a note of what was said at the turn. Two walkers withdrew and their walks were left out.",
    "#Findings",
    "Twenty-six of the 33 turned back within four hundred yards of the last lavatory that they knew to be open. None of them had told a doctor.",
    "Opening hours mattered as much as number. In Lower Marl the lavatory was open from ten until four, and on eleven of the walks it was passed at a quarter to ten.",
    "#Recommendation",
    "A council should publish opening hours where a person can read them before leaving home.",
]
BESIDE = [
    "#1 Introduction",
    "1. This submission is made by the Fenland Drainage Clerks. We keep the books of nine boards, the smallest of which has a yearly income of £7,300 and the largest of £1.2 million.",
    "2. A board’s engineer may serve four boards and live in none of them. When the pumps failed at Tydd Eau in February he was at a meeting forty miles away, and the pumpman started the spare by hand with the help of his wife.",
    "3. That pumpman is seventy-four. He has asked to retire each year since 2017 and there has been no applicant.",
    "#2 What should change",
    "4. We ask that the Department allow boards to share an apprentice, whose wages no single board can pay, and that the cost should fall on the precept of all who would gain by it.",
    "5. We ask too that telemetry be paid for once and not nine times.",
]
KEY = [
    "#Key points",
    "Nine boards share one engineer.",
    "No pumpman has been hired since 2017.",
    "Apprentices cannot be shared under present rules.",
    "Telemetry is bought nine times over.",
]


def _letter(path: Path) -> None:
    c = canvas(path, title="Letter")
    c.setFont("Times-Bold", 18)
    c.drawString(60, 790, "The Ashgill Trust")
    flow(c, 40, 740, 105, MARGIN, "Helvetica", 7.5, 9.5)
    c.line(152, 250, 152, 750)
    flow(c, 165, 735, 370, LETTER, "Times-Roman", 11, 14)
    c.save()


def _lines(
    x: float, y: float, width: float, paragraphs: list[str], size: float, lead: float
) -> list[tuple[float, float, str, str]]:
    made = []
    for paragraph in paragraphs:
        face = "Times-Bold" if paragraph.startswith("#") else "Times-Roman"
        for line in wrap(paragraph.removeprefix("#"), width, face, size):
            made.append((y, x, face, line))
            y -= lead
        y -= lead * 0.5
    return made


def _journal(path: Path) -> None:
    c = canvas(path, title="Turning back")
    c.setFont("Times-Bold", 15)
    c.drawString(60, 780, "Turning back: lavatories and the length of a day out")
    c.setFont("Times-Italic", 11)
    c.drawString(60, 760, "M. Ruddock and T. Asante, University of Holt")
    flow(c, 80, 730, 430, [ABSTRACT], "Times-Roman", 9.5, 12)
    # as some typesetting programs write a page: line by line over both columns
    both = _lines(60, 660, 225, LEFT, 10, 12.5) + _lines(310, 660, 225, RIGHT, 10, 12.5)
    for y, x, face, line in sorted(both, key=lambda one: (-one[0], one[1])):
        c.setFont(face, 10)
        c.drawString(x, y, line)
    c.setFont("Times-Roman", 8)
    c.line(60, 345, 535, 345)
    c.drawString(60, 333, "Correspondence: m.ruddock@holt.example. The authors declare no interest.")
    c.save()


def _beside(path: Path) -> None:
    c = canvas(path, title="Submission")
    c.setFont("Helvetica-Bold", 16)
    c.drawString(56, 785, "Written evidence from the Fenland Drainage Clerks")
    y = flow(c, 56, 750, 310, BESIDE[:2], "Helvetica", 10.5, 14)
    c.setFillGray(0.9)
    c.roundRect(390, 520, 160, 215, 8, stroke=0, fill=1)
    c.setFillGray(0)
    flow(c, 402, 712, 138, KEY, "Helvetica", 10, 13)
    y = flow(c, 56, y, 310, BESIDE[2:4], "Helvetica", 10.5, 14)
    flow(c, 56, min(y, 505), 480, BESIDE[4:], "Helvetica", 10.5, 14)
    c.save()


def write(folder: Path) -> None:
    _letter(folder / A)
    _journal(folder / B)
    _beside(folder / C)


ROWS = Rows()
for text in [*LETTER[2:7]]:
    ROWS.add(A, "contains", text.partition(" ")[2] if text[0].isdigit() else text, "")
ROWS.add(
    A,
    "order",
    "Most of them walk, some of them for more than an hour … The survey has not been made. … publish, in the same week",
)
ROWS.add(A, "absent", "we write from what Mrs Philippa Dacre", "example of a line read across")
ROWS.add(A, "contains", "Miss Joan Tofts (Treasurer)", "a list in the margin is kept, or left out and told")
ROWS.add(A, "problem_ok", "page 1: columns, or words beside the text, not read in order")
ROWS.add(B, "contains", ABSTRACT)
for text in [LEFT[1], LEFT[2], RIGHT[2], RIGHT[3], RIGHT[5]]:
    ROWS.add(B, "contains", text)
ROWS.add(
    B,
    "contains",
    "A walk was counted only when the person, and not the weather, chose the end of it, and we took a note of what was said at the turn.",
    "sentence that runs over into the second column",
)
ROWS.add(
    B, "order", "It did not ask what people did next … Two walkers withdrew … None of them had told a doctor."
)
ROWS.add(B, "problem_ok", "page 1: columns; that the words between the columns could not be put in order")
for text in BESIDE[1:4] + BESIDE[5:]:
    ROWS.add(C, "contains", text.partition(" ")[2])
for text in KEY[1:]:
    ROWS.add(C, "contains", text, "in the box")
ROWS.add(
    C,
    "order",
    "We keep the books of nine boards … A board’s engineer may serve four boards … That pumpman is seventy-four. … whose wages no single board can pay",
)
ROWS.add(C, "problem_ok", "page 1: a box beside the text")
