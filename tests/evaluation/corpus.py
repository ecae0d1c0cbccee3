"""Real documents of two dozen houses, each with its key: their kind, who speaks, codes, questions, notes, dates.

A folder of ``corpus`` holds documents and a ``key.json``; what the key does not say is not measured, nor are the
lists of the United Nations' reviews, whose recommendations are read as paragraphs. A turn is one
printed label: of a label that is read more often than it is printed, what is too many is *wrong*. Where the key has
each turn with its words (``*.truth.json``), the words are looked for, and a turn in another's mouth is *wrong*.
Name folders (or the beginnings of their names) to see everything that differs:
``python -m tests.evaluation.corpus lords au``.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from tests.evaluation.folding import fold
from tests.evaluation.measure import Measure
from tests.evaluation.turns import SPOKEN
from workbench import sources
from workbench.errors import Unreadable
from workbench.sources import own_code
from workbench.sources.reading import Reading

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
BRITISH = ("uk-", "commons-", "lords-", "tsc-")
# Of a hundred: what the founders ask for.
KIND_BRITISH, KIND, TURNS, CODES, NOTES = 97, 90, 99, 97, 98
# Wrong turns of a thousand.
WRONG = 1
_OPENS = re.compile(r"^(?:[QA]\.|[^:a-z]{3,40}:)\s*")
_TITLES = re.compile(
    r"\b(?:kc|qc|sc|mp|mr|mrs|ms|miss|dr|professor|sir|dame|lord|lady|baroness)\b\.?", re.IGNORECASE
)


@dataclass(frozen=True)
class Given:
    """One document of the corpus: where it is, its bytes, what its key says."""

    folder: str
    name: str
    data: bytes
    key: Mapping[str, Any]
    truth: Sequence[Mapping[str, Any]] = ()

    def __str__(self) -> str:
        return f"{self.folder}/{self.name}"


@dataclass
class Tally:
    """How many of how many, and what differs."""

    right: int = 0
    of: int = 0
    amiss: list[str] = field(default_factory=list)

    def add(self, right: int, of: int, amiss: Iterable[str] = ()) -> None:
        """Count the rows of one document."""
        self.right += right
        self.of += of
        self.amiss += amiss


def run(data: Path) -> list[Measure]:
    """Return what of the corpus is read as its keys have it."""
    return measures(tallies(documents(data / "corpus")))


def measures(counted: Mapping[str, Tally]) -> list[Measure]:
    """Return the measures, each with its target."""
    shares = {"kind_british": KIND_BRITISH, "kind": KIND, "turns": TURNS, "own_codes": CODES, "notes": NOTES}
    shares |= {"questions": 100, "paragraphs": 99, "items": 100}
    made = [
        Measure(f"corpus.{name}", one.right, one.of, -(-share * one.of // 100), tuple(one.amiss))
        for name, share in shares.items()
        if (one := counted[name]).of
    ]
    for name, allowed in (("turns_wrong", WRONG * counted["turns"].of // 1000), ("dates_wrong", 0)):
        one = counted[name]
        made.append(
            Measure(f"corpus.{name}", len(one.amiss), one.of, allowed, tuple(one.amiss), at_most=True)
        )
    return made


def documents(corpus: Path, wanted: Sequence[str] = ()) -> Iterator[Given]:
    """Yield the documents of the folders that are ``wanted`` (all, where none is named), as their keys list them."""
    for key in sorted(corpus.glob("*/key.json")):
        folder = key.parent
        if wanted and not folder.name.startswith(tuple(wanted)):
            continue
        archived = _archived(folder)
        for name, said in json.loads(key.read_text(encoding="utf-8"))["documents"].items():
            data = archived[name] if name in archived else (folder / name).read_bytes()
            truth = json.loads(archived[said["truth"]]) if "truth" in said else ()
            yield Given(folder.name, name, data, said, truth)


def _archived(folder: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for path in sorted(folder.glob("*.tar.xz")):
        with tarfile.open(path) as archive:
            for member in archive:
                if (file := archive.extractfile(member)) is not None:
                    found[member.name] = file.read()
    return found


def tallies(given: Iterable[Given]) -> dict[str, Tally]:
    """Return what is counted, by its name."""
    counted: dict[str, Tally] = defaultdict(Tally)
    for one in given:
        try:
            reading = sources.read(one.data)
        except Unreadable as error:
            if one.key.get("text_layer") is False or "expect" in one.key:
                continue
            counted["kind"].add(0, 1, [f"{one}: not read: {error}"])
            continue
        _count(one, reading, counted)
    return counted


def _count(one: Given, reading: Reading, counted: dict[str, Tally]) -> None:
    kinds = (one.key["kind"], *one.key.get("kind_also", ()))
    found = reading.document.kind
    amiss = [] if found in kinds else [f"{one}: {found}, not {kinds[0]}"]
    counted["kind"].add(found in kinds, 1, amiss)
    if one.folder.startswith(BRITISH):
        counted["kind_british"].add(found in kinds, 1, amiss)
    _count_turns(one, reading, counted)
    _count_numbers(one, reading, counted)
    if "own_code" in one.key:
        code = reading.document.evidence_code or own_code.of_file_name(one.name)
        right = code in (one.key["own_code"], one.key.get("number"))
        counted["own_codes"].add(right, 1, [] if right else [f"{one}: “{code}”, not “{one.key['own_code']}”"])
    if "date" in one.key:
        date = reading.document.date
        # A reply is of the day on which the committee had it, or of that on which it was published.
        days = (one.key["date"], one.key.get("received", one.key["date"]))
        right = not date or any(day.startswith(date) or date.startswith(day) for day in days)
        counted["dates_wrong"].add(right, 1, [] if right else [f"{one}: {date}, not {one.key['date']}"])


def _count_turns(one: Given, reading: Reading, counted: dict[str, Tally]) -> None:
    said = spoken(reading)
    if one.truth:
        right, wrong, amiss = _by_words(_whole(one.truth), said)
    elif "speakers" in one.key:
        right, wrong, amiss = _by_label(
            one.key["speakers"], Counter(_plain(label, one.key) for label, _ in said)
        )
    else:
        return
    of = sum(one.key["speakers"].values())
    if isinstance(uncertain := one.key.get("uncertain"), dict) and uncertain.get("speakers"):
        wrong = []
    counted["turns"].add(right, of, [f"{one}: {right} of {of}: {'; '.join(amiss)}"] if amiss else [])
    counted["turns_wrong"].add(0, of, [f"{one}: {what}" for what in wrong])


def _plain(label: str, key: Mapping[str, Any]) -> str:
    """Return a label without the chair’s name in brackets, which is printed once, where the key counts the office."""
    return re.sub(rf" \({re.escape(key['chair'])}\)$", "", label) if "chair" in key else label


def spoken(reading: Reading) -> list[tuple[str, str]]:
    """Return each turn: the label as it is printed, and the words."""
    turns: dict[int, tuple[str, list[str]]] = {}
    for passage in reading.passages:
        if passage.kind in SPOKEN and passage.turn:
            turns.setdefault(passage.turn, (passage.speaker, []))[1].append(passage.text)
    return [(speaker, " ".join(words)) for speaker, words in turns.values()]


def _by_label(printed: Mapping[str, int], found: Counter[str]) -> tuple[int, list[str], list[str]]:
    """Return how many turns have the label that is printed; each turn too many, with its label; and what differs."""
    wanted: Counter[str] = Counter()
    for label, count in printed.items():
        wanted[fold(label).lower()] += count
    given: Counter[str] = Counter()
    for label, count in found.items():
        given[fold(label).lower()] += count
    # The witness who answers under that label is named where the document says who was called.
    for label in sorted({*given} - {"the witness"}):
        named = min(given[label] - wanted[label], wanted["the witness"] - given["the witness"])
        if named > 0 and "counsel" not in label:
            wanted[label] += named
            wanted["the witness"] -= named
    right = sum(min(count, given[label]) for label, count in wanted.items())
    differing = {label: more for label in {*wanted, *given} if (more := given[label] - wanted[label])}
    wrong = [
        f"{label or 'nobody'} (one of {n} too many)"
        for label, n in sorted(differing.items())
        for _ in range(n)
    ]
    return right, wrong, [f"{label or 'nobody'} {n:+}" for label, n in sorted(differing.items())]


def _whole(truth: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the key's turns, each with the paragraphs that go on with it."""
    turns: list[dict[str, Any]] = []
    for row in truth:
        if row["kind"] == "turn":
            turns.append(dict(row))
        elif row["kind"] == "cont":
            turns[-1]["text"] += f" {row['text']}"
    return turns


