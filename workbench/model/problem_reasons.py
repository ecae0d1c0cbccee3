"""Why something could not be used: each fact typed, and the one sentence that is made from it.

A new reason is a word of `model.PROBLEM_WHYS` and a row of `_SENTENCES`. Nothing reads a fact out of the sentence: it
stands in ``why`` and ``about`` of the problem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from .because import Because
from .problems_and_findings import Problem
from .values import PROBLEM_WHYS

# So many places, numbers and names, and ranges of questions are shown in one sentence; all of them stand in `about`.
_PLACES, _NAMED, _RANGES = 10, 8, 12
_FACTS_BEFORE_PLACES: Mapping[str, int] = {
    "perhaps a label": 1,
    "row names nobody": 1,
    "caption names nobody": 2,
    "label in a caption": 3,
    "figures before a time": 3,
    "answers without a label": 0,
    "answers or questions": 0,
    "after an answer without a label": 0,
    "after an answer": 0,
    "perhaps another’s question": 0,
}
"""Problems of passages whose speaker is not known: how many facts stand before the places of those passages."""


def problem(
    document_id: str, because: Because, text: str = "", *, page: int | None = None, **fields: Any
) -> Problem:
    """Return a row of problems with its reason, typed and in words."""
    start = fields.pop("start", None)
    return Problem(
        document_id, page, start, text, words(because), why=because.why, about=because.about, **fields
    )


def words(because: Because) -> str:
    """Return the sentence that says a reason."""
    said = (because.said,) if because.said else ()
    return _SENTENCES[because.why](*because.facts, *said)


def counted(rows: Iterable[Problem]) -> list[list[Problem]]:
    """Return the problems that are about the same together, in the order of `model.PROBLEM_WHYS`.

    The sentence is no more than what parts two mistakes of one cell of a researcher's table.
    """
    together: dict[tuple[Any, ...], list[Problem]] = {}
    for row in rows:
        together.setdefault((row.why, row.about, row.severity, row.reason), []).append(row)
    places = {why: place for place, why in enumerate(PROBLEM_WHYS)}
    return sorted(together.values(), key=lambda same: places.get(same[0].why, len(places)))


def nobodys(row: Problem) -> tuple[str, ...]:
    """Return where the passages stand that a problem says nobody is named as saying (``Q3.2``)."""
    before = _FACTS_BEFORE_PLACES.get(row.why)
    return () if before is None else row.about[before:]


def with_places(row: Problem, places: tuple[str, ...]) -> Problem:
    """Return a problem of passages that nobody is named as saying, for these of them."""
    because = Because(row.why, (*row.about[: _FACTS_BEFORE_PLACES[row.why]], places))
    return replace(row, reason=words(because), about=because.about)


def row_to_write(passage: str, what: str) -> str:
    """Return the end of a message: the row of settled.csv that settles what it is about.

    >>> row_to_write("Q3.2", "speaker")
    'Settle it in settled.csv (passage Q3.2, what speaker)'
    """
    return f"Settle it in settled.csv (passage {passage}, what {what})"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _shown(found: Sequence[str], most: int) -> str:
    return ", ".join(found[:most]) + (f" and {len(found) - most} more" if len(found) > most else "")


def _ranges(numbers: Sequence[int]) -> str:
    """Return numbers, three and more in a row as a range; where there are many ranges, how many numbers there are.

    >>> _ranges([3, 4, 9, 10, 11, 12])
    '3, 4, 9–12'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    if len(shown) <= _RANGES:
        return ", ".join(shown)
    return f"{', '.join(shown[:_RANGES])} or of {sum(map(len, runs[_RANGES:])):,} more numbers"


def _nobody_named_at(one: str, several: str) -> Callable[..., str]:
    def sentence(places: tuple[str, ...]) -> str:
        what = f"{len(places)} {several}" if places[1:] else one
        return f"{what}: nobody is named at {_shown(places, _PLACES)}"

    return sentence


def _perhaps_a_label(label: str, places: tuple[str, ...]) -> str:
    return (
        f"“{label}:” at {places[0]} looks like a speaker’s name and is not understood: nobody is named as saying what "
        f"follows. {row_to_write(places[0], 'speaker, label or no label')}"
    )


