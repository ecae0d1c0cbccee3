"""References to the hearings of public inquiries: a date or a day, a name, and the page and line.

Forms read: ``Transcript, 06/07/2022, Name at [72/5] to [72/9]`` · ``Ann Hale 22 June 2023 93/15-22`` ·
``Public hearing, 21 January 2011, page 8`` · ``Ann Hale Transcript 5 June 2019 p83`` · ``Day 12, 14:3-25`` ·
``{Hale12/14:3-25}`` · ``T1/23/4`` · ``Transcript (Vol 12), page 34, lines 5 to 9``.
"""

from __future__ import annotations

import re

from ...text.english.wordings import pattern_of
from . import committee_references
from .reference import DATE, LAST_LINE, Place, Reference, date_in

_DASH = r"\s?(?:[-–—]|\bto\b)\s?"
_NUMBER = r"\d+(?:\.\d+)*(?:[a-z]\b)?"
_ITEM = rf"{_NUMBER}(?:\s?[-–]\s?{_NUMBER})?"
PARAGRAPHS = (
    rf"(?:\b(?:[Pp]aras?|[Pp]aragraphs?)\b|§+)\.?\s*{_ITEM}(?:\s?(?:,|&|,?\s?\band\b)\s?{_ITEM}(?![\w/]))*"
)
_T = r"\bT\d{1,5}\.\d{1,2}(?:\s?[-–]\s?\d{1,2})?\b"  # an Australian transcript's page and line
_LINES = (
    rf"(?:{_T}|\[?\b\d{{1,4}}[/:]\d{{1,2}}\b(?![/:]\d)\]?(?:{_DASH}\[?\d{{1,4}}(?:[/:]\d{{1,2}})?\b\]?)?)"
)
_PAGES = (
    rf"\b[Pp](?:ages?|gs?|p)?\.?\s?\d{{1,4}}\b(?:{_DASH}\d{{1,4}}\b)?"
    rf"(?:[,:]?\s*(?:lines?|ll?)\.?\s?\d{{1,2}}\b(?:{_DASH}\d{{1,2}}\b)?)?"
)
_PLACE = rf"(?:{_LINES}|{_PAGES})"
PLACES = rf"{_PLACE}(?:\s?(?:,|;|&|,?\s?\band\b)\s?{_PLACE})*"

_NAME_WORD = r"(?:(?:[A-Z]|[dlo][’'][A-Z])[\w’'.-]*|van|von|de|der)"
_NAME = rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,6}}"
_HEARD = r"[Pp]ublic|[Pp]rivate|[Mm]orning|[Aa]fternoon|[Oo]ral"
_HEARING = rf"(?:[Tt]ranscripts?|(?:{_HEARD})\s+(?:[Hh]earing|[Ee]vidence|[Ss]ession))"
# “Transcript, date, Name, place” and “Name, Transcript, date, place”; without the word, page and line must be there
_DATED = re.compile(
    rf"(?:(?P<before>{_NAME}),?\s+)?\b(?P<what>{_HEARING})\b(?P<between>(?:(?!{_PLACE}|\bQ)[^;]){{0,100}}?)"
    rf"\(?(?P<date>{DATE})\)?(?P<after>(?:(?!{_PLACE}|{DATE}|\bQ)[^;.]){{0,90}}?)(?P<places>{PLACES})"
)
_SLASHED = (
    r"\b\d{1,4}/\d{1,2}\b(?!/\d)(?:\s?[-–]\s?\d{1,4}(?:/\d{1,2})?\b)?"  # with a colon it may be a time of day
)
_NAMED = re.compile(
    rf"(?P<before>{_NAME}),?\s+\(?(?P<date>{DATE})\)?,?\s+(?:at\s+)?(?P<places>{_SLASHED}(?:[,;]\s?{_SLASHED})*)"
)
_DAY = re.compile(
    rf"\{{?(?:(?P<before>{_NAME}),?\s+)?(?:\b[Tt]ranscript,?\s+(?:of\s+)?\(?(?:Day|Vol(?:ume)?\.?)|\bDay)\s?"
    rf"(?P<day>\d{{1,3}})\s?\)?[,/:]?\s?(?:at\s+)?(?P<places>{PLACES})(?!\s?[ap]\.?m\b)\}}?"
)
# a statement without an id: “Statement, 14 January 2011, page 3”, “Witness statement of Ann Hale, para 4”
_STATED = re.compile(
    rf"\b(?:(?:[Ww]itness|[Ww]ritten|First|Second|Third)\s+)*[Ss]tatement"
    rf"(?:\s+(?:of|by|from)\s+(?P<before>{_NAME}))?,?\s+(?:dated\s+)?\(?(?P<date>{DATE})?\)?,?\s*"
    rf"(?P<places>{PLACES}|{PARAGRAPHS})"
)
_BRACED = re.compile(rf"\{{(?P<before>[A-Z][A-Za-z’'-]*?)\s?(?P<day>\d{{1,3}})/(?P<places>{_LINES})\}}")
_SHORT = re.compile(
    r"(?<![\w/.])T(?P<day>\d{1,3})(?P<mark>[/.])(?P<page>\d{1,4})(?P=mark)(?P<line>\d{1,2})(?:[-–](?P<to>\d{1,2}))?(?![\w/])"
)

