"""The names of the calendar and the words of numbers stand in one module each: a second list would drift from it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

import workbench
from workbench.text.english.calendar_words import MONTHS, SEASONS, WEEKDAYS
from workbench.text.english.counting_words import ONES, ORDINALS, TENS

PACKAGE = Path(workbench.__file__).parent
LISTS = {
    "months": ("text/english/calendar_words.py", [month.casefold() for month in MONTHS]),
    "short months": ("text/english/calendar_words.py", [m[:3].casefold() for m in MONTHS if m != "May"]),
    "days of the week": ("text/english/calendar_words.py", [day.casefold() for day in WEEKDAYS]),
    "short days": ("text/english/calendar_words.py", "mon tues wednes wed thurs thu fri satur sat".split()),
    "seasons": ("text/english/calendar_words.py", list(SEASONS)),
    "numbers": ("text/english/counting_words.py", [*ONES, *TENS]),
    "ordinals": ("text/english/counting_words.py", ORDINALS[2:]),
}
ENOUGH = 4
"""So many different words of a list in one string are the list again; three seasons, of four, are not."""


def strings(source: str) -> Iterator[str]:
    """Yield the strings of a module, those of a pattern in one piece; no docstrings."""
    tree = ast.parse(source)
    parts = {id(value) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for value in node.values}
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if id(node) in parts or id(node) in prose:
            continue
        if isinstance(node, ast.JoinedStr):
            yield " ".join(str(v.value) for v in node.values if isinstance(v, ast.Constant))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@cache
def of_the_package() -> dict[str, tuple[str, ...]]:
    return {
        path.relative_to(PACKAGE).as_posix(): tuple(strings(path.read_text(encoding="utf-8")))
        for path in PACKAGE.rglob("*.py")
    }


def repeated(texts: Iterable[str], words: list[str]) -> list[str]:
    """Return the texts that have a list of words again."""
    whole = words[0] in (*ONES, *ORDINALS)  # “jan” begins a list of months, “six” none of numbers
    one = re.compile(rf"\b(?:{'|'.join(words)})" + (r"\b" if whole else ""), re.I)
    return [text for text in texts if len({word.casefold() for word in one.findall(text)}) >= ENOUGH]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_words_stands_in_one_module(name: str) -> None:
    home, words = LISTS[name]
    found = {path: repeated(texts, words) for path, texts in of_the_package().items() if path != home}
    assert {path: again for path, again in found.items() if again} == {}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("months", 'x = r"(?:January|February|March|April|May)"'),
        ("short months", "x = 'jan feb mar apr'.split()"),
        ("numbers", 'y = rf"(?:{a}|one|two|three|four)"'),
        ("days of the week", 'z = "monday tuesday " "wednesday thursday"'),
    ],
)
def test_a_second_list_is_found(name: str, line: str) -> None:
    assert repeated(strings(line), LISTS[name][1])
    prose = '"""In January, February, March or April, on one, two, three or four days."""'
    assert not repeated(strings(prose), LISTS[name][1])
