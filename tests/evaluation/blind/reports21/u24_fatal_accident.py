"""A fatal accident inquiry: a sheriff's determination with findings by subsection and recommendations (i)-(vi); a harbour trust's letter in reply.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look, write_pdf
from ..reports19.soft import write_docx
from .doc import Doc, answer

REPORT = Paper(
    "u24-skerryvoe-determination.docx", "fatal accident inquiry", "Determination: inquiry into the deaths of Magnus Orr Leask and Tormod Bain", "2026-04-21",
    "Sheriffdom of Northern Isles and Firths at Strathbannock", number="[2026] FAI 94", topic="the pilotage of small craft",
)  # fmt: skip
REPLY = Paper(
    "u24-skerryvoe-harbour-trust-response.pdf", "fatal accident inquiry", "Response to determination [2026] FAI 94 under section 28 of the Inquiries into Fatal Accidents and Sudden Deaths etc (Scotland) Act 2016",
    "2026-06-12", "Strathbannock Harbour Trust", kind="response", answers=REPORT.file, responder="Strathbannock Harbour Trust",
    responder_also="the Trust; Harbour Trust; SHT", form="letter",
)  # fmt: skip
BANK = (
    "Crown production {p}",
    "Affidavit of Captain Una Sclater, paragraph {p}",
    "Joint minute of agreement, paragraph {p}",
    "Evidence of Mr Drever, day 3, page {p}",
    "Marine Accident Office, *Report 9/2023*, section 2.{p}",
)


def items():
    sht = "Strathbannock Harbour Trust"
    return [
        ("i", "That Strathbannock Harbour Trust should carry out, and record, a risk assessment of the north entrance before the start of each winter season.", sht, "before the start of each winter season", "relative", "none"),
        ("ii", "That the Trust should fit an automatic alarm to the tide gauge at Skerryvoe within three months of the date of this determination.", sht, "within three months of the date of this determination", "2026-07-21", "relative"),
        ("iii", "That Strathbannock Harbour Trust and Orkland Islands Council should agree in writing which of them is responsible for the breakwater light.", f"{sht}; Orkland Islands Council", "", "", ""),
        ("iv", "That the Marine and Coastal Agency should amend its code of practice for small commercial vessels so as to require that every person on deck at night wear a locator beacon.", "Marine and Coastal Agency", "", "", ""),
        ("v", "That the Trust should, by 31 October 2026, train all of its watch officers in the recovery of persons from the water and keep a record of those who have been trained.", sht, "by 31 October 2026", "2026-10-31", ""),
        ("vi", "That the Scottish Ministers should consider whether harbour trusts ought to be inspected by a person independent of them.", "Scottish Ministers", "", "", ""),
    ]  # fmt: skip


def set_report(seed: int, folder: Path) -> None:
    doc = Doc(REPORT, seed, "through", bank=BANK, mark="[{}]")
    doc.blocks += [
        Block("centre", "**SHERIFFDOM OF NORTHERN ISLES AND FIRTHS AT STRATHBANNOCK**"),
        Block("centre", "[2026] FAI 94"),
        Block("centre", "SBK-B117-24"),
        Block("cover", "DETERMINATION"),
        Block("centre", "BY"),
        Block("centre", "SHERIFF ELSPETH RANNOCH"),
        Block("centre", "UNDER THE INQUIRIES INTO FATAL ACCIDENTS AND SUDDEN DEATHS ETC (SCOTLAND) ACT 2016"),
        Block("centre", "into the deaths of MAGNUS ORR LEASK and TORMOD BAIN"),
        Block("plain", "Strathbannock, 21 April 2026"),
    ]
    doc.plain(
        "The Sheriff, having considered the information presented at the inquiry, determines in terms of section 26 of the Act that:"
    )
    for sub, words in (
        (
            "(a)",
            "(where and when the deaths occurred) Magnus Orr Leask, born 4 May 1981, and Tormod Bain, born 19 November 1997, died at Skerryvoe harbour between 0210 and 0300 hours on 8 January 2023.",
        ),
        (
            "(b)",
            "(where and when the accident occurred) The accident took place at the north entrance to the harbour at about 0205 hours on that day.",
        ),
        ("(c)", "(the cause of the deaths) The cause of each death was drowning."),
        (
            "(d)",
            "(the cause of the accident) The accident was caused by the grounding of the workboat *Sula Bhan* on an uncharted bank.",
        ),
        (
            "(e)",
            "(precautions which could reasonably have been taken) The harbour office could reasonably have closed the entrance at midnight. Had it done so, the deaths might realistically have been avoided.",
        ),
        (
            "(f)",
            "(defects in any system of working) The system by which the tide gauge was read, which depended on one person being awake, was defective.",
        ),
        (
            "(g)",
            "(any other facts which are relevant to the circumstances of the deaths) The breakwater light had been out since 27 December.",
        ),
    ):
        doc.add("sub", words, num=f"In terms of section 26(2){sub}")
    doc.h1("RECOMMENDATIONS", counts=False)
    doc.plain(
        "In terms of section 26(1)(b) the following recommendations are made as to the matters in section 26(4):"
    )
    for number, text, to, due, date, also in items():
        item = doc.key(R(text, to, due, date, also), number)
        doc.add("sub", item.text, num=f"({number})")
    doc.h1("NOTE", counts=False)
    for title, n in (
        ("Introduction", 2),
        ("The legal framework", 1),
        ("The evidence", 4),
        ("The harbour office", 3),
    ):
        doc.h2(title)
        for _ in range(n):
            doc.p("~")
    doc.p(
        "In 2019 a consultant engaged by the Trust had made three recommendations: (i) that a second person be on watch at night; (ii) that the gauge be replaced; and (iii) that the bank be surveyed each spring. The first was accepted. None was carried out.{w}"
    )
    doc.h2("Submissions")
    doc.p(
        "The procurator fiscal depute invited me to recommend that the Trust should employ a second watch officer. For the family of Mr Bain it was submitted that I should recommend that the entrance be closed altogether from November to March.{q}",
        "For the Trust it was submitted that no recommendation was needed, since it had already replaced the gauge and had accepted the findings of the Marine Accident Office in full.{q}",
    )
    doc.h2("Discussion and conclusions")
    doc.p(
        "~",
        "I am not persuaded that a second officer would have made a difference, and I make no recommendation in that respect. The reasons for those which I do make are these.",
        "~",
        "As to the fourth recommendation, Captain Sclater’s evidence was that a beacon would have shown Mr Bain’s position within two minutes.{w} The Agency was not represented.",
        "~",
    )
    doc.h2("Conclusion")
    doc.p(
        "It remains for me to express my condolences to the families and friends of Mr Leask and Mr Bain, who sat through eleven days of evidence with great dignity."
    )
    write_docx(folder / REPORT.file, doc.blocks, notes_of(REPORT))


ANSWERS = [
    (0, "i", ["The Trust accepts this recommendation. A risk assessment was carried out on 2 June 2026 and will be repeated each September.", "It was carried out by Captain Sclater with the coxswain of the lifeboat. It found nine hazards, of which the bank at the north entrance is one, and it names for each the person who is to deal with it. A copy has been lodged with the sheriff clerk."], "accepted", "already doing"),
    (1, "ii", ["The Trust has already done so. An alarm was fitted on 14 May 2026 and sounds in the office and on the duty telephone.", "Since then it has sounded eleven times, on nine of them in the course of a test. The makers recommend that the battery be changed every two years, and it will be."], "already doing", "accepted"),
    (2, "iii", ["The Trust does not consider that such an agreement is needed. The breakwater was conveyed to the Council in 1974 and the light went with it. The Council, we understand, takes a different view and supports the recommendation."], "rejected", ""),
    (4, "v", ["The Trust agrees with the substance of this, but will train those officers who work at night and not all of them. Nine of the fourteen will have been trained by the date in the determination.", "The course lasts for two days and is held at the nautical college in Ardnashee. The harbour masters’ association considers that a day would be enough; the trustees do not share that view."], "in part", "in principle"),
]  # fmt: skip


BACKGROUND = (
    "The Trust was established by an order of 1868 and has nine trustees, four of whom are elected by those who pay dues. It owns the inner harbour and the slip at Skerryvoe. In the year to 31 March 2026 some 4,100 vessels entered, of which about a fifth did so at night.",
    "After the accident the Trust engaged Firth Marine Consultants, who made eleven recommendations in July 2023. The Trust accepted ten of them and had carried out nine by the time of the inquiry; the tenth, a second launch, awaits a grant. Those recommendations were before the sheriff as a production.",
    "Orkland Islands Council has since surveyed the north entrance at the Trust’s request, and has proposed that a buoy be laid on the bank. The lighthouse authority has agreed to that proposal in principle. The Trust is grateful to both.",
    "The trustees met the families on 11 May 2026. Mrs Leask asked that the harbour office be staffed by two people at night. She was told that the Trust would look at the rota, and it is doing so, although the sheriff made no recommendation on the point.",
)


def set_reply(folder: Path) -> None:
    blocks = [
        Block("coverline", "**Strathbannock Harbour Trust**"), Block("plain", "Pier Head, Strathbannock"), Block("plain", "The Scottish Courts Service, Edinburgh"), Block("plain", "12 June 2026"),
        Block("plain", "**Response to determination [2026] FAI 94 under section 28 of the Inquiries into Fatal Accidents and Sudden Deaths etc (Scotland) Act 2016**"),
        Block("plain", "I write on behalf of the trustees to set out what Strathbannock Harbour Trust has done or proposes to do in response to those recommendations which were addressed to it. The trustees accept the findings in fact and have told the families so."),
        Block("plain", "Two recommendations were addressed to others. We understand that the Marine and Coastal Agency and the Scottish Ministers will respond for themselves; the harbour masters’ association has told the Agency that it supports beacons."),
        Block("h3", "Background"), *[Block("plain", words) for words in BACKGROUND],
    ]  # fmt: skip
    for index, number, words, position, also in ANSWERS:
        item = REPORT.items[index]
        short = {
            0: "Risk assessment of the north entrance",
            1: "Alarm on the tide gauge",
            2: "Responsibility for the light",
            4: "Training of watch officers",
        }[index]
        blocks += [Block("h3", f"Recommendation ({number}) – {short}"), *[Block("plain", w) for w in words]]
        answer(REPLY, [item], words, position, also)
    blocks += [
        Block("plain", "The trustees will consider the determination again at their meeting in December."),
        Block("plain", "Yours faithfully"),
        Block("plain", "R. Halcrow, Clerk to the Trust"),
    ]
    write_pdf(folder / REPLY.file, blocks, Look("Times", 11.5), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(seed, folder)
    set_reply(folder)
    return [REPORT, REPLY]
