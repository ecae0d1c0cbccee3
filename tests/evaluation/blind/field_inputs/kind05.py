"""Ten inputs of field-case kind 05, columns of a PDF page that are read straight across.

Illustrative: every person, place and body is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from pathlib import Path

from reportlab.lib.pagesizes import A4, letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

SERIF, SERIF_BOLD, SERIF_ITALIC = "Times-Roman", "Times-Bold", "Times-Italic"
SANS, SANS_BOLD, SANS_ITALIC = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
Line = tuple[float, float, str, str, float]


def _canvas(path: Path, size: tuple[float, float] = A4, title: str = "") -> Canvas:
    canvas = Canvas(str(path), pagesize=size, invariant=1)
    canvas.setTitle(title)
    return canvas


def _wrap(text: str, width: float, font: str, size: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and stringWidth(longer, font, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def _set(
    x: float, y: float, width: float, paragraphs: list[str], font: str, size: float, lead: float
) -> list[Line]:
    """The lines of a column from the top down; a paragraph that begins with # is a bold heading."""
    lines: list[Line] = []
    for paragraph in paragraphs:
        bold = paragraph.startswith("#")
        face = {SERIF: SERIF_BOLD, SANS: SANS_BOLD}.get(font, font) if bold else font
        for line in _wrap(paragraph.removeprefix("#"), width, face, size):
            lines.append((x, y, line, face, size))
            y -= lead
        y -= lead * 0.55
    return lines


def _draw(canvas: Canvas, lines: list[Line]) -> None:
    for x, y, text, font, size in lines:
        canvas.setFont(font, size)
        canvas.drawString(x, y, text)


def _across(*columns: list[Line]) -> list[Line]:
    """The lines of the columns in the order of their height: some producers write a page so."""
    return sorted(
        (line for column in columns for line in column), key=lambda line: (-round(line[1]), line[0])
    )


def newsletter(path: Path) -> None:
    """Heads over the whole width, two columns under each; the page's lines are written across."""
    canvas = _canvas(path, title="Written evidence")
    _draw(canvas, [(56, 785, "Written evidence submitted by Anchor House Families (FHC0031)", SANS_BOLD, 14)])
    canvas.setFont(SANS, 9)
    canvas.drawString(56, 768, "A parents’ newsletter, sent to the Committee in place of a letter")
    left = _set(
        56,
        735,
        228,
        [
            "1. Anchor House is a group of nineteen families. Every one of us has a child who was placed more than fifty miles from the place where the rest of the family lives.",
            "2. We asked the council for a travel warrant. It pays for one adult, once a month, and it does not pay for a brother or a sister.",
            "3. Two of our members have walked the last six miles from the station because the bus stops at five.",
        ],
        SANS,
        10,
        13,
    )
    right = _set(
        312,
        735,
        228,
        [
            "4. A placement is reviewed twice a year. The review is held in an office in the county that pays, on a working day, in the morning.",
            "5. In eleven of our nineteen cases no parent has ever been to a review. In four the child has not been either.",
            "6. A telephone on the table would cost nothing at all.",
        ],
        SANS,
        10,
        13,
    )
    _draw(canvas, _across(left, right))
    canvas.line(56, 540, 540, 540)
    _draw(canvas, [(56, 520, "What we would change", SANS_BOLD, 13)])
    left = _set(
        56,
        495,
        228,
        [
            "7. Pay the fare of whoever the child asks for.",
            "8. Hold the review where the child is, and at a time when a parent who works can come to it.",
        ],
        SANS,
        10,
        13,
    )
    right = _set(
        312,
        495,
        228,
        [
            "9. Publish how far, in miles by road, each council’s children are from home.",
            "10. Stop writing “contact was offered” where nobody could have taken it up.",
        ],
        SANS,
        10,
        13,
    )
    _draw(canvas, _across(left, right))
    canvas.showPage()
    canvas.save()


