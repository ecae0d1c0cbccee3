"""What a notebook shows of an inquiry beside its tables: a heat map, the tracker, the codebook against its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import read_sources

if TYPE_CHECKING:
    from ..briefing.charts.theme_charts import ThemeChart
    from ..exchange.tracker import Tracker
    from ..themes.codebook_trial import CodebookTrial
    from . import Inquiry


def heat_map(inquiry: Inquiry, by: str) -> ThemeChart:
    """Return the heat map of themes by ``by``, marked where any evidence is illustrative."""
    from ..briefing.charts import theme_charts

    mark = theme_charts.MARK if _illustration(inquiry) else ""
    return theme_charts.heat_map(inquiry.crosstab("theme", by=by), mark=mark)


def codebook(inquiry: Inquiry) -> CodebookTrial:
    """Return the codebook with the evidence and the tags that it is tried on."""
    from ..themes.codebook.codebook_rows import Codebook
    from ..themes.codebook_trial import CodebookTrial

    book = Codebook(inquiry.themes, inquiry.patterns)
    return CodebookTrial(book, inquiry.passages, inquiry.documents, inquiry.tags)


def tracker(inquiry: Inquiry, today: str) -> Tracker:
    """Return the tracker as it stands on ``today``. Raises `DamagedLog` where not all decisions can be read."""
    from ..briefing import gate
    from ..exchange.tracker import Tracker, tracked

    gate.settled(read_sources.unsettled(inquiry.folder))
    caution = inquiry._frames.vouched(afresh=True).caution
    names = ("recommendations", "responses", "progress", "documents")
    rows = tracked({name: getattr(inquiry, name) for name in names}, as_of=today)
    mark = inquiry.settings.illustration if (rows["provenance"] == "illustrative").any() else ""
    return Tracker(
        rows, inquiry.settings.title, ". ".join(part for part in (caution.rstrip("."), mark) if part)
    )


def _illustration(inquiry: Inquiry) -> bool:
    return bool((inquiry.documents["provenance"] == "illustrative").any())
