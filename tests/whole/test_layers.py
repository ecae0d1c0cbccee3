"""Imports run one way, and heavy ones wait: read from the source, module by module."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.places import ROOT

PACKAGE = ROOT / "workbench"
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))

# Each layer imports only from layers to its left, and from itself where it is one noun (a folder).
LAYERS = (
    {"model", "errors", "tables", "cells", "rights", "outputs", "names", "sentences", "bodies"},
    {"language"},
    {
        "sources",
        "fetching",
        "fixes",
        "categories",
        "campaigns",
        "people",
        "themes",
        "links",
        "undertakings",
        "search",
        "figures",
        "scorecard",
        "decisions",
    },
    {"briefing", "checking"},
    {"inquiry"},
    {"widgets", "exchange"},
    {"cli"},
    {"__main__"},
)
# Only these import that, anywhere in them.
ALONE = {
    "spacy": {"language"},
    "ipywidgets": {"widgets"},
    "typer": {"cli"},
    "sqlite3": {"decisions", "search"},
}
# Imported when a verb needs them, never when a module is: they take a second and more each.
HEAVY = {
    "pandas",
    "numpy",
    "pyarrow",
    "spacy",
    "altair",
    "lxml",
    "jinja2",
    "pypdfium2",
    "rich",
    "jupyterlab",
    "sklearn",
    "scipy",
}


def noun(module: Path) -> str:
    """The part of the package that a module belongs to: ``sources`` for ``sources/reports/report_paragraphs.py``."""
    return module.parts[0].removesuffix(".py")


def tree(module: Path) -> ast.Module:
    return ast.parse((PACKAGE / module).read_text(encoding="utf-8"))


def imported(module: Path, node: ast.AST) -> Iterator[str]:
    """The dotted names that an import statement brings in; ours begin with ``workbench``."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = ["workbench", *module.parts[:-1]][: len(module.parts) + 1 - node.level] if node.level else []
        whole = [*above, *(node.module or "").split(".")] if node.module else above
        yield from (".".join([*whole, alias.name]) for alias in node.names)


def imports(module: Path) -> set[str]:
    return {name for node in ast.walk(tree(module)) for name in imported(module, node)}


def ours(module: Path) -> set[str]:
    names = {name.split(".")[1] for name in imports(module) if name.startswith("workbench.")}
    return names & {noun(other) for other in MODULES}


def layer(name: str) -> int:
    return next(number for number, layer in enumerate(LAYERS) if name in layer)


@pytest.mark.parametrize("module", [m for m in MODULES if m != Path("__init__.py")], ids=str)
def test_a_module_imports_only_from_the_layers_below_it(module: Path) -> None:
    own = noun(module)
    wrong = {name for name in ours(module) if name != own and layer(name) >= layer(own)}
    if layer(own) == 0:  # the ground floor is one
        wrong -= LAYERS[0]
    assert not wrong, f"{module} imports {sorted(wrong)}; see the layers in CONTRIBUTING.md"


@pytest.mark.parametrize("library", sorted(ALONE))
def test_a_library_that_one_module_answers_for_is_imported_nowhere_else(library: str) -> None:
    users = {
        noun(module) for module in MODULES if any(name.split(".")[0] == library for name in imports(module))
    }
    assert users <= ALONE[library]


def test_heavy_libraries_are_imported_where_they_are_needed_and_not_with_the_module() -> None:
    early = {
        f"{module}: {name}"
        for module in MODULES
        for node in _outermost(tree(module))
        for name in imported(module, node)
        if name.split(".")[0] in HEAVY
    }
    assert not early


def _outermost(node: ast.AST) -> Iterator[ast.AST]:
    """The statements that run on import: not those of functions, nor under ``if TYPE_CHECKING``."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from _outermost(child)


def test_only_the_inquiry_reads_and_writes_an_inquirys_folder() -> None:
    names = ("inquiry.yaml", "sources.csv", "decisions.sqlite", "recommendations.csv", "people.csv", ".cache")
    knowing = {
        noun(module)
        for module in MODULES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in names
    }
    assert knowing <= {"inquiry"}


def test_no_module_is_called_by_what_anything_could_be() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "processor", "common", "misc"}
    assert not {str(m) for m in MODULES if vague & {part.removesuffix(".py") for part in m.parts}}


def test_importing_the_package_and_its_command_line_loads_nothing_heavy() -> None:
    code = f"import sys, workbench, workbench.cli\nprint(sorted(set({sorted(HEAVY - {'rich'})!r}) & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"