THREE = [
    [
        "#SUMMARY: The Department proposes to require that each facility which houses a child from another State keep a log of every restraint.",
        "#DATES: Comments must be received on or before August 3, 2015.",
        "The Department has found that fewer than one facility in five keeps such a log. In the remainder the only record is the shift note, which is destroyed after ninety days under most retention schedules.",
        "A log need not be electronic. A bound book with numbered pages will meet the rule if it is shown on request to the child’s own caseworker.",
    ],
    [
        "Commenters asked whether the rule reaches a facility that is licensed as a camp. It does. The test is whether a child sleeps there for more than fourteen nights in a row, and not what the license says.",
        "One commenter, a trade body, wrote that the cost would be ruinous. The Department’s estimate is $212 a year for a facility of forty beds, most of it the time of one clerk.",
        "Another thought that a log would invite lawsuits. That is not a reason to keep none.",
    ],
    [
        "#Paperwork Reduction Act",
        "The burden is put at eleven minutes for each entry and at 38,000 entries a year.",
        "#Federalism",
        "States remain free to ask for more. Three do so now, and their rules are older than this one by a decade.",
        "#List of Subjects",
        "Child welfare, Licensing, Reporting and recordkeeping requirements, Restraint.",
        "Dated: May 29, 2015. Orla M. Finch, Deputy Assistant Secretary.",
    ],
]


def three_columns(path: Path) -> None:
    """Three narrow columns in small type, each line written at the same height as its neighbours."""
    canvas = _canvas(path, letter, "Proposed rule")
    canvas.setFont(SERIF_BOLD, 9)
    canvas.drawString(
        45,
        760,
        "31774        Official Register / Vol. 80, No. 106 / Wednesday, June 3, 2015 / Proposed Rules",
    )
    canvas.line(45, 754, 567, 754)
    columns = [
        _set(45 + 178 * place, 735, 163, paragraphs, SERIF, 8.5, 10) for place, paragraphs in enumerate(THREE)
    ]
    _draw(canvas, _across(*columns))
    canvas.showPage()
    canvas.save()


def uneven(path: Path) -> None:
    """Two columns whose lines do not stand level: another size and step on each side."""
    canvas = _canvas(path, title="Written evidence")
    _draw(canvas, [(60, 790, "Written evidence submitted by Dr Leif Sundqvist (FHC0044)", SERIF_BOLD, 13)])
    left = [
        "1. I am a general practitioner in a seaside town of nine thousand people with twenty-three children’s homes in it.",
        "2. A child who is moved here joins my list with no notes. The notes come, on average, in eleven weeks; the child has by then moved on in two cases out of five.",
        "3. I prescribe for them blind. Last winter I gave penicillin to a girl who is allergic to it, because nobody in the room had met her before that day.",
        "4. She recovered. The letter that said so arrived after she had left.",
    ]
    right = [
        "5. The practice is paid for each patient on a given day in the quarter. A child who is here between two such days was never here.",
        "6. We have put this to the board four times since 2017 and have been thanked four times.",
        "7. My request is a small one: a single sheet of paper with the medicines, the allergies and the name of one adult who knows the child, in the child’s bag.",
    ]
    _draw(canvas, _set(60, 750, 215, left, SERIF, 11, 14.2))
    _draw(canvas, _set(305, 744, 230, right, SANS, 9.2, 11.7))
    canvas.showPage()
    canvas.save()


def inset_quote(path: Path) -> None:
    """A quotation in large italics stands in the middle; the text of both columns runs round it."""
    canvas = _canvas(path, title="Report of the Panel")
    _draw(canvas, [(60, 795, "Chapter 2: The night desk", SERIF_BOLD, 15)])
    left_top = _set(
        60,
        765,
        225,
        [
            "14. The night desk was set up in 2006 with a staff of nine. By the time of our visit there were three, of whom one was on leave and one was in her first week.",
            "15. Calls are written on a whiteboard. The board is wiped at seven in the morning, before the day staff come in, so that it can be used for their own meeting.",
        ],
        SERIF,
        10.5,
        13,
    )
    right_top = _set(
        310,
        765,
        225,
        [
            "18. We asked to see any list of calls. There was a spreadsheet, which held forty calls for a month in which the telephone company counted nine hundred.",
            "19. The manager did not dispute either number. She said that the sheet was for calls of substance.",
        ],
        SERIF,
        10.5,
        13,
    )
    left_low = _set(
        60,
        560,
        225,
        [
            "16. It follows that what a child said at three in the morning could be known at six, and could not be known at eight.",
            "17. No officer to whom we spoke had thought this odd.",
        ],
        SERIF,
        10.5,
        13,
    )
    right_low = _set(
        310,
        560,
        225,
        [
            "20. We do not know what a call of substance is, and neither did the three members of staff.",
            "21. We return to the telephone company’s figures in chapter 5.",
        ],
        SERIF,
        10.5,
        13,
    )
    _draw(canvas, _across(left_top, right_top))
    quote = [
        (150.0, 612.0, "“You ring and it rings and then it is", SERIF_ITALIC, 18.0),
        (150.0, 590.0, "daytime.” Boy, 15, in his own words", SERIF_ITALIC, 18.0),
    ]
    _draw(canvas, quote)
    _draw(canvas, _across(left_low, right_low))
    canvas.showPage()
    canvas.save()


