"""Office files whose words stand in no paragraph: what is said of them, and what to do."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.made.packed import W, docx, odt, p, packed
from workbench.errors import Unreadable
from workbench.sources import read

SAID = "The tower keeps a record of every bell"
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
DGM = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
DIAGRAM = {
    "word/diagrams/data1.xml": f"<dgm:dataModel {DGM} {A}><dgm:t><a:p><a:r><a:t>{SAID}</a:t></a:r></a:p></dgm:t></dgm:dataModel>"
}
CHART = {
    "word/charts/chart2.xml": f"<c:chartSpace {C} {A}><a:p><a:r><a:t>Bells rung</a:t></a:r></a:p>"
    "<c:cat><c:pt><c:v>by day</c:v></c:pt></c:cat><c:val><c:pt><c:v>17</c:v></c:pt></c:val></c:chartSpace>"
}
HEAD = {"word/header1.xml": f"<w:hdr {W}><w:p><w:r><w:t>{SAID}</w:t></w:r></w:p></w:hdr>"}
COMMENT = {
    "word/comments.xml": f"<w:comments {W}><w:comment><w:p><w:r><w:t>{SAID}</w:t></w:r></w:p></w:comment></w:comments>"
}
PICTURE = {"word/media/image1.png": b"\x89PNG\r\n\x1a\n"}
DRAWN = f'<w:p><w:r><w:pict><v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="{SAID}"/></w:pict></w:r></w:p>'
IN_BOX = f"<w:p><w:r><w:drawing><w:txbxContent>{p(SAID)}</w:txbxContent></w:drawing></w:r></w:p>"


def word(body: str, *parts: dict[str, str | bytes]) -> bytes:
    """A Word file with this body and these other parts."""
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    members: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>", "word/document.xml": document}
    for part in parts:
        members |= part
    return packed(members)


@pytest.mark.parametrize(
    ("data", "where", "following"),
    [
        (word("<w:p/>", DIAGRAM), "1 diagram not read: 8 words", "Save it as PDF with"),
        (word("<w:p/>", CHART), "1 chart not read: 4 words", "Save it as PDF with"),
        (word("<w:p/>", DIAGRAM, CHART), "1 diagram not read: 8 words; 1 chart not read: 4 words", "Save it as PDF with"),
        (word(DRAWN), "1 piece of WordArt not read: 8 words", "Save it as PDF with"),
        (word(DRAWN + DRAWN), "2 pieces of WordArt not read: 16 words", "Save it as PDF with"),
        (word("<w:p/>", HEAD), "headers and footers of its pages: 8 words", "Save it as PDF with"),
        (word("<w:p/>", PICTURE), "1 picture", "text recognition"),
        (word("<w:p/>", PICTURE, COMMENT), "1 comment left out; 1 picture", "text recognition"),
        (word("<w:p/>", COMMENT), "1 comment left out", "ask whoever sent it"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office/>", "Pictures/a.png": b"\x89PNG"}), "1 picture", "text recognition"),
    ],
)  # fmt: skip
def test_a_file_without_text_says_where_its_words_are_and_what_to_do(
    data: bytes, where: str, following: str
) -> None:
    with pytest.raises(Unreadable) as error:
        read(data)
    assert (error.value.status, error.value.where) == ("no-text", where)
    assert error.value.what == "no word of the file stands in its text"
    assert following in error.value.next


@pytest.mark.parametrize("data", [word("<w:p/>"), odt("")])
def test_a_file_with_nothing_in_it_is_called_empty(data: bytes) -> None:
    with pytest.raises(Unreadable, match="nothing but white space"):
        read(data)


@pytest.mark.parametrize("body", [IN_BOX, "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"])
def test_words_that_stand_only_in_a_box_or_a_note_are_read(body: str) -> None:
    note = f'<w:footnote w:id="2">{p(SAID)}</w:footnote>'
    assert SAID in read(docx(body, footnotes=note)).text


@pytest.mark.parametrize(
    ("part", "said"),
    [(DIAGRAM, "1 diagram not read: 8 words"), (CHART, "1 chart not read: 4 words")],
)
def test_a_diagram_beside_text_is_said_to_be_unread(part: dict[str, str | bytes], said: str) -> None:
    assert said in read(word(p("We ask for a record of bells."), part)).document.note


def test_a_chart_of_an_open_document_is_said_to_be_unread_and_a_formula_is_not() -> None:
    chart = "<c><body><p>Bells rung by day</p><p>17</p></body></c>"
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": "<office><body><text><p>We ask for a record of bells.</p></text></body></office>",
        "Object 1/content.xml": chart,
        "Object 2/content.xml": "<math><mi>a</mi></math>",
    }
    assert "1 chart not read: 4 words" in read(packed(members)).document.note


def test_a_picture_or_a_head_beside_text_is_no_remark() -> None:
    assert read(word(p("We ask for a record of bells."), PICTURE, HEAD)).document.note == ""


@pytest.mark.parametrize("inner", ['<o:OLEObject xmlns:o="urn:o" Type="Embed"/>', "<w:control/>"])
def test_an_embedded_file_is_counted_once(inner: str) -> None:
    body = p("We ask for a record of bells.") + f"<w:p><w:r><w:object>{inner}</w:object></w:r></w:p>"
    assert "1 embedded file not read" in read(docx(body)).document.note


@pytest.mark.parametrize(
    "chart",
    ['<!DOCTYPE c SYSTEM "c.dtd"><c:chartSpace/>', "<c:chartSpace", b"\xff\xfe\x00", ""],
    ids=["declares a type", "cut short", "no letters", "empty"],
)
def test_a_part_beside_the_text_that_cannot_be_looked_into_keeps_no_document_from_being_read(
    chart: str | bytes,
) -> None:
    in_word = read(word(p(SAID), {"word/charts/chart1.xml": chart}))
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "Object 1/content.xml": chart}
    with zipfile.ZipFile(io.BytesIO(odt(f"<text:p>{SAID}</text:p>"))) as archive:
        members |= {name: archive.read(name) for name in archive.namelist() if name not in members}
    for made in (in_word, read(packed(members))):
        assert SAID in made.text
        assert "1 chart not read: their part of the file can’t be looked into" in made.document.note
