"""The three-hour note: one session on a page or two, in its own words, from a transcript that nobody has corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...errors import WorkbenchError
from ..gate import Shown
from ..page_kind import PageKind, option
from ..parts.one_session import of_session

UNCORRECTED = (
    "Uncorrected: not to be quoted; neither Members nor witnesses have had the opportunity to correct it."
)
"""The first line of every note: what Parliament prints on a transcript before it is corrected."""


@dataclass(frozen=True)
class NoteOptions:
    """What a note is asked with. Raises `WorkbenchError` without a session.

    >>> NoteOptions(session="oral-2014-06-18")
    """

    session: str = option("", "The id of the hearing that the note is of.")
    recipient: str = option("", "Whose copy it is.")
    copy: str = option("", "The number of the copy.")

    def __post_init__(self) -> None:
        if not self.session.strip():
            raise WorkbenchError(
                "a note needs its session", "session", "Name one: its document_id, as documents has it."
            )


def _view(shown: Shown, options: NoteOptions) -> dict[str, Any]:
    """Return what the template prints. Raises `WorkbenchError` for no such session, and a private one."""
    return {
        "recipient": options.recipient.strip(),
        "note": of_session(options.session.strip(), shown.material),
        "uncorrected": UNCORRECTED,
    }


KIND = PageKind(
    name="note",
    about="what was said in one session, an hour or three after it",
    options=NoteOptions,
    view=_view,
    template="note.html.j2",
    title="Note of a session: {}",
    styles=("briefing.css", "session.css", "note.css"),
    audience="committee",
    audiences=("committee",),
    also=("terms", "term_links", "term_themes", "undertakings"),
)
