"""An all-party group's designed report: two columns, pull quotes amid paragraphs, `Recommendation:` boxes without numbers, key findings that recommend nothing, notes at the end; no reply.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, write

REPORT = Paper(
    "w8-night-work-appg.pdf",
    "all-party group",
    "Awake: night work and the price of sleep",
    "2025-09",
    "All-Party Parliamentary Group on Night Work",
    topic="night work",
)
BANK = (
    "Night Shift Network, written submission, p.{p}",
    "Oral evidence session two, 11 March 2025",
    "Labour Statistics Bureau, *Hours worked*, 2024, table {p}",
    "R. Oduya and P. Lund, ‘Sleep and the rota’, *Journal of Shift Medicine* {p} (2022)",
    "Call for evidence, response {p}",
)
HSW, DBW = "Health and Safety at Work Office", "Department for Business and Work"


def chapters():
    return [
        ("Who works at night", "“I have not seen my daughter eat breakfast since she was four.”", [
            R("The Labour Statistics Bureau should count night workers each quarter, and publish the first results by June 2026.", "Labour Statistics Bureau", "by June 2026", "2026-06", "2026-06-30"),
            R("The Government should appoint a Minister for Night Work.", "Government"),
        ]),
        ("Health", "“They gave us a leaflet about bananas.”", [
            R("The Health and Safety at Work Office should treat night work as a known hazard and, within 12 months, issue a code of practice for employers.", HSW, "within 12 months", "2026-09", "relative; 2026-09-30"),
            R("NHS England and NHS Scotland should offer a health check every two years to anyone who has worked nights for five.", "NHS England; NHS Scotland"),
            R("Employers should provide a place to sleep for any worker whose shift ends after midnight and before the first bus.", "Employers"),
        ]),
        ("Pay and rotas", "“The rota comes on Friday. The week begins on Friday.”", [
            R("The Department for Business and Work should legislate to require 28 days’ notice of a rota. It should consult trade unions before the end of the year.", DBW, "before the end of the year", "2025-12-31", "2025-12; relative; 2025", to_also="trade unions"),
            R("The Low Earnings Commission should be asked to recommend a minimum premium for hours worked between midnight and 5am.", to_also="Low Earnings Commission; Government"),
        ]),
    ]  # fmt: skip


FINDINGS = (
    "One worker in nine works at night. Nobody in government is responsible for them.",
    "Employers told us that health checks should be free; few employers offer them.",
    "Rotas are often sent fewer than three days before they begin.",
)
STORY = (
    "“I started in the bakery at nineteen”, Collette told the inquiry. “You get the dark at both ends.” She has been asked to sign away her right to a longer break three times.{w} One manager told us that night staff should be grateful.",
    "The Night Shift Network recommended that night work be limited to four shifts in a row. The Institute of Rota Managers agreed, provided that a shift may be fourteen hours long.{w} Several respondents called on Parliament to ban it altogether.{q}",
    "In 2012 the Carr Commission’s third recommendation was a register of night employers. “A register must be kept, and must be public”, it said. The then Government accepted it in principle. No register was kept.{w}",
)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    doc = Doc(REPORT, seed, "none", bank=BANK)
    doc.blocks += [
        Block("cover", "AWAKE"), Block("coverline", "Night work and the price of sleep"), Block("coverline", "A report of an inquiry by the All-Party Parliamentary Group on Night Work"), Block("coverline", "September 2025"), Block("newpage"),
        Block("small", "This is not an official publication of the House of Commons or the House of Lords. It has not been approved by either House or its committees. All-Party Parliamentary Groups are informal groups of Members of both Houses with a common interest in particular issues. The views expressed in this report are those of the group."),
        Block("small", "The Night Shift Network provides the secretariat of the group and paid for the printing of this report."),
    ]  # fmt: skip
    doc.h1("Foreword")
    doc.plain(
        "When the House sits late we complain of it, and are driven home. This report is about those who drive us. Over eight months we heard from cleaners, porters, bakers and a man who counts eels. We ask the Government to read what they said before it reads what we say.",
        "*Baroness Sylvia Trent and Joe Maddock MP, Co-Chairs*",
    )
    doc.h1("Key findings")
    for one in FINDINGS:
        doc.add("bullet", one, num="•", box="findings")
    doc.page()
    k = 0
    for (title, quote, items), story in zip(chapters(), STORY, strict=True):
        doc.h1(title)
        doc.plain("~")
        doc.add("plain", " ".join(story.split(" ")[:12]))
        doc.add("pull", quote)
        doc.add("plain", " ".join(story.split(" ")[12:]))
        for item in items:
            k += 1
            doc.plain("~")
            doc.key(item, "")
            if k in (3, 6):
                doc.add("boxhead", "Recommendation:", box=f"box{k}")
                doc.add("boxed", item.text, box=f"box{k}")
            else:
                doc.blocks.append(Block("beside", f"**Recommendation:**\x03{item.text}"))
            doc.plain("~")
    doc.h1("About the inquiry")
    doc.plain(
        "The group issued a call for evidence in January 2025 and had 140 responses. It held three sessions in Westminster and visited Port Merrin docks at three in the morning. We thank the workers of Ashcombe Bakery, who recommended the buns."
    )
    doc.h1("References")
    notes = notes_of(REPORT)
    doc.blocks += [Block("small", text, f"{n}.") for n, text in notes.items()]
    write(
        folder / REPORT.file,
        doc.blocks,
        Look(
            "Helvetica",
            8.8,
            columns=2,
            margin=46,
            notes="end",
            foot="Awake: night work and the price of sleep",
        ),
        notes,
        REPORT.title,
        side=128,
    )
    return [REPORT]
