"""Files are kept in an inquiry: whatever stops or spoils one, the others are kept, and nothing is half-said."""

from __future__ import annotations

import errno
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made, write
from tests.proofs import add_killed, add_twice
from workbench.cli import app
from workbench.errors import BadTable, Unreadable, WorkbenchError
from workbench.files import whole_files
from workbench.inquiry import Inquiry, intake, keep_sources
from workbench.inquiry.files_as_given import Given
from workbench.inquiry.folder import Folder
from workbench.inquiry.locked_tables import Change
from workbench.model import Appearance
from workbench.parliament.inquiry_listing import Fetched

NOTHING = Unreadable("unsupported", "nobody reads it here")


def inquiry_in(place: Path) -> Inquiry:
    return wb.create(place / "inquiry", title="Bells")


def letters(count: int) -> list[Given]:
    return [Given(Path(f"letter {n}.txt"), f"letter {n}".encode(), NOTHING) for n in range(count)]


def failing(name: str, error: OSError | ValueError) -> Callable[..., bool]:
    """Write files as ever, but for one name."""
    write_whole = whole_files.write_whole

    def written(path: Path, data: bytes, **how: bool) -> bool:
        if path.name == name:
            raise error
        return write_whole(path, data, **how)

    return written


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (OSError(errno.ENAMETOOLONG, "File name too long"), "longer than the disk takes"),
        (PermissionError(errno.EACCES, "Permission denied"), "may not be changed"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        (ValueError("embedded null byte"), "embedded null byte"),
    ],
)
def test_one_file_that_can_not_be_kept_is_failed_and_the_others_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError | ValueError, said: str
) -> None:
    folder = inquiry_in(tmp_path).folder
    monkeypatch.setattr(whole_files, "write_whole", failing("letter 1.txt", error))
    report = keep_sources.keep(folder, letters(3))
    assert list(report["status"]) == ["unsupported", "failed", "unsupported"]
    assert said in report["reason"][1] and not report["document_id"][1]
    assert set(folder.manifest()["source_file"]) == {"letter 0.txt", "letter 2.txt"}
    monkeypatch.undo()
    assert list(keep_sources.keep(folder, letters(3))["status"]) == [
        "held already",
        "unsupported",
        "held already",
    ]


def test_names_that_no_disk_takes_end_nothing_whether_given_or_in_an_archive(tmp_path: Path) -> None:
    inquiry = inquiry_in(tmp_path)
    packed = tmp_path / "letters.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("x" * 280 + ".txt", "é" * 200 + ".txt", "good.txt"):
            archive.writestr(name, f"A letter called {name[:3]}.")
    report = inquiry.add(
        [tmp_path / ("y" * 300), "nul\0.txt", packed, write(tmp_path, "b.txt", "Another letter.")]
    )
    status = dict(zip(report["file"], report["status"], strict=True))
    assert (status["good.txt"], status["b.txt"]) == ("ok", "ok") and len(report) == 6
    assert report["status"].isin(["ok", "failed"]).all()
    assert report.loc[report["status"] == "failed", "reason"].str.len().gt(20).all()


