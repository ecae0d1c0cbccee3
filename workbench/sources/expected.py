"""What a document leads one to expect and its reading has not: each is a row of problems that says what was looked at.

A list of witnesses promises that they speak, a mark a note, a numbering no gap, a heading the items under it. Where
words may stand wrongly for want of it, the document is *partial*; else it is a warning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..model import Problem
from ..model.values import SPEAKING_DOCUMENTS, SPOKEN
from ..text import names, speaker_labels
from ..text.english.patterns_in_tables import in_table
from .reading import Reading

_LABEL = in_table("sources/paper_forms", "a label of a speaker")
_ITEMS = in_table("sources/paper_forms", "the head of a list of items")
_EVIDENCE = in_table("sources/paper_forms", "the head of a list of evidence")
_NUMBERED = in_table("sources/paper_forms", "a number and a sentence")
# A list of evidence that is not called published, or a list, stands in the last part of a report.
_BARE_LIST, _LAST = in_table("sources/paper_forms", "written evidence, bare"), 0.6
_MOST_NAMED = 8
# How far a number may go on after a gap to be a paragraph's; of how many notes a gap is one.
_FURTHER = 5
_FEWEST_NOTES = 3
_RAISED_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans(_RAISED_SIGNS, "0123456789")
_MARK = in_table("sources/paper_forms", "a raised mark of a note")
_RECOMMEND = in_table("sources/paper_forms", "we recommend")
_FIGURES = in_table("text/signs", "figures")


@dataclass(frozen=True)
class _Missing:
    """What was expected and not found; ``partly`` where words may stand wrongly for it."""

    reason: str
    text: str = ""
    partly: bool = False


def with_expectations(reading: Reading) -> Reading:
    """Return the reading with a row of problems for whatever it should hold and does not."""
    missing = [one for look in _LOOKS for one in look(reading)]
    document = reading.document
    note = "; ".join(
        dict.fromkeys(filter(None, (document.note, *(one.reason for one in missing if one.partly))))
    )
    rows = [Problem(document.document_id, None, None, one.text, one.reason) for one in missing]
    return replace(reading, document=replace(document, note=note), problems=(*reading.problems, *rows))


def _speakers(reading: Reading) -> Iterator[_Missing]:
    """Names at the head of lines, of two people or more who come back, in a document in which nobody speaks."""
    said = [p for p in reading.passages if p.kind not in ("note", "table", "reference")]
    if not said or any(p.speaker for p in said) or reading.document.kind in SPEAKING_DOCUMENTS:
        return
    heads = [(label, p) for p in said for label in [_person_at_head(p.text)] if label]
    counts = Counter(label for label, _ in heads)
    returning = [label for label, count in counts.items() if count > 1]
    share = len(heads) / len(said)
    if len(returning) > 1 and len(heads) > 3 and share > (0.3 if reading.recommendations else 0.1):
        shown = ", ".join(f"“{label}:”" for label in returning[:3])
        yield _Missing(
            f"{len(heads)} lines look like speakers’ names ({shown}), of {len(said)} paragraphs looked at, and nobody "
            "is named as speaking. If it is a transcript, write oral as its kind in sources.csv",
            heads[0][1].text[:100],
            partly=True,
        )


def _person_at_head(text: str) -> str:
    match = _LABEL.match(text)
    form = speaker_labels.read(match[1]) if match else None
    return form.printed if form and form.sure else ""


def _witnesses(reading: Reading) -> Iterator[_Missing]:
    """Witnesses whom the document lists, and whose name no label bears."""
    spoke = {p.speaker for p in reading.passages if p.speaker and p.kind in SPOKEN}
    cores = {form.name if (form := speaker_labels.read(one)) else one for one in spoke}
    listed = [a.label for a in reading.appearances if a.capacity == "witness"]
    silent = [one for one in dict.fromkeys(listed) if not any(names.fit(core, (one,)) for core in cores)]
    if spoke and silent and not cores & {"A", "THE WITNESS", "The Witness"}:
        shown = "; ".join(silent[:_MOST_NAMED])
        what = "listed as a witness" if len(silent) == 1 else "listed as witnesses"
        yield _Missing(f"{what} and never named as speaking, among {len(spoke)} speakers’ names: {shown}")


def _notes(reading: Reading) -> Iterator[_Missing]:
    """Notes that are called and not there, and notes that are there and not called."""
    here = {p.passage_id for p in reading.passages if p.kind == "note"}
    called = {mark.note_passage_id for mark in reading.marks}
    vain = {number for number in _called_in_vain(reading) if number not in map(_last, here)}
    absent = sorted({_last(one) for one in called - here} | vain, key=_by_number)
    if absent:
        yield _Missing(
            f"{_count(absent, 'note')} called and not found among {len(here)} notes: {_shown(absent)}"
        )
    yield from _note_numbers(reading)
    if called and len(here - called) > 0:
        idle = [_last(one) for one in sorted(here - called)]
        yield _Missing(f"{_count(idle, 'note')} of {len(here)} called nowhere in the text: {_shown(idle)}")


def _note_numbers(reading: Reading) -> Iterator[_Missing]:
    """Yield the numbers that notes leave out and nothing calls; notes that begin again in every chapter have none."""
    numbers = [int(p.locator[1:]) for p in reading.passages if p.kind == "note" and p.locator[1:].isdecimal()]
    if len(numbers) < _FEWEST_NOTES or any(b <= a for a, b in pairwise(numbers)):
        return
    called = {mark.note for mark in reading.marks} | {*_called_in_vain(reading)}
    gone = [n for n in range(numbers[0], numbers[-1]) if n not in set(numbers) and str(n) not in called]
    if gone and len(gone) < len(numbers):
        shown = _shown([str(n) for n in gone])
        span = f"among {len(numbers)} notes from {numbers[0]} to {numbers[-1]}"
        yield _Missing(f"{_count([str(n) for n in gone], 'note number')} not found {span}: {shown}")


def _called_in_vain(reading: Reading) -> Iterator[str]:
    """Yield the raised numbers after a sentence's or a clause's end that no note has: ``the tower.⁵``."""
    if not any(sign in reading.text for sign in _RAISED_SIGNS):
        return  # most documents raise nothing, and looking for it in every passage is slow
    for passage in reading.passages:
        if passage.kind != "note":
            yield from (match[1].translate(_RAISED) for match in _MARK.finditer(passage.text))


def _last(passage_id: str) -> str:
    return passage_id.rsplit("/", 1)[-1].removeprefix("n")


def _numbering(reading: Reading) -> Iterator[_Missing]:
    """Numbers that the paragraphs of a report or a paper leave out."""
    if reading.document.kind not in ("report", "written", "response"):
        return
    firsts = list(dict.fromkeys(_printed_numbers(reading)))
    if len(firsts) < 5 or any(b < a for a, b in pairwise(firsts)) or firsts[-1] > 5 * len(firsts):
        return
    gone = [str(n) for n in range(firsts[0], firsts[-1]) if n not in set(firsts)]
    if gone:
        span = f"between {firsts[0]} and {firsts[-1]}"
        yield _Missing(f"{_count(gone, 'paragraph number')} not found {span}: {_shown(gone)}")


def _printed_numbers(reading: Reading) -> Iterator[int]:
    """Yield the numbers of paragraphs, those too that go on after a gap and were not taken for a paragraph's."""
    last = 0
    for p in reading.passages:
        number = int(p.locator) if p.locator.isdecimal() and p.kind == "paragraph" else 0
        match = _NUMBERED.match(p.text) if p.kind in ("paragraph", "response") else None
        if match and last < int(match[1]) <= last + _FURTHER:
            number = int(match[1])
        if number:
            last = number
            yield number


