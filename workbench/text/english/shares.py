"""Parts of a whole in a text: “one sixth”, “three in ten”, “2 of 26”, “12 per 10,000”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .dates import YEAR
from .units import FRACTION, MEASURES, Number, made, plural
from .worded_numbers import BEGINS, ONES, PARTS, value
from .wordings import pattern_of

_PER = pattern_of("quantities", "so many per thousand")
_RATED = re.compile(r"\b(?:per|every|each)\s(?:\d|a\b|one\b|ten\b|hundred|thousand|million)", re.I)
_OF = pattern_of("quantities", "so many of so many")
_PARTED = re.compile(rf"[\s-](?:in|of)[\s-](?:(?:every|the|all|our)[\s-])?{BEGINS}", re.I)
_SLASHED = re.compile(r"(?<![\w.,£$€/-])(?P<some>\d{1,2})/(?P<all>\d{1,3})(?![\w/]|[.,]\d)")
_PART_NAMES = "|".join(sorted(PARTS, key=len, reverse=True))
_NAMED = re.compile(
    rf"(?<![\w.,£$€/-])(?:(?P<many>an?|{'|'.join((*ONES[:9], 'eleven'))})"
    rf"[\s-](?P<part>{_PART_NAMES})s?|(?P<half>half))(?![\w-])(?!\s(?:past|time|term|"
    rf"way|hearted|brother|sister)\b)",
    re.I,
)
# “A third” is a share, “a third party” is not: an ordinal has a noun after it.
_SHARED = pattern_of("quantities", "after a share")
_PART_RANGE = re.compile(r"^\s(?:to|and|or)\s(?:about |perhaps )?$", re.I)


def shares(text: str) -> Iterator[Number]:
    """Yield the rates and parts of a text; a reading may overlap one before it, and the first counts."""
    for read in (_per, _named_parts, _of, _slashed):
        yield from read(text)


def _per(text: str) -> Iterator[Number]:
    for m in _PER.finditer(text) if _RATED.search(text) else ():
        words = re.sub(r"^ten ", "", m["of"].casefold())
        of = value(words if re.match(r"\d|an? |one ", words) else f"a {words}") * (
            10 if m["of"].casefold().startswith("ten ") else 1
        )
        many = value(m["number"])
        if re.search(r"\b(?:in|out of) (?:every|each)\b", m[0], re.I) and of <= 100:
            yield made(m, many / of, many / of, FRACTION)
        else:
            yield made(m, many, many, f"per {of:.0f}")


def _named_parts(text: str) -> Iterator[Number]:
    parts = [m for m in _NAMED.finditer(text) if _is_share(text, m)]
    skip = -1
    for n, m in enumerate(parts):
        if n == skip:
            continue
        after = parts[n + 1] if n + 1 < len(parts) else None
        between = after and _PART_RANGE.match(text[m.end() : after.start()])
        lead = re.search(r"\bbetween\s$", text[: m.start()], re.I)
        measured = re.match(r"\s(?:of\s)?an?\s(" + "|".join(MEASURES) + r")\b", text[m.end() :])
        if measured:
            yield made(m, _share(m), _share(m), plural(measured[1]), m.end() + measured.end())
        elif after and between and (lead or " and " not in text[m.end() : after.start()]):
            skip = n + 1
            yield made(m, _share(m), _share(after), FRACTION, after.end())
        else:
            yield made(m, _share(m), _share(m), FRACTION)


def _share(m: re.Match[str]) -> float:
    if m["half"]:
        return 0.5
    many = value(m["many"])
    return many / PARTS[m["part"].casefold()]


def _is_share(text: str, m: re.Match[str]) -> bool:
    after = text[m.end() :]
    if re.match(
        r"\san?\s(?:thousand|million|billion|dozen)\b|\sof\san?\s(?:thousand|million|billion)\b", after, re.I
    ):
        return False
    if m["half"]:
        before = text[: m.start()].rstrip().casefold()
        if before.endswith(
            (
                "two and a",
                "three and a",
                "one and a",
                "hour and a",
                "year and a",
                "first",
                "second",
                "latter",
                "other",
                "better",
            )
        ):
            return False
        return bool(
            _SHARED.match(after)
            or re.match(r"\s(?:an?|the|all|their|our|its|his|her|those|these|my|your)\b", after)
        )
    before = text[: m.start()]
    if _share(m) >= 1 or (
        re.search(r"\band\s$", before) and not re.search(r"\bbetween\b[^.;]{0,40}$", before, re.I)
    ):
        return False
    many = m["many"].casefold()
    return many not in ("a", "an", "one") or bool(_SHARED.match(after))


def _of(text: str) -> Iterator[Number]:
    for m in _OF.finditer(text) if _PARTED.search(text) else ():
        some, every = value(m["some"]), value(m["all"])
        more = value(m["more"]) if m["more"] else some
        joined = re.search(r"[\s-](in|out[\s-]of|of)\b", m[0], re.I)
        if not 0 < some <= more < every or every > 10_000_000 or YEAR.fullmatch(m["all"]):
            continue
        if (
            joined
            and joined[1].casefold() == "in"
            and (every > 1000 or not re.fullmatch(r"[\w-]+", m["some"]))
        ):
            continue
        if m["some"].casefold() in ("a", "an"):
            continue
        yield made(m, some / every, more / every, FRACTION)


def _slashed(text: str) -> Iterator[Number]:
    for m in _SLASHED.finditer(text):
        some, every = int(m["some"]), int(m["all"])
        if 0 < some < every and (
            every <= 10 or re.match(r"\s(?:of|children|homes|people)\b", text[m.end() :])
        ):
            yield made(m, some / every, some / every, FRACTION)
