"""The examples in docstrings are true: each that needs nothing but its own module is run."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import workbench

PACKAGE = Path(workbench.__file__).parent
MODULES = sorted(
    ".".join(["workbench", *path.relative_to(PACKAGE).with_suffix("").parts]).removesuffix(".__init__")
    for path in PACKAGE.rglob("*.py")
    if ">>> " in path.read_text(encoding="utf-8")
)
OF_AN_INQUIRY = {
    "workbench.briefing.citing.house_styles.cite_as",
    "workbench.decisions.log.Log.append",
    "workbench.inquiry.shown_pages.looked_at",
    "workbench.model.held_evidence.Evidence",
}
"""Examples of what is done with an inquiry's own things, which no docstring has: these are only parsed."""


class _SaidOrNot(doctest.OutputChecker):
    """An example that says what it gives must give that; one that says nothing only has to run."""

    def check_output(self, want: str, got: str, optionflags: int) -> bool:
        return not want or super().check_output(want, got, optionflags)


def untrue(module: object, name: str) -> list[str]:
    """Return what the examples of a module give otherwise than they say."""
    told: list[str] = []
    runner = doctest.DocTestRunner(checker=_SaidOrNot(), verbose=False)
    for test in doctest.DocTestFinder(exclude_empty=True).find(module, name):
        for one in test.examples:
            compile(one.source, test.name, "single")
        if test.name not in OF_AN_INQUIRY:
            runner.run(test, out=told.append)
    return told


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_give_what_they_say(name: str) -> None:
    assert untrue(import_module(name), name) == []


def test_an_example_that_is_not_true_is_found() -> None:
    class Shown:
        """Two, and a half.

        >>> 1 + 1
        3
        >>> 1 / 2
        """

    told = "".join(untrue(Shown, "Shown"))
    assert "Expected:\n    3\nGot:\n    2" in told and "0.5" not in told


def test_each_example_that_is_only_parsed_is_there() -> None:
    for name in OF_AN_INQUIRY:
        module = next(one for one in MODULES if name.startswith(f"{one}."))
        thing: object = import_module(module)
        for part in name.removeprefix(f"{module}.").split("."):
            thing = getattr(thing, part)
        assert ">>> " in (thing.__doc__ or "")