_ONE_PLACE = re.compile(
    r"\[?T?(?P<page>\d{1,5})(?:[/:]|(?<=T\d{3})\.|(?<=T\d{4})\.|(?<=T\d{2})\.)(?P<line>\d{1,2})\]?(?:\s?(?:[-–—]|to)\s?\[?(?:(?P<last_page>\d{1,4})[/:])?(?P<last>\d{1,2})\]?)?"
)
_ONE_PAGE = re.compile(
    r"(?:[Pp](?:ages?|gs?|p)?\.?\s?)(?P<page>\d{1,4})(?:\s?(?:[-–—]|to)\s?(?P<last_page>\d{1,4}))?"
    r"(?:[,:]?\s*(?:lines?|ll?)\.?\s?(?P<line>\d{1,2})(?:\s?(?:[-–—]|to)\s?(?P<last>\d{1,2}))?)?"
)
_INQUIRY = pattern_of("citing", "an inquiry by name")
_LEAD = pattern_of("citing", "leads to a transcript")


def read(text: str) -> list[Reference]:
    """Return the references to hearings in ``text`` that name a page, in order; none overlaps another."""
    found: list[Reference] = []
    for pattern in (_STATED, _DATED, _NAMED, _BRACED, _DAY):
        for match in pattern.finditer(text):
            if not any(r.start < match.end() and match.start() < r.end for r in found):
                found.append(_reference(match, "statement" if pattern is _STATED else "transcript"))
    for match in _SHORT.finditer(text):
        line = int(match["line"])
        place = Place(int(match["page"]), line, int(match["page"]), int(match["to"] or line))
        found.append(Reference("transcript", *match.span(), places=(place,), day=match["day"]))
    return sorted(found, key=lambda r: r.start)


def places(text: str) -> tuple[Place, ...]:
    """Return the pages, or pages and lines, named in ``text`` (``[72/5] to [72/9]``, ``pp170-171``), in order."""
    found = [(m.start(), _lines(m)) for m in _ONE_PLACE.finditer(text) if not _in_date(text, m)]
    found += [(m.start(), _page(m)) for m in _ONE_PAGE.finditer(text)]
    return tuple(place for _, place in sorted(found, key=lambda one: one[0]))


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs named in ``text`` (``para 119, para 121``, ``§§12–14``), in order."""
    found: list[str] = []
    for match in re.finditer(PARAGRAPHS, text):
        found += committee_references.paragraph_numbers(match[0])
    return tuple(dict.fromkeys(found))


def inquiry_in(text: str) -> str:
    """Return the inquiry that ``text`` names (``Penrose Inquiry``), else ``""``."""
    named = [" ".join(m[1].split()) for m in _INQUIRY.finditer(text)]
    return re.split(r"\b(?:[Tt]he|of|to)\s+", named[-1])[-1] if named else ""


def _in_date(text: str, match: re.Match[str]) -> bool:
    return bool(re.match(r"/\d", text[match.end() :])) or text[: match.start()].endswith("/")


def _reference(match: re.Match[str], kind: str) -> Reference:
    groups = match.groupdict()
    before = "" if groups.get("before") in ("Day", "Transcript") else groups.get("before") or ""
    shift = len(before) - len(_LEAD.sub("", before))
    name = before[shift:] or _name_in(groups.get("after") or "") or _name_in(groups.get("between") or "")
    inquiry = inquiry_in(before + " " + (groups.get("between") or ""))
    start = match.start() + (match[0].index(before) if shift else 0) + shift
    return Reference(
        kind, start, match.end(),
        names=name.removesuffix(inquiry).strip(" ,"), date=date_in(groups.get("date") or ""),
        day=groups.get("day") or "", places=places(match["places"]),
        paragraphs=paragraphs(match["places"]), foreign=bool(inquiry), inquiry=inquiry,
    )  # fmt: skip


def _name_in(text: str) -> str:
    names = re.findall(_NAME, text)
    return names[0] if names and " " in names[0] else ""


def _lines(match: re.Match[str]) -> Place:
    page, line = int(match["page"]), int(match["line"])
    if not match["last"]:
        return Place(page, line, page, line)
    return Place(page, line, int(match["last_page"] or page), int(match["last"]))


def _page(match: re.Match[str]) -> Place:
    page = int(match["page"])
    last = match["last_page"] or ""
    if last and len(last) < len(match["page"]):  # “pp170-1”
        last = match["page"][: len(match["page"]) - len(last)] + last
    if match["line"]:
        line = int(match["line"])
        return Place(page, line, int(last or page), int(match["last"] or line))
    return Place(page, 0, max(page, int(last or page)), LAST_LINE)
