"""A Northern Ireland Assembly committee: numbered paragraphs, recommendations bold within them, nothing gathered.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look, write_pdf
from .doc import Doc

NAMES = """Age Matters North West
Carnmoyle Community Association
Causeway and Lagan Borough Council
Children’s Book Forum
Department for Learning and Local Life
Drumlisk Rural Partnership
Library Workers’ Union (Northern Branch)
Mrs Philomena Gribben
Northern Libraries Authority
Prison Reading Groups, Ards
School Libraries Association, Northern Ireland
U3A Carnmoyle"""
REPORT = Paper(
    "x4-mobile-libraries.pdf", "assembly committee", "Report on the Inquiry into Mobile Library Provision", "2026-02-25", "Committee for Learning and Local Life", number="NIA 211/22-27",
    topic="mobile libraries", witnesses=tuple((name, "") for name in NAMES.split("\n")),
)  # fmt: skip
BANK = (
    "Official Report (Hansard), Committee for Learning and Local Life, 15 October 2025, p. {p}",
    "Appendix 3: Written submission from the Library Workers’ Union (Northern Branch), p. {p}",
    "Appendix 3: Written submission from Drumlisk Rural Partnership, p. {p}",
    "Research and Information Service, Libraries on wheels, NIAR {p}-25",
    "Departmental reply of 14 November 2025, question {p}",
)
DEPT, AUTH = "Department for Learning and Local Life", "Northern Libraries Authority"


def sections():
    return [
        ("The present service", [
            ("The fleet", ["~", "~",
                ("The Authority has 19 vehicles, of which four were off the road on the day that we asked. **Age of the fleet.** The oldest vehicle was bought in 2003, and parts for it are made by a retired engineer in Drumlisk.{w}",
                 R("The Committee therefore recommends that the Department should make capital funding available to replace the six oldest vehicles no later than 31 March 2028.", DEPT, "no later than 31 March 2028", "2028-03-31")),
                "~"]),
            ("The timetable", ["~",
                ("Stops were last reviewed in 2016. New estates at Carnmoyle have no stop, and there is one at a school which closed in 2019. Members found this difficult to understand.{q}",
                 R("The Committee recommends that the Authority reviews all of its stops within twelve months, and every three years thereafter.", AUTH, "within twelve months", "2027-02-25", "relative; 2027-02")),
                "The Library Workers’ Union recommended that no stop should be shorter than forty minutes. The Authority accepted that recommendation in 2024 and has put it into effect on two routes.{w}"]),
        ]),
        ("Readers", [
            ("Rural isolation", ["~", "~",
                ("For some the driver of the library is the only visitor of the week. The Committee heard of one driver who carries, besides books, prescriptions and eggs.{q}",
                 R("The Committee recommends that the Department, the Department for Public Health and the Authority agree a protocol under which library staff may report concern about a reader who lives alone.", f"{DEPT}; Department for Public Health; {AUTH}")),
                "~"]),
            ("Children", ["~",
                ("Visits to primary schools ceased in 2021 and were not resumed. In 2019 the predecessor Committee recommended that every rural primary school should have a visit each month; the then Minister agreed.{w}",
                 R("The Committee recommends that visits to rural primary schools resume by the beginning of the 2026-27 school year.", "", "by the beginning of the 2026-27 school year", "2026-09", "2026-09-01; relative; 2026", to_also=f"{AUTH}; {DEPT}")),
                ("The Committee further heard that there is no catalogue of books in Irish or Ulster-Scots on board.{w}",
                 R("It also recommends that the Authority publishes a catalogue of its books in Irish and in Ulster-Scots.", AUTH)),
            ]),
        ]),
        ("Governance and money", [
            ("The Department’s oversight", ["~", "~",
                ("Accountability meetings are meant to be held twice a year. None was held between May 2023 and June 2025, and the Department’s sponsor branch could not say why.{q}",
                 R("The Committee calls on the Minister to lay before the Assembly, before summer recess 2026, a statement of what the Department has done to oversee the Authority since 2023.", "Minister", "before summer recess 2026", "relative", "2026; 2026-07", to_also=f"{DEPT}; Minister for Learning and Local Life")),
                "~"]),
            ("Budgets", ["~",
                "Causeway and Lagan Borough Council wishes to see budgets handed over to councils, and argued that the Department must do this in the present mandate. The Committee did not come to a view.{w}",
                ("£1.38 is spent on mobile libraries for each person who lives more than three miles from a branch. The Authority’s chief executive said that she would welcome a sum that was fixed for more than a year.{q}",
                 R("The Committee recommends that the Department and the Department of Treasury and Personnel examine the case for a three-year budget for the Authority.", f"{DEPT}; Department of Treasury and Personnel")),
                "~"]),
            ("The Assembly", [
                ("The Committee noted that several departments have a part in what it has described, and that no debate on libraries has been held in this mandate.",
                 R("Finally, the Committee recommends that the Executive brings forward a cross-departmental strategy for rural services, which should include a target for access to books.", "Executive")),
                "~"]),
        ]),
    ]  # fmt: skip


def set_report(folder: Path) -> None:
    doc = Doc(REPORT, "through", bank=BANK, mark="{}.")
    doc.blocks += [
        Block("coverline", "Northern Ireland Assembly"), Block("coverline", REPORT.body), Block("cover", REPORT.title),
        Block("coverline", "Ordered by the Committee for Learning and Local Life to be printed on 25 February 2026"), Block("coverline", "Report: NIA 211/22-27 Committee for Learning and Local Life"),
        Block("newpage"), Block("h1", "Contents"),
        Block("contents", "Powers and Membership\nList of Abbreviations and Acronyms used in this Report\nExecutive Summary\nIntroduction\nThe present service\nReaders\nGovernance and money\nLinks to Appendices"),
        Block("h1", "Powers and Membership"), Block("h2", "Powers"),
        Block("plain", "The Committee for Learning and Local Life is a Statutory Departmental Committee established in accordance with paragraphs 8 and 9 of the Belfast Agreement, section 29 of the Northern Ireland Act 1998 and under Standing Order 48. The Committee has a scrutiny, policy development and consultation role with respect to the Department for Learning and Local Life. It has the power to:"),
        Block("bullet", "consider and advise on Departmental budgets and annual plans in the context of the overall budget allocation;", "•"), Block("bullet", "call for persons and papers;", "•"), Block("bullet", "initiate inquiries and make reports; and", "•"),
        Block("bullet", "consider and advise on matters brought to the Committee by the Minister.", "•"),
        Block("h2", "Membership"), Block("plain", "Mr Aidan Quillfeather (Chairperson); Ms Roberta Steen (Deputy Chairperson); Mrs Una McGlave; Mr Wesley Orchin; Dr Fionn Tolan"),
        Block("h1", "List of Abbreviations and Acronyms used in this Report"), Block("row", "Department for Learning and Local Life", "DLLL"), Block("row", "Northern Libraries Authority", "NLA"),
    ]  # fmt: skip
    doc.h1("Executive Summary")
    doc.p("A mobile library calls at 611 places. The Committee set out to learn whether they were the right places and whether the library would arrive. It found an old fleet, an older timetable and staff who are held in great affection.",
        "The Committee has made recommendations on vehicles, stops, schools and money. It is for the Department and the Authority to show that they should not have been needed.")  # fmt: skip
    doc.h1("Introduction")
    doc.p(
        "The Department for Learning and Local Life (the Department) sponsors the Northern Libraries Authority (the Authority). The Committee agreed terms of reference on 11 June 2025, received 12 written submissions and took evidence on five occasions.{w}",
        "~",
    )
    for title, heads in sections():
        doc.h1(title)
        for head, parts in heads:
            doc.h2(head)
            for part in parts:
                if isinstance(part, str):
                    doc.p(part)
                    continue
                text, item = part
                where = doc.next()
                doc.key(item, printed=False, where=where)
                doc.add("p", f"{text} **{item.text}**", num=doc.mark_as.format(where))
    doc.here = ""
    doc.h1("Links to Appendices")
    doc.plain(
        "Appendix 1: Minutes of Proceedings can be viewed on the Committee’s web page.",
        "Appendix 2: Minutes of Evidence can be viewed on the Committee’s web page.",
    )
    doc.h2("Appendix 3: List of Written Submissions")
    for name, _code in REPORT.witnesses:
        doc.add("bullet", name, num="•")
    doc.h2("Appendix 4: List of Witnesses who gave evidence to the Committee")
    for who in (
        "Ms Brigid Tarrant, Chief Executive, Northern Libraries Authority",
        "Mr Seamus Pettigrew, Library Workers’ Union (Northern Branch)",
        "Dr Hazel Mawhinney-Cross, Department for Learning and Local Life",
    ):
        doc.add("bullet", who, num="•")
    doc.plain(
        "You may re-use this publication (not including images or logos) free of charge in any format or medium, under the terms of the Open Northern Ireland Assembly Licence."
    )
    write_pdf(
        folder / REPORT.file,
        doc.blocks,
        Look("Helvetica", 11, left_head=REPORT.title, note_size=8),
        notes_of(REPORT),
        REPORT.title,
    )


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    return [REPORT]
