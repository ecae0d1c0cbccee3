"""Two inputs of field-case kind 13, page furniture and margin numbers. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, canvas, wrap

A, B = "agenda-pack-item-6-appendix-b.pdf", "inquiry-submission-178-numbered-lines.pdf"
R = Rows("13")
PACK = [
    "#Written representation of the Lamplighters’ Row Residents",
    "1. Lamplighters’ Row has twenty-six houses and one street lamp, which is at the end where nobody lives. It was put up in 1962 for a telephone box that was taken away in 1997.",
    "2. In the winter of 2022 two residents fell on the steps. One broke a hip. She was found at ten past six in the morning by the boy who delivers papers, and he had a torch because his mother insists on it.",
    "3. We asked for a second lamp in January 2023. The reply was that the Row is not adopted. We asked who had put up the first one and were told that the record could not be found.",
    "4. The cost of a lamp was given to us as £3,850 with the connection and £1,100 without it. We collected £1,412 in a week. The council’s officer then wrote that it could not accept a gift for a road which it did not own.",
    "5. There are, so far as we can find, 214 unadopted roads in the borough with people living on them. Of those, 9 have a lamp, and 7 of the 9 lamps were put up before 1970. Nobody has put one up since.",
    "6. The law does not forbid it. Section 97 lets a highway authority light a road that it does not maintain, and two boroughs which share our boundary have a policy of doing so wherever there are more than ten doors.",
    "7. A resident of 84 told us that she has not been out after four o’clock between November and February for six years. She was a choir-mistress. The choir meets at seven, three hundred yards from her door.",
    "8. We do not ask for a general rule. We ask that an officer should come and walk down the steps at six o’clock on a December evening with one of us, and without a torch.",
    "9. We ask further that where residents offer to pay for a lamp the offer should be put to a councillor before it is refused, and that the refusal should say under what power it was made.",
    "10. The lamp at the end where nobody lives was mended within two days when it failed last March. We were glad of it, since it is the only means we have of knowing where the steps begin.",
    "11. In November we wrote to the water company, whose pipe runs under the steps, and asked whether it would let a lamp stand on its chamber. It agreed within a week, and asked only that the lamp should be painted green.",
    "12. The council’s reply to that was that a lamp on another body’s chamber would be an obstruction. The chamber is 14 inches high and has been there since 1931. Nobody has been prosecuted.",
    "13. We have a quotation from an electrician of the borough who would put up a lamp with a panel of its own for £960, with no connection at all. He has put up 31 of them on private land and 2 for the parish.",
    "14. We asked the council whether it would object. It said that it could neither object nor consent, and that if the lamp fell on anybody we should be liable. We asked who was liable for the steps. We have had no answer to that letter, which was sent on 4 December.",
    "15. Of the twenty-six households 24 have signed this paper. The other 2 are away.",
    "16. The boy who delivers papers is now at college. His successor comes by car and leaves the papers at the top.",
]
LINES = [
    "#Submission to the Inquiry into Remote Dental Care",
    "We are the Tanami Track Dental Volunteers. There are 14 of us, and between May and September each year we take two chairs and a generator to places that have neither.",
    "In 2023 we saw 611 people in 19 days. Of the children among them, 4 in 10 had never been seen before, and the eldest of those was thirteen. We drew 287 teeth, which is the figure that we should most like the Inquiry to remember.",
    "A dentist who lives in Alice Springs must be registered by a board in Canberra whose form asks for the street number of the surgery. Ours is a truck. For 3 years the form was returned to us, and for those years nobody could be paid.",
    "Fluoride is put in the water of every town above 1,000 people. The places that we go to have between 60 and 340. The department told us that the cost would be $92 a head and we believe it. A filling, with the flight, is $1,460.",
    "We kept a list of what people told us in the chair. Most said that it had hurt for more than a month. One man of fifty had travelled 410 kilometres to the place where we had been the week before, and had then followed our tracks.",
    "There is a building at Yuelamu that was made for a dentist in 2009. It has a chair in its wrapping. The power was not connected, because the pole was 30 metres on the wrong side of a boundary, and 15 years later it is there still.",
    "Our first recommendation is that the pole be moved. We say that first because it would take a day. Our second is that a mobile surgery be a surgery for every purpose of the Act.",
    "Our third is that the Commonwealth count teeth. It counts visits and it counts dollars. In 2022 it counted 8,000 visits in our region, of which by our own records 2,300 were to somebody who was told to come back when there was a dentist.",
    "We do not say that volunteers should do this work. We say that 14 people with a truck have been doing it for 11 years, and that if the truck does not start next May there will be no one.",
]


def write(folder: Path) -> None:
    c = canvas(folder / A)
    page, pack = 1, 47

    def furniture():
        c.setFont("Helvetica-Bold", 9)
        c.drawRightString(540, 805, "Agenda Item 6 - Appendix B")
        c.setFont("Helvetica", 8)
        c.drawString(60, 50, f"Environment Scrutiny Committee, 19 March 2024, page {page} of 3")
        c.setFont("Helvetica-Bold", 11)
        c.drawCentredString(297, 28, f"Page {pack + page - 1}")

    y = 770
    furniture()
    for text in PACK:
        bold = text.startswith("#")
        face = "Helvetica-Bold" if bold else "Helvetica"
        for line in wrap(text.lstrip("#"), face, 14, 420):
            if y < 100:
                c.showPage()
                page += 1
                furniture()
                y = 770
            c.setFont(face, 14)
            c.drawString(72, y, line)
            y -= 32
        y -= 9
    c.showPage()
    c.save()
    c = canvas(folder / B)
    n, page, y = 0, 1, 745

    def head():
        c.setFont("Times-Roman", 10)
        c.drawCentredString(297, 800, "Remote Dental Care")
        c.drawCentredString(297, 788, "Submission 178")
        c.setFont("Times-Roman", 8)
        c.drawString(80, 40, "PO Box 6021, Alice Springs NT 0871")
        c.drawRightString(530, 40, f"{page}")

    head()
    for text in LINES:
        bold = text.startswith("#")
        face = "Times-Bold" if bold else "Times-Roman"
        for line in wrap(text.lstrip("#"), face, 14, 400):
            if y < 100:
                c.showPage()
                page += 1
                head()
                y = 745
            n += 1
            c.setFont("Helvetica", 8)
            c.drawRightString(68, y, str(n))
            c.setFont(face, 14)
            c.drawString(86, y, line)
            y -= 40
        y -= 8
    c.showPage()
    c.save()


for text in PACK[1:]:
    R.add(
        A,
        "contains",
        text=text.split(" ", 1)[1],
        note="three pages; furniture of the paper, the item and the pack",
    )
R.each(
    A,
    "absent",
    [
        "Agenda Item 6 - Appendix B",
        "Environment Scrutiny Committee, 19 March 2024",
        "page 2 of 3",
        "Page 47",
        "Page 48",
        "Page 49",
    ],
    "head, foot, or the pack's page",
)
R.add(A, "problem_ok", text="page 1, 2 or 3: heads or feet that were not left out")
for text in LINES[1:]:
    R.add(B, "contains", text=text, note="lines numbered through in the margin")
R.each(
    B, "absent", ["PO Box 6021", "NT 0871", "Remote Dental Care Submission 178"], "head or foot of each page"
)
R.add(
    B, "document", text="identifier=178 || identifier=Submission 178", note="its own number heads each page"
)
R.add(B, "problem_ok", text="page 1, 2 or 3: line numbers, heads or feet that were not left out")
ROWS = R
