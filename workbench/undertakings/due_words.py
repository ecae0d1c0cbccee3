"""When an undertaking is due: the words that say so, and the last day or month that they allow."""

from __future__ import annotations

from ..text.english.dates import Dated, dates
from ..text.english.reckoned_dates import last_day, looks_back, reckoned
from ..text.english.wordings import pattern_of

_LEAD = pattern_of("doubts", "before a date")
_TIMED = pattern_of("doubts", "a day to keep")
_OF_YEAR = pattern_of("doubts", "of next year")
_BY = pattern_of("doubts", "by a day")
"""What says most plainly by when: it goes before other times in the sentence."""
_VAGUE = pattern_of("doubts", "no day")


def due(words: str, said: str) -> tuple[str, str]:
    """Return when something promised in ``words`` on the day ``said`` is due: ISO, perhaps partial, and the words.

    A month or season without a year is the next after ``said``; a number of weeks runs from it. “Within two
    months” ends on the day, “next month” with the month, “the spring” with May. Words that fit no date
    (“shortly”, “before the recess”) come back alone; what was over before ``said`` is no day to keep. ``said`` is
    ISO; where it is no whole date, only words that name a year have a date.

    >>> due("We shall publish it by the spring.", "2014-06-18")
    ('2015-05', 'by the spring')
    """
    meant = [(one, printed) for one in dates(words) if (printed := _printed(one, words))]
    meant.sort(key=lambda pair: _BY.match(pair[1]) is None)
    for one, printed in meant:
        when = reckoned(one, said, words[one.end :])
        if when and (not said or last_day(when) >= said):
            return when, printed
    vague = _VAGUE.search(words)
    undated = [printed for one, printed in meant if one.relative and not looks_back(printed)]
    return "", vague.group().strip() if vague else next(iter(undated), "")


def _printed(one: Dated, words: str) -> str:
    """Return the words of a date with those before it that say that it is one to keep; nothing where none do."""
    lead = _LEAD.search(words, 0, one.start)
    start = lead.start() if lead else one.start
    year = _OF_YEAR.match(words[one.end :])
    printed = words[start : one.end + (year.end() if year and one.relative else 0)].strip()
    return printed if _TIMED.match(printed) and not words[:start].endswith(" for ") else ""
