"""Each state of the room is reached by the keyboard alone, and breaks no rule of accessibility, wide or narrow.

Each is looked at once, in turn light and wide, and dark and narrow: `test_the_room` looks at one state in all of these.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.browser import laboratory as lab
from tests.browser import room_states
from tests.browser.test_accessible import AXE, TAGS
from tests.browser.test_the_room import VIOLATIONS

LIGHT, DARK = room_states.THEMES
SEEN = ((LIGHT, 1400), (DARK, 480))


def looked_at(page: Any, pane: str, turn: int) -> list[str]:
    """What is wrong with a state, in the theme and width whose turn it is."""
    theme, width = SEEN[turn % len(SEEN)]
    room_states.shown(page, theme, width, pane)
    found = page.evaluate(VIOLATIONS, [*TAGS, "best-practice"])
    return [f"{theme}, {width}: {one}" for one in found]


def test_each_state_of_the_room_is_reached_by_keyboard_and_has_no_violation(
    jupyter: lab.Laboratory, chromium: Any, workplace: Path, watch: lab.Watch
) -> None:
    if not AXE.is_file():
        lab.missing("axe-core is not installed: see .ci/run")
    room_states.prepared(workplace)
    context = chromium.new_context(bypass_csp=True)
    page = watch.on(context.new_page())
    room_states.opened(jupyter, page)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    for turn, (state, pane, reach) in enumerate(room_states.STATES):
        room_states.wide(page)
        reach(page)
        assert looked_at(page, pane, turn) == [], state
    assert watch.fired == [] and watch.asked == []
    context.close()


def test_the_room_over_an_inquiry_that_holds_nothing_has_no_violation(
    jupyter: lab.Laboratory, chromium: Any, workplace: Path
) -> None:
    if not AXE.is_file():
        lab.missing("axe-core is not installed: see .ci/run")
    room_states.empty(workplace)
    context = chromium.new_context(bypass_csp=True)
    page = context.new_page()
    room_states.opened(jupyter, page, "room-empty.ipynb")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    for turn, pane in enumerate(("find", "read", "decide")):
        assert looked_at(page, pane, turn) == [], pane
    context.close()
