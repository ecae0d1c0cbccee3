"""A suggestion as it is judged: what is claimed, by whom and why, and the words it stands on, in their context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..briefing import citation
from ..model import Link, Response, Tag, Theme
from . import naming, passage_view, queue
from .collection import Collection
from .escaping import Markup, element, together
from .queue import Row

if TYPE_CHECKING:
    import pandas as pd


PROMPTED = "Prompted: the question speaks of this theme, too."


def asked(collection: Collection, row: Row) -> str:
    """Return the question that a suggestion puts to the coder."""
    if isinstance(row, Tag):
        return f"Is this about “{naming.label(collection, row.theme)}”?"
    verb = "bear on" if isinstance(row, Link) else "answer"
    return f"Does this {verb} {_number(collection, row)}?"


def view(collection: Collection, row: Row, patterns: pd.DataFrame, tags: pd.DataFrame) -> Markup:
    """Return what a suggestion stands on: what it is about, who suggests it and why, the words in their context."""
    by = element("p", queue.suggested_by(row, patterns), class_="aside")
    if isinstance(row, Tag):
        words = _words(collection, row.passage_id, [(row.start, row.end)])
        about = _theme(collection.themes.get(row.theme))
        if row.theme in naming.prompted(collection, tags, row.passage_id):
            by = together(by, element("p", PROMPTED, class_="aside"))
    elif isinstance(row, Link):
        words = _words(collection, row.passage_id, _quoted(collection, row))
        about, by = _item(collection, row), together(by, _reasons(row.reasons))
    else:
        words, about = _reply(collection, row), _item(collection, row)
    return element("div", about, by, words, class_="claim")


def named(collection: Collection, row: Row) -> str:
    """Return a suggestion in a line: what is claimed of which words, cited."""
    if isinstance(row, Tag):
        about = f"“{row.quote}”: {naming.label(collection, row.theme)}"
    else:
        about = _number(collection, row)
    passage = collection.passage(row.passage_id)
    return f"{about} ({passage_view.cite(collection, passage)})" if passage else about


def _words(collection: Collection, passage_id: str, spans: list[tuple[int, int]]) -> Markup:
    return passage_view.passages(collection, [passage_id], {passage_id: spans})


def _quoted(collection: Collection, link: Link) -> list[tuple[int, int]]:
    passage = collection.passage(link.passage_id)
    at = passage.text.find(link.quote) if passage and link.quote else -1
    return [(at, at + len(link.quote))] if at >= 0 else []


def _theme(theme: Theme | None) -> Markup:
    if theme is None:
        return element("p", "The codebook does not have this theme any more.", class_="aside")
    lines = (theme.definition, *_said("Include", theme.include), *_said("Leave out", theme.exclude))
    return together(*(element("p", line, class_="aside") for line in lines if line))


def _said(label: str, words: str) -> tuple[str, ...]:
    return (f"{label}: {words}",) if words else ()


def _item(collection: Collection, row: Link | Response) -> Markup:
    item = collection.items.get(row.recommendation_id)
    if item is None:
        return element("p", "It names no recommendation.", class_="aside")
    return element("p", item.text, class_="item")


def _number(collection: Collection, row: Link | Response) -> str:
    item = collection.items.get(row.recommendation_id)
    if item is None:
        return row.recommendation_id or "no recommendation"
    return f"{'conclusion' if item.kind == 'conclusion' else 'recommendation'} {item.number}"


def _reasons(reasons: tuple[str, ...]) -> Markup:
    if not reasons:
        return Markup()
    return together(
        element("p", "Its reasons:", class_="aside"),
        element("ul", *(element("li", reason) for reason in reasons), class_="aside reasons"),
    )


def _reply(collection: Collection, row: Response) -> Markup:
    document = collection.shelf.document(row.document_id)
    said = ", ".join(part for part in (row.responder, citation.date_words(row.date), row.position) if part)
    by = element("p", f"{said} ", passage_view.provenance(collection, row.document_id), class_="by")
    if row.passage_id and collection.passage(row.passage_id):
        return together(by, _words(collection, row.passage_id, []))
    source = element("p", citation.source(document), class_="aside")
    return together(by, element("p", row.wording, class_="words"), source)
