"""“Not cited”, “not answered”, “overdue”, “no reply”, “nothing …”: each kind of page says it only where it is true.

Every such sentence that a page prints must be one of `SAID`, and what it says is worked out here again from the rows
that the page was made of: never by what makes the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import lxml.html
import pytest

from tests.made import material as small
from tests.made.half_held import HALF_HELD
from workbench.briefing import gate
from workbench.briefing.pages import KINDS
from workbench.errors import WorkbenchError

DATE = "2016-01-01"
MADE: Mapping[str, tuple[str, str, Mapping[str, Any]]] = {
    "page": ("inquiry", "public", {"length": "page", "moment": "reply"}),
    "page for drafting": ("inquiry", "committee", {"length": "page", "moment": "drafting"}),
    "brief": ("inquiry", "public", {"length": "brief"}),
    "full": ("inquiry", "committee", {}),
    "evidence": ("evidence", "public", {}),
    "session": ("session", "committee", {"witnesses": ("Kevin Macnish",)}),
    "note": ("note", "committee", {"session": "oral-2014-06-18"}),
    "bank": ("bank", "public", {}),
    "receipt": ("receipt", "public", {"submitter": "Kevin Macnish"}),
    "chase": ("chase", "committee", {"chair": "Ruth Okafor"}),
    "oral questions": ("oral-questions", "public", {"minister": "Government"}),
}
NEAR = {
    "reply": ("page", "brief", "full", "chase"),
    "report": ("page for drafting", "full", "receipt", "bank"),
    "hearing": ("note", "session", "evidence", "page for drafting"),
    "evidence": ("page", "brief", "full", "evidence", "oral questions"),
}
"""Kinds of page that are nearest to what an inquiry lacks; `tests.proofs.said_where_true` makes all of all."""
ABSENT = re.compile(
    r"\b(not cited|not answered|overdue|no reply|no record|no evidence|nothing is cited|nothing cited|nobody has"
    r"|refer to it|no act|no citation|not be said|not held|nothing that anybody|may be shown|read in part|was read of)\b",
    re.IGNORECASE,
)
# What is no claim of the page's own: the evidence, who said it, how a table is to be read.
ASIDE = (
    "//style|//script|//head|//footer|//q|//*[@class='by']|//*[@class='words']|//*[@class='paraphrase']"
    "|//p[@class='rubric']|//*[contains(@class, 'illustrationnotice')]|//*[@id='made']|//*[@id='annex']|//nav"
)
READABLE = ("ok", "partial")
IN_PART = re.compile("read in part|which is not all of it|nothing is overdue")


@dataclass(frozen=True)
class Facts:
    """What the rows of an inquiry say, for one reader."""

    rows: Mapping[str, list[Any]]
    audience: str

    def shown(self, kind: str) -> list[Any]:
        seen = ("published",) if self.audience == "public" else ("published", "received, not reported")
        return [one for one in self.rows["documents"] if one.kind == kind and one.publication in seen]

    def of(self, kind: str) -> list[Any]:
        return [one for one in self.rows["documents"] if one.kind == kind]

    @property
    def evidence(self) -> list[Any]:
        """What was really said or written to the inquiry."""
        given = (one for kind in ("oral", "written", "engagement note") for one in self.of(kind))
        return [one for one in given if one.provenance != "illustrative"]

    @property
    def evidence_shown(self) -> list[Any]:
        return [one for one in self.evidence if one in self.shown(one.kind)]

    @property
    def replies_held(self) -> bool:
        return any(one.status in READABLE for one in self.of("response"))

    @property
    def report_whole(self) -> bool:
        return all(one.status == "ok" for one in self.of("report"))

    @property
    def suggested(self) -> bool:
        rows = (*self.rows["links"], *self.rows["responses"], *self.rows["tags"])
        return any(one.status == "suggested" for one in rows) or self.unread

    @property
    def unread(self) -> bool:
        """Whether a reply is held of which nobody has confirmed anything."""
        read = {one.document_id for one in self.rows["responses"] if one.status == "confirmed"}
        return any(one.document_id not in read for one in self.of("response") if one.status in READABLE)

    @property
    def cited(self) -> set[str]:
        """The authors and witnesses to whom a reference leads, if only to the document as a whole."""
        followed = [
            one for one in self.rows["citations"] if one.status in ("resolved", "document", "not held")
        ]
        names = {one.document_id: one.author for one in self.rows["documents"]}
        spoken = {
            row.organisation for one in followed for row in self.rows["appearances"]
            if row.document_id == one.target_document_id and row.label.split()[-1] in one.text
        }  # fmt: skip
        return {names.get(one.target_document_id, "") for one in followed} - {""} | spoken

    @property
    def is_in_part(self) -> bool:
        return any(one.status == "partial" for one in self.rows["documents"])


def _true(facts: Facts) -> bool:
    return True


def _theirs(facts: Facts) -> bool:
    """Whether anything that he or his body said or wrote is held and may be shown: notes of a meeting are nobody's."""
    shown = {one.document_id: one.author for one in facts.evidence_shown if one.kind != "engagement note"}
    his = [row for row in facts.rows["appearances"] if "Macnish" in row.label]
    names = {"Kevin Macnish", *(row.organisation for row in his)} - {""}
    return any(row.document_id in shown for row in his) or not names.isdisjoint(shown.values())


