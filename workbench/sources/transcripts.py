"""Oral evidence becomes turns: questions, answers, interjections, panels.

Read so far: modern Commons transcripts (House of Commons, Guide for witnesses; the layout since 2014), printed or
as plain text, and ``Speaker: words``. The parts that another layout would change are in `headers`, `speakers` and
`witnesses`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ..model import Appearance, Document, Passage
from . import layout, notes
from .headers import Header, read_header
from .layout import Paragraph
from .lines import Extraction, Line
from .reading import Draft, Reading
from .running_heads import without_running_heads
from .speakers import CHAIR, LABEL, QUESTION, Speakers, opening, speakers_of
from .witnesses import Witness, bare, fits, looks_like_name, witnesses

_EXAMINATION = re.compile(
    r"^(?:examination of witness(?:es)?|witness(?:es)? examined)\b[.:]?\s*(?:\(.*\))?$", re.IGNORECASE
)
_WITNESSES = re.compile(r"^witness(?:es)?\s*:\s*\S", re.IGNORECASE)
_DIRECTION = re.compile(
    r"^(?:[\[(].*[\])]|(?:the )?(?:sitting|committee|meeting) (?:was |then )?(?:suspended|adjourned|resumed)\b.*|"
    r"on resuming\s*[—–-]?|\*\s*\*\s*\*|in the absence of the chair\b.*|[^.:]{3,80}\b(?:took|resumed) the chair\.?)$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\([A-Z][\w’'. -]{3,60}\)\s")
_PLACEHOLDER = re.compile(r"\[(?:add|insert) [^\]]*\]", re.IGNORECASE)


@dataclass
class _Turns:
    """The transcript as it is read: who speaks now, under which question, before which panel."""

    draft: Draft
    speakers: Speakers
    labels: list[str]
    turn: int = 0
    speaker: str = ""
    number: int | None = None
    panel: int | None = None
    panels: dict[int, list[Witness]] = field(default_factory=dict)
    awaiting: bool = False
    unowned: list[Paragraph] = field(default_factory=list)


def read(extraction: Extraction, document_id: str) -> Reading:
    """Return an oral document: one passage per paragraph of what was said, and who appears in what capacity."""
    lines = without_running_heads(extraction)
    words = layout.vocabulary(lines)
    body, found = notes.split(lines, words)
    front, labels, speakers, header = _front(body)
    called = frozenset(note.number for note in found)
    starts, goes_on = _starts(speakers, body[front:])
    draft = Draft(document_id)
    for paragraph in layout.paragraphs(body[:front], words, starts=lambda line: False, notes=called):
        draft.block(paragraph.text)
    state = _Turns(draft, speakers, labels)
    for paragraph in layout.paragraphs(body[front:], words, starts=starts, goes_on=goes_on, notes=called):
        _read_paragraph(state, paragraph)
    for note in found:
        draft.passage("note", f"n{note.number}", note.text, label=f"{note.number} ", page=note.page or None)
    _add_header_panels(state, header)
    _say_unowned(state)
    _check_questions(state, header)
    return Reading(
        _document(document_id, header, extraction),
        draft.text,
        tuple(draft.passages),
        tuple(draft.marks),
        tuple(_appearances(document_id, header, state)),
        problems=tuple(draft.problems),
    )


def _front(lines: Sequence[Line]) -> tuple[int, list[str], Speakers, Header]:
    """Return where the evidence begins, the speakers' labels in order of first use, and the header."""
    first = _first_question(lines)
    candidates = [_label(line.text) for line in lines[first:]]
    labels = list(dict.fromkeys(label for label in candidates if label))
    front = first
    while front > 0 and _is_introduction(lines, front - 1, first):
        front -= 1
    words = layout.vocabulary(lines)
    paragraphs = layout.paragraphs(lines[:front], words, starts=lambda line: False)
    header = read_header(paragraphs, labels)
    introductions = layout.paragraphs(
        lines[front:first], words, starts=lambda line: bool(_WITNESSES.match(line.text))
    )
    introductions += _later_introductions(lines[first:], words)
    names = [named.name for named in header.members]
    names += [witness.name for panel in (header.attending, *header.panels.values()) for witness in panel]
    for paragraph in introductions:
        if _WITNESSES.match(paragraph.text):
            names += [witness.name for witness in witnesses(paragraph.text, labels)]
    texts = [line.text for line in lines[front:]]
    texts += [_over_two_lines(a, b) for a, b in pairwise(texts) if _is_part_of_name(a, names)]
    return front, labels, speakers_of(texts, names), header


def _is_part_of_name(text: str, names: Sequence[str]) -> bool:
    """Say whether a whole line is the first part of a name in the header: a label that breaks over lines."""
    start = bare(_plain(text))
    start += "" if start.endswith("-") else " "
    return len(start) > 1 and any(bare(name).startswith(start) for name in names)


