"""An undertaking that is made by saying yes: “Could you write to us?” – “Certainly.”"""

from __future__ import annotations

from collections.abc import Sequence

from ..text.english.patterns_in_tables import in_table
from ..text.quick_look import may_match

_ASKS = in_table("doubts", "asks for it")
_FOR = in_table("doubts", "for a note")
_PROMISE = in_table("doubts", "asks for a promise")
_AT_END = in_table("doubts", "yes at the end")
_YES = in_table("doubts", "yes")
_WILL = in_table("doubts", "I will")
_MARK = in_table("prose", "the mark of a note")  # of a note, printed in the text
_NO = in_table("doubts", "no")
_NOT_AT_ALL = in_table("doubts", "not at all")
_SENTENCE = in_table("prose", "a sentence, roughly")
_QUOTED = in_table("prose", "a quotation")  # somebody else’s asking
NEAR = 3  # sentences, within which what is no question asks for something
_LONGEST = 14  # words of a sentence that says yes and nothing else


def request(question: str) -> str:
    """Return the sentence of a question that asks for a letter, a note or a promise; nothing where none does.

    What is quoted asks nothing. A yes answers the last thing asked: the last sentence where that is a question,
    else one of the last `NEAR`.
    """
    said = _QUOTED.sub("", question)
    if not (
        _FOR.search(said) or _PROMISE.search(said)
    ):  # nor is there in any of its sentences: one look instead of many
        return ""
    sentences = [s.strip() for s in _SENTENCE.findall(said) if s.strip(" []0123456789")]
    near = sentences[-1:] if sentences and sentences[-1].endswith("?") else sentences[-NEAR:]
    asking = [
        s
        for s in near
        if ((_ASKS.search(s) and _FOR.search(s)) or _PROMISE.search(s)) and "did you" not in s.lower()
    ]
    return asking[-1] if asking else ""


def may_request(questions: Sequence[str]) -> list[int]:
    """Return the numbers of the questions in which `request` may find that something is asked for; in no other."""
    import pyarrow as pa
    import pyarrow.compute as pc

    said = pc.replace_substring_regex(pa.array(questions, pa.large_string()), _QUOTED.pattern, "")
    found: list[int] = (may_match(said, _FOR) | may_match(said, _PROMISE)).nonzero()[0].tolist()
    return found


def agreed(sentence: str) -> bool:
    """Whether the first sentence of an answer says yes and little else: “Yes, I would.”, “I will come, yes.”"""
    words = _MARK.sub("", sentence.replace("’", "'")).strip()
    if len(words.split()) > _LONGEST or _NO.search(_NOT_AT_ALL.sub("", words)) or words.endswith("?"):
        return False
    opened = _YES.match(words)
    if _AT_END.match(words):
        return True
    rest = words[opened.end() :] if opened else words
    return bool(_WILL.fullmatch(rest)) if rest.strip() else bool(opened)