def test_a_folder_that_the_system_will_not_list_is_failed_and_the_others_are_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "given/shut/a.txt", "A letter.")
    write(tmp_path, "given/b.txt", "Another letter.")
    scandir = os.scandir

    def shut(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", shut)
    report = inquiry_in(tmp_path).add(tmp_path / "given")
    assert dict(zip(report["file"], report["status"], strict=True)) == {"b.txt": "ok", "shut": "failed"}
    assert "can’t be looked into: Permission denied" in report.set_index("file")["reason"]["shut"]


def test_a_manifest_that_can_not_be_written_is_as_it_was_and_the_next_add_takes_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = inquiry_in(tmp_path).folder
    before = (folder.path / "sources.csv").read_bytes()
    put = os.replace

    def shut(source: Path, target: Path) -> None:
        if Path(target).name == "sources.csv":
            raise PermissionError(errno.EACCES, "Permission denied")
        put(source, target)

    monkeypatch.setattr(os, "replace", shut)
    with pytest.raises(WorkbenchError, match="open in another program"):
        keep_sources.keep(folder, letters(3))
    assert (folder.path / "sources.csv").read_bytes() == before
    monkeypatch.undo()
    keep_sources.keep(folder, letters(3))
    assert sorted(folder.manifest()["source_file"]) == sorted(path.name for path in folder.sources.iterdir())


def test_a_file_that_somebody_put_into_sources_is_taken_as_it_lies_there(tmp_path: Path) -> None:
    inquiry = inquiry_in(tmp_path)
    mine = write(inquiry.folder.sources, "by hand/letter.txt", SUBMISSION)
    assert list(inquiry.add(mine)["document_id"]) == ["BEL0001"]
    assert list(inquiry.folder.manifest()["source_file"]) == ["by hand/letter.txt"]
    assert [path.name for path in inquiry.folder.sources.iterdir()] == ["by hand"]


@pytest.mark.parametrize("name", ["back\\slash.txt", " letter.txt", "line\nfeed.txt", "\udce9.txt"])
def test_a_file_that_no_row_could_name_is_copied_under_a_name_that_one_can(tmp_path: Path, name: str) -> None:
    inquiry = inquiry_in(tmp_path)
    mine = write(inquiry.folder.sources, name, SUBMISSION)
    assert list(inquiry.add(mine)["document_id"]) == ["BEL0001"]
    assert list(inquiry.documents["status"]) == ["ok"]
    assert inquiry.problems["text"].str.contains("txt").sum() == 1


def test_rows_that_somebody_wrote_of_witnesses_before_a_document_came_stay(tmp_path: Path) -> None:
    folder = inquiry_in(tmp_path).folder
    mine = b"document_id,label,capacity,note\nBEL0001,Ann Pell,,mine\nBEL0001,Bo Kerr,witness,mine\n"
    (folder.path / "appearances.csv").write_bytes(mine)
    told = tuple(Appearance("", name, name, "witness") for name in ("Ann Pell", "Cy Dunn"))
    fields = {"kind": "written", "evidence_code": "BEL0001"}
    intake.take(folder, [Fetched("letter.txt", SUBMISSION.encode(), fields, told)])
    rows = folder.appearances()
    assert list(rows["label"]) == ["Ann Pell", "Bo Kerr", "Cy Dunn"]
    assert list(rows["note"]) == ["mine", "mine", ""] and set(rows["capacity"]) == {"witness"}


def test_a_file_that_went_missing_is_put_back_when_it_is_added_again(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("letter.txt", SUBMISSION))
    (inquiry.folder.sources / "letter.txt").unlink()
    report = inquiry.add(tmp_path / "given/letter.txt")
    assert list(report["status"]) == ["held already"] and "is put back" in report["reason"][0]
    assert list(inquiry.documents["status"]) == ["ok"]


@pytest.mark.parametrize("name", ["../letter.txt", "link.txt", "folder/letter.txt"])
def test_a_missing_file_is_never_put_back_outside_sources(tmp_path: Path, name: str) -> None:
    inquiry = made(tmp_path, ("letter.txt", SUBMISSION))
    (inquiry.folder.sources / "letter.txt").unlink()
    (inquiry.folder.sources / "link.txt").symlink_to(tmp_path / "outside.txt")
    (inquiry.folder.sources / "folder").symlink_to(tmp_path / "outside")
    (tmp_path / "outside").mkdir()
    inquiry.folder.change_rows(lambda _: Change(cells={(2, "source_file"): name}))
    keep_sources.keep(inquiry.folder, [Given(Path("letter.txt"), SUBMISSION.encode(), NOTHING)])
    assert not (tmp_path / "outside.txt").exists() and not list((tmp_path / "outside").iterdir())
    assert not (inquiry.folder.path / "letter.txt").exists()


def test_status_lists_files_that_no_row_names_and_rows_that_have_no_file(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION), ("letter.txt", SUBMISSION))
    (inquiry.folder.sources / "letter.txt").unlink()
    for name in ("stray.txt", "more/stray.txt", ".hidden"):
        write(inquiry.folder.sources, name, name)
    said = " ".join(CliRunner().invoke(app, ["status", str(inquiry.folder.path)]).output.split())
    assert "2 × a file in sources/ that no row of sources.csv names" in said
    assert "more/stray.txt, stray.txt" in said and ".hidden" not in said
    assert "sources/letter.txt is not there" in said


