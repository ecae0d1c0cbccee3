"""What a new user tries in the room, each timed: without a line of code, in less than three minutes, by keys and clicks."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import workbench
from tests import notebooks
from tests.browser import laboratory as lab
from tests.browser.test_accessible import AXE, TAGS
from tests.browser.test_the_room import CELLS, CHOOSE, LETTERS, SESSION, VIOLATIONS, code, said
from tests.browser.test_the_rooms_coders import COPIED

PASSAGES = ("How loud", "very loud", "cost is high", "Who keeps", "record for each")
MOST = 180.0  # seconds that a try may take
HOSTILE = "<img src=x onerror=alert(1)>"
PAPER = "Written evidence submitted by Tower Trust (BEL0003)\n\n1. Ropes are dear.\n\n2. Bells are loud at night.\n"
UNSAID = f"Something about ropes.\n\nNobody has said what this is {HOSTILE}.\n"


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Say how long a try took, and fail where that was too long."""
    began = time.monotonic()
    yield
    took = time.monotonic() - began
    print(f"{what}: {took:.1f} s")
    assert took < MOST, what


@pytest.fixture(scope="module")
def towers(workplace: Path) -> Path:
    """An inquiry of two hearings, and a notebook for its room."""
    second = SESSION.replace("14 January", "21 January").replace("Questions 1-2", "Questions 3-4")
    second = second.replace("Ann Pell", "Bob Stone").replace("Q1 ", "Q3 ").replace("Q2 ", "Q4 ")
    folder = workplace / "evidence" / "tried-towers"
    for name, text in (("one.txt", SESSION), ("two.txt", second)):
        (workplace / name).write_text(text, encoding="utf-8")
    made = workbench.create(folder, title="Towers")
    made.add([workplace / "one.txt", workplace / "two.txt"], publication="published")
    notebook(workplace, "towers.ipynb", 'wb.open("../evidence/tried-towers").room("AB")')
    return folder


@pytest.fixture(scope="module")
def desk(workplace: Path) -> Path:
    """A folder of three files, and a notebook that begins an inquiry in it."""
    folder = workplace / "desk"
    folder.mkdir()
    for name, text in (("session.txt", SESSION), ("paper.txt", PAPER), ("unsaid.txt", UNSAID)):
        (folder / name).write_text(text, encoding="utf-8")
    notebook(workplace, "desk.ipynb", 'wb.room("../desk")')
    return folder


def notebook(workplace: Path, name: str, line: str) -> None:
    notebooks.written(workplace / "notebooks" / name, f"import workbench as wb\n{line}")


def run(jupyter: lab.Laboratory, page: Any, name: str) -> lab.Notebook:
    page.set_viewport_size({"width": 1400, "height": 1000})
    opened = jupyter.open(page, name)
    page.evaluate(
        "() => { if (!window.jupyterapp.shell.leftCollapsed) window.jupyterapp.shell.collapseLeft(); }"
    )
    opened.run_all()
    return opened


def press(page: Any, name: str) -> None:
    page.locator(".wbr").get_by_role("button", name=name, exact=True).click()


def fill_and_save(page: Any, label: str, words: str) -> None:
    page.get_by_label(label).fill(words)
    page.locator("dialog[open]").get_by_role("button", name="Save", exact=True).click()


def no_violation(page: Any, where: str) -> None:
    if AXE.is_file():
        assert page.evaluate(VIOLATIONS, [*TAGS, "best-practice"]) == [], where


