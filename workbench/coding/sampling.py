"""Samples to be read without suggestions: drawn by rule, coded on a sheet, kept apart from tags, read back.

A random sample is drawn from all that witnesses said and wrote, whatever is tagged in it: only that can show what
the patterns and the model miss. A second coding is drawn from what another coder has read, by theme.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import WorkbenchError
from ..model import Coding, Tag, tables
from ..model.values import OWN_WORDS
from ..witnesses.bodies import COUNTED_KINDS

if TYPE_CHECKING:
    import pandas as pd

RANDOM, SECOND = "random", "second coding"

DECISIONS = "decisions"
"""The name of the sample that decided tags are, as codings."""

_YES, _NO = ("yes", "y", "x", "1", "true"), ("", "no", "n", "0", "false")
_SHEET = ("sample", "passage_id", "speaker", "before", "text", "read")


@dataclass(frozen=True)
class Sampled:
    """One passage of a sample: ``how`` it was drawn, from which ``stratum`` and out of how many (``of``)."""

    sample: str
    passage_id: str
    document_id: str
    how: str
    stratum: str
    of: int


def draw(passages: pd.DataFrame, documents: pd.DataFrame, size: int, name: str) -> pd.DataFrame:
    """Return a random sample of ``size`` passages of oral and written evidence, tagged or not: rows of `Sampled`.

    Each passage is as likely as every other. The same name gives the same sample, another name another one; a
    larger sample of the same name holds the smaller. Raises `WorkbenchError` where there are fewer passages.
    """
    counted = documents.loc[documents["kind"].isin(COUNTED_KINDS), "document_id"]
    said = passages["kind"].isin(OWN_WORDS) & passages["document_id"].isin(counted) & (passages["text"] != "")
    evidence = passages[said]
    if not 0 < size <= len(evidence):
        what = f"a sample of {size} can’t be drawn from {len(evidence)} passages of evidence"
        raise WorkbenchError(what, next="Choose a number from one to that.")
    places = list(zip(evidence["passage_id"].tolist(), evidence["document_id"].tolist(), strict=True))
    chosen = set(_first(size, [ident for ident, _ in places], name))
    rows = [Sampled(name, i, d, RANDOM, "all", len(places)) for i, d in places if i in chosen]
    return tables.table(Sampled, rows)


def draw_second(codings: pd.DataFrame, coder: str, per_stratum: int, name: str) -> pd.DataFrame:
    """Return passages for a second, blind coding of what ``coder`` coded: rows of `Sampled`, no passage twice.

    For each theme up to ``per_stratum`` passages that they coded with it and as many that they did not (the strata
    are ``theme: yes`` and ``theme: no``). What the first coder said is not in it.
    """
    strata: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    rows: list[Coding] = tables.rows(codings[codings["coder"] == coder], Coding)
    for row in rows:
        strata[row.theme, row.coded][row.passage_id] = row.document_id
    if not strata:
        raise WorkbenchError(f"“{coder}” has coded nothing", next="Name a coder who has read some passages.")
    found: dict[str, Sampled] = {}
    for (theme, coded), places in sorted(strata.items(), reverse=True):
        for ident in _first(per_stratum, list(places), f"{name}\n{theme}\n{coded}"):
            one = Sampled(name, ident, places[ident], SECOND, f"{theme}: {coded}", len(places))
            found.setdefault(ident, one)
    # In an order that tells nothing of why a passage was drawn.
    return tables.table(Sampled, [found[ident] for ident in _first(len(found), list(found), name)])


def codings_of(tags: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Return decided tags as codings of the passages they stand in: *yes* where one is confirmed, else *no*.

    Only themes that the coder decided on in that passage have a row: what they were not shown, they did not judge.
    """
    owner = dict(zip(passages["passage_id"].tolist(), passages["document_id"].tolist(), strict=True))
    said: dict[tuple[str, str, str], bool] = {}
    decided = tags[tags["status"].isin(("confirmed", "dismissed")) & (tags["coder"] != "")]
    rows: list[Tag] = tables.rows(decided, Tag)
    for tag in rows:
        if tag.passage_id in owner:
            key = (tag.passage_id, tag.theme, tag.coder)
            said[key] = said.get(key, False) or tag.status == "confirmed"
    found = [
        Coding(DECISIONS, passage_id, owner[passage_id], theme, coder, "yes" if yes else "no")
        for (passage_id, theme, coder), yes in said.items()
    ]
    return tables.table(Coding, found)


