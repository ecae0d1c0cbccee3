"""What an inquiry holds, as frames: sources, people, recommendations, citations, themes, tags, links."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .. import model, people, tables
from ..errors import WorkbenchError
from ..links import citations, evidence_base, quotations
from ..model import Appearance, Document, Link, Problem
from . import cache
from .cache import Frames
from .folder import Folder
from .readings import READING_CODE, Shelved, shelve

if TYPE_CHECKING:
    import pandas as pd

    from ..themes.codebook import Codebook

EVIDENCE = {
    "documents": model.Document, "passages": model.Passage, "marks": model.Mark, "people": model.Person,
    "appearances": model.Appearance, "hearings": model.Hearing, "recommendations": model.Recommendation,
    "terms": model.Term, "responses": model.Response, "progress": model.Progress, "problems": model.Problem,
}  # fmt: skip
CITED = {"citations": model.Citation, "quotations": model.Quotation}
LINKED = {"links": model.Link, "problems": model.Problem}
OWN_TABLES = {
    "recommendations.csv": (("recommendation_id", "number", "text"), model.Recommendation),
    "responses.csv": (("response_id", "document_id"), model.Response),
    "progress.csv": (("recommendation_id", "date", "state"), model.Progress),
    "terms.csv": (("term_id", "text"), model.Term),
}
_READ = ("ok", "partial")


class Holdings:
    """The frames of one folder, each made when it is first asked for."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder

    def table(self, name: str) -> pd.DataFrame:
        """Return one table of the inquiry by its name."""
        if name in ("themes", "patterns"):
            frame: pd.DataFrame = getattr(self._book[0], name)
            return frame
        if name == "tags":
            return self._tags
        if name == "problems":
            return self._problems
        if name == "links":
            return self._links["links"]
        return (self._cited[1] if name in CITED else self._evidence[1])[name]

    def all(self) -> Frames:
        """Return what the evidence base is made from."""
        return {**self._evidence[1], **self._cited[1], "links": self._links["links"]}

    def crosstab(self, what: str, by: str) -> pd.DataFrame:
        """Return themes against categories, witnesses or sessions. Raises `WorkbenchError` for anything else."""
        from ..themes import counting

        if what != "theme":
            raise WorkbenchError(f"“{what}” can’t be counted", "crosstab", "Only “theme” can, so far.")
        frames = (self._tags, self.table("passages"), self.table("appearances"))
        return counting.crosstab(*frames, by, documents=self.table("documents"))

    @cached_property
    def _evidence(self) -> tuple[str, Frames]:
        return evidence(self.folder)

    @cached_property
    def _cited(self) -> tuple[str, Frames]:
        return cited(self.folder, *self._evidence)

    @cached_property
    def _links(self) -> Frames:
        return linked(self.folder, self._cited[0], self._evidence[1], self._cited[1])

    @cached_property
    def _book(self) -> tuple[Codebook, pd.DataFrame]:
        """What of the codebook can be used, and its problems: the rest of the work goes on."""
        from ..themes import codebook

        book, mistakes = codebook.usable(self.folder.path)
        problems = [Problem("", None, None, "", f"{mistake}; left out", "error") for mistake in mistakes]
        return book, tables.table(Problem, problems)

    @cached_property
    def _tags(self) -> pd.DataFrame:
        return tagged(self.folder, self._evidence[1], self._book[0])

    @cached_property
    def _problems(self) -> pd.DataFrame:
        import pandas as pd

        parts = (self._evidence[1]["problems"], self._book[1], self._links["problems"])
        return pd.concat(parts, ignore_index=True)


def evidence(folder: Folder) -> tuple[str, Frames]:
    """Return the key and the frames of what the folder holds, read and resolved: the tables of `EVIDENCE`."""
    shelved = shelve(folder, folder.manifest())
    own = {name: folder.own_table(name, required) for name, (required, _) in OWN_TABLES.items()}
    overrides = folder.own_table("people.csv", ("person_id", "name"), ("aliases", "category", "note"))
    texts = [frame.to_csv() for frame in (*own.values(), overrides)]
    code = cache.code_key(*READING_CODE, "people", "inquiry")
    key = cache.key_of(code, *(item.key for item in shelved), *texts)
    frames = cache.frames(folder.cache, "evidence", key, EVIDENCE, lambda: _evidence(shelved, own, overrides))
    return key, frames


def cited(folder: Folder, key: str, held: Frames) -> tuple[str, Frames]:
    """Return the key and the frames of citations and quotations."""
    key = cache.key_of(key, cache.code_key("links", "names"))

    def make() -> Frames:
        found = citations.find(
            held["passages"], held["marks"], held["documents"], _named(held), held["hearings"]
        )
        return {"citations": found, "quotations": quotations.locate(held["passages"], held["marks"], found)}

    return key, cache.frames(folder.cache, "citations", key, CITED, make)


def themed(folder: Folder) -> Codebook:
    """Return the inquiry's codebook. Raises `BadTable` with every mistake in it, `NotFound` where there is none."""
    from ..themes import codebook

    return codebook.read(folder.path)


