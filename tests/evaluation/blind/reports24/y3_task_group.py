"""A council's task and finish group in Word, recommendations in a table with lead and timescale; Cabinet answers in a table with decision, officer and date.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.soft import write_docx
from .doc import Doc, answer, table

REPORT = Paper(
    "y3-school-crossings.docx", "council task group", "School Crossing Patrols: Report of the Task and Finish Group", "2025-09-16", "Children and Communities Overview and Scrutiny Committee",
    topic="crossing patrols", where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "y3-school-crossings-cabinet-response.docx", "council task group", "Cabinet Response to the Recommendations of the School Crossing Patrols Task and Finish Group", "2025-12-09", "Wexmoor Borough Council Cabinet",
    kind="response", answers=REPORT.file, responder="Cabinet", responder_also="Wexmoor Borough Council; Wexmoor Borough Council Cabinet; Executive; Council", form="table",
)  # fmt: skip
BANK = (
    "Task and Finish Group, notes of meeting 3, 4 June 2025, item {p}",
    "Written statement of the Patrol Supervisors’ Network, page {p}",
    "Highways service, Patrol establishment, row {p}",
    "Survey of head teachers, April 2025, question {p}",
    "Road Safety Partnership, Guidelines for crossing patrols (2021), paragraph 4.{p}",
)
HW, CS, FIN = (
    "Cabinet Member for Highways",
    "Director of Children’s Services",
    "Director of Finance",
)
ROWS = [  # recommendation; lead and timescale as printed
    (R("That the Council publishes a list of all crossing sites, showing which have a patrol, which are vacant and which have been closed.", HW, "November 2025", "2025-11", "2025-11-30"), HW, "November 2025"),
    (R("That no site is closed without a survey of traffic carried out in term time.", HW), HW, "Ongoing"),
    (R("That the vacant posts at Coldwell Infants and Thorpe Malling Primary be advertised, with the hours agreed with each head teacher.", "Head of Transport", "Immediate", "relative", "none"), "Head of Transport", "Immediate"),
    (R("That patrol staff be paid for the whole of the school year, including training days.", FIN, "2026/27 budget", "relative", "2026; none; 2026-04"), FIN, "2026/27 budget"),
    (R("That every primary school reviews its travel plan and sends a copy to the Council.", "Head teachers", "By the end of the summer term 2026", "relative", "2026; 2026-07"), "Head teachers", "By the end of the summer term 2026"),
    (R("That the Council writes to Wexshire County Council and to the Police and Crime Commissioner asking each to contribute to the cost of patrols on county roads.", "Leader of the Council", "31 October 2025", "2025-10-31", to_also="Wexshire County Council; Police and Crime Commissioner"), "Leader of the Council", "31 October 2025"),
    (R("20 mph limits should be in place outside all schools that have a patrol.", f"{HW}; Road Safety Partnership", "Within two years", "2027-09-16", "relative; 2027-09; 2027"), f"{HW} / Road Safety Partnership", "Within two years"),
    (R("That Cabinet reports to this Committee on progress with these recommendations.", "Cabinet", "Six months after Cabinet’s response", "relative", "2026-06; 2026-06-09"), "Cabinet", "Six months after Cabinet’s response"),
]  # fmt: skip
SAID = {
    "How patrols came to be": "The first patrol in the borough stood at Nether Quay in 1954. Her name was Mrs Amy Pickersgill and she recommended to the Council, in a letter which it has kept, that the children should be taught to look.{w}",
    "The 2019 review": "In 2019 a review by the Environment Scrutiny Panel recommended: “R3. That vacant sites be filled within one term.” Cabinet accepted R3. Of 14 sites then vacant, 9 are still vacant and 3 have closed.{w}",
    "What head teachers said": "The head teacher of East Fennick Primary said that the Council should stop calling a patrol a cost. The diocese recommends that governors should pay, which the Group does not support.{q}",
    "What other councils do": "Scarholme City Council agreed in 2023 to sponsor patrols through local firms. Its scrutiny committee had recommended otherwise. The Group considered recommending sponsorship, and decided that a lollipop should not bear an advertisement.{q}",
}


def set_report(folder: Path) -> None:
    doc = Doc(REPORT, "chapter", bank=BANK)
    doc.blocks += [
        Block("plain", "WEXMOOR BOROUGH COUNCIL"), Block("plain", REPORT.body), Block("cover", REPORT.title), Block("plain", "16 September 2025"), Block("newpage"),
        Block("h1", "Chair’s foreword"), Block("plain", "It is a simple thing to help a child over a road. The Council has done it for seventy years and for the last ten has done it rather less each year. The Group asked why. I thank my colleagues, and the patrol at Coldwell Juniors, who stopped a lorry so that we could hear each other."), Block("plain", "Councillor Moira Entwhistle, Chair of the Task and Finish Group"),
    ]  # fmt: skip
    for title, heads in (
        ("1. Introduction", ("Why the Group was set up", "How the Group worked")),
        ("2. Background", ("How patrols came to be", "The law", "The 2019 review")),
        (
            "3. What the Group heard",
            ("What head teachers said", "What patrol staff said", "What parents said"),
        ),
        ("4. Looking further", ("What other councils do", "Money", "Traffic surveys")),
    ):
        doc.h1(title)
        for head in heads:
            doc.h2(head)
            doc.p(*([SAID[head]] if head in SAID else []), "~", "~")
    doc.h1("5. Conclusions")
    doc.p(
        "Patrols are cheap and much liked. The Group found no plan to end them and no plan to keep them.",
        "The Group’s recommendations are in the table below. They will go to Cabinet after they have been agreed by the Committee.",
    )
    doc.h1("6. Recommendations")
    rows = [("No.", "Recommendation", "Lead", "Timescale")]
    for n, (item, who, when) in enumerate(ROWS, 1):
        doc.key(item, str(n))
        rows.append((str(n), item.text, who, when))
    doc.blocks.append(table(*rows))
    doc.here = ""
    doc.h1("7. Financial and legal implications", False)
    doc.plain(
        "**Finance:** A patrol costs £6,200 a year. Recommendation 4 would cost about £41,000. The Director of Finance advises that this should be considered with the budget.",
        "**Legal:** The power to provide patrols is in section 26 of the Road Traffic Regulation Act 1984. There is no duty.",
    )
    doc.h1("Appendix A: Membership and witnesses", False)
    for line in (
        "Councillors Moira Entwhistle (Chair), Jagdeep Bains, Ted Rowsell and Carys Whitcombe",
        "Lesley Hartnoll, Head of Transport",
        "Norman Idle, Patrol Supervisors’ Network",
        "Head teachers of nine primary schools",
    ):
        doc.add("bullet", line)
    write_docx(folder / REPORT.file, doc.blocks, notes_of(REPORT))


ANSWERS = [  # of, decision, comment, officer, date, position, also
    ((1,), "Accepted", "The list will be put on the Council’s website and kept up to date by the Transport team.", "Lesley Hartnoll", "31/01/2026", "accepted", ""),
    ((2,), "Partially accepted", "Surveys will be carried out in term time wherever this can be done. A site may still be closed without one if a school has closed.", "Lesley Hartnoll", "From 01/01/2026", "in part", ""),
    ((3,), "Accepted", "Both posts were advertised in October. One has been filled.", "Lesley Hartnoll", "Complete", "accepted", "already doing"),
    ((4,), "Rejected", "The cost cannot be met within the budget. The trade union has been told and does not agree with this decision; the Patrol Supervisors’ Network accepts it.", "Gareth Pym", "N/A", "rejected", ""),
    ((5, 6), "Accepted", "Letters went to head teachers, the County Council and the Commissioner on 24 October. The County Council has noted the request.", "Councillor Dunstan Fray", "Complete", "accepted", "already doing"),
    ((7,), "Deferred", "Cabinet will consider this with the Local Transport Plan in March, when the views of the Road Safety Partnership will be known.", "Lesley Hartnoll", "17/03/2026", "deferred", ""),
    ((8,), "Accepted", "A report will be brought in June 2026.", "Head of Democratic Services", "09/06/2026", "accepted", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    rows = [
        (
            "Scrutiny recommendation",
            "Cabinet decision (Accepted / Partially accepted / Rejected)",
            "Comment",
            "Owner",
            "Target date",
        )
    ]
    for of, decision, comment, owner, date, position, also in ANSWERS:
        items = [REPORT.items[i - 1] for i in of]
        first = "\x05".join(f"{i.number}. {i.text}" for i in items)
        rows.append((first, decision, comment, owner, date))
        answer(REPLY, items, [decision, comment], position, also)
    blocks = [
        Block("plain", "WEXMOOR BOROUGH COUNCIL"), Block("plain", "CABINET – 9 December 2025"), Block("cover", REPLY.title), Block("plain", "Report of the Cabinet Member for Highways"),
        Block("h1", "1. Purpose"), Block("p", "This report sets out a response to the Task and Finish Group’s report, which the Committee agreed on 16 September 2025 and sent to Cabinet on 14 October.", "1.1"),
        Block("h1", "2. Recommendation"), Block("p", "Cabinet is recommended to agree the response in the table at paragraph 3.4.", "2.1"),
        Block("h1", "3. Background"), Block("p", "There are 38 sites, of which 22 have a patrol. Cabinet is grateful to the Group for its work.", "3.1"),
        Block("p", "In July 2025 the Corporate Scrutiny Committee recommended that the Council should stop printing its magazine. Cabinet accepted that recommendation on 11 November.", "3.2"),
        Block("p", "The Road Safety Partnership supports 20 mph limits and has rejected calls for cameras.", "3.3"),
        Block("p", "Cabinet’s response to each recommendation is as follows.", "3.4"), table(*rows),
        Block("h1", "4. Implications"),
        table(("Implication", "Comment", "Officer"), ("Financial", "None beyond existing budgets.", "Gareth Pym"), ("Equality", "An assessment has been accepted by the Equality Board.", "Ruth Calder")),
        Block("h1", "5. Background papers"), Block("plain", "Report of the Task and Finish Group, 16 September 2025."),
    ]  # fmt: skip
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
