"""The generated house styles: the same measures as on the real inquiry, on one that the parsers never saw."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.evaluation import citing, inquiries, reports, turns
from tests.evaluation.citing import Oral, Written
from tests.evaluation.folding import fold
from tests.evaluation.inquiries import Frames
from tests.evaluation.measure import Measure
from tests.evaluation.turns import Said
from tests.made import house_style
from tests.made.house_style import Truth, Turn
from tests.made.house_style_press import Style

QUOTATIONS = 117
"""Quotations of the public briefing, at the least."""


def said(rows: Sequence[Turn]) -> list[Said]:
    """Return the truth's turns as rows to compare."""
    return [Said(t.session, t.q, t.speaker, t.text, t.person, t.panel) for t in rows]


def measures(name: str, frames: Frames, truth: Truth) -> list[Measure]:
    """Return every measure of one style, called ``name.…``."""
    found = [*oral(frames, truth), *people(frames, truth), *cited(frames, truth), *report(frames, truth)]
    return [_named(name, m) for m in [*found, *quotations(frames, truth)]]


def _named(name: str, m: Measure) -> Measure:
    return Measure(f"{name}.{m.name}", m.value, m.of, m.target, m.details, m.at_most)


def oral(frames: Frames, truth: Truth) -> list[Measure]:
    """Turns, question numbers, and panels (each turn in its own)."""
    found = turns.turns(frames.passages, frames.documents)
    wanted = said(truth.turns)
    right, missed = turns.in_order(wanted, found)
    last = max(turn.q for turn in truth.turns)
    numbers, amiss = turns.gaps(turns.question_numbers(found), 1, last)
    panels, heard = _questions_by_panel(wanted), _questions_by_panel(found)
    good = sum(heard.get(panel) == questions for panel, questions in panels.items())
    extra = [
        f"{session} panel {panel}: not a panel" for session, panel in heard if (session, panel) not in panels
    ]
    wrong = [f"{s} panel {p}" for (s, p), questions in panels.items() if heard.get((s, p)) != questions]
    return [
        Measure("turns", right, len(wanted), len(wanted), tuple(missed)),
        Measure("questions", numbers, last, last, tuple(amiss)),
        Measure("panels", good - len(extra), len(panels), len(panels), tuple(wrong + extra)),
    ]


def _questions_by_panel(rows: Sequence[Said]) -> dict[tuple[str, int], set[int]]:
    found: dict[tuple[str, int], set[int]] = {}
    for row in rows:
        found.setdefault((row.session, row.panel), set()).add(row.q)
    return found


def people(frames: Frames, truth: Truth) -> list[Measure]:
    """Speakers resolved, guesses (a person for a label that fits two; a wrong person), and witnesses."""
    given = {
        (t.session, t.q, fold(t.speaker), fold(t.text)): t
        for t in turns.turns(frames.passages, frames.documents)
    }
    pairs, guesses, told = [], [], True
    for turn in said(truth.turns):
        found = given.get(turn.key)
        identity = found.person if found else ""
        if turn.person:
            pairs.append((turn.person, identity))
            continue
        told = told and _is_a_problem(frames, turn)
        if identity:
            guesses.append(f"{turn.session} Q{turn.q} {turn.speaker}: {identity}")
    right, unknown = turns.same_person(pairs)
    guesses += turns.mistaken(pairs)
    described, amiss = witnesses(frames, truth)
    return [
        Measure("speakers", right, len(pairs), len(pairs), tuple(unknown)),
        Measure("guesses", len(guesses), None, 0, tuple(guesses), at_most=True),
        Measure("unsure_told", int(told), 1, 1),
        Measure("witnesses", described, len(truth.witnesses), len(truth.witnesses), tuple(amiss)),
    ]


def _is_a_problem(frames: Frames, turn: Said) -> bool:
    label = fold(turn.speaker)
    return any(label in fold(f"{p.text} {p.reason}") for p in frames.problems.itertuples())


