"""House of Commons 2010-19: a list under headings with (Paragraph N), kinds not printed, witnesses by day; a command paper (HTML) that numbers its answers anew.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, C, Item, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports19.soft import write_html
from .doc import Doc, answer, write

REPORT = Paper(
    "w2-canals.pdf", "commons 2014", "Navigable waterways: keeping canals open", "2015-02-11", "Environment and Waterways Committee", number="HC 233", topic="dredging",
    witnesses=(("Inland Boaters’ League", "NAV0007"), ("Canal and Rivers Foundation", "NAV0012"), ("Department for Land and Water", "NAV0031"), ("Mrs Thora Peake", "NAV0019"), ("Skelwick Angling Club", "NAV0022")),
    speakers=("Mr Hallam", "Baroness Tolland", "Dr Wray", "Miss Oduya"),
)  # fmt: skip
REPLY = Paper(
    "w2-canals-government-response.html", "commons 2014", "Government response to the Environment and Waterways Committee report: Navigable waterways: keeping canals open", "2015-07", "Department for Land and Water", kind="response",
    number="Cm 9102", answers=REPORT.file, responder="Government", responder_also="Department for Land and Water; Defra; DLW; Department", form="command paper",
)  # fmt: skip
DLW, CRF = "Department for Land and Water", "Canal and Rivers Foundation"


def chapters():
    return [
        ("The state of the network", [
            "~", "~",
            ("~", C("The network is in a better state than it was in 1990 and in a worse one than it was in 2009. It has been kept open by putting off the dearest work.")),
            "The Inland Boaters’ League wanted us to recommend that no lock be closed for longer than a week. The Foundation’s engineers told us that it would be as well to recommend fine weather.{q}",
            ("~", R("We recommend that the Canal and Rivers Foundation publish, by the end of 2015, a list of every structure which it does not expect to be able to keep in use until 2025.", CRF, "by the end of 2015", "2015-12-31", "2015; 2015-12")),
        ]),
        ("Paying for water", [
            "~",
            ("Lord Esk’s review of 2008 recommended that “the Treasury should meet half the cost of reservoirs”.{n:Esk Review, *Water in Store*, 2008, recommendation 6} That recommendation was rejected within the week.", C("The grant that ends in 2027 was meant to give the Foundation time to find other money. It has found some. It will not have found enough.")),
            ("~", R("The Government should begin negotiations on a further grant now, and should set out the terms on which it would make one in its response to this Report.", "Government", "in its response to this Report", "relative", "none; 2015-04-11")),
            ("~", Item("both", "We are not persuaded that anglers and walkers should pay nothing while boaters pay more each year. The Department should consult on a charge for those who use the towpath for profit.", (DLW,))),
            ("“Nobody swims here twice”, Mrs Peake wrote.{w}", R("We urge the Department, the Welsh Government and Water Companies UK to agree how much water may be moved by canal in a drought. They should do so before the summer of 2016.", f"{DLW}; Welsh Government; Water Companies UK", "before the summer of 2016", "relative", "2016; 2016-06; 2016-06-01")),
        ]),
        ("Boats as homes", [
            "~",
            ("~", C("15,000 people live afloat, and a third of them have nowhere that they may lawfully stay.")),
            ("The Foundation “supports the principle of more moorings”; it did not tell us where.{q}", R("Local authorities should be required to include residential moorings in their assessments of the need for housing.", to_also="Local authorities; local authorities")),
            ("~", R("The Foundation must stop serving notice on families with children during term. It should write to us within three months to confirm that it has done so.", CRF, "within three months", "2015-05-11", "relative; 2015-05")),
            ("~", R("We welcome the Minister’s undertaking to meet boaters, and call on him to do so before the Dissolution of Parliament.", "Minister", "before the Dissolution of Parliament", "relative", "2015-03-30", to_also="Government; Department for Land and Water")),
        ]),
    ]  # fmt: skip


def set_report(seed: int, folder: Path) -> None:
    doc, gathered, n = Doc(REPORT, seed, "through", mark="{}."), [], 0
    doc.blocks += [
        Block("coverline", "House of Commons"), Block("coverline", REPORT.body), Block("cover", REPORT.title), Block("coverline", "Eighth Report of Session 2014–15"),
        Block("coverline", "*Report, together with formal minutes relating to the report*"), Block("coverline", "*Ordered by the House of Commons to be printed 4 February 2015*"), Block("coverline", "HC 233"), Block("coverline", "Published on 11 February 2015 by authority of the House of Commons"), Block("coverline", "London: The Stationery Office Limited"), Block("coverline", "£0.00"), Block("newpage"),
        Block("h1", "Contents"), Block("plain", "**Report Page**"), Block("contents", "Summary\n1 Introduction\n2 The state of the network\n3 Paying for water\n4 Boats as homes\nConclusions and recommendations\nFormal Minutes\nWitnesses"), Block("newpage"),
    ]  # fmt: skip
    doc.h1("Summary", counts=False)
    doc.plain(
        "Canals were dug for coal, kept for pleasure and are lived on for want of anywhere else. The Canal and Rivers Foundation took on two thousand miles of them in 2012 with a grant that ends in 2027. We have looked at whether it can keep them open, at who should pay, and at those who make their homes on them. We find that dear work has been put off, and we recommend that the Government and the Foundation begin to talk about money before it has run out."
    )
    doc.page()
    doc.h1("1 Introduction")
    doc.p(
        "We announced our inquiry in June 2014 and received 48 submissions. The Department for Land and Water (“the Department”) gave evidence in January 2015.{q} The Canal and Rivers Foundation (“the Foundation”) gave it twice.{qq}",
        "~",
    )
    for i, (title, elements) in enumerate(chapters(), 2):
        doc.h1(f"{i} {title}")
        for k, element in enumerate(elements):
            if k == 0:
                doc.h2("Background")
            parts = element if isinstance(element, tuple) else (element,)
            doc.p(parts[0])
            for item in parts[1:]:
                n += 1
                doc.key(item, str(n), False, doc.here)
                star = "**" if item.kind == "conclusion" else "***"
                doc.blocks[-1].text += f" {star}{item.text}{star}"
                gathered.append((title, item))
    doc.page()
    doc.h1("Conclusions and recommendations")
    seen = ""
    for title, item in gathered:
        if title != seen:
            doc.blocks.append(Block("h2", title))
            seen = title
        doc.blocks.append(Block("listed", f"{item.text} (Paragraph {item.paragraphs[0]})", f"{item.number}."))
    doc.page()
    doc.blocks += [
        Block("h1", "Formal Minutes"), Block("centre", "**Wednesday 4 February 2015**"), Block("centre", "Members present:"), Block("centre", "Dame Honor Strand, in the Chair"), Block("plain", "Mr Idris Vaughan   Miss Pearl Adeyemi   Sir Roland Tuck"),
        Block("plain", "Draft Report (*Navigable waterways: keeping canals open*), proposed by the Chair, brought up and read."), Block("plain", f"Paragraphs 1 to {doc.para} read and agreed to."), Block("plain", "*Resolved*, That the Report be the Eighth Report of the Committee to the House."), Block("plain", "[Adjourned till Tuesday 10 February at 9.15 am"),
        Block("h1", "Witnesses"), Block("plain", "The following witnesses gave evidence. Transcripts can be viewed on the Committee’s inquiry page at www.parliament.example/ewc."),
        Block("plain", "**Tuesday 4 November 2014**   *Question number*"), Block("plain", "**Mr Hallam**, Inland Boaters’ League, and **Miss Oduya**, National Association of Residential Boats   Q1–61"),
        Block("plain", "**Tuesday 2 December 2014**"), Block("plain", "**Dr Wray**, Chief Engineer, and **Baroness Tolland**, Chair, Canal and Rivers Foundation   Q62–118"),
        Block("plain", "**Tuesday 13 January 2015**"), Block("plain", "**Lord Carnforth**, Parliamentary Under-Secretary of State, Department for Land and Water   Q119–160"),
        Block("plain", "Written evidence was published and can be viewed on the Committee’s inquiry page."),
        Block("h1", "List of Reports from the Committee during the current Parliament"), Block("h2", "Session 2014–15"), Block("plain", "First Report   Sea walls   HC 54 (HC 401)"), Block("plain", "Fifth Report   The price of milk   HC 166 (HC 780)"),
    ]  # fmt: skip
    write(
        folder / REPORT.file,
        doc.blocks,
        Look(
            "Times", 11, left_head="", right_head="Navigable waterways: keeping canals open", page_at="head"
        ),
        notes_of(REPORT),
        REPORT.title,
    )


ANSWERS = [
    ((2,), "The Foundation is a charity and is independent of Government. It has told us that it agrees with this recommendation and that it will publish such a list in November 2015.", "noted", "accepted; unclear"),
    ((3, 4), "The Government does not agree that negotiations should begin now. The present grant agreement provides for a review in 2021–22, and it would be wrong to prejudge it. The Foundation’s income from property rose by 11 per cent last year.", "rejected", ""),
    ((5,), "We will consult in the autumn on how all who make a profit from the towpath might contribute to its upkeep.", "accepted", "consulting"),
    ((6,), "The Government agrees in principle that there should be such an agreement. The Welsh Government will reply separately. A date for it must depend upon the companies’ own plans for drought, which are not due until 2017.", "in principle", "in part"),
    ((8,), "Local housing authorities are already under a duty, by section 124 of the Housing and Moorings Act 2013, to consider the needs of those who live afloat. We see no need for a further requirement.", "already doing", "rejected"),
    ((9,), "This is a matter for the Foundation, which has noted the Committee’s view.", "noted", "unclear"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("cover", REPLY.title), Block("plain", "Presented to Parliament by the Secretary of State for Land and Water by Command of Her Majesty"), Block("plain", "July 2015"), Block("plain", "Cm 9102"),
        Block("h1", "Introduction"),
        Block("plain", "The Government welcomes the Committee’s report of 11 February 2015 (HC 233), and is sorry that the general election has delayed this response. Waterways bring pleasure to ten million people and the Government has supported them with £39 million a year."),
        Block("plain", "In 2013 the Inland Boaters’ League recommended that licences be sold by the month. The Foundation accepted that recommendation in full, and monthly licences have been on sale since April 2014."),
        Block("h1", "The Government’s response to the Committee’s recommendations"), Block("plain", "Recommendations and some conclusions are numbered for ease of reference and are shown in bold. Paragraph numbers are those of the Committee’s report."),
    ]  # fmt: skip
    for k, (of, words, position, also) in enumerate(ANSWERS, 1):
        items = [REPORT.items[i - 1] for i in of]
        both = " ".join(f"{item.text} (Paragraph {item.paragraphs[0]})" for item in items)
        blocks += [Block("p", f"**{both}**", f"{k}."), Block("plain", words)]
        answer(REPLY, items, [words], position, also)
    write_html(folder / REPLY.file, REPLY.title, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(seed, folder)
    set_reply(folder)
    return [REPORT, REPLY]
