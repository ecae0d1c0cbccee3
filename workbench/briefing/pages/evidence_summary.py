"""The summary of evidence: what each witness body said on each head of the terms of reference, in its own words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...errors import WorkbenchError
from ...model import Link, Passage, Term, TermLink, arrow_tables, tables
from ...text.stems import COMMON_STEMS, stems
from ...witnesses.bodies import NO_CATEGORY, Body, Hearing, hear
from ..gate import Shown
from ..material import Material
from ..page_kind import NoOptions, PageKind
from ..parts import passages_under_item, who_was_heard
from ..parts.excerpts import sentence_starts
from ..parts.passages_under_item import Entry
from ..rows_by_id import Lookup, lookup_by_id

if TYPE_CHECKING:
    import pandas as pd

MOST = 3
"""Quotations of one witness body under one term: confirmed ones first, then suggested ones, the likeliest first."""


@dataclass(frozen=True)
class Quoted:
    """An entry of the page; ``suggested`` where a machine alone put it under its term."""

    entry: Entry
    suggested: bool


@dataclass(frozen=True)
class Said:
    """What one witness body said under a term; ``more`` further passages are confirmed and not quoted."""

    anchor: str
    body: str
    category: str
    quoted: tuple[Quoted, ...]
    more: int


@dataclass(frozen=True)
class Part:
    """One term: what each witness body said, and of whom nothing stands under it.

    ``confirmed`` counts the bodies with a passage that a person confirmed, ``left_out`` the suggested passages that
    are not shown, ``unplaced`` passages that no counted witness body said.
    """

    anchor: str
    number: str
    text: str
    said: tuple[Said, ...]
    silent: tuple[str, ...]
    confirmed: int
    left_out: int
    unplaced: int


@dataclass(frozen=True)
class Row:
    """One witness body in the table of terms: of each term, its confirmed and its suggested passages."""

    body: str
    cells: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Summary:
    """The whole summary: the terms in their order, and the table of terms by witness bodies."""

    parts: tuple[Part, ...]
    rows: tuple[Row, ...]
    heard: int
    confirmed: int
    suggested: int
    shown: int
    left_out: int


def _view(shown: Shown, _: NoOptions) -> Mapping[str, object]:
    """Return what the template prints.

    Under each term of reference, in their order, each witness body in the order of the alphabet with one to `MOST`
    quotations: passages that a person confirmed, else suggested ones, marked as suggested by a machine. Dismissed ones
    are left out. An answer under 25 words has its question. Raises `WorkbenchError` where there are no terms.
    """
    if shown.material.terms.empty:
        raise WorkbenchError(
            "there are no terms of reference to set the evidence out by",
            "terms.csv",
            "Write one row per head (term_id, number, text), or add the document that sets them out.",
        )
    return {
        "grounds": who_was_heard.grounds(shown.material),
        "summary": summary(shown.material, suggestions=shown.confidential),
    }


def summary(material: Material, *, suggestions: bool = True) -> Summary:
    """Return what is on the page: each term with its witness bodies, and the table of both.

    Without ``suggestions`` only what a person confirmed is quoted.
    """
    terms, term_links = material.terms, material.term_links
    held = arrow_tables.stands_in(term_links["passage_id"], material.passages["passage_id"])
    live = term_links[(term_links["status"] != "dismissed") & held]
    in_order: list[Term] = tables.rows(terms, Term)
    links: list[TermLink] = tables.rows(live[live["term_id"].isin(terms["term_id"])], TermLink)
    hearing = hear(material.evidence)
    here = material.passages[material.passages["passage_id"].isin({link.passage_id for link in links})]
    sources = _Sources(
        hearing, hearing.behind(here), lookup_by_id(replace(material, links=_as_links(links))), suggestions
    )
    by_term: dict[str, list[TermLink]] = {}
    for link in links:
        by_term.setdefault(link.term_id, []).append(link)
    machines = {term_id: sum(_is_machines(x, sources) for x in under) for term_id, under in by_term.items()}
    if not suggestions:
        by_term = {
            term_id: [x for x in under if x.status == "confirmed"] for term_id, under in by_term.items()
        }
    made = tuple(
        _part(term, by_term.get(term.term_id, ()), machines.get(term.term_id, 0), sources, f"t{n}")
        for n, term in enumerate(in_order, 1)
    )
    said = [link for link in links if link.passage_id in sources.behind]
    confirmed = sum(link.status == "confirmed" for link in said)
    shown = sum(q.suggested for part in made for s in part.said for q in s.quoted)
    return Summary(
        made, _rows(in_order, by_term, sources), len(hearing.bodies), confirmed, len(said) - confirmed, shown,
        sum(part.left_out for part in made),
    )  # fmt: skip


@dataclass(frozen=True)
class _Sources:
    """What all terms are set out from."""

    hearing: Hearing
    behind: Mapping[str, Body]
    lookup: Lookup
    suggestions: bool


def _is_machines(link: TermLink, sources: _Sources) -> bool:
    return link.status != "confirmed" and link.passage_id in sources.behind


def _part(term: Term, links: Sequence[TermLink], suggested: int, sources: _Sources, anchor: str) -> Part:
    """Return one term; ``suggested`` passages of witnesses are a machine's, whether they are among ``links`` or not."""
    of_body: dict[str, list[TermLink]] = defaultdict(list)
    for link in links:
        if link.passage_id in sources.behind:
            of_body[sources.behind[link.passage_id].key].append(link)
    bodies = [body for body in sources.hearing.bodies if body.key in of_body]
    said = tuple(
        _said(term, body, of_body[body.key], sources, f"{anchor}-b{n}") for n, body in enumerate(bodies, 1)
    )
    return Part(
        anchor,
        term.number,
        term.text,
        tuple(one for one, _ in said),
        _silent(of_body, sources),
        sum(any(link.status == "confirmed" for link in found) for found in of_body.values()),
        suggested - sum(shown for _, shown in said),
        sum(link.passage_id not in sources.behind for link in links),
    )


