"""The trail of an item, a person and the bodies, as the room shows each on a pane of its own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.widgets.test_room import asking, bells, kept, loud, place
from workbench.text.veil import FOLDED

__all__ = ["bells", "kept"]
CASE = ROOT / "evidence" / "missing-from-care"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The founding case, without anybody's decisions."""
    without = shutil.ignore_patterns("decisions.sqlite*")
    return Path(shutil.copytree(CASE, tmp_path_factory.mktemp("ways") / "case", ignore=without))


def test_the_trail_of_every_item_of_the_founding_case_is_shown_with_what_is_illustrative_apart(
    case: Path,
) -> None:
    ask = asking(case)
    items = ask("lists")["answer"]["items"]
    for item in items:
        way = ask("trail", item=item["id"])["answer"]
        assert way["text"] == item["text"] and way["ways"][0]["stages"]
        marks = [
            (one["illustrative"], step["mark"])
            for one in way["ways"]
            for stage in one["stages"]
            for step in stage["steps"]
        ]
        assert not any("illustrative" in mark.casefold() for apart, mark in marks if not apart)
        assert all(any(mark for apart, mark in marks if apart) for one in way["ways"] if one["illustrative"])
        heads = [stage["head"] for stage in way["ways"][0]["stages"]]
        assert "What was recommended" in heads
    assert "no item" in ask("trail", item="none")["refused"]


def test_a_step_whose_passage_has_distressing_words_shows_none_of_it(case: Path) -> None:
    ask = asking(case)
    for item in ask("lists")["answer"]["items"]:
        way = ask("trail", item=item["id"])["answer"]["ways"]
        steps = [step for one in way for stage in one["stages"] for step in stage["steps"]]
        if spoken := next((step for step in steps if step["passage"] and len(step["words"]) > 40), None):
            break
    else:
        pytest.fail("no step of the founding case has a passage")
    ask("mark distressing", passage=spoken["passage"])
    again = json.dumps(ask("trail", item=item["id"])["answer"]["ways"], ensure_ascii=False)
    assert FOLDED in again and spoken["words"] not in again
    ask("undo")


def test_a_person_stands_with_where_they_appear_what_they_spoke_of_and_memos_on_them(bells: Path) -> None:
    ask = asking(bells)
    row = loud(ask)
    ask("code", **place(row, "very loud"), new="Noise")
    known = ask("passage", passage=row["id"])["answer"]["about"]
    ident = next(one["id"] for one in known if one["kind"] == "person")
    ask("memo on", about=ident, text="Ring her.", passage=row["id"])
    one = ask("person", person=ident)["answer"]
    assert (one["name"], one["passages"], one["bodies"]) == ("Ann Pell", 2, ["Guild of Ringers"])
    assert [document["passages"] for document in one["documents"]] == [2]
    assert {"label": "Noise", "confirmed": 1, "suggested": 0} in one["themes"]
    assert [memo["text"] for memo in one["memos"]] == ["Ring her."]
    assert "nobody" in ask("person", person="none")["refused"]


def test_the_bodies_are_listed_with_as_many_passages_as_a_search_for_each_finds(case: Path) -> None:
    ask = asking(case)
    found = ask("bodies")["answer"]
    assert found["count"] >= len(found["listed"]) > 0
    for body in found["listed"]:
        assert ask("search", query="", only={"body": body["name"]})["answer"]["count"] == body["passages"]
