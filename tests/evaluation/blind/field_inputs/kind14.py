"""Kind 14, ten more inputs: words that no reader of the page can see, most of them a child's name or a door.

Illustrative: every person, body and place is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

from .parts_08_14 import Pdf, box, docx, lines, p, put, r, t, wide, xlsx


def black_boxes(folder: Path) -> None:
    """Two pages; boxes drawn after the words on the second; a black rule and a table's line are no boxes."""
    pdf = Pdf()
    pdf.page(
        lines(
            60,
            780,
            [
                "Written evidence submitted by Safe Steps Refuge (DOM0064)",
                "1. We run nine rooms in a town that we do not name.",
                "2. In 2022 we turned away 204 women.",
            ],
            step=20,
        )
        + box(60, 700, 400, 1)
    )
    name = 60 + wide("3. One of them, ", 11)
    road = 60 + wide("She is now at ", 11)
    pdf.page(
        t(60, 780, "3. One of them, Shanice Abara-Quint, aged 16, slept in the station.")
        + t(60, 760, "She is now at 8 Larkfield Mews, with her aunt.")
        + t(60, 740, "4. The council’s duty began on the night that she rang it.")
        + box(name - 2, 777, wide("Shanice Abara-Quint, aged 16,", 11) + 4, 13)
        + box(road - 2, 757, wide("8 Larkfield Mews,", 11) + 3, 13)
    )
    pdf.save(folder / "boxes-on-page-2.pdf")


def white_words(folder: Path) -> None:
    """White on white; white on a dark band is to be read."""
    pdf = Pdf()
    pdf.page(
        box(0, 790, 595, 52, "0.1 0.2 0.4 rg")
        + t(60, 808, "Evidence of the Lanternhouse Project (CSE0018)", 15, "F2", "1 1 1 rg")
        + t(60, 750, "1. We work with girls who are moved at night.", more="0 g")
        + t(60, 730, "2. The foster carer was", more="0 g")
        + t(60 + wide("2. The foster carer was ", 11), 730, "Mrs Jean Holloway of Pell", more="1 g")
        + t(
            60 + wide("2. The foster carer was Mrs Jean Holloway of Pell ", 11),
            730,
            "and she was not told.",
            more="0 g",
        )
        + t(60, 710, "Contact for the child: 07700 900461", more="0.99 0.99 0.99 rg")
        + t(60, 690, "3. Nobody rang the school.", more="0 g")
    )
    pdf.save(folder / "white-words-dark-band.pdf")


def scanner(folder: Path) -> None:
    """A page that is a picture, with a scanner's reading laid invisibly beneath it; the second page is typed."""
    pdf = Pdf()
    picture = pdf.stream(
        bytes([255, 230, 255, 240]),
        "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8",
    )
    rows = [
        "Chi1d protection conference, rninutes",
        "Tbe health visitor said tbat she had ca11ed on three 0ccasions.",
        "lt was agreed tbat no further acti0n be taken.",
    ]
    hidden = "".join(t(60, 760 - 20 * i, row, more="3 Tr") for i, row in enumerate(rows))
    pdf.page(
        f"q 595 0 0 842 0 0 cm /Im1 Do Q\n{hidden}BT 0 Tr ET\n",
        resources=f"/XObject << /Im1 {picture} 0 R >>",
    )
    pdf.page(
        lines(
            60,
            780,
            [
                "Covering note by Dr Oonagh Pike",
                "I have found these minutes, and I am ashamed of them.",
                "They were taken in a school hall in 1998.",
            ],
            step=20,
        )
    )
    pdf.save(folder / "scan-and-typed-page.pdf")


