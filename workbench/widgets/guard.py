"""What stands between our controls and JupyterLab: no key typed in them is a command, and they say when they sleep."""

from __future__ import annotations

from pathlib import Path

import anywidget

SCRIPT = Path(__file__).with_name("guard.js")


class Guard(anywidget.AnyWidget):  # type: ignore[misc, unused-ignore]
    """A part of each of our widgets, without words of its own while the kernel is there.

    Without it ``dd`` in a choice deletes the cell, and ``m`` turns it to text: JupyterLab takes what is typed in an
    output for its own commands. After a restart of the kernel, or its end, it says how to wake the controls.
    """

    _esm = SCRIPT.read_text(encoding="utf-8")
