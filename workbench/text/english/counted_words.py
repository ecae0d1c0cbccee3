"""What a figure counts, in words of its sentence: “children who go missing”, “visits to homes”, “children in care”.

The noun after the number, where there is one; else the label or noun just before it; else what the verb before it
speaks of. Nothing is filled in: where the sentence does not say what is counted, nothing is.
"""

from __future__ import annotations

import re

from .units import COUNT, CURRENCIES, FRACTION, PERCENT, POINTS, RATIO, Number
from .wordings import pattern_of

MOST = 7  # words of a noun phrase; longer ones are sentences
_TOKEN = re.compile(r"[A-Za-zÀ-ÿ][\w’'-]*|[£$€]?\d[\d.,]*\d|\d|[^\w\s]")
_ENDS = pattern_of("figures", "ends what is counted")
_VERB = pattern_of("figures", "a verb")
_SEVERAL = pattern_of("figures", "several of something")
_CURRENCY = frozenset(CURRENCIES.values())
_LEAD = pattern_of("figures", "leads to what is counted")
_JOIN = pattern_of("figures", "joins a second noun")
_CLAUSE = pattern_of("figures", "says who they are")
_SO_MANY = pattern_of("figures", "compares how many")
_LABEL = pattern_of("figures", "a label")
_BEFORE = pattern_of("figures", "leads to a number")
_OF_THEM = pattern_of("figures", "of which so many")
_TRIM = pattern_of("figures", "an edge of what is counted")
_NUMBERED = pattern_of("figures", "a number before the noun")
_INSIDE = pattern_of("figures", "a noun inside a rate")
_SPENT = pattern_of("figures", "money goes")
_DONE = pattern_of("figures", "something was done to so many")
_WE = pattern_of("figures", "of people meant")
_HEADED = pattern_of("figures", "a sentence of a label")
_FROM = pattern_of("figures", "a first end")
_NEXT = pattern_of("figures", "the next word")
_MANY_NEXT = pattern_of("figures", "a noun of more than one next")
_ASIDE = pattern_of("figures", "an aside")
_SOLE = pattern_of("figures", "a pronoun")
_TIMES = pattern_of("figures", "so many times")
_CLAUSE_BEGINS = pattern_of("figures", "a new clause")
_PHRASE_BEGINS = pattern_of("figures", "a new phrase")
_WHEN = pattern_of("figures", "when it was")


def counted(text: str, one: Number) -> str:
    """Return what a number of a sentence counts, as printed; nothing where the sentence does not say.

    >>> from .numbers import numbers
    >>> sentence = "Of children in homes, 46 per cent live elsewhere; 126 missing episodes were logged."
    >>> [counted(sentence, one) for one in numbers(sentence)]
    ['children in homes', 'missing episodes']
    """
    base = one.unit.partition("/")[0]
    if base == RATIO:
        return _times(text, one)
    inside = _INSIDE.search(one.words)
    after = _after(text, one.end)
    if base.startswith("per ") and not inside and (said := _speaks_of(text, one.start)):
        return said
    if inside and not inside["noun"].endswith(("million", "thousand", "hundred")):
        return f"{inside['noun']} {after}".strip() if after else inside["noun"]
    if _TIMES.search(one.words):
        return _deed(text, one.start) or after
    if base in _CURRENCY:
        spent = _for(text, one.end) if _SPENT.search(text, 0, one.start) else ""
        return (
            after
            or _just_before(text, one.start)
            or spent
            or _speaks_of(text, one.start)
            or _for(text, one.end)
        )
    if base in (PERCENT, POINTS, FRACTION):
        return _whole(text, one, after)
    if base == COUNT or base.startswith("per "):
        of = _OF_THEM.search(text, 0, one.start)
        done = _DONE.match(text, one.end)
        said = after or (_trimmed(of["all"]) if of else "") or (done["done"] if done else "")
        return said or _just_before(text, one.start) or _speaks_of(text, one.start)
    return after or _just_before(text, one.start) or _measured(text, one)


def _whole(text: str, one: Number, after: str) -> str:
    of = _OF_THEM.search(text, 0, one.start)
    if of:
        return _trimmed(of["all"])
    return after or _just_before(text, one.start) or _speaks_of(text, one.start) or _for(text, one.end)


def _times(text: str, one: Number) -> str:
    if one.words.casefold().endswith("fold") and (noun := _after(text, one.end)):
        return noun
    more = _SO_MANY.match(text, one.end)
    if more and (noun := _noun(text, more.end())):
        return noun
    return _speaks_of(text, one.start) or _just_before(text, one.start) or _after(text, one.end)


def _after(text: str, at: int) -> str:
    if we := _WE.match(text, at):
        return we["who"]
    lead = _LEAD.match(text, at)
    if not lead:
        return ""
    start = lead.end()
    inner = _NUMBERED.match(text, start)
    return _noun(text, inner.end() if inner else start)


