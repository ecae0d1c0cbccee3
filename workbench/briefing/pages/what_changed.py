"""What has changed since the last briefing: replies, states, promises, references, evidence, and what is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...errors import WorkbenchError
from ...witnesses.bodies import hear
from ..gate import Shown
from ..page_kind import PageKind, option
from ..parts import each_recommendation, since_then
from ..rows_by_id import lookup_by_id


@dataclass(frozen=True)
class ChangeOptions:
    """What the paper is asked with. Raises `WorkbenchError` without something to compare with.

    >>> ChangeOptions(since="2026-11-01")
    """

    since: str = option("", "An earlier page of ours (.html, .pdf or .docx) to compare with, or a day.")
    recipient: str = option("", "Whose copy it is.")
    copy: str = option("", "The number of the copy.")

    def __post_init__(self) -> None:
        if not self.since.strip():
            raise WorkbenchError(
                "what has changed hangs on since when",
                "since",
                "Name an earlier page, or a day as 2026-11-21.",
            )


def _view(shown: Shown, options: ChangeOptions) -> dict[str, Any]:
    material = shown.material
    lookup = lookup_by_id(material)
    items = each_recommendation.items(material, lookup, hear(material.evidence), drafting=False)
    return {
        "since": since_then.since(options.since, material, shown.audience, items, lookup),
        "invented_mark": material.illustration,
    }


KIND = PageKind(
    name="changes",
    about="what has changed since an earlier page of ours, or a day",
    options=ChangeOptions,
    view=_view,
    template="what_changed.html.j2",
    title="What has changed: {}",
    styles=("briefing.css", "session.css", "paper.css"),
    also=("commitments",),
    compared_with="since",
)
