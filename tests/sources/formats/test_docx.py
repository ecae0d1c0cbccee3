"""Word files: what prints is read in order, what doesn't print is left out and said."""

from __future__ import annotations

import pytest

from tests.made.packed import W, docx, extraction, lines, p, packed, r, texts
from workbench.errors import Unreadable
from workbench.sources import read

STYLES = (
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Our heading"/><w:basedOn w:val="H2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Numbered para"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def _level(at: int, form: str, text: str, start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{_level(0, "decimal", "%1.")}{_level(1, "lowerLetter", "(%2)")}{_level(2, "lowerRoman", "%3.")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{_level(0, "bullet", chr(0xF0B7))}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{_level(0, "upperRoman", "Part %1")}{_level(1, "decimal", "%1.%2")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def test_paragraphs_come_in_order_and_headings_by_their_styles() -> None:
    body = (
        p("Placing children far away", "H1")
        + p("Why it happens", "Ours")
        + p("Beds are where houses are cheap.")
    )
    assert lines(docx(body, styles=STYLES)) == [
        ("heading 1", "Placing children far away"),
        ("heading 2", "Why it happens"),
        ("", "Beds are where houses are cheap."),
    ]


def test_automatic_numbers_are_read_as_they_print() -> None:
    body = "".join(
        (
            p("We ran two homes.", number="1"),
            p("one by the sea", number="1", level=1),
            p("one inland", number="1", level=1),
            p("with a garden", number="1", level=2),
            p("Both closed.", number="1"),
            p("first again", number="1", level=1),
            p("a point", number="2"),
            p("Opening", number="3"),
            p("Its first part", number="3", level=1),
            p("A list that starts anew", number="4"),
            p("By style alone.", "Para"),
        )
    )
    assert [t.replace("\t", " ") for t in texts(docx(body, styles=STYLES, numbering=NUMBERING))] == [
        "1. We ran two homes.",
        "(a) one by the sea",
        "(b) one inland",
        "i. with a garden",
        "2. Both closed.",
        "(a) first again",
        "• a point",
        "Part I Opening",
        "I.1 Its first part",
        "7. A list that starts anew",
        "8. By style alone.",
    ]


def test_numbered_paragraphs_of_a_submission_keep_the_numbers_that_they_are_cited_by() -> None:
    front = p("Written evidence submitted by the Harbour Trust (XYZ0012)") + p("About us", "H1")
    body = front + "".join(
        p(f"The {n} thing that we say is said here.", number="1") for n in ("first", "second", "third")
    )
    reading = read(docx(body, styles=STYLES, numbering=NUMBERING), "XYZ0012")
    numbered = [(x.locator, x.section, x.text) for x in reading.passages if x.kind == "paragraph"]
    assert numbered[1] == ("2", "About us", "The second thing that we say is said here.")
    assert reading.document.author == "the Harbour Trust" and reading.document.evidence_code == "XYZ0012"


def test_tracked_insertions_are_read_deletions_are_not_and_both_are_said() -> None:
    body = (
        "<w:p>" + r("The council ") + "<w:ins>" + r("never visited ") + "</w:ins>"
        "<w:del><w:r><w:delText>often visited </w:delText></w:r></w:del>" + r("the children.") + "</w:p>"
        "<w:p><w:moveFrom>" + r("Moved words.") + "</w:moveFrom></w:p><w:p><w:moveTo>" + r("Moved words.") + "</w:moveTo></w:p>"
    )  # fmt: skip
    found = extraction(docx(body))
    assert [line.text for line in found.lines if line.text] == [
        "The council never visited the children.",
        "Moved words.",
    ]
    assert found.remarks == (
        "tracked changes: 2 insertions (4 words) read as text, 2 deletions (4 words) left out; look at them in Word",
    )


def test_a_tracked_row_that_was_deleted_is_left_out() -> None:
    def row(text: str, properties: str = "") -> str:
        return f"<w:tr><w:trPr>{properties}</w:trPr><w:tc>{p(text)}</w:tc><w:tc>{p('12')}</w:tc></w:tr>"

    found = extraction(docx(f"<w:tbl>{row('Kent')}{row('Essex', '<w:del/>')}</w:tbl>"))
    assert [line.text for line in found.lines] == ["Kent\t12"] and "2 deletions (2 words)" in found.remarks[0]


def test_hidden_text_is_left_out_and_counted_also_where_a_style_hides_it() -> None:
    body = (
        "<w:p>"
        + r("We agree")
        + r(" off the record", "<w:vanish/>")
        + r(" never", '<w:rStyle w:val="Ghost"/>')
        + r(" wholly.", '<w:vanish w:val="0"/>')
        + "</w:p>"
    )
    found = extraction(docx(body, styles=STYLES))
    assert [line.text for line in found.lines] == ["We agree wholly."]
    assert found.remarks == ("hidden text left out: 4 words, beside “We agree wholly.”",)


def test_comments_are_left_out_and_counted() -> None:
    found = extraction(
        docx(p("Plain."), comments='<w:comment w:id="1">' + p("Is this true?") + "</w:comment>")
    )
    assert [line.text for line in found.lines] == ["Plain."] and found.remarks == ("1 comment left out",)


def test_the_paragraphs_beside_which_comments_stand_are_said_and_no_comment_is() -> None:
    called = '<w:r><w:commentReference w:id="{}"/></w:r>'
    body = "".join(
        f"<w:p>{r(words)}{called.format(at) * count}</w:p>"
        for at, (words, count) in enumerate(
            [
                ("Beds are where houses are cheap, and so are ours.", 2),
                ("No.", 1),
                ("Why?", 1),
                ("Yes.", 0),
                ("Two.", 1),
            ]
        )
    )
    comments = "".join(f'<w:comment w:id="{at}">{p("Hm?")}</w:comment>' for at in range(5))
    assert extraction(docx(body, comments=comments)).remarks == (
        "5 comments left out, beside “Beds are where houses are cheap, and so …”, “No.”, “Why?” and 1 more place",
    )


def test_footnotes_become_notes_called_by_their_marks() -> None:
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'
    body = (
        "<w:p>"
        + r("Half went missing.")
        + mark.format(5)
        + r(" A third came back.")
        + mark.format(3)
        + "</w:p>"
    )
    notes = (
        '<w:footnote w:type="separator" w:id="0">' + p("-") + "</w:footnote>"
        '<w:footnote w:id="3">' + p("Police figures.") + "</w:footnote>"
        '<w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r>'
        + r(" Our survey of 2011.")
        + "</w:p>"
        + p("2 homes did not answer.")
        + "</w:footnote>"
    )
    front = p("Written evidence submitted by A Trust") + p("Counting")
    reading = read(docx(front + body, footnotes=notes), "note")
    passage = next(x for x in reading.passages if "missing" in x.text)
    assert passage.text == "Half went missing. A third came back."
    assert [(m.note, passage.text[: m.start]) for m in reading.marks] == [
        ("1", "Half went missing."),
        ("2", passage.text),
    ]
    notes_found = [(x.locator, x.text) for x in reading.passages if x.kind == "note"]
    assert notes_found == [("n1", "Our survey of 2011. 2 homes did not answer."), ("n2", "Police figures.")]


def test_content_controls_links_fields_and_smart_tags_are_part_of_the_words() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("Annex 2")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = (
        "<w:sdt><w:sdtPr/><w:sdtContent>" + p("In a control.") + "</w:sdtContent></w:sdt>"
        "<w:p>" + r("The ") + "<w:sdt><w:sdtContent>" + r("council") + "</w:sdtContent></w:sdt>" + r(" and ")
        + "<w:hyperlink>" + r("the board") + "</w:hyperlink>" + r(" see ") + field + r(".") + "</w:p>"
    )  # fmt: skip
    found = extraction(docx(body))
    assert [line.text for line in found.lines if line.text] == [
        "In a control.",
        "The council and the board see Annex 2.",
    ]
    assert found.remarks == ()


def test_a_text_box_is_read_once_after_its_paragraph_and_said() -> None:
    box = f"<w:txbxContent>{p('Words in the box.')}</w:txbxContent>"
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v"'
    both = f'<mc:AlternateContent {names}><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>'
    found = extraction(docx("<w:p>" + r("Before the box.") + f"<w:r>{both}</w:r></w:p>" + p("After it.")))
    assert [line.text for line in found.lines if line.text] == [
        "Before the box.",
        "Words in the box.",
        "After it.",
    ]
    assert found.remarks == ("1 text box read after the paragraph that holds it",)


def test_tables_are_rows_and_a_table_of_one_column_is_paragraphs() -> None:
    cell = "<w:tc>{}</w:tc>".format
    table = (
        "<w:tbl><w:tr>"
        + cell(p("Area"))
        + cell(p("Missing") + p("2011"))
        + "</w:tr><w:tr>"
        + cell(p("Kent"))
        + cell(p("41"))
        + "</w:tr></w:tbl>"
    )
    frame = "<w:tbl><w:tr>" + cell(p("A framed paragraph.") + p("And one more.")) + "</w:tr></w:tbl>"
    assert lines(docx(table + frame)) == [
        ("table", "Area\tMissing 2011"),
        ("table", "Kent\t41"),
        ("", "A framed paragraph."),
        ("", "And one more."),
    ]


def test_breaks_tabs_symbols_and_odd_hyphens_are_what_they_print() -> None:
    body = '<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>erate</w:t><w:sym w:font="Symbol" w:char="F061"/></w:r></w:p>'
    assert texts(docx(body)) == ["One", "two\tco-operateα"]


def test_the_body_is_found_whatever_its_part_is_called() -> None:
    relation = '<Relationships xmlns="r"><Relationship Id="1" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relation,
        "word/document2.xml": f"<w:document {W}><w:body>{p('Here.')}</w:body></w:document>",
    }
    assert texts(packed(parts)) == ["Here."]


