"""Whatever was done before, and in whatever order, every table is what a folder without a cache gives.

Ten random orders of what researchers do to an inquiry: evidence comes, is corrected and withdrawn, their own tables and
the codebook change, people decide and write memos. After each act some tables are looked at, so that the next one finds
a cache of any age; after some, all tables are compared with those of a copy of the folder without its cache.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd

import workbench as wb
from tests.made.inquiries import SECOND, SUBMISSION, write
from tests.proofs.wheel import REPORT, SESSION

ORDERS, ACTS, COMPARED = 10, 12, 4
Act = Callable[[Path, random.Random], None]


def appended(path: Path, header: str, row: str) -> None:
    """Add a row to a researcher's own table, as a spreadsheet would."""
    before = path.read_text(encoding="utf-8-sig") if path.is_file() else f"{header}\n"
    path.write_text(f"{before.rstrip()}\n{row}\n", encoding="utf-8-sig")


def a_hearing(folder: Path, chance: random.Random) -> None:
    day = chance.randrange(10, 29)
    session = SECOND.replace("Wednesday 14 January", f"{day} January")
    wb.open(folder).add(
        write(folder.parent / "given", f"session-{day}.txt", session), publication="published"
    )


def a_submission(folder: Path, chance: random.Random) -> None:
    number = chance.randrange(2, 99)
    words = SUBMISSION.replace("BEL0001", f"BEL{number:04}").replace("two years", f"{number} years")
    wb.open(folder).add(write(folder.parent / "given", f"paper-{number}.txt", words), publication="published")


def a_correction(folder: Path, chance: random.Random) -> None:
    document = chance.choice(wb.open(folder).documents["document_id"].tolist())
    words, correct = chance.choice([("loud", "louder"), ("record", "register"), ("ropes", "old ropes")])
    appended(
        folder / "fixes.csv", "document_id,words,correct,reason", f"{document},{words},{correct},misheard"
    )


def no_corrections(folder: Path, _: random.Random) -> None:
    (folder / "fixes.csv").unlink(missing_ok=True)


def a_pattern(folder: Path, chance: random.Random) -> None:
    theme = chance.choice(wb.open(folder).themes["theme"].tolist())
    word = chance.choice(["bell", "rope", "record", "tower", "nothing of the kind"])
    row = f"p{chance.randrange(10**6)},{theme},phrase,{word},"
    appended(folder / "patterns.csv", "pattern_id,theme,kind,pattern,note", row)


def an_own_row(folder: Path, chance: random.Random) -> None:
    day = f"2016-0{chance.randrange(1, 10)}-01"
    appended(
        folder / "progress.csv", "recommendation_id,date,state,source", f"own/1,{day},in progress,a letter"
    )


def an_item(folder: Path, chance: random.Random) -> None:
    said = chance.choice(["ropes are old", "a record is kept of each tower", "training takes too long"])
    lines = f"recommendation_id,number,text\nown/1,1,We recommend that it be seen to that {said}.\n"
    (folder / "recommendations.csv").write_text(lines, encoding="utf-8")


def a_head(folder: Path, chance: random.Random) -> None:
    appended(
        folder / "terms.csv", "term_id,number,text", f"t{chance.randrange(10**6)},1,How loud are the bells?"
    )


def a_person(folder: Path, chance: random.Random) -> None:
    person = chance.choice(["ann-pell", "edward-hale"])
    row = f"{person}{chance.randrange(9)},{chance.choice(['Ann Pell', 'Edward Hale'])},,ringers,"
    appended(folder / "people.csv", "person_id,name,aliases,category,note", row)


def a_decision(folder: Path, chance: random.Random) -> None:
    inquiry = wb.open(folder)
    ids = [*inquiry.tags["tag_id"], *inquiry.links["link_id"]]
    if ids:
        inquiry.decide(
            chance.choice(ids), chance.choice(["confirm", "dismiss"]), coder=chance.choice(["AB", "CD"])
        )


def a_memo(folder: Path, chance: random.Random) -> None:
    inquiry = wb.open(folder)
    if len(inquiry.passages):
        inquiry.decide(
            chance.choice(inquiry.passages["passage_id"].tolist()), "memo", coder="AB", note="Ask again."
        )


def a_withdrawal(folder: Path, chance: random.Random) -> None:
    rows = wb.open(folder).folder.rows()
    row = rows.iloc[chance.randrange(len(rows))]
    how = "restore" if row["publication"] == "held back" else "hold back"
    wb.open(folder).withdraw(str(row["document_id"]), how, coder="AB", reason="Asked to.", date="2026-11-28")


def a_kind(folder: Path, chance: random.Random) -> None:
    path = folder / "sources.csv"
    text = path.read_text(encoding="utf-8-sig")
    path.write_text(text.replace(",written,", ",correspondence,", chance.randrange(2)), encoding="utf-8-sig")


DONE: tuple[Act, ...] = (
    a_hearing, a_submission, a_correction, no_corrections, a_pattern, an_own_row, an_item, a_head, a_person,
    a_decision, a_memo, a_withdrawal, a_kind,
)  # fmt: skip


def begun(folder: Path) -> Path:
    """An inquiry with a session, a report on it and a submission."""
    inquiry = wb.create(folder / "inquiry", title="Bells")
    given = {"session.txt": SESSION, "report.txt": REPORT, "paper.txt": SUBMISSION}
    inquiry.add(
        [write(folder / "given", name, text) for name, text in given.items()], publication="published"
    )
    return inquiry.folder.path


def different(folder: Path) -> list[str]:
    """The tables that differ from those of a copy of the folder that has no cache."""
    with tempfile.TemporaryDirectory() as name:
        # The name of the folder is in the message of a source that is gone, and nowhere else.
        fresh = Path(name) / folder.name
        shutil.copytree(folder, fresh, ignore=shutil.ignore_patterns(".cache"))
        here, there = wb.open(folder), wb.open(fresh)
        return [table for table in wb.inquiry.TABLES if not same(getattr(here, table), getattr(there, table))]


def same(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    try:
        pd.testing.assert_frame_equal(one, other)
    except AssertionError:
        return False
    return True


def order(folder: Path, number: int, acts: int, every: int) -> list[str]:
    """What differed in one random order of acts: the acts so far, and the table."""
    chance = random.Random(number)
    place, done, found = begun(folder), list[str](), list[str]()
    for n in range(1, acts + 1):
        act = chance.choice(DONE)
        act(place, chance)
        done.append(act.__name__)
        looked_at = wb.open(place)
        for table in chance.sample(wb.inquiry.TABLES, 5):
            getattr(looked_at, table)
        if n % every == 0:
            found += [f"{', '.join(done)}: {table}" for table in different(place)]
    return found


def prove() -> list[tuple[str, str, str]]:
    """Return how many tables differ after ten orders of twelve acts."""
    found: list[str] = []
    for number in range(ORDERS):
        with tempfile.TemporaryDirectory() as name:
            found += order(Path(name), number, ACTS, COMPARED)
    compared = ORDERS * (ACTS // COMPARED) * len(wb.inquiry.TABLES)
    return [
        (
            f"orders of acts: of {compared:,} tables those that differ from a folder without a cache",
            str(len(found)),
            "0",
        )
    ]


if __name__ == "__main__":
    for row in prove():
        print("  ".join(row))
