"""A sentence with a figure, as its grammar: what depends on what, with places in the sentence as printed.

What is parsed is a copy in which the figure has a short form (“£40” for “a quarter of a million pounds”), since a
parser that learnt from news reads that best. Each letter of the copy knows its place in the sentence: only words of
the sentence are given back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..pipelines import statistical
from .patterns_in_tables import in_table
from .units import COUNT, CURRENCIES, FRACTION, PERCENT, POINTS, RATIO, Number, near

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AROUND = 500
"""Letters on each side of a figure that are parsed; what stands further away has no part in what it counts."""
MOST = 9
"""Words of a noun phrase that are given back; more are a sentence."""
VERBS = ("VERB", "AUX")
CURRENCY = frozenset(CURRENCIES.values())
_MARKS = in_table("figures", "a mark that joins two words")
_JOINING = in_table("figures", "joins what is counted to more of it")
_WHEN = in_table("figures", "a word of time")
_ONLY_POINTS = in_table("figures", "a word that only points")
_OFTEN = in_table("figures", "so many times")
_OPENING = in_table("figures", "when it was")
_FOLD = in_table("figures", "so many fold")
_NOUNS = ("NOUN", "PROPN")
_BEFORE_NOUN = ("amod", "compound", "nmod", "poss", "case", "punct", "npadvmod", "advmod", "cc", "conj")
_NO_PART = ("DET", "PRON", "VERB", "AUX", "NUM", "SYM")
_TIMES = ("DATE", "TIME")


@dataclass(frozen=True)
class Parsed:
    """A sentence and its grammar; of the figure ``root``, and the tokens from ``first`` to before ``last``."""

    sentence: str
    doc: Doc
    origins: tuple[int, ...]
    root: Token
    first: int
    last: int

    def words(self, start: int, end: int) -> str:
        """Return the words of the sentence as printed, from token ``start`` to before token ``end``."""
        if start >= end:
            return ""
        final = self.doc[end - 1]
        begin, last = self.origins[self.doc[start].idx], self.origins[final.idx + len(final) - 1]
        return self.sentence[begin : last + 1].strip()

    def is_figure(self, token: Token) -> bool:
        """Whether a token belongs to the figure itself."""
        return self.first <= token.i < self.last


def parsed(sentence: str, one: Number) -> Parsed | None:
    """Return the grammar of a sentence round one figure, or nothing where there is no parser."""
    sentence, one = _round(sentence, one)
    copy, origins, start, end = _copy(sentence, one)
    doc = statistical()(copy)
    span = doc.char_span(start, end, alignment_mode="expand") if doc.has_annotation("DEP") else None
    if not span:
        return None
    root, last = span.root, span.end
    if one.unit.startswith("per ") and root.dep_ == "nummod" and root.head.i >= last:
        root, last = root.head, root.head.i + 1  # “8.4 per 1,000 admissions”: of so many admissions
    return Parsed(sentence, doc, origins, root, span.start, last)


def _round(sentence: str, one: Number) -> tuple[str, Number]:
    """Return what stands round a figure, and the figure in it: a sentence of a thousand words is parsed in pieces."""
    first = sentence.rfind(" ", 0, max(0, one.start - AROUND)) + 1
    found = sentence.find(" ", one.end + AROUND)
    return (
        sentence[first : found if found >= 0 else len(sentence)],
        replace(one, start=one.start - first, end=one.end - first),
    )


def _copy(sentence: str, one: Number) -> tuple[str, tuple[int, ...], int, int]:
    """Return the copy to parse, for each of its letters the place in the sentence, and the figure's span in it."""
    letters: list[str] = []
    origins: list[int] = []
    begin, end = 0, 0
    last = 0
    for start, stop, by in _changes(sentence, one):
        letters += sentence[last:start]
        origins += range(last, start)
        begin, end = (len(letters), len(letters) + len(by)) if start == one.start else (begin, end)
        letters += by
        origins += [min(start + n, stop - 1) for n in range(len(by) - 1)] + [stop - 1] * bool(by)
        last = stop
    letters += sentence[last:]
    origins += range(last, len(sentence))
    return "".join(letters), tuple(origins), begin, end


def _changes(sentence: str, one: Number) -> Iterator[tuple[int, int, str]]:
    opening = _OPENING.match(sentence, 0, one.start)
    if opening:  # “In 2013 vacancies rose”: without a comma the vacancies are 2013
        yield opening.end() - 1, opening.end(), ", "
    for mark in _MARKS.finditer(sentence, opening.end() if opening else 0, one.start):
        yield mark.start(), mark.end(), " – " if mark["dash"] else ""
    end = one.start + len(sentence[one.start : one.end].rstrip())
    yield one.start, end, _short_form(one)
    for mark in _MARKS.finditer(sentence, end):
        yield mark.start(), mark.end(), " – " if mark["dash"] else ""