def _noun(text: str, start: int) -> str:
    """Return the noun phrase that begins at ``start``, with what it is of and who they are; nothing where none does."""
    end, many = start, 0
    for token in _TOKEN.finditer(text, start):
        word = token[0]
        if not word[0].isalpha() or _ENDS.fullmatch(word) or many == MOST:
            break
        if text[end : token.start()].strip() or (
            many and _VERB.fullmatch(word) and not _is_part(text, token)
        ):
            break
        end, many = token.end(), many + 1
        if _SEVERAL.fullmatch(word) and not _goes_on(text, end):
            break
    if not many:
        return ""
    while (join := _JOIN.match(text, end)) and many < MOST:
        more = _noun(text, join.end())
        if not more:
            break
        return text[start : join.end()] + more
    who = _CLAUSE.match(text, end)
    return text[start : who.end() if who else end].strip()


def _is_part(text: str, token: re.Match[str]) -> bool:
    """Whether a word in -ed, or one that may be a noun as well, belongs to the noun after it: “10 closed homes”."""
    return bool(_MANY_NEXT.match(text, token.end())) and token[0].endswith("ed")


def _goes_on(text: str, end: int) -> bool:
    """Whether a second noun of more than one follows: “women prisoners”, “sales staff”."""
    follows = _NEXT.match(text, end)
    return bool(
        follows
        and _SEVERAL.fullmatch(follows[1])
        and not _VERB.fullmatch(follows[1])
        and not _ENDS.fullmatch(follows[1])
    )


def _just_before(text: str, at: int) -> str:
    """Return the label or the noun just before a number: “homes: 12”, “a budget of £3 million”, “girls aged 14”."""
    if label := _LABEL.search(text, 0, at):
        return _trimmed(label["label"])
    head = text[:at]
    if headed := _HEADED.search(head):
        return _trimmed(_ASIDE.sub("", headed["label"]))
    is_of = head.endswith(" of ")
    if not _BEFORE.search(head):
        return ""
    while found := _BEFORE.search(head):
        if found[0].strip().casefold() in ("is", "was", "were", "are", ","):
            return ""
        head = head[: found.start()]
    phrase = _back(head)
    last = phrase.split()[-1] if phrase else ""
    if not last or (_VERB.fullmatch(last) and not is_of) or _ENDS.fullmatch(last):
        return ""
    return _trimmed(phrase)


def _for(text: str, at: int) -> str:
    for preposition in ("on", "for", "to", "in", "into", "from", "towards", "at"):
        found = re.compile(
            rf"[^,;.]{{0,25}}?\s{preposition}\s(?:(?:the|a|an|its|their|our|each|every)\s)?"
        ).match(text, at)
        if found and (noun := _noun(text, found.end())) and noun[0].islower():
            return noun
    return ""


def _speaks_of(text: str, at: int) -> str:
    """Return what the verb before a number speaks of: its subject, or what comes after it where that is a pronoun."""
    head = _CLAUSE_BEGINS.split(_head(text, at))[-1]
    words = list(_TOKEN.finditer(head))
    verbs = [n for n, token in enumerate(words) if _VERB.fullmatch(token[0]) and n]
    for n in verbs[::-1]:
        phrase = _back(head[: words[n].start()].removesuffix("there "))
        if phrase and not _SOLE.fullmatch(phrase.split()[-1]) and not _VERB.fullmatch(phrase.split()[-1]):
            return _trimmed(phrase)
    return _trimmed(_back(head)) if not verbs else _object(head[words[verbs[-1]].end() :])


def _head(text: str, at: int) -> str:
    """Return what stands before a number, without asides and without the first end of “from £3 to £4”."""
    head = _ASIDE.sub(" ", text[:at])
    first = _FROM.search(head)
    return head[: first.start() + 1] if first else head


def _object(rest: str) -> str:
    return _trimmed(rest) if any(len(word) > 2 for word in rest.split()) else ""


def _back(head: str) -> str:
    """Return the last words of a text, back to a mark, a joining word or a verb, at most ten."""
    words = list(_TOKEN.finditer(head))
    start = len(words)
    for n in range(len(words) - 1, max(-1, len(words) - 11), -1):
        word = words[n][0]
        if not (word[0].isalnum() or word in "£$€%&’'") or _PHRASE_BEGINS.fullmatch(word):
            break
        start = n
    phrase = head[words[start].start() :] if start < len(words) else ""
    return _WHEN.sub("", phrase).strip()


def _deed(text: str, at: int) -> str:
    """Return what was done so many times: the words from the verb on."""
    words = list(_TOKEN.finditer(text[:at]))
    start = len(words)
    for n in range(len(words) - 1, max(-1, len(words) - 7), -1):
        word = words[n][0].casefold()
        if not word[0].isalpha() or _SOLE.fullmatch(word) or _PHRASE_BEGINS.fullmatch(word):
            break
        start = n
    return _trimmed(text[words[start].start() : at]) if start < len(words) else ""


def _measured(text: str, one: Number) -> str:
    """Return what lasts so long or is so large: the thing, with the deed where there is one."""
    deed = _deed(text, one.start)
    said = _speaks_of(text, one.start)
    what = said if not deed or deed in said else f"{said} {deed}" if said and said not in deed else deed
    more = _for(text, one.end)
    return f"{what} for {more}" if what and more and more not in what else what or more


def _trimmed(words: str) -> str:
    found = " ".join(words.split())
    while (shorter := _TRIM.sub("", found).strip(" ,;:–—-“”\"'")) != found:
        found = shorter
    return "" if _SOLE.fullmatch(found) else found
