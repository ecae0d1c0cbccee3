"""The locks, installed by old and new pips, beside an index that holds newer releases: what they pin, and nothing else.

It needs a package index. The pips are the first that Python 3.11, 3.12 and 3.13 were published with (of 3.12 that is
23.2.1, of 3.13 24.2), and the newest that the index has. A Python that this machine has not is a row that says so.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from packaging.markers import Marker

import start
from tests import locks
from tests.proofs.__main__ import Row, aligned

PIPS = {"3.11": "22.3", "3.12": "23.2.1", "3.13": "24.2"}
NEWER = ("click", "coverage", "idna", "numpy", "requests", "typer")
SYSTEMS = ("linux", "aarch64-unknown-linux-gnu", "macos", "x86_64-apple-darwin", "windows")


def prove() -> list[Row]:
    """One row per Python and pip, per way that resolves, and per system for which wheels are looked for."""
    with tempfile.TemporaryDirectory() as folder:
        newer = Path(folder) / "newer"
        newer.mkdir()
        for name in NEWER:
            wheel(newer, name, "9999.0")
        rows = []
        for python, oldest in PIPS.items():
            for pip in (oldest, "the newest"):
                rows += installed(python, pip, newer, Path(folder) / "venv")
        return rows + [wheels(system, Path(folder) / "uv") for system in SYSTEMS]


def installed(version: str, pip: str, newer: Path, folder: Path) -> list[Row]:
    """Install the run lock in a fresh place, and ask how the widest would be installed where pip resolves, too."""
    about = f"Python {version}, pip {pip}"
    base = shutil.which(f"python{version}")
    if not base or subprocess.run([base, "-c", ""], capture_output=True).returncode:
        return [(about, f"not tried: no python{version} here", "as pinned")]
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([base, "-m", "venv", str(folder)], check=True)
    python = folder / start.PYTHON.relative_to(start.VENV)
    wanted = ["--upgrade", "pip"] if pip == "the newest" else [f"pip=={pip}"]
    run(python, "install", "-qq", *wanted)
    about = f"Python {version}, pip {run(python, '--version').stdout.split()[1]}"
    beside = {"PIP_FIND_LINKS": str(newer)}
    control = {
        name for name, found in would(python, beside, "--no-deps", *NEWER).items() if found == "9999.0"
    }
    rows = [
        (f"{about}: newer releases that it would take unpinned", f"{len(control)} of {len(NEWER)}", "all")
    ]
    run(python, *start.INSTALL, str(start.lock_file("run")), **beside)
    here = {
        locks.plain(one["name"]): one["version"]
        for one in json.loads(run(python, "list", "--format=json").stdout)
    }
    here.pop("pip")
    rows.append((f"{about}: run, installed", compared(here, "run", version), "as pinned"))
    check = run(python, "check", **beside)
    rows.append(
        (f"{about}: pip check", check.stdout.strip() or check.stderr.strip(), "no broken requirements")
    )
    resolving = [word for word in start.INSTALL[1:] if word != "--no-deps"]
    found = would(python, beside, "--ignore-installed", *resolving, str(start.lock_file("dev")))
    rows.append((f"{about}: dev, resolving, as conda does", compared(found, "dev", version), "as pinned"))
    return rows


def would(python: Path, more: dict[str, str], *words: str) -> dict[str, str]:
    """What pip says that it would install, every hash of it checked."""
    said = run(python, "install", "--dry-run", "-qq", "--report", "-", *words, **more).stdout
    found = [one["metadata"] for one in json.loads(said or '{"install": []}')["install"]]
    return {locks.plain(one["name"]): one["version"] for one in found}


def run(python: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a pip, and return what it said."""
    asked = [str(python), "-m", "pip", "--disable-pip-version-check", *words]
    return subprocess.run(asked, capture_output=True, text=True, env=os.environ | more, cwd=locks.ROOT)


def compared(found: dict[str, str], lock: str, version: str) -> str:
    """How many packages are what the lock pins for this Python, and the first that are not."""
    where = {"python_version": version, "python_full_version": f"{version}.0"}
    pinned = {
        pin.name: pin.version
        for pin in locks.read(start.lock_file(lock)).values()
        if not pin.marker or Marker(pin.marker).evaluate(where)
    }
    apart = sorted(name for name in pinned.keys() | found.keys() if pinned.get(name) != found.get(name))
    named = "".join(f"; {name} {found.get(name, 'missing')}" for name in apart[:3])
    return (
        f"{len(pinned) - len(pinned.keys() & set(apart))} of {len(pinned)} as pinned, {len(apart)} not{named}"
    )


def wheels(system: str, folder: Path) -> Row:
    """Whether each lock has a wheel with one of its hashes, for every Python, on another system; asked of uv."""
    python = folder / start.PYTHON.relative_to(start.VENV)
    if not folder.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        run(python, "install", "-qq", start.LOCKER)
    wrong, asked = [], 0
    for lock in start.locks():
        for version in PIPS:
            words = (
                f"--quiet --dry-run --python-platform {system} --python-version {version} --target".split()
            )
            words += [str(folder / "target"), "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r"]
            command = [
                str(python),
                "-m",
                "uv",
                "--no-config",
                "pip",
                "install",
                *words,
                str(start.lock_file(lock)),
            ]
            asked += 1
            ended = subprocess.run(command, capture_output=True, text=True)
            if ended.returncode:
                wrong.append(f"{lock}, {version}: {' '.join(ended.stderr.split())[:160]}")
    return (f"wheels for {system}", "; ".join([f"{asked - len(wrong)} of {asked}", *wrong[:1]]), "all")


def wheel(folder: Path, name: str, version: str) -> None:
    """Write a wheel of a release that was never made."""
    inside = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": b"",
        f"{inside}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n".encode(),
        f"{inside}/WHEEL": b"Wheel-Version: 1.0\nGenerator: a test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as packed:
        listed = []
        for path, data in files.items():
            packed.writestr(path, data)
            hashed = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            listed.append(f"{path},sha256={hashed},{len(data)}\n")
        packed.writestr(f"{inside}/RECORD", "".join(listed) + f"{inside}/RECORD,,\n")


if __name__ == "__main__":
    print(aligned(prove()))
