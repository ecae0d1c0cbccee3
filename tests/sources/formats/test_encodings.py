"""Control characters that no text has are the signs of Windows' alphabet, in every format."""

from __future__ import annotations

import pytest

from tests.made.packed import docx, odt, p
from tests.made.printed import plain
from workbench.sources import read
from workbench.sources.formats.encodings import declared, decoded

MEANT = "It was 90 per cent—we’d “said” so… in Košice"
WRITTEN = MEANT.translate({ord(c): ord(c.encode("cp1252")) for c in "—’“”…š"})
FILES = {
    "a text": WRITTEN.encode(),
    "a web page": f"<!DOCTYPE html><p>{WRITTEN}</p>".encode(),
    "a web page that says Latin-1": b'<!DOCTYPE html><meta charset="iso-8859-1"><p>' + MEANT.encode("cp1252"),
    "captions": f"WEBVTT\n\n00:01.000 --> 00:02.000\n{WRITTEN}\n".encode(),
    "a Word file": docx(p(WRITTEN)),
    "an OpenDocument text": odt(f"<text:p>{WRITTEN}</text:p>"),
    "rich text": rb"{\rtf1\ansi It was 90 per cent\u151?we\u146?d \u147?said\u148? so\u133? in Ko\u154?ice}",
}


@pytest.mark.parametrize("name", FILES)
def test_a_control_character_is_the_sign_that_windows_has_in_its_place(name: str) -> None:
    made = read(FILES[name], "d")
    (passage,) = made.passages
    assert passage.text == MEANT
    assert sum(entry.lost + entry.added + entry.unread for entry in made.ledger) == 0


def test_the_five_codes_that_windows_has_nothing_for_stay_as_they_are_and_other_texts_too() -> None:
    assert decoded("a\x81b".encode())[0] == "a\x81b"
    assert decoded(MEANT.encode()) == (MEANT, ()) and declared(MEANT.encode()) == (MEANT, ())


def test_a_dot_dot_dot_of_windows_breaks_no_line() -> None:
    assert [line.text for line in plain("It was\x85 late\nthen").lines] == ["It was… late", "then"]
