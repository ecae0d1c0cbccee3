"""Each letter of a page is shown where it went: in its passage, its label, by its rule, or nowhere."""

from __future__ import annotations

import zlib
from dataclasses import replace

import pytest

from tests.made.packed import docx, p
from tests.made.printed import Printed, column, pdf
from workbench import sources
from workbench.briefing.parts import outlined_page, page_blocks
from workbench.errors import Unreadable
from workbench.model import RULES, Appearance, Passage, SourcePage, tables
from workbench.sources.reading import Reading
from workbench.sources.sandbox.json_readings import decoded, encoded
from workbench.sources.sandbox.parent import Asked, show_page
from workbench.sources.where_words_went import shown

SPOKEN = """\
Oral evidence: The care of bells, HC 860

Q1 Chair: How loud is a bell?

Ann Pell: The bells are very loud.

Q2 Chair: Who keeps a record?

Ann Pell: We keep one record for each tower.
"""
LONG = (
    "The harbour master keeps a log of every vessel that comes in after dark and leaves before it is light."
)


def read(data: bytes) -> Reading:
    return sources.read(data, "d")


def told(page: SourcePage) -> list[tuple[str, str, str]]:
    """What became of each stretch, its passage, and its words on one line."""
    return [(one.what, one.passage_id, " ".join(one.text.split())) for one in page.pieces]


def test_words_of_a_text_stand_in_its_order_each_with_its_passage_and_label() -> None:
    data = SPOKEN.encode()
    assert told(shown(data, read(data), 1))[-8:] == [
        ("label", "d/Q1", "Q1 Chair:"),
        ("passage", "d/Q1", "How loud is a bell?"),
        ("label", "d/Q1.2", "Ann Pell:"),
        ("passage", "d/Q1.2", "The bells are very loud."),
        ("label", "d/Q2", "Q2 Chair:"),
        ("passage", "d/Q2", "Who keeps a record?"),
        ("label", "d/Q2.2", "Ann Pell:"),
        ("passage", "d/Q2.2", "We keep one record for each tower."),
    ]


@pytest.mark.parametrize(
    "data",
    [
        SPOKEN.encode(),
        f"WEBVTT\n\n1\n00:00:01.000 --> 00:00:09.000\n<v Ann Pell>{LONG}\n".encode(),
        f"<html><body><nav>Menu</nav><h1>Bells</h1><p>{LONG}</p></body></html>".encode(),
        docx(p("Bells") + p(LONG)),
        b"From: a@example.org\nTo: b@example.org\nSubject: Bells\n\n" + LONG.encode(),
        b"speaker,text\nAnn Pell,We ring at six.\nJoan Teal,We ring at nine.\n",
        pdf(column([LONG[:60], LONG[60:]])),
    ],
    ids=["text", "captions", "web page", "Word", "mail", "table", "PDF"],
)
def test_every_letter_of_every_format_stands_in_one_piece_as_often_as_the_ledger_counts_it(
    data: bytes,
) -> None:
    page = shown(data, read(data), 1)
    by_kind: dict[str, int] = {}
    for one in page.pieces:
        name = one.rule or one.what
        by_kind[name] = by_kind.get(name, 0) + sum(c.isalnum() for c in one.text)
    entry = page.entry
    assert by_kind.get("passage", 0) == entry.in_passages
    assert by_kind.get("label", 0) == entry.marks
    assert by_kind.get("unread", 0) == entry.unread and by_kind.get("lost", 0) == entry.lost
    left = {rule: count for rule, count in by_kind.items() if rule in RULES}
    assert left == {rule: int(count) for rule, _, count in (one.rpartition(": ") for one in entry.left_out)}


