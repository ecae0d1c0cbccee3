"""A rail accident report: intent, then the recommendation, to several bodies; an HTML page with each body's response beneath each recommendation.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look, write_pdf
from ..reports19.soft import write_html
from .doc import Doc, answer

REPORT = Paper(
    "u25-tarn-head-derailment.pdf", "rail accident", "Derailment of a passenger train at Tarn Head viaduct, 17 February 2025", "2026-01-15",
    "Railway Accidents Bureau", number="Report 02/2026", topic="the inspection of small bridges",
)  # fmt: skip
REPLY = Paper(
    "u25-tarn-head-responses.html", "rail accident", "Tarn Head viaduct: responses to recommendations", "2026-08-06", "Office of Railway Safety", kind="response",
    answers=REPORT.file, responder="Northline Infrastructure; Tarn Valley Railway; Railway Standards Board; Office of Railway Safety",
)  # fmt: skip
BANK = (
    "Northline Infrastructure standard NI/L2/CIV/0{p}",
    "Interview with the signaller, 3 March 2025, page {p}",
    "Railways (Accident Reporting) Regulations 2005, schedule 1, entry {p}",
    "Bureau report 1{p}/2014, ‘Track fault at Ardnashee’",
    "Train data recorder, channel {p}",
)
NI, TVR, RSB, ORS = (
    "Northline Infrastructure",
    "Tarn Valley Railway",
    "Railway Standards Board",
    "Office of Railway Safety",
)


def items():
    return [
        ("The intent of this recommendation is that scour at small bridges is found before it undermines a pier.",
         R("Northline Infrastructure should review how it decides which bridges are examined under water and how often, and should make any changes that the review shows to be needed within 12 months of the publication of this report.", NI, "within 12 months of the publication of this report", "2027-01-15", "relative; 2027-01"), "73"),
        ("The intent of this recommendation is to reduce the risk of a train being allowed on to a bridge in flood.",
         R("Northline Infrastructure and Tarn Valley Railway should jointly develop a procedure by which a driver who sees high water can stop other trains.", f"{NI}; {TVR}"), "76, 80"),
        ("The intent of this recommendation is that passengers can leave a train that lies on its side.",
         R("Tarn Valley Railway, in consultation with the Railway Standards Board, should fit to its class 19 trains windows which can be opened from within without a tool. The first train should be so fitted by the end of 2026.", TVR, "by the end of 2026", "2026-12-31", "2026", to_also=RSB), "81"),
        ("The intent of this recommendation is that what is known about scour is shared.",
         R("The Railway Standards Board should publish guidance on scour for owners of private and heritage lines.", RSB), "73, 83"),
        ("The intent of this recommendation is to make sure that reports of flooding from the public reach a signaller.",
         R("Northline Infrastructure should arrange for calls to its public helpline about water on the line to be passed to the signaller directly and without being assessed.", NI), "79"),
        ("The intent of this recommendation is that the regulator knows of bridges whose examination is overdue.",
         R("The Office of Railway Safety should require Northline Infrastructure to send to it, every three months, a list of bridges whose examination is more than six months late.", ORS, to_also=NI), "82"),
    ]  # fmt: skip


def set_report(seed: int, folder: Path) -> None:
    doc = Doc(REPORT, seed, "through", bank=BANK)
    doc.blocks += [
        Block("coverline", "Railway Accidents Bureau"),
        Block("cover", "Rail Accident Report"),
        Block("coverline", REPORT.title),
        Block("coverline", "Report 02/2026"),
        Block("coverline", "January 2026"),
        Block("newpage"),
    ]
    doc.h1("Summary")
    doc.plain(
        "At about 06:42 hrs on 17 February 2025 a train from Saltmarket to Tarn Head left the rails at a viaduct whose second pier had been undermined by the river. The leading vehicle came to rest on its side. Eleven people were hurt, two of them seriously.",
        "The Bureau has made six recommendations and has identified two learning points.",
    )
    doc.para = 62
    for title, heads in (
        ("The accident", ("Context", "Events before the accident", "Events after the accident")),
        (
            "Analysis",
            ("Identification of the immediate cause", "Causal factors", "Underlying factors", "Observations"),
        ),
        ("Summary of conclusions", ("Immediate cause", "Causal factors")),
    ):
        doc.h1(title)
        for head in heads:
            doc.h2(head)
            doc.p("~", "~", "~")
    doc.h1("Previous recommendations relevant to this investigation")
    doc.p(
        "The following recommendation, which was made by the Bureau as a result of an earlier investigation, addresses factors that were identified in this one.",
        "In its report on the track fault at Ardnashee the Bureau made this recommendation:{w}",
    )
    doc.add(
        "quote",
        "Recommendation 4: Northline Infrastructure should examine every pier that stands in moving water at least once in three years.",
    )
    doc.p(
        "The Office of Railway Safety reported in 2016 that Northline Infrastructure had accepted the recommendation and that it had been implemented. The Bureau found that 212 piers had not been examined in that time.{q}"
    )
    doc.h1("Actions reported as already taken")
    doc.p(
        "Tarn Valley Railway has told the Bureau that it has agreed to brief its drivers on high water. Northline Infrastructure has closed the viaduct and has recommended to its insurers that it be rebuilt.{w}"
    )
    doc.h1("Recommendations and learning points")
    doc.h2("Recommendations")
    doc.p(
        "The following recommendations are made:{n:Those identified in the recommendations have a general and ongoing obligation to comply with health and safety legislation, and need to take these recommendations into account in ensuring the safety of their employees and others.}"
    )
    for n, (intent, item, where) in enumerate(items(), 1):
        doc.key(item, str(n))
        item.title, item.paragraphs = intent, tuple(where.split(", "))
        doc.add("item", f"*{intent}*", num=str(n))
        noun = "paragraph" if len(item.paragraphs) == 1 else "paragraphs"
        doc.add("inpara", f"{item.text} ({noun} {where.replace(', ', ' and ')})")
    doc.h2("Learning points")
    doc.p(
        "The Bureau has identified these learning points:{n:‘Learning points’ are intended to disseminate safety learning that is not covered by a recommendation.}"
    )
    doc.add(
        "plain",
        "1  It is important that signallers repeat back what they are told about water.",
        "2  Bridge examiners are reminded that a bed which looks firm may have been filled again after a flood.",
        box="learning",
    )
    write_pdf(
        folder / REPORT.file,
        doc.blocks,
        Look("Helvetica", 10.5, left_head="Report 02/2026", right_head="January 2026", note_size=7.5),
        notes_of(REPORT),
        REPORT.title,
    )


ANSWERS = {
    1: [(NI, "Northline Infrastructure accepts the recommendation. A review by Professor Lund began in April and will report in November 2026.", "accepted", "")],
    2: [(NI, "We accept this recommendation and have drafted a procedure with Tarn Valley Railway.", "accepted", ""), (TVR, "Tarn Valley Railway accepts the recommendation in principle. Drivers would welcome the means to stop other trains; the radio in our class 19 cabs does not at present allow it.", "in principle", "")],
    3: [(TVR, "We do not accept this recommendation. Windows of that kind were found to open in service on the class 17, and more people would be hurt than helped. The Railway Standards Board agrees with the recommendation in general but not for trains of this age.", "rejected", "")],
    4: [(RSB, "The Board will consider the need for guidance when its survey of heritage lines has been completed, in spring 2027.", "deferred", "")],
    5: [(NI, "Calls about water have been passed straight to the signaller since 1 July 2025, before the report was published. We propose to take no further action.", "already doing", "")],
    6: [(ORS, "The Office accepts the recommendation in part. It will require the list twice a year, for bridges that are more than twelve months late.", "in part", "")],
}  # fmt: skip
STATUS = {1: "Open", 2: "Open", 3: "Non-implementation", 4: "Progressing", 5: "Closed", 6: "Open"}


ABOUT = (
    "A recommendation is “open” until the Office is satisfied that it has been taken into consideration and that action has been taken or is to be taken. It is “progressing” where no such action has been settled. “Non-implementation” means that the body to which it was addressed has decided to take no action, and has given its reasons.",
    "The Office may ask for more. In the case of the track fault at Ardnashee it did so four times between 2014 and 2016, and Northline Infrastructure then accepted the recommendation in full. That recommendation has been re-opened as a consequence of the derailment.",
    "The coroner for Saltmarket, who looked into the death of a passenger in 2021, recommended that windows should be capable of being opened from within. The Department for Railways rejected that recommendation in 2022, and has not been asked for its views on the present one.",
    "What follows is set out in the order of the report. Long responses have been shortened, with the agreement of those who wrote them.",
)


def set_reply(folder: Path) -> None:
    blocks = [
        Block("cover", REPLY.title), Block("plain", "Published by the Office of Railway Safety, 6 August 2026"),
        Block("plain", "The Railway Accidents Bureau published its report on the derailment at Tarn Head viaduct on 15 January 2026. The Office passes each recommendation to those to whom it is addressed and publishes what they say. It does not follow from publication that the Office agrees with a response."),
        Block("plain", "The drivers’ union was not asked for a response. It has said that it accepts all six recommendations and that they should be put into effect without delay."),
        Block("h1", "About this page"), *[Block("plain", words) for words in ABOUT],
    ]  # fmt: skip
    for n, (_intent, made, _where) in enumerate(items(), 1):
        item = REPORT.items[n - 1]
        blocks += [Block("h1", f"Recommendation {n}"), Block("quote", made.text)]
        for body, words, position, also in ANSWERS[n]:
            blocks += [Block("h2", f"Response of {body}"), Block("plain", words)]
            answer(REPLY, [item], [words], position, also, body)
        blocks.append(Block("plain", f"**Status:** {STATUS[n]}"))
    blocks += [
        Block("h1", "Learning points"),
        Block(
            "plain",
            "No response to a learning point is asked for. Northline Infrastructure has drawn them to the attention of its staff.",
        ),
    ]
    write_html(folder / REPLY.file, REPLY.title, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(seed, folder)
    set_reply(folder)
    return [REPORT, REPLY]
