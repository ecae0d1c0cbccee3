"""The same document in another kind of file is read the same: passages, speakers, sections, and who appears."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape

import pytest

from tests.made.packed import docx, odt
from tests.places import ROOT
from workbench.sources import read
from workbench.sources.reading import Reading

SOURCES = ROOT / "evidence" / "missing-from-care" / "sources"


def _word(paragraphs: list[str]) -> bytes:
    line = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'.format
    body = (
        "<w:r><w:br/></w:r>".join(line(escape(t, quote=False)) for t in p.split("\n")) for p in paragraphs
    )
    return docx("".join(f"<w:p>{one}</w:p>" for one in body))


def _page(paragraphs: list[str]) -> bytes:
    body = "".join("<p>" + escape(p).replace("\n", "<br>") + "</p>" for p in paragraphs)
    return f"<html><body>{body}</body></html>".encode()


def _open_document(paragraphs: list[str]) -> bytes:
    texts = (escape(p, quote=False).replace("\n", "<text:line-break/>") for p in paragraphs)
    return odt("".join(f"<text:p>{text}</text:p>" for text in texts))


def _rich_text(paragraphs: list[str]) -> bytes:
    return ("{\\rtf1\\ansi " + "".join("".join(_rich(p)) + "\\par\n" for p in paragraphs) + "}").encode(
        "ascii"
    )


def _rich(text: str) -> Iterator[str]:
    for character in text:
        units = character.encode("utf-16-le")
        if character == "\n":
            yield "\\line "
        elif character.isascii():
            yield "\\" + character if character in "\\{}" else character
        else:
            yield "".join(
                f"\\u{int.from_bytes(units[at : at + 2], 'little')}?" for at in range(0, len(units), 2)
            )


def _rows(reading: Reading) -> list[tuple[object, ...]]:
    said = [
        (p.kind, p.locator, p.speaker, p.section, p.panel, " ".join(p.text.split())) for p in reading.passages
    ]
    return [*said, *reading.appearances, reading.document.kind, reading.document.title, reading.document.date]


@pytest.mark.parametrize(
    "made", [_word, _page, _open_document, _rich_text], ids=["docx", "html", "odt", "rtf"]
)
def test_the_founding_cases_texts_are_read_the_same_from_every_kind_of_file(
    made: Callable[[list[str]], bytes],
) -> None:
    plain = sorted(SOURCES.glob("*.txt"))
    assert len(plain) > 10
    for path in plain:
        data = path.read_bytes()
        paragraphs = [p.strip("\n") for p in re.split(r"\n\s*\n", data.decode("utf-8-sig")) if p.strip()]
        assert _rows(read(made(paragraphs), "x")) == _rows(read(data, "x")), path.name
