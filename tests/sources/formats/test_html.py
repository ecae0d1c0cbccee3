"""Web pages: blocks become lines, linked notes are notes, and nothing is lost by how a page is built."""

from __future__ import annotations

import time

import pytest

from tests.made.packed import extraction, lines, texts
from workbench.errors import Unreadable
from workbench.sources import read


def _page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><head><title>T</title></head><body>{body}</body></html>".encode()


def test_blocks_are_lines_and_headings_keep_their_rank() -> None:
    page = _page(
        "<h1>Homes far away</h1><div>First <b>words</b>.<p>Second\n  words.<p>Third<br>line</div><h2>Next</h2>"
    )
    assert lines(page) == [
        ("heading 1", "Homes far away"), ("", "First words."), ("", "Second words."), ("", "Third"), ("", "line"),
        ("heading 2", "Next"),
    ]  # fmt: skip


def test_spaces_that_do_not_break_are_spaces_and_entities_are_letters() -> None:
    assert texts(_page("<p>Q94&#xa0;&#xa0; <b>Chair:</b>&nbsp;Caf&eacute; &amp; bar &lt;b&gt;</p>")) == [
        "Q94   Chair: Café & bar <b>"
    ]


def test_a_transcript_that_the_api_gives_as_html_is_read_as_one() -> None:
    page = (
        b"<html><body><p>Harbour Committee</p><p>Oral evidence: Lost harbours, HC 99</p><p>Monday 3 March 2014</p>"
        b"<p>Members present: Jane Low (Chair); Tom Quay.</p><p>Witness: Ann Reef, Director, Sea Trust.</p>"
        b"<p><b>Q1</b>&#xa0;&#xa0;<b>Chair:</b> How many went?</p><p><b>Ann Reef:</b> Nine went.<sup><a href='#_ftn1'>[1]</a></sup> None came back.</p>"
        b"<p><b>Q2</b>&#xa0;<b>Tom Quay:</b> Why?</p><p><b>Ann Reef:</b> Nobody asked.</p><p><b>Q3</b> <b>Chair:</b> Thank you.</p>"
        b"<div id='_ftn1'><p><a href='#_ftnref1'>[1]</a> The witness later said ten.</p></div></body></html>"
    )
    reading = read(page, "oral-2014-03-03")
    spoken = [(p.locator, p.speaker, p.text) for p in reading.passages if p.speaker]
    assert spoken[:2] == [("Q1", "Chair", "How many went?"), ("Q1", "Ann Reef", "Nine went. None came back.")]
    assert [(m.note, m.start) for m in reading.marks] == [("1", 10)]
    assert [p.text for p in reading.passages if p.kind == "note"] == ["The witness later said ten."]


@pytest.mark.parametrize(
    "notes",
    [
        "<p><a name='n1'>1</a> First note.</p><p><a name='n2'>2</a> Second note.</p>",
        "<ol><li id='n1'>First note. <a href='#m1'>^</a></li><li id='n2'>Second note. <a href='#m2'>^</a></li></ol>",
        "<p id='n1'>[1] First note.</p><p id='n2'>[2] Second note.</p>",
        "<table><tr><td><a name='n1'>1</a> First note.</td></tr><tr><td><a name='n2'>2</a> Second note.</td></tr></table>",
        "<p><sup>1</sup> First note.</p><p><sup>2</sup> Second note.</p>",
    ],
)
def test_notes_are_told_by_their_links_or_their_raised_numbers(notes: str) -> None:
    marks = "<p id='m1'>It rose<sup><a id='m1' href='#n1'>1</a></sup> and fell.<sup><a id='m2' href='#n2'>2</a></sup></p>"
    assert lines(_page(marks + "<p>More.</p>" + notes))[2:] == [
        ("note", "1 First note."),
        ("note", "2 Second note."),
    ]


def test_a_number_that_links_to_a_heading_makes_no_note_of_it() -> None:
    page = _page(
        "<p>Contents</p><p>The harbour <a href='#c1'>12</a></p><h2 id='c1'>12 The harbour</h2><p>Words.</p>"
    )
    assert [role for role, _ in lines(page)] == ["", "", "heading 2", ""]


def test_lists_keep_the_numbers_that_they_print() -> None:
    page = _page("<ol start=3><li>Third<ol type=a><li>inner</ol><li>Fourth</ol><ul><li>Point</ul>")
    assert lines(page) == [("", "3. Third"), ("list", "a. inner"), ("", "4. Fourth"), ("list", "• Point")]


def test_table_rows_are_lines_and_a_table_that_only_lays_out_the_page_is_not_a_table() -> None:
    page = _page(
        "<table><tr><th>Area<th>Missing<tr><td>Kent<td>41</table><table><tr><td><h1>Title</h1><p>A.</p><p>B.</p><td>side</table>"
    )
    assert lines(page) == [
        ("table", "Area\tMissing"), ("table", "Kent\t41"), ("heading 1", "Title"), ("", "A."), ("", "B."), ("", "side"),
    ]  # fmt: skip


def test_furniture_goes_only_where_it_is_marked_as_furniture() -> None:
    page = _page(
        "<header>Site name</header><nav><ul><li>Menu</ul></nav><article><header><h1>Kept</h1></header><p>Words.</p></article>"
        "<div class=nav>Kept too.</div><script>var a = '<p>no</p>';</script><style>p{}</style><footer>Cookies</footer>"
    )
    assert texts(page) == ["Kept", "Words.", "Kept too."]


