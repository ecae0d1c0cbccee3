"""A notebook of an inquiry goes out: its restricted words stay, evidence that its reader may not see stays too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made, write
from workbench import cli
from workbench.errors import NotFound, WorkbenchError
from workbench.inquiry import Inquiry, exported_notebooks
from workbench.restrictions.way_out import Refused

SHUT = "Written evidence submitted by Ash Bellfounders (BEL0009)\n\n1. We melted seven old bells in secret last winter.\n"


@pytest.fixture(scope="module")
def inquiry(tmp_path_factory: pytest.TempPathFactory) -> Inquiry:
    place = tmp_path_factory.mktemp("made")
    inquiry = made(place, ("session.txt", SESSION), ("paper.txt", SUBMISSION))
    inquiry.add([write(place, "shut.txt", SHUT)])
    return wb.open(inquiry.folder.path)


def notebook(place: Path, *cells: dict[str, Any]) -> Path:
    path = place / "notebook.ipynb"
    path.write_text(json.dumps({"nbformat": 4, "cells": cells}), encoding="utf-8")
    return path


def said(words: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "source": words}


def gave(words: str) -> dict[str, Any]:
    outputs = [{"output_type": "display_data", "data": {"text/plain": words}}]
    return {"cell_type": "code", "source": "show", "outputs": outputs}


def test_it_is_written_and_verified_and_its_own_words_are_known(inquiry: Inquiry, tmp_path: Path) -> None:
    path = notebook(
        tmp_path, said('# Bells\n\nHeard: {{ quote("BEL0001/1", "We pay for ropes") }}.'), gave("12")
    )
    page = tmp_path / "page.html"
    with pytest.raises(SystemExit) as stopped:
        cli.main(
            ["export", str(path), str(inquiry.folder.path), "--output", str(page), "--audience", "public"]
        )
    assert stopped.value.code == 0
    checked = wb.verify(page, inquiry)
    assert checked["ok"].all() and any("own words" in one for one in checked["reason"])
    page.write_text(page.read_text(encoding="utf-8").replace(">12<", ">21<"), encoding="utf-8")
    assert not wb.verify(page, inquiry)["ok"].all()


def test_words_that_the_public_may_not_see_leave_in_no_output(inquiry: Inquiry, tmp_path: Path) -> None:
    path = notebook(tmp_path, gave("…We melted seven old bells in secret…"))
    with pytest.raises(WorkbenchError, match=r"shows words of BEL0009.*which the public may not see"):
        exported_notebooks.page(inquiry, path, "", "public", {})
    assert "melted" in exported_notebooks.page(inquiry, path, "", "committee", {}).html


def test_a_quotation_that_the_public_may_not_see_is_refused(inquiry: Inquiry, tmp_path: Path) -> None:
    path = notebook(
        tmp_path, said('{{ quote("BEL0009/p1", "We melted seven old bells in secret last winter.") }}')
    )
    with pytest.raises(WorkbenchError, match="no passage BEL0009/p1 that a public page may quote"):
        exported_notebooks.page(inquiry, path, "", "public", {})
    assert exported_notebooks.page(inquiry, path, "", "", {}).html.count("<q ") == 1


def test_a_restricted_word_of_an_output_stops_it(inquiry: Inquiry, tmp_path: Path) -> None:
    register = "term,kind,aliases,scope,order,from,until,varied_by,applies_to,mark,note\nQuincey Vane,restriction order,,words,Order 4,,,,,[GRO-B],\n"
    (inquiry.folder.path / "restrictions.csv").write_text(register, encoding="utf-8")
    made = exported_notebooks.page(
        wb.open(inquiry.folder.path), notebook(tmp_path, gave("Quincey Vane rang")), "", "", {}
    )
    with pytest.raises(Refused):
        made.save(tmp_path / "page.html")


def test_what_is_no_notebook_is_said_in_words(inquiry: Inquiry, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"no notebook none\.ipynb"):
        exported_notebooks.page(inquiry, tmp_path / "none.ipynb", "", "", {})
    (tmp_path / "bad.ipynb").write_text("{", encoding="utf-8")
    with pytest.raises(WorkbenchError, match="no saved Jupyter notebook"):
        exported_notebooks.page(inquiry, tmp_path / "bad.ipynb", "", "", {})
