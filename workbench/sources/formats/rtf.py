"""Rich text becomes lines: notes apart, numbers as they print, what is deleted or hidden reported.

A reader of our own: those at hand print footnotes in the middle of the sentence that calls them, and deleted words
with the rest. The rules are those of the Rich Text Format Specification, version 1.9.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ...text.english.patterns_in_tables import in_table
from ..left_out import LeftOut
from . import page_heads
from .blocks_to_lines import Block, Run, note, page_of
from .choice_grids import with_headings
from .left_out_where import Places
from .lines import Page
from .rtf_alphabets import CHARSETS, known
from .rtf_fields import with_answers
from .rtf_unseen import USUAL, Colours, Look
from .word_numbering import integer

_TOKEN = re.compile(
    r"\\(?:(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|'(?P<byte>[0-9a-fA-F]{2})|(?P<sign>[\s\S]))"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)"
)
_CHARACTERS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "~": " ", "_": "-",
    "{": "{", "}": "}", "\\": "\\", "nestcell": "\t", "softline": "\n",
}  # fmt: skip
_SKIPPED = frozenset(
    "info pict object fldinst xmlnstbl "
    "listtable listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore shprslt "
    "nonshppict shppict sp revtbl filetbl ftnsep ftnsepc aftnsep aftnsepc tc xe template operator private".split()
)
_PLACES = {"fonttbl": "fonts", "stylesheet": "styles", "colortbl": "colours"} | dict.fromkeys(
    "header headerl headerr headerf footer footerl footerr footerf".split(), "head"
)
_ENTERED = frozenset({"shpinst", "shptxt", "shptxtbox", "footnote", "annotation"})
GAP = "[…]"
_LEADING_NUMBER = in_table("sources/formats/forms", "a number before a note of rich text")
_HEADING = in_table("sources/formats/forms", "a style of a heading")


@dataclass(frozen=True)
class _State:
    """How the group reached is set."""

    where: str = "body"
    raised: bool = False
    hidden: bool = False
    struck: bool = False
    deleted: bool = False
    inserted: bool = False
    bold: bool = False
    italic: bool = False
    skip_after: int = 1
    code: str = ""
    look: Look = USUAL


@dataclass
class _Text:
    """What is being written: the body, or one note."""

    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    in_table: bool = False
    listed: bool = False


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return a rich-text document as one page of lines, and remarks on what needs a person's eye.

    Deleted and hidden words and comments are left out; a remark counts them. Nothing is raised.
    """
    reader = _Reader(with_answers(data).decode("latin-1"))
    reader.read()
    blocks = [*reader.body.blocks, *reader.notes]
    return (page_of(with_headings(blocks)),), tuple(reader.remarks())


