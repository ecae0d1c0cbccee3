"""The recommendation board: what stands under each item of a report, and, for one of them, the passages themselves."""

from __future__ import annotations

from functools import partial
from typing import Any

import ipywidgets  # type: ignore[import-untyped, unused-ignore]

from ..errors import WorkbenchError
from ..model import EvidenceBase, Link, tables
from ..model.held_evidence import read_in_part
from . import board_commitments, claim_view, controls, counts, passage_view, review_queue, shown_names
from .counts import Ground
from .deciding import Desk
from .escaping import Markup, Page, element, together
from .readable_evidence import collect
from .saved_notebook import Saved
from .small_table import grid

ITEMS = 25  # recommendations at a time


class Board(Saved):
    """See what stands under each recommendation, and read it: `board` makes one."""

    title = "Recommendation board"

    def __init__(self, inquiry: Any, coder: str = "") -> None:
        self.inquiry = inquiry
        self.desk = Desk(inquiry, coder, "board") if coder else None
        self.collection = collect(inquiry)
        self.bases = _bases(inquiry)
        self.promised = board_commitments.held(inquiry)
        self.chosen = next(iter(self.bases), "")
        self.listing = ipywidgets.VBox(layout=ipywidgets.Layout(width="100%"))
        self.items = controls.Pager(self._list, "recommendations and conclusions", ITEMS)
        self.heading, self.reading = Page(), Page()
        self.passages = ipywidgets.VBox([self.reading], layout=ipywidgets.Layout(width="100%"))
        self.undo = controls.button("Undo", "Take back the last thing done here", self.take_back)
        self.pager = controls.Pager(self._read)
        self.items.put(self.bases)
        self._list()
        self.choose(self.chosen)
        self.back = controls.button("Back to the list", "Go back to the button of this item", self._go_back)
        acts = [controls.row(self.undo), self.desk.said] if self.desk else []
        foot = controls.row(self.pager.foot)
        one = ipywidgets.VBox([controls.row(self.back), self.heading, *acts, self.pager, self.passages, foot])
        every = ipywidgets.VBox([self.items, self.listing])
        every.layout.flex, one.layout.flex = "1 1 17rem", "2 1 24rem"
        every.layout.min_width = one.layout.min_width = "0"
        every.layout.max_width = one.layout.max_width = "100%"
        both = controls.row(every, one)
        both.layout.align_items, both.layout.grid_gap = "flex-start", "10px 32px"
        super().__init__(both, notice=self.collection.notice)
        self.layout.max_width = "72rem"

    def choose(self, recommendation_id: str) -> None:
        """Show what stands under an item, or came after a commitment. Raises `WorkbenchError` for neither."""
        if recommendation_id not in (*self.bases, *self.promised) and self.bases:
            known = ", ".join(f"“{ident}”" for ident in self.bases)
            raise WorkbenchError(f"there is no “{recommendation_id}”", "board", f"There is {known}.")
        self.chosen = recommendation_id
        self._look()
        self.pager.put(self.under)
        self._read()

    def decide(self, link_id: str, act: str, **changes: Any) -> None:
        """Confirm or dismiss a link under the item that is shown, as the board’s coder; say so once it is saved."""
        if self.desk and self.desk.decide(link_id, act, changes=changes):
            self._again()

    def take_back(self) -> None:
        """Undo the last decision made on this board."""
        if self.desk and self.desk.take_back():
            self._again()

    def static(self) -> Markup:
        """Return the whole list, and the first page of what stands under the item chosen."""
        first = tuple(self.under)[: controls.PAGE]
        return together(self._table(), self._heading(), self._passages(first))

    def plain(self) -> str:
        """Return one line per item: its number and what stands under it."""
        lines = [f"{base.number} {_counts(base)}" for base in self.bases.values()]
        return "\n".join(filter(None, [*lines, read_in_part(self.inquiry.documents)]))

    def _look(self) -> None:
        """Read the links of the item that is shown from the inquiry."""
        self.bearings = review_queue.bearings(self.inquiry, review_queue.TABLES["links"])
        found = counts.in_order(self.collection, counts.links_of(self.inquiry.links, self.chosen))
        waits = {link.link_id: counts.vouched(link) == "suggested" for link in found}
        # of what waits, first the links whose bearing a sentence shows
        found.sort(
            key=lambda link: (waits[link.link_id], waits[link.link_id] and link.link_id not in self.bearings)
        )
        self.under = {link.passage_id: link for link in found}
        self.heading.show(element("div", self._heading(), class_="wb"))

    def _again(self) -> None:
        """Show what a decision made of the list and of the page that is read; the passages keep their places."""
        self.bases = _bases(self.inquiry)
        self._list()
        self._look()
        self.pager.keep(ident for ident in self.pager.ids if ident in self.under)
        self._read()
        self.undo.focus()  # the button that was pressed is gone

    def _list(self) -> None:
        self.listing.children = [self._line(self.bases[ident]) for ident in self.items.shown]

    def _line(self, base: EvidenceBase) -> ipywidgets.Box:
        ident = base.recommendation_id

        def read() -> None:
            self.choose(ident)
            self.back.focus()

        open_it = controls.button(base.number or ident, "Read what stands under it", read)
        open_it.layout.min_width = "3.6rem"
        words = Page(layout=ipywidgets.Layout(flex="1 1 0", min_width="0", width="auto"))
        item = self.collection.items.get(ident)
        words.show(
            element(
                "div",
                element(
                    "div", shown_names.short(item, 16).removeprefix(item.number).strip() if item else ident
                ),
                element("div", _counts(base), class_="aside"),
                class_="wb",
            )
        )
        line = controls.row(open_it, words)
        line.layout.flex_flow = "row nowrap"
        line.layout.align_items = "flex-start"
        return line

    def _go_back(self) -> None:
        if self.chosen in self.items.shown:
            self.listing.children[self.items.shown.index(self.chosen)].children[0].focus()

    def _heading(self) -> Markup:
        item, base = self.collection.items.get(self.chosen), self.bases.get(self.chosen)
        if self.chosen in self.promised:
            return board_commitments.one(self.inquiry, self.promised[self.chosen])
        if item is None or base is None:
            return element("p", "There are no recommendations yet.", class_="count")
        kind = "Conclusion" if item.kind == "conclusion" else "Recommendation"
        mark = passage_view.provenance(self.collection, item.document_id)
        grounds = counts.grounds(self.collection, list(self.under.values()))
        return together(
            element("h3", f"{kind} {item.number} ", mark),
            element("p", item.text, class_="item"),
            element("p", f"{base.statement[:1].upper()}{base.statement[1:]}.", class_="aside"),
            element("p", in_part, class_="aside")
            if (in_part := read_in_part(self.inquiry.documents))
            else "",
            _by_category(grounds) if grounds else "",
            board_commitments.answering(list(self.promised.values()), self.chosen),
            board_commitments.of_none(list(self.promised.values())),
        )

    def _read(self) -> None:
        """Show the passages of this page; with a coder, buttons stand under each that waits for a decision."""
        self.undo.disabled = not (self.desk and self.desk.acts)
        if self.desk is None:
            self.reading.show(element("div", self._passages(self.pager.shown), class_="wb"))
            return
        children: list[ipywidgets.Widget] = []
        for ident in self.pager.shown:
            page = Page()
            page.show(element("div", self._passages((ident,)), class_="wb"))
            children += [page, *self._buttons(self.under[ident])]
        self.passages.children = children

    def _buttons(self, link: Link) -> list[ipywidgets.Widget]:
        """Return what can be decided of a link: nothing where somebody has, and no sentence shows a bearing."""
        ident, shown, made = link.link_id, self.bearings.get(link.link_id), []
        where = f"the link to {link.passage_id}"
        if shown:
            changes = {"bearing": shown.bearing, "quote": shown.quote}
            tip = f"Confirm {where} with this bearing and this sentence"
            act = partial(self.decide, ident, "confirm", **changes)
            made.append(controls.button(f"Confirm as “{shown.bearing}”", tip, act, "success"))
        if link.status == "suggested":
            words = "Confirm without a bearing" if shown else "Confirm"
            act = partial(self.decide, ident, "confirm")
            made.append(controls.button(words, f"Confirm {where}; its bearing stays undecided", act))
            act = partial(self.decide, ident, "dismiss")
            made.append(controls.button("Dismiss", f"Dismiss {where}: it is not so", act))
        return [controls.row(*made)] if made else []

    def _passages(self, passage_ids: tuple[str, ...]) -> Markup:
        links = {ident: self.under[ident] for ident in passage_ids}
        spans = {
            ident: claim_view.quoted(self.collection, link, self.bearings.get(link.link_id))
            for ident, link in links.items()
        }
        remarks = {
            ident: together(
                element("p", _remark(link), class_="aside"),
                claim_view.suggested(self.collection, shown)
                if (shown := self.bearings.get(link.link_id))
                else "",
            )
            for ident, link in links.items()
        }
        return passage_view.passages(self.collection, passage_ids, spans, remarks)

    def _table(self) -> Markup:
        heads = ("Item", "Its first words", "Cited", "Confirmed", "Suggested", "Witness bodies")
        rows = []
        for base in self.bases.values():
            item = self.collection.items.get(base.recommendation_id)
            words = shown_names.short(item).removeprefix(item.number).strip() if item else ""
            numbers = (base.cited, base.confirmed, base.suggested, len(base.bodies))
            rows.append((base.number, words, *(f"{n:,}" for n in numbers)))
        return grid("What stands under each item, in distinct passages and witness bodies", heads, rows, 2)


