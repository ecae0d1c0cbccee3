"""The documents tell the truth: what they name is there, what is drawn is current, what is followed is run."""

from __future__ import annotations

import ast
import builtins
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

import workbench as wb
from docs import draw_architecture, streets
from tests import named
from tests.made.inquiries import made
from tests.named import PACKAGE, ROOT
from workbench import sources
from workbench.sources.sandbox import parent

PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))
FOLDERS = tuple(sorted(path.parent for path in PACKAGE.rglob("__init__.py")))
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")

SESSION = """\
<!DOCTYPE html><html><body><p>Bells Committee</p><p>Oral evidence: The care of bells, HC 860</p>
<p>Wednesday 14 January 2015</p><p>Members present: Ruth Okafor (Chair); Edward Hale.</p><p>Questions 1-2</p>
<p>Witnesses</p><p>I: Ann Pell, Director, Guild of Ringers.</p><p>Examination of witness</p><p>Witness: Ann Pell.</p>
<p>Q1 Chair: How loud is a bell?</p>
<p>Ann Pell: Our funding is small, and the bells are very loud in every tower that we keep.</p>
<p>Q2 Edward Hale: Who keeps a record?</p><p>Ann Pell: We keep one record for each tower.</p></body></html>
"""
REPORT = """\
Bells Committee

The care of bells

First Report of Session 2014–15

1. Ann Pell told us that “the bells are very loud in every tower that we keep” (Q1). We recommend that the Government
measure the noise of every tower.

Conclusions and recommendations

1. We recommend that the Government measure the noise of every tower. (Paragraph 1)
"""


def place(path: Path) -> str:
    return str(path.relative_to(ROOT))


def section(heading: str) -> str:
    """The words of the architecture's page under one heading."""
    return ARCHITECTURE.partition(f"## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_what_a_document_names_is_there(page: Path) -> None:
    assert named.stale(page.read_text(encoding="utf-8"), page.parent) == []


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_each_name_in_a_document_would_be_missed_if_it_were_misspelt(page: Path) -> None:
    looked_at = set(named.named(page.read_text(encoding="utf-8")))
    unseen = [(kind, what) for kind, what in looked_at if named.there(kind, misspelt(what), page.parent)]
    # Folders that a build or a test run makes are named, and not looked for.
    assert not [one for one in unseen if not one[1].startswith(named.ELSEWHERE)]


def misspelt(what: str) -> str:
    """A name with letters put in before its ending: ``links.py`` is ``linksqx.py``, ``text/`` is ``textqx/``."""
    stem, ending = re.fullmatch(
        r"(.*?)((?:\.(?:py|md|csv|html|html\.j2|css|svg|lock|toml|ipynb|xlsx))?/?)", what
    ).groups()  # type: ignore[union-attr]
    return f"{stem}qx{ending}"


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("A note is written in `links/grammar/`.", "path links/grammar/"),
        ("It is in `links/citations.py`.", "path links/citations.py"),
        ("Only `language.fold` does that.", "dotted language.fold"),
        ("`reading.Reader` holds it.", "dotted reading.Reader"),
        ("Ask `inquiry.sumaries`.", "dotted inquiry.sumaries"),
        ("Call `wb.close(page)` at the end.", "dotted wb.close"),
        ("See `TABLES_OF_OLD`.", "name TABLES_OF_OLD"),
        ("Run `make everything`.", "make everything"),
        ("Run `python3 start.py everything`.", "make everything"),
        ("Run `workbench summarise evidence/a`.", "verb summarise"),
        ("Use `brief --kind bank --pages 3`.", "option brief --pages"),
        ("```sh\n.venv/bin/workbench add --colour red a b\n```", "option add --colour"),
        ("```sh\n.venv/bin/python -m pytest -q tests/test_links.py\n```", "path tests/test_links.py"),
        ("`python -m tests.nothing` draws it.", "module tests.nothing"),
        ("[The tables](docs/table.md)", "link docs/table.md"),
        ("[The tables](docs/tables.md#nothing)", "link docs/tables.md#nothing"),
        ("```python\ninquiry.passages\ninquiry.paragraphs\n```", "dotted inquiry.paragraphs"),
    ],
)
def test_a_name_that_is_not_there_is_reported(sentence: str, missing: str) -> None:
    assert named.stale(sentence) == [missing]


@pytest.mark.parametrize(
    "sentence",
    [
        "`text/` and `sources/formats/html.py`, `Inquiry`, `tables.table`, `POSITIONS`, `inquiry.yaml`, `workbench.model`",
        "[The tables](docs/tables.md#documents) and [elsewhere](https://example.org/nothing.md)",
        "`report/r3`, `oral-2014-06-18/Q37.2` and `SMD0002/14` are ids; `18/06/2014` is no date; `.csv` is an ending.",
        "`make test`, `workbench brief --help` and `brief --kind evidence`",
        '```python\nimport workbench as wb\n\ninquiry = wb.open("a")\ninquiry.evidence_base()\n```',
    ],
)
def test_a_name_that_is_there_is_not_reported(sentence: str) -> None:
    assert named.stale(sentence) == []


def test_modules_that_settings_notebooks_and_the_package_name_in_words_are_there() -> None:
    """What no import shows: entry points, ``python -m`` in a string, references in docstrings, cells of notebooks."""
    files = [ROOT / "pyproject.toml", ROOT / "Makefile", ROOT / ".ci" / "run", *ROOT.glob("*.py")]
    files += [*(ROOT / "notebooks").glob("*.ipynb"), *PACKAGE.rglob("*.py")]
    told = {
        (place(path), name)
        for path in files
        for name in re.findall(r"(?<![\w.])workbench(?:\.[a-z_]+)+\b", path.read_text(encoding="utf-8"))
    }
    assert ("pyproject.toml", "workbench.text.pipelines") in told
    assert ("workbench/sources/sandbox/parent.py", "workbench.sources.sandbox.child") in told
    assert sorted((path, name) for path, name in told if not named.there("dotted", name)) == []