def left_out_of(data: bytes) -> Iterator[LeftOut]:
    """Yield the words of the file's headers and footers, which are read on no page."""
    reader = _Reader(data.decode("latin-1"))
    reader.read()
    yield from page_heads.of_lines("".join(reader.heads).split("\n"))


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.state = _State()
        self.outer: list[_State] = []
        self.body = _Text()
        self.texts = [self.body]
        self.notes: list[Block] = []
        self.heads: list[str] = []
        self.words = {"inserted": 0, "deleted": 0, "hidden": 0, "struck": 0, "unseen": 0}
        self.colours = Colours()
        self.places, self.code_page = Places(), "cp1252"
        self.objects = self.boxes = self.called = 0
        self.fonts: dict[int, str] = {}
        self.font = -1
        self.styles: dict[int, int] = {}
        self.style = 0
        self.style_name = ""
        self.buffer = b""
        self.units: list[int] = []
        self.skip = 0
        self.starred = self.opened = False
        self.ended = self.broken_off = False
        self.label_at = 0

    def read(self) -> None:
        at, end = 0, len(self.source)
        while at < end and not self.ended:
            match = _TOKEN.match(self.source, at)
            if match is None:
                at += 1
                continue
            at = match.end()
            if match["word"] == "bin":
                at += integer(match["number"] or "", 0)
            elif match["word"]:
                self._word(match["word"], match["number"])
            elif match["byte"]:
                self._byte(int(match["byte"], 16))
            elif match["brace"]:
                self._brace(match["brace"])
            elif match["text"]:
                self._literal(match["text"])
            else:
                self._sign(match["sign"])
        self.broken_off = not self.ended
        while self.outer:
            self._brace("}")
        self._flush_characters()
        self._paragraph()

    def remarks(self) -> Iterator[str]:
        if self.words["inserted"] or self.words["deleted"]:
            read = f"{self.words['inserted']:,} inserted words read as text"
            yield f"tracked changes: {read}, {self.words['deleted']:,} deleted left out; look at them in Word"
        if self.words["hidden"]:
            yield f"hidden text left out: {self.words['hidden']:,} words{self.places.where('hidden')}"
        if self.words["unseen"]:
            count = f"{self.words['unseen']:,}{self.places.where('unseen')}"
            yield f"words that can’t be seen on the page left out: {count}"
        if self.words["struck"]:
            yield f"struck-out text left out: {self.words['struck']:,} words{self.places.where('struck')}"
        if said := self.places.comments():
            yield said
        if self.boxes:
            yield f"text boxes read where they are anchored: {self.boxes:,}"
        if self.objects:
            yield f"embedded files not read: {self.objects:,}"
        if self.broken_off:
            yield "the file breaks off before its end"

    def _brace(self, brace: str) -> None:
        self._flush_characters()
        self.starred, self.opened, self.skip = False, brace == "{", 0
        if brace == "{":
            self.outer.append(self.state)
            return
        if not self.outer:
            return
        inner, self.state = self.state, self.outer.pop()
        if inner.where == "note" and self.state.where != "note":
            self._end_note()
        if inner.where == "label" and self.state.where != "label":
            label = self.texts[-1].runs[self.label_at :]
            self.texts[-1].listed = any(run.text.strip() for run in label)
        if inner.where == "styles" and self.style_name:
            self._end_style()
        self.ended = not self.outer

    def _word(self, word: str, number: str | None) -> None:
        starred, self.starred, self.opened = self.starred, False, False
        value = int(number) if number else None
        if word == "u" and value is not None:
            self._flush_bytes()
            self.units.append(value % 65536)
            self.skip = self.state.skip_after
            return
        if word in _CHARACTERS:
            self._say(_CHARACTERS[word])
            return
        self._flush_characters()
        if word in _SKIPPED or (starred and word not in _ENTERED):
            self.objects += word == "object" and self.state.where != "nowhere"
            self._into("nowhere")
        elif word == "annotation":
            self.places.add("comment")
            self._into("nowhere")
        elif word in _PLACES:
            self._into(_PLACES[word])
        elif word == "footnote" and self.state.where == "body":
            self._into("note")
            self.texts.append(_Text())
        elif word in ("listtext", "pntext"):
            self._into("label")
            self.label_at = len(self.texts[-1].runs)
        elif word == "shptxt":
            self.boxes += 1
            self._paragraph()
        else:
            if not self._set(word, value):
                self._structure(word, value)

    def _into(self, where: str) -> None:
        if self.state.where != "nowhere":
            self.state = replace(self.state, where=where)

    def _set(self, word: str, value: int | None) -> bool:
        """Set how words look; return whether ``word`` does that."""
        on = value != 0
        self.state = replace(self.state, look=self.state.look.after(word, value))
        changes: dict[str, dict[str, object]] = {
            "super": {"raised": on}, "nosupersub": {"raised": False}, "sub": {"raised": False}, "v": {"hidden": on},
            "deleted": {"deleted": on}, "revised": {"inserted": on}, "b": {"bold": on}, "i": {"italic": on},
            "strike": {"struck": on}, "striked": {"struck": on}, "up": {"raised": value is None or value >= 4},
            "plain": dict.fromkeys(("raised", "hidden", "struck", "bold", "italic", "deleted", "inserted"), False),
        }  # fmt: skip
        if word == "uc":
            self.state = replace(self.state, skip_after=max(0, min(value or 0, 10)))
        elif word == "f" and value is not None:
            self.font = value
            self.state = replace(self.state, code=self.fonts.get(value, ""))
        elif word in changes:
            self.state = replace(self.state, **changes[word])  # type: ignore[arg-type]
        else:
            return False
        return True

    def _structure(self, word: str, value: int | None) -> None:
        if self._define(word, value) or self.state.where in ("nowhere", "fonts", "styles", "label"):
            return
        if self.state.where != "head":
            self._lay_out(word, value)
        elif word in ("par", "row", "cell"):
            self.heads.append("\n")

    def _define(self, word: str, value: int | None) -> bool:
        """Set the alphabet, or the style of a paragraph; return whether ``word`` does that."""
        if word == "ansicpg" and value is not None:
            self.code_page = known(f"cp{value}") or self.code_page
        elif word == "mac":
            self.code_page = "mac_roman"
        elif self.state.where == "colours":
            self.colours.define(word, value)
        elif word == "fcharset" and self.state.where == "fonts":
            self.fonts[self.font] = CHARSETS.get(value or 0, "") if value else ""
        elif word == "s" and value is not None:
            self.style = value
            if self.state.where in ("body", "note"):
                self.texts[-1].level = self.styles.get(value, 0)
        else:
            return False
        return True

    def _lay_out(self, word: str, value: int | None) -> None:
        """End a paragraph, a cell or a row, or say what the next one is."""
        text = self.texts[-1]
        self.colours.lay_out(word, value)
        if word == "pard":
            text.level, text.in_table = 0, False
        elif word == "outlinelevel" and value is not None and 0 <= value < 9:
            text.level = value + 1
        elif word == "intbl":
            text.in_table = True
        elif word == "cell":
            text.in_table = True
            self._say("\t")
        elif word in ("row", "nestrow"):
            self._paragraph("table")
        elif word in ("par", "sect", "page"):
            if text.in_table:
                self._say(" ")
            else:
                self._paragraph()
        elif word == "chftn":
            self._call()

    def _call(self) -> None:
        """A note's mark: in the text it counts, in the note it repeats."""
        if self.state.where == "body":
            self.called += 1
            self.body.runs.append(Run(str(self.called), raised=True))

    def _sign(self, sign: str) -> None:
        if sign == "*":
            # Only at a group's beginning does it say that whoever does not know the word may pass the group over.
            self.starred = self.opened
        elif sign in "\r\n":
            self._structure("par", None)
        elif sign in _CHARACTERS:
            self._say(_CHARACTERS[sign])

    def _byte(self, byte: int) -> None:
        if self.skip:
            self.skip -= 1
            return
        self._flush_units()
        self.buffer += bytes([byte])

    def _literal(self, text: str) -> None:
        self.opened = False
        skipped = min(self.skip, len(text))
        self.skip -= skipped
        if text[skipped:]:
            self._flush_units()
            # Double-byte code pages print their second byte as a letter now and then.
            self.buffer += text[skipped:].encode("latin-1")

    def _flush_characters(self) -> None:
        self._flush_bytes()
        self._flush_units()

    def _flush_units(self) -> None:
        if self.units:
            raw = b"".join(unit.to_bytes(2, "little") for unit in self.units)
            self.units = []
            self._write(raw.decode("utf-16-le", errors="replace"))

    def _flush_bytes(self) -> None:
        if self.buffer:
            raw, self.buffer = self.buffer, b""
            self._write(raw.decode(self.state.code or self.code_page, errors="replace"))

    def _say(self, text: str) -> None:
        self._flush_characters()
        self._write(text)

    def _write(self, text: str) -> None:
        state = self.state
        if state.where == "styles":
            self.style_name += text
        if state.where == "colours":
            self.colours.end(text)
        if state.where == "head":
            self.heads.append(text.replace("\n", " "))
        if state.where not in ("body", "note", "label"):
            return
        if state.deleted or state.hidden or state.struck:
            why = "deleted" if state.deleted else "hidden" if state.hidden else "struck"
            self.words[why] += len(text.split())
            self.places.add(why)
            return
        if text.strip() and self.colours.are_unseen(state.look, self.texts[-1].in_table):
            self.words["unseen"] += len(text.split())
            self.places.add("unseen")
            runs = self.texts[-1].runs
            # Without a sign the words before and after would make a sentence that nobody wrote.
            if not runs or not runs[-1].text.endswith(GAP):
                runs.append(Run(GAP if not runs or runs[-1].text[-1:].isspace() else f" {GAP}"))
            return
        if state.inserted:
            self.words["inserted"] += len(text.split())
        self.texts[-1].runs.append(Run(text, state.raised, state.bold, state.italic))

    def _paragraph(self, role: str = "") -> None:
        text = self.texts[-1]
        runs, text.runs = text.runs, []
        self.places.end_paragraph("".join(run.text for run in runs))
        if any(run.text.strip() for run in runs):
            if text.level and not role:
                role = f"heading {text.level}"
            elif text.listed and not role:
                role = "" if _LEADING_NUMBER.match("".join(run.text for run in runs)) else "list"
            text.blocks.append(Block(tuple(runs), role))
        text.listed = False

    def _end_note(self) -> None:
        self._paragraph()
        own = self.texts.pop().blocks
        first = own[0].runs if own else ()
        self.notes += [note(str(self.called), first), *(Block(one.runs, "note") for one in own[1:])]

    def _end_style(self) -> None:
        name, self.style_name = self.style_name.strip(" ;").lower(), ""
        match = _HEADING.match(name)
        if match or name == "title":
            self.styles[self.style] = max(1, int(match[1])) if match else 1
        self.style = 0
