"""Other coders' readings in the room: beside a tag and a passage, hidden on demand, and two coders on one theme."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import workbench as wb
from tests.widgets.test_room import asking, bells, kept, loud, place

__all__ = ["bells", "kept"]


def between(folder: Path) -> str:
    """Let two coders decide on three tags, one of them alike, and note; return the theme."""
    ab, cd = asking(folder, "AB"), asking(folder, "CD")
    row = loud(ab)
    for words in ("bells", "very loud", "the cost"):
        theme = str(ab("code", **place(row, words), new="Noise")["answer"]["theme"])
    tags = {tag["quote"]: tag["id"] for tag in cd("passage", passage=row["id"])["answer"]["tags"]}
    cd("decide", row=tags["bells"], act="confirm", note="Loud <b>indeed</b>.")
    cd("decide", row=tags["very loud"], act="dismiss")
    cd("memo", passage=row["id"], text="CD asks how loud.")
    cd("nothing on", passage=row["id"], theme="no-such-theme")
    return theme


def test_what_others_decided_and_noted_stands_beside_each_tag_with_who_and_ones_own_where_they_differ(
    bells: Path,
) -> None:
    between(bells)
    ask = asking(bells, "AB")
    answer = ask("passage", passage=loud(ask)["id"])["answer"]
    others = {
        tag["quote"]: [(o["coder"], o["status"], o["note"]) for o in tag["others"]] for tag in answer["tags"]
    }
    assert others["bells"] == [("CD", "confirmed", "Loud <b>indeed</b>.")]
    assert sorted(others["very loud"]) == [("AB", "confirmed", ""), ("CD", "dismissed", "")], "they differ"
    assert others["the cost"] == []
    assert any(line.startswith("Read by CD") for line in answer["read"]) and not answer["othersHidden"]
    third = asking(bells, "EF")
    [both] = [
        tag["others"] for tag in third("passage", passage=loud(third)["id"])["answer"]["tags"] if tag["quote"] == "bells"
    ]  # fmt: skip
    assert sorted(one["coder"] for one in both) == ["AB", "CD"]


@pytest.mark.parametrize("given", [{"others": False}, {"clean": True}])
def test_others_readings_are_hidden_by_choice_and_while_one_reads_clean_with_their_names_and_memos(
    bells: Path, given: dict[str, bool]
) -> None:
    between(bells)
    ask = asking(bells, "EF")
    ask("sight", **given)
    passage = loud(ask)["id"]
    answer = ask("passage", passage=passage)["answer"]
    assert answer["othersHidden"] and answer["memos"] == [] and answer["read"] == []
    assert "CD" not in json.dumps(answer) and "indeed" not in json.dumps(answer)
    if given.get("clean"):
        ask("pass", document=passage.partition("/")[0])
    else:
        ask("sight", others=True)
    answer = ask("passage", passage=passage)["answer"]
    assert not answer["othersHidden"] and "indeed" in json.dumps(answer)


def test_two_coders_on_one_theme_stand_side_by_side_those_on_which_they_differ_first(bells: Path) -> None:
    theme = between(bells)
    ask = asking(bells, "EF")
    assert ask("coders")["answer"] == {"coders": ["AB", "CD"]}
    found = ask("two coders", theme=theme, coders=["AB", "CD"])["answer"]
    assert found["said"] == (
        "“Noise”: AB and CD decided alike on one tag, and differ on 1. On one tag one of them alone decided."
    )
    rows = [
        (row["quote"], row["differ"], [o and o["status"] for o in row["read"]]) for row in found["listed"]
    ]
    assert rows == [
        ("very loud", True, ["confirmed", "dismissed"]),
        ("bells", False, ["confirmed", "confirmed"]),
        ("the cost", False, ["confirmed", None]),
    ]


@pytest.mark.parametrize(
    ("coders", "theme", "said"),
    [
        (["AB", "AB"], "", "Choose two."),
        (["AB"], "", "Choose two."),
        (["AB", "CD"], "none", "no theme “none”"),
    ],
)
def test_what_can_not_be_set_side_by_side_is_refused(
    bells: Path, coders: list[str], theme: str, said: str
) -> None:
    known = between(bells)
    assert said in asking(bells)("two coders", theme=theme or known, coders=coders)["refused"]


def test_two_coders_are_not_set_side_by_side_while_one_reads_clean_or_has_others_hidden(bells: Path) -> None:
    theme = between(bells)
    for given in ({"clean": True}, {"others": False}):
        ask = asking(bells, "EF")
        ask("sight", **given)
        assert "hidden" in ask("two coders", theme=theme, coders=["AB", "CD"])["refused"]


def test_a_decision_that_differs_from_ones_own_is_said_when_it_comes_and_overwrites_nothing(
    bells: Path,
) -> None:
    ab, cd = asking(bells, "AB"), asking(bells, "CD")
    row = loud(ab)
    ab("code", **place(row, "very loud"), new="Noise")
    ab("news")
    tag = next(t for t in cd("passage", passage=row["id"])["answer"]["tags"] if t["quote"] == "very loud")
    cd("decide", row=tag["id"], act="dismiss", note="Not about noise.")
    assert "On one of these tags coders differ" in ab("news")["answer"]["said"]
    [seen] = [t for t in ab("passage", passage=row["id"])["answer"]["tags"] if t["id"] == tag["id"]]
    assert seen["differ"] and {(o["coder"], o["status"]) for o in seen["others"]} == {
        ("AB", "confirmed"),
        ("CD", "dismissed"),
    }
    assert {(t.coder, t.act) for t in wb.open(bells).decisions.itertuples()} >= {
        ("AB", "add"),
        ("CD", "dismiss"),
    }
