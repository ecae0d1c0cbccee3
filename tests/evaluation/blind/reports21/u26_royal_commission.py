"""A royal commission's fifth volume in several HTML files, recommendations 5.1-5.9 in their own page; governments answer by state in a table.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R
from ..reports19.soft import write_docx, write_html
from .doc import Doc, answer, notes_by_chapter

WITNESSES = """Wirrabeen Land Council
Professor Tamsin Okoro-Lyle
4 Rivers Housing Co-operative
Department of Families and Housing (New Marlow)
Royal College of Estate Managers
Mr Arthur Penn and Ms Delia Penn
Cotter’s Reach Residents’ Association
West Carrow Tenants’ Union
Commonwealth Housing Statistics Bureau
Name withheld""".split("\n")

REPORT = Paper(
    "u26-royal-commission-volume-5", "royal commission", "Royal Commission into the Closure of Company Towns: Volume 5, Homes", "2025-10-30",
    "Royal Commission into the Closure of Company Towns", topic="company housing", witnesses=tuple((w, "") for w in WITNESSES),
)  # fmt: skip
REPLY = Paper(
    "u26-government-responses-volume-5.docx", "royal commission", "Royal Commission into the Closure of Company Towns: government responses to Volume 5", "2026-06-30",
    "Commonwealth of Southland", kind="response", answers=REPORT.file, responder="Commonwealth; New Marlow; West Carrow",
    responder_also="Commonwealth Government; New Marlow Government; West Carrow Government; Commonwealth of Southland", form="table",
)  # fmt: skip
BANK = (
    "Transcript, Wirrabeen hearing, 4 June 2024, T{p}.12–31",
    "Exhibit 5-0{p}, ‘Letter to tenants’, COM.0001.00{p}",
    "Submission of the West Carrow Tenants’ Union, p. {p}",
    "Statement of Delia Penn, 14 May 2024, [{p}]",
    "Commonwealth Housing Statistics Bureau, *Homes in single-employer towns*, 2022, table {p}",
)
CW, ST = "Commonwealth Government", "state governments"


def chapters():
    return [
        ("chapter-1.html", "1. Houses that came with the work", [
            ("A register of company homes", R("The Commonwealth Housing Statistics Bureau should, within two years, compile a register of homes owned by an employer in towns where that employer gives work to more than a third of adults.", "Commonwealth Housing Statistics Bureau", "within two years", "2027-10-30", "relative; 2027-10; 2027")),
            ("Notice of closure", R("State governments should legislate so that an employer must give its tenants two years’ notice of the closure of a works.", ST)),
        ]),
        ("chapter-2.html", "2. Leaving", [
            ("The right to buy", R("New Marlow should amend its *Residential Leases Act 1987* to give a tenant of ten years’ standing the right to buy the home at its value before closure was announced.".replace("*", ""), "New Marlow")),
            ("Removal costs", R("The Commonwealth and state governments should share equally the cost of removal for households which leave a closed town. The scheme should:", f"{CW}; {ST}", "by 1 July 2027", "2027-07-01", points=("meet the whole cost for those on a pension;", "not depend on where the household goes; and", "be open by 1 July 2027."))),
            ("Schools in the last year", R("Education ministers should ensure that no school in a closing town is shut before the end of the school year in which the works closes.", "Education ministers", "before the end of the school year in which the works closes", "relative", "none")),
        ]),
        ("chapter-3.html", "3. Staying", [
            ("Water and power", R("West Carrow should continue to supply water and power to closed towns for as long as fifty households remain in them.", "West Carrow")),
            ("Empty homes", R("Empty company homes should be offered to land councils before they are sold or demolished.", due="before they are sold or demolished", date="relative", also="none")),
            ("A minister for towns", R("The Commonwealth Government should appoint a minister with responsibility for towns that depend upon one employer.", CW)),
            ("Telling us what was done", R("Each government to which a recommendation in this volume is addressed should report to its parliament by 30 June 2026, and each year thereafter for five years, on what it has done.", "Each government to which a recommendation in this volume is addressed", "by 30 June 2026", "2026-06-30", to_also="none; Commonwealth Government; state governments; New Marlow; West Carrow; each government; governments")),
        ]),
    ]  # fmt: skip


def set_report(seed: int, folder: Path) -> None:
    doc = Doc(REPORT, seed, "chapter", "chapter", bank=BANK)
    place = folder / REPORT.file
    place.mkdir(parents=True, exist_ok=True)
    pages: dict[str, list[Block]] = {}
    number, listed = 0, []
    for name, title, elements in chapters():
        doc.blocks = pages[name] = []
        doc.h1(title)
        doc.h2("What we were told")
        doc.p(
            "~",
            "~",
            "The West Carrow Tenants’ Union recommended that rents be frozen from the day on which a closure is announced.{w}",
            "~",
        )
        doc.h2("What earlier inquiries said")
        doc.p("~")
        if name == "chapter-2.html":
            doc.add(
                "quote",
                "Recommendation 5.2: That the Commonwealth should pay for the removal of furniture. (Board of Inquiry into Mining Settlements, 1964)",
            )
            doc.p("That recommendation was accepted by the Commonwealth in 1965 and repealed in 1981.{w}")
        doc.h2("Our conclusions")
        doc.p("~", "~")
        for short, item in elements:
            number += 1
            item.title = short
            doc.key(item, f"5.{number}")
            listed.append(item)
            set_item(doc.blocks, item)
    pages["recommendations.html"] = [
        Block("h1", "Recommendations"),
        Block(
            "plain",
            "The recommendations made in this volume are gathered here. Those of volumes 1 to 4 are in those volumes.",
        ),
    ]
    for item in listed:
        set_item(pages["recommendations.html"], item)
    pages["submissions.html"] = [
        Block("h1", "Appendix: Submissions"),
        Block("plain", "Submissions which bear upon this volume were received from:"),
        Block("ol", "\x03".join(WITNESSES), start=1),
    ]
    pages["index.html"] = [
        Block("cover", "Royal Commission into the Closure of Company Towns"),
        Block("plain", "Final report"),
        Block("h1", "Volume 5: Homes", ""),
        Block("plain", "30 October 2025"),
        Block("plain", "Commissioners: the Honourable Judith Amory AC KC (Chair); Dr Ewan Tull"),
        Block("plain", "This volume makes nine recommendations."),
    ]
    names = {
        "index.html": "Volume 5",
        **{n: t for n, t, _e in chapters()},
        "recommendations.html": "Recommendations",
        "submissions.html": "Submissions",
    }
    for name, blocks in pages.items():
        notes = notes_by_chapter(REPORT, name[8]) if name.startswith("chapter-") else {}
        write_html(place / name, f"{names[name]} – {REPORT.title}", blocks, notes, list(names.items()))


def set_item(blocks: list[Block], item) -> None:
    blocks.append(Block("h3", f"Recommendation {item.number} {item.title}", box="r"))
    blocks.append(Block("plain", item.text, box="r"))
    blocks += [Block("bullet", point) for point in item.points]


# item: (Commonwealth, New Marlow, West Carrow); an empty cell is an em dash
ANSWERS = [
    (("Accept. The Bureau will begin the register in 2027.", "accepted", ""), ("Not applicable", "", ""), ("Not applicable", "", "")),
    (("Note. This is a matter for the states.", "noted", ""), ("Accept in principle. New Marlow will legislate for one year’s notice and keep the second under review.", "in principle", "in part"), ("Subject to further consideration.", "deferred", "")),
    (("Not applicable", "", ""), ("Not accept. The Supreme Court has held that a lease of this kind cannot be valued before closure.", "rejected", ""), ("Not applicable", "", "")),
    (("Accept in part. The Commonwealth will meet half of the cost for those on a pension, but not for other households.", "in part", ""), ("Accept.", "accepted", ""), ("Accept in principle.", "in principle", "")),
    (("Note.", "noted", ""), ("Accept. No school has been closed in mid-year in New Marlow since 2011.", "accepted", "already doing"), ("Accept.", "accepted", "")),
    (("Not applicable", "", ""), ("Not applicable", "", ""), ("Not accept. West Carrow will supply water and power for two years after closure, whatever the number of households.", "rejected", "")),
    (("Subject to further consideration. The Commonwealth is consulting land councils.", "deferred", "consulting"), ("Accept in principle.", "in principle", ""), ("Accept in principle. The Wirrabeen Land Council accepts the recommendation and has asked for first refusal in writing.", "in principle", "")),
    (("Not accept. The Minister for Regions already has this responsibility.", "rejected", "already doing"), ("Not applicable", "", ""), ("Not applicable", "", "")),
]  # fmt: skip


SINCE = (
    "The Commission was established in February 2023. In its interim report it recommended that rents in Wirrabeen should not rise while it sat. New Marlow accepted that recommendation within the week, and rents there have not risen since.",
    "In 2024 the Commonwealth set aside $61 million for towns in which a works had closed in the previous five years. Cotter’s Reach has had $9 million of it, for the most part for its water main. The Cotter’s Reach Residents’ Association has welcomed the money and has asked that the next sum be spent on the school.",
    "West Carrow amended its tenancy law in May 2025, so that a tenant may not be charged for repairs which the employer had agreed to make. The West Carrow Tenants’ Union supports the amendment, although it does not accept that the law goes far enough.",
    "Officials of the three governments meet each quarter. They have agreed a common list of towns, and will publish it when the Commonwealth Housing Statistics Bureau has checked it.",
)


def set_reply(folder: Path) -> None:
    rows = ["\x04".join(f"**{h}**" for h in ("Recommendation", "Commonwealth", "New Marlow", "West Carrow"))]
    for n, cells in enumerate(ANSWERS):
        item = REPORT.items[n]
        rows.append("\x04".join([f"{item.number} {item.title}", *[c[0] for c in cells]]))
        for body, (words, position, also) in zip(
            ("Commonwealth", "New Marlow", "West Carrow"), cells, strict=False
        ):
            if position:
                answer(REPLY, [item], [words], position, also, body)
    blocks = [
        Block("cover", REPLY.title), Block("coverline", "30 June 2026"),
        Block("h1", "How to read this table"),
        Block("plain", "The responses of the Commonwealth, New Marlow and West Carrow to the recommendations of Volume 5 are set out below. A government to which a recommendation was not addressed may respond to it if it wishes; otherwise the words “Not applicable” appear."),
        Block("plain", "“Accept in principle” means that a government supports the aim of a recommendation and may reach it by other means. Recommendation 5.9 asks for reports and not for a response."),
        Block("h1", "What governments have done since the Commission began"), *[Block("plain", words) for words in SINCE],
        Block("h1", "Volume 5: Homes"), Block("table", "\x03".join(rows)),
        Block("h1", "Further information"), Block("plain", "Joint responses to volumes 1 to 4 were published in March 2026. In those, the Commonwealth accepted 31 recommendations and West Carrow accepted 12."),
    ]  # fmt: skip
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(seed, folder)
    set_reply(folder)
    return [REPORT, REPLY]
