"""The names of months, days of the week and seasons: they stand here and nowhere else.

The patterns are of names, not of dates: whoever wants the dates of a text asks `dates.py`.
"""

from __future__ import annotations

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SHORT_MONTHS = (*(month[:3] for month in MONTHS), "Sept")
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
"""The months from and to which a season goes, as for the weather; winter runs into the next year."""

SHORT_WEEKDAYS = ("Mon", "Tues", "Tue", "Weds", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun")
MONTH = "|".join(MONTHS)
"""The full names, as alternatives of a pattern: ``(?:{MONTH})``."""
MONTH_BEGINS = "|".join(month[:3].casefold() for month in MONTHS)
"""The first three letters of each, in small letters, for patterns that take any case and what follows."""
WEEKDAY = "|".join(WEEKDAYS)
SEASON = "|".join(SEASONS)


def month_number(name: str) -> int:
    """Return 1 to 12 for the name of a month or its short form, whatever the case."""
    return next(n for n, month in enumerate(MONTHS, 1) if month[:3].casefold() == name[:3].casefold())
