"""What in a reply decided which position it takes: each fact typed, and the one sentence that is made from them.

A new reason is a word of `model.POSITION_WHYS` and a row of `_SENTENCES`. Nothing reads a fact out of the sentence: it
stands in ``why`` of the reply, and in the same place of ``about`` the words that it is about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypedDict


class Because(NamedTuple):
    """One of `model.POSITION_WHYS`, and the words, as printed, that it is about; ``""`` where it is about none."""

    why: str
    about: str = ""


class Reasons(TypedDict):
    """The columns of `model.Response` that say what decided: typed, what each is about, and in words."""

    why: tuple[str, ...]
    about: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Reading:
    """How a reply to one item is read: ``wording`` is the sentence that takes the position, verbatim.

    ``otherwise`` is the position that the same words allow as well, ``""`` where they allow one.
    """

    position: str
    wording: str = ""
    because: tuple[Because, ...] = ()
    otherwise: str = ""


def columns(because: Iterable[Because]) -> Reasons:
    """Return reasons as columns of `model.Response`: two tuples of one length, and a sentence.

    >>> columns([Because("the item", "accepts the report"), Because("on a condition", "if it is paid for")])["reason"]
    '“accepts the report” speaks of the item itself; “if it is paid for” makes it conditional'
    """
    known = tuple(dict.fromkeys(because))
    return Reasons(
        why=tuple(one.why for one in known),
        about=tuple(one.about for one in known),
        reason="; ".join(_SENTENCES[one.why].format(one.about) for one in known),
    )


_SENTENCES = {
    "the item": "“{}” speaks of the item itself",
    "its aim": "“{}” speaks of what the item is for",
    "promised": "“{}” says what will be done",
    "done": "“{}” says what is done already",
    "courtesy": "“{}” only takes note",
    "on a condition": "“{}” makes it conditional",
    "but for a part": "“{}” takes a part out",
    "says what is asked": "what it agrees to is what the item asks for",
    "that it is so": "it agrees that something is so, which accepts a conclusion and not what is recommended",
    "says no as well": "“{}” says no as well",
    "no words": "no sentence takes a position",
    "nothing follows": "the item is said again, and nothing follows that answers it",
    "left to others": "it says that it is for others to answer",
    "not found": "nothing in the replies that are held answers it",
    "none held": "no reply is held",
    "not read whole": "not every reply was read whole",
}
