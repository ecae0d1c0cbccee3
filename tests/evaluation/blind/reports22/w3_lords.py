"""House of Lords: a summary of conclusions numbered through under chapter headings, an appendix of evidence with asterisks; a response by paragraph that restates nothing.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, C, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, answer, write

ORAL = [
    ("Association of County Archivists", "QQ 1–19"),
    ("Professor Lucian Aske", "QQ 20–33"),
    ("Records Trust", "QQ 20–33"),
    ("Rt Hon Delyth Gower MP, Minister for Libraries and Archives", "QQ 34–60"),
]
WRITTEN = """Archive Users’ Circle|ROF0004
Association of County Archivists|ROF0011
Professor Lucian Aske|ROF0019
Dunveg Local History Society|ROF0002
Dr Marguerite Fell and Dr Ravi Banerjee|ROF0016
Department for Libraries, Archives and Museums|ROF0021
1851 Census Volunteers|ROF0008
Keepers of Parish Registers, Diocese of Merrin|ROF0013
Records Trust|ROF0017
Rt Hon Delyth Gower MP, Minister for Libraries and Archives|
Society of Conservators in Paper and Parchment|ROF0006""".split("\n")
REPORT = Paper(
    "w3-record-offices.pdf", "lords", "Damp and dust: the future of local record offices", "2025-06-19", "Local Memory Committee", number="HL Paper 141", topic="cataloguing",
    witnesses=tuple(tuple(one.split("|")) for one in WRITTEN),
)  # fmt: skip
REPLY = Paper(
    "w3-record-offices-response.pdf", "lords", "Government response to the House of Lords Local Memory Committee’s report, Damp and dust: the future of local record offices", "2025-09-04",
    "Department for Libraries, Archives and Museums", kind="response", answers=REPORT.file, responder="Government", responder_also="Department for Libraries, Archives and Museums; DLAM; Department; Minister for Libraries and Archives",
)  # fmt: skip
BANK = (
    "Written evidence from the Records Trust (ROF0017)",
    "Q {p} (Professor Lucian Aske)",
    "QQ {p}–61 (Association of County Archivists)",
    "Written evidence from Dunveg Local History Society (ROF0002)",
    "HL Deb, 4 March 2024, col {p}",
    "Written evidence from 1851 Census Volunteers (ROF0008)",
    "Supplementary note by officials, 2 April 2025, para {p}",
)
D = "Department for Libraries, Archives and Museums"


def chapters():
    return [
        ("CHAPTER 2: WHAT IS KEPT, AND WHERE", [
            "~", "~",
            C("The record offices of England hold eleven miles of papers that nobody has listed. What has not been listed cannot be asked for, and what is not asked for is not missed."),
            "The Dunveg Local History Society urged us to recommend that every parish should have a keeper of its own. We have some sympathy with the Society, and rather more with the parishes.{w}",
            R("We recommend that the Department for Libraries, Archives and Museums should commission a survey of uncatalogued records, and publish it by the summer recess of 2026.", D, "by the summer recess of 2026", "relative", "2026; 2026-07"),
            "~",
            R("The Records Trust should draw up a standard for the storage of records, and local authorities should report against it every two years.", "Records Trust; local authorities"),
        ]),
        ("CHAPTER 3: PEOPLE AND SKILLS", [
            "~",
            "In 2011 this House’s Committee on Skills in Heritage recommended that “apprenticeships in conservation should be funded by a levy on auction houses”. The Government of the time noted the recommendation.{n:Committee on Skills in Heritage, *Hands* (3rd Report, Session 2010–12, HL Paper 91), para 77}",
            C("Seven conservators qualified last year. Eleven retired."),
            R("Universities UK and the Association of County Archivists should together establish a diploma in the care of records. The first students should be admitted no later than September 2027.", "Universities UK; Association of County Archivists", "no later than September 2027", "2027-09", "2027-09-30; 2027-09-01"),
            "~",
            R("2.5 per cent of the Department’s grant to museums should be set aside for the training of conservators.", to_also=f"{D}; Department"),
        ]),
        ("CHAPTER 4: BUILDINGS", [
            "~", "~",
            C("A building which is too damp for people is too damp for parchment. We saw both being kept in the same one."),
            R("The Government should extend the Heritage Roofs Scheme to record offices within twelve months.", "Government", "within twelve months", "2026-06-19", "relative; 2026-06"),
            "The Minister told us that her Department “agrees with every word” of the Society of Conservators’ manifesto, which calls for a new building in each county.{q}",
            C("We support the digitisation of records. It is no substitute for keeping them."),
            R("We call on the Minister to reconsider the decision to close the strongroom at Upper Soke, and to visit it before she does so.", "Minister", "", "", "", to_also="Government; Department for Libraries, Archives and Museums; Minister for Libraries and Archives"),
        ]),
    ]  # fmt: skip


def set_report(seed: int, folder: Path) -> None:
    doc, gathered, n = Doc(REPORT, seed, "through", bank=BANK), [], 0
    doc.blocks += [
        Block("centre", "HOUSE OF LORDS"), Block("centre", REPORT.body), Block("centre", "2nd Report of Session 2024–26"), Block("cover", REPORT.title), Block("centre", "Ordered to be printed 10 June 2025 and published 19 June 2025"), Block("centre", "Published by the Authority of the House of Lords"), Block("centre", "HL Paper 141"), Block("newpage"),
        Block("caps", "CONTENTS"), Block("contents", "SUMMARY\nCHAPTER 1: INTRODUCTION\nCHAPTER 2: WHAT IS KEPT, AND WHERE\nCHAPTER 3: PEOPLE AND SKILLS\nCHAPTER 4: BUILDINGS\nSUMMARY OF CONCLUSIONS AND RECOMMENDATIONS"), Block("newpage"),
    ]  # fmt: skip
    doc.blocks.append(Block("caps", "SUMMARY"))
    doc.plain(
        "Every county has a record office, and every record office has a room that visitors are not shown. We have seen a good many of those rooms. They hold what is left of eight centuries of local life: who owned what, who owed what, and who was to be hanged for it. We make recommendations for a survey, for training and for roofs. None would cost much. All of them would cost less than what is being lost."
    )
    doc.page()
    doc.h1("CHAPTER 1: INTRODUCTION")
    doc.p(
        "The Local Memory Committee was appointed on 30 January 2025. We issued a call for evidence in February and held six public meetings.{w}",
        "In this report we refer to the Department for Libraries, Archives and Museums as “the Department” and to the Minister for Libraries and Archives as “the Minister”.",
    )
    for title, elements in chapters():
        doc.h1(title)
        for element in elements:
            if isinstance(element, str):
                doc.p(element)
                continue
            n += 1
            doc.key(element, str(n), False, doc.step())
            star = "**" if element.kind == "conclusion" else "***"
            doc.blocks.append(Block("p", f"{star}{element.text}{star}", f"{doc.here}."))
            gathered.append((title, element))
    doc.page()
    doc.blocks.append(Block("caps", "SUMMARY OF CONCLUSIONS AND RECOMMENDATIONS"))
    seen = ""
    for k, (title, item) in enumerate(gathered):
        if title != seen:
            doc.blocks.append(Block("h3", title.split(": ")[1].capitalize()))
            seen = title
        doc.blocks.append(
            Block(
                "listed",
                f"{item.text}{'' if k % 3 == 1 else ' '}(Paragraph {item.paragraphs[0]})",
                f"{item.number}.",
            )
        )
    doc.page()
    doc.blocks += [
        Block("caps", "APPENDIX 1: LIST OF MEMBERS AND DECLARATIONS OF INTEREST"), Block("plain", "Baroness Thackeray of Soke (Chair)"), Block("plain", "Lord Ince"), Block("plain", "Viscount Merrin"),
        Block("plain", "Lord Ince: *Patron, Skelwick Record Society*"), Block("caps", "APPENDIX 2: LIST OF WITNESSES"),
        Block("plain", "Evidence is published online at https://committees.parliament.example/inquiries/8841 and is available for inspection at the Parliamentary Archives."),
        Block("plain", "Evidence received by the Committee is listed below in chronological order of oral evidence session and in alphabetical order. Those witnesses marked with ** gave both oral evidence and written evidence. Those marked with * gave oral evidence and did not submit any written evidence. All other witnesses submitted written evidence only.".replace("**", "\x06\x06").replace("with *", "with \x06")),
        Block("h3", "Oral evidence in chronological order"),
    ]  # fmt: skip
    codes = dict(REPORT.witnesses)
    for name, span in ORAL:
        doc.blocks.append(Block("row", f"{name} ({span})", "\x06\x06" if codes[name] else "\x06"))
    doc.blocks.append(Block("h3", "Alphabetical list of all witnesses"))
    spans = dict(ORAL)
    for name, code in REPORT.witnesses:
        mark = ("\x06\x06" if code else "\x06") if name in spans else ""
        tail = (f" ({spans[name]})" if name in spans else "") + (f" ({code})" if code else "")
        doc.blocks.append(Block("row", name + tail, mark or " "))
    doc.blocks += [Block("caps", "APPENDIX 3: CALL FOR EVIDENCE"), Block("plain", "The Committee sought evidence on these questions: should record offices be a statutory service? What should the Government do to support them? Should there be a charge for readers?")]  # fmt: skip
    look = Look("Times", 11, right_head="DAMP AND DUST: THE FUTURE OF LOCAL RECORD OFFICES", page_at="head")
    write(folder / REPORT.file, doc.blocks, look, notes_of(REPORT), REPORT.title)


ANSWERS = [
    ("Recommendation at paragraph {2}", (2,), "The Government accepts this recommendation. The Department will commission a survey this autumn and expects to publish it in June 2026.", "accepted", ""),
    ("Paragraph {3}", (3,), "The Records Trust has welcomed this recommendation and will begin work on a standard. The Government does not think it proportionate to require local authorities to report against it, and will not do so.", "in part", "rejected"),
    ("Paragraphs {4} and {5}", (4, 5), "We share the Committee’s concern at the number of conservators. It is for the two bodies named to decide whether to establish a diploma, and the Government would be glad to see it.", "noted", "unclear; in principle"),
    ("Paragraph {6}", (6,), "The Government does not accept this recommendation. Museums must be free to spend their grant as their trustees see fit.", "rejected", ""),
    ("Paragraph {8}", (8,), "Subject to the Spending Review, the Government would expect to open the Scheme to record offices in 2027–28. No decision has been taken.", "deferred", "in principle; unclear"),
    ("Paragraph {10}", (10,), "The Minister visited Upper Soke on 7 August. Having seen the strongroom she has decided that it will stay open.", "accepted", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("coverline", "Department for Libraries, Archives and Museums"), Block("cover", REPLY.title), Block("coverline", "4 September 2025"), Block("newpage"), Block("h1", "Introduction"),
        Block("plain", "1. The Government is grateful to the Committee for its report (HL Paper 141), published on 19 June 2025. It has considered the report with care and responds below to each recommendation by reference to the paragraph of the report in which it appears."),
        Block("plain", "2. Since the report was published the Association of County Archivists has agreed to support the Society of Conservators’ proposal of a national store. The Society’s manifesto recommends twelve such stores. The Government has made no decision on either."),
        Block("plain", "3. Record offices are run by local authorities. The Government adopted a Strategy for Archives in 2022 and remains committed to it in full. Spending by local authorities on their record offices was £61 million in 2023–24, against £74 million in 2010–11."),
        Block("plain", "4. In 2023 the Records Trust recommended to local authorities that they should share strongrooms where they could. Fourteen have agreed to do so. The Trust’s first such strongroom, at Hollin Bridge, opened in April 2025, and the Trust has noted that it is already half full. A second will open at Tolland Bay next year."),
        Block("plain", "5. The Committee heard from Professor Lucian Aske, who rejected the Trust’s figures for uncatalogued records and put forward his own. The Department does not hold figures of its own, and has hitherto accepted those of the Trust."),
        Block("plain", "6. Digitisation has been supported by grants since 2016. By March 2025 some nine million pages had been photographed, of which two million may be read without charge. The Government supports the principle that what is paid for by the public should be free to it, and has agreed with the 1851 Census Volunteers that their transcripts will be."),
        Block("plain", "7. The Committee made recommendations upon buildings, upon people and upon what is kept. They are answered below in the order in which they appear in the report. Where no answer is given to a conclusion, none was thought to be called for."),
        Block("h1", "Response"),
    ]  # fmt: skip
    for head, of, words, position, also in ANSWERS:
        items = [REPORT.items[i - 1] for i in of]
        for i in of:
            head = head.replace(f"{{{i}}}", REPORT.items[i - 1].paragraphs[0])
        blocks += [Block("h2", head), Block("plain", words)]
        answer(REPLY, items, [words], position, also)
    write(folder / REPLY.file, blocks, Look("Helvetica", 10.5), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(seed, folder)
    set_reply(folder)
    return [REPORT, REPLY]
