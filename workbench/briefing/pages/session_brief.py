"""The brief for the next session: a Members’ paper on each witness of the panel, in its order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...errors import WorkbenchError
from ...model import Passage, tables
from ...witnesses.bodies import COUNTED_KINDS, hear
from .. import disclosure, standalone_html
from ..citing import citation
from ..material import Material
from ..parts.disagreements import CONTRARY, IN_PART, SUPPORTS
from ..parts.evidence_headings import heads
from ..parts.one_witness import Room, WitnessBrief, of_witness
from ..parts.panel import Called, witnesses
from ..parts.short_quotes import shelf_of
from .inquiry_briefing import Briefing

if TYPE_CHECKING:
    import pandas as pd

HOW_WORDS = {
    CONTRARY: "Says otherwise",
    IN_PART: "Differs in part, or on a condition",
    SUPPORTS: "Says the same",
}


def brief(
    material: Material,
    panel: Sequence[str | Called],
    *,
    terms: pd.DataFrame | None = None,
    term_links: pd.DataFrame | None = None,
    term_themes: pd.DataFrame | None = None,
    undertakings: pd.DataFrame | None = None,
    date: str = "",
    audience: str = "committee",
    recipient: str = "",
) -> Briefing:
    """Return the brief for a session with ``panel``, as a page that stands alone and prints on A4.

    ``panel`` are the witnesses in their order (see `panel.witnesses`). ``terms`` are the terms of reference,
    ``term_links`` the passages related to them, or ``term_themes`` the themes that each is about
    (see `evidence_headings.heads`).
    ``undertakings`` are `model.Undertaking`: one that is dismissed, or that a person recorded as fulfilled, is left
    out. ``date`` (ISO) is printed as given, ``recipient`` names whose copy it is.
    ``audience`` is *committee* (a Members’ paper, marked confidential) or *public*.

    Raises `WorkbenchError` for another audience, for a witness whom nobody knows, and where illustrative evidence is
    held and no sentence marks what is computed over it.
    """
    admitted, left_out = disclosure.admitted(material, audience)
    if admitted.holds_illustrative and not material.illustration:
        raise WorkbenchError(
            "illustrative evidence is held and there is no sentence to mark what is computed over it",
            "inquiry.yaml, illustration",
            "Add one, such as “Illustration: says nothing about the 2012 inquiry”.",
        )
    made, by = briefs(admitted, panel, terms, term_links, term_themes, undertakings)
    view = {
        "material": admitted,
        "mark": admitted.illustration if admitted.holds_illustrative else "",
        "date": citation.date_words(date or material.date),
        "confidential": audience == "committee",
        "recipient": recipient.strip(),
        "briefs": made,
        "by": "term of reference" if by == "terms" else "theme",
        "left_out": left_out.documents,
        "unreported": bool((admitted.documents["publication"] == "received, not reported").any()),
        "how_words": HOW_WORDS,
    }
    title = f"Brief for the next session: {material.title}"
    return Briefing(standalone_html.rendered("session.html.j2", view, "briefing.css", "session.css"), title)


def briefs(
    material: Material,
    panel: Sequence[str | Called],
    terms: pd.DataFrame | None = None,
    term_links: pd.DataFrame | None = None,
    term_themes: pd.DataFrame | None = None,
    undertakings: pd.DataFrame | None = None,
) -> tuple[tuple[WitnessBrief, ...], str]:
    """Return what the brief says of each witness, in the order of the panel; and whether by *terms* or *themes*."""
    hearing = hear(material.evidence)
    kinds = material.documents.loc[material.documents["kind"].isin(COUNTED_KINDS), "document_id"]
    evidence: list[Passage] = tables.rows(
        material.passages[material.passages["document_id"].isin(kinds)], Passage
    )
    room = Room(
        material,
        hearing,
        shelf_of(material, evidence),
        heads(material.tags, material.themes, terms, term_links, term_themes),
        undertakings,
    )
    called = witnesses(panel, material, hearing, room.shelf)
    return tuple(of_witness(one, f"w{n}", room) for n, one in enumerate(called, 1)), room.heads.by
