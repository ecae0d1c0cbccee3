"""Oral evidence becomes turns: questions, answers, interjections, panels.

What another layout changes is in `transcript_styles`, `where_it_begins`, `public_hearings`, `run_on`,
`transcript_header`, `speakers` and `witness_lists`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ...model import Document, Passage
from ...model.because import Because
from ...model.values import SPOKEN
from ...text.english.patterns_in_tables import in_table
from ..formats import footnotes, paragraph_layout, running_heads
from ..formats.lines import Extraction, Line
from ..formats.named_speeches import MOST_REASONS
from ..formats.paragraph_layout import Paragraph
from ..front_matter import FrontMatter
from ..left_out import Reason
from ..reading import Draft, Reading, Remark, noted
from . import public_hearings, question_range, run_on, unlabelled_answers, who_appears
from .speakers import CHAIR, Opening, Speakers, opening
from .transcript_header import Header
from .transcript_styles import HEARING, style_of, without_number
from .where_it_begins import EXAMINATION, WITNESSES, front_of, over_two_lines
from .who_questions import WhoQuestions
from .witness_lists import Witness, are_one, bare, fuller, looks_like_name, witnesses

_DIRECTION = in_table("transcripts", "a direction")
# Notes that stood under a page of a web edition, each with its way back: ``2   Note by witness: … Back``.
_NOTE = in_table("transcripts", "a note in a transcript")
_LEADS_TO_PAGE = in_table("sources/transcripts/forms", "a line of an index")
_INDEX = Reason("index", ("under the heading “Index”", "leads to a page"))
_OPENS_PANEL = Reason("list of witnesses", ("a line of its own", "“Examination of witnesses”"))
_NAMES_PANEL = Reason(
    "list of witnesses", ("after “Examination of witnesses” or “Witnesses:”", "its names were read")
)
_TIME_MARK = in_table("sources/transcripts/forms", "a time of the day after a dot")
_TIMED = Reason("times and numbers of captions", ("a line of its own", "a dot, and four figures in brackets"))
_TEMPLATE = Reason("list of witnesses", ("in square brackets", "a template’s words"))
_PLACEHOLDER = in_table("transcripts", "to be filled in")


@dataclass
class _Turns:
    """The transcript as it is read: who speaks now, under which question, before which panel."""

    draft: Draft
    speakers: Speakers
    labels: list[str]
    turn: int = 0
    speaker: str = ""
    speaking: bool = False
    number: int | None = None
    panel: int | None = None
    panels: dict[int, list[Witness]] = field(default_factory=dict)
    awaiting: bool = False
    unowned: list[Paragraph] = field(default_factory=list)
    unnamed: list[str] = field(default_factory=list)
    places: dict[int, str] = field(default_factory=dict)
    place: str = ""
    questions: WhoQuestions = field(default_factory=WhoQuestions)
    withdrawn: bool = False
    dashed: bool = False
    closed: bool = False
    in_doubt: list[Remark] = field(default_factory=list)


def read(extraction: Extraction, document_id: str) -> Reading:
    """Return an oral document: one passage per paragraph of what was said, and who appears in what capacity."""
    hearing = public_hearings.numbered(extraction.lines)
    lines, left = (hearing.lines, hearing.left_out) if hearing else running_heads.parted(extraction)
    words = paragraph_layout.vocabulary(lines)
    body, found = (lines, []) if hearing else footnotes.split(lines, words)
    style = HEARING if hearing else style_of([line.text for line in body if line.text])
    front, labels, speakers, header = front_of(body, style, words)
    speakers = speakers.with_told(extraction.told)
    called = frozenset(note.number for note in found)
    starts, goes_on = _starts(speakers, body[front:])
    draft = Draft(document_id, left_out=left)
    matter = FrontMatter("before the first question", (header.title, header.committee, header.paper_number))
    for paragraph in paragraph_layout.paragraphs(
        body[:front], words, starts=lambda line: False, notes=called
    ):
        draft.block(paragraph.text, matter.reason(paragraph), page=paragraph.page)
    state = _Turns(draft, speakers, labels, places=hearing.places if hearing else {})
    state.dashed = run_on.are_dashed(line.text for line in body)
    paragraphs = (
        public_hearings.paragraphs(body[front:], words, starts)
        if hearing
        else paragraph_layout.paragraphs(body[front:], words, starts=starts, goes_on=goes_on, notes=called)
    )
    for paragraph in paragraphs:
        for part in run_on.parted(paragraph, speakers, dashed=state.dashed):
            _read_paragraph(state, part)
    footnotes.keep(draft, found)
    _add_header_panels(state, header)
    if not style.asks:
        _find_unlabelled_answers(state, header)
    _say_unowned(state)
    for because in question_range.gaps(draft.passages, header.questions):
        draft.problem(because)
    reading = Reading(
        _document(document_id, header, extraction.media_type),
        draft.text,
        tuple(draft.passages),
        tuple(draft.marks),
        tuple(who_appears.appearances(header, draft, state.panels, tuple(state.questions.all))),
        problems=tuple(draft.problems),
        left_out=tuple(draft.left_out),
    )
    return noted(reading, *map(Remark, extraction.remarks), *state.in_doubt[:MOST_REASONS])


def _starts(
    speakers: Speakers, lines: Sequence[Line]
) -> tuple[paragraph_layout.Starts, paragraph_layout.Starts]:
    """Return what says whether a line begins a paragraph, and whether it goes on a label that broke over two lines."""
    pairs = [(line, after) for line, after in pairwise(lines) if _label_breaks(line, after, speakers)]
    firsts, seconds = {id(line) for line, _ in pairs}, {id(after) for _, after in pairs}

    def starts(line: Line) -> bool:
        if id(line) in firsts or EXAMINATION.match(line.text) or WITNESSES.match(line.text):
            return True
        if (
            public_hearings.sworn(line.text)
            or public_hearings.questioner(line.text)
            or public_hearings.is_index(line.text)
        ):
            return True
        if opening(line.text, speakers).begins or speakers.in_doubt(line.text):
            return True
        return bool(_DIRECTION.match(line.text) and len(line.text) < 90)

    return starts, lambda line: id(line) in seconds


def _label_breaks(line: Line, after: Line, speakers: Speakers) -> bool:
    """Say whether a speaker's label begins on one line and ends on the next."""
    if ":" in line.text or len(line.text) > 60 or not speakers.style.may_label(after.text):
        return False
    said = opening(over_two_lines(line.text, after.text), speakers)
    return len(said.speaker) > len(without_number(line.text, speakers.style))


