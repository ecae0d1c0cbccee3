"""Web pages become lines: a saved page, or the HTML that the Committees API gives."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ...errors import Unreadable
from ...text.english.patterns_in_tables import in_table
from ..left_out import LeftOut
from . import html_forms, page_heads
from .blocks_to_lines import Block, Run, page_of, with_raised_notes
from .choice_grids import with_headings
from .encodings import declared
from .html_formulas import with_formulas
from .html_notes import Piece, with_linked_notes
from .html_tokens import Token, tokens
from .html_unseen import (
    BLACK,
    HIDDEN,
    STRUCK,
    UNSEEN,
    WHITE,
    Style,
    StyleSheet,
    fate,
    is_raised,
    is_seen,
    painted,
)
from .lines import Page
from .word_numbering import integer, written

# A report of three hundred pages, saved by a word processor, has about two hundred thousand.
MOST_TAGS = 600_000
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search "
    "section summary table tbody td tfoot th thead tr ul".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_LEFT_OUT = frozenset({"script", "style", "title", "iframe", "noembed", "noframes", "template"})
# Without a sign the words before and after would make a sentence that nobody wrote.
_GAP = " […] "
_SKIPPED = frozenset({"nav", "template", "noscript"})
_LEFT_OUT_WORDS = {
    HIDDEN: "text that the page hides", UNSEEN: "words that can’t be seen on the page", STRUCK: "struck-out text",
    html_forms.PASSWORD: "a password that was typed in",
}  # fmt: skip
_MAY_STAY_OPEN = frozenset({"p", "li", "td", "th", "tr", "dd", "dt", "option", "tbody", "thead", "tfoot"})
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_SPACE = in_table("text/signs", "blanks of HTML")
_HEADINGS = tuple("h1 h2 h3 h4 h5 h6".split())
# Words by which a page says what a picture shows, where fewer name it.
_SENTENCE = 5
# Tables inside tables beyond this depth are read as the layout that they are.
_DEEPEST_TABLE = 20
_NO_MARKS = in_table("sources/formats/forms", "a list without marks")


@lru_cache(maxsize=1)
def _read(data: bytes) -> tuple[_Reader, tuple[str, ...]]:
    """Return a page as it was read: what it says and what is left out are asked for one after the other."""
    page, remarks = declared(data)
    reader = _Reader()
    if not reader.read(page):
        # Something left out is never closed, and would take the rest of the page with it.
        reader = _Reader(keep_all=True)
        reader.read(page)
    return reader, remarks


def left_out_of(data: bytes) -> Iterator[LeftOut]:
    """Yield the words of the page's menus, and of the header and footer of the whole page."""
    return page_heads.of_web_page(_read(data)[0].left)


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return a web page's words as one page of lines, and remarks.

    Blocks become lines, table rows one each with tabs between cells, lists keep the numbers they print, notes that
    are linked from marks are notes. Left out: scripts, styles, ``nav``, and the ``header`` and ``footer`` of the
    whole page; and what the page hides, with a remark. Raises `Unreadable` where it has over 600,000 tags.
    """
    if data.count(b"<") > MOST_TAGS:
        many = f"the page has over {MOST_TAGS:,} tags, which no document has"
        raise Unreadable("refused", many, next="Split it.")
    reader, remarks = _read(data)
    out = ((said, reader.out[what]) for what, said in _LEFT_OUT_WORDS.items() if reader.out[what])
    left = (f"{said} left out: {count:,} {'word' if count == 1 else 'words'}" for said, count in out)
    remarks = (*remarks, *left, *_pictures(reader.described))
    blocks = with_raised_notes(with_linked_notes(reader.pieces))
    return (page_of(with_headings(blocks)),), remarks


def _pictures(described: Sequence[str]) -> Iterator[str]:
    """Yield the remark on pictures of which the page says in a sentence what they show; a logo's name says nothing."""
    said = [text for text in described if len(text.split()) >= _SENTENCE]
    if said:
        count = f"{len(said):,} pictures" if said[1:] else "1 picture"
        shows = "they show" if said[1:] else "it shows"
        yield f"{count} not read, of which the page says what {shows}: “{said[0]}”{' …' if said[1:] else ''}"


@dataclass
class _Table:
    rows: list[list[list[Piece]]] = field(default_factory=list)
    open: bool = False
    layout: bool = False