def _is_late(facts: Facts) -> bool:
    """Whether a letter has something to ask for: a recommendation without a reply, and no reply unread."""
    silent = [
        one for one in facts.rows["recommendations"]
        if one.kind != "conclusion" and one.recommendation_id not in _replied(facts)
    ]  # fmt: skip
    return bool(silent) and all(one.status == "ok" for one in facts.of("response")) and not facts.unread


SAID: Mapping[str, Callable[[Facts], bool]] = {
    "no reply is held": lambda facts: not facts.replies_held,
    "none may be shown here": lambda facts: len(facts.shown("response")) < len(facts.of("response")),
    "a reply is held, and nobody has confirmed": lambda facts: facts.unread or facts.suggested,
    "a reply is held or listed, and nobody has confirmed": lambda facts: bool(facts.of("response")),
    "No reply known|no reply known|No reply to it is known": lambda facts: len(_replied(facts)) < len(facts.rows["recommendations"]),
    "a reply that nobody has confirmed": lambda facts: any(r.status == "suggested" for r in facts.rows["responses"]),
    "left out: nobody has confirmed|left out, which nobody has confirmed|No person has confirmed": lambda facts: facts.suggested,
    "no record of a reply to": lambda facts: not facts.unread,
    "nothing is overdue on": lambda facts: not _is_late(facts),
    "^Questions that were not answered$": _true,  # a heading, over what a rule finds or that it finds none
    "read in part:|This transcript was read in part": lambda facts: facts.is_in_part,
    "was read of the report": lambda facts: not facts.report_whole,
    "[Nn]ot cited in the report": lambda facts: facts.report_whole and bool(facts.rows["citations"]),
    "as it was published, does not refer to it": lambda facts: facts.report_whole and "Kevin Macnish" not in facts.cited,
    "which nothing is recorded|No act is recorded|no act recorded|no act is recorded": lambda facts: len(
        {one.recommendation_id for one in facts.rows["progress"] if one.state}
    ) < len(facts.rows["recommendations"]),
    "Overdue": lambda facts: any(
        one.kind != "conclusion" and one.deadline and act.state == "in progress" and act.date > one.deadline
        for one in facts.rows["recommendations"] for act in facts.rows["progress"]
        if act.recommendation_id == one.recommendation_id
    ),
    "no citation was followed to a passage": lambda facts: not any(
        one.status == "resolved" and one.target_passage_ids for one in facts.rows["citations"]
    ) or any(one.status != "ok" for one in facts.rows["documents"]),
    "no citation can be followed": _true,
    "[Nn]obody has looked": _true,
    "[Nn]one found by": lambda facts: any(
        one.status != "suggested" and one.coder not in ("", "the report") for one in facts.rows["links"]
    ),
    "said or wrote to it may be shown here": lambda facts: bool(facts.evidence) and not facts.evidence_shown,
    "said or wrote to it is held": lambda facts: not facts.evidence,
    "none of their organisation’s, is held": lambda facts: not _theirs(facts),
    "No evidence of a witness is": lambda facts: not facts.shown("oral") and not facts.shown("written"),
    "not held|text is held": lambda facts: True,
    "No report with citations is held": lambda facts: not facts.rows["citations"],
    "that this (reader|audience) may not see": lambda facts: any(
        one.publication != "published" for one in facts.rows["documents"]
    ),
    "Where passages are only counted": _true,
}  # fmt: skip