def _after_an_answer(places: tuple[str, ...]) -> str:
    count = _count(len(places), "paragraph")
    return f"{count} after an answer may be the witness’s or a member’s: nobody is named as saying them"


def _anothers_question(places: tuple[str, ...]) -> str:
    return (
        f"{_count(len(places), 'paragraph')} after “Q.” may be another’s than who questioned before: these had closed "
        f"and were thanked, and no line says who asks; nobody is named at {_shown(places, _NAMED)}. "
        f"{row_to_write(places[0], 'speaker')}"
    )


def _nobody_named() -> str:
    return (
        "looks like a transcript whose speakers could not be told: nothing in it says who speaks, and nobody is named. "
        "Put “Name: ” before each speaker’s words in a copy, and add that"
    )


def _settled_by(sentence: str, places: tuple[str, ...]) -> str:
    return f"{sentence}. {row_to_write(places[0], 'speaker')}" if places else sentence


def _row_names_nobody(row: str, places: tuple[str, ...] = ()) -> str:
    return _settled_by(f"row {row} of the table names nobody as saying its words", places)


def _caption_names_nobody(caption: str, when: str, places: tuple[str, ...] = ()) -> str:
    return _settled_by(f"nobody is named as saying the words of caption {caption} ({when})", places)


def _label_in_a_caption(caption: str, when: str, label: str, places: tuple[str, ...] = ()) -> str:
    where = f"“{label}:” in caption {caption} ({when})"
    return _settled_by(
        f"{where} looks like a speaker’s name and is not understood: its words are nobody’s", places
    )


def _figures_before_a_time(caption: str, when: str, figures: str, places: tuple[str, ...] = ()) -> str:
    where = f"the time of caption {caption} ({when})"
    return _settled_by(f"“{figures}” before {where} may be its number: kept as words", places)


def _labels_in_no_transcript(lines: str, paragraphs: str, labels: tuple[str, ...]) -> str:
    shown = ", ".join(f"“{label}:”" for label in labels[:3])
    return (
        f"{lines} lines look like speakers’ names ({shown}), of {paragraphs} paragraphs looked at, and nobody is named "
        "as speaking. If it is a transcript, write oral as its kind in sources.csv"
    )


def _witnesses_silent(speakers: str, witnesses: tuple[str, ...]) -> str:
    what = "listed as witnesses" if witnesses[1:] else "listed as a witness"
    shown = "; ".join(witnesses[:_NAMED])
    return f"{what} and never named as speaking, among {speakers} speakers’ names: {shown}"


def _notes_not_found(notes: str, numbers: tuple[str, ...]) -> str:
    count = _count(len(numbers), "note")
    return f"{count} called and not found among {notes} notes: {_shown(numbers, _NAMED)}"


def _note_numbers_missing(notes: str, first: str, last: str, numbers: tuple[str, ...]) -> str:
    span = f"among {notes} notes from {first} to {last}"
    return f"{_count(len(numbers), 'note number')} not found {span}: {_shown(numbers, _NAMED)}"


def _notes_not_called(notes: str, numbers: tuple[str, ...]) -> str:
    return f"{_count(len(numbers), 'note')} of {notes} called nowhere in the text: {_shown(numbers, _NAMED)}"


def _paragraphs_missing(first: str, last: str, numbers: tuple[str, ...]) -> str:
    span = f"between {first} and {last}"
    return f"{_count(len(numbers), 'paragraph number')} not found {span}: {_shown(numbers, _NAMED)}"


def _no_recommendation(passages: str, saying: str) -> str:
    seen = f"{passages} passages looked at for numbered items, boxes and “We recommend”"
    more = f"; {saying} say “we recommend”" if saying != "0" else ""
    return f"no recommendation was read ({seen}{more}). If it has some, enter them in recommendations.csv"


def _words_in_no_passage(parts: tuple[str, ...], counts: tuple[str, ...]) -> str:
    shown = (f"{part} ({int(count):,})" for part, count in zip(parts, counts, strict=True))
    return f"words that are in the stored text and in no passage: {', '.join(shown)}"


def _unresolved(why: str, passages: str) -> str:
    count = _count(int(passages), "passage")
    return f"speaker not resolved: {why}; {count}. Settle it in people.csv"