def _short_form(one: Number) -> str:
    base = one.unit.partition("/")[0]
    if base in CURRENCY:
        return "£40"
    if base in (PERCENT, POINTS):
        return "40%"
    if base == FRACTION:
        return "40" if near("in or of", one.words) else "half"
    if base == RATIO:
        if _FOLD.search(one.words):
            return "fivefold"
        return (
            "three times"
            if _OFTEN.search(one.words)
            else "doubled"
            if one.words.endswith("ed")
            else one.words
        )
    if base == COUNT or base.startswith("per "):
        return "40 times" if _OFTEN.search(one.words) else "40"
    return one.words if "-" in one.words else f"40 {base}"


def phrase(at: Parsed, noun: Token, most: int = MOST) -> str:
    """Return a noun with what belongs to it, without its article and the figure: “children in homes”."""
    first = noun.i
    while first and _belongs(at, at.doc[first - 1], noun):
        first -= 1
    while first < noun.i and at.doc[first].dep_ in ("punct", "cc", "case"):
        first += 1
    return at.words(first, _end(at, noun, first + most))


def _belongs(at: Parsed, token: Token, noun: Token) -> bool:
    """Whether a word before a noun is a part of its phrase."""
    if token.pos_ in _NO_PART and token.dep_ not in ("amod", "compound"):
        return False
    while token.i != noun.i and token.dep_ in _BEFORE_NOUN and not at.is_figure(token):
        token = token.head
    return token.i == noun.i


def _end(at: Parsed, noun: Token, limit: int) -> int:
    """Return where a noun phrase ends: after what it is of, and after a clause without a mark that says which."""
    end = noun.i + 1
    for child in noun.rights:
        if child.i < end:
            continue
        stop = _end_of(at, child, limit) if child.left_edge.i == end else 0
        if not stop or stop > limit or any(map(at.is_figure, at.doc[end:stop])):
            break
        end = stop
    return end


def _end_of(at: Parsed, child: Token, limit: int) -> int:
    """Return where what hangs on a noun ends, or 0 where it is no part of what is counted."""
    if child.dep_ == "prep" and _JOINING.fullmatch(child.text):
        of = next((one for one in child.children if one.dep_ == "pobj"), None)
        if of is None or of.ent_type_ in _TIMES or _WHEN.fullmatch(of.text):
            return 0
        return _end(at, of, limit)
    if child.dep_ in ("acl", "relcl"):
        stop = child.right_edge.i + 1
        return 0 if any(token.is_punct for token in at.doc[child.left_edge.i : stop]) else stop
    return 0


def clause_end(at: Parsed, start: int, most: int = 8) -> int:
    """Return where the clause that begins at ``start`` ends: at a mark, a joining word, or after so many words."""
    end = start
    while end < len(at.doc) and end - start < most:
        token = at.doc[end]
        joins = token.dep_ in ("cc", "mark") and end > start
        if joins or (token.is_punct and token.text != "-") or at.is_figure(token):
            break
        end += 1
    return end


def subject(verb: Token) -> Token | None:
    """Return who or what a verb is said of: also what “which” stands for, and whose deed the verb before it is."""
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        own = next((one for one in verb.children if one.dep_ in ("nsubj", "nsubjpass", "csubj")), None)
        if own is not None:
            return verb.head if own.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else own
        if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in _NOUNS:
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "advcl", "aux", "auxpass"):
            return None
        verb = verb.head
    return None


def is_noun(token: Token | None) -> bool:
    """Whether a token names what it stands for, as a pronoun or a number does not: “homes”, “the youngest”."""
    if token is None or _ONLY_POINTS.fullmatch(token.text):
        return False
    named = token.text[0].isalpha() and token.pos_ == "ADJ" and any(one.dep_ == "det" for one in token.lefts)
    return named or (token.pos_ in _NOUNS and token.text[0].isalpha())


def objects(token: Token, after: re.Pattern[str]) -> Iterator[Token]:
    """Yield the nouns and pronouns that stand after a word's own prepositions, of those that a pattern reads."""
    for child in token.rights:
        if child.dep_ == "prep" and after.fullmatch(child.text):
            yield from (one for one in child.children if one.dep_ == "pobj")


def is_time(token: Token) -> bool:
    """Whether a token says when something was."""
    return token.ent_type_ in _TIMES or is_word_of_time(token)


def is_word_of_time(token: Token) -> bool:
    """Whether a token is a year, month, week or the like: in “a reading age of 19 years” the age is none."""
    return bool(_WHEN.fullmatch(token.text))
