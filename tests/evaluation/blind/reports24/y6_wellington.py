"""A New Zealand select committee: `We recommend …` gathered at the front and under `Recommendation` in the text, submitters as bare names, a minority view; the government's response in a ruled table.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, answer, cover, grid, write_pdf

NAMES = """Animal Doctors Aotearoa
Bovine Practitioners of Otago
Farm Futures 2050
Fraser, Dr Morag
Greenstone District Council
Horowai Veterinary Club (Inc)
Institute of Rural Practice
New Zealand Pig Keepers
School of Animal Health, Southern University
Tararua Dog Trials Association
Te Kaitiaki Kararehe Trust
Whitcombe, Hemi and Joan""".split("\n")
REPORT = Paper(
    "y6-rural-vets.pdf", "select committee new zealand", "Inquiry into the supply of veterinary services in rural areas", "2025-08", "Rural Services Committee", topic="rural practice",
    witnesses=tuple((name, "") for name in NAMES), where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "y6-rural-vets-government-response.pdf", "select committee new zealand", "Government Response to Report of the Rural Services Committee: Inquiry into the supply of veterinary services in rural areas", "2025-11",
    "Minister for Rural Services", kind="response", answers=REPORT.file, responder="Government", responder_also="New Zealand Government; Minister for Rural Services; Ministry for Farming", form="table",
)  # fmt: skip
BANK = (
    "Institute of Rural Practice, submission, p. {p}",
    "Ministry for Farming, departmental report, 14 May 2025, p. {p}",
    "Evidence of Dr Morag Fraser, 2 April 2025",
    "Statistics Office, Agricultural Census 2022, table {p}",
    "Veterinary Council, Workforce survey 2024, p. {p}",
    "Te Kaitiaki Kararehe Trust, submission, p. {p}",
)
G, MF, VC = "Government", "Ministry for Farming", "Veterinary Council"


def chapters():
    return [
        ("How many vets there are", ("Numbers", "Where they work"), [
            ("7", R("We recommend that the Government require the Veterinary Council to publish, each year, the number of vets in practice in every district.", G, to_also=VC)),
            ("9", R("We recommend that the Ministry for Farming complete a forecast of demand for rural vets to 2040, and present it to the committee by 1 July 2026.", MF, "by 1 July 2026", "2026-07-01")),
        ]),
        ("Training", ("The school", "Bonding"), [
            ("12", R("We recommend that the Government increase the number of funded places at the School of Animal Health from 125 to 150, beginning with the 2027 academic year.", G, "beginning with the 2027 academic year", "2027", "none; relative")),
            ("14", R("We recommend that the Government extend the bonding scheme so that it is open to vet nurses and technicians.", G)),
        ]),
        ("Vets from overseas", ("Registration", "Visas"), [
            ("17", R("We recommend that the Veterinary Council and the Immigration Office work together to decide applications from overseas vets within 12 weeks.", f"{VC}; Immigration Office", "", "", "")),
            ("18", R("We recommend that the Government add veterinary nurses to the list of occupations in short supply before the 2026 calving season.", G, "before the 2026 calving season", "relative", "2026")),
        ]),
        ("After hours", ("Clubs", "Who pays"), [
            ("21", R("We recommend that the Government consider funding a trial of after-hours telephone advice in Greenstone and Horowai districts.", G)),
            ("23", R("We recommend that the Government review the Veterinary Clubs Act 1957 and consult iwi on any change to it.", G)),
        ]),
    ]  # fmt: skip


SAID = {
    "Where they work": "In 2013 the Primary Production Committee recommended that the Government establish a rural workforce agency. The Government of the day did not accept that recommendation. The Institute of Rural Practice made it again to us, and said that the Government should act on it now.{w}",
    "Bonding": "We considered recommending that bonds be doubled. The Ministry advised that most of those who take a bond would have gone to the country without one, and we do not recommend it.{q}",
    "Clubs": "Te Kaitiaki Kararehe Trust recommends that clubs be allowed to employ vets across district boundaries. The Horowai Veterinary Club has already agreed to do this, in breach of its rules.{w}",
}


def set_report(folder: Path) -> None:
    doc, n = Doc(REPORT, bank=BANK), 0
    front = [
        *cover(REPORT, ("I.20C", "Report of the Rural Services Committee"), ("August 2025", "Fifty-fourth Parliament", "(Hon Alma Teague, Chairperson)", "Presented to the House of Representatives")),
        Block("h1", "Contents"), Block("contents", "Summary of recommendations\nIntroduction\nHow many vets there are\nTraining\nVets from overseas\nAfter hours\nGreen Party view\nAppendix A: Committee procedure\nAppendix B: List of submitters"), Block("newpage"),
        Block("cover", REPORT.title), Block("h1", "Summary of recommendations"), Block("plain", "The Rural Services Committee makes the following recommendations to the Government:"),
    ]  # fmt: skip
    doc.page()
    doc.h1("Introduction")
    doc.plain(
        "On 12 November 2024 we resolved to conduct an inquiry into the supply of vets in rural areas. Our terms of reference were to find out how many are needed, where they are to come from and who should pay.{w}",
        "~",
        "~",
    )
    for title, heads, items in chapters():
        doc.h1(title)
        for head, (page, item) in zip(heads, items, strict=True):
            doc.h2(head)
            doc.plain("~", *([SAID[head]] if head in SAID else []), "~", "~")
            n += 1
            doc.key(item, str(n))
            doc.add("h3", "Recommendation")
            doc.add("listed", f"**{item.text}**", num=str(n))
            front.append(Block("listed", f"{item.text} (page {page})", str(n)))
        doc.plain("~")
    doc.h1("Green Party view")
    doc.plain(
        "The Green Party supports the recommendations of the committee. It would have recommended also that the Government pay the fees of every student who agrees to work in the country for five years, and that the Ministry for Farming report on it each quarter.",
        "A vet who is paid by the hour will drive to the farm that pays. The Government must decide whether animals elsewhere are to have vets at all.",
    )
    doc.page()
    doc.h1("Appendix A: Committee procedure")
    doc.plain(
        "We called for public submissions with a closing date of 28 February 2025. We received 12 submissions and heard oral evidence from 7 submitters at hearings in Wellington and Horowai.",
    )
    doc.h2("Committee members")
    doc.plain("Hon Alma Teague (Chairperson)", "Rangi Pewhairangi-Cole", "Dr Stuart Mabey", "Lucy Oakenfull")
    doc.h2("Advice received")
    doc.plain("We received advice from the Ministry for Farming.")
    doc.h1("Appendix B: List of submitters")
    doc.plain(*NAMES)
    look = Look("Helvetica", 11, left_head="INQUIRY INTO THE SUPPLY OF VETERINARY SERVICES IN RURAL AREAS")
    write_pdf(folder / REPORT.file, [*front, *doc.blocks], look, notes_of(REPORT), REPORT.title)


ANSWERS = [  # of, response, comment, position, also
    ((1,), "Agree", "The Veterinary Council has confirmed that it can publish numbers by district from its register, and the Minister will direct it to do so under section 88 of the Veterinarians Act 2005.", "accepted", ""),
    ((2,), "Agree", "The Ministry for Farming has begun work and will present its forecast in June 2026.", "accepted", ""),
    ((3,), "Disagree", "The Government decided in Budget 2025 to hold the number of places at 125. Southern University supports an increase and has agreed to bear part of the cost, but not the whole of it.", "rejected", ""),
    ((4,), "Agree in principle", "Technicians are in short supply too. Whether the scheme can be extended depends on its evaluation, which will be completed in 2026.", "in principle", "deferred"),
    ((5, 6), "Partially agree", "The Immigration Office will decide all complete applications within 12 weeks from February 2026. Veterinary nurses do not meet the threshold for the list of occupations in short supply.", "in part", ""),
    ((7,), "Note", "The Government notes this recommendation. Animal Doctors Aotearoa is to begin a service of its own in both districts, which the Institute of Rural Practice has endorsed.", "noted", ""),
    ((8,), "Under consideration", "The Minister will take a paper to Cabinet in the first half of 2026. Two clubs have rejected any change to the Act and five have accepted that it is needed.", "deferred", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        *cover(REPLY, ("J.1",), ("Presented to the House of Representatives in accordance with Standing Order 256", "November 2025")),
        Block("h1", "Introduction"), Block("plain", "The Government has carefully considered the report of the Rural Services Committee, Inquiry into the supply of veterinary services in rural areas, and responds to it in accordance with Standing Order 256."),
        Block("plain", "The Government welcomes the report. Vets are needed wherever animals are, and New Zealand has more animals than most. In 2022 the Government agreed to 14 of the 16 recommendations of the Rural Skills Review, and has carried out 11 of them."),
        Block("plain", "There were 1,310 vets in rural practice in June 2025, against 1,275 a year before. The Ministry for Farming keeps these figures under review. It has accepted the advice of the Institute of Rural Practice that they be counted by hours worked and not by heads."),
        Block("plain", "The Veterinary Council is independent of the Government. It has told the Minister that it supports four of the committee’s recommendations and rejects none. Southern University has adopted a plan for its clinics, which the committee saw."),
        Block("plain", "The bonding scheme began in 2009. It pays $11,000 a year, for up to five years, to a vet who works where vets are short. Some 420 vets have completed a bond, and three in five were still in the country five years afterwards. In 2021 the Auditor’s Office recommended that the Ministry publish these figures each year, and the Ministry agreed."),
        Block("plain", "The Government acknowledges the Green Party view. It does not respond to that view here."),
        Block("h1", "Recommendations and Government response"), Block("plain", "The table below sets out the Government’s response to each of the committee’s recommendations."),
    ]  # fmt: skip
    rows = [("No.", "Recommendation", "Response", "Comment")]
    for of, says, comment, position, also in ANSWERS:
        items = [REPORT.items[i - 1] for i in of]
        asked = [i.text.replace("We recommend that", "That", 1) for i in items]
        rows.append(("\x05".join(i.number for i in items), "\x05".join(asked), says, comment))
        answer(REPLY, items, [says, comment], position, also)
    blocks += [
        grid((7, 36, 15, 42), *rows), Block("h1", "Conclusion"),
        Block("plain", "The Government thanks the committee, its submitters and the people of Horowai, who recommended the pies."), Block("plain", "Hon Dougal Strang, Minister for Rural Services"),
    ]  # fmt: skip
    write_pdf(folder / REPLY.file, blocks, Look("Helvetica", 10.5), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
