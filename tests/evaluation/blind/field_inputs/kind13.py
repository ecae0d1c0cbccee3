"""Kind 13, ten more inputs: heads, feet, stamps and margin numbers that differ from page to page are no words of evidence.

Illustrative: every person, body and place is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from pathlib import Path

from .parts_08_14 import Pdf, lines, put, t, wide


def letter_foot(folder: Path) -> None:
    """A foot with version, date and page that all change; a head on all pages but the first."""
    pdf = Pdf()
    pages = [
        [
            "Written evidence submitted by the Northmere Hospitals Trust (MAT0113)",
            "",
            "1. The trust delivers about 4,900 babies a year on two sites, and has done so since",
            "the merger of 2011.",
            "2. In the winter of 2021 the birth centre at Ashby was shut on",
        ],
        [
            "31 nights out of 90, and women were sent to Northmere by taxi.",
            "3. We did not tell the regulator of each closure, because the form did not ask, and",
            "we now accept that we should have",
        ],
        [
            "done so whatever the form said.",
            "4. Since then, every closure is reported by 8 a.m. the next day.",
        ],
    ]
    for i, rows in enumerate(pages, 1):
        head = "" if i == 1 else t(60, 815, f"Northmere Hospitals NHS Trust - maternity - cont’d ({i})", 8)
        foot = t(60, 30, f"NHT response v1.{i + 3} | saved {i + 11:02d}/10/2022 17:4{i} | Page {i} of 3", 8)
        pdf.page(head + lines(60, 770, rows) + foot)
    pdf.save(folder / "version-in-the-foot.pdf")


def browser(folder: Path) -> None:
    pdf = Pdf()
    pages = [
        [
            "Submission 178",
            "Marram Dunes Wildlife Trust",
            "",
            "Our reserve took 14,000 visitors in August. The rangers counted",
            "dogs off the lead on four days in five, and asked the council for",
        ],
        [
            "a by-law, which it drafted and then lost.",
            "",
            "We wrote again in October. In November a reply came, addressed to",
            "somebody else, which said that the matter was",
        ],
        ["closed.", "", "Terns did not breed in 2023."],
    ]
    for i, rows in enumerate(pages, 1):
        pdf.page(
            t(40, 820, f"6/19/23, 4:0{i + 6} PM", 8)
            + t(250, 820, "View submission | Your Say Marram", 8)
            + lines(60, 770, rows)
            + t(40, 25, f"https://yoursay.example.org/marram/submissions/178?print=1&p={i}", 8)
            + t(540, 25, f"{i}/3", 8)
        )
    pdf.save(folder / "printed-from-a-browser.pdf")


def every_fifth(folder: Path) -> None:
    """A draft bill's commentary with every fifth line numbered at the left, running on over the page."""
    pdf = Pdf()
    words = [
        "Memorandum by the Guild of Rural Solicitors (TEN0009)",
        "1. Clause 4 gives the landlord of a farm a right to enter on",
        "48 hours’ notice. Under the Act of 1986 it was",
        "7 days. Nobody has told us why.",
        "2. We act for some 600 tenants. Of those who were asked in",
        "June, 211 had been entered upon without any notice, and",
        "19 had found a surveyor in the kitchen.",
        "3. The Department’s own assessment speaks of “modest",
        "inconvenience”. It rests on a sample of",
        "10 farms, all of them in one valley.",
        "4. We propose 14 days, in writing, in a language that the",
        "tenant can read.",
    ]
    for start in (0, 6):
        page = ""
        for i, row in enumerate(words[start : start + 6]):
            n = start + i + 1
            page += t(90, 770 - 18 * i, row)
            if n % 5 == 0:
                page += t(60, 770 - 18 * i, str(n), 11)
        pdf.page(page)
    pdf.save(folder / "every-fifth-line.pdf")


