"""Tables that people and programs both write: what somebody left stays as they left it, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import BadTable, WorkbenchError
from workbench.files import folder_lock, whole_files
from workbench.inquiry import locked_tables
from workbench.inquiry.locked_tables import Change
from workbench.model import tables
from workbench.model.safe_cells import guarded, unguarded

CELLS = st.text(
    st.characters(exclude_categories=("Cs",)) | st.sampled_from("=+-@'\"\t\r\n,; \ufeff＝＋－＠“0123456789"),
    max_size=12,
)


def added(*ids: str) -> Change:
    return Change([{"id": one, "note": "new"} for one in ids])


def test_other_rows_columns_order_and_quotation_marks_stay_as_somebody_left_them(tmp_path: Path) -> None:
    place = tmp_path / "t.csv"
    before = b'mine,id,note\r\n"x, y",b,"old"\r\n\r\n  z ,a,=left\r\n'
    place.write_bytes(before)
    locked_tables.change(place, lambda _: added("c"), ("id", "note"))
    assert place.read_bytes() == before + b",c,new\r\n"
    locked_tables.change(place, lambda rows: Change(cells={(2, "note"): "seen"}, removed=[4]), ("id", "note"))
    assert place.read_bytes() == b'mine,id,note\r\n"x, y",b,seen\r\n\r\n,c,new\r\n'


def test_a_file_that_is_not_there_gets_its_header_and_the_mark_that_excel_looks_for(tmp_path: Path) -> None:
    locked_tables.change(tmp_path / "t.csv", lambda _: added("c"), ("id", "note"))
    assert (tmp_path / "t.csv").read_bytes() == b"\xef\xbb\xbfid,note\nc,new\n"


def test_a_column_that_somebody_took_out_comes_back_when_something_is_to_be_written_in_it(
    tmp_path: Path,
) -> None:
    place = tmp_path / "t.csv"
    place.write_bytes(b"id,mine\na,1\nb,2")
    locked_tables.change(place, lambda _: added("c"), ("id", "note", "other"))
    assert place.read_bytes() == b"id,mine,note\na,1,\nb,2,\nc,,new\n"


def test_rows_with_too_many_or_too_few_cells_are_there_and_stay_to_be_mended(tmp_path: Path) -> None:
    place = tmp_path / "t.csv"
    place.write_bytes(b"id,note\na\nb,x,too many\n")
    locked_tables.change(place, lambda rows: added("-".join(rows["id"])), ("id", "note"))
    assert place.read_bytes() == b"id,note\na\nb,x,too many\na-b,new\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"id;note\n1;2\n", "semicolons"),
        (b"id,id\n1,2\n", "stands twice"),
        ("id\ncafé\n".encode("cp1252"), "UTF-8"),
    ],
)
def test_a_file_that_is_no_table_is_said_and_not_touched(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "t.csv").write_bytes(data)
    with pytest.raises(BadTable, match=said):
        locked_tables.change(tmp_path / "t.csv", lambda _: added("c"), ("id", "note"))
    assert (tmp_path / "t.csv").read_bytes() == data


def test_what_somebody_saves_while_a_program_works_is_looked_at_before_it_writes(tmp_path: Path) -> None:
    place = tmp_path / "t.csv"
    place.write_bytes(b"id,note\na,\n")
    looks: list[list[str]] = []

    def wanted(rows: pd.DataFrame) -> Change:
        looks.append(list(rows["note"]))
        if len(looks) == 1:
            place.write_bytes(b"id,note\na,by hand\n")
        return Change(cells={} if rows["note"][2] else {(2, "note"): "by program"}, added=[{"id": "b"}])

    locked_tables.change(place, wanted)
    assert looks == [[""], ["by hand"]]
    assert place.read_bytes() == b"id,note\na,by hand\nb,\n"


def test_a_table_that_is_saved_again_and_again_is_left_to_who_saves_it(tmp_path: Path) -> None:
    place = tmp_path / "t.csv"
    place.write_bytes(b"id,note\n")

    def wanted(_: pd.DataFrame) -> Change:
        place.write_bytes(place.read_bytes() + b"by hand,\n")
        return added("b")

    with pytest.raises(WorkbenchError, match="again and again"):
        locked_tables.change(place, wanted)
    assert place.read_bytes() == b"id,note\n" + b"by hand,\n" * locked_tables.TRIES


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied"), "open in another program"),
        (OSError(28, "No space left on device"), "the disk is full"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
@pytest.mark.parametrize("step", ["replace", "fsync"])
def test_a_file_that_can_not_be_written_is_as_it_was_and_one_sentence_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: OSError, said: str
) -> None:
    place = tmp_path / "t.csv"
    place.write_bytes(b"id,note\n")

    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, step, fails)
    with pytest.raises(WorkbenchError, match=said) as told:
        locked_tables.change(place, lambda _: added("b"))
    assert "\n" not in str(told.value) and "is as it was" in str(told.value)
    assert place.read_bytes() == b"id,note\n"
    assert {path.name for path in tmp_path.iterdir()} == {"t.csv", folder_lock.NAME}


_MANY = """
import sys
from pathlib import Path
from workbench.files import folder_lock as lock
from workbench.inquiry import locked_tables
from workbench.inquiry.locked_tables import Change
if sys.argv[3] == "file":
    lock._lock = None
for n in range(25):
    locked_tables.change(Path(sys.argv[1]), lambda rows: Change([{"id": f"{sys.argv[2]}{n}"}]), ("id",))
