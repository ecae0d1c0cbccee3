"""What stands under each recommendation: the evidence that its paragraphs cite, and whose it is."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .. import tables
from ..bodies import Body, hear, in_order
from ..model import Citation, EvidenceBase, Link, Mark, Recommendation

if TYPE_CHECKING:
    import pandas as pd

THE_REPORT = "the report"


def link_id(recommendation_id: str, passage_id: str) -> str:
    """Return the id of the claim that a passage bears on a recommendation, whoever makes it."""
    claim = f"{passage_id}\n{recommendation_id}"
    return hashlib.sha256(claim.encode()).hexdigest()[:16]


def cited(recommendations: pd.DataFrame, citations: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Return the links that the report itself makes: the passages cited where a recommendation is argued.

    One row per recommendation and passage, basis *cited*; ``reasons`` names every paragraph and note that
    cites the passage, and whether the paragraph is the recommendation's own or leads to it (its discussion).
    ``coder`` is ``the report`` and ``status`` *confirmed*: the report's claim is shown as what it is, and is
    nobody's suggestion. Columns: those of `model.Link`.
    """
    text = _Text.of(citations, passages)
    rows: list[Link] = []
    for item in tables.rows(recommendations, Recommendation):
        reasons: dict[str, list[str]] = defaultdict(list)
        for citation in text.cited_for(item):
            for target in citation.target_passage_ids if citation.status == "resolved" else ():
                reason = _reason(item, citation, text)
                if reason not in reasons[target]:
                    reasons[target].append(reason)
        rows += [
            Link(
                link_id(item.recommendation_id, target),
                item.recommendation_id,
                target,
                "cited",
                reasons=tuple(said),
                status="confirmed",
                coder=THE_REPORT,
            )
            for target, said in reasons.items()
        ]
    return tables.table(Link, rows)


