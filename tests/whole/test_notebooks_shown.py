"""What the notebooks show: of the founding case its facts, and of any other inquiry an answer, empty where it is."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import workbench as wb
from tests import notebooks
from tests.made.inquiries import SESSION, SUBMISSION, write
from tests.places import ROOT

STEMS = [path.stem for path in notebooks.paths()]
CAPTIONS = """\
WEBVTT

1
00:00:00.000 --> 00:00:05.000
<v Chair>Good morning. How loud is a bell?

2
00:00:05.000 --> 00:00:12.000
<v Ann Pell>About 120 decibels, and we will write to the Committee with the figures.

3
00:00:12.000 --> 00:00:20.000
<v Ann Pell>Nobody keeps a record of every tower.
"""
WITHOUT_NAMES = "WEBVTT\n\n00:00.000 --> 00:05.000\nHow loud is a bell? It is very loud.\n"
with (Path(__file__).parent / "founding_facts.csv").open(encoding="utf-8", newline="") as file:
    FACTS = list(csv.DictReader(file))
NAMED_BY_THEIR_ROW = ("events", "categories_heard", "press_quotations")


def nothing(folder: Path) -> None:
    """A fresh inquiry."""
    wb.create(folder, title="Towers")


def captions(folder: Path) -> None:
    """One with nothing but captions."""
    files = [
        write(folder.parent.parent, "bells.vtt", CAPTIONS),
        write(folder.parent.parent, "b.vtt", WITHOUT_NAMES),
    ]
    wb.create(folder, title="Towers").add(files)


def one_session(folder: Path) -> None:
    """One of a statutory inquiry: a session, a submission, and a file that cannot be read; no codebook."""
    made = wb.create(folder, title="Bells", body="statutory inquiry")
    given = {"session.txt": SESSION, "written.txt": SUBMISSION, "broken.pdf": "%PDF-1.4 nothing"}
    made.add([write(folder.parent.parent, *file) for file in given.items()], publication="published")
    for name in ("codebook.csv", "patterns.csv"):
        place = folder / name
        place.write_text(place.read_text(encoding="utf-8-sig").splitlines()[0] + "\n", encoding="utf-8")


OTHERS: tuple[Callable[[Path], None], ...] = (nothing, captions, one_session)


@pytest.fixture(scope="module")
def founding(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], notebooks.Ran]:
    """What a notebook shows of the founding case, each run once."""
    folder = tmp_path_factory.mktemp("place") / "evidence" / notebooks.CASE
    without = shutil.ignore_patterns(".cache", "decisions.sqlite*")
    shutil.copytree(ROOT / "evidence" / notebooks.CASE, folder, ignore=without)
    return cache(lambda stem: notebooks.shown(notebooks.FOLDER / f"{stem}.ipynb", folder))


@pytest.mark.parametrize("make", OTHERS, ids=lambda make: str(make.__name__))
def test_every_notebook_answers_of_any_inquiry_and_says_so_where_there_is_nothing(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    folder = tmp_path / "evidence" / "another"
    make(folder)
    for path in notebooks.paths():
        ran = notebooks.shown(path, folder)
        assert notebooks.CASE not in " ".join(cell.words for cell in ran.cells)
    themes = ran.names["inquiry"].said("out-of-area")
    assert not len(themes) and "No one theme or item is called “out-of-area”" in themes.attrs["said"]


def test_a_cell_that_fails_is_an_error_here(tmp_path: Path) -> None:
    nothing(tmp_path / "evidence" / "another")
    notebook = notebooks.read(notebooks.paths()[0])
    notebooks.code(notebook)[-1].source = 'inquiry.board("report/r3", color="AB")'
    notebooks.save(notebook, tmp_path / "spoilt.ipynb")
    with pytest.raises(TypeError):
        notebooks.shown(tmp_path / "spoilt.ipynb", tmp_path / "evidence" / "another")


@pytest.mark.parametrize("one", FACTS, ids=lambda one: str(one["fact"]))
def test_each_fact_of_the_founding_case_stands_in_one_cell_of_a_notebook(
    founding: Callable[[str], notebooks.Ran], one: dict[str, str]
) -> None:
    wanted = [*one["says"].split("; "), *([one["row"]] if one["table"] in NAMED_BY_THEIR_ROW else [])]
    seen = (cell for stem in STEMS[:-1] for cell in founding(stem).cells)
    assert any(all(words in cell.words for words in wanted) for cell in seen), wanted


def test_a_fact_that_is_changed_would_be_missed(founding: Callable[[str], notebooks.Ran]) -> None:
    said = " ".join(cell.words for cell in founding("07-what-followed").cells)
    assert "65,520" in said and "65,521" not in said


def test_sources_are_counted_by_what_they_are_and_what_is_held(
    founding: Callable[[str], notebooks.Ran],
) -> None:
    inquiry = founding("00-start-here").names["inquiry"]
    assert set(inquiry.documents["provenance"]) == {"real", "illustrative", "reported"}
    held = founding("01-read-the-sources").names["held"]
    assert set(held["document_id"]) == set(inquiry.passages["document_id"])
    assert not len(inquiry.problems)


def test_a_phrase_is_found_in_three_passages_with_where_they_stand(
    founding: Callable[[str], notebooks.Ran],
) -> None:
    said = founding("02-find-the-words").cell("search").words
    assert "3 passages: 0 in what witnesses said; 2 in members’ questions, 1 in a submission." in said
    assert "session-1/Q8" in founding("02-find-the-words").cell("discussions").words


def test_figures_are_shown_with_what_is_counted_and_that_a_rule_read_them(
    founding: Callable[[str], notebooks.Ran],
) -> None:
    read = founding("02-find-the-words").names["read"]
    assert set(read["read_by"]) == {"rule"} and len(read) > 200
    assert "given_by" in founding("02-find-the-words").cell("figures").words


def test_themes_are_shown_by_their_labels(founding: Callable[[str], notebooks.Ran]) -> None:
    said = founding("03-themes").cell("03-themes-13").words
    assert "Out-of-area placements" in said and "out-of-area" not in said
    change = founding("03-themes").names["change"]
    assert set(change["theme"]) <= {"out-of-area"}
    assert all(founding("03-themes").names["book"].examples()["right"])


def test_under_an_item_stands_what_was_linked_with_its_witness(
    founding: Callable[[str], notebooks.Ran],
) -> None:
    ran = founding("05-recommendations")
    assert len(ran.names["base"]) == len(ran.names["recommendations"]) == 7
    said = ran.names["inquiry"].said("R3")
    assert all(quote in row.text for row in said.itertuples() for quote in row.found)
    assert {"consistent with", "contrary to", "qualifies"} <= set(said["bearing"])


def test_the_replies_and_what_followed_name_only_what_there_is(
    founding: Callable[[str], notebooks.Ran],
) -> None:
    ran = founding("06-replies-and-commitments")
    inquiry = ran.names["inquiry"]
    assert set(inquiry.responses["recommendation_id"]) <= {"", *inquiry.recommendations["recommendation_id"]}
    assert set(ran.names["readings"]["response_id"]) == set(inquiry.responses["response_id"])
    then = founding("07-what-followed").names
    assert (then["progress"]["source"] != "").all() and (then["acts"]["value"] == "").all()


def test_the_briefing_is_verified_and_the_draft_has_its_two_faults(
    founding: Callable[[str], notebooks.Ran],
) -> None:
    names = founding("08-briefing").names
    assert names["checked"]["ok"].all() and len(names["checked"]) > 50
    assert set(names["found"].findings["kind"]) == {"words altered", "wrong witness"}
    assert "<script" not in names["briefing"].html


def test_a_notebook_runs_from_a_fresh_kernel(tmp_path: Path) -> None:
    copy = tmp_path / "notebooks" / f"{STEMS[0]}.ipynb"
    copy.parent.mkdir()
    shutil.copy(notebooks.FOLDER / copy.name, copy)
    nothing(tmp_path / "evidence" / notebooks.CASE)
    assert notebooks.code(notebooks.run(copy))[-1].execution_count
