"""A briefing as one standalone page: no script, nothing from outside, every outside word escaped."""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import WorkbenchError
from ...files import output_names
from ...model import BEARINGS
from ...witnesses.bodies import NO_CATEGORY, hear
from .. import disclosure, standalone_html
from ..charts import bars_and_dots
from ..citing import citation
from ..material import Material
from ..parts import each_recommendation, thin_evidence, what_happened_when, what_was_done, who_was_heard
from ..rows_by_id import shelve

BEARING_WORDS = {
    "consistent with": "Consistent with it",
    "qualifies": "Qualifies it",
    "contrary to": "Contrary to it",
    "background": "Background to it",
    "undecided": "Bearing not decided",
}


@dataclass(frozen=True)
class Briefing:
    """A rendered briefing: ``html`` is the whole page."""

    html: str
    title: str = "Briefing"

    def save(self, path: str | Path) -> Path:
        """Write the page to ``path`` (folders are made) and return the path. Same page, same bytes.

        Raises `WorkbenchError` for a name that is no page's (.pdf), and where the disk refuses it.
        """
        target = output_names.check(path, *output_names.PAGE)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self.html.encode("utf-8"))
        except OSError as error:
            why = error.strerror or "the disk refused it"
            raise WorkbenchError(
                f"the briefing could not be saved: {why}", str(target), "Choose another place."
            ) from None
        return target

    def _repr_html_(self) -> str:
        """Show the page in a notebook, in a frame of its own that runs nothing."""
        page, title = html.escape(self.html, quote=True), html.escape(self.title, quote=True)
        return f'<iframe sandbox title="{title}" width="100%" height="800" srcdoc="{page}"></iframe>'


def render(material: Material, date: str = "", audience: str = "public") -> str:
    """Return the briefing page as HTML.

    ``date`` (ISO) is the day that the briefing is of; without one the material's is used, and where there
    is none the page says that it is undated: no clock is read. ``audience`` is ``public`` or
    ``committee`` (see `material.admit`).

    Raises `WorkbenchError` for another audience, or where an illustrative document is held and the
    material has no sentence to say so.
    """
    admitted, left_out = disclosure.admitted(material, audience)
    if admitted.holds_illustrative and not material.illustration:
        raise WorkbenchError(
            "illustrative evidence is held and there is no sentence to mark what is computed over it",
            "inquiry.yaml, illustration",
            "Add one, such as “Illustration: says nothing about the 2012 inquiry”.",
        )
    view = _view(admitted, date or material.date, audience, whole=not left_out.documents)
    return standalone_html.rendered("page.html.j2", {**view, "left_out": left_out})


def brief(material: Material, date: str = "", audience: str = "public") -> Briefing:
    """Return the briefing, ready to be saved or shown in a notebook."""
    return Briefing(render(material, date, audience), f"Briefing: {material.title}")


def _view(material: Material, date: str, audience: str, *, whole: bool) -> dict[str, Any]:
    """Return all that the template prints, as plain rows."""
    shelf = shelve(material)
    hearing = hear(material.evidence)
    mark = material.illustration if material.holds_illustrative else ""
    told = each_recommendation.items(material, shelf, hearing, whole=whole)
    categories = who_was_heard.by_category(hearing)
    counts = [(row.category, len(row.bodies)) for row in categories]
    title, unit = "Witnesses heard, by category", "distinct witness bodies"
    return {
        "material": material,
        "mark": mark,
        "date": citation.date_words(date),
        "confidential": audience == "committee",
        "grounds": who_was_heard.grounds(material),
        "hearing": hearing,
        "categories": categories,
        "categorised": any(row.category != NO_CATEGORY for row in categories),
        "chart": bars_and_dots.bars("by-category", title, unit, counts, len(hearing.bodies), mark),
        "themes": who_was_heard.themes(material, hearing),
        "items": told,
        "timeline": what_happened_when.timeline(material.timeline, _numbers(material), material.illustration),
        "progress": _came_of_it(material, date),
        "rests": thin_evidence.rests(material, told, hearing, mark, whole=whole),
        "untraced": each_recommendation.untraced(told),
        "unplaced": each_recommendation.unplaced_replies(material, shelf),
        "problems": who_was_heard.problems(material),
        "method": _method(material, told),
        "bearing_words": {kind: BEARING_WORDS.get(kind, kind) for kind in BEARINGS},
    }


def _numbers(material: Material) -> dict[str, str]:
    """Return each item's number, as printed, by its id."""
    items = material.recommendations
    return dict(zip(items["recommendation_id"], items["number"], strict=True))


def _came_of_it(material: Material, date: str) -> what_was_done.Progressed | None:
    """Return what was done by the briefing’s day: nothing without a day, as no clock is read, or where none is held."""
    held = len(material.progress) + len(material.local_returns) + len(material.inspections)
    if not held or len(date) != len("2026-11-21"):
        return None
    reports = material.documents.loc[material.documents["kind"] == "report", "date"]
    returned = {
        name: getattr(material, name) for name in ("authorities", "measures", "local_returns", "inspections")
    }
    return what_was_done.progressed(
        material.recommendations, material.progress, returned, as_of=date,
        published=next(iter(reports), ""), illustration=material.illustration,
    )  # fmt: skip


def _method(material: Material, told: tuple[each_recommendation.Item, ...]) -> who_was_heard.Method:
    return who_was_heard.method(
        material,
        passages_quoted=len({x.span.passage_id for item in told for e in item.entries for x in e.excerpts}),
        links_left_out=sum(item.links_left_out for item in told),
        replies_left_out=sum(item.replies_left_out for item in told),
    )