@dataclass
class _Reader:
    """The page as it is read, token by token."""

    keep_all: bool = False
    pieces: list[Piece] = field(default_factory=list)
    out: Counter[str] = field(default_factory=Counter)
    left: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    described: list[str] = field(default_factory=list)
    broken: bool = False
    _open: list[tuple[str, bool, str]] = field(default_factory=list)
    _sheet: StyleSheet = field(default_factory=StyleSheet)
    _painted: list[tuple[float, float]] = field(default_factory=lambda: [(BLACK, WHITE)])
    _raised: list[bool] = field(default_factory=lambda: [False])
    _count: Counter[str] = field(default_factory=Counter)
    _skipping: int = 0
    _hiding: int = 0
    _tables: list[_Table] = field(default_factory=list)
    _lists: list[tuple[str, int]] = field(default_factory=list)
    _label: str = ""
    _runs: list[Run] = field(default_factory=list)
    _ids: list[str] = field(default_factory=list)
    _links: list[tuple[int, str]] = field(default_factory=list)
    _targets: list[str] = field(default_factory=list)
    _identified: list[int] = field(default_factory=lambda: [0])
    _serial: int = 0
    _why: list[str] = field(default_factory=lambda: [""])

    def read(self, page: str) -> bool:
        """Read the page; return whether everything that is left out was closed."""
        for token in with_formulas(tokens(page)):
            if not token.name:
                self._say(token.text)
            elif token.closing:
                self._end(token.name)
            elif token.name == "style":
                self._sheet.add(token.text)
            elif token.name in _LEFT_OUT and (token.text or token.name != "template"):
                continue
            else:
                self._start(token)
        closed = not self._skipping and not self._hiding and not self.broken
        self._flush()
        while self._tables:
            self._end_table()
        return closed

    def _start(self, token: Token) -> None:
        name = token.name
        if name in _BLOCKS:
            self._begin_block(name)
        if identity := token.attributes.get("id") or (name == "a" and token.attributes.get("name")) or "":
            self._ids.append(identity)
        self._begin(token)
        if name not in _VOID and name not in ("textarea", "xmp"):
            self._push(token, identity)

    def _begin_block(self, name: str) -> None:
        self._flush()
        # A paragraph, or an item before another, ends without an end tag.
        if self._open and self._open[-1][0] in ("p", *([name] if name in ("li", "option") else [])):
            self._close()

    def _begin(self, token: Token) -> None:
        """Do what a start tag does before anything stands inside: a new line, a table, a cell, a list, an item."""
        name = token.name
        if name == "br":
            self._runs.append(Run("\n"))
        elif name == "table" and len(self._tables) < _DEEPEST_TABLE:
            self._tables.append(_Table())
        elif name in ("tr", "td", "th") and self._tables:
            self._cell(name)
        elif name in ("ol", "ul", "menu", "dir"):
            self._begin_list(token)
        elif name == "li":
            self._item(token)
        elif name == "xmp":
            self._say(token.text)
        elif name in html_forms.FIELDS:
            self._field(token)
        elif name == "img" and not self._skipping and not self._hiding:
            self.described.append(" ".join(token.attributes.get("alt", "").split()))

    def _field(self, token: Token) -> None:
        if html_forms.is_password(token):
            self.out[html_forms.PASSWORD] += len(token.attributes.get("value", "").split())
        elif box := html_forms.box(token):
            self._say(box)
        elif typed := html_forms.typed(token):
            self._flush()
            self._say(typed)
            self._flush("answer")

    def _push(self, token: Token, identity: str) -> None:
        name = token.name
        top = not self._count["main"] and not self._count["article"] and not self._count["section"]
        skips = not self.keep_all and (name in _SKIPPED or (name in ("header", "footer") and top))
        style = self._sheet.style(name, token.attributes)
        self._painted.append(painted(style, *self._painted[-1]))
        self._raised.append(is_raised(name, style, self._raised[-1]))
        hides = "" if self.keep_all else self._fate(token, style)
        if hides == UNSEEN and not self._hiding:
            self._say(_GAP)
        self._serial += 1
        self._identified.append(self._serial if identity else self._identified[-1])
        self._skipping += skips
        self._hiding += bool(hides)
        self._why.append(hides or self._why[-1])
        self._open.append((name, skips, hides))
        self._count[name] += 1
        if name == "a":
            target = token.attributes.get("href", "").partition("#")[2]
            self._targets.append(target)

    def _fate(self, token: Token, style: Style) -> str:
        if "hidden" in token.attributes:
            return HIDDEN
        if token.name == "option" and "selected" not in token.attributes:
            return html_forms.OFFERED
        if token.name in ("del", "s", "strike"):
            return STRUCK
        return fate(style)

    def _end(self, name: str) -> None:
        if name in _BLOCKS or name == "br":
            self._flush()
        if not self._count[name]:
            return
        while self._open[-1][0] != name:
            unclosed, skips, hides = self._open[-1]
            self.broken |= bool(skips or hides) and unclosed not in _MAY_STAY_OPEN
            self._close()
        self._close()

    def _close(self) -> None:
        name, skips, hides = self._open.pop()
        self._identified.pop()
        self._count[name] -= 1
        self._skipping -= skips
        self._hiding -= bool(hides)
        self._painted.pop()
        self._raised.pop()
        self._why.pop()
        if name == "a":
            self._targets.pop()
        elif name == "table" and self._tables and self._count["table"] < len(self._tables):
            self._flush()
            self._end_table()
        elif name in ("ol", "ul", "menu", "dir") and self._lists:
            self._lists.pop()

    def _begin_list(self, token: Token) -> None:
        bare = _NO_MARKS.search(token.attributes.get("style", ""))
        form = "" if bare else "bullet"
        if token.name == "ol" and not bare:
            form = _FORMS.get(token.attributes.get("type", "1"), "decimal")
        self._lists.append((form, integer(token.attributes.get("start", ""), 1)))

    def _item(self, token: Token) -> None:
        form, number = self._lists[-1] if self._lists else ("bullet", 1)
        number = integer(token.attributes.get("value", ""), number)
        if self._skipping or self._hiding:
            return
        self._label = "• " if form == "bullet" else f"{written(number, form)}. " if form else ""
        if self._lists:
            self._lists[-1] = (form, number + 1)

    def _cell(self, name: str) -> None:
        table = self._tables[-1]
        if name == "tr" or not table.rows:
            table.rows.append([])
            table.open = False
        if name != "tr":
            table.rows[-1].append([])
            table.open = True

    def _end_table(self) -> None:
        table = self._tables.pop()
        if self._tables:
            self._tables[-1].layout = True
        cells = [cell for row in table.rows for cell in row]
        headed = any(len(cell) > 3 or any(p.block.role.startswith("heading") for p in cell) for cell in cells)
        for row in table.rows:
            if table.layout or headed or len(row) < 2:
                for cell in row:
                    for piece in cell:
                        self._emit(piece)
            else:
                self._emit(_row(row))

    def _say(self, text: str) -> None:
        if self._skipping:
            self.left[next(name for name, skips, _ in self._open if skips)].append(text)
            return
        if self._hiding:
            self.out[self._why[-1]] += len(text.split())
            return
        if text.strip() and not self.keep_all and not is_seen(*self._painted[-1]):
            self.out[UNSEEN] += len(text.split())
            text = _GAP if not self._runs or self._runs[-1].text != _GAP else ""
        if not self._count["pre"]:
            text = _SPACE.sub(" ", text)
        if not text:
            return
        if self._targets and self._targets[-1]:
            self._links.append((len(self._runs), self._targets[-1]))
        bold, italic = self._count["b"] + self._count["strong"], self._count["i"] + self._count["em"]
        self._runs.append(Run(text, self._raised[-1], bold > 0, italic > 0))

    def _flush(self, role: str = "") -> None:
        if not any(run.text.strip() for run in self._runs):
            # An id that stands alone, before a block, is that block's.
            self._runs, self._links = [], []
            return
        role = role or ("answer" if self._count["option"] else "")
        role = role or next((f"heading {name[1]}" for name in _HEADINGS if self._count[name]), "")
        label, self._label = self._label, ""
        listed = self._count["li"] > 0
        if not role and listed:
            role = "" if label[:1].isdecimal() and len(self._lists) == 1 else "list"
        runs = tuple(_single_spaced(self._runs)) if not self._count["pre"] else tuple(self._runs)
        links = [(at + bool(label), to) for at, to in self._links]
        runs = (Run(label), *runs) if label else runs
        self._emit(
            Piece(Block(runs, role), tuple(self._ids), tuple(links), self._identified[-1], bool(label))
        )
        self._runs, self._ids, self._links = [], [], []

    def _emit(self, piece: Piece) -> None:
        if self._tables and self._tables[-1].open:
            self._tables[-1].rows[-1][-1].append(piece)
        else:
            self.pieces.append(piece)


def _single_spaced(runs: Sequence[Run], before: str = " ") -> Iterator[Run]:
    """Yield the runs with no space after a space or at a line's beginning, as a browser prints them."""
    for run in runs:
        text = run.text[1:] if run.text[:1] == " " and before in " \n" else run.text
        before = text[-1:] or before
        yield replace(run, text=text)


def _row(cells: Sequence[Sequence[Piece]]) -> Piece:
    runs: list[Run] = []
    ids: list[str] = []
    links: list[tuple[int, str]] = []
    for number, cell in enumerate(cells):
        runs += [Run("\t")] if number else []
        for place, piece in enumerate(cell):
            runs += [Run(" ")] if place else []
            links += [(len(runs) + at, target) for at, target in piece.links]
            ids += piece.ids
            runs += [replace(run, text=run.text.replace("\t", " ")) for run in piece.block.runs]
    return Piece(Block(tuple(runs), "table"), tuple(ids), tuple(links))
