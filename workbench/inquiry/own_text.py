"""The researcher's own text in an inquiry's folder: the words that stand between the parts of a briefing."""

from __future__ import annotations

from ..briefing.parts.own_words import FILE
from ..errors import WorkbenchError
from . import folder_bounds
from .folder import Folder


def own_words(folder: Folder) -> str:
    """Return the researcher's own words for a briefing (``briefing.md``), ``""`` where there are none.

    Raises `WorkbenchError` where it is no text.
    """
    path = folder.at(FILE)
    if not path.is_file():
        return ""
    try:
        return folder_bounds.contents(path).decode("utf-8-sig").replace("\r\n", "\n").replace("\0", "")
    except UnicodeDecodeError:
        raise WorkbenchError(
            "this is no text in UTF-8", str(path), "Save it as UTF-8 and try again."
        ) from None
