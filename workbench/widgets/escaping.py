"""The one place where words become HTML: every value is escaped here, and nothing else may be shown as HTML.

An `ipywidgets.HTML` sets what it is given as a page's markup, script and all. So the widgets here show a
`Page`, which takes only `Markup`; and `Markup` comes only from `element`, which escapes every word it is given.
"""

from __future__ import annotations

import html
import re
from typing import Any

import ipywidgets  # type: ignore[import-untyped, unused-ignore]
import traitlets

from ..briefing.parts.who_was_heard import web_address

TAGS = frozenset(
    "article aside bdi blockquote caption code details div dl dt dd em h3 h4 input li mark ol p section small "
    "span strong summary table tbody td th thead tr ul".split()
)
VOID = frozenset({"input"})
ATTRIBUTES = frozenset(
    {
        "aria-label",
        "aria-live",
        "class",
        "data-passage",
        "dir",
        "readonly",
        "role",
        "scope",
        "tabindex",
        "type",
        "value",
    }
)
# HTML has no NUL; a half of a pair can't be sent to the browser; a bare CR would be read as a new line.
_UNSENDABLE = re.compile("[\0\ud800-\udfff]")


class Markup(str):
    """HTML that was made by `element`: the only thing that a `Page` shows."""

    __slots__ = ()


def escaped(words: str) -> Markup:
    """Return ``words`` as HTML that shows them to the letter; what is `Markup` already comes back as it is."""
    if isinstance(words, Markup):
        return words
    safe = html.escape(_UNSENDABLE.sub("\ufffd", words)).replace("\r", "&#13;")
    return Markup(safe.replace("$", "&#36;"))


def element(tag: str, *children: str, **attributes: str) -> Markup:
    """Return one HTML element. Children that are not `Markup` are words, and escaped; so are attributes.

    ``class_`` is written for ``class``, ``aria_label`` for ``aria-label``. An attribute that is empty is left
    out. Raises `ValueError` for an element or attribute that could run or fetch something.
    """
    names = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    if tag not in TAGS or not names.keys() <= ATTRIBUTES:
        raise ValueError(f"a widget shows no {tag} with {', '.join(sorted(names)) or 'no attributes'}")
    given = "".join(f' {name}="{escaped(str(value))}"' for name, value in names.items() if value)
    inner = together(*children)
    return Markup(f"<{tag}{given}>" if tag in VOID else f"<{tag}{given}>{inner}</{tag}>")


def together(*parts: str) -> Markup:
    """Return parts one after another; those that are not `Markup` are words, and escaped."""
    return Markup("".join(escaped(part) for part in parts))


def link(address: str, words: str) -> Markup:
    """Return ``words`` as a link that opens a page of its own; where ``address`` is no web address, the words alone."""
    safe = web_address(_UNSENDABLE.sub("", address))
    if not safe:
        return escaped(words)
    where = f'href="{escaped(safe)}" target="_blank" rel="noopener noreferrer"'
    return Markup(f"<a {where}>{escaped(words)}</a>")


def style(rules: str) -> Markup:
    """Return a style sheet of ours. Raises `ValueError` where it could end early or fetch something."""
    if re.search(r"[<&\\]|@import|url\(", rules, re.I):
        raise ValueError("a style sheet of the widgets may hold no markup, no escape and no address")
    return Markup(f"<style>{rules}</style>")


class Page(ipywidgets.HTML):  # type: ignore[misc, unused-ignore]
    """Readable HTML in a notebook; it takes `Markup` only, whoever sets it."""

    @traitlets.validate("value")
    def _only_markup(self, proposal: dict[str, Any]) -> Markup:
        value = proposal["value"]
        if isinstance(value, Markup):
            return value
        if value == "":
            return Markup()
        raise traitlets.TraitError("a page of the workbench shows only what `escaping.element` made")

    def show(self, *parts: Markup) -> None:
        """Show these parts, and nothing else."""
        self.value = together(*parts)
