"""Rich text and OpenDocument files: notes apart, numbers as printed, changes and hidden words said."""

from __future__ import annotations

import pytest

from tests.made.packed import extraction, lines, odt, packed, texts
from workbench.errors import Unreadable
from workbench.sources import read

HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Cyr;}}{\stylesheet{\s1 heading 1;}{\s2 Body;}}"


def _rtf(body: bytes) -> bytes:
    return HEAD + body + b"}"


def test_paragraphs_headings_and_characters_of_every_notation_are_read() -> None:
    body = rb"\pard\s1 Far away\par\pard\s2 It\rquote s caf\'e9 \u8211?na\u239\'efve {\f1\'ef}\emdash end\~now.\line Next\tab line\par"
    assert lines(_rtf(body)) == [
        ("heading 1", "Far away"),
        ("", "It’s café –naïve п—end now."),
        ("", "Next\tline"),
    ]


def test_a_footnote_of_rich_text_stands_apart_and_leaves_the_sentence_whole() -> None:
    body = rb"\pard Nine went{\super\chftn{\footnote\pard{\super\chftn} Our count.}} and came back.\par Second\super\chftn{\footnote {\chftn} Theirs.}\nosupersub .\par"
    found = extraction(_rtf(body))
    assert [(x.role, x.text) for x in found.lines if x.text] == [
        ("", "Nine went1 and came back."), ("", "Second2."), ("note", "1 Our count."), ("note", "2 Theirs."),
    ]  # fmt: skip
    assert found.lines[0].raised == ((9, 10),)


def test_deleted_hidden_and_commented_words_of_rich_text_are_left_out_and_said() -> None:
    body = rb"\pard We {\deleted do not }{\revised really }agree{\v  secretly}.{\*\annotation Hm?}\par"
    found = extraction(_rtf(body))
    assert [x.text for x in found.lines] == ["We really agree."]
    assert found.remarks == (
        "tracked changes: 1 inserted words read as text, 2 deleted left out; look at them in Word",
        "hidden text left out: 1 words, beside “We really agree.”",
        "1 comment left out, beside “We really agree.”",
    )


def test_numbers_tables_and_fields_of_rich_text_are_as_they_print() -> None:
    body = (
        rb"\pard{\listtext\tab 1.\tab}First point.\par{\pntext\f1\'b7\tab}a bullet\par"
        rb"\trowd\pard\intbl Kent\cell 41\cell\row\pard{\field{\*\fldinst HYPERLINK x}{\fldrslt the site}} ends.\par"
    )
    assert [(role, text.replace("\t", "|")) for role, text in lines(_rtf(body))] == [
        ("", "1.|First point."), ("list", "·|a bullet"), ("table", "Kent|41"), ("", "the site ends."),
    ]  # fmt: skip


def test_rich_text_as_a_word_processor_writes_it_keeps_headings_and_starred_notes() -> None:
    body = (
        rb"\pard\plain \s1{\listtext\pard\plain \tab}\ls1{Far away}\par\pard\plain \s2{\listtext\pard\plain 1.\tab}"
        rb"Nine went{{\super \chftn{\*\footnote \chftn\pard\plain \s2{\tab Our count.}}}}{ home.}\par"
    )
    assert [(role, text.replace("\t", "|")) for role, text in lines(_rtf(body))] == [
        ("heading 1", "Far away"), ("", "1.|Nine went1 home."), ("note", "1 Our count."),
    ]  # fmt: skip


