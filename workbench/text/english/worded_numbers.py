"""What a number comes to, in figures, in words, or in both: “2.5 million”, “two hundred and fifty”, “half a dozen”."""

from __future__ import annotations

import re

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: n for n, word in enumerate(ONES, 1)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
WORDS |= {"nought": 0, "zero": 0, "nil": 0, "a": 1, "an": 1}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9,
    "trillion": 1e12, "tn": 1e12, "dozen": 12, "score": 20, "gross": 144, "grand": 1e3,
}  # fmt: skip
PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "fiftieth": 50, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
SIGNS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4,
    "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

_POINT = rf" point (?:{'|'.join(ONES[:9])}|nought|zero|oh)(?: (?:{'|'.join(ONES[:9])}|nought))*"
BELOW_100 = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])})\b)?|{'|'.join(reversed(ONES))})"
"""From *one* to *ninety-nine* in words, the longest first."""
HOW_MANY = rf"(?:\d+|{BELOW_100}|an?)"
"""What stands before days, weeks, months or years."""
BELOW_1000 = rf"(?:(?:{BELOW_100}|an?)[- ]hundred(?:(?: and|,)? {BELOW_100})?|{BELOW_100})"
_SIGN = "".join(SIGNS)
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d,])|\d+(?:\.\d+)?|(?<!\w)\.\d+)"
_LARGE = r"(?:thousand|million|billion|trillion|dozen|score|gross(?= of\b)|grand)"
_AND_PART = r"(?:[ -]and[ -](?:a[ -]half|a quarter|three[- ]quarters|a third|two[- ]thirds))"
# The longest forms stand first.
WORDED = (
    rf"(?:(?:nought|zero){_POINT}|{_POINT.lstrip()}(?= of an?\b| per ?cent\b)|"
    r"a couple of (?:dozen|hundred|thousand|million)|"
    r"(?:a )?baker['’]s dozen|a (?:couple|pair|brace) of(?= (?!of\b)(?:\w+ )?(?:\w+s|children|people|men|women)\b)|"
    rf"half an? {_LARGE}|(?:a|one|three)[- ]quarters? of an? {_LARGE}|(?:an?|one) {_LARGE} and (?:a half|a quarter)|"
    rf"(?:{BELOW_1000}|an?){_AND_PART}?(?:{_POINT})?"
    rf"(?:[- ]{_LARGE})+(?:(?:,| and|, and)? {BELOW_1000}(?:[- ]thousand(?:(?:,| and|, and)? {BELOW_1000})?)?)?|"
    rf"{BELOW_1000}{_AND_PART}|{BELOW_1000}{_POINT}|{BELOW_1000}|nought|zero|nil)"
)
FIGURED = (
    rf"(?:{DIGITS}\s?[{_SIGN}]?|[{_SIGN}])(?:{_AND_PART}(?= (?:thousand|million|billion|years?|"
    rf"months?|weeks?|days?|hours?|times|miles?)))?"
    r"(?:(?:m|bn|b|k|mn|tn)\b|[\s-]?(?:hundred|thousand|million|billion|trillion|bn|mn|tn|"
    r"dozen|score|gross(?= of\b)|grand)\b(?: (?:thousand|million)\b)?)?"
)
NUMBER = rf"(?:{FIGURED}|\b{WORDED}\b)"
BEGINS = rf"[£$€]?(?:[\d.{_SIGN}]|(?:{'|'.join((*ONES, *TENS))}|an?|half|nought|zero|nil|hundred|thousand|million)\b)"
"""What every number begins with: looked for first, it spares most sentences a long pattern."""


_FROM_TEN = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])})\b)?|{'|'.join(reversed(ONES[9:]))})"
YEAR_IN_WORDS = (
    rf"(?:(?:eighteen|nineteen|twenty)[ -](?:hundred(?: and {BELOW_100})?|oh[ -](?:{'|'.join(ONES[:9])})|{_FROM_TEN})|"
    rf"two thousand(?: and {BELOW_100})?)"
)
"""“Nineteen ninety-seven”, “two thousand and ten”, “twenty twelve”; “twenty five” is no year."""


def year_in_words(words: str) -> int:
    """Return the year that words of `YEAR_IN_WORDS` give.

    >>> year_in_words("nineteen ninety-seven"), year_in_words("two thousand and ten")
    (1997, 2010)
    """
    plain = words.casefold().replace("-", " ")
    if plain.startswith("two thousand"):
        return int(value(plain))
    first, _, last = plain.partition(" ")
    rest = re.sub(r"^(?:hundred(?: and)?|oh)\s?", "", last)
    return 100 * int(value(first)) + (int(value(rest)) if rest else 0)


def value(words: str) -> float:
    """Return what a number comes to; raises `ValueError` where the words are none.

    >>> [value(words) for words in ("1,250", "2½", "two hundred and fifty thousand", "half a million", "a dozen")]
    [1250.0, 2.5, 250000.0, 500000.0, 12.0]
    """
    plain = words.casefold().strip().replace("-", " ")
    if found := re.match(r"(half|quarter|a quarter|one quarter|three quarters?)(?: of)? an? (\w+)$", plain):
        part = {"half": 0.5, "three quarters": 0.75, "three quarter": 0.75}.get(found[1], 0.25)
        return part * SCALES[found[2]]
    if found := re.match(r"a (?:couple|pair|brace) of(?: (\w+))?$", plain):
        return 2 * (SCALES[found[1]] if found[1] else 1)
    if re.search(r"baker['’]s dozen$", plain):
        return 13
    if plain.startswith("point "):
        plain = f"nought {plain}"
    plain, part = _part(plain)
    if re.search(rf"[\d{_SIGN}]", plain):
        return _figures(plain, part)
    if " point " in plain:
        whole, _, rest = plain.partition(" point ")
        digits = [word for word in rest.split() if word not in SCALES]
        scale = next((SCALES[word] for word in rest.split() if word in SCALES), 1)
        return float(f"{int(_words(whole))}." + "".join(str(WORDS.get(d, 0)) for d in digits)) * scale
    return _words(plain, part)


def _part(plain: str) -> tuple[str, float]:
    found = re.search(r" and (a half|a quarter|three quarters|a third|two thirds)\b", plain)
    if not found:
        return plain, 0.0
    part = {
        "a half": 1 / 2,
        "a quarter": 1 / 4,
        "three quarters": 3 / 4,
        "a third": 1 / 3,
        "two thirds": 2 / 3,
    }[found[1]]
    return plain[: found.start()] + plain[found.end() :], part


def _figures(plain: str, part: float) -> float:
    found = re.match(rf"([\d., ]*)\s?([{_SIGN}]?)\s?(.*)$", plain)
    assert found
    digits = re.sub(r"[,\s]", "", found[1]).rstrip(".")
    number = (float(digits) if digits else 0.0) + SIGNS.get(found[2], 0.0) + part
    for word in found[3].split():
        number *= SCALES[word]
    return round(number, 6)


def _words(plain: str, part: float = 0.0) -> float:
    total, current, last = 0.0, 0.0, 0.0
    for word in re.findall(r"[a-z]+", plain):
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
