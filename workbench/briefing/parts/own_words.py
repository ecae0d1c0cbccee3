"""The researcher's own words between the parts of a page: each quotation, figure and table in them is looked up.

They stand in ``briefing.md`` of the inquiry. Where the words or figures are not there, nothing is printed: all mistakes
are said at once, each with its line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ...errors import BadText
from ...model import Figure, Passage
from ..rows_by_id import Lookup
from . import excerpts, passages_under_item
from .excerpts import Excerpt
from .own_markdown import Call, Mistake, Piece, Said, parsed
from .passages_under_item import Entry

FILE = "briefing.md"
FIRST = "page one"
PLACES = {
    FIRST: "page", "the recommendations in brief": "brief", "items": "items", "unplaced replies": "unplaced",
    "what came of it": "progress", "what was promised": "promised", "timeline": "timeline",
    "who was heard": "witnesses", "themes": "themes", "what each rests on": "rests", "how it was made": "made",
    "what this rests on": "grounds", "annex": "annex",
}  # fmt: skip
"""The parts of a briefing that own words go before or after, and the name of each among its sections."""
_SIGNS = {
    "'": "['’‘]",
    "’": "['’‘]",
    "‘": "['’‘]",
    '"': '["“”]',
    "“": '["“”]',
    "”": '["“”]',
    "-": "[-‐‑–]",
    "–": "[-‐‑–]",
}
_LEFT_OUT = re.compile(r"\s*(?:\[…\]|\[\.\.\.\]|…)\s*")
_HOW = {
    "quote": "quote(\"passage id\", \"words\")", "figure": "figure(\"figure id\") or figure(\"passage id\", \"words\")",
    "table": "table(\"name\")", "before": "before(\"part\")", "after": "after(\"part\")",
}  # fmt: skip


@dataclass(frozen=True)
class OwnTable:
    """A table of what is held, as own words may set it: its caption, the heads of its columns, and its rows."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    mark: str = ""


@dataclass(frozen=True)
class FigureGiven:
    """A figure as it was given: its words with their citation, and what it counts.

    ``words`` are those of a figure that was recorded by hand, with no passage held to cite.
    """

    entry: Entry | None
    counts: str
    words: str = ""


@dataclass(frozen=True)
class Held:
    """What own words may quote: the passages, figures and tables that the page's reader may see."""

    lookup: Lookup
    figures: Mapping[str, Figure] = field(default_factory=dict)
    tables: Mapping[str, OwnTable] = field(default_factory=dict)
    audience: str = "public"


@dataclass(frozen=True)
class Own:
    """Own words at one place of a page; ``name`` is what they are called, their first heading if they have one."""

    anchor: str
    name: str
    blocks: tuple[Said, ...]


class _Wrong(Exception):
    """Why a call can't be answered, in words."""


def placed(text: str, held: Held, where: str = FILE) -> dict[str, tuple[Own, ...]]:
    """Return own words by their place, such as *before items*; those before any place follow page one.

    Raises `BadText` with every mistake: what is no Markdown of ours, and what quotes or names what is not there.
    """
    blocks, mistakes = answered(text, held)
    found: dict[str, list[list[Said]]] = {}
    now: list[Said] = []
    at, wrong = f"after {PLACES[FIRST]}", list(mistakes)
    for block in blocks:
        call = block.call
        if isinstance(call, Call):
            now = []
            try:
                at = _place(call, held.audience)
            except _Wrong as error:
                wrong.append(Mistake(call.line, str(error)))
            continue
        if not now and at:
            found.setdefault(at, []).append(now)
        now.append(block)
    if wrong:
        raise BadText(
            where, [f"line {one.line}: {one.what}" for one in sorted(wrong, key=lambda one: one.line)]
        )
    return {
        place: tuple(
            _own(f"own-{place.replace(' ', '-')}-{n}", tuple(said)) for n, said in enumerate(runs, 1)
        )
        for place, runs in found.items()
    }