SIDE_NOTES = [
    (
        "Duty to visit.",
        "12.—(1) A local authority must see that a child whom it places is visited within seven days of the first night, by a person who has met the child before.",
    ),
    (
        "Who may visit.",
        "(2) The person may not be employed by the home, or by any body that has a share in it, or have been so employed within the last three years.",
    ),
    (
        "Record to be kept for 75 years.",
        "13. The visitor must write down what the child says, in the child’s words, and the authority must keep the record until the child would be seventy-five.",
    ),
    ("Offence.", "14.—(1) A person who without reasonable excuse hinders a visit commits an offence."),
    (
        "Penalty on summary conviction.",
        "(2) A person guilty of an offence under this section is liable on summary conviction to a fine not exceeding level 4 on the standard scale.",
    ),
    (
        "Extent and commencement.",
        "15. This Part extends to England and Wales and comes into force two months after the day on which this Act is passed.",
    ),
]


def side_notes(path: Path) -> None:
    """Notes in the outer margin stand beside the lines of a draft bill."""
    canvas = _canvas(path, title="Draft Bill")
    _draw(canvas, [(60, 790, "Annex B: Clauses that the Committee asks for", SERIF_BOLD, 13)])
    y = 750.0
    for note, clause in SIDE_NOTES:
        beside = _set(470, y, 80, [note], SERIF, 8, 9.5)
        lines = _set(60, y, 385, [clause], SERIF, 11, 14)
        _draw(canvas, _across(lines, beside))
        y = min(lines[-1][1], beside[-1][1]) - 30
    canvas.showPage()
    canvas.save()


def mixed_pages(path: Path) -> None:
    """One column, then two columns, then one; a paragraph runs over each page and column."""
    canvas = _canvas(path, title="Written evidence")
    head = [(60.0, 790.0, "Written evidence submitted by Quayside Law Centre (FHC0052)", SANS_BOLD, 13.0)]
    _draw(canvas, head)
    first = [
        "1. Quayside Law Centre has acted for children in the care of nine councils since 1983. This paper is drawn from 140 files that were closed in the two years to March.",
        "2. In 88 of those files the child had been moved against the written wishes of the person with parental responsibility. In 31 the wishes were not written down at all.",
        "3. The remedy is judicial review. It takes, in our experience, nineteen weeks from the first letter to a hearing, by which time the bed",
    ]
    _draw(canvas, _set(60, 755, 470, first, SANS, 10.5, 14))
    canvas.showPage()
    left = [
        "from which the child was taken has been filled by another child, and a judge will not turn that one out to put the first one back.",
        "4. We therefore settle. Of the 88, we issued in 12 and went to a hearing in one, which we lost on the ground that it had become",
    ]
    right = [
        "academic.",
        "5. An independent person with power to stop a move for five working days would have done more for these children than we could do in nineteen weeks.",
        "6. Scotland has something like it. There the chair of the hearing may say no, and the",
    ]
    _draw(
        canvas, _across(_set(60, 790, 225, left, SANS, 10.5, 14), _set(308, 790, 225, right, SANS, 10.5, 14))
    )
    canvas.showPage()
    last = [
        "move does not take place until the hearing has been held.",
        "7. We would be glad to give oral evidence, and to bring two former clients who have asked to come.",
    ]
    _draw(canvas, _set(60, 790, 470, last, SANS, 10.5, 14))
    canvas.showPage()
    canvas.save()


