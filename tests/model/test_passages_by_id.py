"""Passages by their id: only the documents that somebody looks at are made rows, and nothing else is different."""

from __future__ import annotations

import pytest

from workbench.model import Passage, tables
from workbench.model.passages_by_id import PassagesById

ROWS = (
    Passage("a/1", "a", 1, "question", "Q1", text="Who rings the bell?"),
    Passage("a/1.2", "a", 2, "answer", "Q1", text="Nobody, since the rope broke."),
    Passage("b/x/1", "b/x", 1, "paragraph", "1", text="The rope was ordered."),
    Passage("a/2", "a", 3, "answer", "Q2", text="It was ordered in May."),
    Passage("old-7", "c", 1, "paragraph", "7", text="A rope."),
    Passage("b/1", "b", 1, "note", "n1", text="See the log."),
)
HELD = tables.table(Passage, ROWS)


def test_passages_are_the_rows_of_the_frame_by_their_ids_in_its_order() -> None:
    held = PassagesById(HELD)
    assert list(held.items()) == [(one.passage_id, one) for one in ROWS]
    assert held["b/x/1"] is held["b/x/1"]


@pytest.mark.parametrize("kinds", [(), ("answer", "paragraph")])
def test_who_goes_through_all_passages_has_those_that_are_found_by_id(kinds: tuple[str, ...]) -> None:
    held = PassagesById(tables.table(Passage, (*ROWS, ROWS[1], ROWS[3])), kinds)
    assert list(held.values()) == [held[ident] for ident in held]


def test_an_id_that_does_not_begin_with_its_documents_is_found_too() -> None:
    assert PassagesById(HELD)["old-7"] == ROWS[4]


@pytest.mark.parametrize("absent", ["", "a", "a/", "a/9", "b/x", "old-8", "c/7", "/"])
def test_what_is_not_held_is_not_there(absent: str) -> None:
    held = PassagesById(HELD)
    assert absent not in held
    assert held.get(absent) is None


def test_of_some_kinds_no_others_are_there() -> None:
    held = PassagesById(HELD, ("answer", "paragraph"))
    assert list(held) == ["a/1.2", "b/x/1", "a/2", "old-7"]
    assert "a/1" not in held
    assert [one.passage_id for one in held.of("a")] == ["a/1.2", "a/2"]
    assert held.of("b") == []


def test_a_document_whose_passages_stand_apart_has_them_in_order() -> None:
    assert [one.passage_id for one in PassagesById(HELD).of("a")] == ["a/1", "a/1.2", "a/2"]
    assert PassagesById(HELD).of("z") == []


def test_passages_under_places_stand_in_the_order_of_the_frame() -> None:
    found = PassagesById(HELD).under([("b/x", "1"), ("a", "Q1"), ("z", "1"), ("a", "9")])
    assert [one.passage_id for one in found] == ["a/1", "a/1.2", "b/x/1"]


def test_the_first_passage_with_some_letters_is_found_in_no_document_that_is_left_out() -> None:
    held = PassagesById(HELD, ("answer", "paragraph"))
    assert held.first_with("rope", lambda text: True) == ROWS[1]
    assert held.first_with("rope", lambda text: text.startswith("The")) == ROWS[2]
    assert held.first_with("rope", lambda text: True, {"a", "b/x"}) == ROWS[4]
    assert held.first_with("rings", lambda text: True) is None
    assert held.first_with("log", lambda text: True) is None


def test_only_the_documents_that_are_looked_at_are_made_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    rows = tables.rows
    monkeypatch.setattr(tables, "rows", lambda frame, kind: [made.append(len(frame)), rows(frame, kind)][1])
    held = PassagesById(HELD)
    assert held["b/1"].text and held.of("a") and held.of("a")
    assert made == [1, 3]


def test_a_frame_without_rows_has_no_passages() -> None:
    held = PassagesById(tables.table(Passage))
    assert (len(held), held.of("a"), held.get("a/1"), held.under([("a", "Q1")])) == (0, [], None, [])
    assert held.first_with("rope", lambda text: True) is None
