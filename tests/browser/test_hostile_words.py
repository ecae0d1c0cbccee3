"""Words that try to be a program: in JupyterLab and in the briefing they are words, and nothing runs or is fetched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

import workbench
from tests import notebooks
from tests.browser import laboratory as lab
from tests.browser import payloads as hostile
from tests.browser.conftest import WIDE

# The elements and attributes that tables and widgets are made of; whatever else stands in an output came in.
STRANGE = r"""cell => {
  const own = new Set(("DIV SPAN P TABLE CAPTION THEAD TBODY TR TH TD STYLE ARTICLE ASIDE BDI BLOCKQUOTE CODE DETAILS "
    + "DL DT DD EM H3 H4 INPUT LI MARK OL SECTION SMALL STRONG SUMMARY UL BUTTON LABEL SELECT OPTION PRE I A").split(" "));
  const told = [];
  for (const e of cell.querySelectorAll(".jp-OutputArea-output *")) {
    if (!own.has(e.tagName)) told.push(e.tagName + " " + e.outerHTML.slice(0, 120));
    const source = e.tagName === "A" && e.relList.contains("noopener") && e.target === "_blank"
      && /^https?:\/\/[^\s]+$/i.test(e.getAttribute("href"));
    if (e.tagName === "A" && !source) told.push("A " + e.outerHTML.slice(0, 120));
    for (const a of e.attributes)
      if (a.name === "href" && source) continue;
      else if (/^(on|href|src|action|formaction|data-commandlinker)/i.test(a.name)) told.push(a.name + "=" + a.value);
  }
  return told;
}"""
# Everything that a reader can do to an element, done to all of them.
TOUCH = """root => {
  for (const e of root.querySelectorAll("*:not(button):not(input):not(select):not(option)"))
    for (const kind of ["mouseover", "mouseenter", "focus", "click", "load", "error", "toggle", "animationend"])
      e.dispatchEvent(new Event(kind, { bubbles: false }));
  return root.querySelectorAll("*").length;
}"""
SHOWN = {
    "all = inquiry.passages": """
        from IPython.display import HTML
        from workbench.widgets.readable_tables import html
        all = inquiry.passages[["passage_id", "speaker", "text"]]
        HTML("".join(html(all[n : n + 40]) for n in range(0, len(all), 40)))""",
    "inquiry.documents": "inquiry.documents",
    "inquiry.themes": "inquiry.themes",
    "inquiry.recommendations": "inquiry.recommendations",
    "inquiry.links": "inquiry.links",
    "inquiry.responses": "inquiry.responses",
    "inquiry.progress": "inquiry.progress",
    "inquiry.appearances": "inquiry.appearances",
    "inquiry.crosstab": 'inquiry.crosstab("theme", by="category")',
    "explorer = ": "explorer = widgets.explorer(inquiry)\nexplorer",
    'table="tags"': 'widgets.review(inquiry, coder="AB", table="tags")',
    'table="links"': 'widgets.review(inquiry, coder="AB", table="links")',
    "widgets.board(inquiry)": "widgets.board(inquiry)",
    "board(inquiry, coder": 'widgets.board(inquiry, coder="AB")',
    "widgets.trail": "widgets.trail(inquiry)",
    "replies = ": """
        replies = widgets.review(inquiry, coder="AB", table="responses")
        replies.which.value = "decided"
        replies""",
}
OPEN = """
    import workbench as wb
    from workbench import widgets
    from workbench.widgets.readable_tables import readable
    inquiry = wb.open("../evidence/hostile")
    readable(inquiry)"""


@pytest.fixture(scope="module")
def planted(workplace: Path) -> tuple[Path, list[str]]:
    """An inquiry beside the notebooks that holds every payload."""
    if not hostile.HOSTILE.is_dir():
        pytest.skip("the hostile lists (../shared/data/hostile) are not on this machine")
    words = hostile.lists()
    assert len(words) > 9_000
    assert hostile.plant(workplace / "evidence" / "hostile", words) > 9_000
    return workplace / "evidence" / "hostile", words


@pytest.fixture
def page(chromium: Any, watch: lab.Watch) -> Iterator[Any]:
    """A page of its own: what runs in it is no other test's."""
    made = watch.on(chromium.new_page(viewport={"width": WIDE, "height": 900}))
    yield made
    made.close()