def unapplied(folder: Path) -> None:
    """Marked for redaction, shown black and never applied; below it a filled square laid as an annotation."""
    pdf = Pdf()
    a = 60 + wide("2. My son, ", 11)
    look = pdf.stream("0 g 0 0 220 14 re f", "/Type /XObject /Subtype /Form /BBox [0 0 220 14]")
    mark = pdf.add(
        f"<< /Type /Annot /Subtype /Redact /Rect [{a:.0f} 747 {a + wide('Callum Adeyinka', 11):.0f} 761] /IC [0 0 0] /F 4 /AP << /N {look} 0 R >> "
        f"/QuadPoints [{a:.0f} 761 {a + 90:.0f} 761 {a:.0f} 747 {a + 90:.0f} 747] /OverlayText (s.40) >>"
    )
    square = pdf.add(
        f"<< /Type /Annot /Subtype /Square /Rect [58 707 278 721] /C [0 0 0] /IC [0 0 0] /F 4 /AP << /N {look} 0 R >> >>"
    )
    pdf.page(
        lines(
            60,
            790,
            [
                "Written evidence submitted by a parent (name withheld) (SEN0390)",
                "1. The panel met without us.",
                "2. My son, Callum Adeyinka, was eight.",
                "3. He was taught in a corridor for two terms.",
                "Flat 3, 51 Tannery Row, Nettleby",
                "4. We moved house because of it.",
            ],
            step=20,
        ),
        [mark, square],
    )
    pdf.save(folder / "marked-not-removed.pdf")


def word_black(folder: Path) -> None:
    """Black on black, white, hidden and one-point words in Word."""
    docx(
        folder / "blacked-out.docx",
        p("Written evidence submitted by Open Door Advocacy (CLA0102)"),
        p(
            "1. She was placed in ",
            r("Millbrook Lodge, Carr End,", '<w:highlight w:val="black"/>'),
            " a home with four beds.",
        ),
        p(
            "2. Her keyworker ",
            r("Dominic Sayle", '<w:shd w:val="clear" w:fill="000000"/><w:color w:val="000000"/>'),
            " left in May.",
        ),
        p("3. The file says ", r("that her mother is HIV positive", "<w:vanish/>"), " more than it should."),
        p(
            "4. ",
            r("Ref: Keeley-Ann Brook, born 4.4.2006", '<w:color w:val="FFFFFF"/>'),
            " We were told at court.",
        ),
        p(r("PW holloway22", '<w:sz w:val="2"/>'), "5. Nobody asked her what she wanted."),
        p(r("6. Emphasis like this is to be read.", '<w:highlight w:val="yellow"/>')),
    )


def off_the_page(folder: Path) -> None:
    """Outside the crop, below the sheet, and cut away by a clip."""
    pdf = Pdf()
    pdf.page(
        lines(
            80,
            700,
            [
                "Evidence of the Estuary Young Carers (YCS0012)",
                "1. There are 61 of us, and the youngest is six.",
                "2. We get up at five to do the medicines.",
                "3. School thinks that we are late.",
            ],
            step=22,
        )
        + t(80, 810, "Draft for Aleysha’s mum to sign: 22 Gannet Close")
        + t(80, -30, "NB Tyler is known to the youth offending team")
        + "q 80 500 100 20 re W n\n"
        + t(300, 505, "Safeguarding ref 77120, Hussain family")
        + "Q\n",
        more="/CropBox [40 40 555 780]",
    )
    pdf.save(folder / "outside-the-crop.pdf")


def layers(folder: Path) -> None:
    """A layer that is switched off, and one that is on."""
    pdf = Pdf()
    on = pdf.add("<< /Type /OCG /Name (Public) >>")
    off = pdf.add("<< /Type /OCG /Name (Names) >>")
    pdf.page(
        t(60, 780, "Witness statement of a former pupil, cited as K12")
        + "/OC /MC1 BDC\n"
        + t(60, 750, "1. I boarded at the school from 1979 to 1984.")
        + t(60, 730, "2. The housemaster kept a list.")
        + "EMC\n/OC /MC2 BDC\n"
        + t(60, 710, "K12 is Rowan Petherick, of 4 The Leats, Tavy.")
        + "EMC\n"
        + t(60, 690, "3. I told the chaplain, who told me to pray."),
        resources=f"/Properties << /MC1 {on} 0 R /MC2 {off} 0 R >>",
    )
    pdf.save(
        folder / "layer-switched-off.pdf",
        f"/OCProperties << /OCGs [{on} 0 R {off} 0 R] /D << /ON [{on} 0 R] /OFF [{off} 0 R] /Order [{on} 0 R {off} 0 R] >> >>",
    )


