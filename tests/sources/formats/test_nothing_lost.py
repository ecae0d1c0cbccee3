"""Ordinary documents lose nothing: every word of generated documents comes back, in order."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from html import escape

import pytest

from tests.made.packed import docx, p, r
from tests.made.printed import column, pdf
from workbench.sources import extract, other_papers

_WORDS = (
    "harbour children council police missing placement home care officer returned night warden coast train ticket “safe” "
    "twenty-one co-operate it’s £45 3.5% naïve café & <5 well–known e.g. Kent’s 2011–12 (aged 9) one/two A&E #4 R&D 'we'"
).split()
Document = list[tuple[str, list[str]]]


def _document(seed: int) -> Document:
    """Return blocks of a document: what each is, and its words (of a table row: its cells)."""
    chance = random.Random(seed)
    blocks: Document = [("heading", ["Evidence", "number", str(seed)])]
    for _ in range(chance.randint(4, 14)):
        kind = chance.choice(
            ["paragraph", "paragraph", "paragraph", "heading", "item", "row", "bold", "nested"]
        )
        blocks.append(
            (kind, [chance.choice(_WORDS) for _ in range(chance.randint(2, 6 if kind == "heading" else 40))])
        )
    return blocks


def _docx(document: Document) -> bytes:
    body = ""
    for kind, words in document:
        text = escape(" ".join(words), quote=False)
        half = len(words) // 2
        parts = [escape(" ".join(part), quote=False) for part in (words[:half], words[half:])]
        split = r(parts[0]) + r(" ") + r(parts[1], "<w:b/>")
        if kind == "row":
            body += (
                "<w:tbl><w:tr>"
                + "".join(f"<w:tc>{p(escape(word, quote=False))}</w:tc>" for word in words)
                + "</w:tr></w:tbl>"
            )
        elif kind == "nested":
            body += (
                f"<w:sdt><w:sdtContent><w:p><w:hyperlink>{split}</w:hyperlink></w:p></w:sdtContent></w:sdt>"
            )
        elif kind == "bold":
            body += f"<w:p><w:ins>{split}</w:ins></w:p>"
        else:
            body += p(text)
    return docx(body)


def _html(document: Document) -> bytes:
    tags = {"heading": "h2", "paragraph": "p", "item": "div", "bold": "section"}
    body = ""
    for kind, words in document:
        text = escape(" ".join(words))
        half = len(words) // 2
        if kind == "row":
            body += "<table><tr>" + "".join(f"<td>{escape(word)}</td>" for word in words) + "</tr></table>"
        elif kind == "nested":
            body += (
                f"<div><div>{escape(' '.join(words[:half]))}\n<p>{escape(' '.join(words[half:]))}</div></div>"
            )
        else:
            body += f"<{tags[kind]}>{text.replace(' ', ' <b>', 1)}</b></{tags[kind]}>"
    return f"<!DOCTYPE html><html><body>{body}</body></html>".encode()


def _pdf(document: Document) -> bytes:
    lines: list[str] = []
    for _, words in document:
        line = ""
        for word in words:
            if len(line) + len(word) > 70:
                lines.append(line.strip())
                line = ""
            line += word + " "
        lines += [line.strip(), ""]
    pages = [lines[at : at + 40] for at in range(0, len(lines), 40)]
    return pdf(*(column(page) for page in pages))


def _words(text: str) -> list[str]:
    return re.findall(r"\S+", text)


@pytest.mark.parametrize("made", [_docx, _html, _pdf], ids=["docx", "html", "pdf"])
def test_every_word_of_two_hundred_documents_comes_back_in_order(made: Callable[[Document], bytes]) -> None:
    for seed in range(200):
        document = _document(seed)
        said = [word for _, words in document for word in words]
        extraction = extract(made(document))
        assert _words(" ".join(line.text for line in extraction.lines)) == said, f"document {seed}"
        if made is not _pdf:
            stored = other_papers.read(extraction, "d", "other").text
            assert _words(stored) == said, f"document {seed}, as it is stored"
