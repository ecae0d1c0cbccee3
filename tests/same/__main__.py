"""Compare all that the workbench makes of some thirty inquiries with what is kept: ``python -m tests.same``.

A commit that only moves code changes nothing of it; another says in its message what it meant to change. With
``--keep`` what is made now is kept; with ``--write FOLDER`` the things themselves are written, so that those of two
commits can be set side by side by any program. It ends with 1 where anything differs.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.same.cases import ROOT, Case, cases, measured
from tests.same.digests import Digest, differences, keep, read

KEPT = Path(__file__).with_name("digests.csv")
ROWS = ROOT / "build" / "same"
AT_ONCE = 2


def main() -> int:
    """Compare, print what differs, and return the exit code."""
    asked = _arguments()
    chosen = [case for case in cases() if asked.only in (None, case.name)]
    here = [case for case in chosen if case.is_here]
    for case in chosen:
        if not case.is_here:
            print(f"{case.name}: not compared, as its documents are not here")
    if not here:
        print(f"There is no case “{asked.only}”. There are: {', '.join(case.name for case in cases())}")
        return 1
    made = _made(here, asked.write)
    known = read(KEPT, ROWS)
    names = {case.name for case in here}
    kept = [one for one in known if one.case in names]
    found = list(differences(kept, made))
    for line in found:
        print(line)
    if asked.keep:
        keep([one for one in known if one.case not in names] + made, KEPT, ROWS)
        print(f"{len(made)} digests of {len(here)} cases are kept, {len(found)} of them changed.")
        return 0
    print(f"{len(made)} digests of {len(here)} cases: {f'{len(found)} differ' if found else 'all the same'}.")
    return 1 if found else 0


def _made(here: list[Case], write: Path | None) -> list[Digest]:
    """Return the digests of the cases, each made in a process of its own, and print how long each took."""
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(AT_ONCE, spawned, max_tasks_per_child=1) as pool:
        running = [pool.submit(measured, case.name, write) for case in here]
        found: list[Digest] = []
        for case, one in zip(here, running, strict=True):
            digests, seconds = one.result()
            print(f"{case.name:<32}{len(digests):>5} digests {seconds:>6.1f} s of processor time", flush=True)
            found += digests
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.same", description=__doc__.partition(":")[0])
    parser.add_argument("--keep", action="store_true", help="keep what is made now")
    parser.add_argument("--only", metavar="CASE", help="one case by its name")
    parser.add_argument("--write", metavar="FOLDER", type=Path, help="write the things themselves there")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