def tagged(folder: Folder, held: Frames, book: Codebook) -> pd.DataFrame:
    """Return the tags that the codebook's rules suggest; documents that did not change are not read again."""
    import pandas as pd

    from ..themes import tagging

    rules = cache.key_of(
        cache.code_key("themes", "language", "sentences"),
        book.themes.to_csv(index=False),
        book.patterns.to_csv(index=False),
    )
    passages = held["passages"]
    parts: list[pd.DataFrame] = []
    keys: list[str] = []
    documents = dict(iter(passages.groupby("document_id", sort=False)))
    stale: dict[str, str] = {}
    for document_id, rows in documents.items():
        key = cache.key_of(rules, *rows["passage_id"], *rows["kind"], *rows["text"])
        keys.append(key)
        if not (folder.cache / "tags" / f"{key}.arrow").is_file():
            stale[str(document_id)] = key
    if stale:
        made = tagging.tag(passages[passages["document_id"].isin(stale)], book)
        owner = made["passage_id"].map(passages.set_index("passage_id")["document_id"])
        for document_id, key in stale.items():
            cache.keep_frame(folder.cache / "tags" / f"{key}.arrow", made[owner == document_id])
    cache.forget_frames(folder.cache / "tags", keys)
    parts = [cache.kept_frame(folder.cache / "tags" / f"{key}.arrow", model.Tag) for key in keys]
    return pd.concat(parts, ignore_index=True) if parts else tables.table(model.Tag)


def linked(folder: Folder, key: str, held: Frames, found: Frames) -> Frames:
    """Return the links: those that the report makes by citing, and those that a person made in links.csv."""
    import pandas as pd

    by_hand = folder.own_table(
        "links.csv", ("recommendation_id", "passage_id", "bearing", "quote", "coder"), ("decided", "note")
    )
    key = cache.key_of(key, cache.code_key("links", "names", "inquiry"), by_hand.to_csv())

    def make() -> Frames:
        own, problems = _by_hand(by_hand, held)
        made = evidence_base.cited(held["recommendations"], found["citations"], held["passages"])
        both = made[~made["link_id"].isin(own["link_id"])]
        return {"links": pd.concat([both, own], ignore_index=True), "problems": problems}

    return cache.frames(folder.cache, "links", key, LINKED, make)


def base(frames: Frames) -> pd.DataFrame:
    """Return what stands under each item of the report."""
    return evidence_base.evidence_base(
        frames["recommendations"], frames["links"], frames["citations"], frames["passages"], frames["marks"],
        _named(frames), frames["documents"],
    )  # fmt: skip


def _evidence(shelved: list[Shelved], own: dict[str, pd.DataFrame], overrides: pd.DataFrame) -> Frames:
    import pandas as pd

    readings = [item.reading for item in shelved if item.reading]
    documents = _with_listed(shelved)
    appearances = [row for reading in readings for row in reading.appearances] + _submitters(documents)
    passages = tables.table(model.Passage, [p for reading in readings for p in reading.passages])
    resolved = people.resolve(passages, tables.table(Appearance, appearances), overrides)
    problems = [p for item in shelved for p in item.problems]
    frames = {
        name: tables.table(EVIDENCE[name], [row for reading in readings for row in getattr(reading, name)])
        for name in ("marks", "hearings", "recommendations")
    }
    for name, (_, row_type) in OWN_TABLES.items():
        table = name.removesuffix(".csv")
        theirs = _own_rows(own[name], row_type)
        if table == "recommendations":
            read = frames[table]
            theirs = pd.concat([read[~read["recommendation_id"].isin(theirs["recommendation_id"])], theirs])
        frames[table] = theirs.reset_index(drop=True)
    return frames | {
        "documents": tables.table(Document, documents),
        "passages": resolved.passages,
        "people": resolved.people,
        "appearances": resolved.appearances,
        "problems": pd.concat([tables.table(Problem, problems), resolved.problems], ignore_index=True),
    }


def _with_listed(shelved: list[Shelved]) -> list[Document]:
    """Return the documents, and those that a report lists and nobody has added: known, and *not-held*."""
    documents = {item.document.document_id: item.document for item in shelved}
    codes = {document.evidence_code for document in documents.values() if document.evidence_code}
    for item in shelved:
        for listed in item.reading.listed if item.reading else ():
            if listed.evidence_code not in codes:
                documents.setdefault(listed.document_id, listed)
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


def _named(frames: Frames) -> pd.DataFrame:
    """Return the appearances with the person's full name for a label that is only a part of it."""
    names = frames["people"].set_index("person_id")["name"]
    full = frames["appearances"].copy()
    full["label"] = full["person_id"].map(names).fillna(full["label"]).astype("str")
    return full


def _by_hand(frame: pd.DataFrame, held: Frames) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the links of links.csv, and its mistakes; a row with a mistake is no link."""
    texts = held["passages"].set_index("passage_id")["text"].to_dict()
    items = set(held["recommendations"]["recommendation_id"])
    rows: list[Link] = []
    problems: list[Problem] = []
    for row, given in zip(frame.index, frame.to_dict("records"), strict=True):
        mistakes = []
        if given["recommendation_id"] not in items:
            mistakes.append(f"recommendation_id: there is no “{given['recommendation_id']}”")
        if given["passage_id"] not in texts:
            mistakes.append(f"passage_id: there is no “{given['passage_id']}”")
        elif given["quote"] not in texts[given["passage_id"]]:
            mistakes.append(f"quote: “{given['quote'][:60]}…” does not stand in {given['passage_id']}")
        if given["bearing"] not in model.BEARINGS:
            mistakes.append(f"bearing: “{given['bearing']}” is none of {', '.join(model.BEARINGS)}")
        if not given["coder"]:
            mistakes.append("coder: nobody is named; say whose link it is")
        problems += [
            Problem("", None, None, "", f"links.csv, row {row}, {m}; left out", "error") for m in mistakes
        ]
        if not mistakes:
            link_id = evidence_base.link_id(given["recommendation_id"], given["passage_id"])
            rows.append(
                Link(
                    link_id, given["recommendation_id"], given["passage_id"], "person",
                    reasons=(f"linked by hand by {given['coder']}",), bearing=given["bearing"], quote=given["quote"],
                    status="confirmed", coder=given["coder"], decided=given["decided"], note=given["note"],
                )
            )  # fmt: skip
    return tables.table(Link, rows), tables.table(Problem, problems)
