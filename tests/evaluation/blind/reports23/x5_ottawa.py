"""A Canadian House committee: "Recommendation 3 – That …" at the front and in the text; the government's letter by theme.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look, write_pdf
from .doc import Doc, answer

BRIEFS = """Barkwell, Thaddeus
Canadian Alliance of Wharf Users
City of Port Ellery
Gullet Cove Harbour Authority
Inshore Harvesters’ Co-operative of the North Shore
Lobster 2030
Peskotomuhk Marine Stewardship Circle
Sandhaven Yacht Club
Whynacht-Doucet, Marguerite"""
REPORT = Paper(
    "x5-small-craft-harbours.pdf", "house committee canada", "Small Craft, Large Repairs: The State of Canada’s Small Craft Harbours", "2025-12", "Standing Committee on Coasts and Harbours",
    topic="small craft harbours", witnesses=tuple((name, "") for name in BRIEFS.split("\n")), where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "x5-small-craft-harbours-government-response.pdf", "house committee canada", "Government Response to the Fifth Report of the Standing Committee on Coasts and Harbours: Small Craft, Large Repairs", "2026-04-14",
    "Minister of Coasts and Harbours", kind="response", answers=REPORT.file, responder="Government of Canada", responder_also="Government; Minister of Coasts and Harbours; Department of Coasts and Harbours; Minister", form="letter",
)  # fmt: skip
BANK = (
    "CHCO, Evidence, 7 October 2025, 11{p:02} (Thaddeus Barkwell, As an individual)",
    "CHCO, Evidence, 21 October 2025, 15{p:02} (Odile Castonguay-Reid, Canadian Alliance of Wharf Users)",
    "Gullet Cove Harbour Authority, Brief, p. {p}",
    "Department of Coasts and Harbours, Written response to questions, item {p}",
    "Lobster 2030, Brief, 9 September 2025, p. {p}",
)
GC, DEPT = "Government of Canada", "Department of Coasts and Harbours"


def parts():
    return [
        ("A Network in Disrepair", [
            ("Condition of Core Harbours", [
                R("That the Government of Canada increase the annual budget of the Small Craft Harbours Program to $250 million, and that this amount be indexed to the cost of construction.", GC),
                R(f"That the {DEPT} publish each year, beginning in 2027, the condition rating of every core harbour.", DEPT, "beginning in 2027", "2027", "none"),
            ]),
            ("Dredging", [
                R("That the Government of Canada, in collaboration with harbour authorities, complete a national dredging plan before the opening of the 2027 lobster season.", GC, "before the opening of the 2027 lobster season", "relative", "2027", to_also="harbour authorities"),
                R("That the Government of Canada purchase two shallow-draft dredges for use in the Gulf Region.", GC),
            ]),
        ]),
        ("The Volunteers Who Run the Wharf", [
            ("Harbour Authorities", [
                R(f"That the {DEPT} provide each harbour authority with a paid manager for at least 20 hours a week.", DEPT),
                R("That the Canada Revenue Office and the Department of Coasts and Harbours jointly simplify, within 12 months, the returns which harbour authorities are required to file.", f"Canada Revenue Office; {DEPT}", "within 12 months", "2026-12", "relative"),
                R(f"That the {DEPT} ensure that insurance against storms is available to harbour authorities at a reasonable cost.", DEPT),
            ]),
            ("Abandoned Vessels", [
                R("That the Government of Canada amend the Derelict and Hazardous Vessels Act so that the owner of a vessel is liable for the full cost of its removal.", GC),
            ]),
        ]),
        ("Indigenous Harvesters and Harbours", [
            ("Access", [
                R("That the Government of Canada work with Indigenous governments and organizations to identify, by 30 June 2026, the harbours in which moderate livelihood fishers are without a berth, and that it report its findings to the committee.", GC, "by 30 June 2026", "2026-06-30", to_also="Indigenous governments; Indigenous organizations; Indigenous governments and organizations"),
                R("That the Government of Canada take into account sea-level rise in every decision to repair, replace or divest a harbour.", GC),
            ]),
        ]),
    ]  # fmt: skip


def set_report(folder: Path) -> None:
    doc, n, front = Doc(REPORT, bank=BANK), 0, []
    doc.blocks.append(Block("newpage"))
    doc.h1("Introduction")
    doc.plain(
        "On 18 June 2025, the House of Commons Standing Committee on Coasts and Harbours (the committee) adopted a motion to study the state of small craft harbours. Over six meetings it heard from 23 witnesses, and it received nine briefs.{w}",
        "~",
        "In its 2019 report the committee’s predecessor recommended “that Fisheries officials double the budget of the program within five years.” The Government agreed with that recommendation in principle. The budget has since fallen.{w}",
    )
    for title, heads in parts():
        doc.h1(title)
        for head, items in heads:
            doc.h2(head)
            doc.plain("~")
            if head == "Dredging":
                doc.plain(
                    "Mr. Barkwell called on the Government of Canada to “dredge first and study afterwards,” and recommended that a harbour which has waited two seasons be moved to the top of the list.{q} Officials said that they would consider it."
                )
            if head == "Access":
                doc.plain(
                    "The Peskotomuhk Marine Stewardship Circle asked that the department recognize its harbour plan. It supports the creation of a separate fund and recommended to the committee that it be held in trust.{w}"
                )
            for item in items:
                n += 1
                if n in (2, 4, 7, 10):
                    doc.plain("~")
                doc.plain(
                    "The committee therefore recommends:"
                    if n % 2
                    else "In light of this testimony, the committee recommends:"
                )
                doc.key(item, str(n))
                doc.add("inpara", f"**Recommendation {n} – {item.text}**")
                front.append((n, item))
    doc.h1("Conclusion")
    doc.plain(
        "A wharf is where a community meets the sea and where its income comes ashore. The committee thanks those who took a day from the water to appear before it, and trusts that their advice will be followed.",
        "~",
    )
    doc.h1("Appendix A: List of Witnesses")
    doc.plain(
        "The following table lists the witnesses who appeared before the committee at its meetings related to this report. Transcripts of all public meetings related to this report are available on the committee’s webpage for this study."
    )
    doc.plain("**Organizations and Individuals | Date | Meeting**")
    for who in (
        ("As an individual", "Thaddeus Barkwell, Retired harbour master", "2025/10/07", "9"), ("Department of Coasts and Harbours", "Lucille Fanning-Roy, Director General, Small Craft Harbours", "2025/10/07", "9"),
        ("Canadian Alliance of Wharf Users", "Odile Castonguay-Reid, Executive Director", "2025/10/21", "11"), ("Atlantic Dredging Contractors’ Association", "Percy Oldaker, President", "2025/10/21", "11"), ("Town of Drumlisk", "Her Worship Ina Collard, Mayor", "2025/11/04", "13"),
    ):  # fmt: skip
        doc.plain(f"**{who[0]}**")
        doc.add("inpara", f"{who[1]} | {who[2]} | {who[3]}")
    doc.h1("Appendix B: List of Briefs")
    doc.plain(
        "The following is an alphabetical list of organizations and individuals who submitted briefs to the committee related to this report. For more information, please consult the committee’s webpage for this study."
    )
    for name, _code in REPORT.witnesses:
        doc.plain(f"**{name}**")
    doc.h1("Request for Government Response")
    doc.plain(
        "Pursuant to Standing Order 109, the committee requests that the government table a comprehensive response to this Report.",
        "A copy of the relevant Minutes of Proceedings (Meetings Nos. 9, 11, 13, 14 and 17) is tabled.",
        "Respectfully submitted,",
        "Rosalind Achterberg-Noël, Chair",
    )
    doc.h1("Supplementary Opinion of the Prairie and Coast Party")
    doc.plain(
        "We support the report. We would have gone further and asked the Government to sell every harbour which its users are willing to buy. Harbour authorities know what they need; officials in Ottawa do not. The cost of indexation has not been estimated, and in our view it should have been before the committee voted."
    )
    lead = [
        Block("coverline", "HOUSE OF COMMONS / CHAMBRE DES COMMUNES / CANADA"), Block("cover", REPORT.title), Block("coverline", "Report of the Standing Committee on Coasts and Harbours"),
        Block("coverline", "Rosalind Achterberg-Noël, Chair"), Block("coverline", "December 2025"), Block("coverline", "45th PARLIAMENT, 1st SESSION"), Block("newpage"),
        Block("caps", "THE STANDING COMMITTEE ON COASTS AND HARBOURS"), Block("centre", "has the honour to present its"), Block("caps", "FIFTH REPORT"),
        Block("centre", "Pursuant to its mandate under Standing Order 108(2), the committee has studied the state of Canada’s small craft harbours and has agreed to report the following:"), Block("newpage"),
        Block("caps", "LIST OF RECOMMENDATIONS"), Block("plain", "As a result of their deliberations committees may make recommendations which they include in their reports for the consideration of the House of Commons or the Government. Recommendations related to this study are listed below."),
    ]  # fmt: skip
    lead += [Block("inpara", f"Recommendation {k} – {item.text}") for k, item in front]
    write_pdf(
        folder / REPORT.file,
        [*lead, *doc.blocks],
        Look("Times", 10.5, foot="", left_head="SMALL CRAFT, LARGE REPAIRS", note_size=7.5),
        notes_of(REPORT),
        REPORT.title,
    )


LETTER = [
    ("Theme 1: Investing in harbours (Recommendations 1, 4 and 10)", [
        ("The Government shares the committee’s view that harbours are essential to coastal communities. Budget 2025 provided $463 million over five years.",),
        ("The Program has 973 harbours, of which 675 are core harbours managed by harbour authorities. More than 90% of landings pass over their wharves. Storms in 2022 and 2024 did damage at 140 sites, most of which has been repaired; work at Gullet Cove and at Sandhaven was completed in the fall of 2025, and a contract for the breakwater at Port Ellery has been let.",),
        ((1, 4), "The Government takes note of Recommendations 1 and 4. Decisions on the budget of the Program, and on the purchase of equipment, are made in the annual budget, and it would not be right to anticipate them.", "noted", "deferred"),
        ((10,), "The Government agrees with Recommendation 10. Since 2023 every project worth more than $1 million has been assessed against a projection of sea level for 2075, and the same will apply to smaller projects from April 2027.", "accepted", "already doing"),
    ]),
    ("Theme 2: Planning and openness (Recommendations 2, 3 and 9)", [
        ("Engineers inspect each core harbour at intervals of no more than five years and give it a rating from A to D. The Auditor’s report of 2018 recommended that the ratings be shared with provinces; the Department accepted that recommendation, and provinces have had them since 2020. The Atlantic Dredging Contractors’ Association has adopted a code of practice of its own.",),
        ((2, 3), "The Government agrees with Recommendations 2 and 3. Condition ratings will be published each spring, and the first will appear in May 2027. A national dredging plan is being drawn up with harbour authorities and will be complete in March 2027.", "accepted", ""),
        ((9,), "In respect of Recommendation 9, the Government agrees in principle. Officials have begun to meet Indigenous partners, who have asked that the work should go at a pace which they can sustain; it will not be complete by 30 June 2026.", "in principle", "in part"),
    ]),
    ("Theme 3: Support for harbour authorities (Recommendations 5 and 6)", [
        ("The Department spent $4.2 million in 2025 on training and on conferences of harbour authorities, and a handbook in three languages was sent to each of them. Lobster 2030 recommended to the committee that the handbook be replaced by a telephone line. A line was opened in January 2026; in its first two months it took 310 calls, of which a third concerned the handbook.",),
        ("Some 5,000 volunteers run the harbours of Canada. The Canadian Alliance of Wharf Users supports the appointment of paid managers and has offered to train them.",),
        ((5,), "The Government does not agree with Recommendation 5. Harbour authorities are independent corporations, and to pay their managers would alter what they are.", "rejected", ""),
        ((6,), "The Government accepts Recommendation 6. The Canada Revenue Office will publish a shorter return in October 2026.", "accepted", ""),
    ]),
    ("Theme 4: Abandoned vessels (Recommendation 8)", [
        ("Since 2019 the national inventory of vessels of concern has grown to 1,420, and 580 have been removed. The City of Port Ellery and others have asked for a fund paid for by a levy on registrations.",),
        ((8,), "A review of the Derelict and Hazardous Vessels Act is to begin in the autumn of 2026. The Government will consider Recommendation 8 as part of that review.", "deferred", ""),
    ]),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("coverline", "Minister of Coasts and Harbours"), Block("coverline", "Ottawa, Canada K1A 0E6"), Block("coverline", "April 14, 2026"),
        Block("plain", "Ms. Rosalind Achterberg-Noël, M.P."), Block("plain", "Chair, Standing Committee on Coasts and Harbours"), Block("plain", "House of Commons, Ottawa, Ontario K1A 0A6"),
        Block("h1", REPLY.title), Block("plain", "Dear Ms. Achterberg-Noël:"),
        Block("plain", "Pursuant to Standing Order 109 of the House of Commons, I am pleased to respond, on behalf of the Government of Canada, to the Fifth Report of the Standing Committee on Coasts and Harbours, entitled *Small Craft, Large Repairs: The State of Canada’s Small Craft Harbours*, which was tabled in the House of Commons on December 9, 2025."),
        Block("plain", "The Government thanks the members of the committee, and the witnesses who appeared before it, for their work. The Government has carefully considered the ten recommendations and has grouped its response under four themes."),
    ]  # fmt: skip
    for title, rows in LETTER:
        blocks.append(Block("h2", title))
        for row in rows:
            blocks.append(Block("plain", row[0] if len(row) == 1 else row[1]))
            if len(row) > 1:
                answer(REPLY, [REPORT.items[i - 1] for i in row[0]], [row[1]], row[2], row[3])
    blocks += [
        Block("h2", "Conclusion"),
        Block("plain", "The Government remains committed to a network of harbours that is safe and in good repair. In 2021 it accepted the recommendations of the Coastal Resilience Panel in full, and it continues to put them into effect. I look forward to the committee’s further work."),
        Block("plain", "Please accept, Madam Chair, the assurance of my highest consideration."), Block("plain", "Yours sincerely,"), Block("plain", "The Honourable Blaise Thériault-Munn, P.C., M.P."), Block("plain", "Minister of Coasts and Harbours"),
    ]  # fmt: skip
    write_pdf(folder / REPLY.file, blocks, Look("Times", 12, lead=1.35, margin=90), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
