"""Markup of others made inert: what it says and how it is set stays, what could run, load or hide goes.

Nothing is passed through: each element and attribute is written anew from those named here, every word escaped. An
element that is not named gives way to what stands in it, and one of `_GONE` goes with all of it.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from . import page_parts
from .standalone_html import TEMPLATES

_KEPT = frozenset(
    "p div section figure figcaption ul ol li dl dt dd table caption thead tbody tfoot tr th td colgroup col h1 h2 h3 "
    "h4 h5 h6 pre code kbd samp var strong b em i mark small sub sup span q cite abbr br hr details summary a img "
    "svg g rect circle ellipse line polyline polygon path text tspan title desc".split()
)
_GONE = frozenset(
    "script style iframe frame frameset object embed applet template noscript link meta base head form input button "
    "select textarea option audio video source track canvas map area portal foreignobject animate animatetransform "
    "animatemotion set use image math filter mask pattern clippath symbol marker nav".split()
)
_GONE_ALONE = frozenset(("embed", "source", "track"))  # they hold nothing; the reader of HTML thinks they do
_VOID = frozenset(("br", "hr", "col", "img"))
_DRAWN = frozenset("svg g rect circle ellipse line polyline polygon path text tspan title desc".split())
_PLAIN = frozenset("title lang dir colspan rowspan scope alt aria-label data-label".split())
_QUOTED = frozenset("data-passage data-document data-start data-end".split())
_NAMES = frozenset(
    "id data-citation aria-labelledby aria-describedby".split()
)  # of elements of the same output
_DRAWING = frozenset(
    "viewbox width height x y x1 y1 x2 y2 cx cy r rx ry dx dy d points transform fill stroke stroke-width fill-opacity "
    "stroke-opacity stroke-dasharray opacity text-anchor font-size font-weight font-family dominant-baseline".split()
)
_ROLES = frozenset("table rowgroup row cell columnheader rowheader img note region list listitem".split())
_HIDING = frozenset(("skip", "unseen", "confidential", "banner"))
_VALUE = re.compile(r"[\w\s.,#%()+-]*\Z")
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+\Z")
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif);base64,([A-Za-z0-9+/=\s]+)\Z")
_SIGNS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8")
_DEEPEST = 120
_SHOWN = "A picture in the notebook"


@dataclass
class Inert:
    """Markup made inert; ``prefix`` begins the ids of its elements, so that no two outputs of a page share one."""

    prefix: str
    gone: list[str] = field(default_factory=list)

    def of(self, html: str) -> Any:
        """Return markup that can stand in a page of ours; ``gone`` names what was left out."""
        from markupsafe import Markup

        if not html.strip():
            return Markup()
        body = page_parts.parse(html).find("body")
        return Markup("" if body is None else self._inside(body, 0, frozenset()))

    def _inside(self, element: Any, depth: int, around: frozenset[str]) -> str:
        made = [_escaped(element.text)]
        for child in element:
            if isinstance(child.tag, str):
                made.append(self._element(child, depth + 1, around))
            made.append(_escaped(child.tail))
        return "".join(made)

    def _element(self, element: Any, depth: int, around: frozenset[str]) -> str:
        tag = element.tag.lower()
        if tag == "iframe" and element.get("srcdoc"):
            return self._page(element.get("srcdoc"))
        if tag in _GONE or depth > _DEEPEST:
            self.gone.append(tag)
            return self._inside(element, depth, around) if tag in _GONE_ALONE and depth <= _DEEPEST else ""
        if tag not in _KEPT or (tag in _DRAWN and tag != "svg" and "svg" not in around):
            return self._inside(element, depth, around)
        if tag == "img":
            return self._image(element)
        if tag == "th" and not element.text_content().strip():
            tag = "td"  # the corner of a table names nothing
        if re.fullmatch("h[1-6]", tag):
            tag = f"h{min(int(tag[1]) + 2, 6)}"  # the notebook's own headings stand above those of an output
        inside = self._inside(element, depth, around | {tag})
        made = f"<{tag}{self._attributes(element)}>" + ("" if tag in _VOID else f"{inside}</{tag}>")
        if tag == "table" and "scroll" not in around:
            return f'<div class="scroll" role="region" tabindex="0" aria-label="Table">{made}</div>'
        return made

    def _page(self, srcdoc: str) -> str:
        """Return what stands in a page that is shown in a frame of its own, set among the rest."""
        if not srcdoc.strip():
            return ""
        page = page_parts.parse(srcdoc)
        kept = list(page.iter("header", "main")) or list(page.iter("body"))
        return "".join(self._inside(one, 0, frozenset()) for one in kept)

    def _image(self, element: Any) -> str:
        source = picture(element.get("src", ""))
        if not source:
            self.gone.append("img")
            return ""
        return f'<img src="{source}" alt="{_escaped(element.get("alt", "").strip() or _SHOWN)}">'

    def _attributes(self, element: Any) -> str:
        made = []
        for name, value in element.attrib.items():
            kept = self._attribute(element.tag.lower(), name.lower(), value)
            if kept:
                made.append(f' {"viewBox" if name.lower() == "viewbox" else name.lower()}="{_escaped(kept)}"')
        if element.tag.lower() == "a" and any(one.startswith(" href") for one in made):
            made.append(' rel="noreferrer"')
        return "".join(made)

    def _attribute(self, tag: str, name: str, value: str) -> str:
        """Return the value that an attribute may have; nothing where it may not stand."""
        if name in _NAMES:
            return " ".join(f"{self.prefix}{one}" for one in value.split())
        if name == "href" and tag == "a":
            return (
                f"#{self.prefix}{value[1:]}"
                if value.startswith("#")
                else value
                if _ADDRESS.match(value)
                else ""
            )
        if name == "class":
            return " ".join(one for one in value.split() if one in _classes())
        if name == "role":
            return value if value in _ROLES else ""
        if name in _DRAWING and (tag in _DRAWN):
            return value if _VALUE.match(value) and "url" not in value.lower() else ""
        if name in ("colspan", "rowspan"):
            return value if re.fullmatch(r"[1-9]\d?", value) else ""
        return value if name in _PLAIN or (tag == "q" and name in _QUOTED) else ""


def picture(source: str) -> str:
    """Return the address of a picture that stands in it, ``""`` where it is no PNG, JPEG or GIF."""
    found = _PICTURE.match(source.strip())
    try:
        data = base64.b64decode(found[1]) if found else b""
    except (binascii.Error, ValueError):
        return ""
    return re.sub(r"\s", "", source) if data.startswith(_SIGNS) else ""


def _escaped(words: str | None) -> str:
    from markupsafe import escape

    return str(escape(words or ""))


@cache
def _classes() -> frozenset[str]:
    """Return the classes that our own style sheet sets, but those that hide or that say whose paper it is."""
    css = (TEMPLATES / "briefing.css").read_text(encoding="utf-8")
    return frozenset(re.findall(r"\.([a-z][a-z-]*)", css)) - _HIDING
