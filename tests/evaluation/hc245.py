"""HC 245, *Responsible Use of Data*: three sessions and the report that cites them, against hand-made keys.

The keys are read here and nowhere in the product. What they are is told in the README beside them.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation import calibration, citing, inquiries, reports, retrieval, turns
from tests.evaluation.citing import Oral, Written
from tests.evaluation.folding import fold
from tests.evaluation.inquiries import Frames
from tests.evaluation.measure import Measure
from tests.evaluation.turns import Said

NOTES = 157
FIRST, LAST = 1, 227
EXPECTED_QUOTATIONS = 74
QUOTATIONS = 130
"""Quotations of the public briefing, at the least."""
TITLE = "Social media data and real time analytics"


@dataclass(frozen=True)
class Person:
    """A witness of the key: panel, label in the turns, and the header's words for what they do."""

    label: str
    panel: str
    description: str


@dataclass(frozen=True)
class Key:
    """The answer keys, as rows."""

    paragraphs: tuple[Said, ...]
    turns: tuple[Said, ...]
    citations: dict[Oral | Written, str]
    note_facts: dict[int, tuple[str, str]]
    report: dict[str, str]
    items: tuple[tuple[str, tuple[str, ...], str], ...]
    people: tuple[Person, ...]


def sources(folder: Path) -> list[Path]:
    """Return the documents of the inquiry that are read: the three sessions and the report."""
    return [*sorted(folder.glob("Oral_*.pdf")), folder / "Responsible Use of Data.pdf"]


def key(folder: Path) -> Key:
    """Read the keys."""
    gold = folder / "gold"
    rows = _rows(gold / "turns.csv")
    said = tuple(Said(r["session"], int(r["q"]), r["speaker"], _mended(r["text"])) for r in rows)
    links = _rows(gold / "links_para_to_evidence.csv")
    facts = dict.fromkeys(range(1, NOTES + 1), ("", ""))
    facts |= {int(link["footnote"]): (link["report_para"], link["footnote_text"]) for link in links}
    return Key(
        said,
        tuple(joined(said)),
        _citations(links, {r["turn_id"]: row for r, row in zip(rows, said, strict=True)}),
        facts,
        {r["para"]: r["text"].removeprefix(f"{r['para']}.") for r in _rows(gold / "report_paragraphs.csv")},
        tuple((r["rec"], (r["para"],), r["text"]) for r in _rows(gold / "recommendations.csv")),
        tuple(_people(gold / "u1720146_CN8001_persons.csv")),
    )


def _mended(text: str) -> str:
    """Return the key's words without the space that it leaves after a long dash at a line's end (nine times)."""
    return re.sub(r"(?<=\w)- (?=\w)", "-", text)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _people(path: Path) -> list[Person]:
    found = []
    for line in path.read_text(encoding="utf-8-sig").splitlines()[1:]:
        label, panel, _, description = (line.split("|") + [""] * 4)[:4]
        if panel.startswith("panel"):
            found.append(Person(label, panel, description.strip().removesuffix(", gave evidence")))
    return found


def joined(rows: Sequence[Said]) -> list[Said]:
    """Return turns: consecutive rows of one session, question and speaker, their words joined by a space."""
    found: list[Said] = []
    for row in rows:
        last = found[-1] if found else None
        if last and (last.session, last.q, last.speaker) == (row.session, row.q, row.speaker):
            found[-1] = Said(row.session, row.q, row.speaker, f"{last.text} {row.text}")
        else:
            found.append(row)
    return found


def _citations(links: list[dict[str, str]], by_id: dict[str, Said]) -> dict[Oral | Written, str]:
    found: dict[Oral | Written, str] = {}
    for link in links:
        if link["kind"] == "written":
            found[Written(link["footnote"], link["written_ref"])] = ""
            continue
        said = [by_id[turn] for turn in link["turn_ids"].split()]
        cited = Oral(link["footnote"], said[0].session, said[0].q, said[0].speaker)
        found[cited] = " ".join(row.text for row in said)
    return found


def measures(frames: Frames, key: Key) -> list[Measure]:
    """Return every measure of the frames against the key."""
    return [
        *oral(frames, key),
        *people(frames, key),
        *cited(frames, key),
        *report(frames, key),
        *evidence(frames),
    ]


def oral(frames: Frames, key: Key) -> list[Measure]:
    """Turns, paragraphs and question numbers."""
    found = turns.turns(frames.passages, frames.documents)
    right, missed = turns.in_order(key.turns, found)
    paragraphs, split = turns.in_order(key.paragraphs, turns.paragraphs(frames.passages, frames.documents))
    numbers, amiss = turns.gaps(turns.question_numbers(found), FIRST, LAST)
    return [
        Measure("hc245.turns", right, len(key.turns), len(key.turns), tuple(missed)),
        Measure("hc245.paragraphs", paragraphs, len(key.paragraphs), len(key.paragraphs) - 2, tuple(split)),
        Measure("hc245.questions", numbers, LAST, LAST, tuple(amiss)),
    ]


