"""What a document leads one to expect and its reading has not: each is a row of problems that says what was looked at.

A list of witnesses promises that they speak, a mark a note, a numbering no gap, a heading the items under it. Where
words may stand wrongly for want of it, the document is *partial*; else it is a warning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ..model.because import Because
from ..model.problem_reasons import problem
from ..model.values import SPEAKING_DOCUMENTS, SPOKEN
from ..text import names, speaker_labels
from ..text.english.patterns_in_tables import in_table
from .reading import Reading, Remark, noted

_LABEL = in_table("sources/paper_forms", "a label of a speaker")
_ITEMS = in_table("sources/paper_forms", "the head of a list of items")
_EVIDENCE = in_table("sources/paper_forms", "the head of a list of evidence")
_NUMBERED = in_table("sources/paper_forms", "a number and a sentence")
# A list of evidence that is not called published, or a list, stands in the last part of a report.
_ANNEX = in_table("sources/paper_forms", "an annex’s own line")
_ANNEXED_LIST = in_table("sources/paper_forms", "a list under an annex’s line")
_BARE_LIST, _LAST = in_table("sources/paper_forms", "written evidence, bare"), 0.6
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

    because: Because
    text: str = ""
    partly: bool = False


def with_expectations(reading: Reading) -> Reading:
    """Return the reading with a row of problems for whatever it should hold and does not."""
    missing = [one for look in _LOOKS for one in look(reading)]
    rows = [problem(reading.document.document_id, one.because, one.text) for one in missing]
    partly = (Remark.of(row) for one, row in zip(missing, rows, strict=True) if one.partly)
    return noted(replace(reading, problems=(*reading.problems, *rows)), *partly)


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
        because = Because.of("labels in no transcript", str(len(heads)), str(len(said)), tuple(returning))
        yield _Missing(because, heads[0][1].text[:100], partly=True)


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
        yield _Missing(Because.of("witnesses silent", str(len(spoke)), tuple(silent)))


def _notes(reading: Reading) -> Iterator[_Missing]:
    """Notes that are called and not there, and notes that are there and not called."""
    here = {p.passage_id for p in reading.passages if p.kind == "note"}
    called = {mark.note_passage_id for mark in reading.marks}
    vain = {number for number in _called_in_vain(reading) if number not in map(_last, here)}
    absent = sorted({_last(one) for one in called - here} | vain, key=_by_number)
    if absent:
        yield _Missing(Because.of("notes not found", str(len(here)), tuple(absent)))
    yield from _note_numbers(reading)
    if called and len(here - called) > 0:
        idle = sorted(map(_last, sorted(here - called)), key=_by_number)
        yield _Missing(Because.of("notes not called", str(len(here)), tuple(idle)))


def _note_numbers(reading: Reading) -> Iterator[_Missing]:
    """Yield the numbers that notes leave out and nothing calls; notes that begin again in every chapter have none."""
    numbers = [int(p.locator[1:]) for p in reading.passages if p.kind == "note" and p.locator[1:].isdecimal()]
    if len(numbers) < _FEWEST_NOTES or any(b <= a for a, b in pairwise(numbers)):
        return
    called = {mark.note for mark in reading.marks} | {*_called_in_vain(reading)}
    gone = [n for n in range(numbers[0], numbers[-1]) if n not in set(numbers) and str(n) not in called]
    if gone and len(gone) < len(numbers):
        of = (str(len(numbers)), str(numbers[0]), str(numbers[-1]))
        yield _Missing(Because.of("note numbers missing", *of, tuple(map(str, gone))))


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
    if any(row.why == "no numbered paragraphs" for row in reading.problems):
        return  # the numbers that are there are a list's
    firsts = list(dict.fromkeys(_printed_numbers(reading)))
    if len(firsts) < 5 or any(b < a for a, b in pairwise(firsts)) or firsts[-1] > 5 * len(firsts):
        return
    gone = [str(n) for n in range(firsts[0], firsts[-1]) if n not in set(firsts)]
    if gone:
        yield _Missing(Because.of("paragraphs missing", str(firsts[0]), str(firsts[-1]), tuple(gone)))


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
        because = Because.of("no item under its heading", headings[-1].text.strip())
        yield _Missing(because, headings[-1].text, partly=True)
        return
    said = sum(1 for p in reading.passages if _RECOMMEND.search(p.text))
    yield _Missing(Because.of("no recommendation", str(len(reading.passages)), str(said)))


def _evidence_list(reading: Reading) -> Iterator[_Missing]:
    """A heading over a list of written evidence under which nothing was read, or names without codes."""
    if reading.document.kind != "report" or any(d.evidence_code for d in reading.listed):
        return
    found = list(_evidence_headings(reading.text))
    if not found:
        return
    heading, at = found[-1]
    if reading.listed:
        yield _Missing(Because.of("entries without a code", heading, str(len(reading.listed))))
        return
    ends = min((p.start for p in reading.passages if p.start > at), default=len(reading.text))
    under = [line for line in reading.text[at:ends].split("\n") if line.strip()]
    yield _Missing(Because.of("no code under its heading", heading, str(len(under))))


def _evidence_headings(text: str) -> Iterator[tuple[str, int]]:
    """Yield the headings of lists of evidence, and where each ends."""
    at, last = 0, ""
    for line in text.split("\n"):
        at += len(line) + 1
        heading = " ".join(line.split())
        late = at > _LAST * len(text)
        annexed = _ANNEXED_LIST.match(heading) and _ANNEX.match(last)
        if _EVIDENCE.match(heading) or (late and (annexed or _BARE_LIST.match(heading))):
            yield heading, at
        last = heading or last


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
