"""Letters that a file draws and does not name, and words that are none: what was read is not what is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...text.english.patterns_in_tables import in_table
from .lines import Line, Page

UNNAMED = "\ufffd"
"""What stands for a letter that the file draws and does not name."""

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
# Adobe's list of glyphs gives an old-style figure and a small capital the code of the plain letter, and F700 more:
# https://github.com/adobe-type-tools/agl-aglfn (zerooldstyle F730, Asmall F761, Eacutesmall F7E9).
_OLD_STYLE = (
    0x24,
    0x26,
    *range(0x30, 0x3A),
    0x3F,
    *range(0x61, 0x7B),
    *range(0xE0, 0xF7),
    *range(0xF8, 0x100),
)
_BY_ADOBE = {0xF700 + code: chr(code) for code in _OLD_STYLE}
# Bullets of the Symbol and Wingdings fonts stand alone, or open a line.
_BULLET = re.compile("^[\ue000-\uf8ff](?=\\s|$)|(?<=\\s)[\ue000-\uf8ff](?=\\s|$)")
# An accent that stands by itself between two letters is what a ligature was taken for. ``don´t`` and ``l´eau`` use one
# for an apostrophe.
_STRAY = re.compile(
    r"(?<=[^\W\d_])(?:[\u02d8-\u02dd\u00a8\u00b8]|(?<=[^\W\d_]{2})\u00b4(?!(?:s|t|d|m|re|ve|ll)\b))(?=[^\W\d_])"
    r"|(?<=[^\W\d_]{2})[\u02d8-\u02dd](?=\W|$)"
)
# What a ligature of another table of letters is taken for, inside a word (``conÞrmed``, ``of®ce``, ``e€ect``) or at
# its head (``Þrst``). German words have some of these inside, and Icelandic names begin with them.
_INSIDE = re.compile(
    r"(?<![^\W_])[a-z]+[ßÞþÐðŁ](?:[a-z’'-]|[ßÞþÐð])*[a-z](?![^\W_])|(?<=[a-z])[®¯€§¶¿¡¬†‡¢¥](?=[a-z])"
)
# So is a foreign capital between small letters: Word's own fonts name their ligatures ti and tt so (``quesƟon``).
_CAPITALS = "".join(one for one in map(chr, range(0x100, 0x250)) if one.isupper())
_CAPITAL_INSIDE = re.compile(f"(?<=[a-z])[{_CAPITALS}]+(?=[a-z])")
_AT_HEAD = re.compile(r"(?<![^\W_])[ßÞÐ](?=[a-z])[a-z’'-]+(?![^\W_])|(?<!\S)[®¯¬†‡](?=[a-z]{2})[a-z]+")
_ENGLISH = frozenset(
    "the of and to in is that for it was on be as with by this are not we at from have which had were".split()
)
_WORD = in_table("text/signs", "letters, two or more")
_LATIN = in_table("sources/formats/forms", "a Latin letter")
# The commonest words of the languages in which evidence comes here; a page of any has one in six words or more.
_COMMON = frozenset(
    "the of and to in is that for it was on be as with by this are not we at from have or an which had were "
    "y yn yr ar ac mae ei am gan wedi bod hyn oedd eu "
    "agus an na ar go is le ag do bhí sé tá "
    "de la le les et des en un une du que est pour dans qui sur pas au "
    "der die und das den von zu mit sich des auf für ist im dem nicht ein eine "
    "el los las del se por con para una su al lo como il di che non per della sono da het een van dat op te zijn "
    "os do da em um uma não".split()
)
# Different words below which nothing can be said of a text's language, as “Left column line 1, left column line 2”;
# and the share of common ones in any prose.
ENOUGH_WORDS, LEAST_COMMON = 8, 0.06
# The share of the commonest English words in English.
MOSTLY_ENGLISH, SEVERAL = 0.12, 3
# Letters at private places in a line that may all be bullets: in a line of more they are words.
SEVERAL_BULLETS = 8


def named(text: str) -> str:
    """Return a line whose letters at private places have their names, are bullets where they stand so, or are marked.

    >>> named("In \uf731\uf739\uf737\uf731")
    'In 1971'
    """
    return _PRIVATE.sub(UNNAMED, _BULLET.sub("•", by_adobe(text))) if _PRIVATE.search(text) else text


def with_bullets(text: str) -> str:
    """Return a line whose letters at private places have their names, or are bullets; a line of such letters stays."""
    letters = len(_PRIVATE.findall(text))
    if not letters:
        return text
    return by_adobe(text) if letters > SEVERAL_BULLETS else _BULLET.sub("•", by_adobe(text))


def by_adobe(text: str) -> str:
    """Return a text with the old-style figures and small capitals that Adobe's list of glyphs has at private places."""
    return text.translate(_BY_ADOBE)


