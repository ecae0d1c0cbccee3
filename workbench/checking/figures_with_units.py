"""The figures of a text as a draft gives them: a share of a hundred is no sum of money, and neither is a count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..text.english.numbers import numbers
from ..text.english.units import COUNT, CURRENCIES, FRACTION, PERCENT, POINTS, Number

_MONEY = frozenset(CURRENCIES.values())


@dataclass(frozen=True)
class Amount:
    """A figure as it is printed: where it stands, its unit, and for each of its ends the values that it may come to.

    A part of a whole is a *percent*, exact or rounded (a third is 33.3 or 33). ``digits`` says whether a draft gives it
    as a figure: a count in words (“two things”) is often no more than speech.
    """

    start: int
    end: int
    said: str
    unit: str
    ends: tuple[frozenset[str], ...]
    digits: bool

    @property
    def values(self) -> frozenset[str]:
        """All values that it may come to, whichever end."""
        return frozenset().union(*self.ends)

    def same(self, other: Amount) -> bool:
        """Say whether a figure is given by another: “a quarter” by “25%”, “40%” by “40 to 50%”."""
        return self.given_by([other])

    def given_by(self, others: Sequence[Amount]) -> bool:
        """Say whether other figures give this one; a range, both its ends.

        A bare count may be of what another measures: “12” where the unit stands elsewhere in the sentence.
        """
        alike = [other for other in others if _alike(self.unit, other.unit)]
        return all(any(not end.isdisjoint(other.values) for other in alike) for end in self.ends)


def amounts(text: str) -> list[Amount]:
    """Return the figures of a text in order; years, days of a month and what is only numbered are none.

    >>> [(a.said, a.unit) for a in amounts("On 31 May 40% of the 2,000 homes in section 31 paid £3 million.")]
    [('40%', 'percent'), ('2,000', 'count'), ('£3 million', 'GBP')]
    """
    return [_amount(one) for one in numbers(text)]


def _amount(one: Number) -> Amount:
    unit = one.unit.partition("/")[0]
    ends = dict.fromkeys((one.low, one.high))
    if unit == FRACTION:
        shares = tuple(_percents(end) for end in ends)
        return Amount(one.start, one.end, one.words, PERCENT, shares, digits=True)
    unit = PERCENT if unit == POINTS else unit
    digits = any(c.isdigit() for c in one.words)
    return Amount(
        one.start, one.end, one.words, unit, tuple(frozenset((_plain(end),)) for end in ends), digits
    )


def _alike(unit: str, other: str) -> bool:
    apart = {*_MONEY, PERCENT}
    return unit == other or (COUNT in (unit, other) and apart.isdisjoint((unit, other)))


def _percents(share: float) -> frozenset[str]:
    return frozenset((_plain(round(100 * share, 1)), str(int(100 * share)), str(round(100 * share))))


def _plain(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")