def test_what_a_stopped_program_left_half_written_goes_and_nobody_elses_file_does(tmp_path: Path) -> None:
    folder = inquiry_in(tmp_path).folder
    ours = write(folder.sources, f".{'0a' * 10}.1234.part", "half of a lett")
    theirs = [
        write(folder.sources, name, "theirs") for name in (".letter.part", f".{'0a' * 10}.part", ".0.1.part")
    ]
    keep_sources.keep(folder, letters(1))
    assert not ours.exists() and all(path.exists() for path in theirs)


def test_an_add_that_is_killed_at_any_write_or_at_random_leaves_nothing_half_said(tmp_path: Path) -> None:
    killed, wrong = add_killed.killed_at_each_write(tmp_path / "writes", 2)
    assert killed >= 6 and not wrong
    assert add_killed.killed_at_random(tmp_path / "random", 5, 10) == (5, [])


@pytest.mark.skipif(os.name != "posix", reason="links and pipes are made as POSIX makes them")
def test_what_has_a_name_in_sources_already_keeps_it_whatever_it_is(tmp_path: Path) -> None:
    folder = inquiry_in(tmp_path).folder
    other = write(tmp_path, "other.txt", "theirs")
    (folder.sources / "letter 0.txt").symlink_to(other)
    (folder.sources / "letter 1.txt").mkdir()
    os.mkfifo(folder.sources / "letter 2.txt")
    (folder.sources / "letter 3.txt").symlink_to("nowhere.txt")
    report = keep_sources.keep(folder, letters(4))
    assert report["status"].tolist() == ["unsupported"] * 4
    assert folder.manifest()["source_file"].tolist() == [f"letter {n}-2.txt" for n in range(4)]
    assert other.read_text() == "theirs" and (folder.sources / "letter 0.txt").is_symlink()


def test_two_adds_at_once_keep_every_row_and_every_file_under_names_of_their_own(tmp_path: Path) -> None:
    assert add_twice.two_adds(tmp_path / "i", 8) == (16, 0)


def test_what_a_person_writes_while_a_fetch_works_stays_and_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = inquiry_in(tmp_path).folder
    data = SUBMISSION.encode()
    intake.take(folder, [Fetched("letter.txt", data, {"kind": "written"}, ())])
    read_all = intake.read_all

    def while_reading(asked: object) -> object:
        folder.change_rows(lambda rows: Change(cells={(2, "title"): "As I call it"}))
        return read_all(asked)  # type: ignore[arg-type]

    monkeypatch.setattr(intake, "read_all", while_reading)
    told = {"kind": "written", "title": "As they call it", "url": "https://example.org/1"}
    report = intake.take(folder, [Fetched("letter.txt", data, told, ())])
    row = folder.manifest().iloc[0]
    assert (row["title"], row["url"]) == ("As I call it", "https://example.org/1")
    assert "somebody wrote its title meanwhile, which stays: As I call it" in report["reason"][0]


def test_an_id_that_somebody_gives_another_row_meanwhile_stays_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inquiry = inquiry_in(tmp_path)
    settle = whole_files.settle

    def while_settling(files: object) -> None:
        place = inquiry.folder.path / "sources.csv"
        if "BEL0001" not in place.read_text(encoding="utf-8"):
            place.write_bytes(place.read_bytes() + b"BEL0001" + b"," * 18 + b"mine\n")
        settle(files)  # type: ignore[arg-type]

    monkeypatch.setattr(whole_files, "settle", while_settling)
    report = inquiry.add(write(tmp_path, "letter.txt", SUBMISSION))
    assert list(report["document_id"]) == ["BEL0001-2"]
    assert list(inquiry.folder.manifest()["document_id"]) == ["BEL0001", "BEL0001-2"]
    assert set(inquiry.passages["document_id"]) == {"BEL0001-2"}