def right_margin(folder: Path) -> None:
    """Line numbers in the right margin, beginning anew on each page."""
    pdf = Pdf()
    pages = [
        [
            "STATEMENT OF COLIN ARKWRIGHT, FORMER SIGNALMAN",
            "I worked the box at Tarn Bridge for",
            "22 years. On the night I had",
            "3 trains in section and one lamp.",
            "I rang control at",
        ],
        [
            "11.40 and again at",
            "11.52. The line was engaged.",
            "What I said to the driver is",
            "in my notebook, page 9.",
        ],
    ]
    for rows in pages:
        page = ""
        for i, row in enumerate(rows):
            page += t(60, 770 - 20 * i, row, 12, "F3") + t(540, 770 - 20 * i, str(i + 1), 12, "F3")
        pdf.page(page)
    pdf.save(folder / "numbers-at-the-right.pdf")


def odd_and_even(folder: Path) -> None:
    pdf = Pdf()
    pages = [
        (
            "The Lockkeepers’ Society",
            "v",
            [
                "Written evidence submitted by the Lockkeepers’ Society (CNL0027)",
                "1. There were 1,600 lockkeepers in 1970. There are now 74, of whom",
                "half are volunteers.",
                "2. Volunteers are welcome, but a volunteer",
            ],
        ),
        (
            "Evidence on inland waterways",
            "vi",
            [
                "cannot close a flooded lock on his own authority.",
                "3. In 2019 the stoppage at Brindle lasted for",
                "61 days. The year before it had",
            ],
        ),
        ("The Lockkeepers’ Society", "vii", ["been nine.", "4. The pumps are of 1938, and the man who knew"]),
        ("Evidence on inland waterways", "viii", ["them has died.", "5. We ask for apprentices."]),
    ]
    for i, (head, number, rows) in enumerate(pages):
        x = 60 if i % 2 else 380
        pdf.page(t(x, 815, head, 9, "F5") + lines(60, 770, rows) + t(60 if i % 2 else 520, 30, number, 9))
    pdf.save(folder / "odd-and-even-heads.pdf")


def council(folder: Path) -> None:
    """A council's pack: the pack's page, the report's page, a marking and a stamped number that runs on."""
    pdf = Pdf()
    pages = [
        [
            "Report of the Director of Place to Scrutiny Committee",
            "1.1 Cabinet agreed in July to close five household tips.",
            "1.2 Fly-tipping reports rose from 310 in the first quarter to",
        ],
        ["702 in the second. Officers consider that the two are not", "connected, for the reasons in"],
        [
            "paragraph 1.4 below.",
            "1.3 Members asked for the cost of clearance. It was £118,000.",
            "1.4 The count was changed in May.",
        ],
    ]
    for i, rows in enumerate(pages):
        pdf.page(
            t(470, 820, f"Page {43 + i}", 10)
            + t(60, 820, "Agenda Item 7", 10)
            + lines(60, 770, rows)
            + t(250, 45, "OFFICIAL", 9, "F2")
            + t(60, 30, f"Scrutiny 09.09.2020 / tips v{i + 1}", 8)
            + t(480, 30, f"BDC{411 + i:08d}", 8, "F4")
        )
    pdf.save(folder / "council-pack.pdf")


def real_repeats(folder: Path) -> None:
    """What recurs at the same height is not always furniture: a sentence, and a note, are the witness's own."""
    pdf = Pdf()
    places = ["Pell", "Thornsea", "Garth"]
    told = [
        "It took three weeks to be told.",
        "It took three weeks to be told.",
        "It took three weeks to be told.",
    ]
    for i, place in enumerate(places):
        mark = 60 + wide(f"{i + 2}. {place} closed its crisis beds.", 11)
        pdf.page(
            t(60, 815, "Minds Together North", 8)
            + (
                t(60, 790, "Written evidence submitted by Minds Together North (CRB0041)", 11)
                if not i
                else ""
            )
            + t(60, 770, told[i])
            + t(60, 750, f"{i + 2}. {place} closed its crisis beds.")
            + t(mark, 754, str(i + 1), 6.5)
            + t(60, 730, f"{i + 2}.1 People from {place} now go {40 + 17 * i} miles.")
            + "0.5 w 60 90 m 200 90 l S\n"
            + t(60, 77, str(i + 1), 6)
            + t(66, 74, "Board paper, May 2018." if i == 0 else "Ibid.", 8.5)
            + t(290, 30, str(i + 1), 9)
        )
    pdf.save(folder / "repeats-that-are-evidence.pdf")


