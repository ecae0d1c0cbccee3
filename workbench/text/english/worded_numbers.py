"""What a number comes to, in figures, in words, or in both: “2.5 million”, “two hundred and fifty”, “half a dozen”."""

from __future__ import annotations

from .counting_words import SCALES, SIGNS, WORDS
from .wordings import pattern_of


def year_in_words(words: str) -> int:
    """Return the year that words give, as a date form reads them.

    >>> year_in_words("nineteen ninety-seven"), year_in_words("two thousand and ten")
    (1997, 2010)
    """
    plain = words.casefold().replace("-", " ")
    if plain.startswith(("one thousand", "two thousand")):
        return int(value(plain))
    first, _, last = plain.partition(" ")
    rest = pattern_of("near_numbers", "after nineteen").sub("", last)
    return 100 * int(value(first)) + (int(value(rest)) if rest else 0)


def value(words: str) -> float:
    """Return what a number comes to; raises `ValueError` where the words are none.

    >>> [value(words) for words in ("1,250", "2½", "two hundred and fifty thousand", "half a million", "a dozen")]
    [1250.0, 2.5, 250000.0, 500000.0, 12.0]
    """
    plain = words.casefold().strip().replace("-", " ")
    if found := pattern_of("near_numbers", "a part of a scale").match(plain):
        part = {"half": 0.5, "three quarters": 0.75, "three quarter": 0.75}.get(found["part"], 0.25)
        return part * SCALES[found["scale"]]
    if found := pattern_of("near_numbers", "two of a scale").match(plain):
        return 2 * (SCALES[found["scale"]] if found["scale"] else 1)
    if plain.endswith(("baker's dozen", "baker’s dozen")):
        return 13
    if plain.startswith("point "):
        plain = f"nought {plain}"
    plain, part = _part(plain)
    if any(letter.isdecimal() or letter in SIGNS for letter in plain):
        return _figures(plain, part)
    if " point " in plain:
        whole, _, rest = plain.partition(" point ")
        digits = [word for word in rest.split() if word not in SCALES]
        scale = next((SCALES[word] for word in rest.split() if word in SCALES), 1)
        return float(f"{int(_words(whole))}." + "".join(str(WORDS.get(d, 0)) for d in digits)) * scale
    return _words(plain, part)


_AND_PARTS = {
    " and a half": 1 / 2,
    " and a quarter": 1 / 4,
    " and three quarters": 3 / 4,
    " and three quarter": 3 / 4,
    " and a third": 1 / 3,
    " and two thirds": 2 / 3,
}


def _part(plain: str) -> tuple[str, float]:
    said = next((words for words in _AND_PARTS if words in plain), "")
    return (plain.replace(said, "", 1), _AND_PARTS[said]) if said else (plain, 0.0)


def _figures(plain: str, part: float) -> float:
    digits = "".join(letter for letter in plain if letter.isdecimal() or letter == ".").rstrip(".")
    signs = sum(SIGNS.get(letter, 0.0) for letter in plain)
    number = (float(digits) if digits else 0.0) + signs + part
    for word in "".join(letter if letter.isalpha() else " " for letter in plain).split():
        number *= SCALES[word]
    return round(number, 6)


def _words(plain: str, part: float = 0.0) -> float:
    total, current, last = 0.0, 0.0, 0.0
    for word in plain.replace(",", " ").split():
        if word == "and":
            continue
        if word == "hundred":
            current = max(current, 1) * 100
        elif word in SCALES:
            last = SCALES[word]
            # “One and a half million”, but “a million and a half”.
            total, current = (
                total + max(current + (part if total == 0 else 0), part or 1) * last,
                0.0,
            )
        else:
            current += WORDS[word]
    return round(total + current + (part if not last else 0.0), 6)
