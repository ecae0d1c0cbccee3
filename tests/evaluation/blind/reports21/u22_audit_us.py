"""A US audit office's report: recommendations for executive action numbered in brackets at their ends; agency comments that restate them; no reply.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look, write_pdf
from .doc import Doc

REPORT = Paper(
    "u22-coastal-beacons.pdf", "us audit office", "Coastal Beacons: Better Data and Planning Would Help Agencies Maintain Aging Lights", "2026-07-22",
    "Federal Accountability Office", number="FAO-26-10418", topic="the upkeep of beacons",
)  # fmt: skip
BANK = (
    "FAO, *Coastal Navigation: Agencies Have Not Counted Their Lights*, FAO-19-{p} (Washington, D.C.: Mar. 7, 2019)",
    "Pub. L. No. 116-{p}, § 304, 134 Stat. 33{p} (2020)",
    "46 U.S.C. § 5{p}",
    "We interviewed {p} lightkeepers in three districts. Their views are not generalizable",
    "Coastal Lands Agency, *Beacon Strategy 2023* (Washington, D.C.: January 2023), {p}",
)
CLA, NWB, SEC = (
    "Administrator of the Coastal Lands Agency",
    "Director of the National Waterways Board",
    "Secretary of Harbors",
)


def items():
    return [
        R("The Administrator of the Coastal Lands Agency should ensure that each district records the age and condition of its beacons in a single database.", CLA),
        R("The Administrator of the Coastal Lands Agency should develop a plan, with time frames and milestones, for replacing beacons that are more than 40 years old.", CLA),
        R("The Administrator of the Coastal Lands Agency should, in coordination with the Director of the National Waterways Board, define what constitutes an outage.", CLA, to_also=NWB),
        R("The Director of the National Waterways Board should publish outages on its website within 24 hours of learning of them.", NWB, "within 24 hours of learning of them", "relative", "none"),
        R("The Secretary of Harbors should update the Department’s 1998 cost estimate for fiscal year 2028, before it submits its next budget request.", SEC, "before it submits its next budget request", "relative", "2028; 2027"),
        R("The Secretary of Harbors should direct the Administrator of the Coastal Lands Agency to evaluate, not later than September 30, 2027, whether solar lamps reduced the number of outages in the Fourth District.", SEC, "not later than September 30, 2027", "2027-09-30", to_also=CLA),
        R("The Secretary of Harbors, the Administrator of the Coastal Lands Agency and the Director of the National Waterways Board should sign a memorandum that sets out which of them is to answer calls from mariners.", f"{SEC}; {CLA}; {NWB}"),
    ]  # fmt: skip


def build(folder: Path, seed: int = 0) -> list[Paper]:
    doc = Doc(REPORT, seed, bank=BANK)
    doc.blocks += [
        Block("coverline", "FAO   Report to Congressional Requesters"),
        Block("coverline", "July 2026"),
        Block("cover", "COASTAL BEACONS"),
        Block("coverline", "Better Data and Planning Would Help Agencies Maintain Aging Lights"),
        Block("coverline", "FAO-26-10418"),
        Block("newpage"),
    ]
    doc.h1("FAO Highlights")
    doc.h2("Why FAO Did This Study")
    doc.plain(
        "About 11,200 beacons mark the nation’s coasts and inland waterways. A light that fails at night may not be missed until a vessel is lost. FAO was asked to review how agencies maintain beacons."
    )
    doc.h2("What FAO Recommends")
    doc.plain(
        "FAO is making seven recommendations, including three to the Coastal Lands Agency (CLA), that it record the condition of its beacons and plan for their replacement. CLA and the Board agreed; the Department of Harbors agreed with two and disagreed with one."
    )
    doc.h2("What FAO Found")
    doc.plain(
        "The three agencies keep eleven databases, in which the same beacon may appear under as many as four names.",
        "~",
    )
    doc.blocks.append(Block("newpage"))
    doc.plain("July 22, 2026", "The Honorable Lucille Brandt, Chair, Subcommittee on Inland Waters")
    for title, n in (
        ("Background", 3),
        ("Agencies Do Not Know How Many Beacons They Own", 4),
        ("CLA Has a Strategy but Not a Plan", 3),
        ("Mariners Are Not Told of Outages", 3),
    ):
        doc.h1(title)
        for _ in range(n):
            doc.plain("~")
    doc.plain(
        "In March 2019, we recommended that the Administrator of the Coastal Lands Agency should count its lights (Recommendation 1). CLA concurred, and in 2021 reported that it had done so. We closed the recommendation as implemented. The count has not been repeated.{w}",
        "Officials of the Pilots’ Association recommended that every beacon should be visited twice a year; CLA officials said that this was neither necessary nor possible.{q}",
    )
    doc.h1("Conclusions")
    doc.plain(
        "Beacons are old, cheap and easily forgotten. Without sound data on their condition and a plan to replace them, CLA will go on repairing those that fail and waiting for the rest. "
    )
    doc.blocks[-1].text = doc.blocks[-1].text.strip()
    doc.h1("Recommendations for Executive Action")
    doc.plain(
        "We are making a total of seven recommendations, including three to the Coastal Lands Agency, one to the National Waterways Board, and three to the Department of Harbors:"
    )
    for n, item in enumerate(items(), 1):
        doc.key(item, str(n))
        doc.plain(f"{item.text} (Recommendation {n})")
    doc.h1("Agency Comments and Our Evaluation")
    doc.plain(
        "We provided a draft of this report to CLA, the Board, and the Department of Harbors for review and comment. In its written comments, reproduced in appendix II, CLA concurred with recommendations 1 through 3 and said that it should be able to complete the database by 2028. The Board agreed with recommendation 4.",
        "The Department agreed with recommendations 5 and 7 and disagreed with recommendation 6, stating that the Fourth District is too small for such an evaluation. We continue to believe that an evaluation is warranted, because the Department plans to buy 3,000 more lamps.{w}",
    )
    doc.h1("Appendix I: Objectives, Scope, and Methodology")
    doc.plain("~", "~")
    doc.h1("Appendix II: Comments from the Coastal Lands Agency")
    doc.plain(
        "Dear Ms. Abernathy:",
        "The Agency appreciates the opportunity to review the draft. Our response to each recommendation follows.",
    )
    doc.plain(
        "**Recommendation 1:** Ensure that each district records the age and condition of its beacons in a single database.",
        "**Response:** Concur. CLA has selected a vendor.",
        "**Recommendation 2:** Develop a plan for replacing older beacons.",
        "**Response:** Concur. Estimated completion date: December 31, 2027.",
        "**Recommendation 3:** Define what constitutes an outage.",
        "**Response:** Concur, subject to the views of the Board.",
    )
    write_pdf(
        folder / REPORT.file,
        doc.blocks,
        Look("Times", 11, left_head="", right_head="", foot="Page FAO-26-10418 Coastal Beacons", note_size=8),
        notes_of(REPORT),
        REPORT.title,
    )
    return [REPORT]
