"""Three more inputs of kind 13: page furniture in quotations. All invented, written blind on 2026-11-30."""

from pathlib import Path

from .parts import canvas, note, put, rows, wrap

STATE = [
    "1. I was the night operator of the chain ferry at Saltmere from 2009 until it was withdrawn.",
    "2. The ferry has two engines. On the night of the collision one of them had been out of use for six weeks, and the owner had been told of it by letter, by telephone and by a notice which I nailed to his office door with my own hammer.",
    "3. There were 14 cars aboard. The rule allows 12, and the rule is painted on the ramp in letters a foot high.",
    "4. I did not count them because I was asked not to count. The man who asked me is named in the sealed annex, and I should like it to be opened.",
    "5. When the chain parted we swung across the channel and lay there like a gate. A dredger was coming down with the tide, and her master did what he could, which was to sound his horn.",
    "6. Nobody was drowned. Three were hurt, and a dog, and 9 of the cars were lost.",
    "7. I have been asked since whether I would do it again. I would, with two engines and 12 cars.",
    "8. The chain is still on the bed of the river. It belongs to nobody, because everybody who owned it has gone out of business.",
    "9. I was shown a photograph of the engine room and asked whether it was as I remembered it. It was not, because the photograph had been taken after 2 coats of paint.",
    "10. The owner's log says that I was aboard for 11 hours. I was aboard for 19, and I have the tin in which I carried both dinners.",
    "11. There was no second man. There was a second coat, hung on the hook, so that it should look as if there were one, and I was told to speak to it when passengers came near.",
    "12. I make this statement of my own will. I have read it through and it is what I said.",
]


def _bates(folder: Path) -> None:
    name = "saltmere-stamped-each-page.pdf"
    c = canvas(folder, name)
    lines: list[str] = []
    for text in STATE:
        lines += [*wrap(text, 400, "Times-Roman", 12), ""]
    note(name, *STATE)
    pages = [lines[i : i + 11] for i in range(0, len(lines), 11)]
    for n, page in enumerate(pages):
        c.setFont("Helvetica", 8)
        c.drawString(72, 805, "Statement of K. Ledbury — FINAL v3")
        c.drawRightString(523, 805, f"Exhibit KL/{n + 1}")
        y = 700
        for line in page:
            c.setFont("Times-Roman", 12)
            c.drawString(72, y, line)
            y -= 20
        c.setFont("Courier", 9)
        c.drawRightString(560, 20, f"SALT-{41 + n:07}")
        c.setFont("Helvetica", 8)
        c.drawString(72, 34, f"Ledbury / Saltmere Inquiry / sheet {n + 1} of {len(pages)}")
        c.drawString(72, 22, "Confidential until read into the record")
        c.showPage()
    c.save()


MILL = [
    (
        "The mill and its owner",
        "1. The mill at Askwith has ground since 1743. It was bought in 2019 by a company whose only other property is a car park in another country.",
        "2. The sails were taken down for repair. They are in a field, and the field has been sold.",
    ),
    (
        "What was promised",
        "3. The planning committee was told that flour would be ground again within two years. That was five years ago, and the only thing that has been ground is the patience of the parish,",
        "",
    ),
    (
        "What was done",
        "which was never great. A café was opened in the round room.",
        "4. The stones were made into a fountain. We counted 22 visitors to it on the day of the harvest fair, of whom 16 were ourselves.",
    ),
]


def _mill(folder: Path) -> None:
    name = "askwith-mill-section-heads.pdf"
    c = canvas(folder, name)
    for n, (head, one, two) in enumerate(MILL):
        c.setFont("Times-Italic", 9)
        c.drawString(90, 800, f"{n + 12}    {head}" if n % 2 else head)
        c.drawRightString(510, 800, "Askwith Parish Society" if n % 2 else str(n + 12))
        y = 750.0
        number = 40 * n
        for text in (
            ["AMW0077", "Written evidence submitted by the Askwith Parish Society"] if not n else []
        ) + [x for x in (one, two) if x]:
            note(name, text)
            for line in wrap(text, 400, "Times-Roman", 12):
                number += 1
                c.setFont("Times-Roman", 12)
                c.drawString(90, y, line)
                if n:  # on the second and third pages each line has a number in the right margin
                    c.setFont("Helvetica", 6)
                    c.drawString(540, y, str(number))
                y -= 18
            y -= 8
        c.setFont("Times-Italic", 8)
        c.drawCentredString(
            300, 28, f"printed 0{n + 3}/09/2024 08:1{n} - askwith.example/evidence?id=77&p={n + 12}"
        )
        c.showPage()
    c.save()


