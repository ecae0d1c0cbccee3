"""A small inquiry in a folder, for tests of what reads and writes it."""

from __future__ import annotations

from pathlib import Path

import workbench as wb
from workbench.inquiry import Inquiry

SESSION = """\
Bells Committee

Oral evidence: The care of bells, HC 860

Wednesday 14 January 2015

Members present: Ruth Okafor (Chair); Edward Hale.

Questions 1-2

Witnesses

I: Ann Pell, Director, Guild of Ringers.

Examination of witness

Witness: Ann Pell.

Q1 Chair: How loud is a bell?

Ann Pell: Our funding is small, and the bells are very loud.

Q2 Edward Hale: Who keeps a record?

Ann Pell: We keep one record for each tower.
"""
SECOND = SESSION.replace("Questions 1-2", "Questions 3-4").replace("Q1 ", "Q3 ").replace("Q2 ", "Q4 ")
SECOND = SECOND.replace("How loud is a bell?", "How old is a rope?").replace("very loud", "very old")
SUBMISSION = """\
Written evidence submitted by Tower Trust (BEL0001)

1. We pay for ropes out of a small budget.

2. Training of ringers takes two years.
"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file to be added, and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def made(folder: Path, *files: tuple[str, str | bytes]) -> Inquiry:
    """Return a new inquiry in ``folder`` with these files (name, content) added, all of them published."""
    inquiry = wb.create(folder / "inquiry", title="Bells")
    inquiry.add([write(folder / "given", name, content) for name, content in files], publication="published")
    return inquiry
