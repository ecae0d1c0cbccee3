"""Speech without times and names: a live caption's broken lines, known by how they are cut and by what they say."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.english.patterns_in_tables import in_table
from ..formats.lines import Line
from ..formats.named_speeches import NOBODY_NAMED, Item, Record

# Lines of a caption: how many there are at least, letters in one, the share of them that is no longer.
FEWEST, WIDTH, SHORT = 60, 48, 0.95
# Lines of a passage: after the first number where a sentence ends, after the second anywhere.
LONG, LONGEST = 12, 40
# Shares of lines that go on in small letters, and of words that people say to each other.
GOING_ON, SAID = 0.5, 0.06
_SAID = in_table("sources/transcripts/forms", "words of speech")


def are_spoken(lines: Sequence[Line]) -> bool:
    """Say whether plain lines are speech as live captions have it.

    They are short and cut anywhere, so that most go on in small letters, and their words are those of people who
    speak to each other. A poem, a list and a paper broken to a narrow width lack one of these.
    """
    texts = [line.text for line in lines if line.text]
    if len(texts) < FEWEST or any(line.size or line.role for line in lines):
        return False
    short = sum(len(text) <= WIDTH for text in texts)
    going_on = sum(text[:1].islower() for text in texts)
    if short < SHORT * len(texts) or going_on < GOING_ON * len(texts):
        return False
    whole = " ".join(texts)
    return len(_SAID.findall(whole)) >= SAID * len(whole.split())


def record_of(lines: Sequence[Line]) -> Record:
    """Return the words as speech of somebody who is not named: a passage for each block."""
    record = Record()
    for at, paragraph in enumerate(_blocks(lines)):
        text = " ".join(" ".join(line.text for line in paragraph).split())
        record.items.append(Item("more" if at else "speech", text))
    record.partly.append((NOBODY_NAMED, record.items[0].text[:100]))
    return record


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines in blocks that can be cited: parted by empty lines, and where they run on, by length."""
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if line.text:
            blocks[-1].append(line)
        full = len(blocks[-1]) >= LONGEST or (len(blocks[-1]) >= LONG and line.text.endswith((".", "?", "!")))
        if blocks[-1] and (full or not line.text):
            blocks.append([])
    return [block for block in blocks if block]
