"""How well supported or contested an item is, and who looked for what is contrary."""

from __future__ import annotations

from workbench.evidence_base.contested import against, support
from workbench.model import Link
from workbench.witnesses.bodies import NO_CATEGORY, Body

TRUST, UNION = Body("trust", "Harbour Trust", "charity"), Body("union", "Boat Union", "charity")
POLICE = Body("police", "Water Police", "police")
BEHIND = {"t1": TRUST, "t2": TRUST, "u1": UNION, "p1": POLICE, "x1": Body("x", "A Voice", NO_CATEGORY)}


def link(passage: str, bearing: str = "undecided", status: str = "confirmed", coder: str = "AB") -> Link:
    return Link(f"r1~{passage}", "r1", passage, "person", bearing=bearing, status=status, coder=coder)


def test_consistent_and_contrary_by_different_bodies_is_contested() -> None:
    found = support([link("t1", "consistent with"), link("p1", "contrary to")], BEHIND)
    assert found.labels == ("contested",)
    assert found.words == (
        "contested: 1 witness body consistent with it and 1 witness body contrary to it, as confirmed by AB",
    )


def test_one_body_that_says_both_is_a_single_source_and_not_contested() -> None:
    found = support([link("t1", "consistent with"), link("t2", "qualifies")], BEHIND)
    assert found.labels == ("single-source",)
    assert found.words[0].endswith("is all from Harbour Trust")


def test_what_only_qualifies_an_item_does_not_contest_it() -> None:
    found = support([link("t1", "consistent with"), link("p1", "qualifies")], BEHIND)
    assert found.labels == ("qualified",)
    assert found.words[0].startswith(
        "qualified: 1 witness body consistent with it and 1 witness body qualifying it"
    )


def test_a_suggested_bearing_contests_nothing() -> None:
    found = support([link("t1", "consistent with"), link("p1", "contrary to", "suggested", "")], BEHIND)
    assert found.labels == ("single-source",) and found.by_bearing["contrary to"] == ()


def test_two_bodies_of_one_category_are_one_sided_and_it_says_which() -> None:
    found = support([link("t1"), link("u1")], BEHIND)
    assert found.words == ("one-sided: both witness bodies are of one category (charity)",)
    assert support([link("t1"), link("u1"), link("x1")], BEHIND).labels == ()


def test_what_no_counted_witness_said_is_no_witness_body_and_nothing_is_none_found() -> None:
    assert support([link("a-meeting")], BEHIND).labels == ("no witness body",)
    assert support([link("t1", status="dismissed")], BEHIND).labels == ("none found",)


def test_a_body_without_a_bearing_is_undecided_and_one_with_two_counts_in_both() -> None:
    found = support([link("t1", "consistent with"), link("t2", "qualifies"), link("p1")], BEHIND)
    assert {name: len(bodies) for name, bodies in found.by_bearing.items() if bodies} == {
        "consistent with": 1,
        "qualifies": 1,
        "undecided": 1,
    }


def test_who_looked_for_the_contrary_is_who_decided_on_a_link() -> None:
    assert against([link("t1", status="suggested", coder="")]) == "nobody has looked yet"
    assert against([link("t1", coder="the report")]) == "nobody has looked yet"
    looked = [
        link("t1"),
        link("p1", status="dismissed", coder="CD"),
        link("u1", status="suggested", coder=""),
    ]
    said = "none found by AB and CD, who decided on 2 of 3 passages cited, linked or suggested"
    assert against(looked) == said
    assert against(looked, shown=False) == f"{said} that may be shown here"
    assert against([*looked, link("t2", "qualifies")]) == "1 passage qualifying, as confirmed by AB"
