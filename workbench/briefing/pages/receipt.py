"""The receipt for a submitter: where the report cites their evidence, what it recommends, what was replied since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...errors import WorkbenchError
from ...witnesses.bodies import hear
from ..citing.citation import source
from ..gate import Shown
from ..material import Material
from ..page_kind import PageKind, option
from ..parts import each_recommendation, where_cited, whose_evidence
from ..rows_by_id import lookup_by_id


@dataclass(frozen=True)
class ReceiptOptions:
    """What a receipt is asked with. Raises `WorkbenchError` without a submitter.

    >>> ReceiptOptions(submitter="SMD0002")
    """

    submitter: str = option(
        "", "Whose receipt it is: the code of a submission, or a name. A campaign has one."
    )

    def __post_init__(self) -> None:
        if not self.submitter.strip():
            raise WorkbenchError(
                "a receipt needs its submitter", "submitter", "Name one, or the code of a submission."
            )


@dataclass(frozen=True)
class Receipt:
    """What a submitter is told: what they gave, where it is cited, and the items that these places lead to.

    ``silent`` is what is said where nothing is cited. ``items`` are each with the places that lead to it.
    """

    name: str
    campaign: str
    gave: tuple[str, ...]
    reports: tuple[str, ...]
    places: tuple[where_cited.Place, ...]
    items: tuple[tuple[each_recommendation.Item, tuple[str, ...]], ...]
    silent: str


def receipt(named: str, material: Material) -> Receipt:
    """Return the receipt of one submitter. Raises `WorkbenchError` before a report is published, and for nobody."""
    published = where_cited.reports(material)
    if not published:
        raise WorkbenchError(
            "a receipt is made after publication, and no published report is held",
            "receipt",
            "Add the report, and say in sources.csv that it is published.",
        )
    whose = whose_evidence.submitter(named, material)
    lookup = lookup_by_id(material)
    found = where_cited.cited(whose, material, lookup)
    every = each_recommendation.items(material, lookup, hear(material.evidence), drafting=False)
    of_item = zip(material.recommendations["recommendation_id"], every, strict=True)
    gave = sorted(whose.documents | whose.sessions, key=lambda one: lookup.place.get(one, 0))
    letters = gave[:1] if whose.campaign else gave
    return Receipt(
        whose.name,
        whose.campaign,
        tuple(dict.fromkeys(source(lookup.document(one)) for one in letters)),
        tuple(source(one) for one in published),
        found.places,
        tuple((item, found.items[ident]) for ident, item in of_item if ident in found.items),
        "" if found.places else where_cited.silent(material),
    )


def _view(shown: Shown, options: ReceiptOptions) -> dict[str, Any]:
    return {
        "receipt": receipt(options.submitter, shown.material),
        "considered": where_cited.CONSIDERED,
    }


KIND = PageKind(
    name="receipt",
    about="for one who gave evidence: where it is cited, and what came of it",
    options=ReceiptOptions,
    view=_view,
    template="receipt.html.j2",
    title="Receipt for evidence: {}",
    styles=("briefing.css", "paper.css"),
    audiences=("public",),
)
