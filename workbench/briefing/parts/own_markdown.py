"""A researcher's own text: Markdown of a small safe kind, with calls in double braces that are looked up elsewhere.

Headings, paragraphs, lists, tables, *emphasis*, **strong**, ``code`` and links to the web. What else Markdown knows is
a mistake with its line, HTML above all: nothing that somebody wrote is markup of ours.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

CALLS = ("quote", "figure", "table", "before", "after")
_CALL = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_OPEN, _SHUT = "\ue000", "\ue001"  # for private use: a call stands between them as its number
_PLACE = re.compile(f"{_OPEN}(\\d+){_SHUT}")
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+\Z")
_HTML = re.compile(r"\s*<!--.*?-->\s*\Z", re.DOTALL)
_REFUSED = {
    "html_block": "HTML; write it in Markdown",
    "html_inline": "HTML; write it in Markdown",
    "blockquote_open": 'words set off as a quotation; quote them with {{ quote("passage id", "words") }}',
    "fence": "a block of code",
    "code_block": "a block of code (four spaces begin one)",
    "hr": "a rule across the page",
    "image": "a picture",
}


@dataclass(frozen=True)
class Call:
    """What stands in double braces: its name, what it is given, how it is written, and its line."""

    name: str
    given: tuple[str, ...]
    only: str = ""
    line: int = 0


@dataclass(frozen=True)
class Piece:
    """Words of one look within a paragraph, or a call."""

    text: str = ""
    looks: frozenset[str] = frozenset()
    link: str = ""
    call: Any = None


@dataclass(frozen=True)
class Said:
    """One block: *heading* (with its ``level``), *paragraph*, *list*, *numbered* or *table*; ``call`` is one alone."""

    kind: str
    pieces: tuple[Piece, ...] = ()
    level: int = 0
    items: tuple[tuple[Said, ...], ...] = ()
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    call: Any = None
    line: int = 0


@dataclass(frozen=True)
class Mistake:
    """What is wrong with a text, and in which of its lines."""

    line: int
    what: str


def parsed(text: str, *, of_notebook: bool = False) -> tuple[tuple[Said, ...], tuple[Mistake, ...]]:
    """Return the blocks of a text, and its mistakes in the order of their lines.

    A notebook is written to be worked in, too: of its text code is a block, a rule is nothing, words set off are
    paragraphs, and a link to a file beside it is its words.
    """
    from markdown_it import MarkdownIt

    reader = _Reader(of_notebook)
    plain = reader.without_calls(text.replace("\r\n", "\n"))
    markdown: Any = MarkdownIt("commonmark").enable("table")
    markdown.validateLink = lambda address: (
        True
    )  # ours says what is wrong with one; theirs prints its brackets
    blocks = tuple(reader.blocks(iter(markdown.parse(plain))))
    return blocks, tuple(sorted(dict.fromkeys(reader.mistakes), key=lambda one: one.line))


def _is_alone(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()].rpartition("\n")[2]
    return not before and not text[found.end() :].partition("\n")[0].strip()


class _Reader:
    def __init__(self, of_notebook: bool) -> None:
        self.of_notebook = of_notebook
        self.calls: list[Call | None] = []
        self.mistakes: list[Mistake] = []
        self.shorter: list[tuple[int, int]] = []
        """Lines of the text without calls after which so many lines of the text are gone."""

    def without_calls(self, text: str) -> str:
        """Return a text with each call as its number; lines that calls took are remembered."""
        made, at = "", 0
        for found in _CALL.finditer(text):
            made += self._own(text, at, found.start())
            self.calls.append(self._call(found[1], text.count("\n", 0, found.start()) + 1))
            number, gone = f"{_OPEN}{len(self.calls) - 1}{_SHUT}", found[0].count("\n")
            if _is_alone(text, found):  # then it is a block of its own, whatever stands in the next line
                self.shorter.append((made.count("\n"), -1))
                self.shorter.append((made.count("\n") + 1, gone - 1))
                number = f"\n{number}\n"
            else:
                self.shorter.append((made.count("\n"), gone))
            made += number
            at = found.end()
        made += self._own(text, at, len(text))
        for start in re.finditer(r"\{\{", made):
            self._wrong(made.count("\n", 0, start.start()), "“{{” without its “}}”")
        return made

    def _own(self, text: str, start: int, end: int) -> str:
        words = text[start:end]
        for sign in re.finditer(f"[{_OPEN}{_SHUT}]", words):
            line = text.count("\n", 0, start + sign.start()) + 1
            self.mistakes.append(Mistake(line, f"the character U+{ord(sign[0]):04X}, which is no letter"))
        return words.replace(_OPEN, "").replace(_SHUT, "")

    def _call(self, written: str, line: int) -> Call | None:
        try:
            tree = ast.parse(" ".join(written.split()), mode="eval").body
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            tree = None
        if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and tree.func.id in CALLS:
            values = [*tree.args, *(one.value for one in tree.keywords)]
            named = [one.arg for one in tree.keywords]
            words = [
                one.value for one in values if isinstance(one, ast.Constant) and isinstance(one.value, str)
            ]
            if len(words) == len(values) and named in ([], ["only"]):
                only = words.pop() if named else ""
                return Call(tree.func.id, tuple(words), only, line)
        said = " ".join(written.split())
        self.mistakes.append(
            Mistake(
                line,
                f"“{{{{ {said[:60]} }}}}” is none of {', '.join(f'{name}(…)' for name in CALLS)} with words",
            )
        )
        return None

    def _line(self, line: int) -> int:
        return line + 1 + sum(gone for after, gone in self.shorter if after < line)

    def _wrong(self, line: int, what: str) -> None:
        self.mistakes.append(Mistake(self._line(line), what))

    def blocks(self, tokens: Iterator[Any], end: str = "") -> Iterator[Said]:
        """Yield the blocks of tokens up to one of type ``end``; what is refused is a mistake, and left out."""
        for token in tokens:
            if token.type == end:
                return
            line = token.map[0] if token.map else 0
            if token.type in _REFUSED:
                yield from self._refused(token, tokens, line)
                continue
            if token.type in ("heading_open", "paragraph_open"):
                yield self._paragraph(token, next(tokens), line)
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                kind = "list" if token.type == "bullet_list_open" else "numbered"
                yield Said(
                    kind, items=tuple(self._items(tokens, token.type.replace("_open", "_close"))), line=line
                )
            elif token.type == "table_open":
                yield Said("table", rows=tuple(self._rows(tokens)), line=self._line(line))

    def _refused(self, token: Any, tokens: Iterator[Any], line: int) -> Iterator[Said]:
        """Yield what a block is in a notebook's text; of other texts, and where it is HTML, it is a mistake."""
        if token.type == "html_block" and _HTML.match(token.content):
            return  # a comment is for the writer
        allowed = self.of_notebook and not token.type.startswith("html")
        if not allowed:
            self._wrong(line, _REFUSED[token.type])
        inside = list(self.blocks(tokens, "blockquote_close")) if token.type == "blockquote_open" else []
        if allowed:
            yield from inside
            if token.type in ("fence", "code_block"):
                yield Said("code", (Piece(token.content.rstrip("\n")),), line=self._line(line))

    def _paragraph(self, token: Any, inline: Any, line: int) -> Said:
        pieces = tuple(self._pieces(inline, line))
        where = self._line(line)
        if token.type == "heading_open":
            return Said("heading", pieces, level=int(token.tag[1]), line=where)
        shown = [one for one in pieces if one.call is not None or one.text.strip()]
        alone = shown[0].call if len(shown) == 1 else None
        return Said("paragraph", pieces, call=alone, line=where)

    def _items(self, tokens: Iterator[Any], end: str) -> Iterator[tuple[Said, ...]]:
        for token in tokens:
            if token.type == end:
                return
            if token.type == "list_item_open":
                yield tuple(self.blocks(tokens, "list_item_close"))

    def _rows(self, tokens: Iterator[Any]) -> Iterator[tuple[tuple[Piece, ...], ...]]:
        cells: list[tuple[Piece, ...]] = []
        line = 0
        for token in tokens:
            if token.type == "table_close":
                return
            line = token.map[0] if token.map else line
            if token.type == "tr_close":
                yield tuple(cells)
                cells = []
            elif token.type == "inline":
                cells.append(tuple(self._pieces(token, line)))

    def _pieces(self, inline: Any, line: int) -> Iterator[Piece]:
        looks: list[str] = []
        link = ""
        for token in inline.children or ():
            if token.type in _REFUSED:
                if not _HTML.match(token.content or " "):
                    self._wrong(line, _REFUSED[token.type])
            elif token.type in ("softbreak", "hardbreak"):
                line += 1
                yield Piece(" ")
            elif token.type in ("strong_open", "em_open"):
                looks.append(token.type.removesuffix("_open"))
            elif token.type in ("strong_close", "em_close"):
                looks.remove(token.type.removesuffix("_close"))
            elif token.type == "link_open":
                link = self._link(str(token.attrs.get("href", "")), line)
            elif token.type == "link_close":
                link = ""
            else:
                code = frozenset(("code",)) if token.type == "code_inline" else frozenset[str]()
                yield from self._words(Piece(token.content, frozenset(looks) | code, link))

    def _link(self, address: str, line: int) -> str:
        if _ADDRESS.match(address) and _OPEN not in address:
            return address
        if self.of_notebook and re.match(r"[\w./#%-]+\Z", address):
            return ""
        self._wrong(line, f"a link to “{address[:60]}”, which is no address of the web or of a letter box")
        return ""

    def _words(self, piece: Piece) -> Iterator[Piece]:
        at = 0
        for found in _PLACE.finditer(piece.text):
            if found.start() > at:
                yield replace(piece, text=piece.text[at : found.start()])
            call = self.calls[int(found[1])]
            if call is not None:
                yield Piece(call=call)
            at = found.end()
        if at < len(piece.text):
            yield replace(piece, text=piece.text[at:])


def calls(blocks: Sequence[Said]) -> Iterator[tuple[Call, bool]]:
    """Yield the calls of blocks in order, and whether each stands alone in its paragraph."""
    for block in blocks:
        for piece in (*block.pieces, *(piece for row in block.rows for cell in row for piece in cell)):
            if piece.call is not None:
                yield piece.call, block.call is not None
        for item in block.items:
            yield from calls(item)