def _replied(facts: Facts) -> set[str]:
    live = [one for one in facts.rows["responses"] if one.status == "confirmed"]
    return {one.recommendation_id for one in live if one.recommendation_id}


@cache
def _rows(inquiry: str) -> dict[str, list[Any]]:
    return {**small.ROWS, **HALF_HELD[inquiry]()}


def _page(inquiry: str, made: str) -> str:
    """Return a page, or why there is none, as the page says it."""
    kind, audience, options = MADE[made]
    material = small.material(**HALF_HELD[inquiry]())
    try:
        return gate.page(
            KINDS[kind], material, KINDS[kind].options(**options), date=DATE, audience=audience
        ).html
    except WorkbenchError as error:
        return f"<p>{error}</p>"


def _claims(html: str) -> Iterator[str]:
    tree = lxml.html.fromstring(html)
    for element in tree.xpath(ASIDE):
        if element.getparent() is not None:
            element.drop_tree()
    for element in tree.xpath("//p|//li|//td|//th|//h2|//h3|//h4"):
        if not element.xpath(".//p|.//li"):
            words = " ".join(element.text_content().split())
            yield from (one for one in re.split(r"(?<=[.!?])\s+(?=[A-Z“])", words) if ABSENT.search(one))


def wrong_on(inquiry: str, kinds: Iterable[str]) -> list[tuple[str, str, str]]:
    """Return what pages of these kinds say of an inquiry that its rows deny, or that no fact here stands for."""
    wrong = []
    for made in kinds:
        facts, html = Facts(_rows(inquiry), MADE[made][1]), _page(inquiry, made)
        for sentence in _claims(html):
            fitting = [true for form, true in SAID.items() if re.search(form, sentence)]
            if not fitting or not all(true(facts) for true in fitting):
                wrong.append((made, sentence, "is not so" if fitting else "is of no fact that is known here"))
        wrong += [(made, name, "is cited") for name in _not_cited(html) & facts.cited]
        if facts.is_in_part and not IN_PART.search(html):
            wrong.append((made, "", "does not say that not all was read"))
    return wrong


def _near(inquiry: str) -> tuple[str, ...]:
    return next((kinds for word, kinds in NEAR.items() if word in inquiry), NEAR["report"])


@pytest.mark.parametrize("inquiry", HALF_HELD)
def test_what_a_page_says_is_not_there_is_not_there(inquiry: str) -> None:
    assert wrong_on(inquiry, _near(inquiry)) == []


def _not_cited(html: str) -> set[str]:
    """Return who a page says is not cited in the report."""
    tree = lxml.html.fromstring(html)
    cells = tree.xpath("//td[starts-with(@data-label, 'Not cited')]//li/text()")
    lines = tree.xpath("//*[@id='first-uncited']//li[1]/text()")
    return {one.strip() for cell in cells for one in [str(cell)]} | {
        one.strip() for line in lines for one in str(line).split(";")
    }


def test_a_statement_that_the_rows_deny_is_found() -> None:
    facts = Facts(_rows("a reply answers one of two"), "public")
    assert not SAID["no reply is held"](facts)
    assert not SAID["as it was published, does not refer to it"](
        Facts(_rows("cited as a document"), "public")
    )
    assert not SAID["Overdue"](Facts(_rows("a day has passed"), "public"))


def test_what_is_late_is_called_overdue_only_if_it_was_open_after_its_day() -> None:
    said = {
        name: "Overdue" in _page(name, "full")
        for name in ("open after its day", "a day has passed", "a conclusion past its day")
    }
    assert said == {"open after its day": True, "a day has passed": False, "a conclusion past its day": False}


def test_a_letter_asks_for_no_reply_that_may_be_held_and_of_no_conclusion() -> None:
    said = {name: "no record of a reply" in _page(name, "chase") for name in HALF_HELD}
    assert {name for name, asks in said.items() if asks} <= {"no reply is held", "a reply answers one of two"}
    assert said["no reply is held"]
