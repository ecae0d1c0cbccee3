"""Published documents, read in place: they are not part of the project, and the tests skip where they are not there."""

from __future__ import annotations

import csv
import re
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest

from tests.places import ROOT
from workbench.errors import Unreadable
from workbench.model import Appearance, Passage, tables
from workbench.sources import Reading, read
from workbench.witnesses.resolve_labels import resolve

DATA = ROOT.parent / "shared" / "data"
pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the published documents are not here (../shared/data)"
)
SESSIONS = {"Oral_20140618.pdf": (1, 79), "Oral_20140623.pdf": (80, 157), "Oral_20140708.pdf": (158, 227)}


@cache
def reading(name: str) -> Reading:
    return read((DATA / name).read_bytes(), "d")


@cache
def report() -> Reading:
    return reading("hc245/Responsible Use of Data.pdf")


@pytest.mark.parametrize("name", SESSIONS)
def test_every_question_of_a_session_is_there_once_and_in_order(name: str) -> None:
    found = reading(f"hc245/{name}")
    numbers = [
        int(p.locator[1:]) for p in found.passages if p.kind == "question" and p.locator.startswith("Q")
    ]
    first, last = min(numbers), max(numbers)
    assert list(dict.fromkeys(numbers)) == list(range(first, last + 1))
    assert found.problems == ()


def test_the_three_sessions_run_on_from_question_1_to_227() -> None:
    numbers = {
        p.locator for name in SESSIONS for p in reading(f"hc245/{name}").passages if p.kind == "question"
    }
    assert numbers == {f"Q{n}" for n in range(1, 228)}


def test_the_turns_are_as_many_as_in_the_answer_key() -> None:
    with open(DATA / "hc245/gold/turns.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 730
    said = [
        p
        for name in SESSIONS
        for p in reading(f"hc245/{name}").passages
        if p.kind in ("question", "statement")
    ]
    assert len({(p.document_id, p.start, p.page) for p in said}) >= 728


@pytest.mark.parametrize("name", SESSIONS)
def test_every_speaker_of_a_session_is_resolved(name: str) -> None:
    found = reading(f"hc245/{name}")
    resolved = resolve(tables.table(Passage, found.passages), tables.table(Appearance, found.appearances))
    spoken = resolved.passages[resolved.passages["speaker"] != ""]
    assert len(spoken) > 100 and (spoken["person_id"] != "").all()
    assert resolved.problems.empty


def test_the_report_has_its_paragraphs_notes_items_and_lists() -> None:
    found = report()
    numbers = [p.locator for p in found.passages if p.kind == "paragraph" and p.locator.isdigit()]
    assert list(dict.fromkeys(numbers)) == [str(n) for n in range(1, 72)]
    assert [p.locator for p in found.passages if p.kind == "note"] == [f"n{n}" for n in range(1, 158)]
    assert len({m.note for m in found.marks}) == 157
    assert [i.number for i in found.recommendations] == [str(n) for n in range(1, 13)]
    assert all(i.paragraphs for i in found.recommendations)
    assert len(found.hearings) == 6 and found.hearings[-1].last == 227


NAMES = [f"hc245/{name}" for name in SESSIONS] + [
    "hc245/Responsible Use of Data.pdf",
    "responses/behaviour-change-2011-report.pdf",
    "responses/behaviour-change-2011-response.pdf",
    "responses/infected-blood-vol1-response.pdf",
    "foi-commission-2016/icofoi_oral_evidence_transcript_20_Jan.pdf",
    "pac-1998-2021/02.txt",
    "pac-1998-2021/10.txt",
    "pac-1998-2021/18.txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_offsets_ids_and_marks_hold_and_no_odd_character_is_left(name: str) -> None:
    found = reading(name)
    assert all(found.text[p.start : p.end] == p.text for p in found.passages)
    assert len({p.passage_id for p in found.passages}) == len(found.passages)
    texts = {p.passage_id: p.text for p in found.passages}
    assert all(0 <= m.start <= len(texts[m.passage_id]) for m in found.marks)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\ue000-\uf8ff\ufffe\uffff]", "".join(texts.values()))
    places = sorted((p.start, p.end) for p in found.passages)
    assert all(a[1] <= b[0] for a, b in pairwise(places))


def test_a_lords_report_numbered_by_chapter_is_read() -> None:
    found = reading("responses/behaviour-change-2011-report.pdf")
    numbers = list(dict.fromkeys(p.locator for p in found.passages if re.fullmatch(r"\d\.\d+", p.locator)))
    chapters = Counter(number.split(".")[0] for number in numbers)
    assert sum(chapters.values()) > 150 and set(chapters) == set("1234567")
    assert len(found.recommendations) == 33 and found.recommendations[0].paragraphs == ("2.20",)
    assert len([p for p in found.passages if p.kind == "note"]) == 353


@pytest.mark.parametrize(("name", "turns"), [("14", 420), ("16", 362), ("18", 206)])
def test_modern_sessions_saved_as_text_have_the_turns_of_a_scrapers_key(name: str, turns: int) -> None:
    found = reading(f"pac-1998-2021/{name}.txt")
    assert len({p.turn for p in found.passages if p.turn}) == turns


@pytest.mark.parametrize(("name", "first", "last"), [("02", 1, 141), ("04", 188, 306)])
def test_a_form_of_before_2003_is_read_and_no_word_is_lost(name: str, first: int, last: int) -> None:
    found = reading(f"pac-1998-2021/{name}.txt")
    asked = [int(p.locator[1:]) for p in found.passages if p.kind == "question"]
    assert (asked[0], asked[-1]) == (first, last)
    raw = (DATA / f"pac-1998-2021/{name}.txt").read_text(encoding="utf-8")
    assert Counter(re.findall(r"\w+", found.text)) == Counter(re.findall(r"\w+", raw))


def test_a_scan_without_text_says_what_to_do() -> None:
    with pytest.raises(Unreadable, match="text recognition") as error:
        reading("responses/horizon-response-scanned-no-text.pdf")
    assert error.value.status == "no-text"


def test_a_hard_transcript_is_known_as_one_and_its_loud_labels_are_speakers() -> None:
    found = reading("foi-commission-2016/icofoi_oral_evidence_transcript_20_Jan.pdf")
    assert found.document.kind == "oral" and found.document.date == "2016-01-20"
    assert {"THE CHAIRMAN", "CHRISTOPHER GRAHAM"} <= {p.speaker for p in found.passages}
