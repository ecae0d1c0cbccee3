"""Deadlines of recommendations: by when something is asked for, as a date or in the words printed."""

from __future__ import annotations

import re

from .item_lists import sentences_of

_MONTHS = ("january february march april may june july august september october november december").split()
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_COUNT = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty[- ]four|thirty)"
)
_YEAR = r"(?:19|20)\d\d"
_SEASON = r"(?:spring|summer|autumn|winter|easter|christmas|michaelmas)"
_BEGINS = (
    r"(?:by(?: no later than)?|before|(?:no|not) later than|until no later than|at the latest by|on or before|"
    r"in or before|in time for|ahead of|prior to)"
)
_POINT = (
    r"(?:(?:the\s+)?(?:very\s+)?(?:end|start|beginning|close|middle)\s+of\s+|(?:early|mid|late)[- ]?\s?|"
    r"midnight(?:\s+on)?\s+|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
)
_DATE = rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<month>{_MONTH})(?:,?\s+(?P<year>{_YEAR}))?"
_PERIOD = (
    r"(?:the|this|next|that|each)\s+(?:(?:current|present|next|coming|calendar|financial|academic|school|"
    r"spending)\s+)*"
    r"(?:parliament|session|year|month|spending review|financial year|academic year|recess|general election|budget)"
)
_WHEN = re.compile(
    rf"\b(?:{_BEGINS}\s+{_POINT}(?:the\s+)?(?:{_DATE}|{_SEASON}(?:\s+of)?(?:\s+{_YEAR})?|"
    rf"(?P<alone>{_YEAR})(?!\s*(?:\w+\s+)?(?:per cent|%))(?:[-–/]\d\d)?|{_PERIOD}|the (?:summer|spring|"
    rf"autumn) recess)|"
    rf"within\s+(?:the\s+)?(?:next\s+|first\s+)?{_COUNT}\s+(?:working\s+|calendar\s+)?(?:day|week|month|year)s?|"
    rf"(?:in|over|during)\s+the\s+next\s+{_COUNT}\s+(?:day|week|month|year)s?|"
    rf"in\s+{_COUNT}\s+(?:day|week|month|year)s[’']?(?:\s+time)\b|"
    rf"within\s+(?:the\s+)?(?:lifetime|term)\s+of\s+this\s+parliament|"
    rf"within\s+(?:this|the current|the present)\s+(?:parliament|session|year)|"
    rf"at\s+the\s+latest\s+by\s+{_DATE.replace('?P<', '?P<l')}|"
    rf"as\s+soon\s+as\s+(?:practicable|possible|reasonably practicable)|at\s+the\s+earliest\s+opportunity)\b",
    re.IGNORECASE,
)
# What a phrase of time belongs to when it is no deadline: a reason, somebody's promise, a thing of the past.
_REASON = re.compile(
    r"\b(?:because|given that|since|(?:if|where)(?! (?:appropriate|necessary|possible|applicable))|"
    r"unless|although|though|whereas|in which|when|"
    r"(?:estimated?|expected|forecast|projected|predicted|likely to|set to|due to|said|told us|promised|committed|"
    r"intends?|planned|commitments? to|promises? to|plans? to|targets? (?:to|of)|pledged?|aims? (?:to|of)|goals? of)"
    r"(?: that| to)?)\b[^.;]*$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had been|has been|have been|been)\b[^.;]{0,60}$|"
    r"\b(?:who|which)\s+(?:have\s+|had\s+|has\s+)?(?!need)\w+ed\b[^.;,]{0,60}$|"
    r"\b(?:born|published|introduced|issued|made|adopted|diagnosed|transfused|transfusions?|treated)\s*$",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:should|must|ought|recommend\w*|be required|needs? to|ask|call|urge)\b", re.I)


def deadline(text: str, *, asked: bool = False) -> str:
    """Return the first deadline in an item's words: ``2025-10-10``, ``2025-10``, ``2013``, or the words printed.

    A date becomes ISO as far as it is printed; ``within six months``, ``before the end of this Parliament`` stay
    words. Only sentences that ask for something count (all of them where ``asked``: a list of recommendations says
    ``That …``); a forecast (``by 2020 demand will have risen``), a reason or somebody else's target is no deadline.
    Words without any number or named end (``as soon as possible``) count only where nothing better stands.
    """
    vague = ""
    for sentence in sentences_of(text):
        if not (asked or _ASKS.search(sentence)):
            continue
        for match in _WHEN.finditer(sentence):
            if not _is_deadline(sentence, match, asked):
                continue
            printed = _printed(match)
            if not re.match(r"as\s+soon|at\s+the\s+earliest", printed, re.IGNORECASE):
                return printed
            vague = vague or printed
    return vague


def _is_deadline(sentence: str, match: re.Match[str], asked: bool) -> bool:
    before, after = sentence[: match.start()], sentence[match.end() :]
    clause = re.split(r"[;:]", before)[-1]
    if _REASON.search(clause) and not _ASKS.search(clause[_last(clause) :]):
        return False
    if _PAST.search(clause) and not re.search(
        r"\b(?:should|must)\s+(?:\w+\s+)?(?:have\s+)?been?\b[^.;]*$", clause
    ):
        return False
    asked_before = bool(_ASKS.search(clause)) or not before.strip()
    # At the clause's head (``by 2020 demand will have risen``) what follows decides; after its verb nothing does.
    head = not before.strip() or bool(re.search(r"(?:\b(?:that|as|and|because|but)|[,;:–—(])\s*$", before))
    if head:
        if re.match(r"[^.;]*?\bshould(?: not| also)? have\b", after):
            # “Before 2025 the councils should have counted”: blame, and no deadline.
            return False
        first = re.match(r"[^.;]*?\b(should|must|will|would|is|are|was|were|may|might|could)\b", after)
        if first and first[1].lower() not in ("should", "must"):
            return bool(re.search(r"\brecommends?(?: \w+)? that,?\s*$", before))
    return asked or asked_before or head


def _last(clause: str) -> int:
    found = list(_REASON.finditer(clause))
    return found[-1].start() if found else 0


def _printed(match: re.Match[str]) -> str:
    groups = match.groupdict()
    day = groups["day"] or groups.get("lday")
    month = groups["month"] or groups.get("lmonth")
    year = groups["year"] or groups.get("lyear")
    if month and year:
        number = f"{year}-{_MONTHS.index(month.lower()) + 1:02d}"
        return f"{number}-{int(day):02d}" if day and 0 < int(day) < 32 else number
    if groups["alone"] and not re.search(r"[-–/]\d\d$", match[0]):
        return str(groups["alone"])
    return " ".join(match[0].split())