def test_rich_text_that_breaks_off_gives_what_it_has_and_says_so() -> None:
    assert extraction(HEAD + rb"\pard All that came").remarks == ("the file breaks off before its end",)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"\pard\f1 \'ef\'f0\'e8\'fe\'f2 \'e4\'eb\'ff \'e4\'e5\'f2\'e5\'e9\par", "приют для детей"),
        (rb"\pard{\f2\'82\'b1\'82\'ea\'82\'cd}\f0  is Japanese\par", "これは is Japanese"),
        (rb"\pard\u-10187?\u-8958?\u-10187?\u-8957? in Gothic letters\par", "𝔂𝔃"),
        (
            rb"\pard{\listtext\pard 1.\tab}one\par{\listtext\pard 2.\tab}two\par{\listtext\pard 3.\tab}six\par",
            "two",
        ),
        (rb"\pard It was {\i0\*\cs7 nine children}\loch\*\cs8  who went\par", "nine children who went"),
    ],
)
def test_letters_of_every_alphabet_and_numbers_of_lists_are_read_and_counted(body: bytes, text: str) -> None:
    head = HEAD.replace(b"{\\f1", b"{\\f2\\fcharset128 Jap;}{\\f1")
    made = read(head + body + b"}", "d")
    assert text in made.text
    assert sum(entry.lost + entry.added + entry.unread for entry in made.ledger) == 0
    assert not made.document.note


def test_what_stands_after_the_last_brace_is_no_part_of_rich_text() -> None:
    made = read(_rtf(rb"\pard Nine went.\par") + b"\nxx\\'8f stray words of another file", "d")
    assert made.text == "Nine went." and not made.document.note


def test_heads_and_feet_of_rich_text_are_left_out_by_their_rule_in_any_alphabet() -> None:
    heads = rb"{\header\pard\f1 \'ef\'f0\'e8\'fe\'f2\par}{\footerr {\pict\wmetafile8 0123abcd}\pard ABC0012\tab page\par}"
    made = read(_rtf(heads + rb"\pard Nine went home from the harbour.\par"), "d")
    assert [(one.rule, one.text) for one in made.left_out] == [
        ("running head or foot", "приют"),
        ("running head or foot", "ABC0012\tpage"),
    ]
    assert sum(entry.lost for entry in made.ledger) == 0


STYLES = (
    '<style:style style:name="Up"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="Gone"><style:text-properties text:display="none"/></style:style>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>'
    '<text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="1" text:display-levels="2"/></text:list-style>'
)


def test_an_opendocument_text_is_read_in_order_with_its_numbers_and_tables() -> None:
    body = (
        '<text:h text:outline-level="2">Far away</text:h><text:p>One<text:s text:c="2"/>two<text:line-break/>three</text:p>'
        '<text:list text:style-name="L"><text:list-item><text:p>First.</text:p><text:list><text:list-item><text:p>Inner.</text:p></text:list-item></text:list></text:list-item>'
        "<text:list-item><text:p>Second.</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Kent</text:p></table:table-cell><table:table-cell><text:p>41</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert [(role, text.replace("\t", "|")) for role, text in lines(odt(body, STYLES))] == [
        ("heading 2", "Far away"), ("", "One  two"), ("", "three"), ("", "1.|First."), ("list", "1.1.|Inner."),
        ("", "2.|Second."), ("table", "Kent|41"),
    ]  # fmt: skip


def test_notes_changes_hidden_words_and_comments_of_an_opendocument_text_are_told_apart() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>never said</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>Nine went<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Our count.</text:p></text:note-body></text:note> away"
        '<text:span text:style-name="Gone"> in secret</text:span>.<office:annotation><text:p>Hm?</text:p></office:annotation></text:p>'
        "<text:p>See<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame> it.</text:p>"
    )
    found = extraction(odt(body, STYLES))
    assert [x.text for x in found.lines if x.text] == [
        "Nine went1 away.",
        "See it.",
        "Boxed.",
        "1 Our count.",
    ]
    assert found.remarks == (
        "tracked changes: 0 read as text, 1 deletions (2 words) left out; look at them in the word processor",
        "hidden text left out: 2 words, beside “Nine went1 away.”",
        "1 comment left out, beside “Nine went1 away.”",
        "text boxes read after the paragraph that holds them: 1",
    )


