"""One row says how a table is made: what it reads, and so what makes it again."""

from __future__ import annotations

import ast
import importlib.metadata
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from docs import streets
from tests.made.inquiries import SECOND, SESSION, SUBMISSION, made, write
from tests.places import ROOT
from tests.proofs import any_order, wheel
from workbench.inquiry import cache, recipes
from workbench.inquiry.made_tables import Holdings
from workbench.inquiry.what_lies_there import LYING

SHOWING = ("briefing", "cli", "exchange", "widgets")
"""Streets that show tables and make none."""
NO_READER = {"psutil": "it counts the memory of the child that reads"}


def imported() -> Iterator[tuple[str, str]]:
    """Each library that a street of the package imports, by the name it is installed under."""
    installed = importlib.metadata.packages_distributions()
    for path in streets.modules().values():
        for node in ast.walk(streets.tree(path)):
            plain = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            whole = [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            for name in {name.partition(".")[0] for name in (*plain, *whole)} - {
                "workbench",
                *sys.stdlib_module_names,
            }:
                yield path.relative_to(ROOT / "workbench").parts[0], installed[name][0].lower()


def test_what_is_hashed_is_every_file_that_the_wheel_has() -> None:
    hashed = {path.relative_to(ROOT).as_posix() for path in cache.files_of_package()}
    assert hashed == wheel.of_package()


def test_what_another_process_writes_as_it_compiles_is_no_file_of_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("model/row.py", "model/__pycache__/row.cpython-311.pyc.140230", "__pycache__/away.1"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    monkeypatch.setattr(cache, "_PACKAGE", tmp_path)
    assert cache.files_of_package() == [tmp_path / "model/row.py"]


def test_every_library_that_reads_tags_or_makes_tables_is_part_of_every_key() -> None:
    making = {library for street, library in imported() if street not in SHOWING}
    assert making - set(NO_READER) <= set(cache.LIBRARIES)
    assert set(NO_READER) <= making
    models = {name for name in cache.LIBRARIES if name.startswith("en-core-web")}
    assert set(cache.LIBRARIES) - models <= making


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is made and kept from here on: the stage, and of a stage made in pieces the pieces."""
    made: list[str] = []
    frames, keep = cache.frames, cache.keep_frame

    def whole(folder: Path, stage: str, key: str, row_types: Any, make: Callable[[], Any]) -> Any:
        return frames(folder, stage, key, row_types, lambda: made.append(stage) or make())

    def parted(pieces: Callable[..., Any]) -> Callable[..., Any]:
        def several(folder: Path, stage: str, keys: Any, row_types: Any, make: Callable[[Any], Any]) -> Any:
            def noted(wanted: list[str]) -> Any:
                made.extend(f"{stage}: {name}" for name in wanted)
                return make(wanted)

            return pieces(folder, stage, keys, row_types, noted)

        return several

    def kept(folder: Path, name: str, *more: Any) -> None:
        made.append(name)
        keep(folder, name, *more)

    monkeypatch.setattr(cache, "frames", whole)
    for name in ("pieces", "apart"):
        monkeypatch.setattr(cache, name, parted(getattr(cache, name)))
    monkeypatch.setattr(cache, "keep_frame", kept)
    return made


def read(folder: Path) -> None:
    inquiry = wb.open(folder)
    for name in wb.inquiry.TABLES:
        getattr(inquiry, name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inquiry = made(tmp_path, ("session.txt", SESSION), ("two.txt", SECOND), ("three.txt", SUBMISSION))
    items = (
        "recommendation_id,number,text\n"
        "own/1,1,A record should be kept of each tower.\nown/2,2,Training takes too long.\n"
    )
    (inquiry.folder.path / "recommendations.csv").write_text(items, encoding="utf-8")
    read(inquiry.folder.path)
    return inquiry.folder.path


@pytest.mark.parametrize("library", cache.LIBRARIES)
def test_another_version_of_any_library_is_another_key(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, version = cache.made_with(), importlib.metadata.version
    monkeypatch.setattr(
        importlib.metadata, "version", lambda name: "0.0" if name == library else version(name)
    )
    assert cache.made_with.__wrapped__() != before


def test_another_byte_in_any_file_of_the_package_is_another_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cache.made_with.__wrapped__()
    copied = tmp_path / "workbench"
    shutil.copytree(ROOT / "workbench", copied, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(cache, "_PACKAGE", copied)
    assert cache.made_with.__wrapped__() == before
    for suffix in (".py", ".css", ".j2", ".typed"):
        one = next(path for path in cache.files_of_package() if path.suffix == suffix)
        data = one.read_bytes()
        one.write_bytes(data + b" ")
        assert cache.made_with.__wrapped__() != before
        one.write_bytes(data)
    assert cache.made_with.__wrapped__() == before
    one.rename(one.with_name("other"))
    assert cache.made_with.__wrapped__() != before


def test_with_another_version_everything_is_made_again(
    folder: Path, counted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "made_with", lambda: "another")
    read(folder)
    stages = {name.partition(":")[0] for name in counted}
    kept = {recipe.stage for recipe in (*recipes.RECIPES, *recipes.STEPS) if recipe.kept}
    assert stages == kept | {"tags", "bearings_of_links"}


def test_nothing_is_made_again_where_nothing_changed(folder: Path, counted: list[str]) -> None:
    read(folder)
    assert counted == []


def test_a_hearing_more_is_resolved_and_searched_and_no_other(
    folder: Path, counted: list[str], tmp_path: Path
) -> None:
    third = SECOND.replace("14 January", "21 January")
    wb.open(folder).add(write(tmp_path, "fourth.txt", third))
    read(folder)
    assert {name for name in counted if ": oral-" in name} == {
        f"{stage}: oral-2015-01-21"
        for stage in ("speakers", "abbreviations", "figures_read", "promises", "ranked_units")
    }


def test_a_correction_touches_its_document_only(folder: Path, counted: list[str]) -> None:
    (folder / "fixes.csv").write_text(
        "document_id,words,correct,reason\noral-2015-01-14,very loud,rather loud,misheard\n", encoding="utf-8"
    )
    read(folder)
    assert {name for name in counted if ": oral-" in name} == {
        f"{stage}: oral-2015-01-14"
        for stage in ("speakers", "abbreviations", "figures_read", "promises", "ranked_units")
    }


def test_what_is_kept_document_by_document_does_not_pile_up_and_goes_with_the_cache(folder: Path) -> None:
    place = wb.open(folder).folder.cache / "pieces" / "ranked_units"
    before = {path.name for path in place.iterdir()}
    (folder / "fixes.csv").write_text(
        "document_id,words,correct,reason\noral-2015-01-14,very loud,rather loud,misheard\n", encoding="utf-8"
    )
    read(folder)
    after = {path.name for path in place.iterdir()}
    assert len(before) == len(after) == 3 and len(before & after) == 2
    cache.clear(wb.open(folder).folder.cache)
    assert not place.exists()


@pytest.mark.parametrize(
    ("file", "rows", "made"),
    [
        ("progress.csv", "recommendation_id,date,state\n", {"responses"}),
        ("responses.csv", "response_id,document_id\n", {"responses"}),
        ("events.csv", "date,kind,what\n2016-01-01,debate,A debate\n", {"checked_returns"}),
        ("measures.csv", "measure,recommendation_id,label\n", {"checked_returns"}),
    ],
)
def test_a_row_of_an_own_table_makes_again_what_reads_that_table_and_no_more(
    folder: Path, counted: list[str], file: str, rows: str, made: set[str]
) -> None:
    (folder / file).write_text(rows, encoding="utf-8")
    read(folder)
    assert set(counted) <= made


def test_a_decision_makes_nothing_again_that_is_kept(folder: Path, counted: list[str]) -> None:
    inquiry = wb.open(folder)
    inquiry.decide(str(inquiry.tags["tag_id"].iloc[0]), "confirm", coder="AB")
    read(folder)
    assert counted == []


def test_a_pattern_that_finds_nothing_makes_no_link_again(folder: Path, counted: list[str]) -> None:
    path = folder / "patterns.csv"
    path.write_text(
        path.read_text(encoding="utf-8-sig") + "new-1,training,phrase,nothing of the kind,\n",
        encoding="utf-8-sig",
    )
    read(folder)
    made_again = {name.partition(":")[0] for name in counted}
    assert not {"proposed_links", "bearings_shown", "term_links", "promises", "speakers"} & made_again


@pytest.mark.parametrize("words", ["kept of each tower", "kept", ""])
def test_a_word_of_one_recommendation_is_compared_anew_and_no_other_recommendation(
    folder: Path, counted: list[str], words: str
) -> None:
    path = folder / "recommendations.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("kept of each tower", words), encoding="utf-8")
    read(folder)
    pieces = {name for name in counted if ":" in name}
    changed = words != "kept of each tower"
    bearings = {name for name in pieces if name.startswith("bearings_of_links: ")}
    links = wb.open(folder).links.query("recommendation_id == 'own/1'")
    assert len(bearings) <= (len(links) if changed else 0)  # those of other items' links are read as before
    assert pieces - bearings == (
        {f"{stage}: own/1" for stage in ("item_tags", "proposed_links")} if changed else set()
    )


def test_an_item_more_and_an_item_less_leave_the_others_as_they_are(folder: Path, counted: list[str]) -> None:
    path = folder / "recommendations.csv"
    before = path.read_text(encoding="utf-8")
    kept = wb.open(folder).links
    path.write_text(before + "own/3,3,Ropes should be renewed.\n", encoding="utf-8")
    read(folder)
    assert {name for name in counted if name.startswith("proposed")} == {"proposed_links: own/3"}
    path.write_text(before, encoding="utf-8")
    read(folder)
    assert {name for name in counted if name.startswith("proposed")} == {"proposed_links: own/3"}
    assert wb.open(folder).links.equals(kept)


def test_what_a_researcher_links_by_hand_is_looked_at_anew_for_its_own_item_only(
    folder: Path, counted: list[str]
) -> None:
    inquiry = wb.open(folder)
    one = inquiry.passages.query("kind == 'answer'").iloc[0]
    (folder / "links.csv").write_text(
        "recommendation_id,passage_id,bearing,quote,coder\n"
        f"own/2,{one['passage_id']},background,{one['text'].split()[0]},AB\n",
        encoding="utf-8",
    )
    read(folder)
    assert {name for name in counted if name.startswith("proposed")} == {"proposed_links: own/2"}


def test_a_recipe_is_handed_what_it_says_that_it_reads_and_nothing_else(folder: Path) -> None:
    held = Holdings(wb.open(folder).folder)._held(recipes.recipe("terms"))
    assert len(held["documents"]) == 3
    with pytest.raises(KeyError, match="does not say that it reads links"):
        held["links"]


@pytest.mark.parametrize("recipe", [*recipes.RECIPES, *recipes.STEPS], ids=lambda recipe: recipe.name)
def test_what_a_recipe_reads_is_there_and_what_is_kept_reads_only_what_a_key_can_be_made_of(
    recipe: recipes.Recipe,
) -> None:
    known = {*LYING, "log", recipes.UNPLACED, *(one.name for one in (*recipes.RECIPES, *recipes.STEPS))}
    assert {name.removeprefix(recipes.SUGGESTED) for name in recipe.reads} <= known
    if recipe.kept:
        without = {"log", *(name for name, lying in LYING.items() if lying.mark is None)}
        assert not without & set(reached(recipe.name))
    assert recipe.name not in reached(recipe.name), "a table is made of itself"


def reached(name: str) -> set[str]:
    """All that a table is made of: of one that people decide on, what is suggested for it."""
    found, left = set[str](), list(recipes.recipe(name).reads)
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += recipes.reads(one) if one not in LYING and one != "log" else ()
    return found


def test_what_has_changed_is_all_that_is_made_of_it() -> None:
    assert {
        "decisions",
        "stood",
        "tags",
        "links",
        "bearings",
        "timeline",
        "memos",
        "findings",
        "problems",
    } <= (recipes.made_of("log"))
    assert not {"passages", "suggested links", "tags by rule", "progress"} & recipes.made_of("log")


def test_after_any_acts_every_table_is_what_a_folder_without_a_cache_gives(tmp_path: Path) -> None:
    # Ten orders of twelve acts: tests/proofs/any_order.py.
    assert any_order.order(tmp_path, 1, 4, 4) == []
