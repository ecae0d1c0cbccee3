"""The streets: imports run one way, heavy ones wait, nothing grows too large. Read from the source, file by file."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from docs import streets

MODULES = streets.modules()
IMPORTS = streets.imports()
# A library that a street answers for: imported nowhere else, anywhere in a file. The log and the index are two bases.
ALONE = {
    "spacy": {"text"}, "ipywidgets": {"widgets"}, "typer": {"cli"}, "sqlite3": {"decisions", "finding"},
    "pypdfium2": {"sources"},  # a stranger’s PDF is opened in a child process
}  # fmt: skip
# Imported when a verb needs them, never when a module is: they take a second and more each.
HEAVY = {
    "pandas", "numpy", "pyarrow", "spacy", "altair", "lxml", "jinja2", "pypdfium2", "rich", "jupyterlab", "sklearn",
    "scipy",
}  # fmt: skip
# Streets that only the verb needs that goes there: the door is open in a tenth of a second.
WAIT = {
    "briefing", "checking", "citations", "coding", "evidence_base", "exchange", "finding", "parliament", "restrictions",
    "undertakings", "widgets",
}  # fmt: skip
# Names that stand twice in the house, with the reason; at most eight.
TWICE = {
    "replies": "the paper as a document (sources/replies/), and what it answers (replies/)",
    "outcomes": "the rows (model/outcomes.py), and the trade that fills them (outcomes/)",
}
# Functions over sixty lines.
LONG: dict[str, str] = {}
# Functions of more than six parameters. Past six, look for the missing noun; none may be added without its reason.
MANY_PARAMETERS: dict[str, str] = {}
# Functions that branch more than ruff's ten ways (C901). A reader's dispatch over the words of a format is one list of
# cases and reads best as one; the others wait to be divided. Their files are named in pyproject.toml as well.
COMPLEX = {
    "sources/replies/reply_paragraphs.py:_read_paragraph": "one list of cases in the order in which they are asked: what a paragraph is",
}  # fmt: skip


def short(module: str) -> str:
    return module.removeprefix("workbench.")


def functions(module: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(streets.tree(MODULES[module])):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many parameters callers see: not ``self`` or ``cls``; ``*args`` and ``**how`` are one each."""
    given = function.args
    plain = [*given.posonlyargs, *given.args]
    own = plain[:1] and plain[0].arg in ("self", "cls")
    rest = sum(one is not None for one in (given.vararg, given.kwarg))
    return len(plain) + len(given.kwonlyargs) + rest - bool(own)


