"""The one list of an inquiry's tables: the name of each, and the dataclass of its rows. A new table is a row here.

What `Inquiry` offers, what Tab completes, what ``help(wb.Inquiry)`` lists and the page `docs/tables.md` all come from
this list; how each table is made is in `made_tables.py`.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping

from .. import model, outcomes
from ..citations.worklist import Unfollowed
from ..replies.reply_readings import ReadAs
from .evidence_tables import EVIDENCE
from .suggested_tables import CITED

ROWS: Mapping[str, type] = {
    **EVIDENCE, **CITED,
    "themes": model.Theme, "patterns": model.Pattern, "decisions": model.Decision, "tags": model.Tag,
    "links": model.Link, "bearings": model.Bearing, "undertakings": model.Undertaking, "term_links": model.TermLink,
    "worklist": Unfollowed, "readings": ReadAs, "timeline": outcomes.Moment, "findings": model.Finding,
    "authorities": model.Authority, "measures": model.Measure, "local_returns": model.LocalReturn,
    "inspections": model.Inspection, "events": model.Event,
}  # fmt: skip
TABLES = tuple(ROWS)


def first_sentence(row_type: type) -> str:
    """Return what one row of a table is, in one line."""
    about = " ".join((inspect.getdoc(row_type) or "").split())
    end = about.find(". ")
    return about if end < 0 else about[: end + 1]


def listed() -> str:
    """Return every table with what one row of it is, one line each."""
    width = max(map(len, TABLES))
    return "\n".join(f"{name:<{width}}  {first_sentence(row)}" for name, row in ROWS.items())
