"""What a page of documentation names, and whether it is there: files, folders, modules, commands, options, links.

Only what is set as code (in backticks or a fenced block) or is a link counts as named. `stale` gives what is not there.
"""

from __future__ import annotations

import ast
import importlib
import importlib.util
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import typer

import workbench
from docs import streets
from workbench.cli import app
from workbench.inquiry import TABLES, Inquiry

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "workbench"
# Not in the repository, and named on purpose: test documents beside it, what make writes, the cache of an inquiry.
ELSEWHERE = ("shared/data", "build/", ".venv", ".cache/")
_SPAN = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s]+)\)")
_PATH = re.compile(r"\.?[\w-][\w./-]*")
_FILE = re.compile(r"\.(?:py|md|csv|xlsx|yaml|toml|lock|ipynb|css|svg|j2|sqlite|yml|cfg|txt)$")
_NO_PATH = re.compile(r"\.[a-z]{2,4}|\d+/\d+/\d+")  # `.csv`, `18/06/2014`
_PASSAGE = re.compile(
    r"[\w-]+/[a-z]{0,2}\d[\w.:]*|[\w-]+/Q\d[\w.]*"
)  # `report/r3`, `oral-1/Q1.2`: an id, no path
_DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+")
_NAME = re.compile(r"(?=\w*[A-Z_])_?[A-Za-z]\w*?_?\w{2,}")
_MAKE = re.compile(r"(?:^\s*make|\bstart\.py) ([a-z][\w-]*)(?=\s|$)", re.MULTILINE)
_VERB = re.compile(r"(?:^|[\s/])workbench ([a-z]\w*)((?:[ \t]+\S+)*)", re.MULTILINE)
_OPTION = re.compile(r"(?<=\s)--[a-z][\w-]*")
_RUN = re.compile(r"(?:^|[\s/])(?:python3?) -m ([a-z]\w*(?:\.\w+)*)((?:[ \t]+\S+)*)", re.MULTILINE)
_SCRIPT = re.compile(r"[\w./-]+\.(?:py|ipynb)(?=$|[\s:])")
_CALL = re.compile(r"\b(wb|inquiry)\.([A-Za-z]\w*)")

Named = tuple[str, str]
"""A kind (path, dotted, name, make, verb, option, module, link) and what is named."""


def stale(text: str, home: Path = ROOT) -> list[str]:
    """Return what ``text`` names and is not there, in order; ``home`` is the folder of the page."""
    return [f"{kind} {what}" for kind, what in named(text) if not there(kind, what, home)]


def named(text: str) -> Iterator[Named]:
    """Yield what a page in Markdown names."""
    for fence in _FENCE.finditer(text):
        if fence[1] == "python":
            yield from (("dotted", f"{one[1]}.{one[2]}") for one in _CALL.finditer(fence[2]))
        else:
            yield from _commands(fence[2])
    prose = _FENCE.sub("", text)
    yield from (("link", one[1]) for one in _LINK.finditer(prose))
    for span in _SPAN.finditer(prose):
        yield from of_span(span[1])


def of_span(code: str) -> Iterator[Named]:
    """Yield what one piece of code in a sentence names."""
    first, _, rest = code.partition(" ")
    if rest or first.startswith(("make", "python")):
        yield from _commands(code)
        if first in verbs():
            yield "verb", first
            yield from (("option", f"{first} {option}") for option in _OPTION.findall(code))
    elif _PASSAGE.fullmatch(code) or _NO_PATH.fullmatch(code):
        return
    elif _PATH.fullmatch(code) and ("/" in code or _FILE.search(code)):
        yield "path", code
    elif _DOTTED.fullmatch(code.removesuffix("()")):
        yield "dotted", code.removesuffix("()")
    elif (call := re.match(r"((?:wb|inquiry)\.\w+)\(", code)) is not None:
        yield "dotted", call[1]
    elif _NAME.fullmatch(code.removesuffix("()")):
        yield "name", code.removesuffix("()")


def there(kind: str, what: str, home: Path = ROOT) -> bool:
    """Say whether something that is named is there."""
    if kind == "path":
        return what.startswith(ELSEWHERE) or _held(what, home)
    if kind == "link":
        path, _, anchor = what.partition("#")
        target = home / path if path else None
        return target is None or (target.exists() and (not anchor or anchor in _anchors(target)))
    if kind == "make":
        return what in targets()
    if kind == "verb":
        return what in verbs()
    if kind == "option":
        verb, _, option = what.partition(" ")
        return option in verbs().get(verb, ())
    if kind == "module":
        return _module(what)
    return _dotted(what) if kind == "dotted" else what in words()