def _over_two_lines(text: str, after: str) -> str:
    return text + after if text.endswith("-") else f"{text} {after}"


def _later_introductions(lines: Sequence[Line], words: frozenset[str]) -> list[Paragraph]:
    found = []
    for index, line in enumerate(lines):
        if _WITNESSES.match(line.text):
            block = lines[index : index + 12]
            stop = next(
                (i for i, b in enumerate(block) if i and (QUESTION.match(b.text) or not b.text)), len(block)
            )
            found += layout.paragraphs(
                block[:stop], words, starts=lambda line: bool(_WITNESSES.match(line.text))
            )[:1]
    return found


def _label(text: str) -> str:
    match = QUESTION.match(text)
    label = LABEL.match(text[match.end() :] if match else text)
    return label[1] if label else ""


def _first_question(lines: Sequence[Line]) -> int:
    for index, line in enumerate(lines):
        match = QUESTION.match(line.text)
        if match and (_label(line.text) or _label_over_lines(lines, index, match.end())):
            return index
    for index, line in enumerate(lines):
        if _label(line.text) and not re.match(
            r"(?:members? present|witness(?:es)?|oral evidence|session|also present)\b|[IVX]+$",
            _label(line.text),
            re.IGNORECASE,
        ):
            return index
    return 0


def _label_over_lines(lines: Sequence[Line], index: int, start: int) -> bool:
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    return bool(LABEL.match(f"{lines[index].text[start:]} {after}"))


def _is_introduction(lines: Sequence[Line], index: int, first: int) -> bool:
    """Say whether the line belongs to what introduces the first panel, just before the first question."""
    if first - index > 14:
        return False
    return any(
        _EXAMINATION.match(line.text) or _WITNESSES.match(line.text)
        for line in lines[max(0, index - 12) : index + 1]
    )


def _starts(speakers: Speakers, lines: Sequence[Line]) -> tuple[layout.Starts, layout.Starts]:
    """Return what says whether a line begins a paragraph, and whether it goes on a label that broke over two lines."""
    pairs = [(line, after) for line, after in pairwise(lines) if _label_breaks(line, after, speakers)]
    firsts, seconds = {id(line) for line, _ in pairs}, {id(after) for _, after in pairs}

    def starts(line: Line) -> bool:
        if id(line) in firsts or _EXAMINATION.match(line.text) or _WITNESSES.match(line.text):
            return True
        return bool(opening(line.text, speakers).speaker) or bool(
            _DIRECTION.match(line.text) and len(line.text) < 90
        )

    return starts, lambda line: id(line) in seconds


def _label_breaks(line: Line, after: Line, speakers: Speakers) -> bool:
    """Say whether a speaker's label begins on one line and ends on the next."""
    if ":" in line.text or len(line.text) > 60:
        return False
    said = opening(_over_two_lines(line.text, after.text), speakers)
    return len(said.speaker) > len(_plain(line.text))


def _plain(text: str) -> str:
    return QUESTION.sub("", text, count=1)


def _read_paragraph(state: _Turns, paragraph: Paragraph) -> None:
    text, page = paragraph.text, paragraph.page or None
    if _EXAMINATION.match(text):
        state.draft.block(text)
        _next_panel(state, [])
        state.awaiting = True
    elif _introduces(text, state) or (state.awaiting and not opening(text, state.speakers).speaker):
        state.draft.block(text)
        if not state.awaiting:
            _next_panel(state, [])
        state.panels[state.panel or 1] = witnesses(text, state.labels)
        state.awaiting = False
    elif _PLACEHOLDER.search(text):
        state.draft.block(text)
        state.draft.problem(
            "a template’s placeholder was published here; it is not evidence", text, page=page
        )
    elif _DIRECTION.match(text) and not opening(text, state.speakers).speaker:
        _say(state, "direction", text, "", page)
    else:
        _speak(state, paragraph)


def _introduces(text: str, state: _Turns) -> bool:
    """Say whether words after "Witnesses:" name a panel; ``Witnesses: Yes.`` is what all of them answered."""
    if not _WITNESSES.match(text):
        return False
    labels = {bare(label) for label in state.labels}
    found = witnesses(text, state.labels)
    return state.awaiting or any(looks_like_name(one.name) or bare(one.name) in labels for one in found)


def _next_panel(state: _Turns, found: list[Witness]) -> None:
    state.panel = (state.panel or 0) + 1
    state.panels[state.panel] = found
    state.speaker = ""


def _speak(state: _Turns, paragraph: Paragraph) -> None:
    said = opening(paragraph.text, state.speakers)
    state.awaiting = False
    if said.speaker:
        if said.number is not None:
            state.number = said.number
        state.turn += 1
        state.speaker = said.speaker
    elif not state.speaker:
        state.draft.block(paragraph.text)
        state.unowned.append(paragraph)
        return
    kind = "question" if said.number is not None else ""
    label, text = paragraph.text[: said.start], paragraph.text[said.start :]
    passage = _say(state, kind, text, label, paragraph.page or None)
    state.draft.call(passage, paragraph.marks, said.start)


