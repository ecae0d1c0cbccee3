"""Three inputs of field-case kind 13, page furniture in quotations. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, W, canvas, para, put_docx, run, wrap

A, B, C = (
    "signed-statement-envelope.pdf",
    "barge-owners-pleading-paper.pdf",
    "market-traders-footer-fields.docx",
)

SIGNED = [
    "1. I am the night porter of the Corn Hall and have been for nineteen years. I make this statement for the Committee’s inquiry into public buildings after dark.",
    "2. The hall has four doors. Three of them were chained at ten o’clock on the order of the letting agent, and I was told that the fourth would do.",
    "3. On the night of 8 December there were 340 people in the hall. When the alarm was rung I went to the north door with my own cutters, which I had brought from home because I did not like the chain.",
    "4. It took me about two minutes to cut it. I do not know how many people went out by it. The fire officer later told me that he thought it was more than a hundred, and I have no reason to doubt him.",
    "5. I had written about the chains on three occasions. Copies are at exhibit RG1. On the first occasion I had a reply, which thanked me. On the second and third I had none.",
    "6. I have been asked whether I was told to keep quiet. I was not told. It was put to me that I might like to think of my hours.",
    "7. I kept a book at the desk. It shows that the doors were chained on 212 nights between January and December, and that on 19 of those nights there were more than 300 people inside.",
    "8. The agent’s letter to the council says that the chains were for events where no ticket was sold. In my time there were 4 such events in the year. I do not know who wrote that letter.",
    "9. After the fire the chains were taken away in a van by two men whom I did not know. I asked for one of the padlocks and was told that they were wanted. I do not think that anybody has seen them since.",
    "10. I should say that the cleaner, Mrs Oyelaran, had also complained. She did so to the agent’s face in October. Her hours were cut from 20 to 12 in November and I was present when she was told of it.",
    "11. I do not say that the one thing followed from the other. I say that it was what everybody who worked there understood, and that it was why nobody else said anything in the weeks that were left before the fire.",
    "12. The chains are off. There is a bar on each door that opens when it is pushed, and the agent has gone. What I should like to see is a person at the council whose name I know.",
    "13. I believe that the facts stated in this statement are true.",
]
PLEAD = [
    "1. The Barge Owners’ Protection Society has 212 members. The oldest of them was born on the boat on which she lives, and the youngest bought his in April.",
    "2. Since 2019 the mooring fee at Tardle Basin has gone from £1,140 to £2,905. There are 28 moorings in the basin and 9 of them are let by the night to visitors.",
    "3. A boat without a mooring must move every 14 days. A child who is at school cannot be moved every 14 days, and so 17 of our members have given up a boat in order to keep a school.",
    "4. The Trust told us that 30 per cent of boats are leisure boats. We walked the bank on 3 March and counted 6 of those in 104.",
    "5. We ask for a winter mooring of five months, at a fee that is fixed before October.",
    "6. We ask also that the word “leisure” be taken out of the licence of a person who has no other home, because an insurer reads it and will not pay.",
    "7. There are 3 water points between Tardle and the river, 16 miles, and 2 of them were dry on the day that we walked. The Trust’s map shows 5.",
    "8. A member who is 81 carries her water from a garage. She has asked to be moored within a quarter of a mile of a tap and has been told that there is a list of 40.",
    "9. The list is not published. We asked for it in January and were sent the form by which a person asks to be put on it.",
    "10. Two of our members lost all that they had in the fire at Lock 11. Neither was paid, and 1 of the two is still living on a deck.",
]


def _signed(path: Path) -> None:
    c = canvas(path, title="Statement")
    lines: list[str] = []
    for one in SIGNED:
        lines += [*wrap(one, 420, "Times-Roman", 12.5), ""]
    size = 19
    pages = [lines[at : at + size] for at in range(0, len(lines), size)]
    for number, some in enumerate(pages, 1):
        c.setFont("Helvetica", 7)
        c.drawString(20, 826, "Docusign Envelope ID: 8F2B61C4-90DE-4A7B-B3F1-55E0A1C7D902")
        c.setFont("Times-Italic", 10)
        c.drawRightString(
            523,
            800,
            f"R. Gathercole   First   RG1   {number} May 2024"
            if number == 1
            else "R. Gathercole   First   RG1",
        )
        c.setFont("Times-Roman", 12.5)
        y = 750
        if number == 1:
            c.setFont("Times-Bold", 14)
            c.drawString(72, y, "Statement of Reuben Gathercole")
            c.setFont("Times-Roman", 12.5)
            y -= 34
        for line in some:
            c.drawString(72, y, line)
            y -= 32
        c.setFont("Times-Roman", 10)
        c.drawString(72, 60, f"Statement no. 1 – sheet {number}/{len(pages)}")
        c.drawString(420, 60, "Initials: ")
        c.setFont("Times-Italic", 12)
        c.drawString(470, 60, "RG")
        c.showPage()
    c.save()


def _plead(path: Path) -> None:
    c = canvas(path, title="Submission")
    lines: list[str] = []
    for one in PLEAD:
        lines += [*wrap(one, 400, "Times-Roman", 12), ""]
    size = 23
    pages = [lines[at : at + size] for at in range(0, len(lines), size)]
    for number, some in enumerate(pages, 1):
        c.setFont("Times-Roman", 12)
        for at in range(28):  # the paper's own numbers: not at the height of the lines
            c.drawRightString(62, 762 - at * 24.0, str(at + 1))
        c.line(68, 60, 68, 800)
        c.line(71, 60, 71, 800)
        c.line(530, 60, 530, 800)
        y = 756
        if number == 1:
            c.setFont("Times-Bold", 13)
            c.drawString(84, y, "Evidence of the Barge Owners’ Protection Society (BOP0009)")
            y -= 30
        c.setFont("Times-Roman", 12)
        for line in some:
            c.drawString(84, y, line)
            y -= 26.2
        c.setFont("Helvetica", 8)
        c.drawCentredString(300, 46, f"– {number} –")
        c.drawCentredString(
            300,
            34,
            "EVIDENCE OF THE BARGE OWNERS’ PROTECTION SOCIETY"
            if number % 2
            else "PITHER & SLOANE, 4 QUAY STEPS, TARDLE",
        )
        c.showPage()
    c.save()


def _field(code: str, shown: str) -> str:
    return f"<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText xml:space='preserve'> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>{run(shown)}<w:r><w:fldChar w:fldCharType='end'/></w:r>"


DOCX = [
    "1. There has been a market at Sallow Green since 1228. It had 61 stalls in 2005 and has 24 today.",
    "2. The rent of a stall is £31 a day, and a van must be moved by nine.",
    "3. The first of us comes at four. There is no light before six, and the tap is locked because it was left to run",
    "in the frost of 2021 and flooded the bank’s cellar.",
    "4. We ask for a key to the tap. We have asked for it at 11 meetings.",
    "5. A stall of cloth needs a roof. The council’s own awnings were sold in 2014 for £390.",
    "6. Nine of the 24 stalls are kept by people over sixty-five.",
    "7. We would pay £3 a day more for light and water, and we have said so in writing.",
]


def write(folder: Path) -> None:
    _signed(folder / A)
    _plead(folder / B)
    body = para(run("Written evidence submitted by the Sallow Green Market Traders", "<w:b/>")) + "".join(
        para(one) for one in DOCX[:2]
    )
    # somebody has saved a PDF as Word: its page's foot and head stand in the body
    body += (
        para(DOCX[2])
        + para(run("Sallow Green Market Traders | Page 1 of 2"))
        + para(run("Market evidence FINAL v4 (clean).docx"))
        + "".join(para(one) for one in DOCX[3:])
    )
    body += para(run("Sallow Green Market Traders | Page 2 of 2")) + para(
        run("Market evidence FINAL v4 (clean).docx")
    )
    header = f"<w:hdr {W}>{para(run('SGM0045'), props=chr(60) + 'w:jc w:val=' + chr(39) + 'right' + chr(39) + '/>')}</w:hdr>"
    footer = f"<w:ftr {W}>{para(_field('FILENAME', 'Market evidence FINAL v4 (clean).docx'), run('   Page '), _field('PAGE', '1'), run(' of '), _field('NUMPAGES', '2'))}</w:ftr>"
    put_docx(
        folder / C,
        body,
        {"header1": header, "footer1": footer},
        "<w:headerReference w:type='default' r:id='r_header1'/><w:footerReference w:type='default' r:id='r_footer1'/>",
    )


ROWS = Rows()
for one in SIGNED:
    ROWS.add(A, "contains", one.partition(" ")[2])
for one, note in [
    ("Docusign Envelope ID", "head of each page"),
    ("8F2B61C4", ""),
    ("Initials:", "foot"),
    ("Statement no. 1", "foot that counts"),
    ("sheet 2/3", "foot"),
    ("sheet 1/3", "foot"),
    ("R. Gathercole First RG1", "head of the court's form, from page 2 on"),
]:
    ROWS.add(A, "absent", one, note)
ROWS.add(A, "problem_ok", "page 1, 2 or 3: heads or feet that were not left out")
for one in PLEAD:
    ROWS.add(
        B, "contains", one.partition(" ")[2], "figures of the words stand beside the paper's numbers 1 to 28"
    )
ROWS.add(B, "document", "evidence_code=BOP0009")
for one in ["PITHER & SLOANE", "– 1 –", "– 2 –"]:
    ROWS.add(B, "absent", one, "foot")
for one in ["4 5 6", "7 8", "27 28", "1 2 3"]:
    ROWS.add(B, "absent", one, "the paper's numbers")
for one in ["12", "19", "28"]:
    ROWS.add(B, "absent", one, "alone: no number of the paper by itself")
ROWS.add(B, "problem_ok", "page 1 or 2: margin numbers")
ROWS.add(C, "document", "evidence_code=SGM0045", "the code stands in the header alone")
for one in [DOCX[0], DOCX[1], *DOCX[4:]]:
    ROWS.add(C, "contains", one.partition(" ")[2])
ROWS.add(
    C,
    "contains",
    "the tap is locked because it was left to run in the frost of 2021 and flooded the bank’s cellar.",
    "a sentence that runs over the page's foot",
)
ROWS.add(C, "absent", "Page 1 of 2")
ROWS.add(C, "absent", "Page 2 of 2")
ROWS.add(C, "absent", "FINAL v4", "the file's name in the foot")
ROWS.add(C, "problem_ok", "paragraphs 5 and 6, or the end: feet typed into the words")
