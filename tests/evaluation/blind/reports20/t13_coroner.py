"""A coroner's report to prevent future deaths: numbered sections, matters of concern in brackets under the body they concern; a trust's letter in reply.

Illustrative, written blind on 2026-11-30 for issue 19. The persons, places and bodies are invented.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.pdf import Look, write_pdf
from ..reports19.soft import write_docx
from .kit import Block, Item, Paper, Setter, answer, notes_of, register, reply_to

TRUST = "Lower Brede Ambulance Service NHS Trust"
COUNCIL = "Fennmoor County Council"
PFD = Paper(
    "t13-prevention-of-future-deaths.pdf",
    "coroner",
    "Regulation 28 report to prevent future deaths: Harold Edwin Pask",
    "2026-04-14",
    "Coroner for the area of Fennmoor",
    number="2026-0417",
    where_printed=False,
)
REPLY = Paper(
    "t13-prevention-of-future-deaths-trust-response.docx",
    "coroner",
    "Response to the Regulation 28 report concerning Mr Harold Pask",
    "2026-06-08",
    TRUST,
    "response",
    answers=PFD.file,
    responder=TRUST,
    responder_also="Trust; the Trust; Lower Brede Ambulance Service",
    form="letter",
)
GROUPS = (
    (
        "Matters for the Ambulance Service",
        TRUST,
        (
            "I am concerned that calls from the same address were recorded as three separate incidents, so that no call handler could see that Mr Pask’s condition was becoming worse.",
            "There was no means by which a crew that was lost could speak to anyone who knew the area. The crew’s own evidence was that they drove past the lane four times.",
            "Welfare calls to patients who are waiting for longer than their category allows were not made on the night of the death, or on eleven of the fourteen nights before it. There appeared to be no system for noticing that they had not been made.",
            "The Trust’s internal investigation was not completed until nine months after the death. I am concerned that learning was delayed by the same time.",
        ),
    ),
    (
        "Matters for the County Council",
        COUNCIL,
        (
            "The sign for Cutler’s Lane had been missing since 2021 and had been reported twice. It is a concern that nobody was able to tell me whether there is a list of missing signs.",
            "The house was known by two names and a number. I heard that the address gazetteer is updated only when a property is sold, and that there may be some hundreds of others like it in the county.",
        ),
    ),
    (
        "Matter for both recipients",
        f"{TRUST}; {COUNCIL}",
        (
            "There is no agreement under which the County Council’s gazetteer is shared with the emergency services in a form which their vehicles can use.",
        ),
    ),
)
CIRCUMSTANCES = (
    "Mr Pask, who was 71 and lived alone, telephoned 999 at 19.42 on 8 January 2025 to say that he had pain in his chest. The call was placed in category 2, for which the target for an average response is eighteen minutes.{n:The targets are those published by the Department for Health in 2023.}",
    "He telephoned again at 20.31 and at 21.15. On each occasion a new incident was opened. During the last call he was noted to be breathless and the call ended without his saying goodbye.",
    "An ambulance was sent at 21.22 from Kirkbuie, nineteen miles away. It arrived in the parish at 21.58 and at the house at 22.40, when Mr Pask was found to have died.",
    "His neighbour, Mrs Olive Strake, told me that the lane ought to have been lit years ago and that the parish council had recommended it. The paramedic recommended in his own statement that crews be given paper maps. I have considered both suggestions, and neither arises from the evidence about the cause of death.",
    "Dr Ambrose Keel, consultant cardiologist, gave evidence that with treatment before 21.00 Mr Pask would, on the balance of probabilities, have survived.{n:Report of Dr Keel dated 2 December 2025, paragraph 31}",
    "In 2022 the then coroner made a report following the death of a child in the same district, which asked the Ambulance Service to review its use of satellite navigation. The Ambulance Service replied that it accepted the concern and would replace its devices by 2024. The devices had not been replaced at the time of the inquest.{n:Regulation 28 report 2022-0088; reply dated 3 August 2022}",
)
ANSWERS = (
    reply_to(
        1,
        "The Trust accepts this concern. Since 2 March 2026 the call-taking system has shown any earlier call from the same address within twelve hours, and the handler must say why the calls have not been joined.",
        position="accepted",
        also="already doing",
    ),
    reply_to(
        2,
        "We have looked carefully at whether a local adviser could be provided and do not agree that it would be practicable. There are 212 parishes in our area. The national association of ambulance services has endorsed the use of three-word locations, and crews have been reminded of it.",
        position="rejected",
        also="in part",
    ),
    reply_to(
        3,
        "Welfare calls are now made by a dedicated team of clinicians, which has been in place since October 2025 and works every night. Its supervisor receives an alert when a call is missed.",
        position="already doing",
        also="accepted",
    ),
    reply_to(
        4,
        "We recognise the distress that this caused and apologise to Mr Pask’s family. Whether investigations can be finished within six months is being considered as part of a review of the patient safety team, which has not yet reported.",
        position="deferred",
        also="noted; unclear",
    ),
    reply_to(
        7,
        "The Trust agrees. We will sign a data sharing agreement with Fennmoor County Council by 30 September 2026, and a draft was sent to the Council on 1 June.",
        position="accepted",
    ),
)


def section(n: int, title: str, *blocks: Block) -> list[Block]:
    return [Block("h2", title, str(n)), *blocks]


def set_paper(seed: int, folder: Path) -> None:
    setter = Setter(PFD, seed)
    told = [setter.fill(text, "") for text in CIRCUMSTANCES]
    concerns, n = [], 0
    for heading, whose, texts in GROUPS:
        concerns.append(Block("h3", heading))
        for text in texts:
            n += 1
            item = Item("conclusion", text, tuple(whose.split("; ")), number=str(n), to_also="none")
            register(PFD, item)
            concerns.append(Block("item", text, f"({n})"))
    blocks = [
        Block("centre", "**REGULATION 28 REPORT TO PREVENT FUTURE DEATHS**"),
        Block("small", "Reference 2026-0417"),
        Block("plain", "**THIS REPORT IS BEING SENT TO:**"),
        Block("row", f"The Chief Executive, {TRUST}", "1."),
        Block("row", f"The Chief Executive, {COUNCIL}", "2."),
    ]
    blocks += section(
        1,
        "CORONER",
        Block("plain", "I am Philippa Dace, assistant coroner, for the coroner area of Fennmoor."),
    )
    blocks += section(
        2,
        "CORONER’S LEGAL POWERS",
        Block(
            "plain",
            "I make this report under paragraph 7, Schedule 5, of the Coroners and Justice Act 2009 and regulations 28 and 29 of the Coroners (Investigations) Regulations 2013.",
        ),
    )
    blocks += section(
        3,
        "INVESTIGATION and INQUEST",
        Block(
            "plain",
            "On 21 January 2025 an investigation was commenced into the death of Harold Edwin Pask, aged 71. The investigation concluded at the end of the inquest on 27 March 2026. The medical cause of death was: 1a acute myocardial infarction; 1b coronary artery disease.",
        ),
        Block(
            "plain",
            "The conclusion of the inquest was a narrative one: Mr Pask died of a natural cause, to which a delay in the arrival of an ambulance contributed more than minimally.",
        ),
    )
    blocks += section(4, "CIRCUMSTANCES OF THE DEATH", *[Block("plain", text) for text in told])
    blocks += [Block("newpage")]
    blocks += section(
        5,
        "CORONER’S CONCERNS",
        Block(
            "plain",
            "During the course of the inquest the evidence revealed matters giving rise to concern. In my opinion there is a risk that future deaths will occur unless action is taken. In the circumstances it is my statutory duty to report to you.",
        ),
        Block("plain", "The **MATTERS OF CONCERN** are as follows. –"),
        *concerns,
    )
    blocks += section(
        6,
        "ACTION SHOULD BE TAKEN",
        Block(
            "plain",
            "In my opinion action should be taken to prevent future deaths and I believe you and your organisation have the power to take such action.",
        ),
    )
    blocks += section(
        7,
        "YOUR RESPONSE",
        Block(
            "plain",
            "You are under a duty to respond to this report within 56 days of the date of this report, namely by 9 June 2026. I, the coroner, may extend the period.",
        ),
        Block(
            "plain",
            "Your response must contain details of action taken or proposed to be taken, setting out the timetable for action. Otherwise you must explain why no action is proposed.",
        ),
    )
    blocks += section(
        8,
        "COPIES and PUBLICATION",
        Block(
            "plain",
            "I have sent a copy of my report to the Chief Coroner and to the following Interested Persons: the family of Mr Pask; the Paramedics’ Union. I am also under a duty to send the Chief Coroner a copy of your response.",
        ),
        Block(
            "plain", "The Chief Coroner may publish either or both in a complete or redacted or summary form."
        ),
    )
    blocks += section(9, "14 April 2026", Block("plain", "Philippa Dace, Assistant Coroner for Fennmoor"))
    write_pdf(
        folder / PFD.file, blocks, Look("Helvetica", 11.5, lead=1.35, note_size=8), notes_of(PFD), PFD.title
    )


def set_reply(folder: Path) -> None:
    blocks = [
        Block("p", f"**{TRUST}**"),
        Block("p", "Trust Headquarters, Tarrant Hill, Fennmoor"),
        Block("p", "Ms Philippa Dace, Assistant Coroner"),
        Block("p", "8 June 2026"),
        Block("p", "Dear Ms Dace"),
        Block("p", "**Regulation 28 report: Mr Harold Edwin Pask**"),
        Block(
            "p",
            "I write in response to your report of 14 April 2026. I should like to begin by offering the Trust’s condolences to Mr Pask’s family. The Trust supports the work of the Chief Coroner and has accepted each of the recommendations of the Ridley review of rural response.",
        ),
        Block(
            "p",
            "You raised seven matters. I understand that the fifth and sixth are for Fennmoor County Council, which will reply to you itself.",
        ),
    ]
    blocks += [
        Block("h2", "Background"),
        Block(
            "p",
            "The Trust serves 890,000 people over some 2,600 square miles. In the winter of 2024–25 it answered 1,400 emergency calls a day, about a fifth more than it had been funded to answer. On 8 January 2025 four of the nine ambulances based in the north of the county were waiting outside hospitals at 20.00, one of them for more than five hours.",
        ),
        Block(
            "p",
            "None of this is offered as an excuse. We set it out because Mr Pask’s sister asked at the inquest what kind of night it had been, and we did not think that she was given a full answer.",
        ),
        Block(
            "p",
            "Our own investigation was led by Ms Dinah Rourke, who was then head of patient safety. She recommended that the Trust apologise in person, and our Chair did so on 14 October 2025. She also recommended that paper maps be carried; the executive considered that recommendation in November and did not adopt it.",
        ),
        Block(
            "p",
            "You refer to an earlier report, of 2022, and to our predecessors’ reply. The devices which were then promised were ordered in 2023 from a supplier that has since ceased to trade. Replacements were fitted to all vehicles between November 2025 and January 2026.",
        ),
        Block(
            "p",
            "The Regional Coroners’ Liaison Group has suggested that trusts should publish an annual list of what they have done in reply to reports such as yours. We support that suggestion, and our first list is on our site.",
        ),
        Block("h1", "Response to the matters of concern"),
    ]
    for each in ANSWERS:
        items = [PFD.items[n - 1] for n in each.of]
        blocks.append(Block("h2", f"Concern {items[0].number}"))
        blocks.append(Block("p", f"*{items[0].text}*"))
        blocks += [Block("p", words) for words in each.words]
        answer(REPLY, items, list(each.words), each.position, each.also)
    blocks += [
        Block("h2", "Other matters"),
        Block(
            "p",
            "You heard evidence from Mrs Strake about lighting in the lane. Lighting is not a matter for the Trust, but our community team has met the parish council and has lent it a defibrillator, which is on the wall of the hall.",
        ),
        Block(
            "p",
            "I hope that this letter assures you that the Trust has taken the matters that you raised seriously.",
        ),
        Block("p", "Yours sincerely"),
        Block("p", "Marcus Idle-Whyte"),
        Block("p", "Chief Executive"),
    ]
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_paper(seed, folder)
    set_reply(folder)
    return [PFD, REPLY]
