"""What a lock pins, read line by line, for the tests and for the proof of the set-up."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "locks"


class Pin(NamedTuple):
    """One package that a lock pins: its name as pip writes it, extras, version, where it is for, and its hashes."""

    name: str
    extras: str
    version: str
    marker: str
    hashes: tuple[str, ...]


PIN = re.compile(
    r"(?P<name>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\[(?P<extras>[a-z0-9,-]+)\])?==(?P<version>[0-9][0-9a-z.]*)"
    r"(?: ; (?P<marker>[^\\\n]+?))?(?P<hashes>(?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n"
)


def read(lock: Path) -> dict[str, Pin]:
    """What a lock pins, by name. Raises `ValueError` for a line that is no pin with its hashes, or a second one."""
    text = lock.read_text(encoding="ascii")
    pins: dict[str, Pin] = {}
    place = 0
    while place < len(text):
        found = PIN.match(text, place)
        if not found or found["name"] in pins:
            line = text.count("\n", 0, place) + 1
            raise ValueError(f"{lock.name}, line {line}: not one pin with its hashes")
        hashes = tuple(re.findall(r"[0-9a-f]{64}", found["hashes"]))
        pin = Pin(found["name"], found["extras"] or "", found["version"], found["marker"] or "", hashes)
        pins[pin.name] = pin
        place = found.end()
    return pins


def plain(name: str) -> str:
    """A package's name as pip writes it, without version, extras and marker."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~\[;]", name)[0]).lower()
