"""Held back means out of every table, page and export, and kept; unpublished means out of what goes to the public."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb
from tests.made.inquiries import write
from tests.proofs.held_back import BY, DATE, PLANTED, SHUT, holding, outputs, tables
from workbench import cli
from workbench.errors import BadTable, WorkbenchError
from workbench.inquiry import Inquiry, withdrawal_register
from workbench.inquiry.locked_tables import Change
from workbench.inquiry.withdrawal import same_person
from workbench.model import publication


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    inquiry = holding(tmp_path_factory.mktemp("whole"))
    dict(tables(inquiry))  # what is read once is in the cache of every copy
    return inquiry.folder.path


@pytest.fixture
def inquiry(whole: Path, tmp_path: Path) -> Inquiry:
    return wb.open(shutil.copytree(whole, tmp_path / "inquiry"))


def made_of(inquiry: Inquiry) -> dict[str, str]:
    """Every table and count, and the page that quotes most; each page and export: ``tests/proofs/held_back.py``."""
    page = inquiry.brief("inquiry", audience="committee", date=DATE).html
    return dict(tables(inquiry)) | {"inquiry": page}


def test_what_is_held_back_is_in_no_table_or_page_and_comes_back_as_it_was(inquiry: Inquiry) -> None:
    before = made_of(inquiry)
    assert len([name for name, text in before.items() if PLANTED.search(text)]) >= 15, "it stood there before"
    log = inquiry.folder.path / "decisions.sqlite"
    decided, kept = len(inquiry.decisions), log.read_bytes()

    inquiry.withdraw("BEL0009", **BY)
    after = made_of(inquiry)
    assert {name: PLANTED.findall(text) for name, text in after.items() if PLANTED.search(text)} == {}
    assert log.read_bytes() == kept and len(inquiry.decisions) < decided
    assert inquiry.verify_log().empty
    assert after["problems"].strip() == before["problems"].strip(), "nothing is listed as lost that is kept"
    assert (inquiry.folder.path / "sources" / "z.txt").read_text() == SHUT

    inquiry.withdraw("BEL0009", "restore", coder="AB", reason="they agree again", date="2026-11-23")
    again = made_of(inquiry)
    assert [name for name in again if again[name] != before[name]] == []


@pytest.mark.parametrize("typed", ["held back", "Held back", "HELD  BACK", "held-back", " hold back"])
def test_a_status_typed_by_hand_holds_back_however_it_is_written(inquiry: Inquiry, typed: str) -> None:
    def as_typed(rows: pd.DataFrame) -> Change:
        own = rows.index[rows["document_id"] == "BEL0009"]
        return Change(cells={(int(str(row)), "publication"): typed for row in own})

    inquiry.folder.change_rows(as_typed)
    again = wb.open(inquiry.folder.path)
    for table in (
        again.documents,
        again.passages,
        again.appearances,
        again.tags,
        again.links,
        again.decisions,
    ):
        assert not PLANTED.search(table.to_csv())
    with pytest.raises(WorkbenchError, match=r"no row of withdrawn.csv has made it.*Write its status"):
        again.withdraw("BEL0009", "restore", **BY)


def test_a_page_made_before_no_longer_verifies_and_is_named(inquiry: Inquiry) -> None:
    page = inquiry.brief(date=DATE).save(inquiry.folder.path / "pages" / "briefing.html")
    assert wb.verify(page, inquiry)["ok"].all()
    (inquiry.folder.path / "briefings.csv").write_text(
        "briefing,date,recipient,documents\nfirst,2026-10-01,the Chair,BEL0001; BEL0009\n"
    )
    report = inquiry.withdraw("BEL0009", **BY)
    told = {(row.state, row.place) for row in report.itertuples()}
    assert told >= {
        ("left", "pages/briefing.html"),
        ("sent", "briefings.csv, row 2"),
        ("changed", "sources.csv"),
    }
    assert page.is_file() and not wb.verify(page, inquiry)["ok"].all()


def test_the_register_has_one_row_per_act_and_is_undone_in_turn(inquiry: Inquiry) -> None:
    (inquiry.folder.path / "withdrawn.csv").write_text(
        "document_id,sha256,date,coder,reason,briefings\nBEL0005,abc,2026-01-01,EF,asked,first\n"
    )
    inquiry.withdraw("BEL0009", "unpublish", **BY)
    inquiry.withdraw("BEL0009", "hold back", **BY)
    with pytest.raises(WorkbenchError, match=r"held back already.*--restore"):
        inquiry.withdraw("BEL0009", **BY)
    inquiry.withdraw("BEL0009", "restore", **BY)
    assert inquiry.documents.set_index("document_id")["publication"]["BEL0009"] == "no longer published"
    inquiry.withdraw("BEL0009", "restore", **BY)
    assert inquiry.documents.set_index("document_id")["publication"]["BEL0009"] == "published"
    rows = withdrawal_register.rows(inquiry.folder)
    assert rows["act"].tolist() == ["erased", "unpublished", "held back", "restored", "restored"]
    assert rows["was"].tolist() == [
        "",
        "published",
        "no longer published",
        "held back",
        "no longer published",
    ]
    assert withdrawal_register.erased(inquiry.folder)["document_id"].tolist() == ["BEL0005"], (
        "an older file is read as it was"
    )


def test_what_is_unpublished_is_for_the_committee_and_marked_on_its_pages(inquiry: Inquiry) -> None:
    inquiry.withdraw("BEL0009", "unpublish", **BY)
    public = dict(outputs(inquiry, "public"))
    quoted = re.compile("zanzibar|wombat|quagmire", re.IGNORECASE)
    assert {name for name, text in public.items() if quoted.search(text)} == set()
    committee = inquiry.brief("bank", by="theme", audience="committee", date=DATE).html
    assert "zanzibar" in committee and "No longer published" in committee
    with pytest.raises(WorkbenchError, match="BEL0009 is not published: it is “no longer published”"):
        inquiry.withdraw("BEL0009", "unpublish", **BY)
    assert publication.may_see("committee", publication.NO_LONGER)


def test_a_withheld_name_is_not_unpublished_into_a_committees_page(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "bells", title="Bells")
    inquiry.add([write(tmp_path, "z.txt", SHUT)], publication="name withheld")
    with pytest.raises(WorkbenchError, match=r"is withheld.*Hold it back instead"):
        inquiry.withdraw("BEL0009", "unpublish", **BY)


@pytest.mark.parametrize(
    ("body", "given", "told"),
    [
        ("select committee", {}, ["a second person", "the committee’s order, by its words or reference, and its date"]),
        ("joint committee", {"second": "CD"}, ["the committees’ order"]),
        ("statutory inquiry", {"coder": "", "reason": ""}, ["its coder; its reason; a second person who agrees; the chair’s"]),
        ("statutory inquiry", {"second": "CD", "authority": "the chair agrees"}, ["the chair’s recorded direction"]),
        ("statutory inquiry", {"second": "CD", "authority": "20 November 2026"}, ["the chair’s recorded direction"]),
        ("all-party group", {"second": "CD"}, ["the authority: who decided it"]),
        ("other", {"second": "a. b.", "authority": "the board"}, ["“a. b.” and “AB” may be one person"]),
    ],
)  # fmt: skip
def test_an_erasure_says_at_once_all_that_it_lacks(
    tmp_path: Path, body: str, given: dict[str, str], told: list[str]
) -> None:
    inquiry = wb.create(tmp_path / "bells", title="Bells", body=body)
    inquiry.add([write(tmp_path, "z.txt", SHUT)])
    with pytest.raises(WorkbenchError) as stopped:
        inquiry.withdraw("BEL0009", "erase", **(BY | given))
    assert all(words in str(stopped.value) for words in told), str(stopped.value)
    assert "Nothing was changed" in str(stopped.value) and len(inquiry.documents) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("AB", "ab", True), ("AB", "A. B.", True), ("AB", "Ann Bell", True), ("Ann Bell", "ann  BELL", True),
        ("Bell, Ann", "Ann Bell", True), ("Dr Ann Bell", "Ann Bell", True), ("A. Bell", "Ann Bell", True),
        ("Bell", "Ann Bell", True), ("AB", "CD", False), ("Ann Bell", "Amy Brown", False), ("Ann Bell", "Tom Bell", False),
        ("AB", "Carol Dunn", False), ("Élan Vié", "elan vie", True),
    ],
)  # fmt: skip
def test_two_names_that_may_be_one_persons_are_one(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same and same_person(other, one) is same


def test_the_command_holds_back_unless_it_is_told_otherwise(
    inquiry: Inquiry, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*arguments: str) -> tuple[str, str]:
        with pytest.raises(SystemExit):
            cli.main([arguments[0], str(inquiry.folder.path), *arguments[1:]])
        return capsys.readouterr()

    by = ("--coder", "AB", "--reason", "asked", "--date", "2026-11-21")
    assert "BEL0009 is held back; see withdrawn.csv." in run("withdraw", "BEL0009", *by)[0]
    assert "BEL0009 is held back (on 2026-11-21 by AB: asked)" in run("status")[0]
    assert (
        "one verb at a time, not erase and restore"
        in run("withdraw", "BEL0009", "--erase", "--restore", *by)[1]
    )
    assert "BEL0009 is restored" in run("withdraw", "BEL0009", "--restore", *by)[0]
    assert "BEL0009 is unpublished" in run("withdraw", "BEL0009", "--unpublish", *by)[0]


@pytest.mark.parametrize("register", ["document_id,sha256\nBEL0001", "foo\nbar\n", "document_id\n"])
def test_nothing_is_held_back_while_the_register_has_mistakes(inquiry: Inquiry, register: str) -> None:
    place = inquiry.folder.path / "withdrawn.csv"
    place.write_text(register, encoding="utf-8")
    before = (inquiry.folder.path / "sources.csv").read_bytes()
    with pytest.raises(BadTable, match=r"withdrawn\.csv"):
        inquiry.withdraw("BEL0009", **BY)
    assert (inquiry.folder.path / "sources.csv").read_bytes() == before
    assert place.read_text(encoding="utf-8") == register


@pytest.mark.parametrize("given", [{"second": "CD"}, {"authority": "the board"}])
@pytest.mark.parametrize("how", ["hold back", "unpublish", "restore"])
def test_who_names_what_an_erasure_needs_is_asked_for_the_erasure(
    inquiry: Inquiry, how: str, given: dict[str, str]
) -> None:
    with pytest.raises(WorkbenchError, match="are for an erasure: choose erase, or leave them out"):
        inquiry.withdraw("BEL0009", how, **(BY | given))
