"""What leads out of an inquiry's folder, or never ends, is refused before it is read; what is not ours is not deleted."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made
from workbench.errors import WorkbenchError
from workbench.inquiry import cache, folder_bounds

FOLDERS = (".cache", "text", "sources", "recognised", "samples")
FILES = (
    "inquiry.yaml", "sources.csv", "appearances.csv", "people.csv", "codebook.csv", "patterns.csv", "fixes.csv",
    "links.csv", "terms.csv", "recommendations.csv", "responses.csv", "progress.csv", "withdrawn.csv", "briefings.csv",
    "decisions.csv", "decisions.sqlite", "decisions.sqlite-wal", "measures.csv", "codebook.xlsx", ".gitignore",
    ".lock", ".lock.held",
)  # fmt: skip

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links and pipes are made as POSIX makes them")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    inquiry = made(tmp_path_factory.mktemp("whole"), ("session.txt", SESSION), ("paper.txt", SUBMISSION))
    assert len(inquiry.passages) and not len(inquiry.links)
    inquiry.tags  # noqa: B018 -- so that the cache holds tags, too
    return inquiry.folder.path


@pytest.fixture
def stranger(whole: Path, tmp_path: Path) -> Path:
    """A folder that came from a stranger, beside another person's inquiry."""
    shutil.copytree(whole, tmp_path / "evidence" / "theirs")
    shutil.copytree(whole, tmp_path / "evidence" / "mine")
    return tmp_path / "evidence" / "theirs"