def _by_words(
    truth: Sequence[Mapping[str, Any]], said: Sequence[tuple[str, str]]
) -> tuple[int, list[str], list[str]]:
    """Return how many of the key's turns are found with their words and speaker; the wrong ones; the others."""
    wanted = [_bare(_OPENS.sub("", row["text"])) for row in truth]
    matcher = SequenceMatcher(a=wanted, b=[_bare(words) for _, words in said], autojunk=False)
    found = {
        block.a + at: said[block.b + at][0]
        for block in matcher.get_matching_blocks()
        for at in range(block.size)
    }
    right, wrong, amiss = 0, [], []
    for at, row in enumerate(truth):
        if at in found and _is_same(row["speaker"], row["text"], found[at]):
            right += 1
            continue
        told = f"{row['first']} {row['speaker']}: “{row['text'][:40]}”"
        amiss.append(told)
        wrong += [f"{told} in the mouth of {found[at] or 'nobody'}"] if at in found else []
    return right, wrong, amiss


def _bare(words: str) -> str:
    return re.sub(r"\W+", "", words.lower())


def _is_same(true: str, text: str, label: str) -> bool:
    """Say whether a label is a person's: the names without titles, one in the other, or the letter that is printed.

    Whoever asks for the inquiry may be called its counsel.
    """
    if text[:2] == f"{label}." or true == "The Witness" or (text[:2] == "Q." and "counsel" in label.lower()):
        return True
    one, other = (" ".join(_TITLES.sub(" ", name).lower().split()) for name in (true, label))
    return (
        one == other
        or (bool(one and other) and (one.endswith(other) or other.endswith(one)))
        or "inquiry" in one
    )