@pytest.mark.parametrize("data", [SPOKEN.encode(), docx(p(LONG) + p(SPOKEN.replace("\n", " ")))])
def test_words_of_a_passage_that_a_reading_lacks_are_lost_and_where_they_stood_is_shown(data: bytes) -> None:
    reading = read(data)
    gone = next(one for one in reading.passages if "one record" in one.text or "harbour" in one.text)
    left = tuple(one for one in reading.passages if one is not gone)
    text = reading.text.replace(gone.text, "")
    moved = len(gone.text)
    left = tuple(
        replace(one, start=one.start - moved, end=one.end - moved) if one.start > gone.start else one
        for one in left
    )
    page = shown(data, replace(reading, passages=left, text=text), 1)
    lost = " ".join(one.text for one in page.pieces if one.what == "lost")
    assert gone.text.split() == lost.split()


def test_words_that_stand_in_the_stored_text_and_in_no_passage_are_unread() -> None:
    data = SPOKEN.encode()
    reading = read(data)
    page = shown(data, replace(reading, passages=reading.passages[:-1]), 1)
    assert any(one.what == "unread" and "one record for each tower" in one.text for one in page.pieces)


def test_each_passage_of_a_printed_page_has_a_box_round_its_lines_and_none_round_another() -> None:
    first, second = column([LONG, LONG], top=120), column([f"Second. {LONG}"], top=400)
    page = shown(data := pdf([*first, *second]), read(data), 1)
    assert page.picture.startswith(b"\x89PNG") and (page.width, page.height) == (595.0, 842.0)
    boxes = [box for one in page.pieces for box in one.boxes if one.what == "passage"]
    tops = sorted(round(top * 842) for _, top, _, _ in boxes)
    assert 100 <= tops[0] <= 120 and any(385 <= top <= 400 for top in tops)
    assert all(round(left * 595) == 72 for left, _, _, _ in boxes)
    upper = min(boxes, key=lambda box: box[1])
    assert upper[3] * 842 < 385


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_lie_on_the_ink_of_the_picture_however_the_page_is_turned(turn: int) -> None:
    data = pdf([Printed("Harbour", left=90, top=200, size=20)]).replace(
        b"/Rotate 0", f"/Rotate {turn}".encode()
    )
    page = shown(data, read(data), 1)
    ((left, top, right, bottom),) = [box for one in page.pieces for box in one.boxes]
    wide, rows = pixels(page.picture)
    dark = [(x, y) for y, row in enumerate(rows) for x, grey in enumerate(row) if grey < 128]
    inside = [
        (x, y)
        for x, y in dark
        if left * wide - 2 <= x <= right * wide + 2 and top * len(rows) - 2 <= y <= bottom * len(rows) + 2
    ]
    assert dark and len(inside) == len(dark)


def pixels(png: bytes) -> tuple[int, list[bytes]]:
    """The rows of a picture in shades of grey."""
    wide = int.from_bytes(png[16:20], "big")
    at = png.index(b"IDAT")
    length = int.from_bytes(png[at - 4 : at], "big")
    flat = zlib.decompress(png[at + 4 : at + 4 + length])
    return wide, [flat[i + 1 : i + 1 + wide] for i in range(0, len(flat), wide + 1)]


def test_words_that_nobody_sees_are_counted_and_never_said() -> None:
    import io

    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 700, "Seen by all who look here at the page.")
    canvas.drawString(72, 640, "Lily Marsh lives here")
    canvas.rect(60, 630, 300, 30, fill=1)
    canvas.save()
    data = stream.getvalue()
    page = shown(data, read(data), 1)
    hidden = [one for one in page.pieces if one.unseen]
    assert [(one.what, one.text, one.words) for one in hidden] == [("lost", "", 4)]
    assert "Marsh" not in " ".join(one.text for one in page.pieces)


def test_what_was_typed_into_a_field_is_outlined_where_the_field_stands() -> None:
    import io

    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 700, "Why should distances be published?")
    canvas.acroForm.textfield(name="why", value="Because nobody is told.", x=72, y=600, width=300, height=40)
    canvas.save()
    data = stream.getvalue()
    (typed,) = [one for one in shown(data, read(data), 1).pieces if "nobody" in one.text]
    ((left, top, right, bottom),) = typed.boxes
    assert typed.what == "passage"
    edges = [round(edge) for edge in (left * 595, 842 - bottom * 842, right * 595, 842 - top * 842)]
    assert all(abs(a - b) <= 2 for a, b in zip(edges, (72, 600, 372, 640), strict=True))


