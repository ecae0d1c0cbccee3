"""The forms in which a text writes a date, the fullest first, and what reads each: `date_readings.py`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from . import date_readings as read
from .calendar_words import (
    FEASTS,
    FROM_EASTER,
    MONTH,
    MONTH_BEGINS,
    SEASON,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAY,
)  # fmt: skip
from .worded_numbers import HOW_MANY, ONES, ORDINALS, TENS, YEAR_IN_WORDS
from .wordings import part, pattern_of

_M = rf"(?:{MONTH}|(?:{'|'.join(SHORT_MONTHS)})\b\.?)"
_Y = r"(?:1[5-9]|20)\d\d"
YEAR = re.compile(_Y)
"""A number that is read as a year where nothing says otherwise."""
_WD = rf"(?:(?:{WEEKDAY}|(?:{'|'.join(SHORT_WEEKDAYS)})\b\.?),?\s+(?:the\s+)?)?"
_WORDED_DAY = "|".join(sorted(ORDINALS, key=len, reverse=True))
_DECADES = "|".join(f"{ten[:-1]}ies" for ten in TENS)
_D = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"\s?(?:–|—|-|/|to|and|or|until|till|through to|through|&)\s?"
_NOT_IN = r"(?<![\w./£$€:-])"
_END = r"(?![\w]|[./-]\d|,\d{3})"
_PART = (
    r"(?:(?:early|late|mid|mid-to-late|the (?:end|start|beginning|middle|close) of|end of|start of|end)[ -])?"
)


_BEFORE = pattern_of("figures", "before a year").pattern
_HEADED = pattern_of("figures", "before a date in figures").pattern
_EARLY = r"(?:the )?(?:early |late |mid-?|mid )?(?:the )?"

Read = Callable[[re.Match[str]], str | None]
Form = tuple[re.Pattern[str], Read, bool]


def _form(pattern: str, read: Read, relative: bool = False, case: int = 0) -> Form:
    return re.compile(_NOT_IN + pattern, case), read, relative


_YEAR_AFTER = rf"(?:,?\s+(?:of\s+)?(?P<year>{_Y}|['’]\d\d))"
_MONTH_AFTER = rf"(?:(?:day\s+)?(?:of\s+)?(?P<month>{_M}))"


def _spans_in_figures() -> Iterator[Form]:
    yield _form(
        rf"(?P<day>\d{{1,2}})(?P<s>[/.-])(?P<month>\d{{1,2}})(?:(?P=s)(?P<year>{_Y}|\d\d))?{_TO}(?P<last>\d{{1,2}})(?P=s)"
        rf"(?P<lastmonth>\d{{1,2}})(?P=s)(?P<lastyear>{_Y}|\d\d){_END}",
        read.figures_to,
    )


def _reckoned_within_months() -> Iterator[Form]:
    yield _form(
        rf"(?:(?<=\bon )|(?<=\bof ))(?P<day>{_D})\s(?:and|to|until)\s[\w.:]{{1,5}}\s?(?:[ap]\.?m\.?)?\son\s(?:the\s)?"
        rf"(?P<last>{_D})\s?{_MONTH_AFTER}{_YEAR_AFTER}?{_END}",
        read.two_days,
    )
    yield _form(
        rf"(?:the\s)?(?P<nth>{'|'.join((*ORDINALS[:4], 'last'))})\s(?P<weekday>{WEEKDAY}|day)\s(?:of|in)\s"
        rf"(?P<month>{_M})(?:,?\s(?:of\s)?(?P<year>{_Y}))?(?!\s{YEAR_IN_WORDS}){_END}",
        read.nth_weekday,
        case=re.I,
    )
    yield _form(
        rf"(?P<first_month>{_M})\s(?P<first_year>{_Y}|['’]\d\d)\s(?:and|to|until|till)\sthe\s(?:following|next)\s"
        rf"(?P<month>{_M}){_END}",
        read.to_the_next,
    )
    yield _form(
        rf"(?P<first_month>{_M})\s(?P<year>{_Y})\s(?:until|till|to)\s(?:its|the|his|her|their)\s[a-z]+\sin\s(?P<last>{_Y}){_END}",
        read.month_to_year,
    )


def _days() -> Iterator[Form]:
    # The order matters: a form stands above all that would match a part of its words.
    yield from _spans_in_figures()
    yield from _reckoned_within_months()
    yield _form(rf"{_WD}(?P<day>{_D})\s?(?:of\s+)?(?P<first_month>{_M})(?:,?\s+(?P<first_year>{_Y}))?{_TO}"
               rf"{_WD}(?:the\s+)?(?P<last>{_D})\s?{_MONTH_AFTER}{_YEAR_AFTER}?{_END}",
               read.day_to_day, case=re.I)  # fmt: skip
    yield _form(
        rf"{_WD}(?P<days>{_D}(?:,\s{_D})+(?:,? and |,? & ){_D})\s?{_MONTH_AFTER}{_YEAR_AFTER}?{_END}",
        read.listed,
        case=re.I,
    )
    yield _form(
        rf"{_WD}(?P<day>{_D}){_TO}{_WD}(?:the\s+)?(?P<last>{_D})\s?{_MONTH_AFTER}{_YEAR_AFTER}?{_END}",
        read.two_days,
        case=re.I,
    )
    yield _form(
        rf"{_WD}(?:the\s+|this\s+)?(?P<day>{_WORDED_DAY})\s+(?:day\s+)?of\s+(?P<month>{_M}),?\s+"
        rf"(?:in the year of our Lord\s+|in the year\s+)?(?P<worded>{YEAR_IN_WORDS})\b",
        read.worded_year,
        case=re.I,
    )
    yield _form(
        rf"{_WD}(?:the\s+|"
        rf"this\s+)?(?P<day>{_WORDED_DAY})\s+(?:day\s+)?of\s+(?P<month>{_M})(?:,?\s+(?P<year>{_Y}))?{_END}",
        read.worded_day,
        case=re.I,
    )
    yield _form(
        rf"(?P<month>{_M})\s+(?P<day>{_D}){_TO}(?P<last>{_D})(?:,?\s+(?P<year>{_Y}))?{_END}", read.two_days
    )
    yield _form(
        rf"{_WD}(?:the\s+)?(?P<day>{_D})[\s-]*{_MONTH_AFTER}(?:{_YEAR_AFTER}|[\s-](?P<y2>{_Y}|\d\d)\b)?{_END}",
        read.with_year,
        case=re.I,
    )
    yield _form(
        rf"{_WD}(?P<month>{_M})\s+the\s+(?P<day>{_WORDED_DAY})\b(?!-)(?:,?\s+(?P<year>{_Y}))?{_END}",
        read.worded_after_month,
    )
    yield _form(
        rf"{_WD}(?P<month>{_M})\s+(?:the\s+)?(?P<day>{_D})(?!\s?(?:%|per|,\d|homes|"
        rf"children))(?:,?\s+(?P<year>{_Y}))?{_END}",
        read.one_day,
    )
    yield from _days_in_figures()


def _days_in_figures() -> Iterator[Form]:
    yield _form(
        rf"{_HEADED}(?P<day>\d\d) (?P<month>\d\d) (?P<year>(?:19|20)\d\d){_END}",
        read.figures,
    )
    yield _form(
        rf"(?P<year>{_Y})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
        rf"{_END}",
        read.figures,
    )
    yield _form(
        rf"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d){_END}",
        read.figures,
    )
    yield _form(
        rf"(?P<day>\d\d?)(?P<month>{MONTH_BEGINS})(?P<year>{_Y}|\d\d){_END}", read.with_year_joined, case=re.I
    )
    yield _form(
        rf"(?P<day>\d\d?)(?P<s>[/. ])(?P<roman>x|xi|xii|ix|iv|v|vi|vii|viii|i|ii|iii)(?P=s)(?P<year>{_Y}|\d\d){_END}",
        read.roman_month,
        case=re.I,
    )
    yield _form(
        rf"(?P<day>\d{{1,2}})(?P<s>[/.-])(?P<month>\d{{1,2}})(?P=s)(?P<year>{_Y}|\d\d){_END}", read.figures
    )


def _periods() -> Iterator[Form]:
    yield _form(rf"(?P<month>0?[1-9]|1[0-2])/(?P<year>{_Y}){_END}", read.month_figures)
    yield _form(
        rf"(?:(?<=\bdate )|(?<=\bdated )|(?<=\bsince )|(?<=\buntil )|(?<=\bexpires )|(?<=\bexpiry ))(?P<month>0?[1-9]|"
        rf"1[0-2])/(?P<year>\d\d){_END}",
        read.month_figures,
    )
    yield _form(
        rf"{_PART}(?P<first_month>{_M})(?:\s+(?P<first_year>{_Y}))?{_TO}{_PART}(?P<month>{_M})(?:,?\s+(?P<year>{_Y}))?{_END}",
        read.two_months,
    )
    yield _form(
        rf"{_PART}(?P<month>{_M})(?:,?\s+(?:of\s+)?|[-/])(?P<year>{_Y}|['’]\d\d){_END}",
        read.one_month,
        case=re.I,
    )
    yield _form(rf"(?P<month>{'|'.join(SHORT_MONTHS)})[-–](?P<year>\d\d){_END}", read.one_month)
    yield _form(
        rf"(?:(?P<month>{MONTH}),? |{_BEFORE}|(?=(?:eighteen|nineteen)[ -](?:{'|'.join(TENS)})))"
        rf"(?P<worded>{YEAR_IN_WORDS})\b(?!-)",
        read.year_worded,
        case=re.I,
    )
    yield from _parts_of_financial_years()
    yield _form(rf"(?P<year>{_Y})[–-](?P<last>\d)(?!\d){_END}", read.years_cut)
    yield _form(
        r"(?:from |between )?(?P<year>['’]\d\d)(?:\s?[–-]\s?|\s(?:to|and|until)\s)(?P<last>['’]\d\d)\b(?!s)",
        read.short_years,
    )
    yield _form(
        rf"(?:between |from )?(?P<year>{_Y})\s?[–/-]\s?(?P<a>\d\d|\d{{4}})(?:\s?–\s?|\s(?:to|and|until|through to)\s)"
        rf"(?P<last>{_Y})\s?[–/-]\s?(?P<b>\d\d|\d{{4}}){_END}",
        read.financial_years,
    )
    yield _form(
        r"(?:(?P<fy>FY\s?|financial year\s)|(?<=\b[Ii]n )|(?<=\b[Ff]or )|(?<=\b[Dd]uring ))"
        rf"(?P<year>\d\d)[–/-](?P<last>\d\d){_END}",
        read.short_financial,
    )
    yield _form(
        rf"(?:FY\s?|the financial year |financial year |session |the academic year |"
        rf"academic year )?(?P<year>{_Y})\s?[–/-]\s?(?P<last>\d\d\d\d|\d\d|(?<=/)\d){_END}",
        read.financial,
        case=re.I,
    )
    yield _form(
        rf"(?:between |from )?(?P<year>{_Y})\s?(?:–|-|to|and|until)\s?(?P<last>{_Y}){_END}",
        read.years,
        case=re.I,
    )


_OF_YEAR = (
    r"(?:,? (?:of |in |for )?(?:the )?(?:financial year )?|\s?/\s?)(?:FY\s?)?"
    rf"(?P<year>{_Y})(?:[–/-](?P<until>\d\d(?:\d\d)?))?"
)
_ONE_TO_FOUR = "|".join(ONES[:4])
_WHICH = r"(?P<which>first|second|third|fourth|last|final|1st|2nd|3rd|4th)"


def _parts_of_financial_years() -> Iterator[Form]:
    """Quarters, halves and seasons, of a calendar or a financial year; they stand above “2014-15” alone."""
    yield _form(
        rf"(?:(?:the )?{_WHICH} (?:calendar |financial |fiscal )?(?:quarter|qtr)|Q(?P<q>[1-4])|"
        rf"(?:quarter|qtr) (?P<q2>[1-4]|{_ONE_TO_FOUR})){_OF_YEAR}{_END}",
        read.quarter,
        case=re.I,
    )
    yield _form(
        rf"(?P<year>{_Y})(?:[–/-](?P<until>\d\d))?,? ?(?:Q|[Qq]uarter )(?P<q>[1-4]){_END}", read.quarter
    )
    yield _form(
        rf"(?:(?:the )?(?P<which>first|second|latter|1st|2nd) half|H(?P<h>[12])){_OF_YEAR}{_END}",
        read.half,
        case=re.I,
    )
    yield _form(
        rf"(?:the )?(?P<which>first|last|final) (?P<many>{HOW_MANY}) months{_OF_YEAR}{_END}",
        read.some_months,
        case=re.I,
    )
    yield _form(
        rf"{_EARLY}(?P<season>{SEASON}|fall)(?:\s+(?:of\s+)?|,\s)(?P<year>{_Y}|['’]\d\d)(?:(?:[–/-]|\sto\s)(?P<until>\d\d(?:\d\d)?))?{_END}",
        read.season,
        case=re.I,
    )


_FEAST = "|".join(
    name.replace("'", "['’]") for name in sorted((*FEASTS, *FROM_EASTER), key=len, reverse=True)
)


def _parts_of_years() -> Iterator[Form]:
    yield _form(
        rf"(?P<feast>{_FEAST}|Remembrance Sunday)\b(?! (?:Agreement|Island|[Tt]erm|recess|Parade))"
        rf"(?:,?\s+(?:of\s+)?(?P<year>{_Y}))?{_END}",
        read.feast,
    )
    yield _form(
        rf"(?:the )?(?P<which>(?:early )?May|August|late summer|spring) bank holiday(?: weekend)?"
        rf"(?:,?\s+(?:of\s+)?(?P<year>{_Y}))?{_END}",
        read.bank_holiday,
        case=re.I,
    )
    yield _form(
        rf"{_EARLY}(?:(?P<worded>{_WORDED_DAY})|(?P<nth>\d\d)(?:th|st)) century\b",
        read.century,
        case=re.I,
    )
    yield _form(
        rf"{_EARLY}(?P<decade>(?:1[5-9]|20)\d0|(?<=['’‘])[2-9]0)['’]?s{_END}",
        read.decade,
        case=re.I,
    )
    yield _form(
        rf"{_EARLY}(?P<century>eighteen|nineteen)[- ](?P<tens>{_DECADES})\b",
        read.worded_decade,
        case=re.I,
    )
    yield _form(
        r"(?:(?<=\b[Ii]n )|(?<=\bof )|(?<=\bdated ))(?P<year>M(?:CM|DC|D|M)[CLXVI]{0,9})\b",
        read.roman_year,
    )
    yield _form(
        rf"(?:{_BEFORE}|^)the (?:early |late |mid-?|mid )?(?P<tens>{_DECADES}|noughties)\b(?!-)",
        read.bare_decade,
        case=re.I,
    )
    yield _form(rf"(?:FY\s?|pre-|post-|c\.? ?|{_PART})(?P<year>{_Y})(?:['’]s)?{_END}", read.year)
    yield _form(rf"(?:(?<=\b[Ii]n )|(?<=\bAD )|(?<=\byear ))(?P<year>1[0-4]\d\d){_END}", read.old_year)
    yield _form(
        rf"(?:{_BEFORE}|(?<=\bsummer )|^)(?P<year>['’]\d\d)\b(?!s)",
        read.short_year,
    )
    yield _form(
        pattern_of("figures", "a month alone").pattern,
        read.bare_month,
        case=re.I,
    )


_MANY = rf"(?:a few|few|several|(?:a )?couple of|{HOW_MANY})"
_UNIT = r"(?:working |calendar )?(?:days?|weeks?|fortnights?|months?|years?|decades?)"
_SINCE_OR_TILL = (
    rf"(?:(?:within|in|over|for) (?:the )?(?:next |last |past |coming )?)?{_MANY} {_UNIT} (?:ago|hence|later|"
    r"from now|earlier|since|from today|['’] time)\b"
)
_WITHIN = (
    rf"(?:within (?:the )?(?:next |coming |first )?|in (?:the next |the coming )?|(?:over|during|for) the (?:next |"
    rf"coming )){_MANY} {_UNIT}\b(?:['’] time)?|within the (?:day|week|fortnight|month|year)\b|"
    rf"(?:within|in|over|during) the (?:next|coming) {_UNIT}\b"
)


def _from_the_day_it_was_said() -> Iterator[Form]:
    yield _form(
        rf"(?<=\bon )the (?:{'|'.join(reversed(ORDINALS[10:]))})(?=[.,;:)]|$|\s(?:of (?:this|that|last)|at|and)\b)",
        read.undated,
        True,
    )
    yield _form(rf"(?:{_SINCE_OR_TILL}|{_WITHIN})", read.undated, True, re.I)
    yield _form(rf"(?:{part('this or next')}|{part('near in time')})", read.undated, True, re.I)
    yield _form(
        r"(?:(?:on|by|before|until|since|from)(?: the)? |of |dated |last |next |this )(?P<w>"
        + WEEKDAY
        + (
            r")(?: (?:morning|afternoon|evening|night|week|next))?\b(?! (?:Times|Club|Group|Telegraph|"
            r"Agreement|[A-Z]))"
        ),
        read.undated,
        True,
    )
    yield _form(
        r"(?:(?:in|by|during|before|after|since|until|this|of|the) )(?:the )?(?:early |"
        rf"late )?(?:{SEASON}|Michaelmas|Hilary|Trinity|new year)(?: term|"
        r" recess)?\b(?! (?:school|holiday|camp|fuel|gardens|lane|road|house|term's))",
        read.undated,
        True,
        re.I,
    )


FORMS = (*_days(), *_periods(), *_parts_of_years(), *_from_the_day_it_was_said())
"""Of each form its pattern, what reads a match, and whether it hangs on the day on which it was said."""
