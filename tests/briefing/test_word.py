"""A page as a Word file: real styles, the same bytes each time, elements in the schema's order, any change found."""

from __future__ import annotations

import io
import zipfile
from html import escape
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.made import material as small
from tests.made.pages import page as made_page
from tests.made.pages import render
from workbench.briefing import page_parts
from workbench.briefing.printed import word_back
from workbench.briefing.printed.page_as_word import word
from workbench.briefing.standalone_html import Briefing

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDER = {
    "pPr": "pStyle keepNext keepLines numPr pBdr spacing ind jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b i color sz lang vertAlign",
    "tblPr": "tblStyle tblW tblBorders tblLook tblCaption tblCellMar",
    "tcPr": "tcW gridSpan vMerge",
    "sectPr": "headerReference footerReference type pgSz pgMar cols",
    "style": "name basedOn qFormat pPr rPr tblPr",
    "lvl": "start numFmt lvlText lvlJc pPr",
}


def page(body: str, classes: str = "") -> str:
    head = "<title>A briefing</title>"
    return f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body class="{classes}"><h1>A briefing</h1>{body}</body></html>'


def package(data: bytes) -> dict[str, Any]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    named = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    return {name: etree.fromstring(archive.read(name)) for name in named}


def lines(data: bytes) -> list[tuple[str, str]]:
    found = word_back.paper(data)
    assert found is not None
    return [(part.look[0], part.text) for part in found.parts]


@pytest.fixture(scope="module")
def briefing() -> str:
    return render(small.material(), "2026-11-21")


@pytest.fixture(scope="module")
def written(briefing: str) -> bytes:
    return word(briefing)


def test_the_same_page_gives_the_same_bytes(briefing: str, written: bytes) -> None:
    assert {word(briefing) for _ in range(3)} == {written}


@pytest.mark.parametrize("kind", ["inquiry", "bank"])
def test_every_element_stands_where_the_schema_asks_for_it(kind: str) -> None:

    for name, root in package(word(made_page(kind, small.material()))).items():
        for parent, order in ORDER.items():
            wanted = order.split()
            for element in root.iter(f"{W}{parent}"):
                tags = [child.tag.removeprefix(W) for child in element]
                places = [wanted.index(tag) for tag in tags if not tag.startswith("{")]
                assert places == sorted(places), (name, parent, tags)


