"""What a decision is about: the row as it stood when the person saw it, checked before it is written down."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import NotFound, WorkbenchError
from ..model import ACTS, BEARINGS, POSITIONS, Decision, tables
from .effective_decisions import alive, in_order
from .relocate_quotes import WORDS

if TYPE_CHECKING:
    import pandas as pd

IDS = {
    "tags": "tag_id",
    "links": "link_id",
    "responses": "response_id",
    "figures": "figure_id",
    "undertakings": "undertaking_id",
    "term_links": "term_link_id",
    "findings": "finding_id",
    "commitments": "commitment_id",
    "memos": "memo_id",
}
"""The tables that people decide on, and the column that names a row in each."""
READ = "read"
"""What the log calls a passage that was read without a theme being found in it: no row of any table."""
STOPS = "stops"
"""What the log calls that somebody stopped looking at suggestions: no row of any table, as `READ` is none."""
DISTRESSING, REFER = "distressing", "refer: safeguarding"
"""What the log calls words of a passage that somebody marked so: no row of any table either."""
INQUIRY = "inquiry"
"""What a memo is about that is about no one row."""
ABOUT = {
    "documents": "document_id",
    "passages": "passage_id",
    "recommendations": "recommendation_id",
    "people": "person_id",
    "terms": "term_id",
    "themes": "theme",
    **IDS,
}
"""The tables that a memo can be about, and the column that names a row in each."""
PERSONS = ("status", "coder", "decided", "note")
"""The columns that say what a person decided: written by decisions only, never a part of a claim."""
_NEEDED = {
    "tags": ("passage_id", "theme", "start", "end", "quote"),
    "links": ("recommendation_id", "passage_id"),
    "responses": ("document_id",),
    "figures": ("passage_id", "start", "end", "quote"),
    "undertakings": ("passage_id", "start", "end", "quote"),
    "term_links": ("term_id", "passage_id"),
    "findings": ("passage_id", "quote"),
    "memos": ("about_table", "about_id"),
    "commitments": ("document_id", "text"),
}


@dataclass(frozen=True)
class Claim:
    """What a decision is about: a row of a table, its fields as they stood, and the changes a person makes to it."""

    table: str
    row_id: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    changes: Mapping[str, Any] = field(default_factory=dict)


def asked(row_id: str, act: str, coder: str) -> None:
    """Look at what is asked for, before any frame is made.

    Raises `WorkbenchError` for an act that there isn't, and where nobody, or no row, is named.
    """
    _known(act)
    if not coder.strip():
        raise WorkbenchError(
            "a decision needs its coder; nobody is named", "coder", 'Give your initials, such as coder="AB".'
        )
    if not row_id.strip():
        raise WorkbenchError("a decision needs its row_id; none is named", "row_id", "Give the row’s id.")


def _known(act: str) -> None:
    if act not in ACTS:
        raise WorkbenchError(f"there is no act “{act}”", "act", f"Choose one of: {', '.join(ACTS)}.")


def claim(
    frames: Mapping[str, pd.DataFrame],
    row_id: str,
    act: str,
    *,
    coder: str = "",
    changes: Mapping[str, Any] | None = None,
) -> Claim:
    """Return what an act on a row is about, from the inquiry's frames (``tags``, ``links``, …, ``passages``).

    With ``passages``, the claim holds the whole text of the row's passage, too (`relocate_quotes.WORDS`).

    An undo is about the decision that ``row_id`` names or, where it names a row, the coder's last decision on
    it that stands; it needs the frame ``decisions``. An add takes the new row's fields as ``changes``. Raises
    `NotFound` where no row has the id, and `WorkbenchError` for a field or a value that can't be.
    """
    given = dict(changes or {})
    _known(act)
    if act == "undo":
        return Claim("decisions", _undone(frames["decisions"], row_id, coder))
    if act == "add":
        table = str(given.pop("table", "")) or _table_of(given)
        return _added(frames, table, row_id, given)
    for table, key in IDS.items():
        if table in frames and (frames[table][key] == row_id).any():
            found = tables.one(frames[table], key, row_id)
            _check(frames[table], table, given)
            if act == "change" and not given:
                raise WorkbenchError(
                    "a change needs the fields to set", table, 'Add one, such as bearing="qualifies".'
                )
            fields = fields_of(dict(found))
            return Claim(table, row_id, fields | _words(frames.get("passages"), fields), given)
    raise NotFound(
        f"no row has the id “{row_id}”",
        ", ".join(t for t in IDS if t in frames),
        "Take the id from the frame: tag_id, link_id, response_id …",
    )


def memo(frames: Mapping[str, pd.DataFrame], about_id: str, text: str, given: Mapping[str, Any]) -> Claim:
    """Return what a new memo is about: a row of one of the tables of `ABOUT`, found by its id.

    ``given`` may have ``start`` and ``end`` (of words of a passage) and ``public``. Its text is written beside the
    claim, as a note is, so that it can be erased. Raises `NotFound` where no row has the id, and `WorkbenchError` for a
    memo without words, and for another field or a place that is not in the passage.
    """
    if not text.strip():
        raise WorkbenchError("a memo needs its words; there are none", "note", 'Write them: note="…".')
    if wrong := sorted(set(given) - {"start", "end", "public"}):
        raise WorkbenchError(
            f"a memo has no field {', '.join(wrong)}", "memo", "There are: start, end, public."
        )
    table, row = (INQUIRY, {}) if about_id == INQUIRY else _row_of(frames, about_id)
    start, end = given.get("start"), given.get("end")
    place = (start, end) if isinstance(start, int) and isinstance(end, int) else None
    length = len(str(row["text"])) if table == "passages" else 0
    if (start, end) != (None, None) and not (place and 0 <= place[0] < place[1] <= length):
        what = f"start {start} and end {end} are no place in the text of {about_id}"
        raise WorkbenchError(what, "memo", "Give both, of a passage, as text[start:end].")
    whose = {name: row[name] for name in ("document_id", "passage_id", "recommendation_id") if name in row}
    fields = {**whose, "about_table": table, "about_id": about_id, **given}
    return Claim("memos", f"m{secrets.token_hex(8)}", fields_of(fields))


def read(frames: Mapping[str, pd.DataFrame], passage_id: str, given: Mapping[str, Any]) -> Claim:
    """Return what is said of a passage that was read, and is about no theme; or not about the one that is given.

    ``given`` may have ``theme``.
    Raises `NotFound` where no passage has the id, and `WorkbenchError` for another field.
    """
    if wrong := sorted(set(given) - {"theme"}):
        raise WorkbenchError(f"a reading has no field {', '.join(wrong)}", "read", "There is: theme.")
    table, row = _row_of(frames, passage_id)
    if table != "passages":
        raise NotFound(f"no passage has the id “{passage_id}”", "read", "Take it from the frame: passage_id.")
    theme = str(given.get("theme", ""))
    fields = {**given, "passage_id": passage_id, "document_id": row["document_id"]}
    made = hashlib.sha256(json.dumps([passage_id, theme], ensure_ascii=False).encode("utf-8")).hexdigest()
    return Claim(READ, f"n{made[:15]}", fields_of(fields))


def span(frames: Mapping[str, pd.DataFrame], passage_id: str, act: str, given: Mapping[str, Any]) -> Claim:
    """Return what is said of words of a passage: that they are `DISTRESSING`, or referred (`REFER`) to a ``lead``.

    Without ``start`` and ``end`` it is all of the passage. Raises `NotFound` where no passage has the id, and
    `WorkbenchError` for a place that is not in it, another field, and a referral to nobody.
    """
    may = {"start", "end", "lead"} if act == REFER else {"start", "end"}
    if wrong := sorted(set(given) - may):
        raise WorkbenchError(
            f"{act} has no field {', '.join(wrong)}", act, f"There are: {', '.join(sorted(may))}."
        )
    if act == REFER and not str(given.get("lead", "")).strip():
        raise WorkbenchError("a referral needs the name of the lead", act, "Write who is to be told.")
    table, row = _row_of(frames, passage_id)
    if table != "passages":
        raise NotFound(f"no passage has the id “{passage_id}”", act, "Take it from the frame: passage_id.")
    text = str(row["text"])
    start, end, length = int(given.get("start", 0)), int(given.get("end", len(text))), len(text)
    if not 0 <= start < end <= length:
        what = f"start {start} and end {end} are no place in the text of {passage_id}"
        raise WorkbenchError(what, act, "Give both, as text[start:end].")
    place = {"passage_id": passage_id, "document_id": row["document_id"], "start": start, "end": end}
    place["quote"] = text[start:end]
    made = hashlib.sha256(
        json.dumps([act, passage_id, start, end], ensure_ascii=False).encode("utf-8")
    ).hexdigest()
    return Claim(act, f"s{made[:15]}", fields_of({**given, **place}))


def _row_of(frames: Mapping[str, pd.DataFrame], about_id: str) -> tuple[str, Mapping[str, Any]]:
    for table, key in ABOUT.items():
        if table in frames and (frames[table][key] == about_id).any():
            return table, tables.one(frames[table], key, about_id)
    raise NotFound(f"no row has the id “{about_id}”", ", ".join(ABOUT), "Take the id from the frame.")


def fields_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a frame's row as a claim holds them: what no person decided, nothing that is missing."""
    import pandas as pd

    fields: dict[str, Any] = {}
    for name, value in row.items():
        if name in PERSONS or (not isinstance(value, list | tuple) and (value is None or pd.isna(value))):
            continue
        plain = list(value) if isinstance(value, tuple) else value.item() if hasattr(value, "item") else value
        if plain not in ("", []):
            fields[name] = plain
    return fields


