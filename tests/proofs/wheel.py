"""The wheel that is built, in an environment of its own: what is in it, and a whole way from a text to a verified page.

Nothing comes from the network: setuptools builds it here, and the new environment sees the libraries that are installed
beside this one, but not this repository.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from tests.places import ROOT
from tests.proofs.__main__ import Row, aligned

PACKAGE = ROOT / "workbench"
DAY = "2026-11-28"
SESSION = """\
Bells Committee

Oral evidence: The care of bells, HC 860

Wednesday 14 January 2015

Members present: Ruth Okafor (Chair); Edward Hale.

Questions 1-2

Witness: Ann Pell, Director, Guild of Ringers.

Q1 Chair: How loud is a bell?

Ann Pell: Our funding is small, and the bells are very loud in every tower that we keep.

Q2 Edward Hale: Who keeps a record?

Ann Pell: We keep one record for each tower.
"""
REPORT = """\
Bells Committee

The care of bells

First Report of Session 2014–15

1. Ann Pell told us that “the bells are very loud in every tower that we keep” (Q1). We recommend that the Government
measure the noise of every tower.

Conclusions and recommendations

1. We recommend that the Government measure the noise of every tower. (Paragraph 1)
"""
WAY = {
    ("--help", ()): "Usage",
    ("create", ("bells", "--title", "Bells")): "starter codebook",
    ("add", ("bells", "session.txt", "report.txt")): "2 files given, 0 without text",
    ("brief", ("bells", "--date", DAY, "--output", "page.html")): "page.html",
    ("verify", ("page.html", "bells")): "quotations verified",
}
"""What is run, in this order, and what it then says: from texts to a page whose quotations are looked for again."""
FACTORIES = """
from importlib.metadata import entry_points
from pathlib import Path
import workbench
ours = [one for one in entry_points(group="spacy_factories") if one.name.startswith("workbench_")]
print(Path(workbench.__file__).parent.parent)
print(*sorted({one.name for one in ours if callable(one.load())}))
"""


def prove(verbs: int = len(WAY)) -> list[Row]:
    """Rows for what is in the wheel, where it runs from and what spaCy loads of it; one for each of its first verbs."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        wheel = built(folder)
        missing, extra = differences(of_package(), of_wheel(wheel))
        python = installed(wheel, folder / "venv")
        rows = [
            ("files of the package that the wheel lacks", ", ".join(missing) or "none", "none"),
            ("files of the wheel that the package lacks", ", ".join(extra) or "none", "none"),
        ]
        where, factories = run(python, "-c", FACTORIES).splitlines()
        rows.append(("it runs from its own environment", str(Path(where).is_relative_to(folder)), "True"))
        rows.append(("spaCy's entry points that load", factories, " ".join(declared())))
        return rows + [(f"workbench {name}", said, goal) for name, said, goal in steps(python, folder, verbs)]


def built(folder: Path) -> Path:
    """Build the wheel of this repository from a copy of it, and return its file."""
    copy = folder / "copy"
    shutil.copytree(PACKAGE, copy / "workbench", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy / name)
    code = f"from setuptools import build_meta; build_meta.build_wheel({str(folder)!r})"
    run(Path(sys.executable), "-c", code, cwd=copy)
    (wheel,) = folder.glob("*.whl")
    return wheel


def of_package() -> set[str]:
    """Return the files of the package as a wheel names them."""
    paths = (path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in paths}


def of_wheel(wheel: Path) -> set[str]:
    """Return the files of a wheel, but for those that describe it."""
    with zipfile.ZipFile(wheel) as packed:
        return {name for name in packed.namelist() if ".dist-info/" not in name}


def differences(own: set[str], inside: set[str]) -> tuple[list[str], list[str]]:
    """Return the files of the package that a wheel lacks, and those that it has beyond the package's."""
    return sorted(own - inside), sorted(inside - own)


def installed(wheel: Path, place: Path) -> Path:
    """Install a wheel, and nothing else, in a new environment that sees the libraries of this one; its Python."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    python = place / "bin" / "python"
    words = ("install", "-qq", "--no-deps", "--no-index", "--disable-pip-version-check", str(wheel))
    run(Path(sys.executable), "-m", "pip", "--python", str(python), *words)
    spec = importlib.util.find_spec("pandas")
    assert spec and spec.origin
    # A folder that a .pth file names is looked into, and its own .pth files are not: this repository stays unseen.
    (site,) = place.glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(f"{Path(spec.origin).parent.parent}\n", encoding="utf-8")
    return python


def steps(python: Path, folder: Path, verbs: int) -> list[tuple[str, str, str]]:
    """Go the first steps of `WAY` in a folder; return each verb with what it said, and what it should say."""
    for name, text in (("session.txt", SESSION), ("report.txt", REPORT)):
        (folder / name).write_text(text, encoding="utf-8")
    rows = []
    for (verb, words), goal in list(WAY.items())[:verbs]:
        said = run(python.with_name("workbench"), verb, *words, cwd=folder)
        rows.append((verb, goal if goal in said else said, goal))
    return rows


def declared() -> Sequence[str]:
    """The factories that pyproject.toml names, in order."""
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    return sorted({line.partition(" ")[0] for line in lines if line.startswith("workbench_")})


def run(program: Path, *words: str, cwd: Path | None = None) -> str:
    """Run a program outside the repository; return what it said. Raises with what went wrong where it fails."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [str(program), *words], capture_output=True, text=True, cwd=cwd or program.parent, env=known
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(words[:3])}: {done.stdout[-500:]}{done.stderr[-1500:]}")
    return done.stdout


if __name__ == "__main__":
    print(aligned(prove()))