def evidence_base(
    recommendations: pd.DataFrame,
    links: pd.DataFrame,
    citations: pd.DataFrame,
    passages: pd.DataFrame,
    marks: pd.DataFrame,
    appearances: pd.DataFrame,
    documents: pd.DataFrame,
    people: pd.DataFrame | None = None,
    campaigns: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return what stands under each item of a report, and how thin the ground is.

    One row per recommendation or conclusion, in the order given. ``notes`` are those called in its own
    paragraphs and its discussion; ``cited``, ``confirmed`` and ``suggested`` count distinct passages (cited
    by the report, confirmed by a person, suggested by a machine); ``bodies`` are the witness bodies behind
    what is cited or confirmed, each once (`bodies.hear` says who is one). ``not_held`` and ``unresolved``
    count references (ambiguous ones with the unresolved). ``statement`` says it in words. Columns: those of
    `model.EvidenceBase`.
    """
    text = _Text.of(citations, passages, marks)
    behind = hear(documents, appearances, people, campaigns).behind(passages)
    claims: dict[str, list[Link]] = defaultdict(list)
    for link in tables.rows(links, Link):
        claims[link.recommendation_id].append(link)
    items: list[Recommendation] = tables.rows(recommendations, Recommendation)
    rows = [_row(item, items, claims[item.recommendation_id], text, behind) for item in items]
    return tables.table(EvidenceBase, rows)


@dataclass
class _Text:
    """The paragraphs of reports, with the notes called in them and what these cite."""

    locators: dict[str, tuple[str, str]]
    held: frozenset[str]
    citations: dict[tuple[str, str], list[Citation]] = field(default_factory=lambda: defaultdict(list))
    notes: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, citations: pd.DataFrame, passages: pd.DataFrame, marks: pd.DataFrame | None = None) -> _Text:
        rows: list[Citation] = tables.rows(citations, Citation)
        called: list[Mark] = tables.rows(marks, Mark) if marks is not None else []
        ids = {c.passage_id for c in rows} | {m.passage_id for m in called}
        known = passages[passages["passage_id"].isin(ids)]
        places = zip(known["passage_id"], known["document_id"], known["locator"], strict=True)
        held = passages.loc[passages["kind"] == "paragraph", "document_id"]
        text = cls({p: (d, locator) for p, d, locator in places}, frozenset(held))
        for citation in rows:
            if citation.passage_id in text.locators:
                text.citations[text.locators[citation.passage_id]].append(citation)
        for mark in called:
            if mark.passage_id in text.locators:
                text.notes[text.locators[mark.passage_id]].append(mark.note_passage_id)
        return text

    def places(self, item: Recommendation) -> list[tuple[str, str]]:
        """Return the places whose notes count for an item: its discussion, its own paragraphs, itself."""
        own = item.passage_id.removeprefix(f"{item.document_id}/")
        locators = dict.fromkeys([*item.discussion, *item.paragraphs, *([own] if own else [])])
        return [(item.document_id, locator) for locator in locators]

    def cited_for(self, item: Recommendation) -> list[Citation]:
        """Return the references that count for an item, in the order of the report."""
        return [citation for place in self.places(item) for citation in self.citations.get(place, [])]

    def notes_for(self, item: Recommendation) -> list[str]:
        """Return the notes called where an item is argued, each once."""
        return list(dict.fromkeys(n for place in self.places(item) for n in self.notes.get(place, [])))


def _reason(item: Recommendation, citation: Citation, text: _Text) -> str:
    locator = text.locators[citation.passage_id][1]
    note = f"(note {citation.note})"
    if locator in item.paragraphs:
        return f"cited in its own paragraph {locator} {note}"
    if locator in item.discussion:
        return f"cited in paragraph {locator} {note}, which leads to it"
    return f"cited in the {_kind(item)} itself {note}"


def _row(
    item: Recommendation,
    items: Sequence[Recommendation],
    claims: list[Link],
    text: _Text,
    behind: Mapping[str, Body],
) -> EvidenceBase:
    references = text.cited_for(item)
    targets = dict.fromkeys(t for c in references if c.status == "resolved" for t in c.target_passage_ids)
    confirmed = dict.fromkeys(k.passage_id for k in _hand(claims))
    suggested = dict.fromkeys(k.passage_id for k in claims if k.status == "suggested")
    bodies, categories = _bodies([*targets, *confirmed], behind)
    shares = [other for other in items if other is not item and _shared(item, other)]
    base = EvidenceBase(
        item.recommendation_id,
        item.number,
        item.kind,
        item.paragraphs,
        item.discussion,
        shares_with=tuple(o.recommendation_id for o in shares),
        notes=len(text.notes_for(item)),
        cited=len(targets),
        confirmed=len(confirmed),
        suggested=len(suggested),
        bodies=bodies,
        categories=categories,
        not_held=sum(c.status == "not held" for c in references),
        unresolved=sum(c.status in ("unresolved", "ambiguous") for c in references),
        statement="",
    )
    statement = _statement(base, item, shares, claims, references, text)
    return EvidenceBase(**{**vars(base), "statement": statement})


def _shared(item: Recommendation, other: Recommendation) -> list[str]:
    """Return the paragraphs that lead to both items: nothing unless their discussions overlap."""
    if other.document_id != item.document_id or not set(item.discussion) & set(other.discussion):
        return []
    return [n for n in item.discussion if n in (*other.discussion, *other.paragraphs)]


def _bodies(
    passage_ids: Iterable[str], behind: Mapping[str, Body]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the distinct bodies behind some passages, by name, and how many there are of each category."""
    found = sorted({behind[passage_id] for passage_id in passage_ids if passage_id in behind}, key=in_order)
    counts = Counter(body.category for body in found)
    return tuple(body.name for body in found), tuple(f"{name} {counts[name]}" for name in sorted(counts))


def _statement(
    base: EvidenceBase,
    item: Recommendation,
    shares: Sequence[Recommendation],
    claims: Sequence[Link],
    references: Sequence[Citation],
    text: _Text,
) -> str:
    if item.document_id not in text.held:
        return f"no citation can be followed: the report’s text is not held; {_by_hand(claims)}"
    said = [_where(item, references, text) if base.cited else _nothing(base, item)]
    if base.cited and base.not_held:
        said.append(f"{_count(base.not_held, 'more reference')} to evidence not held")
    if base.cited and base.unresolved:
        said.append(f"{_count(base.unresolved, 'reference')} unresolved")
    together: dict[str, list[str]] = defaultdict(list)
    for other in shares:
        together[_paragraphs(_shared(item, other))].append(f"{_kind(other)} {other.number}")
    said += [f"shares {paragraphs} with {_and(others)}" for paragraphs, others in together.items()]
    if base.confirmed:
        said.append(_by_hand(claims))
    return "; ".join(said)


def _where(item: Recommendation, references: Sequence[Citation], text: _Text) -> str:
    at = [text.locators[c.passage_id][1] for c in references if c.status == "resolved"]
    leading = [n for n in item.discussion if n in at and n not in item.paragraphs]
    own = [n for n in item.paragraphs if n in at]
    said = []
    if leading:
        said.append(f"in {_paragraphs(leading)}, which {'leads' if len(leading) == 1 else 'lead'} to it")
    if own:
        said.append(f"in its own {_paragraphs(own)}")
    if len(set(at)) > len(set(leading + own)):
        said.append(f"in the {_kind(item)} itself")
    return "cited " + (", and ".join(said) if leading else _and(said))


def _nothing(base: EvidenceBase, item: Recommendation) -> str:
    numbers = list(dict.fromkeys([*item.discussion, *item.paragraphs]))
    if not numbers:
        return "no citation can be followed: the report names no paragraph for it"
    notes = [_count(base.notes, "note") if base.notes else "no notes"]
    if base.not_held:
        notes.append(f"{_count(base.not_held, 'reference')} to evidence not held")
    if base.unresolved:
        notes.append(f"{base.unresolved} unresolved")
    return f"no citation to held evidence found in {_paragraphs(numbers)} ({', '.join(notes)})"


def _by_hand(claims: Sequence[Link]) -> str:
    hand = _hand(claims)
    if not hand:
        return "no passage linked by hand"
    coders = ", ".join(sorted({k.coder for k in hand if k.coder})) or "coder not given"
    return f"{_count(len({k.passage_id for k in hand}), 'passage')} linked by hand ({coders})"


def _hand(claims: Sequence[Link]) -> list[Link]:
    return [k for k in claims if k.status == "confirmed" and k.coder != THE_REPORT]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _kind(item: Recommendation) -> str:
    return "conclusion" if item.kind == "conclusion" else "recommendation"


def _and(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _paragraphs(numbers: Collection[str]) -> str:
    return f"paragraph{'' if len(numbers) == 1 else 's'} {ranges(numbers)}"


def ranges(numbers: Collection[str]) -> str:
    """Return paragraph numbers as they are written in a sentence.

    >>> ranges(["15", "16", "17", "22"])
    '15–17, 22'
    """
    runs: list[list[str]] = []
    for number in numbers:
        last = runs[-1][-1] if runs else ""
        if last.isdecimal() and number.isdecimal() and int(number) == int(last) + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