def _items(reading: Reading) -> Iterator[_Missing]:
    """A report without recommendations, and a heading that promises some."""
    if reading.document.kind != "report" or reading.recommendations:
        return
    headings = [p for p in reading.passages if p.kind == "heading" and _ITEMS.match(p.text.strip())]
    if headings:
        what = f"no item was read under the heading “{headings[-1].text.strip()}”"
        yield _Missing(f"{what}: enter them in recommendations.csv", headings[-1].text, partly=True)
        return
    seen = f"{len(reading.passages)} passages looked at for numbered items, boxes and “We recommend”"
    said = sum(1 for p in reading.passages if _RECOMMEND.search(p.text))
    more = f"; {said} say “we recommend”" if said else ""
    yield _Missing(
        f"no recommendation was read ({seen}{more}). If it has some, enter them in recommendations.csv"
    )


def _evidence_list(reading: Reading) -> Iterator[_Missing]:
    """A heading over a list of written evidence under which no code was read."""
    last = reading.text[int(_LAST * len(reading.text)) :].split("\n")
    headings = [line for line in reading.text.split("\n") if _EVIDENCE.match(line.strip())]
    heading = next(iter([*headings, *(line for line in last if _BARE_LIST.match(line.strip()))]), "")
    if reading.document.kind == "report" and heading and not any(d.evidence_code for d in reading.listed):
        yield _Missing(
            f"no evidence code was read under “{heading.strip()}”: nothing shows which evidence is not held"
        )


def _count(found: Sequence[str], noun: str) -> str:
    return f"{len(found)} {noun}{'' if len(found) == 1 else 's'}"


def _shown(found: Sequence[str]) -> str:
    more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    return ", ".join(sorted(found, key=_by_number)[:_MOST_NAMED]) + more


def _by_number(text: str) -> tuple[int, str]:
    match = _FIGURES.search(text)
    return int(match[0]) if match else 0, text


_LOOKS: tuple[Callable[[Reading], Iterator[_Missing]], ...] = (
    _speakers,
    _witnesses,
    _notes,
    _numbering,
    _items,
    _evidence_list,
)
"""What is looked for in every reading. Another expectation is a function and a row here."""