def write(workplace: Path, name: str, *cells: str) -> str:
    """Write a notebook of these cells, and return its name."""
    return notebooks.written(workplace / "notebooks" / name, *(dedent(cell).strip() for cell in cells)).name


def test_no_payload_runs_in_a_table_or_a_widget_of_jupyterlab(
    jupyter: lab.Laboratory, page: Any, workplace: Path, planted: tuple[Path, list[str]], watch: lab.Watch
) -> None:
    following = "trail = widgets.trail(inquiry)\nfor item in trail.items:\n    trail.choose(item)"
    turning = "while not explorer.pager.on.disabled:\n    explorer.pager.turn(1)"
    name = write(workplace, "hostile.ipynb", OPEN, *SHOWN.values(), turning, following)
    notebook = jupyter.open(page, name)
    notebook.run_all(240)
    assert notebook.errors() == []
    touched = 0
    for words in SHOWN:
        cell = notebook.cell(words)
        cell.locator(".jp-OutputArea-output").first.wait_for(state="attached")
        assert cell.evaluate(STRANGE) == [], words
        touched += cell.locator(".jp-OutputArea").first.evaluate(TOUCH)
    page.wait_for_timeout(2_000)
    assert touched > 30_000
    links = (
        notebook.cell("widgets.trail")
        .locator(".workbench-live a")
        .evaluate_all("all => all.map(a => a.hostname)")
    )
    assert set(links) <= {"example.org"} and links
    assert (watch.fired, watch.asked) == ([], [])


def test_no_payload_runs_in_the_briefing(
    chromium: Any, planted: tuple[Path, list[str]], tmp_path: Path
) -> None:
    inquiry = workbench.open(planted[0])
    path = tmp_path / "briefing.html"
    # Some payloads hold addresses and postcodes, which stop saving: the page is written as it is.
    path.write_text(inquiry.brief(date="2026-11-21").html, encoding="utf-8")
    quoted = workbench.verify(path, inquiry)
    assert quoted["ok"].all() and len(quoted) > 9_000
    watch = lab.Watch(path.as_uri())
    page = watch.on(chromium.new_page())
    page.goto(path.as_uri())
    assert (
        page.evaluate("() => document.querySelectorAll('script, iframe, object, embed, form, base').length")
        == 0
    )
    assert page.evaluate(f"() => ({TOUCH})(document.body)") > 30_000
    page.wait_for_timeout(1_000)
    page.close()
    assert (watch.fired, watch.asked) == ([], [])


def raw(words: list[str]) -> Iterator[str]:
    """Payloads as a careless program would show them: as they are."""
    yield "from IPython.display import HTML\nimport ipywidgets"
    yield f"HTML({json.dumps('<br>'.join(words))})"
    yield f"ipywidgets.HTML({json.dumps('<img src=x onerror=alert(1)>')})"


def test_the_control_fires_where_nothing_is_escaped(
    jupyter: lab.Laboratory, page: Any, workplace: Path, watch: lab.Watch
) -> None:
    words = ["<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<script>alert(1)</script>"]
    notebook = jupyter.open(page, write(workplace, "control.ipynb", *raw(words)))
    notebook.run_all()
    page.wait_for_timeout(2_000)
    assert len(watch.fired) >= 2
    assert notebook.cell('HTML("<img').evaluate(STRANGE) != []


def test_the_control_fires_in_a_page_of_payloads_as_they_are(chromium: Any, tmp_path: Path) -> None:
    path = tmp_path / "control.html"
    path.write_text("<p><img src=x onerror=alert(1)><svg onload=alert(2)>", encoding="utf-8")
    watch = lab.Watch(path.as_uri())
    page = watch.on(chromium.new_page())
    page.goto(path.as_uri())
    page.wait_for_timeout(1_000)
    page.close()
    assert len(watch.fired) == 2