@pytest.mark.parametrize(
    ("data", "status", "said"),
    [
        (docx(p("words"))[:-60], "failed", "no whole zip package"),
        (
            packed(
                {"[Content_Types].xml": "x", "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}
            ),
            "refused",
            "DOCTYPE",
        ),
        (
            packed({"[Content_Types].xml": "x", "word/document.xml": "<w:document"}),
            "failed",
            "not well-formed",
        ),
        (packed({"[Content_Types].xml": "x"}), "failed", "no part word/document.xml"),
        (docx("<w:sdt>" * 400 + "</w:sdt>" * 400), "refused", "nested more deeply"),
        (
            packed({"[Content_Types].xml": "x", "word/document.xml": b" " * 61_000_000}),
            "refused",
            "more than 60 MB",
        ),
        (docx(p("")), "no-text", "nothing but white space"),
    ],
)
def test_a_word_file_that_can_not_be_read_says_why(data: bytes, status: str, said: str) -> None:
    with pytest.raises(Unreadable) as raised:
        extraction(data)
    assert raised.value.status == status and said in str(raised.value)


DRAWING = (
    '<w:r><w:drawing><wp:anchor xmlns:wp="w" behindDoc="{behind}"><wp:positionH relativeFrom="{place}"/>'
    '<wp:extent cx="1351038" cy="{height}"/><wp:{wrap}/><wps:wsp xmlns:wps="s" xmlns:a="a"><wps:spPr>{fill}</wps:spPr>'
    "{inside}</wps:wsp></wp:anchor></w:drawing></w:r>"
)
BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
BAR = {
    "behind": "0",
    "place": "character",
    "height": "190000",
    "wrap": "wrapNone",
    "fill": BLACK,
    "inside": "",
}
OLD = (
    '<w:r><w:pict><v:rect xmlns:v="v" fillcolor="black" style="position:absolute; width:60pt; height:14pt; '
    'z-index:{}"/></w:pict></w:r>'
)


def _under(shape: str) -> bytes:
    return docx(f"<w:p>{r('We live at ')}{shape}{r('Flat 9, Tolbooth Court')}</w:p>" + p("The lift is off."))


@pytest.mark.parametrize(
    ("shape", "seen"),
    [
        (DRAWING.format(**BAR), "We live at […]"),
        (DRAWING.format(**BAR | {"place": "column"}), "[…]"),  # where it begins only Word knows
        (DRAWING.format(**BAR).replace('"character"/>', '"character"><wp:posOffset>-9</wp:posOffset></wp:positionH>'), "[…]"),
        (DRAWING.format(**BAR | {"fill": "", "inside": '<wps:style><a:fillRef idx="1"/></wps:style>'}), "We live at […]"),
        (OLD.format("251"), "[…]"),
    ],
)  # fmt: skip
def test_words_that_a_drawn_shape_may_hide_are_left_out_and_said(shape: str, seen: str) -> None:
    data = _under(shape)
    assert texts(data) == [seen, "The lift is off."]
    (said,) = [one for one in map(str, extraction(data).remarks) if "drawn shape" in one]
    assert "Tolbooth" not in said and "left out" in said


@pytest.mark.parametrize(
    "shape",
    [
        DRAWING.format(**BAR | {"behind": "1"}),
        DRAWING.format(**BAR | {"wrap": "wrapSquare"}),
        DRAWING.format(**BAR | {"height": "12700"}),  # a rule
        DRAWING.format(**BAR | {"height": "1900000"}),  # a panel
        DRAWING.format(**BAR | {"fill": "<a:noFill/>"}),
        DRAWING.format(**BAR | {"fill": BLACK.replace("/></a:s", '><a:alpha val="40000"/></a:srgbClr></a:s')}),
        OLD.format("-251"),
        OLD.format("251").replace("fillcolor", 'filled="f" fillcolor'),
    ],
)  # fmt: skip
def test_a_shape_that_hides_nothing_leaves_the_words_where_they_are(shape: str) -> None:
    assert texts(_under(shape)) == ["We live at Flat 9, Tolbooth Court", "The lift is off."]
