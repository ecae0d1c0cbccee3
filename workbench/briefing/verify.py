"""Whether every quotation of a page is, to the letter, what the sources say when they are read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..model import Document, Passage, tables
from . import disclosure, page_parts
from .citing import citation

if TYPE_CHECKING:
    import pandas as pd

QUOTATIONS = ("q", "blockquote")
KNOWN_ATTRIBUTES = frozenset(
    {"id", "data-passage", "data-document", "data-start", "data-end", "data-citation"}
)
RUNS = frozenset({"script", "iframe", "object", "embed", "base", "form", "link"})


@dataclass(frozen=True)
class Check:
    """One row of a verification: a quotation, where it stands in the page, and what is wrong with it."""

    where: str
    passage_id: str
    quote: str
    ok: bool
    reason: str


Marked = Callable[[str, str], bool]


@dataclass(frozen=True)
class Sources:
    """What the sources say, read again: passages and, where given, their documents, by id.

    ``stands_for`` says whether a quotation is the source’s words with marks in the place of what must not leave.
    """

    passages: Mapping[str, Passage]
    documents: Mapping[str, Document] = field(default_factory=dict)
    stands_for: Marked = field(default=lambda quote, words: False)


def verify(
    html: str,
    passages: pd.DataFrame,
    documents: pd.DataFrame | None = None,
    *,
    stands_for: Marked = lambda quote, words: False,
) -> pd.DataFrame:
    """Return one row per quotation of a page: where, passage_id, quote, ok, reason.

    ``passages`` are extracted again from the source files by the caller, never taken from a cache or
    from the page; ``documents`` say what each passage stands in and whether it is illustrative. Checked of
    each ``q`` and ``blockquote``: it names its passage, that passage exists, its visible words equal the
    passage's from ``data-start`` to ``data-end`` (code points), nothing else stands in it or hides it, and
    its citation line prints the speaker, the place, the passage's id, the document, and the mark of
    provenance. ``stands_for`` lets through the marks that stand for what must not leave. A quotation that names no
    passage fails. So does a page in which a script could run, or whose ids stand twice.

    Raises `WorkbenchError` where the page is empty or has no element at all.
    """
    page = page_parts.parse(html)
    rows: list[Document] = [] if documents is None else tables.rows(documents, Document)
    given = {one.document_id: one for one in rows}
    said: list[Passage] = tables.rows(passages[passages["passage_id"].isin(_named(page))], Passage)
    held = {one.passage_id: disclosure.passage(one, given.get(one.document_id)) for one in said}
    listed = {key: disclosure.document(one) for key, one in given.items()}
    sources = Sources(held, listed, stands_for)
    by_id = _by_id(page)
    checks = [_check(element, by_id, sources) for element in page.iter(*QUOTATIONS)]
    checks += _page_checks(page, by_id)
    return tables.table(Check, checks).astype({"ok": "bool"})


def passages_named(html: str) -> set[str]:
    """Return the ids of the passages that the quotations of a page name: all that has to be read to verify it.

    Raises `WorkbenchError` where the page is empty or has no element at all.
    """
    return _named(page_parts.parse(html)) - {""}


def _named(page: Any) -> set[str]:
    return {element.get("data-passage", "") for element in page.iter(*QUOTATIONS)}


def _by_id(page: Any) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for element in page.iter():
        if isinstance(element.tag, str) and element.get("id"):
            found.setdefault(element.get("id"), []).append(element)
    return found


def _check(element: Any, by_id: Mapping[str, list[Any]], sources: Sources) -> Check:
    where, passage_id = element.get("id", ""), element.get("data-passage", "")
    quote = element.text_content()
    wrong = _faults(element, quote, by_id, sources)
    return Check(where or f"line {element.sourceline}", passage_id, quote, not wrong, "; ".join(wrong))


def _faults(element: Any, quote: str, by_id: Mapping[str, list[Any]], sources: Sources) -> list[str]:
    """Return what is wrong with one quotation, in words; an empty list where nothing is."""
    passage_id = element.get("data-passage", "")
    if not passage_id:
        return ["it does not say which passage it is from"]
    passage = sources.passages.get(passage_id)
    if passage is None:
        return [f"the sources hold no passage {passage_id}"]
    wrong = [*_words_faults(element, quote, passage, sources.stands_for), *_hidden_faults(element)]
    document = sources.documents.get(passage.document_id)
    # Of a report's own words a part is shown as it stands there.
    if document is not None and document.kind != "report":
        wrong += _omission_faults(element, passage.text)
    if element.get("data-document") != passage.document_id:
        wrong.append(f"its document is {passage.document_id}, not {element.get('data-document', '')}")
    lines = by_id.get(element.get("data-citation", ""), [])
    if len(lines) != 1:
        wrong.append("it has no citation of its own" if not lines else "its citation stands twice")
        return wrong
    return wrong + _citation_faults(lines[0], passage, document)


def _words_faults(element: Any, quote: str, passage: Passage, stands_for: Marked) -> list[str]:
    try:
        start, end = int(element.get("data-start", "")), int(element.get("data-end", ""))
    except ValueError:
        return ["it does not say where in the passage it stands"]
    if not 0 <= start < end <= len(passage.text):
        return [f"the passage has no characters {start} to {end}; it has {len(passage.text)}"]
    words = passage.text[start:end]
    said, there_said = page_parts.plain(quote), page_parts.plain(words)
    if said == there_said or stands_for(said, there_said):
        return []
    shared = zip(quote, words, strict=False)
    at = next((n for n, (a, b) in enumerate(shared) if a != b), min(len(quote), len(words)))
    here, there = quote[at : at + 20], words[at : at + 20]
    return [f"its words differ from the source at character {at}: “{here}” here, “{there}” in the source"]


def _omission_faults(element: Any, text: str) -> list[str]:
    """Return where a quotation does not show that words of its passage were left out, or shows it where none were."""
    try:
        before, after = text[: int(element.get("data-start", ""))], text[int(element.get("data-end", "")) :]
    except ValueError:
        return []
    left, right = element.getprevious(), element.getnext()
    marked = [one is not None and one.get("class") == "cut" for one in (left, right)]
    wrong = []
    for name, cut, rest in (("before", marked[0], before), ("after", marked[1], after)):
        if rest.strip() and not cut:
            wrong.append(f"no mark says that words {name} it are left out")
        elif cut and not rest.strip():
            wrong.append(f"a mark says that words {name} it are left out, and none are")
    return wrong


def _hidden_faults(element: Any) -> list[str]:
    wrong = []
    if len(element):
        wrong.append("something other than words stands inside it")
    strange = sorted(set(element.attrib) - KNOWN_ATTRIBUTES)
    if strange:
        wrong.append(f"it has an attribute that could change how it looks: {', '.join(strange)}")
    chain = (element, *element.iterancestors())
    if any("hidden" in e.attrib or "style" in e.attrib or e.get("aria-hidden") for e in chain):
        wrong.append("it is hidden from some readers")
    return wrong


def _citation_faults(line: Any, passage: Passage, document: Document | None) -> list[str]:
    """Return where a citation line does not print what the sources say of its passage."""
    wrong = []
    if any("hidden" in e.attrib or "style" in e.attrib for e in (line, *line.iterancestors())):
        wrong.append("its citation is hidden from some readers")
    who, place = _texts(line, "who"), _texts(line, "where")
    if passage.speaker and who != [passage.speaker]:
        wrong.append(f"it is attributed to “{', '.join(who)}”; the source has “{passage.speaker}”")
    if place != [citation.where(passage)]:
        wrong.append(f"its place is given as “{', '.join(place)}”, not “{citation.where(passage)}”")
    if passage.passage_id not in _texts(line, "ids", "code"):
        wrong.append("its citation does not print the passage’s id")
    return wrong if document is None else wrong + _document_faults(line, passage, document)


def _document_faults(line: Any, passage: Passage, document: Document) -> list[str]:
    wrong = []
    who, named = _texts(line, "who"), _texts(line, "in")
    author, source = citation.author(document), citation.source(document)
    if not passage.speaker and who != ([author] if author else []):
        wrong.append(f"it is attributed to “{', '.join(who)}”, not to the document’s author")
    if named != [source]:
        wrong.append(f"its document is given as “{', '.join(named)}”, not “{source}”")
    mark = citation.MARKS.get(document.provenance)
    if mark and _texts(line, "mark") != [mark]:
        wrong.append(f"the mark “{mark}” is missing from its citation")
    return wrong


def _texts(line: Any, name: str, inside: str = "") -> list[str]:
    found = [e for e in line.iter() if isinstance(e.tag, str) and name in e.get("class", "").split()]
    if inside:
        found = [e for outer in found for e in outer.iter(inside)]
    return [e.text_content() for e in found]


def _page_checks(page: Any, by_id: Mapping[str, Iterable[Any]]) -> list[Check]:
    """Return a failing row for each thing that could run, load or confuse; none where the page is clean."""
    wrong = [(e, f"the page holds a “{e.tag}” element") for e in page.iter(*sorted(RUNS))]
    wrong += [
        (e, f"a “{e.tag}” element has an attribute that can run")
        for e in page.iter()
        if isinstance(e.tag, str) and any(name.startswith("on") for name in e.attrib)
    ]
    rows = [Check(e.get("id") or f"line {e.sourceline}", "", "", False, reason) for e, reason in wrong]
    twice = sorted(name for name, found in by_id.items() if len(list(found)) > 1)
    return rows + [Check(name, "", "", False, "this id stands more than once in the page") for name in twice]
