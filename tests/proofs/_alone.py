"""One proof in a process of its own, ``python -m tests.proofs._alone FOLDER NAME``: its rows as JSON on the last line."""

from __future__ import annotations

import importlib
import json
import sys

from tests import proofs


def main(folder: str, name: str) -> int:
    """Run the proof ``name`` of a folder; the line has its rows, or what ended it."""
    proofs.__path__ = [folder]
    try:
        rows = importlib.import_module(f"{proofs.__name__}.{name}").prove()
        if not rows:
            raise ValueError("it gave no row")
        came = {"rows": [[str(cell) for cell in (what, measured, goal)] for what, measured, goal in rows]}
    except Exception as error:
        came = {"error": f"{type(error).__name__}: {error}"}
    print(f"\n{json.dumps(came)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