def board(inquiry: Any, recommendation: str = "", *, coder: str = "") -> Board:
    """Return a widget with every recommendation and conclusion, and what stands under each.

    Passages are counted as cited (by the report), confirmed (by a person) and suggested (by the program), bodies
    as distinct witness bodies behind what is cited or confirmed. A button beside each item shows its words,
    its evidence by category of witness, and the passages; where a sentence shows a passage's bearing, the
    suggestion stands beside it. With a ``coder`` (your initials) buttons confirm or dismiss what waits.
    ``inquiry`` is anything with an inquiry's frames and ``evidence_base()``; ``recommendation`` is the id of the
    item shown to begin with, or else the first.

    Raises `WorkbenchError` where there is no such item.
    """
    made = Board(inquiry, coder)
    made.choose(recommendation or made.chosen)
    return made


def _bases(inquiry: Any) -> dict[str, EvidenceBase]:
    return {base.recommendation_id: base for base in tables.rows(inquiry.evidence_base(), EvidenceBase)}


def _counts(base: EvidenceBase) -> str:
    said = f"Passages cited {base.cited:,} · confirmed {base.confirmed:,} · suggested {base.suggested:,}"
    alone = " · a document cited as a whole" if base.why == "cited" and not base.cited else ""
    return f"{said}{alone} · bodies {len(base.bodies):,}"


def _remark(link: Any) -> str:
    said = shown_names.claim(link)
    return f"{said[:1].upper()}{said[1:]}." + (f" Note: {link.note}" if link.note else "")


def _by_category(grounds: list[Ground]) -> Markup:
    heads = ("Category", "Cited", "Confirmed", "Suggested", "Witness bodies")
    rows = [(g.category, *(f"{n:,}" for n in (g.cited, g.confirmed, g.suggested, g.bodies))) for g in grounds]
    caption = "Passages by category of witness; bodies are those behind what is cited or confirmed"
    return grid(caption, heads, rows, 1)
