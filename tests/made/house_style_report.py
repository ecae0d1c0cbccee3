"""The report of the second house style: its words as truth, and the same words printed as a PDF.

See `tests.made.house_style` for what the rows mean and `tests.made.house_style_report_words` for the script.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.made import house_style_report_words as words
from tests.made.house_style import (
    COMMITTEE,
    INQUIRY,
    PAPER,
    Item,
    Note,
    Quote,
    Report,
    ReportParagraph,
    Session,
    Target,
)
from tests.made.house_style_oral import sessions
from tests.made.house_style_press import Press, Style, plain, runs_of

_MARK = re.compile(r"\^\[(\d+)\]")


@dataclass
class _Block:
    """A numbered paragraph while it is read: its number, chapter, and (sign, words) of each block."""

    number: int
    chapter: str
    parts: list[tuple[str, str]] = field(default_factory=list)


def report(style: Style) -> Report:
    """Return the report's truth."""
    paragraphs = _paragraphs()
    places = {note: p.number for p in paragraphs for note in p.notes}
    notes = _notes(places, style)
    quotes = tuple(Quote(places[note], note, said, match) for note, said, match in words.QUOTES)
    items = tuple(
        Item(n, f"{said} ({reference})", _numbers(reference))
        for n, (_, said, reference) in enumerate(words.ITEMS, start=1)
    )
    return Report(paragraphs, notes, quotes, items, words.SUBMISSIONS, words.SUMMARY, _headings())


def _headings() -> tuple[str, ...]:
    """Return the headings of the body, chapters with their number."""
    found, chapter = [], 0
    for sign, said in _script():
        chapter += sign == "#"
        if sign.startswith("#"):
            found.append(f"{chapter} {said}" if sign == "#" else said)
    return tuple(found)


def _numbers(reference: str) -> tuple[str, ...]:
    found = [int(number) for number in re.findall(r"\d+", reference)]
    if "–" in reference:
        found = list(range(found[0], found[-1] + 1))
    return tuple(str(number) for number in found)


def _script() -> list[tuple[str, str]]:
    """Return the body as (sign, words); a plain line has the sign ``p``."""
    parts = []
    for line in words.BODY.strip().splitlines():
        sign, _, rest = line.partition(" ")
        parts.append((sign, rest) if sign in ("#", "##", "###", ">", "*", "=", "^") else ("p", line))
    return parts


def _blocks() -> list[_Block]:
    blocks: list[_Block] = []
    chapter, chapters = "", 0
    for sign, said in _script():
        if sign == "#":
            chapters += 1
            chapter = f"{chapters} {said}"
        elif sign == "p":
            blocks.append(_Block(len(blocks) + 1, chapter, [(sign, said)]))
        elif sign in "*>=":
            blocks[-1].parts.append((sign, said))
    return blocks


def _paragraphs() -> tuple[ReportParagraph, ...]:
    return tuple(_paragraph(block) for block in _blocks())


def _paragraph(block: _Block) -> ReportParagraph:
    marked = " ".join(said for _, said in block.parts)
    calls = [(len(plain(marked[: m.start()])), int(m.group(1))) for m in _MARK.finditer(marked)]
    return ReportParagraph(block.number, block.chapter, plain(marked), tuple(calls))


def _notes(places: dict[int, int], style: Style) -> tuple[Note, ...]:
    dates = {turn.q: turn.session for session in sessions(style) for turn in session.turns}
    notes = []
    for number, (text, *cited) in enumerate(words.NOTES, start=1):
        pairs = [part.partition(" ") for part in cited if part[0].isdigit()]
        oral = tuple(Target(dates[int(q)], int(q), speaker) for q, _, speaker in pairs)
        written = tuple(part for part in cited if part.startswith("FLW"))
        notes.append(Note(number, places[number], text, oral, written, cited.count("elsewhere")))
    return tuple(notes)


def print_report(report: Report, held: Sequence[Session], path: Path, style: Style) -> dict[str, int]:
    """Print the report as a PDF; return how often each awkward thing came about."""

    def heads(page: int) -> list[str]:
        if page == 1:
            return []
        return [line.format(committee=COMMITTEE, title=INQUIRY, page=page) for line in style.head_lines]

    press = Press(path, style, heads, lambda page: style.foot.format(page=page) if page > 1 else "")
    press.notes = {note.number: note.text for note in report.notes}
    _print_front(press, style)
    _print_contents(press, style)
    _print_heading(press, "Summary", 17, style)
    for said in report.summary:
        press.paragraph(runs_of(said, style.body, style.size, style))
    press.new_page()
    _print_body(press, style)
    _print_items(press, style)
    _print_annexes(press, held, report, style)
    press.close()
    return press.facts


