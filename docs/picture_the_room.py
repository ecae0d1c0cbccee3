"""Make the pictures of `docs/room.md`: ``python -m docs.picture_the_room``, with Chromium and a real kernel.

They show a copy of the founding case, whose evidence is illustrative and says so in each of them. Look at them before
they are committed.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests.browser import laboratory as lab
from tests.browser import room_states

LIGHT, DARK = room_states.THEMES
FOLDER = Path(__file__).parent / "room"
PICTURES = {
    "document": (LIGHT, 1400),
    "memo": (LIGHT, 1400),
    "review": (LIGHT, 1400),
    "codebook": (LIGHT, 1400),
    "folded": (DARK, 480),
}
"""By the state that each shows (`room_states.STATES`): the theme, and the width of the window in pixels."""


def make() -> None:
    """Go through the states of the room, and take the pictures."""
    from playwright.sync_api import sync_playwright

    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as driver:
        root = Path(name)
        shutil.copytree(lab.ROOT / "notebooks", root / "notebooks")
        room_states.prepared(root)
        browser = driver.chromium.launch(executable_path=lab.browser(), args=lab.OPTIONS)
        with lab.laboratory(root, root / "settings") as running:
            page = browser.new_page()
            room_states.opened(running, page)
            for state, pane, reach in room_states.STATES:
                room_states.wide(page)
                reach(page)
                if state in PICTURES:
                    room_states.shown(page, *PICTURES[state], pane)
                    page.locator(".wbr").screenshot(path=FOLDER / f"{state}.png")
        browser.close()


if __name__ == "__main__":
    make()
