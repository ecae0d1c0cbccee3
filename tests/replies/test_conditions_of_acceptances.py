"""An acceptance on a condition is never plain: over every labelled sentence with a condition that somebody wrote unseen."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.places import ROOT
from workbench.replies.read_position import Stance, stances
from workbench.replies.weigh_stances import suggest

SETS = sorted((ROOT / "tests" / "evaluation" / "blind").glob("conditions*.csv"))


def read(text: str) -> list[Stance]:
    return stances([("p", text)])


@pytest.mark.parametrize("place", SETS, ids=lambda place: place.stem)
def test_no_acceptance_in_a_sentence_with_a_condition_is_plain(place: Path) -> None:
    with place.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "condition"]
    assert len(rows) > 80
    plain = [
        (row["id"], one.sentence)
        for row in rows
        for one in read(row["text"])
        if one.position == "accepted" and not one.otherwise
    ]
    assert plain == []


@pytest.mark.parametrize(
    ("text", "position", "otherwise"),
    [
        ("We will extend the scheme to Northmarch next year, funding permitting.", "in principle", ""),
        (
            "We will extend the scheme next year. It can go ahead only if the lease is signed.",
            "in principle",
            "",
        ),
        ("The recommendation is accepted; implementation requires primary legislation.", "in principle", ""),
        (
            "Progress on this will depend on the unions. We will publish a road map in the autumn.",
            "accepted",
            "in principle",
        ),
        ("We accept the recommendation. Implementation is complete.", "accepted", ""),
        ("The recommendation is accepted; the work is complete.", "accepted", ""),
        ("We will publish a road map in the autumn. It can be read at every library.", "accepted", ""),
    ],
)
def test_what_stands_beside_an_acceptance_limits_it_or_not(text: str, position: str, otherwise: str) -> None:
    found = read(text)
    assert [(one.position, one.otherwise) for one in found][:1] == [(position, otherwise)]


@pytest.mark.parametrize(
    ("reply", "position"),
    [
        ("Agreed. Leaflet to be reprinted by May.", "accepted"),
        ("Agreed. Ropes of every tower to be oiled.", "accepted"),
        ("Agreed. Consent of the board to be obtained.", "in principle"),
        ("Agreed. The lease to be signed first.", "in principle"),
    ],
)
def test_what_a_plan_notes_is_to_be_done_is_no_condition(reply: str, position: str) -> None:
    assert suggest(reply)[0] == position
