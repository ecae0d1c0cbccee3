"""A page as a tagged PDF (PDF/UA-1), with the page itself in it: what is compared when it comes back.

Typst sets it, from its wheel: no other program, no fonts but its own, no request, no day. Same page, same bytes.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from ...errors import WorkbenchError
from .. import page_parts
from .page_flow import flow
from .typst_sheet import MAIN, Sheet

ATTACHED = "page.html"
_TRIES = 60  # kinds of letters that no face has; each is found by trying
_SIGNS = "pictures"
_NOT_DRAWN = "could not be displayed with font"


def pdf(html: str) -> bytes:
    """Return a page as a PDF: headings are bookmarks, tables have heads, pictures say what they show.

    The page stands in it as an attachment, to the letter. Letters that none of the faces has are printed as their
    numbers (``[U+4E2D]``). Raises `WorkbenchError` where Typst can't set it, with what Typst says.
    """
    page = flow(page_parts.parse(html))
    undrawn: frozenset[str] = frozenset()
    why = ""
    for _ in range(_TRIES):
        files = dict(Sheet(undrawn).of(page))
        files[ATTACHED] = html.encode("utf-8")
        attach = f'#pdf.attach("{ATTACHED}", relationship: "source", mime-type: "text/html", description: "The page")\n'
        files[MAIN] += attach.encode()
        made = _set(files)
        if isinstance(made, bytes):
            return made
        why, more = made, _alike(made, html) - undrawn
        if not more:
            break
        undrawn |= more
    raise WorkbenchError(
        f"the page can’t be set as a PDF: {why}",
        next="Save it as .html, and print it from the browser; tell us what the page holds.",
    )


def _set(given: dict[str, bytes]) -> bytes | str:
    """Return the PDF, or why it can't be set."""
    import typst

    files: Any = given  # their stubs know one file only
    try:
        made = typst.compile(files, format="pdf", pdf_standards="ua-1", ignore_system_fonts=True, timestamp=0)
        return bytes(made)
    except typst.TypstError as error:
        return str(error)


def _alike(why: str, html: str) -> frozenset[str]:
    """Return all letters of the page that are of the kinds of those that could not be drawn."""
    if _NOT_DRAWN not in why:
        return frozenset()
    named = why.partition('"')[2].rpartition("` " + _NOT_DRAWN)[0]
    first, *numbered = named.split("\\u{")  # so Typst names a letter that has no shape of its own
    named = first + "".join(chr(int(n, 16)) + rest for n, _, rest in (one.partition("}") for one in numbered))
    kinds = {_kind(c) for c in named if not c.isascii()}
    if not kinds:  # a mark on a letter that can be drawn: no mark on any letter is
        return frozenset(c for c in set(html) if unicodedata.category(c)[0] == "M" or _kind(c) == _SIGNS)
    return frozenset(c for c in set(html) if not c.isascii() and _kind(c) in kinds)


def _kind(letter: str) -> str:
    """Return the script of a letter, one word for all pictures and what joins them, and of a sign its own name."""
    if ord(letter) >= 0x1F000 or letter in "\u200d\ufe0e\ufe0f\u20e3":
        return _SIGNS
    name = unicodedata.name(letter, f"{ord(letter) >> 8:x}")
    return name.split()[0] if unicodedata.category(letter)[0] in "LM" else name
