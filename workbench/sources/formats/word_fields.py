"""Answers in a Word form's fields, and signs of symbol fonts that are ticks, crosses and boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.english.patterns_in_tables import in_table
from .word_numbering import integer
from .word_styles import is_on
from .xml_tree import attribute, child, children, local

if TYPE_CHECKING:
    from lxml import etree

TICKED, CROSSED, EMPTY, TICK, CROSS = "☑", "☒", "☐", "✓", "✗"
# By font and code; others of these fonts are ornaments.
_SIGNS = {
    "wingdings": {
        0xFE: TICKED, 0xFD: CROSSED, 0x78: CROSSED, 0xFC: TICK, 0xFB: CROSS, 0xA8: EMPTY, 0x6F: EMPTY, 0x71: EMPTY,
        0x72: EMPTY,
    },
    "wingdings 2": {
        0x52: TICKED, 0x51: CROSSED, 0x53: CROSSED, 0x54: CROSSED, 0x50: TICK, 0x4F: CROSS, 0xA3: EMPTY, 0x2A: EMPTY,
        0x30: EMPTY,
    },
    "webdings": {0x61: TICK, 0x72: CROSS, 0x63: EMPTY, 0x67: EMPTY},
}  # fmt: skip


def sign(font: str, code: int) -> str:
    """Return the tick, cross or box that a letter of a symbol font prints, ``""`` where it is none.

    >>> sign("Wingdings", 0xF0FE)
    '☑'
    """
    return _SIGNS.get(font.lower(), {}).get(code & 0xFF, "")


def is_symbols(font: str) -> bool:
    """Say whether a font prints signs for letters."""
    return font.lower() in _SIGNS


def signs(text: str, font: str) -> str:
    """Return what a text prints in a symbol font: its signs, and a bullet for each ornament."""
    return "".join(one if one.isspace() else sign(font, ord(one)) or "•" for one in text)


def answer(field: etree._Element | None) -> str:
    """Return what a form field of before 2007 holds beside its text: a ticked or an empty box, the entry chosen."""
    data = child(field, "ffData")
    if (box := child(data, "checkBox")) is not None:
        state = child(box, "checked")
        state = child(box, "default") if state is None else state
        return TICKED if state is not None and is_on(attribute(state, "val"), absent=True) else EMPTY
    if (chosen := child(data, "ddList")) is not None:
        entries = [attribute(one, "val") for one in children(chosen, "listEntry")]
        result = child(chosen, "result")
        result = child(chosen, "default") if result is None else result
        at = integer(attribute(result, "val"), 0) if result is not None else 0
        return entries[at] if at < len(entries) else ""
    return ""


# What Word itself asks for in a content control that nobody has filled.
_PROMPTS = in_table("sources/formats/forms", "a prompt")


def is_prompt(control: etree._Element) -> bool:
    """Say whether a content control shows what it asks for and no answer.

    It is marked as showing its prompt, and its words are set as one, or are Word's own: some programs leave the mark
    when they fill in an answer.
    """
    properties = child(control, "sdtPr")
    mark = child(properties, "showingPlcHdr")
    if mark is None or not is_on(attribute(mark, "val"), absent=True):
        return False
    content = child(control, "sdtContent")
    texts = [one for one in content.iter() if local(one) == "t"] if content is not None else []
    styled = [one for one in content.iter() if local(one) == "rStyle"] if content is not None else []
    as_prompt = bool(styled) and all("placeholder" in attribute(one, "val").lower() for one in styled)
    return as_prompt or bool(_PROMPTS.fullmatch("".join(one.text or "" for one in texts).strip(" .[]…")))
