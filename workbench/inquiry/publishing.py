"""An inquiry's frames go out as a briefing, and a page comes back to be verified."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import NotFound, WorkbenchError
from . import claims, evidence
from .folder import is_date
from .readings import fresh_passages, look

if TYPE_CHECKING:
    import pandas as pd

    from ..briefing.page import Briefing
    from . import Inquiry

KINDS = ("inquiry",)


def brief(inquiry: Inquiry, kind: str, date: str, audience: str) -> Briefing:
    """Return a briefing of a kind. Raises `WorkbenchError` for a kind or a date that is none."""
    from .. import language
    from ..briefing import material, page

    if kind not in KINDS:
        raise WorkbenchError(
            f"there is no briefing of kind “{kind}”", "kind", f"Choose one of: {', '.join(KINDS)}."
        )
    if date and not is_date(date):
        raise WorkbenchError(f"“{date}” is no date", "date", "Write it as 2026-11-21.")
    settings = inquiry.settings
    illustrative = bool((inquiry.documents["provenance"] == "illustrative").any())
    frames = {name: getattr(inquiry, name) for name in material.frame_names() if name != "evidence_base"}
    frames["tags"] = claims.countable(inquiry.tags)
    frames["recommendations"] = evidence.with_sources(inquiry.folder, inquiry.recommendations)
    made = material.Material(
        title=settings.title,
        body=settings.body,
        illustration=settings.illustration if illustrative else "",
        rubric=settings.rubric,
        licence=settings.licence,
        pipeline=language.described(),
        date=date,
        groups=settings.groups,
        supported_by=settings.supported_by,
        interests=settings.interests,
        evidence_base=inquiry.evidence_base(),
        item_tags=inquiry._frames.item_tags(),
        **frames,
    )
    return page.brief(made, date, audience)


def verify(path: Path, inquiry: Inquiry) -> pd.DataFrame:
    """Return one row per quotation of the page, checked against the sources' own bytes."""
    from ..briefing.verify import verify as check

    if not path.is_file():
        raise NotFound(f"there is no page {path.name}", str(path.parent), "Make one with workbench brief.")
    html = path.read_text(encoding="utf-8", errors="replace")
    return check(html, fresh_passages(inquiry.folder), inquiry.documents)


def missing_files(inquiry: Inquiry) -> list[str]:
    """Return one line for each source file that the manifest names and that can’t be read again."""
    return [source.missing for source in look(inquiry.folder) if source.missing]


def is_of_another(checked: pd.DataFrame, inquiry: Inquiry) -> bool:
    """Say whether a verified page names passages and the inquiry holds none of them: it was made of another one."""
    named = set(checked["passage_id"]) - {""}
    return bool(named) and named.isdisjoint(inquiry.passages["passage_id"])