def _read_paragraph(state: _Turns, paragraph: Paragraph) -> None:
    text, page = paragraph.text, paragraph.page or None
    state.place = state.places.get(id(paragraph.lines[0]), "") if paragraph.lines else ""
    if state.closed or (state.turn and public_hearings.is_index(text)):
        state.closed = True
        _leave_out_index(state, paragraph)
    elif public_hearings.sworn(text) or public_hearings.questioner(text):
        _call_or_question(state, text, page)
    elif EXAMINATION.match(text):
        state.draft.block(text, _OPENS_PANEL, page=paragraph.page)
        _next_panel(state, [])
        state.awaiting = True
    elif match := _NOTE.match(text):
        locator = f"n{match[1]}" if match[1] else _locator(state)
        state.draft.passage("note", locator, text[match.end() :], label=match[0], page=page)
    elif state.speakers.is_heading(text) or _is_chairs_heading(state, text):
        state.draft.passage("heading", _locator(state), text, page=page)
        state.speaker, state.speaking = "", False
    elif _introduces(text, state) or (state.awaiting and not opening(text, state.speakers).begins):
        named = witnesses(text, state.labels)
        state.draft.block(text, _NAMES_PANEL if named else None, page=paragraph.page)
        if not state.awaiting:
            _next_panel(state, [])
        state.panels[state.panel or 1] = named
        state.awaiting = False
    elif _PLACEHOLDER.match(text) or _TIME_MARK.match(text):
        _leave_out_line(state, text, paragraph.page)
    elif _DIRECTION.match(text) and not opening(text, state.speakers).speaker:
        _direct(state, text, page)
    else:
        _speak(state, paragraph)


