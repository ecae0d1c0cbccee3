"""What a page carries of how it was made: kind, reader, options, day, and digests of the evidence and of each part.

It stands in the head of the page, where no reader sees it, and holds no word of the evidence. A digest shows that
something was changed; it proves nothing against somebody who makes a new one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from ..model import Document
from . import disclosure, page_parts, row_marks
from .material import ROW_TYPES, Material

if TYPE_CHECKING:
    import pandas as pd

NAME, HAS = "workbench-record", "data-record"
_FACTS = (
    "title", "caution", "body", "illustration", "rubric", "licence", "pipeline", "groups", "supported_by", "interests",
    "facts", "notes", "categories", "categories_source",
)  # fmt: skip
# What no page prints: where words stand in a file hangs on what stands before them, a withheld name too.
_UNPRINTED = ("start", "end", "sha256", "source_file", "media_type", "retrieved")


@dataclass(frozen=True)
class Record:
    """How a page was made; ``tables`` has a digest of each table, ``documents`` of each document that is quoted.

    ``seal`` has the digest of each part of the page, in order; ``rows`` what a later page compares (`row_marks`).
    """

    version: str
    kind: str
    audience: str
    date: str
    options: Mapping[str, Any]
    tables: Mapping[str, str]
    documents: Mapping[str, str]
    seal: tuple[str, ...]
    embargo: str = ""
    whole: str = ""
    rows: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the record itself was changed."""
        return self.whole == _whole(self)

    @property
    def page(self) -> str:
        """One digest of the whole page."""
        return page_parts.letters(" ".join(self.seal), 24)


@cache
def version() -> str:
    """Return which version of the workbench this is."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("inquiry-evidence-workbench")
    except PackageNotFoundError:
        return "not installed"


def stamped(html: str, kind: str, audience: str, date: str, options: Any, material: Material) -> str:
    """Return a page with the record of how it was made."""
    html = html.replace("<html ", f'<html {HAS}="yes" ', 1)
    page = page_parts.parse(html)
    quoted = {element.get("data-document", "") for element in page.iter("q")}
    rows = material.documents[material.documents["document_id"].isin(quoted)]
    record = Record(
        version(),
        kind,
        audience,
        date,
        _options(options),
        digests(material),
        of_documents(rows),
        tuple(part.digest for part in page_parts.parts(page)),
        material.embargo,
        rows=row_marks.kept({name: getattr(material, name) for name in row_marks.REMEMBERED}),
    )
    return html.replace("</head>", f"{_element(replace(record, whole=_whole(record)))}\n</head>", 1)


def resealed(page: bytes) -> bytes:
    """Return a page with a new seal, after marks were put in the place of words that must not leave."""
    html = page.decode("utf-8")
    parsed = page_parts.parse(html)
    record = read(parsed)
    if record is None:
        return page
    digests_now = tuple(part.digest for part in page_parts.parts(parsed, but=NAME))
    made = replace(record, seal=digests_now)
    element = _element(replace(made, whole=_whole(made)))
    return re.sub(rf'<meta name="{NAME}" [^>]*>', lambda _: element, html, count=1).encode("utf-8")


def _whole(record: Record) -> str:
    """Return the digest of a record, all but itself."""
    return page_parts.letters(json.dumps(_plainly(replace(record, whole="")), sort_keys=True))


def _plainly(record: Record) -> dict[str, Any]:
    """Return a record as a page carries it; one that remembers no rows, as pages did before there were any."""
    said = asdict(record)
    return said if said["rows"] else {name: value for name, value in said.items() if name != "rows"}


def _element(record: Record) -> str:
    from markupsafe import escape

    said = _plainly(record) | {"seal": " ".join(record.seal)}
    content = escape(json.dumps(said, ensure_ascii=True, sort_keys=True))
    return f'<meta name="{NAME}" content="{content}">'


def _options(options: Any) -> dict[str, Any]:
    """Return the options of a page as JSON has them; none of a page that is made of more than words."""
    if not is_dataclass(options):
        return {}
    found = {one.name: getattr(options, one.name) for one in fields(options)}
    return {
        name: _plain(value)
        for name, value in found.items()
        if isinstance(value, str | tuple | list) or value is True  # a flag that was not given is none
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value


def read(page: Any) -> Record | None:
    """Return the record that a page carries, or ``None`` where it has none that can be read."""
    found = [element.get("content", "") for element in page.iter("meta") if element.get("name") == NAME]
    return parsed(found[0]) if len(found) == 1 else None


def parsed(content: str) -> Record | None:
    """Return a record from the words that a page carries, or ``None`` where they are none that can be read."""
    try:
        said = json.loads(content)
        return Record(**{**said, "seal": tuple(said["seal"].split())})
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def digests(material: Material) -> dict[str, str]:
    """Return a digest of each table that a page is made from, and of the facts that are printed round them."""
    made = {name: _digest(getattr(material, name)) for name in (*ROW_TYPES, "item_tags")}
    made["facts"] = page_parts.letters(repr([getattr(material, name) for name in _FACTS]))
    return made | ({"own words": page_parts.letters(material.own_words)} if material.own_words else {})


def _digest(frame: pd.DataFrame) -> str:
    if frame.empty:
        return ""
    columns = (name for name in frame.columns if name not in _UNPRINTED)
    return page_parts.letters("\n".join("\x1f".join([name, *_said(frame[name])]) for name in columns))


def _said(column: pd.Series) -> Iterable[str]:
    cells = column.tolist()
    return cells if column.dtype == "str" and not column.hasnans else map(str, cells)


def of_documents(documents: pd.DataFrame) -> dict[str, str]:
    """Return by id a digest of whether each document was corrected, and of where it comes from."""
    from ..model import tables

    rows: Iterable[Document] = (disclosure.document(row) for row in tables.rows(documents, Document))
    return {one.document_id: page_parts.letters(f"{one.corrected}\n{one.provenance}") for one in rows}
