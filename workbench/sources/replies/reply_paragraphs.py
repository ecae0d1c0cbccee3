"""A reply to a report becomes the items that it says again, and the paragraphs that answer each.

The shapes: item and reply in turn, type or a label telling them apart (government responses, special reports with
appendices by several responders), Treasury minutes, letters that answer without saying the items again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model.because import Because
from ...text.english.patterns_in_tables import in_table
from ..formats import footnotes, paragraph_layout, running_heads
from ..formats.headings import Headings, headings_of, is_heading, topic
from ..formats.lines import Extraction, Line
from ..formats.paragraph_layout import Paragraph
from ..left_out import Reason
from ..reading import Draft, Reading
from . import answers_at_once, plan_columns, reply_cover, responders_in_columns, restated
from .reply_cover import SALUTATION, is_response
from .restated import Styles

_STATUS_LINE = in_table("replies", "a line of status")
__all__ = ["is_response", "read"]

_CONTENTS = in_table("sources/replies/forms", "the head of contents")
_SMALL_NOTE = in_table("sources/replies/forms", "a small note’s number")
# A number that a paragraph opens with, and no number of a sentence that happens to begin a line (``400 Senior …``).
_PUNCTUATED = in_table("sources/replies/forms", "a number with its signs")
# Words of the longest title with its label.
_TITLE = 14
_PAGE_LAST = in_table("sources/replies/forms", "ends with a page")


@dataclass
class _Reply:
    """The reply as it is read: whether we stand in an item or in its answer, and under which headings.

    ``ahead``: a label, ``Response``, still comes before the next item. ``columns``: whose the columns of a table are;
    ``plan``: what they are where the table is a plan. ``closing``: the heading (by ``id``) of its last words.
    ``at_once``: the paragraphs that answer under their number in words of their own.
    """

    draft: Draft
    headings: Headings
    styles: Styles
    size: float
    mode: str = "front"
    number: str = ""
    heads: int = 0
    plain: int = 0
    answered: int = 0
    unnumbered: int = 0
    contents: int = -1
    ahead: bool = False
    columns: tuple[str, ...] = ()
    plan: plan_columns.Plan | None = None
    closing: int = 0
    at_once: frozenset[int] = frozenset()


def read(extraction: Extraction, document_id: str) -> Reading:
    """Return a reply: items said again (kind ``recommendation``), what answers (``response``), headings, notes.

    What stands before the first item is of kind ``paragraph``, unless nothing is said again (a letter): then every
    paragraph answers.
    """
    lines, left = running_heads.parted(extraction)
    words = paragraph_layout.vocabulary(lines)
    body, found = footnotes.split(lines, words)
    body, small = _small_notes(body, {note.number for note in found})
    called = frozenset([*(note.number for note in found), *(number for number, _ in small)])
    size = paragraph_layout.body_size(body)
    paragraphs = paragraph_layout.paragraphs(body, words, starts=_starts, notes=called)
    styles = restated.styles_of(paragraphs, size)
    draft = Draft(document_id, left_out=left)
    labelled = restated.response_labels_ahead(paragraphs)
    state = _Reply(
        draft, headings_of(paragraphs, size), styles, size, closing=restated.closing(paragraphs, labelled),
        at_once=answers_at_once.answered_at_once(paragraphs, styles, labelled),
    )  # fmt: skip
    opening = [_opens(state, paragraph) for paragraph in paragraphs]
    restating = any(opening) or any(_names_columns(paragraph) for paragraph in paragraphs)
    for at, paragraph in enumerate(paragraphs):
        state.ahead = labelled[at]
        following = paragraphs[at + 1 : at + 2] if any(opening[at + 1 : at + 2]) else []
        if any(_is_numbered_topic(paragraph, item, opening[at]) for item in following):
            _heading(state, paragraph)
        else:
            _read_paragraph(state, paragraph, restating)
    footnotes.keep(draft, found)
    for number, own in small:
        text = " ".join(line.text for line in own)[len(number) :].strip()
        draft.passage("note", f"n{number}", text, label=f"{number} ", page=own[0].page or None)
    if not any(p.kind == "recommendation" for p in draft.passages):
        draft.problem(Because.of("no item said again"), severity="note")
    return Reading(
        reply_cover.document(document_id, extraction), draft.text, tuple(draft.passages), tuple(draft.marks),
        problems=tuple(draft.problems), left_out=tuple(draft.left_out),
    )  # fmt: skip


def _starts(line: Line) -> bool:
    label = restated.label_of(line.text)
    if (
        label
        and label.number
        and label.length < len(line.text)
        and (label.named or _PUNCTUATED.match(line.text))
    ):
        return label.lettered or line.text[label.length].isupper()
    length = restated.response_label(line.text)
    return length is not None and length < 60


def _small_notes(lines: Sequence[Line], known: set[str]) -> tuple[list[Line], list[tuple[str, list[Line]]]]:
    """Return the lines without footnotes that nothing on the page calls: smaller type, a number stuck to the words."""
    body = paragraph_layout.body_size(lines)
    kept: list[Line] = []
    found: list[tuple[str, list[Line]]] = []
    inside = False
    for line in lines:
        small = bool(body) and bool(line.text) and line.size < 0.9 * body
        match = _SMALL_NOTE.match(line.text) if small else None
        if match and match[0].strip() not in known:
            found.append((match[0].strip(), [line]))
            inside = True
        elif small and inside and found[-1][1][-1].page == line.page:
            found[-1][1].append(line)
        else:
            inside = False
            kept.append(line)
    return kept, found


def _opens(state: _Reply, paragraph: Paragraph) -> bool:
    label = restated.label_of(paragraph.text)
    if paragraph.lines[0].role == "table" or id(paragraph) in state.at_once:
        return False
    if label is None:
        return _set_as_item(state, paragraph)
    return _is_title(state, paragraph, label) or restated.opens_item(paragraph, label, state.styles)


def _is_numbered_topic(paragraph: Paragraph, item: Paragraph, is_set_as_item: bool) -> bool:
    """Say whether a numbered line is a topic, ``1. Social media``, over an item without such a number."""
    label, other = restated.label_of(paragraph.text), restated.label_of(item.text)
    if label is None or label.named or not (other.named if other else is_set_as_item):
        return False
    words = paragraph.text[label.length :].split()
    return 0 < len(words) <= 12 and words[-1][-1] not in ".;:?!”" and not restated.recommends(paragraph.text)


def _is_title(state: _Reply, paragraph: Paragraph, label: restated.Label) -> bool:
    """Say whether a label is a heading (``Recommendation 3``, perhaps with a title), the item following it."""
    alone = label.length >= len(paragraph.text)
    titled = state.ahead and bool(label.number) and paragraph.lines[0].role.startswith("heading")
    named = label.named and id(paragraph) != state.closing
    return named and (alone or titled) and _headed(state, paragraph)


def _is_number_alone(state: _Reply, text: str, label: restated.Label) -> bool:
    """Say whether a line is an item's number and nothing else, set as text is: ``Recommendations 2 and 3:``."""
    return label.named and bool(label.number) and label.length >= len(text) and state.mode != "signed"