def people(frames: Frames, key: Key) -> list[Measure]:
    """Panels, speakers and witnesses."""
    panels: dict[str, set[str]] = defaultdict(set)
    for person in key.people:
        panels[person.panel].add(fold(person.label))
    heard = _heard(frames, {label for labels in panels.values() for label in labels})
    wrong = [
        f"{panel}: {', '.join(sorted(labels))}" for panel, labels in panels.items() if labels not in heard
    ]
    wrong += [
        f"not a panel: {', '.join(sorted(labels))}" for labels in heard if labels not in panels.values()
    ]
    found = turns.turns(frames.passages, frames.documents)
    right, unknown = turns.same_person((fold(turn.speaker), turn.person) for turn in found)
    unnamed = len(key.turns) - len(found)
    described, amiss = _witnesses(frames, key.people)
    extra = len(heard) - len(panels) if len(heard) > len(panels) else 0
    return [
        Measure("hc245.panels", sum(p in heard for p in panels.values()) - extra, 6, 6, tuple(wrong)),
        Measure("hc245.speakers", right - max(0, -unnamed), len(key.turns), len(key.turns), tuple(unknown)),
        Measure("hc245.witnesses", described, len(key.people), len(key.people), tuple(amiss)),
    ]


def _heard(frames: Frames, witnesses: set[str]) -> list[set[str]]:
    """Return, for each panel of the frames, the key's witnesses who speak in it."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for row in turns.paragraphs(frames.passages, frames.documents):
        if row.panel:
            found[row.session, row.panel] |= {fold(row.speaker)} & witnesses
    return list(found.values())


def _witnesses(frames: Frames, wanted: Sequence[Person]) -> tuple[int, list[str]]:
    """Return how many witnesses have a role and a body that together are the header's words."""
    rows = frames.appearances[frames.appearances["capacity"] == "witness"]
    given = {fold(r.label): (r.role, r.organisation) for r in rows.itertuples()}
    amiss = []
    for person in wanted:
        role, body = given.get(fold(person.label), ("", ""))
        words = fold(f"{role}, {body}")
        # the key prints “the Open University” where the header has “The”
        if not role or not body or words.lower() != fold(person.description).lower():
            amiss.append(f"{person.label}: “{role}” + “{body}”, not “{person.description}”")
    return len(wanted) - len(amiss), amiss


def cited(frames: Frames, key: Key) -> list[Measure]:
    """Citations found and claimed falsely."""
    score = citing.score(
        key.citations,
        citing.claimed_oral(frames.citations, frames.passages, frames.documents),
        citing.claimed_written(frames.citations, frames.documents),
    )
    of = len(key.citations)
    return [
        Measure("hc245.citations", score.right, of, of, score.missed),
        Measure("hc245.citations_wrong", len(score.wrong), None, 0, score.wrong, at_most=True),
    ]


def report(frames: Frames, key: Key) -> list[Measure]:
    """Notes, the paragraphs that they stand in, and the items."""
    found = reports.numbered(frames.passages, frames.marks, frames.documents)
    notes, amiss = reports.note_score(
        key.note_facts, reports.note_texts(frames.passages, frames.documents), found
    )
    same = [n for n, words in key.report.items() if n in found and reports.same_words(words, found[n])]
    others = [f"paragraph {n} differs or is missing" for n in key.report if n not in same]
    others += [f"paragraph {n} is not in the report" for n in found if n not in key.report]
    items, wrong = reports.item_score(key.items, frames.recommendations)
    return [
        Measure("hc245.notes", notes, NOTES, NOTES, tuple(amiss)),
        Measure("hc245.notes_paragraphs", len(same), len(key.report), len(key.report), tuple(others)),
        Measure("hc245.recommendations", items, len(key.items), len(key.items), tuple(wrong)),
    ]


def evidence(frames: Frames) -> list[Measure]:
    """Quotations located, and what the evidence base says of four items."""
    rows = reports.oral_quotations(frames.quotations, frames.citations, frames.passages, frames.marks)
    counts = {match: int((rows["match"] == match).sum()) for match in reports.LOCATED}
    told = [f"{match}: {n}" for match, n in counts.items()] + [f"found before an oral note: {len(rows)}"]
    told += [
        f"note {r.note}: {r.match}: “{r.quote}” – {r.difference}"
        for r in rows[~rows["match"].isin(reports.LOCATED)].itertuples()
    ]
    false = reports.false_claims(rows, frames.passages)
    none = [n for n in ("11", "12") if _no_citation(frames, n)]
    shared = [
        reports.shares(frames.base, "2", "1", reports.expand("15–20")),
        reports.shares(frames.base, "4", "3", reports.expand("23–27"), ("28",)),
    ]
    of = max(len(rows), EXPECTED_QUOTATIONS)
    return [
        Measure("hc245.quotations", sum(counts.values()), of, 68, tuple(told)),
        Measure("hc245.quotations_wrong", len(false), None, 0, tuple(false), at_most=True),
        Measure("hc245.no_citation", len(none), 2, 2),
        Measure("hc245.shared_discussion", sum(shared), 2, 2),
    ]


def _no_citation(frames: Frames, number: str) -> bool:
    row = frames.base[frames.base["number"] == number]
    return len(row) == 1 and not row.iloc[0]["cited"] and not row.iloc[0]["not_held"]


def run(data: Path, work: Path) -> list[Measure]:
    """Make the inquiry in ``work`` and measure it; the briefing's quotations are verified too."""
    folder = data / "hc245"
    inquiry = inquiries.made(work / "hc245", TITLE, sources(folder))
    keys = key(folder)
    found = measures(inquiries.frames(inquiry), keys)
    case = retrieval.case(inquiry, keys.citations, keys.note_facts)
    found += [*retrieval.measures("hc245", case), *calibration.measures("hc245", case)]
    return [*found, *inquiries.verified("hc245", inquiry, work / "hc245.html", QUOTATIONS)]