def sheet(sample: pd.DataFrame, passages: pd.DataFrame, themes: Sequence[str]) -> pd.DataFrame:
    """Return a sheet to be coded: one row per passage, with the passage before it, and an empty column per theme.

    The coder writes *yes* under ``read`` once they have read the passage, and *yes* under each theme that it is
    about. Nothing that was suggested or decided is on it.
    """
    import pandas as pd

    clash = sorted(set(themes) & set(_SHEET))
    if clash:
        raise WorkbenchError(f"a theme can’t be called “{clash[0]}” on a sheet", next="Rename the theme.")
    texts = _in_context(passages)
    empty = dict.fromkeys(themes, "")
    rows = [
        {"sample": name, "passage_id": ident, **texts[ident], "read": "", **empty}
        for name, ident in zip(sample["sample"].tolist(), sample["passage_id"].tolist(), strict=True)
        if ident in texts
    ]
    columns = [*_SHEET, *themes]
    return pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(columns, "str"))


def read_sheet(
    rows: pd.DataFrame, sample: pd.DataFrame, themes: Sequence[str], coder: str, file: str = "the sheet"
) -> tuple[pd.DataFrame, list[str]]:
    """Return the codings of a sheet that a coder filled in, and every mistake in words (row and column).

    A passage that is not marked as read gives no coding; a row with a mistake is left out. ``rows`` is as
    `tables.read_csv` reads it, its index the row in the file.
    """
    missing = [name for name in ("passage_id", "read", *themes) if name not in rows.columns]
    if missing:
        return tables.table(Coding), [f"{file}: column “{name}” is missing" for name in missing]
    drawn = {ident: (name, document) for name, ident, document in _drawn(sample)}
    found: list[Coding] = []
    mistakes: list[str] = []
    seen: dict[str, int] = {}
    for number, cells in zip(rows.index.tolist(), rows.to_dict("records"), strict=True):
        given = {str(name): str(cell).strip() for name, cell in cells.items()}
        ident = given["passage_id"]
        wrong = list(_wrong(given, themes, set(drawn), seen.get(ident)))
        mistakes += [f"{file}, row {number}, column {column}: {what}" for column, what in wrong]
        seen.setdefault(ident, int(number))
        if not wrong and given["read"].lower() in _YES:
            name, document = drawn[ident]
            for theme in themes:
                coded = "yes" if given[theme].lower() in _YES else "no"
                found.append(Coding(name, ident, document, theme, coder, coded))
    return tables.table(Coding, found), mistakes


def _wrong(
    given: dict[str, str], themes: Sequence[str], drawn: set[str], seen: int | None
) -> Iterator[tuple[str, str]]:
    ident, read = given["passage_id"], given["read"].lower()
    if ident not in drawn:
        yield "passage_id", f"“{ident}” is not in the sample; leave the ids as they were"
    if seen is not None:
        yield "passage_id", f"“{ident}” stands in row {seen} already; delete one of them"
    for column in ("read", *themes):
        if given[column].lower() not in (*_YES, *_NO):
            yield (
                column,
                f"“{given[column]}” is neither yes nor no; write one of these, or leave it empty for no",
            )
    marked = [theme for theme in themes if given[theme].lower() in _YES]
    if marked and read in _NO:
        yield "read", f"it is coded ({', '.join(marked)}) and not marked as read; write yes"


def _drawn(sample: pd.DataFrame) -> Iterable[tuple[str, str, str]]:
    return zip(*(sample[name].tolist() for name in ("sample", "passage_id", "document_id")), strict=True)


def _first(size: int, idents: list[str], name: str) -> list[str]:
    """The first of ``idents`` in an order that looks like chance and is the same every time."""

    def place(ident: str) -> tuple[str, str]:
        return hashlib.sha256(f"{name}\n{ident}".encode("utf-8", "surrogatepass")).hexdigest(), ident

    return sorted(idents, key=place)[:size]


def _in_context(passages: pd.DataFrame) -> dict[str, dict[str, str]]:
    names = ("passage_id", "document_id", "speaker", "text")
    found: dict[str, dict[str, str]] = {}
    last, words = "", ""
    for ident, document, speaker, text in zip(*(passages[name].tolist() for name in names), strict=True):
        before = words if document == last else ""
        found[ident] = {"speaker": speaker, "before": before, "text": text}
        last, words = document, text
    return found