def _words(passages: pd.DataFrame | None, fields: Mapping[str, Any]) -> dict[str, str]:
    """Return the whole text of a claim's passage: it tells whether a later version still has what was decided on."""
    if passages is None or "passage_id" not in fields:
        return {}
    texts = passages.loc[passages["passage_id"] == fields["passage_id"], "text"].tolist()
    return {WORDS: str(texts[0])} if texts and texts[0] else {}


def _table_of(given: Mapping[str, Any]) -> str:
    """Return the table that a new row belongs to, by its fields."""
    if "term_id" in given:
        return "term_links"
    if "theme" in given:
        return "tags"
    if "responder" in given or "position" in given or "document_id" in given:
        return "responses"
    return "links" if "recommendation_id" in given else "figures"


def _added(frames: Mapping[str, pd.DataFrame], table: str, row_id: str, given: dict[str, Any]) -> Claim:
    if table not in frames or table not in IDS:
        raise WorkbenchError(f"rows can’t be added to “{table}”", "add", f"Choose one of: {', '.join(IDS)}.")
    missing = [name for name in _NEEDED[table] if name not in given]
    if missing:
        raise WorkbenchError(f"a new row of {table} needs {', '.join(missing)}", "add", "Give each of them.")
    _check(frames[table], table, given)
    _check_quote(frames.get("passages"), given)
    fields = fields_of(given)
    return Claim(table, row_id, fields | _words(frames.get("passages"), fields))