def answered(
    text: str, held: Held, anchor: str = "own", *, of_notebook: bool = False
) -> tuple[tuple[Said, ...], tuple[Mistake, ...]]:
    """Return the blocks of a text with each call answered, but those of places, and its mistakes."""
    blocks, mistakes = parsed(text, of_notebook=of_notebook)
    answers = _Answers(held, anchor, list(mistakes))
    return tuple(answers.block(one, top=not of_notebook) for one in blocks), tuple(answers.mistakes)


def _place(call: Call, audience: str) -> str:
    """Return where the words after a call go; nothing where its reader is another."""
    if len(call.given) != 1 or call.given[0] not in PLACES:
        raise _Wrong(f"{call.name}(…) names a part of the briefing, one of: {', '.join(PLACES)}")
    if call.only not in ("", "public", "committee"):
        raise _Wrong(f"only=“{call.only}” is no audience: public or committee")
    return f"{call.name} {PLACES[call.given[0]]}" if call.only in ("", audience) else ""


def _own(anchor: str, blocks: tuple[Said, ...]) -> Own:
    headed = next((one for one in blocks if one.kind == "heading"), None)
    name = "".join(piece.text for piece in headed.pieces) if headed else ""
    return Own(anchor, name or "In our own words", blocks)


@dataclass
class _Answers:
    held: Held
    anchor: str
    mistakes: list[Mistake]
    count: int = 0

    def block(self, block: Said, *, top: bool = False) -> Said:
        alone = block.call is not None and block.kind == "paragraph"
        if alone and block.call.name in ("before", "after"):
            if not top:
                self.mistakes.append(
                    Mistake(block.call.line, f"{block.call.name}(…) stands in a list, or in a notebook")
                )
            return block
        if alone:
            return replace(block, call=self._answer(block.call, alone=True), pieces=())
        return replace(
            block,
            pieces=tuple(self._piece(one) for one in block.pieces),
            items=tuple(tuple(self.block(one) for one in item) for item in block.items),
            rows=tuple(tuple(tuple(self._piece(one) for one in cell) for cell in row) for row in block.rows),
        )

    def _piece(self, piece: Piece) -> Piece:
        return piece if piece.call is None else replace(piece, call=self._answer(piece.call, alone=False))

    def _answer(self, call: Call, *, alone: bool) -> Any:
        self.count += 1
        anchor = f"{self.anchor}-{self.count}"
        try:
            if call.only and call.name not in ("before", "after"):
                raise _Wrong(f"{call.name}(…) takes no “only”")
            return _ANSWERS[call.name](call, self.held, anchor, alone)
        except _Wrong as error:
            self.mistakes.append(Mistake(call.line, str(error)))
            return None


def _given(call: Call, *counts: int) -> tuple[str, ...]:
    if len(call.given) not in counts:
        raise _Wrong(f"{call.name}(…) is written as {_HOW[call.name]}")
    return call.given


def _quote(call: Call, held: Held, anchor: str, alone: bool) -> Entry:
    passage_id, words = _given(call, 2)
    passage = _passage(passage_id, held)
    made = _excerpts(passage, words, anchor, held.lookup)
    entry = Entry(anchor, made, held.lookup.cite([passage]), "", "")
    answers = passage.kind == "answer" or held.lookup.document(passage.document_id).kind == "oral"
    short = sum(excerpts.count_words(one.span.text) for one in made) < excerpts.SHORT
    if passage.kind != "question" and answers and short:
        if not alone:
            raise _Wrong(
                f"an answer of under {excerpts.SHORT} words has its question: give quote(…) a line of its own"
            )
        entry = passages_under_item.with_question(entry, passage, held.lookup)
        if entry.unquoted:
            raise _Wrong(entry.unquoted.rstrip("."))
    return entry


def _passage(passage_id: str, held: Held) -> Passage:
    if passage_id not in held.lookup.passages:
        raise _Wrong(f"there is no passage {passage_id} that a {held.audience} page may quote")
    return held.lookup.passages[passage_id]