def under_a_picture(folder: Path) -> None:
    """A white picture laid over words; tiny type; transparent words."""
    pdf = Pdf()
    picture = pdf.stream(
        bytes([255]),
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
    )
    clear = pdf.add("<< /Type /ExtGState /ca 0 /CA 0 >>")
    pdf.page(
        lines(
            60,
            780,
            [
                "Written evidence submitted by the Fenside Gypsy and Traveller Liaison Group (GTR0029)",
                "1. There are two sites for 190 families.",
                "2. The complainant was Lavinia Prudence Cole of plot 11.",
                "3. Her caravan was towed on a school morning.",
            ],
            10,
            20,
        )
        + f"q 330 0 0 14 {60 + wide('2. The complainant was ', 10):.0f} 737 cm /Im1 Do Q\n"
        + t(60, 690, "informant: PC 4471 Draycott", 0.4)
        + "q /GS1 gs\n"
        + t(60, 670, "Social worker’s view: the father is violent.")
        + "Q\n"
        + t(60, 650, "4. We ask for stopping places, not fines."),
        resources=f"/XObject << /Im1 {picture} 0 R >> /ExtGState << /GS1 {clear} 0 R >>",
    )
    pdf.save(folder / "under-a-picture.pdf")


def web(folder: Path) -> None:
    put(
        folder,
        "hidden-in-the-page.html",
        """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Evidence</title>
<style>.redacted{background:#000;color:#000} .sr{position:absolute;left:-9999px} .off{display:none}</style></head><body>
<p>Written evidence submitted by the Tidewater Advice Centre (IMM0073)</p>
<p>1. Our client, <span class="redacted">Mr Bashir Rahimi of 19 Capstan Street</span>, waited 31 months.</p>
<p>2. The hotel gave his family one room<span style="color:#fff;background:#fff"> at the Grand Union, room 214</span> and a kettle.</p>
<p>3. His daughter was ill<span style="font-size:0">, with epilepsy,</span> and saw no doctor.</p>
<p class="off">Internal: do not send. Barrister is Ms F. Okonjo.</p>
<p>4. The reply was two lines long.</p>
<div class="sr">Case number HO/2291/B</div>
<p style="visibility:hidden">His brother is in Calais.</p>
</body></html>
""",
    )


def sheet(folder: Path) -> None:
    """Hidden column, hidden row, hidden sheet, white words, black cell."""
    book = Workbook()
    page = book.active
    page.title = "Responses"
    for row in (
        ["Ref", "Organisation", "Child’s name", "Comment"],
        ["ADV0001", "Pell Young Advocates", "Zachary Ilunga", "He was moved on his birthday."],
        ["ADV0002", "Thornsea CAMHS Parents", "Mia Castellano", "She waited 14 months for a first visit."],
        [
            "ADV0003",
            "Withdrawn respondent",
            "Theo Brandt-Osei",
            "Please delete what I sent, my husband has found it.",
        ],
        ["ADV0004", "Garth Children’s Rights", "", "Write to Erin Sholto at St Bride’s School."],
        ["ADV0005", "Mr Lionel Ferris", "", "I was in care, and I teach now."],
    ):
        page.append(row)
    page.column_dimensions["C"].hidden = True
    page.row_dimensions[4].hidden = True
    page["D5"].font = Font(color="FF000000")
    page["D5"].fill = PatternFill("solid", fgColor="FF000000")
    notes = book.create_sheet("Workings")
    notes.append(["Key", "Name", "Comment"])
    notes.append(["ADV0001", "Mum is Grace Ilunga", "Do not publish the address at Fuller Street."])
    notes.sheet_state = "hidden"
    xlsx(folder / "hidden-cells.xlsx", book)


def write(folder: Path) -> None:
    """Write the ten inputs of kind 14."""
    black_boxes(folder)
    white_words(folder)
    scanner(folder)
    unapplied(folder)
    word_black(folder)
    off_the_page(folder)
    layers(folder)
    under_a_picture(folder)
    web(folder)
    sheet(folder)
