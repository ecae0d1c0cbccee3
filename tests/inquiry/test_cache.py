"""What can be made again: it may be deleted at any time, is never stale, and only what changed is made again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb
from tests.made.inquiries import SECOND, SESSION, SUBMISSION, made
from tests.proofs import cache_corrupted
from workbench import model
from workbench.errors import Unreadable
from workbench.inquiry import cache, kept_readings
from workbench.inquiry.folder import Folder
from workbench.model import tables
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


def test_a_second_opening_makes_no_stage_again(inquiry: wb.Inquiry, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in wb.inquiry.TABLES:
        getattr(inquiry, name)
    made: list[str] = []
    monkeypatch.setattr(cache, "save", lambda _, name, *__: made.append(name))
    again = wb.open(inquiry.folder.path)
    for name in wb.inquiry.TABLES:
        getattr(again, name)
    assert made == []


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
    monkeypatch.setattr(Path, "mkdir", full)
    assert same(first, frames(inquiry))


def test_a_reading_comes_back_from_the_cache_as_it_was(tmp_path: Path) -> None:
    reading = read(SESSION.encode(), "s")
    kept_readings.save(tmp_path, "a", kept_readings.came_of(reading))
    kept = kept_readings.load(tmp_path, "a")
    assert isinstance(kept, kept_readings.KeptReading) and kept.reading() == reading
    (tmp_path / "readings" / "a.kept").write_text("{}", encoding="utf-8")
    assert kept_readings.load(tmp_path, "a") is None


def test_keys_tell_where_one_text_ends_and_the_next_begins() -> None:
    assert cache.key_of("ab", "c") != cache.key_of("a", "bc")
    assert cache.key_of("a") == cache.key_of("a")


def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    from workbench.inquiry import read_sources

    read_again: list[str] = []
    before = read_sources._read

    def watch(folder: Folder, sources: Sequence[read_sources.Source]) -> Iterator[Reading | Unreadable]:
        read_again.extend(source.record["document_id"] for source in sources)
        return before(folder, sources)

    monkeypatch.setattr(read_sources, "_read", watch)
    return read_again


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> cache_corrupted.Opened:
    place = tmp_path_factory.mktemp("spoilt")
    small = made(place, ("session.txt", SESSION), ("two.txt", SECOND), ("three.txt", SUBMISSION))
    return cache_corrupted.Opened(cache_corrupted.prepared(small.folder.path, place / "copy"))


@pytest.mark.parametrize("number", range(10))
def test_a_cache_file_that_was_spoilt_is_made_again_and_gives_no_wrong_table(
    opened: cache_corrupted.Opened, number: int
) -> None:
    assert opened.outcome(number)[0] == "right"


def test_without_its_sum_a_spoilt_cache_would_have_been_believed(
    opened: cache_corrupted.Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reworded(_: object, __: Path, files: list[Path]) -> None:
        for path in files:
            path.write_bytes(path.read_bytes().replace(b"very loud", b"very LOUD"))

    monkeypatch.setattr(cache_corrupted, "SPOILT", (reworded,))
    assert opened.outcome(0)[0] == "right"
    monkeypatch.setattr(cache, "_sum", lambda name, pieces: bytes(cache._SUM))
    mark, none = len(cache._MARK), bytes(cache._SUM)
    whole = {path: data[:mark] + none + data[mark + len(none) :] for path, data in opened.whole.items()}
    monkeypatch.setattr(opened, "whole", whole)
    assert opened.outcome(0)[0] != "right"


@pytest.mark.parametrize("size", [0, 1, 63, 64, 65, 5000])
def test_one_that_changes_in_any_bit_or_length_or_name_is_not_there(tmp_path: Path, size: int) -> None:
    cache.save(tmp_path, "stage/a", {"made from": "x"}, {"one": bytes(size), "two": b"y"})
    place = tmp_path / "stage" / "a.kept"
    whole = place.read_bytes()
    kept = cache.load(tmp_path, "stage/a")
    assert kept and kept.about == {"made from": "x"}
    assert {name: bytes(part) for name, part in kept.parts.items() if name} == {
        "one": bytes(size),
        "two": b"y",
    }
    for at in range(0, len(whole), max(1, len(whole) // 200)):
        place.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert cache.load(tmp_path, "stage/a") is None
        place.write_bytes(whole[:at])
        assert cache.load(tmp_path, "stage/a") is None
    place.write_bytes(whole + b"\0")
    assert cache.load(tmp_path, "stage/a") is None
    (tmp_path / "stage" / "b.kept").write_bytes(whole)
    assert cache.load(tmp_path, "stage/b") is None


def test_a_frame_that_was_kept_with_other_keys_is_not_believed_with_these(tmp_path: Path) -> None:
    frame = tables.table(model.Tag)
    cache.keep_frame(tmp_path, "tags", frame, model.Tag, {"key": "old"})
    older = (tmp_path / "tags.kept").read_bytes()
    cache.keep_frame(tmp_path, "tags", frame, model.Tag, {"key": "new"})
    (tmp_path / "tags.kept").write_bytes(older)
    kept = cache.kept_frame(tmp_path, "tags", model.Tag)
    assert kept is not None and kept[1] == {"key": "old"}, "a frame and its keys are one file"
