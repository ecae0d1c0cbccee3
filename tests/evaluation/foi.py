"""The Independent Commission on Freedom of Information, 2016: two printed sessions against a text corrected by hand.

The text has no paragraphs: speakers run on in one line, headings too. It is parted here by its labels in
capitals, with other rules than the product's; the product reads the PDF, and the text as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

from tests.evaluation.folding import fold
from tests.evaluation.measure import Measure
from tests.evaluation.turns import SPOKEN
from workbench import sources
from workbench.model import Passage
from workbench.sources.reading import Reading

TARGET = 98
_WORD = r"(?:Ma?c)?[A-Z][A-Z.'’-]*"
_LABEL = re.compile(rf"((?:{_WORD} )*{_WORD}): ")
_OPENING = 24

Turn = tuple[str, str]


def run(data: Path) -> list[Measure]:
    """Return ``foi.turns`` (of the PDFs) and ``foi.run_on_turns`` (of the corrected text), speaker and first words right."""
    folder = data / "foi-commission-2016"
    printed, texts = sorted(folder.glob("*.pdf")), sorted((folder / "corrected-text").glob("*.txt"))
    sessions = {path.stem: turns_of(path.read_text(encoding="utf-8")) for path in texts}
    return [_measure("foi.turns", printed, sessions), _measure("foi.run_on_turns", texts, sessions)]


def _measure(name: str, paths: Sequence[Path], sessions: dict[str, list[Turn]]) -> Measure:
    right = total = 0
    missed: list[str] = []
    for path in paths:
        session = next(key for stem, key in sessions.items() if _day(stem) == _day(path.stem))
        found = _turns(sources.read(path.read_bytes(), path.stem))
        matcher = SequenceMatcher(a=session, b=found, autojunk=False)
        hits = {i for m in matcher.get_matching_blocks() for i in range(m.a, m.a + m.size)}
        right, total = right + len(hits), total + len(session)
        missed += [f"{path.stem} {i}: {t[0]}: {t[1]}" for i, t in enumerate(session) if i not in hits]
    return Measure(name, right, total, -(-TARGET * total // 100), tuple(missed))


def _day(stem: str) -> str:
    match = re.search(r"(\d\d)[-_ ]?Jan", stem, re.IGNORECASE)
    assert match, stem
    return match[1]


def turns_of(text: str) -> list[Turn]:
    """Return the speaker and first words of every turn of the corrected text.

    A heading in capitals may stand before a label: the label is the longest end of the capitals that stands
    elsewhere after the end of a sentence or at the start of a line.
    """
    body = " ".join(text.split())
    sure = Counter(m[1] for m in re.finditer(r"(?:^|(?<=[.?!\-…\n]) ?)" + _LABEL.pattern, text, re.MULTILINE))
    found = []
    matches = list(_LABEL.finditer(body))
    for match, after in zip(matches, [*matches[1:], None], strict=True):
        words = match[1].split()
        ends = [" ".join(words[i:]) for i in range(len(words))]
        label = next((end for end in ends if sure[end] > 1), match[1])
        said = body[match.end() : after.start() if after else None]
        found.append((_label(label), _opening(said)))
    return found


def _turns(reading: Reading) -> list[Turn]:
    said: dict[int | None, list[Passage]] = {}
    for p in reading.passages:
        if p.kind in SPOKEN:
            said.setdefault(p.turn, []).append(p)
    return [(_label(turn[0].speaker), _opening(" ".join(p.text for p in turn))) for turn in said.values()]


def _label(label: str) -> str:
    """Return a label without what the key adds to some of one session's: RT HON before it, the apostrophe in O'DONNELL."""
    return fold(label).removeprefix("RT HON ").replace("'", "")


def _opening(words: str) -> str:
    return re.sub(r"[\s-]+", "", fold(words))[:_OPENING]
