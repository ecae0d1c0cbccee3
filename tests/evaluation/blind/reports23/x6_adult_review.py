"""A safeguarding adult review in Word with its recommendations in a table; the board's action plan, a spreadsheet pasted into Word.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.soft import write_docx
from .doc import Doc, answer

REPORT = Paper(
    "x6-adult-review-edwin.docx", "safeguarding adult review", "Safeguarding Adult Review: ‘Edwin’", "2026-01-29", "Kelder Valley Safeguarding Adults Board", topic="care at home", where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "x6-adult-review-edwin-action-plan.docx", "safeguarding adult review", "‘Edwin’ Safeguarding Adult Review: multi-agency action plan", "2026-07", "Kelder Valley Safeguarding Adults Board",
    kind="response", answers=REPORT.file, responder="Kelder Valley Safeguarding Adults Board", responder_also="KVSAB; the Board; Safeguarding Adults Board", form="table",
)  # fmt: skip
BANK = (
    "Adult social care case record, 1{p} February 2024",
    "Integrated chronology, entry {p}",
    "Interview with the practice nurse, note {p}",
    "Care Act 2014, s. {p}",
    "Kelder Valley Safeguarding Adults Board, Self-neglect policy, version {p}",
)
BOARD, COUNCIL, TRUST = (
    "Kelder Valley Safeguarding Adults Board",
    "Kelder Valley Council",
    "Oxenmere Community Health Trust",
)
ITEMS = [  # recommendation; for whom and by when as printed in the table
    (R("The Council should make sure that no case of self-neglect is closed because the adult has not answered the door. A manager should see the file before it is closed.", COUNCIL, "30 April 2026", "2026-04-30"), "Kelder Valley Council (Adult Social Care)", "30 April 2026"),
    (R("A single form for referring concerns about self-neglect should be agreed and brought into use across all agencies.", BOARD, "Within six months of publication", "2026-07-29", "relative; 2026-07"), BOARD, "Within six months of publication"),
    (R("District nurses should record at each visit whether food and heating are to be had in the home.", TRUST, "June 2026", "2026-06", "2026-06-30"), TRUST, "June 2026"),
    (R("Kelder Homes should offer a fire safety visit to every tenant who is known to hoard.", "Kelder Homes"), "Kelder Homes", "—"),
    (R("Training in the Mental Capacity Act should be given to all staff who make decisions about self-neglect, and its effect on practice should be tested by an audit of 40 files.", f"{COUNCIL}; {TRUST}", "31 December 2026", "2026-12-31"), f"{COUNCIL}; {TRUST}", "31 December 2026"),
    (R("GP practices should flag the record of any patient who has missed three appointments and lives alone.", "Kelder and Oxenmere Integrated Care Board", "By the end of 2026", "2026-12-31", "2026", to_also="GP practices"), "Kelder and Oxenmere Integrated Care Board", "By the end of 2026"),
    (R("The Board should seek the views of people who have been visited under the self-neglect policy, and publish what they say.", BOARD, "Annual conference, November 2026", "2026-11", "relative"), BOARD, "Annual conference, November 2026"),
    (R("999 calls from an address at which there is a safeguarding plan should be notified to the Council within one working day.", "North Fells Ambulance Service", "1 September 2026", "2026-09-01"), "North Fells Ambulance Service", "1 September 2026"),
]  # fmt: skip


TOLD = {  # what is said under a heading before the rest
    "Edwin’s life": ("Edwin was born in Kelderby in 1947. He mended clocks. He kept the clocks that nobody came back for, and by the end there were more than two hundred of them in four rooms.{w}",),
    "The night of 11 February 2024": ("At 10.40 pm a neighbour rang 999 to say that there was no light in Edwin’s window. He was found at 1.15 am. The coroner recorded that he died of hypothermia.{w}",),
    "Mental capacity": ("Nobody assessed whether Edwin was able to decide to live as he did. The assessor who closed the case in 2023 told the reviewer that “the Council should train people properly or stop pretending”, and that every worker must have a supervisor.{q}",),
    "Health services": ("The Trust’s own investigation, completed in June 2024, made five recommendations, of which the second was that all nurses should carry a thermometer. The Trust accepted them all and three have been completed.{w}",),
    "": ("In the Board’s review of ‘Mrs L’ (2021) the following was recommended: “Recommendation 3: The Board should agree a single form for referrals by March 2022.” The agencies agreed to it. The form was drafted and not used.{w}", "A review in Sandhaven recommended that the fire service be a partner in every plan for self-neglect; Sandhaven’s board has adopted that in full.{w}",),
}  # fmt: skip


def set_report(folder: Path) -> None:
    doc = Doc(REPORT, "chapter", bank=BANK)
    doc.blocks += [
        Block("plain", BOARD), Block("cover", REPORT.title), Block("plain", "Independent reviewer: Dr Constance Abara-Holt"), Block("plain", "Published 29 January 2026"),
        Block("plain", "The name Edwin was chosen by his niece. It was the name of his dog."), Block("newpage"),
    ]  # fmt: skip
    for title, heads in (
        ("1. Introduction", ("Why this review was carried out", "How it was carried out")),
        ("2. Edwin", ("Edwin’s life", "The last winter")),
        ("3. What happened", ("First referral", "Second referral", "The night of 11 February 2024")),
        (
            "4. Analysis",
            (
                "Self-neglect and the closed door",
                "Mental capacity",
                "Health services",
                "Housing",
                "What went well",
            ),
        ),
        ("5. Learning from other reviews", ("",)),
    ):
        doc.h1(title)
        for head in heads:
            if head:
                doc.h2(head)
            doc.p(*TOLD.get(head, ()))
            doc.p("~")
            if len(heads) < 4:
                doc.p("~")
    doc.h1("6. Conclusion")
    doc.p(
        "Edwin did not slip through a net. Each agency held one corner of a net, and each believed that the others were holding theirs."
    )
    doc.h1("7. Recommendations")
    doc.p(
        "The table sets out what the reviewer recommends, for whom and by when. It will be for the Board to see that it is done."
    )
    rows = ["\x04".join(("**No.**", "**Recommendation**", "**For**", "**By when**"))]
    for n, (item, who, when) in enumerate(ITEMS, 1):
        doc.key(item, str(n))
        rows.append("\x04".join((str(n), item.text, who, when)))
    doc.blocks.append(Block("table", "\x03".join(rows)))
    doc.here = ""
    doc.h1("Appendix 1: Terms of reference", False)
    for line in (
        "To establish what agencies knew of Edwin between January 2022 and February 2024.",
        "To consider whether agencies should have acted otherwise.",
        "To identify what must change.",
    ):
        doc.add("bullet", line)
    write_docx(folder / REPORT.file, doc.blocks, notes_of(REPORT))


HEAD = ("Ref", "Recommendation (short)", "Action", "Owner", "Due", "RAG", "Position at July 2026")
PLAN = [  # item, ref, short, action, owner, due, rag, update, position, also
    (1, "1.1", "Closing of self-neglect cases", "Manager’s approval to be built into the case system, so that a case cannot be closed without it.", "Head of Adult Social Care, KVC", "30/04/2026", "GREEN", "Complete. In use since 20 April 2026.", "accepted", "already doing"),
    (2, "2.1", "Single referral form", "Form to be drafted by task group and agreed by Board in September.", "Board Manager", "30/09/2026", "AMBER", "Draft has been to two meetings. Two months later than recommended.", "accepted", "in part"),
    (3, "3.1", "Nurses to record food and heating", "Fields for food and heating to be added to the visit template.", "Director of Nursing, OCHT", "30/06/2026", "GREEN", "Complete.", "accepted", "already doing"),
    (4, "4.1", "Fire safety visits", "Not agreed. Kelder Homes has no power to enter for this purpose, and North Fells Fire Service already offers visits to anybody who asks.", "n/a", "n/a", "GREY", "Closed. No action will be taken.", "rejected", ""),
    (5, "5.1", "Mental Capacity Act training and audit", "Agreed in part. All staff who decide on self-neglect will be trained; the audit will be of 15 files.", "Principal Social Worker, KVC; Safeguarding Lead, OCHT", "31/12/2026", "AMBER", "61 of 140 staff trained.", "in part", ""),
    (7, "7.1", "Views of people visited", "Advocacy North to interview 20 people and to present what they say at the annual conference.", "Board Manager", "19/11/2026", "RED", "Contract not yet let.", "accepted", ""),
    (8, "8.1", "Notice of 999 calls", "Under consideration. The Ambulance Service is taking legal advice on sharing addresses and will tell the Board in October whether it can agree.", "Head of Safeguarding, NFAS", "31/10/2026", "RED", "Advice awaited.", "deferred", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    rows = ["\x04".join(f"**{one}**" for one in HEAD)]
    for n, ref, short, action, owner, due, rag, update, position, also in PLAN:
        rows.append("\x04".join((ref, short, action, owner, due, rag, update)))
        answer(REPLY, [REPORT.items[n - 1]], [action], position, also)
    more = {
        "5.1": ("5.2", "", "Audit tool to be written with the university.", "Principal Social Worker, KVC", "30/09/2026", "AMBER", "First draft received."),
        "7.1": ("7.2", "", "What they say to be printed in two languages.", "Board Manager", "31/01/2027", "AMBER", "Not due."),
    }  # fmt: skip
    rows = [
        one for row in rows for one in (row, "\x04".join(more[row[:3]]) if row[:3] in more else "") if one
    ]
    blocks = [
        Block("plain", BOARD), Block("cover", REPLY.title), Block("plain", "Version 3, July 2026"),
        Block("plain", "The Board published the Review on 29 January 2026. The Board and its partners accept the recommendations, except where the plan below says otherwise. The plan is looked at by the Quality Sub-group each quarter. An action for Recommendation 6 has not yet been settled with the Integrated Care Board and will be added."),
        Block("h2", "How the plan is kept"),
        Block("plain", "Each owner sends the Board Manager a note of progress in the first week of the quarter. A row is turned green when the sub-group has seen evidence, and not before. In 2025 an audit recommended that the Board should publish its plans; the Board agreed to do so and this is the second to be published. Owners are named by post and not by name, since three of the posts have changed hands since January."),
        Block("plain", "Edwin’s niece has read this version. She supports what it says about nurses and has asked that it should be shorter."),
        Block("plain", "Abbreviations: KVC Kelder Valley Council; KVSAB Kelder Valley Safeguarding Adults Board; NFAS North Fells Ambulance Service; OCHT Oxenmere Community Health Trust."),
        Block("plain", "Key: GREEN complete; AMBER under way; RED late or at risk; GREY no action."),
        Block("table", "\x03".join(rows)),
        Block("h2", "Actions carried forward from earlier reviews"),
        Block("table", "\x03".join("\x04".join(r) for r in (("**Ref**", "**Review**", "**Action**", "**Owner**", "**RAG**"), ("L3", "Mrs L (2021)", "Superseded by 2.1 above.", "Board Manager", "GREY"), ("T1", "Trevor (2022)", "Agreed. Leaflet to be reprinted.", "Advocacy North", "GREEN")))),
        Block("plain", "Approved on behalf of the Board: Hesper Langthorne, Independent Chair"),
    ]  # fmt: skip
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
