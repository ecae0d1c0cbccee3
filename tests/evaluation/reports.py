"""What a report says: paragraphs with their marks, notes, items, quotations, out of the frames."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.evaluation.folding import fold
from tests.evaluation.turns import SPOKEN

if TYPE_CHECKING:
    import pandas as pd

LOCATED = ("verbatim", "case", "marked change")


@dataclass
class Paragraph:
    """A numbered paragraph: its words, the same with the notes' marks put back, and the headings after it."""

    number: str
    text: str = ""
    marked: str = ""
    notes: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)


def report_id(documents: pd.DataFrame) -> str:
    """Return the id of the one report held; empty where there is none."""
    ids = list(documents.loc[documents["kind"] == "report", "document_id"])
    return ids[0] if ids else ""


def numbered(passages: pd.DataFrame, marks: pd.DataFrame, documents: pd.DataFrame) -> dict[str, Paragraph]:
    """Return the report's numbered paragraphs by number; blocks of one paragraph are joined by a space."""
    of_report = passages[passages["document_id"] == report_id(documents)].sort_values("seq", kind="stable")
    by_passage = dict(iter(marks.groupby("passage_id")))
    found: dict[str, Paragraph] = {}
    last: Paragraph | None = None
    for row in of_report.itertuples():
        if row.kind == "heading" and last:
            last.headings.append(row.text)
        elif row.kind == "paragraph" and row.locator.isdigit():
            last = found.setdefault(row.locator, Paragraph(row.locator))
            _append(last, row.text, by_passage.get(row.passage_id))
    return found


def headings(passages: pd.DataFrame, documents: pd.DataFrame) -> list[str]:
    """Return the words of the report's headings, in order."""
    rows = passages[(passages["document_id"] == report_id(documents)) & (passages["kind"] == "heading")]
    return list(rows.sort_values("seq", kind="stable")["text"])


def sections(passages: pd.DataFrame, documents: pd.DataFrame) -> dict[str, str]:
    """Return the section of each numbered paragraph: its chapter first."""
    rows = passages[(passages["document_id"] == report_id(documents)) & (passages["kind"] == "paragraph")]
    return dict(zip(reversed(list(rows["locator"])), reversed(list(rows["section"])), strict=True))


def summary(passages: pd.DataFrame, documents: pd.DataFrame) -> list[str]:
    """Return the summary's paragraphs."""
    rows = passages[(passages["document_id"] == report_id(documents)) & (passages["kind"] == "paragraph")]
    return [t for loc, t in zip(rows["locator"], rows["text"], strict=True) if re.fullmatch(r"s\d+", loc)]


def _append(paragraph: Paragraph, text: str, marks: pd.DataFrame | None) -> None:
    rows = [] if marks is None else [(int(m.start), str(m.note)) for m in marks.itertuples()]
    marked = text
    for start, note in sorted(rows, key=_place, reverse=True):
        marked = marked[:start] + note + marked[start:]
    paragraph.text = f"{paragraph.text} {text}".strip()
    paragraph.marked = f"{paragraph.marked} {marked}".strip()
    paragraph.notes += [note for _, note in sorted(rows)]


def _place(mark: tuple[int, str]) -> tuple[int, int]:
    start, note = mark
    return start, int(note) if note.isdigit() else 0


def same_words(key: str, found: Paragraph) -> bool:
    """Return whether the key's words (with marks) are the paragraph's, or those and the headings that follow.

    The HC 245 key runs a heading on to the end of the paragraph before it.
    """
    wanted, given = _spaceless(key), _spaceless(found.marked)
    if wanted == given:
        return True
    headings = [_spaceless(" ".join(found.headings[:n])) for n in range(1, len(found.headings) + 1)]
    return any(wanted == given + heading for heading in headings)


def _spaceless(text: str) -> str:
    # a mark stands with or without a space before the next word; the key leaves out the bullets of a list
    return fold(text).translate(dict.fromkeys(map(ord, " •\uf0b7")))


def note_texts(passages: pd.DataFrame, documents: pd.DataFrame) -> dict[str, str]:
    """Return the words of each note by its number."""
    rows = passages[(passages["document_id"] == report_id(documents)) & (passages["kind"] == "note")]
    return {locator[1:]: text for locator, text in zip(rows["locator"], rows["text"], strict=True)}


def note_score(
    wanted: dict[int, tuple[str, str]], texts: dict[str, str], paragraphs: dict[str, Paragraph]
) -> tuple[int, list[str]]:
    """Return how many notes have words, are called once, and agree with (paragraph, words) where known."""
    called: dict[str, list[str]] = {}
    for paragraph in paragraphs.values():
        for note in paragraph.notes:
            called.setdefault(note, []).append(paragraph.number)
    amiss = []
    for number, (place, words) in wanted.items():
        places, text = called.get(str(number), []), texts.get(str(number), "")
        if not text:
            amiss.append(f"note {number} has no words")
        elif len(places) != 1:
            amiss.append(f"note {number} is called in {len(places)} places ({', '.join(places)})")
        elif place and places != [place]:
            amiss.append(f"note {number} is called in paragraph {places[0]}, not {place}")
        elif words and fold(words) != fold(text):
            amiss.append(f"note {number} reads “{fold(text)[-60:]}”, not “{fold(words)[-60:]}”")
    amiss += [
        f"note {n} does not exist"
        for n in sorted(set(texts) | set(called))
        if not (n.isdigit() and int(n) in wanted)
    ]
    return len(wanted) - sum("does not exist" not in line for line in amiss), amiss


