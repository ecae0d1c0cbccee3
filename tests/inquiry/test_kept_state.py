"""The state of an inquiry is said again only where nothing that it is made of has changed."""

from __future__ import annotations

import datetime
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import workbench as wb
from tests.places import ROOT
from workbench.errors import WorkbenchError
from workbench.inquiry import cache, kept_state
from workbench.inquiry.folder import Folder


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = wb.create(tmp_path / "care", title="Care").folder.path
    (folder / "sources" / "letter.txt").write_text("Dear Chair, we were told late.", encoding="utf-8")
    return folder


class Made:
    """What is made in the place of a state, and how often it was."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> list[str]:
        self.times += 1
        return [f"made {self.times}", "two\nlines", "", "’"]


def said(place: Path, made: Made, audience: str = "") -> list[str]:
    return kept_state.words(place, audience, made)


def _source(place: Path) -> None:
    letter = place / "sources" / "letter.txt"
    then = letter.stat()
    letter.write_text("Dear Chair, we were told soon.", encoding="utf-8")  # as long as before
    os.utime(letter, ns=(then.st_atime_ns, then.st_mtime_ns))


def _rename(place: Path) -> None:
    (place / "sources" / "letter.txt").rename(place / "sources" / "note.txt")


def _decide(place: Path) -> None:
    wb.open(place).decide("inquiry", "memo", coder="AB", note="Ask again.")


def _settings(place: Path) -> None:
    with (place / "inquiry.yaml").open("a", encoding="utf-8") as file:
        file.write("inspected: yes\n")


def _learned(place: Path) -> None:
    cache.save(place / ".cache", "learned", {"key": "other"}, {})


def _deeper(place: Path) -> None:
    (place / "text" / "more").mkdir(parents=True)
    (place / "text" / "more" / "one.txt").write_text("one", encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [_source, _rename, _decide, _settings, _learned, _deeper],
    ids=lambda act: act.__name__.strip("_"),
)
def test_a_change_of_the_folder_has_the_state_made_again(place: Path, change: Callable[[Path], None]) -> None:
    made = Made()
    first = said(place, made)
    assert first == ["made 1", "two", "lines", "", "’"] == said(place, made) and made.times == 1
    change(place)
    assert said(place, made)[0] == "made 2"


def test_another_day_package_python_or_audience_has_the_state_made_again(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Made()
    said(place, made)
    assert said(place, made, "public")[0] == "made 2"
    with monkeypatch.context() as patch:
        patch.setattr(cache, "made_with", lambda: "another package")
        assert said(place, made)[0] == "made 3"
    with monkeypatch.context() as patch:
        patch.setattr(sys, "version", "another Python")
        assert said(place, made)[0] == "made 4"

    class Tomorrow(datetime.date):
        @classmethod
        def today(cls) -> Tomorrow:
            return cls(2100, 1, 1)

    monkeypatch.setattr(datetime, "date", Tomorrow)
    assert said(place, made)[0] == "made 5"


def test_what_changed_while_a_state_was_made_is_not_kept(place: Path) -> None:
    made = Made()

    def while_others_write() -> list[str]:
        _source(place)
        return made()

    kept_state.words(place, "", while_others_write)
    assert said(place, made)[0] == "made 2"


def test_a_spoilt_state_is_made_again_and_one_that_cannot_be_kept_is_said(place: Path) -> None:
    made = Made()
    said(place, made)
    kept = place / ".cache" / "state.kept"
    data = bytearray(kept.read_bytes())
    data[-70] ^= 1
    kept.write_bytes(data)
    assert said(place, made)[0] == "made 2"
    kept.unlink()
    kept.mkdir()
    assert [said(place, made)[0], said(place, made)[0]] == ["made 3", "made 4"]


@pytest.mark.skipif(os.name != "posix", reason="links and pipes")
def test_nothing_is_kept_of_a_folder_that_is_not_looked_through_whole(place: Path, tmp_path: Path) -> None:
    made = Made()
    os.mkfifo(place / "sources" / "pipe")
    assert [said(place, made)[0], said(place, made)[0]] == ["made 1", "made 2"]
    (place / "sources" / "pipe").unlink()
    (tmp_path / "other").mkdir()
    (place / "drafts").symlink_to(tmp_path / "other")
    assert [said(place, made)[0], said(place, made)[0]] == ["made 3", "made 4"]
    shutil.rmtree(place / "sources")
    (place / "sources").symlink_to(tmp_path / "other")
    with pytest.raises(WorkbenchError, match="leads out"):
        said(place, made)


def test_what_is_cleared_from_the_cache_takes_the_state_with_it(place: Path) -> None:
    said(place, Made())
    said(place, Made(), "public")
    cache.clear(Folder(place).cache)
    assert not list(place.rglob("state.kept"))


def test_the_state_of_the_founding_case_is_the_same_kept_and_made(tmp_path: Path) -> None:
    from workbench.cli.state_in_words import state_in_words

    place = tmp_path / "case"
    shutil.copytree(ROOT / "evidence" / "missing-from-care", place, ignore=shutil.ignore_patterns(".cache"))
    first = kept_state.words(place, "", lambda: state_in_words(place, ""))

    def never() -> list[str]:
        raise AssertionError("made though nothing changed")

    assert kept_state.words(place, "", never) == first == state_in_words(place, "")


def test_an_audience_that_is_none_names_no_place(place: Path, tmp_path: Path) -> None:
    cache.save(tmp_path, "state", {"key": "any"}, {"lines": b"from elsewhere"})
    made = Made()
    with pytest.raises(WorkbenchError, match="audience"):
        said(place, made, "../../../")
    assert made.times == 0
