"""A decision and every table again, after few decisions and after many: in seconds of the processor.

``python -m tests.proofs.decide_speed``. Time is this program's own (`time.process_time`), the middle of several.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

import pandas as pd

import workbench
from workbench.decisions import Claim, Effect, Log, fields_of, hash_chain
from workbench.inquiry import TABLES, Inquiry
from workbench.model import Passage, Tag, tables

FOUNDING = Path(__file__).parents[2] / "evidence" / "missing-from-care"
MANY = (5, 5_000, 50_000)
GOAL = 0.1
TIMES = 5
ACTS = ("confirm", "dismiss", "note", "confirm", "note")


def filled(log: Log, rows: list[tuple[str, str, str]], many: int) -> None:
    """Write many decisions in one go, as `Log.append` would one by one, on rows (table, id, what was claimed)."""
    acts = [
        (
            act,
            table,
            row_id,
            hash_chain.detail("a note" if act == "note" else "", {}, hash_chain.said("", claim)[2]),
        )
        for act, (table, row_id, claim) in islice(zip(cycle(ACTS), cycle(rows)), many)
    ]
    log._write(lambda connection: log._add(connection, "AB", acts))


def founding(many: int, folder: Path) -> Inquiry:
    """Return a copy of the founding case with so many decisions on its tags, links and heads of terms."""
    shutil.copytree(FOUNDING, folder)
    inquiry = workbench.open(folder)
    texts = dict(zip(inquiry.passages["passage_id"], inquiry.passages["text"], strict=True))
    rows = []
    for table, key in (("tags", "tag_id"), ("links", "link_id"), ("term_links", "term_link_id")):
        for row in getattr(inquiry, table).to_dict("records"):
            claim = fields_of(row) | {"words": texts[row["passage_id"]]}
            rows.append((table, row[key], hash_chain.detail("", {}, claim)))
    filled(inquiry._frames.log, rows, many)
    inquiry.refresh()
    return inquiry


def seconds_of_a_decision(inquiry: Inquiry) -> tuple[float, int, float]:
    """Return how long a decision and every table again take, how many hashes are made, and how long opening takes."""
    began = time.process_time()
    every_table(inquiry)
    opening = time.process_time() - began
    taken, hashes = [], inquiry._frames.log.held().hashes
    for row_id in inquiry.tags["tag_id"][:TIMES]:
        before, began = hashes.made, time.process_time()
        inquiry.decide(row_id, "confirm", coder="CD")
        every_table(inquiry)
        taken.append(time.process_time() - began)
        made = hashes.made - before
    return statistics.median(taken), made, opening


def every_table(inquiry: Inquiry) -> None:
    for name in TABLES:
        getattr(inquiry, name)


def wide(many: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return a table of tags, each of its own passage, and the passages."""
    said = [f"They moved him {n} times before he ran." for n in range(many)]
    spoken = tables.table(
        Passage,
        [
            Passage(f"d{n // 500}/{n}", f"d{n // 500}", n, "answer", f"{n}", text=text)
            for n, text in enumerate(said)
        ],
    )
    marked = tables.table(
        Tag, [Tag(f"t{n}", f"d{n // 500}/{n}", "moves", 0, 10, "They moved", "rule:x") for n in range(many)]
    )
    return marked, spoken


def seconds_on_a_wide_table(many: int, folder: Path) -> float:
    """Return how long a decision on one of so many tags takes, each of which was decided on, and the table again."""
    tags, passages = wide(many)
    texts = passages["text"].tolist()
    rows = [
        ("tags", row["tag_id"], hash_chain.detail("", {}, fields_of(row) | {"words": texts[at]}))
        for at, row in enumerate(tags.to_dict("records"))
    ]
    log, effect = Log(folder / "wide.sqlite"), Effect(tags, "tags", passages)
    filled(log, rows, many)
    effect.of(log.held().stood)
    taken = []
    for n in range(TIMES):
        began = time.process_time()
        log.append("CD", "dismiss", Claim("tags", f"t{n}", hash_chain.said("", rows[n][2])[2]))
        assert effect.of(log.held().stood).frame["status"][n] == "dismissed"
        taken.append(time.process_time() - began)
    return statistics.median(taken)


def prove() -> list[tuple[str, str, str]]:
    rows = []
    for many in MANY:
        with tempfile.TemporaryDirectory() as made:
            took, hashes, opening = seconds_of_a_decision(founding(many, Path(made) / "inquiry"))
            rows += [
                (f"founding case, {many:,} decisions: one more and every table", f"{took:.3f} s", f"≤ {GOAL} s"),
                (f"founding case, {many:,} decisions: hashes made for one more", str(hashes), "≤ 2"),
                (f"founding case, {many:,} decisions: opened, every table", f"{opening:.2f} s", "told"),
            ]  # fmt: skip
    for many in MANY:
        with tempfile.TemporaryDirectory() as made:
            took = seconds_on_a_wide_table(many, Path(made))
        rows.append(
            (f"{many:,} tags, each decided on: one more and the table", f"{took:.3f} s", f"≤ {GOAL} s")
        )
    return rows


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))
