"""Parts of a whole in a text: “one sixth”, “three in ten”, “2 of 26”, “12 per 10,000”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .counting_words import PARTS
from .dates import is_year
from .units import FRACTION, YEARS, Number, made, near, plural
from .worded_numbers import value
from .wordings import pattern_of


def shares(text: str) -> Iterator[Number]:
    """Yield the rates and parts of a text; a reading may overlap one before it, and the first counts."""
    for read in (_per, _named_parts, _of, _slashed):
        yield from read(text)


def _per(text: str) -> Iterator[Number]:
    if not near("perhaps per thousand", text):
        return
    for m in pattern_of("quantities", "so many per thousand").finditer(text):
        tens, words = m["of"].casefold().startswith("ten "), m["of"].casefold().removeprefix("ten ")
        whole = words[0].isdecimal() or words.startswith(("a ", "an ", "one "))
        of = value(words if whole else f"a {words}") * (10 if tens else 1)
        many = value(m["number"])
        if near("in every", m[0]) and of <= 100:
            yield made(m, many / of, many / of, FRACTION)
        else:
            yield made(m, many, many, f"per {of:.0f}")


def _named_parts(text: str) -> Iterator[Number]:
    parts = [m for m in pattern_of("number_forms", "a part by its name").finditer(text) if _is_share(text, m)]
    skip = -1
    for n, m in enumerate(parts):
        if n == skip:
            continue
        after = parts[n + 1] if n + 1 < len(parts) else None
        between = after and near("between two parts", text[m.end() : after.start()])
        lead = near("straight after between", text[: m.start()])
        measured = near("of a measure", text[m.end() :])
        if measured:
            unit = plural(measured["unit"])
            many = _share(m) * YEARS.get(unit, 1)
            yield made(m, many, many, "years" if unit in YEARS else unit, m.end() + measured.end())
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
    if near("of a scale", after):
        return False
    if m["half"]:
        own = not near("no half of its own", text[: m.start()])
        return own and bool(near("after a share", after) or near("of what", after))
    before = text[: m.start()]
    if _share(m) >= 1 or (near("a number and", before) and not near("after between", before)):
        return False
    many = m["many"].casefold()
    return many not in ("a", "an", "one") or bool(near("after a share", after))


def _of(text: str) -> Iterator[Number]:
    if not near("perhaps a part", text):
        return
    for m in pattern_of("quantities", "so many of so many").finditer(text):
        some, every = value(m["some"]), value(m["all"])
        more = value(m["more"]) if m["more"] else some
        joined = near("in or of", m[0])
        if not 0 < some <= more < every or every > 10_000_000 or is_year(m["all"]):
            continue
        large = every > 1000 and (some > 10 or "," not in m["all"])  # “one in 10,000”, but not “one in 1992”
        if joined and joined["in"].casefold() == "in" and (large or not near("one word", m["some"])):
            continue
        if m["some"].casefold() in ("a", "an"):
            continue
        yield made(m, some / every, more / every, FRACTION)


def _slashed(text: str) -> Iterator[Number]:
    for m in pattern_of("number_forms", "a part with a stroke").finditer(text):
        some, every = int(m["some"]), int(m["all"])
        if 0 < some < every and (every <= 10 or near("counted after a stroke", text[m.end() :])):
            yield made(m, some / every, some / every, FRACTION)
