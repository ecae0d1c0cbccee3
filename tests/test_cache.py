"""What can be made again: it may be deleted at any time, is never stale, and only what changed is made again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb
from tests.inquiries import SECOND, SESSION, SUBMISSION, made
from workbench.errors import Unreadable
from workbench.inquiry import cache
from workbench.inquiry.folder import Folder
from workbench.sources import Reading, read

FRAMES = ("documents", "passages", "people", "appearances", "citations", "tags", "links", "problems")


@pytest.fixture
def inquiry(tmp_path: Path) -> wb.Inquiry:
    return made(tmp_path, ("session.txt", SESSION), ("two.txt", SECOND), ("three.txt", SUBMISSION))


def frames(inquiry: wb.Inquiry) -> dict[str, pd.DataFrame]:
    opened = wb.open(inquiry.folder.path)
    return {name: getattr(opened, name) for name in FRAMES}


def same(one: dict[str, pd.DataFrame], other: dict[str, pd.DataFrame]) -> bool:
    for name in FRAMES:
        pd.testing.assert_frame_equal(one[name], other[name])
    return True


def test_frames_from_the_cache_equal_frames_made_afresh(inquiry: wb.Inquiry) -> None:
    first, second = frames(inquiry), frames(inquiry)
    shutil.rmtree(inquiry.folder.cache)
    assert same(first, second) and same(first, frames(inquiry))


def test_the_cache_may_go_while_an_inquiry_is_open(inquiry: wb.Inquiry) -> None:
    opened = wb.open(inquiry.folder.path)
    passages = opened.passages
    shutil.rmtree(inquiry.folder.cache)
    assert len(opened.tags) and len(opened.passages) == len(passages)


def test_every_single_file_of_the_cache_may_go_or_be_spoilt(inquiry: wb.Inquiry) -> None:
    first = frames(inquiry)
    for path in sorted(p for p in inquiry.folder.cache.rglob("*") if p.is_file()):
        if path.exists():
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
            assert same(first, frames(inquiry))
        if path.exists():
            path.unlink()
            assert same(first, frames(inquiry))


def test_a_second_run_reads_no_source_again(inquiry: wb.Inquiry, monkeypatch: pytest.MonkeyPatch) -> None:
    frames(inquiry)
    read_again = watched(monkeypatch)
    frames(inquiry)
    assert read_again == []


def test_only_the_source_that_changed_is_read_again(
    inquiry: wb.Inquiry, monkeypatch: pytest.MonkeyPatch
) -> None:
    frames(inquiry)
    place = inquiry.folder.sources / "three.txt"
    place.write_text(SUBMISSION.replace("two years", "three years"), encoding="utf-8")
    read_again = watched(monkeypatch)
    found = frames(inquiry)
    assert read_again == ["BEL0001"]
    assert any("three years" in text for text in found["passages"]["text"])


def test_a_changed_codebook_reads_no_source_again(
    inquiry: wb.Inquiry, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = frames(inquiry)["tags"]
    place = inquiry.folder.path / "patterns.csv"
    place.write_text(
        place.read_text(encoding="utf-8-sig") + "training-99,training,phrase,two years,\n", encoding="utf-8"
    )
    read_again = watched(monkeypatch)
    after = frames(inquiry)["tags"]
    assert read_again == [] and len(after) == len(before) + 1


def test_the_cache_does_not_grow_with_every_change(inquiry: wb.Inquiry) -> None:
    frames(inquiry)
    count = sum(1 for p in inquiry.folder.cache.rglob("*") if p.is_file())
    for n in range(4):
        (inquiry.folder.sources / "three.txt").write_text(SUBMISSION.replace("two", str(n)), encoding="utf-8")
        frames(inquiry)
    assert sum(1 for p in inquiry.folder.cache.rglob("*") if p.is_file()) == count


def test_a_folder_that_can_not_be_written_is_still_read(
    inquiry: wb.Inquiry, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = frames(inquiry)
    shutil.rmtree(inquiry.folder.cache)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache, "write_whole", full)
    monkeypatch.setattr(cache, "_save", full)
    monkeypatch.setattr(Path, "mkdir", full)
    assert same(first, frames(inquiry))


def test_a_reading_comes_back_from_the_cache_as_it_was(tmp_path: Path) -> None:
    reading = read(SESSION.encode(), "s")
    cache.save_reading(reading, tmp_path / "kept.json")
    assert cache.load_reading(tmp_path / "kept.json") == reading
    (tmp_path / "kept.json").write_text("{}", encoding="utf-8")
    assert cache.load_reading(tmp_path / "kept.json") is None


def test_keys_tell_where_one_text_ends_and_the_next_begins() -> None:
    assert cache.key_of("ab", "c") != cache.key_of("a", "bc")
    assert cache.key_of("a") == cache.key_of("a")


def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    from workbench.inquiry import readings

    read_again: list[str] = []
    before = readings._read

    def watch(folder: Folder, sources: Sequence[readings.Source]) -> Iterator[Reading | Unreadable]:
        read_again.extend(source.record["document_id"] for source in sources)
        return before(folder, sources)

    monkeypatch.setattr(readings, "_read", watch)
    return read_again
