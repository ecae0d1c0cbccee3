"""Findings as comments in a Word file: at their places, with no word of the text touched."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from tests.made import word_drafts
from tests.made.packed import docx, p, packed
from tests.made.word_drafts import call, notes, paragraph, run, word
from workbench.checking.word.word_comments import commented
from workbench.errors import Unreadable
from workbench.model import Finding, Passage, tables
from workbench.sources import read

DAY = "2026-03-02"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SAID = "Ms Hale told us that “the beds are where houses are cheap”, and that nobody had asked."
_BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline distT='0' distB='0' distL='0' distR='0'>"
    "<wp:extent cx='2000000' cy='500000'/><wp:docPr id='1' name='Box'/><a:graphic>"
    "<a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:wsp><wps:cNvSpPr/>"
    "<wps:spPr/><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
    "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style='width:150pt;height:40pt'>"
    "<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
_FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> REF beds </w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{inside}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_THERE = (
    '<w:comment w:id="7" w:author="Clerk" w:date="2026-01-05T10:00:00Z"><w:p><w:r><w:t>Is this right?</w:t></w:r></w:p>'
    "</w:comment>"
)


def _numbered(inside: str) -> str:
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{inside}</w:p>'


DRAFTS = {
    "plain paragraphs": word(paragraph(run("The homes"), "Heading1") + paragraph(run(_SAID)) + paragraph(run("We agree."))),
    "words in many runs": word(
        paragraph(run("Ms Hale told us that “the beds ") + run("are where ", "<w:b/>") + run("houses are cheap”, and that nobody had asked.", "<w:i/>"))
    ),
    "tables": word(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='4000'/><w:gridCol w:w='4000'/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
        f"{paragraph(run('Harbour Trust'))}</w:tc><w:tc><w:tcPr/>{paragraph(run(_SAID))}</w:tc></w:tr></w:tbl>" + paragraph(run("End."))
    ),
    "tracked changes": word(
        paragraph(
            run("Ms Hale told us that “the ")
            + '<w:del w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>old </w:delText></w:r></w:del>'
            + f'<w:ins w:id="2" w:author="A" w:date="2026-01-01T00:00:00Z">{run("beds are where ")}</w:ins>'
            + run("houses are cheap”, and that nobody had asked.")
        )
    ),
    "content controls": word(
        paragraph(run("Ms Hale told us that “") + f"<w:sdt><w:sdtPr/><w:sdtContent>{run('the beds are where houses are cheap')}</w:sdtContent></w:sdt>" + run("”, and that nobody had asked."))
    ),
    "footnotes": word(paragraph(run(_SAID) + call("2")), footnotes=notes({"2": "Q4 [Ms Hael]"})),
    "endnotes": word(paragraph(run(_SAID) + call("3", "endnote")), endnotes=notes({"3": "Q4 [Ms Hael]"}, "endnote")),
    "text boxes": word(paragraph(run("In a box: ") + _BOX.format(inside=paragraph(run(_SAID))) + run(" and after it."))),
    "links": word(
        paragraph(run("Ms Hale told us that “the beds ") + f'<w:hyperlink r:id="web">{run("are where houses")}</w:hyperlink>' + run(" are cheap”, and that nobody had asked."))
    ),
    "comments that are there": word(
        paragraph('<w:commentRangeStart w:id="7"/>' + run(_SAID) + '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'),
        comments=_THERE,
    ),
    "numbered lists and fields": word(
        _numbered(run("First.")) + _numbered(run("Ms Hale told us that “the beds ") + _FIELD.format(inside=run("are where houses are")) + run(" cheap”, and that nobody had asked.")),
        numbering=_NUMBERING,
    ),
}  # fmt: skip


def _passages(data: bytes) -> list[Passage]:
    return list(read(data, "draft", "written").passages)


def _finding(passages: list[Passage], words: str, number: str = "f1") -> Finding:
    passage = next(one for one in passages if words in one.text)
    start = passage.text.index(words)
    return Finding(
        number, "words altered", passage.passage_id, start, start + len(words), words,
        "the beds are where the houses are cheap", "The quotation leaves out “the”.",
    )  # fmt: skip


def _commented(data: bytes, *words: str) -> bytes:
    passages = _passages(data)
    found = [_finding(passages, one, f"f{n}") for n, one in enumerate(words, 1)]
    return commented(data, tables.table(Finding, found), tables.table(Passage, passages), DAY)


def _part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def _text(data: bytes) -> list[str]:
    """The characters of each paragraph of the body, in order."""
    body = _part(data, "word/document.xml")
    return ["".join(t.text or "" for t in one.iter(f"{_W}t", f"{_W}delText")) for one in body.iter(f"{_W}p")]


def _marked(data: bytes) -> dict[str, str]:
    """The words between the marks of each comment, by what the comment says first."""
    body = _part(data, "word/document.xml")
    comments = {c.get(f"{_W}id"): "".join(c.itertext()) for c in _part(data, "word/comments.xml")}
    inside: set[str] = set()
    found = dict.fromkeys(comments, "")
    for one in body.iter():
        number = one.get(f"{_W}id") or ""
        if one.tag == f"{_W}commentRangeStart":
            inside.add(number)
        elif one.tag == f"{_W}commentRangeEnd":
            inside.discard(number)
        elif one.tag == f"{_W}t" and not any(up.tag.endswith("}Fallback") for up in one.iterancestors()):
            for number in inside:
                found[number] += one.text or ""
    return {comments[number]: words for number, words in found.items()}


@pytest.mark.parametrize("shape", DRAFTS)
def test_a_comment_stands_at_its_words_and_every_word_as_it_stood(shape: str) -> None:
    data = DRAFTS[shape]
    made = _commented(data, "the beds are where houses are cheap")
    assert _text(made) == _text(data)
    (marked,) = [words for said, words in _marked(made).items() if "words altered" in said.lower()]
    inside = "In a box" if shape == "text boxes" else "the beds are where houses are cheap"
    assert marked == (_SAID if shape == "text boxes" else inside)


@pytest.mark.parametrize("shape", DRAFTS)
def test_the_commented_file_is_read_as_the_file_was(shape: str) -> None:
    data = DRAFTS[shape]
    before, after = (read(one, "draft", "written") for one in (data, _commented(data, "houses")))
    assert (after.text, after.passages, after.marks) == (before.text, before.passages, before.marks)


@pytest.mark.parametrize("kind", ["footnotes", "endnotes"])
def test_a_comment_on_a_note_stands_at_its_mark_because_word_takes_none_in_a_note(kind: str) -> None:
    made = _commented(DRAFTS[kind], "Ms Hael")
    body = _part(made, "word/document.xml")
    start = next(body.iter(f"{_W}commentRangeStart"))
    assert start.getnext().find(f"{_W}{kind[:-1]}Reference") is not None
    with zipfile.ZipFile(io.BytesIO(made)) as new, zipfile.ZipFile(io.BytesIO(DRAFTS[kind])) as old:
        assert new.read(f"word/{kind}.xml") == old.read(f"word/{kind}.xml")


def test_comments_that_are_there_are_kept_and_new_ones_have_numbers_of_their_own() -> None:
    made = _commented(DRAFTS["comments that are there"], "the beds", "nobody had asked")
    said = [(c.get(f"{_W}id"), c.get(f"{_W}author")) for c in _part(made, "word/comments.xml")]
    assert said == [("7", "Clerk"), ("8", "workbench"), ("9", "workbench")]
    assert _marked(made)["Is this right?"] == _SAID


def test_comments_may_overlap_and_lie_inside_each_other() -> None:
    made = _commented(
        DRAFTS["words in many runs"], "beds are where", "are where houses are cheap", "where", _SAID[:-1]
    )
    assert list(_marked(made).values()) == [
        "beds are where",
        "are where houses are cheap",
        "where",
        _SAID[:-1],
    ]
    assert _text(made) == _text(DRAFTS["words in many runs"])


def test_a_run_that_is_divided_looks_the_same_on_both_sides() -> None:
    made = _commented(DRAFTS["words in many runs"], "where")
    runs = [
        r for r in _part(made, "word/document.xml").iter(f"{_W}r") if r.find(f"{_W}rPr/{_W}b") is not None
    ]
    assert ["".join(t.text for t in one.iter(f"{_W}t")) for one in runs] == ["are ", "where", " "]


def test_every_other_part_of_the_file_is_byte_for_byte_as_it_was() -> None:
    data = DRAFTS["numbered lists and fields"]
    made = _commented(data, "the beds")
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        changed = {
            name for name in new.namelist() if name not in old.namelist() or old.read(name) != new.read(name)
        }
    assert changed == {
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }


def test_the_same_draft_and_findings_give_the_same_bytes() -> None:
    assert _commented(DRAFTS["tables"], "houses") == _commented(DRAFTS["tables"], "houses")


def test_a_comment_says_who_and_when_and_what_the_evidence_has() -> None:
    made = _commented(DRAFTS["plain paragraphs"], "the beds")
    (comment,) = _part(made, "word/comments.xml")
    assert (comment.get(f"{_W}author"), comment.get(f"{_W}date")) == ("workbench", "2026-03-02T00:00:00Z")
    said = ["".join(one.itertext()) for one in comment]
    assert said[:2] == ["Words altered. The quotation leaves out “the”.", "The evidence has: the beds are where the houses are cheap"]  # fmt: skip


def test_dismissed_findings_get_no_comment_and_a_draft_without_findings_is_given_back() -> None:
    data = DRAFTS["plain paragraphs"]
    passages = _passages(data)
    found = tables.table(Finding, [_finding(passages, "the beds")]).assign(status="dismissed")
    made = commented(data, found, tables.table(Passage, passages), DAY)
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        assert {n: new.read(n) for n in new.namelist()} == {n: old.read(n) for n in old.namelist()}


def test_words_that_cannot_be_placed_are_given_in_a_comment_at_the_first_paragraph() -> None:
    data = DRAFTS["plain paragraphs"]
    lost = Finding("f1", "words altered", "draft/99", 0, 9, "no such words", "", "They differ.")
    made = commented(data, tables.table(Finding, [lost]), tables.table(Passage, _passages(data)), DAY)
    ((said, words),) = _marked(made).items()
    assert "“no such words”" in said and words == "The homes"


def test_a_file_that_is_no_word_document_is_refused_in_words() -> None:
    found = tables.table(Finding, [Finding("f1", "words altered", "d/1", 0, 1, "x")])
    with pytest.raises(Unreadable):
        commented(b"%PDF-1.4", found, tables.table(Passage), DAY)
    with pytest.raises(Unreadable):
        commented(packed({"xl/workbook.xml": "<x/>"}), found, tables.table(Passage), DAY)


def test_a_bare_word_file_without_relations_gets_them() -> None:
    data = docx(p("Ms Hale told us that nobody had asked."))
    made = _commented(data, "nobody")
    assert b"comments.xml" in zipfile.ZipFile(io.BytesIO(made)).read("word/_rels/document.xml.rels")
    assert list(_marked(made).values()) == ["nobody"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed here")
def test_libreoffice_opens_every_shape_with_the_comments_in_place(tmp_path: Path) -> None:
    for n, data in enumerate(DRAFTS.values()):
        (tmp_path / f"{n}.docx").write_bytes(_commented(data, "the beds are where houses are cheap"))
    files = [str(tmp_path / f"{n}.docx") for n in range(len(DRAFTS))]
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        "fodt",
        "--outdir",
        str(tmp_path / "out"),
        *files,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    for n, shape in enumerate(DRAFTS):
        flat = (tmp_path / "out" / f"{n}.fodt").read_text(encoding="utf-8")
        assert flat.count("<dc:creator>workbench</dc:creator>") == 1, shape
        assert "Words altered." in re.sub(r"<[^>]+>", "", flat), shape


def test_a_whole_report_with_footnotes_is_read_from_word_as_it_was() -> None:
    said = "1. Ms Hale said that beds are cheap."
    first = read(word(paragraph(run("Report"), "Heading1") + paragraph(run(said) + call("2")), footnotes=notes({"2": "Q4 [Ms Hale]"})), "draft", "report")  # fmt: skip
    again = read(word_drafts.report(first, ["A report"]), "draft", "report")
    assert [(one.kind, one.text) for one in again.passages if one.kind == "note"] == [
        ("note", "Q4 [Ms Hale]")
    ]
    assert [(m.note, m.start) for m in again.marks] == [(m.note, m.start) for m in first.marks]
