"""An all-party group's report in Word: bold bullets under `Government should:` without numbers; a minister's letter answers in running prose.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports19.soft import write_docx
from .doc import Doc, answer, write_pdf

REPORT = Paper(
    "z6-allotments.docx", "all-party group", "Room to Dig: the state of Britain’s allotments", "2025-04", "All-Party Parliamentary Group on Allotments and Community Growing", topic="community growing", where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "z6-allotments-letter.pdf", "all-party group", "Room to Dig", "2025-07-03", "Department for Places and Planning", kind="response", answers=REPORT.file,
    responder="Minister for Local Growth", responder_also="Government; Department for Places and Planning; Department; Parliamentary Under-Secretary of State; HM Government", form="letter",
)  # fmt: skip
BANK = (
    "Federation of Plotholders, written submission, page {p}",
    "Roundtable, 14 January 2025, note {p}",
    "Survey of waiting lists, 2024, question {p}",
    "Cairnbeg Growing Together, letter of 3 February 2025",
    "HC Deb, 9 October 2024, col {p}",
    "Ravelby University, *Plots and Health* (2022), page {p}",
)
G, LA, DEV = "Government", "Local authorities", "Developers"
GROUPS = [
    ("Government should:", G, [
        (R("Publish a national strategy for allotments by the end of 2026.", G, "by the end of 2026", "2026-12-31", "2026; 2026-12"), "There has not been one since 1969."),
        (R("Amend the Allotments Act so that no statutory site may be sold without the consent of Parliament.", G), ""),
        (R("Create a fund of £5 million a year to bring abandoned plots back into use.", G), "The fund should be open to parish councils as well as to larger ones."),
    ]),
    ("Local authorities should:", LA, [
        (R("Publish their waiting lists every year.", LA), ""),
        (R("Freeze rents until waiting lists have been cut by half.", LA, "until waiting lists have been cut by half", "relative", "none"), "Rents have doubled in some places since 2019."),
    ]),
    ("Developers should:", DEV, [
        (R("Set aside one plot for every ten new homes.", DEV), "Planning authorities should make this a condition of consent."),
        (R("Hand over sites with water, paths and a fence within three months of the first home being occupied.", DEV, "within three months of the first home being occupied", "relative", "none"), ""),
    ]),
]  # fmt: skip
SAID = {
    "Sites lost": "In 2011 this Group’s predecessor recommended that every sale of a site be notified to Ministers: “Sales should be notified within 28 days.” The Government of the day accepted that recommendation and repealed the requirement in 2015.{w}",
    "What plotholders said": "The Federation of Plotholders recommends that rents be fixed by law. Cairnbeg Growing Together says that councils should give land away, and has persuaded one to do so.{q}",
    "Chickens": "We considered recommending that hens be allowed on every plot. The Group could not agree about cockerels and makes no recommendation.",
}


def set_report(folder: Path) -> None:
    doc = Doc(REPORT, "none", bank=BANK)
    doc.blocks += [
        Block("cover", REPORT.title), Block("plain", "A report by the " + REPORT.body), Block("plain", "April 2025"),
        Block("plain", "This is not an official publication of the House of Commons or the House of Lords. It has not been approved by either House or its committees. All-Party Parliamentary Groups are informal groups of Members of both Houses with a common interest in particular issues."), Block("newpage"),
        Block("h1", "Foreword"), Block("plain", "There are 157,000 people waiting for a plot. Some of them should live long enough to be given one. We hope that Ministers and councils will act on what follows."), Block("plain", "Bettina Farrow-Singh MP, Chair"),
    ]  # fmt: skip
    doc.h1("Executive summary")
    doc.plain(
        "The Group heard from 34 people and visited Upper Dorne. It found that land is lost slowly and in pieces, that rents have risen and that nobody in government is in charge. Its recommendations are at the end of this report."
    )
    for title, heads in (
        ("The land", ("How much there is", "Sites lost")),
        ("The people", ("Who is waiting", "What plotholders said")),
        ("The rules", ("The Acts", "Chickens")),
        ("New homes", ("What developers provide", "What is handed over")),
    ):
        doc.h1(title)
        for head in heads:
            doc.h2(head)
            doc.plain("~", *([SAID[head]] if head in SAID else []), "~")
    doc.h1("Recommendations")
    for heading, _who, items in GROUPS:
        doc.h2(heading)
        for item, more in items:
            doc.key(replace(item, text=f"{item.text} {more}".strip()))
            doc.add("bullet", f"**{item.text}** {more}".strip())
    doc.h1("About the Group")
    doc.plain(
        "The Group exists to promote allotments. Its secretariat is provided by the Federation of Plotholders, which paid for this report.",
        "We thank all who gave evidence: Cairnbeg Growing Together, the Federation of Plotholders, the Seed Library, Tidemouth Borough Council and 30 plotholders.",
    )
    write_docx(folder / REPORT.file, doc.blocks, notes_of(REPORT))


# items, paragraph, position, also
ANSWERS = [
    ((1,), "Your first recommendation is that there should be a national strategy. I agree. Officials have begun work, and I expect to publish a strategy in the autumn of 2026.", "accepted", ""),
    ((2,), "Turning to your recommendation on the Allotments Act, I am afraid that I cannot accept it. The consent of the Secretary of State is required already, and Parliament has other business. The National Parishes Association shares that view, while the Federation of Plotholders supports yours.", "rejected", ""),
    ((3,), "You also ask for a fund of £5 million a year to bring abandoned plots back into use. That is a matter for the Spending Review, and I hope you will understand that I am unable to say more until it has been concluded.", "deferred", ""),
    ((4, 5), "What you recommend to local authorities, that they should publish waiting lists and freeze rents, is for them to answer. I have nothing to accept or to decline on their behalf, although I read it with interest.", "noted", "unclear"),
    ((6,), "As regards plots in new developments, the Government accepts the principle that new homes should come with somewhere to grow. We would not wish to fix a number, since land differs so much from one place to another.", "in principle", "in part"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("plain", "Department for Places and Planning"), Block("plain", "2 Great Dorset Street, London"), Block("plain", "Aldous Pettifer MP"), Block("plain", "Minister for Local Growth"), Block("plain", "3 July 2025"),
        Block("plain", "Bettina Farrow-Singh MP"), Block("plain", REPORT.body), Block("plain", "House of Commons"), Block("plain", "Dear Bettina,"), Block("plain", "**Room to Dig**"),
        Block("plain", "Thank you for your letter of 30 April, with which you sent the Group’s report, and for the marrow. I am replying on behalf of the Government."),
        Block("plain", "I was glad to read of Upper Dorne. As you may know, my predecessor accepted the recommendation of the Green Places Inquiry that parks should have a charter, and Tidemouth Borough Council has since adopted it. I mention this only because your report does."),
    ]  # fmt: skip
    for of, words, position, also in ANSWERS:
        blocks.append(Block("plain", words))
        answer(REPLY, [REPORT.items[i - 1] for i in of], [words], position, also)
    blocks += [
        Block("plain", "I should be pleased to meet the Group after the summer recess. The Seed Library has recommended that I be shown its beans."), Block("plain", "Yours ever,"), Block("plain", "Aldous Pettifer MP"), Block("plain", "Minister for Local Growth"),
    ]  # fmt: skip
    write_pdf(folder / REPLY.file, blocks, Look("Times", 12), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
