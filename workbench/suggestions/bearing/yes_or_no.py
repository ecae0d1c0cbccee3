"""Yes or no to a question that asks for a view: what the question proposes, and how the answer opens."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .stance import AGAINST, FOR, QUALIFIED
from .what_it_asks import content

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
# A question that proposes: only to such a one does “yes” say what a report might recommend.
_PROPOSES = re.compile(
    r"\b(?:(?:would|do|will|could|can) (?:you|your \w+|any of you|either of you|all of you)(?: both| all| also| then|"
    r" still| personally)* (?:support|welcome|favour|recommend|endorse|back|like to see|advocate|be in favour|"
    r"be happy|be content|want to see|(?:like|want) (?:the|there|this|that|it|us|government|every))\b|"
    r"are you (?:\w+ )?in favour of|"
    r"should (?:there|we|the|it|they|this|that|every|all|any|government|companies|parliament)\b|"
    r"(?:is|would) there (?:be )?(?:an? |any )?(?:need|case|merit|value|benefit)|"
    r"would (?:it|that|this|an?|the) [^?]{0,60}?\bbe (?:helpful|useful|valuable|beneficial|sensible|a good idea|"
    r"desirable|worthwhile|welcome)|"
    r"(?:do|would) you (?:think|believe|say|agree)(?: that)? [^?]{0,120}?\b(?:should|ought to|needs? to|must)\b)",
    re.I,
)
# The answer to one of these says something else than yes to a proposal.
_TURNED = re.compile(
    r"\b(?:not|no|never|nor|oppose|against|object|wrong|mistake|too|without|danger\w*|avoid|prevent|stop|worse|"
    r"unnecessary|or)\b|n't\b",
    re.I,
)
_OPENS = re.compile(r"\b(?:what|why|how|when|where|which|who|whose|if)\b", re.I)
_YES = re.compile(
    r"(?:(?:yes|absolutely|definitely|certainly|indeed|of course|very much so|undoubtedly|completely|totally)"
    r"(?:[,.] |[,.!]?$)|(?:I|we) (?:certainly |absolutely |definitely |very much |would |do )*"
    r"(?:would|do|agree|support (?:that|it)|think so|believe so)(?: agree| support (?:that|it)| very much| indeed|"
    r" absolutely| with (?:that|you))*[.,](?!\s*but))",
    re.I,
)
_NO = re.compile(
    r"(?:no[,.] (?:(?:I|we) (?:do not|don't|would not|wouldn't|am not|are not)|absolutely not|definitely not|"
    r"not at all|certainly not)|no\.$|(?:absolutely|definitely|certainly) not[.,]|"
    r"(?:I|we) (?:would not|wouldn't|do not think so|don't think so|do not|don't)[.,])",
    re.I,
)
_DEPENDS = re.compile(r"(?:yes[,.] |well, |I think |that |it |really ){0,6}depends\b", re.I)
_BUT = re.compile(
    r"\b(?:but|although|though|however|except)\b|^(?:that said|equally|on the other hand)\b", re.I
)


# “Yes” to one of these says that what was put before it is so.
_CLOSED = re.compile(
    r"^(?:(?:and|so|but|then|well|now)\b,? )*(?:is|are|was|were|do|does|did|would|will|could|can|has|have|should|"
    r"isn't|aren't|don't|doesn't|wouldn't|won't|hasn't|haven't)\b|\b(?:isn't it|aren't they|is that (?:right|fair|"
    r"correct|your (?:feeling|view|experience|impression))|do you agree|would you agree|don't you think)\?$",
    re.I,
)
_FULLY = re.compile(
    r"(?:(?:yes|absolutely|definitely|certainly|undoubtedly|exactly|precisely|totally|completely)(?:[,.] |[,.!]?$)|"
    r"(?:yes[,.] )?(?:I|we) (?:completely |absolutely |entirely |very much |totally |would |do |certainly |strongly )*"
    r"agree(?: with (?:that|you))?(?: completely| absolutely| entirely)?[.,]|(?:you are|you're|that is|that's) "
    r"(?:quite |absolutely |entirely |completely )*(?:right|correct|true|the case)[.,])",
    re.I,
)


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
    from ...text import pipelines

    asked = [question[a:b] for a, b in pipelines.sentences(question)]
    asked = [one for one in asked if one.rstrip().endswith("?")]
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
    from ...text import pipelines

    said = [question[a:b] for a, b in pipelines.sentences(question)]
    while said and not said[-1].rstrip().endswith("?"):  # “Thank you very much for your time.”
        said.pop()
    if not said:
        return ""
    last = said[-1].translate(_PLAIN)
    if not _CLOSED.search(last) or _TURNED.search(re.sub(r"\b(?:is|do|are|would|have)n't\b", " ", last)):
        return ""
    return " ".join(said[-3:]) if len(content(last)) < 2 else said[-1]


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
    return bool(
        re.match(r"(?:but|however|that said|equally|on the other hand|although|though)\b", sentence, re.I)
    )
