"""Who replies: the governments, departments and bodies that a reply's own words or headings name."""

from __future__ import annotations

import re

# A body's name ends (or, for departments and ministers, begins) with what it is.
_BODY = (
    r"(?:[A-Z][\w’'&-]+\s+(?:(?:of|for|and|the)\s+)*){0,7}"
    r"(?:Government|Executive|Office|Agency|Authority|Commission|Council|Inspectorate|Service|Board|Treasury|Ministry|"
    r"Department|Police|Ombudsman|Regulator|Administration)s?\b"
)
_HEADED = (
    r"(?:Department|Ministry|Office|Secretary of State|Minister)\s+(?:of|for)\s+"
    r"(?:(?:the\s+)?[A-Z][\w’'-]+(?:,\s+|\s+and\s+|\s+)?){1,8}"
)
_ACRONYM = r"(?:Of[a-z]{2,6}|Home Office|Ofsted|NHS England|[A-Z]{2,6})(?=[\s,.;:)]|$)"
_NAME = re.compile(rf"(?:{_HEADED}|{_BODY}|{_ACRONYM})")
_RESPONSE_OF = re.compile(
    r"^(?:(?:appendix|annex)(?:\s+\w{1,3})?\s*[:.–—-]\s*)?(?:the\s+)?(?:further |supplementary |joint |initial )*"
    r"(?:(?P<who>.+?)(?:'s|’s|s’)?\s+(?:further |supplementary |joint |initial )*(?:response|reply)\b"
    r"|(?:response|reply)\s+(?:from|of|by)\s+(?:the\s+)?(?P<by>[^,]+?)(?:\s+to\b.*)?$)",
    re.IGNORECASE,
)
_NOBODY = frozenset("response reply formal further interim final committee".split())


def agents(sentence: str, start: int, end: int, before: int, after: int) -> tuple[str, ...]:
    """Return whom a clause names as answering: after “by” where it is passive, before the verb where it is active.

    The verb stands from ``start`` to ``end``; the clause lies between ``before`` and ``after``.
    """
    rest = sentence[end:after]
    by = re.match(r"[^.;]{0,40}?\bby\s+(?P<names>[^.;]*)", rest)
    inside = re.search(r"\bby\s+(?P<names>[^.;]*)$", sentence[start:end])
    passive = inside or by
    if passive and (named := names_in(passive["names"])):
        return named
    return names_in(sentence[before:start]) or names_in(sentence[start:end])


def names_in(text: str) -> tuple[str, ...]:
    """Return the bodies that ``text`` names, in order, each once: “the Scottish Government” → Scottish Government."""
    found = []
    for match in _NAME.finditer(text):
        name = re.sub(r"^(?:The|This|Recommendations?|Both|And)\s+", "", match[0].strip(" ,"))
        for part in re.split(
            r"\s+and the\s+|\s+and\s+(?=(?:[A-Z]\w+\s+)*(?:Government|Executive)s?\b)", name
        ):
            if part.strip():
                found.append(part.strip())
    return tuple(dict.fromkeys(found))


def responder_of(heading: str) -> str:
    """Return who answers under a heading (“Scottish Government”, “Appendix 2: Ofqual response”), or ``""``."""
    heading = " ".join(heading.split())
    match = _RESPONSE_OF.match(heading)
    if match:
        who = (match["who"] or match["by"] or "").strip(" :–—-")
        return "" if who.lower() in _NOBODY or len(who) > 60 else re.sub(r"^[Tt]he\s+", "", who)
    if len(heading) > 60 or heading.endswith((".", ":")):
        return ""
    name = _NAME.match(re.sub(r"^[Tt]he\s+", "", heading))
    return name[0].strip() if name and name.end() >= len(re.sub(r"^[Tt]he\s+", "", heading)) else ""


def same(name: str, other: str) -> bool:
    """Say whether two names are one responder: “UK Government”, “HM Government” and “the Government” are."""
    return _plain(name) == _plain(other)


def _plain(name: str) -> str:
    low = re.sub(r"^(?:the|uk|hm|her majesty['’]s|his majesty['’]s)\s+", "", name.lower().strip())
    return re.sub(r"^(?:the|uk)\s+", "", low)
