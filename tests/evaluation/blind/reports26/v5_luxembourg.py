"""A special report of auditors of the European Union: `Recommendation 1 – Improve …` with points and a target date; the Commission's replies are printed beside each.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from ..reports25.doc import write_landscape
from .doc import Doc, P, answered, cover, grid, write_pdf

REPORT = Paper(
    "v5-night-trains.pdf", "european auditors", "Special report 11/2026: EU support for night trains – More track than travel", "2026-04-23", "European Chamber of Auditors", number="11/2026", topic="night trains",
)  # fmt: skip
REPLY = Paper(
    "v5-night-trains-replies-of-the-commission.pdf", "european auditors", "Replies of the European Commission to the Special Report: EU support for night trains", "2026-04-23", "European Commission", kind="response", answers=REPORT.file,
    responder="Commission", responder_also="European Commission; the Commission; the European Commission", form="table",
)  # fmt: skip
BANK = (
    "Regulation (EU) 2021/11{p} on the Linking Europe Fund, OJ L 249, p. {p}",
    "Chamber of Auditors, annual report on rail, 2022, paragraph {p}",
    "Commission Staff Working Document SWD(2023) {p}",
    "Interview with the railway authority of Member State {p}",
    "COM(2020) 7{p} final, Strategy for Travel by Rail",
)
COM, MS = "Commission", "Member States"


def items() -> list:
    return [
        R("The Commission should:", COM, "end 2027", "2027-12-31", "2027; 2027-12", title="Improve the planning of cross-border routes",
          points=("assess demand for a route before it grants support for it; and", "require that at least one train a week run in winter.")),
        R("The Commission should:", COM, "mid-2028", "2028-06-30", "2028; 2028-06; relative", title="Make the data comparable",
          points=("define what a night train is;", "collect the number of passengers by route, and not by country; and", "publish the figures each year.")),
        R("The Commission should propose a single rule for the compensation of passengers whose connection leaves before they arrive.", COM, "end 2027", "2027-12-31", "2027; 2027-12", title="Protect passengers who change trains"),
        R("The Commission should use the powers it has under Article 14 to recover support for carriages that have not been built within three years of the grant.", COM, "end 2026", "2026-12-31", "2026; 2026-12", title="Recover what has not been spent"),
        R("The Member States concerned should set track charges at night no higher than the cost of the wear.", MS, "end 2028", "2028-12-31", "2028; 2028-12", title="Lower charges at night", to_also="Member States concerned"),
        R("The Commission should, together with the EU Railway Office, evaluate whether the approval of sleeping cars could be made shorter.", COM, "end 2029", "2029-12-31", "2029; 2029-12", title="Shorten approvals", to_also="EU Railway Office"),
    ]  # fmt: skip


def boxed(item, n: int) -> list[Block]:
    """A recommendation with its points and its date, as the report prints it."""
    box = f"r{n}"
    return [
        Block("boxhead", f"Recommendation {n} – {item.title}", "", box),
        Block("boxed", item.text, "", box),
        *[Block("boxpoint", one, f"({'abc'[i]})", box) for i, one in enumerate(item.points)],
        Block("boxed", f"**Target implementation date: {item.due}**", "", box),
    ]


class Report(Doc):
    """Paragraphs 01, 02, …, as these auditors print them."""

    def step(self) -> str:
        self.para += 1
        self.here = f"{self.para:02}"
        return self.here

    next = step


def set_report(folder: Path) -> None:
    doc = Report(REPORT, "through", bank=BANK)
    doc.blocks += cover(REPORT, ("EUROPEAN CHAMBER OF AUDITORS", "EN"), ("(pursuant to Article 287(4), second subparagraph, TFEU)", "2026"))  # fmt: skip
    doc.blocks += [Block("h1", "Contents"), Block("contents", "Executive summary\nIntroduction\nAudit scope and approach\nObservations\nConclusions and recommendations\nAnnexes"), Block("newpage"), Block("h1", "Executive summary")]  # fmt: skip
    for n, text in enumerate(("Between 2015 and 2025 the EU committed €1.9 billion to track, signals and carriages used by trains that run at night.", "We conclude that the track is better and that there are fewer trains on it. We recommend that the Commission should improve its planning and its data, protect passengers who change, and recover what has not been spent."), 1):  # fmt: skip
        doc.blocks.append(Block("p", text, f"{'I' * n}"))
    said = {
        "Earlier audits": "In special report 8/2017 we recommended that the Commission should “set targets for cross-border passengers” (Recommendation 2). The Commission accepted the recommendation; the target date was 2019 and no targets have been set.{w}",
        "What passengers meet": "The European Sleepers’ Association has recommended that every Member State should run one night train. Austria’s and Belgium’s railways have adopted that recommendation.{q}",
        "Alternatives": "We considered recommending that support be given to passengers instead of trains. The evidence from the three trials was not sufficient for us to do so.{w}",
    }
    for title, heads in (
        ("Introduction", ("What a night train is",)),
        ("Audit scope and approach", ("How we worked",)),
        ("Observations", ("Routes were chosen without knowledge of demand", "Earlier audits", "What passengers meet", "Alternatives")),
    ):  # fmt: skip
        doc.h1(title)
        for head in heads:
            doc.h2(head)
            doc.p("~", *([said[head]] if head in said else []), *(["~"] if title == "Observations" else []))
    doc.h1("Conclusions and recommendations")
    for n, item in enumerate(items(), 1):
        doc.p("~")
        doc.key(item, str(n))
        doc.blocks += boxed(item, n)
    doc.here = ""
    doc.plain("This report was adopted by Chamber II, headed by Ms Ilona Vesterby, Member of the Chamber of Auditors, in Luxembourg at its meeting of 18 March 2026.")  # fmt: skip
    doc.blocks += [Block("h1", "Annexes"), Block("h2", "Annex I – Follow-up of special report 8/2017"), grid((55, 20, 25), ("Recommendation", "Accepted", "State in 2025"), ("1 – Map the missing links", "Yes", "Implemented"), ("2 – Set targets for passengers", "Yes", "Not implemented"), ("3 – Pool the carriages", "Partially", "Abandoned"))]  # fmt: skip
    write_pdf(folder / REPORT.file, doc.blocks, Look("Helvetica", 10.5), notes_of(REPORT), REPORT.title)


ROWS = [  # reply, position, also
    (("The Commission accepts the recommendation.", "A study of demand will be part of each call from 2027."), "accepted", ""),
    (("The Commission accepts recommendations 2(a) and 2(c).", "The Commission partially accepts recommendation 2(b). It will collect the figures that operators agree to provide. The Italian authorities support collection by route."), "in part", ""),
    (("The Commission takes note of the recommendation.", "Whether to make a proposal will be decided in the light of the evaluation of passenger rights due in 2028. It is not possible to commit to one before then."), "deferred", "noted"),
    (("The Commission does not accept the recommendation.", "Article 14 allows support to be recovered only if the action has been abandoned. The builders have told the Commission that they have not abandoned it."), "rejected", ""),
    (("The Commission notes that this recommendation is addressed to the Member States.", "There is nothing in it for the Commission to accept. Three Member States have informed the Commission that they accept it."), "noted", "unclear"),
    (("The Commission accepts the recommendation in principle.", "The timetable depends on the resources of the EU Railway Office."), "in principle", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    rows = [("Recommendations of the Chamber of Auditors", "Replies of the Commission")]
    for n, (words, position, also) in enumerate(ROWS, 1):
        (item,) = answered(REPLY, REPORT, (n,), list(words), position, also)
        left = [f"**Recommendation {n} – {item.title}**", item.text, *[f"({'abc'[i]}) {one}" for i, one in enumerate(item.points)], f"(Target implementation date: {item.due})"]  # fmt: skip
        rows.append(("\x05".join(left), "\x05".join(words)))
    blocks = [
        *cover(REPLY, ("EUROPEAN COMMISSION", "Brussels, 23.4.2026"), ("Special report 11/2026",)),
        Block("h1", "I. General introduction"), *P("The Commission welcomes the special report. It recalls that in 2024 the Parliament adopted a resolution on night trains, whose recommendations on ticketing the Commission has accepted.", "This document presents the replies of the Commission in line with Article 265 of the Financial Regulation."),
        Block("h1", "II. Replies to the recommendations"), grid((50, 50), *rows),
    ]  # fmt: skip
    write_landscape(folder / REPLY.file, blocks, Look("Helvetica", 10.5, margin=56), REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]
