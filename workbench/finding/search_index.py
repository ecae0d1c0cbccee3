"""SQLite's full-text index over the passages: made in a second or two, kept whole, and without a copy of the text.

A row's number is the place of its passage in the frame it was made of, counted from 1. The index holds which word
stands where and nothing that can be read; what was erased is in none that is made afterwards.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from .fts_expression import expression
from .query_language import Node
from .rank_words import Word, one_of, ranked

if TYPE_CHECKING:
    import numpy as np

RANKED_UP_TO = 50_000
"""Beyond so many passages they come in the order of the evidence: a rank says little then, and takes its time."""
_TABLE = (
    "CREATE VIRTUAL TABLE passages USING fts5"
    "(text, content='', prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
)
_WORDS = "CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'passages', 'row')"
_EACH = "CREATE VIRTUAL TABLE temp.each_time USING fts5vocab('main', 'passages', 'instance')"
MANY = 10_000
"""Of fewer passages SQLite tells the rank as quickly as we do."""


def made(texts: Iterable[str]) -> bytes:
    """Return the index of texts, to be kept, and read by `SearchIndex`."""
    base = sqlite3.connect(":memory:")
    try:
        base.execute(_TABLE)
        base.executemany("INSERT INTO passages(rowid, text) VALUES (?, ?)", enumerate(texts, start=1))
        base.execute("INSERT INTO passages(passages) VALUES ('optimize')")
        sizes = base.execute("SELECT sz FROM passages_docsize ORDER BY id")
        base.execute("CREATE TABLE lengths(words)")
        base.execute(
            "INSERT INTO lengths VALUES (?)", (array("i", (_number(size) for (size,) in sizes)).tobytes(),)
        )
        base.commit()
        return base.serialize()
    finally:
        base.close()


def _number(data: bytes) -> int:
    """Return a number as SQLite's full-text index writes it: seven bits a byte, the highest first."""
    number = 0
    for byte in data:
        number = number << 7 | byte & 0x7F
    return number


class SearchIndex:
    """An index that was kept, to be asked."""

    def __init__(self, kept: bytes) -> None:
        # Whoever searches does so in turn (`in_turn.py`), each tab in a thread of its own.
        self._base = sqlite3.connect(":memory:", check_same_thread=False)
        self._base.deserialize(kept)
        self._base.execute(_WORDS)
        self._base.execute(_EACH)
        self._known: dict[str, bool] = {}

    def known(self, word: str) -> bool:
        """Whether a word (small letters, no accents) stands in any passage."""
        if word not in self._known:
            found = self._base.execute("SELECT 1 FROM words WHERE term = ?", (word,)).fetchone()
            self._known[word] = found is not None
        return self._known[word]

    def asked(self, node: Node, *, exact: bool = False) -> str:
        """Return what the index is asked for a query, in all forms of its words unless ``exact``."""
        return expression(node, None if exact else self.known)

    def count(self, asked: str) -> int:
        """Return how many passages fit."""
        found = self._base.execute("SELECT count(*) FROM passages WHERE passages MATCH ?", (asked,))
        return int(found.fetchone()[0])

    def fitting(self, asked: str) -> np.ndarray:
        """Return the places, from 0, of all passages that fit, in order."""
        return self._told("SELECT group_concat(rowid) FROM passages WHERE passages MATCH ?", asked)

    def first(self, asked: str, most: int) -> list[int]:
        """Return the places of the first passages that fit, in the order of the evidence."""
        return self._places("", asked, most)

    def best(self, asked: str, most: int) -> list[int]:
        """Return the places of the passages that fit best (BM25), the best first; of equals the earlier one."""
        return self._places("ORDER BY rank, rowid", asked, most)

    def best_of_many(self, node: Node, asked: str, most: int, *, exact: bool = False) -> list[int]:
        """Return what `best` does, sooner where many passages fit and one of the words is enough."""
        words = one_of(node, None if exact else self.known)
        if words is None:
            return self.best(asked, most)
        held = [self._each_time(word) for word in words]
        found: list[int] = ranked(self.fitting(asked), held, self._lengths)[:most].tolist()
        return found

    @cached_property
    def _lengths(self) -> np.ndarray:
        """How many words each passage has."""
        import numpy as np

        (kept,) = self._base.execute("SELECT words FROM lengths").fetchone()
        return np.frombuffer(kept, dtype=np.intc)

    def _each_time(self, word: Word) -> np.ndarray:
        """Return the places of the passages that hold a word, one for each time that it stands there."""
        if not word.prefix:
            return self._told("SELECT group_concat(doc) FROM each_time WHERE term = ?", word.text)
        after = word.text[:-1] + chr(ord(word.text[-1]) + 1)
        return self._told(
            "SELECT group_concat(doc) FROM each_time WHERE term >= ? AND term < ?", word.text, after
        )

    def _told(self, asked: str, *given: str) -> np.ndarray:
        """Return the places, from 0, that SQLite tells as one text, which is read in a third of the time of rows."""
        import numpy as np

        (told,) = self._base.execute(asked, given).fetchone()
        return np.fromstring(told or "", dtype=np.int64, sep=",") - 1

    def _places(self, order: str, asked: str, most: int) -> list[int]:
        found = self._base.execute(
            f"SELECT rowid FROM passages WHERE passages MATCH ? {order} LIMIT ?",
            (asked, most),
        )
        return [row[0] - 1 for row in found]
