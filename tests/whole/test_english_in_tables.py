"""English stands in tables with reasons and examples: what is left of it in the code is counted, and only goes down.

Counted are the lines of the package that hold (a) a string with a sign of a regular expression (``\\b``, ``(?:``,
``[^``, …) or given to a function of `re`, wherever it stands and over all its lines, and (b) a list of at least eight
words in small letters that is parted by ``split()`` or stands in a set. Of the lines of patterns those are counted once
more that have an English word: three letters or more, no escape, name of a group or class of letters. It makes no difference whether the pattern reads
English, a code or a file's signs: all are counted, so that nothing can hide. Docstrings and comments are not.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import workbench
from docs import streets

PACKAGE = Path(workbench.__file__).parent
PATTERNS, WITH_WORDS, WORD_LISTS = 191, 47, 180
"""So many lines there are, at most. Lower them when you have moved some; never raise them: write a row."""

MARKUP = {
    "briefing/inert_markup.py": "elements and attributes of HTML and SVG",
    "briefing/parts/notebook_cells.py": "signs of a terminal in what a cell showed",
    "briefing/parts/own_markdown.py": "signs of Markdown",
    "briefing/parts/own_words.py": "quotation marks, dashes and calls in own words",
    "briefing/printed/word_package.py": "names of parts of a Word file",
    "briefing/printed/word_sheet.py": "signs that XML cannot carry",
    "sources/formats/plain_text.py": "signs of Markdown",
    "text/quick_look.py": "signs of patterns themselves",
}
"""Modules whose patterns are of markup, for which there is no row of English: they are counted by themselves."""
OF_MARKUP, OF_MARKUP_WITH_WORDS, OF_MARKUP_LISTS = 30, 6, 6
"""So many lines these have, at most, and no other module joins them without its reason."""

SIGNS = re.compile(r"\\[bsSwWdD]|\(\?(?::|P<|<?[=!]|[aimsx-]+:)|\[\^|\[[a-zA-Z0-9]-")
CALLS = {"compile", "match", "search", "fullmatch", "findall", "finditer", "sub", "subn", "split"}
WORD = re.compile(r"[a-z’'-]+")
FEWEST = 8
NO_WORD = re.compile(r"\\.|\(\?P[<=]\w+[>)]|\{[^{}]*\}|\[[^\]]*\]")
QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'")
ENGLISH = re.compile(r"[A-Za-z]{3}")


def _strings(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """Yield each string of a module with its text, an f-string as one; docstrings are left out."""
    nodes = list(ast.walk(tree))
    inside = {id(part) for one in nodes if isinstance(one, ast.JoinedStr) for part in ast.walk(one)}
    said = {id(one.value) for one in nodes if isinstance(one, ast.Expr)}
    for one in nodes:
        if isinstance(one, ast.JoinedStr):
            yield one, "".join(str(p.value) for p in one.values if isinstance(p, ast.Constant))
        elif isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in inside | said:
            yield one, one.value


def _lines(*several: ast.expr) -> set[int]:
    return {line for one in several for line in range(one.lineno, (one.end_lineno or one.lineno) + 1)}


def patterns(tree: ast.AST) -> set[int]:
    """Return the lines of a module that hold regular expressions."""
    given = [
        call.args[0]
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and call.args
        and isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "re"
        and call.func.attr in CALLS
    ]
    written = [one for argument in given for one, _ in _strings(argument)]
    return _lines(*written, *(one for one, text in _strings(tree) if SIGNS.search(text)))


def with_words(lines: Iterable[int], source: Sequence[str]) -> set[int]:
    """Return those of a module's lines that have an English word in quotation marks."""

    def has_one(line: int) -> bool:
        said = " ".join(a or b for a, b in QUOTED.findall(source[line - 1]))
        return ENGLISH.search(NO_WORD.sub(" ", said)) is not None

    return {line for line in lines if has_one(line)}


def word_lists(tree: ast.AST) -> set[int]:
    """Return the lines of a module that hold lists of words."""
    found: list[ast.expr] = []
    for one in ast.walk(tree):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and one.func.attr == "split":
            several = [text.split() for _, text in _strings(one.func.value)]
            found += [one] if several and _are_words(several[0]) else []
        elif isinstance(one, ast.Set) and _are_words([text for _, text in _strings(one)]):
            found.append(one)
    return _lines(*found)


def _are_words(several: list[str]) -> bool:
    return len(several) >= FEWEST and all(map(WORD.fullmatch, several))


def counted(paths: Iterable[Path]) -> tuple[int, int, int]:
    """Return how many lines of modules hold patterns, how many of them an English word, how many lists of words."""
    several = words = lists = 0
    for path in paths:
        source = path.read_text(encoding="utf-8")
        tree = streets.tree(path)
        found = patterns(tree)
        several += len(found)
        words += len(with_words(found, source.split("\n")))
        lists += len(word_lists(tree))
    return several, words, lists


def test_patterns_and_lists_of_words_outside_tables_only_become_fewer() -> None:
    every = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
    several, words, lists = counted(path for name, path in every.items() if name not in MARKUP)

    assert (several <= PATTERNS, words <= WITH_WORDS, lists <= WORD_LISTS) == (True, True, True), (
        f"{several} lines of patterns, {words} of them with an English word, {lists} of lists: move some to a table "
        "of text/english or of the trade's own folder"
    )


def test_patterns_of_markup_only_become_fewer_too() -> None:
    several, words, lists = counted(PACKAGE / name for name in MARKUP)

    assert several <= OF_MARKUP and words <= OF_MARKUP_WITH_WORDS and lists <= OF_MARKUP_LISTS, (
        f"{several} lines of patterns of markup, {words} with an English word, {lists} of lists"
    )


def test_the_count_sees_patterns_and_lists_however_they_are_written() -> None:
    several = """
LAMPS = re.compile("lamps?")
PART = (
    r"\\\\b(?:lit|"
    r"unlit)"
)
ROWS = (("lit", r"\\\\d+"), ("unlit", "dark"))
COLOURS = "red green blue yellow white black brown grey".split()
KEPT = {"red", "green", "blue", "yellow", "white", "black", "brown", "grey"}
NAME = "a lamp (unlit)"
"""
    tree = ast.parse(several.replace("\\\\\\\\", "\\\\"))

    assert patterns(tree) == {2, 4, 5, 7}
    assert with_words(patterns(tree), several.split("\n")) == {2, 4, 5, 7}
    assert word_lists(tree) == {8, 9}