def docstrings(path: Path) -> Iterator[str]:
    """Yield the docstrings of a file, also those that stand under a name."""
    for node in ast.walk(streets.tree(path)):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            yield node.value.value


def stale_names(text: str, home: Path = PACKAGE) -> list[str]:
    """Return what stands in single backticks and is no module, file, function, class or value of the package."""
    defined = set(dir(builtins)).union(named.tops(), *named.tops().values())
    spans = [span.removesuffix("()") for span in re.findall(r"(?<!`)`([^`]+)`(?!`)", text)]
    dotted = [one for span in spans for one in named.of_span(span)]
    stale = [
        what for kind, what in dotted if kind in ("dotted", "path") and not named.there(kind, what, home)
    ]
    return stale + [span for span in spans if span.isidentifier() and span not in defined]


@pytest.mark.parametrize("module", sorted(streets.modules()))
def test_a_name_in_backticks_in_a_docstring_is_that_of_something_in_the_package(module: str) -> None:
    path = streets.modules()[module]
    assert [name for text in docstrings(path) for name in stale_names(text, path.parent)] == []


def test_a_docstring_that_names_a_module_by_its_old_name_is_reported() -> None:
    text = "See `quoting.quoted` and `placing`, `links/grammar/` and `short_quotes.quoted`; ``anything`` is no name."
    assert stale_names(text) == ["quoting.quoted", "links/grammar/", "placing"]


@pytest.mark.parametrize("folder", FOLDERS, ids=place)
def test_each_folder_opens_with_what_its_trade_is_and_which_file_to_open_first(folder: Path) -> None:
    text = streets.opening(".".join(folder.relative_to(ROOT).parts))
    assert 3 <= len(text.splitlines()) <= 9, "say what it knows, what it does not, and where to start"
    files = [what for kind, what in named.named(text) if kind == "path" and what.endswith(".py")]
    inside = [what for what in files if (folder / what).is_file() or (PACKAGE / what).is_relative_to(folder)]
    assert inside, "name the file of this folder to open first, in backticks"
    assert named.stale(text, folder) == []


def test_the_openings_name_every_folder_inside_a_street() -> None:
    for folder in FOLDERS:
        if folder.parent == PACKAGE:
            text = streets.opening(f"workbench.{folder.name}")
            assert {inner.name for inner in FOLDERS if inner.parent == folder} <= set(
                re.findall(r"`(\w+)/", text)
            )


def test_the_picture_of_the_streets_and_its_table_are_current() -> None:
    assert draw_architecture.PICTURE.read_text(encoding="utf-8") == draw_architecture.picture()
    assert draw_architecture.page(ARCHITECTURE) == ARCHITECTURE


def test_the_picture_can_be_read_without_seeing_it() -> None:
    picture, words = draw_architecture.picture(), draw_architecture.in_words()
    assert 'role="img"' in picture
    assert f'<desc id="text">{words}</desc>' in picture
    assert "suggestions imports evidence_base, text, model" in words
    assert all(f"{street} imports" in words for street in streets.STREETS)


def test_the_page_without_its_marks_says_so() -> None:
    with pytest.raises(ValueError, match=r"architecture\.md lacks the lines"):
        draw_architecture.page("# How the package is built\n")


def test_the_twelve_questions_are_answered_with_files_that_are_there() -> None:
    rows = [
        line for line in section("Twelve questions, and where each is answered").splitlines() if "`" in line
    ]
    assert len(rows) == 12
    assert all(named.named(row.rpartition(" | ")[2]) and named.stale(row) == [] for row in rows)


def test_each_decision_is_a_short_page_that_the_index_names_and_says_what_would_change_it() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    pages = sorted(path for path in folder.glob("*.md") if path.name != "README.md")
    assert len(pages) >= 12
    assert set(re.findall(r"\]\(([\w-]+\.md)\)", index)) == {path.name for path in pages}
    for page in pages:
        text = page.read_text(encoding="utf-8")
        heads = re.findall(r"^## (.+)$", text, re.MULTILINE)
        assert heads == ["The choice", "What was tried or measured", "What would change our mind"], page.name
        assert len(text.splitlines()) <= 40, page.name


def test_a_quotation_goes_from_file_to_briefing_through_the_files_that_the_page_names(tmp_path: Path) -> None:
    run: set[str] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and (file := frame.f_code.co_filename).startswith(f"{PACKAGE}/"):
            run.add(file.removeprefix(f"{PACKAGE}/"))

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        # Children read the files that are added; read once more here, the readers are seen at work.
        sources.read(SESSION.encode())
        sources.read(REPORT.encode())
        inquiry = made(tmp_path, ("oral.html", SESSION), ("report.txt", REPORT))
        inquiry.decide(str(inquiry.links["link_id"][0]), "confirm", coder="AB")
        page = inquiry.brief().save(tmp_path / "briefing.html")
        checked = wb.verify(page, inquiry)
    finally:
        sys.setprofile(before)
    assert "the bells are very loud in every tower that we keep" in page.read_text(encoding="utf-8")
    assert checked["ok"].all()
    run.add(parent.CHILD.removeprefix("workbench.").replace(".", "/") + ".py")
    followed = set(
        re.findall(r"`([\w/]+\.(?:py|j2|html\.j2))`", section("One quotation, from file to briefing"))
    )
    named_files = {name for name in followed if not name.startswith(("tests/", "docs/"))}
    assert len(named_files) > 30
    assert {name for name in named_files if name not in run} == set()
