"""The explorer: passages by theme, category, person, recommendation and words, each in its context and cited."""

from __future__ import annotations

from typing import Any

from ..errors import WorkbenchError
from . import choosing, controls, passage_view, shown_names
from .choosing import Choice, Found
from .escaping import Markup, Page, element, together
from .readable_evidence import collect
from .saved_notebook import Saved

EVIDENCE = "what witnesses said or wrote"


class Explorer(Saved):
    """Choose, and read what fits: `explorer` makes one."""

    title = "Evidence explorer"

    def __init__(self, inquiry: Any) -> None:
        self.inquiry = inquiry
        self.collection = collect(inquiry)
        self.settled = True  # not while several controls are being set at once
        self._build()
        self.found = self._choose()
        self._show()
        super().__init__(
            controls.row(self.words, self.elsewhere),
            controls.row(self.theme, self.category, self.person, self.recommendation, self.clear),
            self.count,
            self.pager,
            self.reading,
            controls.row(self.pager.foot),
            notice=self.collection.notice,
        )

    def choose(
        self,
        *,
        theme: str = "",
        category: str = "",
        person: str = "",
        recommendation: str = "",
        words: str = "",
        elsewhere: str = "",
    ) -> None:
        """Choose by program what the controls choose by hand. Raises `WorkbenchError` for what can't be chosen."""
        choice = {"theme": theme, "category": category, "person": person, "recommendation": recommendation}
        for name, value in choice.items():
            controls.check(getattr(self, name), value, name)
        self.settled = False
        for name, value in {**choice, "words": words, "elsewhere": ""}.items():
            getattr(self, name).value = value
        self.settled = True
        self._changed()
        if elsewhere:
            controls.check(self.elsewhere, elsewhere, "place to read")
            self.elsewhere.value = elsewhere

    def static(self) -> Markup:
        """Return the first page of what is shown now."""
        first = self.found.passage_ids[: controls.PAGE]
        more = len(self.found.passage_ids) - len(first)
        return together(
            element("p", self.found.said, class_="count"),
            self._passages(first, unfolds=False),
            element("p", f"{choosing.count(more, 'more passage')} not shown here.", class_="aside")
            if more
            else "",
        )

    def plain(self) -> str:
        """Return the count in words, and the citations of the first passages."""
        held = (self.collection.passage(ident) for ident in self.found.passage_ids[: controls.PAGE])
        return "\n".join([self.found.said, *(passage_view.cite(self.collection, p) for p in held if p)])

    def _build(self) -> None:
        themes, categories, people, items = shown_names.options(self.collection)
        self.words = controls.field("Words", 'placement* NEAR "out of area"; then Enter')
        self.elsewhere = controls.dropdown("Read", {}, EVIDENCE)
        self.theme = controls.dropdown("Theme", themes, "any")
        self.category = controls.dropdown("Witnesses", categories, "of any category")
        self.person = controls.dropdown("Person or body", people, "anybody")
        self.recommendation = controls.dropdown("Linked to", items, "anything or nothing")
        self.clear = controls.button("Clear", "Take every choice away: show all passages", self.choose)
        self.count, self.reading = Page(), Page()
        self.pager = controls.Pager(self._turned)
        for control in (self.theme, self.category, self.person, self.recommendation, self.elsewhere):
            controls.watch(control, self._changed)
        controls.watch(self.words, self._asked)

    def _choose(self) -> Found:
        choice = Choice(
            self.theme.value,
            self.category.value,
            self.person.value,
            self.recommendation.value,
            self.words.value,
            self.elsewhere.value,
        )
        try:
            return choosing.choose(self.collection, choice, self.inquiry.tags, self.inquiry.links)
        except WorkbenchError as error:
            return Found((), {}, None, str(error))

    def _changed(self) -> None:
        if self.settled:
            self.found = self._choose()
            self._offer()
            self._show()

    def _asked(self) -> None:
        """Read other words among the evidence first, wherever the last were read."""
        if self.settled:
            self.settled, self.elsewhere.value = False, ""
            self.settled = True
            self._changed()

    def _offer(self) -> None:
        """Offer where else the words can be read, with how many passages have them, and where they were talked over."""
        chosen, was = self.elsewhere.value, self.settled
        voices = {voice: f"{voice} ({n:,})" for voice, n in self.found.voices.items()}
        offered = {**voices, choosing.TALKED: "where it was talked over"} if self.words.value.strip() else {}
        self.settled = False
        self.elsewhere.options = controls.dropdown("", offered, EVIDENCE).options
        self.elsewhere.value = chosen if chosen in offered else ""
        self.settled = was

    def _turned(self) -> None:
        self.reading.show(self._page(self.pager.shown))

    def _show(self) -> None:
        self.count.show(
            element("div", element("p", self.found.said, class_="count", role="status"), class_="wb")
        )
        self.pager.put(self.found.passage_ids)
        self.reading.show(self._page(self.pager.shown))

    def _page(self, passage_ids: tuple[str, ...]) -> Markup:
        return element("div", self._passages(passage_ids, unfolds=True), class_="wb")

    def _passages(self, passage_ids: tuple[str, ...], *, unfolds: bool) -> Markup:
        tags, links = self.inquiry.tags, self.inquiry.links
        remarks = shown_names.remarks(self.collection, passage_ids, tags, links, self.recommendation.value)
        spans = self.found.spans(self.collection, passage_ids)
        return passage_view.passages(self.collection, passage_ids, spans, remarks, unfolds=unfolds)


def explorer(
    inquiry: Any,
    *,
    theme: str = "",
    category: str = "",
    person: str = "",
    recommendation: str = "",
    words: str = "",
) -> Explorer:
    """Return a widget to read the evidence in: choose a theme, category, person, recommendation or words.

    It shows ten passages at a time, each with its citation, the question before an answer and what stands
    before and after; the count is in distinct witness bodies. ``inquiry`` is anything with the frames of an
    inquiry as attributes. What was dismissed is not found. Questions of members are shown with their answers
    and not counted. What is given by name is chosen to begin with (``theme="out-of-area"``); words are found
    as `Inquiry.search` finds them, the count says what else has them, and *Read* shows these, too: members’ questions,
    reports, notes; or the spans of turns in which the words were talked over.

    Raises `WorkbenchError` where what is given can't be chosen, with what can.
    """
    made = Explorer(inquiry)
    made.choose(theme=theme, category=category, person=person, recommendation=recommendation, words=words)
    return made
