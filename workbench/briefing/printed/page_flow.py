"""What stands in a finished page, in order: headings, paragraphs, lists, tables, pictures and boxes of them.

Read from the page's own HTML, so that every kind and length of page is printed alike, with no template of its own.
Nothing is left out but what only serves a screen: the link past the head, the list of contents (a PDF has bookmarks).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from ...errors import WorkbenchError
from ...text.english.patterns_in_tables import in_table

BREAK = "\n"
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_LISTS, _UNSEEN = ("ul", "ol"), {"head", "style", "script", "nav", "template"}
_BLOCKS = (
    *_HEADINGS, *_LISTS, *_UNSEEN, "p", "table", "figure", "section", "div", "header", "footer", "main", "details",
    "blockquote", "article", "aside", "dl", "dt", "dd", "pre", "svg", "summary", "figcaption", "img", "hr",
)  # fmt: skip
_LOOKS = {"strong": "strong", "b": "strong", "em": "emph", "i": "emph", "cite": "emph", "code": "code"}
_LINES = {
    "definition",
    "unquoted",
    "charted",
    "basis",
    "why",
}  # spans that the page sets on a line of their own
_BOXES = (
    "quotation",
    "asked",
    "itemtext",
    "interests",
    "illustrationnotice",
    "caution",
    "banner",
    "firstpage",
    "invented",
    "own",
    "footer",
)
_SPACE = in_table("text/signs", "blanks of HTML")


@dataclass(frozen=True)
class Run:
    """Words of one look: any of *strong*, *emph*, *code*, *mark*, *quoted*, *source*; ``link`` leads out of the page.

    *quoted* are the words of a quotation without its marks, *source* those of a citation.
    """

    text: str
    looks: frozenset[str] = frozenset()
    link: str = ""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    level: int
    runs: Runs


@dataclass(frozen=True)
class Paragraph:
    """Words; ``style`` is the first class of the element, or its name where it has none."""

    runs: Runs
    style: str = ""


@dataclass(frozen=True)
class Listed:
    items: tuple[tuple[Block, ...], ...]
    numbered: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell; ``names`` says that it is the name of a row or column."""

    runs: Runs
    names: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Table:
    caption: Runs
    heads: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def columns(self) -> int:
        return max((sum(one.columns for one in row) for row in (*self.heads, *self.rows)), default=0)


@dataclass(frozen=True)
class Picture:
    """A drawing as SVG, or the bytes of a picture; ``says`` is what it shows, in words."""

    svg: str
    says: str
    data: str = ""


@dataclass(frozen=True)
class Box:
    """What stands together: a quotation with its citation, the words of an item, a notice."""

    style: str
    blocks: tuple[Block, ...]


Block: TypeAlias = Heading | Paragraph | Listed | Table | Picture | Box


@dataclass(frozen=True)
class Flow:
    """A whole page: its title and language, what heads each sheet, its styles, and its blocks.

    ``one_sheet``: it is made to stand on one sheet.
    """

    title: str
    language: str
    marking: str
    illustrative: bool
    styles: str
    one_sheet: bool = False
    blocks: tuple[Block, ...] = field(default=())


def flow(page: Any) -> Flow:
    """Return what stands in a parsed page, in order. Raises `WorkbenchError` where it is none."""
    body = page.find("body")
    if body is None:
        raise WorkbenchError("the page has no body", next="Make the briefing again.")
    classes = body.get("class", "").split()
    title = " ".join("".join(one.text_content() for one in page.iter("title")).split())
    banner = [one.text_content() for one in body.iter("p") if "banner" in one.get("class", "").split()]
    return Flow(
        title or "Briefing",
        (page.get("lang") or "en-GB"),
        " ".join(" ".join(banner[:1]).split()),
        any(one.startswith("illustration") or one.endswith("-illustration") for one in classes),
        "\n".join(one.text or "" for one in page.iter("style")),
        "page" in classes,
        tuple(_in_steps(_blocks(body))),
    )


