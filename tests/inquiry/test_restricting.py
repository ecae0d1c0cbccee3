"""An inquiry keeps what its register names: no export leaves with an open hit, and what is settled is in no export."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made, write
from tests.places import ROOT
from workbench import cli
from workbench.errors import BadTable, NotFound, WorkbenchError
from workbench.inquiry import TABLES, Inquiry, restricting
from workbench.restrictions.way_out import Refused

DAY = "2026-11-21"
REGISTER = "term,kind,aliases,scope,order,from,until,varied_by,applies_to,mark,note\n"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("kept")
    inquiry = made(place, ("session.txt", SESSION), ("BEL0001.txt", SUBMISSION))
    inquiry.brief("inquiry")
    return inquiry.folder.path


@pytest.fixture
def inquiry(whole: Path, tmp_path: Path) -> Inquiry:
    return wb.open(shutil.copytree(whole, tmp_path / "inquiry"))


def restrict(inquiry: Inquiry, *rows: str) -> None:
    register = REGISTER + "".join(f"{row}\n" for row in rows)
    (inquiry.folder.path / "restrictions.csv").write_text(register, encoding="utf-8")


def refused(save: object, place: Path) -> Refused:
    with pytest.raises(Refused) as error:
        save(place)  # type: ignore[operator]
    assert not place.exists(), "nothing is written"
    return error.value


BODY = "Tower Trust,restriction order,,words,Order 4,,,,,[GRO-B],"


def test_each_export_is_refused_and_says_each_hit_with_its_place(inquiry: Inquiry, tmp_path: Path) -> None:
    restrict(inquiry, BODY, "Bells,restriction notice,,words,,,,,,,")
    said = refused(inquiry.brief("inquiry", date=DAY).save, tmp_path / "briefing.html")
    assert {hit.term for hit in said.hits} == {"Bells", "Tower Trust"}
    assert all(hit.hit_id in str(said) and hit.place for hit in said.hits)
    assert refused(inquiry.tracker(DAY).save, tmp_path / "tracker.xlsx").hits
    assert refused(inquiry.brief("bank", date=DAY).save, tmp_path / "bank.docx").hits


def test_a_hit_that_is_settled_leaves_for_that_kind_and_audience_alone(
    inquiry: Inquiry, tmp_path: Path
) -> None:
    restrict(inquiry, BODY)
    page, place = inquiry.brief("inquiry", date=DAY), tmp_path / "briefing.html"
    for hit in {hit.hit_id for hit in refused(page.save, place).hits}:
        inquiry.decide(hit, "leave", coder="A. Bell", note="The office is public.", date=DAY)
    assert page.save(place).exists()
    refused(inquiry.brief("inquiry", date=DAY, audience="committee").save, tmp_path / "committee.html")
    log = (inquiry.folder.path / "restrictions_settled.csv").read_text(encoding="utf-8")
    assert "A. Bell" in log and "The office is public." in log and "Tower" not in log


def test_the_mark_is_printed_where_somebody_says_so(inquiry: Inquiry, tmp_path: Path) -> None:
    restrict(inquiry, BODY)
    page, place = inquiry.brief("inquiry", date=DAY), tmp_path / "briefing.html"
    hits = list(dict.fromkeys(hit.hit_id for hit in refused(page.save, place).hits))
    restricting.settle(inquiry.folder, hits, "mark", ("A. Bell", "Order 4.", DAY))
    text = page.save(place).read_text(encoding="utf-8")
    assert "Tower Trust" not in text and text.count("[GRO-B]") >= len(hits)


def test_a_page_with_marks_verifies_and_one_with_other_words_under_a_mark_does_not(
    inquiry: Inquiry, tmp_path: Path
) -> None:
    restrict(inquiry, "very loud,restriction order,,words,Order 4,,,,,[GRO-B],")
    page, place = inquiry.brief("session", witnesses=["Ann Pell"], date=DAY), tmp_path / "briefing.html"
    hits = list(dict.fromkeys(hit.hit_id for hit in refused(page.save, place).hits))
    restricting.settle(inquiry.folder, hits, "mark", ("A. Bell", "Order 4.", DAY))
    inquiry.brief("session", witnesses=["Ann Pell"], date=DAY).save(place)
    text = place.read_text(encoding="utf-8")
    assert "are [GRO-B]." in text and wb.verify(place, inquiry)["ok"].all()
    place.write_text(text.replace("bells are [GRO-B].", "[GRO-B] are [GRO-B]."), encoding="utf-8")
    assert not wb.verify(place, inquiry)["ok"].all()


def test_nobody_settles_without_a_name_a_reason_and_a_day_nor_what_stopped_nothing(inquiry: Inquiry) -> None:
    with pytest.raises(WorkbenchError, match=r"name of who settles it; it needs its reason; “” is no day"):
        inquiry.decide("x1", "leave", coder=" ", note="")
    with pytest.raises(NotFound, match="did not stop the export"):
        inquiry.decide("x1", "leave", coder="A. Bell", note="Known.", date=DAY)


def test_a_register_with_mistakes_lets_nothing_out(inquiry: Inquiry, tmp_path: Path) -> None:
    restrict(inquiry, "—,restriction order,,,,,,,,,", "Ada,,,,,2026-02-30,,,,,")
    with pytest.raises(BadTable) as wrong:
        inquiry.brief("inquiry", date=DAY).save(tmp_path / "briefing.html")
    assert len(wrong.value.mistakes) == 3 and not (tmp_path / "briefing.html").exists()


def test_a_document_and_a_page_of_it_are_known_by_their_words(inquiry: Inquiry, tmp_path: Path) -> None:
    restrict(inquiry, "oral-2015-01-14,undertaking to a witness,,document,,,,,,,")
    quoted = [
        hit
        for hit in refused(inquiry.brief("session", witnesses=["Ann Pell"]).save, tmp_path / "a.html").hits
        if len(hit.words) > 30
    ]
    assert quoted and all(hit.term == "oral-2015-01-14" for hit in quoted)


def test_a_person_is_known_by_every_name_that_the_inquiry_has(inquiry: Inquiry) -> None:
    restrict(inquiry, "ann-pell,lifelong anonymity,,person,,,,,,,")
    assert "Ann Pell" in restricting.kept(inquiry._frames).called["ann-pell"]
    page = inquiry.brief("session", witnesses=["Ann Pell"], date=DAY)
    assert {"Ann Pell"} <= {hit.words for hit in page.clearance.hits(page.html.encode())}


def test_names_in_evidence_without_a_name_stop_an_export_where_nothing_published_has_them(
    tmp_path: Path,
) -> None:
    inquiry = wb.create(tmp_path / "inquiry", title="Bells")
    shut = "Written evidence submitted by Priya Nair (BEL0002)\n\n1. My son Kayden hid in the Oakfield tower. Ann Pell knew.\n"
    open_ = "Written evidence submitted by Ann Pell (BEL0001)\n\n1. The ropes of the tower are old, and I know it.\n"
    inquiry.add([write(tmp_path / "given", "BEL0001.txt", open_)], publication="published")
    inquiry.add([write(tmp_path / "given", "BEL0002.txt", shut)], publication="name withheld")
    names = restricting.kept(inquiry._frames).names
    assert {"Kayden", "Oakfield", "Priya Nair"} <= set(names) and not {"Ann Pell", "My"} & set(names)


def test_neither_the_register_nor_what_was_settled_is_a_table_or_is_merged(
    inquiry: Inquiry, whole: Path, tmp_path: Path
) -> None:
    restrict(inquiry, BODY)
    page = inquiry.brief("inquiry", date=DAY)
    for hit in {hit.hit_id for hit in refused(page.save, tmp_path / "briefing.html").hits}:
        inquiry.decide(hit, "leave", coder="A. Bell", note="Known.", date=DAY)
    inquiry.decide(inquiry.tags["tag_id"].iloc[0], "confirm", coder="AB")
    other = wb.open(shutil.copytree(whole, tmp_path / "other"))
    assert other.merge(inquiry.folder.path) == 1
    assert (
        not (other.folder.path / "restrictions.csv").exists()
        and not (other.folder.path / "restrictions_settled.csv").exists()
    )
    assert not {"restrictions", "settled", "hits"} & set(TABLES)


def test_the_command_line_says_what_stopped_a_page_and_settles_it(
    inquiry: Inquiry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    restrict(inquiry, BODY)
    folder, page = str(inquiry.folder.path), tmp_path / "briefing.html"

    def run(*words: str) -> str:
        with pytest.raises(SystemExit):
            cli.main(words)
        said = capsys.readouterr()
        return said.out + said.err

    said = run("brief", folder, "--output", str(page), "--date", DAY)
    ids = sorted(set(re.findall(r"\bx[0-9a-f]{12}\b", said)))
    assert ids and not page.exists() and "workbench settle" in said
    assert all(key in run("settle", folder) for key in ids)
    run(
        "settle",
        folder,
        *ids,
        "--as",
        "leave",
        "--coder",
        "A. Bell",
        "--reason",
        "A public office.",
        "--date",
        DAY,
    )
    run("brief", folder, "--output", str(page), "--date", DAY)
    assert page.exists()


def test_the_founding_case_needs_nobody(tmp_path: Path) -> None:
    inquiry = wb.open(ROOT / "evidence" / "missing-from-care")
    assert inquiry.brief("inquiry", date=DAY).save(tmp_path / "briefing.html").exists()
    assert inquiry.tracker(DAY).save(tmp_path / "tracker.xlsx").exists()