def remarks(pages: Sequence[Page]) -> list[str]:
    """Return what must be said of a document's letters: how many have no name, and where; words that are none."""
    said = []
    counts = {page.number: _unnamed(page.lines) for page in pages}
    bad = {number: count for number, count in counts.items() if count}
    if bad:
        total = sum(bad.values())
        letters = f"{total:,} {'letter' if total == 1 else 'letters'}"
        said.append(
            f"{letters} on page {_listed(bad)} that the file does not name, or names wrongly (“{UNNAMED}”, a stray "
            "accent, “Þ” for fi); compare the words with the page, or run text recognition (OCR) on it"
        )
    strange = [page.number for page in pages if _is_no_language(page.lines)]
    if strange:
        said.append(
            f"the words of page {_listed(strange)} are of no language that is read here: the file may name its letters "
            "wrongly; compare them with the page, or run text recognition (OCR) on it"
        )
    return said


def _unnamed(lines: Sequence[Line]) -> int:
    found = sum(line.text.count(UNNAMED) + len(_STRAY.findall(line.text)) for line in lines)
    foreign = _foreign(lines)
    return found + (foreign if foreign and is_english(line.text for line in lines) else 0)


def _foreign(lines: Iterable[Line]) -> int:
    """Return how many letters stand for others; at the head of a word it takes several words to tell, or one inside."""
    texts = [line.text for line in lines if not line.text.isascii()]
    inside = sum(len(_INSIDE.findall(text)) + len(_CAPITAL_INSIDE.findall(text)) for text in texts)
    heads = [word for text in texts for word in _AT_HEAD.findall(text)]
    return inside + (len(heads) if inside or len(set(heads)) >= SEVERAL else 0)


def is_english(texts: Iterable[str]) -> bool:
    """Say whether the commonest words of English are as many of a text's words as they are in any English."""
    words = [word.lower() for text in texts for word in _WORD.findall(text)]
    return sum(word in _ENGLISH for word in words) >= MOSTLY_ENGLISH * len(words)


def _is_no_language(lines: Iterable[Line]) -> bool:
    """Say whether a page's words look like letters taken for others: none of the commonest words is among them.

    Tables and lists of names have few of them, too: only lines like sentences are asked.
    """
    said = " ".join(line.text for line in lines if len(line.text.split()) >= 4 or not line.text.isascii())
    common = sum(word in _COMMON for word in said.lower().split() if len(word) > 1)
    # No text has more words than a third of its letters, with the blanks after them.
    if common >= LEAST_COMMON * (len(said) + 1) / 3:
        return False
    words = [word.lower() for word in _WORD.findall(said)]
    if len(set(words)) < ENOUGH_WORDS or not _LATIN.search(said):
        return False
    latin = [word for word in words if _LATIN.search(word)]
    if len(latin) < 0.8 * len(words):
        return False
    return sum(word in _COMMON for word in words) < LEAST_COMMON * len(words) and not _is_list(said)


def _is_list(text: str) -> bool:
    """Say whether most words are names, addresses or figures."""
    words = text.split()
    named = sum(1 for word in words if (word[:1].isupper() and word[1:].islower()) or not word[:1].isalpha())
    return named > 0.5 * len(words)


def _listed(numbers: Iterable[int]) -> str:
    shown = [str(number) for number in sorted(numbers)]
    return ", ".join(shown[:12]) + (f" and {len(shown) - 12} more" if len(shown) > 12 else "")
