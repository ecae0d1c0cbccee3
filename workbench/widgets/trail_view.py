"""The trail: one recommendation's whole way on one screen, from the evidence under it to what was returned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import ipywidgets  # type: ignore[import-untyped, unused-ignore]

from ..briefing.citing import citation
from ..errors import WorkbenchError
from ..model import tables
from ..outcomes.scorecard import ILLUSTRATION
from ..outcomes.trail_steps import STAGES, Step
from . import controls, passage_view, shown_names
from .choosing import count
from .escaping import Markup, Page, element, link, together
from .readable_evidence import collect
from .saved_notebook import Saved

FEW = 4  # steps of a stage that are seen at once; the others are folded away
UP_TO = STAGES.index("recommendation") + 1  # what led to it stands beside what came after it
MOST = 60  # steps of a stage that stand in the browser
HEADS = {
    "evidence": "What witnesses said",
    "recommendation": "What was recommended",
    "reply": "What was replied",
    "commitment": "What was promised",
    "act": "What was done after it",
    "measured": "What was measured",
    "requests": "What requests found, as reported",
    "inspection": "What was inspected",
    "local returns": "What authorities returned",
}
NOUNS = {
    "evidence": ("passage", "passages"),
    "reply": ("reply", "replies"),
    "commitment": ("commitment", "commitments"),
    "act": ("act", "acts"),
    "measured": ("measure", "measures"),
    "requests": ("finding", "findings"),
    "inspection": ("inspection", "inspections"),
    "local returns": ("return", "returns"),
}


class Trail(Saved):
    """Follow one recommendation from the evidence to what was done and returned: `trail` makes one."""

    title = "Trail of a recommendation"

    def __init__(self, inquiry: Any, recommendation: str, today: str) -> None:
        self.inquiry, self.today = inquiry, today
        self.collection = collect(inquiry)
        self.items = {ident: shown_names.short(item, 12) for ident, item in self.collection.items.items()}
        self.item = ipywidgets.Dropdown(
            options=[(words, ident) for ident, words in self.items.items()],
            description="Recommendation",
            style={"description_width": "initial"},
            layout=ipywidgets.Layout(width="100%", max_width="46rem"),
        )
        self.steps: list[Step] = []
        self.invented: list[Step] = []
        self.reading = Page()
        self.choose(recommendation or next(iter(self.items), ""))
        controls.watch(self.item, self._follow)
        super().__init__(self.item, self.reading, notice=self.collection.notice)
        self.layout.max_width = "76rem"

    def choose(self, recommendation_id: str) -> None:
        """Show the way of one item. Raises `WorkbenchError` where there is none of that id."""
        if recommendation_id not in self.items and self.items:
            known = ", ".join(f"“{ident}”" for ident in self.items)
            raise WorkbenchError(f"there is no “{recommendation_id}”", "trail", f"There is {known}.")
        if self.items:
            self.item.value = recommendation_id
        self._follow()

    def static(self) -> Markup:
        """Return the way of the item that is shown, every step of it that is seen."""
        return self._way()

    def plain(self) -> str:
        """Return the way in lines of plain text: the stage, the day, and what."""
        lines = [f"{s.stage}: {s.date + ', ' if s.date else ''}{s.what}" for s in self.steps]
        lines += [f"illustrative {s.stage}: {s.date + ', ' if s.date else ''}{s.what}" for s in self.invented]
        return "\n".join(lines)

    def _follow(self) -> None:
        chosen = self.item.value
        self.steps = self._steps(chosen)
        self.invented = self._steps(chosen, illustrative=True)
        self.reading.show(element("div", self._way(), class_="wb wide"))

    def _steps(self, chosen: str | None, *, illustrative: bool = False) -> list[Step]:
        if not chosen:
            return []
        steps: list[Step] = tables.rows(
            self.inquiry.trail(chosen, today=self.today, illustrative=illustrative), Step
        )
        return steps

    def _way(self) -> Markup:
        if not self.steps:
            return element("p", "There are no recommendations yet.", class_="count")
        if not self.invented:
            return self._one_way(self.steps)
        settings = getattr(self.inquiry, "settings", None)
        mark = getattr(settings, "illustration", "") or ILLUSTRATION
        return together(self._one_way(self.steps), element("h3", mark), self._one_way(self.invented))

    def _one_way(self, steps: Sequence[Step]) -> Markup:
        by_stage = {stage: [s for s in steps if s.stage == stage] for stage in STAGES}
        columns = [
            element("div", *(self._stage(stage, by_stage[stage]) for stage in stages if by_stage[stage]))
            for stages in (STAGES[:UP_TO], STAGES[UP_TO:])
        ]
        return together(
            element("p", _summary(by_stage), class_="count"), element("div", *columns, class_="way")
        )

    def _stage(self, stage: str, steps: Sequence[Step]) -> Markup:
        """Return a stage: its first steps, the others folded away, and what is said of those that are not held."""
        held = [step for step in steps if _held(step)]
        shown = [self._step(step) for step in held[:MOST]]
        more = ""
        if len(shown) > FEW:
            more = element("details", element("summary", count(len(shown) - FEW, "more step")), *shown[FEW:])
        left = len(held) - len(shown)
        gone = f"{count(left, 'further step')} not shown here: they are rows of inquiry.trail."
        return element(
            "section",
            element("h4", HEADS[stage]),
            *shown[:FEW],
            more,
            element("p", gone, class_="aside") if left else "",
            *(self._step(step) for step in steps if not _held(step)),
            class_="stage",
            aria_label=HEADS[stage],
        )

    def _step(self, step: Step) -> Markup:
        undated = "" if step.stage == "evidence" or not _held(step) else "no date"
        when = citation.date_words(step.date) if step.date else undated
        mark = citation.MARKS.get(step.provenance, "")
        folded = self.collection.folded.words
        what = [f"{folded(step.what)} ", element("span", mark, class_=step.provenance) if mark else ""]
        passage = self.collection.passage(step.passage_id) if step.passage_id else None
        place = passage_view.in_place(self.collection, passage) if passage else ""
        said = element(
            "div",
            element("p", *what),
            element("p", folded(step.words, step.passage_id), class_="item") if step.words else "",
            element("p", *_source(step), class_="aside") if _source(step) else "",
            place,
        )
        if not when:
            return element("div", said, class_="step undated")
        return element("div", element("p", when, class_="when"), said, class_="step")


def trail(inquiry: Any, recommendation: str = "", *, today: str = "") -> Trail:
    """Return a widget with the whole way of one recommendation, stage by stage, in each by date.

    Evidence that the report cites or that somebody confirmed, the recommendation, the replies, what was done after
    it, what was measured, what authorities returned; each step says where it is known from, and its mark where it is
    not real. That one step stands after another does not say that it came of it. ``inquiry`` is anything with an
    inquiry's frames and ``trail()``; ``recommendation`` is the id of the item shown first, ``today`` (ISO) the day
    on which returns are called overdue.

    Raises `WorkbenchError` where there is no such item.
    """
    return Trail(inquiry, recommendation, today)


def _held(step: Step) -> bool:
    """Say whether a step is something that is held, and not the sentence that nothing is."""
    return bool(step.source or step.document_id or step.url or step.words)


def _summary(by_stage: dict[str, list[Step]]) -> str:
    counts = {stage: sum(_held(step) for step in by_stage[stage]) for stage in NOUNS}
    return " · ".join(count(number, *NOUNS[stage]) for stage, number in counts.items())


def _source(step: Step) -> list[str]:
    """Return what is noted of a step, how sure it is and where it is known from, with the address as a link."""
    said = [step.note, step.status, f"Source: {step.source}" if step.source else ""]
    parts = [_sentence(part) for part in said if part]
    return [*parts, link(step.url, _host(step.url) or step.url)] if step.url else parts


def _sentence(words: str) -> str:
    end = "" if words.endswith((".", "?", "!", "…")) else "."
    return f"{words[:1].upper()}{words[1:]}{end} "


def _host(address: str) -> str:
    """Return whose address it is, as the browser will read it; nothing where that can't be said."""
    try:
        return urlsplit(address.strip()).hostname or ""
    except ValueError:
        return ""
