"""An undertaking that is made by saying yes: “Could you write to us?” – “Certainly.”"""

from __future__ import annotations

import re

_YOU = r"(?:you|your (?:officials|department|team|office|colleagues))"
_ASKS = re.compile(
    rf"\b(?:could|can|would|will|might|may) (?:{_YOU}|we|I|the department)\b|\b(?:grateful|helpful"
    rf"|useful|good|interested|"
    rf"appreciate|nice|interesting)\b.*\b(?:if (?:{_YOU}|we)|to (?:have|see|get|know|hear)|for)\b"
    rf"|\bperhaps {_YOU}\b|\bplease\b"
    rf"|\bif {_YOU} (?:could|would|can)\b|\b(?:is|are) (?:that|it|this|those|they) (?:something"
    rf"|things?) that {_YOU}\b"
    rf"|\b(?:I|we) (?:would|should) (?:like|be grateful|appreciate)\b|\bhelpful to have\b"
    rf"|\b{_YOU} (?:could|might|can)\b"
    r"|\bwould it be\b|\b(?:I|we) (?:am|are) (?:very )?happy to (?:accept|have|receive|take)\b",
    re.I,
)
_FOR = re.compile(
    r"\bwrite to (?:us|me|the Committee)\b|\b(?:send|supply|provide|give|furnish|forward"
    r"|show) (?:us|me|the Committee)\b.*?"
    r"\b(?:note|paper|copy|copies|list|breakdown|figures?|details?|statistics|minutes|memorandum"
    r"|letter|information|data|"
    r"numbers?|report|evidence|advice|documents?|contract|writing)\b"
    r"|\blet (?:us|me|the Committee) (?:have|see|know(?! (?:how|why|what|who|where)\b))\b"
    r"|\bdrop (?:us|me) a (?:line|note)\b"
    r"|\bin writing\b|\b(?:you|please) send (?:it|that|them|those)\b"
    r"|\b(?:come|get|report) back to (?:us|me|the Committee)\b|\bkeep (?:us"
    r"|the Committee) (?:informed|updated|posted)\b"
    r"|\b(?:have|see) (?:sight of |a copy of )?(?:a |the |that |those |some )?(?:\w+ )?(?:note"
    r"|paper|copy|list|breakdown|figures|"
    r"details|memorandum|letter|minutes|contract)\b|\b(?:publish|supply|submit|share) (?:that|it"
    r"|the|those|them|a)\b"
    r"|\bprovide (?:that|a note|the figures|those)\b|\b(?:ask for|accept|receive|take) (?:a|the"
    r"|some) (?:\w+ )?(?:note|paper|letter|"
    r"list|memorandum|breakdown|figures)\b",
    re.I,
)
_YES = re.compile(
    r"(?:(?:yes|certainly|of course|absolutely|indeed|by all means|gladly|with pleasure|sure|okay"
    r"|ok|fine|surely|"
    r"definitely|very well|not at all|chair|chairman|minister|mr chairman|i think so"
    r"|i am sure)\b[,;.!\s–—-]*)+",
    re.I,
)
_WILL = re.compile(
    r"(?:(?:i am|we are|i'm|we're|i would be|we would be|i'd be|we'd be|we will be|i will be|very"
    r"|more than|quite|only too|"
    r"would be|am|are|be|also)\s+)*(?:happy|glad|pleased|delighted|content"
    r"|willing)(?: to)?(?: do)?(?: that| so| it)?"
    r"(?: for you)?\W*|(?:yes,? |of course,? )?(?:i|we)(?:'ll| will| shall| can"
    r"| could)(?: certainly| gladly| of course| happily)*"
    r"(?: do| try)?(?: that| so| it| our best| my best)?(?: for you| certainly| indeed| of course)?\W*"
    r"|(?:that|it|this)(?: sort of thing| kind of thing)? (?:we|I) can (?:do|supply|provide|give you)\W*",
    re.I,
)
_MARK = re.compile(r"\[(?:\d{1,3}|1[0-8]\d\d)\]")  # of a note, printed in the text
_NO = re.compile(r"\b(?:no|not|n't|cannot|afraid|already|unable|difficult|but)\b|n't\b", re.I)
_NOT_AT_ALL = re.compile(r"^not at all\b", re.I)
_SENTENCE = re.compile(r"[^.?!]+[.?!]*")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")  # somebody else’s asking
NEAR = 3  # sentences, within which what is no question asks for something
_LONGEST = 14  # words of a sentence that says yes and nothing else


def request(question: str) -> str:
    """Return the sentence of a question that asks for a letter, a note or the like; nothing where none does.

    What is quoted asks nothing. A yes answers the last thing asked: the last sentence where that is a question,
    else one of the last `NEAR`.
    """
    said = _QUOTED.sub("", question)
    if not _FOR.search(said):  # nor is there in any of its sentences: one look instead of many
        return ""
    sentences = [s.strip() for s in _SENTENCE.findall(said) if s.strip(" []0123456789")]
    near = sentences[-1:] if sentences and sentences[-1].endswith("?") else sentences[-NEAR:]
    asking = [s for s in near if _ASKS.search(s) and _FOR.search(s) and "did you" not in s.lower()]
    return asking[-1] if asking else ""


def agreed(sentence: str) -> bool:
    """Whether the first sentence of an answer says yes and nothing else: “Yes, I would be happy to.”"""
    words = _MARK.sub("", sentence.replace("’", "'")).strip()
    if len(words.split()) > _LONGEST or _NO.search(_NOT_AT_ALL.sub("", words)) or words.endswith("?"):
        return False
    opened = _YES.match(words)
    rest = words[opened.end() :] if opened else words
    return bool(_WILL.fullmatch(rest)) if rest.strip() else bool(opened)
