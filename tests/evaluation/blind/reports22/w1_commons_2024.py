"""House of Commons 2024-: printed kinds, label lines, evidence without brackets in two columns, plain note marks; special report with an appendix.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, C, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, answer, pairs, write

LIST = """PTS0002 Ashcombe Dialysis Support Group
PTS0003 Association of Ambulance Car Drivers
PTS0005 Anonymised
PTS0008 Care Standards Commission
PTS0009 Community Transport Federation
PTS0011 Department for Health and Care
PTS0014 Dr Imelda Farrow-Nunn
PTS0015 Eastmarsh and the Soke Integrated Care Board
PTS0018 4 Counties Volunteer Cars
PTS0021 Hollin Bridge Town Council
PTS0022 Kidney Patients’ Union
PTS0024 Merrin Line Patient Services Ltd
PTS0027 Mr Desmond Quill
PTS0028 National Audit of Renal Travel, University of Skelwick
PTS0030 NHS Transport England
PTS0031 Older People’s Forum for the South and South West of England
PTS0033 Public and Hospital Workers’ Union
PTS0036 Royal Society of Renal Nurses
PTS0037 Rural Hospitals Network
PTS0040 Tolland Bay Patients’ Council
PTS0041 Upper Soke Parish Councils (joint submission)""".split("\n")
REPORT = Paper(
    "w1-patient-transport.pdf", "commons 2024", "Getting there: non-emergency patient transport", "2025-11-14", "Health and Travel Committee", number="HC 612", topic="patient transport",
    witnesses=tuple((one[8:], one[:7]) for one in LIST), speakers=("Rosalind Achebe", "Graham Tull", "Minister for Hospitals", "Sir Neil Cawdor"),
)  # fmt: skip
REPLY = Paper(
    "w1-patient-transport-special-report.pdf", "commons 2024", "Getting there: non-emergency patient transport: Government Response", "2026-01-29", "Health and Travel Committee", kind="response",
    number="HC 1044", answers=REPORT.file, responder="Government", responder_also="Department for Health and Care; Department; UK Government", form="special report",
)  # fmt: skip
DHC, NTE = "Department for Health and Care", "NHS Transport England"


def chapters():
    return [
        ("Who may travel", [
            "~", "~",
            (C("The rules on who may travel are the same on paper in every area and different in practice in almost all of them. Patients learn which rule applies to them when the car does not come."),),
            "In 2019 an earlier committee recommended that “any patient over 75 should be entitled to a seat”. The Kidney Patients’ Union repeated that call to us, and added that a carer should be entitled to another.{w}",
            (R("The Department should publish revised criteria of eligibility by the end of March 2026, and should set out in them the cases in which a carer may travel with a patient.", DHC, "by the end of March 2026", "2026-03-31", "2026-03"),
             R("NHS Transport England and integrated care boards should agree a single form of assessment, so that no patient is asked the same questions twice. The form should be in use within nine months of the publication of this report.", f"{NTE}; integrated care boards", "within nine months of the publication of this report", "2026-08-14", "relative; 2026-08")),
        ]),
        ("Contracts and money", [
            "~",
            (C("2024 was the fourth year in a row in which a provider handed back its contract before it had run its course. It is hard to see who has learned anything from the first three."),),
            "Graham Tull, of Merrin Line, said that boards “should be made to publish what they pay”, and that he would be glad to publish what he was paid.{q}",
            "~",
            (R("We recommend that NHS Transport England:", NTE, points=("(a) publish a model contract for patient transport;", "(b) require that contracts run for at least five years; and", "(c) keep a register of providers which have handed back a contract.")),),
            (C("Volunteers carry a fifth of all patients. They are paid a rate for each mile which was last raised before some of their cars were built."),
             R("The Treasury should raise the approved mileage rate for volunteer drivers at the next Budget.", "Treasury", "at the next Budget", "relative", to_also="HM Treasury")),
        ]),
        ("Counting journeys", [
            "~", "~",
            (C("Nobody knows how many journeys are missed. We do not accept that what is hard to count need not be counted."),),
            (R("60 minutes should be the longest that any patient waits to be taken home, and NHS Transport England should publish each month how often that standard is met.", NTE),),
            "The Royal Society of Renal Nurses recommended a standard of 30 minutes.{w} The Department does not support a standard of any length for patients who are not having dialysis.{q}",
            (R("The Care Standards Commission should inspect every provider of patient transport at least once, and should begin to do so no later than 1 October 2026.", "Care Standards Commission", "no later than 1 October 2026", "2026-10-01"),),
            "~",
            (R("In its response to this report, the Government should tell us how many out-patient appointments were missed in each of the last three years because transport did not arrive.", "Government", "In its response to this report", "relative", "none; 2026-01-14"),),
        ]),
    ]  # fmt: skip


def set_report(seed: int, folder: Path) -> None:
    doc, gathered, n = Doc(REPORT, seed, "through"), [], 0
    doc.blocks += [
        Block("coverline", "House of Commons"), Block("coverline", REPORT.body), Block("cover", REPORT.title), Block("coverline", "Third Report of Session 2024–26"), Block("coverline", "HC 612"), Block("newpage"),
        Block("coverline", REPORT.body), Block("plain", "The Health and Travel Committee is appointed by the House of Commons to examine the expenditure, administration, and policy of the Department for Health and Care and its associated public bodies."),
        Block("h2", "Current membership"), Block("plain", "Rosemary Tattersall MP (Independent; Ashcombe) (Chair)"), Block("plain", "Davinder Kohli MP (Independent; Skelwick North)"), Block("plain", "Owen Prys MP (Independent; Llanferrin)"),
        Block("h1", "Contents"), Block("contents", "Summary\nIntroduction\nWho may travel\nContracts and money\nCounting journeys"), Block("newpage"),
    ]  # fmt: skip
    doc.h1("Summary", counts=False)
    doc.plain(
        "Patient transport takes people to hospital who cannot get there by themselves and need no ambulance. It makes about eleven million journeys a year, and is thought of mainly by those whom it has left behind. We found rules that differ from place to place, contracts that nobody wants for long, and no count of the journeys that were not made.",
        "We call for clear criteria, longer contracts and a standard for the journey home. The Government should not wait for another provider to fail.",
    )
    doc.h1("Introduction")
    doc.h2("Our inquiry")
    doc.p(
        "The Department for Health and Care (the Department) sets policy on patient transport in England. NHS Transport England oversees it, and integrated care boards buy it.{w}",
        "~",
        "We held four sessions of oral evidence and received 21 written submissions. We thank all who took part.",
    )
    for title, elements in chapters():
        doc.h1(title)
        gathered.append((title, None))
        for element in elements:
            if isinstance(element, str):
                doc.p(element)
                continue
            where = doc.step()
            for i, item in enumerate(element):
                n += 1
                doc.key(item, str(n), True, where)
                gathered.append((title, item))
                doc.blocks.append(Block("labelline", item.kind))
                star = "**" if item.kind == "conclusion" else "***"
                doc.blocks.append(
                    Block(
                        "p" if i == 0 else "inpara", f"{star}{item.text}{star}", f"{where}." if i == 0 else ""
                    )
                )
                doc.blocks += [Block("sub", f"{star}{one}{star}") for one in item.points]
    doc.page()
    doc.blocks += [Block("h1", "Conclusions and"), Block("h1b", "recommendations")]
    for title, item in gathered:
        if item is None:
            doc.blocks.append(Block("h2", title))
            continue
        ref = f" ({item.kind.capitalize()}, Paragraph {item.paragraphs[0]})"
        doc.blocks.append(Block("listed", item.text + ("" if item.points else ref), f"{item.number}."))
        doc.blocks += [Block("sub", one + (ref if one == item.points[-1] else "")) for one in item.points]
    doc.page()
    doc.blocks += [
        Block("h1", "Formal minutes"), Block("h2", "Wednesday 5 November 2025"), Block("h3", "Members present"), Block("plain", "Rosemary Tattersall, in the Chair"), Block("plain", "Davinder Kohli"), Block("plain", "Owen Prys"),
        Block("plain", "Draft Report (*Getting there: non-emergency patient transport*), proposed by the Chair, brought up and read."), Block("plain", "*Ordered*, That the draft Report be read a second time, paragraph by paragraph."),
        Block("plain", f"Paragraphs 1 to {doc.para} read and agreed to."), Block("plain", "Summary agreed to."), Block("plain", "*Resolved*, That the Report be the Third Report of the Committee to the House."),
        Block("newpage"), Block("h1", "Witnesses"), Block("plain", "The following witnesses gave evidence. Transcripts can be viewed on the inquiry publications page of the Committee’s website."),
        Block("h2", "Tuesday 3 June 2025"), Block("plain", "**Rosalind Achebe**, Chief Executive, Kidney Patients’ Union; **Graham Tull**, Managing Director, Merrin Line Patient Services Ltd   Q1–58"),
        Block("h2", "Tuesday 1 July 2025"), Block("plain", "**Minister for Hospitals**, Department for Health and Care; **Sir Neil Cawdor**, Chair, NHS Transport England   Q59–160"),
        Block("h1", "Published written evidence"), Block("plain", "The following written evidence was received and can be viewed on the inquiry publications page of the Committee’s website."),
        Block("plain", "PTS numbers are generated by the evidence processing system and so may not be complete."),
    ]  # fmt: skip
    doc.blocks += pairs([(str(i), f"{name} {code}") for i, (name, code) in enumerate(REPORT.witnesses, 1)])
    doc.blocks += [
        Block("h1", "List of Reports from the Committee during the current Parliament"), Block("h2", "Session 2024–26"), Block("plain", "**Number Title Reference**"),
        Block("plain", "2nd Hospital food: a second helping HC 431"), Block("plain", "1st Winter pressures in the Soke HC 118"), Block("plain", "3rd Special Hospital food: Government Response HC 702"),
    ]  # fmt: skip
    write(
        folder / REPORT.file,
        doc.blocks,
        Look("Helvetica", 10.5, raised=False, note_size=7.5, foot="", left_head="", right_head=""),
        notes_of(REPORT),
        REPORT.title,
    )


ANSWERS = [
    ((1, 2), "The Government accepts this recommendation. We agree that criteria ought to mean the same thing everywhere. Revised criteria were put out to consultation in December and will be published, with guidance on carers, in March 2026.", "accepted", ""),
    ((3,), "We agree with the aim of this recommendation. The form of an assessment is a matter for those who make it, and NHS Transport England will work with integrated care boards to see how far a common form can be used.", "in principle", "in part"),
    ((4, 5), "The Government partially accepts this recommendation. NHS Transport England will publish a model contract in the summer of 2026 and will keep a register of contracts that have been handed back. We do not agree that contracts should run for five years in every case; boards must be free to let shorter ones where a service is being changed.", "in part", ""),
    ((6, 7), "Rates are kept under review by the Chancellor, who will take decisions on tax at a fiscal event in the usual way.", "deferred", "noted; unclear"),
    ((9,), "The Government does not accept this recommendation. A single figure would draw cars away from those who need them most. The Royal Society of Renal Nurses supports a standard, and we understand why; the Ambulance Car Drivers’ Association has accepted a local one in two areas.", "rejected", ""),
    ((10,), "The Care Standards Commission has told us that it already inspects providers of patient transport under its powers of 2015 and that it expects to have inspected each of them by the end of 2027. The Government therefore considers that the recommendation is being met.", "already doing", ""),
    ((11,), "This information is not held centrally. We will consider with NHS Transport England whether it could be collected without undue cost, and will write to the Committee in the summer.", "deferred", "unclear"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("coverline", "House of Commons"), Block("coverline", "Health and Travel Committee"), Block("cover", "Getting there: non-emergency patient transport: Government Response"), Block("coverline", "Fourth Special Report of Session 2024–26"), Block("coverline", "HC 1044"), Block("newpage"),
        Block("h1", "Fourth Special Report"),
        Block("plain", "The Health and Travel Committee published its Third Report of Session 2024–26, *Getting there: non-emergency patient transport* (HC 612) on 14 November 2025. The Government Response was received on 20 January 2026 and is appended below."),
        Block("h1", "Appendix: Government Response"), Block("h2", "Introduction"),
        Block("plain", "The Government is grateful to the Committee for its inquiry. We accept that patient transport has been overlooked, and in the Plan for Hospitals, published in July 2025, we agreed to provide £41 million for vehicles over three years."),
        Block("plain", "The Plan adopted in full the findings of the National Audit of Renal Travel, which recommended that travel be discussed with every patient before dialysis begins. Hollin Bridge and Tolland Bay were the first places to act on it."),
        Block("plain", "The Committee’s conclusions and recommendations are set out below in bold, followed by the Government’s response. Where conclusions and recommendations are closely connected they are answered together."),
    ]  # fmt: skip
    heads = {1: "Who may travel", 4: "Contracts and money", 9: "Counting journeys"}
    for of, words, position, also in ANSWERS:
        items = [REPORT.items[i - 1] for i in of]
        if of[0] in heads:
            blocks.append(Block("h2", heads[of[0]]))
        for item in items:
            ref = f"({item.kind.capitalize()}, Paragraph {item.paragraphs[0]})"
            if item.points:
                blocks.append(Block("plain", f"**{item.text}**"))
                blocks += [
                    Block("sub", f"**{one}{' ' + ref if one == item.points[-1] else ''}**")
                    for one in item.points
                ]
            else:
                blocks.append(Block("plain", f"**{item.text} {ref}**"))
        blocks.append(Block("plain", words))
        answer(REPLY, items, [words], position, also)
    write(folder / REPLY.file, blocks, Look("Helvetica", 10.5), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(seed, folder)
    set_reply(folder)
    return [REPORT, REPLY]
