"""The evidence that is held, as one value: the five tables that nearly every count and suggestion needs together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from typing import TYPE_CHECKING

from . import tables
from .evidence import Appearance, Document, Passage, Person

if TYPE_CHECKING:
    import pandas as pd


def _no_campaigns() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame({"document_id": [], "group": []}, dtype="str")


@dataclass(frozen=True, eq=False, kw_only=True)
class Evidence:
    """What was said and written, by whom, and in which document: five frames that are handed on as one.

    The columns are those of `Passage`, `Appearance`, `Document` and `Person`; of ``campaigns`` (submissions that count
    as one: `witnesses.campaigns`) ``document_id`` and ``group``. A frame that is not given is empty.

        >>> evidence = Evidence.of(inquiry.tables)
        >>> hear(evidence).bodies
    """

    passages: pd.DataFrame = field(default_factory=partial(tables.table, Passage))
    appearances: pd.DataFrame = field(default_factory=partial(tables.table, Appearance))
    documents: pd.DataFrame = field(default_factory=partial(tables.table, Document))
    people: pd.DataFrame = field(default_factory=partial(tables.table, Person))
    campaigns: pd.DataFrame = field(default_factory=_no_campaigns)

    @classmethod
    def of(cls, frames: Mapping[str, pd.DataFrame]) -> Evidence:
        """Return the five of ``frames`` by their names. Raises `KeyError` where one of them is not there."""
        return cls(**{one.name: frames[one.name] for one in fields(cls)})


def read_in_part(documents: pd.DataFrame) -> str:
    """Return how many documents were not read whole, in a sentence; ``""`` where none was.

    It belongs with every count and every absence that rests on them.
    """
    count = int((documents["status"] == "partial").sum())
    said = "1 document was" if count == 1 else f"{count} documents were"
    return f"{said} read in part: what stands in the rest was not looked through." if count else ""
