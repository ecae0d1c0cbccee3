"""A web page's form as it was filled in when the page was saved: what is typed, ticked and chosen."""

from __future__ import annotations

from .html_tokens import Token
from .word_fields import EMPTY, TICKED

FIELDS = frozenset({"input", "textarea"})
OFFERED = "offered"
"""What becomes of an entry of a list that is not marked as chosen: it is no answer."""

# Kinds of fields that hold no answer: what is sent unseen, and what is pressed.
_NO_ANSWER = frozenset({"hidden", "submit", "button", "reset", "image", "password", "file"})


PASSWORD = "password"


def is_password(token: Token) -> bool:
    """Say whether a field is for a password, be it shown as dots or in clear."""
    said = (token.attributes.get("type", ""), token.attributes.get("autocomplete", ""))
    return any(PASSWORD in one.lower() for one in said)


def box(token: Token) -> str:
    """Return the box that a field prints, ticked or empty, between spaces; ``""`` for any other field."""
    if token.attributes.get("type", "").lower() not in ("checkbox", "radio"):
        return ""
    return f" {TICKED if 'checked' in token.attributes else EMPTY} "


def typed(token: Token) -> str:
    """Return what was typed into a field."""
    if token.name == "textarea":
        return token.text
    kind = token.attributes.get("type", "text").lower()
    return "" if kind in _NO_ANSWER else token.attributes.get("value", "")