ENGLISH = [
    "1. The Council welcomes the inquiry and answers the questions in the order in which they were put.",
    "2. Of 214 children who were looked after on 31 March, 37 lived outside Wales.",
    "3. Of these 37, six had asked for a school that teaches through the medium of Welsh, and none of the six had been given one.",
    "4. We do not think that the Code as it stands lays any duty on the authority that receives the child.",
]
WELSH = [
    "1. Mae’r Cyngor yn croesawu’r ymchwiliad ac yn ateb y cwestiynau yn y drefn y’u gofynnwyd.",
    "2. O’r 214 o blant a oedd yn derbyn gofal ar 31 Mawrth, roedd 37 yn byw y tu allan i Gymru.",
    "3. O’r 37 hyn, roedd chwech wedi gofyn am ysgol sy’n addysgu drwy gyfrwng y Gymraeg, ac ni chafodd yr un o’r chwech le ynddi.",
    "4. Nid ydym o’r farn bod y Cod fel y mae yn gosod unrhyw ddyletswydd ar yr awdurdod sy’n derbyn y plentyn.",
]


def bilingual(path: Path) -> None:
    """English on the left, Welsh on the right, paragraph by paragraph at one height."""
    canvas = _canvas(path, title="Evidence / Tystiolaeth")
    canvas.setFont(SANS_BOLD, 12)
    canvas.drawString(56, 795, "Evidence from Cyngor Bro Hafren (CYP 17)")
    canvas.drawString(310, 795, "Tystiolaeth gan Gyngor Bro Hafren (CYP 17)")
    y = 765.0
    for english, welsh in zip(ENGLISH, WELSH, strict=True):
        left = _set(56, y, 230, [english], SANS, 10.5, 13.5)
        right = _set(310, y, 230, [welsh], SANS, 10.5, 13.5)
        _draw(canvas, _across(left, right))
        y = min(left[-1][1], right[-1][1]) - 22
    canvas.showPage()
    canvas.save()


def case_box(path: Path) -> None:
    """A tinted box at the right; the text beside it is narrow and below it is wide."""
    canvas = _canvas(path, title="Chapter 4")
    _draw(canvas, [(60, 795, "4  What happens at eighteen", SANS_BOLD, 15)])
    canvas.setFillGray(0.9)
    canvas.rect(330, 560, 205, 212, stroke=0, fill=1)
    canvas.setFillGray(0)
    box = _set(
        342,
        752,
        182,
        [
            "#Case study: Marek",
            "Marek’s placement ended at noon on his birthday. He was given a list of hostels, two of which had closed, and a voucher for a bed that he could not collect without a bank account.",
            "He slept in the library toilets for eight nights. The librarian knew and left the heating on.",
        ],
        SANS,
        9.5,
        12.5,
    )
    narrow = _set(
        60,
        760,
        250,
        [
            "61. The duty to plan for a young person’s leaving begins at fifteen and a half. In the sample that was drawn for us, the plan had been begun by that age in nine cases out of sixty.",
            "62. In seventeen cases the plan bore the date of the eighteenth birthday itself. Officers called these “birthday plans” and did not seem to be ashamed of the phrase.",
        ],
        SANS,
        10,
        13.5,
    )
    _draw(canvas, _across(narrow, box))
    wide = _set(
        60,
        530,
        475,
        [
            "63. We asked each of the sixty where they had slept on the first night. Forty-four could tell us. Eleven had slept where no adult knew that they were.",
            "64. The Department collects where a young person lives at nineteen. It does not collect where they slept at eighteen and a day, and we think that it should.",
        ],
        SANS,
        10,
        13.5,
    )
    _draw(canvas, wide)
    canvas.showPage()
    canvas.save()


