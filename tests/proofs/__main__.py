"""``python -m tests.proofs`` (`make prove`): every proof of this folder, in one table; ``--only NAME`` runs that one.

A proof is a module whose ``prove()`` returns rows of (what, measured, goal). The exit code is 1 where one could not
be carried out: a goal that was missed is read in the table, beside what was measured.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
import time
from collections.abc import Sequence

from tests import proofs

Row = tuple[str, str, str]
HEADINGS = ("what", "measured", "goal")


def names() -> list[str]:
    """The proofs that there are, in the order of their names."""
    return sorted(
        module.name for module in pkgutil.iter_modules(proofs.__path__) if not module.name.startswith("_")
    )


def proved(name: str) -> tuple[list[Row], bool]:
    """The rows of one proof, and whether it was carried out; where it was not, a row says what happened."""
    try:
        rows = importlib.import_module(f"{proofs.__name__}.{name}").prove()
        if not rows:
            raise ValueError("it gave no row")
        return [(str(what), str(measured), str(goal)) for what, measured, goal in rows], True
    except Exception as error:
        return [(name, f"not carried out: {type(error).__name__}: {error}", "carried out")], False


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
