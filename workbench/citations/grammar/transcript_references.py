"""References to the hearings of public inquiries: a date or a day, a name, and the page and line.

Forms read: ``Transcript, 06/07/2022, Name at [72/5] to [72/9]`` · ``Ann Hale 22 June 2023 93/15-22`` ·
``Public hearing, 21 January 2011, page 8`` · ``Ann Hale Transcript 5 June 2019 p83`` · ``Day 12, 14:3-25`` ·
``{Hale12/14:3-25}`` · ``T1/23/4`` · ``Transcript (Vol 12), page 34, lines 5 to 9``.
"""

from __future__ import annotations

import re

from ...text.english.patterns_in_tables import in_table
from . import committee_references
from .reference import LAST_LINE, Place, Reference, date_in

_DATED = in_table("citations/references", "a dated transcript")
_NAMED = in_table("citations/references", "a name, a date and a place")
_DAY = in_table("citations/references", "a day by its number")
_STATED = in_table("citations/references", "a statement without an id")
_BRACED = in_table("citations/references", "in braces")
_SHORT = in_table("citations/references", "day, page and line")

_ONE_PLACE = in_table("citations/references", "one page and line")
_ONE_PAGE = in_table("citations/references", "one page")
_PARAGRAPHS_NAMED = in_table("citations/references", "paragraphs named")
_NAMES = in_table("citations/references", "names of people")
_INQUIRY = in_table("citing", "an inquiry by name")
_LEAD = in_table("citing", "leads to a transcript")
_BEFORE_INQUIRY = in_table("citations/references", "words before an inquiry")
_GOES_ON = in_table("citations/references", "a slash and a figure")


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
    for match in _PARAGRAPHS_NAMED.finditer(text):
        found += committee_references.paragraph_numbers(match[0])
    return tuple(dict.fromkeys(found))


def inquiry_in(text: str) -> str:
    """Return the inquiry that ``text`` names (``Penrose Inquiry``), else ``""``."""
    named = [" ".join(m[1].split()) for m in _INQUIRY.finditer(text)]
    return _BEFORE_INQUIRY.split(named[-1])[-1] if named else ""


def _in_date(text: str, match: re.Match[str]) -> bool:
    return bool(_GOES_ON.match(text[match.end() :])) or text[: match.start()].endswith("/")


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
    names = _NAMES.findall(text)
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
