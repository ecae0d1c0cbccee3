"""Names that are withheld: what a page may print of who gave evidence under a withheld name.

Evidence may be published with its author's name withheld (Standing Orders leave that to the committee, and its guidance
to witnesses offers it). Then nothing that this inquiry knows of the person may stand on a page: no label, name or
alias, no role or body, no title or file note that gives them away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..model import Appearance, Document, Evidence, Passage, Person, arrow_tables, tables
from ..model.publication import is_name_withheld
from ..model.values import ASKS
from ..outcomes.timeline_events import Moment
from .material import Material, admit, unquoted

if TYPE_CHECKING:
    import pandas as pd

NAME = "Name withheld"
_CALLED = {"oral": "Oral evidence", "written": "Written evidence"}
_NOTED = (
    "links", "tags", "responses", "term_links", "undertakings", "commitments", "request_findings", "figures",
)  # fmt: skip
_SHORTEST = 3  # letters: a shorter alias would strike words that name nobody


def admitted(material: Material, audience: str) -> tuple[Material, int]:
    """Return what `material.admit` gives, with nothing in it that gives a withheld name away."""
    shown, left_out = admit(material, audience)
    return redacted(shown), left_out


def redacted(material: Material) -> Material:
    """Return the material without what names those whose names are withheld.

    In documents of that status titles, authors, notes and addresses give way to words that name nobody, and so do the
    labels, roles and bodies of those who gave them; a member who asks keeps their name. In coders' notes
    their names are struck. Evidence itself is never changed: where its own words name somebody, only a reader can tell.
    """
    hidden = withheld(material.documents)
    if not hidden:
        return material
    struck = _struck(material.evidence, hidden)
    titles = {d.document_id: d for d in tables.rows(material.documents, Document) if d.document_id in hidden}
    documents, passages, appearances = unnamed(material.documents, material.passages, material.appearances)
    changed: dict[str, Any] = {
        "documents": documents,
        "appearances": appearances,
        "passages": passages,
        "timeline": _mapped(material.timeline, Moment, lambda m: _moment(m, titles, struck)),
    }
    for name in _NOTED:
        changed[name] = _noted(getattr(material, name), struck)
    theirs = material.passages["document_id"].isin(hidden)
    promised = changed["undertakings"]
    held_back = arrow_tables.stands_in(promised["passage_id"], material.passages.loc[theirs, "passage_id"])
    changed["undertakings"] = promised.assign(
        speaker=promised["speaker"].mask(held_back, NAME),
        person_id=promised["person_id"].mask(held_back, ""),
        on_behalf=promised["on_behalf"].mask(held_back, ""),
    )
    replies = changed["responses"]
    theirs = replies["document_id"].isin(hidden)
    changed["responses"] = replies.assign(responder=replies["responder"].mask(theirs, NAME))
    return replace(material, **changed)


def passage(one: Passage, document: Document | None) -> Passage:
    """Return a passage with the speaker that a page names, where no more is known than its document."""
    hides = document is not None and is_name_withheld(document.publication) and one.kind != "question"
    return replace(one, speaker=NAME) if hides and one.speaker else one


def document(one: Document) -> Document:
    """Return a document as a page may print it: of one whose name is withheld, only its kind, code and date."""
    if not is_name_withheld(one.publication):
        return one
    return replace(one, title=_title(one), author=NAME, note="", url="", source_file="", sha256="")


def discreet(material: Material, held: Evidence) -> Material:
    """Return the material with notes that say nothing of what is ``held`` and its audience may not see.

    A note that repeats five words of evidence that is not in the material goes; a name that is withheld is struck.
    """
    seen = set(material.documents["document_id"])
    unseen = held.passages.loc[~held.passages["document_id"].isin(seen), "text"]
    struck = _struck(held, withheld(held.documents))
    noted: dict[str, Any] = {
        name: _noted(unquoted(getattr(material, name), unseen), struck) for name in _NOTED
    }
    return replace(material, **noted)


def printed(passages: pd.DataFrame, documents: pd.DataFrame, appearances: pd.DataFrame) -> pd.DataFrame:
    """Return passages with the speaker as a page may print it, and no id that is made of a withheld name."""
    hidden = withheld(documents)
    if not hidden or not passages["document_id"].isin(hidden).any():
        return passages
    who = _Who.of(appearances, hidden)
    columns = zip(
        passages["document_id"], passages["kind"], passages["speaker"], passages["person_id"], strict=True
    )
    printable = [who.printed(*row) if row[0] in hidden else row[2:] for row in columns]
    return passages.assign(speaker=[s for s, _ in printable], person_id=[p for _, p in printable])


def withheld(documents: pd.DataFrame) -> set[str]:
    """Return the ids of the documents of which no page may tell who gave them."""
    return set(documents.loc[documents["publication"].map(is_name_withheld).astype(bool), "document_id"])


@dataclass(frozen=True)
class _Who:
    """Those whose names are withheld: by document and id (or label, without one), what they are called instead."""

    instead: Mapping[tuple[str, str], str]
    asking: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, appearances: pd.DataFrame, hidden: set[str]) -> _Who:
        here = appearances[appearances["document_id"].isin(hidden)]
        instead: dict[tuple[str, str], str] = {}
        asking = set()
        for row in tables.rows(here, Appearance):
            keys = [(row.document_id, key) for key in (row.person_id, row.label) if key not in ("", NAME)]
            if row.capacity in ASKS:
                asking.update(keys)
                continue
            number = len({v for (document, _), v in instead.items() if document == row.document_id}) + 1
            known = next(
                (instead[key] for key in keys if key in instead), f"{row.document_id}/withheld-{number}"
            )
            instead.update(dict.fromkeys(keys, known))
        return cls(instead, frozenset(asking))

    def printed(self, document_id: str, kind: str, speaker: str, person_id: str) -> tuple[str, str]:
        """Return the speaker and the id that may be printed of a passage in a document of that status."""
        keys = [(document_id, key) for key in (person_id, speaker) if key]
        if any(key in self.asking for key in keys) or (
            kind == "question" and keys and keys[0] not in self.instead
        ):
            return speaker, person_id
        ident = next((self.instead[key] for key in keys if key in self.instead), "")
        return NAME if speaker else "", ident


def unnamed(
    documents: pd.DataFrame, passages: pd.DataFrame, appearances: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return documents, passages and appearances without the names that are withheld."""
    hidden = withheld(documents)
    who = _Who.of(appearances, hidden)
    return (
        _mapped(documents, Document, document),
        printed(passages, documents, appearances),
        _mapped(appearances, Appearance, lambda one: _appearance(one, who)),
    )