def _check(frame: pd.DataFrame, table: str, given: Mapping[str, Any]) -> None:
    own = [name for name in frame.columns if name not in PERSONS and name != IDS[table]]
    wrong = [name for name in given if name not in own]
    if wrong:
        raise WorkbenchError(
            f"{table} has no field {', '.join(wrong)} to set", "decide", f"There are: {', '.join(own)}."
        )
    if given.get("bearing", "undecided") not in BEARINGS:
        raise WorkbenchError(
            f"“{given['bearing']}” is no bearing", "bearing", f"Choose one of: {', '.join(BEARINGS)}."
        )
    if table == "responses" and given.get("position", "unclear") not in POSITIONS:
        raise WorkbenchError(
            f"“{given['position']}” is no position", "position", f"Choose one of: {', '.join(POSITIONS)}."
        )


def _check_quote(passages: pd.DataFrame | None, given: Mapping[str, Any]) -> None:
    if passages is None or "passage_id" not in given:
        return
    text = str(tables.one(passages, "passage_id", str(given["passage_id"]))["text"])
    if not stands(text, given):
        raise WorkbenchError(
            f"the quotation does not stand in {given['passage_id']} where the row says",
            "quote",
            "Take quote from the passage’s text: text[start:end].",
        )


def stands(text: str, fields: Mapping[str, Any]) -> bool:
    """Say whether a claim's quotation stands in a passage's text, where it says, if it says where."""
    quote = fields.get("quote", "")
    if "start" in fields and "end" in fields:
        return bool(text[int(fields["start"]) : int(fields["end"])] == quote)
    return quote in text


def _undone(decisions: pd.DataFrame, row_id: str, coder: str) -> str:
    if (decisions["decision_id"] == row_id).any():
        return row_id
    about = decisions["row_id"] == row_id
    while True:  # the undoing of them, and of that
        more = about | (
            (decisions["act"] == "undo") & decisions["row_id"].isin(decisions.loc[about, "decision_id"])
        )
        if more.sum() == about.sum():
            break
        about = more
    rows = tables.rows(in_order(decisions[about]), Decision)
    own = [d for d in alive(rows) if d.row_id == row_id and d.coder == coder and d.act != "undo"]
    if not own:
        raise NotFound(
            f"{coder} has decided nothing on “{row_id}” that stands", "undo", "Look at the decisions."
        )
    return str(own[-1].decision_id)
