"""London Assembly: recommendations listed and then boxed, nothing numbered but them; the Mayor's letter answers by theme.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports19.soft import write_docx
from .doc import Doc, answer, cover, write_pdf

REPORT = Paper(
    "y2-living-afloat.pdf", "london assembly", "Moored: Living on London’s Canals", "2025-11", "Environment and Housing Committee", topic="moorings", where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "y2-living-afloat-mayors-response.docx", "london assembly", "Response to the Environment and Housing Committee’s report, Moored: Living on London’s Canals", "2026-02-19", "Mayor of London",
    kind="response", answers=REPORT.file, responder="Mayor of London", responder_also="Mayor; the Mayor; Greater London Authority; GLA", form="letter",
)  # fmt: skip
BANK = (
    "London Assembly Environment and Housing Committee, transcript of agenda item 6 – Living Afloat, Panel 1, 11 June 2025, p.{p}",
    "London Waterways Trust, response to call for evidence, July 2025, p.{p}",
    "GLA, London Housing Survey 2023, table {p}",
    "Boat Dwellers’ Union, response to call for evidence, July 2025, p.{p}",
    "Haggerfield Council, Air Quality Annual Status Report 2024, p.{p}",
)
M, T = "Mayor", "London Waterways Trust"


def chapters():
    return [
        ("Chapter one: Who lives afloat", ("The number of boats", "The number of people"), [
            R("The Mayor should publish, as part of the next London Housing Survey, an estimate of the number of people whose only home is a boat.", M, "as part of the next London Housing Survey", "relative", "none"),
        ]),
        ("Chapter two: Water, waste and power", ("Water points", "Rubbish"), [
            R("The Mayor should work with the London Waterways Trust to provide 20 new water points on the Regent’s and Grand Union canals by summer 2026.", M, "by summer 2026", "relative", "2026; 2026-06; 2026-08-31", to_also=T),
            R("London boroughs should accept a mooring licence as proof of address when a boater applies for a school place.", "London boroughs"),
        ]),
        ("Chapter three: Smoke", ("What is burned", "Who is affected"), [
            R("The Mayor should write to the Committee by 31 March 2026 with the results of the monitoring of wood smoke at Haggerfield Basin and, if the limits are exceeded, a plan of action.", M, "by 31 March 2026", "2026-03-31"),
        ]),
        ("Chapter four: Fees and fairness", ("The surcharge", "Crime on the towpath"), [
            R("The London Waterways Trust should suspend the surcharge on continuous cruisers until an equality impact assessment has been published. The Mayor should ask the Trust to do so.", f"{T}; {M}", "until an equality impact assessment has been published", "relative", "none"),
            R("The Mayor’s Office for Policing should agree with the Metropolitan Police Service a single telephone number for reporting crime on the water.", "Mayor’s Office for Policing", to_also="Metropolitan Police Service"),
            R("In his response to this report, the Mayor should commit to a target for residential moorings in the next London Plan.", M, "In his response to this report", "relative", "none"),
        ]),
    ]  # fmt: skip


SAID = {
    "The number of boats": "The Trust counts boats each March. In 2016 the Assembly’s former Housing Committee recommended that the then Mayor should count the people in them. “Recommendation 2: the Mayor should count boat dwellers every two years.” The Mayor agreed, and did so once.{w}",
    "Rubbish": "The Boat Dwellers’ Union recommended that each borough should empty one skip a week beside the towpath. Haggerfield Council accepted its suggestion; three neighbouring councils noted it.{w}",
    "What is burned": "We considered recommending a ban on solid fuel on boats. We have not done so, because there is at present no other way of keeping warm on most of them.{q}",
    "The surcharge": "The Trust’s own ombudsman concluded in 2024 that the surcharge was lawful but had been “announced badly”, and recommended that licence holders should be written to a year in advance. The Trust accepted the recommendation in full.{w}",
}


def set_report(folder: Path) -> None:
    doc, n, head = Doc(REPORT, bank=BANK), 0, []
    front = [
        *cover(REPORT, ("LONDONASSEMBLY", "Environment and Housing Committee"), ("November 2025",)),
        Block("h2", "Environment and Housing Committee"), Block("plain", "Léonie Marchbank AM (Chair)"), Block("plain", "Gus Oyelaran AM (Deputy Chair)"), Block("plain", "Harriet Senn AM"), Block("plain", "Tobias Wray AM"),
        Block("plain", "The Committee examines all aspects of the capital’s environment and of the homes that Londoners live in, and scrutinises the Mayor’s strategies for both."),
        Block("h2", "Contact us"), Block("plain", "Nerys Dunmore, Senior Policy Adviser, nerys.dunmore@assembly.example"), Block("newpage"),
        Block("h1", "Contents"), Block("contents", "Foreword\nExecutive summary\nRecommendations\nChapter one: Who lives afloat\nChapter two: Water, waste and power\nChapter three: Smoke\nChapter four: Fees and fairness\nCommittee activity\nOther formats and languages\nConnect with us"), Block("newpage"),
        Block("h1", "Foreword"), Block("plain", "My first home in London was a boat with a leak. I can report that it was drier than my second, which was a flat. People live on the canals because they want to and because they have to, and City Hall should know the one from the other."), Block("plain", "**Léonie Marchbank AM**"), Block("plain", "Chair of the Environment and Housing Committee"), Block("newpage"),
        Block("h1", "Executive summary"), Block("plain", "Some 2,200 boats on London’s canals are homes. Those who live in them pay more each year for less. The Committee found too few taps, too much smoke and no agreement on who is responsible for either."),
        Block("plain", "We ask the Mayor to count boat dwellers, to help to pay for taps and to plan for moorings. We ask the London Waterways Trust to think again about its surcharge."), Block("newpage"), Block("h1", "Recommendations"),
    ]  # fmt: skip
    for title, heads, items in chapters():
        doc.page()
        doc.h1(title)
        doc.plain("~")
        for h in heads:
            doc.h2(h)
            doc.plain("~", *([SAID[h]] if h in SAID else []), "~")
        for item in items:
            n += 1
            doc.key(item, str(n))
            box = item.item_id
            doc.add("boxhead", f"Recommendation {n}", box=box)
            doc.add("boxed", item.text, box=box)
            doc.plain("~")
            head += [Block("h2", f"Recommendation {n}"), Block("plain", item.text)]
    doc.page()
    doc.h1("Committee activity")
    doc.plain(
        "The Committee held one meeting for this investigation, on 11 June 2025, and heard from: Corin Abbas, Boat Dwellers’ Union; Philippa Lodge, London Waterways Trust; and Sam Etherington, Assistant Director, GLA.",
        "Members visited Haggerfield Basin on 2 July 2025. The call for evidence had 214 responses.",
    )
    doc.h1("Other formats and languages")
    doc.plain(
        "If you, or someone you know, needs this report in large print or braille, or a copy of the summary and main findings in another language, then please call us."
    )
    doc.h1("Connect with us")
    doc.plain("The London Assembly, City Hall")
    look = Look("Helvetica", 11, left_head=REPORT.title + " – Environment and Housing Committee")
    write_pdf(folder / REPORT.file, [*front, *head, *doc.blocks], look, notes_of(REPORT), REPORT.title)


ANSWERS = [
    ("Recommendations 1 and 4 – Data", (1, 4), ("I accept both of these recommendations. Questions on boats have been written for the 2026 Survey, and its findings will be published in the spring of 2027.", "The results from Haggerfield Basin will be with you by the end of March. The Boat Dwellers’ Union has agreed to look at them with my officers beforehand."), "accepted", ""),
    ("Recommendation 2 – Water points", (2,), ("I support this in principle. The canals belong to the London Waterways Trust, and it is for the Trust to say where a tap may go. My officers met the Trust in January, and I have offered £150,000 if it will find the same. I cannot promise twenty, and I cannot promise them by the summer.",), "in principle", ""),
    ("Recommendation 7 – The London Plan", (7,), ("A draft of the next London Plan will go out to consultation later this year. I will decide whether it should have a target for moorings when I have seen what is said.",), "deferred", ""),
    ("Recommendation 5 – Charges", (5,), ("What the Trust charges is a matter between it and its customers, and I do not think that it would be right for me to ask it to suspend a charge that its own ombudsman has found to be lawful. I therefore do not accept this recommendation.",), "rejected", ""),
    ("Recommendation 6 – Safety", (6,), ("There is such a number already. It was introduced by the Metropolitan Police Service in October 2025, and I would be glad if Members would help to make it known.",), "already doing", "accepted"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("plain", "MAYOR OF LONDON"), Block("plain", "Léonie Marchbank AM"), Block("plain", "Chair of the Environment and Housing Committee"), Block("plain", "London Assembly"), Block("plain", "City Hall"),
        Block("plain", "Our ref: MGLA171125-4410"), Block("plain", "Date: 19 February 2026"), Block("plain", "Dear Léonie"),
        Block("plain", "**Environment and Housing Committee report: Moored: Living on London’s Canals**"),
        Block("plain", "Thank you for the Committee’s report, and for the care that has gone into it. I set out my response below. Recommendation 3 is addressed to the boroughs, and I leave it to them to reply."),
        Block("plain", "I would add that London Councils has already adopted a charter for boaters and that I support it. In 2022 I accepted the recommendation of the Towpath Commission that lighting should be improved; £2 million has been spent on that since."),
    ]  # fmt: skip
    for head, of, words, position, also in ANSWERS:
        blocks += [Block("plain", f"**{head}**"), *[Block("plain", one) for one in words]]
        answer(REPLY, [REPORT.items[i - 1] for i in of], list(words), position, also)
    blocks += [
        Block(
            "plain",
            "Thank you once again for your work. I have asked the Deputy Mayor for Housing to meet you in the summer.",
        ),
        Block("plain", "Yours sincerely"),
        Block("plain", "**Mayor of London**"),
        Block("plain", "Cc: Philippa Lodge, London Waterways Trust"),
    ]
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
