"""A Senedd committee's report in Word, recommendations gathered with "(Page 17)"; the Welsh Government's reply, one table under three headings.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.soft import write_docx
from .doc import Doc, answer

REPORT = Paper(
    "x3-community-halls.docx", "senedd committee word", "A roof over the village: community halls in Wales", "2026-01", "Culture and Communities Committee",
    topic="halls", where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "x3-community-halls-welsh-government.docx", "senedd committee word",
    "Welsh Government response to recommendations from the Culture and Communities Committee report: A roof over the village: community halls in Wales",
    "2026-03-11", "Welsh Government", kind="response", answers=REPORT.file, responder="Welsh Government",
    responder_also="Llywodraeth Cymru; Cabinet Secretary for Communities; Government", form="table",
)  # fmt: skip
BANK = (
    "Culture and Communities Committee, 5 November 2025, Record of Proceedings, paragraph {p}",
    "Written evidence, CH04 Hall Trustees’ Network Cymru, paragraph {p}",
    "Written evidence, CH07 Ystrad Wen Community Council, page {p}",
    "Letter from the Cabinet Secretary for Communities to the Chair, 2 December 2025, annex, row {p}",
    "Written evidence, CH11 Cwmni Theatr y Bryn, page {p}",
)
WG = "Welsh Government"


def chapters():
    return [
        ("1. Halls and who looks after them", [
            ("17", R("The Committee recommends that the Welsh Government commissions a survey of the condition of community halls, to be completed within eighteen months of the publication of this report.", WG, "within eighteen months of the publication of this report", "2027-07", "relative")),
            ("19", R("The Committee recommends that the Welsh Government, together with the Welsh Local Government Federation, publishes model terms for the transfer of a hall from a local authority to its community.", WG, to_also="Welsh Local Government Federation")),
            ("22", R("The Committee recommends that local authorities give community councils at least twelve months’ notice before they close a hall.", "local authorities")),
        ]),
        ("2. Paying for the roof", [
            ("28", R("The Committee recommends that the Welsh Government increases the maximum award under the Village Assets Programme from £25,000 to £60,000 from April 2027.", WG, "from April 2027", "2027-04", "2027-04-01; none")),
            ("31", R("The Committee recommends that the Welsh Government sets out, in its response to this report, how many applications to the Programme were refused in each of the last five years and why.", WG, "in its response to this report", "relative", "none")),
            ("33", R("The Committee recommends that the Welsh Government considers whether trustees of halls should be exempt from non-domestic rates, and reports its conclusions to the Senedd before the end of 2026.", WG, "before the end of 2026", "2026-12-31", "2026")),
            ("34", R("The Committee recommends that Heritage Cymru amends its grant conditions so that corrugated iron halls are not excluded.", "Heritage Cymru")),
        ]),
        ("3. The Welsh language and the hall", [
            ("40", R("The Committee recommends that the Welsh Government and the Welsh Language Commissioner jointly produce guidance for halls on bilingual bookings and signs. The guidance should be no longer than four pages.", f"{WG}; Welsh Language Commissioner")),
            ("43", R("The Committee recommends that the Welsh Government provides funding for a development officer in each of the areas identified in the Cymunedau report.", WG)),
        ]),
    ]  # fmt: skip


def set_report(folder: Path) -> None:
    doc, n = Doc(REPORT, "through", bank=BANK, mark="{}."), 0
    head = [
        Block("plain", "Welsh Parliament"), Block("plain", REPORT.body), Block("cover", REPORT.title), Block("plain", "January 2026"), Block("plain", "www.senedd.example"), Block("newpage"),
        Block("plain", "The Welsh Parliament is the democratically elected body that represents the interests of Wales and its people. Commonly known as the Senedd, it makes laws for Wales, agrees Welsh taxes and holds the Welsh Government to account."),
        Block("h2", "About the Committee"), Block("plain", "The Committee was established on 23 June 2021. Its remit can be found on the Senedd’s web pages."),
        Block("plain", "Committee Chair: **Mair Eluned Prothero MS**"), Block("plain", "**Huw Gravell MS**"), Block("plain", "**Tirion Sayce MS**"), Block("plain", "**Delme Wogan MS**"), Block("newpage"),
        Block("h1", "Contents"), *[Block("plain", f"{t}\t{p}") for t, p in (("Chair’s foreword", 5), ("Recommendations", 7), ("1. Halls and who looks after them", 12), ("2. Paying for the roof", 24), ("3. The Welsh language and the hall", 36), ("Annex: Engagement", 45))],
        Block("newpage"), Block("h1", "Chair’s foreword"),
        Block("plain", "There is a hall in my constituency whose piano has outlived three roofs. We were told in that hall that politicians ought to come when it rains. We did; we moved the piano."),
        Block("plain", "Our recommendations are few and we hope that they are plain. They will cost money, though less than is spent each year on consultants who advise that halls should be closed."),
        Block("h1", "Recommendations"),
    ]  # fmt: skip
    for title, items in chapters():
        doc.h1(title, False)
        doc.h2("What we heard")
        doc.p("~", "~")
        if title.startswith("2"):
            doc.p(
                "In its report of 2017 our predecessor Committee’s Recommendation 6 was that the Welsh Government should double the Programme. The Welsh Government accepted the recommendation in principle, and the Programme grew by 3 per cent.{w}"
            )
        if title.startswith("1"):
            doc.p(
                "The Hall Trustees’ Network recommends that every local authority should appoint a halls officer, and that the Welsh Government pays for it. The Cabinet Secretary told us that she did not agree.{q}"
            )
        if title.startswith("3"):
            doc.p(
                "Cwmni Theatr y Bryn called for a quota: one evening in three “must be in Welsh, or mostly”. The Commissioner said that quotas had been tried and that nobody had counted.{q}"
            )
        doc.p("~")
        doc.h2("Our view")
        for k, (page, item) in enumerate(items):
            if k % 2 == 0:
                doc.p("~")
            n += 1
            doc.key(item, str(n))
            doc.add("plain", f"**Recommendation {n}.** {item.text}", box=item.item_id)
            head.append(Block("plain", f"**Recommendation {n}.** {item.text} (Page {page})"))
        doc.p("~")
    doc.here = ""
    doc.h1("Annex: Engagement", False)
    doc.plain(
        "We held an open evening at Brynteg Isaf on 9 October 2025, which 61 people attended. Those who came asked that the Committee should recommend free heating.",
        "All written evidence may be seen on the Committee’s web pages.",
    )
    write_docx(folder / REPORT.file, [*head, Block("newpage"), *doc.blocks], notes_of(REPORT))


# items, decision, what follows, position, also
GROUPS = [
    ("Halls and who looks after them", [
        ((1,), "Accept", ["Officials have begun to draw up a specification and expect to let the contract in the summer. The survey will be completed by July 2027.", "Ystrad Wen Community Council has offered its own hall as a pilot, and we are grateful."], "accepted", ""),
        ((2,), "Accept in principle", ["We see merit in model terms. The Welsh Local Government Federation is preparing a guide to transfers, and we would wish to see that guide before deciding whether anything further is needed."], "in principle", "deferred"),
        ((3,), "Reject", ["This is a matter for each local authority. We would expect any authority to talk to those affected before it closes a hall, but twelve months could leave it paying for a building which nobody may enter. The Hall Trustees’ Network supports the recommendation and has written to us to say so."], "rejected", ""),
    ]),
    ("Paying for the roof", [
        ((4,), "Accept in principle", ["The maximum has not changed since 2014 and we agree that it is too low. Whether it can be raised to £60,000 will depend upon the next budget."], "in principle", ""),
        ((5,), "Accept", ["Applications refused were 31 in 2021, 44 in 2022, 40 in 2023, 52 in 2024 and 38 in 2025. Two thirds were refused because the applicant did not own the hall."], "accepted", "already doing"),
        ((6,), "Reject", ["Rates relief for charities is already set at 80 per cent, and authorities may grant the rest. We do not intend to review this before the next Senedd."], "rejected", ""),
    ]),
    ("The Welsh language and the hall", [
        ((8, 9), "Accept", ["We will fund a development officer in each of the eleven areas from September 2026. The first task of the officers will be to draw up, with the Commissioner, the guidance which the Committee describes."], "accepted", ""),
    ]),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("plain", "Llywodraeth Cymru / Welsh Government"), Block("cover", REPLY.title), Block("plain", "11 March 2026"),
        Block("plain", "I welcome the Committee’s report and would like to thank all who gave evidence to its inquiry. The Welsh Government accepts that a hall is more than a roof. In 2023 we agreed a package of £4 million for village shops, and the Welsh Local Government Federation has supported it; that package is not affected by what follows."),
        Block("plain", "Recommendation 7 is a matter for Heritage Cymru, which will reply to the Committee itself."),
    ]  # fmt: skip
    for title, rows in GROUPS:
        cells = ["\x04".join(("**Recommendation**", "**Response**", "**Narrative**"))]
        for of, decision, words, position, also in rows:
            items = [REPORT.items[i - 1] for i in of]
            first = "\x05".join(f"**Recommendation {i.number}**\x05{i.text}" for i in items)
            cells.append("\x04".join((first, decision, "\x05".join(words))))
            answer(REPLY, items, [decision, *words], position, also)
        blocks += [Block("h2", title), Block("table", "\x03".join(cells))]
    blocks += [
        Block("h2", "Next steps"),
        Block("plain", "I shall write to the Chair again in the autumn with a note of progress. The Trustees’ Network has asked that I should visit more halls, and I have agreed to do so."),
        Block("plain", "Sioned Amery-Pugh MS"), Block("plain", "Ysgrifennydd y Cabinet dros Gymunedau / Cabinet Secretary for Communities"),
    ]  # fmt: skip
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
