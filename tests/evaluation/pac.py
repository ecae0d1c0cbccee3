"""Nine sessions of the Public Accounts Committee, 1998 to 2021, in three house styles, against one scraper's turns.

The scraper's rows are a reference, not a key: where the product differs, the text was read, and `DIFFERENCES`
says who is right and why. A difference that is not there is a miss.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from tests.evaluation.folding import fold, with_signs
from tests.evaluation.measure import Measure
from tests.evaluation.turns import SPOKEN, question_number
from workbench import sources
from workbench.sources.reading import Reading

# Of a thousand turns, how many must be right.
TARGET = 995
_NUMBER = re.compile(r"^(?:Q\s?\d+|\d+\.)\s+")
_KEPT = 60


@dataclass(frozen=True)
class Turn:
    """One turn: the question it stands under, the speaker, and its first words without spaces."""

    row: str
    question: int
    speaker: str
    words: str


# Rows of the reference (``02/48``) and turns of ours (``02/Q109.4``) in which the two differ, by what the text shows.
# All were read; ours is right in each. Where the reference were right, the row would stand under ``THEIRS``.
OURS: dict[str, str] = {
    "a note under the page is no turn": (
        "02/40 02/41 02/42 02/43 02/293 04/107 04/149 04/150 04/234 04/251 06/213 06/255 06/299 06/344 06/398 "
        "08/87 10/40 10/82 10/166 10/212 10/259 10/278 12/84 12/225"
    ),
    "an empty row is no turn": "06/40 06/81 06/125 06/169 06/387 08/41 08/128 10/124",
    "the label printed before the words is the Chairman's": "02/48 02/104",
    "two or three labels stand in one paragraph: as many turns": (
        "02/127 02/Q109.4 02/Q109.5 02/268 04/193 02/Q131 02/Q131.2"
    ),
    "two answers in brackets stand in one paragraph: two turns": (
        "02/Q135.3 04/Q212.3 04/Q219.3 04/Q221.3 04/Q222.3 04/Q247.3 04/Q297.3"
    ),
    "nobody is named, and the words before are an answer's: ours names nobody": "02/67",
    "a page's end breaks an answer in mid-sentence: no new turn": "02/176 06/394",
    "a direction is nobody's turn": "04/237 12/123",
    "a colon in a sentence is no label": "18/91 18/126",
}
THEIRS: dict[str, str] = {}


def run(data: Path) -> list[Measure]:
    """Return ``pac.turns``, turns with the right speaker and question, and the differences that nobody has read yet."""
    verdicts = {row: ("ours", reason) for reason, rows in OURS.items() for row in rows.split()}
    verdicts |= {row: ("the reference", reason) for reason, rows in THEIRS.items() for row in rows.split()}
    total = wrong = unread = differing = 0
    details: list[str] = []
    for path in sorted((data / "pac-1998-2021").glob("*.txt")):
        reference = list(_reference(path.with_suffix(".turns.csv"), path.stem))
        total += len(reference)
        for turn, found in _differences(reference, _turns(sources.read(path.read_bytes(), path.stem))):
            who, reason = verdicts.get(turn.row, ("unread", found))
            differing, unread, wrong = differing + 1, unread + (who == "unread"), wrong + (who != "ours")
            details.append(f"{turn.row} (Q{turn.question} {turn.speaker}): {who}: {reason}")
    details.sort(key=lambda detail: "): ours: " in detail)
    least = -(-TARGET * total // 1000)
    return [
        Measure("pac.turns", total - wrong, total, least, tuple(details)),
        Measure("pac.differences_unread", unread, differing, 0, at_most=True),
    ]


def _reference(path: Path, session: str) -> Iterator[Turn]:
    """Yield the reference's turns. Before 2003 no question names who asks: the scraper's guesses are left out."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            words = _NUMBER.sub("", " ".join(with_signs(row["dialogue"]).split()))
            speaker = " ".join(row["person"].split()).removesuffix(" NA").removesuffix(" NA")
            printed = re.match(r"\(([^)]+)\)\s|([^:]{2,60}):\s", words)
            number = row["question"].lstrip("Q")
            if re.match(r"\d+\.\s", row["dialogue"]) and not printed:
                speaker = ""
            if printed and fold(printed[1] or printed[2]) == fold(speaker):
                words = words[printed.end() :]
            yield Turn(f"{session}/{row['paragraph_id']}", int(number or 0), speaker, _first(words))


def _turns(reading: Reading) -> list[Turn]:
    found: dict[int | None, Turn] = {}
    for p in reading.passages:
        if p.kind in SPOKEN and p.turn not in found:
            found[p.turn] = Turn(
                p.passage_id, question_number(p.locator), " ".join(p.speaker.split()), _first(p.text)
            )
    return list(found.values())


def _first(words: str) -> str:
    return "".join(fold(words).split())[:_KEPT]


def _differences(reference: Sequence[Turn], found: Sequence[Turn]) -> Iterator[tuple[Turn, str]]:
    """Yield the reference's turns that the product has otherwise, and the product's that it has not, with what differs."""
    matcher = SequenceMatcher(a=[t.words for t in reference], b=[t.words for t in found], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            for one, other in zip(reference[a:b], found[c:d], strict=True):
                if (one.question, fold(one.speaker)) != (other.question, fold(other.speaker)):
                    yield one, f"found as Q{other.question} {other.speaker}"
        else:
            near = "; ".join(f"{t.row} {t.speaker}" for t in found[c:d]) or "nothing"
            yield from ((one, f"found here: {near}") for one in reference[a:b])
            if a == b:
                yield from ((other, "not in the reference") for other in found[c:d])