def _headed(state: _Reply, paragraph: Paragraph) -> bool:
    text = paragraph.text
    if state.mode == "signed" or _STATUS_LINE.match(text):
        return False
    if len(text) > 25 and restated.complete(text):
        return False  # an item of one line, set bold: it names its paragraph
    said = restated.answers(text) or restated.BULLET.match(text)
    return is_heading(paragraph, state.size) and not said


def _furniture(state: _Reply, paragraph: Paragraph) -> bool:
    """Keep what is neither item nor answer, a salutation or a table of contents; say whether it was that."""
    text = paragraph.text
    if SALUTATION.match(text) and len(text) < 60:
        state.mode = state.mode if text.lower().startswith("dear") else "signed"
        _plain(state, paragraph)
        return True
    if _CONTENTS.match(topic(text)):
        state.contents = paragraph.page
    if state.contents != paragraph.page or not paragraph.page:
        return False
    state.draft.block(text, _contents_line(text), page=paragraph.page)
    state.mode = "reply" if state.mode == "said" else state.mode
    return True


def _contents_line(text: str) -> Reason | None:
    """Return why a line under “Contents” is left out: it leads to a page, or is a title."""
    if _CONTENTS.match(topic(text)) or _PAGE_LAST.search(text) or len(text.split()) <= 12:
        return Reason(
            "contents", ("on the page of the heading “Contents”", "a title, or a number at its end")
        )
    return None