def _fits_nobody(label: str, elsewhere: tuple[str, ...], passages: str) -> str:
    hint = f"; {' and '.join(elsewhere)} is of another panel" if elsewhere else ""
    return _unresolved(f"nobody in the header fits “{label}”{hint}", passages)


def _hearings_not_held(days: tuple[str, ...], listed: str, transcripts: str, undated: str) -> str:
    held = _count(int(transcripts), "transcript")
    more = f", {undated} of them without a date" if undated != "0" else ""
    return (
        f"{len(days)} of the {listed} days of hearings in its list of witnesses are not held: {_shown(days, _NAMED)}; "
        f"looked for by date among {held} held{more}. Add the transcript, or write its date in sources.csv"
    )


def _asks_for_confidence(document_id: str, counts: str, said: str = "") -> str:
    return f"it counts as “{counts}” until a named person settles it: {said}. {how_to_settle(document_id)}"


def how_to_settle(document_id: str) -> str:
    """Return the command that settles what a document is that asks for confidence."""
    return (
        f'Read it, then: workbench withdraw FOLDER {document_id} --settle published --coder AB --reason "why"'
    )


def _unknown_word(file: str, row: str, column: str, word: str, allowed: tuple[str, ...], counts: str) -> str:
    done = f"until it is put right it counts as “{counts}”" if counts else "left out"
    return f"{file}, row {row}, {column}: “{word}” is none of {', '.join(allowed)}; {done}"


def _fix_made(row: str, found: str, correct: str, said: str = "") -> str:
    what = (
        f"“{_short(found)}” was put right as “{_short(correct)}”"
        if correct
        else f"“{_short(found)}” was taken out"
    )
    return f"fixes.csv, row {row}: {what}: {said}"


def _short(found: str) -> str:
    return found if len(found) <= 60 else f"{found[:59]}…"


def _speaker_settled(row: str, name: str, place: str, said: str = "") -> str:
    who = f"“{name}” speaks" if name else "nobody is named as speaking"
    return f"settled.csv, row {row}: {who} at {place}: {said}"


def _person_twice(row: str, person_id: str, first: str) -> str:
    return (
        f"people.csv, row {row}, person_id: “{person_id}” stands in row {first} already; its names are joined"
    )


