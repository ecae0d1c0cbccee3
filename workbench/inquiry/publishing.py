"""An inquiry's frames go out as a briefing, and a page comes back to be verified."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import NotFound, WorkbenchError
from . import evidence
from .readings import fresh_passages

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
    if date and not _is_date(date):
        raise WorkbenchError(f"“{date}” is no date", "date", "Write it as 2026-11-21.")
    settings = inquiry.settings
    illustrative = bool((inquiry.documents["provenance"] == "illustrative").any())
    frames = {name: getattr(inquiry, name) for name in material.frame_names() if name != "evidence_base"}
    frames["recommendations"] = evidence.with_sources(inquiry.folder, inquiry.recommendations)
    made = material.Material(
        title=settings.title,
        body=settings.body,
        illustration=settings.illustration if illustrative else "",
        rubric=settings.rubric,
        licence=settings.licence,
        pipeline=language.described(),
        date=date,
        evidence_base=inquiry.evidence_base(),
        **frames,
    )
    return page.brief(made, date, audience)


def _is_date(text: str) -> bool:
    """Say whether ``text`` is a day, a month or a year as ISO writes it."""
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text):
        return False
    try:
        datetime.date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def verify(path: Path, inquiry: Inquiry) -> pd.DataFrame:
    """Return one row per quotation of the page, checked against the sources' own bytes."""
    from ..briefing.verify import verify as check

    if not path.is_file():
        raise NotFound(f"there is no page {path.name}", str(path.parent), "Make one with workbench brief.")
    html = path.read_text(encoding="utf-8", errors="replace")
    return check(html, fresh_passages(inquiry.folder), inquiry.documents)