def test_an_add_goes_on_beside_rows_with_mistakes_and_what_reads_stops_until_they_are_mended(
    tmp_path: Path,
) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    place = inquiry.folder.path / "sources.csv"
    wrong = b"oral-2015-01-14,twice\nshort\n,no-id.txt" + b"," * 17 + b"\n"
    place.write_bytes(place.read_bytes() + wrong)
    report = inquiry.add(write(tmp_path, "letter.txt", SUBMISSION))
    assert list(report["status"]) == ["ok"] and wrong in place.read_bytes()
    with pytest.raises(BadTable) as told:
        _ = inquiry.documents
    assert all(f"row {row}" in str(told.value) for row in (3, 4, 5))


def test_what_people_wrote_of_witnesses_stays_when_the_publisher_is_asked_again(tmp_path: Path) -> None:
    folder = inquiry_in(tmp_path).folder
    told = Appearance("", "Ann Pel", "Ann Pel", "witness", organisation="Guild of Ringers")

    def fetch() -> None:
        intake.take(folder, [Fetched("letter.txt", SUBMISSION.encode(), {"kind": "written"}, (told,))])

    fetch()
    place = folder.path / "appearances.csv"
    place.write_bytes(place.read_bytes().replace(b"Ann Pel", b"Ann Pell").replace(b"witness", b""))
    before = place.read_bytes()
    fetch()
    assert place.read_bytes() == before
    place.write_bytes(before.replace(b"Ann Pell", b"Ann Pel"))
    fetch()
    assert list(folder.appearances()["capacity"]) == ["witness"]


@pytest.mark.parametrize("words", ["=1+1", "+44 20 7946 0000", "@home", "-5+1", " ＝x", "“=x”", "'=x", "-5"])
def test_what_publishers_and_files_are_called_is_no_formula_and_reads_as_they_wrote_it(
    tmp_path: Path, words: str
) -> None:
    folder = inquiry_in(tmp_path).folder
    named = Appearance("", words, words, "witness", organisation=words)
    intake.take(folder, [Fetched("a.txt", b"A letter.", {"title": words, "author": words}, (named,))])
    row = folder.manifest().iloc[0]
    assert (row["title"], row["author"]) == (words, words)
    assert folder.appearances()["organisation"][2] == words
    if words != "-5":
        for name in ("sources.csv", "appearances.csv"):
            cells = (folder.path / name).read_text(encoding="utf-8-sig").replace('"', "").split(",")
            assert not any(cell.strip()[:1] in tuple("=+-@＝") and cell.strip() for cell in cells)


def listings(place: Path, count: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how often folders are listed while so many files are kept, added again, and read anew."""
    folder = Folder(inquiry_in(place).folder.path)
    seen: list[object] = []

    def counted(listed: Callable[..., object]) -> Callable[..., object]:
        def listing(place: object = ".") -> object:
            if str(place).startswith(str(folder.path)):  # a module imported late lists its package, too
                seen.append(place)
            return listed(place)

        return listing

    with monkeypatch.context() as patched:
        for name in ("listdir", "scandir"):
            patched.setattr(os, name, counted(getattr(os, name)))
        for _ in range(2):
            keep_sources.keep(folder, letters(count))
    return len(seen)


def test_folders_are_listed_as_often_for_four_hundred_files_as_for_two_hundred(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, many = (listings(tmp_path / str(count), count, monkeypatch) for count in (200, 400))
    assert 0 < few == many < 30


def test_many_files_of_one_name_get_numbers_without_trying_all_of_them_again(tmp_path: Path) -> None:
    folder = inquiry_in(tmp_path).folder
    keep_sources.keep(folder, [Given(Path("Letter.txt"), f"{n}".encode(), NOTHING) for n in range(3)])
    keep_sources.keep(folder, [Given(Path("letter.txt"), f"more {n}".encode(), NOTHING) for n in range(2)])
    names = {"Letter.txt", "Letter-2.txt", "Letter-3.txt", "letter-4.txt", "letter-5.txt"}
    assert {path.name for path in folder.sources.iterdir()} == names
    assert set(folder.manifest()["document_id"]) == {"letter", *(f"letter-{n}" for n in range(2, 6))}
