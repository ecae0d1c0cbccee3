"""Pages changed as somebody might change them, by mistake or on purpose: words, names, numbers, marks, order, looks."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import pairwise
from typing import Any

from lxml import etree
from lxml import html as lxml_html

Spoil = Callable[[Any, random.Random], bool]


def spoilt(html: str, seed: int) -> tuple[str, str]:
    """Return a page with one change, and the name of the change: another one for each ``seed``."""
    chance = random.Random(seed)
    names = list(CHANGES)
    for n in range(len(names)):
        name = names[(seed + n) % len(names)]
        page = lxml_html.document_fromstring(html)
        if CHANGES[name](page, chance):
            return name, _written(page)
    raise AssertionError("nothing in this page can be changed")


def _written(page: Any) -> str:
    return "<!DOCTYPE html>\n" + str(lxml_html.tostring(page, encoding="unicode"))


def resaved(html: str, seed: int) -> str:
    """Return a page as a browser saves it: attributes in another order, other white space between elements."""
    chance = random.Random(seed)
    page = lxml_html.document_fromstring(html)
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        given = list(element.attrib.items())
        chance.shuffle(given)
        element.attrib.clear()
        element.attrib.update(given)
        if element.tag in _BETWEEN:
            for child in element:
                if not (child.tail or "").strip():
                    child.tail = chance.choice(["", "\n", "\n  ", " "])
    if seed % 3 == 0:
        page.insert(0, etree.Comment(" saved from url=(0014)about:internet "))
    return _written(page)


_BETWEEN = (
    "html",
    "head",
    "body",
    "main",
    "section",
    "table",
    "thead",
    "tbody",
    "tr",
    "ul",
    "ol",
    "header",
    "nav",
    "svg",
)


def _pick(found: list[Any], chance: random.Random) -> Any:
    return chance.choice(found) if found else None


def _texts(page: Any, *tags: str) -> list[Any]:
    body = page.find("body")
    return [e for e in body.iter(*tags) if (e.text or "").strip() and len((e.text or "").strip()) > 3]


def _in_text(page: Any, chance: random.Random, tags: tuple[str, ...], change: Callable[[str], str]) -> bool:
    found = [e for e in _texts(page, *tags) if change(e.text) != e.text]
    element = _pick(found, chance)
    if element is None:
        return False
    element.text = change(element.text)
    return True


def _by_class(page: Any, name: str) -> list[Any]:
    return [e for e in page.iter() if isinstance(e.tag, str) and name in e.get("class", "").split()]


def _change_class_text(name: str, to: str) -> Spoil:
    def change(page: Any, chance: random.Random) -> bool:
        element = _pick([e for e in _by_class(page, name) if e.text], chance)
        if element is None:
            return False
        element.text = f"{to}{element.text[1:]}"
        return True

    return change


def _remove_class(name: str) -> Spoil:
    def change(page: Any, chance: random.Random) -> bool:
        element = _pick(_by_class(page, name), chance)
        if element is None:
            return False
        element.drop_tree()
        return True

    return change


def _words(tags: tuple[str, ...], pattern: str, to: str) -> Spoil:
    return lambda page, chance: _in_text(page, chance, tags, lambda text: re.sub(pattern, to, text, count=1))


def _number(page: Any, chance: random.Random) -> bool:
    def up(text: str) -> str:
        return re.sub(r"\d+", lambda m: str(int(m[0]) + 1), text, count=1)

    return _in_text(page, chance, ("p", "td", "th", "caption", "text", "li", "figcaption", "h2", "span"), up)


def _attribute(name: str, value: str, *tags: str) -> Spoil:
    def change(page: Any, chance: random.Random) -> bool:
        element = _pick(list(page.find("body").iter(*tags)), chance)
        if element is None:
            return False
        element.set(name, value)
        return True

    return change


def _drop(*tags: str) -> Spoil:
    def change(page: Any, chance: random.Random) -> bool:
        element = _pick(list(page.find("body").iter(*tags)), chance)
        if element is None:
            return False
        element.drop_tree()
        return True

    return change


def _swap(*tags: str) -> Spoil:
    """Two elements of a sort change places."""

    def change(page: Any, chance: random.Random) -> bool:
        found = [e for e in page.find("body").iter(*tags) if not list(e.iter(*tags))[1:]]
        if len(found) < 2:
            return False
        pairs = [(a, b) for a, b in pairwise(found) if etree.tostring(a) != etree.tostring(b)]
        if not pairs:
            return False
        one, other = chance.choice(pairs)
        first, second = deepcopy(one), deepcopy(other)
        first.tail, second.tail = other.tail, one.tail
        one.getparent().replace(one, second)
        other.getparent().replace(other, first)
        return True

    return change


def _swap_words(page: Any, chance: random.Random) -> bool:
    """The words of two quotations change places, with where they stand: each is to the letter, under the other's name."""
    found = list(page.iter("q"))
    pairs = [(a, b) for a, b in pairwise(found) if a.text != b.text]
    if not pairs:
        return False
    one, other = chance.choice(pairs)
    one.text, other.text = other.text, one.text
    for name in ("data-start", "data-end", "data-passage", "data-document"):
        mine, theirs = one.get(name), other.get(name)
        one.set(name, theirs)
        other.set(name, mine)
    return True