def item_score(
    wanted: Iterable[tuple[str, Sequence[str], str]], found: pd.DataFrame
) -> tuple[int, list[str]]:
    """Return how many (number, paragraphs, words) are items of the report, exactly; and the others."""
    rows = {row.number: row for row in found.itertuples()}
    right, amiss = 0, []
    for number, paragraphs, words in wanted:
        row = rows.get(number)
        if row is None:
            amiss.append(f"item {number} is missing")
        elif tuple(row.paragraphs) != tuple(paragraphs):
            amiss.append(f"item {number} has paragraphs {tuple(row.paragraphs)}, not {tuple(paragraphs)}")
        elif fold(row.text) != fold(words):
            amiss.append(f"item {number} reads “…{fold(row.text)[-60:]}”")
        else:
            right += 1
    return right, amiss


def oral_quotations(
    quotations: pd.DataFrame, citations: pd.DataFrame, passages: pd.DataFrame, marks: pd.DataFrame
) -> pd.DataFrame:
    """Return the quotations that precede a note on oral evidence, with that ``note``.

    The note is the next one called after the quotation in its paragraph, whatever the product made of it.
    """
    spoken = set(passages.loc[passages["kind"].isin(SPOKEN), "passage_id"])
    oral = {
        str(row.note)
        for row in citations.itertuples()
        if _ORAL.match(row.text) or spoken & set(row.target_passage_ids)
    }
    calls = _calls(passages, marks)
    rows = quotations.copy()
    rows["note"] = [_next_note(calls, row.passage_id, int(row.end)) for row in rows.itertuples()]
    return rows[rows["note"].isin(oral)]


_ORAL = re.compile(r"Qq?\.?\s*\d")


def _calls(passages: pd.DataFrame, marks: pd.DataFrame) -> dict[str, list[tuple[int, int, str]]]:
    """Return, per passage, the marks of its paragraph from that passage on: (passage's turn, offset, note)."""
    paragraphs = passages[passages["kind"] == "paragraph"].sort_values(["document_id", "seq"])
    own = {
        key: [(int(m.start), str(m.note)) for m in rows.itertuples()]
        for key, rows in marks.groupby("passage_id")
    }
    found: dict[str, list[tuple[int, int, str]]] = {}
    for _, rows in paragraphs.groupby(["document_id", "locator"], sort=False):
        ids = list(rows["passage_id"])
        for n, passage in enumerate(ids):
            found[passage] = sorted(
                (k, start, note) for k, later in enumerate(ids[n:]) for start, note in own.get(later, [])
            )
    return found


def _next_note(calls: dict[str, list[tuple[int, int, str]]], passage: str, end: int) -> str:
    after = (note for k, start, note in calls.get(passage, []) if k or start >= end)
    return next(after, "")


def false_claims(quotations: pd.DataFrame, passages: pd.DataFrame) -> list[str]:
    """Return the quotations said to stand in a passage that do not: the words are looked up here, again."""
    texts = zip(passages["passage_id"], passages["text"], strict=True)
    words = {passage: _one_quote(text) for passage, text in texts}
    return [
        f"{row.passage_id}: “{row.quote}” is called {row.match} in {row.target_passage_id or 'no passage'}"
        for row in quotations[quotations["match"].isin(LOCATED)].itertuples()
        if not _stands(_one_quote(row.quote), words.get(row.target_passage_id, ""), row.match)
    ]


def _stands(quote: str, text: str, match: str) -> bool:
    """Return whether the quote's words (all parts of it between marked changes, in order) are in the text."""
    parts = _CHANGE.split(quote) if match == "marked change" else [quote]
    if match != "verbatim":
        text, parts = text.lower(), [part.lower() for part in parts]
    at = 0
    for part in (part.strip("' ").rstrip(".,;:") for part in parts):
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


_CHANGE = re.compile(r"\[[^\]]*\]|\.\.\.")


def _one_quote(text: str) -> str:
    return fold(text).replace('"', "'")  # words quoted inside a quotation change their marks


def expand(numbers: str) -> tuple[str, ...]:
    """Return the numbers of ``15–20`` or ``15`` as text."""
    ends = [int(n) for n in re.findall(r"\d+", numbers)]
    return tuple(str(n) for n in range(ends[0], ends[-1] + 1))


def shares(
    base: pd.DataFrame, number: str, other: str, needs: Sequence[str], may: Sequence[str] = ()
) -> bool:
    """Return whether item ``number`` says that it shares its discussion with ``other``, and which it is."""
    row = base[base["number"] == number]
    if row.empty:
        return False
    given = {re.sub(r".*\D", "", item) for item in row.iloc[0]["shares_with"]}
    discussion = set(row.iloc[0]["discussion"])
    return other in given and set(needs) <= discussion <= {*needs, *may}
