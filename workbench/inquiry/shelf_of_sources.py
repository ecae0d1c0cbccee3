"""The sources of an inquiry on one shelf: their readings are looked at once, for all tables that are made of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from .. import fixes
from ..model import Document, Problem, arrow_tables, publication
from ..sources.sandbox.json_readings import ROWS
from ..text import names
from .folder import Folder
from .read_sources import PASSAGES, Shelved, given_fixes, given_settled, look, parted, shelve

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


class Shelf:
    """The sources of an inquiry: what their readings depend on, at once; their rows, when first asked for.

    Raises `BadTable` with every mistake of the manifest.
    """

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.sources, self.held_back = parted(look(folder))
        self.fixes, mistakes = given_fixes(folder)
        self.mistakes = [*mistakes, *given_settled(folder)[1]]
        self._beside: dict[str, pa.Table] = {}

    @property
    def hidden(self) -> frozenset[str]:
        """The ids of the documents that are held back."""
        return frozenset(source.record["document_id"] for source in self.held_back)

    @property
    def keys(self) -> dict[str, str]:
        """Of each document with a source, the key of its reading: what its rows depend on."""
        return {source.record["document_id"]: source.key for source in self.sources if source.key}

    @property
    def stamp(self) -> str:
        """What all that it gives depends on: the readings, the manifest's own words, the corrections, who may see."""
        both = (*self.sources, *self.held_back)
        said = ((s.key, s.missing, s.said, *s.record.values()) for s in both)
        return repr([*said, self.fixes, self.mistakes, sorted(self.folder.unseen)])

    @cached_property
    def _read(self) -> tuple[list[Shelved], list[Shelved]]:
        both = shelve(self.folder, [*self.sources, *self.held_back])
        return both[: len(self.sources)], both[len(self.sources) :]

    @cached_property
    def documents(self) -> list[Document]:
        """The documents, and those that a report lists and nobody has added: known, and *not-held*.

        What a report lists is as public as the report. One that is held back does not come back by a report's list.
        """
        shelved, shut = self._read
        # What a published report lists is known from the report, whatever else is held of it.
        unseen = [item for item in shut if item.document.document_id not in self.folder.unseen]
        found = {item.document.document_id: item.document for item in shelved}
        both = [item.document for item in (*shelved, *unseen)]
        codes = {code for document in both for code in (document.evidence_code, document.document_id) if code}
        authors = {_whose(document) for document in both if document.kind == "written"}
        for item in shelved:
            for listed in item.kept.rows("listed") if item.kept else ():
                if not listed.evidence_code and _whose(listed) in authors:
                    continue  # held, as far as its author's name can tell
                if listed.evidence_code not in codes:
                    known = found.setdefault(listed.document_id, listed)
                    if known.status == "not-held" and not publication.is_public(known.publication):
                        found[listed.document_id] = replace(known, publication=item.document.publication)
        return list(found.values())

    @cached_property
    def problems(self) -> list[Problem]:
        """What could not be used of sources and corrections."""
        shelved, unseen = self._read
        read = [item.document.document_id for item in (*shelved, *unseen) if item.kept]
        found = [problem for item in shelved for problem in item.problems]
        shut = (source for source in self.held_back if not publication.is_known(source.said))
        doubts = [problem for source in shut for problem in source.wrong]
        return [*found, *self.mistakes, *fixes.homeless(self.fixes, read), *doubts]

    def frame(self, name: str) -> pd.DataFrame:
        """Return one table of all readings, joined in the order of the manifest."""
        made = arrow_tables.frame(self._joined(name), ROWS[name])
        if name == PASSAGES:
            self._let_go()
        return made

    def _joined(self, name: str) -> pa.Table:
        if name in self._beside:
            return self._beside[name]
        read = (item.kept.tables[name] for item in self._read[0] if item.kept)
        return arrow_tables.joined(ROWS[name], read)

    def _let_go(self) -> None:
        """Keep what else may be asked for, and not the readings: of a large inquiry they take as much as its tables."""
        _ = self.documents, self.problems  # made of them, and kept
        names = [name for name in ROWS if name != PASSAGES]
        self._beside |= {name: self._joined(name).combine_chunks() for name in names}
        del self._read


def _whose(document: Document) -> str:
    """Return an author's name to be compared: ``The Guild`` and ``guild`` are one."""
    return names.fold(document.author).removeprefix("the ")