def _swap_citations(page: Any, chance: random.Random) -> bool:
    found = _by_class(page, "source")
    pairs = [(a, b) for a, b in pairwise(found) if a.text_content() != b.text_content()]
    if not pairs:
        return False
    one, other = chance.choice(pairs)
    mine, theirs = deepcopy(one), deepcopy(other)
    for target, source in ((one, theirs), (other, mine)):
        ident, tail = target.get("id"), target.tail
        for child in list(target):
            target.remove(child)
        target.text = source.text
        target.extend(list(source))
        target.set("id", ident)
        target.tail = tail
    return True


def _add_quotation(page: Any, chance: random.Random) -> bool:
    """A quotation more, made of one that stands there: whole, and with every attribute, but under another id."""
    quotation = _pick(list(page.iter("q")), chance)
    if quotation is None:
        return False
    more = deepcopy(quotation)
    more.set("id", f"{quotation.get('id')}-more")
    more.tail = ""
    quotation.addnext(more)
    return True


def _add_words(page: Any, chance: random.Random) -> bool:
    section = _pick(list(page.find("body").iter("section")), chance)
    if section is None:
        return False
    section.append(lxml_html.fromstring("<p>All witnesses agreed.</p>"))
    return True


def _hide_in_comment(page: Any, chance: random.Random) -> bool:
    element = _pick(list(page.find("body").iter("p", "li", "tr")), chance)
    if element is None:
        return False
    comment = etree.Comment(lxml_html.tostring(element, encoding="unicode").replace("--", "- -"))
    comment.tail = element.tail
    element.getparent().replace(element, comment)
    return True


def _wrap_hidden(page: Any, chance: random.Random) -> bool:
    element = _pick(list(page.find("body").iter("p", "figure", "table", "ul")), chance)
    if element is None:
        return False
    wrapper = etree.Element("div", {"class": "skip"})
    element.getparent().replace(element, wrapper)
    wrapper.tail, element.tail = element.tail, ""
    wrapper.append(element)
    return True


def _style_sheet(page: Any, chance: random.Random) -> bool:
    sheet = page.find(".//style")
    sheet.text = f"{sheet.text}\n.mark, .cut {{ display: none }}\n"
    return True


def _second_sheet(page: Any, chance: random.Random) -> bool:
    page.find("head").append(lxml_html.fragment_fromstring("<style>.mark { display: none }</style>"))
    return True


def _policy(page: Any, chance: random.Random) -> bool:
    page.find(".//meta[@http-equiv]").set("content", "default-src *")
    return True


def _link(page: Any, chance: random.Random) -> bool:
    link = _pick(list(page.find("body").iter("a")), chance)
    if link is None:
        return False
    link.set(
        "href", "https://example.org/elsewhere" if not link.get("href", "").startswith("#") else "#elsewhere"
    )
    return True


def _chart(name: str, *tags: str) -> Spoil:
    def change(page: Any, chance: random.Random) -> bool:
        found = [e for e in page.find("body").iter(*tags) if e.get(name)]
        element = _pick(found, chance)
        if element is None:
            return False
        element.set(name, str(float(element.get(name)) + 7))
        return True

    return change