def _title(one: Document) -> str:
    return _CALLED.get(one.kind, one.kind.capitalize())


def _appearance(one: Appearance, who: _Who) -> Appearance:
    ident = who.instead.get((one.document_id, one.person_id or one.label))
    if ident is None or one.capacity in ASKS:
        return one
    return replace(one, person_id=ident, label=NAME, role="", organisation="", interest="", note="")


def _moment(one: Moment, titles: Mapping[str, Document], struck: re.Pattern[str] | None) -> Moment:
    document = titles.get(one.document_id)
    if document is None:
        return one
    what = one.what.replace(document.title, _title(document)) if document.title else one.what
    source = NAME if one.source == document.author else _without(one.source, struck)
    return replace(one, what=_without(what, struck), source=source, url="", note="")


def _struck(held: Evidence, hidden: set[str]) -> re.Pattern[str] | None:
    """Return what matches every name, label and alias that is withheld and stands open nowhere else."""
    here = held.appearances["document_id"].isin(hidden)
    open_, shut = held.appearances[~here], held.appearances[here]
    known = set(open_["person_id"]) | set(open_["label"])
    ids = {row.person_id for row in tables.rows(shut, Appearance) if row.capacity not in ASKS} - known
    labels = {row.label for row in tables.rows(shut, Appearance) if row.capacity not in ASKS} - known
    people: list[Person] = tables.rows(held.people, Person)
    named = {name for p in people if p.person_id in ids for name in (p.name, *p.aliases)}
    documents = held.documents
    authors = set(documents.loc[documents["document_id"].isin(hidden), "author"])
    authors -= set(documents.loc[~documents["document_id"].isin(hidden), "author"])
    names = sorted(
        (n for n in (labels | named | authors) - {NAME} if len(n) >= _SHORTEST), key=lambda n: (-len(n), n)
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.I) if names else None


def _noted(frame: pd.DataFrame, struck: re.Pattern[str] | None) -> pd.DataFrame:
    return frame.assign(note=[_without(text, struck) for text in frame["note"]])


def _without(text: str, struck: re.Pattern[str] | None) -> str:
    return struck.sub("[name withheld]", text) if struck else text


def _mapped(frame: pd.DataFrame, row_type: type, change: Any) -> pd.DataFrame:
    """Return a frame with each row changed; a column that the row's class has not stays as it is."""
    made = tables.table(row_type, [change(row) for row in tables.rows(frame, row_type)])
    made.index = frame.index
    return made.assign(**{name: frame[name] for name in frame.columns if name not in made.columns})
