"""Where English sentences end in parliamentary papers: “para. 4.2”, “Q. 5” and “Hon. Member” end none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

from .english.patterns_in_tables import in_table

# spaCy's own types: language.py alone imports spaCy, and calls what stands here with them.
Doc: TypeAlias = Any
Token: TypeAlias = Any

# Never the end of a sentence: a name, or an example, follows.
TITLES = frozenset(
    "mr mrs ms mx dr prof hon rt rev st sgt supt insp gen col lt capt cllr e.g eg i.e ie viz cf al vs "
    "approx".split()
)
# Not the end when what follows is a number, as in “para. 4.2”; “No. I do not.” is an answer.
BEFORE_NUMBERS = frozenset(
    "para paras par pars q qq qs no nos p pp s ss cm cmd cmnd cp vol vols ch chap col cols art arts reg "
    "regs sch cl cls fig figs ev hc hl r rr n nn app sec sect pt pts tab ref refs ed edn c cc ann".split()
)
_ENDS = ".!?…"
_CLOSING = "”’\"')]}»"
_NUMBER = in_table("text/forms", "a number, figures or letters")
_LIST_MARK = in_table("text/forms", "a mark of a list")
_INITIALS = in_table("text/forms", "initials")


class Sentences:
    """Mark where sentences start.

    A full stop ends no sentence after a title (“Hon. Member”), before a number after a reference (“paras.
    3–4”, “s. 47”), after initials or a list's own number, or before a small letter or a comma. Closing marks
    and brackets stay with their sentence, and so does a quotation of up to ``LONGEST_QUOTATION`` characters.
    """

    LONGEST_QUOTATION = 400

    def __init__(self, nlp: object = None, name: str = "workbench_sentences") -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        from numpy import full, uint64

        if not len(doc):
            return doc
        starts = full((len(doc),), 2**64 - 1, dtype=uint64)  # -1: “known not to start one”
        starts[0] = 1
        quoted = _quoted(doc.text, self.LONGEST_QUOTATION)
        first = 0
        for i in _sentence_ends(doc):
            following = _after_closing(doc, i)
            if following >= len(doc):
                break
            if following > first and _ends(doc, first, i, following) and not _inside(doc[i].idx, quoted):
                starts[following] = 1
                first = following
        return doc.from_array(["SENT_START"], starts.reshape(-1, 1))


def _sentence_ends(doc: Doc) -> list[int]:
    return [i for i, token in enumerate(doc) if token.text[-1] in _ENDS]


def _after_closing(doc: Doc, i: int) -> int:
    """The token after the full stop at ``i`` and what closes with it (a straight quote: if it touches)."""
    i += 1
    while i < len(doc) and (
        doc[i].is_space
        or (doc[i].text in _CLOSING and not doc[i - 1].whitespace_ and not doc[i - 1].is_space)
        or doc[i].text[0] in _ENDS
    ):
        i += 1
    return i


def _ends(doc: Doc, first: int, i: int, following: int) -> bool:
    stop, after = doc[i], doc[following]
    # Words run on without a space (“4.2”, “gov.uk”) are one word, except after a closing mark.
    if following == i + 1 and not stop.whitespace_:
        return False
    if after.text[0].islower() or after.text[0] in ",;:—–-":
        return False
    if stop.text[-1] != ".":
        return True
    return not (_abbreviated(doc, i, after) or _only_list_mark(doc, first, i))


def _abbreviated(doc: Doc, i: int, after: Token) -> bool:
    word = (
        doc[i].text[:-1]
        if len(doc[i].text) > 1
        else doc[i - 1].text
        if i and not doc[i - 1].whitespace_
        else ""
    )
    if not word or doc[i].text.startswith(".."):
        return False
    lower = word.lower()
    if lower in TITLES:
        return True
    if lower in BEFORE_NUMBERS and _NUMBER.match(after.text + (after.nbor().text if _more(after) else "")):
        return True
    return bool(_INITIALS.fullmatch(word + ".")) and after.text[0].isupper() and word != "I"


def _more(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.text in "[("


def _only_list_mark(doc: Doc, first: int, i: int) -> bool:
    return i - first < 4 and bool(_LIST_MARK.fullmatch(doc[first : i + 1].text))


def _quoted(text: str, longest: int) -> list[tuple[int, int]]:
    """The quotations of ``text`` that begin and end in it: no sentence ends inside one."""
    pattern = rf"“[^“”]{{1,{longest}}}”|(?<![\w.,!?])\"[^\"]{{1,{longest}}}\""
    return [match.span() for match in re.finditer(pattern, text)]


def _inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    # The last mark before the closing quote may end a sentence: it is two characters before the span's end.
    return any(start <= place < end - 2 for start, end in spans)