# Each takes what the reason is about, in its order, and then the words that it repeats.
_SENTENCES: dict[str, Callable[..., str]] = {
    "leads out": lambda file: (
        f"sources/{file} is a link that leads out of sources/. Put the file itself there"
    ),
    "not there": lambda file: f"sources/{file} is not there. Put it back, or take its row out of sources.csv",
    "not opened": lambda file, said="": (
        f"sources/{file} can’t be opened ({said}). Put it back, or take its row out of sources.csv"
    ),
    "not read": lambda file, status, said="": f"sources/{file}: {said}",
    "in no row": lambda: (
        "a file in sources/ that no row of sources.csv names, so that nothing is read of it. Add it (workbench add), "
        "or take it out of there"
    ),
    "contents changed": lambda file: (
        f"sources/{file} is not the file that was added: its contents have changed. It is read as it is now"
    ),
    "text changed": lambda: (
        "its text differs from the version kept before; both are in text/. Check what was decided on it"
    ),
    "text not kept": lambda said="": (
        f"its text can’t be kept in text/: {said}. Make room, or allow writing there"
    ),
    "not looked into": lambda said="": said,
    "asks for confidence": _asks_for_confidence,
    "nobody named": _nobody_named,
    "labels in no transcript": _labels_in_no_transcript,
    "perhaps a label": _perhaps_a_label,
    "answers without a label": _nobody_named_at(
        "an answer has no label, and the text does not say which witness gives it",
        "answers have no label, and the text does not say which witness gives them",
    ),
    "answers or questions": _nobody_named_at(
        "a paragraph without a label may be an answer, or go on with the question",
        "paragraphs without a label may be answers, or go on with the question",
    ),
    "after an answer without a label": _nobody_named_at(
        "a paragraph after an answer without a label may be the witness’s or a member’s",
        "paragraphs after answers without a label may be the witness’s or a member’s",
    ),
    "after an answer": _after_an_answer,
    "perhaps another’s question": _anothers_question,
    "before anybody is named": lambda paragraphs: (
        f"words before anybody is named as speaking: {_count(int(paragraphs), 'paragraph')}; kept in the stored text"
    ),
    "row names nobody": _row_names_nobody,
    "caption names nobody": _caption_names_nobody,
    "label in a caption": _label_in_a_caption,
    "figures before a time": _figures_before_a_time,
    "label fits nobody": _fits_nobody,
    "label fits several": lambda label, people, passages: _unresolved(
        f"“{label}” fits {' and '.join(people)}", passages
    ),
    "office of nobody": lambda office, passages: _unresolved(f"nobody is named as {office}", passages),
    "office of several": lambda people, office, passages: _unresolved(
        f"{people} people are named as {office}", passages
    ),
    "witnesses silent": _witnesses_silent,
    "other questions announced": lambda announced, found: (
        f"the header announces questions {announced}; the text has {found}"
    ),
    "questions missing": lambda numbers: f"no question {_ranges(list(map(int, numbers)))} was found",
    "placeholder": lambda: "a template’s placeholder was published here; it is not evidence",
    "notes not found": _notes_not_found,
    "note numbers missing": _note_numbers_missing,
    "notes not called": _notes_not_called,
    "paragraphs missing": _paragraphs_missing,
    "no numbered paragraphs": lambda: (
        "no numbered paragraphs were found; its paragraphs are called p1, p2 … instead"
    ),
    "no item under its heading": lambda heading: (
        f"no item was read under the heading “{heading}”: enter them in recommendations.csv"
    ),
    "no recommendation": _no_recommendation,
    "item without its paragraphs": lambda item, numbers: (
        f"item {item} names paragraph {', '.join(numbers)}, which was not found"
    ),
    "item without a paragraph": lambda item: f"item {item} names no paragraph",
    "no code under its heading": lambda heading, lines: (
        f"no entry was read under “{heading}” ({lines} lines): nothing shows which evidence is not held"
    ),
    "entries without a code": lambda heading, entries: (
        f"the {entries} entries under “{heading}” have no code: a citation can’t lead to one, and whether its text is "
        "held is told by its author’s name alone"
    ),
    "no item said again": lambda: (
        "no recommendation is said again in this reply; its paragraphs answer the report as a whole"
    ),
    "words in no passage": _words_in_no_passage,
    "left out by one rule": lambda rule, per_cent: f"{per_cent}% of it is left out by one rule: {rule}",
    "remark on a row": lambda row, said="": f"row {row}: {said}",
    "hearings not held": _hearings_not_held,
    "items said again": lambda count, other: (
        f"{count} of its items have the number of one in {other}, and stand there"
    ),
    "one code of two": lambda code, other: (
        f"{code} is the evidence code of {other}, too: a citation of it can’t tell them apart. Correct evidence_code "
        "in sources.csv, or take one out"
    ),
    "unknown word": _unknown_word,
    "row left out": lambda file, row, column, said="": f"{said}; left out",
    "person without an id": lambda row: (
        f"people.csv, row {row}, person_id: it is empty; give the person an id. The row is left out"
    ),
    "person twice": _person_twice,
    "link without its date": lambda row, date: (
        f"links.csv, row {row}, decided: “{date}” is no date; write it as 2026-11-21. The link is used without it"
    ),
    "setting not used": lambda key, said="": f"{said}. The rest is used",
    "example goes wrong": lambda file, row, column, said="": said,
    "fix made": _fix_made,
    "fix not made": lambda row, column, said="": (
        f"fixes.csv, row {row}, {column}: {said}. The fix was not made"
    ),
    "settled": lambda row, what, value, said="": f"settled.csv, row {row}: {what} {value}: {said}",
    "speaker settled": _speaker_settled,
    "nothing settled": lambda row, column, said="": (
        f"settled.csv, row {row}, {column}: {said}. Nothing was settled"
    ),
    "decision without a place": lambda decision, coder, said="": (
        f"decision {decision} by {coder} has no place: {said}"
    ),
    "log at fault": lambda decision, said="": f"decision log, {decision or 'the file'}: {said}",
}
