"""Three more inputs of field-case kind 13, page furniture and margin numbers. Everything is invented; written blind."""

from pathlib import Path

from .parts import Row, canvas, row, turn, wrap

# A court reporter's page: 25 numbered lines, a stamp number, a footer that counts, words that begin with a figure.
HEARING = [
    ("THE CHAIR: ", "We resume. Mr Pascoe-Lund, please."),
    ("MR PASCOE-LUND: ", "Thank you, ma'am. I call Ottoline Frayne."),
    ("", "OTTOLINE FRAYNE (sworn)"),
    ("Q. ", "Miss Frayne, you kept the signal book at Dunmere in the winter of 1987?"),
    (
        "A. ",
        "I kept it from 1985 until the box was shut. I have it with me, or what the damp has left of it.",
    ),
    ("Q. ", "Would you read us the entry for the evening of the"),
    ("", "17 January, please?"),
    ("A. ", 'It says: "19 wagons, down line, 6 minutes late. 7 wagons, up line, on time. Snow."'),
    ("Q. ", "And is there a second entry in another hand?"),
    (
        "A. ",
        "There is, and it says that the 19 wagons were 23, which is what I'd have said too if I had been asked at the time by anybody.",
    ),
    ("THE CHAIR: ", "Who wrote the second entry?"),
    ("THE WITNESS: ", "The relief man. He came on at 10 and went off at 6, and he isn't living."),
    ("MR PASCOE-LUND: ", "Were there 4 wagons in the siding when you left?"),
    ("A. ", "There was nothing in the siding but a dog."),
    ("Q. ", "How can you be sure of that?"),
    (
        "A. ",
        "Because I fed it. It had been there since the Tuesday, and the ganger had told me that it belonged to the quarry, which hadn't "
        "a dog, as I found out when I rang them up.",
    ),
    ("Q. ", "Did you ring the quarry that same night?"),
    ("A. ", "At 8 or 9 o'clock. They had lost no dog and they were 4 wagons short."),
    ("THE CHAIR: ", "Thank you. That is the first that we have heard of it."),
]

LETTER = [
    "Dear Secretary,",
    "I write for the Association of Reed Cutters, which has 57 members on the eastern broads. We thank the review for its questions of 4 October, "
    "and we answer the three of them that touch upon our trade.",
    "The first is about access. In 2009 we had the use of 14 landing stages. We have 5 today, and two of those are under water in any month "
    "with an R in it. When the authority sold the others it wrote to us that “the stages are surplus, and other landing will be found for those who "
    "have used them, at no greater distance and at no charge”. None has been found.",
    "The second is about price. A bunch of reed fetched £2.10 in 2009 and fetches £2.35 now, while the reed that comes by ship is sold at £1.80. "
    "Our own figures, which are in the table that we sent to you in the summer, show that a cutter who works from December to April earns "
    "less than the lad who stacks it in the yard.",
    "The third is about birds. We were asked whether cutting drives away the bittern. It does the contrary: there were 3 pairs on the cut "
    "beds and none upon the uncut in each of the last six years, as the wardens' own count has it.",
    "We ask the review to say in its report that a bed which is not cut is not a reed bed for long; that whoever sells a landing must first "
    "provide another; and that reed which is grown here be marked as such.",
    "Yours sincerely, Wilmot Thirtle, Secretary",
]

RTF_PARAGRAPHS = [
    "1. The Committee of Deaf Signers at Stennet thanks the inquiry. We are 28 people who sign, and one who is learning to.",
    '2. When the police came to the day centre on 3 May, the sergeant wrote in his book that "nobody answered when I '
    "knocked, and nobody answered when I called, and I took it that the persons inside were refusing to",
    'co-operate with the search". There is no bell that lights a lamp. We had asked for one in 2018.',
    "3. The door was broken. It cost £1,260, and the county paid for it out of the money that had been set aside for the lamp.",
    "4. We were put in a van. Two interpreters were sent for; the first was at a funeral and the second was sent to Stenness, which",
    "is an island, and not to Stennet.",
    "5. We ask that every sergeant be taught four signs: stop, come, wait and sorry.",
]


