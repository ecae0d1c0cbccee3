"""A web page's tags and text, one after another: in one pass, however broken or deeply nested.

Trees lose words here: libxml2 gives none, and no error, for very deep nesting, and a browser's own algorithm takes
minutes. A sequence of tokens has no depth. The rules are those of the HTML standard's tokenizer (13.2.5), but that
what is never closed (a comment, a script, a tag) stays text and swallows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import unescape

from ...text.english.patterns_in_tables import in_table

RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_ATTRIBUTE = in_table("sources/formats/forms", "an attribute")
_TAG_END = in_table("sources/formats/forms", "the rest of a tag")
_NAME = in_table("sources/formats/forms", "the name of an element")


@dataclass(frozen=True)
class Token:
    """One start tag, end tag (``closing``) or piece of text (``name`` is ``""``).

    An element whose content is no markup (a script, a style) is one token with its ``text``.
    """

    name: str = ""
    text: str = ""
    closing: bool = False
    attributes: dict[str, str] = field(default_factory=dict)


def tokens(page: str) -> Iterator[Token]:
    """Yield the tags and texts of a page in order; text has its character references resolved."""
    at, end, absent = 0, len(page), set[str]()
    while at < end:
        start = page.find("<", at)
        start = end if start < 0 else start
        if start > at:
            yield Token(text=unescape(page[at:start]))
        if start == end:
            return
        at, token = _markup(page, start, absent)
        if token is not None and token.name in RAW and not token.closing:
            text, at = _raw(page, at, token.name, absent)
            token = replace(token, text=text)
        if token is not None:
            yield token


def _markup(page: str, at: int, absent: set[str]) -> tuple[int, Token | None]:
    """Return where the markup at ``at`` ends, and its token, if it is one."""
    for opening, closing in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">")):
        if page.startswith(opening, at):
            stop = -1 if closing in absent else page.find(closing, at + 2)
            if stop < 0:
                absent.add(closing)
                return at + len(opening), Token(text=opening)
            if opening == "<![CDATA[":
                return stop + 3, Token(text=page[at + 9 : stop])
            return stop + len(closing), None
    closing_tag = page.startswith("</", at)
    name = _NAME.match(page, at + 1 + closing_tag)
    stop = page.find(">", at) if name and ">" not in absent else -1
    if name is None or stop < 0:
        absent.update([">"] if name else [])
        return at + 1, Token(text="<")
    inside = page[name.end() : stop]
    if '"' in inside or "'" in inside:
        # A ">" inside quotation marks doesn't end the tag.
        quoted = _TAG_END.match(page, name.end(), name.end() + 100_000)
        stop = quoted.end() - 1 if quoted else stop
        inside = page[name.end() : stop]
    attributes: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(inside) if not closing_tag else ():
        value = match[2] or ""
        value = value[1:-1] if value[:1] in "\"'" and value else value
        attributes.setdefault(match[1].lower(), unescape(value))
    return stop + 1, Token(name[0].lower(), "", closing_tag, attributes)


def _raw(page: str, at: int, name: str, absent: set[str]) -> tuple[str, int]:
    """Return the text of an element whose content is no markup, and where it ends."""
    match = None if name in absent else re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, at)
    if match is None:
        absent.add(name)
        return "", at
    return page[at : match.start()], match.start()
