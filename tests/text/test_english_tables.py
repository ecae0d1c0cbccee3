"""The tables of English wordings: their own examples are the tests."""

from __future__ import annotations

import ast
import copy
import pickle
import re
from pathlib import Path

import pytest

import workbench
from workbench.sources import asks_for_confidence
from workbench.text import pipelines
from workbench.text.english.patterns_in_tables import in_table
from workbench.text.english.wordings import COLUMNS, Wording, part, pattern_of, said, table
from workbench.text.pattern_matchers import Matchers
from workbench.undertakings import promise_words

PACKAGE = Path(workbench.__file__).parent
HEAD = ",".join(COLUMNS)
OF_TRADES = (
    path.relative_to(PACKAGE).with_suffix("").as_posix()
    for path in PACKAGE.rglob("*.csv")
    if path.read_text(encoding="utf-8").startswith(HEAD)
)
TABLES = sorted(name.removeprefix("text/english/") for name in OF_TRADES)
IN_ORDER = {"conditions", "date_forms", "not_figures", "positions"}
"""Of these tables the first row that reads some words counts, whatever the others mean."""
ROWS = [(name, number, row) for name in TABLES for number, row in enumerate(table(name), 1)]
NAMES = [f"{name} {number}" for name, number, _ in ROWS]
MODULES = {path: path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))}
CODE = "\n".join(MODULES.values())
every_row = pytest.mark.parametrize(("name", "number", "row"), ROWS, ids=NAMES)


def _reads(name: str, row: Wording, text: str) -> bool:
    """Whether a row reads an example; a part is no reading, so it must be the whole example, or all but its space."""
    if row in asks_for_confidence.ROWS:  # boxes and lines are looked for as a paper has them
        return row in asks_for_confidence.said_by(text)
    if name == "promises":  # words in a notation of their own, not letters
        return _promises(row, text)
    if name != "parts":
        return any(True for _ in row.matches(text))
    pattern = re.compile(part(row.means), re.IGNORECASE)
    return any(map(pattern.fullmatch, (text, f"{text} "))) or _only_looks(pattern, text)


def _only_looks(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a part without words of its own finds them: behind it, at an example’s end, or ahead, at its beginning."""
    place = len(text) if "(?<" in pattern.pattern[:7] else 0
    found = pattern.match(text, place)
    return found is not None and pattern.pattern.startswith(("(?<", "(?:(?<", "(?!")) and found.end() == place


def _promises(row: Wording, text: str) -> bool:
    (doc,) = pipelines.docs([(text, "")])
    lines = row.pattern.split("\n")
    ways = [(row.means, way) for line in lines for way in promise_words.ways(line)]
    return bool(Matchers(tokens=ways).find(doc))


@every_row
def test_a_row_reads_its_yes_examples_and_none_of_its_no_examples(
    name: str, number: int, row: Wording
) -> None:
    assert [text for text in row.yes if not _reads(name, row, text)] == []
    assert [text for text in row.no if _reads(name, row, text)] == []


@every_row
def test_a_row_has_two_examples_of_each_sort_and_says_why_it_is_there(
    name: str, number: int, row: Wording
) -> None:
    assert len(row.yes) >= 2 and len(row.no) >= 2
    assert row.why and row.means


@every_row
def test_without_a_row_one_of_its_examples_would_be_read_otherwise(
    name: str, number: int, row: Wording
) -> None:
    rows = [one for one in table(name) if name in IN_ORDER or one.means == row.means]
    others = [one for one in rows if one is not row]
    if row in asks_for_confidence.ROWS:
        assert any(asks_for_confidence.said_by(text) == (row,) for text in row.yes)
    elif name == "promises":
        alone = [text for text in row.yes if not any(_promises(one, text) for one in others)]
        assert alone, "each example is read by another row"
    elif name == "parts":
        assert others == []  # a part is found by its name
    else:
        assert any(said(text, rows) != said(text, others) for text in row.yes)


def test_what_a_row_reads_has_words_and_a_place_whichever_of_its_ways_is_taken() -> None:
    for name in ("conditions", "asking", "replies"):
        for row in table(name):
            for text in row.yes:
                found = said(text, [row])
                assert found and all(one.words == text[one.start : one.end] != "" for one in found), row.why


def test_every_part_is_used_by_a_row_or_in_the_code() -> None:
    used = " ".join(row.pattern for _, _, row in ROWS)
    used += " ".join(f"{{{name}}}" for name in re.findall(r"\bpart\([\"']([a-z ]+)[\"']\)", CODE))

    assert [row.means for row in table("parts") if f"{{{row.means}}}" not in used] == []


def test_what_a_row_means_is_asked_for_somewhere_in_the_code() -> None:
    meant = {(name, row.means) for name, _, row in ROWS if name not in ("parts", "not_figures")}
    asked = {(name, m) for name, m in meant for each in (m, *m.split(": ")) if f'"{each}"' in CODE}

    assert sorted(meant - asked) == []


def test_every_pattern_that_is_compiled_when_used_is_in_its_table() -> None:
    calls = [
        (path.name, call.lineno, [one.value for one in call.args if isinstance(one, ast.Constant)])
        for path, text in MODULES.items()
        if "in_table(" in text
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "in_table"
    ]
    missing = [
        (path, line, *asked)
        for path, line, asked in calls
        if not set(asked[1:]) <= {row.means for row in table(str(asked[0]))}
    ]

    assert calls and missing == []


def test_a_pattern_that_is_compiled_when_used_does_what_the_pattern_does() -> None:
    waits, own = in_table("conditions", "exception"), pattern_of("conditions", "exception")
    text = "All of it except the last part"

    assert (waits.sub("…", text), waits.split(text), waits.pattern) == (
        own.sub("…", text),
        own.split(text),
        own.pattern,
    )
    for again in (pickle.loads(pickle.dumps(waits)), copy.deepcopy(waits)):
        found = again.search(text)
        assert found and found[0] == "except"
