"""An inquiry as an audience may see it: made as if what it may not see had never been added.

What is left out here is left out where the folder is read, so that no count, order, suggestion, number or name on a
page can depend on it. What a page's kind may print of the rest is decided in `briefing/gate.py`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..errors import WorkbenchError
from ..model import publication

if TYPE_CHECKING:
    import pandas as pd

    from . import Inquiry


def seen_by(inquiry: Inquiry, audience: str) -> Inquiry:
    """Return the inquiry as a page for ``audience`` is made from it; itself where nothing is held back from them.

    Raises `WorkbenchError` for another audience, and where the inquiry was opened for another.
    """
    from ..briefing import material

    material.asked(audience)
    if opened := inquiry.folder.audience:
        if opened != audience:
            what = f"the inquiry was opened as the {opened} may see it, and asked for the {audience}"
            raise WorkbenchError(what, "audience", "Open it without an audience, and ask again.")
        return inquiry
    documents = inquiry.documents
    withheld = documents["publication"].map(publication.is_name_withheld).any()
    unread = audience == "public" and bool(inquiry._frames.in_bulk)
    return opened_for(inquiry, audience) if withheld or unread or unseen_by(documents, audience) else inquiry


def opened_for(inquiry: Inquiry, audience: str) -> Inquiry:
    """Return the inquiry with every table as ``audience`` may see it.

    Names that are withheld are in none of them, and for the public no note or definition that nobody marked as public.
    """
    from ..briefing import material

    material.asked(audience)
    folder = replace(inquiry.folder, audience=audience, unseen=unseen_by(inquiry.documents, audience))
    return type(inquiry)(folder, without_decisions=inquiry._without)


def whole(inquiry: Inquiry) -> Inquiry:
    """Return the inquiry as those who work on it see it, where it was opened for an audience."""
    if not inquiry.folder.audience:
        return inquiry
    folder = replace(inquiry.folder, audience="", unseen=frozenset())
    return type(inquiry)(folder, without_decisions=inquiry._without)


def unseen_by(documents: pd.DataFrame, audience: str) -> frozenset[str]:
    """Return the ids of the documents that an audience may not see."""
    from ..briefing import material

    return frozenset(documents.loc[~material.seen(documents, audience), "document_id"])
