"""A codebook from NVivo, ATLAS.ti, MAXQDA or QualCoder: REFI-QDA's .qdc, themes without patterns.

The format is that of the REFI-QDA standard 1.5 (https://www.qdasoftware.org): ``CodeBook > Codes > Code`` with
``name``, ``isCodable`` and ``Description``, codes under codes. Sets and colours have no place in our codebook.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import BadTable
from ...model import Theme

if TYPE_CHECKING:
    import pandas as pd
    from lxml.etree import _Element

LARGEST, DEEPEST = 20_000_000, 100
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))


def themes(path: Path, wanted: str = "") -> tuple[str, pd.DataFrame | None]:
    """Return the file's name and one theme per code, in its order; the index is the line in the file.

    A theme is called what its code is called; where two codes have one name, each also has those it stands under
    (``School / Transport``). ``definition`` is the description.

    Raises `BadTable` where the file is no REFI-QDA codebook, declares a document type (DOCTYPE), is larger than
    20 MB, or nests codes over 100 deep.
    """
    import pandas as pd

    from ...model import tables

    codes = list(_codes(_root(path), ()))
    if any(len(line) > DEEPEST for _, line, _ in codes):
        raise BadTable(path.name, [f"it nests codes over {DEEPEST} deep"])
    names = Counter(line[-1] for _, line, _ in codes)
    # Empty names can't be told apart: they are reported, each with its line.
    called = [line[-1] if names[line[-1]] == 1 or not line[-1] else " / ".join(line) for _, line, _ in codes]
    by_path = {line: name for (_, line, _), name in zip(codes, called, strict=True)}
    rows = [
        Theme(name, line[-1] or name, by_path.get(line[:-1], ""), said)
        for name, (_, line, said) in zip(called, codes, strict=True)
    ]
    frame = tables.table(Theme, rows)
    frame.index = pd.Index([number for number, _, _ in codes], name="row", dtype="int64")
    return path.name, frame


def _root(path: Path) -> _Element:
    from lxml import etree

    data = path.read_bytes()
    if len(data) > LARGEST:
        raise BadTable(path.name, ["it is larger than 20 MB, which no codebook is"])
    if any(doctype in data for doctype in _DOCTYPES):
        raise BadTable(path.name, ["it declares a document type (DOCTYPE); export it again without"])
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = f"line {error.lineno}: " if isinstance(error, etree.XMLSyntaxError) else ""
        raise BadTable(path.name, [f"{line}it is not well-formed XML; export it again"]) from None
    if _local(root) != "CodeBook":
        raise BadTable(
            path.name, [f"it is no REFI-QDA codebook: its root is “{_local(root)}”, not “CodeBook”"]
        )
    return root


def _codes(parent: _Element, line: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...], str]]:
    for element in parent:
        if _local(element) == "Codes":
            yield from _codes(element, line)
        elif _local(element) == "Code" and len(line) <= DEEPEST:
            name = " ".join(str(element.get("name") or "").split())
            said = next((child for child in element if _local(child) == "Description"), None)
            words = "" if said is None else " ".join("".join(map(str, said.itertext())).split())
            yield _line(element), (*line, name), words
            yield from _codes(element, (*line, name))


def _line(element: _Element) -> int:
    line: object = element.sourceline
    return line if isinstance(line, int) else 0


def _local(element: _Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