def _silent(of_body: Mapping[str, object], sources: _Sources) -> tuple[str, ...]:
    """Return the bodies of which nothing stands under a term: of use to those who look on, and said to nobody else."""
    bodies = sources.hearing.bodies if sources.suggestions else ()
    return tuple(who_was_heard.body_name(body) for body in bodies if body.key not in of_body)


def _said(
    term: Term, body: Body, links: Sequence[TermLink], sources: _Sources, anchor: str
) -> tuple[Said, int]:
    """Return what a body said, and how many suggested passages of it are shown."""
    order = {
        link.passage_id: sources.lookup.order(sources.lookup.passages[link.passage_id]) for link in links
    }
    confirmed = sorted(
        (x for x in links if x.status == "confirmed"), key=lambda x: (not x.quote, order[x.passage_id])
    )
    suggested = sorted(
        (x for x in links if x.status != "confirmed"), key=lambda x: (-(x.score or 0), order[x.passage_id])
    )
    chosen = confirmed[:MOST]
    also = suggested[: MOST - len(chosen)]
    near = {
        x.passage_id: [_sentence_on(term, sources.lookup.passages[x.passage_id])] for x in (*chosen, *also)
    }
    quoted = [
        Quoted(_with_basis(entry, links, who), suggested=machine)
        for who, found, machine in (("c", chosen, False), ("s", also, True))
        for entry in passages_under_item.entries(_as_rows(found), sources.lookup, f"{anchor}{who}", near)
    ]
    category = body.category if body.category != NO_CATEGORY else ""
    return Said(
        anchor, who_was_heard.body_name(body), category, tuple(quoted), len(confirmed) - len(chosen)
    ), len(also)


def _with_basis(entry: Entry, links: Sequence[TermLink], who: str) -> Entry:
    """Return an entry that says on whose word it stands under its term."""
    here = [link for link in links if link.passage_id in (*entry.cite.passage_ids, *entry.more)]
    reasons = "; ".join(dict.fromkeys(reason for link in here for reason in link.reasons))
    if who == "s":
        basis = f"Suggested by rule, confirmed by nobody{': ' if reasons else ''}{reasons}"
    else:
        coders = ", ".join(dict.fromkeys(link.coder for link in here if link.coder))
        basis = f"Confirmed by {coders or 'a person'}"
    return replace(entry, basis=basis)


def _sentence_on(term: Term, passage: Passage) -> str:
    """Return the sentence of a passage that has most of a term's words; the first of equals."""
    wanted = set(stems(term.text)) - COMMON_STEMS
    starts = sentence_starts(passage.text)
    sentences = [passage.text[a:b].strip() for a, b in zip(starts, [*starts[1:], None], strict=False)]
    return max(sentences, key=lambda s: len(wanted & set(stems(s))), default="")


def _as_links(links: Sequence[TermLink]) -> pd.DataFrame:
    return tables.table(Link, _as_rows(links))


def _as_rows(links: Sequence[TermLink]) -> list[Link]:
    """Return term links as the links that a briefing quotes; the coder of a suggestion is nobody."""
    return [
        Link(
            x.term_link_id, x.term_id, x.passage_id, x.basis, x.score, x.reasons,
            quote=x.quote, status=x.status, coder=x.coder, note=x.note,
        )
        for x in links
    ]  # fmt: skip


def _rows(
    in_order: Sequence[Term], by_term: Mapping[str, Sequence[TermLink]], sources: _Sources
) -> tuple[Row, ...]:
    """Return of each body heard how many passages of it stand under each term: confirmed, and suggested."""
    counts: Counter[tuple[str, str, bool]] = Counter()
    for head in in_order:
        for link in by_term.get(head.term_id, ()):
            if link.passage_id in sources.behind:
                counts[sources.behind[link.passage_id].key, head.term_id, link.status == "confirmed"] += 1
    return tuple(
        Row(
            who_was_heard.body_name(body),
            tuple((counts[body.key, h.term_id, True], counts[body.key, h.term_id, False]) for h in in_order),
        )
        for body in sources.hearing.bodies
    )


KIND = PageKind(
    name="evidence",
    about="by term of reference",
    options=NoOptions,
    view=_view,
    template="terms_summary.html.j2",
    title="Summary of evidence: {}",
    styles=("briefing.css", "terms_summary.css"),
    also=("terms", "term_links"),
)
