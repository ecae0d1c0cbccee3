"""What a notebook shows of an inquiry beside its tables: a heat map, the tracker, a source’s pages, the codebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import audiences, read_sources

if TYPE_CHECKING:
    from ..briefing.charts.theme_charts import ThemeChart
    from ..briefing.standalone_html import Briefing
    from ..exchange.tracker import Tracker
    from ..themes.codebook_trial import CodebookTrial
    from ..widgets.room.room_widget import Room
    from . import Inquiry


def about(inquiry: Inquiry) -> str | None:
    """Return what `inquiry.yaml` says of an inquiry, as a table in HTML; nothing where no notebook is installed."""
    from importlib.util import find_spec

    import pandas as pd

    if find_spec("ipywidgets") is None:
        return None

    from ..widgets.readable_tables import html

    said = inquiry.settings
    rows = {
        "title": (said.title,),
        "body": (said.body,),
        "held by": said.groups,
        "supported by": said.supported_by,
        "known of it": said.facts,
        "interests": said.interests,
        "illustrative": filter(None, (said.illustration,)),
        "in": (str(inquiry.folder.path),),
    }
    lines = [(name, "\n".join(words)) for name, words in rows.items()]
    return html(pd.DataFrame([line for line in lines if line[1]], columns=["inquiry", "it says"]))


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
    return CodebookTrial(book, inquiry.passages, inquiry.documents, inquiry.tags, inquiry._frames["veil"])


def page(inquiry: Inquiry, document_id: str, number: int, audience: str) -> Briefing:
    """Return a page of a source beside what was read of it (`shown_pages.page`)."""
    from . import shown_pages

    return shown_pages.page(inquiry, document_id, number, audience)


def room(inquiry: Inquiry, coder: str) -> Room:
    """Return the room over an inquiry, with what it needs of the folder."""
    from ..widgets.room import room_widget
    from . import behind_the_room

    return room_widget.room(inquiry, behind_the_room.Office(inquiry), coder)


def tracker(inquiry: Inquiry, today: str, audience: str, embargo: str = "") -> Tracker:
    """Return the tracker as it stands on ``today``, as ``audience`` may see it: notes are in a committee's alone.

    Raises `DamagedLog` where not all decisions can be read, and `WorkbenchError` for another audience.
    """
    from ..briefing import gate, kept_inside, paper_marking
    from ..exchange import tracked_commitments
    from ..exchange.tracker import Tracker, tracked
    from . import restricting

    paper_marking.checked(embargo, audience, today)
    gate.settled(read_sources.unsettled(audiences.whole(inquiry).folder))
    caution = inquiry._frames.vouched(afresh=True).caution
    seen = audiences.seen_by(inquiry, audience)
    names = (
        "recommendations", "responses", "progress", "documents", "commitments", "request_findings", "inspections",
        "measures", "local_returns",
    )  # fmt: skip
    frames = {name: getattr(seen, name) for name in names}
    if audience == "public":
        notes = frames["responses"]["note"].map(kept_inside.public).astype("str")
        frames["responses"] = frames["responses"].assign(note=notes)
    rows = tracked(frames, as_of=today)
    mark = inquiry.settings.illustration if (rows["provenance"] == "illustrative").any() else ""
    held = gate.held_back(len(seen.folder.unseen), audience)
    own = paper_marking.named(inquiry.settings.body) if audience == "committee" else ""
    said = (part.rstrip(".") for part in (own, paper_marking.embargoed(embargo), caution, mark, held) if part)
    leaves = restricting.clearance(audiences.whole(inquiry)._frames).of("tracker", audience, today)
    promised = (tracked_commitments.tracked(frames, as_of=today, illustrative=one) for one in (False, True))
    return Tracker(rows, inquiry.settings.title, ". ".join(said), leaves, embargo, *promised)


def _illustration(inquiry: Inquiry) -> bool:
    return bool((inquiry.documents["provenance"] == "illustrative").any())
