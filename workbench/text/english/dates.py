"""The dates of a text: as far as the words give one, ISO; else that a date is meant.

Figures are in the British order (3/7/12 is 3 July 2012). Nothing is reckoned from today: what needs the day on which it
was said is *relative*, and `reckoned_dates.py` reckons it from the document’s own date.
"""

from __future__ import annotations

from dataclasses import dataclass

from .date_forms import forms
from .wordings import pattern_of


@dataclass(frozen=True)
class Dated:
    """Words of a text that give a date: half-open offsets, the words as printed, and ``iso``.

    ``iso`` may be partial (``2012-06``, ``2012``), a range (``2012-07-03/2012-07-05``), a day or month without its
    year (``--07-03``, ``--07``), or empty where only the day on which it was said would tell (``relative``).
    """

    start: int
    end: int
    words: str
    iso: str
    relative: bool = False


def dates(text: str, *, told: bool = True) -> list[Dated]:
    """Return the dates of a text in order; of readings of the same words the fullest.

    Without ``told`` those are left out that only the day on which it was said would tell (“next week”).

    >>> [one.iso for one in dates("On the 3rd of July, 2012 and in 2011-12; it ends on 3–5 May 2013.")]
    ['2012-07-03', '2011-04/2012-03', '2013-05-03/2013-05-05']
    """
    kept: list[Dated] = []
    digit, month = any(map(str.isdecimal, text)), pattern_of("near_dates", "a month").search(text)
    for form in forms():
        if (form.relative and not told) or (form.has_digit and not digit) or (form.has_month and not month):
            continue
        for match in form.row.matches(text):
            if any(match.start() < one.end and one.start < match.end() for one in kept):
                continue
            iso = form.read(match)
            if iso is not None:
                kept.append(
                    Dated(*match.span(), match[0], iso, form.relative or iso.startswith("--") or not iso)
                )
    return sorted(kept, key=lambda one: one.start)


def is_year(number: str) -> bool:
    """Return whether a number is read as a year where nothing says otherwise: 1500 to 2099, in four figures.

    >>> is_year("2012"), is_year("2,012")
    (True, False)
    """
    return len(number) == 4 and number.isdecimal() and 1500 <= int(number) <= 2099
