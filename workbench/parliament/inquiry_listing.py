"""What the Committees API says of an inquiry's evidence: documents, who appeared, dates, and where each file is.

Nothing here opens a connection: `entries` and `received` are given ``get``, which returns the answer to a path as read
from JSON. Every path is made of whole numbers; no address that an answer holds is ever asked for.
The API's own description is its OpenAPI file (committees-api.parliament.uk); what it leaves out was found by trying.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..errors import NotFound, Unreadable, WorkbenchError
from ..model import Appearance
from ..model.publication import is_name_withheld
from ..text.english.patterns_in_tables import in_table
from .api_records import Record, oral, publications, written

Get = Callable[[str, Mapping[str, str]], Any]

# How many items a page holds; the API's own default is 30 and its most is not written down.
TAKE = 50
# The form in which each kind of document reads best. A publication mostly has only its original, a PDF.
_FORMS = {"oral": ("Html", "OriginalFormat", "Pdf"), "written": ("Html", "OriginalFormat", "Pdf")}
_PUBLISHED = ("Pdf", "OriginalFormat", "Html")
_LISTS = (("/api/OralEvidence", oral), ("/api/WrittenEvidence", written), ("/api/Publications", publications))
_ENDINGS = {b"%PDF": ".pdf", b"PK\x03\x04": ".docx", b"{\\rtf": ".rtf", b"\xd0\xcf\x11\xe0": ".doc"}
_ENDING = in_table("parliament/forms", "an ending of a file’s name")
_UNFIT = in_table("parliament/forms", "signs that no file’s name has")


@dataclass(frozen=True)
class Business:
    """An inquiry, as the API lists it. ``opened`` is a date."""

    number: int
    title: str
    opened: str
    kind: str


@dataclass(frozen=True)
class Fetched:
    """A document that came: the name and bytes of its file (``None`` where it has none), its row, who appeared.

    ``fields`` are columns of `model.Document`; what they say of dates and witnesses goes before what the text says.
    """

    name: str
    data: bytes | None
    fields: dict[str, str]
    appearances: tuple[Appearance, ...] = ()


@dataclass
class Listing:
    """What an inquiry has: its entries, and in words what could not be used of the lists."""

    business: Business
    records: list[Record] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def inquiries(get: Get, words: str) -> list[Business]:
    """Return the inquiries whose title has these words, the newest first; one row per inquiry.

    Raises `WorkbenchError` for fewer than two characters, which the API does not search for.
    """
    if len(words.strip()) < 2:
        raise WorkbenchError(
            "a search needs two characters or more", repr(words), "Give a word of the title."
        )
    given = {"SearchTerm": words.strip(), "SortOrder": "DateOpenedNewest"}
    return [_business(item) for item in _items(get, "/api/CommitteeBusiness", given, [])]


def chosen(get: Get, wanted: str) -> Business:
    """Return the inquiry that is meant by its number, or by words that one title only has.

    Raises `NotFound` where there is none, and `WorkbenchError` with the choice where there are several.
    """
    if wanted.strip().isdecimal():
        return _business(get(f"/api/CommitteeBusiness/{int(wanted)}", {}))
    found = inquiries(get, wanted)
    if not found:
        raise NotFound(f"no inquiry has “{wanted}” in its title", next="Try one word of it, or its number.")
    if len(found) > 1:
        rows = [
            f"\n  {b.number}  {b.title} ({b.kind.lower() or 'business'}, {b.opened[:4]})" for b in found[:20]
        ]
        more = f"\n  and {len(found) - 20} more" if len(found) > 20 else ""
        raise WorkbenchError(
            f"{len(found)} inquiries have “{wanted}” in their titles",
            next="Give the number of one:" + "".join(rows) + more,
        )
    return found[0]


def listing(get: Get, business: Business) -> Listing:
    """Return what an inquiry has: oral sessions, submissions, publications and the replies that these name.

    One record per document, each once, however often the lists name it.
    """
    result = Listing(business)
    known: set[str] = set()
    for path, records_of in _LISTS:
        given = {"CommitteeBusinessId": str(business.number)}
        for item in _items(get, path, given, result.problems):
            for record in records_of(item):
                if record.key not in known:
                    known.add(record.key)
                    result.records.append(record)
    return result


def received(get: Get, record: Record) -> Fetched:
    """Return a record's document in the form that reads best of those that it has.

    A record without a document, as old sessions are, comes without bytes. Raises `Unreadable` (*failed*) where what
    came is no document, and what ``get`` raises.
    """
    fields = dict(record.fields)
    for form in _ordered(record):
        try:
            answer = get(f"{record.path}/{form}", {})
        except NotFound:
            continue
        data = _data(answer, record)
        said = answer.get("fileSize")
        if isinstance(said, int) and said > 0 and said != len(data):
            note = f"the API gives its size as {said:,} bytes; {len(data):,} came"
            fields["note"] = "; ".join(filter(None, (fields.get("note", ""), note)))
        return Fetched(_name(answer, record, data), data, fields, record.appearances)
    fields["note"] = "; ".join(filter(None, (fields.get("note", ""), "Parliament has no file of it")))
    fields.setdefault("title", fields.get("author", "") or record.key)
    return Fetched("", None, fields | {"status": "not-held"}, record.appearances)


def _items(get: Get, path: str, given: Mapping[str, str], problems: list[str]) -> Iterator[Mapping[str, Any]]:
    """Yield the items of a list, page after page until an empty one. How many a page holds is the API's to say."""
    skip, total = 0, 0
    seen: set[Any] = set()
    while True:
        page = get(path, {**given, "Skip": str(skip), "Take": str(TAKE)})
        items = page.get("items") if isinstance(page, dict) else None
        total = max(total, _whole(page.get("totalResults"))) if isinstance(page, dict) else total
        new = [item for item in items or () if isinstance(item, dict) and item.get("id") not in seen]
        seen.update(item.get("id") for item in new)
        yield from new
        if not items or not new:  # a list that only repeats itself has no end
            break
        skip += len(items)
    if len(seen) < total:
        problems.append(f"{path}: the API counts {total:,} and listed {len(seen):,}")


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _business(item: Any) -> Business:
    if not isinstance(item, dict) or not isinstance(item.get("id"), int):
        raise WorkbenchError("the service's answer is no inquiry", next="Check the number.")
    kind = item.get("type")
    name = str(kind.get("name") or "") if isinstance(kind, dict) else ""
    return Business(item["id"], str(item.get("title") or ""), str(item.get("openDate") or "")[:10], name)


