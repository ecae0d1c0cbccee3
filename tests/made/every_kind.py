"""Every kind of page, at every length: of the founding case, and of a small inquiry of a committee, which can chase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.made import material as small
from workbench.briefing import gate
from workbench.briefing.pages import KINDS
from workbench.briefing.standalone_html import Briefing
from workbench.inquiry import Inquiry

DATE = "2026-11-28"
OF_THE_CASE: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "page": ("inquiry", {"length": "page"}),
    "page for a debate": ("inquiry", {"length": "page", "moment": "debate"}),
    "page for drafting": ("inquiry", {"length": "page", "moment": "drafting", "audience": "committee"}),
    "brief": ("inquiry", {"length": "brief"}),
    "inquiry": ("inquiry", {}),
    "inquiry, for the committee": ("inquiry", {"audience": "committee"}),
    "evidence": ("evidence", {}),
    "session": ("session", {"audience": "committee", "witnesses": ["Residential care manager"]}),
    "note": ("note", {"session": "session-1"}),
    "bank": ("bank", {}),
    "bank by theme": ("bank", {"by": "theme", "audience": "committee"}),
    "receipt": ("receipt", {"submitter": "Residential care manager"}),
    "authority": ("authority", {"authority": "Authority 003"}),
    "changes": ("changes", {"since": "2012-12-31"}),
    "oral-questions": ("oral-questions", {"minister": "The minister for children"}),
}


def of_the_case(inquiry: Inquiry, *names: str) -> Iterator[tuple[str, Briefing]]:
    """Yield each page that the founding case can have, or those of these names: its name and the page."""
    for name in names or OF_THE_CASE:
        kind, options = OF_THE_CASE[name]
        yield name, inquiry.brief(kind, date=DATE, **options)


def letter() -> Briefing:
    """The chase letter of a committee to which nobody has replied: an all-party group has none."""
    rows = {"documents": [one for one in small.DOCUMENTS if one.kind != "response"], "responses": []}
    made = small.material(facts={"body": "select committee"}, **rows)
    return gate.page(KINDS["chase"], made, KINDS["chase"].options(chair="Ruth Okafor MP"), date="2015-09-01")
