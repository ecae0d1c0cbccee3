"""An Oireachtas joint committee: recommendations by chapter, gathered before the first chapter; a list of submissions; no reply.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, write

LIST = """An Fóram Portach
Bord Talamh na hÉireann
Carrickmore East Turf Cutters’ Association
Department of Land Use and Climate
Dr Sorcha Ní Bhraonáin, University of Clonree
Friends of the Raised Bog
Irish Farm Families
Local Authority Climate Network
Midlands Just Transition Forum
National Wetlands Office
12 Parishes Heritage Group
Semi-State Peat Company (in liquidation)
Wind and Water Ireland""".split("\n")
REPORT = Paper(
    "w5-raised-bogs.pdf", "oireachtas committee", "Report on the Restoration of Raised Bogs", "2025-06", "Joint Committee on Land Use and Climate", number="34/LUC/03", topic="rewetting",
    witnesses=tuple((one, "") for one in LIST),
)  # fmt: skip
BANK = (
    "Opening statement, National Wetlands Office, p. {p}",
    "Joint Committee on Land Use and Climate, Debate, 4 February 2025",
    "Submission of Irish Farm Families, p. {p}",
    "Central Statistics Bureau, *Peatlands 2022*, Table {p}",
    "S.I. No. {p} of 2019",
)
MIN, DEP, NWO = (
    "Minister for Land Use and Climate",
    "Department of Land Use and Climate",
    "National Wetlands Office",
)


def chapters():
    return [
        ("Chapter 1: The state of the bogs", [
            R("The Committee recommends that the National Wetlands Office complete and publish a map of every raised bog by Q4 2026.", NWO, "by Q4 2026", "2026-12-31", "2026-Q4; 2026; 2026-12; 2026-10"),
            R("The Committee recommends that the definition of a raised bog in the Wildlife Regulations be amended so as to include bog of less than 10 hectares."),
        ]),
        ("Chapter 2: Farmers and turf cutters", [
            R("The Committee recommends that the Minister for Land Use and Climate introduce a scheme to pay farmers for water that they hold on their land. Payments should begin before the end of 2027.", MIN, "before the end of 2027", "2027-12-31", "2027; 2027-12"),
            R("The Committee recommends that turf cutters who give up their rights be compensated within one year of the date of application.", due="within one year of the date of application", date="relative", also="none"),
            R("The Committee recommends that Bord Talamh na hÉireann and the Department of Land Use and Climate appoint a liaison officer in each county with more than five protected bogs.", f"Bord Talamh na hÉireann; {DEP}"),
            R("The Committee is of the view that drains on neighbouring land must be surveyed before any bog is rewetted, and recommends that local authorities be resourced to carry out such surveys.", due="before any bog is rewetted", date="relative", also="none", to_also="local authorities"),
        ]),
        ("Chapter 3: Work, money and measurement", [
            R("The Committee recommends that the Midlands Just Transition Forum be placed on a statutory footing in the current Dáil term.", due="in the current Dáil term", date="relative", also="none"),
            R("The Committee recommends that the Government ring-fence 5% of carbon tax receipts for restoration in Budget 2026.", "Government", "in Budget 2026", "relative", "none; 2026; 2025-10"),
            R("The Committee recommends that the Environmental Measurement Agency report annually to the Oireachtas on carbon held in raised bogs.", "Environmental Measurement Agency"),
        ]),
    ]  # fmt: skip


def build(folder: Path, seed: int = 0) -> list[Paper]:
    doc, n, front = Doc(REPORT, seed, "none", bank=BANK), 0, []
    cover = [
        Block("centre", "Tithe an Oireachtais"), Block("centre", "An Comhchoiste um Úsáid Talún agus Aeráid"), Block("centre", "Houses of the Oireachtas"), Block("centre", "Joint Committee on Land Use and Climate"), Block("cover", REPORT.title), Block("centre", "Meitheamh 2025"), Block("centre", "June 2025"), Block("centre", "34/LUC/03"), Block("newpage"),
        Block("h1", "Table of Contents"), Block("contents", "Cathaoirleach’s Foreword\nRecommendations\nIntroduction\nChapter 1: The state of the bogs\nChapter 2: Farmers and turf cutters\nChapter 3: Work, money and measurement\nAppendix 1: Committee Membership\nAppendix 2: List of Submissions"), Block("newpage"),
        Block("h1", "Cathaoirleach’s Foreword"), Block("plain", "A bog is mostly water and is argued over by the acre. The Committee visited three of them, and is grateful to the families who explained, in the rain, what had been promised to them and when. On behalf of the Committee I commend this report to both Houses and urge all who are named in it to act."), Block("plain", "Fiachra Mac Conmara T.D."), Block("plain", "Cathaoirleach to the Committee"),
    ]  # fmt: skip
    doc.h1("Introduction")
    doc.plain(
        "The Joint Committee agreed its work programme in September 2024 and held four meetings with stakeholders.{q}",
        "~",
        "The Citizens’ Forum on Nature recommended in 2023 that “every drained bog in public ownership be rewetted by 2035”. Irish Farm Families told the Committee that the State should begin with its own.{w}",
    )
    told = {
        2: "Friends of the Raised Bog recommended that all cutting should cease by 2027. The Turf Cutters’ Association recommended that it should not.{w}",
        3: "The Department stated that it supports the principle of ring-fencing, and that the Minister for Finance does not.{q}",
    }
    for c, (title, items) in enumerate(chapters(), 1):
        doc.h1(title)
        front.append(Block("h2", title))
        doc.h2("Overview")
        doc.plain("~", "~", told.get(c, "~"))
        doc.h2("Issues raised by stakeholders")
        doc.plain("~", "~")
        doc.h2(f"Recommendations: {title.split(':')[0]}")
        for item in items:
            n += 1
            doc.key(item, str(n))
            doc.add("item", f"**{item.text}**", num=f"{n}.", box=f"box{c}")
            front.append(Block("listed", item.text, f"{n}."))
    doc.h1("Appendix 1: Committee Membership")
    doc.plain(
        "Fiachra Mac Conmara T.D. (Cathaoirleach)",
        "Bríd Tansey T.D.",
        "Senator Colman Loftus",
        "Senator Ruth Yeats-Byrne",
    )
    doc.h1("Appendix 2: List of Submissions")
    doc.plain("The Committee received submissions from the following:")
    for i, (name, _code) in enumerate(REPORT.witnesses, 1):
        doc.add("row", name, num=f"{i}.")
    doc.h1("Appendix 3: Orders of Reference of the Committee")
    doc.plain(
        "(1) The Select Committee shall consider such Bills as are referred to it. (2) The Joint Committee shall consider and report to both Houses on matters of policy for which a Minister is officially responsible, and may recommend that legislation be introduced."
    )
    blocks = [*cover, Block("h1", "Recommendations"), *front, Block("newpage"), *doc.blocks]
    write(
        folder / REPORT.file,
        blocks,
        Look("Helvetica", 11, left_head="Report on the Restoration of Raised Bogs"),
        notes_of(REPORT),
        REPORT.title,
    )
    return [REPORT]
