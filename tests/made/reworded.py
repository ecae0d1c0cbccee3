"""Every sentence of the product in other letters: what reads a fact out of one then finds nothing.

Each word in small letters becomes the same word in full-width letters (``no`` becomes ``ｎｏ``): no pattern finds it, its
length and its capitals are kept, and it can be written back. Names, numbers and references stay, as those that must not
leave are struck out of sentences, too. What is written back has to be what would have been made without it.
"""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import io
import pkgutil
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import workbench
from workbench.model.values import SENTENCES

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WIDE = {ord(one): ord(one) + 0xFEE0 for one in LETTERS}
_BACK = {ord(one) + 0xFEE0: ord(one) for one in LETTERS + LETTERS.upper()}
_WORD = re.compile(rf"(?<![^\W_])[{LETTERS}]+(?![^\W_])")
PERSONS_OWN = {
    "Decision", "Document.note", "Entry", "Fix", "Link.note", "Mark", "Reply", "Stone", "Tombstone", "Undertaking.note",
    "Unplaced.note", "workbench.decisions.effective_decisions.Standing",
}  # fmt: skip
"""Rows, and columns of rows, in which a person's own words stand, or the number of a footnote."""
NUMBERS = ("Citation.note", "Unfollowed.note")


def reworded(value: Any) -> Any:
    """Return a sentence, or several, in other letters."""
    if isinstance(value, tuple):
        return tuple(map(reworded, value))
    return _WORD.sub(lambda match: match[0].translate(_WIDE), value) if isinstance(value, str) else value


_RECORD = re.compile(r'<meta name="workbench-record"[^>]*>')


def without_record(page: str) -> str:
    """Return a page without the record of how it was made: other words have another digest."""
    return _RECORD.sub("", page)


def written_back(thing: Any) -> Any:
    """Return a frame, text or file with the letters that it would have without `sentences_reworded`."""
    if isinstance(thing, bytes):
        return _file(thing)
    if isinstance(thing, str):
        return thing.translate(_BACK)
    if isinstance(thing, tuple | list):
        return type(thing)(map(written_back, thing))
    return thing.map(written_back) if hasattr(thing, "columns") else thing


def _file(data: bytes) -> Any:
    if not data.startswith(b"PK"):
        return without_record(data.decode("utf-8", "replace")).translate(_BACK)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: _file(packed.read(name)) for name in sorted(packed.namelist())}


def rows_with_sentences() -> dict[type, list[str]]:
    """Return every kind of row of the product that holds a sentence, with the columns that are one."""
    found: dict[type, list[str]] = {}
    for module in pkgutil.walk_packages(workbench.__path__, "workbench."):
        if module.name == "workbench.__main__":
            continue
        for _, kind in inspect.getmembers(importlib.import_module(module.name), dataclasses.is_dataclass):
            if (
                inspect.isclass(kind)
                and kind.__module__.startswith("workbench")
                and not {kind.__name__, f"{kind.__module__}.{kind.__name__}"} & PERSONS_OWN
            ):
                own = [field.name for field in dataclasses.fields(kind) if field.name in SENTENCES]
                own = [name for name in own if f"{kind.__name__}.{name}" not in (*PERSONS_OWN, *NUMBERS)]
                if own:
                    found[kind] = own
    return found


@contextmanager
def sentences_reworded() -> Iterator[dict[type, list[str]]]:
    """Make every sentence of every row in other letters, for as long as it lasts."""
    kinds = rows_with_sentences()
    before = {kind: kind.__init__ for kind in kinds}  # type: ignore[misc]
    for kind, columns in kinds.items():
        _make(kind, columns)
    try:
        yield kinds
    finally:
        for kind, init in before.items():
            kind.__init__ = init  # type: ignore[misc]


def _make(kind: type, columns: list[str]) -> None:
    init: Any = kind.__init__  # type: ignore[misc]

    def made(self: Any, *given: Any, **named: Any) -> None:
        init(self, *given, **named)
        for column in columns:
            object.__setattr__(self, column, reworded(getattr(self, column)))

    kind.__init__ = made  # type: ignore[misc]
