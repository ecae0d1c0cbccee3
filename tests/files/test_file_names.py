"""Names of files made of words from outside: fit for every disk, never another's, and the same every time."""

from __future__ import annotations

import itertools
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench as wb
from tests.made.inquiries import SECOND, SESSION, write
from workbench.files import file_names
from workbench.files.file_names import MOST, alike, fit, free, of_id, version, versions
from workbench.inquiry.folder import sha256
from workbench.inquiry.locked_tables import Change
from workbench.inquiry.text_versions import Texts

WINDOWS = {
    "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
    *(f"{port}{n}" for port in ("COM", "LPT") for n in "0123456789¹²³"),
}  # fmt: skip
# Words from outside: any letters, halves of letters among them, and those that disks trip over, often.
NASTY = st.text(
    st.one_of(
        st.sampled_from('./\\:*?"<>|-=+@ ~_aAeÉé\u0301ßİ\udcff\ud800\u202e\x00\x7f\u00a0\U0001f514１'),
        st.characters(),
    ),
    max_size=40,
)
NAMES = st.one_of(
    NASTY,
    st.builds("{}{}{}".format, st.sampled_from(sorted(WINDOWS)), st.sampled_from([".", " .", "."]), NASTY),
    st.builds(lambda part, times, end: part * times + end, NASTY, st.integers(1, 60), st.sampled_from(["", ".pdf", ".. "])),
)  # fmt: skip


def is_borne(name: str) -> bool:
    """Whether Linux, macOS, Windows and a spreadsheet bear a name: their makers' rules, written down a second time."""
    return (
        0 < len(name.encode()) <= 143
        and not re.search(r'[\x00-\x1f\x7f<>:"/\\|?*]', name)
        and not name.endswith((".", " "))
        and not name.startswith((".", "-", "=", "+", "@", " "))
        and name.split(".")[0].rstrip(" ").upper() not in WINDOWS
        and unicodedata.is_normalized("NFC", name)
    )


@given(NAMES)
@settings(max_examples=300)
def test_any_name_becomes_one_that_every_disk_bears_and_stays_as_it_is_from_then_on(name: str) -> None:
    assert is_borne(fit(name))
    assert fit(fit(name)) == fit(name)


@given(st.lists(NAMES, min_size=1, max_size=12))
@settings(max_examples=100)
def test_no_two_files_get_names_that_some_disk_takes_for_one(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        own = free(name, taken)
        assert is_borne(own) and alike(own) not in taken
        taken.add(alike(own))


@given(NAMES, NAMES)
@settings(max_examples=200)
def test_two_ids_never_share_the_name_of_their_texts(one: str, other: str) -> None:
    for document_id in (one, other):
        assert is_borne(version(document_id, "0123456789ab" * 5))
        assert versions(document_id).fullmatch(version(document_id, "0123456789ab" * 5))
    if one != other:
        assert of_id(one) != of_id(other)


@pytest.mark.parametrize(
    ("name", "becomes"),
    [
        ("Évidence – bells’ “care” (final).txt", "Évidence – bells’ “care” (final).txt"),
        ("two  spaces.txt", "two  spaces.txt"),
        ("ベル.txt", "ベル.txt"),
        ("CON.txt", "CON_.txt"),
        ("nul", "nul_"),
        ("com1.tar.gz", "com1_.tar.gz"),
        ("LPT¹.pdf", "LPT¹_.pdf"),
        ("aux .pdf", "aux_.pdf"),
        ("console.txt", "console.txt"),
        ("what? why: a/b\\c.pdf", "what_ why_ a_b_c.pdf"),
        ("ends in dots...", "ends in dots"),
        ("ends in a space ", "ends in a space"),
        ("..hidden.txt", "hidden.txt"),
        ("-rf.txt", "rf.txt"),
        ("=cmd.txt", "cmd.txt"),
        ("＝cmd.txt", "cmd.txt"),
        ("bells\udcff.txt", "bells_.txt"),
        ("e\u0301vidence.txt", "évidence.txt"),
        ("report\u202efdp.exe", "report_fdp.exe"),
        ("", "source"),
        (" . ", "source"),
    ],
)
def test_a_name_is_changed_no_more_than_it_must_be(name: str, becomes: str) -> None:
    assert fit(name) == becomes


@pytest.mark.parametrize("letter", ["a", "é", "ベ", "\U0001f514", "e\u0301"])
def test_a_long_name_is_cut_by_its_bytes_keeps_its_ending_and_says_with_a_digest_that_it_was_cut(
    letter: str,
) -> None:
    long = letter * 240
    one, other = fit(f"{long}1.pdf"), fit(f"{long}2.pdf")
    assert one != other and len(one.encode()) <= MOST < len(f"{long}1.pdf".encode())
    for name in (one, other):
        assert re.fullmatch(rf"(?:{unicodedata.normalize('NFC', letter)})+~[0-9a-f]{{10}}\.pdf", name)
    assert fit(f"{'a' * (MOST - 4)}.pdf") == f"{'a' * (MOST - 4)}.pdf"


def test_an_accent_is_never_parted_from_its_letter() -> None:
    # a letter with an accent that no single code point has
    assert not re.search(r"x~", fit("x\u0302" * 100)) and fit("x\u0302" * 100).startswith("x\u0302" * 40)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bells.pdf", "bells.PDF"),
        ("café.txt", "cafe\u0301.txt"),
        ("CAFÉ.txt", "cafe\u0301.TXT"),
        ("STRASSE.txt", "straße.txt"),
        ("a:b.txt", "a?b.txt"),
        ("dots.txt", "dots.txt..."),
    ],
)
def test_twins_are_numbered_before_their_ending(one: str, other: str) -> None:
    first = free(one, set())
    second = free(other, {alike(first)})
    assert alike(first) != alike(second) and "-2." in second


