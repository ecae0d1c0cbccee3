"""The simplest reading of a file: its words line by line, with their pages, by the counter of its format.

It reads what a better reader has failed on, and knows nothing of speakers, numbers, notes or headings.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Document
from .formats.lines import tidy
from .ledger.file_parts import Part
from .reading import Draft, Reading


def read(parts: Iterable[Part], document_id: str, kind: str, media_type: str) -> Reading:
    """Return one passage per line (``p1``, ``p2`` …), with its page where the format has any."""
    draft = Draft(document_id)
    lines = ((tidy(line).strip(), part.page) for part in parts for line in part.text.splitlines())
    for number, (line, page) in enumerate(((line, page) for line, page in lines if line), 1):
        draft.passage("paragraph", f"p{number}", line, page=page or None)
    document = Document(document_id, kind=kind or "other", media_type=media_type)
    return Reading(document, draft.text, tuple(draft.passages))
