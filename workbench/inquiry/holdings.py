"""The frames of an inquiry, each made when it is first asked for, with what people decided written onto them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .. import decisions, tables
from ..errors import WorkbenchError
from ..model import Problem
from . import claims, evidence
from .cache import Frames
from .folder import Folder

if TYPE_CHECKING:
    import pandas as pd

    from ..themes.codebook import Codebook

TABLES = (*evidence.EVIDENCE, *claims.CITED, "themes", "patterns", "tags", "links", "decisions")
_DECIDED = ("_decisions", "_tags", "_links", "_responses")


class Holdings:
    """The frames of one folder, each made when it is first asked for."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.log = decisions.Log(folder.path / "decisions.sqlite")

    def table(self, name: str) -> pd.DataFrame:
        """Return one table of the inquiry by its name."""
        if name in ("themes", "patterns"):
            frame: pd.DataFrame = getattr(self._book[0], name)
            return frame
        own = {"tags": "_tags", "links": "_links", "responses": "_responses", "problems": "_problems"}
        if name == "decisions" or name in own:
            made: pd.DataFrame = getattr(self, own.get(name, "_decisions"))
            return made
        return (self._cited[1] if name in claims.CITED else self._evidence[1])[name]

    def base(self) -> pd.DataFrame:
        """Return what stands under each item of the report."""
        return claims.base({**self._evidence[1], **self._cited[1], "links": self._links})

    def crosstab(self, what: str, by: str) -> pd.DataFrame:
        """Return themes against categories, witnesses or sessions. Raises `WorkbenchError` for anything else."""
        from ..themes import counting

        if what != "theme":
            raise WorkbenchError(f"“{what}” can’t be counted", "crosstab", "Only “theme” can, so far.")
        held = self._evidence[1]
        who = (held["appearances"], by, held["documents"], held["people"], held["campaigns"])
        return counting.crosstab(self._tags, held["passages"], *who)

    def decide(self, row_id: str, act: str, coder: str, note: str, changes: Mapping[str, Any]) -> str:
        """Write one decision to the log; return its id when it is safe on disk. The frames then show it."""
        names = ("tags", "links", "responses", "decisions", "passages")
        about = decisions.claim(
            {name: self.table(name) for name in names}, row_id, act, coder=coder, changes=changes
        )
        decision_id = self.log.append(
            coder, act, about.table, about.row_id, note=note, changes=about.changes, claim=about.fields
        )
        self._forget_decisions()
        return decision_id

    def verified_log(self, *, mend: bool = False) -> pd.DataFrame:
        """Return the faults of the decision log, after mending it where that is asked for."""
        if mend:
            self.log.mend()
            self._forget_decisions()
        return self.log.verify()

    def _forget_decisions(self) -> None:
        for name in _DECIDED:
            self.__dict__.pop(name, None)

    def _with_decisions(self, frame: pd.DataFrame, name: str) -> pd.DataFrame:
        if self._decisions.empty:
            return frame
        return decisions.applied(frame, self._decisions, name, self._evidence[1]["passages"])

    @cached_property
    def _evidence(self) -> tuple[str, Frames]:
        return evidence.evidence(self.folder)

    @cached_property
    def _cited(self) -> tuple[str, Frames]:
        return claims.cited(self.folder, *self._evidence)

    @cached_property
    def _suggested_tags(self) -> pd.DataFrame:
        return claims.tagged(self.folder, self._evidence[1], self._book[0])

    @cached_property
    def _made_links(self) -> Frames:
        key, found = self._cited
        return claims.linked(self.folder, key, self._evidence[1], found, self._suggested_tags, self._book[0])

    @cached_property
    def _decisions(self) -> pd.DataFrame:
        return self.log.frame()

    @cached_property
    def _tags(self) -> pd.DataFrame:
        return self._with_decisions(self._suggested_tags, "tags")

    @cached_property
    def _links(self) -> pd.DataFrame:
        return self._with_decisions(self._made_links["links"], "links")

    @cached_property
    def _responses(self) -> pd.DataFrame:
        return self._with_decisions(self._evidence[1]["responses"], "responses")

    @cached_property
    def _book(self) -> tuple[Codebook, pd.DataFrame]:
        """What of the codebook can be used, and its problems: the rest of the work goes on."""
        from ..themes import codebook

        book, mistakes = codebook.usable(self.folder.path)
        problems = [Problem("", None, None, "", f"{mistake}; left out", "error") for mistake in mistakes]
        return book, tables.table(Problem, problems)

    @property
    def _problems(self) -> pd.DataFrame:
        import pandas as pd

        parts = (self._evidence[1]["problems"], self._book[1], self._made_links["problems"])
        return pd.concat([*parts, self._unplaced(), self._damage()], ignore_index=True)

    def _damage(self) -> pd.DataFrame:
        found = self.log.verify()
        places = [decision_id or "the file" for decision_id in found["decision_id"]]
        faults = [f"decision log, {place}: {what}" for place, what in zip(places, found["what"], strict=True)]
        return tables.table(Problem, [Problem("", None, None, "", fault, "error") for fault in faults])

    def _unplaced(self) -> pd.DataFrame:
        """Return the decisions on rows that are no longer there, as problems: nothing decided is lost quietly."""
        if self._decisions.empty:
            return tables.table(Problem)
        names = ("tags", "links", "responses", "passages")
        left = decisions.unplaced(self._decisions, {name: self.table(name) for name in names})
        reasons = [
            f"decision {row.decision_id} by {row.coder} has no place: {row.reason}"
            for row in left.itertuples()
        ]
        return tables.table(Problem, [Problem("", None, None, "", reason) for reason in reasons])