def test_the_tries_of_a_new_user_each_take_less_than_three_minutes(
    jupyter: lab.Laboratory, page: Any, towers: Path, watch: lab.Watch
) -> None:
    run(jupyter, page, "towers.ipynb")
    page.wait_for_selector(".wbr[data-ready]", timeout=60_000)
    with timed("read session 2 through"):
        page.locator(".wbr-find [data-document='oral-2015-01-21']").click()
        page.locator(".wbr-row[aria-current]", has_text="Q3").wait_for()
        page.locator(".wbr-row[tabindex='0']").first.focus()
        for _ in range(10):
            page.keyboard.press("j")
        page.wait_for_function("() => document.querySelector('.wbr-about')?.textContent.includes('Q4')")
    with timed("code five passages of one's own choosing to a new theme"):
        numbered = page.locator(".wbr-offered li").all_text_contents()
        for words in PASSAGES:
            page.evaluate(CHOOSE, [words, words])
            page.wait_for_timeout(150)
            code(page, "Loud towers")
        page.wait_for_selector(".wbr-offered li kbd")
        now = page.locator(".wbr-offered li").all_text_contents()
        assert now[: len(numbered)] == numbered and now[-1].endswith("Loud towers"), "each keeps its number"
    with timed("write a memo on a passage and one on the inquiry"):
        page.locator(".wbr-decide textarea").first.fill(f"Ask her {HOSTILE}.")
        press(page, "Save the memo")
        said(page, "Saved: the memo")
        page.get_by_label("Memo on").select_option("inquiry")
        page.locator(".wbr-decide textarea").first.fill("Ask for the minutes.")
        page.locator(".wbr-status").evaluate("e => { e.textContent = ''; }")
        press(page, "Save the memo")
        said(page, "Saved: the memo")
    with timed("compare two witnesses"):
        press(page, "Keep beside")
        press(page, "Close")
        page.locator(".wbr-find [data-document='oral-2015-01-14']").click()
        page.wait_for_function("() => document.querySelector('.wbr-about h3').textContent")
        page.locator(".wbr-row", has_text="very loud").click()
        page.wait_for_function(
            "() => document.querySelector('.wbr-about h3').textContent.includes('Ann Pell')"
        )
        press(page, "Keep beside")
        page.wait_for_function(
            "() => document.querySelectorAll('.wbr-columns section').length === 2", timeout=5_000
        )
        press(page, "Close")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    with timed("copy three citations into Word"):
        for words in ("very loud", "one record for each", "How loud"):
            page.locator(".wbr-row", has_text=words).first.click()
            page.wait_for_function(
                "words => document.querySelector('.wbr-row[aria-current]').textContent.includes(words)",
                arg=words,
            )
            page.wait_for_timeout(1_000)
            page.locator(".wbr-status").evaluate("e => { e.textContent = ''; }")
            page.locator(".wbr-about").get_by_role("button", name="Copy the citation").click()
            said(page, "Copied: the citation")
            plain, marked = page.evaluate(COPIED)
            assert (
                plain == page.inner_text(".wbr-cite") and marked.startswith("<span") and plain[:9] in marked
            )
    with timed("change a pattern and see its effect"):
        press(page, "Codebook")
        book = page.locator(".wbr-codebook")
        book.get_by_label("Theme", exact=True).select_option(label="Data and records")
        page.wait_for_function("() => document.querySelector('.wbr-patterns').childElementCount > 1")
        book.get_by_role("button", name="Add a pattern").click()
        page.keyboard.type("very loud")
        page.wait_for_selector(".wbr-effect mark", timeout=20_000)
        assert "gains 2, loses 0" in page.inner_text(".wbr-effect")
        book.get_by_role("button", name="Apply").click()
        said(page, "Saved in the codebook")
    memos = workbench.open(towers).memos
    assert sorted(memos["about_table"]) == ["inquiry", "passages"]
    tags = workbench.open(towers).tags
    coded = tags[tags["theme"] == "loud-towers"]["quote"].tolist()
    assert sorted(coded) == sorted(PASSAGES)
    assert watch.fired == [] and watch.asked == []


