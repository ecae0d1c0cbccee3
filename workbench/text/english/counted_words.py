"""What a figure counts, in words of its sentence: “children who go missing”, “visits to homes”, “children in care”.

Told by the grammar of the sentence (`figure_grammar.py`): the noun that a number belongs to; what a share is a share
of; what the verb says it of. A label with its mark is read without grammar. Where the sentence does not say what is
counted, or only points to it (“they rose to 40”), nothing is returned: unknown is better than a wrong noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .figure_grammar import (
    CURRENCY,
    MOST,
    VERBS,
    Parsed,
    clause_end,
    is_noun,
    is_time,
    is_word_of_time,
    objects,
    parsed,
    phrase,
    subject,
)
from .patterns_in_tables import in_table
from .units import COUNT, FRACTION, PERCENT, POINTS, RATIO, TIMES, Number

if TYPE_CHECKING:
    from spacy.tokens import Token

_LABEL = in_table("figures", "a label")
_CELL = in_table("figures", "a cell of a label")
_ALONE = in_table("figures", "nothing of its own after a number")
_HEADED = in_table("figures", "a sentence of a label")
_CASES = in_table("figures", "a number of cases")
_ASIDE = in_table("figures", "an aside")
_TRIM = in_table("figures", "an edge of what is counted")
_INSIDE = in_table("figures", "a noun inside a rate")
_SHARED = in_table("figures", "a pronoun of what is shared")
_OF_WHICH = in_table("figures", "of which so many")
_OFTEN = in_table("figures", "so many times")
_FOLD = in_table("figures", "so many fold")
_SHARE_OF = in_table("figures", "leads to the whole")
_SPENT_ON = in_table("figures", "leads to what money is for")
_HELD_IN = in_table("figures", "leads to what holds money")
_CHANGE = in_table("figures", "a noun of change")
_CHANGE_OF = in_table("figures", "leads to what changed")
_SIZE = in_table("figures", "a noun of size")
_SPENT = in_table("figures", "money goes")
_VALUE_BY = in_table("figures", "leads to a value")
_AS_MANY = in_table("figures", "compares how many")
_EMPTY = in_table("figures", "a verb of having")
_ONLY_POINTS = in_table("figures", "a word that only points")
_BEFORE_NOUN = ("predet", "nummod", "quantmod", "compound", "amod", "nmod")
_AFTER_NOUN = ("pobj", "prep", "appos", "quantmod", "nummod", "pcomp", "npadvmod", "acl", "amod", "punct")

Earlier = Sequence[tuple[str, str]]
"""Unit and what is counted of the figures that stand before one in its sentence."""


def counted(sentence: str, one: Number, earlier: Earlier = ()) -> str:
    """Return what a number of a sentence counts, as printed; nothing where the sentence does not say.

    >>> from .numbers import numbers
    >>> sentence = "Of children in homes, 46 per cent live elsewhere; 126 missing episodes were logged."
    >>> [counted(sentence, one) for one in numbers(sentence)]
    ['children in homes', 'missing episodes']
    """
    if inside := _inside(one):
        return inside
    label = _label(sentence, one)
    if label and _ALONE.match(sentence[one.end :]):
        return label
    at = parsed(sentence, one)
    return next(filter(None, map(_trimmed, _told(at, one, earlier))), label) if at else label


def _told(at: Parsed, one: Number, earlier: Earlier) -> Iterator[str]:
    """Yield what may be counted, the surest first."""
    base = one.unit.partition("/")[0]
    verb = _verb(at)
    before = _counted_before(at) if base == COUNT else _last_of(earlier, one.unit)
    if base == RATIO:
        yield from _multiplied(at, one)
        return
    if base == COUNT and _OFTEN.search(one.words):
        yield _deed(at, verb)
    yield from _noun_after(at, base)
    yield from _share(at, before)
    if base in CURRENCY:
        yield from _paid_for(at, verb)
    yield from _clause_of(at)
    alone = ("conj", "appos", "dobj") if base == COUNT else ("conj", "appos")
    if at.root.dep_ in alone or _is_there(verb):
        yield before
    yield from _noun_before(at, base)
    if verb is not None:
        yield from _said_of(at, verb, base)
        if _is_there(verb) and base == COUNT and not _with_numbers(at):
            yield _several_before(at, verb)
        if base in CURRENCY:
            yield from (phrase(at, in_it) for in_it in objects(verb, _HELD_IN) if is_noun(in_it))


def _last_of(earlier: Earlier, unit: str) -> str:
    return next((words for other, words in reversed(earlier) if other == unit and words), "")


def _counted_before(at: Parsed) -> str:
    """Return the one noun with a number that stands before: who “four of them” are; nothing where there are several."""
    nouns = _with_numbers(at)
    main = [token for token in nouns if token.dep_ not in ("pobj", "conj", "npadvmod")] or nouns
    return phrase(at, main[0]) if len(main) == 1 else ""


def _with_numbers(at: Parsed) -> list[Token]:
    before = (token for token in at.doc[: at.first] if is_noun(token) and not is_time(token))
    return [token for token in before if any(one.dep_ == "nummod" for one in token.lefts)]


def _inside(one: Number) -> str:
    """Return the noun within a rate: “three visits a week”."""
    is_rate = one.unit.startswith(("per ", f"{COUNT}/"))
    found = _INSIDE.search(one.words) if is_rate else None
    return found["noun"] if found and not found["noun"].endswith(("million", "thousand", "hundred")) else ""


def _label(sentence: str, one: Number) -> str:
    """Return the label before a number, with its mark: “homes: 12”, “Interviews offered – 77%”, “Deaths (N=17)”."""
    head = sentence[: one.start]
    if cases := _CASES.search(head):
        return _trimmed(_ASIDE.sub("", cases["label"]))
    if found := _CELL.search(head) or _LABEL.search(head):
        return _trimmed(_ASIDE.sub("", found["label"]))
    headed = _HEADED.search(head)
    return _trimmed(_ASIDE.sub("", headed["label"])) if headed else ""


def _noun_after(at: Parsed, base: str) -> Iterator[str]:
    """Yield the noun that the number stands before: “14 locum doctors”, “a 40% rise in calls”, “a two-year delay”."""
    token = at.root
    while token.dep_ in _BEFORE_NOUN and token.head.i > token.i:
        token = _joined_noun(token.head)
        if not at.is_figure(token) and is_noun(token):
            break
    if at.is_figure(token) or not is_noun(token) or token.i < at.last:
        over = _over_adjectives(at) if base == COUNT else None
        if over is None:
            return
        token = over
    if _CHANGE.fullmatch(token.text):
        yield from (phrase(at, of) for of in objects(token, _CHANGE_OF) if is_noun(of))
    if not _SIZE.fullmatch(token.text):
        yield phrase(at, token)


def _joined_noun(token: Token) -> Token:
    """Return a noun, or where it is an adjective taken for one, the noun of more than one that is joined to it."""
    if token.tag_ != "NN" or token.i + 1 >= len(token.doc) or token.nbor().text != ",":
        return token
    return next((one for one in token.conjuncts if one.tag_ == "NNS" and one.i > token.i), token)


def _over_adjectives(at: Parsed) -> Token | None:
    """Return the noun after a number and adjectives with commas, which a parser takes apart: “14 old, dear homes”."""
    token = at.doc[at.last] if at.last < len(at.doc) else None
    if token is not None and token.dep_ == "amod" and token.head.i > token.i and is_noun(token.head):
        return token.head
    return None


def _share(at: Parsed, before: str) -> Iterator[str]:
    """Yield what a number is a part of: “46% of children”, “seven of us”, “of whom 40”; “Of 26 schools, nine”."""
    for token in at.doc[at.first : at.last]:
        for whole in objects(token, _SHARE_OF):
            if is_noun(whole) and not at.is_figure(whole):
                yield phrase(at, whole)
            elif _SHARED.fullmatch(whole.text):
                yield before
                yield phrase(at, whole)
            elif whole.tag_ in ("WDT", "WP"):
                yield before or _before_which(at)
    if _OF_WHICH.search(at.sentence, 0, at.origins[at.doc[at.first].idx]):
        yield before or _before_which(at)
    of = at.doc[0]
    if _SHARE_OF.fullmatch(of.text) and at.root.dep_ not in ("pobj", "attr"):
        yield from (phrase(at, whole) for whole in of.children if whole.dep_ == "pobj" and is_noun(whole))


def _before_which(at: Parsed) -> str:
    """Return the noun that “of which” and “of whom” take up: the last one that is no part of another."""
    nouns = (token for token in reversed(at.doc[: at.first]) if is_noun(token))
    return next((phrase(at, token) for token in nouns if token.dep_ not in ("compound", "pobj")), "")


def _clause_of(at: Parsed) -> Iterator[str]:
    """Yield the clause that says who they are: “8% who never reply”, “£15 that you pay them”."""
    for token in at.doc[at.first : at.last]:
        for child in token.rights:
            start = child.left_edge.i
            says_who = child.dep_ == "relcl" and child.left_edge.tag_ in ("WP", "WDT", "PRP")
            if start >= at.last and (
                says_who or (child.dep_ == "acl" and child.tag_ == "VBN" and start == child.i)
            ):
                yield at.words(start, clause_end(at, start))


def _verb(at: Parsed) -> Token | None:
    """Return the verb that a number hangs on, through its prepositions; nothing where it hangs on a noun."""
    token = at.root
    while token.pos_ not in VERBS:
        if token.head.i == token.i:
            return None
        if (
            is_noun(token.head)
            and not _SIZE.fullmatch(token.head.text)
            and token.dep_ not in ("conj", "appos")
        ):
            return None
        token = token.head
    return token


def _noun_before(at: Parsed, base: str) -> Iterator[str]:
    """Yield the noun that a number follows: “a budget of £3m”, “Germany with 9%”, “respondents (54%)”, “nurses 5”."""
    if (
        base == COUNT
        and at.first > 1
        and at.doc[at.first - 2].is_punct
        and at.doc[at.first - 1].tag_ in ("NNS", "VBZ")
    ):
        yield at.words(at.first - 1, at.first)
    token = at.root
    while token.head.i != token.i and (token.dep_ in _AFTER_NOUN or at.is_figure(token.head)):
        token = token.head
        if token.pos_ in VERBS and token.dep_ != "acl":
            return
        if is_noun(token) and token.i < at.first and not _SIZE.fullmatch(token.text):
            if not is_word_of_time(token):
                yield phrase(at, token)
            return


def _paid_for(at: Parsed, verb: Token | None) -> Iterator[str]:
    """Yield what money goes to: “on agency staff”, “for meals”, “in that fund”; what it buys."""
    holders = (at.root, *((verb,) if verb is not None else ()))
    for holder in holders:
        for of in objects(holder, _SPENT_ON):
            if is_noun(of) and of.i >= at.last and not is_time(of):
                yield phrase(at, of)
    if _is_there(verb):
        yield from (phrase(at, of) for of in objects(at.root, _HELD_IN) if is_noun(of))
    elif verb is None or _SPENT.search(at.sentence, 0, at.origins[at.doc[at.first].idx]):
        held = (of for holder in holders for of in objects(holder, _HELD_IN) if of.i >= at.last)
        yield from (phrase(at, of) for of in held if of.pos_ == "NOUN" and not is_time(of))
    if verb is not None and at.root.dep_ in ("nsubj", "nsubjpass"):
        for part in verb.subtree:
            if part.dep_ == "dobj" and is_noun(part) and part.i > verb.i:
                yield phrase(at, part)


def _said_of(at: Parsed, verb: Token, base: str) -> Iterator[str]:
    """Yield what the verb before a number says it of: what it was done to, else its subject, else the deed."""
    given = next(
        (one for one in verb.rights if one.dep_ == "dobj" and one.i < at.first and is_noun(one)), None
    )
    by = at.root.head
    set_to = by.head == verb and at.root.dep_ == "pobj" and _VALUE_BY.fullmatch(by.text)
    if given is not None and not _SIZE.fullmatch(given.text) and (base not in TIMES or set_to):
        yield phrase(at, given)
    who = subject(verb)
    if who is not None and at.is_figure(who):
        start = verb.i if verb.pos_ == "VERB" else verb.i + 1
        yield at.words(max(start, at.last), clause_end(at, max(start, at.last)))
        return
    if who is not None and who.dep_ == "csubj":
        yield at.words(who.left_edge.i, min(who.right_edge.i + 1, who.left_edge.i + MOST))
    elif verb.i >= at.last and base in TIMES:
        yield at.words(verb.i, clause_end(at, verb.i))
    elif who is not None and is_noun(who):
        said = phrase(at, who)
        yield f"{said} {verb.text}" if base in TIMES and verb.pos_ == "VERB" else said
    elif not _is_there(verb) and base not in (COUNT, PERCENT, POINTS, FRACTION):
        yield from _clause_after(at, verb)
        yield _deed(at, verb)


def _clause_after(at: Parsed, verb: Token) -> Iterator[str]:
    """Yield the clause that “it” stands for: “It cost £240 to put them up”, “It was a week before they told us”."""
    for child in (*verb.rights, *at.root.rights):
        if child.dep_ in ("xcomp", "ccomp", "advcl", "acl") and child.i >= at.last:
            start = max(child.left_edge.i, at.last)
            while start < child.i and at.doc[start].dep_ in ("mark", "aux"):
                start += 1
            yield at.words(start, clause_end(at, start))


def _is_there(verb: Token | None) -> bool:
    return verb is not None and any(child.dep_ == "expl" for child in verb.children)


def _several_before(at: Parsed, verb: Token) -> str:
    """Return the nouns of more than one that “there are so many” takes up: the last before it."""
    nouns = (token for token in reversed(at.doc[: verb.i]) if token.tag_ == "NNS" and not is_time(token))
    return next((phrase(at, token) for token in nouns), "")


def _deed(at: Parsed, verb: Token | None) -> str:
    """Return what was done so many times or with so much: the words from the verb to the number."""
    if verb is None or verb.i >= at.first or _EMPTY.fullmatch(verb.text):
        return ""
    return at.words(verb.i, at.first)


def _as_many(at: Parsed, one: Number) -> str:
    """Return what there are so many times as many of: “twice as many inspectors”."""
    more = _AS_MANY.match(at.sentence, one.end)
    if not more:
        return ""
    after = [token for token in at.doc if at.origins[token.idx] >= more.end()][:4]
    noun = next(filter(is_noun, after), None)
    while noun is not None and noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    return phrase(at, noun) if noun is not None else ""


def _multiplied(at: Parsed, one: Number) -> Iterator[str]:
    """Yield what there is so many times as much of, or who does something so many times as much."""
    if _FOLD.search(one.words):
        yield from _noun_after(at, RATIO)
    token = at.root
    if token.pos_ in VERBS:
        yield from (phrase(at, thing) for thing in token.rights if thing.dep_ == "dobj" and is_noun(thing))
    yield _as_many(at, one)
    inside = next(
        (one for one in at.doc[at.first : at.last] if one.tag_ == "NNS" and one.text != "times"), None
    )
    if inside is not None:
        yield inside.text
    verb = next((up for up in (token, *token.ancestors) if up.pos_ in VERBS), None)
    if verb is not None:
        who = subject(verb)
        if who is not None and is_noun(who):
            yield phrase(at, who)
        for child in verb.subtree:
            if child.dep_ == "xcomp" and child.i >= at.last:
                yield at.words(child.i, clause_end(at, child.i))
    yield from _noun_before(at, RATIO)
    yield from _noun_after(at, RATIO)


def _trimmed(words: str) -> str:
    found = " ".join(words.split())
    while (shorter := _TRIM.sub("", found).strip(" ,;:–—-“”\"'()")) != found:
        found = shorter
    return "" if _ONLY_POINTS.fullmatch(found) else found
