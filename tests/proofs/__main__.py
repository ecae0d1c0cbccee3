"""``python -m tests.proofs`` (`make prove`): every proof of this folder, in one table; ``--only NAME`` runs that one.

A proof is a module whose ``prove()`` returns rows of (what, measured, goal). Each runs in a process of its own: some
put functions of their own in the place of the system's, or of SQLite's, and one that is killed ends no other. The exit
code is 1 where one could not be carried out: a goal that was missed is read in the table, beside what was measured.
"""

from __future__ import annotations

import argparse
import json
import pkgutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests import proofs

Row = tuple[str, str, str]
ROOT = Path(__file__).parents[2]
HEADINGS = ("what", "measured", "goal")


def names() -> list[str]:
    """The proofs that there are, in the order of their names."""
    return sorted(
        module.name for module in pkgutil.iter_modules(proofs.__path__) if not module.name.startswith("_")
    )


def proved(name: str) -> tuple[list[Row], bool]:
    """The rows of one proof, and whether it was carried out; where it was not, a row says what happened."""
    asked = [sys.executable, "-m", f"{proofs.__name__}._alone", *proofs.__path__, name]
    ended = subprocess.run(asked, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT)
    if ended.returncode:
        came = {"error": f"its process ended with {ended.returncode}"}
    else:
        came = json.loads(ended.stdout.splitlines()[-1])
    if "error" in came:
        return [(name, f"not carried out: {came['error']}", "carried out")], False
    return [(what, measured, goal) for what, measured, goal in came["rows"]], True


def aligned(rows: Sequence[Row]) -> str:
    """The rows under their headings, in columns as wide as their longest words."""
    whole = [HEADINGS, *(tuple(" ".join(cell.split()) for cell in row) for row in rows)]
    widths = [max(len(row[column]) for row in whole) for column in range(len(HEADINGS))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in whole
    ]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.proofs", description="Run the long proofs.")
    parser.add_argument("--only", metavar="NAME", action="append", choices=names(), help="run this one")
    rows: list[Row] = []
    whole = True
    for name in parser.parse_args(words).only or names():
        began = time.perf_counter()
        found, carried_out = proved(name)
        print(f"{name}: {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
        rows += found
        whole &= carried_out
    print(aligned(rows))
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
