"""What a recipe is handed: the tables that its row says that it reads, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, eq=False)
class Held(Mapping[str, Any]):
    """The tables that one recipe reads, made when they are looked at; another one raises `KeyError`.

    ``mark`` says what a table holds, or was made from, without making more than that takes; ``marks`` says it of each
    document (for a recipe that is made per item: of each item). ``wanted`` are those that are to be made, for a recipe
    that is made in pieces: tables whose ``column`` says whose a row is are cut to them. ``cache`` is the folder of what
    is kept.
    """

    name: str
    reads: tuple[str, ...]
    value: Callable[[str], Any]
    mark_of: Callable[[str], str]
    marks_of: Callable[[str], Mapping[str, str] | None]
    cache: Path
    wanted: tuple[str, ...] = ()
    column: str = ""

    def __getitem__(self, name: str) -> Any:
        made = self.value(self._read(name))
        if self.wanted and self.marks_of(name) is not None and self.column in made.columns:
            return made[made[self.column].isin(self.wanted)]
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self.reads)

    def __len__(self) -> int:
        return len(self.reads)

    def frame(self, name: str) -> pd.DataFrame:
        """Return a table of which it is known that it is one."""
        made: pd.DataFrame = self[name]
        return made

    def mark(self, name: str) -> str:
        return self.mark_of(self._read(name))

    def marks(self, name: str) -> Mapping[str, str]:
        return self.marks_of(self._read(name)) or {}

    def _read(self, name: str) -> str:
        if name not in self.reads:
            raise KeyError(f"the recipe of {self.name} does not say that it reads {name}")
        return name
