"""What a paper calls itself: whose it is, whether it is a draft, and until when it is under embargo.

Only a committee of either House gives its papers privilege; an all-party group's have none, and say so. What is made
from or for a draft report belongs to those who have yet to agree it: its disclosure may be a contempt of the House.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ..errors import WorkbenchError
from ..model import publication
from ..text.english.patterns_in_tables import in_table

if TYPE_CHECKING:
    from .material import Material

COMMITTEE, GROUP, INQUIRY = (
    "Committee paper, confidential",
    "Group paper, not privileged",
    "Inquiry: confidential",
)
OTHER = "Working paper, confidential"
_NAMES = {
    "select committee": (COMMITTEE, "the Committee"),
    "Lords committee": (COMMITTEE, "the Committee"),
    "joint committee": (COMMITTEE, "the Committee"),
    "all-party group": (GROUP, "the Group"),
    "statutory inquiry": (INQUIRY, "the Inquiry"),
}
_WHEN = in_table("briefing/forms", "a day, perhaps with a time")


def named(body: str, *, draft: bool = False, recipient: str = "", number: str = "") -> str:
    """Return what a paper of a body's own calls itself, such as *Committee paper, confidential*.

    A ``draft`` names for whom it is: the body, then the ``number`` of the copy and its ``recipient``, where they are
    given: *Draft: confidential to the Committee, copy 3, for Ann Bell*.
    """
    paper, whom = _NAMES.get(body, (OTHER, "those who work on it"))
    if not draft:
        return paper
    copy = [f"copy {number.strip()}"] if number.strip() else []
    return ", ".join(
        [
            f"Draft: confidential to {whom}",
            *copy,
            *([f"for {recipient.strip()}"] if recipient.strip() else []),
        ]
    )


def is_of_a_draft(material: Material) -> bool:
    """Say whether the report that the items stand in is not published: what is made from it is made from a draft."""
    documents = material.documents
    reports = documents[documents["document_id"].isin(set(material.recommendations["document_id"]) - {""})]
    return not all(publication.is_public(status) for status in reports["publication"])


def embargoed(when: str) -> str:
    """Return the words of an embargo, such as *Embargoed until 00:01 on 2 December 2026*; ``""`` where there is none.

    Raises `WorkbenchError` where ``when`` is no day, or no day and time (``2026-12-02 00:01``).
    """
    if not when.strip():
        return ""
    match = _WHEN.fullmatch(when.strip())
    try:
        day = datetime.date.fromisoformat(match[1] if match else "")
    except ValueError:
        raise WorkbenchError(
            f"“{when}” is no day and time of an embargo", "embargo", "Write it as 2026-12-02 00:01."
        ) from None
    from .citing import citation

    at = f"{match[2]}:{match[3]} on " if match and match[2] else ""
    return f"Embargoed until {at}{citation.date_words(day.isoformat())}"


def checked(when: str, audience: str, date: str) -> None:
    """Raise `WorkbenchError` for an embargo that is none, and for a public page of a day before it, or of no day.

    No clock is read: a page is of the day ``date`` that it is asked for with.
    """
    words = embargoed(when)
    if words and audience == "public" and not (len(date) == len("2026-12-02") and date >= when.strip()[:10]):
        of = f"of {date}" if date else "without a date"
        raise WorkbenchError(
            f"{words.lower()[:1].upper()}{words[1:]}: nothing {of} is made for the public",
            "embargo",
            f"Give the date of publication (--date {when.strip()[:10]} or later), or make it for the committee.",
        )
