"""The undertaking that one sentence holds: the words that bind, and the deed that they bind to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from . import not_a_promise, promise_words
from .promise import Promise

Doc: TypeAlias = Any  # spaCy’s: `text/` alone imports spaCy

WORTH_READING = re.compile(
    r"\b(?:will|shall|can|could|may|might|let|undertak\w+|promise|commit\w*|pledge|intend|agree"
    r"|propose|going|happy|"
    r"glad|pleased|delighted|willing|content|prepared|keen|able|like|prefer|want|need|have|must"
    r"|rather|better|if)\b"
    r"|['’](?:ll|d)\b",
    re.I,
)
"""A sentence without one of these binds nobody: it is not looked at further."""
_CHAINED = re.compile(r"(?:\band|,)\s+(?:then |also |to )*$")
_SUBJECTS = re.compile(r"\b(I|we|they|he|she|you|it|who|which|that|people)\b", re.I)
_NOTE = re.compile(r"([.!?]?\[(?:\d{1,3}|1[0-8]\d\d)\])\s*(?=[A-Z])")
_OBLIGED = re.compile(r"\b(?:have|need|ought) to\b|\b(?:must|better|rather|prefer)\b", re.I)
_LONGEST_CHAIN = 120  # characters between “I will …” and “… and write to you”


@dataclass(frozen=True)
class _Match:
    kind: str
    start: int
    end: int


def promises(doc: Doc, body: str = "") -> Iterator[Promise]:
    """Yield the undertakings of a text, one for each sentence that holds one, in order; offsets into its text.

    ``body`` is whom the speaker speaks for, and in which role: its deeds are theirs.
    """
    matches = sorted(
        (_Match(*found) for found in promise_words.matchers().find(doc)), key=lambda m: (m.start, -m.end)
    )
    if not matches:
        return
    for start, end in _sentences(doc):
        here = [m for m in matches if start <= m.start and m.end <= end]
        found = _promise(doc.text, start, end, here, body)
        if found:
            yield found


def _sentences(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a text stand; a note's mark before a capital (“so.[3] That”) ends one, too."""
    for sentence in doc.sents:
        start = sentence.start_char
        for mark in _NOTE.finditer(doc.text, start, sentence.end_char):
            yield start, mark.end(1)
            start = mark.end()
        yield start, sentence.end_char


def _promise(text: str, start: int, end: int, matches: Sequence[_Match], body: str) -> Promise | None:
    end = start + len(text[start:end].rstrip())
    for whole in (m for m in matches if m.kind == "whole"):
        made = Promise(start, end, whole.start, whole.start, whole.end, True)
        if not not_a_promise.doubt(text, made, binding=True, body=body):
            return made
    commits = [m for m in matches if m.kind in ("will", "can")]
    deeds = [m for m in matches if m.kind in ("inform", "write", "deed")]
    for commit in commits:
        for deed in deeds:
            if not _joined(text, commit, deed) or not _theirs(text, start, commit):
                continue
            binding = commit.kind == "will"
            made = Promise(start, end, commit.start, deed.start, deed.end, deed.kind != "deed")
            able = (
                binding
                or deed.kind == "inform"
                or (deed.kind == "write" and _OBLIGED.search(text[commit.start : commit.end]))
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
        commit.kind == "will"
        or gap.lower().startswith("write ")
        or text[commit.start : commit.start + 3].lower() == "let"
    )
    return bool(chained) and own and deed.kind == "inform" and not re.search(r"\bnot\b|n't\b", gap)


def _theirs(text: str, start: int, commit: _Match) -> bool:
    """Whether binding words without a subject of their own (“but will send it”) go on from “I” or “we”."""
    words = text[commit.start : commit.end]
    before = text[start : commit.start]
    if not re.match(r"(?:but|and)\b", words, re.I):
        return True
    subjects = [found.lower() for found in _SUBJECTS.findall(before)]
    return bool(subjects) and re.match(r"\W*(?:I|We)\b", before) is not None and "they" not in subjects
