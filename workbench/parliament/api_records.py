"""One record of the Committees API as a row of the model: which document it is, when, and who appeared in it.

The traps are the API's own: an organisation has no ``name``; one person may have three affiliations; a date that is
not known is the year 1; the inquiry is a list on a session and one thing on a submission; a withheld name may still
stand among the witnesses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ..model import Appearance, Document
from ..text.english.patterns_in_tables import in_table

SITE = "https://committees.parliament.uk"
# What a publication is, by the words of its type; the first that fits. Which are replies, the API says by itself.
_KINDS = (
    ("response", "response"),
    ("report", "report"),
    ("correspondence", "correspondence"),
    ("letter", "correspondence"),
    ("terms of reference", "terms"),
    ("call for evidence", "terms"),
    ("engagement", "engagement note"),
    ("statement", "statement"),
    ("guidance", "guidance"),
    ("press", "press"),
    ("written question", "written question"),
    ("debate", "debate"),
)  # fmt: skip
_CODE = in_table("parliament/forms", "a code of evidence, as a record has it")
_HOUSE = in_table("parliament/forms", "the House before a number")
_REFERENCE = in_table("parliament/forms", "a reference of a record")
_ADDRESS = in_table("parliament/forms", "an address of a page")


@dataclass(frozen=True)
class Record:
    """One document that the API lists. ``path`` is where its file is asked for, empty where it has none.

    ``key`` names it among all (``OralEvidence/10801``); ``forms`` are those that its file is said to have.
    """

    key: str
    fields: dict[str, str]
    path: str = ""
    forms: tuple[str, ...] = ()
    appearances: tuple[Appearance, ...] = field(default=())


def oral(item: Mapping[str, Any]) -> Iterator[Record]:
    """Yield an oral session: one record. Its date is the meeting's, else the session's, else the publication's."""
    number = _number(item.get("id"))
    if number:
        when = next(
            filter(
                None, (_day(item.get(n)) for n in ("meetingDate", "activityStartDate", "publicationDate"))
            ),
            "",
        )
        fields = {
            "kind": "oral",
            "title": "; ".join(
                filter(None, (_text(one.get("title")) for one in _all(item.get("committeeBusinesses"))))
            ),
            "date": when,
            "author": _committees(item),
            **_papers(_all(item.get("hcNumbers")), "HC"),
        }
        yield _filed("OralEvidence", number, item, fields, "witness")


def written(item: Mapping[str, Any]) -> Iterator[Record]:
    """Yield a submission: one record. Where the name is withheld nothing of the submitter is kept."""
    number = _number(item.get("id"))
    if number:
        fields = {
            "kind": "written",
            "date": _day(item.get("publicationDate")),
            "evidence_code": _code(_text(item.get("internalReference"))),
            **_papers(_all(item.get("hcNumber")), "HC"),
        }
        record = _filed("WrittenEvidence", number, item, fields, "submitter")
        if item.get("anonymous"):
            instead = _text(item.get("anonymousWitnessText")) or "Name withheld"
            kept = record.fields | {"author": instead, "publication": "name withheld"}
            yield replace(record, fields=kept, appearances=())
        else:
            author = " and ".join(dict.fromkeys(row.label for row in record.appearances))
            yield replace(record, fields=record.fields | {"author": author})


def publications(item: Mapping[str, Any]) -> Iterator[Record]:
    """Yield a publication's documents, one record each, and those of the replies that it names."""
    number = _number(item.get("id"))
    if not number:
        return
    kind = _kind(item)
    fields = {
        "kind": kind,
        "title": _text(item.get("description")) or _name_of(item.get("type")),
        "date": _day(item.get("publicationStartDate")),
        "author": _name_of(item.get("respondingDepartment")) if kind == "response" else "",
        **_papers(_all(item.get("hcNumber")), "HC"),
    }
    fields["author"] = fields["author"] or _name_of(item.get("committee"))
    fields.update(_papers(_all(item.get("hlPaper")), "HL Paper") if not fields.get("paper_number") else {})
    answered = _number(item.get("responseToPublicationId"))
    fields["note"] = f"reply to publication {answered} of the Committees API" if answered else ""
    documents = [one for one in _all(item.get("documents")) if _number(one.get("documentId"))]
    for one in documents:
        key = f"Publications/{number}/Document/{_number(one.get('documentId'))}"
        url = f"{SITE}/publications/{number}/documents/{_number(one.get('documentId'))}/default/"
        yield Record(key, _said(fields | {"url": url}), f"/api/{key}", _forms(one))
    if not documents:
        url = _web(item.get("additionalContentUrl")) or _web(item.get("additionalContentUrl2"))
        yield Record(f"Publications/{number}", _said(fields | {"url": url}))
    replies = item.get("governmentResponses")
    for reply in _all(replies.get("publication")) if isinstance(replies, dict) else ():
        # The lists nest a reply without its committee, and nest no deeper.
        yield from publications(
            {"responseToPublicationId": number, **_given(reply), "governmentResponses": None}
        )


