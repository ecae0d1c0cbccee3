"""When an undertaking is due: the words that say so, and the last day or month that they allow."""

from __future__ import annotations

from collections.abc import Iterator

from ..text.english.dates import Dated, dates
from ..text.english.patterns_in_tables import in_table
from ..text.english.reckoned_dates import last_day, looks_back, reckoned

_LEAD = in_table("doubts", "before a date")
_TIMED = in_table("doubts", "a day to keep")
_OF_YEAR = in_table("doubts", "of next year")
_BY = in_table("doubts", "by a day")
"""What says most plainly by when: it goes before other times in the sentence."""
_VAGUE = in_table("doubts", "no day")
_EVENT = in_table("doubts", "an event to come")
_SAME_DAY = in_table("doubts", "a time of the same day")
_FOR = in_table("doubts", "for a day")
_WEEK = in_table("doubts", "a week of a month")
_TIME_ALONE = in_table("doubts", "a time alone")
_OF_IT = in_table("doubts", "says of it when")


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
        when = _of_week(reckoned(one, said, words[one.end :]), printed)
        if when and (not said or last_day(when) >= said):
            return when, printed
    if (today := _SAME_DAY.search(words)) and not meant:
        return said, today[0].strip()
    vague = _VAGUE.search(words) or _EVENT.search(words)
    undated = [printed for one, printed in meant if one.relative and not looks_back(printed)]
    return "", vague.group().strip() if vague else next(iter(undated), "")


def beside(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the sentences next to a promise, at ``start`` to ``end`` of a text, that may say when it is kept.

    Of the one before it a time alone (“Before Christmas. My office will fix a day.”); of the one after it that, too,
    or what goes on from it (“Yes. They will be redrawn by June.”).
    """
    from ..text import pipelines

    sentences = pipelines.sentences(text)
    after = next((text[a:b] for a, b in sentences if a >= end), "")
    before = next((text[a:b] for a, b in reversed(sentences) if b <= start), "")
    if _TIME_ALONE.match(after) or _OF_IT.match(after):
        yield after
    if _TIME_ALONE.match(before):
        yield before


def _printed(one: Dated, words: str) -> str:
    """Return the words of a date with those before it that say that it is one to keep; nothing where none do."""
    lead = _LEAD.search(words, 0, one.start)
    start = lead.start() if lead else one.start
    year = _OF_YEAR.match(words[one.end :])
    printed = words[start : one.end + (year.end() if year and one.relative else 0)].strip()
    before = words[:start]
    kept = not before.endswith(" for ") or _FOR.search(before)
    return printed if (_TIMED.match(printed) or before.endswith(" for ")) and kept else ""


def _of_week(when: str, printed: str) -> str:
    """Return the last day of the week of a month that words name (“in the first week of May”), else the date given."""
    week = _WEEK.search(printed)
    if not week or len(when) != 7:
        return when
    nth = ("first", "second", "third", "fourth").index(week["nth"].casefold()) + 1
    return f"{when}-{7 * nth:02}"