def _excerpts(passage: Passage, words: str, anchor: str, lookup: Lookup) -> tuple[Excerpt, ...]:
    """Return where words stand in a passage: as they are, or in pieces, with what is left out between marked."""
    wanted = (
        [words] if _found(words, passage.text, 0) else [one for one in _LEFT_OUT.split(words) if one.strip()]
    )
    made, at = [], 0
    for n, piece in enumerate(wanted, 1):
        span = _found(piece, passage.text, at)
        if span is None:
            raise _Wrong(_not_there(piece, passage, lookup))
        at = span[1]
        one = excerpts.excerpt(passage, passage.text[span[0] : span[1]], f"{anchor}-a{n}")
        if one is None:
            raise _Wrong(f"a web page can’t carry these words of {passage.passage_id} to the letter")
        made.append(replace(one, span=replace(one.span, start=span[0], end=span[1])))
    if not made:
        raise _Wrong(f"quote(…) gives no words of {passage.passage_id}")
    return tuple(made)


def _found(words: str, text: str, start: int) -> tuple[int, int] | None:
    """Return where words stand in a text, whatever white space, quotation marks and dashes they are typed with."""
    pattern = r"\s+".join("".join(_SIGNS.get(c, re.escape(c)) for c in word) for word in words.split())
    found = re.compile(pattern).search(text, start) if pattern else None
    return found.span() if found else None


def _not_there(words: str, passage: Passage, lookup: Lookup) -> str:
    said = " ".join(words.split())
    short = said if len(said) <= 60 else f"{said[:60]} …"
    other = next((p for p in lookup.in_document(passage.document_id) if _found(words, p.text, 0)), None)
    where = f"; they stand in {other.passage_id}" if other else ""
    return f"the words “{short}” do not stand in {passage.passage_id}{where}"


def _figure(call: Call, held: Held, anchor: str, alone: bool) -> FigureGiven:
    ident, *words = _given(call, 1, 2)
    if words:
        in_passage = [one for one in held.figures.values() if one.passage_id == ident]
        same = [one for one in in_passage if _found(words[0], one.quote, 0)]
        if not same:
            raise _Wrong(f"no figure of {ident} is “{words[0]}” that a {held.audience} page may print")
    else:
        same = [held.figures[ident]] if ident in held.figures else []
        if not same:
            raise _Wrong(f"there is no figure {ident} that a {held.audience} page may print")
    row = same[0]
    if row.status != "confirmed":
        raise _Wrong(f"nobody has confirmed the figure “{row.quote}” of {row.passage_id}")
    counts = ", ".join(filter(None, (row.counted, row.area, row.period, _by(row))))
    if not row.passage_id:
        return FigureGiven(None, counts, row.quote)
    passage = _passage(row.passage_id, held)
    made = excerpts.excerpt(passage, row.quote, f"{anchor}-a1")
    if made is None:
        raise _Wrong(f"the words “{row.quote}” do not stand in {row.passage_id}")
    return FigureGiven(Entry(anchor, (made,), held.lookup.cite([passage]), "", ""), counts)


def _by(row: Figure) -> str:
    return f"according to {row.attributed_to or row.source}" if row.attributed_to or row.source else ""


def _table(call: Call, held: Held, anchor: str, alone: bool) -> OwnTable:
    (name,) = _given(call, 1)
    if name not in held.tables:
        raise _Wrong(f"there is no table “{name}” for a briefing: {', '.join(held.tables) or 'none'}")
    if not held.tables[name].rows:
        raise _Wrong(f"the table “{name}” has no row that a {held.audience} page may print")
    if not alone:
        raise _Wrong("table(…) stands on a line of its own")
    return held.tables[name]


def _astray(call: Call, held: Held, anchor: str, alone: bool) -> None:
    raise _Wrong(f"{call.name}(…) stands on a line of its own")


_ANSWERS: Mapping[str, Any] = {
    "quote": _quote, "figure": _figure, "table": _table, "before": _astray, "after": _astray,
}  # fmt: skip


def left_out(own: Mapping[str, Sequence[Own]], shows: Sequence[str]) -> int:
    """Return how many pieces of own words stand at a part that a page of this length has not."""
    return sum(len(said) for place, said in own.items() if place.split(" ", 1)[1] not in shows)
