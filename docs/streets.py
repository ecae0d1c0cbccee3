"""The streets of the package in their order, and which file imports which, read from the source.

`docs/draw_architecture.py` draws what is read here, and `tests/whole/test_layers.py` holds the package to the order.
Nothing is imported to find it out: the files are parsed, so that imports inside functions count as well.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "workbench"
STREETS = (
    "__main__", "cli", "coding", "inquiry", "widgets", "exchange", "briefing", "checking", "finding", "suggestions",
    "evidence_base", "citations", "replies", "outcomes", "undertakings", "themes", "witnesses", "fixes", "parliament",
    "sources", "decisions", "restrictions", "text", "model", "files", "errors", "in_turn",
)  # fmt: skip
"""From the top down: a street imports from those after it, never from one before. A new street takes its place here."""


@cache
def modules(package: Path = PACKAGE) -> Mapping[str, Path]:
    """Return each module's dotted name with its file, a folder's ``__init__`` under the folder's name."""
    names = {}
    for path in sorted(package.rglob("*.py")):
        parts = [package.name, *path.relative_to(package).with_suffix("").parts]
        names[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return names


def street(module: str) -> str:
    """Return the street that a module stands in: ``text`` for ``workbench.text.names``, ``""`` for the door itself."""
    return module.split(".")[1] if "." in module else ""


def opening(module: str) -> str:
    """Return the docstring with which a module opens, ``""`` where it has none."""
    return ast.get_docstring(tree(modules()[module])) or ""


@cache
def tree(path: Path) -> ast.Module:
    """Return a file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def statements(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """Yield the import statements that run, also those inside functions: none under ``if TYPE_CHECKING``."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):  # holds no statement
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            yield from (found for other in child.orelse for found in statements(other))
            continue
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        yield from statements(child)


def names(module: str, path: Path, statement: ast.Import | ast.ImportFrom) -> Iterator[str]:
    """Yield the dotted names that an import statement of ``module`` brings in, relative ones made whole."""
    if isinstance(statement, ast.Import):
        yield from (alias.name for alias in statement.names)
        return
    above: list[str] = []
    if statement.level:
        parts = module.split(".")
        folder = parts if path.name == "__init__.py" else parts[:-1]
        above = folder[: len(folder) + 1 - statement.level]
    whole = [*above, *(statement.module or "").split(".")] if statement.module else above
    yield from (".".join([*whole, alias.name]) for alias in statement.names)


@cache
def imports(package: Path = PACKAGE) -> Mapping[str, frozenset[str]]:
    """Return for each module the modules of the package that it imports, at once or later.

    ``from ..text import names`` imports `workbench.text.names`; ``from ..text.names import fit`` does, too.
    """
    known = modules(package)
    return {
        module: frozenset(
            target
            for statement in statements(tree(path))
            for name in names(module, path, statement)
            if (target := _module_of(name, known)) and target != module
        )
        for module, path in known.items()
    }


def between(found: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return for each street the other streets that its files import."""
    return {
        name: frozenset(
            street(target)
            for module, targets in found.items()
            if street(module) == name
            for target in targets
            if street(target) not in ("", name)
        )
        for name in sorted({street(module) for module in found} - {""})
    }


def _module_of(name: str, known: Mapping[str, Path]) -> str:
    """Return the module that a dotted name is, or is a part of; ``""`` for a name of another package."""
    while name and name not in known:
        name = name.rpartition(".")[0]
    return name
