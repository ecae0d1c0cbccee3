"""Every kind of page that the founding case gives passes axe-core's rules of WCAG 2.2, levels A and AA."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import workbench
from tests.browser import laboratory as lab
from tests.inquiry.test_drafts import draft
from tests.made import every_kind
from tests.made.inquiries import SESSION, made
from tests.made.printed import Printed, column, pdf

AXE = lab.ROOT / "build" / "browser-tools" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async tags => {
  const result = await axe.run(document, {runOnly: {type: "tag", values: tags}});
  return {passed: result.passes.length, violations: result.violations.map(
    v => `${v.id}: ${v.help}: ${v.nodes.length} places, the first ${v.nodes[0].html.slice(0, 200)}`)};
}"""
KINDS = (
    "inquiry",
    "evidence",
    "session",
    "note",
    "bank",
    "receipt",
    "authority",
    "changes",
    "oral-questions",
)


@pytest.fixture(scope="module")
def axe() -> str:
    """The program that looks, as `.ci/run` installs it."""
    if not AXE.is_file():
        lab.missing("axe-core is not installed: see .ci/run")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def case(workplace: Path) -> workbench.Inquiry:
    """The founding case, read once for all its pages."""
    return workbench.open(workplace / "evidence" / "missing-from-care")


@pytest.fixture(scope="module")
def briefing(case: workbench.Inquiry, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The briefing at a length, made once for both schemes and for the printer."""
    folder = tmp_path_factory.mktemp("briefings")
    return cache(lambda length: case.brief(length=length, date="2026-11-28").save(folder / f"{length}.html"))


def violations(
    browser: Any, axe: str, page: Path, width: int, scheme: str = "light"
) -> tuple[int, list[str]]:
    """How many rules a page passes at this width, and what is wrong with it."""
    view = {"width": width, "height": 900}
    context = browser.new_context(bypass_csp=True, viewport=view, color_scheme=scheme)
    try:
        opened = context.new_page()
        opened.goto(page.as_uri())
        opened.evaluate(axe)
        found = opened.evaluate(RUN, TAGS)
        return found["passed"], found["violations"]
    finally:
        context.close()


def widest(browser: Any, page: Path) -> int:
    """How wide a page gets in a window of 320 pixels, with all that it folds away unfolded."""
    narrow = browser.new_page(viewport={"width": 320, "height": 900})
    narrow.goto(page.as_uri())
    narrow.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    wide = int(narrow.evaluate("document.documentElement.scrollWidth"))
    narrow.close()
    return wide


def written(inquiry: Any, kind: str, page: Path) -> None:
    """Write the page of a kind; of a draft, that of its check."""
    if kind == "draft":
        quoted = inquiry.passages.query("kind == 'answer'")["text"].iloc[0]
        place = draft(page.parent / "draft.docx", " ".join(quoted.split()[:14]) + " and otherwise")
        inquiry.check(place, date="2026-11-28").page.save(page)
    elif kind == "chase":
        every_kind.letter().save(page)
    else:
        dict(every_kind.of_the_case(inquiry, kind))[kind].save(page)


@pytest.mark.parametrize("kind", [*KINDS, "chase", "draft"])
def test_a_page_of_the_founding_case_breaks_no_rule_of_accessibility(
    kind: str, axe: str, chromium: Any, case: workbench.Inquiry, tmp_path: Path
) -> None:
    page = tmp_path / f"{kind}.html"
    written(case, kind, page)
    for width, scheme in ((1280, "dark"), (320, "light")):
        passed, wrong = violations(chromium, axe, page, width, scheme)
        assert wrong == []
        assert passed > 10
    assert widest(chromium, page) == 320


@pytest.mark.parametrize("length", ["page", "brief", "full"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_briefing_of_each_length_breaks_no_rule_of_accessibility_in_either_scheme(
    length: str, scheme: str, axe: str, chromium: Any, briefing: Callable[[str], Path]
) -> None:
    for width in (1280, 320):
        passed, wrong = violations(chromium, axe, briefing(length), width, scheme)
        assert wrong == []
        assert passed > 10


@pytest.mark.parametrize(("length", "most"), [("page", 1), ("brief", 6), ("full", 20)])
def test_a_briefing_of_the_founding_case_prints_on_as_many_sheets_as_its_length_promises(
    length: str, most: int, chromium: Any, briefing: Callable[[str], Path]
) -> None:
    import pypdfium2

    opened = chromium.new_page()
    opened.goto(briefing(length).as_uri())
    printed = pypdfium2.PdfDocument(opened.pdf(prefer_css_page_size=True))
    assert 0 < len(printed) <= most


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["paper", "oral-2015-01-14"])
def test_a_page_of_a_source_breaks_no_rule_of_accessibility_and_no_line_runs_out_of_a_narrow_window(
    name: str, scheme: str, axe: str, chromium: Any, tmp_path: Path
) -> None:
    printed = pdf([*column(["1. Ropes are dear, and bells are loud."]), Printed("A ghost", 72, 300, 1.2)])
    inquiry = made(tmp_path, ("session.txt", SESSION), ("paper.pdf", printed))
    page = inquiry.page(name).save(tmp_path / "page.html")
    for width in (1280, 320):
        passed, wrong = violations(chromium, axe, page, width, scheme)
        assert wrong == [] and passed > 10
    assert widest(chromium, page) == 320


def test_the_rules_find_what_is_wrong_with_a_page(axe: str, chromium: Any, tmp_path: Path) -> None:
    page = tmp_path / "wrong.html"
    page.write_text(
        "<html><body><img src='data:,'><p style='color:#ccc'>Pale</p></body></html>", encoding="utf-8"
    )
    _, wrong = violations(chromium, axe, page, 1280)
    assert {line.split(":")[0] for line in wrong} >= {"image-alt", "html-has-lang", "color-contrast"}
