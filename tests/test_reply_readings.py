"""Two published replies, read by hand before they were compared: ids and our own labels stand in `readings/replies.csv`."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from workbench import tables
from workbench.links import replies
from workbench.model import Document, Passage, Recommendation, Response
from workbench.sources import Reading, read

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "shared" / "data" / "responses"
pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the published documents are not here (../shared/data)"
)
NAMES = ("behaviour-change-2011", "infected-blood-vol1")
Key = tuple[str, str, str]


def _number(printed: str) -> str:
    return ".".join(re.findall(r"\d+|[a-z]+", printed))


@cache
def read_by_hand(name: str) -> dict[Key, str]:
    """Return part as printed in the reply, item of the report and responder → the position as we read it."""
    with (HERE / "readings" / "replies.csv").open(encoding="utf-8", newline="") as file:
        return {
            (_number(row["printed"]), row["item"], row["responder"]): row["position"]
            for row in csv.DictReader(file)
            if row["document"] == f"{name}-response"
        }


@cache
def reply(name: str) -> Reading:
    return read((DATA / f"{name}-response.pdf").read_bytes(), "reply")


@cache
def items(name: str) -> tuple[Recommendation, ...]:
    return read((DATA / f"{name}-report.pdf").read_bytes(), "report", "report").recommendations


@cache
def found(name: str) -> dict[Key, Response]:
    numbers = {item.recommendation_id: item.number for item in items(name)}
    frame = replies.match(
        tables.table(Recommendation, items(name)),
        tables.table(Passage, reply(name).passages),
        tables.table(Document, [Document("report", "report"), reply(name).document]),
    )
    rows = {}
    for row in tables.rows(frame, Response):
        number = numbers.get(row.recommendation_id, "")
        own = re.search(r"answers part (\S+) of it|item (\S+) of the reply", row.note)
        rows[_number((own[1] or own[2]) if own else number), number, row.responder] = row
    return rows


@pytest.mark.parametrize("name", NAMES)
def test_it_is_told_for_a_reply_and_every_item_of_it_is_matched_as_we_read_it(name: str) -> None:
    assert reply(name).document.kind == "response"

    expected = {key[:2] for key in read_by_hand(name)}
    right = expected & {key[:2] for key in found(name)}

    assert len(right) >= 0.97 * len(expected)


def test_nine_positions_in_ten_are_as_we_read_them() -> None:
    pairs = [
        (position, found(name)[key].position if key in found(name) else "")
        for name in NAMES
        for key, position in read_by_hand(name).items()
    ]

    assert len(pairs) == 212
    assert sum(ours == suggested for ours, suggested in pairs) >= 0.9 * len(pairs)


@pytest.mark.parametrize("name", NAMES)
def test_every_wording_stands_in_the_paragraph_that_its_row_names(name: str) -> None:
    texts = {p.passage_id: p.text for p in reply(name).passages}

    assert all(row.wording in texts[row.passage_id] for row in found(name).values() if row.wording)


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_a_reply_is_lost(name: str) -> None:
    whole = reply(name)

    assert all(whole.text[p.start : p.end] == p.text for p in whole.passages)
    assert len(whole.text.split()) > 0.97 * len(_printed(name))


def _printed(name: str) -> list[str]:
    from workbench.sources import extract

    extraction = extract((DATA / f"{name}-response.pdf").read_bytes())
    return " ".join(line.text for line in extraction.lines).split()


def test_a_reply_without_a_text_layer_is_said_to_have_none() -> None:
    from workbench.errors import Unreadable

    with pytest.raises(Unreadable) as caught:
        read((DATA / "horizon-response-scanned-no-text.pdf").read_bytes(), "scan", "response")

    assert caught.value.status == "no-text"
