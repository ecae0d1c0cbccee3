"""Why a sentence that has the words of an undertaking may not be one: each doubt is a named rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .promise import Promise

# “If it would help” and “if I may” are courtesies, no conditions.
_POLITE = re.compile(
    r",?\s*\bif (?:that|it|this) (?:would|will|might|is|was|were|helps"
    r"|assists)(?: be)?(?: (?:help|assist|useful|helpful|of "
    r"(?:any )?(?:help|use|assistance|interest)|to (?:help|assist)|all right|acceptable"
    r"|appropriate|possible|okay|OK|"
    r"convenient))?(?: (?:to )?(?:you|the Committee))?"
    r"|,?\s*\bif (?:you|the Committee|Members) (?:would |do |should |were to )?(?:like|want|wish"
    r"|prefer|need|require|find|welcome|so )"
    r"|,?\s*\bif (?:I|we) (?:may|might|can|could)\b|,?\s*\bif (?:possible|necessary|required"
    r"|needed|need be|so)\b"
    r"|\b(?:see|check|find out|ask|know) if\b|\bas if\b",
    re.I,
)
_CONDITION = re.compile(
    r"\b(?:if|unless|were (?:we|I) to|had (?:we|I)|provided that|should (?:we|I) ever)\b", re.I
)
_HABIT = re.compile(
    r"\b(?:usually|typically|generally|normally|often|sometimes|tend to|every time|each time"
    r"|whenever|in general|"
    r"routinely|for example, when|historically|traditionally)\b",
    re.I,
)
_WHEN_FIRST = re.compile(
    r"^\W*where\b|\b(?:when|once|if|after) (?:an?|any|some\w*|the|people|you|they|we|it|there)\b", re.I
)
_ADDRESSED = re.compile(r"\b(?:you|the (?:Committee|Chair|Chairman|Clerk|House|Inquiry|panel))\b", re.I)
_SAID = re.compile(
    r"\b(?:said|says|say|saying|knew|told|tells|promised|stated|claimed|claims|announced|asked|agreed"
    r"|decided|thought|wrote)\b"
    r"(?:[^.;]{0,40})$",
    re.I,
)
_SAID_NOW = re.compile(
    r"\b(?:as|have to|cannot|can't|not|can|could|would|will|must|let me|may|happy to|just|to"
    r"|like to|want to|what) (?:I |we )?(?:\w+ )?"
    r"(?:said|say|saying)\b|\bI (?:would|can|will) say\b|\b(?:you|Chair|he|she|they"
    r"|colleagues?) (?:have |has |had )?(?:just )?asked\b",
    re.I,
)
_HARDLY = re.compile(
    r"\b(?:hope|hopes|doubt|wish|unlikely|unclear|uncertain|not sure|not certain|not clear"
    r"|do not (?:think|believe|expect|know)|"
    r"don't (?:think|believe|expect|know)|wonder|no plans?|whether|supposed? that|suppose|imagine"
    r"|pretend|nor|neither|never|"
    r"why|how|who|wrong|wait until|until|before|so that|in order that|unless|lest|refuse[sd]?"
    r"|hardly|rarely|worry|worried|"
    r"afraid|fear|as to|question of|possible|possibility|might be that|may be that"
    r"|one day)\b[^,;:.]{0,45}$",
    re.I,
)
_I_HOPE = re.compile(r", (?:I|we) hope\b", re.I)
_MAYBE = re.compile(r"\b(?:maybe|perhaps|possibly)\s+$", re.I)
_SO = re.compile(r"\bso\s+$", re.I)
_SURELY = re.compile(r"\b(?:no doubt|not be (?:long )?before|I am afraid|I'm afraid|how about)\b", re.I)
_TALK = re.compile(
    r"\b(?:examples?|anecdotes?|stor(?:y|ies)|reasons?|background|sense|flavour|analogy|context"
    r"|illustrations?|overview|"
    r"instances?|thoughts?|view|views|opinions?|perspective|experiences?|impression|idea|quote"
    r"|insight|concerns?|"
    r"welcome|thanks|pause|moment|minute|second|now|credit)\b",
    re.I,
)
_SOON = re.compile(
    r"\bin (?:a|one|two|just a) (?:moment|minute|second|sec)\b|\blater (?:on )?in (?:this"
    r"|the) (?:session|hearing|answer)\b|\bright now\b",
    re.I,
)
_COLON = re.compile(
    r":\s*\S|\b(?:which is|they are|it is|it was|there (?:are|were)) (?:about |around |roughly )?[\d£]", re.I
)
_OFFER = re.compile(r"^\W*(?:\w+[,\s]+){0,3}?(?:can|could|may|might|shall|should) (?:I|we)\b", re.I)
_BETTER = re.compile(
    r"\b(?:better|best|easier|easiest|helpful|useful|simpler|quicker|preferable|sensible|fine"
    r"|okay|possible)\b[^.;]{0,25}$",
    re.I,
)
_STATE = ("department", "government", "ministry")
_OF_THE_STATE = re.compile(
    r"\b(?:Minister|Ministry|Department|Secretary|Office|Treasury|Government|Cabinet|Director.General)\b"
)
_BARE = re.compile(r"(?:happy|glad|pleased|delighted|willing|content|prepared|keen|able)\b", re.I)
_OPENING = re.compile(
    r"\W*(?:(?:yes|certainly|of course|absolutely|no|not at all|chair|very|more than|quite"
    r"|only too|I am sure|so)\W+)*",
    re.I,
)
_PROVIDED = re.compile(
    r"(?:provid\w+|shar\w+|offer\w*) (?:it|that|them|those|this|these|something)\b",
    re.I,
)
_SENT = re.compile(
    r"(?:send|suppl|submit|shar|circulat|forward)\w* (?:it|that|them|those|these|this)\b", re.I
)
_TO_READ = re.compile(
    r"\b(?:you|Committee|details?|figures?|information|numbers?|data|notes?|papers?|copy|copies"
    r"|list|statistics|evidence|"
    r"breakdown|writing|report|minutes|memorandum|sort of note)\b", re.I,
)  # fmt: skip
_TAKEN_BACK = re.compile(
    r"^[^.;]{0,80}(?:, but|\bbut) (?:I|we|it|that|there|you)\b(?! will| can| shall)", re.I
)


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
    if re.search(r"\b(?:would|could|might|should)\b|['’]d\b", case.commit, re.I):
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
    named = re.match(r"the (\w+)", case.commit, re.I)
    if not named:
        return False
    own = named[1].lower() in case.body.lower()
    return not (own or (named[1].lower() in _STATE and _OF_THE_STATE.search(case.body)))


def _bare(case: _Case) -> bool:
    """Whether “happy to …” without a subject stands where it is nobody’s: it must open its sentence."""
    return bool(_BARE.match(case.commit)) and not _OPENING.fullmatch(case.before)


def _talk(case: _Case) -> bool:
    """Whether the words are about the answer itself: “I will give you an example”."""
    near = re.split(r"[,;:.]| that | which | because ", case.deed)[0]
    giving = re.match(r"(?:give|offer|show|share|provide|get)\b", case.deed, re.I)
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
