"""A measure: a value, of how many, and the target it must reach; their table and the file for machines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measure:
    """One measured number. ``at_most`` turns the target round (wrong citations: 0)."""

    name: str
    value: int
    of: int | None
    target: int
    details: tuple[str, ...] = ()
    at_most: bool = False

    @property
    def met(self) -> bool:
        """Whether the target is reached; nothing measured is never a success."""
        if self.at_most:
            return self.value <= self.target
        return self.value >= self.target and self.of != 0


def failed(name: str, of: int | None, target: int, reason: str, at_most: bool = False) -> Measure:
    """Return a measure that could not be taken because the product failed: a miss, with the reason."""
    return Measure(name, target + 1 if at_most else -1, of, target, (reason,), at_most)


def lines(measures: Iterable[Measure], skipped: Iterable[str] = (), details: int = 12) -> list[str]:
    """Return the printed table; then what was missed, and what was not measured."""
    listed = list(measures)
    width = max([len(m.name) for m in listed] + [8])
    table = [f"{'measure':<{width}}  {'value':>6}  {'of':>6}  {'target':>7}"]
    for m in listed:
        of = "" if m.of is None else m.of
        target = f"≤ {m.target}" if m.at_most else str(m.target)
        verdict = "" if m.met else "   missed"
        table.append(f"{m.name:<{width}}  {m.value:>6}  {of:>6}  {target:>7}{verdict}")
    for m in listed:
        if m.details:
            table += ["", f"{m.name}:", *_shortened(m.details, details)]
    return [*table, *([""] if skipped else []), *skipped]


def _shortened(details: Sequence[str], most: int) -> list[str]:
    shown = [f"  {detail}" for detail in details[:most]]
    return shown if len(details) <= most else [*shown, f"  … and {len(details) - most} more"]


def as_json(measures: Iterable[Measure]) -> str:
    """Return ``{"measure": {"value": …, "of": …, "target": …}}``."""
    rows = {m.name: {"value": m.value, "of": m.of, "target": m.target} for m in measures}
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def write(measures: Iterable[Measure], path: Path) -> None:
    """Write the file for machines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_json(measures), encoding="utf-8")
