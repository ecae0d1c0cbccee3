"""Numbers in figures or in words, and what they come to: “eleven” and “11” are one number."""

from __future__ import annotations

import re

_ONES = (
    "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: n for n, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_WORDS |= {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "zero": 0}
_WORDS |= {
    "half": 0,
    "third": 0,
    "quarter": 0,
    "thirds": 0,
    "quarters": 0,
    "dozen": 12,
    "twice": 2,
    "once": 1,
}
_PLAIN = re.compile(r"[^\d.]")


def is_number(word: str) -> bool:
    """Say whether a word is a number, or a part of one, in figures or in words."""
    return bool(re.search(r"\d", word)) or all(part in _WORDS for part in word.casefold().split("-") if part)


def value(word: str) -> str:
    """Return what a number comes to as text, or the word itself, folded, where it is none.

    >>> [value(word) for word in ("eleven", "11", "1,000", "twenty-three", "vacancies")]
    ['11', '11', '1000', '23', 'vacancies']
    """
    if re.search(r"\d", word):
        return _PLAIN.sub("", word).rstrip(".")
    parts = [part for part in word.casefold().split("-") if part]
    small = [part for part in parts if part in _ONES or part in _TENS or part == "zero"]
    if parts and len(small) == len(parts):
        return str(sum(_WORDS[part] for part in parts))
    return word.casefold()


def same(words: str, others: str) -> bool:
    """Say whether two runs of words differ in nothing but how their numbers are written."""
    return [value(word) for word in words.split()] == [value(word) for word in others.split()]