def write(folder: Path) -> None:
    # Every line numbered 1 to 25 close at its left; a stamp number at the top right, a footer that counts the pages.
    lines: list[str] = []
    for label, words in HEARING:
        lines += wrap(label + words, 390, "Courier", 11)
    sheet = canvas(folder / "dunmere-signal-book.pdf", size=(612, 792), title="Day 3")
    for page in range(-(-len(lines) // 25)):
        sheet.setFont("Courier", 8)
        sheet.drawRightString(570, 765, f"DUN{4410 + page:08}")
        sheet.setFont("Courier", 11)
        for number, line in enumerate(lines[25 * page : 25 * page + 25], 1):
            y = 745 - 26 * number
            sheet.drawRightString(92, y, str(number))
            sheet.drawString(101, y, line)
        sheet.setFont("Courier-Oblique", 9)
        sheet.drawCentredString(306, 50, f"{61 + page}")
        sheet.drawCentredString(
            306, 36, f"Hallam & Ince Reporting - 01632 960{118 + page} - Day 3, page {61 + page} of 204"
        )
        sheet.showPage()
    sheet.save()
    # A letter on headed paper, each page with another foot, a level grey word behind the lines, a fold mark and a barcode number.
    sheet = canvas(folder / "reed-cutters-letter.pdf", title="Letter")
    every = [
        (line, number)
        for number, text in enumerate(LETTER)
        for line in [*wrap(text, 400, "Times-Roman", 12), ""]
    ]
    size = 17
    for page in range(-(-len(every) // size)):
        sheet.setFillGray(0.87)
        sheet.setFont("Helvetica-Bold", 60)
        sheet.drawCentredString(297, 520, "UNVERIFIED")
        sheet.setFillGray(0)
        sheet.setFont("Helvetica", 8)
        sheet.drawString(
            95,
            800,
            "The Association of Reed Cutters - The Staithe, Hickerby"
            if page
            else "THE ASSOCIATION OF REED CUTTERS",
        )
        sheet.drawRightString(560, 800, f"RCA/{2210 + 7 * page}")
        sheet.setFont("Times-Roman", 12)
        for place, (line, _) in enumerate(every[size * page : size * page + size]):
            sheet.drawString(95, 740 - 20 * place, line)
        sheet.setFont("Helvetica", 7)
        sheet.drawString(40, 420, "-")
        sheet.drawString(95, 60, f"Scanned 0{page + 1}/11/2019 09:4{3 * page}:1{page} by MFD-2-NORTH")
        sheet.drawRightString(560, 60, ("Over", "3", "")[min(page, 2)] if page != 1 else "Continued 3")
        sheet.drawRightString(560, 48, f"*9 7700 {31 + page:03} 2*")
        sheet.showPage()
    sheet.save()
    # Rich text made by a recogniser: real headers with the code, and running heads and numbers typed amid a sentence.
    text = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}}"
        "\n"
        r"{\header\pard\qr\fs16 Stennet Inquiry \'96 written evidence SIG0031\par}{\footer\pard\qc\fs16 Page \chpgn\par}"
        "\n"
        r"\fs22\b Submission from the Committee of Deaf Signers, Stennet\b0\par"
        "\n"
    )
    heads = {1: "- 2 -", 4: "- 3 -"}
    for number, words in enumerate(RTF_PARAGRAPHS):
        text += (
            words.replace("£", r"\'a3").replace(
                '"', r"\rdblquote " if words.startswith("co-") else r"\ldblquote "
            )
            + r"\par"
            "\n"
        )
        if number in heads:
            text += (
                r"\pard\qc " + heads[number] + r"\par"
                "\n"
                r"\page"
                "\n"
                r"\pard\qc OFFICIAL: SENSITIVE \'96 Signers\par\pard"
                "\n"
            )
    (folder / "deaf-signers-recognised.rtf").write_bytes((text + "}").encode("ascii"))


H, L, R = "dunmere-signal-book.pdf", "reed-cutters-letter.pdf", "deaf-signers-recognised.rtf"
FRAYNE = "Ottoline Frayne; Miss Frayne; THE WITNESS; A; A."
LUND = "Q; Q."
CHAIR = "Chair"
ROWS: list[Row] = [
    turn(H, "THE CHAIR", "We resume. Mr Pascoe-Lund, please.", CHAIR),
    turn(H, "MR PASCOE-LUND", "I call Ottoline Frayne.", LUND),
    turn(H, "OTTOLINE FRAYNE", "I have it with me, or what the damp has left of it.", FRAYNE),
    turn(
        H,
        "MR PASCOE-LUND",
        "Would you read us the entry for the evening of the 17 January, please?",
        LUND,
        "a line that begins with a figure",
    ),
    turn(
        H,
        "OTTOLINE FRAYNE",
        "19 wagons, down line, 6 minutes late. 7 wagons, up line, on time. Snow.",
        FRAYNE,
        "no line’s number among them",
    ),
    turn(
        H,
        "OTTOLINE FRAYNE",
        "it says that the 19 wagons were 23, which is what I'd have said too if I had been asked at the time by anybody.",
        FRAYNE,
    ),
    turn(H, "THE CHAIR", "Who wrote the second entry?", CHAIR),
    turn(H, "THE WITNESS", "He came on at 10 and went off at 6, and he isn't living.", FRAYNE),
    turn(H, "MR PASCOE-LUND", "Were there 4 wagons in the siding when you left?", LUND),
    turn(
        H,
        "OTTOLINE FRAYNE",
        "and the ganger had told me that it belonged to the quarry, which hadn't a dog, as I found out when I rang them up.",
        FRAYNE,
    ),
    turn(
        H, "OTTOLINE FRAYNE", "At 8 or 9 o'clock. They had lost no dog and they were 4 wagons short.", FRAYNE
    ),
    turn(H, "THE CHAIR", "That is the first that we have heard of it.", CHAIR),
    row(H, "absent", "Hallam & Ince Reporting", "the foot"),
    row(H, "absent", "DUN00004410 || DUN00004411", "the stamp number"),
    row(H, "absent", "page 61 of 204 || page 62 of 204"),
    row(
        H, "problem_ok", "partial, naming the page whose margin numbers or foot were not told from the words"
    ),
    *(row(L, "contains", words) for words in LETTER[1:6]),
    row(L, "absent", "UNVERIFIED", "the grey word behind the lines"),
    row(L, "absent", "MFD-2-NORTH"),
    row(L, "absent", "The Staithe, Hickerby", "the head of the pages after the first"),
    row(L, "absent", "RCA/2217 || RCA/2224"),
    row(L, "absent", "9 7700 031 2 || 9 7700 032 2"),
    row(L, "absent", "Over", "alone: the foot’s catchword"),
    row(L, "absent", "-", "alone: the fold mark"),
    row(L, "problem_ok", "partial, naming the page whose heads or feet were not told from the words"),
    row(
        R,
        "contains",
        "and I took it that the persons inside were refusing to co-operate with the search",
        "over a page’s end",
    ),
    row(
        R,
        "contains",
        "the second was sent to Stenness, which is an island, and not to Stennet.",
        "over a page’s end",
    ),
    row(R, "contains", "The door was broken. It cost £1,260, and the county paid for it"),
    row(R, "contains", "We ask that every sergeant be taught four signs: stop, come, wait and sorry."),
    row(R, "absent", "- 2 - || - 3 -"),
    row(R, "absent", "OFFICIAL: SENSITIVE"),
    row(R, "document", "evidence_code=SIG0031", "it stands in the header alone"),
    row(
        R, "problem_ok", "partial, naming the page, or the lines “- 2 -” and “OFFICIAL: SENSITIVE – Signers”"
    ),
]
