"""The door stays a door: few names, short methods."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

import workbench
from docs import make_verbs
from tests.places import ROOT
from workbench.inquiry import TABLES, Inquiry
from workbench.inquiry.tables_offered import TablesOffered


def methods() -> dict[str, ast.FunctionDef]:
    body = ast.parse(textwrap.dedent(inspect.getsource(Inquiry))).body[0]
    assert isinstance(body, ast.ClassDef)
    return {node.name: node for node in body.body if isinstance(node, ast.FunctionDef)}


def statements(method: ast.FunctionDef) -> int:
    """How many statements a method has, nested ones too; its docstring and its imports are none."""
    inside = [node for node in ast.walk(method) if isinstance(node, ast.stmt) and node is not method]
    told = [node for node in inside if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)]
    return len(inside) - len(told) - sum(isinstance(node, ast.Import | ast.ImportFrom) for node in inside)


def test_the_door_has_few_verbs_and_the_manual_names_each_once_and_no_other() -> None:
    shown = [make_verbs.verb_of(example) for examples in make_verbs.GROUPS.values() for example in examples]
    assert sorted(shown) == sorted(make_verbs.public())
    assert len(shown) <= make_verbs.MOST


@pytest.mark.parametrize(
    "example", [example for examples in make_verbs.GROUPS.values() for example in examples]
)
def test_each_example_of_the_manual_calls_its_verb_as_it_can_be_called(example: str) -> None:
    (call,) = [node for node in ast.walk(ast.parse(example)) if isinstance(node, ast.Call)]
    owner, name = make_verbs.verb_of(example)
    verb = make_verbs.called(owner, name)
    given = [Inquiry] * (owner == "inquiry") + [ast.unparse(one) for one in call.args]
    taken = inspect.signature(verb).bind(*given, **{str(one.arg): one.value for one in call.keywords})
    assert len(taken.args) + len(taken.kwargs) == len(given) + len(call.keywords)


def test_the_page_of_verbs_is_current() -> None:
    assert make_verbs.PAGE.read_text(encoding="utf-8") == make_verbs.page(), "run: make tables"


def test_no_verb_takes_options_without_saying_which_but_those_listed() -> None:
    # A decision changes columns, whose names are the table's; an erasure names who agrees; a page kind has its options.
    open_ended = {
        name
        for _, name in make_verbs.public()
        for one in inspect.signature(
            getattr(Inquiry, name, getattr(workbench, name, None))
        ).parameters.values()
        if one.kind is inspect.Parameter.VAR_KEYWORD
    }
    assert open_ended <= {"decide", "withdraw", "brief"}


def test_the_tables_that_the_class_annotates_are_those_of_the_list() -> None:
    assert set(TablesOffered.__annotations__) == set(TABLES)
    assert len(TABLES) == len(set(TABLES))


def test_help_of_an_inquiry_says_of_every_table_what_one_row_is() -> None:
    told = (inspect.getdoc(Inquiry) or "").splitlines()
    for name in TABLES:
        (line,) = [line for line in told if line.split()[:1] == [name]]
        assert len(line.split()) > 3


@pytest.mark.parametrize("name", TABLES)
def test_each_table_has_its_section_in_the_manual_with_the_columns_of_the_frame(
    name: str, inquiry: Inquiry
) -> None:
    page = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    (section,) = re.findall(rf"(?m)^## {name}\n(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE)
    assert re.findall(r"(?m)^\| `(\w+)` \|", section) == list(getattr(inquiry, name).columns)


@pytest.fixture(scope="module")
def inquiry() -> Inquiry:
    return workbench.open(ROOT / "evidence" / "missing-from-care")


@pytest.mark.parametrize("asked", ["themes", "documents", "passages", "people", "recommendations"])
def test_what_needs_no_tagger_loads_no_spacy_once_the_inquiry_has_been_read(
    asked: str, inquiry: Inquiry
) -> None:
    assert len(getattr(inquiry, asked))  # the cache is warm now
    code = f"import sys, workbench as wb\nlen(wb.open({str(inquiry.folder.path)!r}).{asked})\nprint('spacy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.strip() == "False"


def test_reading_a_codebook_runs_no_tagger_and_loads_no_spacy_without_a_token_pattern(tmp_path: Path) -> None:
    workbench.create(tmp_path / "new", title="New")
    code = (
        f"import sys, workbench as wb\ninquiry = wb.open({str(tmp_path / 'new')!r})\n"
        "assert len(inquiry.themes) and len(inquiry.patterns)\n"
        "print(sorted({'spacy', 'workbench.themes.tag_passages', 'workbench.themes.codebook.examples'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.strip() == "[]"


@pytest.fixture(scope="module")
def kernel() -> Iterator[BlockingKernelClient]:
    """A real kernel, as a notebook has one, with the door open in it."""
    manager, client = start_new_kernel(kernel_name="python3", cwd=str(ROOT))
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.mark.parametrize("jedi", [True, False], ids=["jedi", "plain"])
def test_tab_in_a_notebook_offers_the_door_and_every_table_and_verb(
    kernel: BlockingKernelClient, jedi: bool
) -> None:
    begun = "import workbench as wb\ninquiry = wb.open('evidence/missing-from-care')"
    for code in (f"%config Completer.use_jedi = {jedi}", begun):
        assert kernel.execute(code, reply=True, timeout=60)["content"]["status"] == "ok"

    def offered(code: str) -> set[str]:
        matches = kernel.complete(code, reply=True, timeout=60)["content"]["matches"]
        return {name.rpartition(".")[2] for name in matches}

    verbs = {name for owner, name in make_verbs.public() if owner == "inquiry"}
    assert offered("wb.") == set(workbench.__all__) >= {"open", "create", "verify", "Inquiry"}
    assert offered("inquiry.") >= {*TABLES, *verbs}
    assert offered("inquiry.docu") == {"documents"}


def test_each_method_of_an_inquiry_is_at_most_three_statements() -> None:
    long = {name: statements(method) for name, method in methods().items() if statements(method) > 3}
    assert not long, f"{long}: move the work into a function on frames"


def test_each_public_method_of_an_inquiry_says_what_it_gives() -> None:
    silent = [
        name for name, node in methods().items() if not name.startswith("_") and not ast.get_docstring(node)
    ]
    assert not silent


def test_the_package_shows_about_a_dozen_names_and_each_is_there() -> None:
    assert 4 <= len(workbench.__all__) <= 14
    assert [name for name in workbench.__all__ if not hasattr(workbench, name)] == []
    assert {"create", "open", "verify"} <= set(workbench.__all__)
