"""What looks like somebody's private detail, without any register: a pattern each, with why, and an example of both.

They are hints: a postcode may be an office's. Contact details that Parliament prints in its own papers are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..text.english.patterns_in_tables import in_table

_AROUND = 200  # characters, in which any of these stands whole
_NO_FIGURE = in_table("restrictions/identifiers", "no figure")
_COUNTRY = in_table("restrictions/identifiers", "the number of the country")
_FIGURES = in_table("text/signs", "figures")
_NO_WORD_SIGN = in_table("text/signs", "no sign of a word, one")


@dataclass(frozen=True)
class Hint:
    """One kind of private detail: its name, its pattern, why it is one, a text that has one, and one that has none.

    ``holds`` says of what the pattern finds whether it is one, as by a check digit.
    """

    name: str
    pattern: re.Pattern[str]
    why: str
    yes: str
    no: str
    near: re.Pattern[str]
    holds: Callable[[re.Match[str]], bool] = lambda _: True

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where it stands (code points, half-open): looked for round what it cannot be without (``near``)."""
        done = 0
        for sign in self.near.finditer(text):
            begin, end = max(done, sign.start() - _AROUND), sign.end() + _AROUND
            for one in self.pattern.finditer(text, begin, end):
                if one.start() > sign.end():  # of another sign, and perhaps cut by the end of the stretch
                    break
                done = one.end()
                if self.holds(one):
                    yield one.span()


def _nhs(found: re.Match[str]) -> bool:
    """Say whether ten digits are an NHS number: the last is the check digit (modulus 11; NHS Data Dictionary)."""
    digits = [int(d) for d in _NO_FIGURE.sub("", found.group())]
    check = 11 - sum(d * w for d, w in zip(digits, range(10, 1, -1), strict=False)) % 11
    return len(digits) == 10 and len(set(digits)) > 1 and check != 10 and check % 11 == digits[9]


def _telephone(found: re.Match[str]) -> bool:
    digits = _NO_FIGURE.sub("", found.group())
    national = _COUNTRY.sub("", digits).lstrip("0")
    own = digits.startswith("0") or found.group().lstrip("(").startswith("+")
    groups = _FIGURES.findall(found.group().replace("(0)", ""))
    dialled = len(groups) <= 6 and sum(len(group) == 1 for group in groups) <= 1
    return dialled and own and len(national) in (9, 10) and not national.startswith(("207219", "4", "6"))


def _postcode(found: re.Match[str]) -> bool:
    return _NO_WORD_SIGN.sub("", found.group()).upper() not in _PUBLIC_POSTCODES


def _address(found: re.Match[str]) -> bool:
    return not found.group().lower().endswith(("@parliament.uk", "@parliament.scot", "@senedd.wales"))


# The Palace and the offices of both Houses, which stand on every paper of theirs.
_PUBLIC_POSTCODES = frozenset({"SW1A0AA", "SW1A0PW", "SW1A0RS", "SW1A2TT", "SW1P3JA"})
HINTS = (
    Hint("e-mail address",
         in_table("restrictions/identifiers", "an e-mail address"),
         "it reaches one person, and often has their name in it", "a.bell@example.\norg",
         "evidence@parliament.uk", in_table("restrictions/identifiers", "an at sign"), _address),
    Hint("postcode",
         in_table("restrictions/identifiers", "a postcode"),
         "with the number of a house it is one door", "12 Ash Grove, ZZ9 9ZZ", "SMD0002",
         in_table("restrictions/identifiers", "a figure and two letters"), _postcode),
    Hint("telephone number",
         in_table("restrictions/identifiers", "a telephone number"),
         "it reaches one household", "01632 960 001", "0.0123456789",
         in_table("restrictions/identifiers", "a nought or a plus"), _telephone),
    Hint("NHS number",
         in_table("restrictions/identifiers", "an NHS number"),
         "it opens a person’s records", "999 000  0018", "999 000 0017",
         in_table("restrictions/identifiers", "four figures"), _nhs),
    Hint("National Insurance number",
         in_table("restrictions/identifiers", "a National Insurance number"),
         "it is one person’s for life", "QQ 12 34 56 C", "BG 12 34 56 C",
         in_table("restrictions/identifiers", "two figures and a letter")),
    Hint("date of birth",
         in_table("restrictions/identifiers", "a date of birth"),
         "with a place it is one person", "her birth date is given as July 1, 2013", "born after 3 March 2009",
         in_table("restrictions/identifiers", "a word of birth")),
)  # fmt: skip
_LONG_CODE = in_table("citing", "a long code")  # a digest or a key, in which anything can be found


def hints(text: str) -> Iterator[tuple[Hint, int, int]]:
    """Yield each hint in a text, with where it stands (code points, half-open)."""
    codes: list[tuple[int, int]] | None = None
    for hint in HINTS:
        for start, end in hint.found(text):
            if codes is None:
                codes = [one.span() for one in _LONG_CODE.finditer(text)]
            if not any(a <= start and end <= b for a, b in codes):
                yield hint, start, end
