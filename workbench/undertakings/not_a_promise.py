"""Why a sentence that has the words of an undertaking may not be one: each doubt is a named rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import pattern_of

if TYPE_CHECKING:
    from .promise import Promise

# “If it would help” and “if I may” are courtesies, no conditions.
_POLITE = in_table("doubts", "a polite if")
_CONDITION = in_table("doubts", "a condition")
_HABIT = in_table("doubts", "a habit")
_WHEN_FIRST = in_table("doubts", "whenever it happens")
_ADDRESSED = in_table("doubts", "addressed")
_SAID = in_table("reported", "said before")
_SAID_NOW = in_table("reported", "said now")
_HARDLY = in_table("doubts", "hardly")
_I_HOPE = in_table("doubts", "we hope")
_MAYBE = in_table("doubts", "maybe")
_SO = in_table("doubts", "so that")
_SURELY = in_table("doubts", "surely")
_TALK = in_table("doubts", "about the answer")
_SOON = in_table("doubts", "in a moment")
_COLON = in_table("doubts", "given here")
_OFFER = in_table("doubts", "offers by asking")
_BETTER = in_table("doubts", "better if")
_STATE = ("department", "government", "ministry")
_OF_THE_STATE = in_table("bodies", "of the state")
_BARE = in_table("doubts", "happy to")
_OPENING = in_table("doubts", "opens with yes")
_PROVIDED = in_table("doubts", "provides something")
_SENT = in_table("doubts", "sends it")
_TO_READ = in_table("doubts", "something to read")
_TAKEN_BACK = in_table("doubts", "taken back")


@dataclass(frozen=True)
class _Case:
    """A sentence, cut where the undertaking stands: ``before`` it, its ``commit``, the ``deed`` and all ``after``."""

    sentence: str
    before: str
    commit: str
    deed: str
    after: str
    binding: bool
    inform: bool
    body: str

    @property
    def addressed(self) -> bool:
        return self.inform or bool(_ADDRESSED.search(self.deed))


def doubt(text: str, promise: Promise, *, binding: bool, body: str) -> str:
    """Return why a sentence is no undertaking, in words; nothing where nothing speaks against it.

    ``body`` names whom the speaker speaks for, and in which role.
    """
    case = _Case(
        text[promise.start : promise.end],
        text[promise.start : promise.commits],
        text[promise.commits : promise.deed],
        text[promise.deed : promise.end],
        text[promise.deed_end : promise.end],
        binding,
        promise.inform,
        body,
    )
    return next((why for why, holds in DOUBTS.items() if holds(case)), "")


def _asked(case: _Case) -> bool:
    return case.sentence.rstrip("”’\"') ").endswith("?") and not (
        _OFFER.search(case.before + case.commit) or _better_if(case)
    )


def _better_if(case: _Case) -> bool:
    return case.commit.lower().startswith("if ") and bool(_BETTER.search(case.before))


def _quoted(case: _Case) -> bool:
    opened = case.before.count("“") - case.before.count("”")
    return opened > 0 or case.before.count('"') % 2 == 1


def _reported(case: _Case) -> bool:
    found = _SAID.search(case.before)
    return bool(found) and not _SAID_NOW.search(case.before)


def _conditional(case: _Case) -> bool:
    if case.commit.lower().startswith("if "):
        return not _better_if(case)
    conditions = _CONDITION.search(_POLITE.sub("", case.sentence))
    if not conditions:
        return False
    if pattern_of("doubts", "unreal").search(case.commit):
        return True
    return bool(_CONDITION.search(_POLITE.sub("", case.before))) and not _ADDRESSED.search(case.deed)


def _habitual(case: _Case) -> bool:
    if _ADDRESSED.search(case.deed) or (
        case.inform and not case.binding and _ADDRESSED.search(case.sentence)
    ):
        return False
    return bool(_HABIT.search(case.sentence) or _WHEN_FIRST.search(_POLITE.sub("", case.before)))


def _uncertain(case: _Case) -> bool:
    if not case.binding and _SO.search(case.before):  # “so I can give it to you” says what for
        return True
    if _I_HOPE.search(case.deed) or (not case.inform and _MAYBE.search(case.before)):
        return True
    return bool(_HARDLY.search(_POLITE.sub("", case.before))) and not _SURELY.search(case.before)


def _of_others(case: _Case) -> bool:
    """Whether the deed is another body’s: “the company will” is one’s own only where one speaks for it."""
    named = pattern_of("doubts", "another body").match(case.commit)
    if not named:
        return False
    own = named[1].lower() in case.body.lower()
    return not (own or (named[1].lower() in _STATE and _OF_THE_STATE.search(case.body)))


def _bare(case: _Case) -> bool:
    """Whether “happy to …” without a subject stands where it is nobody’s: it must open its sentence."""
    return bool(_BARE.match(case.commit)) and not _OPENING.fullmatch(case.before)


def _talk(case: _Case) -> bool:
    """Whether the words are about the answer itself: “I will give you an example”, “I will ask her to answer”."""
    if pattern_of("doubts", "asks another to answer").match(case.deed):
        return True
    near = pattern_of("doubts", "goes on").split(case.deed)[0]
    giving = pattern_of("doubts", "gives").match(case.deed)
    return bool(_SOON.search(case.deed)) or bool(giving and (_TALK.search(near) or _COLON.search(case.deed)))


def _vague(case: _Case) -> bool:
    """Whether “we can provide that” may be about a service: nothing is for a committee to read."""
    if not case.binding and _SENT.match(case.deed):
        return not _ADDRESSED.search(case.sentence)
    return bool(_PROVIDED.match(case.deed)) and not _TO_READ.search(case.sentence)


def _taken_back(case: _Case) -> bool:
    return "could" in case.commit.lower() and bool(_TAKEN_BACK.search(case.deed))


DOUBTS: dict[str, Callable[[_Case], bool]] = {
    "it is a question": _asked,
    "it is quoted": _quoted,
    "it is the deed of others": _of_others,
    "it is nobody’s": _bare,
    "it reports what was said": _reported,
    "it says that it is uncertain": _uncertain,
    "it depends on something that is not so": _conditional,
    "it says what is done as a rule": _habitual,
    "it is about the answer itself": _talk,
    "nothing says that it is for the committee": _vague,
    "it is taken back": _taken_back,
}
"""Each doubt in words, and the rule that finds it."""
