"""Every kind of page at every length has no error of HTML, by the W3C's own checker."""

from __future__ import annotations

import tempfile
from pathlib import Path

import workbench as wb
from tests.browser import valid_html
from tests.made import every_kind
from tests.places import ROOT
from tests.proofs.__main__ import Row, aligned


def prove() -> list[Row]:
    """One row: errors, and in how many pages."""
    if not valid_html.is_here():
        return [("errors of HTML", "not measured: no vnu here, or no Java; see .ci/run", "0")]
    with tempfile.TemporaryDirectory() as name:
        inquiry = wb.open(ROOT / "evidence" / "missing-from-care")
        made = [*every_kind.of_the_case(inquiry), ("letter", every_kind.letter())]
        made.append(("source", inquiry.page("session-1", 1)))
        places = [page.save(Path(name) / f"{n:02}-{what}.html") for n, (what, page) in enumerate(made)]
        found = valid_html.errors(places)
    said = "; ".join([str(len(found)), *found[:5]])
    return [(f"errors of HTML in {len(places)} pages, of every kind and length", said, "0")]


if __name__ == "__main__":
    print(aligned(prove()))