@pytest.mark.parametrize(
    "opening",
    [
        "<nav>",
        "<div hidden>",
        "<script>",
        "<!-- ",
        "<![CDATA[",
        "<p title='",
        "<footer>",
        "<style>",
        "</",
        "<textarea>",
    ],
)
def test_what_is_never_closed_takes_no_words_with_it(opening: str) -> None:
    said = " ".join(texts(_page(f"<p>Before.</p>{opening}<p>The words after.</p>")))
    assert "Before." in said and "The words after." in said


def test_text_that_the_page_hides_is_left_out_and_counted() -> None:
    found = extraction(
        _page(
            "<p>Seen.</p><p style='display: none'>Not seen at all</p><p hidden>nor this</p><p>Seen too.</p>"
        )
    )
    assert [line.text for line in found.lines if line.text] == ["Seen.", "Seen too."]
    assert found.remarks == ("text that the page hides left out: 6 words",)


@pytest.mark.parametrize("tag", ["div", "b", "table", "ul", "p", "blockquote"])
def test_words_below_any_depth_of_nesting_are_there(tag: str) -> None:
    began = time.process_time()
    page = _page(f"<{tag}>" * 30_000 + "The words." + f"</{tag}>" * 30_000 + "<p>After.</p>")
    assert texts(page) == ["The words.", "After."]
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        "<!--",
        "<",
        '<p title="',
        "<!",
        "</a",
        "&#",
        "<a b='>",
        "<table><tr><td>x",
        "<sup><li>x",
        "<nav>",
        "<a href='#x'>1</a>",
    ],
)
def test_broken_markup_is_read_in_a_time_that_grows_with_its_length(piece: str) -> None:
    began = time.process_time()
    texts(_page(f"<p>Words.</p>{piece * 20_000}"))
    assert time.process_time() - began < 6


@pytest.mark.parametrize("code", ["utf-8", "cp1252", "utf-16", "iso-8859-1"])
def test_the_encoding_that_a_page_declares_is_used(code: str) -> None:
    page = f'<html><head><meta charset="{code}"></head><body><p>Café – naïve</p></body></html>'
    page = page if code != "iso-8859-1" else page.replace(" – ", " - ")
    assert texts(page.encode(code))[0].startswith("Café ")


@pytest.mark.parametrize(
    "tag", ["blockquote", "dl", "dt", "dd", "pre", "center", "font", "nav", "aside", "figure", "fieldset"]
)
def test_a_piece_of_a_page_is_read_as_one_and_its_tags_are_no_words(tag: str) -> None:
    piece = f"<{tag} class=x>Please <b>oil</b> the bells.</{tag}>\n<p>Nine went.</p>"
    assert "<" not in " ".join(texts(piece.encode()))
    assert "Nine went." in texts(piece.encode())


INLINE = (
    "a abbr b big cite code em i ins kbd label li mark q small strong sub sup td tr u time button".split()
)


@pytest.mark.parametrize("tag", [*INLINE, "h5", "details", "form"])
def test_a_piece_that_opens_inside_a_line_is_read_without_its_tags(tag: str) -> None:
    for piece in (f"<{tag}>Nine</{tag}> went to <i>sea</i>.", f"<{tag} class=x>Nine<p>They went to sea.</p>"):
        said = " ".join(texts(piece.encode()))
        assert "<" not in said and "Nine" in said and "sea" in said, piece


@pytest.mark.parametrize(
    "text",
    [
        "<ann.reef@example.org> wrote: nine went.", "<b and nothing more of it", "<label><nom>Nine</nom></label>",
        "<em> is how a page prints this.", "<script>alert(9)</script>", "<data><row>Nine</row><row>went</row></data>",
    ],
)  # fmt: skip
def test_a_line_that_opens_with_an_angle_and_other_markup_are_no_pages(text: str) -> None:
    assert texts(text.encode()) == [text]


@pytest.mark.parametrize("style", ["text-decoration:line-through", "display:none"])
def test_a_page_whose_every_word_is_left_out_says_so(style: str) -> None:
    with pytest.raises(Unreadable, match=r"no word of the file is left to read .*left out: 4 words") as error:
        read(f"<html><body><p style='{style}'>Please oil the bells.</p></body></html>".encode())
    assert error.value.status == "no-text"


@pytest.mark.parametrize(
    "field", ['type="password"', "TYPE=Password", 'type=text autocomplete="current-password"']
)
def test_a_password_saved_with_a_page_is_left_out_and_said(field: str) -> None:
    body = f"<p>We run the ferry.</p><form>Name <input type=text value='Ann Pell'> Word <input {field} value='hunter2'>"
    reading = read(_page(body))
    kept = " ".join([reading.text, reading.document.note, *(entry.note for entry in reading.ledger)])
    assert "Ann Pell" in kept and "hunter2" not in kept
    assert reading.document.note == "a password that was typed in left out: 1 word"


def test_a_picture_that_a_page_describes_is_named_and_a_logo_is_not() -> None:
    text = "<p>The ferry sails at nine and at noon, and in the summer it sails at six as well.</p>"
    described = "A table of all fares since 1990"
    assert read(_page(f"{text}<img src=a.png alt='Council logo'><img src=b.png>")).document.note == ""
    note = read(
        _page(f"{text}<img src=a.png alt='Council logo'><img src=b.png alt='{described}'>")
    ).document.note
    assert note == f"1 picture not read, of which the page says what it shows: “{described}”"
    two = read(_page(text + f"<img alt='{described}'>" * 2)).document.note
    assert two == f"2 pictures not read, of which the page says what they show: “{described}” …"
