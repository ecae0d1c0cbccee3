"""A sample of the broken, odd and malicious files ends as the golden table says: file, status, characters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluation import hostile
from tests.evaluation.measure import Measure
from tests.places import ROOT

FOLDER = ROOT.parent / "shared" / "data" / "hostile"


def _folder() -> Path:
    if not FOLDER.is_dir():
        pytest.skip("the hostile files (../shared/data/hostile) are not here")
    return FOLDER


def test_the_sample_ends_as_the_golden_table_says() -> None:
    folder = _folder()
    ended = list(hostile.read(folder, hostile.sample(folder)))
    changed = sorted(set(ended) ^ set(hostile.golden()), key=lambda row: row.file)
    assert changed == [], "look at each, then: python -m tests.evaluation.hostile"
    assert len(ended) == len(hostile.golden()) > 100


def test_the_golden_table_holds_closed_statuses_and_no_text_without_characters() -> None:
    table = hostile.golden()
    assert {row.status for row in table} <= hostile.ENDS
    assert all(row.characters > 0 for row in table if row.status in ("ok", "partial"))
    assert len({row.file for row in table}) == len(table)


def test_a_file_that_is_ok_without_a_character_is_not_accounted_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hostile").mkdir()
    (tmp_path / "hostile" / "a.txt").write_text("Bells.", encoding="utf-8")
    assert _accounted(tmp_path).met
    monkeypatch.setattr(hostile, "read", lambda _, paths: [hostile.Ended("a.txt", "ok", 0) for _ in paths])
    assert not _accounted(tmp_path).met
    monkeypatch.setattr(hostile, "read", lambda _, paths: [hostile.Ended("a.txt", "odd", 9) for _ in paths])
    assert not _accounted(tmp_path).met


def _accounted(data: Path) -> Measure:
    (found,) = (measure for measure in hostile.run(data) if measure.name == "hostile.accounted")
    return found
