"""What an inquiry holds: sources, people, recommendations, replies, as frames."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .. import fixes, model
from ..briefing import disclosure
from ..model import Appearance, Document, Problem, publication, tables
from ..outcomes import progress
from ..parliament.api_appearances import preferred
from ..replies import given_replies
from ..sources import terms_of_reference
from ..witnesses import campaigns, resolve_labels
from . import cache, held_back
from .cache import Frames
from .folder import Folder
from .read_sources import Shelved, given_fixes, look, parted, shelve

if TYPE_CHECKING:
    import pandas as pd

EVIDENCE = {
    "documents": model.Document, "passages": model.Passage, "marks": model.Mark, "people": model.Person,
    "appearances": model.Appearance, "hearings": model.Hearing, "recommendations": model.Recommendation,
    "relations": model.Relation, "terms": model.Term, "responses": model.Response, "progress": model.Progress,
    "campaigns": campaigns.Alike, "problems": model.Problem,
}  # fmt: skip
OWN_TABLES = {
    "recommendations.csv": ("recommendation_id", "number", "text"),
    "responses.csv": ("response_id", "document_id"),
    "progress.csv": ("recommendation_id", "date", "state"),
    "terms.csv": ("term_id", "text"),
}
"""The researchers' own tables that stand beside what is read, each with the columns that it must have."""
_READ = ("ok", "partial")


def evidence(folder: Folder) -> tuple[str, Frames]:
    """Return the key and the frames of what the folder holds, read and resolved: the tables of `EVIDENCE`."""
    sources, shut = parted(look(folder))
    hidden = folder.held_back()
    given = {name: folder.own_table(name, required) for name, required in OWN_TABLES.items()}
    own = {name: held_back.without(frame, hidden) for name, frame in given.items()}
    overrides = folder.own_table("people.csv", ("person_id", "name"), ("aliases", "category", "note"))
    said = held_back.without(folder.appearances(), hidden)
    fixed, mistakes = given_fixes(folder)
    texts = [folder.audience, *(frame.to_csv() for frame in (*own.values(), overrides, said))]
    code = cache.code_key()
    key = cache.key_of(code, *(source.stamp for source in (*sources, *shut)), *texts, repr((fixed, mistakes)))

    def make() -> Frames:
        both = shelve(folder, [*sources, *shut])
        shelved, unseen = both[: len(sources)], both[len(sources) :]
        read = [item.document.document_id for item in both if item.reading]
        doubts = [p for source in shut if not publication.is_known(source.said) for p in source.wrong]
        problems = [*mistakes, *fixes.homeless(fixed, read), *doubts]
        # What a published report lists is known from the report, whatever else is held of it.
        known = [item for item in unseen if item.document.document_id not in folder.unseen]
        frames = _evidence(shelved, known, own, overrides, _own_rows(said, Appearance), problems)
        return _unnamed(frames, overrides) if folder.audience else frames

    return key, cache.frames(folder.cache, "evidence", key, EVIDENCE, make)


def with_sources(folder: Folder, recommendations: pd.DataFrame) -> pd.DataFrame:
    """Return the items with what each was taken from, as recommendations.csv says it.

    Two columns more, ``source`` (in words) and ``source_document_id``; empty for an item that was read.
    """
    added = ["source", "source_document_id"]
    own = folder.own_table("recommendations.csv", OWN_TABLES["recommendations.csv"], added)
    own = held_back.without(own, folder.held_back()).drop_duplicates("recommendation_id")[
        ["recommendation_id", *added]
    ]
    return recommendations.merge(own, how="left").fillna(dict.fromkeys(added, ""))


def _evidence(
    shelved: list[Shelved],
    unseen: list[Shelved],
    own: dict[str, pd.DataFrame],
    overrides: pd.DataFrame,
    said: pd.DataFrame,
    mistakes: list[Problem],
) -> Frames:
    import pandas as pd

    readings = [item.reading for item in shelved if item.reading]
    documents = _with_listed(shelved, unseen)
    appearances = [row for reading in readings for row in reading.appearances] + _submitters(documents)
    appearances = preferred(appearances, tables.rows(said, Appearance))
    passages = tables.table(model.Passage, [p for reading in readings for p in reading.passages])
    resolved = resolve_labels.resolve(passages, tables.table(Appearance, appearances), overrides)
    problems = [p for item in shelved for p in item.problems]
    problems += [*mistakes, *_same_codes(documents), *_people_mistakes(overrides)]
    frames = {
        name: tables.table(EVIDENCE[name], [row for reading in readings for row in getattr(reading, name)])
        for name in ("marks", "hearings", "recommendations", "relations")
    }
    read, theirs = frames["recommendations"], _own_rows(own["recommendations.csv"], model.Recommendation)
    read = read[~read["recommendation_id"].isin(theirs["recommendation_id"])]
    frames["recommendations"] = pd.concat([read, theirs], ignore_index=True)
    frames["terms"] = _own_rows(own["terms.csv"], model.Term)
    problems += _followed(frames, own)
    held = tables.table(Document, documents)
    if frames["terms"].empty:
        frames["terms"] = terms_of_reference.read(passages, held)
    return frames | {
        "documents": held,
        "campaigns": campaigns.find(held, passages, frames["terms"]["text"]),
        "passages": resolved.passages,
        "people": resolved.people,
        "appearances": resolved.appearances,
        "problems": pd.concat([tables.table(Problem, problems), resolved.problems], ignore_index=True),
    }


