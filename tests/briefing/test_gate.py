"""The gate: whatever a kind of page prints, its reader sees only what they may, and what is illustrative is marked."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import pytest

import workbench as wb
from docs import streets
from tests.made import material as small
from tests.made.inquiries import SESSION, made
from workbench import cli
from workbench.briefing import gate, pages, standalone_html
from workbench.briefing.gate import Shown
from workbench.briefing.page_kind import NoOptions, PageKind, option, options_of
from workbench.cli import page_verbs
from workbench.errors import WorkbenchError
from workbench.inquiry import publishing
from workbench.model import Document, TermLink, Undertaking, tables

PACKAGE = Path(standalone_html.__file__).parents[1]
SECRET = "relied on for ever"  # words of SMD0001, published in some tests and not in others
EVERYTHING = """{% for name, frame in frames.items() %}{{ frame.to_csv() }}{% endfor %}"""


@dataclass(frozen=True)
class Folded:
    """The options of a leaflet."""

    folds: str = option("two", "How often it is folded.", "fold")


def all_that_is_shown(shown: Shown, _: object) -> Mapping[str, Any]:
    frames = {name: getattr(shown.material, name) for name in ("documents", "passages", *FRAMES)}
    return {"frames": frames}


FRAMES = ("appearances", "links", "tags", "term_links", "undertakings", "timeline")
BARE = PageKind("bare", "all frames", NoOptions, all_that_is_shown, "bare.j2", "{}", also=FRAMES[3:5])
MARKED = replace(BARE, name="marked", template="marked.j2")
LEAFLET = replace(BARE, name="leaflet", about="to hand out", options=Folded, template="marked.j2")


@pytest.fixture(autouse=True)
def templates(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two more templates: one that prints every frame and no mark, one that prints the mark, too."""
    given = standalone_html.environment()
    bare = {"bare.j2": f"<p>{EVERYTHING}</p>", "marked.j2": f"<p>{{{{ mark }}}}</p><p>{EVERYTHING}</p>"}
    loader = jinja2.ChoiceLoader([jinja2.DictLoader(bare), given.loader])
    monkeypatch.setattr(given, "loader", loader)


def of(publication: str) -> Any:
    """The material with SMD0001 of this publication, and with a claim of every sort that repeats its words."""
    held = small.material()
    documents = [
        replace(d, publication=publication) if d.document_id == "SMD0001" else d
        for d in tables.rows(held.documents, Document)
    ]
    said = next(p for p in held.passages["passage_id"] if p.startswith("SMD0001/"))
    link = TermLink("a", "t1", said, "person", quote=SECRET, note=SECRET, status="confirmed")
    promise = Undertaking("u", said, 0, 5, SECRET, speaker="Kevin Macnish", on_behalf="Macnish and Sons")
    return replace(
        held,
        documents=tables.table(Document, documents),
        term_links=tables.table(TermLink, [link]),
        undertakings=tables.table(Undertaking, [promise]),
    )


def test_a_new_kind_of_page_cannot_print_for_the_public_what_is_not_published() -> None:
    assert SECRET in gate.page(MARKED, of("published")).html
    for publication in ("received, not reported", "confidential"):
        assert SECRET not in gate.page(MARKED, of(publication)).html
    assert SECRET in gate.page(MARKED, of("received, not reported"), audience="committee").html
    assert SECRET not in gate.page(MARKED, of("confidential"), audience="committee").html


def test_a_new_kind_of_page_cannot_print_a_name_that_is_withheld() -> None:
    assert "Macnish and Sons" in gate.page(MARKED, of("published")).html
    page = gate.page(MARKED, of("name withheld")).html
    assert SECRET in page
    assert "Macnish" not in page


def test_a_new_kind_of_page_is_refused_over_illustrative_evidence_without_the_sentence_that_says_so() -> None:
    with pytest.raises(WorkbenchError, match="no sentence to mark what is computed over it"):
        gate.page(MARKED, replace(small.material(), illustration=""))


def test_a_page_that_leaves_the_sentence_out_is_refused_too() -> None:
    with pytest.raises(WorkbenchError, match="“bare” does not print the sentence that marks"):
        gate.page(BARE, small.material())
    real = small.material(documents=[d for d in small.DOCUMENTS if d.provenance != "illustrative"])
    assert gate.page(BARE, real).html


def test_a_page_that_is_for_a_committee_alone_is_made_for_nobody_else() -> None:
    inside = replace(MARKED, audience="committee", audiences=("committee",))
    with pytest.raises(WorkbenchError, match="“public” is no audience"):
        gate.page(inside, small.material(), audience="public")


@cache
def callers() -> Mapping[str, frozenset[str]]:
    """The files in which each name is called."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in streets.modules().values():
        for node in ast.walk(streets.tree(path)):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", "") or getattr(node.func, "id", "")
                found[name].add(path.relative_to(PACKAGE).as_posix())
    return {name: frozenset(where) for name, where in found.items()}


@pytest.mark.parametrize("name", ["rendered", "admitted", "Shown", "Briefing"])
def test_no_file_but_the_gate_renders_a_page_or_says_what_may_be_shown(name: str) -> None:
    assert callers()[name] == {"briefing/gate.py"}


@pytest.fixture
def leaflet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A kind of page more: one row, which no later test sees (the verb's own help is kept once it was asked for)."""
    assert wb.Inquiry.brief.__doc__
    monkeypatch.setattr(pages, "KINDS", {**pages.KINDS, "leaflet": LEAFLET})
    page_verbs._options_of_pages.cache_clear()
    yield
    page_verbs._options_of_pages.cache_clear()


@pytest.mark.usefixtures("leaflet")
def test_a_new_kind_is_one_row_and_has_its_place_in_the_door_the_help_and_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    assert inquiry.brief("leaflet", folds="three").html
    with pytest.raises(WorkbenchError, match="takes no colour") as error:
        inquiry.brief("leaflet", colour="red")
    assert error.value.next == "Its options: folds."

    def verb(self: wb.Inquiry, kind: str = "inquiry", *, date: str = "", **options: Any) -> None:
        """Return a page."""

    said = publishing.offering_each_kind(verb)
    assert "*leaflet*: to hand out\n    folds: How often it is folded." in (said.__doc__ or "")
    page = tmp_path / "leaflet.html"
    with pytest.raises(SystemExit) as stopped:
        cli.main(
            ["brief", str(inquiry.folder.path), "--kind", "leaflet", "--fold", "four", "--output", str(page)]
        )
    assert not stopped.value.code and page.exists()


def test_the_help_of_brief_lists_each_kind_with_its_options_and_has_no_open_end() -> None:
    import inspect

    parameters = inspect.signature(wb.Inquiry.brief).parameters
    assert not any(one.kind is one.VAR_KEYWORD for one in parameters.values())
    said = inspect.getdoc(wb.Inquiry.brief) or ""
    for kind in pages.KINDS.values():
        assert f"*{kind.name}*: {kind.about}" in said
        for one in options_of(kind):
            assert one.name in parameters and f"    {one.name}: {one.help}" in said


def test_tab_offers_the_options_of_brief() -> None:
    from IPython.core.completer import IPCompleter
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    shell.user_ns["Inquiry"] = wb.Inquiry
    offered = {one.text for one in _completed(shell.Completer, "Inquiry.brief(wit")}
    assert isinstance(shell.Completer, IPCompleter) and "witnesses=" in offered


def _completed(completer: Any, text: str) -> list[Any]:
    from IPython.core.completer import provisionalcompleter

    with provisionalcompleter():
        return list(completer.completions(text, len(text)))