def _print_heading(
    press: Press, said: str, size: float, style: Style, bold: bool = True, italic: bool = False
) -> None:
    press.keep(size * 4)
    press.skip(size * 0.5)
    press.paragraph(
        runs_of(said, style.heads, size, style, bold, italic), leading=size * 1.25, gap=size * 0.4
    )


def _print_front(press: Press, style: Style) -> None:
    lines = (
        ("House of Commons", 12), (COMMITTEE, 15), (INQUIRY, 24), ("Third Report of Session 2014–15", 13),
        ("Report, together with formal minutes relating to the report", 10),
        ("Ordered by the House of Commons to be printed 11 March 2015", 10), (PAPER, 12),
        ("Published on 20 March 2015 by authority of the House of Commons", 9),
    )  # fmt: skip
    for said, size in lines:
        press.paragraph(runs_of(said, style.heads, size, style, bold=size > 12), leading=size * 1.25, gap=16)
    press.new_page()


def _print_contents(press: Press, style: Style) -> None:
    _print_heading(press, "Contents", 17, style)
    press.paragraph(runs_of("Report Page", style.body, style.size, style))
    chapters = [said for sign, said in _script() if sign == "#"]
    entries = [("Summary", 3), *((f"{n} {said}", 3 + n) for n, said in enumerate(chapters, start=1))]
    entries += [("Conclusions and recommendations", 9), ("Formal Minutes", 10), ("Witnesses", 11),
                ("Published written evidence", 12)]  # fmt: skip
    for said, page in entries:
        press.paragraph(runs_of(f"{said}    {page}", style.body, style.size, style), gap=3)
    press.new_page()


def _print_body(press: Press, style: Style) -> None:
    number = chapter = 0
    for sign, said in _script():
        if sign == "#":
            chapter += 1
            _print_heading(press, f"{chapter} {said}", 17, style)
        elif sign in ("##", "###"):
            _print_heading(press, said, 12.5 if sign == "##" else style.size, style, italic=sign == "###")
        elif sign == "^":
            press.new_page()
        elif sign == "p":
            number += 1
            press.paragraph(runs_of(style.number.format(number) + said, style.body, style.size, style))
        else:
            indent = {">": 34.0, "*": 24.0, "=": 0.0}[sign]
            size = style.size - 0.8 if sign == ">" else style.size
            press.paragraph(
                runs_of(said, style.body, size, style), indent, narrow=indent if sign == ">" else 0
            )


def _print_items(press: Press, style: Style) -> None:
    press.new_page()
    _print_heading(press, "Conclusions and recommendations", 17, style)
    for number, (head, said, reference) in enumerate(words.ITEMS, start=1):
        if head:
            _print_heading(press, head, 12.5, style)
        runs = runs_of(f"{style.number.format(number)}{said} ({reference})", style.body, style.size, style)
        press.paragraph(runs, style.item_indent, first=-style.item_indent)


def _print_annexes(press: Press, held: Sequence[Session], report: Report, style: Style) -> None:
    press.new_page()
    _print_heading(press, "Formal Minutes", 17, style)
    for said in (
        "Wednesday 11 March 2015",
        "Members present: Dame Ruth Okafor, in the Chair; Colin Brandt; Helen Hale; Siân Prosser.",
        f"Draft Report ({INQUIRY}), proposed by the Chair, brought up and read.",
        f"Paragraphs 1 to {len(report.paragraphs)} read and agreed to.",
        "Resolved, That the Report be the Third Report of the Committee to the House.",
        "[Adjourned till Tuesday 17 March at 9.30 am",
    ):
        press.paragraph(runs_of(said, style.body, style.size, style))
    press.new_page()
    _print_witnesses(press, held, style)
    _print_heading(press, "Published written evidence", 17, style)
    opening = "The following written evidence was received. FLW numbers may not be complete."
    press.paragraph(runs_of(opening, style.body, style.size, style))
    for code, name in report.submissions:
        press.paragraph(runs_of(f"{code}\u00a0\u00a0\u00a0{name}", style.body, style.size, style), gap=3)


def _print_witnesses(press: Press, held: Sequence[Session], style: Style) -> None:
    _print_heading(press, "Witnesses", 17, style)
    press.paragraph(runs_of("The following witnesses gave evidence.", style.body, style.size, style))
    for session in held:
        press.paragraph(runs_of(session.day, style.heads, style.size, style, bold=True), gap=4)
        for panel in range(1, session.panels + 1):
            numbers = [turn.q for turn in session.turns if turn.panel == panel]
            listed = [f"{w.name}, {w.role}, {w.organisation}" for w in session.witnesses if w.panel == panel]
            said = ", ".join(listed[:-1]) + (", and " if len(listed) > 1 else "") + listed[-1]
            said += f"    Q{min(numbers)}–{max(numbers)}"
            press.paragraph(runs_of(said, style.body, style.size, style), gap=4)
