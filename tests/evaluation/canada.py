"""Canadian committee Evidence: every intervention a turn, with its speaker and the capacity that its number gives.

The count is made from the XML by another parser and other rules than the product's: by element and number alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.evaluation.measure import Measure
from workbench import sources
from workbench.sources.reading import Reading

_CAPACITIES = {"27": "other", "28": "witness", "4": "witness"}


@dataclass(frozen=True)
class Intervention:
    """One intervention as the XML has it: who, in what capacity, with what role, and the first words."""

    speaker: str
    capacity: str
    role: str
    words: str


def run(data: Path) -> list[Measure]:
    """Return ``canada.turns``: interventions found as turns, of all in the files."""
    right = total = 0
    missed: list[str] = []
    for path in sorted((data / "canada-evidence-xml").glob("*.xml")):
        expected = list(interventions(path.read_bytes()))
        wrong = missing(sources.read(path.read_bytes(), path.stem), expected)
        right, total = right + len(expected) - len(wrong), total + len(expected)
        missed += [f"{path.name}: {one.speaker} ({one.capacity}): {one.words[:60]}" for one in wrong]
    return [Measure("canada.turns", right, total, total, tuple(missed))]


def interventions(data: bytes) -> Iterator[Intervention]:
    """Yield the interventions of one meeting, in order."""
    roles: dict[str, tuple[str, str]] = {}
    for element in ElementTree.fromstring(data).iter("Intervention"):
        affiliation = element.find("PersonSpeaking/Affiliation")
        assert affiliation is not None
        label = _words(affiliation).rstrip(" :")
        speaker, _, said = label.partition(" (")
        capacity = _CAPACITIES.get(affiliation.get("Type", ""), "member")
        if speaker.lower() in ("the chair", "le président", "la présidente"):
            capacity = "chair"
        if said or speaker not in roles:
            roles[speaker] = (capacity, said.removesuffix(")"))
        first = next((text for text in map(_words, element.iter("ParaText")) if text), "")
        tail = _words(element.find("PersonSpeaking")).partition(":")[2].strip()
        yield Intervention(speaker, *roles[speaker], tail or first)


def missing(reading: Reading, expected: list[Intervention]) -> list[Intervention]:
    """Return the interventions that are no turn of the reading, in order, or whose speaker's role is another."""
    turns = {p.turn: p for p in reversed(reading.passages) if p.speaker and p.kind != "direction"}
    opened = iter([turns[number] for number in sorted(turns)])
    named = {(a.label, a.capacity): f"{a.role}, {a.organisation}".strip(", ") for a in reading.appearances}
    chairs = {role for (_, capacity), role in named.items() if capacity == "chair"}
    wrong = []
    for one in expected:
        found = next((p for p in opened if p.speaker == one.speaker and _alike(p.text, one.words)), None)
        if one.capacity == "chair":
            known = not one.role or any(role and role in one.role for role in chairs)
        else:
            role = named.get((one.speaker, one.capacity))
            known = role is not None and one.role.startswith(role)
        if found is None or not known:
            wrong.append(one)
    return wrong


def _alike(text: str, words: str) -> bool:
    return "".join(words.split()).startswith("".join(text.split())[:40])


def _words(element: ElementTree.Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
