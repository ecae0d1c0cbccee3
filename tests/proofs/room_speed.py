"""The room over the Horizon transcripts (194,225 turns), 5,000 decisions in its log: what each answer to its page takes.

``python -m tests.proofs.room_speed``. Seconds of the processor, which a busy machine does not lengthen; what the
browser adds is measured in the page, which says in its own attributes what it took (``data-opened``, ``data-took``).
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import workbench
from tests import acts_timed
from tests.proofs.decide_speed import filled
from workbench.decisions import fields_of, hash_chain

DECISIONS, TIMES = 5_000, 20
WORDS = (
    "computer",
    "horizon bug",
    '"post office"',
    "error*",
    "money NEAR missing",
    "the",
    "branch AND shortfall",
)


def timed(room: Any, asked: str, **given: Any) -> tuple[float, Any]:
    """Return the seconds of one answer, and the answer."""
    began = time.process_time()
    answer = room.answers.answer({"id": 1, "ask": asked, "with": given})
    took = time.process_time() - began
    assert "answer" in answer, answer
    return took, answer["answer"]


def most(taken: list[float]) -> str:
    """Return in how many seconds nineteen of twenty were done."""
    return f"{statistics.quantiles(taken, n=20)[-1]:.3f} s"


def prove() -> list[tuple[str, str, str]]:
    if not acts_timed.TRANSCRIPTS.is_file():
        return [("the Horizon transcripts", "not here", "told")]
    with tempfile.TemporaryDirectory() as name:
        return measured(held(Path(name)))


def held(folder: Path) -> Path:
    """Make the inquiry in a folder, with decisions on its first tags; return where it lies."""
    place, _ = acts_timed.begun(folder)
    inquiry = workbench.open(place)
    rows = inquiry.tags.head(DECISIONS).to_dict("records")
    said = [("tags", row["tag_id"], hash_chain.detail("", {}, fields_of(row))) for row in rows]
    filled(inquiry._frames.log, said, DECISIONS)
    return place


def measured(place: Path) -> list[tuple[str, str, str]]:
    """Return what a room that is opened again over an inquiry takes, answer by answer."""
    began = time.process_time()
    room = workbench.open(place).room("AB")
    listed = timed(room, "overview")[1]["documents"]
    ids = [one["id"] for one in listed if one["passages"]]
    timed(room, "document", document=ids[0], bare=True)
    first = time.process_time() - began
    timed(room, "lists")
    step = 0
    while timed(room, "ready", step=step)[1]:
        step += 1
    opened = [timed(room, "document", document=one) for one in ids[1 : 1 + TIMES]]
    found = [timed(room, "search", query=words)[0] for words in WORDS * 3]
    rows = [row for _, answer in opened for row in answer["rows"] if row["text"].strip()][:TIMES]
    theme = str(room.answers.inquiry.themes["theme"].iloc[0])
    coded = [
        timed(room, "code", passage=row["id"], theme=theme, start=0, end=len(row["text"]), quote=row["text"])[
            0
        ]
        for row in rows
    ]
    return [
        ("the first screen, modules loaded", f"{first:.2f} s", "≤ 2 s"),
        ("another document", most([took for took, _ in opened]), "≤ 0.15 s"),
        ("a search", most(found), "≤ 0.3 s"),
        ("a decision, until it is saved", most(coded), "≤ 0.1 s"),
    ]


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))
