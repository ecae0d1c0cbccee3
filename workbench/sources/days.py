"""Days as exports write them, made ISO; a day that can be read in two ways is none."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass

from ..text.english.patterns_in_tables import in_table
from .transcripts.transcript_header import iso_date

_ISO = in_table("sources/paper_forms", "year, month and day")
_FIGURES = in_table("sources/paper_forms", "day, month and year in figures")


@dataclass(frozen=True)
class Days:
    """How a column writes its days; ``day_first`` is ``None`` where no day in it shows that."""

    day_first: bool | None = None

    @classmethod
    def of(cls, values: Iterable[str]) -> Days:
        """Return how days are written in a column: the day first, where one is after the 12th, or the month."""
        pairs = [(int(m[1]), int(m[2])) for value in values if (m := _FIGURES.match(value.strip()))]
        first, second = any(a > 12 for a, _ in pairs), any(b > 12 for _, b in pairs)
        return cls(first if first != second else None)

    def iso(self, text: str) -> tuple[str, str]:
        """Return a day as ISO, and what is in doubt about it.

        >>> Days().iso("03/06/2014")[0], Days(day_first=True).iso("03/06/2014")[0]
        ('', '2014-06-03')
        """
        text = text.strip()
        if match := _ISO.match(text):
            return _day(int(match[1]), int(match[2]), int(match[3])), ""
        if match := _FIGURES.match(text):
            first, second, year = int(match[1]), int(match[2]), int(match[3])
            year += 2000 if year < 100 else 0
            if self.day_first is None and first != second and max(first, second) <= 12:
                return "", f"the date “{text}” can be read in two ways; write it in sources.csv"
            is_day = first > 12 or (self.day_first is not False and second <= 12)
            return _day(year, *((second, first) if is_day else (first, second))), ""
        made = iso_date(text)
        return (
            made,
            "" if made or not text else f"the date “{text}” is not understood; write it in sources.csv",
        )


def _day(year: int, month: int, day: int) -> str:
    real = 1 <= month <= 12 and year and 1 <= day <= monthrange(year, month)[1]
    return f"{year:04}-{month:02}-{day:02}" if real else ""