def test_a_search_is_kept_and_what_is_done_with_a_passage_is_saved_with_hostile_words_and_no_violation(
    jupyter: lab.Laboratory, page: Any, towers: Path, watch: lab.Watch
) -> None:
    run(jupyter, page, "towers.ipynb")
    page.wait_for_selector(".wbr[data-ready]", timeout=60_000)
    if AXE.is_file():
        page.evaluate(AXE.read_text(encoding="utf-8"))
    before = page.evaluate(CELLS)
    page.locator(".wbr-search input").fill("record*")
    page.keyboard.press("Enter")
    page.locator(".wbr-keep input").fill(f"Records {HOSTILE}")
    page.keyboard.press("Enter")
    said(page, "Saved: the search")
    no_violation(page, "a search that can be kept")
    press(page, "Back to the lists")
    page.locator("summary", has_text="Kept searches (1)").click()
    page.get_by_role("button", name="Make a theme of").click()
    page.wait_for_selector(".wbr-trial .wbr-claim", timeout=30_000)
    no_violation(page, "a theme of a search")
    page.locator(".wbr-trial").get_by_role("button", name="Close").click()
    page.locator(".wbr-row", has_text="very loud").first.click()
    page.wait_for_function("() => document.querySelector('.wbr-about h3').textContent.includes('Ann Pell')")
    page.evaluate(CHOOSE, ["very loud", "very loud"])
    page.locator(".wbr-more summary").click()
    for name, label, words, saved in (
        ("Refer: safeguarding …", "The safeguarding lead", f"Lee {HOSTILE}", "Saved: to be referred"),
        ("Ask them …", "The question", f"How loud {HOSTILE}?", "Saved: the question"),
        ("Hold back …", "Note", HOSTILE, "Saved: the words stand"),
    ):
        press(page, name)
        page.get_by_label(label).focus()
        for letter in LETTERS:
            page.keyboard.press(letter)
        no_violation(page, name)
        fill_and_save(page, label, words)
        said(page, saved)
        page.wait_for_selector("dialog[open]", state="detached")
    press(page, "To the briefing")
    said(page, "Saved: the quotation")
    press(page, "Distressing: fold")
    said(page, "Saved: marked as distressing")
    page.wait_for_selector(".wbr-fold-mark")
    assert not page.get_by_text("very loud", exact=True).first.is_visible()
    press(page, "Show the distressing words")
    no_violation(page, "distressing words that are shown")
    assert page.evaluate(CELLS) == before and watch.fired == [] and watch.asked == []


def test_an_inquiry_is_begun_from_three_files_without_code(
    jupyter: lab.Laboratory, page: Any, desk: Path, watch: lab.Watch
) -> None:
    run(jupyter, page, "desk.ipynb")
    page.wait_for_selector(".wbr-begin[data-begun]", timeout=60_000)
    if AXE.is_file():
        page.evaluate(AXE.read_text(encoding="utf-8"))
    before = page.evaluate(CELLS)
    with timed("start an inquiry from three files"):
        page.get_by_label("What is the inquiry called?").focus()
        for letter in LETTERS:
            page.keyboard.press(letter)
        page.get_by_label("What is the inquiry called?").fill(f"Bells {HOSTILE}")
        page.get_by_label("Who are you?").fill("AB")
        page.locator("summary", has_text="Files of this folder").click()
        page.get_by_label("session.txt").check()
        page.get_by_label("unsaid.txt").check()
        page.get_by_label("Choose files of this computer").set_input_files(str(desk / "paper.txt"))
        page.get_by_label("What are these files?").select_option("published")
        no_violation(page, "before it is begun")
        page.wait_for_function("() => !document.querySelector('.wbr-drop').textContent.includes('coming')")
        press(page, "Begin")
        page.wait_for_selector("section[aria-label='What is unclear'] select", timeout=60_000)
        no_violation(page, "what is unclear")
        page.get_by_label("What is “Something about ropes.”?", exact=True).select_option("correspondence")
        page.locator("section[aria-label='What is unclear'] button").first.click()
        page.get_by_text("Nothing is unclear").wait_for(timeout=20_000)
        press(page, "Write the first briefing")
        page.get_by_text("open it from the list of files").wait_for(timeout=60_000)
        press(page, "Open the room")
        page.wait_for_selector(".wbr[data-whole]", timeout=60_000)
    assert page.evaluate(CELLS) == before and watch.fired == [] and watch.asked == []
    (place,) = [one for one in desk.iterdir() if one.is_dir()]
    made = workbench.open(place)
    assert sorted(made.documents["kind"]) == ["correspondence", "oral", "written"]
    assert (place / "briefings" / "briefing.html").is_file()


def test_a_room_whose_kernel_is_restarted_says_that_it_is_asleep(
    jupyter: lab.Laboratory, page: Any, towers: Path
) -> None:
    run(jupyter, page, "towers.ipynb")
    page.wait_for_selector(".wbr[data-whole]", timeout=60_000)
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.wait_for_selector(".wbr-alarm:visible", timeout=20_000)
    assert "Run the cell again" in page.inner_text(".wbr-alarm")