def _in_steps(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks with no level of heading skipped on the way down: a reader that lists headings loses none."""
    last = 0
    for block in blocks:
        if isinstance(block, Heading):
            last = min(block.level, last + 1)
            yield replace(block, level=last)
        elif isinstance(block, Box) and any(isinstance(one, Heading) for one in block.blocks):
            yield from _in_box(block, last)
        else:
            yield block


def _in_box(box: Box, last: int) -> Iterator[Block]:
    inside = []
    for one in box.blocks:
        inside.append(replace(one, level=min(one.level, last + 1)) if isinstance(one, Heading) else one)
    yield replace(box, blocks=tuple(inside))


def _blocks(element: Any) -> list[Block]:
    """Return the blocks inside an element; words that stand between them are paragraphs."""
    made: list[Block] = []
    loose: list[Run] = [Run(element.text or "")]
    for child in element:
        if _is_seen(child):
            if child.tag in _BLOCKS:
                made += _paragraph(loose)
                loose = []
                made += _block(child)
            else:
                loose += _runs(child, frozenset())
        loose.append(Run(child.tail or ""))
    return made + _paragraph(loose)


def _block(element: Any) -> list[Block]:
    tag, style = element.tag, (element.get("class") or element.get("id") or element.tag).split()[0]
    if tag in _HEADINGS:
        return [Heading(_HEADINGS[tag], _tidy(_runs(element, frozenset(), whole=True)))]
    if tag in _LISTS:
        items = tuple(_item(one) for one in element if _is_seen(one) and one.tag == "li")
        return [Listed(tuple(one for one in items if one), tag == "ol")] if any(items) else []
    if tag == "table":
        return [_table(element)]
    if tag in ("svg", "img"):
        return [_picture(element)]
    if tag == "pre":
        said = element.text_content().strip("\n").replace("\t", "    ")
        return [Paragraph((Run(said, frozenset({"code"})),), "pre")] if said.strip() else []
    if tag in ("p", "summary", "figcaption", "dt", "dd") and not any(one.tag in _BLOCKS for one in element):
        made = _paragraph(_runs(element, frozenset(), whole=True), style)
        return [Box(style, tuple(made))] if style in _BOXES and made else list(made)
    inside = _blocks(element)
    return [Box(style, tuple(inside))] if style in _BOXES and inside else inside


def _item(element: Any) -> tuple[Block, ...]:
    """Return the blocks of one item of a list; one paragraph has the item's style."""
    made = tuple(_blocks(element))
    if len(made) == 1 and isinstance(made[0], Paragraph) and element.get("class"):
        (again,) = _paragraph(made[0].runs, element.get("class").split()[0])
        return (again,)
    return made


def _is_seen(element: Any) -> bool:
    return (
        isinstance(element.tag, str)
        and element.tag not in _UNSEEN
        and element.get("class") != "skip"
        and "hidden" not in element.attrib
    )


def _runs(element: Any, looks: frozenset[str], link: str = "", *, whole: bool = False) -> list[Run]:
    """Return the words of an inline element; ``whole``: those of a block."""
    classes = set((element.get("class") or "").split())
    if element.tag == "br":
        return [Run(BREAK)]
    looks = (
        looks | ({_LOOKS[element.tag]} if element.tag in _LOOKS else set()) | (classes & {"mark", "source"})
    )
    address = element.get("href", "")
    link = address if element.tag == "a" and address.startswith(("http:", "https:", "mailto:")) else link
    if element.tag == "span" and element.getparent().get("class") == "kicker":
        return [Run(f"· {element.text_content()}", looks)]
    first, last = ("“", "”") if element.tag == "q" and not _is_bare(element) else ("", "")
    kept = element.tag == "q"
    said = looks | {"quoted"} if kept else looks
    made = [Run(BREAK)] if classes.intersection(_LINES) and not whole else []
    made += [Run(first, looks, link), Run(_text(element.text, kept), said, link)]
    for child in element:
        if _is_seen(child):
            made += _runs(child, said, link)
        made.append(Run(_text(child.tail, kept), said, link))
    return [*made, Run(last, looks, link)]


def _is_bare(quotation: Any) -> bool:
    """Whether the page prints no quotation marks round it: the words of an item, set large."""
    return any("itemtext" in (one.get("class") or "").split() for one in quotation.iterancestors())


def _text(words: str | None, kept: bool) -> str:
    """Return words with their spaces as one each; of a quotation the ends of lines are kept."""
    if not words:
        return ""
    return BREAK.join(_SPACE.sub(" ", line) for line in words.split("\n")) if kept else _SPACE.sub(" ", words)


def _tidy(runs: Iterable[Run]) -> Runs:
    """Return runs with one space between words, none at the ends, and neighbours of one look as one."""
    made: list[Run] = []
    for run in runs:
        text = run.text
        before = made[-1].text if made else BREAK
        if before.endswith((" ", BREAK)):
            text = text.lstrip(" ")
        if text.startswith(BREAK) and made:
            made[-1] = replace(made[-1], text=made[-1].text.rstrip(" "))
        if not text:
            continue
        if made and (made[-1].looks, made[-1].link) == (run.looks, run.link):
            made[-1] = replace(made[-1], text=made[-1].text + text)
        else:
            made.append(replace(run, text=text))
    while made and not made[-1].text.strip():
        made.pop()
    if made:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip())
        made[0] = replace(made[0], text=made[0].text.lstrip())
    return tuple(one for one in made if one.text)