def test_a_passage_is_shown_in_the_signs_that_were_read_and_points_stay_with_their_words() -> None:
    data = "<p>It cost 5 × 10<sup>6</sup> pounds (“a lot”), they said.</p><p>“Not so,” said he.</p>".encode()
    assert [text for _, _, text in told(shown(data, read(data), 1))] == [
        "It cost 5 × 10⁶ pounds (“a lot”), they said.",
        "“Not so,” said he.",
    ]


@pytest.mark.parametrize("label", ["[{}]", "({}):", "{}:"])
def test_a_bracket_that_opens_a_label_is_part_of_it(label: str) -> None:
    cues = [("Ann Pell", "“Ring!”"), ("Jo Teal", "We ring at six."), ("Ann Pell", "And at nine.")]
    data = "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{label.format(who)} {words}\n\n"
        for n, (who, words) in enumerate(cues, 1)
    ).encode()
    pieces = told(shown(data, read(data), 1))
    assert [text for what, _, text in pieces if what == "label"] == [label.format(who) for who, _ in cues]
    assert [text for what, _, text in pieces if what == "passage"] == [words for _, words in cues]


def test_a_line_without_end_is_cut_between_words() -> None:
    data = f"{LONG} ".encode() * 400
    parts = [shown(data, read(data), n) for n in (1, 2, 3)]
    assert all("".join(one.text for one in page.pieces).split()[0] in LONG.split() for page in parts)


def test_a_paragraph_is_outlined_once_however_many_notes_it_calls() -> None:
    lines = [
        "The council was told of it.^1^ It did nothing for a year,^2^ and",
        "then it wrote to the school.^3^",
    ]
    notes = column([f"^{n}^ Letter of {n} June." for n in (1, 2, 3)], top=700, step=12, size=8)
    data = pdf([*column(lines), *notes])
    reading = read(data)
    page = shown(data, reading, 1)
    made = page_blocks.blocks(
        page, tables.table(Passage, reading.passages), tables.table(Appearance), words_of_lost=True
    )
    drawing = outlined_page.outlined(page, made)
    assert drawing is not None
    first = next(one for one in drawing.outlines if one.ident == made[0].ident)
    assert [shape.style for shape in first.shapes].count("passage") == 1


def test_a_long_text_without_pages_is_shown_in_parts_that_together_are_the_whole() -> None:
    data = "\n\n".join(f"Paragraph {n}. {LONG}" for n in range(400)).encode()
    reading = read(data)
    first = shown(data, reading, 1)
    parts = [first, *(shown(data, reading, n) for n in range(2, first.pages + 1))]
    said = "".join(one.text for page in parts for one in page.pieces)
    assert first.pages > 3
    assert said.split() == data.decode().split()


@pytest.mark.parametrize(("number", "has"), [(0, "It has one."), (2, "It has one."), (-1, "It has one.")])
def test_a_page_that_is_not_there_is_refused_and_how_many_there_are_is_said(number: int, has: str) -> None:
    data = pdf(column([LONG]))
    with pytest.raises(Unreadable, match=f"there is no page {number}") as error:
        shown(data, read(data), number)
    assert error.value.next == has


def test_a_page_crosses_from_the_child_process_as_it_was_made() -> None:
    data = pdf(column([LONG]))
    reading = read(data)
    page = shown(data, reading, 1)
    assert decoded(encoded(page)) == page
    assert show_page(Asked(data, "d", page=1, reading=reading)) == page


def test_a_file_that_crashes_its_reader_is_said_and_nothing_else() -> None:
    asked = Asked(b"segfault", "d", page=1, reading=read(b"Words."))
    came = show_page(asked, child="tests.made.misbehaving")
    assert isinstance(came, Unreadable) and came.status == "failed"
