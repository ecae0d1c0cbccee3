"""Where one document's words stand in an inquiry's folder: what must go when it is withdrawn."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import BadTable
from ..model import tables
from ..sources.reading import Reading
from ..text import names
from ..witnesses.campaigns import RUN, runs_of
from . import read_sources
from .folder import Folder

if TYPE_CHECKING:
    import pandas as pd

_ID_COLUMNS = (
    "document_id", "passage_id", "recommendation_id", "target_document_id", "source_document_id", "about_id",
)  # fmt: skip
SAMPLES = "samples"
# What a researcher wrote beside a row: emptied where it repeats the words. Other cells are left, and named.
_NOTES = ("note", "quote", "definition", "include", "exclude", "reason", "words", "correct")


@dataclass(frozen=True)
class Words:
    """A document's id, its runs of five words, and the people and bodies that no other document names.

    Of its ``runs``, those in ``only`` stand in no other source. Runs that stand in several of the other
    sources (a header, a motto) are nobody's, and in neither.
    """

    document_id: str
    runs: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def names_it(self, value: str) -> bool:
        """Say whether an id is the document's or one of its passages'."""
        return value == self.document_id or value.startswith(f"{self.document_id}/")

    def named_in(self, text: str) -> bool:
        """Say whether a text has the document's id; of an id that is a plain word (*report*), as a passage's only."""
        return re.search(self._name, text, re.IGNORECASE) is not None

    @property
    def _name(self) -> str:
        name = re.escape(self.document_id)
        whole = rf"(?<![\w-]){name}(?![\w-])"
        return whole if re.search(r"\d", self.document_id) else rf"(?<![\w./-]){name}/[\w]"

    def runs_in(self, text: str) -> frozenset[str]:
        """Return which of the document's runs stand in a text, whoever else's they are."""
        return self.runs.intersection(runs_of(text))

    def count_in(self, text: str) -> int:
        """Return how many of a text's runs are the document's, whoever else's they are."""
        return sum(run in self.runs for run in runs_of(text))

    def quoted_in(self, text: str) -> bool:
        """Say whether a text has words that can only be the document's."""
        return any(run in self.only for run in runs_of(text))


def words_of(folder: Folder, document_id: str, versions: Iterable[Path]) -> Words:
    """Return the words of a document: of its source as it is now, and of every text version of it."""
    shelved = read_sources.shelve(folder, read_sources.look(folder))
    read = {item.document.document_id: item.reading for item in shelved if item.reading}
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in versions]
    own = whole_runs([*texts, *([read[document_id].text] if document_id in read else [])])
    others = [reading for name, reading in read.items() if name != document_id]
    elsewhere: Counter[str] = Counter()
    for reading in others:
        elsewhere.update(own.intersection(runs_of(reading.text)))
    many = max(3, len(others) / 4)
    authors = {item.document.document_id: item.document.author for item in shelved}
    named = {name: _names(authors.get(name, ""), read.get(name)) for name in authors}
    alone = named.get(document_id, set()).difference(
        *(n for other, n in named.items() if other != document_id)
    )
    runs = frozenset(run for run in own if elsewhere[run] < many)
    return Words(document_id, runs, runs.difference(elsewhere), frozenset(alone))


def whole_runs(texts: Iterable[str]) -> set[str]:
    """Return the runs of texts that are five words long: a shorter text alone is nobody's."""
    return {run for text in texts for run in runs_of(text) if run.count(" ") == RUN - 1}


def about(frame: pd.DataFrame, documents: Sequence[Words]) -> pd.Series:
    """Say of each row whether it is about one of the documents: by an id in it, the document's or a passage's."""
    named = [name for name in _ID_COLUMNS if name in frame.columns]
    if not named:
        return frame.index.to_series().map(lambda _: False).astype(bool)
    return frame[named].map(lambda value: any(words.names_it(value) for words in documents)).any(axis=1)


def decided_on(decisions: pd.DataFrame, words: Words) -> list[str]:
    """Return the decisions that are about a document, undo such a one, or were written with its words, by their ids.

    A quotation from another source that has the same words is that source's.
    """
    found: dict[str, None] = {}
    for row in decisions.itertuples():
        detail = json.loads(str(row.detail)) if row.detail else {}
        if str(row.row_id) in found or _is_about(detail, words):
            found[str(row.decision_id)] = None
    return list(found)


def _is_about(detail: Mapping[str, Any], words: Words) -> bool:
    claim = detail.get("claim", {})
    ids = [value for name in _ID_COLUMNS if isinstance(value := claim.get(name), str)]
    if any(map(words.names_it, ids)):
        return True
    said = [detail.get("note", ""), detail.get("changes", {}), {} if ids else claim]
    return any(words.quoted_in(text) for text in _strings(said))


@dataclass(frozen=True)
class Cleared:
    """A researcher's table without a document: the rows that stay, and what was taken out and left, by row."""

    frame: pd.DataFrame
    removed: tuple[int, ...]
    emptied: tuple[tuple[int, str], ...]
    left: tuple[tuple[int, str], ...]


def cleared(frame: pd.DataFrame, words: Words) -> Cleared:
    """Return a researcher's table without the rows about a document, and without its words in notes and quotations.

    Its words in other cells (a published recommendation that repeats them), and people who are named in no other
    document, are left, and named by row and column.
    """
    theirs = about(frame, [words])
    kept = frame[~theirs].copy()
    emptied: list[tuple[int, str]] = []
    left: list[tuple[int, str]] = []
    for column in kept.columns:
        for row, value in kept[column].items():
            if words.quoted_in(value):
                (emptied if column in _NOTES else left).append((int(str(row)), str(column)))
            elif column in ("name", "aliases") and words.names.intersection(_folded(value)):
                left.append((int(str(row)), str(column)))
    for row, column in emptied:
        kept.loc[row, column] = ""
    removed = tuple(int(str(row)) for row in frame.index[theirs])
    return Cleared(kept, removed, tuple(emptied), tuple(left))


def own_tables(folder: Folder, apart: Iterable[str]) -> Iterator[tuple[str, pd.DataFrame | BadTable]]:
    """Yield the researchers' own tables but those named, and samples: each as text or with why it can't be read."""
    for path in [*sorted(folder.path.glob("*.csv")), *sorted((folder.path / SAMPLES).glob("*.csv"))]:
        if path.name not in apart and path.is_file() and not path.is_symlink():
            place = path.relative_to(folder.path).as_posix()
            try:
                yield place, tables.read_csv(path, ())
            except BadTable as error:
                yield place, error


def _names(author: str, reading: Reading | None) -> set[str]:
    labels = [row.label for row in reading.appearances] if reading else []
    return {name for text in (author, *labels) for name in _folded(text)}


def _folded(cell: str) -> set[str]:
    return {names.fold(name) for name in tables.split_list(cell)}


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
