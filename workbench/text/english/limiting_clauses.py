"""A small grammar of limiting clauses: what no wording names, and yet says on what something hangs.

The rows of *conditions* are certain wordings. Here a sentence is looked at for its build: a word of time before a verb
of today, where somebody binds himself (“we will open it the moment Legal clear the wording”); a participle without a
verb of its own (“ward staff permitting”); a verb before its subject (“should Members wish it”); a part taken out, a
price, and a denial with *before*. The words of each stand in
`limiting_clauses.csv`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from .wordings import Wording, pattern_of, shipped

_ROWS = partial(pattern_of, "limiting_clauses")
_OPENS = _ROWS("opens what may come")
_ASKED = _ROWS("asks or tells what follows")
_PAST = _ROWS("is past")
_PRESENT = _ROWS("is present")
_TODAY = _ROWS("speaks of today")
_BINDS = _ROWS("binds somebody")
_DENIED = _ROWS("denied before")
_CONDITIONS = tuple(
    map(
        _ROWS,
        ("an enabling absolute", "asks for something in return", "those only who do something"),
    )
)  # fmt: skip
_FIRST = _ROWS("an absolute of what comes first")
_INVERTED = _ROWS("inverted should")
_APART = _ROWS("an excepting absolute")
_WHERE_BOUND = tuple(
    row for row in shipped("limiting_clauses") if row.means == "a condition where somebody binds himself"
)
_TAKEN_BACK = tuple(
    row for row in shipped("limiting_clauses") if row.means == "takes back a part of what is bound"
)
_NARROWED = tuple(
    row
    for row in shipped("limiting_clauses")
    if row.means == "narrows what was said where somebody binds himself"
)
_TAKEN_OUT = (_ROWS("takes a part out"), _ROWS("narrows what was said"))
_DONE = _ROWS("may be past")

End = Callable[[int, int], int]
"""Of a clause that begins at one place with a cue to another: where it ends."""


def binds(sentence: str) -> bool:
    """Say whether somebody says in a sentence what will be, or what he takes: “We accept it.”, “Yes.”"""
    return _BINDS.search(sentence) is not None


def only_tells(sentence: str) -> bool:
    """Say whether a sentence only tells what was: nobody binds himself in it, and it does not speak of today."""
    return _PAST.search(sentence) is not None and not _holds(sentence) and not _TODAY.search(sentence)


def _holds(sentence: str) -> bool:
    """Say whether a sentence speaks of what will be, or of what is so today and was not only once."""
    return binds(sentence) or (_TODAY.search(sentence) is not None and not _PAST.search(sentence))


def conditions(text: str, start: int, stop: int, ends: End) -> Iterator[tuple[int, int, int]]:
    """Yield the conditions of one sentence (``start`` to ``stop``): where each begins, its cue ends, and it ends."""
    sentence = text[start:stop]
    asks = sentence.rstrip(" ”’\"')").endswith("?")
    if not asks and _BINDS.search(sentence):
        yield from _of_time(text, start, stop, ends)
        for match in _DENIED.finditer(sentence):
            if not _PAST.search(sentence[: match.start("said")]) and _may_come(match["said"], certain=False):
                yield start + match.start("said"), start + match.end("said"), start + match.end("said")
        if first := _FIRST.search(sentence):
            yield start + first.start("said"), start + first.end("said"), start + first.end("said")
    if not asks and _holds(sentence):
        yield from _said(_WHERE_BOUND, sentence, start)
    if not asks:
        for match in _INVERTED.finditer(sentence):
            cue = start + match.end("cue")
            yield start + match.start("cue"), cue, ends(start + match.start("cue"), cue)
    for pattern in _CONDITIONS:
        for match in pattern.finditer(sentence):
            yield start + match.start("said"), start + match.end("said"), start + match.end("said")


def exceptions(text: str, start: int, stop: int) -> Iterator[tuple[int, int, int]]:
    """Yield what one sentence takes out of what it says, in the same way."""
    sentence = text[start:stop]
    found = [*_APART.finditer(sentence)]
    bound = _BINDS.search(sentence)
    for pattern in _TAKEN_OUT if bound else ():
        found += [one for one in pattern.finditer(sentence) if bound and one.start("said") > bound.start()]
    for match in found:
        yield start + match.start("said"), start + match.end("said"), start + match.end("said")
    if bound:
        yield from _said(_NARROWED, sentence, start)


def parts(text: str, start: int, stop: int) -> Iterator[tuple[int, int, int]]:
    """Yield what one sentence takes back of what it binds somebody to with a *but*, in the same way."""
    bound = _BINDS.search(text[start:stop])
    if bound:
        said = _said(_TAKEN_BACK, text[start:stop], start)
        yield from (one for one in said if one[0] > start + bound.start())


def _said(rows: tuple[Wording, ...], sentence: str, start: int) -> Iterator[tuple[int, int, int]]:
    for row in rows:
        for match in row.matches(sentence):
            yield start + match.start("said"), start + match.end("said"), start + match.end("said")


def _of_time(text: str, start: int, stop: int, ends: End) -> Iterator[tuple[int, int, int]]:
    for match in _OPENS.finditer(text, start, stop):
        begins, cue = match.start("cue"), match.end("cue")
        end = min(ends(begins, cue), stop)
        around = f"{text[start:begins]} {text[end:stop]}"
        around = around if around.strip() else text[cue:end] if match["bare"] else ""
        if (
            _BINDS.search(around)
            and not _ASKED.search(text[start:begins])
            and _may_come(text[cue:end], certain=bool(match["bare"]))
        ):
            yield begins, cue, end


def _may_come(clause: str, *, certain: bool) -> bool:
    """Say whether the first verb of a clause leaves open what it says; one that has none may, after a certain cue."""
    clause = clause.split(", ")[0]
    past, now = _PAST.search(clause), _PRESENT.search(clause)
    if not now:
        return certain and not past and not _DONE.search(clause)
    return not past or now.start() < past.start()
