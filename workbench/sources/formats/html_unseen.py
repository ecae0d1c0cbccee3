"""What a web page hides, or paints so that nobody sees it: by its style sheet, by an element's own style."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from ...text.english.patterns_in_tables import in_table

Style = dict[str, str]
HIDDEN, UNSEEN, STRUCK = "hidden", "unseen", "struck"

_COMMENT = in_table("sources/formats/forms", "a comment of a style sheet")
_RULE = in_table("sources/formats/forms", "a rule of a style sheet")
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?P<name>[.#][\w-]+)?$", re.IGNORECASE)
_NAMES = {
    "white": "ffffff", "black": "000000", "red": "ff0000", "yellow": "ffff00", "lime": "00ff00", "green": "008000",
    "blue": "0000ff", "navy": "000080", "gray": "808080", "grey": "808080", "silver": "c0c0c0", "snow": "fffafa",
    "ivory": "fffff0", "whitesmoke": "f5f5f5",
}  # fmt: skip
SEEN, WHITE, BLACK = 32.0, 255.0, 0.0
# Pixels to the left or above beyond which nobody scrolls.
_AWAY = 400
_BY_PARTS = in_table("sources/formats/forms", "a colour by its parts")
_NUMBERS = in_table("text/signs", "a number with parts")
_SIX_FIGURES = in_table("sources/formats/forms", "a colour in six figures")
_MOVED_UP = in_table("sources/formats/forms", "moved up")
_RAISED = in_table("sources/formats/forms", "raised")
_SIZE = in_table("sources/formats/forms", "a size")
_MOVED_AWAY = in_table("sources/formats/forms", "moved away")
_CLEAR = in_table("sources/formats/forms", "clear")


@dataclass
class StyleSheet:
    """The rules of a page's style sheets that name a tag, a class or an id, and nothing more."""

    rules: dict[str, list[tuple[str, Style]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, text: str) -> None:
        """Read one style sheet; what is in an ``@media print`` block and the like counts, too."""
        for selectors, body in _RULE.findall(_COMMENT.sub("", text)[:500_000]):
            style = declarations(body)
            for selector in selectors.split(","):
                match = _SIMPLE.match(selector.strip())
                if match and style and (match["tag"] or match["name"]):
                    tag = (match["tag"] or "").lower()
                    self.rules[match["name"] or tag].append((tag, style))

    def style(self, tag: str, attributes: dict[str, str]) -> Style:
        """Return what an element's style is, as far as these rules and its own attributes say."""
        names = [tag, *(f".{name}" for name in attributes.get("class", "").split())]
        names += [f"#{attributes['id']}"] if attributes.get("id") else []
        style: Style = {}
        for name in names if self.rules else ():
            for only, rule in self.rules.get(name, ()):
                if only in ("", tag):
                    style |= rule
        if tag == "font" and "color" in attributes:
            style["color"] = attributes["color"]
        if "bgcolor" in attributes:
            style["background"] = attributes["bgcolor"]
        return style | declarations(attributes.get("style", ""))


def declarations(text: str) -> Style:
    """Return the properties of a rule's body or a ``style`` attribute."""
    pairs = (part.partition(":") for part in text.split(";"))
    return {
        name.strip().lower(): value.replace("!important", "").strip().lower()
        for name, sign, value in pairs
        if sign
    }


def light(value: str) -> float | None:
    """Return how light a colour is, from 0 to 255; ``None`` where it can't be told, or is clear."""
    value = value.lower()  # an attribute may have it in capitals
    if match := _BY_PARTS.match(value):
        parts = [float(one) for one in _NUMBERS.findall(match[1])]
        if len(parts) < 3 or (len(parts) > 3 and parts[3] < 0.1):
            return None
        return 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2]
    word = next((one for one in value.split() if one in _NAMES or one.startswith("#")), "")
    figures = _NAMES.get(word, word.lstrip("#"))
    if len(figures) == 3:
        figures = "".join(2 * one for one in figures)
    if not _SIX_FIGURES.fullmatch(figures):
        return None
    red, green, blue = (int(figures[at : at + 2], 16) for at in (0, 2, 4))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def painted(style: Style, ink: float, ground: float) -> tuple[float, float]:
    """Return how light an element's words and its ground are, given those of what it stands in."""
    own_ink = light(style.get("color", ""))
    own_ground = light(style.get("background-color", "") or style.get("background", ""))
    return (ink if own_ink is None else own_ink, ground if own_ground is None else own_ground)


def is_seen(ink: float, ground: float) -> bool:
    """Say whether words of one lightness are seen on a ground of another."""
    return abs(ink - ground) >= SEEN


def fate(style: Style) -> str:
    """Return `HIDDEN`, `UNSEEN`, `STRUCK` or ``""``: what becomes of an element's words, whatever their colour."""
    if style.get("display") == "none" or style.get("mso-hide") == "all":
        return HIDDEN
    if style.get("visibility") in ("hidden", "collapse"):
        return HIDDEN
    if "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", ""):
        return STRUCK
    clear = style.get("color") == "transparent"
    return UNSEEN if clear or _is_nothing(style) or _is_away(style) else ""


def is_raised(tag: str, style: Style, around: bool) -> bool:
    """Say whether an element's words stand above the line: by its tag, or by its style as word processors write it."""
    moved = style.get("position") == "relative" and _MOVED_UP.match(style.get("top", ""))
    if tag == "sup" or moved:
        return True
    if place := style.get("vertical-align", ""):
        return place == "super" or bool(_RAISED.match(place))
    return around and tag != "sub"


def _is_nothing(style: Style) -> bool:
    size = _SIZE.match(style.get("font-size", ""))
    small = size is not None and float(size[1]) <= (1.5 if size[2] in ("px", "pt", None) else 0.1)
    clear = _CLEAR.fullmatch(style.get("opacity", "1")) is not None
    clipped = "rect(0" in style.get("clip", "") or style.get("clip-path", "").startswith("inset(100%")
    flat = style.get("overflow") == "hidden" and style.get("height", "") in ("0", "1", "0px", "1px")
    return small or clear or clipped or flat


def _is_away(style: Style) -> bool:
    for name in ("left", "top", "text-indent", "margin-left", "right"):
        moved = _MOVED_AWAY.match(style.get(name, ""))
        if moved and int(moved[1]) * (12 if moved[2] in ("em", "rem") else 1) > _AWAY:
            return True
    return False
