"""From a passage: to the briefing, a question, a correction, words held back; words that are folded, and referrals."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, made
from workbench.briefing.parts import own_words
from workbench.briefing.rows_by_id import Lookup
from workbench.decisions import DISTRESSING, REFER
from workbench.errors import NotFound, WorkbenchError
from workbench.inquiry.behind_the_room import Office
from workbench.inquiry.from_a_passage import FromAPassage
from workbench.model import Document, Passage, PlannedQuestion, tables
from workbench.model.passages_by_id import PassagesById

HEARD = "oral-2015-01-14"


@pytest.fixture
def inquiry(tmp_path: Path) -> wb.Inquiry:
    return made(tmp_path, ("session.txt", SESSION))


def first(inquiry: wb.Inquiry) -> Passage:
    found: list[Passage] = tables.rows(
        inquiry.passages[inquiry.passages["kind"] == "answer"].head(1), Passage
    )
    return found[0]


def test_quotations_are_added_to_the_end_of_a_file_that_somebody_edits_and_stand_on_the_page(
    inquiry: wb.Inquiry,
) -> None:
    acts, place, one = FromAPassage(inquiry), inquiry.folder.path / "briefing.md", first(inquiry)
    acts.to_briefing(one)
    place.write_text(place.read_text(encoding="utf-8") + "\nMy own line, with a £.\n", encoding="utf-8")
    acts.to_briefing(one, " ".join(one.text.split()[:4]))
    text = place.read_text(encoding="utf-8")
    assert text.count(f'{{{{ quote("{one.passage_id}", "') == 2
    assert text.index("{{ quote(") < text.index("My own line, with a £.") < text.rindex("{{ quote(")
    page = wb.open(inquiry.folder.path).brief(audience="committee", date="2026-11-29")
    assert "My own line, with a £." in page.html and page.html.count(f'data-passage="{one.passage_id}"') >= 2


@pytest.mark.parametrize(
    "words", ['he said "no"', "a \\ b", "{{ table }}", "two\nlines", "“curly” – and it’s", "*stars* <b> _so_"]
)
def test_whatever_words_are_chosen_they_are_found_again_in_their_passage(
    inquiry: wb.Inquiry, words: str
) -> None:
    one = replace(first(inquiry), kind="question", text=f"Well, {words}, so it is.")
    FromAPassage(inquiry).to_briefing(one, words)
    text = (inquiry.folder.path / "briefing.md").read_text("utf-8")
    documents = {row.document_id: row for row in tables.rows(inquiry.documents, Document)}
    place = {one.passage_id: 0}
    held = own_words.Held(Lookup(documents, PassagesById(tables.table(Passage, [one])), {}, place))
    assert own_words.answered(text, held)[1] == ()


def test_a_correction_is_made_with_its_reason_and_what_would_change_nothing_or_too_much_is_refused(
    inquiry: wb.Inquiry,
) -> None:
    acts, one = FromAPassage(inquiry), first(inquiry)
    word = next(w for w in one.text.split() if one.text.count(w) == 1 and w.isalpha())
    twice = next(letter for letter in "etaoin" if one.text.count(letter) > 1)
    for given in ((word, word, "x"), (word, "Other", " "), (twice, "x", "y"), ("nowhere at all", "x", "y")):
        with pytest.raises(WorkbenchError):
            acts.correct(one, *given)
    assert not (inquiry.folder.path / "fixes.csv").exists() or "Other" not in (
        inquiry.folder.path / "fixes.csv"
    ).read_text("utf-8")
    acts.correct(one, word, "=Other <b>", "misheard")
    again = wb.open(inquiry.folder.path)
    assert one.text.replace(word, "=Other <b>") in set(again.passages["text"])


def test_words_that_are_held_back_stop_a_page_that_has_them(inquiry: wb.Inquiry, tmp_path: Path) -> None:
    acts, one = FromAPassage(inquiry), first(inquiry)
    with pytest.raises(WorkbenchError, match="is no restriction"):
        acts.hold_back(one.text, "a whim", "public", "")
    with pytest.raises(WorkbenchError, match="its words is missing"):
        acts.hold_back(" ", "restriction order", "public", "")
    acts.hold_back(one.text.split(".")[0], "restriction order", "public", "by the chair")
    opened = wb.open(inquiry.folder.path)
    with pytest.raises(WorkbenchError):
        opened.brief(kind="note", document=HEARD, date="2026-11-29").save(tmp_path / "note.html")


def test_a_question_for_who_spoke_is_one_of_the_planned_questions_with_its_basis(inquiry: wb.Inquiry) -> None:
    FromAPassage(inquiry).ask_them(first(inquiry), "How loud, in decibels?")
    (asked,) = tables.rows(wb.open(inquiry.folder.path).questions, PlannedQuestion)
    assert (asked.question, asked.to_whom) == ("How loud, in decibels?", first(inquiry).speaker)
    assert asked.basis == (first(inquiry).passage_id,)


def test_distressing_words_are_known_to_everybody_until_that_is_undone(inquiry: wb.Inquiry) -> None:
    one = first(inquiry)
    inquiry.decide(one.passage_id, DISTRESSING, coder="AB", start=0, end=4)
    again = FromAPassage(wb.open(inquiry.folder.path))
    (kept,) = again.cautions(one.passage_id)
    assert (kept["kind"], kept["coder"]) == (DISTRESSING, "AB")
    assert again.veil.places(one.passage_id, one.text) == [[0, 4]]
    moved = f"So: {one.text}"
    assert again.veil.places(one.passage_id, moved) == [[0, len(moved)]], "all of it, where the words moved"
    taken = Office(inquiry).take_back("AB")
    assert (taken.said, taken.passages) == ("Taken back: marked as distressing.", (one.passage_id,))
    assert FromAPassage(inquiry).cautions(one.passage_id) == []
    assert FromAPassage(inquiry).veil.places(one.passage_id, one.text) == []


@pytest.mark.parametrize(
    ("act", "given", "told"),
    [
        (REFER, {}, "needs the name of the lead"),
        (REFER, {"lead": " "}, "needs the name of the lead"),
        (DISTRESSING, {"lead": "x"}, "has no field lead"),
        (DISTRESSING, {"start": 3, "end": 3}, "are no place"),
        (DISTRESSING, {"start": 0, "end": 10_000}, "are no place"),
    ],
)
def test_what_can_not_be_marked_is_refused_in_words(
    inquiry: wb.Inquiry, act: str, given: dict[str, str], told: str
) -> None:
    with pytest.raises(WorkbenchError, match=told):
        inquiry.decide(first(inquiry).passage_id, act, coder="AB", **given)
    with pytest.raises(NotFound):
        inquiry.decide("no/1", act, coder="AB", **({"lead": "Lee"} if act == REFER else {}))
    assert inquiry.decisions.empty


def test_a_referral_names_its_lead_and_time_and_is_in_no_table_of_decisions_and_no_count(
    inquiry: wb.Inquiry,
) -> None:
    one = first(inquiry)
    inquiry.decide(one.passage_id, "memo", coder="AB", note="Loud.")
    before = inquiry.who_changed_what()
    done = inquiry.decide(one.passage_id, REFER, coder="AB", lead="Lee Marsh", note="A disclosure.")
    again = wb.open(inquiry.folder.path)
    (kept,) = FromAPassage(again).cautions(one.passage_id)
    assert (kept["lead"], kept["coder"]) == ("Lee Marsh", "AB") and kept["time"]
    assert again.who_changed_what().equals(before) and len(again.decisions) == 1
    for table in wb.inquiry.TABLES:
        assert (
            "Lee Marsh" not in getattr(again, table).to_csv()
            and "disclosure" not in getattr(again, table).to_csv()
        )
    assert again.verify_log().empty
    again.decide(done, "undo", coder="AB")
    assert FromAPassage(again).cautions(one.passage_id) == [] and len(again.decisions) == 1


def test_a_memo_can_be_about_the_whole_inquiry(inquiry: wb.Inquiry) -> None:
    inquiry.decide("inquiry", "memo", coder="AB", note="Ask for the minutes.")
    (memo,) = wb.open(inquiry.folder.path).memos.to_dict("records")
    assert (memo["about_table"], memo["about_id"]) == ("inquiry", "inquiry")
