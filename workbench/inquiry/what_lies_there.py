"""What recipes are made of: what lies in an inquiry's folder, read once, and what it depends on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import WorkbenchError
from ..model import Finding, Tag, tables
from ..outcomes.returned_tables import TABLES as RETURNED
from ..text.english import own_wordings
from ..text.english.own_wordings import COLUMNS, OwnEnglish
from ..text.english.own_wordings import FILE as ENGLISH
from ..themes.codebook.read_codebook import FILES, PATTERNS_FILE
from . import cache, folder_bounds, held_back, unnamed_files
from .evidence_tables import OWN_FILES
from .folder import APPEARANCES, Folder
from .shelf_of_sources import Shelf

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Lying:
    """One thing of the folder: how it is read, and what says that it has changed (nothing: no key is made of it).

    ``fresh``: it is looked at each time, since others change it while an inquiry is open.
    """

    read: Callable[[Mapping[str, Any]], Any]
    mark: Callable[[Mapping[str, Any]], str] | None = None
    fresh: bool = False


def _own(name: str) -> Lying:
    def read(there: Mapping[str, Any]) -> pd.DataFrame:
        return held_back.without(there["folder"].own_table(name, *OWN_FILES[name]), there["sources"].hidden)

    return Lying(read, lambda there: there[name].to_csv())


def _appearances(there: Mapping[str, Any]) -> pd.DataFrame:
    return held_back.without(there["folder"].appearances(), there["sources"].hidden)


def own_english(folder: Folder) -> OwnEnglish:
    """Return the researcher's own rows for the tables of English; what is wrong with the file, among its mistakes."""
    try:
        given = folder.own_table(ENGLISH, *COLUMNS)
    except WorkbenchError as error:
        return OwnEnglish(wrong=(own_wordings.Mistake(0, "", str(error)),))
    cells = ({name: str(row[name]) for name in given.columns} for _, row in given.iterrows())
    return own_wordings.read(zip(given.index, cells, strict=True))


def _codebook_mark(there: Mapping[str, Any]) -> str:
    """Return the digest of the files that a codebook may stand in: reading one can need spaCy."""
    return _contents(there["folder"], (*FILES, PATTERNS_FILE))


def _contents(folder: Folder, names: Iterable[str]) -> str:
    paths = [folder.at(name) for name in names]
    return repr([folder_bounds.contents(path) if path.is_file() else None for path in paths])


def _learned(there: Mapping[str, Any]) -> pd.DataFrame | None:
    """Return the tags that the last model suggested; none where the evidence or the package is another now."""
    kept = cache.kept_frame(there["folder"].cache, "learned", Tag)
    return kept[0] if kept and kept[1] == {"key": learned_key(there)} else None


def learned_key(there: Mapping[str, Any]) -> str:
    """Return the key of what a model was learned from, decisions apart."""
    return cache.key_of(cache.made_with(), there["sources"].stamp)


def _last_draft(there: Mapping[str, Any]) -> pd.DataFrame:
    """Return the findings of the draft that was checked last, to be decided on."""
    kept = cache.kept_frame(there["folder"].cache, "findings", Finding)
    return tables.table(Finding) if kept is None else kept[0]


def _unnamed(there: Mapping[str, Any]) -> list[str]:
    folder: Folder = there["folder"]
    return unnamed_files.unnamed(folder.sources, set(folder.rows()["source_file"]))


LYING: Mapping[str, Lying] = {
    "audience": Lying(lambda there: there["folder"].audience, lambda there: there["folder"].audience),
    "settings": Lying(lambda there: there["folder"].settings()),
    "sources": Lying(lambda there: Shelf(there["folder"]), lambda there: there["sources"].stamp),
    **{name: _own(name) for name in OWN_FILES},
    APPEARANCES: Lying(_appearances, lambda there: there[APPEARANCES].to_csv()),
    "codebook": Lying(lambda there: there["folder"].path, _codebook_mark),
    ENGLISH: Lying(lambda there: own_english(there["folder"]), lambda there: repr(there[ENGLISH].used)),
    "returned files": Lying(
        lambda there: there["folder"].path, lambda there: _contents(there["folder"], RETURNED)
    ),
    "learned": Lying(_learned),
    "last draft": Lying(_last_draft, fresh=True),
    "unnamed files": Lying(_unnamed, fresh=True),
}
"""What recipes read beside one another and the ``log`` of decisions, by name; ``folder`` is the inquiry's own."""
FRESH = frozenset(name for name, lying in LYING.items() if lying.fresh)
