"""Which words of a passage a briefing quotes. Every span is exact: ``text[start:end]``, never mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Passage
from ...text.english.patterns_in_tables import in_table

WHOLE = 120  # words: a passage up to this long is quoted whole
SHORT = 25  # words: an answer shorter than this is never quoted without its question
_CHANGED = in_table(
    "briefing/forms", "a change in a quotation"
)  # where a quotation marks a change of its own
_WORD = in_table("text/signs", "words apart")
_SENTENCE_END = in_table("briefing/forms", "a sentence’s end before another")
_ABBREVIATION = in_table("briefing/forms", "a shortened word, last")


@dataclass(frozen=True)
class Span:
    """Exact words: ``text`` is its passage's text from ``start`` to ``end``; ``ident`` its id in the page."""

    ident: str
    passage_id: str
    document_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Excerpt:
    """What is quoted of one passage, and whether words were left out before and after."""

    span: Span
    cut_before: bool = False
    cut_after: bool = False


def count_words(text: str) -> int:
    """Return how many words (runs without white space) ``text`` has."""
    return len(_WORD.findall(text))


def carries(text: str) -> bool:
    """Whether a web page can carry ``text`` to the letter: HTML has no NUL and no CR."""
    return bool(text.strip()) and not {"\0", "\r"} & set(text)


def excerpt(passage: Passage, quote: str = "", ident: str = "", near: Sequence[str] = ()) -> Excerpt | None:
    """Return the words of ``passage`` to quote, or ``None`` where none can be quoted to the letter.

    ``quote`` is what a person chose: it is used where it stands in the passage word for word. Otherwise
    the passage whole, up to `WHOLE` words, or else its first sentences; where somebody quotes it already
    (``near``), the sentences from those words on.
    """
    text = passage.text
    at = text.find(quote) if quote else -1
    if quote and at < 0:
        return None
    if quote:
        return _cut(passage, at, at + len(quote), ident)
    start = 0 if count_words(text) <= WHOLE else _sentence_of(text, near)
    return _cut(passage, start, start + _first_sentences(text[start:]), ident)


def _sentence_of(text: str, near: Sequence[str]) -> int:
    """Return where the sentence begins that holds the first of the words ``near``; 0 where none does."""
    parts = (part.strip() for words in near for part in _CHANGED.split(words))
    places = [text.find(part) for part in parts if count_words(part) >= 3]
    found = min((place for place in places if place >= 0), default=0)
    return max((start for start in sentence_starts(text) if start <= found), default=0)


def last_words(passage: Passage, ident: str = "") -> Excerpt | None:
    """Return a question to quote: whole, or its last sentences, where the asking is."""
    text = passage.text
    if count_words(text) <= WHOLE:
        return _cut(passage, 0, len(text), ident)
    fitting = [start for start in sentence_starts(text) if count_words(text[start:]) <= WHOLE]
    return _cut(passage, fitting[0] if fitting else _words_from_end(text), len(text), ident)


def question_of(answer: Passage, document: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the passages of the question that ``answer`` answers, or none where it is not held.

    ``document`` is the passages of the answer's document in order. The question is the nearest one
    before the answer under the same question number, with all its passages.
    """
    before = [p for p in document if p.seq < answer.seq and p.locator == answer.locator]
    asked: list[Passage] = []
    for passage in reversed(before):
        if passage.kind == "question" and (not asked or passage.turn == asked[0].turn):
            asked.insert(0, passage)
        elif asked:
            break
    return tuple(asked)


def _cut(passage: Passage, start: int, end: int, ident: str) -> Excerpt | None:
    words = passage.text[start:end]
    if not carries(words):
        return None
    span = Span(ident, passage.passage_id, passage.document_id, start, end, words)
    return Excerpt(span, bool(passage.text[:start].strip()), bool(passage.text[end:].strip()))


def sentence_starts(text: str) -> list[int]:
    """Return where the sentences of ``text`` begin, in characters; the first at its first word."""
    return [_next_word(text, end) for end in (0, *_sentence_ends(text)) if text[end:].strip()]


def _sentence_ends(text: str) -> list[int]:
    """Return where sentences end, an abbreviation's full stop aside."""
    ends = _SENTENCE_END.finditer(text)
    return [m.end() for m in ends if not _ABBREVIATION.search(text[max(0, m.start() - 9) : m.start() + 1])]


def _first_sentences(text: str) -> int:
    if count_words(text) <= WHOLE:
        return len(text)
    fitting = [end for end in _sentence_ends(text) if count_words(text[:end]) <= WHOLE]
    if fitting:
        return fitting[-1]
    return [m.end() for m in _WORD.finditer(text)][WHOLE - 1]


def _words_from_end(text: str) -> int:
    return [m.start() for m in _WORD.finditer(text)][-WHOLE]


def _next_word(text: str, at: int) -> int:
    found = _WORD.search(text, at)
    return found.start() if found else len(text)
