"""What is done with codes in the room, in JupyterLab with a real kernel, and taken back after that was killed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import workbench
from tests import notebooks
from tests.browser import laboratory as lab
from tests.browser.test_accessible import AXE, TAGS
from tests.browser.test_the_room import (
    CELLS,
    CHOOSE,
    LETTERS,
    NOTEBOOK,
    SESSION,
    VIOLATIONS,
    code,
    entered,
    said,
)
from tests.widgets.test_room_review import SESSION as MANY

CODER = "KL"


@pytest.fixture(scope="module")
def towers(workplace: Path) -> Path:
    """An inquiry of one hearing, and a notebook that opens its room."""
    folder = workplace / "evidence" / "towers"
    (workplace / "towers.txt").write_text(SESSION, encoding="utf-8")
    made = workbench.create(folder, title="Towers <b>&")
    made.add([workplace / "towers.txt"], publication="published")
    lines = f'import workbench as wb\nwb.open("../evidence/towers").room(coder="{CODER}")'
    notebooks.written(workplace / "notebooks" / NOTEBOOK.format(CODER), lines)
    return folder


def choose(page: Any, words: str) -> None:
    page.evaluate(CHOOSE, [words, words])
    page.wait_for_timeout(200)


def confirmed(folder: Path, theme: str) -> list[str]:
    """The words that stand under a theme, read from the disk."""
    tags = workbench.open(folder).tags
    return sorted(tags.loc[(tags["theme"] == theme) & (tags["status"] == "confirmed"), "quote"])


def change(page: Any, label: str) -> Any:
    """Open what can be done with a tag of a theme, where it is not open already."""
    summary = (
        page.locator(".wbr-change summary", has_text="Change")
        .and_(page.get_by_label(f"Change the tag {label}"))
        .first
    )
    if not summary.evaluate("e => e.parentElement.open"):
        summary.click()
    return page.locator(".wbr-change[open]").first


def undo(page: Any) -> str:
    page.locator(".wbr-status").evaluate("e => { e.textContent = ''; }")
    page.locator(".wbr-tools").get_by_role("button", name="Undo").click()
    return said(page, "Taken back")


def test_a_tag_is_given_another_theme_split_and_all_like_it_coded_and_each_undone_after_a_killed_kernel(
    jupyter: lab.Laboratory, page: Any, watch: lab.Watch, towers: Path
) -> None:
    notebook = entered(jupyter, page, CODER)
    choose(page, "We keep one record")
    code(page, "Zinc kept")
    change(page, "Zinc kept").locator("input").fill("Kept <img src=x onerror=alert(1)>")
    page.keyboard.press("Enter")
    said(page, "Saved: “Kept <img src=x onerror=alert(1)>” in place of “Zinc kept”")
    theme = next(t for t in workbench.open(towers).tags["theme"] if t.startswith("kept"))
    assert confirmed(towers, theme) == ["We keep one record"] and confirmed(towers, "zinc-kept") == []

    choose(page, "record for")
    change(page, "Kept").get_by_role("button", name="Split where the chosen words begin").click()
    said(page, "Saved: two tags")
    assert confirmed(towers, theme) == ["We keep one", "record"]

    change(page, "Kept").get_by_role("button", name="Code all like this").click()
    page.wait_for_selector("dialog[open] .wbr-like li")
    assert "1 more place" in page.inner_text("dialog[open] h3")
    page.locator("dialog[open] .wbr-main").click()
    said(page, "Saved: “Kept")
    assert len(confirmed(towers, theme)) == 3

    assert jupyter.kill_kernels() >= 1
    page.locator(".jp-Dialog button", has_text="Ok").click(timeout=20_000)
    page.wait_for_timeout(3_000)
    notebook.run_all()
    page.wait_for_selector(".wbr-about h3", timeout=60_000)
    assert "coded all like it" in undo(page) and confirmed(towers, theme) == ["We keep one", "record"]
    assert "split" in undo(page) and confirmed(towers, theme) == ["We keep one record"]
    assert "given another theme" in undo(page) and confirmed(towers, "zinc-kept") == ["We keep one record"]
    undo(page)
    assert confirmed(towers, "zinc-kept") == [] and workbench.open(towers).verify_log().empty
    assert watch.fired == [] and watch.asked == []


def test_no_key_in_the_fields_of_an_act_reaches_the_notebook_and_nothing_in_them_is_inaccessible(
    jupyter: lab.Laboratory, page: Any, towers: Path
) -> None:
    if not AXE.is_file():
        lab.missing("axe-core is not installed: see .ci/run")
    entered(jupyter, page, CODER)
    choose(page, "one record")
    code(page, "Zinc held")
    before = page.evaluate(CELLS)
    change(page, "Zinc held").locator("input").focus()
    for letter in LETTERS:
        page.keyboard.press(letter)
    assert page.evaluate(CELLS) == before
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.locator(".wbr-change[open]").get_by_role("button", name="Code all like this").click()
    page.wait_for_selector("dialog[open] .wbr-like li")
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", theme)
        page.wait_for_timeout(2_000)
        for width in (1400, 480):
            page.set_viewport_size({"width": width, "height": 1000})
            page.wait_for_timeout(500)
            lab.SHOTS.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=lab.SHOTS / f"all-like-{theme.split()[-1]}-{width}.png")
            assert page.evaluate(VIOLATIONS, [*TAGS, "best-practice"]) == [], (theme, width)


def test_a_pattern_is_changed_with_its_effect_in_sight_and_the_change_is_undone_after_a_killed_kernel(
    jupyter: lab.Laboratory, page: Any, watch: lab.Watch, towers: Path
) -> None:
    notebook = entered(jupyter, page, CODER)
    page.locator(".wbr-tools").get_by_role("button", name="Codebook").click()
    book = page.locator(".wbr-codebook")
    book.get_by_label("Theme", exact=True).select_option(label="Data and records")
    page.wait_for_timeout(1_000)
    before = page.evaluate(CELLS)
    for name in ("Definition", "Words (what is printed)", "Name of the new theme"):
        if name.startswith("Name"):
            book.locator("summary", has_text="Merge or split").click()
        box = book.get_by_label(name)
        was = box.input_value()
        box.focus()
        for letter in LETTERS:
            page.keyboard.press(letter)
        box.fill(was)
    assert page.evaluate(CELLS) == before
    book.get_by_label("Definition").fill("<img src=x onerror=alert(1)> what is kept")
    book.get_by_role("button", name="Add a pattern").click()
    page.keyboard.type("very loud")
    page.wait_for_selector(".wbr-effect mark", timeout=20_000)
    assert "gains 1, loses 0" in page.inner_text(".wbr-effect")
    book.get_by_role("button", name="Apply").click()
    said(page, "Saved in the codebook")
    tags = workbench.open(towers).tags
    assert "very loud" in set(tags.loc[tags["origin"].str.startswith("rule:"), "quote"])
    page.wait_for_function(
        "() => [...document.querySelectorAll('.wbr-mark')].some(e => e.textContent.includes('very loud'))"
    )
    assert jupyter.kill_kernels() >= 1
    page.locator(".jp-Dialog button", has_text="Ok").click(timeout=20_000)
    page.wait_for_timeout(3_000)
    notebook.run_all()
    page.wait_for_selector(".wbr-about h3", timeout=60_000)
    assert "in the codebook" in undo(page)
    tags = workbench.open(towers).tags
    assert "very loud" not in set(tags.loc[tags["origin"].str.startswith("rule:"), "quote"])
    assert watch.fired == [] and watch.asked == []


def test_twenty_suggestions_are_reviewed_by_keyboard_the_rest_decided_in_bulk_and_that_undone_after_a_killed_kernel(
    jupyter: lab.Laboratory, page: Any, watch: lab.Watch, workplace: Path
) -> None:
    folder = workplace / "evidence" / "towers-many"
    (workplace / "many.txt").write_text(MANY, encoding="utf-8")
    made = workbench.create(folder, title="Towers")
    made.add([workplace / "many.txt"], publication="published")
    assert len(made.tags) == 80
    name = NOTEBOOK.format("MN")
    lines = 'import workbench as wb\nwb.open("../evidence/towers-many").room(coder="MN")'
    notebooks.written(workplace / "notebooks" / name, lines)
    notebook = entered(jupyter, page, "MN")
    page.locator(".wbr-tools").get_by_role("button", name="Review").click()
    page.get_by_label("Suggestions of").select_option(label="Data and records (80 passages)")
    page.locator(".wbr-review summary", has_text="Many left").click()
    page.get_by_role("button", name="Draw a sample").click()
    page.wait_for_function(
        "() => document.querySelector('.wbr-review').textContent.includes('20 suggestions: the sample')"
    )
    for n in range(20):
        page.wait_for_function(
            "n => document.querySelector('.wbr-sampling')?.textContent.includes(`You decided on ${n};`)",
            arg=n,
            timeout=30_000,
        )
        page.locator(".wbr-row[tabindex='0']").first.focus()
        page.keyboard.press("y" if n else "n")
    page.wait_for_function(
        "() => document.querySelector('.wbr-sampling').textContent.includes('19 are about')", timeout=30_000
    )
    page.get_by_role("button", name="Confirm the other 60 in bulk").click()
    said(page, "Saved: confirmed in bulk: 60, 20 read")
    assert (workbench.open(folder).tags["status"] == "confirmed").sum() == 79
    assert (workbench.open(folder, audience="public").tags["status"] == "confirmed").sum() == 19
    assert jupyter.kill_kernels() >= 1
    page.locator(".jp-Dialog button", has_text="Ok").click(timeout=20_000)
    page.wait_for_timeout(3_000)
    notebook.run_all()
    page.wait_for_selector(".wbr-about h3", timeout=60_000)
    assert "decided in bulk" in undo(page)
    left = workbench.open(folder)
    assert (left.tags["status"] == "confirmed").sum() == 19 and left.verify_log().empty
    assert watch.fired == [] and watch.asked == []


def test_what_is_begun_beside_a_passage_stays_when_the_pane_is_drawn_anew_and_waits_at_its_passage(
    jupyter: lab.Laboratory, page: Any, towers: Path
) -> None:
    entered(jupyter, page, CODER)
    choose(page, "Who keeps")
    code(page, "Who asks")
    typed = change(page, "Who asks").locator("input")
    typed.fill("Half a th")
    memo = page.locator(".wbr-decide textarea").first
    memo.fill("Half a memo")
    about = page.get_by_label("Memo on")
    about.select_option("inquiry")
    typed.focus()

    page.evaluate(
        "() => [...document.querySelectorAll('.wbr-tools button')].find(b => b.textContent === 'Hide suggestions').click()"
    )
    assert (typed.input_value(), memo.input_value(), about.input_value()) == (
        "Half a th",
        "Half a memo",
        "inquiry",
    )
    assert typed.evaluate("e => e === document.activeElement")

    page.locator(".wbr-row", has_text="How loud").click()
    page.wait_for_function("() => document.querySelector('.wbr-cite').textContent.includes('Q1')")
    assert (memo.input_value(), about.input_value()) == ("", "")
    page.locator(".wbr-row", has_text="Who keeps").click()
    page.wait_for_function("() => document.querySelector('.wbr-cite').textContent.includes('Q2')")
    assert (memo.input_value(), about.input_value()) == ("Half a memo", "inquiry")

    page.evaluate(
        "() => { for (const b of document.querySelectorAll('.wbr button')) if (b.textContent === 'Save the memo') { b.click(); b.click(); } }"
    )
    memo.fill("The next one")
    about.select_option("")
    said(page, "Saved: the memo")
    page.wait_for_timeout(1_500)  # the pane is drawn anew after it is said
    assert memo.input_value() == "The next one"
    assert workbench.open(towers).memos["text"].tolist().count("Half a memo") == 1
