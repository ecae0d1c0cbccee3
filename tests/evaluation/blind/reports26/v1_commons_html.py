"""House of Commons 2026 as the web site prints it: one page; `Conclusion 1` and `Recommendation 2` are headings at the end; the special report goes by `Response to recommendation 2`.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, C, Item, Paper, R, notes_of
from ..reports19.soft import write_html
from .doc import Doc, P, answered

WRITTEN = """Age and Place|PTF0008
Association of Convenience Attendants|PTF0002
Dr Ottoline Berrow (Senior Lecturer, University of Tarnmouth)|PTF0019
Department for Towns and Districts|PTF0027
Keswold Town Council|PTF0011
Loo Map Volunteers|PTF0004
24 Hour Campaign|PTF0015
Name withheld|PTF0022
National Union of Drivers and Couriers|PTF0006
Stallbridge District Council, and Stallbridge Traders’ Forum|PTF0030""".split("\n")
REPORT = Paper(
    "v1-public-toilets.html", "commons html 2026", "Nowhere to go: public toilets in England", "2026-02-12", "Towns and Districts Committee", number="HC 618", topic="public toilets",
    witnesses=tuple(tuple(one.split("|")) for one in WRITTEN),
)  # fmt: skip
REPLY = Paper(
    "v1-public-toilets-special-report.html", "commons html 2026", "Nowhere to go: public toilets in England: Government Response", "2026-05-07", "Towns and Districts Committee", kind="response", number="HC 1544",
    answers=REPORT.file, responder="Government", responder_also="Department for Towns and Districts; DTD; Department; HM Government", form="special report",
)  # fmt: skip
BANK = (
    "Loo Map Volunteers (PTF0004)",
    "Q{p} Councillor Fernsby",
    "24 Hour Campaign (PTF0015)",
    "HC Deb, 3 December 2025, col {p}WH",
    "Q{p}; Keswold Town Council (PTF0011)",
    "Department for Towns and Districts, *Clean and Open* (2021), page {p}",
)
D, LA = "Department for Towns and Districts", "Local authorities"


def chapters() -> list:
    return [
        ("What there is", [
            ("Counting", [
                "~",
                C("There are fewer public toilets in England than there were in 1990, and no official figure for how many fewer. The only national map is kept by volunteers, in Keswold, on a borrowed computer."),
                R(f"The {D} should publish a national map of public toilets by 31 January 2027, and should pay those who have kept the present one to help it.", D, "by 31 January 2027", "2027-01-31", "2027-01"),
            ]),
            ("Earlier promises", [
                "In 2008 our predecessor committee recommended that “every local authority should be under a duty to have a strategy for toilets”. The Government rejected the recommendation. In 2021 it adopted guidance, Clean and Open, which recommends that authorities “should think about” a strategy.{n:Communities Committee, Twelfth Report of Session 2007–08, *The Provision of Public Toilets*, HC 636, para 21}",
                "~",
            ]),
        ]),
        ("Who should provide them", [
            ("A duty", [
                "~",
                R("We recommend that the Government bring forward legislation in the next Session to require each principal authority to prepare a toilet strategy.", "Government", "in the next Session", "relative", "none; 2027"),
                C("A duty to provide would be better than a duty to plan. We recognise that it would cost some £90 million a year, and that the money is not there."),
                "We considered recommending that every café and public house be obliged to open its toilets to all. The 24 Hour Campaign called for this, and Age and Place supports it; but those who would have to clean them do not, and we make no such recommendation.{w}",
            ]),
            ("Town and parish councils", [
                "~",
                (R("4,000 toilets are now kept by town and parish councils. The Department should consult on an annual grant to them and should report the result to us within six months of the publication of this Report.", D, "within six months of the publication of this Report", "2026-08-12", "relative; 2026-08"),
                 R("Principal authorities should give at least a year’s notice before they close or transfer a toilet.", "Principal authorities")),
            ]),
        ]),
        ("Those who cannot wait", [
            ("Drivers and couriers", [
                "~",
                C("It is a scandal that those who deliver our food are refused the use of the toilet in the kitchen that cooks it. The law already requires that they be let in."),
                R("The Workplace Safety Executive should remind employers and landlords of their duty to visiting drivers, and should prosecute those who ignore it.", "Workplace Safety Executive"),
            ]),
            ("Changing rooms", [
                "~",
                R("We repeat our predecessors’ recommendation that there should be a fully equipped changing room at every motorway service area. National Roads should ensure that this is done by the end of 2028.", "National Roads", "by the end of 2028", "2028-12-31", "2028; 2028-12"),
                R("We urge the Government to exempt stand-alone public toilets in Wales, as in England, from non-domestic rates, and to discuss with the Welsh Government how that might be done.", "Government", to_also="Welsh Government"),
                "The Minister said that she accepted the case for attendants “in principle, and on Saturdays”.{q}",
            ]),
        ]),
    ]  # fmt: skip


def set_report(folder: Path) -> None:
    doc, listed = Doc(REPORT, "through", bank=BANK), []
    doc.blocks += [
        *P("House of Commons", "Towns and Districts Committee"), Block("cover", REPORT.title), *P("Sixth Report of Session 2024–26", "HC 618", "Published on 12 February 2026", "This is a House of Commons Committee report, with recommendations to government. The Government has two months to respond."),
        Block("h1", "Summary"), *P("A town without a toilet is a town that some people cannot visit. The Government should say how many there are, require authorities to plan for them, and help the parishes that have been left to clean them."),
    ]  # fmt: skip
    doc.h1("1 Introduction")
    doc.h2("Our inquiry")
    for text in (
        "We launched this inquiry on 9 July 2025. We thank all who wrote to us and the attendants of Keswold, who showed us the mop room.{w}",
        "In this Report “the Department” is the Department for Towns and Districts. Where we recommend that something “should” be done by “local authorities” we mean those in England.",
        "~",
    ):
        where = doc.next()
        doc.plain(f"{where}. {text}" if text != "~" else f"{where}. {doc.narrative(text)}")
    for c, (title, sections) in enumerate(chapters(), 2):
        doc.h1(f"{c} {title}")
        for head, elements in sections:
            doc.h2(head)
            for element in elements:
                where = doc.next()
                if isinstance(element, str):
                    doc.plain(f"{where}. {doc.narrative(element)}")
                    continue
                for i, item in enumerate(element if isinstance(element, tuple) else (element,)):
                    doc.key(item, str(len(REPORT.items) + 1), True, where)
                    listed.append((title, item))
                    doc.blocks += P(
                        f"**{item.kind.capitalize()}**", f"{'' if i else where + '. '}**{item.text}**"
                    )
    doc.h1("Conclusions and recommendations", False)
    seen = ""
    for title, item in listed:
        if title != seen:
            doc.h2(title)
            seen = title
        doc.blocks += [
            Block("h3", f"{item.kind.capitalize()} {item.number}"),
            *P(f"{item.text} (Paragraph {item.paragraphs[0]})"),
        ]
    doc.blocks += [
        Block("h1", "Formal minutes"), Block("h2", "Tuesday 3 February 2026"), *P("Members present: Wilhelmina Ashby-Cole, in the Chair; Kit Durrant; Lorna Peake; Abdi Sayers", f"Paragraphs 1 to {doc.para} read and agreed to.", "Resolved, That the Report be the Sixth Report of the Committee to the House."),
        Block("h1", "Witnesses"), *P("The following witnesses gave evidence. Transcripts can be viewed on the inquiry publications page of the Committee’s website."), Block("h2", "Tuesday 28 October 2025"), *P("Gail Prosser, Founder, Loo Map Volunteers; Dr Ottoline Berrow, Senior Lecturer, University of Tarnmouth Q1–42", "Councillor Roy Fernsby, Keswold Town Council Q43–91"),
        Block("h1", "Published written evidence"), *P("The following written evidence was received and can be viewed on the inquiry publications page of the Committee’s website.", "PTF numbers are generated by the evidence processing system and so may not be complete."),
        *[Block("row", f"{name} {code}", str(n)) for n, (name, code) in enumerate(REPORT.witnesses, 1)],
        Block("h1", "List of Reports from the Committee during the current Parliament"), Block("h2", "Session 2024–26"), *P("5th Market squares HC 511", "4th Who sweeps? HC 430"),
    ]  # fmt: skip
    write_html(folder / REPORT.file, f"{REPORT.title} - Towns and Districts Committee", doc.blocks, notes_of(REPORT))  # fmt: skip


ANSWERS = [  # items, words, position, also
    ((1,), "This is a statement of fact, which the Government does not dispute. There is nothing in it for us to accept.", "noted", "unclear"),
    ((2,), "The Government partially accepts this recommendation. We will publish a list by January 2027. We do not think that a map is a matter for the Department, and the volunteers’ own is very good.", "in part", ""),
    ((3,), "We do not accept this recommendation. Strategies cost time and money to write, and authorities that want one may have one.", "rejected", ""),
    ((5,), "Accept. A consultation was opened on 20 April and will run until July. The Association of Convenience Attendants has welcomed it.", "accepted", ""),
    ((6,), "The Government agrees that notice is good practice. Whether it ought to be a rule will be considered with the responses to that consultation, and we will write to the Committee again in the autumn.", "deferred", "consulting"),
    ((7, 8), "The Workplace Safety Executive has accepted recommendation 8 and wrote to 60,000 employers in March. We note the Committee’s conclusion.", "accepted", "already doing; noted"),
    ((9,), "We accept this recommendation in principle. National Roads is in talks with the operators; how soon each room can be built depends on the lease.", "in principle", ""),
]  # fmt: skip


def head_of(items: list[Item]) -> str:
    """`Response to conclusion 7 and recommendation 8`."""
    return "Response to " + " and ".join(f"{one.kind} {one.number}" for one in items)


def set_reply(folder: Path) -> None:
    blocks = [
        *P("House of Commons", "Towns and Districts Committee"), Block("cover", REPLY.title), *P("Fifth Special Report of Session 2024–26", "HC 1544", "Published on 7 May 2026"),
        Block("h1", "Fifth Special Report"), *P("The Towns and Districts Committee published its Sixth Report of Session 2024–26, Nowhere to go: public toilets in England (HC 618), on 12 February 2026. The Government’s response was received on 24 April 2026 and is appended below."),
        Block("h1", "Appendix: Government Response"), Block("h2", "Introduction"), *P("The Government is grateful to the Committee. In December 2025 it accepted the recommendation of the Public Realm Taskforce that benches be counted with bins.", "Recommendation 10 concerns rates in Wales. The Welsh Government has told us that it rejects any change before 2028."),
    ]  # fmt: skip
    heads = {1: "What there is", 3: "Who should provide them", 7: "Those who cannot wait"}
    for of, words, position, also in ANSWERS:
        items = answered(REPLY, REPORT, of, [words], position, also)
        blocks += [Block("h2", heads[of[0]])] if of[0] in heads else []
        for item in items:
            blocks += [
                Block("h3", f"{item.kind.capitalize()} {item.number}"),
                Block("quote", f"{item.text} (Paragraph {item.paragraphs[0]})"),
            ]
        blocks += [Block("h3", head_of(items)), *P(words)]
    write_html(folder / REPLY.file, f"{REPLY.title} - Towns and Districts Committee", blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