def listing(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def replaced(place: Path, target: str | Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(target)


def refused(folder: Path, *, names: str) -> None:
    with pytest.raises(WorkbenchError) as told:
        wb.open(folder).problems  # noqa: B018 -- a property that reads
    assert names in told.value.what and told.value.where and told.value.next


@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("target", ["../mine", "../..", "/nowhere/at-all", "..", "../mine/.cache"])
def test_a_folder_that_leads_out_is_refused_and_nothing_is_touched(
    stranger: Path, name: str, target: str
) -> None:
    replaced(stranger / name, target)
    before = listing(stranger.parent / "mine")
    refused(stranger, names=name)
    assert listing(stranger.parent / "mine") == before


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_leads_out_is_refused(stranger: Path, name: str) -> None:
    other = stranger.parent / "mine" / name
    replaced(stranger / name, other)
    before = listing(stranger.parent / "mine")
    refused(stranger, names=name)
    assert listing(stranger.parent / "mine") == before


@pytest.mark.parametrize(
    "place", [".cache/evidence", ".cache/readings", ".cache/x/y/z", "text/old", "samples/a"]
)
def test_so_is_a_link_deeper_in_a_folder_that_programs_write_to(stranger: Path, place: str) -> None:
    shutil.rmtree(stranger / place, ignore_errors=True)
    (stranger / place).parent.mkdir(parents=True, exist_ok=True)
    (stranger / place).symlink_to(stranger.parent / "mine" / ".cache")
    before = listing(stranger.parent / "mine")
    refused(stranger, names=place)
    assert listing(stranger.parent / "mine") == before


def test_a_source_that_leads_out_is_told_of_and_the_others_are_read(stranger: Path) -> None:
    replaced(stranger / "sources" / "paper.txt", stranger.parent / "mine" / "sources" / "session.txt")
    documents = wb.open(stranger).documents.set_index("source_file")
    assert (
        documents.loc["paper.txt", "status"] == "failed" and "leads out" in documents.loc["paper.txt", "note"]
    )
    assert documents.loc["session.txt", "status"] == "ok"


def test_a_link_that_stays_inside_and_one_that_nobody_reads_are_none_of_ours(stranger: Path) -> None:
    shutil.move(stranger / "text", stranger / "kept-texts")
    (stranger / "text").symlink_to("kept-texts")
    (stranger / "my-notes").symlink_to(stranger.parent)
    assert set(wb.open(stranger).documents["status"]) == {"ok"}


def test_an_inquiry_may_be_reached_through_a_link(stranger: Path, tmp_path: Path) -> None:
    (tmp_path / "here").symlink_to(stranger)
    inquiry = wb.open(tmp_path / "here")
    shutil.rmtree(stranger / ".cache")
    assert len(inquiry.passages) and (stranger / ".cache").is_dir()


def test_a_link_that_is_put_there_while_an_inquiry_is_open_is_refused_too(stranger: Path) -> None:
    inquiry = wb.open(stranger)
    replaced(stranger / ".cache", stranger.parent / "mine")
    before = listing(stranger.parent / "mine")
    with pytest.raises(WorkbenchError, match="leads out"):
        inquiry.passages  # noqa: B018
    assert listing(stranger.parent / "mine") == before


def test_no_inquiry_is_made_through_a_link_that_leads_out(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "inquiry.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    with pytest.raises(WorkbenchError, match="leads out"):
        wb.create(tmp_path / "new", title="Bells")
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_no_lock_is_made_where_a_link_leads(stranger: Path, tmp_path: Path) -> None:
    replaced(stranger / ".lock", tmp_path / "made")
    with pytest.raises(WorkbenchError, match=r"\.lock is a link that leads out"):
        wb.open(stranger).add([stranger / "sources" / "paper.txt"])
    assert not (tmp_path / "made").exists()


@contextmanager
def _socket(place: Path) -> Iterator[None]:
    with socket.socket(socket.AF_UNIX) as made_one:
        here = Path.cwd()
        os.chdir(place.parent)  # the name of a socket has 107 bytes at most
        try:
            made_one.bind(place.name)
        finally:
            os.chdir(here)
        yield


@contextmanager
def odd(kind: str, place: Path) -> Iterator[None]:
    """Something that is no file, at a place where a file is looked for."""
    place.unlink(missing_ok=True)
    if kind == "a pipe":
        os.mkfifo(place)
        yield
    elif kind == "a socket":
        with _socket(place):
            yield
    else:
        try:
            os.mknod(place, 0o666 | 0o020000, os.makedev(1, 5))  # /dev/zero: it never ends
        except PermissionError:
            pytest.skip("only root makes devices")
        yield


ODD = ("a pipe", "a socket", "a device")


@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("name", FILES)
def test_what_is_no_file_is_refused_at_once(stranger: Path, kind: str, name: str) -> None:
    with odd(kind, stranger / name):
        refused(stranger, names=f"{name} is {kind}")


@pytest.mark.parametrize("kind", ODD)
def test_so_it_is_in_the_folders_that_programs_write_to(stranger: Path, kind: str) -> None:
    for name in (".cache/readings/x.kept", "text/a.txt"):
        with odd(kind, stranger / name):
            refused(stranger, names=f"{name} is {kind}")
        (stranger / name).unlink(missing_ok=True)


@pytest.mark.parametrize("kind", ODD)
def test_as_a_source_it_is_told_of_and_the_others_are_read(stranger: Path, kind: str) -> None:
    with odd(kind, stranger / "sources" / "paper.txt"):
        documents = wb.open(stranger).documents.set_index("source_file")
    assert documents.loc["paper.txt", "status"] == "failed" and kind in documents.loc["paper.txt", "note"]
    assert documents.loc["session.txt", "status"] == "ok"


@pytest.mark.parametrize("kind", ODD)
def test_given_to_add_it_is_refused_with_its_row(stranger: Path, kind: str, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(SUBMISSION.replace("BEL0001", "BEL0002").replace("ropes", "bells"), encoding="utf-8")
    with odd(kind, tmp_path / "odd.txt"):
        report = wb.open(stranger).add([tmp_path / "odd.txt", good])
    assert report["status"].tolist() == ["refused", "ok"]
    assert kind in report["reason"][0] and report["reason"][0].endswith("add that.")


def test_what_became_a_pipe_after_it_was_looked_at_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "x")
    monkeypatch.setattr(folder_bounds, "not_a_file", lambda path: "")
    with pytest.raises(folder_bounds.NotAFile):
        folder_bounds.contents(tmp_path / "x")


def test_the_cache_deletes_only_names_that_it_made_itself(stranger: Path) -> None:
    place = stranger / ".cache"
    own = {p for p in place.rglob("*") if p.is_file()}
    theirs = [
        place / "notes.txt", place / "evidence" / "thesis.docx", place / "evidence" / "deadbeef" / "passages.arrow",
        place / "readings" / "mine.json", place / "fetched" / "letter.pdf", place / "tags" / "photo.arrow",
    ]  # fmt: skip
    for path in theirs:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine", encoding="utf-8")
    (place / "evidence" / "link").symlink_to(stranger.parent / "mine")
    (place / "evidence" / ("a" * 20 + ".kept")).symlink_to("thesis.docx")
    (stranger / "sources" / "paper.txt").write_text(SUBMISSION.replace("two", "nine"), encoding="utf-8")
    (place / "evidence" / "link").unlink()  # leads out: refused by itself, and tested above
    assert len(wb.open(stranger).passages)
    assert all(path.read_text(encoding="utf-8") == "mine" for path in theirs)
    assert cache.clear(place) >= len(own) - 2
    left = {p for p in place.rglob("*") if p.is_file()}
    assert left == {*theirs, place / "evidence" / ("a" * 20 + ".kept")}


def test_what_earlier_versions_kept_goes_as_well(tmp_path: Path) -> None:
    key = "0123456789abcdef0123"
    for name in (
        f"evidence/{key}/passages.arrow", f"evidence/{key}/done", f"readings/{key}.json", "tags/tags.arrow",
        "tags/keys.json", "learned/keys.json", "findings.arrow", f"fetched/{key}.document",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert cache.clear(tmp_path) == 8 and not tmp_path.exists()


def test_clearing_follows_no_link(tmp_path: Path) -> None:
    key = "0123456789abcdef0123"
    (tmp_path / "out" / "evidence").mkdir(parents=True)
    (tmp_path / "out" / "evidence" / f"{key}.kept").write_bytes(b"x")
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "evidence").symlink_to(tmp_path / "out" / "evidence")
    assert cache.clear(tmp_path / "cache") == 0
    assert (tmp_path / "out" / "evidence" / f"{key}.kept").is_file()