def witnesses(frames: Frames, truth: Truth) -> tuple[int, list[str]]:
    """Return how many witnesses stand in the right session and panel with exactly their role and body."""
    dates = turns.sessions(frames.documents)
    rows = frames.appearances[frames.appearances["capacity"] == "witness"]
    given = {
        (dates.get(r.document_id, ""), r.panel, fold(r.label), fold(r.role), fold(r.organisation))
        for r in rows.itertuples()
    }
    amiss = [
        f"{w.session} panel {w.panel} {w.label}: {w.role} + {w.organisation}"
        for w in truth.witnesses
        if (w.session, w.panel, fold(w.label), fold(w.role), fold(w.organisation)) not in given
    ]
    return len(truth.witnesses) - len(amiss), amiss


def citation_key(truth: Truth) -> dict[Oral | Written, str]:
    """Return what the notes cite, with the words behind it."""
    words: dict[tuple[str, int, str], list[str]] = {}
    for turn in truth.turns:
        words.setdefault((turn.session, turn.q, turn.speaker), []).append(turn.text)
    found: dict[Oral | Written, str] = {}
    for note in truth.report.notes:
        for t in note.oral:
            found[Oral(str(note.number), t.session, t.q, t.speaker)] = " ".join(
                words[t.session, t.q, t.speaker]
            )
        found |= {Written(str(note.number), code): "" for code in note.written}
    return found


def cited(frames: Frames, truth: Truth) -> list[Measure]:
    """Citations found, claimed falsely, and those of other inquiries left alone and said so."""
    key = citation_key(truth)
    score = citing.score(
        key,
        citing.claimed_oral(frames.citations, frames.passages, frames.documents),
        citing.claimed_written(frames.citations, frames.documents),
    )
    away = [note for note in truth.report.notes if note.elsewhere]
    rows = frames.citations[frames.citations["status"] == "elsewhere"]
    told = [note for note in away if str(note.number) in set(rows["note"])]
    return [
        Measure("citations", score.right, len(key), len(key), score.missed),
        Measure("citations_wrong", len(score.wrong), None, 0, score.wrong, at_most=True),
        Measure("citations_elsewhere", len(told), len(away), len(away)),
    ]


def report(frames: Frames, truth: Truth) -> list[Measure]:
    """Paragraphs, notes, items and the list of submissions."""
    found = reports.numbered(frames.passages, frames.marks, frames.documents)
    wanted = {str(p.number): p for p in truth.report.paragraphs}
    same = [n for n, p in wanted.items() if n in found and fold(found[n].text) == fold(p.text)]
    others = [f"paragraph {n}: {_difference(found[n].text if n in found else '', wanted[n].text)}"
              for n in wanted if n not in same]  # fmt: skip
    others += [f"paragraph {n} is not in the report" for n in found if n not in wanted]
    facts = {note.number: (str(note.paragraph), note.text) for note in truth.report.notes}
    called = [n for n, p in wanted.items() if n in found and reports.same_words(p.marked, found[n])]
    astray = [f"paragraph {n}: {_difference(found[n].marked if n in found else '', wanted[n].marked)}"
              for n in wanted if n not in called]  # fmt: skip
    told = turns.longest_common(truth.report.headings, reports.headings(frames.passages, frames.documents))
    lost = [heading for heading in truth.report.headings if heading not in told]
    placed = reports.sections(frames.passages, frames.documents)
    lodged = [n for n, p in wanted.items() if placed.get(n, "").startswith(p.chapter)]
    notes, amiss = reports.note_score(facts, reports.note_texts(frames.passages, frames.documents), found)
    key = [(str(item.number), item.paragraphs, item.text) for item in truth.report.items]
    items, wrong = reports.item_score(key, frames.recommendations)
    listed = {(r.evidence_code, fold(r.author)) for r in frames.documents.itertuples() if r.kind == "written"}
    codes = [f"{c} {name}" for c, name in truth.report.submissions if (c, fold(name)) not in listed]
    of = len(truth.report.submissions)
    said_first = reports.summary(frames.passages, frames.documents)
    return [
        Measure("report_paragraphs", len(same), len(wanted), len(wanted), tuple(others)),
        Measure("notes_paragraphs", len(called), len(wanted), len(wanted), tuple(astray)),
        Measure("headings", len(told), len(truth.report.headings), len(truth.report.headings), tuple(lost)),
        Measure("chapters", len(lodged), len(wanted), len(wanted)),
        Measure("notes", notes, len(facts), len(facts), tuple(amiss)),
        Measure("recommendations", items, len(key), len(key), tuple(wrong)),
        Measure("summary", int(said_first == list(truth.report.summary)), 1, 1),
        Measure("submissions_listed", of - len(codes), of, of, tuple(codes)),
    ]


