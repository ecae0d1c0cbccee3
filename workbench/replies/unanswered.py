"""What is not answered: items to which no reply that is held says anything, and what may be said of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Document, Recommendation, Response
from ..model.values import NO_REPLY_KNOWN
from .overdue import WHOLE
from .position_reasons import Because, columns

if TYPE_CHECKING:
    import pandas as pd


def response_id(*claim: str) -> str:
    """Return a reply's id: a hash of item, restated passage, answering passage and responder; never of who says so."""
    return "re" + hashlib.sha256("\x1f".join(claim).encode("utf-8", "surrogatepass")).hexdigest()[:14]


def as_known(
    found: Sequence[Response], items: Sequence[Recommendation], replies: Sequence[Document]
) -> list[Response]:
    """Return the rows, *not answered* kept only of what asks for something, by a reply that was read whole."""
    asking = {item.recommendation_id for item in items if item.kind != "conclusion"}
    in_part = {one.document_id for one in replies if one.status not in WHOLE}
    return [
        replace(row, position=NO_REPLY_KNOWN)
        if row.position == "not answered"
        and (row.recommendation_id not in asking or row.document_id in in_part)
        else row
        for row in found
    ]


def unanswered(
    items: Sequence[Recommendation],
    found: Sequence[Response],
    given: pd.DataFrame | None,
    held: Sequence[Document],
) -> list[Response]:
    """Return a row for each item that no reply answers, and that nobody has given an answer to."""
    answered = {row.recommendation_id for row in found}
    if given is not None and len(given):
        answered |= set(given["recommendation_id"])
    many = {1: "the one reply that is held"}.get(len(held), f"the {len(held)} replies that are held")
    in_part = any(reply.status == "partial" for reply in held)
    looked = (
        f"what was read of {many}, which is not all of {'it' if len(held) == 1 else 'them'}"
        if in_part
        else many
    )
    note = f"not found in {looked}" if held else "no reply is held"
    return [
        Response(
            response_id(item.recommendation_id),
            item.recommendation_id,
            "",
            position="not answered",
            note=note,
            **columns([Because("not found" if held else "none held")]),
        )
        for item in items
        if item.recommendation_id not in answered
    ]