def _unnamed(frames: Frames, overrides: pd.DataFrame) -> Frames:
    """Return the frames without names that are withheld: a person is called what open evidence calls them."""
    documents, passages, appearances = disclosure.unnamed(
        *(frames[name] for name in ("documents", "passages", "appearances"))
    )
    shut = disclosure.withheld(documents)
    if not shut:
        return frames
    named = appearances[
        ~appearances["document_id"].isin(shut) | appearances["capacity"].isin(disclosure.ASKS)
    ]
    people = resolve_labels.people(named, overrides)
    problems = frames["problems"][~frames["problems"]["document_id"].isin(shut)]
    unnamed = {"documents": documents, "passages": passages, "appearances": appearances, "people": people}
    return frames | unnamed | {"problems": problems.reset_index(drop=True)}


def _followed(frames: Frames, own: dict[str, pd.DataFrame]) -> list[Problem]:
    """Keep the good rows of responses.csv and progress.csv; return the mistakes of the others, which are left out."""
    known = set(frames["recommendations"]["recommendation_id"])
    frames["responses"], wrong = given_replies.check(own["responses.csv"], known, model.POSITIONS)
    frames["progress"], more = progress.check(own["progress.csv"], known)
    said = (mistake.words for mistake in (*wrong, *more))
    return [Problem("", None, None, "", f"{words}; left out", "error") for words in said]


def _same_codes(documents: Iterable[Document]) -> Iterable[Problem]:
    """Say which documents claim one evidence code, which citations can't tell apart."""
    first: dict[str, str] = {}
    for one in documents:
        if other := first.get(one.evidence_code) if one.evidence_code else None:
            reason = (
                f"{one.evidence_code} is the evidence code of {other}, too: a citation of it can’t tell them apart. "
                "Correct evidence_code in sources.csv, or take one out"
            )
            yield Problem(one.document_id, None, None, "", reason)
        first.setdefault(one.evidence_code, one.document_id)


def _people_mistakes(frame: pd.DataFrame) -> Iterable[Problem]:
    """Say what people.csv leaves unsure: rows without an id, ids that stand twice."""
    first: dict[str, int] = {}
    for row, value in frame["person_id"].items():
        number = int(str(row))
        what = (
            f"“{value}” stands in row {first[value]} already; its names are joined" if value in first else ""
        )
        if not value:
            what = "it is empty; give the person an id. The row is left out"
        if what:
            yield Problem("", None, None, "", f"people.csv, row {number}, person_id: {what}", "error")
        first.setdefault(value, number)


def _with_listed(shelved: list[Shelved], unseen: list[Shelved]) -> list[Document]:
    """Return the documents, and those that a report lists and nobody has added: known, and *not-held*.

    What a report lists is as public as the report. One that is held back does not come back by a report's list.
    """
    documents = {item.document.document_id: item.document for item in shelved}
    both = [item.document for item in (*shelved, *unseen)]
    codes = {code for document in both for code in (document.evidence_code, document.document_id) if code}
    for item in shelved:
        for listed in item.reading.listed if item.reading else ():
            if listed.evidence_code not in codes:
                known = documents.setdefault(listed.document_id, listed)
                if known.status == "not-held" and not publication.is_public(known.publication):
                    documents[listed.document_id] = replace(known, publication=item.document.publication)
    return list(documents.values())


def _submitters(documents: Iterable[Document]) -> list[Appearance]:
    return [
        Appearance(d.document_id, "", d.author, "submitter")
        for d in documents
        if d.kind == "written" and d.author and d.status in _READ
    ]


def _own_rows(frame: pd.DataFrame, row_type: type) -> pd.DataFrame:
    """Return a researcher's rows as a table of the model: list cells parted, what the model lacks left out."""
    import pandas as pd

    columns: dict[str, Any] = {}
    for name, dtype in tables.dtypes(row_type).items():
        if name in frame.columns:
            given = frame[name]
            if dtype == "object":
                columns[name] = [tables.split_list(cell) for cell in given]
            elif dtype in ("Int64", "Float64"):
                columns[name] = pd.to_numeric(given.where(given != ""), errors="coerce")
            else:
                columns[name] = given.to_list()
        elif dtype == "object":
            columns[name] = [()] * len(frame)
    return tables.conform(pd.DataFrame(columns, index=range(len(frame))), row_type)