def _paragraph(runs: Iterable[Run], style: str = "") -> list[Block]:
    tidy = _tidy(runs)
    if style in ("statement", "group") and tidy:
        tidy = (replace(tidy[0], text=tidy[0].text[:1].upper() + tidy[0].text[1:]), *tidy[1:])
    return [Paragraph(tidy, style)] if tidy else []


def _table(element: Any) -> Table:
    caption: Runs = ()
    heads: list[tuple[Cell, ...]] = []
    rows: list[tuple[Cell, ...]] = []
    for one in element.iter("caption", "tr"):
        if one.tag == "caption":
            caption = _tidy(_runs(one, frozenset(), whole=True))
            continue
        cells = tuple(_cell(cell) for cell in one if cell.tag in ("td", "th"))
        (heads if one.getparent().tag == "thead" else rows).append(cells)
    return Table(caption, tuple(heads), tuple(rows))


def _cell(element: Any) -> Cell:
    runs: list[Run] = []
    for piece in _pieces(element):
        runs += [*([Run(BREAK)] if runs else []), *piece]
    return Cell(
        _tidy(runs), element.tag == "th", int(element.get("colspan", 1)), int(element.get("rowspan", 1))
    )


def _pieces(element: Any) -> list[Runs]:
    """Return the words of a cell, a line for each block that stands in it."""
    if not any(
        isinstance(one.tag, str) and one.tag in _BLOCKS for one in element.iter() if one is not element
    ):
        tidy = _tidy(_runs(element, frozenset(), whole=True))
        return [tidy] if tidy else []
    return [runs for block in _blocks(element) for runs in _of_block(block)]


def _of_block(block: Block) -> Iterator[Runs]:
    if isinstance(block, Heading | Paragraph):
        yield block.runs
    elif isinstance(block, Listed):
        yield from (runs for item in block.items for one in item for runs in _of_block(one))
    elif isinstance(block, Box):
        yield from (runs for one in block.blocks for runs in _of_block(one))


def _picture(element: Any) -> Picture:
    from lxml import etree

    if element.tag == "img":
        return Picture("", element.get("alt", ""), element.get("src", ""))
    words = [one for one in element if one.tag in ("title", "desc")]
    said = [" ".join(one.text_content().split()) for one in words]
    for one in words:
        element.remove(one)
    drawn = etree.tostring(element, encoding="unicode", with_tail=False)
    return Picture(drawn, " ".join(filter(None, said)))