def _read_paragraph(state: _Reply, paragraph: Paragraph, restating: bool) -> None:
    text = paragraph.text
    if (state.columns or state.plan) and paragraph.lines[0].role != "table":
        # What follows the table answers none of its rows.
        state.columns, state.plan, state.mode = (), None, "front"
    if _furniture(state, paragraph):
        return
    label = restated.label_of(text)
    length = restated.response_label(text)
    if paragraph.lines[0].role == "table":
        if _in_columns(state, paragraph):
            return
        if state.mode == "signed" and restated.number_first(text):
            state.mode = "reply"  # a table annexed to a letter
        # A row holds number, item and answer: the words of the report decide which is which.
        _answer(state, paragraph, 0, restating)
    elif label and _is_title(state, paragraph, label):
        _heading(state, paragraph)
        state.mode, state.number = "item", label.number
    elif id(paragraph) in state.at_once and state.mode != "signed":
        state.mode = "reply"
        _answer(state, paragraph, 0, restating)
    elif label and _is_number_alone(state, text, label):
        _heading(state, paragraph, lowest=True)
        state.mode = "reply"
    elif restated.names_paragraphs(text):
        _heading(state, paragraph)
        state.mode = "reply"
    elif length is not None and (length >= len(text) or _after_item(state)):
        _response_label(state, paragraph, length)
    elif (
        label and restated.opens_item(paragraph, label, state.styles) and not _only_heading(state, paragraph)
    ):
        _item(state, paragraph, label.number, label.length)
    elif _headed(state, paragraph):
        _heading(state, paragraph)
        # ``Recommendation 14: A register``: what stands under it says the item again, or answers; its words tell.
        names_item = label is not None and label.named and bool(label.number)
        if state.mode == "said" or (state.mode == "front" and names_item):
            state.mode = "reply"
    elif state.mode == "item" and not restated.answers(text):
        _item(state, paragraph, state.number, 0)
    elif state.mode == "said" and (state.ahead or restated.goes_on(paragraph, _last(state), state.styles)):
        state.draft.lengthen(text)
    elif _set_as_item(state, paragraph):
        _item(state, paragraph, "", 0)
    else:
        # ``1.1 The government agrees``: a reply's own numbered paragraph.
        numbered = label is not None and not label.named and "." in label.number
        _answer(state, paragraph, label.length if label and numbered else 0, restating)


def _names_columns(paragraph: Paragraph) -> bool:
    first = paragraph.lines[0]
    heads = first.role == "table" and (
        responders_in_columns.responders(first.text) or plan_columns.plan(first.text)
    )
    return bool(heads)


def _in_columns(state: _Reply, paragraph: Paragraph) -> bool:
    """Read a row with a column for each who replies: its item, and each reply in a passage; say whether it is one."""
    row = paragraph.lines[0].text
    if plan := plan_columns.plan(row):
        state.plan, state.number = plan, ""
        _plain(state, paragraph)
        return True
    if state.plan:
        return _in_plan(state, paragraph, state.plan)
    if names := responders_in_columns.responders(row):
        state.columns = names
        _plain(state, paragraph)
        return True
    item, answers = responders_in_columns.answers(row, state.columns) if state.columns else ("", [])
    number = restated.number_first(item)
    if not number or len(paragraph.lines) > 1:
        return False
    section, page = state.headings.section, paragraph.page or None
    rest = item[number.length :]
    locator = f"r{restated.locator(number.number)}"
    state.draft.passage(
        "recommendation", locator, rest, label=item[: number.length], section=section, page=page
    )
    for name, cell in answers:
        over = f"{section} › Response of {name}" if section else f"Response of {name}"
        _cell(state, cell, not responders_in_columns.says_nothing(cell), over, page)
    state.mode = "reply"
    return True


