"""The second house style is what it says: the same bytes every time, awkward, and true to its own words."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from tests.made import house_style
from tests.made.house_style import Truth
from tests.made.house_style_press import STYLES, varied


@pytest.fixture(scope="module", params=range(len(STYLES)), ids=[style.name for style in STYLES])
def truth(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Truth:
    return house_style.build(tmp_path_factory.mktemp("style"), request.param)


def _page_texts(path: Path) -> list[str]:
    import pypdfium2

    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)]


def test_the_same_build_gives_the_same_bytes(truth: Truth, tmp_path: Path) -> None:
    again = house_style.build(tmp_path, truth.style)
    assert [sha256(f.read_bytes()).digest() for f in again.files] == [
        sha256(f.read_bytes()).digest() for f in truth.files
    ]


def test_there_is_enough_to_read(truth: Truth) -> None:
    questions = sorted({turn.q for turn in truth.turns})
    assert questions == list(range(1, 48))
    assert [session.panels for session in truth.sessions] == [2, 3, 2]
    assert len(truth.report.paragraphs) >= 24
    assert [note.number for note in truth.report.notes] == list(range(1, 46))
    assert len(truth.report.items) == 8


def test_the_awkward_things_come_about_on_the_page(truth: Truth) -> None:
    assert truth.facts["soft"] and truth.facts["hyphen"] and truth.facts["run over"] and truth.facts["inside"]
    text = "".join(text for path in truth.files for text in _page_texts(path))
    for awkward in (
        "[Interruption.]",
        "One thing: we never",
        "Note: the training",
        "\nQ5 of our own",
        "€19,000",
    ):
        assert awkward in text, awkward
    assert "Featherstonehaugh-Wyndham: I would accept" not in text  # the label breaks over the line


def test_every_note_cites_words_that_somebody_said(truth: Truth) -> None:
    said = Counter((turn.session, turn.q, turn.speaker) for turn in truth.turns)
    missing = [t for note in truth.report.notes for t in note.oral if not said[t.session, t.q, t.speaker]]
    assert missing == []


def test_every_quotation_stands_in_its_paragraph_and_as_promised_in_the_evidence(truth: Truth) -> None:
    said = {(t.session, t.q, t.speaker): "" for t in truth.turns}
    for turn in truth.turns:
        said[turn.session, turn.q, turn.speaker] += " " + turn.text
    for quote in truth.report.quotes:
        note = truth.report.notes[quote.note - 1]
        evidence = " ".join(said[t.session, t.q, t.speaker] for t in note.oral)
        assert quote.words in truth.report.paragraphs[quote.paragraph - 1].text
        assert (quote.words in evidence) == (quote.match == "verbatim"), quote
        if quote.match == "case":
            assert quote.words.lower() in evidence.lower(), quote


def test_every_item_names_paragraphs_that_exist_and_repeats_the_words_of_one(truth: Truth) -> None:
    body = " ".join(paragraph.text for paragraph in truth.report.paragraphs)
    for item in truth.report.items:
        assert item.text.rsplit(" (", 1)[0] in body, item
        assert all(1 <= int(number) <= len(truth.report.paragraphs) for number in item.paragraphs)


def test_only_the_label_that_fits_two_people_has_no_person(truth: Truth) -> None:
    assert {(turn.q, turn.speaker) for turn in truth.turns if not turn.person} == {(38, "Dr Hale")}


def test_the_plain_text_holds_every_turn_and_no_press_marks(truth: Truth) -> None:
    for session in truth.sessions:
        text = house_style.text_of(session, truth.style)
        assert not set("¦\u00ad{}^") & set(text)
        assert all(paragraph in text for turn in session.turns for paragraph in turn.paragraphs)
        assert house_style.speaker_words(session).count("\n") == len(session.turns)


@pytest.mark.parametrize("seed", [1, 9, 67])
def test_a_varied_style_prints_the_same_words(seed: int, truth: Truth, tmp_path: Path) -> None:
    other = house_style.build(tmp_path, varied(seed))
    assert other.style != truth.style
    assert [t.text for t in other.turns] == [t.text for t in truth.turns]
    assert all(_page_texts(path) for path in other.files)