def _difference(found: str, wanted: str) -> str:
    a, b = fold(found), fold(wanted)
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return f"“{a[max(0, at - 20) : at + 40]}”, not “{b[max(0, at - 20) : at + 40]}”"


def quotations(frames: Frames, truth: Truth) -> list[Measure]:
    """Quotations found with the match that was promised; false claims; and the shared discussion."""
    rows = reports.oral_quotations(frames.quotations, frames.citations, frames.passages, frames.marks)
    kinds = dict(zip(frames.passages["passage_id"], frames.passages["kind"], strict=True))
    given: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for r in rows.itertuples():
        where = "question" if kinds.get(r.target_passage_id) == "question" else r.match
        given.setdefault((str(r.note), _bare(r.quote)), []).append((r.match, where))
    amiss = []
    for quote in truth.report.quotes:
        allowed = (
            {"question", "loose", "not found"} if quote.match == "question" else set(quote.match.split("|"))
        )
        found = given.get((str(quote.note), _bare(quote.words)), [])
        if not any(allowed & set(pair) for pair in found):
            amiss.append(f"note {quote.note}: “{quote.words}” is {found or 'missing'}, not {quote.match}")
    false = reports.false_claims(rows, frames.passages)
    of = len(truth.report.quotes)
    shared = [
        reports.shares(frames.base, "5", "4", reports.expand("14–17")),
    ]
    return [
        Measure("quotations", of - len(amiss), of, of, tuple(amiss)),
        Measure("quotations_wrong", len(false), None, 0, tuple(false), at_most=True),
        Measure("shared_discussion", sum(shared), 1, 1),
    ]


def _bare(quote: str) -> str:
    return fold(quote).strip("\"' ").rstrip(".,;:")


def text_turns(found: Frames, truth: Truth, name: str) -> Measure:
    """Return how many turns the plain-text transcripts give."""
    wanted = said(truth.turns)
    right, missed = turns.in_order(wanted, turns.turns(found.passages, found.documents))
    return Measure(name, right, len(wanted), len(wanted), tuple(missed))


def word_turns(found: Frames, truth: Truth, name: str) -> Measure:
    """Return how many turns the ``Speaker: words`` texts give: no numbers, dates or panels to compare."""
    wanted = [Said(t.session, 0, t.speaker, t.text) for t in truth.turns]
    files = dict(zip(found.documents["document_id"], found.documents["source_file"], strict=True))
    given: list[Said] = []
    rows = found.passages[found.passages["kind"].isin(turns.SPOKEN)].sort_values(["document_id", "seq"])
    last: tuple[object, object] = (None, None)
    for r in rows.itertuples():
        session = Path(files[r.document_id]).stem[-10:]
        if (r.document_id, r.turn) == last and given:
            given[-1] = Said(session, 0, r.speaker, f"{given[-1].text} {r.text}")
        else:
            given.append(Said(session, 0, r.speaker, r.text))
        last = (r.document_id, r.turn)
    right, missed = turns.in_order(wanted, given)
    return Measure(name, right, len(wanted), len(wanted), tuple(missed))


def run(name: str, style: Style, work: Path) -> list[Measure]:
    """Print one style, make inquiries of it (PDF, plain text, words only), and measure them."""
    truth = house_style.build(work / f"{name}-sources", style)
    inquiry = inquiries.made(work / name, house_style.INQUIRY, truth.files)
    found = measures(name, inquiries.frames(inquiry), truth)
    page = inquiries.verified(name, inquiry, work / f"{name}.html", QUOTATIONS)
    texts = [
        _written(work / f"{name}-text" / f"session {s.date}.txt", house_style.text_of(s, style))
        for s in truth.sessions
    ]
    words = [
        _written(work / f"{name}-words" / f"words {s.date}.txt", house_style.speaker_words(s))
        for s in truth.sessions
    ]
    as_text = inquiries.frames(inquiries.made(work / f"{name}-t", house_style.INQUIRY, texts))
    as_words = inquiries.frames(inquiries.made(work / f"{name}-w", house_style.INQUIRY, words))
    return [
        *found,
        *page,
        text_turns(as_text, truth, f"{name}.text_turns"),
        word_turns(as_words, truth, f"{name}.word_turns"),
    ]


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