SPOKEN = [
    ("Sir Alan Dace", "Good morning, Mrs Ivers. You were the escort on the coach?"),
    ("Mrs Ivers", "I was. There were two of us, and thirty-one children, and the driver."),
    ("Sir Alan Dace", "Did anyone give you a list of their names before you set off?"),
    (
        "Mrs Ivers",
        "They gave us a list of thirty. I counted them on and I counted thirty-one, and I said so, and the man said that it would come out in the wash.",
    ),
    ("Mr Okonjo, for the Council", "What man was that?"),
    ("Mrs Ivers", "He had a lanyard."),
    ("Sir Alan Dace", "And when you got to the other end?"),
    (
        "Mrs Ivers",
        "Thirty. They ticked off thirty and took them in, and there was a girl still sitting at the back with her shoes in her lap.",
    ),
    ("Mr Okonjo, for the Council", "Mrs Ivers, you have never mentioned that before today."),
    ("Mrs Ivers", "Nobody has ever asked me before today."),
]


def hanging_names(path: Path) -> None:
    """Names in a column of their own, the words beside them: here reading across is right."""
    canvas = _canvas(path, title="Transcript")
    _draw(
        canvas,
        [
            (60, 800, "The Coldharbour Inquiry", SERIF_BOLD, 14),
            (60, 783, "Transcript of oral evidence, Day 6, Thursday 9 October 2003", SERIF, 10),
        ],
    )
    y = 750.0
    for name, words in SPOKEN:
        label = _set(60, y, 105, [f"{name}:"], SERIF_BOLD, 10.5, 13)
        lines = _set(180, y, 355, [words], SERIF, 10.5, 13)
        _draw(canvas, _across(label, lines))
        y = min(label[-1][1], lines[-1][1]) - 20
    canvas.showPage()
    canvas.save()


def narrow_gutter(path: Path) -> None:
    """Justified columns with nine points between them, and notes at the foot of each."""
    canvas = _canvas(path, title="Report")
    canvas.setFont(SERIF, 9)
    canvas.drawString(60, 812, "40    Far from home: report of the Committee")
    left = [
        "77. The Commissioner told us that she had asked every council for one number, the count of children who had been moved more than twice in a year, and that sixty-one had sent it.1",
        "78. Of those sixty-one, fourteen had counted a move only where it crossed a county boundary. Their figures cannot be set beside the rest.",
        "79. We asked the Department which of the two ways was right. It replied that both were “consistent with the guidance”.",
    ]
    right = [
        "80. A number that may be counted in two ways is not a number. We recommend that the Department say, by the end of the year, what a move is.",
        "81. The inspectorate went further. Its Chief told us that a count which nobody checks is “a form of decoration”,2 and we agree with him.",
        "82. There is no cost to counting well. The cost of counting badly falls on children who have been moved five times and appear in a table as though they had stayed where they were.",
    ]

    def justified(x: float, y: float, width: float, paragraphs: list[str]) -> list[Line]:
        lines: list[Line] = []
        for paragraph in paragraphs:
            rows = _wrap(paragraph, width, SERIF, 10)
            for number, row in enumerate(rows):
                words = row.split()
                spare = width - sum(stringWidth(word, SERIF, 10) for word in words)
                gap = spare / (len(words) - 1) if number < len(rows) - 1 and len(words) > 1 else 2.6
                place = x
                for word in words:
                    lines.append((place, y, word, SERIF, 10))
                    place += stringWidth(word, SERIF, 10) + gap
                y -= 12.5
            y -= 6
        return lines

    _draw(canvas, _across(justified(60, 785, 233, left), justified(302, 785, 233, right)))
    canvas.line(60, 100, 130, 100)
    canvas.line(302, 100, 372, 100)
    notes = _set(60, 88, 233, ["1 Children’s Commissioner (FHC0009), paragraph 4"], SERIF, 8, 9.5)
    _draw(canvas, _across(notes, _set(302, 88, 233, ["2 Q211 [Chief Inspector]"], SERIF, 8, 9.5)))
    canvas.showPage()
    canvas.save()


FILES = {
    "newsletter.pdf": newsletter,
    "register-three.pdf": three_columns,
    "uneven-lines.pdf": uneven,
    "inset-quotation.pdf": inset_quote,
    "side-notes.pdf": side_notes,
    "one-two-one.pdf": mixed_pages,
    "bilingual.pdf": bilingual,
    "case-study-box.pdf": case_box,
    "hanging-names.pdf": hanging_names,
    "narrow-gutter.pdf": narrow_gutter,
}


def write(folder: Path) -> None:
    """Write the ten files of this kind into the folder."""
    for name, build in FILES.items():
        build(folder / name)