def _commands(code: str) -> Iterator[Named]:
    """Yield what the commands in a piece of code name."""
    yield from (("make", one[1]) for one in _MAKE.finditer(code))
    for one in _VERB.finditer(code):
        yield "verb", one[1]
        yield from (("option", f"{one[1]} {option}") for option in _OPTION.findall(one[2].split("#")[0]))
    for one in _RUN.finditer(code):
        yield "module", one[1]
        yield from (("path", path) for path in _SCRIPT.findall(one[2]))


def _held(what: str, home: Path) -> bool:
    if any((base / what).exists() for base in (ROOT, PACKAGE, home)):
        return True
    return what.strip("/") in inquiry_files()


def _dotted(what: str) -> bool:
    first, *rest = what.split(".")
    if first in ("wb", "workbench"):
        return _reached(workbench, rest) or _module(what)
    if first == "inquiry":
        return rest[0] in TABLES or _reached(Inquiry, rest) or rest[0] in ("settings", "folder")
    if first in tops():
        return rest[0] in tops()[first] and (len(rest) == 1 or rest[1] in tops().get(rest[0], ()))
    # Only a library that is installed is imported to look into it, never a file that happens to lie on the path.
    return first in packages_distributions() and _reached(importlib.import_module(first), rest)


def _reached(thing: object, parts: list[str]) -> bool:
    """Say whether names follow from a thing, one after the other; a submodule is imported where it is one."""
    for part in parts:
        if not hasattr(thing, part) and _module(inner := f"{getattr(thing, '__name__', '')}.{part}"):
            importlib.import_module(inner)
        if not hasattr(thing, part):
            return False
        thing = getattr(thing, part)
    return True


def _module(what: str) -> bool:
    try:
        return importlib.util.find_spec(what) is not None
    except (ModuleNotFoundError, ValueError):
        return False


def _anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


@cache
def verbs() -> dict[str, frozenset[str]]:
    """The verbs of the command line, each with its options."""
    commands = getattr(typer.main.get_command(app), "commands", {})
    return {
        name: frozenset(option for one in command.params for option in one.opts) | {"--help"}
        for name, command in commands.items()
    }


@cache
def targets() -> frozenset[str]:
    """The targets of the Makefile, also those that it keeps in its list of commands."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    listed = re.findall(r"^COMMANDS\s*:?=\s*(.+)$", text, re.MULTILINE)
    return frozenset([*re.findall(r"^([a-z][\w-]*):", text, re.MULTILINE), *" ".join(listed).split()])


@cache
def inquiry_files() -> frozenset[str]:
    """The files and folders of an inquiry, as the tree on its page lists them, and its tables of sections."""
    text = (ROOT / "docs" / "inquiry-folder.md").read_text(encoding="utf-8")
    tree = text.split("```")[1]
    columns = (line[2:].split("   ")[0] for line in tree.splitlines() if line.startswith("  "))
    listed = {name.strip("/") for column in columns for name in column.split()}
    listed |= {name for line in tree.splitlines() for name in re.findall(r"[\w.]+\.csv", line)}
    return frozenset(
        listed | set(re.findall(r"^### (?:.*?)([\w.]+\.csv)", text, re.MULTILINE)) | _constants()
    )


def _constants() -> set[str]:
    """The names of files that the package itself reads or writes, as they stand in its code."""
    files: set[str] = set()
    for path in streets.modules().values():
        for node in ast.walk(streets.tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 40:
                files |= (
                    {node.value} if re.fullmatch(r"[\w.-]+\.(?:csv|yaml|xlsx|sqlite)", node.value) else set()
                )
    return files


@cache
def tops() -> dict[str, set[str]]:
    """What the modules of the package define, by the last part of their names; a class's own names, by the class."""
    found: dict[str, set[str]] = defaultdict(set)
    for module, path in streets.modules().items():
        body = streets.tree(path).body
        found[module.rpartition(".")[2]] |= set(_defined(body)) | {
            other.rpartition(".")[2] for other in streets.modules() if other.rpartition(".")[0] == module
        }
        for node in body:
            if isinstance(node, ast.ClassDef):
                found[node.name] |= set(_defined(node.body))
    return found


def _defined(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign):
            yield ast.unparse(node.target)
        elif isinstance(node, ast.Assign):
            yield from (
                name.id for one in node.targets for name in ast.walk(one) if isinstance(name, ast.Name)
            )
        elif isinstance(node, ast.ImportFrom | ast.Import):
            yield from (alias.asname or alias.name for alias in node.names)


@cache
def words() -> frozenset[str]:
    """Every word that stands in the package, in its settings, or in the Makefile."""
    files = [
        *PACKAGE.rglob("*.py"),
        *PACKAGE.rglob("templates/*"),
        ROOT / "Makefile",
        ROOT / "pyproject.toml",
    ]
    return frozenset(word for path in files for word in re.findall(r"\w+", path.read_text(encoding="utf-8")))
