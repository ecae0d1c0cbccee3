"""The names of months, days of the week and seasons: they stand here and nowhere else.

The patterns are of names, not of dates: whoever wants the dates of a text asks `dates.py`.
"""

from __future__ import annotations

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SHORT_MONTHS = (*(month[:3] for month in MONTHS), *"Sept Jany Feby Augt Septr Octr Novr Decr".split())
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
"""The months from and to which a season goes, as for the weather; winter runs into the next year."""

SHORT_WEEKDAYS = ("Mon", "Tues", "Tue", "Weds", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun")
FEASTS = {
    "Twelfth Night": (1, 5), "Epiphany": (1, 6), "Burns Night": (1, 25), "Candlemas": (2, 2),
    "Valentine's Day": (2, 14),
    "St Valentine's Day": (2, 14), "St David's Day": (3, 1), "St Patrick's Day": (3, 17), "Lady Day": (3, 25),
    "St George's Day": (4, 23), "May Day": (5, 1), "VE Day": (5, 8), "D-Day": (6, 6), "Midsummer Day": (6, 24),
    "Midsummer's Day": (6, 24), "St Swithin's Day": (7, 15), "Lammas": (8, 1), "VJ Day": (8, 15),
    "Michaelmas Day": (9, 29), "Michaelmas": (9, 29), "Hallowe'en": (10, 31), "Halloween": (10, 31),
    "All Saints' Day": (11, 1), "All Souls' Day": (11, 2), "Bonfire Night": (11, 5), "Guy Fawkes Night": (11, 5),
    "Guy Fawkes Day": (11, 5), "Martinmas": (11, 11), "Armistice Day": (11, 11), "St Andrew's Day": (11, 30),
    "Christmas Eve": (12, 24), "Christmas Day": (12, 25), "Christmas": (12, 25), "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31), "Hogmanay": (12, 31), "New Year's Day": (1, 1), "Twelfth Day": (1, 6),
    "St Agnes' Eve": (1, 20), "St Brigid's Day": (2, 1), "Leap Day": (2, 29), "St Piran's Day": (3, 5),
    "St Cuthbert's Day": (3, 20), "April Fool's Day": (4, 1), "April Fools' Day": (4, 1), "All Fools' Day": (4, 1),
    "Anzac Day": (4, 25), "St Mark's Day": (4, 25), "Walpurgis Night": (4, 30), "Empire Day": (5, 24),
    "Oak Apple Day": (5, 29), "St Columba's Day": (6, 9), "St Barnabas' Day": (6, 11), "Waterloo Day": (6, 18),
    "Midsummer's Eve": (6, 23), "Midsummer Eve": (6, 23), "St John's Day": (6, 24), "St Peter's Day": (6, 29),
    "Independence Day": (7, 4), "Bastille Day": (7, 14), "St James's Day": (7, 25), "St James' Day": (7, 25),
    "Lammas Day": (8, 1), "Assumption Day": (8, 15), "St Bartholomew's Day": (8, 24), "St Matthew's Day": (9, 21),
    "St Luke's Day": (10, 18), "Trafalgar Day": (10, 21), "St Crispin's Day": (10, 25), "All Hallows' Eve": (10, 31),
    "All Hallows": (11, 1), "Martinmas Day": (11, 11), "St Martin's Day": (11, 11), "Remembrance Day": (11, 11),
    "St Cecilia's Day": (11, 22), "St Clement's Day": (11, 23), "St Nicholas' Day": (12, 6),
    "St Nicholas's Day": (12, 6), "St Lucy's Day": (12, 13), "St Thomas's Day": (12, 21), "St Stephen's Day": (12, 26),
    "Holy Innocents' Day": (12, 28), "Childermas": (12, 28),
}  # fmt: skip
"""Feasts that stand on one day of every year: its month and day."""
FROM_EASTER = {
    "Shrove Tuesday": -47, "Pancake Day": -47, "Ash Wednesday": -46, "Mothering Sunday": -21, "Mother's Day": -21,
    "Palm Sunday": -7, "Maundy Thursday": -3, "Good Friday": -2, "Spy Wednesday": -4, "Holy Thursday": -3,
    "Holy Saturday": -1, "Easter Saturday": -1,
    "Easter Sunday": 0, "Easter Day": 0, "Easter Monday": 1, "Easter Tuesday": 2, "Easter": 0,
    "Low Sunday": 7, "Hock Tuesday": 9, "Rogation Sunday": 35, "Whit Tuesday": 51,
    "Ascension Day": 39, "Whit Sunday": 49,
    "Whitsunday": 49, "Pentecost": 49, "Whit Monday": 50, "Whitsun": 49, "Trinity Sunday": 56, "Corpus Christi": 60,
}  # fmt: skip
"""Feasts that move with Easter Sunday: so many days after it."""
MONTH = "|".join(MONTHS)
"""The full names, as alternatives of a pattern: ``(?:{MONTH})``."""
MONTH_BEGINS = "|".join(month[:3].casefold() for month in MONTHS)
"""The first three letters of each, in small letters, for patterns that take any case and what follows."""
WEEKDAY = "|".join(WEEKDAYS)
SEASON = "|".join(SEASONS)


def month_number(name: str) -> int:
    """Return 1 to 12 for the name of a month or its short form, whatever the case."""
    return next(n for n, month in enumerate(MONTHS, 1) if month[:3].casefold() == name[:3].casefold())
