"""The workbench's commands, the same on Linux, macOS and Windows: ``python3 start.py briefing``.

Each sets up ``.venv`` first, from the lock that it needs (``locks/``), unless that is what ``.venv`` holds already.
Words in the form NAME=value are settings, as in make; the other words go to the program that is run.
Standard library only, and plain ASCII, so that it starts anywhere and every console can print it.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets this sentence instead of a traceback
    sys.exit(
        "The workbench needs Python 3.11 or later; this is Python {}.{}. Try a newer one by its name: "
        "python3.12 start.py briefing, or: make PYTHON=python3.12".format(*sys.version_info)
    )

import hashlib
import json
import os
import shutil
import signal
import subprocess
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
HOLDS = VENV / "holds.json"
"""What .venv holds, by content: the SHA-256 of each lock installed, and of the package's own settings."""
BUILD = ROOT / "build"
LOCKER = "uv==0.13.9"
INSTALL = ("install", "--no-deps", "--require-hashes", "--only-binary=:all:", "--requirement")
"""Nothing is resolved anew: what the lock names, with these hashes, and nothing else."""

# One thread for arithmetic: results do not depend on the machine, and tests do not fight for its cores.
ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
# No program of ours reads the clock: the date that a page prints is given.
SETTINGS = {"INQUIRY": "missing-from-care", "DATE": time.strftime("%Y-%m-%d")}
MADE = (
    "build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage *.egg-info evidence/*/.cache "
    "workbench/**/__pycache__ tests/**/__pycache__ .venv"
).split()


class Stop(Exception):
    """A command cannot go on; its words say why, and what to do."""


class Command(NamedTuple):
    """One command: the lock that it needs (none: ""), what it does, and how."""

    lock: str
    does: str
    run: Callable[[dict[str, str], list[str]], int]


def main(words: list[str]) -> int:
    """Run the command that the first word names; return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace", line_buffering=True)  # type: ignore[union-attr]
    if not words or words[0] not in COMMANDS:
        print("python3 start.py COMMAND, or: make COMMAND\n")
        print("\n".join(f"  {name:14}{command.does}" for name, command in COMMANDS.items()))
        return 0 if not words or words[0] in ("help", "--help", "-h") else 2
    settings, rest = settled(words[1:])
    command = COMMANDS[words[0]]
    # A program that is stopped with Ctrl-C ends in its own way; this one waits for it.
    signal.signal(signal.SIGINT, lambda *_: None)
    try:
        if command.lock:
            set_up(command.lock)
        return command.run(settings, rest)
    except (Stop, OSError) as error:
        print(error, file=sys.stderr)
        return 1


def settled(words: list[str]) -> tuple[dict[str, str], list[str]]:
    """The settings, from the words NAME=value, else from the environment, else as they are; and the other words."""
    settings = {name: os.environ.get(name) or value for name, value in SETTINGS.items()}
    named = [word for word in words if word.partition("=")[0] in SETTINGS]
    settings |= dict(word.split("=", 1) for word in named)
    return settings, [word for word in words if word not in named]


# ---- what .venv holds


def project() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def locks() -> dict[str, list[str]]:
    """The locks, and the extras of pyproject.toml that each pins beside what the package itself needs."""
    table: dict[str, list[str]] = project()["tool"]["workbench"]["locks"]
    return table


def lock_file(name: str) -> Path:
    return ROOT / "locks" / f"{name}.lock"


def set_up(lock: str) -> None:
    """Have .venv hold what ``lock`` pins and this package; nothing is done where it does, by content.

    A lock that is wider, once installed, serves for the narrower ones. Where a lock has changed, .venv is made again.
    """
    extras = locks()
    held = holding()
    if any(digest(lock_file(name)) != held["locks"][name] for name in held["locks"]) or not PYTHON.exists():
        lock = max([lock, *(name for name in held["locks"] if name in extras)], key=lambda n: len(extras[n]))
        held = {"locks": {}, "package": ""}
    settings = digest(ROOT / "pyproject.toml")
    enough = any(set(extras[lock]) <= set(extras[name]) for name in held["locks"] if name in extras)
    if enough and held["package"] == settings:
        return
    if not held["locks"]:
        print(f"Setting up .venv with what locks/{lock}.lock pins; this takes a minute or two, once")
        make_venv()
    elif not enough:
        print(f"Adding to .venv what locks/{lock}.lock pins")
    if not enough:
        pip("-qq", *INSTALL, lock_file(lock))
        held["locks"][lock] = digest(lock_file(lock))
    pip("-qq", "install", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    pip("check")
    HOLDS.write_text(json.dumps(held | {"package": settings}), encoding="ascii")


def holding() -> dict[str, Any]:
    """What .venv holds; nothing where it was never finished."""
    try:
        held = json.loads(HOLDS.read_text(encoding="ascii"))
        return {"locks": dict(held["locks"]), "package": str(held["package"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {"locks": {}, "package": ""}


def digest(path: Path) -> str:
    """The SHA-256 of a file; of its lines, however git ends them on this machine."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest() if path.exists() else ""


def make_venv() -> None:
    """An empty .venv in the place of any other."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        raise Stop(".venv must be made again, and this is its own Python. Use the one that it was made with.")
    remove(VENV)
    if subprocess.run([sys.executable, "-m", "venv", str(VENV)]).returncode:
        raise Stop("This Python could not make .venv. On Debian and Ubuntu: apt-get install python3-venv")


def pip(*words: str | Path) -> None:
    """Run .venv's own pip."""
    if python("-m", "pip", "--disable-pip-version-check", *words):
        raise Stop(
            "pip failed; what it said stands above. If it could not reach the package index, "
            "run the command again when it can: what is installed so far is not used."
        )


