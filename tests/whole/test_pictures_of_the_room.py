"""The pictures of the room's page in the manual: each is one that a state of the room gives, and small."""

from __future__ import annotations

import re

from docs.picture_the_room import FOLDER, PICTURES
from tests.browser.room_states import STATES
from tests.places import ROOT

MOST = 300_000  # bytes


def test_the_page_on_the_room_shows_each_picture_that_is_made_and_no_other() -> None:
    page = (ROOT / "docs" / "room.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[[^\]]{20,}\]\(room/([\w-]+)\.png\)", page)
    assert sorted(shown) == sorted(PICTURES) == sorted(place.stem for place in FOLDER.iterdir())
    assert set(PICTURES) <= {state for state, _, _ in STATES}


def test_no_picture_of_the_room_is_large() -> None:
    assert [place.name for place in FOLDER.iterdir() if place.stat().st_size > MOST] == []
