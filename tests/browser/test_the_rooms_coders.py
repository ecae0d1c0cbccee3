"""Several people in the room: what others made of a tag, two coders side by side, two tabs at once; panes about things."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import workbench
from tests import notebooks
from tests.browser import laboratory as lab
from tests.browser.test_accessible import AXE, TAGS
from tests.browser.test_the_room import CELLS, CHOOSE, LETTERS, NOTEBOOK, SESSION, VIOLATIONS, entered, said
from tests.widgets.test_room import asking, place

CODER, OTHER = "ST", "UV"
HOSTILE = "<img src=x onerror=alert(1)>"
THEMES = ("JupyterLab Light", "JupyterLab Dark")
WIDTHS = {"JupyterLab Light": (1400, 700), "JupyterLab Dark": (900, 480)}
"""Each width once; 700 by 500 is what a screen of 1400 by 1000 shows at 200 %."""
COPIED = """async () => {
  const [one] = await navigator.clipboard.read();
  return Promise.all(["text/plain", "text/html"].map(async kind => (await one.getType(kind)).text()));
}"""
SEEN = "every => every.some(words => document.querySelector('.wbr-read').textContent.includes(words))"
LATEST = 8_000  # milliseconds, where a room looks once a second: a busy machine is no fault


@pytest.fixture(scope="module")
def steeples(workplace: Path) -> Path:
    """An inquiry of a hearing with one item, where two coders decided on the same tags, and one notebook for both."""
    folder = workplace / "evidence" / "steeples"
    (workplace / "steeples.txt").write_text(SESSION, encoding="utf-8")
    made = workbench.create(folder, title="Steeples")
    made.add([workplace / "steeples.txt"], publication="published")
    (folder / "recommendations.csv").write_text(
        f"recommendation_id,number,text\nr1,1,Bells should be quiet {HOSTILE}.\n", encoding="utf-8"
    )
    mine, theirs = asking(folder, CODER), asking(folder, OTHER)
    document = mine("overview")["answer"]["documents"][0]["id"]
    every = mine("rows", document=document, first=0, last=50)["answer"]
    row = next(row for row in every if "very loud" in row["text"])
    for words in ("very loud", "cost is high"):
        mine("code", **place(row, words), new="Steep noise")
    tags = {tag["quote"]: tag["id"] for tag in theirs("passage", passage=row["id"])["answer"]["tags"]}
    theirs("decide", row=tags["very loud"], act="dismiss", note=f"Not so {HOSTILE}.")
    theirs("decide", row=tags["cost is high"], act="confirm")
    theirs("mark distressing", **place(row, "one record for each"))
    lines = f'import workbench as wb\nwb.open("../evidence/steeples").room(coder="{CODER}")'
    notebooks.written(workplace / "notebooks" / NOTEBOOK.format(CODER), lines)
    return folder


def press(page: Any, name: str) -> None:
    page.locator(".wbr").get_by_role("button", name=name, exact=True).first.click()


def looked_at(page: Any, what: str, pane: str = "decide", *, everywhere: bool = False) -> None:
    """Take pictures of a state, and find nothing inaccessible in it; in several widths and both themes, where asked."""
    lab.SHOTS.mkdir(parents=True, exist_ok=True)
    page.evaluate("pane => { document.querySelector('.wbr').dataset.pane = pane; }", pane)
    for theme in THEMES if everywhere else THEMES[:1]:
        if everywhere:
            page.evaluate(
                "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", theme
            )
            page.wait_for_timeout(1_500)
        for width in WIDTHS[theme] if everywhere else (1400,):
            page.set_viewport_size({"width": width, "height": 500 if width == 700 else 1000})
            page.wait_for_timeout(300)
            page.screenshot(path=lab.SHOTS / f"{what}-{theme.split()[-1]}-{width}.png")
            if AXE.is_file():
                assert page.evaluate(VIOLATIONS, [*TAGS, "best-practice"]) == [], (what, theme, width)
    page.set_viewport_size({"width": 1400, "height": 1000})


def test_what_others_made_of_a_tag_is_shown_hidden_and_set_side_by_side(
    jupyter: lab.Laboratory, page: Any, steeples: Path, watch: lab.Watch
) -> None:
    entered(jupyter, page, CODER)
    if AXE.is_file():
        page.evaluate(AXE.read_text(encoding="utf-8"))
    page.locator(".wbr-row", has_text="very loud").first.click()
    page.wait_for_selector(".wbr-readings")
    beside = page.inner_text(".wbr-decide")
    assert f"{OTHER} ✗ dismissed" in beside and f"{OTHER} ✓ confirmed" in beside and HOSTILE in beside
    assert "Coders differ on this tag" in beside
    looked_at(page, "others", everywhere=True)
    press(page, "Hide others’ readings")
    page.wait_for_selector(".wbr-readings", state="detached")
    assert OTHER not in page.inner_text(".wbr-decide")
    press(page, "Two coders side by side …")
    page.wait_for_selector("dialog[open] .wbr-refused")
    page.locator("dialog[open]").get_by_role("button", name="Close").click()
    press(page, "Show others’ readings")
    page.wait_for_selector(".wbr-readings")
    before = page.evaluate(CELLS)
    press(page, "Two coders side by side …")
    page.locator("dialog[open] select").first.select_option(label="Steep noise")
    page.wait_for_selector("dialog[open] .wbr-differ")
    assert "decided alike on one tag, and differ on 1" in page.inner_text("dialog[open]")
    for letter in LETTERS:
        page.keyboard.press(letter)
    page.locator("dialog[open] select").first.select_option(label="Steep noise")
    page.wait_for_selector("dialog[open] .wbr-differ")
    looked_at(page, "two-coders", everywhere=True)
    page.locator("dialog[open] .wbr-differ button").click()
    page.wait_for_selector("dialog[open]", state="detached")
    press(page, "Read clean")
    page.wait_for_selector(".wbr-readings", state="detached")
    assert page.get_by_role("button", name="Show others’ readings").is_disabled()
    assert page.evaluate(CELLS) == before and watch.fired == [] and watch.asked == []


def test_what_is_found_is_folded_and_narrowed_and_an_item_and_a_person_have_panes_and_a_citation_goes_into_word(
    jupyter: lab.Laboratory, page: Any, steeples: Path, watch: lab.Watch
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    entered(jupyter, page, CODER)
    if AXE.is_file():
        page.evaluate(AXE.read_text(encoding="utf-8"))
    page.wait_for_selector(".wbr[data-ready]", timeout=60_000)
    page.locator(".wbr-search input").fill("record")
    page.keyboard.press("Enter")
    page.wait_for_selector(".wbr-facets select", timeout=20_000)
    hits = page.inner_text(".wbr-hits")
    assert "[distressing words, folded]" in hits and "one record for each\ntower" not in hits
    looked_at(page, "found", "find", everywhere=True)
    who = page.get_by_label("By which person").locator("option", has_text="Ann Pell")
    many = int(str(who.inner_text()).rpartition("(")[2].rstrip(")"))
    page.get_by_label("By which person").select_option(value=str(who.get_attribute("value")))
    page.wait_for_function(
        "n => document.querySelectorAll('.wbr-hits button').length === n", arg=many, timeout=20_000
    )
    press(page, "Back to the lists")
    page.locator("summary", has_text="Recommendations (1)").click()
    page.locator(".wbr-lists button", has_text="Bells should be quiet").click()
    page.wait_for_selector(".wbr-ways h3:focus")
    assert HOSTILE in page.inner_text(".wbr-ways")
    looked_at(page, "trail", everywhere=True)
    press(page, "Close this pane")
    page.locator("summary", has_text="People (").click()
    page.locator(".wbr-lists button", has_text="Ann Pell").click()
    page.wait_for_function("() => document.querySelector('.wbr-ways h3').textContent === 'Ann Pell'")
    assert "Guild of Ringers" in page.inner_text(".wbr-ways")
    looked_at(page, "person")
    press(page, "Close this pane")
    page.locator(".wbr-row", has_text="very loud").first.click()
    page.wait_for_function("() => document.querySelector('.wbr-about h3').textContent.includes('Ann Pell')")
    cite = page.inner_text(".wbr-cite")
    press(page, "Copy the citation")
    said(page, "Copied: the citation")
    assert [cite in words for words in page.evaluate(COPIED)] == [True, True]
    page.evaluate(CHOOSE, [HOSTILE, HOSTILE])
    page.wait_for_timeout(200)
    press(page, "Copy it with the words")
    said(page, "Copied: the chosen words")
    plain, marked = page.evaluate(COPIED)
    assert HOSTILE in plain and cite in plain
    assert marked.startswith("<p") and "<img" not in marked and "&lt;img src=x" in marked
    assert watch.fired == [] and watch.asked == []


def test_two_tabs_of_one_notebook_act_at_once_lose_nothing_and_see_each_other(
    jupyter: lab.Laboratory, chromium: Any, steeples: Path
) -> None:
    context = chromium.new_context()
    page, other = context.new_page(), context.new_page()
    entered(jupyter, page, CODER)
    other.set_viewport_size({"width": 1400, "height": 1000})
    jupyter.open(other, NOTEBOOK.format(CODER))
    other.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    other.wait_for_selector(".wbr-about h3", timeout=60_000)
    tabs = ((page, "Who keeps", "Left <b>"), (other, "loud is a bell", "Right <b>"))
    for tab, words, theme in tabs:
        tab.evaluate(CHOOSE, [words, words])
        tab.wait_for_timeout(300)
        tab.locator(".wbr-coding input").fill(theme)
    for tab, *_ in tabs:  # neither waits for the other's answer
        tab.evaluate(
            "() => document.querySelector('.wbr-coding input').dispatchEvent("
            "new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))"
        )
    for tab, words, _ in tabs:
        assert words in said(tab, "Saved: ")
    for tab, names in ((page, ["right-b", "Right <b>"]), (other, ["left-b", "Left <b>"])):
        tab.wait_for_function(SEEN, arg=names, timeout=LATEST)
        assert f"{CODER} added 1" in tab.inner_text(".wbr-news:visible")
    press(page, "Take it in")  # the codebook, which the other tab changed
    page.wait_for_function(SEEN, arg=["Right <b>"])
    tags = workbench.open(steeples).tags
    assert {"Who keeps", "loud is a bell"} <= set(tags.loc[tags["status"] == "confirmed", "quote"])
    assert workbench.open(steeples).verify_log().empty
    context.close()


def test_a_second_view_of_one_room_answers_for_itself_and_sees_what_is_done_in_the_first(
    jupyter: lab.Laboratory, page: Any, steeples: Path
) -> None:
    entered(jupyter, page, CODER)
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:create-output-view')")
    second = page.locator(".wbr").nth(1)
    second.locator(".wbr-about h3").wait_for(timeout=30_000)
    page.locator(".wbr").nth(0).get_by_role("button", name="Undo").click()
    second.locator(".wbr-news", has_text="In another tab: Taken back").wait_for(timeout=LATEST)
    assert page.locator(".wbr").nth(0).locator(".wbr-news", has_text="In another tab").count() == 0
