"""What an inquiry that is opened again reads: what was made of the sources, and not the readings themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from workbench.inquiry import recipes, shelf_of_sources
from workbench.inquiry.folder import Folder
from workbench.inquiry.shelf_of_sources import Shelf

ANSWER = "Illustrative.\n\nQ1 The Chair: What went wrong?\n\nMs Hale: Nobody ever looked.\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    file = tmp_path / "hearing.txt"
    file.write_text(ANSWER, encoding="utf-8")
    inquiry = wb.create(tmp_path / "inquiry", title="Illustrative", body="select committee")
    inquiry.add([file], publication="published")
    for name in recipes.TABLES:
        getattr(wb.open(inquiry.folder.path), name)
    path: Path = inquiry.folder.path
    return path


@pytest.mark.parametrize("table", ["tags", "links", "documents", "recommendations", "marks", "hearings"])
def test_an_unchanged_inquiry_opened_again_reads_no_reading(
    place: Path, table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    shelve = shelf_of_sources.shelve

    def shelved(*given: Any, **named: Any) -> Any:
        looked.append(table)
        return shelve(*given, **named)

    monkeypatch.setattr(shelf_of_sources, "shelve", shelved)
    getattr(wb.open(place), table)
    assert looked == []
    assert len(wb.open(place).passages)
    assert looked, "passages are made of the readings: what this test counts is what reads them"


def test_another_title_in_the_manifest_is_seen_at_once(place: Path) -> None:
    manifest = place / "sources.csv"
    document = wb.open(place).documents.iloc[0]
    assert document["title"] != "Another title"
    frame = wb.open(place).folder.manifest()
    frame["title"] = "Another title"
    frame.to_csv(manifest, index=False)
    assert wb.open(place).documents["title"].tolist() == ["Another title"]


def test_what_is_kept_counts_as_another_for_those_who_may_see_less(place: Path) -> None:
    document = wb.open(place).documents["document_id"].iloc[0]
    whole, less = Folder(place), Folder(place, "", frozenset({document}))
    assert Shelf(whole).stamp != Shelf(less).stamp
