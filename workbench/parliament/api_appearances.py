"""Who appeared, by the text of a document and by the Committees API together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model import Appearance
from ..text import names


def preferred(read: Iterable[Appearance], said: Iterable[Appearance]) -> list[Appearance]:
    """Return who appeared, by the text and the API together: where both know somebody, the API's words go first.

    One row per person and document. ``label`` stays as the text prints it; role, organisation and interest are the
    API's, and what the text had instead is kept in ``note``. Submitters are the API's alone where it names any.
    """
    theirs: dict[str, list[Appearance]] = {}
    for row in said:
        theirs.setdefault(row.document_id, []).append(row)
    by_document: dict[str, list[Appearance]] = {}
    for row in read:
        by_document.setdefault(row.document_id, []).append(row)
    result: list[Appearance] = []
    for document_id in dict.fromkeys([*by_document, *theirs]):
        result += _joined(by_document.get(document_id, []), theirs.get(document_id, []))
    return result


def _joined(read: list[Appearance], said: list[Appearance]) -> list[Appearance]:
    if any(row.capacity == "submitter" for row in said):
        read = [row for row in read if row.capacity != "submitter"]
    result, left = list(read), []
    for row in said:
        places = _places(result, row)
        for place in places:
            result[place] = _with(result[place], row)
        if not places and not any(names.fold(one.organisation) == names.fold(row.label) for one in result):
            left.append(row)
    heard = any(row.capacity == "witness" for row in read)
    # A body beside the people whom the text names is nobody who spoke.
    return result + [replace(row, capacity="other") if heard and _is_body(row) else row for row in left]


def _places(rows: list[Appearance], said: Appearance) -> list[int]:
    """Return where a person stands among the rows, once for each panel; nowhere where two names fit as well."""
    fits = [
        0 if _is_body(said) or row.capacity != said.capacity else names.fit(row.label, (said.label,))
        for row in rows
    ]
    best = max(fits, default=0)
    places = [i for i, fit in enumerate(fits) if fit == best > names.SLIP]
    return places if len({names.fold(rows[i].label) for i in places}) == 1 else []


def _is_body(row: Appearance) -> bool:
    return bool(row.organisation) and names.fold(row.label) == names.fold(row.organisation)


def _with(read: Appearance, said: Appearance) -> Appearance:
    changed = {name: value for name in ("role", "organisation", "interest") if (value := getattr(said, name))}
    otherwise = [
        f"{name} in the text: {old}"
        for name, new in changed.items()
        if (old := getattr(read, name)) and names.fold(old) != names.fold(new)
    ]
    note = "; ".join(dict.fromkeys(filter(None, (read.note, said.note, *otherwise))))
    return replace(read, note=note, **changed)
