"""What stays inside: notes, definitions and mistakes of those who work on an inquiry, which no public page prints.

A person marks a note or a definition as public by writing `MARK` before it: ``[public] A working group was set up.``
Nothing else is taken for a permission.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..text.english.patterns_in_tables import in_table
from .material import ROW_TYPES, Material

if TYPE_CHECKING:
    import pandas as pd

MARK = "[public]"
_MARKED = in_table("briefing/forms", "marked public")
_ALL_OURS = (
    "decisions", "findings", "memos", "readings", "questions", "figures_read", "figures_compared", "figures_traced",
)  # fmt: skip
_OURS = ("note", "definition", "include", "exclude")
_FOOTNOTES = {("citations", "note"), ("marks", "note"), ("worklist", "note")}  # the number of a footnote


def public(text: str) -> str:
    """Return what a person marked as public of a note, without the mark; nothing where they did not."""
    found = _MARKED.match(text)
    return text[found.end() :] if found else ""


def outward(material: Material) -> Material:
    """Return the material as it may leave: without notes, definitions and mistakes that nobody marked as public."""
    changed: dict[str, Any] = {name: table_outward(name, getattr(material, name)) for name in ROW_TYPES}
    return inward(replace(material, **changed))


def table_outward(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return one table of an inquiry as it may leave; what is marked keeps its mark."""
    if name in _ALL_OURS:
        return frame.iloc[:0]
    if name == "problems":
        theirs = (frame["document_id"] != "") & ~frame["own"].astype("bool")
        return frame[theirs].reset_index(drop=True)
    if (
        name == "evidence_base"
    ):  # whether support is thin or contested is the committee’s judgement of its own work
        frame = frame.assign(grounds_words="", against="")
        frame["grounds"] = [()] * len(frame)
        return frame
    for column in _OURS:
        if column in frame.columns and (name, column) not in _FOOTNOTES:
            frame = marked_public(frame, column)
    return frame


def inward(material: Material) -> Material:
    """Return the material as those who work on it read it: with every note, and the marks off."""
    changed: dict[str, Any] = {}
    for name in ROW_TYPES:
        frame = getattr(material, name)
        ours = [column for column in _OURS if column in frame.columns and (name, column) not in _FOOTNOTES]
        changed[name] = frame.assign(
            **{column: frame[column].map(_without_mark).astype("str") for column in ours}
        )
    return replace(material, **changed)


def marked_public(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return rows with what a person marked as public in a column, and nothing else in it."""
    return frame.assign(**{column: frame[column].where(frame[column].map(_is_marked).astype("bool"), "")})


def _without_mark(text: str) -> str:
    return _MARKED.sub("", text)


def _is_marked(text: str) -> bool:
    return bool(_MARKED.match(text))
