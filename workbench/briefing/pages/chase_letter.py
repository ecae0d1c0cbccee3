"""The chase letter: a draft for the chair's signature, asking for the replies that are overdue by convention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...errors import WorkbenchError
from ...replies import overdue
from ...witnesses.bodies import hear
from ..gate import Shown
from ..page_kind import PageKind, option
from ..parts import each_recommendation, owed_replies
from ..rows_by_id import lookup_by_id

WHOLE_DAY = len("2026-11-21")


@dataclass(frozen=True)
class LetterOptions:
    """What a chase letter is asked with.

    >>> LetterOptions(addressee="Department for Education", chair="Ruth Okafor MP")
    """

    addressee: str = option(
        "", "Whom it goes to; recommendations that are addressed to others alone are left out."
    )
    chair: str = option("", "Who is to sign it.")
    recipient: str = option("", "Whose copy it is.")
    copy: str = option("", "The number of the copy.")


def _view(shown: Shown, options: LetterOptions) -> dict[str, Any]:
    """Return what the template prints. Raises `WorkbenchError` without a day, and where nothing is overdue."""
    if len(shown.date) != WHOLE_DAY:
        raise WorkbenchError(
            "what is overdue hangs on the day", "date", "Give the day of the letter, as 2026-11-21."
        )
    material = shown.material
    items = each_recommendation.items(
        material, lookup_by_id(material), hear(material.evidence), drafting=False
    )
    return {
        "letter": owed_replies.overdue_replies(
            material, items, shown.date, options.addressee, hidden="response" in shown.kinds
        ),
        "addressee": options.addressee.strip(),
        "chair": options.chair.strip(),
        "months": overdue.MONTHS,
    }


KIND = PageKind(
    name="chase",
    about="a draft letter for the chair: the replies that are overdue",
    options=LetterOptions,
    view=_view,
    template="chase_letter.html.j2",
    title="Draft letter: {}",
    styles=("briefing.css", "paper.css"),
    audience="committee",
    audiences=("committee",),
)