def _leave_out_line(state: _Turns, text: str, page: int) -> None:
    """Keep a line that is nobody's words: a time of the day, or what a template left to be filled in."""
    if _TIME_MARK.match(text):
        state.draft.block(text, _TIMED, page=page)
        return
    state.draft.block(text, _TEMPLATE, page=page)
    state.draft.problem(Because.of("placeholder"), text, page=page or None)


def _is_chairs_heading(state: _Turns, text: str) -> bool:
    """Say whether the chair's title stands alone before anybody speaks: over the questions that have numbers only."""
    return not (state.speaking or state.speakers.style.asks) and bool(CHAIR.fullmatch(text))


def _direct(state: _Turns, text: str, page: int | None) -> None:
    _say(state, "direction", text, "", page)
    if public_hearings.withdrew(text):
        state.withdrawn = True
        state.questions.named("")


def _leave_out_index(state: _Turns, paragraph: Paragraph) -> None:
    """Keep a paragraph of the index of a day; one that leads to no page is unread."""
    leads = public_hearings.is_index(paragraph.text) or _LEADS_TO_PAGE.search(paragraph.text)
    state.draft.block(paragraph.text, _INDEX if leads else None, page=paragraph.page)


def _call_or_question(state: _Turns, text: str, page: int | None) -> None:
    """Begin another witness's evidence, or another counsel's questions."""
    if name := public_hearings.sworn(text):
        _next_panel(state, [Witness(public_hearings.label_of(name, state.labels))])
        state.questions.named("")
    elif name := public_hearings.questioner(text):
        state.questions.named(name)
    _say(state, "direction", text, "", page)
    state.speaker, state.speaking = "", False


def _introduces(text: str, state: _Turns) -> bool:
    """Say whether words after "Witnesses:" name a panel; ``Witnesses: Yes.`` is what all of them answered."""
    if not WITNESSES.match(text):
        return False
    labels = {bare(label) for label in state.labels}
    found = witnesses(text, state.labels)
    return state.awaiting or any(looks_like_name(one.name) or bare(one.name) in labels for one in found)


def _locator(state: _Turns) -> str:
    if state.place:
        return state.place
    return f"Q{state.number}" if state.number is not None else f"o{state.turn or 1}"


def _next_panel(state: _Turns, found: list[Witness]) -> None:
    state.panel = (state.panel or 0) + 1
    state.panels[state.panel] = found
    state.withdrawn = False
    state.speaker, state.speaking = "", False


def _speak(state: _Turns, paragraph: Paragraph) -> None:
    said = opening(paragraph.text, state.speakers)
    if state.dashed and (dashes := run_on.ANSWER.match(paragraph.text)):
        said = Opening(None, "A", dashes.end())
    if not said.speaker and not _comes_next(state, said.number):
        said = Opening(None, "", 0)
    state.awaiting, doubt, unnamed = False, "", False
    if said.begins:
        if said.number is not None:
            state.number = said.number
        state.turn += 1
        state.speaker, state.speaking = _who(state, said.speaker), True
    elif doubt := state.speakers.in_doubt(paragraph.text, _said_last(state)):
        # What may be a label ends the turn before it: nothing is put into anybody's mouth.
        state.turn += 1
        state.speaker, state.speaking = "", True
    elif state.speaking and not state.speakers.style.asks and _may_be_asked(state, paragraph.text):
        state.turn += 1
        state.speaker, unnamed = "", True
    elif not state.speaking:
        state.draft.block(paragraph.text)
        state.unowned.append(paragraph)
        return
    kind = "question" if said.number is not None else ""
    label, text = paragraph.text[: said.start], paragraph.text[said.start :]
    passage = _say(state, kind, text, label, paragraph.page or None)
    state.questions.hears(passage)
    state.draft.call(passage, paragraph.marks, said.start)
    if unnamed:
        state.unnamed.append(passage.passage_id)
    if doubt:
        _say_in_doubt(state, doubt, passage)


