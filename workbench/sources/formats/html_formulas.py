"""Formulas of a web page (MathML), each as one piece of text: ``10⁸``, not 108."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from . import formulas
from .html_tokens import Token

# A formula of more tags is none.
MOST = 4_000
_INVISIBLE = re.compile("[\u2061-\u2064]")
_NOT_SHOWN = frozenset({"annotation", "annotation-xml", "mphantom"})


def with_formulas(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield a page's tokens, each formula as one text; what is never closed is no formula and stays as it is."""
    inside: list[Token] = []
    for token in tokens:
        is_math = _local(token.name) == "math"
        if not inside and not (is_math and not token.closing):
            yield token
            continue
        inside.append(token)
        if is_math and token.closing:
            yield Token(text=_said(inside))
            inside = []
        elif len(inside) > MOST:
            yield from inside
            inside = []
    yield from inside


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _said(tokens: Sequence[Token]) -> str:
    """Return a formula on one line."""
    from lxml import etree

    root = etree.Element("math")
    at, skipped = root, 0
    for token in tokens[1:-1]:
        name = _local(token.name)
        if name in _NOT_SHOWN:
            skipped += -1 if token.closing else 1
        elif skipped > 0 or (not name and not token.text.strip()):
            continue
        elif not name:
            at.text = (at.text or "") + " ".join(token.text.split())
        elif token.closing:
            parent = at.getparent()
            at = parent if parent is not None and at.tag == name else at
        elif name.isascii() and name.isalpha() and name.islower():
            at = etree.SubElement(at, name)
    return _INVISIBLE.sub("", formulas.linear(root))
