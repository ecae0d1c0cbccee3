"""Canadian House committee: “Recommendation 1 / That the Government of Canada …”, no paragraph numbers; a government response by theme.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.pdf import Look, write_pdf
from .kit import Block, Paper, R, Setter, answer, items_of, notes_of, number_items, reply_to

ICE = Paper(
    "t12-winter-roads.pdf",
    "canadian house committee",
    "Thin ice: the future of winter roads",
    "2025-06-05",
    "Standing Committee on Northern Transport",
    where_printed=False,
    witnesses=(
        ("Assembly of Lakeside Nations", ""),
        ("Canadian Haulage Guild", ""),
        ("Dr. Maëlle Thibodeau", ""),
        ("Office of the Ombud for Northern Food", ""),
        ("Town of Port Ardry", ""),
    ),
    speakers=(
        "Chief Rosalind Peake, Assembly of Lakeside Nations",
        "Gordon Aubut, President, Canadian Haulage Guild",
        "Maëlle Thibodeau, Professor, University of Sallins Cross, As an Individual",
        "Hon. Perrin Oake, Minister of Northern Transport",
    ),
    topic="winter roads",
)
CHAPTERS = [
    (
        "Introduction",
        [
            "Some 8,000 kilometres of road in Canada exist for only ten weeks of the year. On 3 October 2024, the Standing Committee on Northern Transport (the Committee) agreed to study them. It held six meetings, heard from 31 witnesses and received five briefs.",
            "~",
            "The Committee is not the first to look at the subject. In its 2016 report, the Senate committee on the North recommended “That the Government of Canada appoint a commissioner for winter roads.” None was appointed.{n:Senate, Frozen assets, 2016, p. 12.}",
        ],
    ),
    (
        "A shorter season",
        [
            "~",
            "Chief Peake told the Committee that the federal government should move the freight money to the communities and let them decide. Mr. Aubut agreed, but recommended that carriers be consulted first.{q}",
            "~",
            "In light of this testimony, the Committee recommends:",
            R(
                "That the Government of Canada publish each year a forecast of the opening and closing dates of every winter road that receives federal funds.",
                to="Government of Canada",
            ),
            R(
                "That Environment and Ice Canada, in collaboration with the National Research Institute, install ice sensors on the twenty busiest crossings before the 2026–2027 season.",
                to="Environment and Ice Canada",
                to_also="National Research Institute",
                due="before the 2026–2027 season",
                date="relative",
                also="2026; 2026-12; 2027",
            ),
        ],
    ),
    (
        "Who pays",
        [
            "~",
            "~",
            R(
                "That the Government of Canada double the Northern Freight Subsidy and index it to the price of diesel in the community of delivery.",
                to="Government of Canada",
            ),
            "The Minister told the Committee that he accepted the need for change and was “not opposed to indexing as such”.{q}",
            R(
                "That the Department of Finance table in the House, within 120 days of the presentation of this report, an analysis of the cost of extending the Northern Residents Credit to seasonal drivers.",
                to="Department of Finance",
                due="within 120 days of the presentation of this report",
                date="relative",
                also="2025-10-03",
            ),
            "Not everyone thought more money was the answer. One brief pointed out that the subsidy had never been spent in full.{w}",
            R(
                "That the Government of Canada and the governments of the provinces and territories agree on a formula by which the cost of all-season roads will be shared.",
                to="Government of Canada; governments of the provinces and territories",
                to_also="provinces; territories; provincial governments; territorial governments; provincial and territorial governments",
            ),
        ],
    ),
    (
        "Working with Indigenous Peoples",
        [
            "~",
            R(
                "That the Minister of Northern Transport work with the Assembly of Lakeside Nations to train and certify community road inspectors, and that the first inspectors be certified by 31 March 2027.",
                to="Minister of Northern Transport",
                to_also="Assembly of Lakeside Nations",
                due="by 31 March 2027",
                date="2027-03-31",
            ),
            "~",
            R(
                "That no permit for a new crossing be issued without the free, prior and informed consent of the First Nations on whose lands it begins and ends.",
            ),
            R(
                "That the Government of Canada, recognizing that a road is also a link between families, include visits to relatives among the purposes for which the Northern Travel Benefit is paid.",
                to="Government of Canada",
            ),
            "~",
        ],
    ),
]
REPLY = Paper(
    "t12-winter-roads-government-response.pdf",
    "canadian house committee",
    "Government Response to the Seventh Report of the Standing Committee on Northern Transport",
    "2025-10-02",
    "Department of Northern Transport",
    "response",
    answers=ICE.file,
    responder="Government of Canada",
    responder_also="Government; Department of Northern Transport; Minister of Northern Transport",
    form="letter",
)
THEMES = (
    (
        "Forecasting and safety (recommendations 1 and 2)",
        "Many witnesses recommended better information on the thickness of ice. The Government shares their concern. Environment and Ice Canada has measured ice on northern rivers since 1958 and holds the longest such record in the world. It issues bulletins twice a week in season, and in the winter of 2024–2025 it opened a telephone line for drivers, which took 6,400 calls. Dr. Thibodeau proposed that satellite images be used as well; work with the Space Office on that proposal is at an early stage.",
        (
            reply_to(
                1,
                "The Government agrees with this recommendation. A forecast will be published on Environment and Ice Canada’s site from November 2025.",
                position="accepted",
            ),
            reply_to(
                2,
                "The Government agrees in principle with this recommendation. Sensors of the kind that the Committee describes have not been tested below minus 40 degrees, and the number that can be installed before the 2026–2027 season will depend on the results of a trial.",
                position="in principle",
                also="in part",
            ),
        ),
    ),
    (
        "Funding (recommendations 3, 4 and 5)",
        "The Government has invested over $140 million in northern freight since 2019. The Canadian Haulage Guild has endorsed that investment. The cost of moving a tonne of goods to a fly-in community is between five and eight times that of moving it by winter road, and when a season is short the difference is borne by those who live there. The Town of Port Ardry called for a fund for emergencies, and such a fund was opened in January 2025.",
        (
            reply_to(
                3,
                "The Government does not agree with this recommendation. The subsidy was increased by 12 per cent in Budget 2024, and the Government does not intend to index it.",
                position="rejected",
            ),
            reply_to(
                4,
                "The Government takes note of this recommendation. The Minister of Finance will reply to the Committee separately.",
                position="noted",
                also="deferred",
            ),
            reply_to(
                5,
                "Officials have begun consultations with provinces and territories on a formula, and the Government will not take a position until those consultations end in the spring of 2026.",
                position="consulting",
                also="deferred",
            ),
        ),
    ),
    (
        "Partnership (recommendations 6 to 8)",
        "The Government is committed to reconciliation and welcomes the testimony of Chief Peake. Many winter roads follow trails that are older than any government, and those who use them know the ice better than any instrument. In August 2025 the Minister of Northern Transport visited Lakeside and travelled part of the route by boat with those who mark it each December.",
        (
            reply_to(
                (6, 8),
                "The Government accepts recommendations 6 and 8. The first twelve inspectors began their training in August 2025, and the rules of the Northern Travel Benefit will be amended to include visits to relatives.",
                position="accepted",
            ),
        ),
    ),
)


class House(Setter):
    def _note(self, slot: str) -> str:
        paper, rng = self.paper, self.rng
        if slot == "w":
            return f"{rng.choice(paper.witnesses)[0]}, Brief, p. {rng.randint(1, 8)}."
        if slot == "ww":
            return "; ".join(n for n, _ in rng.sample(paper.witnesses, 2)) + ", Briefs."
        if slot == "q":
            return f"NTRA, Evidence, {rng.choice(('21 November 2024', '5 December 2024', '6 February 2025'))}, {rng.choice(('1545', '1610', '1705'))} ({rng.choice(paper.speakers)})."
        return slot[2:]


def set_paper(seed: int, folder: Path) -> None:
    chapters = House(ICE, seed).chapters(CHAPTERS)
    number_items(ICE, chapters, printed=True)
    ICE.notes[:] = [(n, text, "", chapter) for n, text, _where, chapter in ICE.notes]
    blocks = [
        Block("coverline", "HOUSE OF COMMONS / CHAMBRE DES COMMUNES / CANADA"),
        Block("cover", ICE.title.upper()),
        Block("coverline", "Report of the Standing Committee on Northern Transport"),
        Block("coverline", "Yolande Sarrazin, Chair"),
        Block("coverline", "JUNE 2025"),
        Block("coverline", "45th PARLIAMENT, 1st SESSION"),
        Block("newpage"),
        Block("h1", "THE STANDING COMMITTEE ON NORTHERN TRANSPORT"),
        Block("centre", "has the honour to present its"),
        Block("centre", "SEVENTH REPORT"),
        Block(
            "plain",
            "Pursuant to its mandate under Standing Order 108(2), the committee has studied winter roads and has agreed to report the following:",
        ),
        Block("newpage"),
        Block("h1", "LIST OF RECOMMENDATIONS"),
        Block(
            "quote",
            "As a result of their deliberations committees may make recommendations which they include in their reports for the consideration of the House of Commons or the Government. Recommendations related to this study are listed below.",
        ),
    ]
    for _title, paras in chapters:
        for item in items_of(paras):
            page = 4 + int(item.number) // 3
            blocks += [
                Block("h3", f"Recommendation {item.number}"),
                Block("plain", f"{item.text} {'.' * 12} {page}"),
            ]
    blocks.append(Block("newpage"))
    blocks.append(Block("cover", ICE.title.upper()))
    for title, paras in chapters:
        blocks.append(Block("h1", title.upper()))
        for para in paras:
            if para.text:
                blocks.append(Block("plain", para.text))
            for item in para.items:
                blocks += [
                    Block("label", f"Recommendation {item.number}"),
                    Block("inpara", f"**{item.text}**"),
                ]
    blocks += [Block("newpage"), Block("h1", "APPENDIX A"), Block("h2", "LIST OF WITNESSES")]
    blocks += [Block("plain", one) for one in ICE.speakers]
    blocks += [Block("h1", "APPENDIX B"), Block("h2", "LIST OF BRIEFS")]
    blocks += [Block("plain", name) for name, _ in ICE.witnesses]
    blocks += [
        Block("h1", "REQUEST FOR GOVERNMENT RESPONSE"),
        Block(
            "plain",
            "Pursuant to Standing Order 109, the committee requests that the government table a comprehensive response to this report.",
        ),
        Block("plain", "Respectfully submitted,"),
        Block("plain", "Yolande Sarrazin, Chair"),
    ]
    write_pdf(
        folder / ICE.file, blocks, Look("Helvetica", 11, note_size=8, margin=76), notes_of(ICE), ICE.title
    )


def set_reply(folder: Path) -> None:
    blocks = [
        Block("plain", "Yolande Sarrazin, M.P."),
        Block("plain", "Chair, Standing Committee on Northern Transport"),
        Block("plain", "House of Commons, Ottawa"),
        Block("plain", "2 October 2025"),
        Block("plain", "Dear Ms. Sarrazin:"),
        Block(
            "plain",
            "Pursuant to Standing Order 109 of the House of Commons, I am pleased to respond, on behalf of the Government of Canada, to the Seventh Report of the Standing Committee on Northern Transport entitled *Thin ice: the future of winter roads*.",
        ),
        Block(
            "plain",
            "The Government has considered the Committee’s eight recommendations with care and has grouped them under three themes.",
        ),
        Block("cover", "Government Response"),
        Block("h1", "Introduction"),
        Block(
            "plain",
            "Winter roads bring fuel, food, building materials and families to some fifty communities that cannot be reached by land at any other time of the year. A season that once lasted for eleven weeks now lasts for eight or nine, and in 2024 one of the busiest crossings was open for nineteen days.",
        ),
        Block(
            "plain",
            "The Government’s approach has been to help communities to plan for shorter seasons while the case for permanent roads is examined. The Senate committee on the North recommended a commissioner for winter roads in 2016; the government of the day noted that recommendation and took no action on it.",
        ),
        Block(
            "plain",
            "The provinces of Lower Brede and Mossgiel maintain most of the network. Both have adopted the Northern Ice Code in full. The Assembly of Lakeside Nations supports the Code and has recommended that it be translated.",
        ),
        Block(
            "plain",
            "Since 2019 the Government has invested in bridges at eleven crossings, in a line of credit for carriers that buy fuel in advance, and in storage for food. The Office of the Ombud for Northern Food reviewed that work in 2024 and made six recommendations, all of which the Department of Northern Transport has accepted.",
        ),
    ]
    for theme, opening, answers in THEMES:
        blocks += [Block("h1", theme), Block("plain", opening)]
        for each in answers:
            items = [ICE.items[n - 1] for n in each.of]
            label = (
                "Recommendations " + " and ".join(i.number for i in items)
                if len(items) > 1
                else f"Recommendation {items[0].number}"
            )
            blocks.append(Block("h3", label))
            blocks += [Block("quote", i.text) for i in items] if len(items) == 1 else []
            blocks += [Block("plain", words) for words in each.words]
            answer(REPLY, items, list(each.words), each.position, each.also)
    blocks += [
        Block("h1", "Conclusion"),
        Block(
            "plain",
            "The Government thanks the Committee and the witnesses who appeared before it. Winter roads will continue to matter to every community that has no other.",
        ),
        Block("plain", "Yours sincerely,"),
        Block("plain", "The Honourable Perrin Oake, P.C., M.P."),
        Block("plain", "Minister of Northern Transport"),
    ]
    write_pdf(folder / REPLY.file, blocks, Look("Times", 11.5), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_paper(seed, folder)
    set_reply(folder)
    return [ICE, REPLY]
