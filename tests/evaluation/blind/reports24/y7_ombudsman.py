"""A public services ombudsman's report, recommendations `a)` to `f)` run on through paragraphs that say by when; the health board's letter in reply.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports19.soft import write_docx
from .doc import Doc, answer, write_pdf

REPORT = Paper(
    "y7-ombudsman-202403118.pdf", "public services ombudsman", "The investigation of a complaint against Bro Heulwen University Health Board", "2025-03-14", "Public Services Complaints Ombudsman for Wales", number="202403118",
    topic="stroke care", where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "y7-health-board-letter.docx", "public services ombudsman", "Public interest report 202403118: response of the Health Board", "2025-04-10", "Bro Heulwen University Health Board", kind="response",
    answers=REPORT.file, responder="Bro Heulwen University Health Board", responder_also="Health Board; the Health Board; Chief Executive", form="letter",
)  # fmt: skip
BANK = (
    "Clinical record, January 2023, sheet {p}",
    "Stroke Association of Welsh Physicians, Guideline 4.{p} (2021)",
    "Letter from the Health Board to Mrs A, 3 July 2023, page {p}",
    "Interview with Consultant Y, note {p}",
    "Ombudsman, Principles of Good Administration, page {p}",
)
HB = "Bro Heulwen University Health Board"
GROUPS = [  # lead-in, deadline, date, also, items
    ("**I recommend** that, within **one month** of the date of this report, the Health Board:", "within one month of the date of this report", "2025-04-14", "relative; 2025-04", [
        "provides Mrs A with a written apology, from its Chief Executive, for the failings identified in this report;",
        "makes a payment to Mrs A of £4,500 in recognition of the distress that these failings caused to her and to her family; and",
        "shares this report with Consultant Y, and with those who supervise him, for discussion at his next appraisal.",
    ]),
    ("**I recommend** that, within **three months** of the date of this report, the Health Board:", "within three months of the date of this report", "2025-06-14", "relative; 2025-06", [
        "reviews a sample of 30 sets of stroke records from the Hospital to see whether swallowing was assessed within four hours of admission;",
        "ensures that a stroke nurse is on duty at the Hospital at all times.",
    ]),
    ("**I recommend** that, within **six months** of the date of this report, the Health Board:", "within six months of the date of this report", "2025-09-14", "relative; 2025-09", [
        "presents the findings of that review, and what it will do about them, to a public meeting of its Quality and Safety Committee.",
    ]),
]  # fmt: skip
SAID = {
    "Relevant guidance": "The Guideline of 2021 recommended that swallowing be assessed within four hours, and that a stroke nurse should see every patient within one.{w}",
    "The Health Board’s evidence": "The Health Board accepted that the assessment was late. Its own review of July 2023 had made four recommendations: “3. The Health Board should employ two more stroke nurses by December 2023.” Of these four, two had been completed when I made my enquiries.{w}",
    "Professional advice": "The Adviser said that the Hospital should close its unit at night and send patients to Sandhaven. I considered whether to recommend that and concluded that it is not a matter for me.{q}",
    "Mrs A’s evidence": "Mrs A said that she had asked for a nurse four times. She believes that the Health Board must say sorry, and that somebody should be made to read the notes aloud to it.{w}",
    "Previous public interest reports": "In my predecessor’s report of 2019 on the same Hospital it was recommended that the Health Board should “audit the assessment of swallowing each year”. The Health Board agreed. It sent the first audit to the Ombudsman in 2020 and there has not been a second.{w}",
}


def set_report(folder: Path) -> None:
    doc = Doc(REPORT, "through", bank=BANK, mark="{}.")
    doc.blocks += [
        Block("coverline", REPORT.body), Block("cover", REPORT.title), Block("coverline", "A report by the Ombudsman"), Block("coverline", "Case: 202403118"), Block("coverline", "14 March 2025"), Block("newpage"),
        Block("h1", "Contents"), Block("contents", "Introduction\nSummary\nThe Complaint\nInvestigation\nThe background events\nWhat was said\nAnalysis and conclusions\nRecommendations"), Block("newpage"),
        Block("h1", "Introduction"), Block("plain", "This report is issued under section 23 of the Public Services Complaints (Wales) Act 2019. I have taken steps to protect the identity of those concerned, and have changed names and other particulars as appropriate. The report therefore refers to the complainant as Mrs A."),
        Block("newpage"), Block("h1", "Summary"), Block("plain", "Mrs A complained about the care of her late husband, Mr A, at a hospital of Bro Heulwen University Health Board in January 2023. I found that nobody assessed whether Mr A could swallow until he had been given three meals. I uphold the complaint."),
        Block("plain", "The Health Board agreed to apologise and to make a payment, and to carry out a review of records."), Block("newpage"),
    ]  # fmt: skip
    for title, heads in (
        ("The Complaint", ("",)),
        ("Investigation", ("", "Relevant guidance")),
        ("The background events", ("", "After the Complaint")),
        (
            "What was said",
            ("Mrs A’s evidence", "The Health Board’s evidence", "Professional advice"),
        ),
        (
            "Analysis and conclusions",
            ("Swallowing", "Nursing at night", "How the complaint was handled", "Previous public interest reports"),
        ),
    ):  # fmt: skip
        doc.h1(title)
        for head in heads:
            if head:
                doc.h2(head)
            doc.p(*([SAID[head]] if head in SAID else []), "~", "~")
    doc.p(
        "Mr A died of something that a teaspoon of water would have shown. I uphold this complaint and it is with no satisfaction that I do so."
    )
    doc.h1("Recommendations")
    letters = iter("abcdef")
    for lead, due, date, also, items in GROUPS:
        doc.p(lead)
        for text in items:
            letter = next(letters)
            item = R(text.removesuffix(" and").rstrip(";"), HB, due, date, also)
            doc.key(item, letter)
            doc.blocks.append(Block("sub", text, f"{letter})"))
    doc.p(
        "In commenting on the draft of this report the Health Board agreed to implement recommendations a) to d). It did not say whether it agreed to the rest."
    )
    doc.blocks += [
        Block("plain", "Gwenllian Maddock"),
        Block("plain", "Ombudsman"),
        Block("plain", "14 March 2025"),
    ]
    look = Look("Helvetica", 11.5, left_head="Case: 202403118")
    write_pdf(folder / REPORT.file, doc.blocks, look, notes_of(REPORT), REPORT.title)


ANSWERS = [
    ("Recommendations (a) and (b)", (1, 2), ("Accepted. I wrote to Mrs A on 28 March 2025 to apologise without reserve, and the payment was made on the same day.",), "accepted", "already doing"),
    ("Recommendation (c)", (3,), ("The Health Board accepts this recommendation. Consultant Y has read the report, and his appraisal is on 22 May.",), "accepted", ""),
    ("Recommendations (d) and (f)", (4, 6), ("We accept these. The review has been given to our Clinical Audit team, and its findings will be put before the Committee at its meeting on 4 September.",), "accepted", ""),
    ("Recommendation (e)", (5,), ("We regret that we are unable to accept this recommendation as it stands. There are not enough stroke nurses in Wales to do what it asks. The Royal Society of Stroke Nursing supports it and has told us so; Sandhaven’s board has accepted a similar one. A nurse will be on call at night instead.",), "rejected", "in part"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("plain", "Bwrdd Iechyd Prifysgol Bro Heulwen / Bro Heulwen University Health Board"), Block("plain", "Chief Executive’s Office, Ysbyty Bro Heulwen"), Block("plain", "10 April 2025"),
        Block("plain", "Ms Gwenllian Maddock"), Block("plain", REPORT.body), Block("plain", "Dear Ms Maddock"), Block("plain", f"**{REPLY.title}**"),
        Block("plain", "I write further to your report of 14 March 2025, which was considered by the Board on 27 March. The Board was shocked by what it read. It asked me to reply as follows to each of your recommendations."),
        Block("plain", "You will know that in 2019 the Board accepted your predecessor’s recommendation of a yearly audit. It is a matter of regret that the audit lapsed. The Community Health Forum has recommended that it begin again, and we have agreed with the Forum that it will."),
    ]  # fmt: skip
    for head, of, words, position, also in ANSWERS:
        blocks += [Block("plain", f"**{head}**"), *[Block("plain", one) for one in words]]
        answer(REPLY, [REPORT.items[i - 1] for i in of], list(words), position, also)
    blocks += [
        Block(
            "plain",
            "I would be glad to meet you, and have offered to meet Mrs A at a place of her own choosing.",
        ),
        Block("plain", "Yn gywir / Yours sincerely"),
        Block("plain", "Rhodri Tegid-Lowe"),
        Block("plain", "Prif Weithredwr / Chief Executive"),
    ]
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
