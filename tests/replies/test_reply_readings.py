"""Two published replies, read by hand before they were compared: ids and our own labels stand in `readings/replies.csv`."""

from __future__ import annotations

import pytest

from tests.evaluation.answers import DATA, LISTED, answers, items, read_by_hand, reply
from workbench.sources import read

pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the published documents are not here (../shared/data)"
)
NAMES = tuple(LISTED)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_told_for_a_reply_and_every_item_of_it_is_matched_as_we_read_it(name: str) -> None:
    assert reply(name).document.kind == "response"

    assert tuple(item.number for item in items(name)) == LISTED[name]
    expected = {key[:2] for key in read_by_hand(name)}
    right = expected & {key[:2] for key in answers(name)}

    assert len(right) >= 0.97 * len(expected)


def test_nine_positions_in_ten_are_as_we_read_them() -> None:
    pairs = [
        (position, answers(name)[key].position if key in answers(name) else "")
        for name in NAMES
        for key, position in read_by_hand(name).items()
    ]

    assert len(pairs) == 212
    assert sum(ours == suggested for ours, suggested in pairs) >= 0.9 * len(pairs)


@pytest.mark.parametrize("name", NAMES)
def test_every_wording_stands_in_the_paragraph_that_its_row_names(name: str) -> None:
    texts = {p.passage_id: p.text for p in reply(name).passages}

    assert all(row.wording in texts[row.passage_id] for row in answers(name).values() if row.wording)


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
