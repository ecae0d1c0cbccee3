"""The briefing: what an inquiry holds on each recommendation, who was heard, what came of it, and on what it rests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...errors import WorkbenchError
from ...model import BEARINGS
from ...witnesses.bodies import NO_CATEGORY, hear
from ..charts import bars_and_dots
from ..gate import Shown
from ..material import Material
from ..page_kind import PageKind, option
from ..parts import (
    each_recommendation,
    first_page,
    own_tables,
    own_words,
    page_pictures,
    real_and_invented,
    said_once,
    thin_evidence,
    what_happened_when,
    what_was_done,
    what_was_promised,
    who_was_heard,
)
from ..parts.first_page_lines import Held
from ..rows_by_id import lookup_by_id

BEARING_WORDS = {
    "consistent with": "Consistent with it",
    "qualifies": "Qualifies it",
    "contrary to": "Contrary to it",
    "background": "Background to it",
    "undecided": "Bearing not decided",
}

_PAGE = ("page",)
_BRIEF = (*_PAGE, "brief", "progress", "grounds")
_FULL = (
    *_BRIEF, "items", "unplaced", "promised", "timeline", "witnesses", "themes", "rests", "made", "annex",
)  # fmt: skip
LENGTHS = {"page": _PAGE, "brief": _BRIEF, "full": _FULL}
"""Which sections stand on a briefing of each length; their order is that of the template."""


@dataclass(frozen=True)
class InquiryOptions:
    """What a briefing is asked with. Raises `WorkbenchError` for a length or a moment that is none.

    >>> InquiryOptions(length="page", moment="hearing")
    """

    length: str = option(
        "full", f"How long it is: {', '.join(LENGTHS)}; page is one sheet, full all that is held."
    )
    moment: str = option(
        "", f"What page one is for: {', '.join(first_page.MOMENTS)}; drafting is the committee’s own."
    )
    pictures: bool = option(
        False, "With the pages of PDF files that it quotes, as pictures, in the annex of a full briefing."
    )
    recipient: str = option("", "Whose copy it is.")
    copy: str = option("", "The number of the copy.")

    def __post_init__(self) -> None:
        if self.length not in LENGTHS:
            raise WorkbenchError(
                f"“{self.length}” is no length", "length", f"Choose one of: {', '.join(LENGTHS)}."
            )
        first_page.check(self.moment)


def _view(shown: Shown, options: InquiryOptions) -> dict[str, Any]:
    """Return all that the template prints, as plain rows."""
    material, mark, drafting = shown.material, shown.mark, shown.confidential
    first_page.check(options.moment, drafting=drafting)
    whole = not shown.left_out
    lookup = lookup_by_id(material)
    hearing = hear(material.evidence)
    items = each_recommendation.items(material, lookup, hearing, drafting=drafting, whole=whole)
    categories = who_was_heard.by_category(hearing)
    counts = [(row.category, len(row.bodies)) for row in categories]
    title, unit = "Witnesses heard, by category", "distinct witness bodies"
    own = own_words.placed(material.own_words, own_tables.held(shown)) if material.own_words else {}
    return {
        "own": own if options.length != "page" else {},
        "own_left": own_words.left_out(own, LENGTHS[options.length] if options.length != "page" else ()),
        "first": first_page.first_page(
            material,
            Held(items, shown.date, drafting, shown.kinds),
            options.moment,
            alone=options.length == "page",
        ),
        "length": options.length,
        "shows": LENGTHS[options.length],
        "once": said_once.said_once(items),
        "grounds": who_was_heard.grounds(material),
        "hearing": hearing,
        "categories": categories,
        "categorised": any(row.category != NO_CATEGORY for row in categories),
        "chart": bars_and_dots.bars("by-category", title, unit, counts, len(hearing.bodies), mark),
        "themes": who_was_heard.themes(material, hearing),
        "items": items,
        "asked": what_was_promised.asked(material),
        "inspected": what_was_promised.inspected(material),
        "apart": bool(mark) and real_and_invented.is_apart(material),
        "promises": what_was_promised.promised(material),
        "known": what_was_promised.known(material),
        "timeline": what_happened_when.timeline(material.timeline, _numbers(material), material.illustration),
        "progress": what_was_done.came_of_it(material, shown.date),
        "rests": thin_evidence.rests(material, items, hearing, mark, whole=whole) if drafting else None,
        "untraced": each_recommendation.untraced(items),
        "unplaced": each_recommendation.unplaced_replies(material, lookup),
        "problems": who_was_heard.problems(material),
        "pictures": page_pictures.pictures(material, items)
        if options.pictures and options.length == "full"
        else None,
        "method": _method(material, items),
        "bearing_words": {kind: BEARING_WORDS.get(kind, kind) for kind in BEARINGS},
    }


def _numbers(material: Material) -> dict[str, str]:
    """Return each item's number, as printed, by its id."""
    items = material.recommendations
    return dict(zip(items["recommendation_id"], items["number"], strict=True))


def _method(material: Material, items: tuple[each_recommendation.Item, ...]) -> who_was_heard.Method:
    return who_was_heard.method(
        material,
        passages_quoted=len({x.span.passage_id for item in items for e in item.entries for x in e.excerpts}),
        links_left_out=sum(item.links_left_out for item in items),
        replies_left_out=sum(item.replies_left_out for item in items),
    )


KIND = PageKind(
    name="inquiry",
    about="all that is held on each recommendation",
    options=InquiryOptions,
    view=_view,
    template="page.html.j2",
    title="Briefing: {}",
    also=("terms", "commitments", "request_findings", "figures"),
    pictured=True,
)
