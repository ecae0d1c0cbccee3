"""A row as it is judged: what is claimed, by whom and why, and the words it stands on, in their context."""

from __future__ import annotations

from typing import Any

from ..briefing.citing import citation
from ..model import Bearing, Link, Response, Tag, Theme, tables
from ..replies.reply_readings import ReadAs
from . import passage_view, review_queue, shown_names
from .escaping import Markup, element, together
from .readable_evidence import Collection
from .review_queue import Row
from .small_table import grid

PROMPTED = "Prompted: the question speaks of this theme, too."
READ = ("Who", "Reads it as", "In the words", "When", "Status", "Note")


def asked(collection: Collection, row: Row) -> str:
    """Return the question that a row puts to the coder."""
    if isinstance(row, Tag):
        return f"Is this about “{shown_names.label(collection, row.theme)}”?"
    if isinstance(row, Response) and not row.recommendation_id:
        return "Does this answer none of the recommendations?"
    verb = "bear on" if isinstance(row, Link) else "answer"
    return f"Does this {verb} {_number(collection, row)}?"


def view(
    collection: Collection, row: Row, inquiry: Any, shown: Bearing | None = None, *, unfolds: bool = False
) -> Markup:
    """Return what a row stands on: what it is about, who suggests it and why, the words in their context.

    ``inquiry`` is anything with its frames as attributes; ``shown`` the bearing that a sentence of a link shows;
    ``unfolds`` as in `passage_view.passages`.
    """
    by = element("p", review_queue.suggested_by(row, inquiry.patterns), class_="aside")
    if isinstance(row, Tag):
        about = together(_theme(collection.themes.get(row.theme)), _decided(row))
        by = together(by, noted(row), _prompted(collection, row, inquiry))
        spans = [(row.start, row.end)]
    elif isinstance(row, Link):
        about = together(_item(collection, row), _decided(row), suggested(collection, shown) if shown else "")
        by = together(by, _reasons(row.reasons))
        spans = quoted(collection, row, shown)
    else:
        about = _item(collection, row)
        read = readings(collection, inquiry, row.response_id)
        words = together(_reply(collection, row, unfolds), read or _decided(row))
        return element("div", about, by, words, class_="claim")
    words = passage_view.passages(collection, [row.passage_id], {row.passage_id: spans}, unfolds=unfolds)
    return element("div", about, by, words, class_="claim")


def named(collection: Collection, row: Row) -> str:
    """Return a row in a line: what is claimed of which words, cited."""
    if isinstance(row, Tag):
        quote = collection.folded.words(row.quote, row.passage_id)
        about = f"“{quote}”: {shown_names.label(collection, row.theme)}"
    else:
        about = _number(collection, row)
    passage = collection.passage(row.passage_id)
    return f"{about} ({passage_view.cite(collection, passage)})" if passage else about


def suggested(collection: Collection, shown: Bearing) -> Markup:
    """Return the bearing that a sentence shows, with the sentence, the words that show it and the reason."""
    quote = collection.folded.words(shown.quote, shown.passage_id)
    at = quote.find(shown.shows) if shown.shows else -1
    words = passage_view.marked(quote, [(at, at + len(shown.shows))] if at >= 0 else [])
    return element(
        "div",
        element("p", "Suggested: ", element("strong", shown.bearing), ". “", words, "”"),
        element("p", f"{shown.reason[:1].upper()}{shown.reason[1:]}.", class_="aside")
        if shown.reason
        else "",
        class_="shown",
    )


def quoted(collection: Collection, link: Link, shown: Bearing | None = None) -> list[tuple[int, int]]:
    """Return where the words of a link, and the sentence that shows its bearing, stand in its passage."""
    passage = collection.passage(link.passage_id)
    if passage is None:
        return []
    quotes = [quote for quote in (link.quote, shown.quote if shown else "") if quote]
    places = [(passage.text.find(quote), len(quote)) for quote in quotes]
    return [(at, at + length) for at, length in places if at >= 0]


def noted(tag: Tag) -> Markup:
    """Return what is noted of a suggested tag: that only the question earned it, what weighed most, what negates it."""
    if tag.status != "suggested" or not tag.note:
        return Markup()
    return element("div", element("p", f"{tag.note[:1].upper()}{tag.note[1:]}."), class_="shown")


def readings(collection: Collection, inquiry: Any, response_id: str) -> Markup:
    """Return who reads a reply as what, side by side: the program's suggestion, and each person's own reading."""
    frame = getattr(inquiry, "readings", None)
    if frame is None or frame.empty:
        return Markup()
    found: list[ReadAs] = tables.rows(frame[frame["response_id"] == response_id], ReadAs)
    shown = collection.folded.words
    rows = [
        (
            one.reader or "nobody named",
            one.position,
            shown(one.wording),
            moment(one.date),
            one.status,
            one.note,
        )
        for one in found
    ]
    return grid("Who reads this reply as what", READ, rows, len(READ)) if rows else Markup()


def moment(time: str) -> str:
    """Return a day, or a moment of the log, as it is said: ``22 November 2026, 02:17 UTC``."""
    day, _, hour = time.partition("T")
    said = citation.date_words(day)
    return f"{said}, {hour[:5]} UTC" if hour else said


def _prompted(collection: Collection, tag: Tag, inquiry: Any) -> Markup:
    said = tag.unprompted is not None or tag.theme not in shown_names.prompted(
        collection, inquiry.tags, tag.passage_id
    )
    return Markup() if said else element("p", PROMPTED, class_="aside")


def _decided(row: Row) -> Markup:
    if row.status == "suggested" or row.coder == shown_names.THE_REPORT:
        return Markup()
    who = row.coder or "nobody named"
    when = f" on {moment(row.decided)}" if row.decided else ""
    note = f" Note: {row.note}" if row.note else ""
    return element("p", f"{row.status[:1].upper()}{row.status[1:]} by {who}{when}.{note}", class_="shown")


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


def _read_so(row: Response) -> Markup:
    """Return what decided how a reply is read, and as what else its words can be read; nothing once a person did."""
    if not row.reason or row.status != "suggested":
        return Markup()
    as_well = f" The same words allow “{row.otherwise}” as well." if row.otherwise else ""
    return element("p", f"Read so because {row.reason}.{as_well}", class_="aside")


def _reply(collection: Collection, row: Response, unfolds: bool) -> Markup:
    document = collection.lookup.document(row.document_id)
    said = ", ".join(part for part in (row.responder, citation.date_words(row.date), row.position) if part)
    by = element("p", f"{said} ", passage_view.provenance(collection, row.document_id), class_="by")
    by = together(by, _read_so(row))
    passage = collection.passage(row.passage_id) if row.passage_id else None
    if passage:
        at = passage.text.find(row.wording) if row.wording else -1
        spans = {row.passage_id: [(at, at + len(row.wording))] if at >= 0 else []}
        return together(by, passage_view.passages(collection, [row.passage_id], spans, unfolds=unfolds))
    source = element("p", citation.source(document), class_="aside")
    return together(by, element("p", collection.folded.words(row.wording), class_="words"), source)
