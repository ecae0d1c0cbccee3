"""At home on a system without the calls of Linux: nothing fails on import, and files are read, decided on, briefed."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import mypy
import pytest

from tests.made.inquiries import SESSION, SUBMISSION, write
from tests.made.printed import column, pdf
from tests.places import ROOT

PACKAGE = ROOT / "workbench"
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))
# What each system's own Python has is written in the stubs that the type checker brings.
STUBS = Path(mypy.__file__).parent / "typeshed" / "stdlib"

# Where a name that a system lacks may stand: each is behind a question whether it is there.
GUARDED = {
    "win32": {
        ("files/folder_lock.py", "fcntl"),
        ("files/whole_files.py", "os.sync"),
        ("files/rights.py", "os.fchmod"),
        ("sources/sandbox/limits.py", "resource"),
        ("sources/sandbox/limits.py", "os.sched_getaffinity"),
        ("sources/sandbox/watch_child.py", "os.killpg"),
        ("sources/sandbox/watch_child.py", "signal.SIGKILL"),
    },
    "darwin": {
        ("files/folder_lock.py", "msvcrt"),
        ("sources/sandbox/limits.py", "os.sched_getaffinity"),
        ("sources/sandbox/limits.py", "resource.prlimit"),
    },
}


@cache
def names_on(system: str, module: str) -> frozenset[str] | None:
    """The names that a module of the standard library has on a system: none where it isn't there, ``None`` for others."""
    place = STUBS.joinpath(*module.split("."))
    stub = next(
        (path for path in (place.with_suffix(".pyi"), place / "__init__.pyi") if path.is_file()), None
    )
    if stub is None:
        return None
    body = ast.parse(stub.read_text(encoding="utf-8")).body
    return frozenset(_names(body, SimpleNamespace(platform=system, version_info=(3, 11)), system))


def _names(body: list[ast.stmt], here: SimpleNamespace, system: str) -> Iterator[str]:
    for node in body:
        match node:
            case ast.If():
                holds = eval(compile(ast.Expression(node.test), "stub", "eval"), {"sys": here})
                yield from _names(node.body if holds else node.orelse, here, system)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.Assign():
                yield from (target.id for target in node.targets if isinstance(target, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.ImportFrom(module=str(other), names=[ast.alias(name="*")]):
                yield from names_on(system, other) or ()
            case ast.ImportFrom(names=aliases):  # a stub gives away only what it names again
                yield from (alias.asname for alias in aliases if alias.asname)


def is_absent(system: str, module: str) -> bool:
    there = names_on(system, module)
    return there is not None and all(name.startswith("_") for name in there)


def lacking(source: str, system: str) -> set[str]:
    """The modules and names of the standard library that a text uses and that a system lacks."""
    tree = ast.parse(source)
    called: dict[str, str] = {}
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                called[alias.asname or alias.name] = alias.name
                if is_absent(system, alias.name):
                    found.add(alias.name)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            there = names_on(system, node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names if _lacks(there, alias.name)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in called:
            module = called[node.value.id]
            if not is_absent(system, module) and _lacks(names_on(system, module), node.attr):
                found.add(f"{module}.{node.attr}")
    return found


def _lacks(there: frozenset[str] | None, name: str) -> bool:
    return there is not None and name not in there and name != "*" and not name.startswith("__")


@pytest.mark.parametrize("system", sorted(GUARDED))
def test_no_module_uses_what_a_system_lacks_but_behind_a_question(system: str) -> None:
    found = {
        (module.as_posix(), name)
        for module in MODULES
        for name in lacking((PACKAGE / module).read_text(encoding="utf-8"), system)
    }
    assert found == GUARDED[system]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import fcntl", {"fcntl"}),
        ("def f():\n    import pwd as p\n    p.getpwall()", {"pwd"}),
        ("import os\nos.fork()", {"os.fork"}),
        ("import os as o\no.getuid()", {"os.getuid"}),
        ("from os import sched_getaffinity as cores", {"os.sched_getaffinity"}),
        ("from signal import SIGKILL", {"signal.SIGKILL"}),
        ("import signal\nsignal.SIGXCPU", {"signal.SIGXCPU"}),
        ("import select\nselect.poll()", {"select.poll"}),
        ("import time\ntime.tzset()", {"time.tzset"}),
        ("import os, shutil, signal\nos.replace; os.O_RDONLY; shutil.which; signal.SIGTERM; os.path.join", set()),
        ("import pandas\npandas.DataFrame", set()),
    ],
)  # fmt: skip
def test_what_windows_lacks_is_seen_in_every_way_of_writing_it(source: str, found: set[str]) -> None:
    assert lacking(source, "win32") == found


BARE = '''
"""Takes from every Python that starts here what Windows has not."""
import os, signal, sys
import psutil  # what it needs on Linux is its own affair
for name in ("resource", "fcntl", "pwd", "grp", "termios", "tty", "pty", "syslog"):
    sys.modules[name] = None
for name in ("fork", "forkpty", "killpg", "sched_getaffinity", "getuid", "geteuid", "setsid", "getpgid", "mkfifo"):
    delattr(os, name)
for name in ("SIGXCPU", "SIGXFSZ", "SIGALRM"):
    delattr(signal, name)
'''
DAY = """
import importlib, pkgutil, subprocess, sys
from pathlib import Path
import workbench as wb

for module in pkgutil.walk_packages(wb.__path__, "workbench."):
    if module.name != "workbench.__main__":
        importlib.import_module(module.name)
for name in ("resource", "fcntl", "pwd"):
    assert sys.modules[name] is None

from workbench.sources.sandbox import limits
assert not limits.CAN_BE_SET

inquiry = wb.create("inquiry", title="Bells")
report = inquiry.add(sorted(Path("given").iterdir()), publication="published")
print(*report["status"], *report["reason"], sep="|")
first = inquiry.tags["tag_id"].iloc[0]
inquiry.decide(first, "confirm", coder="AB")
again = wb.open("inquiry")
print(again.tags.set_index("tag_id")["status"][first], len(again.verify_log()))
page = again.brief(date="2026-11-28").save("briefing.html")
print(page.stat().st_size > 10_000)
"""


def test_without_those_modules_and_calls_a_day_of_work_is_the_same(tmp_path: Path) -> None:
    write(tmp_path, "bare/sitecustomize.py", BARE)
    write(tmp_path, "given/a session.txt", SESSION)
    write(tmp_path, "given/b submission.pdf", pdf(column([line for line in SUBMISSION.split("\n") if line])))
    write(tmp_path, "given/c broken.pdf", b"%PDF-1.7 no")
    write(tmp_path, "given/d picture.png", b"\x89PNG\r\n")
    paths = os.pathsep.join([str(tmp_path / "bare"), str(ROOT), *filter(None, sys.path)])
    day = subprocess.run(
        [sys.executable, "-c", DAY],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": paths}, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert day.returncode == 0, day.stdout + day.stderr[-2000:]
    report, decided, briefed = day.stdout.splitlines()
    assert report.split("|")[:4] == ["ok", "ok", "failed", "unsupported"], report
    assert (decided, briefed) == ("confirmed 0", "True")