def _ordered(record: Record) -> list[str]:
    """Return the forms to ask for, best first: those that are listed, or the original where none is."""
    if not record.path:
        return []
    best = _FORMS.get(record.fields.get("kind", ""), _PUBLISHED)
    return [form for form in best if form in record.forms] or ["OriginalFormat"]


def _data(answer: Any, record: Record) -> bytes:
    coded = answer.get("data") if isinstance(answer, dict) else None
    if not isinstance(coded, str) or not coded:
        raise Unreadable("failed", "the API sent no data with it", record.key, "Try again another day.")
    try:
        return base64.b64decode(coded, validate=True)
    except (binascii.Error, ValueError):
        raise Unreadable(
            "failed", "its data is no whole base64", record.key, "Try again another day."
        ) from None


def _name(answer: Mapping[str, Any], record: Record, data: bytes) -> str:
    """Return a name for the file: the API's own words for it, and an ending that fits what the bytes are."""
    ending = next((ending for mark, ending in _ENDINGS.items() if data.startswith(mark)), "")
    # The name of a file may be its author's, whom nobody is to know.
    withheld = is_name_withheld(record.fields["publication"])
    own = "" if withheld else str(answer.get("fileName") or "")
    written_ending = _ENDING.search(own)
    if not ending and re.match(rb"\s*(?:\xef\xbb\xbf)?\s*<", data):
        ending = ".html"
    if ending == ".docx" and written_ending:  # other packages begin alike: .xlsx, .odt
        ending = written_ending[0].lower()
    ending = ending or (written_ending[0].lower() if written_ending else ".txt")
    stem = _UNFIT.sub("_", own.removesuffix(written_ending[0]) if written_ending else own)
    return (stem.strip(" ._") or record.key.replace("/", "-").lower())[:80] + ending
