"""A saved notebook as a page: its own text, what its cells showed made inert, and nothing that could run or load."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from tests.made import material as small
from workbench.briefing import gate
from workbench.briefing.inert_markup import Inert
from workbench.briefing.pages import KINDS, notebook_page
from workbench.briefing.printed import word_back
from workbench.briefing.printed.page_as_pdf import pdf
from workbench.briefing.printed.page_as_word import word
from workbench.briefing.verify import verify
from workbench.errors import BadText, WorkbenchError

PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
DOT = f"data:image/png;base64,{PNG}"
HOSTILE_FILE = Path(__file__).parents[1] / "hostile.csv"


def text(words: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "source": words}


def code(words: str, *outputs: Mapping[str, Any]) -> dict[str, Any]:
    return {"cell_type": "code", "source": words, "outputs": list(outputs)}


def shown(**data: str) -> dict[str, Any]:
    kinds = {"html": "text/html", "plain": "text/plain", "svg": "image/svg+xml", "png": "image/png",
             "widget": "application/vnd.jupyter.widget-view+json"}  # fmt: skip
    return {"output_type": "display_data", "data": {kinds[name]: value for name, value in data.items()}}


def page(*cells: Any, **how: Any) -> str:
    options = notebook_page.NotebookOptions({"nbformat": 4, "cells": list(cells)}, "n.ipynb", **how)
    return gate.page(notebook_page.KIND, small.material(), options, date="2026-11-21").html


def tree(html: str) -> Any:
    return lxml_html.document_fromstring(html)


def inert(markup: str) -> str:
    return str(Inert("x-").of(markup))


def test_its_text_stands_with_quotations_that_are_looked_up() -> None:
    made = page(text('# Distance\n\nWe heard:\n\n{{ quote("SMD0001/3", "It is relied on for ever.") }}'))
    held = small.material()
    assert tree(made).findtext(".//title") == "Distance" and len(tree(made).findall(".//h1")) == 1
    checked = verify(made, held.passages, held.documents)
    assert len(checked) == 1 and checked["ok"].all()


def test_mistakes_in_its_text_are_said_by_cell_and_line() -> None:
    with pytest.raises(BadText) as error:
        page(text("# Fine"), text('Two\nlines {{ quote("SMD0001/3", "never") }}'), text("<b>"))
    assert [one.partition(":")[0] for one in error.value.mistakes] == ["cell 2, line 2", "cell 3, line 1"]


def test_the_working_text_of_a_notebook_is_read_and_of_before_and_after_is_none_there() -> None:
    made = page(text("# A\n\n> set off\n\n```\na = 1\n```\n\n---\n\nsee [the next](02-next.ipynb)"))
    assert (
        "set off" in made
        and "<code>a = 1</code>" in made
        and "see the next" in made
        and "02-next" not in made
    )
    with pytest.raises(BadText, match="before"):
        page(text('{{ before("items") }}'))


@pytest.mark.parametrize(("how", "there"), [("folded", True), ("left out", False)])
def test_code_is_folded_or_left_out(how: str, there: bool) -> None:
    made = page(code("tags = 1 < 2", shown(plain="<tags>")), code=how)
    assert ("tags = 1 &lt; 2" in made) is there and "&lt;tags&gt;" in made
    assert len(tree(made).findall(".//details")) == int(there)
    with pytest.raises(WorkbenchError, match="can’t be “shown”"):
        page(code="shown")


def test_a_page_shown_in_a_notebook_stands_in_it_and_is_verified_alike() -> None:
    briefing = gate.page(KINDS["inquiry"], small.material(), date="2026-11-21")
    made = page(code("a", shown(html=briefing._repr_html_())), code("b", shown(html=briefing._repr_html_())))
    held = small.material()
    checked = verify(made, held.passages, held.documents)
    assert len(checked) == 2 * briefing.html.count("<q ") and checked["ok"].all(), checked[
        ~checked["ok"]
    ].to_string()
    assert not tree(made).findall(".//iframe") and made.count("<main") == 1


def test_a_widget_leaves_what_it_shows_and_a_frame_of_pandas_its_table() -> None:
    frame = '<table border="1" class="dataframe"><thead><tr><th></th><th>n</th></tr></thead><tbody><tr><th>0</th><td>1</td></tr></tbody></table>'
    made = page(
        code(
            "x",
            shown(html="<p>Three tags</p>", plain="3"),
            shown(widget="{}", plain="run"),
            shown(html=frame),
        )
    )
    assert "Three tags" in made and "run</pre>" not in made
    (table,) = tree(made).findall(".//table")
    assert table.getparent().get("class") == "scroll" and "style" not in table.attrib


def test_errors_are_said_pictures_have_words_and_warnings_stay_behind() -> None:
    made = page(
        code("x", {"output_type": "error", "ename": "KeyError", "evalue": "\x1b[31mno\x1b[0m", "traceback": ["place-of-its-maker"]}),
        code("y", {"output_type": "stream", "name": "stderr", "text": ["place-of-its-maker warns"]}),
        code("z", shown(png=PNG, plain="<Figure>")),
    )  # fmt: skip
    assert "KeyError: no" in made and "place-of-its-maker" not in made and "warnings (1)" in made
    (image,) = tree(made).findall(".//img")
    assert image.get("src") == DOT and image.get("alt") == "<Figure>"


GONE = [
    "<script>alert(1)</script>", "<style>*{display:none}</style>", '<iframe src="https://a.example"></iframe>',
    '<object data="x"></object>', '<embed src="x">', '<link rel="stylesheet" href="https://a.example/x.css">',
    '<meta http-equiv="refresh" content="0;url=https://a.example">', '<base href="https://a.example/">',
    '<form action="https://a.example"><input name="a"></form>', '<img src="https://a.example/x.png">',
    '<img src="data:text/html;base64,PHNjcmlwdD4=">', '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
    '<img src="data:image/png;base64,PHNjcmlwdD4=">', '<video src="https://a.example/v"></video>',
    "<svg><script>alert(1)</script></svg>", '<svg><image href="https://a.example/x.png"/></svg>',
    '<svg><use href="https://a.example/x.svg#a"/></svg>', "<svg><foreignObject><p>x</p></foreignObject></svg>",
    '<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>', "<template><p>x</p></template>",
]  # fmt: skip


@pytest.mark.parametrize("markup", GONE)
def test_what_could_run_or_load_goes_with_all_of_it(markup: str) -> None:
    made = inert(f"<p>before</p>{markup}<p>after</p>")
    assert made.replace("<svg></svg>", "") == "<p>before</p><p>after</p>"


BARE = [
    ('<p onclick="x()">a</p>', "<p>a</p>"),
    ('<p style="background:url(https://a.example)">a</p>', "<p>a</p>"),
    ('<p hidden aria-hidden="true">a</p>', "<p>a</p>"),
    ('<p class="skip mark banner">a</p>', '<p class="mark">a</p>'),
    ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
    ('<a href=" java&#10;script:alert(1)">a</a>', "<a>a</a>"),
    ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
    ('<a href="//a.example">a</a>', "<a>a</a>"),
    ('<a href="https://a.example/b">a</a>', '<a href="https://a.example/b" rel="noreferrer">a</a>'),
    ('<a href="#a">a</a>', '<a href="#x-a" rel="noreferrer">a</a>'),
    ('<svg onload="x()" viewBox="0 0 1 1"><rect fill="url(#a)" width="1"></rect></svg>',
     '<svg viewBox="0 0 1 1"><rect width="1"></rect></svg>'),
    ('<svg><a xlink:href="javascript:1"><text x="1">a</text></a></svg>', '<svg><a><text x="1">a</text></a></svg>'),
    ("<blink><marquee>a</marquee></blink>", "a"),
    ("<p>1 &lt; 2 &amp; \"3\"</p>", "<p>1 &lt; 2 &amp; &#34;3&#34;</p>"),
    ("<h1>a</h1><h5>b</h5>", "<h3>a</h3><h6>b</h6>"),
    ('<td colspan="99999" rowspan="2">a</td>', '<td rowspan="2">a</td>'),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "bare"), BARE)
def test_attributes_that_run_load_or_hide_go_and_words_stay(markup: str, bare: str) -> None:
    assert inert(markup) == bare


def test_hostile_words_of_every_kind_run_nothing_in_markup_in_text_and_in_code() -> None:
    with HOSTILE_FILE.open(encoding="utf-8", newline="") as file:
        payloads = sorted({cell for row in csv.reader(file) for cell in row if cell.strip()})
    made = page(
        *(code(one, shown(html=one), shown(plain=one), shown(svg=f"<svg>{one}</svg>")) for one in payloads)
    )
    allowed = {
        "script",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "link",
        "base",
        "template",
        "video",
        "audio",
    }
    for element in tree(made).iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag not in allowed, element.tag
        assert not any(name.startswith("on") or name == "style" for name in element.attrib), element.attrib
        for name in ("href", "src", "xlink:href"):
            address = element.get(name, "#")
            assert address.startswith(("#", "https://", "http://", "mailto:", "data:image/png")), address
    assert made.count("Content-Security-Policy") >= 1 and "default-src 'none'" in made


def test_deep_markup_is_cut_off_and_breaks_nothing() -> None:
    assert "x" not in inert("<div>" * 5000 + "x" + "</div>" * 5000)


@pytest.mark.parametrize("given", [None, [], {}, {"nbformat": 3, "cells": []}, {"nbformat": 4}, "words"])
def test_what_is_no_notebook_is_refused_in_words(given: Any) -> None:
    options = notebook_page.NotebookOptions(given, "n.ipynb")
    with pytest.raises(WorkbenchError, match="no saved Jupyter notebook"):
        gate.page(notebook_page.KIND, small.material(), options)


def test_it_is_the_committees_unless_somebody_says() -> None:
    assert notebook_page.KIND.audience == "committee"
    assert "confidential" in page(text("# A"))


def test_it_is_printed_and_written_as_every_page_is() -> None:
    made = page(text("# Distance"), code("x = 1", shown(png=PNG, plain="a dot"), shown(plain="two\n  lines")))
    assert pdf(made)[:5] == b"%PDF-" and pdf(made) == pdf(made)
    paper = word_back.paper(word(made))
    assert paper and any(part.text.replace("\n", " ") == "two lines" for part in paper.parts)


def test_illustrative_evidence_is_said_to_be_so_at_its_head() -> None:
    assert replace(small.material()).illustration in page(text("# A"))