def test_what_a_part_names_is_there(written: bytes) -> None:
    archive, parts = zipfile.ZipFile(io.BytesIO(written)), package(written)
    types = {one.get("PartName") for one in parts["[Content_Types].xml"]}
    assert {
        f"/{name}" for name in archive.namelist() if name.startswith("word/") and name.endswith(".xml")
    } <= types
    targets = {
        one.get("Id"): one.get("Target")
        for one in parts["word/_rels/document.xml.rels"]
        if one.get("TargetMode") is None
    }
    for target in targets.values():
        assert str(Path("word", target)).replace("word/../", "") in archive.namelist()
    used = {value for e in parts["word/document.xml"].iter() for name, value in e.attrib.items() if (name.endswith("}id")
            and "relationships" in name) or name.endswith("}embed")}  # fmt: skip
    links = {one.get("Id") for one in parts["word/_rels/document.xml.rels"]}
    assert used <= links
    styles = {one.get(f"{W}styleId") for one in parts["word/styles.xml"].iter(f"{W}style")}
    for root in (parts["word/document.xml"], parts["word/footnotes.xml"]):
        assert {e.get(f"{W}val") for e in root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")} <= styles
    notes = {one.get(f"{W}id") for one in parts["word/footnotes.xml"].iter(f"{W}footnote")}
    cited = [one.get(f"{W}id") for one in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    assert len(cited) == len(set(cited)) and set(cited) == notes - {"-1", "0"}


def test_headings_are_headings_tables_have_heads_and_pictures_say_what_they_show(
    briefing: str, written: bytes
) -> None:
    body = package(written)["word/document.xml"]
    styles = [one.get(f"{W}val") for one in body.iter(f"{W}pStyle")]
    assert styles.count("Title") == 1 and styles.count("Heading1") >= 4 and "Heading2" in styles
    tables = list(body.iter(f"{W}tbl"))
    assert len(tables) >= 2
    assert all(
        len(list(one.iter(f"{W}tblHeader"))) >= 1 and one.find(f"{W}tblPr/{W}tblCaption") is not None
        for one in tables
    )
    drawn = [one for one in body.iter() if one.tag.endswith("}docPr")]
    assert len(drawn) == briefing.count("<svg ") > 0 and all(one.get("descr") for one in drawn)


def test_every_quotation_has_its_own_words_and_a_footnote_that_names_its_passage(
    briefing: str, written: bytes
) -> None:
    elements = list(page_parts.parse(briefing).iter("q"))
    found = word_back.paper(written)
    assert found is not None and len(found.quoted) == len(elements) > 3
    assert [one.words for one in found.quoted] == [page_parts.plain(q.text_content()) for q in elements]
    cited = [
        (one, q.get("data-passage")) for one, q in zip(found.quoted, elements, strict=True) if one.passage_ids
    ]
    assert len(cited) > 3 and [q for one, q in cited if q not in one.passage_ids] == []


def test_a_mark_of_provenance_stands_beside_the_words_and_at_the_head_of_each_sheet(written: bytes) -> None:
    quoted = [
        text for style, text in lines(written) if style in ("Quote", "QuestionAsked") and "£40 a mile" in text
    ]
    assert quoted and all("Illustrative" in text for text in quoted)
    assert "Contains illustrative evidence" in word_back.heads(written)


def test_nothing_in_the_file_holds_the_page_or_a_word_of_it_twice(written: bytes) -> None:
    parts = package(written)
    everywhere = "".join("".join(root.itertext()) for root in parts.values())
    assert everywhere.count("£40 a mile") == 1


HOSTILE = [
    "<script>alert(1)</script>",
    "]]>",
    "&amp;#9;",
    "{0}{pic}%1",
    "\u202eabc",
    "=HYPERLINK(1)",
    "a\"b'c",
    "<w:p/>",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words(words: str) -> None:
    made = word(
        page(
            f"<p>{escape(words)}</p><ul><li>{escape(words)}</li></ul><table><tr><td>{escape(words)}</td></tr></table>"
        )
    )
    assert [text for _, text in lines(made)].count(" ".join(words.split())) == 3
    fields = [e.get(f"{W}instr") for root in package(made).values() for e in root.iter(f"{W}fldSimple")]
    assert fields == [" PAGE ", " NUMPAGES "]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "https://a b", "https://exa<mple", "file:///etc/passwd", "//host/x"]
)
def test_an_address_that_word_would_repair_or_that_leads_astray_is_no_link(address: str) -> None:
    made = word(page(f'<p><a href="{escape(address, quote=True)}">here</a></p>'))
    assert "hyperlink" not in zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()


def test_a_letter_that_xml_cannot_carry_is_printed_as_its_number() -> None:
    from workbench.briefing.printed.word_sheet import escaped

    assert escaped("a\x0bb & c") == "a[U+000B]b &amp; c"


def test_cells_that_span_keep_their_place() -> None:
    made = word(
        page(
            '<table><caption>Counts</caption><thead><tr><th colspan="2">Both</th><th>Third</th></tr></thead><tbody>'
            '<tr><th rowspan="2">Row</th><td>1</td><td>2</td></tr><tr><td>3</td><td></td></tr></tbody></table>'
        )
    )
    rows = [list(row.iter(f"{W}tc")) for row in package(made)["word/document.xml"].iter(f"{W}tr")]
    assert [len(row) for row in rows] == [2, 3, 3]
    merged = [cell.find(f"{W}tcPr/{W}vMerge") is not None for cell in (rows[1][0], rows[2][0], rows[2][1])]
    assert merged == [True, True, False]


def test_it_is_saved_under_the_name_of_a_word_file(tmp_path: Path) -> None:
    made = Briefing(page("<p>Words.</p>"), "A briefing").save(tmp_path / "briefing.docx")
    assert word_back.is_word(made.read_bytes())