def circle(imports: Mapping[str, frozenset[str]]) -> list[str]:
    """One circle of files that import each other, ``[]`` where there is none."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def package(folder: Path, files: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """The imports of a package made of these files."""
    for name, text in files.items():
        path = folder / "workbench" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return streets.imports(folder / "workbench")


def test_every_folder_and_module_of_the_package_is_a_street_and_every_street_is_there() -> None:
    assert {streets.street(module) for module in MODULES} - {""} == set(streets.STREETS)


@pytest.mark.parametrize("module", sorted(MODULES.keys() - {"workbench"}))
def test_a_module_imports_only_from_streets_below_its_own(module: str) -> None:
    own = streets.street(module)
    below = {own, *streets.STREETS[streets.STREETS.index(own) :]}
    wrong = {target for target in IMPORTS[module] if streets.street(target) not in below | {""}}
    assert not wrong, f"{module} imports {sorted(wrong)}; the order of the streets is in docs/streets.py"


def test_no_files_import_each_other_in_a_circle() -> None:
    assert circle(IMPORTS) == []


def test_an_import_inside_a_function_counts_and_one_for_types_only_does_not(tmp_path: Path) -> None:
    types_only = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .a import one\n"
    files = {"__init__.py": "", "a.py": "def one():\n    from .b import two\n", "b.py": types_only}
    found = package(tmp_path, files)
    assert found == {
        "workbench": frozenset(),
        "workbench.a": frozenset({"workbench.b"}),
        "workbench.b": frozenset(),
    }
    assert circle(found) == []


def test_a_circle_is_seen_also_where_one_of_its_imports_waits_inside_a_function(tmp_path: Path) -> None:
    files = {
        "__init__.py": "",
        "a/__init__.py": "from .b import two\n",
        "a/b.py": "def two():\n    from .. import a\n",
    }
    assert set(circle(package(tmp_path, files))) == {"workbench.a", "workbench.a.b"}


@pytest.mark.parametrize(
    "statement", ["from ..text.names import fit", "from ..text import names", "import workbench.text.names"]
)
def test_each_way_of_importing_a_module_is_read_as_that_module(tmp_path: Path, statement: str) -> None:
    files = {
        "__init__.py": "",
        "text/__init__.py": "",
        "text/names.py": "",
        "themes/tag.py": f"{statement}\n",
    }
    assert package(tmp_path, files)["workbench.themes.tag"] == {"workbench.text.names"}


@pytest.mark.parametrize("library", sorted(ALONE))
def test_a_library_that_a_street_answers_for_is_imported_nowhere_else(library: str) -> None:
    users = {
        streets.street(module)
        for module, path in MODULES.items()
        for node in ast.walk(streets.tree(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        and any(name.split(".")[0] == library for name in streets.names(module, path, node))
    }
    assert users == ALONE[library]


def test_heavy_libraries_are_imported_where_they_are_needed_and_not_with_the_module() -> None:
    early = {
        f"{module}: {name}"
        for module, path in MODULES.items()
        for node in _outermost(streets.tree(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in streets.names(module, path, node)
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


def test_importing_the_package_and_its_command_line_loads_nothing_heavy() -> None:
    code = f"import sys, workbench, workbench.cli\nprint(sorted(set({sorted(HEAVY - {'rich'})!r}) & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_the_door_loads_no_street_that_reads_files_or_suggests_checks_or_prints() -> None:
    code = "import sys, workbench.inquiry\nprint(*(m.split('.')[1] for m in sys.modules if m.startswith('workbench.')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert WAIT & set(loaded.split()) == set()
    code = "import sys, workbench.sources\nprint(*(m for m in sys.modules if m.startswith('workbench.sources.')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert set(loaded.split()) == {"workbench.sources.reading", "workbench.sources.left_out"}


def test_only_the_inquiry_reads_and_writes_an_inquirys_folder() -> None:
    names = ("inquiry.yaml", "sources.csv", "decisions.sqlite", "recommendations.csv", "people.csv", ".cache")
    knowing = {
        streets.street(module)
        for module, path in MODULES.items()
        for node in ast.walk(streets.tree(path))
        if isinstance(node, ast.Constant) and node.value in names
    }
    assert knowing <= {"inquiry"}


def test_no_module_is_called_by_what_anything_could_be() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "processor", "common", "misc"}
    assert not {module for module in MODULES if vague & set(module.split("."))}


def test_a_name_says_what_it_is_without_its_folder_so_that_few_stand_twice() -> None:
    count = Counter(module.rpartition(".")[2] for module in MODULES)
    assert {name for name, times in count.items() if times > 1} == set(TWICE)
    assert len(TWICE) <= 8


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    lengths = {
        short(module): len(path.read_text(encoding="utf-8").splitlines()) for module, path in MODULES.items()
    }
    assert not {module: length for module, length in lengths.items() if length > 400}


def test_no_function_is_longer_than_sixty_lines_but_those_listed() -> None:
    long = {
        f"{short(module)}:{node.name}"
        for module in MODULES
        for node in functions(module)
        if node.end_lineno and node.end_lineno - node.lineno >= 60
    }
    assert long == set(LONG), "the list must hold these and no others, each with its reason"


def test_no_function_has_more_than_six_parameters_but_those_listed_and_the_commands() -> None:
    many = {
        f"{short(module)}:{node.name}"
        for module in MODULES
        for node in functions(module)
        if parameters(node) > 6 and not any("app.command" in ast.unparse(one) for one in node.decorator_list)
    }
    assert many == set(MANY_PARAMETERS), "the list must hold these and no others, each with its reason"


def test_no_function_branches_more_than_ten_ways_but_those_listed() -> None:
    command = [
        sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", "--select", "C901", "--output-format", "json",
        "--config", "lint.mccabe.max-complexity=10", "--ignore-noqa", str(streets.PACKAGE),
    ]  # fmt: skip
    found = json.loads(subprocess.run(command, capture_output=True, text=True).stdout)
    branching = {
        f"{Path(one['filename']).relative_to(streets.PACKAGE)}:{one['message'].split('`')[1]}"
        for one in found
    }
    assert branching == set(COMPLEX), "the list must hold these and no others, each with its reason"


def test_the_linter_leaves_only_the_listed_files_their_branches() -> None:
    settings = (streets.PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    excused = {line.split('"')[1] for line in settings if line.startswith('"workbench/') and '"C901"' in line}
    assert excused == {f"workbench/{one.partition(':')[0]}" for one in COMPLEX}