def _in_plan(state: _Reply, paragraph: Paragraph, plan: plan_columns.Plan) -> bool:
    """Read a row of a plan: its item and what answers it; a row without an item's words goes on with that before.

    A row of other cells ends the plan: it is another table's.
    """
    one = plan_columns.row_of(paragraph.lines[0].text, plan) if len(paragraph.lines) == 1 else None
    if one is None:
        state.plan, state.mode = None, "front"
        return False
    section, page, label = state.headings.section, paragraph.page or None, one.label
    same = not one.number or one.number.split(".")[0] == state.number.split(".")[0]
    if one.item:
        state.number, label = one.number, ""
        state.unnumbered += not one.number
        locator = f"r{restated.locator(one.number)}" if one.number else f"i{state.unnumbered}"
        state.draft.passage("recommendation", locator, one.item, label=one.label, section=section, page=page)
    for cell, answers in one.rest:
        _cell(state, cell, answers and bool(one.item or same), section, page, label)
        label = ""
    return True


def _cell(state: _Reply, cell: str, answers: bool, section: str, page: int | None, label: str = "") -> None:
    """Keep a cell of a row: as what answers the row's item, or beside it."""
    state.plain, state.answered = state.plain + (not answers), state.answered + answers
    kind, place = ("response", f"a{state.answered}") if answers else ("paragraph", f"p{state.plain}")
    state.draft.passage(kind, place, cell, label=label, section=section, page=page)


def _plain(state: _Reply, paragraph: Paragraph) -> None:
    state.plain += 1
    _add(state, "paragraph", f"p{state.plain}", paragraph, 0)


def _after_item(state: _Reply) -> bool:
    return state.mode in ("item", "said")


def _only_heading(state: _Reply, paragraph: Paragraph) -> bool:
    """Say whether a numbered line is a section's title, ``4) Preventing harm``, and no item."""
    if not _headed(state, paragraph):
        return False
    if not paragraph.size:  # ``Recommendation 7 – The London Plan``, bold, over what answers it
        title = len(paragraph.text.split()) <= _TITLE and paragraph.text.rstrip()[-1:] not in ".;:?!"
        set_apart = paragraph.bold or paragraph.lines[0].role.startswith("heading")
        return set_apart and title and not state.ahead
    return paragraph.size > 1.05 * state.size or not state.styles.as_item(paragraph)


def _set_as_item(state: _Reply, paragraph: Paragraph) -> bool:
    """Say whether an unlabelled paragraph opens an item: it names a paragraph at its end, or is set as items are."""
    text = paragraph.text.rstrip()
    if restated.answers(text) or len(text) < 25:
        return restated.complete(text) and len(text) > 60
    if restated.complete(text) and state.mode != "said":
        return True
    if not (state.styles.differ and state.styles.as_item(paragraph)):
        return False
    return restated.recommends(text) or (text.endswith(":") and state.mode != "front")


def _last(state: _Reply) -> str:
    return state.draft.passages[-1].text


def _item(state: _Reply, paragraph: Paragraph, number: str, length: int) -> None:
    text = paragraph.text
    if not length and (own := restated.label_of(text)) and not own.named:
        # ``Recommendation`` stands above, and the number before the words.
        number, length = own.number, own.length
    state.unnumbered += not number
    locator = f"r{restated.locator(number)}" if number else f"i{state.unnumbered}"
    _add(state, "recommendation", locator, paragraph, length)
    state.mode, state.number = "said", ""


def _response_label(state: _Reply, paragraph: Paragraph, length: int) -> None:
    if length >= len(paragraph.text):
        _heading(state, paragraph)
    else:
        _answer(state, paragraph, length, True)
    state.mode = "reply"


def _answer(state: _Reply, paragraph: Paragraph, length: int, restating: bool) -> None:
    if state.mode == "signed" or (state.mode == "front" and restating):
        _plain(state, paragraph)
        return
    state.answered += 1
    _add(state, "response", f"a{state.answered}", paragraph, length)
    state.mode = "reply"


def _heading(state: _Reply, paragraph: Paragraph, *, lowest: bool = False) -> None:
    state.headings.enter(paragraph, lowest=lowest)
    state.heads += 1
    _add(state, "heading", f"h{state.heads}", paragraph, 0)


def _add(state: _Reply, kind: str, locator: str, paragraph: Paragraph, length: int) -> None:
    passage = state.draft.passage(
        kind, locator, paragraph.text[length:], label=paragraph.text[:length],
        section=state.headings.section, page=paragraph.page or None,
    )  # fmt: skip
    state.draft.call(passage, paragraph.marks, length)
