"""Yes or no to a question that asks for a view: what the question proposes, and how the answer opens."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from .stance import AGAINST, FOR, QUALIFIED
from .what_it_asks import content

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
# A question that proposes: only to such a one does “yes” say what a report might recommend.
_PROPOSES = in_table("sides", "a question proposes")
# The answer to one of these says something else than yes to a proposal.
_TURNED = in_table("sides", "turns a question")
_OPENS = in_table("sides", "an open question")
_YES = in_table("sides", "a plain yes")
_NO = in_table("sides", "a plain no")
_DEPENDS = in_table("sides", "it depends")
_BUT = in_table("sides", "takes back")


# “Yes” to one of these says that what was put before it is so.
_CLOSED = in_table("sides", "a closed question")
_FULLY = in_table("sides", "fully so")


@dataclass(frozen=True)
class Answer:
    """What the opening of an answer shows: the words that show it, and how many sentences they take."""

    bearing: str
    shows: str
    start: int
    end: int


def proposal(question: str) -> str:
    """Return the last thing that a question proposes, or nothing where it asks for anything else.

    >>> proposal("Thank you. Would you support a register of every move?")
    'Would you support a register of every move?'
    """
    asked = [one for one in _sentences(question) if one.rstrip().endswith("?")]
    if not asked:
        return ""
    plain = asked[-1].translate(_PLAIN)
    match = _PROPOSES.search(plain)
    if not match or _OPENS.search(plain, 0, match.start()) or _TURNED.search(plain):
        return ""
    return asked[-1]


def opening(first: str, second: str = "") -> Answer | None:
    """Return what the first sentence of an answer shows of a yes, a no, or “it depends”; else nothing.

    ``second`` is the sentence after it: where that one takes back with “but”, the yes is no plain one.
    """
    plain = first.translate(_PLAIN)
    depends = _DEPENDS.match(plain)
    if depends:
        return Answer(QUALIFIED, first[: depends.end()].strip(), 0, depends.end())
    for pattern, bearing in ((_YES, FOR), (_NO, AGAINST)):
        match = pattern.match(plain)
        if match:
            if _BUT.search(plain, match.end()) or takes_back(second):
                return None
            return Answer(bearing, first[: match.end()].rstrip(" ,."), 0, match.end())
    return None


def put(question: str) -> str:
    """Return what a closed question puts to a witness, with the sentence before it where it only asks “is that
    right?”; nothing where it asks for more than yes or no, or puts two things."""
    said = list(_sentences(question))
    while said and not said[-1].rstrip().endswith("?"):  # “Thank you very much for your time.”
        said.pop()
    if not said:
        return ""
    last = said[-1].translate(_PLAIN)
    if not _CLOSED.search(last) or _TURNED.search(pattern_of("sides", "asks with a not").sub(" ", last)):
        return ""
    return " ".join(said[-3:]) if len(content(last)) < 2 else said[-1]


@lru_cache(maxsize=4_096)
def _sentences(question: str) -> tuple[str, ...]:
    """Return the sentences of a question: it is looked at for each item that its answer is linked to, and twice."""
    from ...text import pipelines

    return tuple(question[a:b] for a, b in pipelines.sentences(question))


def agreeing(first: str, second: str = "") -> Answer | None:
    """Return the words by which an answer says that what was put to the witness is so, else nothing."""
    plain = first.translate(_PLAIN)
    match = _FULLY.match(plain)
    if (
        not match
        or _BUT.search(plain, match.end())
        or takes_back(second)
        or _TURNED.search(plain, match.end())
    ):
        return None
    return Answer(FOR, first[: match.end()].rstrip(" ,."), 0, match.end())


def takes_back(sentence: str) -> bool:
    """Say whether a sentence opens by taking back what was said before it."""
    return bool(pattern_of("sides", "opens by taking back").match(sentence))