def test_twenty_thousand_files_of_one_name_are_numbered_in_turn_and_in_few_steps() -> None:
    class Counted(set[str]):
        asked = 0

        def __contains__(self, name: object) -> bool:
            self.asked += 1
            return super().__contains__(name)

    taken = Counted({"a.txt", *(f"a-{number}.txt" for number in range(2, 20_001))})
    assert free("A.txt", taken) == "A-20001.txt" and taken.asked < 50


@pytest.mark.parametrize(
    "document_id", ["oral-2014-06-18b", "BEL0001-2", "report", "Smith_2014", "a.b", "Évidence-1"]
)
def test_an_id_that_is_fit_names_its_texts_as_it_always_did(document_id: str) -> None:
    assert of_id(document_id) == document_id == file_names.former_of_id(document_id)


@pytest.mark.parametrize(
    ("one", "other"), [("a/b", "a_b"), ("a/b", "a:b"), ("CON", "CON_"), ("x" * 200 + "1", "x" * 200 + "2")]
)
def test_the_texts_of_two_documents_stand_apart_however_alike_their_ids(
    one: str, other: str, tmp_path: Path
) -> None:
    texts = Texts(tmp_path / "text")
    for document_id, text in itertools.product((one, other), (b"first", b"second")):
        for _ in range(2):
            texts.keep(document_id, text, sha256(text))
        assert texts.has_other(document_id, sha256(text)) == (text == b"second")
    assert len(list((tmp_path / "text").iterdir())) == 4


def test_a_text_that_was_kept_under_a_former_name_is_found_and_not_renamed(tmp_path: Path) -> None:
    place = tmp_path / "text"
    place.mkdir()
    former = place / f"a_b.{sha256(b'Words.')[:12]}.txt"
    former.write_bytes(b"Words.")
    Texts(place).keep("a/b", b"Words.", sha256(b"Words."))
    assert list(place.iterdir()) == [former]
    assert Texts(place).has_other("a/b", sha256(b"Other words."))


def test_ids_that_differ_by_case_alone_are_not_given_twice(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "i", title="Bells")
    inquiry.add(write(tmp_path, "REPORT.odd.txt", "Please oil the bells."))
    (one,) = inquiry.documents["document_id"]
    inquiry.folder.change_rows(
        lambda rows: Change(cells={(int(str(row)), "document_id"): one.upper() for row in rows.index})
    )
    again = wb.open(tmp_path / "i")
    again.add(write(tmp_path, "report.odd.txt", "Please ring the bells."))
    assert list(again.documents["document_id"]) == [one.upper(), f"{one}-2"]


def test_names_that_no_disk_bears_cost_their_file_and_no_other(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "i", title="Bells")
    bad = [tmp_path / ("x" * 280), tmp_path / "a\x00b.txt", tmp_path / "lone \ud800 half.txt"]
    report = inquiry.add([*bad, write(tmp_path, "a.txt", SESSION), write(tmp_path, "deep/A.txt", SECOND)])
    assert list(report["status"]) == ["failed"] * 3 + ["ok"] * 2
    assert sorted(path.name for path in inquiry.folder.sources.iterdir()) == ["A-2.txt", "a.txt"]


def test_members_of_a_zip_may_be_called_anything(tmp_path: Path) -> None:
    from tests.made.packed import packed

    names = [
        "CON.txt",
        "con.TXT",
        "ab?.txt",
        "ab:.txt",
        "dots....",
        "x" * 280 + ".txt",
        "é.txt",
        "e\u0301.txt",
    ]
    archive = packed({name: f"Please oil bell number {number}." for number, name in enumerate(names)})
    inquiry = wb.create(tmp_path / "i", title="Bells")
    report = inquiry.add(write(tmp_path, "all.zip", archive))
    assert set(report["status"]) == {"ok"} and len(report) == len(names)
    kept = [path.name for path in inquiry.folder.sources.iterdir()]
    assert len({alike(name) for name in kept}) == len(names) and all(map(is_borne, kept))