def text_once_pdf(folder: Path) -> None:
    put(
        folder,
        "once-a-pdf.txt",
        """Written evidence submitted by the Ferryboat Inn Trust (PUB0056)

1. The Ferryboat is the last public house in a parish of 380
people, and was bought by 112 of them in 2014.

2. The business rate rose from £2,100 to

Ferryboat Inn Trust: evidence to the Committee                          Page 1 of 3
\f06/11/2018                                          PUB0056 continued (2)

£6,950 in one year, and the appeal took

14 months to be heard.

3. In that time we lost our cook, who

Ferryboat Inn Trust: evidence to the Committee                          Page 2 of 3
\f06/11/2018                                          PUB0056 continued (3)

had worked there for 19 years.

4. Relief should be given while an appeal is waiting.

Ferryboat Inn Trust: evidence to the Committee                          Page 3 of 3
""",
    )


def police(folder: Path) -> None:
    """A police statement: a form's head and a line for signatures on every page."""
    pdf = Pdf()
    pages = [
        [
            "Statement of: Petra Nowak-Hill",
            "Age if under 18: Over 18     Occupation: School caretaker",
            "I am the caretaker at Hollin Primary School. On Monday the 9th I unlocked",
            "the side gate at 6.50 a.m. The chain had been cut and lay in",
        ],
        [
            "two pieces. I touched neither. I rang 101 and waited for",
            "47 minutes, after which I was told that the matter",
        ],
        ["would be recorded. No officer came that week, nor did one", "come after it."],
    ]
    for i, rows in enumerate(pages, 1):
        pdf.page(
            t(60, 820, "RESTRICTED (when complete)", 9, "F2")
            + t(480, 820, "MG11", 9)
            + (
                t(60, 800, f"Continuation of Statement of: Petra Nowak-Hill     Page {i} of 3", 9)
                if i > 1
                else t(60, 800, "WITNESS STATEMENT", 12, "F2")
            )
            + lines(60, 770, rows, 11, 18)
            + t(60, 50, "Signature: ....................  Signature witnessed by: ....................", 9)
            + t(60, 30, f"2017/18 MG11 v3.{i}                                      {i}", 8)
        )
    pdf.save(folder / "police-statement.pdf")


def fax_and_mark(folder: Path) -> None:
    """A fax line with time and page above and a slanted mark across."""
    pdf = Pdf()
    pages = [
        [
            "Letter from Hartley & Voss, chartered surveyors, to the Clerk",
            "",
            "1. Our client’s tower has 18 floors and one stair. The cladding was",
            "certified in 2015 by a firm that had",
        ],
        [
            "been wound up in 2014.",
            "2. We inspected floors 3, 7 and 12, and found",
            "6 doors of 40 that would close.",
        ],
    ]
    for i, rows in enumerate(pages, 1):
        mark = f"q 0.85 g BT /F2 60 Tf 0.7071 0.7071 -0.7071 0.7071 150 300 Tm (DRAFT {i}) Tj ET Q\n"
        pdf.page(
            mark
            + t(
                40, 825, f"12-JUN-2018  14:2{i}   FROM: HARTLEY VOSS    TO: 02079460123    P.0{i}/02", 9, "F4"
            )
            + lines(60, 770, rows)
            + t(60, 30, f"HV/cl/0{i}", 8)
        )
    pdf.save(folder / "fax-and-slanted-mark.pdf")


def write(folder: Path) -> None:
    """Write the ten inputs of kind 13."""
    letter_foot(folder)
    browser(folder)
    every_fifth(folder)
    right_margin(folder)
    odd_and_even(folder)
    council(folder)
    real_repeats(folder)
    text_once_pdf(folder)
    police(folder)
    fax_and_mark(folder)
