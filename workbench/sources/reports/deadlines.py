"""Deadlines of recommendations: by when something is asked for, as a date or in the words printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...text.english.dates import dates
from ...text.english.patterns_in_tables import in_table
from ...text.english.reckoned_dates import last_day, reckoned
from ...text.english.wordings import pattern_of
from .item_lists import sentences_of

_LEAD = in_table("asking", "by, before a day")
_FROM = in_table("asking", "from a day")
_OF_WHAT = in_table("sources/reports/forms", "of or after a report")
_OF_ELSE = in_table("asking", "reckoned from something else")
_BEGUN = in_table("asking", "begins as a deadline")
# Ends that only a calendar of events tells: no reading of dates has them.
_EVENT = in_table("asking", "by an event")
# What a phrase of time belongs to when it is no deadline: a reason, somebody's promise, a thing of the past.
_REASON = in_table("asking", "no deadline: a reason")
_PAST = in_table("asking", "no deadline: past")
_ASKS = in_table("asking", "asks for a deadline")
_THAT = in_table("sources/reports/forms", "that, first")
_PART = in_table("sources/reports/forms", "a colon or semicolon")


def deadline(text: str, *, asked: bool = False, published: str = "") -> str:
    """Return the first deadline in an item's words: ``2025-10-10``, ``2025-10``, ``2013``, or the words printed.

    A date becomes ISO as far as it is printed; ``within six months``, ``before the end of this Parliament`` stay
    words. Only sentences that ask for something count (all of them where ``asked``: a list of recommendations says
    ``That …``); a forecast (``by 2020 demand will have risen``), a reason or somebody else's target is no deadline.
    Words without any number or named end (``as soon as possible``) count only where nothing better stands. Where the
    day is known on which the report was ``published``, what was over by then is no deadline, and what begins later
    (``from September 2027``) is one.
    """
    vague = ""
    for sentence in sentences_of(text):
        if not (asked or _ASKS.search(sentence)):
            continue
        for end in _ends(sentence, published):
            each_time = pattern_of("asking", "how quickly each time").match(end.words)
            if each_time or not _is_deadline(sentence, end, asked):
                continue
            if not pattern_of("asking", "as soon as").match(end.words):
                return end.words
            vague = vague or end.words
    return vague


@dataclass(frozen=True)
class _End:
    """Words that end a time: half-open offsets, and the date as far as it is printed, else the words.

    ``to_come``: its last day is known to be later than the report. Without words it is known to be earlier.
    """

    start: int
    end: int
    words: str
    to_come: bool = False


def _ends(sentence: str, published: str) -> list[_End]:
    found = list(_dated(sentence, published))
    for match in _EVENT.finditer(sentence):
        group = "said" if match.groupdict().get("said") else 0
        if all(match.end() <= one.start or match.start() >= one.end for one in found):
            ahead = any("" < published < last_day(reckoned(one, published)) for one in dates(match[0]))
            found.append(_End(*match.span(), " ".join(match[group].split()), ahead))
    return sorted((one for one in found if one.words), key=lambda one: one.start)


def _dated(sentence: str, published: str) -> Iterator[_End]:
    for one in dates(sentence):
        last = last_day(reckoned(one, published)) if published else ""
        lead = _LEAD.search(sentence, 0, one.start)
        if not lead and published < last:
            lead = _FROM.search(sentence, 0, one.start)
        start = lead.start() if lead else one.start
        if "" < last < published:
            yield _End(start, one.end, "")  # it was over before the report
        elif lead or _BEGUN.match(one.words):
            whole = one.iso and not one.iso.startswith("-") and "/" not in one.iso
            of_what = None if whole else _OF_WHAT.match(sentence, one.end)
            of_what = of_what or (None if whole else _OF_ELSE.match(sentence, one.end))
            end = of_what.end() if of_what else one.end
            words = one.iso if whole else " ".join(sentence[start:end].split())
            yield _End(start, end, words, "" < published < last)


def _is_deadline(sentence: str, match: _End, asked: bool) -> bool:
    before, after = sentence[: match.start], sentence[match.end :]
    clause = _PART.split(before)[-1]
    clause = pattern_of("asking", "is to be done").sub(_blank, clause)
    if _REASON.search(clause) and not _ASKS.search(clause[_last(clause) :]):
        return False
    past = _PAST.search(clause)
    asked_after = past and _ASKS.search(clause, past.start())  # “the code that was due should be out now”
    if (
        past
        and not (asked_after or match.to_come)
        and not pattern_of("asking", "should have been done").search(clause)
    ):
        return False
    asked_before = bool(_ASKS.search(clause)) or not before.strip()
    head = not before.strip() or bool(pattern_of("asking", "opens a clause").search(before))
    if head and not match.to_come and pattern_of("asking", "blame").match(after):
        # “Before 2025 the councils should have counted”: blame, and no deadline.
        return False
    # At the clause's head (``by 2020 demand will have risen``) what follows decides; after its verb nothing does.
    if pattern_of("asking", "asks, between commas").search(before) or (
        asked_before and after.startswith((",", ":"))
    ):
        return True
    if head:
        first = pattern_of("asking", "the first verb").match(after)
        if first and first[1].lower() not in ("should", "must"):
            # “That the Office simplify, within a year, the forms that are asked for”
            that = asked and _THAT.match(sentence)
            return bool(that or pattern_of("asking", "recommends that, before").search(before))
    return asked or asked_before or head


def _blank(match: re.Match[str]) -> str:
    """Return the asking verb alone, as far as the words that it stands for reached."""
    return match[0].split()[0].ljust(len(match[0]))


def _last(clause: str) -> int:
    found = list(_REASON.finditer(clause))
    return found[-1].start() if found else 0
