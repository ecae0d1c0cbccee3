"""An independent reviewer, in the manner of the Law Commission: `Recommendation 7.` in boxes that hold a numbered paragraph, gathered in a last chapter; a letter with a table in Word.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports19.soft import write_docx
from .doc import Doc, P, answered, cover, table, write_pdf

NAMES = (
    "Advice North,Association of Enforcement Firms,His Honour Barnaby Quill,Borough of Tarnmouth,Debtline,Dr Femi Oduya,High Court Officers’ Guild,"
    "Law Centre of the Marches,38 Degrees South Ltd,Ms Rowena Tickell,Society of Creditors and Landlords,Vale of Wick Council"
)
REPORT = Paper(
    "v4-powers-of-bailiffs.pdf", "independent reviewer", "Knock, Enter, Take: Final Report of the Independent Review of Enforcement Law", "2025-11-20", "Independent Reviewer of Enforcement Law", number="CP 1388", topic="enforcement",
    witnesses=tuple((one, "") for one in NAMES.split(",")),
)  # fmt: skip
REPLY = Paper(
    "v4-powers-of-bailiffs-government-response.docx", "independent reviewer", "Government response to the Independent Review of Enforcement Law", "2026-05-14", "Department for Courts and Justice", kind="response", answers=REPORT.file,
    responder="Government", responder_also="Department for Courts and Justice; DCJ; Department; HM Government; Ministry", form="letter and table",
)  # fmt: skip
BANK = (
    "Enforcement of Debts Act 2007, s {p}",
    "Call for Evidence, question {p}, response of Debtline",
    "*Tallow v Borough of Tarnmouth* [2019] EWHC 4{p} (Admin) at [{p}]",
    "Association of Enforcement Firms, meeting of {p} May 2025",
    "Taking Control of Property Rules 2013, reg {p}(1)",
    "Law Reform Panel, *Distress* (1986) LRP 1{p}, para 3.{p}",
)
GOV, DEP, BRD = "Government", "Department for Courts and Justice", "Enforcement Conduct Board"
CHAPTERS = [
    ("Introduction", ["~", "In this report “the Department” means the Department for Courts and Justice, and “bailiff” means an enforcement agent of any kind.{w}", "~"]),
    ("Entry to homes", [
        "~",
        R("We recommend that the power to enter a dwelling by force for the recovery of a criminal fine be exercisable only with the leave of a magistrate."),
        "The Law Reform Panel recommended in 1986 that “Recommendation 14. Distress for rent should be abolished”. The recommendation was accepted, and was brought into force in 2014.{w}",
        R("We recommend that the Enforcement Conduct Board publish, by 1 October 2026, a form of words to be used at the door.", BRD, "by 1 October 2026", "2026-10-01", "2026-10"),
        "~",
        R("We recommend that agents be required to wear a camera at every visit, and that the recording be kept for twelve months.", "", to_also="agents; none"),
    ]),
    ("Fees", [
        "~",
        R("We recommend that fees be reviewed by the Department every three years, the first review to be completed by April 2027.", DEP, "by April 2027", "2027-04", "2027-04-30"),
        "The Association of Enforcement Firms proposed that there should be an uplift of 22 per cent at once. We understand that the Department agreed to 5 per cent in March 2025.{q}",
        R("We recommend that no fee be charged for a letter, whatever it is called.", ""),
        R("We recommend that fees from two or more debts enforced at one visit be capped at the fee for one.", ""),
    ]),
    ("Vulnerability", [
        "~",
        R("We recommend that creditors be under a statutory duty to tell agents what they know of a debtor’s vulnerability.", "creditors", to_also="none"),
        "We considered recommending that households with a child under five be exempt from enforcement. Advice North supported an exemption; Ms Tickell thought that it would raise the age at which children are declared. We make no recommendation.{w}",
        R("We recommend that the Government define vulnerability in regulations made under section 62 of the 2007 Act.", GOV),
        "~",
    ]),
    ("Regulation and complaints", [
        "~",
        R("We recommend that the Enforcement Conduct Board be placed on a statutory footing by an Act of Parliament as soon as Parliamentary time allows.", "", "as soon as Parliamentary time allows", "relative", "none", to_also=f"{BRD}; {GOV}"),
        R("We recommend that the Department, with the Welsh Government, provide a single form of complaint in English and Welsh within eighteen months of this report.", DEP, "within eighteen months of this report", "2027-05-20", "relative; 2027-05", to_also="Welsh Government"),
        "~",
    ]),
]  # fmt: skip


def set_report(folder: Path) -> None:
    doc, listed, n = Doc(REPORT, "chapter", bank=BANK), [], 0
    doc.blocks += cover(REPORT, ("Independent Review of Enforcement Law",), ("Presented to Parliament by the Lord High Commissioner for Justice by Command of His Majesty", "November 2025", "CP 1388"))  # fmt: skip
    doc.blocks += [
        Block("h1", "Contents"), Block("contents", "\n".join([f"Chapter {c}: {title}" for c, (title, _e) in enumerate(CHAPTERS, 1)] + ["Chapter 6: Recommendations", "Appendix 1: Those who responded"])), Block("newpage"),
    ]  # fmt: skip
    for c, (title, elements) in enumerate(CHAPTERS, 1):
        doc.h1(f"Chapter {c}: {title}")
        for element in elements:
            if isinstance(element, str):
                doc.p(element)
                continue
            n, where = n + 1, doc.next()
            doc.key(element, str(n), True, where)
            listed.append((title, element))
            doc.blocks += [
                Block("inpara", f"**Recommendation {n}.**", "", f"r{n}"),
                Block("sub", element.text, where, f"r{n}"),
            ]
    doc.page()
    doc.h1("Chapter 6: Recommendations")
    seen = ""
    for title, item in listed:
        if title != seen:
            doc.h2(title)
            seen = title
        doc.blocks += [
            Block("plain", f"**Recommendation {item.number}.**"),
            Block("inpara", item.text),
            Block("inpara", f"Paragraph {item.paragraphs[0]}"),
        ]
    doc.page()
    doc.blocks += [
        Block("h1", "Appendix 1: Those who responded"), *P("The following responded in writing to the call for evidence, which was open from 3 March to 30 May 2025."),
        *[Block("bullet", name, "•") for name, _code in REPORT.witnesses],
        Block("h1", "Appendix 2: Terms of reference"), *P("To examine the law of enforcement by taking control of goods in England and Wales, and to make recommendations to the Lord High Commissioner for Justice."),
    ]  # fmt: skip
    write_pdf(folder / REPORT.file, doc.blocks, Look("Times", 11), notes_of(REPORT), REPORT.title)


ROWS = [  # items, decision, comment, position, also
    ((1,), "Not accept at this time", "Warrants for fines are already issued by a court. The magistrates’ association has told us that it accepts the recommendation but could not staff it.", "rejected", "deferred"),
    ((2,), "Accept", "The Board has agreed to publish the form of words in September.", "accepted", ""),
    ((3,), "Accept in part", "Cameras will be required at visits to homes. Recordings will be kept for three months.", "in part", ""),
    ((4,), "Accept", "The first review will begin in January 2027.", "accepted", ""),
    ((5, 6), "Keep under review", "The Government will come to a view on both of these when the review of fees has reported. Advice North supports them and the Guild does not.", "deferred", ""),
    ((7,), "Accept in principle", "A duty is right in principle. Legislation will be needed, and how it applies to private landlords has to be worked out.", "in principle", ""),
    ((9,), "Accept", "A Bill will be introduced when Parliamentary time allows.", "accepted", "in principle"),
    ((10,), "No decision required", "A single form, in both languages, has been in use since January 2026, and so there is nothing for the Government to accept.", "already doing", "noted; unclear"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    rows = [("Recommendation", "Government position", "Comment")]
    for of, decision, comment, position, also in ROWS:
        items = answered(REPLY, REPORT, of, [decision, comment], position, also)
        rows.append(("\x05".join(f"{one.number}. {one.text}" for one in items), decision, comment))
    blocks = [
        *P("Department for Courts and Justice", "Parliamentary Under-Secretary of State", "14 May 2026", "Sir Crispin Adair-Mbeki", "Independent Reviewer of Enforcement Law", "Dear Sir Crispin,"),
        Block("h1", REPLY.title),
        *P("I am grateful to you for your report, Knock, Enter, Take, which was published on 20 November 2025. I set out the Government’s response to your recommendations in the annex.", "Your interim report made one recommendation, on uniforms. We accepted it in July 2025 and it is in force. I also note that the Society of Creditors and Landlords rejects your analysis of fees.", "I will write separately about recommendation 8, on the meaning of vulnerability.", "Yours sincerely,", "Baroness Larkhill of Wick"),
        Block("newpage"), Block("h1", "Annex: response to each recommendation"), table(*rows),
    ]  # fmt: skip
    write_docx(folder / REPLY.file, blocks, {})


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
