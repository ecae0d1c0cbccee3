"""What a search found is copied as citations, and goes out as a list through the gate."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made, write
from tests.places import ROOT
from workbench.errors import WorkbenchError
from workbench.exchange.found_passages import ENDINGS
from workbench.inquiry import Inquiry
from workbench.model import tables


@pytest.fixture
def bells(tmp_path: Path) -> Inquiry:
    return made(tmp_path / "bells", ("session.txt", SESSION), ("paper.txt", SUBMISSION))


@pytest.fixture
def founding(tmp_path: Path) -> Inquiry:
    shutil.copytree(ROOT / "evidence" / "missing-from-care", tmp_path / "copy")
    return wb.open(tmp_path / "copy")


def words_of(path: Path) -> str:
    """All that a list says, whatever its format."""
    data = path.read_bytes()
    if path.suffix == ".csv":
        return data.decode("utf-8-sig")
    if path.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "".join(archive.read(name).decode() for name in archive.namelist())
    cells = [c.value for sheet in openpyxl.load_workbook(io.BytesIO(data)) for row in sheet for c in row]
    return "\n".join(str(cell) for cell in cells)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("", "Q1 [Ann Pell]"),
        ("Commons", "Q1 [Ann Pell]"),
        ("Lords", "Q 1 (Ann Pell)"),
        ("workbench", "Ann Pell, Guild of Ringers, oral evidence, 14 January 2015, Q1"),
    ],
)
def test_a_hit_is_cited_in_the_style_that_is_asked_for(bells: Inquiry, style: str, expected: str) -> None:
    found = bells.search('"our funding"')
    assert found.citations(style) == [expected]


def test_a_style_that_is_none_is_refused(bells: Inquiry) -> None:
    with pytest.raises(WorkbenchError, match="no style of reference"):
        bells.search("funding").citations("Harvard")


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_list_has_each_passage_with_its_citation(bells: Inquiry, tmp_path: Path, ending: str) -> None:
    found = bells.search("budget OR funding")
    said = words_of(found.save(tmp_path / f"found{ending}", style="Lords"))
    assert len(found) == 2
    for row in (*found.citations("Lords"), "We pay for ropes out of a small budget.", *found.passage_ids):
        assert row in said
    if ending != ".csv":
        assert "budget OR funding" in said and "2 passages: " in said


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_search_makes_the_same_bytes(bells: Inquiry, tmp_path: Path, ending: str) -> None:
    one, other = (bells.search("budget").save(tmp_path / f"{n}{ending}").read_bytes() for n in (1, 2))
    assert one == other


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_the_public_may_not_see_is_in_no_list_for_it(tmp_path: Path, ending: str) -> None:
    bells = made(tmp_path / "bells", ("session.txt", SESSION))
    bells.add([write(tmp_path / "given", "paper.txt", SUBMISSION)], publication="received, not reported")
    found = bells.search("budget OR funding")
    assert len(found) == 2
    public = words_of(found.save(tmp_path / f"public{ending}"))
    assert "our funding" in public.lower() and "small budget" not in public and "Tower Trust" not in public
    committee = words_of(found.save(tmp_path / f"committee{ending}", audience="committee"))
    assert "small budget" in committee


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_word_on_the_register_keeps_the_list_from_being_written(
    bells: Inquiry, tmp_path: Path, ending: str
) -> None:
    (bells.folder.path / "restrictions.csv").write_text(
        "term,kind\nAnn Pell,lifelong anonymity\n", encoding="utf-8"
    )
    bells.refresh()
    with pytest.raises(WorkbenchError, match="was not written"):
        bells.search("funding").save(tmp_path / f"found{ending}")
    assert not (tmp_path / f"found{ending}").exists()


def test_what_is_illustrative_says_so_in_every_row_and_at_the_head(founding: Inquiry, tmp_path: Path) -> None:
    found = founding.search('"return interview"')
    path = found.save(tmp_path / "found.csv")
    rows = tables.read_csv(path, ["passage_id"], ())
    assert len(rows) == 3 and rows["citation"].str.contains("illustrative").all()
    assert "Illustration: says nothing about the 2012 inquiry" in words_of(
        found.save(tmp_path / "found.docx")
    )


@pytest.mark.parametrize(("name", "audience"), [("found.pdf", "public"), ("found.csv", "press")])
def test_another_ending_and_another_audience_are_refused(
    bells: Inquiry, tmp_path: Path, name: str, audience: str
) -> None:
    with pytest.raises(WorkbenchError):
        bells.search("funding").save(tmp_path / name, audience=audience)
    assert not (tmp_path / name).exists()