@pytest.mark.parametrize(
    ("data", "status", "said"),
    [
        (
            packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
            "unsupported",
            "no text",
        ),
        (packed({"mimetype": "application/epub+zip"}), "unsupported", "electronic book"),
        (
            packed(
                {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<!DOCTYPE a><a/>"}
            ),
            "refused",
            "DOCTYPE",
        ),
        (packed({"[Content_Types].xml": "x", "ppt/slide1.xml": "x"}), "unsupported", "PowerPoint"),
        (packed({"words.txt": "x"}), "unsupported", "zip archive"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "unsupported", "old Word"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "refused", "password"),
        (b"<?xml version='1.0'?><odd>words</odd>", "unsupported", "<odd>"),
        (b"<!DOCTYPE odd><odd>words</odd>", "refused", "DOCTYPE"),
    ],
)
def test_what_can_not_be_read_is_told_by_its_content_with_what_to_do(
    data: bytes, status: str, said: str
) -> None:
    with pytest.raises(Unreadable) as raised:
        texts(data)
    assert raised.value.status == status and said in str(raised.value) and raised.value.next


TABLE = (
    rb"{\colortbl;\red0\green0\blue0;\red255\green255\blue255;\red250\green250\blue245;\red192\green0\blue0;}"
)


@pytest.mark.parametrize(
    ("body", "seen", "unseen"),
    [
        (rb"\pard Seen {\cf2 the name}{\cf4  red}.\par", "Seen […] red.", 2),
        (rb"\pard Seen{\cf3  the name} red.\par", "Seen […] red.", 2),
        (rb"\pard Seen{\fs2  the name} red.\par", "Seen […] red.", 2),
        (rb"\pard Seen{\highlight1  the name} red.\par", "Seen […] red.", 2),
        (rb"\pard Seen{\cf1\chcbpat1  the name} red.\par", "Seen […] red.", 2),
        (rb"\pard\cf2 the name\cf0  Seen red.\par", "[…] Seen red.", 2),
        (rb"\pard\cf2 the name\plain  Seen red.\par", "[…] Seen red.", 2),
        # What is light on a dark ground is seen.
        (rb"\pard\cbpat1\cf2 Seen red.\par", "Seen red.", 0),
        (rb"\pard{\cf2\highlight1 Seen} red.\par", "Seen red.", 0),
        (
            rb"\trowd\clcbpat1\cellx900\cellx1800\pard\intbl{\cf2 Seen}\cell red.\cell\row\pard",
            "Seen|red.",
            0,
        ),
        (
            rb"\trowd\clcbpat1\cellx900\cellx1800\pard\intbl Seen\cell{\cf2 the name}red.\cell\row\pard",
            "Seen|[…]red.",
            2,
        ),
        (rb"\pard{\cf9 Seen} red.\par", "Seen red.", 0),
    ],
)
def test_rich_text_that_nobody_sees_is_left_out_and_counted(body: bytes, seen: str, unseen: int) -> None:
    found = extraction(_rtf(TABLE + body))
    assert " ".join(line.text for line in found.lines).replace("\t", "|").strip() == seen
    said = f"words that can’t be seen on the page left out: {unseen}, beside “"
    assert [remark[: len(said)] for remark in found.remarks] == ([said] if unseen else [])


INK = (
    '<style:style style:name="White"><style:text-properties fo:color="#ffffff"/></style:style>'
    '<style:style style:name="Pale" style:parent-style-name="White"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Bar"><style:text-properties fo:background-color="#000000"/></style:style>'
    '<style:style style:name="Band"><style:text-properties fo:color="#ffffff" fo:background-color="#003366"/></style:style>'
    '<style:style style:name="Red"><style:text-properties fo:color="#c00000"/></style:style>'
    '<style:style style:name="Dot"><style:text-properties fo:font-size="1pt"/></style:style>'
    '<style:style style:name="Dark"><style:table-cell-properties fo:background-color="#202020"/></style:style>'
    '<style:style style:name="High"><style:text-properties style:text-position="33% 58%"/></style:style>'
    '<style:style style:name="Low"><style:text-properties style:text-position="-8% 58%"/></style:style>'
)


@pytest.mark.parametrize(("style", "seen"), [
    ("White", False), ("Pale", False), ("Bar", False), ("Dot", False), ("Band", True), ("Red", True),
])  # fmt: skip
def test_words_of_an_opendocument_text_in_the_colour_of_their_ground_are_left_out_and_said(
    style: str, seen: bool
) -> None:
    body = f'<text:p>Nine went<text:span text:style-name="{style}"> to Fern Lodge</text:span>.</text:p>'
    found = extraction(odt(body, INK))
    assert [x.text for x in found.lines] == ["Nine went to Fern Lodge." if seen else "Nine went."]
    assert found.remarks == (() if seen else ("hidden text left out: 3 words, beside “Nine went.”",))


def test_white_words_on_a_dark_cell_of_an_opendocument_text_are_read() -> None:
    cell = '<table:table-cell table:style-name="Dark"><text:p><text:span text:style-name="White">Kent</text:span></text:p></table:table-cell>'
    body = f"<table:table><table:table-row>{cell}<table:table-cell><text:p>41</text:p></table:table-cell></table:table-row></table:table>"
    assert texts(odt(body, INK)) == ["Kent\t41"]


def test_figures_raised_by_a_share_of_their_height_make_a_fraction() -> None:
    body = '<text:p>It took 4<text:span text:style-name="High">1</text:span>/<text:span text:style-name="Low">2</text:span> hours.</text:p>'
    assert [p.text for p in read(odt(body, INK), "d").passages] == ["It took 4½ hours."]


def test_a_typists_page_numbers_between_dashes_go_with_the_heads_beside_them() -> None:
    parts = ["The sergeant wrote that nobody had answered him, and that he took it that all who were there", "had gone home at noon.",
             "Two interpreters were sent for, of whom the second came by way of the far islands, which", "none of them knew."]  # fmt: skip
    first, again, second, after = (part.encode() for part in parts)
    body = rb"\pard %s\par - 2 -\par FERRIES\par %s\par %s\par - 3 -\par FERRIES\par %s\par" % (
        first,
        again,
        second,
        after,
    )
    said = [p.text for p in read(_rtf(body), "d").passages]
    assert said == [f"{parts[0]} {parts[1]}", f"{parts[2]} {parts[3]}"]


@pytest.mark.parametrize(
    "given", [("ffres1", "☑"), ("ffres0", "☐"), ("ffres25\\ffdefres1", "☑"), ("ffdefres0", "☐")]
)
def test_a_box_of_a_form_of_rich_text_is_ticked_as_its_number_says(given: tuple[str, str]) -> None:
    form = r"{{\*\formfield{\fftype1\GIVEN}}}".replace("GIVEN", given[0])
    box = r"{\field{\*\fldinst { FORMCHECKBOX }" + form + r"}{\fldrslt }} By bus\par"
    assert lines(_rtf(rb"\pard " + box.encode())) == [("", f"{given[1]} By bus")]


@pytest.mark.parametrize(("printed", "said"), [("", "At noon."), (r"{\b never}", "never.")])
def test_the_entry_chosen_from_a_list_of_rich_text_is_read_where_nothing_is_printed(
    printed: str, said: str
) -> None:
    form = r"{{\*\formfield{\fftype2\ffres1{\*\ffl Early}{\*\ffl At noon}}}}"
    chosen = r"{\field{\*\fldinst { FORMDROPDOWN }" + form + r"}{\fldrslt " + printed + r"}}.\par"
    reading = read(_rtf(rb"\pard When would you go?\par " + chosen.encode()))
    assert [p.text for p in reading.passages][-1] == said and reading.document.note == ""


def test_words_left_out_are_placed_by_the_numbers_of_their_paragraphs() -> None:
    body = (
        rb"\pard 1. It ran{\v  late}.\par 2. It stopped.\par (14) It{\v  never} ran.\par We{\v  all} saw.\par"
    )
    assert extraction(_rtf(body)).remarks == (
        "hidden text left out: 3 words, in paragraphs 1, 14, beside “We saw.”",
    )
