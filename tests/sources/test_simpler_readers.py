"""Where one reader fails the next simpler one reads: of every format, of every kind of document, and it is said."""

from __future__ import annotations

from importlib import import_module

import pytest

from tests.sources.formats.test_table_of_formats import SAMPLES
from workbench import sources
from workbench.sources.formats.table_of_formats import FORMATS, Format
from workbench.sources.reading import Reading

KINDS = {
    "oral": (
        "transcripts.committee_turns",
        "Q1 Chair: Why were lamps lit?\n\nMs Vane: Nobody knew.\n\nQ2 Chair: Why?\n\nMs Vane: No.",
    ),
    "report": (
        "reports.report_paragraphs",
        "First Report of Session 2013–14\n\n1. Lamps were lit.\n\n2. We recommend that lamps be lit.",
    ),
    "response": (
        "replies.reply_paragraphs",
        "Government response to the Committee’s First Report\n\nLamps should be lit.\n\nThe Government agrees.",
    ),
    "written": (
        "other_papers",
        "Written evidence submitted by the Lamp Trust (LMP0001)\n\n1. Lamps were lit.\n\n2. Not all.",
    ),
}


def fails(*_: object, **__: object) -> Reading:
    raise IndexError("a fault of the program’s own")


def letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


@pytest.mark.parametrize(
    "row", [row for row in FORMATS if row.media_type != "text/plain"], ids=lambda row: row.name
)
def test_a_file_whose_formats_reader_fails_is_read_as_plain_lines_and_partial(
    row: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = import_module(f"workbench.sources.formats.{row.reader}")
    for name in ("pages_of", "record_of", "counted_pages_of", "front_of"):
        if hasattr(module, name):
            monkeypatch.setattr(module, name, fails)
    made = sources.read(SAMPLES[row.name], "d")
    assert "Words" in " ".join(p.text for p in made.passages)
    assert "failed (IndexError)" in made.document.note and "simpler" in made.document.note
    assert [one.status for one in made.asks] == ["confidential"]  # covered words may be among them


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_whose_kinds_reader_fails_keeps_every_word_and_is_partial(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, text = KINDS[kind]
    monkeypatch.setattr(f"workbench.sources.{module}.read", fails)
    made = sources.read(text.encode(), "d", kind)
    assert letters(" ".join(p.text for p in made.passages)).endswith(
        letters(text.split("\n\n")[-1].lstrip("12. "))
    )
    assert "the reader of its kind of document failed (IndexError)" in made.document.note
    assert made.document.kind == kind and sum(entry.lost for entry in made.ledger) == 0
