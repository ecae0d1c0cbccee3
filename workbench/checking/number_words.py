"""Numbers in figures or in words, and what they come to: “eleven” and “11” are one number."""

from __future__ import annotations

from ..text.english.counting_words import PARTS, SCALES, WORDS
from ..text.english.patterns_in_tables import in_table

_SMALL = {word: number for word, number in WORDS.items() if word not in ("a", "an")}
_PARTS = {"half", "third", "quarter"} & set(PARTS)
_WORDS = {
    *_SMALL,
    *(word for word in SCALES if len(word) > 2),
    *_PARTS,
    *(f"{part}s" for part in _PARTS),
    "once",
    "twice",
}
_FIGURE = in_table("prose", "a figure")
_PLAIN = in_table("prose", "no part of a number")


def is_number(word: str) -> bool:
    """Say whether a word is a number, or a part of one, in figures or in words."""
    return bool(_FIGURE.search(word)) or all(part in _WORDS for part in word.casefold().split("-") if part)


def value(word: str) -> str:
    """Return what a number comes to as text, or the word itself, folded, where it is none.

    >>> [value(word) for word in ("eleven", "11", "1,000", "twenty-three", "vacancies")]
    ['11', '11', '1000', '23', 'vacancies']
    """
    if _FIGURE.search(word):
        return _PLAIN.sub("", word).rstrip(".")
    parts = [part for part in word.casefold().split("-") if part]
    small = [part for part in parts if part in _SMALL]
    if parts and len(small) == len(parts):
        return str(sum(_SMALL[part] for part in parts))
    return word.casefold()


def same(words: str, others: str) -> bool:
    """Say whether two runs of words differ in nothing but how their numbers are written."""
    return [value(word) for word in words.split()] == [value(word) for word in others.split()]