"""


@pytest.mark.parametrize("kind", ["system", "file"])
def test_two_programs_at_once_keep_all_their_rows_whether_or_not_the_disk_has_locks(
    tmp_path: Path, kind: str
) -> None:
    programs = [
        subprocess.Popen([sys.executable, "-c", _MANY, str(tmp_path / "t.csv"), name, kind]) for name in "ab"
    ]
    assert [program.wait() for program in programs] == [0, 0]
    held = tables.read_csv(tmp_path / "t.csv", ["id"])["id"]
    assert len(held) == held.nunique() == 50


@pytest.mark.parametrize("kind", ["system", "file"])
def test_the_lock_is_one_threads_at_a_time_and_may_be_asked_for_again_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    if kind == "file":
        monkeypatch.setattr(folder_lock, "_lock", None)
    inside = []

    def work() -> None:
        with pytest.raises(WorkbenchError, match="all the while"), folder_lock.held(tmp_path, patience=0.1):
            inside.append("other")

    with folder_lock.held(tmp_path), folder_lock.held(tmp_path):
        other = threading.Thread(target=work)
        other.start()
        other.join()
    with folder_lock.held(tmp_path):
        pass
    assert not inside


def test_a_lock_that_is_only_a_file_ends_with_the_program_that_had_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import os, sys; from pathlib import Path; from workbench.files import folder_lock as lock; lock._lock = None"
    code += "; lock._taken(Path(sys.argv[1]), 1); os._exit(0)"
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path / folder_lock.NAME)]).returncode == 0
    assert (tmp_path / f"{folder_lock.NAME}.held").is_file()
    monkeypatch.setattr(folder_lock, "_lock", None)
    with folder_lock.held(tmp_path, patience=2.0):
        pass
    assert not (tmp_path / f"{folder_lock.NAME}.held").exists()


def test_a_file_keeps_the_rights_that_it_had(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    place = tmp_path / "t.csv"
    place.write_bytes(b"id\n")
    place.chmod(0o640)
    whole_files.write_whole(place, b"id\na\n")
    assert place.stat().st_mode & 0o777 == 0o640


@settings(max_examples=300)
@given(CELLS)
def test_a_cell_is_no_formula_and_its_words_come_back_to_the_letter(text: str) -> None:
    cell = guarded(text)
    assert unguarded(cell) == text
    first = cell.lstrip("'\"“ \ufeff\xa0")[:1]
    assert cell == text or cell == f"'{text}"
    if first and first in "=+@\t\r\n＝＋－＠":
        assert cell.startswith("'")


@settings(max_examples=100)
@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=4))
def test_words_that_a_program_adds_to_a_table_come_back_whoever_wrote_them(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]]
) -> None:
    kept = [(a.strip(), b.strip()) for a, b in cells if a.strip() or b.strip()]
    place = tmp_path_factory.mktemp("t") / "t.csv"
    locked_tables.change(place, lambda _: Change([{"a": a, "b": b} for a, b in kept]), ("a", "b"))
    if kept:
        assert [tuple(row) for row in tables.read_csv(place, ["a", "b"]).to_numpy()] == kept


@pytest.mark.parametrize("number", ["-5", "-0.4", "-1200", "12", "3.5"])
def test_a_number_stays_one_for_a_spreadsheet(number: str) -> None:
    assert guarded(number) == number


@pytest.mark.parametrize("text", ["+44 20 7946 0000", "-5+1", "-0x1", "-01", "- 5", "=5", "-5\n", "\t-5"])
def test_what_only_looks_like_a_number_is_kept_as_the_words_it_is(text: str) -> None:
    assert guarded(text) == f"'{text}" and unguarded(guarded(text)) == text


def test_tables_written_before_cells_were_guarded_read_as_they_did(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes("title,note\n=1+1,'quoted' words\n@home,’twas\n".encode())
    assert tables.read_csv(tmp_path / "t.csv", ["title"]).to_numpy().tolist() == [
        ["=1+1", "'quoted' words"],
        ["@home", "’twas"],
    ]


def test_no_other_code_writes_a_table_to_disk() -> None:
    """A CSV file is written by `tables.csv_bytes` or by row, both with the guard: nothing else makes one."""
    package = Path(locked_tables.__file__).parents[1]
    writers = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if "csv.writer" in (text := path.read_text(encoding="utf-8")) or "DictWriter" in text
    }
    assert writers == {
        "inquiry/locked_tables.py",
        "themes/codebook/starter.py",
    }  # the second writes words of our own


@pytest.mark.parametrize("end", ['"never closed', 'a,"never closed\n', 'a,"b ""c""\nd,e\n'])
def test_no_row_is_added_after_a_quotation_mark_that_is_not_closed(tmp_path: Path, end: str) -> None:
    place = tmp_path / "table.csv"
    place.write_text(f"name,note\n1,x\n{end}", encoding="utf-8")
    before = place.read_bytes()
    with pytest.raises(BadTable, match="row 3: a quotation mark is not closed"):
        locked_tables.change(place, lambda rows: Change([{"name": "2"}]))
    assert place.read_bytes() == before


def test_a_cell_longer_than_pythons_own_limit_is_read_and_one_of_ten_million_is_named(tmp_path: Path) -> None:
    place = tmp_path / "table.csv"
    place.write_text(f"name,note\n1,{'x' * 300_000}\n", encoding="utf-8")
    locked_tables.change(place, lambda rows: Change([{"name": "2", "note": rows["note"].iloc[0]}]))
    assert tables.read_csv(place, ["name"])["note"].str.len().tolist() == [300_000, 300_000]
    place.write_text(f"name,note\n1,{'x' * 10_000_001}\n", encoding="utf-8")
    for read in (
        lambda: tables.read_csv(place, ["name"]),
        lambda: locked_tables.change(place, lambda _: Change()),
    ):
        with pytest.raises(BadTable, match=r"line 2: field larger than field limit.*not closed"):
            read()
