"""The room in JupyterLab, with a real kernel: words are chosen, coded, undone; keys stay in it; it says when it sleeps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import workbench
from tests import notebooks
from tests.browser import laboratory as lab
from tests.browser.test_accessible import AXE, RUN, TAGS

SESSION = """\
Bells Committee

Oral evidence: The care of bells, HC 860

Wednesday 14 January 2015

Members present: Ruth Okafor (Chair); Edward Hale.

Questions 1-2

Witness: Ann Pell, Director, Guild of Ringers.

Q1 Chair: How loud is a bell?

Ann Pell: The bells 🔔🔔 are “very loud”, and the cost is high <img src=x onerror=alert(1)>. We keep one record for each
tower, of which there are so many that these words run over more than one line of the page, as they should.

Q2 Edward Hale: Who keeps a record?

Ann Pell: We keep one record for each tower.
"""
NOTED = """<html><body><h1>Written evidence submitted by the Guild of Ringers (BEL0002)</h1>
<p>1. Our tower stands in Norwich 🔔 and is loud.<sup><a href="#fn1" id="r1">1</a></sup> We ring it daily.</p>
<p><a id="fn1" href="#r1">1</a> Annual count, 2014.</p></body></html>"""
NOTEBOOK = "room-{}.ipynb"
CHOOSE = """([first, last]) => {
  const all = [...document.querySelectorAll(".wbr-words")];
  const point = (words, atEnd) => {
    const p = all.find(one => one.textContent.includes(words));
    let left = p.textContent.indexOf(words) + (atEnd ? words.length : 0);
    const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (left <= node.length && (left > 0 || !atEnd)) return [node, left, p];
      left -= node.length;
    }
  };
  const [from, start, p] = point(first, false);
  const [to, end] = point(last, true);
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  p.dispatchEvent(new PointerEvent("pointerup", {bubbles: true}));
}"""
CELLS = """() => window.jupyterapp.shell.currentWidget.content.widgets
  .map(c => c.model.type + ":" + c.model.sharedModel.getSource())"""
VIOLATIONS = """async tags => (await axe.run(document.querySelector(".wbr"), {runOnly: {type: "tag", values: tags}}))
  .violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`)"""
ALONE = "<!doctype html><html lang='en'><head><title>Saved</title></head><body><main><h2>Saved</h2>{}</main></body></html>"
FIELDS = (
    ".wbr-search input", ".wbr-find-in input", ".wbr-coding input", ".wbr-decide textarea", ".wbr-head input",
    ".wbr-tools button", ".wbr-row[tabindex='0']",
)  # fmt: skip
LETTERS = "aabbccddeeffgghhiijjllmmnnooqqttuuvvwwxxyyzz0"


@pytest.fixture(scope="module")
def bells(workplace: Path) -> Path:
    """An inquiry of a hearing and a submission, and a notebook for each of two coders."""
    folder = workplace / "evidence" / "bells"
    (workplace / "session.txt").write_text(SESSION, encoding="utf-8")
    (workplace / "noted.html").write_text(NOTED, encoding="utf-8")
    made = workbench.create(folder, title="Bells <script>alert(1)</script>")
    made.add([workplace / "session.txt", workplace / "noted.html"], publication="published")
    for coder in ("AB", "CD"):
        code = f'import workbench as wb\nwb.open("../evidence/bells").room(coder="{coder}")'
        notebooks.written(workplace / "notebooks" / NOTEBOOK.format(coder), code)
    return folder


def entered(jupyter: lab.Laboratory, page: Any, coder: str = "AB") -> lab.Notebook:
    """Open the room as a coder, when its first document is read and its passage chosen."""
    page.set_viewport_size({"width": 1400, "height": 1000})
    notebook = jupyter.open(page, NOTEBOOK.format(coder))
    page.evaluate(
        "() => { if (!window.jupyterapp.shell.leftCollapsed) window.jupyterapp.shell.collapseLeft(); }"
    )
    notebook.run_all()
    page.wait_for_selector(".wbr-about h3", timeout=60_000)
    return notebook


def said(page: Any, begins: str) -> str:
    """Wait until the room says something that begins so, and return it. A failure tells what it said instead."""
    try:
        page.wait_for_function(
            "words => document.querySelector('.wbr-status').textContent.startsWith(words)",
            arg=begins,
            timeout=60_000,
        )
    except Exception as error:
        instead = page.evaluate(
            "() => [...document.querySelectorAll('.wbr-status, .wbr-alarm')].map(e => e.textContent)"
        )
        raise AssertionError(f"the room did not say “{begins} …”, but {instead}") from error
    return str(page.inner_text(".wbr-status"))


def another(page: Any) -> None:
    """Open the first document that is not open, by a press."""
    page.locator(".wbr-find [data-document]:not([aria-current])").first.click()
    page.wait_for_function("() => document.querySelector('.wbr-row[aria-current]')")


def code(page: Any, theme: str) -> str:
    """Code what is chosen with a theme, by the keyboard, and return what is said of it."""
    page.locator(".wbr-status").evaluate("e => { e.textContent = ''; }")
    page.locator(".wbr-coding input").fill(theme)
    page.keyboard.press("Enter")
    return said(page, "Saved")


def test_words_chosen_over_emoji_quotes_lines_and_marks_of_notes_are_what_is_stored(
    jupyter: lab.Laboratory, page: Any, bells: Path, watch: lab.Watch
) -> None:
    entered(jupyter, page)
    chosen = [
        "🔔 are “very loud”",
        "🔔🔔",
        "one record for each\ntower, of which there",
        "<img src=x onerror=alert(1)>",
    ]
    whole = next(t for t in workbench.open(bells).passages["text"] if "very loud" in t)
    for words in chosen:
        there = words if words in whole else words.replace("\n", " ")
        page.evaluate(CHOOSE, [there, there])
        page.wait_for_timeout(200)
        code(page, "Loud bells <b>&")
        assert there in set(workbench.open(bells).tags["quote"])
    page.locator(".wbr-find [data-document='BEL0002']").click()
    page.wait_for_selector(".wbr-note")
    over = "is loud. We ring"
    page.evaluate(CHOOSE, [over, over])
    page.wait_for_timeout(200)
    code(page, "Loud bells <b>&")
    tags = workbench.open(bells).tags
    assert over in set(tags["quote"])
    texts = dict(zip(*(workbench.open(bells).passages[c] for c in ("passage_id", "text")), strict=True))
    assert all(texts[t.passage_id][t.start : t.end] == t.quote for t in tags.itertuples())
    assert watch.fired == [] and watch.asked == []


def test_words_of_two_passages_are_refused_with_a_sentence(
    jupyter: lab.Laboratory, page: Any, bells: Path
) -> None:
    entered(jupyter, page)
    before = len(workbench.open(bells).decisions)
    page.evaluate(CHOOSE, ["loud is a bell", "one record for each"])
    assert "stand in two passages" in said(page, "The words that you chose")
    assert page.locator(".wbr-quote:visible").count() == 0
    assert len(workbench.open(bells).decisions) == before


def test_an_act_is_undone_after_the_kernel_was_killed_and_a_sleeping_room_says_so(
    jupyter: lab.Laboratory, page: Any, bells: Path
) -> None:
    notebook = entered(jupyter, page)
    page.evaluate(CHOOSE, ["very loud", "very loud"])
    page.wait_for_timeout(200)
    code(page, "Noise at night")
    page.locator(".wbr-decide textarea").fill("Ask her how loud.")
    page.locator(".wbr-decide").get_by_role("button", name="Save the memo").click()
    said(page, "Saved: the memo")
    assert jupyter.kill_kernels() >= 1
    page.locator(".jp-Dialog button", has_text="Ok").click(timeout=20_000)  # JupyterLab's own word on it
    page.wait_for_selector(".wbr-alarm:visible", timeout=20_000)
    page.locator(".wbr-tools").get_by_role("button", name="Undo").click()
    assert "asleep" in said(page, "Not saved: The room is asleep")
    assert list(workbench.open(bells).memos["text"]) == ["Ask her how loud."]

    page.wait_for_timeout(3_000)
    notebook.run_all()
    page.wait_for_selector(".wbr-about h3", timeout=60_000)
    for words in ("Taken back: added the memo", "Taken back: added “Noise at night”"):
        page.locator(".wbr-tools").get_by_role("button", name="Undo").click()
        said(page, words)
    another(page)
    page.wait_for_function("() => document.querySelector('.wbr-status').textContent === ''")
    left = workbench.open(bells)
    assert left.memos.empty and "noise-at-night" not in set(left.tags["theme"]) and left.verify_log().empty


def test_what_was_in_view_is_left_in_the_notebook_to_be_read_without_a_kernel(
    jupyter: lab.Laboratory, page: Any, bells: Path
) -> None:
    notebook = entered(jupyter, page)
    page.locator(".wbr-find [data-document='BEL0002']").click()
    page.wait_for_selector(".wbr-note")
    page.wait_for_timeout(3_000)
    left = [o["data"].get("text/html", "") for o in page.evaluate(lab.OUTPUTS)]
    (saved,) = ["".join(words) for words in left if "We ring it daily." in "".join(words)]
    alone = page.context.browser.new_page(bypass_csp=True)
    alone.set_content(ALONE.format(saved))
    assert "We ring it daily." in alone.inner_text("main")
    if AXE.is_file():
        alone.evaluate(AXE.read_text(encoding="utf-8"))
        assert alone.evaluate(RUN, TAGS)["violations"] == []
    alone.close()
    assert "<script" not in "".join("".join(words) for words in left) and notebook.errors() == []


def test_no_key_that_is_typed_in_the_room_reaches_the_notebook(
    jupyter: lab.Laboratory, page: Any, bells: Path
) -> None:
    entered(jupyter, page)
    before = page.evaluate(CELLS)
    for name in FIELDS:
        page.locator(name).first.focus()
        for letter in LETTERS:
            page.keyboard.press(letter)
        assert page.evaluate(CELLS) == before, name


def test_what_two_coders_do_at_once_is_seen_by_each_within_two_seconds(
    jupyter: lab.Laboratory, page: Any, chromium: Any, bells: Path
) -> None:
    entered(jupyter, page, "AB")
    other = chromium.new_page()
    entered(jupyter, other, "CD")
    other.evaluate(CHOOSE, ["the cost is high", "the cost is high"])
    other.wait_for_timeout(200)
    code(other, "What it costs")
    page.wait_for_function(
        "() => document.querySelector('.wbr-news').textContent.includes('CD added 1')", timeout=2_000
    )
    page.wait_for_function("() => document.querySelector('.wbr-read').textContent.includes('what-it-costs')")
    tags = workbench.open(bells).tags
    assert tags.loc[tags["theme"] == "what-it-costs", "quote"].tolist() == ["the cost is high"]
    other.close()


def test_the_room_has_no_violation_light_or_dark_wide_or_narrow(
    jupyter: lab.Laboratory, page: Any, bells: Path
) -> None:
    if not AXE.is_file():
        lab.missing("axe-core is not installed: see .ci/run")
    entered(jupyter, page)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", theme)
        page.wait_for_timeout(2_000)
        for width in (1400, 900, 480):
            page.set_viewport_size({"width": width, "height": 1000})
            page.wait_for_timeout(500)
            assert page.evaluate(VIOLATIONS, [*TAGS, "best-practice"]) == [], (theme, width)
