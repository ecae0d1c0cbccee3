"""The kinds of page, one file and one row each: which parts stand on it, and for whom.

The briefing: `inquiry_briefing.py`; the order of its parts is that of its template, `briefing/templates/page.html.j2`.
The others: `evidence_summary.py` (who said what on each term of reference), `session_brief.py` (a Members' paper for
the next session), `session_note.py` (what was said in one), `quotation_bank.py` (quotations to copy), `receipt.py` (for
one who gave evidence: where it is cited), `chase_letter.py` (replies that are overdue), `one_authority_page.py`,
`oral_questions.py` (what a minister promised), `what_changed.py` (since an earlier page) and `checked_draft.py` (what
is wrong in a draft).
What a part says is not decided here but in `briefing/parts/`; what a reader may see, in `briefing/gate.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...errors import WorkbenchError
from ..page_kind import PageKind, options_of
from . import (
    chase_letter,
    evidence_summary,
    inquiry_briefing,
    one_authority_page,
    oral_questions,
    quotation_bank,
    receipt,
    session_brief,
    session_note,
    what_changed,
)

# A new kind is a row here; the door, the command line and their help are made from it.
KINDS: Mapping[str, PageKind[Any]] = {
    kind.name: kind
    for kind in (
        inquiry_briefing.KIND,
        evidence_summary.KIND,
        session_brief.KIND,
        session_note.KIND,
        quotation_bank.KIND,
        one_authority_page.KIND,
        receipt.KIND,
        chase_letter.KIND,
        oral_questions.KIND,
        what_changed.KIND,
    )
}


def kind_of(name: str) -> PageKind[Any]:
    """Return the kind of this name. Raises `WorkbenchError` where there is none."""
    if name not in KINDS:
        raise WorkbenchError(
            f"there is no briefing of kind “{name}”", "kind", f"Choose one of: {', '.join(KINDS)}."
        )
    return KINDS[name]


def options_from(kind: PageKind[Any], given: Mapping[str, Any]) -> Any:
    """Return the kind's options with what is given; the defaults for what is not.

    Raises `WorkbenchError` for an option that the kind has not, with those that it has, and for a value that is none.
    """
    known = [one.name for one in options_of(kind)]
    if other := sorted(set(given) - set(known)):
        raise WorkbenchError(
            f"a briefing of kind “{kind.name}” takes no {other[0]}",
            "brief",
            f"Its options: {', '.join(known) or 'none'}.",
        )
    return kind.options(**given)
