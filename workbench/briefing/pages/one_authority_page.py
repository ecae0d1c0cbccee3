"""The paper on one authority: its duty, what it returned, how inspections judged it, what it replied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...errors import WorkbenchError
from ...outcomes import scorecard
from ...witnesses.bodies import hear
from ..gate import Shown
from ..page_kind import PageKind, option
from ..parts import each_recommendation, one_authority
from ..rows_by_id import lookup_by_id


@dataclass(frozen=True)
class AuthorityOptions:
    """What a paper on an authority is asked with. Raises `WorkbenchError` without one.

    >>> AuthorityOptions(authority="Authority 003")
    """

    authority: str = option("", "The authority that the paper is on: a name.")
    recipient: str = option("", "Whose copy it is.")
    copy: str = option("", "The number of the copy.")

    def __post_init__(self) -> None:
        if not self.authority.strip():
            raise WorkbenchError(
                "a paper on an authority needs its name", "authority", "Name one: see the table authorities."
            )


def _view(shown: Shown, options: AuthorityOptions) -> dict[str, Any]:
    """Return what the template prints; what is real and what is invented share no table. Raises for no such name."""
    material = shown.material
    mark = material.illustration or scorecard.ILLUSTRATION
    known = one_authority.known(options.authority, material, shown.date, mark)
    items = each_recommendation.items(
        material, lookup_by_id(material), hear(material.evidence), drafting=False
    )
    replies = tuple((item.heading, reply) for item in items for reply in item.replies)
    return {
        "authority": known[0].name if known else options.authority.strip(),
        "known": known,
        "replies": one_authority.replied(options.authority, replies),
    }


KIND = PageKind(
    name="authority",
    about="one authority: its duty, return, inspection and reply",
    options=AuthorityOptions,
    view=_view,
    template="one_authority.html.j2",
    title="One authority: {}",
    styles=("briefing.css", "paper.css"),
)
