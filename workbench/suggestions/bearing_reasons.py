"""What shows a bearing, and that it is about the item: each fact typed, and the one sentence that is made from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

MOST_WORDS = 6  # of those in common with the item are said


class Reasons(TypedDict):
    """The columns of `model.Bearing` that say why: typed, what each is about, and in words."""

    why: tuple[str, ...]
    about: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Because:
    """What a passage shows: ``answers`` where it opens an answer, ``condition`` what limits it, if anything does.

    ``words`` stand in the item as well: in the passage itself, or in ``question``, which brought it in.
    """

    shows: str
    words: tuple[str, ...]
    condition: str = ""
    question: str = ""
    answers: bool = False

    @property
    def columns(self) -> Reasons:
        typed = {
            "answers" if self.answers else "says": self.shows,
            "on a condition": self.condition,
            "brought in by the question": self.question,
            "words of the item": ", ".join(self.words[:MOST_WORDS]),
        }
        known = {why: about for why, about in typed.items() if about}
        return Reasons(why=tuple(known), about=tuple(known.values()), reason=sentence(self))


def sentence(because: Because) -> str:
    """Return what shows a bearing in words.

    >>> sentence(Because("I would welcome", ("register", "homes"), "if"))
    'says “I would welcome”, with “if”; words in common with the item: register, homes'
    """
    condition = f", with “{because.condition}”" if because.condition else ""
    words = ", ".join(because.words[:MOST_WORDS])
    common = f"words in common with the item: {words}"
    if because.question:
        brought = f"to the question that brought it in: “{because.question}”"
        common = f"{brought}; words of it in common with the item: {words}"
    if because.answers:
        return f"answers “{because.shows}”{condition}{',' if condition else ''} {common}"
    return f"says “{because.shows}”{condition}; {common}"
