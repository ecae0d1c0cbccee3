"""What looks like somebody's private detail, without any register: a pattern each, with why, and an example of both.

They are hints: a postcode may be an office's. Contact details that Parliament prints in its own papers are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..text.english.calendar_words import MONTH_BEGINS
from ..text.english.wordings import pattern_of

_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{MONTH_BEGINS})[a-z]*\.?,?\s+(?:\d{{4}}|['’]?\d{{2}})\b"
    rf"|(?:{MONTH_BEGINS})[a-z]*\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}\b"
    r"|\d{1,2}\s*[/.\-‑–]\s*\d{1,2}\s*[/.\-‑–]\s*(?:\d{4}|\d{2})\b|\d{4}-\d\d-\d\d\b)"
)
_AREAS = (
    "AB|AL|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL"
    "|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA"
    "|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS"
    "|WV|YO|ZE|ZZ|B|E|G|L|M|N|S|W"
)
_GAP = r"[\s\-‑–.]"
# A letter or digit before or after would make it a part of something longer; the _ of a file's name would not.
_BEGIN, _END = r"(?<![^\W_])(?<![/+=#])", r"(?![^\W_]|[/+=])"
_WRAP = r"(?:\s*\n\s*)?"
# What may stand between *date of birth* and the date.
_IS = (
    r"(?:\W{0,3}\b(?:is|was|on|as|of|at|the|a|given|recorded|shown|entered|stated|noted|registered|to|be|been|his|her|their)"
    r"\b){0,6}\W{0,4}"
)
_LABEL = r"(?:date\s+of\s+birth|birth\s*-?\s*date|d\.?\s?o\.?\s?b\b\.?|birthday)"


_AROUND = 200  # characters, in which any of these stands whole


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
    digits = [int(d) for d in re.sub(r"\D", "", found.group())]
    check = 11 - sum(d * w for d, w in zip(digits, range(10, 1, -1), strict=False)) % 11
    return len(digits) == 10 and len(set(digits)) > 1 and check != 10 and check % 11 == digits[9]


def _telephone(found: re.Match[str]) -> bool:
    digits = re.sub(r"\D", "", found.group())
    national = re.sub(r"^(?:00)?44", "", digits).lstrip("0")
    own = digits.startswith("0") or found.group().lstrip("(").startswith("+")
    groups = re.findall(r"\d+", found.group().replace("(0)", ""))
    dialled = len(groups) <= 6 and sum(len(group) == 1 for group in groups) <= 1
    return dialled and own and len(national) in (9, 10) and not national.startswith(("207219", "4", "6"))


def _postcode(found: re.Match[str]) -> bool:
    return re.sub(r"\W", "", found.group()).upper() not in _PUBLIC_POSTCODES


def _address(found: re.Match[str]) -> bool:
    return not found.group().lower().endswith(("@parliament.uk", "@parliament.scot", "@senedd.wales"))


# The Palace and the offices of both Houses, which stand on every paper of theirs.
_PUBLIC_POSTCODES = frozenset({"SW1A0AA", "SW1A0PW", "SW1A0RS", "SW1A2TT", "SW1P3JA"})
HINTS = (
    Hint("e-mail address",
         re.compile(rf"[^\W_][\w.+'’-]*(?:{_WRAP}@{_WRAP}|\s*[\[({{]\s*at\s*[\])}}]\s*)[\w-]+"
                    rf"(?:(?:{_WRAP}\.{_WRAP}|\s*[\[({{]\s*dot\s*[\])}}]\s*)[\w-]+)+", re.I),
         "it reaches one person, and often has their name in it", "a.bell@example.\norg",
         "evidence@parliament.uk", re.compile(r"@|[\[({]\s*at\s*[\])}]", re.I), _address),
    Hint("postcode",
         re.compile(rf"{_BEGIN}(?:{_AREAS})\d[A-Z\d]?{_GAP}{{0,4}}\d[ABD-HJLNP-UW-Z]{{2}}{_END}", re.I),
         "with the number of a house it is one door", "12 Ash Grove, ZZ9 9ZZ", "SMD0002",
         re.compile(r"\d[A-Za-z]{2}(?![^\W_])"), _postcode),
    Hint("telephone number",
         re.compile(rf"{_BEGIN}(?<![.,#\-‑–])(?:\+|00|\(?0)(?!\.)(?:{_GAP}|[()])*(?:\d(?:{_GAP}|[()])*){{8,12}}\d{_END}"),
         "it reaches one household", "01632 960 001", "0.0123456789",
         re.compile(r"(?:\+|(?<!\d)0)\W{0,6}\d"), _telephone),
    Hint("NHS number",
         re.compile(rf"{_BEGIN}(?<![.,\-‑–])\d{{3}}{_GAP}{{0,3}}\d{{3}}{_GAP}{{0,3}}\d{{4}}{_END}"),
         "it opens a person’s records", "999 000  0018", "999 000 0017", re.compile(r"\d{4}(?!\d)"), _nhs),
    Hint("National Insurance number",
         re.compile(
             rf"{_BEGIN}(?!BG|GB|KN|NK|NT|TN|ZZ)[A-Z]{{2}}{_GAP}{{0,3}}(?:\d\d{_GAP}{{0,3}}){{3}}[A-D]{_END}", re.I),
         "it is one person’s for life", "QQ 12 34 56 C", "BG 12 34 56 C",
         re.compile(r"\d\d[\s\-‑–.]{0,3}[A-Da-d](?![^\W_])")),
    Hint("date of birth",
         re.compile(rf"\b{_LABEL}{_IS}{_DAY}|\bborn(?:\s+in(?:\s+\w+){{1,3}})?(?:\s+on)?[\s,:]+(?:the\s+)?{_DAY}"
                    rf"|\(b\.?\s*{_DAY}|\b{_DAY}{_IS}\(?{_LABEL}", re.I),
         "with a place it is one person", "her birth date is given as July 1, 2013", "born after 3 March 2009",
         re.compile(r"born|birth|\bd\.?\s?o\.?\s?b|\(b", re.I)),
)  # fmt: skip
_LONG_CODE = pattern_of("citing", "a long code")  # a digest or a key, in which anything can be found


def hints(text: str) -> Iterator[tuple[Hint, int, int]]:
    """Yield each hint in a text, with where it stands (code points, half-open)."""
    codes: list[tuple[int, int]] | None = None
    for hint in HINTS:
        for start, end in hint.found(text):
            if codes is None:
                codes = [one.span() for one in _LONG_CODE.finditer(text)]
            if not any(a <= start and end <= b for a, b in codes):
                yield hint, start, end
