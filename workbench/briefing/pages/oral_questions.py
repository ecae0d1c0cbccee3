"""Oral questions to the minister: what was promised, what happened after it, and the words to quote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...witnesses.bodies import hear
from ..gate import Shown
from ..page_kind import PageKind, option
from ..parts import each_recommendation, page_one_words, planned, promise_and_after
from ..rows_by_id import lookup_by_id


@dataclass(frozen=True)
class OralOptions:
    """What a paper for oral questions is asked with.

    >>> OralOptions(minister="The minister for children")
    """

    minister: str = option(
        "", "Who is asked: the questions of questions.csv that are put to them stand on it; all if not given."
    )
    recipient: str = option("", "Whose copy it is.")
    copy: str = option("", "The number of the copy.")


def _view(shown: Shown, options: OralOptions) -> dict[str, Any]:
    material, minister = shown.material, options.minister.strip()
    lookup = lookup_by_id(material)
    items = each_recommendation.items(material, lookup, hear(material.evidence), drafting=False)
    every = planned.planned(material, lookup) if shown.confidential else ()
    return {
        "minister": minister,
        "own": planned.put_to(every, (minister,)) if minister else every,
        "promises": promise_and_after.promises(material, lookup, items, shown.date),
        "press": page_one_words.as_reported(material, "press"),
    }


KIND = PageKind(
    name="oral-questions",
    about="to the minister: what was promised, what happened, the words to quote",
    options=OralOptions,
    view=_view,
    template="oral_questions.html.j2",
    title="Oral questions: {}",
    styles=("briefing.css", "session.css", "paper.css"),
    audience="committee",
    also=("commitments", "request_findings", "questions"),
)
