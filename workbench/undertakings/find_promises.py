"""The undertaking that one sentence holds: the words that bind, and the deed that they bind to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from ..text import folding
from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import pattern_of
from ..text.quick_look import may_match
from . import not_a_promise, possible_promises, promise_words
from .promise import CAN, WHOLE, WILL, Promise

Span: TypeAlias = Any  # spaCy’s: `text/` alone imports spaCy
T = TypeVar("T")

WORTH_READING = in_table("doubts", "worth reading")
"""A sentence without one of these binds nobody: it is not looked at further."""
_CHAINED = in_table("doubts", "chained")
_SUBJECTS = in_table("doubts", "a subject")
_NOTE = in_table("prose", "the mark of a note before a capital")
_OBLIGED = in_table("doubts", "obliged")
_TO_COME = in_table("doubts", "a time to come")
_LONGEST_CHAIN = 120  # characters between “I will …” and “… and write to you”


@dataclass(frozen=True)
class _Match:
    kind: str
    start: int
    end: int


def possible(texts: Sequence[str]) -> list[int]:
    """Return the numbers of the texts that may hold an undertaking: `promises` finds none in others."""
    import pyarrow as pa

    given = pa.array(texts, pa.large_string())
    worth: list[int] = may_match(given, WORTH_READING).nonzero()[0].tolist()
    return _only_possible(worth, [texts[n] for n in worth])


def promises(texts: Sequence[str], bodies: Sequence[str]) -> Iterator[list[Promise]]:
    """Yield the undertakings of each text, one for each sentence that holds one, in order; offsets into that text.

    Of ``bodies`` each is whom the speaker of a text speaks for, and in which role: its deeds are theirs. Words are
    told apart in texts that may hold an undertaking only (`possible`), and patterns looked for in such sentences.
    """
    from ..text import pipelines

    folded = {n: folding.fold(texts[n]) for n in possible(texts) if WORTH_READING.search(texts[n])}
    docs = dict(zip(folded, pipelines.docs((text, "") for text, _ in folded.values()), strict=True))
    sentences = [(n, sentence) for n, doc in docs.items() for sentence in doc.sents]
    looked_at: dict[int, list[Span]] = defaultdict(list)
    for n, sentence in _only_possible(sentences, [sentence.text for _, sentence in sentences]):
        looked_at[n].append(sentence)
    for n, body in enumerate(bodies):
        made = [p for sentence in looked_at.get(n, ()) for p in _in_sentence(folded[n][0], sentence, body)]
        places = folded[n][1] if made else None
        yield made if places is None else [promise.moved(places) for promise in made]


def _only_possible(several: Sequence[T], texts: Sequence[str]) -> list[T]:
    return [one for one, may in zip(several, possible_promises.may_promise(texts), strict=True) if may]


def _in_sentence(text: str, sentence: Span, body: str) -> Iterator[Promise]:
    """Yield the undertakings of one sentence of a text, several where marks of notes part it."""
    matches = sorted(
        (_Match(*found) for found in promise_words.matchers().find(sentence)),
        key=lambda m: (m.start, -m.end),
    )
    for start, end in _parts(text, sentence.start_char, sentence.end_char) if matches else ():
        here = [m for m in matches if start <= m.start and m.end <= end]
        found = _promise(text, start, end, here, body)
        if found:
            yield found


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a sentence stand; a note’s mark before a capital (“so.[3] That”) ends one, too."""
    for mark in _NOTE.finditer(text, start, end):
        yield start, mark.end(1)
        start = mark.end()
    yield start, end


def _promise(text: str, start: int, end: int, matches: Sequence[_Match], body: str) -> Promise | None:
    end = start + len(text[start:end].rstrip())
    for whole in (m for m in matches if m.kind == WHOLE):
        made = Promise(start, end, whole.start, whole.start, whole.end, True, WHOLE, whole.end)
        if not not_a_promise.doubt(text, made, binding=True, body=body):
            return made
    commits = [m for m in matches if m.kind in (WILL, CAN)]
    deeds = [m for m in matches if m.kind in ("inform", "write", "deed")]
    for commit in commits:
        for deed in deeds:
            if not _joined(text, commit, deed) or not _theirs(text, start, commit):
                continue
            binding = commit.kind == WILL
            inform = deed.kind != "deed"
            made = Promise(start, end, commit.start, deed.start, deed.end, inform, commit.kind, commit.end)
            able = (
                binding
                or deed.kind == "inform"
                or (deed.kind == "write" and _OBLIGED.search(text[commit.start : commit.end]))
                or _TO_COME.search(text[deed.end : end])
            )
            if able and not not_a_promise.doubt(text, made, binding=binding, body=body):
                return made
    return None


def _joined(text: str, commit: _Match, deed: _Match) -> bool:
    """Whether a deed follows the binding words, or another deed that does: “I will check **and write**”."""
    if deed.start < commit.end:
        return False
    gap = text[commit.end : deed.start]
    if not gap.strip():
        return True
    chained = len(gap) <= _LONGEST_CHAIN and _CHAINED.search(gap) and not re.search(r"[;:.]", gap)
    own = (
        commit.kind == WILL
        or gap.lower().startswith("write ")
        or text[commit.start : commit.start + 3].lower() == "let"
    )
    return (
        bool(chained)
        and own
        and deed.kind == "inform"
        and not pattern_of("doubts", "a plain not").search(gap)
    )


def _theirs(text: str, start: int, commit: _Match) -> bool:
    """Whether binding words without a subject of their own (“but will send it”) go on from “I” or “we”."""
    words = text[commit.start : commit.end]
    before = text[start : commit.start]
    if not pattern_of("doubts", "opens with and").match(words):
        return True
    subjects = [found.lower() for found in _SUBJECTS.findall(before)]
    return (
        bool(subjects)
        and pattern_of("doubts", "opens with I").match(before) is not None
        and "they" not in subjects
    )
