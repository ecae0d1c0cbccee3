"""Speakers run on in one paragraph: where, inside it, somebody else begins to speak."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ...text.english.patterns_in_tables import in_table
from ..formats.paragraph_layout import Paragraph
from .speakers import Speakers, opening
from .witness_lists import fits, looks_like_name

# A sentence has ended before it, or the words break off.
_ENDED = in_table("sources/transcripts/forms", "an utterance’s end")
_COLON = in_table("sources/transcripts/forms", "a colon and a blank")
_LABEL = in_table("sources/transcripts/forms", "a label inside a line")
_MOST_WORDS, SEVERAL = 8, 3
# ``Who kept the key?---I did.``: in commissions of Australia the dashes open the witness's answer.
_ANSWERED = in_table("sources/transcripts/forms", "an answer after dashes")
ANSWER = in_table("sources/transcripts/forms", "dashes before an answer")
_MAC = in_table("sources/transcripts/forms", "Mac or Mc before a capital")


def are_dashed(texts: Iterable[str]) -> bool:
    """Say whether dashes after a question open its answer: they do so several times."""
    return sum("?---" in text for text in texts) >= SEVERAL


def parted(paragraph: Paragraph, speakers: Speakers, *, dashed: bool = False) -> list[Paragraph]:
    """Return the paragraph in as many parts as it has speakers, each part beginning with its label.

    A label inside a paragraph is a change of speaker only where it is one of the document's speakers, the
    sentence before it has ended, and no quotation is open: ``He said: "Ms Vane: no." `` is one person's.
    """
    text = paragraph.text
    cuts = list(_cuts(text, speakers)) if ":" in text else []
    if dashed and "---" in text:
        cuts = sorted({*cuts, *(match.start(1) for match in _ANSWERED.finditer(text))})
    if inside := speakers.style.inside:
        cuts = sorted({*cuts, *_cuts_of_style(text, inside, speakers)})
    if not cuts:
        return [paragraph]
    parts = []
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        words = text[start:end].rstrip()
        marks = tuple(
            (at - start, number) for at, number in paragraph.marks if start < at <= start + len(words)
        )
        parts.append(replace(paragraph, text=words, marks=marks))
    return parts


def _cuts(text: str, speakers: Speakers) -> Iterator[int]:
    """Yield where a label begins inside ``text``."""
    seen = last = opening(text, speakers).start
    straight = curly = 0
    for colon in _COLON.finditer(text, last):
        start = _label_before(text, colon.start(), speakers)
        if start <= last:
            continue
        straight += text.count('"', seen, start)
        curly += text.count("“", seen, start) - text.count("”", seen, start)
        seen = start
        if straight % 2 == 0 and curly <= 0:
            yield start
            last, straight, curly = start, 0, 0


def _cuts_of_style(text: str, inside: re.Pattern[str], speakers: Speakers) -> Iterator[int]:
    """Yield where a label of the style begins an answer inside ``text``, and the numbered question before it.

    The number is a question's only where an answer follows it.
    """
    waiting: list[int] = []
    number = speakers.style.numbered(text)
    for match in inside.finditer(text, number.end() if number else 0):
        start = len(text) - len(text[match.start() :].lstrip())
        if match[1] is None:
            waiting.append(start)
        elif speakers.is_speaker(match[1]):
            yield from (*waiting[-1:], start)
            waiting = []


def _label_before(text: str, colon: int, speakers: Speakers) -> int:
    """Return where the label that ends at ``colon`` begins, 0 where no speaker's does."""
    start = colon
    for _ in range(_MOST_WORDS):
        start = max(text.rfind(" ", 0, start), text.rfind("-", 0, start))
        if start <= 0 or text[start + 1 : start + 2].islower():
            # Particles (``van der``) are small letters inside a label, never its first.
            if start <= 0:
                return 0
            continue
        label = text[start + 1 : colon]
        if speakers.is_speaker(label.strip()) and _ENDED.search(_before(text, start)):
            return start + 1
    return 0


def _before(text: str, start: int) -> str:
    """Return the words before a label, with the dash that may stand against it."""
    return (text[: start + 1] if text[start] == "-" else text[:start]).rstrip()[-12:]


def labels(possible: Mapping[str, int], names: Sequence[str]) -> list[str]:
    """Return which of `possible_labels` inside lines are labels: a listed name, or one in capitals that comes back."""
    return [
        label
        for label, count in possible.items()
        if any(fits(label, name) for name in names) or (count > 1 and _in_capitals(label))
    ]


def possible_labels(texts: Iterable[str]) -> Counter[str]:
    """Return what stands like a label inside lines, and how often; few of these name a speaker."""
    return Counter(match[1] for text in texts if ":" in text for match in _LABEL.finditer(text))


def _in_capitals(label: str) -> bool:
    return _MAC.sub("", label).isupper() and looks_like_name(label)