TEXT = """\
                                                                 Evidence of the Lantern Guild
OFFICIAL RECORD                                                                             -1-

LAN0015

Written evidence submitted by the Lantern Guild

1. The Guild lights the causeway on the forty nights when the tide covers it after dark. There
are eighty lanterns, and each is carried by hand to its post. A lantern weighs 9 pounds and the
furthest post is a mile and a quarter from the shed.

2. In 2020 we were told that lanterns are a hazard to walkers. We asked which walker had been
\fOFFICIAL RECORD                                                Evidence of the Lantern Guild   -2-

hurt. It was a walker who had come on one of the other nights, when there were no lanterns at
all, and he had fallen over a post.

3. The Trust then put up 6 electric lamps. They went out in the first gale.
                                   * * *
4. We have kept a log since 1902. It records 11 rescues by lantern light, and we append the
pages. The oldest is in the hand of a woman who could not swim, and who went out to her waist
\fOFFICIAL RECORD                                                Evidence of the Lantern Guild   -3-

with a lantern on a pole. She held it up until the boat came.

5. We ask for nothing but to be left alone to do it.

                                  Page 3 of 3 | LAN0015 | Accepted 12/04/2021
"""


def write(folder: Path) -> None:
    _bates(folder)
    _mill(folder)
    put(folder, "lantern-guild-form-feeds.txt", TEXT)


ROWS = [
    *rows(
        "13",
        "saltmere-stamped-each-page.pdf",
        *[("contains", "", x.split(". ", 1)[1]) for x in STATE],
        ("absent", "", "SALT-0000041 || SALT-0000042 || SALT-0000043", "a page's stamp"),
        ("absent", "", "Exhibit KL/1 || Exhibit KL/2 || Exhibit KL/3", "a head that changes"),
        ("absent", "", "sheet 1 of || sheet 2 of || sheet 3 of", "a foot that changes"),
        ("absent", "", "Confidential until read into the record"),
        ("absent", "", "FINAL v3"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the page whose head, foot or stamp may stand among the words.",
        ),
    ),
    *rows(
        "13",
        "askwith-mill-section-heads.pdf",
        ("contains", "", MILL[0][1].split(". ", 1)[1]),
        ("contains", "", MILL[0][2].split(". ", 1)[1]),
        ("contains", "", "the only thing that has been ground is the patience of the parish,"),
        ("order", "", "the patience of the parish, … which was never great."),
        ("contains", "", "which was never great. A café was opened in the round room."),
        (
            "contains",
            "",
            "We counted 22 visitors to it on the day of the harvest fair, of whom 16 were ourselves.",
            "no line numbers in between",
        ),
        ("absent", "", "askwith.example", "a foot that changes"),
        ("absent", "", "What was promised", "alone: a running head of one page"),
        ("absent", "", "41 || 42 || 43 || 81 || 82 || 83", "line numbers in the right margin"),
        ("document", "", "evidence_code=AMW0077"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the page whose head, foot or line numbers may stand among the words.",
        ),
    ),
    *rows(
        "13",
        "lantern-guild-form-feeds.txt",
        (
            "contains",
            "",
            "A lantern weighs 9 pounds and the furthest post is a mile and a quarter from the shed.",
        ),
        (
            "order",
            "",
            "We asked which walker had been … hurt. It was a walker who had come on one of the other nights",
        ),
        ("contains", "", "The Trust then put up 6 electric lamps. They went out in the first gale."),
        ("contains", "", "It records 11 rescues by lantern light, and we append the pages."),
        ("order", "", "who went out to her waist … with a lantern on a pole."),
        ("absent", "", "OFFICIAL RECORD"),
        ("absent", "", "-2- || -3-", "a page's number"),
        ("absent", "", "Accepted 12/04/2021", "a foot"),
        ("document", "", "evidence_code=LAN0015"),
        (
            "problem_ok",
            "",
            "Partial where a problem names the line or page whose head or foot may stand among the words.",
        ),
    ),
]
