"""What is kept of the log while people decide is what the log says when it is read from its start."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pandas as pd
import pytest

from tests.proofs.decide_speed import filled
from workbench.decisions import (
    Claim,
    Effect,
    Log,
    applied,
    effective,
    fields_of,
    framed,
    hash_chain,
    unplaced,
)
from workbench.errors import WorkbenchError
from workbench.model import Link, Passage, Tag, tables

TEXT = "They moved him four times before he ran."
PASSAGES = tables.table(
    Passage,
    [Passage(f"d{n % 2}/{n}", f"d{n % 2}", n, "answer", f"{n}", text=f"{TEXT} {n}") for n in range(6)],
)
TAGS = tables.table(
    Tag,
    [
        Tag(f"t{p}-{start}", f"d{p % 2}/{p}", theme, start, end, f"{TEXT} {p}"[start:end], "rule:x")
        for p in range(4)
        for theme, start, end in (("moves", 0, 10), ("moves", 5, 20), ("running", 33, 39))
    ],
)
LINKS = tables.table(Link, [Link(f"l{n}", "r1", f"d{n % 2}/{n}", "similar", 0.5, (), "") for n in range(4)])
GONE = {"passage_id": "d0/0", "theme": "moves", "start": 11, "end": 14, "quote": "him", "words": f"{TEXT} 0"}


def one_act(log: Log, chance: random.Random, made: list[tuple[str, str]]) -> None:
    """Make one decision of any kind; some are refused, as an undo of another's is not."""
    coder = chance.choice(["AB", "CD", "EF"])
    table, frame, key = chance.choice([("tags", TAGS, "tag_id"), ("links", LINKS, "link_id")])
    act = chance.choice(["confirm", "dismiss", "change", "note", "add", "undo", "undo", "gone"])
    row = frame.sample(1, random_state=chance.randrange(1000)).to_dict("records")[0]
    claim = fields_of(row) | {
        "words": dict(zip(PASSAGES["passage_id"], PASSAGES["text"], strict=True))[row["passage_id"]]
    }
    changes = {"bearing": "qualifies"} if table == "links" else {"theme": "running"}
    if act == "undo":
        own = [name for name, whose in made if whose == coder]
        if own:
            made.append((log.undo(coder, chance.choice(own)), coder))
        return
    given = {
        "change": ("change", row[key], changes, claim),
        "add": ("add", f"p{chance.randrange(4)}", {}, claim),
        "gone": (chance.choice(["confirm", "dismiss"]), "t-gone", {}, GONE),
    }.get(act, (act, row[key], {}, claim))
    act, row_id, set_, about = given
    table = "tags" if row_id == "t-gone" else table
    note = f"note {len(made)}" if chance.random() < 0.5 else ""
    made.append((log.append(coder, act, Claim(table, row_id, about, set_), note=note), coder))


def assert_as_from_the_start(log: Log, effects: dict[str, Effect]) -> None:
    fresh = Log(log.path).held()
    held = log.held()
    assert held.faults == fresh.faults == []
    pd.testing.assert_frame_equal(held.frame, fresh.frame)
    pd.testing.assert_frame_equal(framed(held.stood.all()), effective(fresh.frame))
    lost = []
    for table, frame in (("tags", TAGS), ("links", LINKS)):
        made = effects[table].of(held.stood)
        pd.testing.assert_frame_equal(made.frame, applied(frame, fresh.frame, table, PASSAGES))
        lost += [one.decision_id for one in made.lost]
    given = {"tags": TAGS, "links": LINKS, "passages": PASSAGES}
    assert lost == unplaced(fresh.frame, given)["decision_id"].tolist()


@pytest.mark.parametrize("seed", range(6))
def test_after_any_acts_of_several_coders_and_copies_what_is_kept_is_what_is_written(
    tmp_path: Path, seed: int
) -> None:
    chance, made = random.Random(seed), list[tuple[str, str]]()
    log, other = Log(tmp_path / "a.sqlite", copy="a"), Log(tmp_path / "b.sqlite", copy="b")
    effects = {"tags": Effect(TAGS, "tags", PASSAGES), "links": Effect(LINKS, "links", PASSAGES)}
    other.append("EF", "confirm", Claim("tags", "t2-0"), note="in the other copy")
    for step in range(30):
        one_act(log, chance, made)
        if step % 9 == 4:
            one_act(Log(log.path, copy="c"), chance, made)  # a colleague's program, on the same file
        if step % 11 == 7:
            one_act(other, chance, [])
            log.merge(other.path)
        if chance.random() < 0.4:
            assert_as_from_the_start(log, effects)
    log.erase([made[0][0]], coder="AB", reason="withdrawn")
    assert_as_from_the_start(log, effects)


def test_a_decision_hashes_itself_and_reads_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for many in (5, 500):
        log = Log(tmp_path / f"{many}.sqlite")
        filled(log, [("tags", f"t{n}", "") for n in range(many)], many)
        before = log.held().hashes.made
        with monkeypatch.context() as patched:
            patched.setattr(log, "_read", lambda: pytest.fail("the log was read again"))
            log.append("AB", "confirm", Claim("tags", "t1"))
            assert len(log.frame()) == many + 1
        assert log.held().hashes.made - before == 2


def test_only_the_rows_decided_on_are_written_again(tmp_path: Path) -> None:
    log, effect = Log(tmp_path / "log.sqlite"), Effect(TAGS, "tags", PASSAGES)
    log.append("AB", "confirm", Claim("tags", "t0-0"))
    first = effect.of(log.held().stood)
    log.append("AB", "confirm", Claim("links", "l1"))
    assert effect.of(log.held().stood) is first
    log.append("AB", "confirm", Claim("tags", "t1-0"))
    assert effect.of(log.held().stood) is not first


def test_what_somebody_changed_behind_its_back_is_found_though_much_is_kept(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.sqlite")
    for n in range(3):
        log.append("AB", "confirm", Claim("tags", f"t{n}"))
    assert not log.held().faults
    with closing(sqlite3.connect(log.path)) as connection:
        connection.execute("DROP TRIGGER chain_is_never_updated")
        connection.execute("UPDATE chain SET act = 'dismiss' WHERE n = 2")
        connection.commit()
    assert [one.n for one in log.held().faults] == [None, 2]
    with pytest.warns(UserWarning, match="damaged"):
        assert log.frame()["row_id"].tolist() == ["t0", "t2"]
    log.append("AB", "confirm", Claim("tags", "t9"))
    assert [one.n for one in log.held().faults] == [None, 2]


def test_a_decision_refused_leaves_what_is_kept(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.sqlite")
    made = log.append("AB", "confirm", Claim("tags", "t1"))
    log.held()
    with pytest.raises(WorkbenchError):
        log.undo("CD", made)
    assert len(log.frame()) == 1 and hash_chain.ERASED not in log.held().stood.rows
