"""The brief for the next session: a Members’ paper on each witness of the panel, in its order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...errors import WorkbenchError
from ...model.publication import is_unreported
from ...witnesses.bodies import COUNTED_KINDS, hear
from ..gate import Shown
from ..material import Material
from ..page_kind import PageKind, option
from ..parts import planned
from ..parts.disagreements import CONTRARY, IN_PART, SUPPORTS
from ..parts.evidence_headings import heads
from ..parts.one_witness import Sources, WitnessBrief, of_witness
from ..parts.panel import Called, witnesses
from ..parts.talked_over import talked_over
from ..rows_by_id import lookup_by_id, lookup_of

HOW_WORDS = {
    CONTRARY: "Says otherwise",
    IN_PART: "Differs in part, or on a condition",
    SUPPORTS: "Says the same",
}


@dataclass(frozen=True)
class SessionOptions:
    """What a brief for a session is asked with. Raises `WorkbenchError` without witnesses.

    >>> SessionOptions(witnesses=("Ann Pell", "Tower Trust"))
    """

    witnesses: Sequence[str | Called] = option(
        (), "A witness of the session, in the order of the panel.", "witness"
    )
    recipient: str = option("", "Whose copy it is.")
    copy: str = option("", "The number of the copy.")

    def __post_init__(self) -> None:
        if not self.witnesses:
            raise WorkbenchError(
                "a brief for a session needs its witnesses",
                "witnesses",
                "Name them in the order of the panel.",
            )


def _view(shown: Shown, options: SessionOptions) -> dict[str, Any]:
    """Return what the template prints. Raises `WorkbenchError` for a witness whom nobody knows."""
    drafting = shown.confidential
    lookup = lookup_by_id(shown.material)
    every = planned.planned(shown.material, lookup) if drafting else ()
    made, by = briefs(shown.material if drafting else _confirmed(shown.material), options.witnesses)
    if not drafting:
        made = tuple(_without_suggestions(one) for one in made)
    own = {one.anchor: planned.put_to(every, (one.witness.name, one.witness.organisation)) for one in made}
    put = {*planned.to_all(every), *(one for found in own.values() for one in found)}
    return {
        "recipient": options.recipient.strip(),
        "to_all": planned.to_all(every),
        "own": own,
        "before": talked_over(shown.material, lookup, every) if drafting else (),
        "elsewhere": tuple(dict.fromkeys(one.question.to_whom for one in every if one not in put)),
        "briefs": made,
        "by": "term of reference" if by == "terms" else "theme",
        "unreported": bool(shown.material.documents["publication"].map(is_unreported).astype(bool).any()),
        "how_words": HOW_WORDS,
    }


def _confirmed(material: Material) -> Material:
    """Return the material with what a person confirmed, and nothing that a machine suggests."""
    frames: dict[str, Any] = {
        name: getattr(material, name) for name in ("tags", "term_links", "undertakings")
    }
    return replace(
        material, **{name: frame[frame["status"] == "confirmed"] for name, frame in frames.items()}
    )


def _without_suggestions(brief: WitnessBrief) -> WitnessBrief:
    """Return a brief without what rules find for those who ask the questions."""
    compared = (
        replace(one, others=tuple(beside for beside in one.others if not beside.suggested))
        for one in brief.compared
    )
    kept = tuple(one for one in compared if one.others)
    return replace(
        brief, compared=kept, others_left_out=0, numbers=(), numbers_left_out=0, asked=(), lines_left_out=0
    )


def briefs(material: Material, panel: Sequence[str | Called]) -> tuple[tuple[WitnessBrief, ...], str]:
    """Return what the brief says of each witness, in the order of the panel; and whether by *terms* or *themes*.

    An undertaking that is dismissed, or that a person recorded as fulfilled, is left out. See `panel.witnesses` for
    how a witness is named, `evidence_headings.heads` for what their words stand under.
    """
    hearing = hear(material.evidence)
    kinds = material.documents.loc[material.documents["kind"].isin(COUNTED_KINDS), "document_id"]
    evidence = material.passages[material.passages["document_id"].isin(kinds)]
    sources = Sources(
        material,
        hearing,
        lookup_of(material, evidence),
        heads(material.tags, material.themes, material.terms, material.term_links, material.term_themes),
    )
    called = witnesses(panel, material, hearing, sources.lookup)
    return tuple(of_witness(one, f"w{n}", sources) for n, one in enumerate(called, 1)), sources.heads.by


KIND = PageKind(
    name="session",
    about="for the witnesses named",
    options=SessionOptions,
    view=_view,
    template="session.html.j2",
    title="Brief for the next session: {}",
    styles=("briefing.css", "session.css"),
    audience="committee",
    also=("terms", "term_links", "term_themes", "undertakings", "questions"),
)