def _said_last(state: _Turns) -> str:
    """Return the last words of the turn that goes on, if there is one."""
    last = state.draft.passages[-1] if state.speaking and state.draft.passages else None
    return last.text[-40:] if last and last.kind in SPOKEN else ""


def _say_in_doubt(state: _Turns, label: str, passage: Passage) -> None:
    """Say that nobody is named as saying a passage, which may begin with a label."""
    because = Because.of("perhaps a label", label, (unlabelled_answers.place_of(passage.passage_id),))
    row = state.draft.problem(because, passage.text[:200], page=passage.page)
    state.in_doubt.append(Remark.of(row))


def _who(state: _Turns, label: str) -> str:
    """Return who speaks: ``Q.`` is whoever questions now; ``A.`` and ``THE WITNESS`` are the witness last called.

    Their names are as printed where they were called. Once that witness has withdrawn, the label says nobody.
    """
    witnesses = [] if state.withdrawn else state.panels.get(state.panel or 0, [])
    if label == "Q":
        return state.questions.asks() or label
    if bare(label) in ("a", "the witness") and len(witnesses) == 1:
        return witnesses[0].name
    # Dashes before an answer name nobody.
    return "" if label == "A" and state.dashed else label


def _may_be_asked(state: _Turns, text: str) -> bool:
    """Say whether words that no name or number stands before may be a member's, after a witness's answer has ended."""
    last = state.draft.passages[-1] if state.draft.passages else None
    ended = last is not None and unlabelled_answers.ends_sentence(last.text)
    return bool(state.speaker) and ended and not text[:1].islower()


def _comes_next(state: _Turns, number: int | None) -> bool:
    """Say whether a number that no name follows can be the next question's, and not a list's in an answer."""
    return number is not None and (state.number is None or 0 < number - state.number <= 3)


def _say(state: _Turns, kind: str, text: str, label: str, page: int | None) -> Passage:
    locator = _locator(state)
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
    state.panels = {number: [fuller(witness, listed) for witness in panel] for number, panel in met.items()}
    # Whoever the header lists and no line in the text brings in is listed still.
    heard = [witness.name for panel in state.panels.values() for witness in panel]
    header.listed += [one for one in listed if heard and not any(are_one(one.name, name) for name in heard)]


def _find_unlabelled_answers(state: _Turns, header: Header) -> None:
    """Part the answers that have no label from their questions, and say which of them nobody is named as giving."""
    found = unlabelled_answers.found(state.draft.passages, header, state.panels, state.unnamed)
    state.draft.passages = found.passages
    unnamed = {p.passage_id for p in found.passages if p.kind == "statement" and not p.speaker}
    state.unnamed = [one for one in state.unnamed if one in unnamed - {*found.in_doubt, *found.further}]
    for because, passage in found.problems():
        state.draft.problem(because, passage.text[:200], page=passage.page)


def _say_unowned(state: _Turns) -> None:
    """Say once how many paragraphs nobody is named as saying."""
    for because, passage in state.questions.problems():
        state.draft.problem(because, passage.text[:200], page=passage.page)
    if state.unnamed:
        passage = next(p for p in state.draft.passages if p.passage_id == state.unnamed[0])
        because = Because.of("after an answer", tuple(map(unlabelled_answers.place_of, state.unnamed)))
        state.draft.problem(because, passage.text[:200], page=passage.page)
    if not state.unowned:
        return
    first = state.unowned[0]
    because = Because.of("before anybody is named", str(len(state.unowned)))
    state.draft.problem(because, first.text[:200], page=first.page or None)


def _document(document_id: str, header: Header, media_type: str) -> Document:
    return Document(
        document_id,
        kind="oral",
        provenance="illustrative" if header.illustrative else "real",
        title=header.title,
        date=header.date,
        author=header.committee,
        paper_number=header.paper_number,
        corrected=header.corrected,
        media_type=media_type,
    )