def _filed(noun: str, number: int, item: Mapping[str, Any], fields: dict[str, str], capacity: str) -> Record:
    """Return a session's or a submission's record, with its file and who appeared."""
    key, page = f"{noun}/{number}", f"{SITE}/{noun.lower()}/{number}/html/"
    appearances = tuple(_appearances(item, capacity))
    held = next((one for one in _all(item.get("document")) if _number(one.get("documentId"))), None)
    if held is None:
        page = _web(item.get("legacyHtmlUrl")) or _web(item.get("legacyPdfUrl")) or page
        return Record(key, _said(fields | {"url": page}), appearances=appearances)
    return Record(key, _said(fields | {"url": page}), f"/api/{key}/Document", _forms(held), appearances)


def _appearances(item: Mapping[str, Any], capacity: str) -> Iterator[Appearance]:
    for one in _all(item.get("witnesses")):
        bodies = [(_text(b.get("name")), _text(b.get("role"))) for b in _all(one.get("organisations"))]
        member = one.get("memberInfo")
        person = _text(one.get("name")) or (
            _text(member.get("displayAs")) if isinstance(member, dict) else ""
        )
        first, role = bodies[0] if bodies else ("", "")
        if not person and not first:
            continue
        others = [", ".join(filter(None, (role, name))) for name, role in bodies[1:]]
        note = f"also: {'; '.join(others)}" if any(others) else ""
        if one.get("submitterType") == "Proxy":
            note = "; ".join(filter(None, ("on behalf of somebody", note)))
        yield Appearance(
            "",
            "",
            person or first,
            capacity,
            role,
            first,
            interest=_text(one.get("additionalContext")),
            note=note,
        )


def _kind(item: Mapping[str, Any]) -> str:
    what = item.get("type")
    words = _name_of(what).lower()
    if _number(item.get("responseToPublicationId")):
        return "response"
    return next((kind for word, kind in _KINDS if word in words), "other")


def _papers(numbers: list[Mapping[str, Any]], series: str) -> dict[str, str]:
    """Return the paper number of the first, written as it is printed: ``HC 860``, ``HL Paper 12``."""
    for one in numbers:
        number = _HOUSE.sub("", _text(one.get("number")))
        if number:
            session = _text(one.get("sessionDescription"))
            return {"paper_number": f"{series} {number}", "parliamentary_session": session}
    return {}


def _committees(item: Mapping[str, Any]) -> str:
    return "; ".join(
        dict.fromkeys(filter(None, (_text(one.get("name")) for one in _all(item.get("committees")))))
    )


def _forms(document: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_text(one.get("fileDataFormat")) for one in _all(document.get("files"))))


def _code(reference: str) -> str:
    match = _CODE.fullmatch(reference)
    if match:
        return match[1].upper() + match[2].zfill(4)
    # It becomes the document's id, so nothing that could be a path.
    return reference if _REFERENCE.fullmatch(reference) else ""


def _day(value: Any) -> str:
    """Return the date of a moment, or nothing; the year 1 is how the API writes that there is none."""
    try:
        day = date.fromisoformat(_text(value)[:10])
    except ValueError:
        return ""
    return day.isoformat() if day.year > 1 else ""


def _number(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**31 else 0


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _web(value: Any) -> str:
    text = _text(value)
    return text if _ADDRESS.match(text) else ""


def _name_of(value: Any) -> str:
    return _text(value.get("name")) if isinstance(value, dict) else ""


def _all(value: Any) -> list[Mapping[str, Any]]:
    """Return the objects of a list, or the one object that stands alone."""
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def _given(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if value is not None}


def _said(fields: dict[str, str]) -> dict[str, str]:
    """Return what is said of a document, in the order of the model's columns, without what is not."""
    kept = {"publication": "published", "provenance": "real"} | {k: v for k, v in fields.items() if v}
    return {name: kept[name] for name in Document.__dataclass_fields__ if name in kept}
