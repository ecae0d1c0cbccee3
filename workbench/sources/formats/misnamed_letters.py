"""Letters that a PDF names as other letters, by a table that is known: they are read as the page shows them.

The tables: what Word's own fonts name their ligatures (``quesƟon``), a Macintosh's signs by Windows' code page
(``donÕt``), ligatures by Adobe's own code page (``of®ce``), and letters of other alphabets that look like Latin ones
(a Cyrillic С in ``Chair``). A file's words show which: words that no language has, several of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import Wording, table
from .lines import Line, Page
from .unnamed_letters import is_english

_TABLE = "sources/formats/misnamed"
_TABLES = {
    "a letter of Word’s fonts": "ligatures of Word’s fonts",
    "a sign of a Macintosh": "signs by a Macintosh’s code page",
    "a letter of Adobe’s table": "ligatures by Adobe’s code page",
}
_BY_SYMBOLS = "letters by the codes of symbol fonts"
_LOOKALIKES = "letters of other alphabets that look like Latin ones"
# So many different words show a table: one may be a name, or a slip.
SEVERAL = 3
# Cyrillic and Greek letters, and the Latin ones that look the same in print.
_SAME = dict(
    zip(
        "асеорхуіѕјһԁԛԝАВЕКМНОРСТХУІЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "aceopxyisjhdqwABEKMHOPCTXYISJABEZHIKMNOPTYXo",
        strict=True,
    )
)
_FOREIGN = in_table("sources/formats/misnamed", "a Greek or Cyrillic letter")
_LATIN = in_table("sources/formats/forms", "a Latin letter")
_WORD = in_table("text/signs", "letters and figures")
_STRANGE = frozenset("ƟƩƫŌÕÔÒÓÐÑÉ¥ŽŸÞß®¯")
# A font that Windows takes for one of symbols has its letters from F020 on, in the order of Windows' code page.
_SYMBOL = in_table("sources/formats/misnamed", "a letter by a symbol font’s code")
_BY_CODE = {
    0xF000 + code: letter
    for code in range(0x20, 0x100)
    if (letter := bytes([code]).decode("cp1252", "ignore")).strip() or code == 0x20
}
# Words by which such letters show that they are words; signs of real symbol fonts make none.
ENOUGH_WORDS = 8


@dataclass(frozen=True)
class _Edit:
    """Letters of a text, by their place, and what the page shows for them."""

    start: int
    end: int
    shown: str


@dataclass(frozen=True)
class Tables:
    """Which tables a file's letters are named by; none, of most files. ``whole``: no word is in another alphabet."""

    known: tuple[str, ...] = ()
    lookalikes: bool = False
    whole: bool = False
    symbols: bool = False

    def __bool__(self) -> bool:
        return bool(self.known or self.lookalikes or self.symbols)

    def shown(self, text: str) -> str:
        """Return a text as the page shows it.

        >>> Tables(("a letter of Word’s fonts",)).shown("the quesƟon")
        'the question'
        """
        return _edited(text, self._edits(text))

    def _edits(self, text: str) -> list[_Edit]:
        if not _may_be(text):
            return []
        found = [edit for name in self.known for edit in _edits(name, text)]
        if self.symbols:
            found += [
                _Edit(m.start(), m.end(), text[m.start()].translate(_BY_CODE)) for m in _SYMBOL.finditer(text)
            ]
        if self.lookalikes:
            found += _latin(text, whole=self.whole)
        return sorted(found, key=lambda edit: edit.start)

    def line(self, line: Line) -> Line:
        """Return a line as the page shows it, its raised and bold letters where they now stand."""
        edits = self._edits(line.text)
        if not edits:
            return line
        raised = tuple((_moved(a, edits), _moved(b, edits)) for a, b in line.raised)
        faces = tuple((_moved(a, edits), _moved(b, edits), bold, italic) for a, b, bold, italic in line.faces)
        return replace(line, text=_edited(line.text, edits), raised=raised, faces=faces)

    def remark(self, pages: Sequence[Page]) -> str:
        """Return what must be said of the letters that were read by these tables."""
        count = sum(len(self._edits(line.text)) for page in pages for line in page.lines)
        names = [_TABLES[name] for name in self.known] + [_LOOKALIKES] * self.lookalikes
        names += [_BY_SYMBOLS] * self.symbols
        return (
            f"{count:,} letters that the file names as others were read as the page shows them "
            f"({', '.join(names)}); compare a few with the page"
        )


def tables_of(texts: Sequence[str]) -> Tables:
    """Return the tables that the words of a file show."""
    texts = [text for text in texts if _may_be(text)]
    if not texts:
        return Tables()
    known = tuple(name for name in _TABLES if _is_shown(name, texts)) if is_english(texts) else ()
    mixed, others = _alphabets(texts)
    return Tables(known, len(mixed) >= SEVERAL, not others, _are_words("\n".join(texts)))


def _may_be(text: str) -> bool:
    """Say whether a text has any letter that may stand for another: most have none."""
    if text.isascii():
        return False
    return not _STRANGE.isdisjoint(text) or bool(_FOREIGN.search(text) or _SYMBOL.search(text))


def _are_words(text: str) -> bool:
    """Say whether letters by the codes of a symbol font are English."""
    said = "".join(letter.translate(_BY_CODE) if _SYMBOL.match(letter) else " " for letter in text)
    return len(said.split()) >= ENOUGH_WORDS and is_english([said])


def _is_shown(name: str, texts: Sequence[str]) -> bool:
    words = {text[max(0, edit.start - 5) : edit.end + 5] for text in texts for edit in _edits(name, text)}
    return len(words) >= SEVERAL


def _edits(name: str, text: str) -> Iterator[_Edit]:
    for row, shown in _rows(name):
        for match in row.matches(text):
            yield _Edit(match.start(), match.end(), shown)


def _rows(name: str) -> Iterator[tuple[Wording, str]]:
    for row in table(_TABLE):
        of, _, shown = row.means.partition(": ")
        if of == name:
            yield row, shown


def _alphabets(texts: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return the words that mix Latin letters with foreign ones that look like them, and words in another alphabet."""
    mixed: set[str] = set()
    others: set[str] = set()
    for text in texts:
        for word in _WORD.findall(text) if _FOREIGN.search(text) else ():
            foreign = set(_FOREIGN.findall(word))
            if foreign and foreign <= _SAME.keys() and _LATIN.search(word):
                mixed.add(word)
            elif foreign - _SAME.keys():
                others.add(word)
    return mixed, others


def _latin(text: str, *, whole: bool) -> Iterator[_Edit]:
    """Yield the letters that look like Latin ones, of words that have Latin ones, too; ``whole``: of every word."""
    for word in _WORD.finditer(text):
        foreign = set(_FOREIGN.findall(word[0]))
        if foreign and foreign <= _SAME.keys() and (whole or _LATIN.search(word[0])):
            for at, letter in enumerate(word[0], word.start()):
                if letter in _SAME:
                    yield _Edit(at, at + 1, _SAME[letter])


def _edited(text: str, edits: Iterable[_Edit]) -> str:
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += (text[done : edit.start], edit.shown)
        done = edit.end
    return "".join((*pieces, text[done:]))


def _moved(place: int, edits: Iterable[_Edit]) -> int:
    return place + sum(len(edit.shown) - (edit.end - edit.start) for edit in edits if edit.end <= place)
