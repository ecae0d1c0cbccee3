"""Why something could not be used: typed, from a closed list, with the one sentence made from it."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

import workbench
from workbench.model import PROBLEM_WHYS, Problem, problem_reasons, tables
from workbench.model.because import Because, Fact
from workbench.model.problem_reasons import problem

SEVERAL = (
    "people",
    "numbers",
    "parts",
    "counts",
    "places",
    "labels",
    "witnesses",
    "elsewhere",
    "days",
    "allowed",
)
"""Parts of a sentence that are several names or numbers; ``people`` is a number where an office has several."""


def given_facts(why: str) -> tuple[Fact, ...]:
    """Facts for one reason: names of its sentence's parts, numbers where it counts, one or several as it wants them."""
    sentence = problem_reasons._SENTENCES[why]
    return tuple(_fact(why, name) for name in inspect.signature(sentence).parameters)


def _fact(why: str, name: str) -> Fact:
    if name == "numbers" or name == "counts":
        return ("101", "205")
    if name in SEVERAL and (why, name) != ("office of several", "people"):
        return (f"first {name}", f"second {name}")
    return "7" if name in ("passages", "paragraphs", "transcripts") else f"the {name}"


@pytest.mark.parametrize("why", PROBLEM_WHYS)
def test_each_reason_has_one_sentence_that_says_all_that_it_is_about(why: str) -> None:
    because = Because(why, given_facts(why))
    told = problem_reasons.words(because)
    # Of several lines without a speaker it counts all and names the first; the words of a check have their place in them.
    unsaid = {
        "perhaps a label": {"second places"},
        "perhaps another’s question": set(),
        "row names nobody": {"second places"},
        "caption names nobody": {"second places"},
        "label in a caption": {"second places"},
        "figures before a time": {"second places"},
        "after an answer": {"first places", "second places"},
        "hearings not held": set(),
        "row left out": {"the file", "the row", "the column"},
        "example goes wrong": {"the file", "the row", "the column"},
        "setting not used": {"the key"},
        "not read": {"the status"},
    }
    assert told and {fact for fact in because.about if fact not in told} == unsaid.get(why, set())


def test_the_closed_list_of_reasons_and_their_sentences_are_the_same() -> None:
    assert list(problem_reasons._SENTENCES) == list(PROBLEM_WHYS)
    assert set(PROBLEM_WHYS) >= set(problem_reasons._FACTS_BEFORE_PLACES)


def test_a_problem_carries_its_reason_typed_and_in_words() -> None:
    row = problem(
        "report", Because.of("item without its paragraphs", "4", ("12", "13")), "We recommend", page=3
    )
    assert (row.why, row.about, row.page, row.severity) == (
        "item without its paragraphs",
        ("4", "12", "13"),
        3,
        "warning",
    )
    assert row.reason == "item 4 names paragraph 12, 13, which was not found"


def test_words_of_a_person_stand_in_the_sentence_and_are_no_fact() -> None:
    row = problem("d", Because.of("fix made", "2", "Smyth", "Smith", said="as her own letter has it"))
    assert row.about == ("2", "Smyth", "Smith")
    assert row.reason == "fixes.csv, row 2: “Smyth” was put right as “Smith”: as her own letter has it"


def test_problems_about_the_same_are_counted_together_in_the_order_of_the_list() -> None:
    one, other = Because.of("item without a paragraph", "4"), Because.of("not there", "a.pdf")
    rows = [
        problem("a", one),
        problem("b", one),
        problem("", other, severity="error"),
        Problem("c", None, None, "", "old"),
    ]
    assert [[row.document_id for row in same] for same in problem_reasons.counted(rows)] == [
        [""],
        ["a", "b"],
        ["c"],
    ]


def test_problems_that_an_earlier_version_kept_have_no_typed_reason_and_open_all_the_same() -> None:
    earlier = tables.table(Problem, [Problem("d", 1, 2, "words", "cannot be used")]).drop(
        columns=["why", "about"]
    )
    (row,) = tables.rows(tables.conform(earlier, Problem), Problem)
    assert (row.why, row.about, row.reason) == ("", (), "cannot be used")


def test_nothing_makes_a_problem_but_from_its_typed_reason() -> None:
    package = Path(workbench.__file__).parent
    makers = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "Problem"
    }
    assert makers == {"model/problem_reasons.py"}
