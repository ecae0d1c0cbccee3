"""JupyterLab's settings here: running a notebook leaves its file as git has it, so that only edits are changes.

What was shown stays on the screen, and is not written. A notebook in any other folder is saved with all of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

OURS = Path(__file__).resolve().parent.parent
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def without_what_was_shown(model: dict[str, Any], path: str, contents_manager: Any, **_: Any) -> None:
    """Take outputs, numbers and times out of one of our notebooks before it is saved."""
    place = Path(contents_manager.root_dir) / path.strip("/")
    if model["type"] != "notebook" or place.resolve().parent != OURS:
        return
    notebook = model["content"]
    notebook["metadata"] = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    for cell in notebook["cells"]:
        cell["metadata"] = {}
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None


c = get_config()  # type: ignore[name-defined]  # noqa: F821 -- Jupyter's own name, where it reads this file
c.FileContentsManager.pre_save_hook = without_what_was_shown