def python(*words: str | Path, **more: str) -> int:
    """Run .venv's Python from the top folder, with ``more`` in its environment; return its exit code."""
    environment = os.environ | {"PYTHONUTF8": "1"} | more
    return subprocess.run([str(PYTHON), *map(str, words)], cwd=ROOT, env=environment).returncode


def remove(path: Path) -> None:
    """Remove a file, a folder, or a link without what it leads to."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


# ---- the commands


def briefing(settings: dict[str, str], rest: list[str]) -> int:
    page = f"build/briefings/{settings['INQUIRY']}.html"
    inquiry = f"evidence/{settings['INQUIRY']}"
    return python(
        "-m", "workbench", "brief", inquiry, "--output", page, "--date", settings["DATE"], *rest, **ONE_THREAD
    )


def test(_: dict[str, str], rest: list[str]) -> int:
    if not rest:
        print("Running the tests and the notebooks")
        rest = ["tests", *(str(path) for path in sorted((ROOT / "notebooks").glob("*.ipynb")))]
    notebooks = ("--nbval-lax", "--nbval-current-env", "--nbval-cell-timeout=120")
    return python("-m", "pytest", "-q", *notebooks, *rest, **ONE_THREAD)


def lab(settings: dict[str, str], rest: list[str]) -> int:
    own = [str(ROOT / "notebooks" / "jupyter"), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    return python(
        "-m",
        "workbench",
        "lab",
        f"evidence/{settings['INQUIRY']}",
        "--root=.",
        *rest,
        JUPYTER_CONFIG_PATH=os.pathsep.join(filter(None, own)),
    )


def program(module: str, *words: str) -> Callable[[dict[str, str], list[str]], int]:
    """The command that runs a module with these words."""

    def run(_: dict[str, str], rest: list[str]) -> int:
        BUILD.mkdir(exist_ok=True)
        return python("-m", module, *words, *rest, **ONE_THREAD)

    return run


def lock(_: dict[str, str], rest: list[str]) -> int:
    """Pin what pyproject.toml asks for, once for all locks together, then each lock to the same versions.

    A version that is pinned stays unless pyproject.toml forbids it; ``--upgrade`` among ``rest`` takes the newest.
    """
    print("Pinning what pyproject.toml asks for, with hashes")
    folder = BUILD / "locking"
    remove(folder)
    folder.mkdir(parents=True)
    if subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")]).returncode:
        raise Stop("This Python could not make a virtual environment.")
    inside = folder / "venv" / PYTHON.relative_to(VENV)
    run = [str(inside), "-m", "pip", "install", "-qq", "--disable-pip-version-check", LOCKER]
    if subprocess.run(run).returncode:
        raise Stop(f"{LOCKER} could not be installed.")
    everything = folder / "everything.lock"
    pinned = [lock_file(name).read_text(encoding="utf-8") for name in locks() if lock_file(name).exists()]
    everything.write_text("".join(pinned), encoding="utf-8")
    extras = [extra for row in locks().values() for extra in row]
    compiled(inside, everything, extras, rest)
    for name, row in locks().items():
        compiled(inside, lock_file(name), row, ["--upgrade", "--constraints", str(everything)])
    return 0


def compiled(inside: Path, output: Path, extras: list[str], rest: list[str]) -> None:
    """Write one lock: for every system and every Python that we take, wheels only, extras kept, no address."""
    options = (
        "--quiet --universal --fork-strategy fewest --generate-hashes --only-binary :all: "
        "--preview-features artifact-hash-filtering --no-strip-extras --no-annotate --no-header"
    ).split()
    options += ["--python-version", project()["project"]["requires-python"].removeprefix(">=")]
    options += [word for extra in dict.fromkeys(extras) for word in ("--extra", extra)]
    output.parent.mkdir(exist_ok=True)
    run = [inside, "-m", "uv", "pip", "compile", *options, *rest, "--output-file", output, "pyproject.toml"]
    if subprocess.run([str(word) for word in run], cwd=ROOT).returncode:
        raise Stop(f"{output.name} could not be made; what uv said stands above.")


def clean(_: dict[str, str], rest: list[str]) -> int:
    print("Removing .venv, build and every cache; evidence and decisions stay")
    for pattern in MADE:
        for path in sorted(ROOT.glob(pattern)):
            remove(path)
    return 0


COMMANDS = {
    "briefing": Command("run", "write the briefing of the inquiry in INQUIRY, with the date in DATE", briefing),
    "test": Command("dev", "run every test and notebook (about ten minutes)", test),
    "lab": Command("lab", "open the room and the notebooks in JupyterLab", lab),
    "evaluate": Command("dev", "measure against the answer keys, where there are any", program("tests.evaluation")),
    "reading": Command("dev", "the ledger of every document in ../shared/data", program("tests.reading")),
    "prove": Command("dev", "the long proofs: what, measured, goal (--only NAME)", program("tests.proofs")),
    "same": Command("dev", "whether what it makes of thirty inquiries is what it was (minutes)", program("tests.same")),
    "fuzz": Command("dev", "mutated files through the readers (minutes)", program("tests.fuzz", "10000")),
    "benchmark": Command("dev", "tagging beside a bare tokeniser (minutes)", program("tests.benchmark")),
    "test-browser": Command("dev", "pages, notebooks, widgets in Chromium", program("pytest", "-q", "tests/browser")),
    "setup": Command("dev", "set up .venv for working on the workbench", lambda settings, rest: 0),
    "lock": Command("", "pin again what pyproject.toml asks for (--upgrade: the newest)", lock),
    "tables": Command("run", "write docs/tables.md and docs/verbs.md again", program("docs.make_tables")),
    "clean": Command("", "remove everything that the commands made", clean),
}  # fmt: skip

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
