"""Who reads a reply as what: the machine's suggestion and each person's reading, side by side."""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Response
from ..model.tables import rows, table

if TYPE_CHECKING:
    import pandas as pd

MACHINE = "suggested by rule"
"""The reader of a row that nobody has read."""


@dataclass(frozen=True)
class ReadAs:
    """One reading of one reply: who reads it as which position, in which words, and on which day (or at what time)."""

    response_id: str
    recommendation_id: str
    document_id: str
    responder: str
    reader: str
    position: str
    wording: str
    date: str
    status: str
    note: str


def readings(responses: pd.DataFrame, standing: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return every reading of every reply: the machine's, then each person's, in the order of ``responses``.

    ``responses`` are as suggested or as written in the researchers' file, with no decisions written onto them;
    ``standing`` is what each coder has decided (`decisions.effective`). A person who confirms reads as was suggested;
    a change of ``position`` or ``wording`` is a reading of their own. Readers may differ: no reading replaces another.
    """
    decided: dict[str, list[ReadAs]] = {}
    found: list[ReadAs] = []
    given = rows(responses, Response)
    by_id = {reply.response_id: reply for reply in given}
    if standing is not None:
        for one in standing[standing["table"] == "responses"].to_dict("records"):
            decided.setdefault(str(one["row_id"]), []).append(_decided(one, by_id.get(str(one["row_id"]))))
    for reply in given:
        reader = reply.coder or (MACHINE if reply.matched_by != "person" else "")
        found.append(
            ReadAs(
                reply.response_id, reply.recommendation_id, reply.document_id, reply.responder, reader,
                reply.position, reply.wording, reply.decided, reply.status, reply.note,
            )
        )  # fmt: skip
        found += decided.pop(reply.response_id, [])
    return table(ReadAs, [*found, *(one for ones in decided.values() for one in ones)])


def _decided(one: Mapping[Hashable, object], reply: Response | None) -> ReadAs:
    """Return what a person decided as a reading: what they changed, else what stands in the row or in their claim."""
    fields: dict[str, str] = {}
    for column in ("claim", "changes"):
        fields |= {name: str(value) for name, value in json.loads(str(one[column] or "{}")).items()}

    def read(name: str) -> str:
        return fields.get(name) or (str(getattr(reply, name)) if reply is not None else "")

    return ReadAs(
        str(one["row_id"]), read("recommendation_id"), read("document_id"), read("responder"), str(one["coder"]),
        read("position"), read("wording"), str(one["decided"]), str(one["status"]), str(one["note"]),
    )  # fmt: skip