def _record(name: str, to: str) -> Spoil:
    def change(page: Any, chance: random.Random) -> bool:
        meta = page.find(".//meta[@name='workbench-record']")
        if meta is None:
            return False
        meta.set("content", re.sub(name, to, meta.get("content"), count=1))
        return True

    return change


def _without_record(page: Any, chance: random.Random) -> bool:
    page.find(".//meta[@name='workbench-record']").drop_tree()
    return True


def _omission_more(page: Any, chance: random.Random) -> bool:
    quotation = _pick([q for q in page.iter("q") if q.getnext() is None], chance)
    if quotation is None:
        return False
    quotation.addnext(lxml_html.fromstring('<span class="cut">[…]</span>'))
    return True


def _mark_away(page: Any, chance: random.Random) -> bool:
    return _remove_class("mark")(page, chance) or _remove_class("banner")(page, chance)


CHANGES: dict[str, Spoil] = {
    "a word of a quotation": _words(("q",), r"\b(\w+) (\w+)\b", r"\2 \1"),
    "a negation into a quotation": _words(("q",), r" (is|are|was|we|the|to|of|and) ", r" \1 not "),
    "a letter of a quotation": _words(("q",), r"e", "a"),
    "a name in a citation": _change_class_text("who", "X"),
    "a role in a citation": _change_class_text("role", "X"),
    "a place in a citation": _change_class_text("where", "R"),
    "a document in a citation": _change_class_text("in", "X"),
    "a citation gone": _remove_class("source"),
    "an omission mark gone": _remove_class("cut"),
    "an omission mark more": _omission_more,
    "a mark of provenance gone": _mark_away,
    "a number": _number,
    "a count in a table": _words(("td",), r"\d", "9"),
    "a heading": _words(("h2", "h3", "h4", "h5"), r"\w+", "Other"),
    "the title of the page": _words(("h1",), r"\w+", "Other"),
    "the date": _change_class_text("dated", "3"),
    "the basis": _change_class_text("basis", "X"),
    "a sentence": _words(("p",), r"\b(is|are|was|were|has|have)\b", r"\1 not"),
    "a word of a sentence": _words(("p", "li", "figcaption", "caption"), r"\b[a-z]{4,}\b", "never"),
    "a remark": _change_class_text("remark", "X"),
    "a paragraph gone": _drop("p"),
    "an entry gone": _drop("li"),
    "a row gone": _drop("tr"),
    "a section gone": _drop("section"),
    "a figure gone": _drop("figure"),
    "paragraphs in another order": _swap("p"),
    "rows in another order": _swap("tr"),
    "headings in another order": _swap("h2", "h3"),
    "figures in another order": _swap("figure"),
    "words under another name": _swap_words,
    "citations of each other": _swap_citations,
    "a quotation more": _add_quotation,
    "a paragraph more": _add_words,
    "something hidden": _attribute("hidden", "", "p", "section", "table", "figure", "li"),
    "something styled away": _attribute("style", "display:none", "p", "span", "table", "li", "strong"),
    "something for no reader aloud": _attribute("aria-hidden", "true", "p", "q", "h2", "strong"),
    "another class": _attribute("class", "skip", "p", "span", "strong", "div"),
    "something in a comment": _hide_in_comment,
    "something in another element": _wrap_hidden,
    "the style sheet": _style_sheet,
    "a style sheet more": _second_sheet,
    "what the page may load": _policy,
    "a link": _link,
    "a bar of a chart": _chart("width", "rect", "svg"),
    "a dot of a chart": _chart("r", "circle"),
    "a label of a chart": _words(("text", "desc"), r"\w+", "Other"),
    "a script": lambda page, chance: page.find("body").append(lxml_html.fragment_fromstring("<script>1</script>")) is None,
    "another day in the record": _record(r'"date": "[^"]*"', '"date": "2020-01-01"'),
    "another kind in the record": _record(r'"audience": "\w+"', '"audience": "nobody"'),
    "a digest in the record": _record(r'"seal": "\w', '"seal": "z'),
    "the record gone": _without_record,
}  # fmt: skip


def spoils(html: str, seeds: range) -> Iterator[tuple[str, str]]:
    """Yield a page changed in as many ways as there are seeds, each with the name of the change."""
    for seed in seeds:
        yield spoilt(html, seed)
