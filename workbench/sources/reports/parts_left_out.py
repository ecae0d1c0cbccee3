"""Parts of a report that no passage holds, each by its rule: the heading that opens the part, and what stands in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...model import Hearing, Passage, Rule
from ...model.evidence import Document
from ...text.english.patterns_in_tables import in_table
from ..formats.paragraph_layout import Paragraph
from ..front_matter import A_TITLE, FrontMatter, is_title
from ..left_out import Reason
from ..reading import Draft

# Words of a title in a table of contents.
LONGEST_TITLE = 20
_LEADS = in_table("sources/reports/forms", "leads to a page")
_MINUTES = in_table("sources/reports/forms", "words of formal minutes")
_OTHER_REPORTS = in_table("sources/reports/forms", "a list of other reports")


@dataclass(frozen=True)
class Block:
    """A paragraph in the stored text and in no passage: where it stands, and in which part of the report."""

    place: tuple[int, int]
    paragraph: Paragraph
    part: str
    heading: bool = False


def leave_out(
    draft: Draft, blocks: Sequence[Block], hearings: Sequence[Hearing], listed: Sequence[Document]
) -> None:
    """Say of each block by which rule it is left out; a block without two signs stays unread.

    A page of a report that has nothing but a list, as those saved from the web, is not left out whole.
    """
    if not draft.passages and (hearings or listed):
        _keep(draft, blocks)
        return
    minutes = sum(bool(_MINUTES.search(block.paragraph.text)) for block in blocks if block.part == "minutes")
    rows = {"hearings": bool(hearings), "written": bool(listed)}
    led = frozenset(block.paragraph.page for block in blocks if block.part == "contents" and _leads(block))
    seen = _Seen(minutes, rows, led, FrontMatter("before the first numbered paragraph"))
    for block in blocks:
        if reason := _reason(block, seen):
            draft.leave_out(block.place, reason, block.paragraph.text, page=block.paragraph.page)


def _keep(draft: Draft, blocks: Sequence[Block]) -> None:
    for n, block in enumerate(blocks, 1):
        start, end = block.place
        draft.passages.append(
            Passage(
                f"{draft.document_id}/p{n}", draft.document_id, n, "heading" if block.heading else "paragraph",
                f"p{n}", start=start, end=end, text=block.paragraph.text, page=block.paragraph.page or None,
            )
        )  # fmt: skip


@dataclass(frozen=True)
class _Seen:
    """What was seen of the report as a whole: forms of minutes, lists whose rows were read, pages of contents."""

    minutes: int
    rows: Mapping[str, bool]
    contents: frozenset[int]
    front: FrontMatter


def _reason(block: Block, seen: _Seen) -> Reason | None:
    part = block.part
    if part == "front":
        return seen.front.reason(block.paragraph)
    if part == "contents":
        return _contents(block, seen.contents)
    if part == "minutes" and seen.minutes >= 2:
        return Reason(
            "formal minutes", ("under the heading “Formal minutes”", "the forms of minutes stand in them")
        )
    if seen.rows.get(part):
        rule: Rule = "list of witnesses" if part == "hearings" else "list of evidence"
        return Reason(rule, ("under the heading of the list", "its rows were read"))
    return _after_the_end(block) if part == "other" else None


def _after_the_end(block: Block) -> Reason | None:
    """Return why a block after the report's end is left out: a list of other reports. An appendix has words to cite."""
    where = "under a heading after the report’s end"
    if _OTHER_REPORTS.search(block.paragraph.text):
        return Reason("cover and imprint", (where, "other reports, by number"))
    reason = FrontMatter(where).reason(block.paragraph)
    return reason if reason and reason.rule == "cover and imprint" and reason.signs[1] != A_TITLE else None


def _contents(block: Block, led: frozenset[int]) -> Reason | None:
    """Return why a block under “Contents” is left out: its lines end in numbers, or it is a title beside such lines."""
    text = block.paragraph.text
    title = is_title(text.rstrip(), LONGEST_TITLE) and not text.rstrip().endswith((";", ","))
    if _leads(block) or block.heading or (title and block.paragraph.page in led):
        return Reason("contents", ("under the heading “Contents”", "a title, or a number at its end"))
    return FrontMatter("between the contents and the first paragraph").reason(block.paragraph)


def _leads(block: Block) -> bool:
    lines = [line.text for line in block.paragraph.lines]
    return 2 * sum(bool(_LEADS.search(line)) for line in lines) >= len(lines) and len(lines) > 0