def _say(state: _Turns, kind: str, text: str, label: str, page: int | None) -> Passage:
    locator = f"Q{state.number}" if state.number is not None else f"o{state.turn or 1}"
    last = state.draft.passages[-1] if state.draft.passages else None
    if not kind:
        same = last is not None and last.turn == state.turn and last.kind in ("question", "statement")
        kind = last.kind if same and last is not None else "statement"
    speaker = "" if kind == "direction" else state.speaker
    return state.draft.passage(
        kind,
        locator,
        text,
        label=label,
        turn=state.turn or None,
        speaker=speaker,
        panel=state.panel,
        page=page,
    )


def _add_header_panels(state: _Turns, header: Header) -> None:
    """Give the panels met in the text the roles that the header prints for their witnesses.

    Words before the first examination are the first panel's where the header has more panels than the text.
    """
    listed = [witness for panel in header.panels.values() for witness in panel]
    met = {number: panel or header.panels.get(number, []) for number, panel in state.panels.items()}
    unplaced = any(p.panel is None for p in state.draft.passages)
    if not met:
        met = dict(header.panels)
        only = min(met) if len(met) == 1 else None
        state.draft.passages = [replace(p, panel=p.panel or only) for p in state.draft.passages]
    elif unplaced and len(header.panels) == len(met) + 1:
        met = {1: header.panels[min(header.panels)]} | {number + 1: panel for number, panel in met.items()}
        state.draft.passages = [replace(p, panel=(p.panel or 0) + 1) for p in state.draft.passages]
    state.panels = {number: [_fuller(witness, listed) for witness in panel] for number, panel in met.items()}


def _fuller(witness: Witness, listed: Sequence[Witness]) -> Witness:
    if witness.role or witness.organisation:
        return witness
    matches = [other for other in listed if bare(other.name) == bare(witness.name)]
    matches = matches or [
        other for other in listed if fits(witness.name, other.name) or fits(other.name, witness.name)
    ]
    return matches[0] if len(matches) == 1 else witness


def _say_unowned(state: _Turns) -> None:
    """Say once how many paragraphs nobody is named as saying, and in which old form they may be."""
    if not state.unowned:
        return
    first = state.unowned[0]
    count = "1 paragraph" if len(state.unowned) == 1 else f"{len(state.unowned)} paragraphs"
    reason = f"words before anybody is named as speaking: {count}; kept in the stored text"
    bracketed = sum(1 for p in state.unowned if _BRACKETED.match(p.text))
    if bracketed > 2:
        reason += f". {bracketed} begin with a name in brackets, as before 2003: that form is not read yet"
    text = next((p.text for p in state.unowned if _BRACKETED.match(p.text)), first.text)
    state.draft.problem(reason, text[:200], page=first.page or None)


def _check_questions(state: _Turns, header: Header) -> None:
    numbers = [
        int(p.locator[1:]) for p in state.draft.passages if p.kind == "question" and p.locator.startswith("Q")
    ]
    if not numbers:
        return
    firsts = list(dict.fromkeys(numbers))
    if header.questions and (firsts[0], firsts[-1]) != header.questions:
        said = f"{header.questions[0]}–{header.questions[1]}"
        state.draft.problem(f"the header announces questions {said}; the text has {firsts[0]}–{firsts[-1]}")
    missing = sorted(set(range(min(firsts), max(firsts) + 1)) - set(firsts))
    if missing:
        state.draft.problem(f"no question {', '.join(map(str, missing))} was found")


def _document(document_id: str, header: Header, extraction: Extraction) -> Document:
    return Document(
        document_id,
        kind="oral",
        provenance="illustrative" if header.illustrative else "real",
        title=header.title,
        date=header.date,
        author=header.committee,
        paper_number=header.paper_number,
        corrected=header.corrected,
        media_type=extraction.media_type,
        note="; ".join(extraction.remarks),
    )


def _appearances(document_id: str, header: Header, state: _Turns) -> list[Appearance]:
    """Return one row per person and panel, the header's name as ``label``; `people.resolve` says who they are."""
    rows = [
        Appearance(
            document_id, "", member.name, "chair" if member.chair or CHAIR.match(member.name) else "member"
        )
        for member in header.members
    ]
    rows += [
        Appearance(document_id, "", one.name, "other", one.role, one.organisation) for one in header.attending
    ]
    for number in sorted(state.panels):
        for witness in state.panels[number]:
            rows.append(
                Appearance(
                    document_id, "", witness.name, "witness", witness.role, witness.organisation, panel=number
                )
            )
    return rows