def _count_numbers(one: Given, reading: Reading, counted: dict[str, Tally]) -> None:
    uncertain = one.key.get("uncertain") or {}
    locators = Counter(
        re.sub(r"\.\d+$", "", p.locator) if p.locator[:1] == "Q" else p.locator for p in reading.passages
    )
    if "questions" in one.key:
        first, last = one.key["questions"]
        _add(
            counted["questions"],
            one,
            [f"Q{n}" for n in range(first, last + 1)],
            [n for n in locators if n[0] == "Q"],
        )
    if "notes" in one.key and not (isinstance(uncertain, dict) and uncertain.get("notes")):
        notes = one.key["notes"]
        of = sum(notes.values()) if isinstance(notes, dict) else notes
        found = sum(passage.kind == "note" for passage in reading.passages)
        amiss = [f"{one}: {found} notes, not {of}"] if found != of else []
        counted["notes"].add(max(0, of - abs(of - found)), of, amiss)
    if "paragraphs" in one.key and not (isinstance(uncertain, dict) and uncertain.get("paragraphs")):
        own = one.key["paragraphs"]
        wanted = (
            [f"{chapter}.{n}" for chapter, last in own.items() for n in range(1, last + 1)]
            if isinstance(own, dict)
            else [str(n) for n in range(1, own + 1)]
        )
        numbers = [p.locator for p in reading.passages if p.kind in ("paragraph", "recommendation")]
        _add(counted["paragraphs"], one, wanted, [n for n in numbers if n in set(wanted)])
    if "items" in one.key:
        of = len(one.key["items"])
        found = len(reading.recommendations)
        amiss = [f"{one}: {found} items, not {of}"] if found != of else []
        counted["items"].add(max(0, of - abs(of - found)), of, amiss)


def _add(tally: Tally, one: Given, wanted: Sequence[str], found: Sequence[str]) -> None:
    missing = [number for number in wanted if number not in set(found)]
    more = [number for number in dict.fromkeys(found) if number not in set(wanted)]
    amiss = [f"{one}: missing {' '.join(missing[:20])}"] if missing else []
    amiss += [f"{one}: too many: {' '.join(more[:20])}"] if more else []
    tally.add(len(wanted) - len(missing) - len(more), len(wanted), amiss)


def main(wanted: Sequence[str]) -> None:
    """Print the measures, with everything that differs."""
    for one in measures(tallies(documents(DATA / "corpus", wanted))):
        print(f"{one.name} {one.value} of {one.of} ({'at most' if one.at_most else 'at least'} {one.target})")
        print(*(f"    {detail[:1500]}" for detail in one.details), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
